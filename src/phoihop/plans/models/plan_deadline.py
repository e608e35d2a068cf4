"""A date of the plan's calendar."""

from django.db import models

from phoihop.plans.models.plan import Plan


class PlanDeadline(models.Model):
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="deadlines")
    line = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=16)
    starts = models.CharField(max_length=10, null=True)
    ends = models.CharField(max_length=10, null=True)
    what = models.TextField()

    def __str__(self) -> str:
        return f"{self.kind} {self.starts or ''}–{self.ends or ''}"
