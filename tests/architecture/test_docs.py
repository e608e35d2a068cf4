"""Words that promise something are tested like code."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^```\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(((?!https?:)[^)#]+)\)")


def commands(name: str) -> list[str]:
    return BLOCK.findall((ROOT / name).read_text(encoding="utf-8"))


def test_both_readmes_name_the_same_commands() -> None:
    """The Vietnamese README promises exactly what the English one does."""
    assert commands("README.md") == commands("README.vi.md")


def test_every_command_of_the_readme_exists() -> None:
    """Each subcommand that the README lists is in the table of the command line."""
    from phoihop.cli.main import COMMANDS

    listed = re.findall(r"^phoihop (\w+)", "".join(commands("README.md")), re.MULTILINE)
    assert set(listed) <= set(COMMANDS)


def test_every_make_target_that_the_docs_name_exists() -> None:
    """``make something`` in a document is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    named = {
        target
        for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for target in re.findall(r"(?:^|`)make ([a-z-]+)", path.read_text("utf-8"), re.MULTILINE)
    }
    assert named <= targets


def test_links_between_documents_lead_somewhere() -> None:
    """A file that is linked exists."""
    broken = [
        f"{path.relative_to(ROOT)}: {link}"
        for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
        for link in LINK.findall(path.read_text(encoding="utf-8"))
        if not (path.parent / link).exists()
    ]
    assert broken == []


def test_the_map_names_every_room() -> None:
    """A new folder comes with its line in docs/map.md."""
    text = (ROOT / "docs" / "map.md").read_text(encoding="utf-8")
    rooms = {path.parent.name for path in (ROOT / "src" / "phoihop").glob("*/__init__.py")}
    assert {room for room in rooms if f"`{room}/`" not in text} == set()


def test_the_settings_table_names_every_variable_that_is_read() -> None:
    """What the environment may say stands in the table for those who run the server, all of it."""
    asks = r"environment\.(?:text|flag|names)\(|\btext\(|environ(?:\.get\(|\[)|VARIABLE = "
    read = re.compile(rf"(?:{asks})\"([A-Z_]+)\"")
    package = ROOT / "src" / "phoihop"
    rooms = [package / room for room in ("config", "kernel", "cli", "jobs", "foundation", "web")]
    sources = [path for room in rooms for path in room.rglob("*.py") if "bench" not in path.parts]
    known = {name for path in sources for name in read.findall(path.read_text(encoding="utf-8"))}
    table = (ROOT / "docs" / "howto" / "office-server.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"^\| `([A-Z_]+)`", table, re.MULTILINE))
    assert known - {"PATH"} == listed
