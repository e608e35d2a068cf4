"""How far a duty without a number has been done in the subtree of one unit, up to one period."""

from django.db import models


class DutyFigure(models.Model):
    """A unit that has done it once has done it; ``count`` adds up the numbers stated with it."""

    # Both lead one of the indexes below.
    task = models.ForeignKey(
        "plans.Task", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    unit = models.ForeignKey("org.Unit", on_delete=models.CASCADE, related_name="+", db_index=False)
    period = models.CharField(max_length=16)
    expected = models.PositiveIntegerField()
    reported = models.PositiveIntegerField()
    done = models.PositiveIntegerField()
    count = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["task", "unit", "period"], name="one_duty_figure")
        ]
        indexes = [models.Index(fields=["unit", "period"])]

    def __str__(self) -> str:
        return f"{self.task_id} {self.unit_id} {self.period}: {self.done}/{self.expected}"
