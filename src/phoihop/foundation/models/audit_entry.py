"""One line of the trace: who did what to which record, when, from where."""

from typing import Any, NoReturn

from django.db import models


class WrittenOnce(models.QuerySet["AuditEntry"]):
    """Entries can be added and read; whoever wants to change many at once is refused as well."""

    def update(self, **_: Any) -> NoReturn:
        raise TypeError("an audit entry is written once")

    def delete(self) -> NoReturn:
        raise TypeError("an audit entry is never deleted")


class AuditEntry(models.Model):
    """Append-only: saving an existing entry or deleting one is refused."""

    at = models.DateTimeField(db_index=True)
    actor = models.CharField(max_length=64, help_text="key of the account, or 'system'")
    actor_name = models.CharField(max_length=200)
    action = models.CharField(max_length=64)
    object_type = models.CharField(max_length=64)
    object_id = models.CharField(max_length=64)
    detail = models.JSONField(default=dict, help_text="what changed, before and after")
    address = models.GenericIPAddressField(null=True)

    objects = WrittenOnce.as_manager()

    class Meta:
        indexes = [models.Index(fields=["object_type", "object_id", "at"])]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor} {self.action} {self.object_id}"

    def save(self, *_: object, **__: object) -> None:
        if self.pk is not None:
            raise TypeError("an audit entry is written once")
        super().save(force_insert=True)

    def delete(self, *_: object, **__: object) -> tuple[int, dict[str, int]]:
        raise TypeError("an audit entry is never deleted")
