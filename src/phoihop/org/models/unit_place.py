"""Where a unit stood in the tree, from one day to the day before another."""

from django.db import models
from django.db.models import F, Q

from phoihop.org.models.unit import Unit


class UnitPlace(models.Model):
    """``path`` is ``/root/…/unit/`` in ids: a subtree is a prefix, found by the index.

    ``valid_to`` is the first day on which the place no longer holds; null while it holds.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="places")
    parent = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+", null=True)
    path = models.CharField(max_length=255, db_index=True)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")),
                name="place_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(valid_to__isnull=True), name="one_open_place"
            ),
        ]
        indexes = [models.Index(fields=["parent", "valid_from"])]

    def __str__(self) -> str:
        return f"{self.path} {self.valid_from}–{self.valid_to or ''}"
