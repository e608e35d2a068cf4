"""A duty without a number as it concerns one unit."""

from django.db import models

from phoihop.plans.models.task import Task


class UnitDuty(models.Model):
    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="unit_duties")
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "unit"], name="a_duty_once_per_unit")
        ]
        indexes = [models.Index(fields=["unit", "task"])]
        verbose_name_plural = "unit duties"

    def __str__(self) -> str:
        return f"{self.task_id} → {self.unit_id}"
