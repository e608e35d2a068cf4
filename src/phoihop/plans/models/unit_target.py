"""A target as it concerns one unit."""

from django.db import models

from phoihop.plans.models.target import Target
from phoihop.plans.types import Method


class UnitTarget(models.Model):
    """``handed`` is the part that came down from above, ``value`` the unit's number in force.

    Both are null where the target's own number holds. ``asked`` is false for a unit in between,
    which answers for the sum of its units and gives no figure itself. ``reason`` says why a unit
    set less than it was handed.
    """

    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="unit_targets")
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    method = models.CharField(max_length=16, choices=[(m, m) for m in Method])
    handed = models.BigIntegerField(null=True)
    value = models.BigIntegerField(null=True)
    asked = models.BooleanField(default=True)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["target", "unit"], name="a_target_once_per_unit")
        ]
        indexes = [models.Index(fields=["unit", "target"])]

    def __str__(self) -> str:
        return f"{self.target_id} → {self.unit_id}: {self.value}"
