"""Keeps the bytes of a file, once for equal contents."""

import hashlib
import os
import tempfile
from pathlib import Path

from django.conf import settings

from phoihop.foundation.models import StoredFile
from phoihop.foundation.types import FileRef
from phoihop.kernel import clock


def path_of(sha256: str) -> Path:
    root: Path = settings.PHOIHOP_FILES
    return root / sha256[:2] / sha256


def file_store(*, data: bytes, name: str, content_type: str) -> FileRef:
    """Write the bytes first and the row after, so that a row never points to nothing."""
    digest = hashlib.sha256(data).hexdigest()
    _write_once(path_of(digest), data)
    row = StoredFile.objects.create(
        sha256=digest,
        name=Path(name).name[:255],
        content_type=content_type,
        size=len(data),
        created_at=clock.now(),
    )
    return FileRef(id=row.id, name=row.name, content_type=row.content_type, size=row.size)


def _write_once(path: Path, data: bytes) -> None:
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    Path(draft).replace(path)
