"""Reading the lexicon's files: what each must hold, and clear words where it does not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from importlib.resources import files

from phoihop.kernel.problems import Problem

Tables = Mapping[str, Mapping[str, object]]


class LexiconError(Problem):
    """A file of the lexicon has a mistake; ``sentence`` names the file and the table."""

    code = "lexicon_mistake"


def load_tables(name: str, required: Iterable[str]) -> Tables:
    """Load the tables of one file of the lexicon and check that nothing is missing or misspelt."""
    text = files(__package__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return check_tables(name, text, required)


def check_tables(name: str, text: str, required: Iterable[str]) -> Tables:
    """Check the text of one file of the lexicon; :class:`LexiconError` says what is wrong.

    A table that nobody asks for is a misspelt one, or dead.
    """
    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(
            f"Tệp từ vựng {name}.toml không đúng định dạng TOML: {error}."
        ) from error
    source = content.pop("source", None)
    if not isinstance(source, str) or not source.strip():
        raise LexiconError(f"Tệp từ vựng {name}.toml thiếu dòng “source” ghi nguồn của bảng.")
    names = list(required)
    for unknown in content.keys() - set(names):
        raise LexiconError(f"Tệp từ vựng {name}.toml có bảng lạ [{unknown}], không ai dùng.")
    for table in names:
        if not isinstance(content.get(table), dict):
            raise LexiconError(f"Tệp từ vựng {name}.toml thiếu bảng [{table}].")
        for key, value in content[table].items():
            _check_entry(name, table, key, value)
    return content


def phrases(tables: Tables, table: str, key: str = "phrases") -> list[str]:
    """Take a list of phrases out of checked tables."""
    value = tables[table].get(key)
    if not isinstance(value, list):
        raise LexiconError(f"Bảng [{table}] của từ vựng thiếu danh sách “{key}”.")
    return [str(phrase) for phrase in value]


def mapping(tables: Tables, table: str) -> dict[str, str]:
    """Take a table of phrase = meaning out of checked tables."""
    return {key: str(value) for key, value in tables[table].items()}


def _check_entry(name: str, table: str, key: str, value: object) -> None:
    where = f"Tệp từ vựng {name}.toml, bảng [{table}], mục “{key}”"
    if isinstance(value, str):
        if not value.strip() or not key.strip():
            raise LexiconError(f"{where}: để trống.")
        return
    if not isinstance(value, list):
        raise LexiconError(f"{where}: phải là một chuỗi hoặc một danh sách chuỗi.")
    seen: set[str] = set()
    for phrase in value:
        if not isinstance(phrase, str) or not phrase.strip():
            raise LexiconError(f"{where}: có phần tử trống hoặc không phải chuỗi.")
        if phrase in seen:
            raise LexiconError(f"{where}: “{phrase}” bị lặp lại.")
        seen.add(phrase)
