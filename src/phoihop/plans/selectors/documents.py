"""The signed paper behind a plan; it opens only through a plan that the viewer may see."""

from phoihop.foundation.selectors import file_bytes, file_ref
from phoihop.foundation.types import FileRef
from phoihop.org.types import Viewer
from phoihop.plans.selectors.plans import visible_plan
from phoihop.plans.selectors.refs import document_ref
from phoihop.plans.types import DocumentRef


def document_of(viewer: Viewer, plan_id: int) -> DocumentRef:
    return document_ref(visible_plan(viewer, plan_id).document)


def document_text(viewer: Viewer, plan_id: int) -> str:
    return visible_plan(viewer, plan_id).document.text


def document_file(viewer: Viewer, plan_id: int) -> tuple[FileRef, bytes] | None:
    """Give the uploaded file and its bytes; None for a plan without one."""
    file_id = visible_plan(viewer, plan_id).document.file_id
    return None if file_id is None else (file_ref(file_id), file_bytes(file_id))
