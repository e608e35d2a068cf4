"""The tables of this room; private to it."""

from phoihop.foundation.models.audit_entry import AuditEntry
from phoihop.foundation.models.stored_file import StoredFile

__all__ = ["AuditEntry", "StoredFile"]
