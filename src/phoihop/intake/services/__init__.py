"""The only writers of this room."""

from phoihop.intake.services.confirmation import run_confirm
from phoihop.intake.services.reading import run_read, run_read_again
from phoihop.intake.services.review import (
    header_edit,
    item_add,
    item_decide,
    items_accept_sure,
)
from phoihop.intake.services.uploads import check_size, paper_upload

__all__ = [
    "check_size",
    "header_edit",
    "item_add",
    "item_decide",
    "items_accept_sure",
    "paper_upload",
    "run_confirm",
    "run_read",
    "run_read_again",
]
