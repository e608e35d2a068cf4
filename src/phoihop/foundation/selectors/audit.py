"""Reads the trace of one record; the caller has checked that the viewer may see the record."""

from phoihop.foundation.models import AuditEntry
from phoihop.foundation.types import AuditLine


def audit_lines(*, object_type: str, object_id: object, limit: int = 50) -> list[AuditLine]:
    rows = AuditEntry.objects.filter(object_type=object_type, object_id=str(object_id))
    return [
        AuditLine(at=row.at, actor_name=row.actor_name, action=row.action, detail=row.detail)
        for row in rows.order_by("-at", "-pk")[:limit]
    ]
