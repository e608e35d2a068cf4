"""A target as it concerns one unit."""

from django.db import models

from phoihop.plans.models.target import Target
from phoihop.plans.types import Method


class UnitTarget(models.Model):
    """``value`` is the unit's part of a total; null where the target's own number holds."""

    target = models.ForeignKey(Target, on_delete=models.CASCADE, related_name="unit_targets")
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    method = models.CharField(max_length=16, choices=[(m, m) for m in Method])
    value = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["target", "unit"], name="a_target_once_per_unit")
        ]
        indexes = [models.Index(fields=["unit", "target"])]

    def __str__(self) -> str:
        return f"{self.target_id} → {self.unit_id}: {self.value}"
