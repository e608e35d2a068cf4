"""What a target has come to in the subtree of one unit, up to and with one period."""

from django.db import models


class TargetFigure(models.Model):
    """``aggregate`` is what ``targets.Aggregate`` takes: sums over the target's window, how many
    units it concerns, how many have reported, how many pass.
    """

    # Both lead one of the indexes below.
    target = models.ForeignKey(
        "plans.Target", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    unit = models.ForeignKey("org.Unit", on_delete=models.CASCADE, related_name="+", db_index=False)
    period = models.CharField(max_length=16)
    aggregate = models.JSONField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["target", "unit", "period"], name="one_target_figure")
        ]
        indexes = [models.Index(fields=["unit", "period"])]

    def __str__(self) -> str:
        return f"{self.target_id} {self.unit_id} {self.period}"
