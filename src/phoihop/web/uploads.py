"""Lets a request that is too large pass by: nothing of it is kept, on disk or in memory."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers

ENVELOPE = 64 * 1024
"""Bytes of a request beside its file: the other boxes of the form, the names of its parts."""


class TooLargeIsNotKept(FileUploadHandler):
    """Stands before the handlers that keep files.

    A request that is too large is read to its end, so that the browser waits for the answer, and
    gives a file without bytes that states its size: whoever asks for the file refuses it by that.
    """

    _whole = 0

    def handle_raw_input(
        self,
        input_data: Any,  # noqa: ARG002
        META: dict[str, str],  # noqa: ARG002, N803 – Django's names
        content_length: int,
        boundary: str,  # noqa: ARG002
        encoding: str | None = None,  # noqa: ARG002
    ) -> None:
        self._whole = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self._is_too_large:
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:  # noqa: ARG002
        return None if self._is_too_large else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:  # noqa: ARG002
        if not self._is_too_large:
            return None
        return UploadedFile(BytesIO(), self.file_name, self.content_type, size=self._whole)

    @property
    def _is_too_large(self) -> bool:
        return self._whole > settings.PHOIHOP_MAX_UPLOAD + ENVELOPE
