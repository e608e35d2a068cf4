"""Rooms have names; a drawer for everything is none."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DRAWERS = {"utils", "util", "common", "helpers", "helper", "misc"}


def test_no_file_or_folder_is_a_drawer_for_everything() -> None:
    """``utils``, ``common``, ``helpers``, ``misc`` say nothing about what they know."""
    drawers = [
        str(path.relative_to(ROOT))
        for folder in ("src", "tests")
        for path in (ROOT / folder).rglob("*.py")
        if path.stem in DRAWERS or path.parent.name in DRAWERS
    ]
    assert drawers == []


def test_every_django_room_says_what_it_is_in_about_ten_lines() -> None:
    """Each room of the Django floor has a short README."""
    rooms = [path.parent for path in (ROOT / "src" / "phoihop").glob("*/services")]
    missing = [room.name for room in rooms if not (room / "README.md").exists()]
    assert rooms
    assert missing == []
