"""What the browser loads: icons in use, what the policy allows, no foreign address."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from phoihop.web.assets import build

WEB = build.SOURCES.parent
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
ICON_IN_TEMPLATE = re.compile(
    r"""(?:\{%\s*icon\s+|\bicon=|\bstatus\s+\S+\s+\S+\s+)"([a-z0-9-]+)\""""
)
STRING = re.compile(r'"([a-z0-9-]+)"')


def listed() -> list[str]:
    return (build.SOURCES / "icons.txt").read_text(encoding="utf-8").split()


def sources() -> Iterator[Path]:
    yield from TEMPLATES
    yield from (path for path in WEB.rglob("*.py") if "node_modules" not in path.parts)


def test_every_icon_of_a_template_is_drawn() -> None:
    """An icon that is not in icons.txt would be an empty box."""
    used = {
        name
        for path in TEMPLATES
        for name in ICON_IN_TEMPLATE.findall(path.read_text(encoding="utf-8"))
    }
    assert used <= set(listed())


def test_no_icon_is_loaded_for_nothing() -> None:
    """Each name in icons.txt stands somewhere in the web's code; the list is sorted."""
    strings = {name for path in sources() for name in STRING.findall(path.read_text("utf-8"))}
    assert [name for name in listed() if name not in strings] == []
    assert listed() == sorted(set(listed()))


FORBIDDEN = {
    "inline script": r"<script(?![^>]*\bsrc=)",
    "inline style sheet": r"<style",
    "event attribute": r"\son[a-z]+\s*=",
    "hx-on": r"\bhx-on",
    "trigger filter": r"hx-trigger=[\"'][^\"']*\[",
    "script address": r"javascript:",
    "foreign file": r"(?:src|href)=[\"']https?://",
    "hx-vals in script": r"hx-vals=[\"']js:",
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_templates_hold_nothing_that_the_policy_forbids(name: str) -> None:
    """No template runs a script or loads a file of its own."""
    rule = re.compile(FORBIDDEN[name], re.IGNORECASE)
    found = [path.name for path in TEMPLATES if rule.search(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize("feature", ["light-dark(", "color-mix(", "oklch(", ":has("])
def test_styles_keep_to_old_office_browsers(feature: str) -> None:
    """Chrome 109 reads every rule."""
    sheets = [path for path in (build.SOURCES / "css").glob("*.css") if path.name != "app.css"]
    assert [path.name for path in sheets if feature in path.read_text(encoding="utf-8")] == []


def test_the_lock_file_names_no_registry() -> None:
    """Packages are known by name, version and checksum; where they come from is the office's."""
    lock = (build.SOURCES / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in lock
    assert '"integrity"' in lock


def test_tabler_is_the_version_that_old_browsers_read() -> None:
    """Later versions use colours that Chrome 109 cannot parse."""
    package = (build.SOURCES / "package.json").read_text(encoding="utf-8")
    assert '"@tabler/core": "1.0.0"' in package


def test_building_again_does_nothing_until_a_source_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The stamp holds what was built; another source is another stamp."""
    ran: list[tuple[str, ...]] = []
    monkeypatch.setattr(build, "OUT", tmp_path / "build")
    monkeypatch.setattr(build, "STAMP", tmp_path / "build" / ".stamp")
    monkeypatch.setattr(build, "_install_modules", lambda: None)
    monkeypatch.setattr(build, "_run", lambda *command: ran.append(command))
    monkeypatch.setattr(build, "_tool", lambda name: name)
    assert [build.build(), build.build()] == [True, False]
    (tmp_path / "extra.css").write_text("a{}")
    before = build._source_files
    monkeypatch.setattr(build, "_source_files", lambda: iter([*before(), tmp_path / "extra.css"]))
    assert build.build()
    assert len(ran) == 2
