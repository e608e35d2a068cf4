"""The English catalogue: collects every marked sentence, tells what is missing, compiles.

``python -m phoihop.web.messages update | compile | check``. Works with Babel alone: the machines
that this runs on have no gettext tools. The Vietnamese in the code is the source language.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

PACKAGE = Path(__file__).resolve().parent.parent
ENGLISH = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "django.po"

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}

# No dates and no line numbers: two people who add sentences must not meet in the same lines.
HEADER = """\
msgid ""
msgstr ""
"Language: en\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""

_PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def _python_of(path: Path) -> str:
    """Give a source file, or a template turned into calls of gettext, as Babel can read it."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    # What surrounds the calls is filler whose indentation means nothing.
    return "\n".join(line.lstrip() for line in templatize(text, str(path)).split("\n"))


def _sources() -> Iterator[Path]:
    for path in sorted([*PACKAGE.rglob("*.py"), *PACKAGE.rglob("templates/**/*.html")]):
        if "node_modules" not in path.parts and "migrations" not in path.parts:
            yield path


def collect() -> Catalog:
    """Collect every sentence that is marked in the package."""
    found = Catalog(locale="en")
    for path in _sources():
        code = io.BytesIO(_python_of(path).encode())
        for _line, sentence, _comments, context in extract("python", code, KEYWORDS):
            found.add(sentence, context=context)
    return found


def load() -> Catalog:
    """Read the English catalogue."""
    if not ENGLISH.exists():
        return Catalog(locale="en")
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def save(catalogue: Catalog) -> None:
    body = io.BytesIO()
    write_po(
        body,
        catalogue,
        no_location=True,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        width=100,
    )
    ENGLISH.parent.mkdir(parents=True, exist_ok=True)
    ENGLISH.write_text(HEADER + body.getvalue().decode().strip() + "\n", encoding="utf-8")


def update() -> None:
    """Add new sentences with an empty translation, drop those that no longer stand anywhere."""
    catalogue = load()
    catalogue.update(collect(), no_fuzzy_matching=True)
    save(catalogue)


def compile_catalogue() -> Path:
    """Write what Django reads at run time; the file is not kept in the repository."""
    compiled = ENGLISH.with_suffix(".mo")
    with compiled.open("wb") as file:
        write_mo(file, load())
    return compiled


def problems() -> list[str]:
    """List what keeps the English catalogue from being whole, one sentence each."""
    wanted, given = collect(), load()
    missing = [message for message in wanted if message.id and not _translated(given, message)]
    obsolete = [message for message in given if message.id and not _get(wanted, message)]
    broken = [message for message in given if message.id and not _keeps_placeholders(message)]
    return [
        *(f"No English for: {_name(message)}" for message in missing),
        *(f"Stands nowhere any more: {_name(message)}" for message in obsolete),
        *(f"Other placeholders than the source: {_name(message)}" for message in broken),
    ]


def _get(catalogue: Catalog, message: Message) -> Message | None:
    return catalogue.get(message.id, message.context)


def _strings(value: object) -> list[str]:
    return [str(part) for part in value] if isinstance(value, (tuple, list)) else [str(value)]


def _translated(catalogue: Catalog, message: Message) -> bool:
    found = _get(catalogue, message)
    return found is not None and not found.fuzzy and all(_strings(found.string))


def _keeps_placeholders(message: Message) -> bool:
    """A translation may leave a placeholder out of its singular, but never invent one."""
    strings = [text for text in _strings(message.string) if text]
    asked = set(_PLACEHOLDER.findall(_strings(message.id)[-1]))
    used = [set(_PLACEHOLDER.findall(text)) for text in strings]
    return not used or (used[-1] == asked and all(some <= asked for some in used))


def _name(message: Message) -> str:
    return _strings(message.id)[0]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="phoihop.web.messages", description=__doc__)
    parser.add_argument("task", choices=("update", "compile", "check"))
    task = parser.parse_args(arguments).task
    if task == "update":
        update()
    elif task == "compile":
        compile_catalogue()
    else:
        found = problems()
        print("\n".join(found) or "The English catalogue is whole.")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
