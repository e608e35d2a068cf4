"""Writes the trace, in the transaction of the change it tells of."""

from typing import Any

from django.db import connection

from phoihop.foundation.models import AuditEntry
from phoihop.foundation.types import Actor
from phoihop.kernel import clock


def audit_record(
    *, actor: Actor, action: str, object_type: str, object_id: object, detail: dict[str, Any]
) -> None:
    if not connection.in_atomic_block:
        raise RuntimeError("the trace belongs into the transaction of the change")
    AuditEntry(
        at=clock.now(),
        actor=actor.key,
        actor_name=actor.name,
        action=action,
        object_type=object_type,
        object_id=str(object_id),
        detail=detail,
        address=actor.address,
    ).save()
