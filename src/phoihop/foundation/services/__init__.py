"""The only writers of this room."""

from phoihop.foundation.services.audit import audit_record
from phoihop.foundation.services.files import file_store

__all__ = ["audit_record", "file_store"]
