"""Opens a stored file; the caller has checked that the viewer may see the record it hangs on."""

import uuid

from django.utils.translation import gettext as _

from phoihop.foundation.errors import Missing
from phoihop.foundation.models import StoredFile
from phoihop.foundation.services.files import path_of
from phoihop.foundation.types import FileRef


def file_ref(file_id: uuid.UUID) -> FileRef:
    row = _row(file_id)
    return FileRef(id=row.id, name=row.name, content_type=row.content_type, size=row.size)


def file_bytes(file_id: uuid.UUID) -> bytes:
    return path_of(_row(file_id).sha256).read_bytes()


def files_missing() -> list[str]:
    """Name the stored files whose bytes are gone, for the check of an office's data."""
    rows = StoredFile.objects.order_by("created_at").values_list("name", "sha256")
    return [name for name, sha256 in rows.iterator() if not path_of(sha256).exists()]


def _row(file_id: uuid.UUID) -> StoredFile:
    row = StoredFile.objects.filter(pk=file_id).first()
    if row is None:
        raise Missing(code="file_missing", sentence=_("Không tìm thấy tệp này."))
    return row
