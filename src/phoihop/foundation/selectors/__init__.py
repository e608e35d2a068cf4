"""The only readers of this room."""

from phoihop.foundation.selectors.audit import audit_lines
from phoihop.foundation.selectors.files import file_bytes, file_ref, files_missing

__all__ = ["audit_lines", "file_bytes", "file_ref", "files_missing"]
