"""The English catalogue is whole, and the tool that keeps it so tells what is wrong."""

from pathlib import Path

import pytest

from phoihop.web import messages

TEMPLATE = """{% load i18n %}
  {% if x %}
      {% translate "Việc của tôi" %}
{% endif %}
{% status "dat" _("Đã nhận") %}
{% blocktranslate count waiting=n %}{{ waiting }} việc{% plural %}{{ waiting }} các việc\
{% endblocktranslate %}
"""
CODE = """
from django.utils.translation import gettext as _, ngettext
_("Chưa có tên.")
ngettext("%(n)s ngày", "%(n)s các ngày", 2)
"""


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "a.py").write_text(CODE, encoding="utf-8")
    monkeypatch.setattr(messages, "PACKAGE", tmp_path)
    monkeypatch.setattr(messages, "ENGLISH", tmp_path / "locale" / "django.po")
    return tmp_path


def test_sentences_of_templates_and_code_are_collected(small: Path) -> None:
    """Nothing marked is missed, whatever the indentation of a template."""
    found = {message.id for message in messages.collect() if message.id}
    assert found == {
        "Việc của tôi",
        "Đã nhận",
        "Chưa có tên.",
        ("%(waiting)s việc", "%(waiting)s các việc"),
        ("%(n)s ngày", "%(n)s các ngày"),
    }


def test_what_is_missing_obsolete_or_broken_is_named(small: Path) -> None:
    """Each kind of fault has its own sentence; a whole catalogue has none."""
    messages.update()
    assert all(text.startswith("No English for") for text in messages.problems())
    catalogue = messages.load()
    for message in catalogue:
        if message.id:
            message.string = message.id
    messages.save(catalogue)
    assert messages.problems() == []

    catalogue.get(("%(n)s ngày", "%(n)s các ngày")).string = ("%(n)s day", "%(days)s days")
    messages.save(catalogue)
    (small / "templates" / "a.html").write_text("", encoding="utf-8")
    kinds = sorted({text.split(":")[0] for text in messages.problems()})
    assert kinds == ["Other placeholders than the source", "Stands nowhere any more"]


def test_updating_twice_changes_nothing(small: Path) -> None:
    """No dates, no line numbers: an update without new sentences is no change."""
    messages.update()
    before = messages.ENGLISH.read_text(encoding="utf-8")
    messages.update()
    assert messages.ENGLISH.read_text(encoding="utf-8") == before


def test_the_product_s_catalogue_is_whole() -> None:
    """Every sentence of the interface has its English."""
    assert messages.problems() == []
