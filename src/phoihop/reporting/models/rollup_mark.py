"""A note that a unit's figures of a period changed and the totals do not show it yet."""

from django.db import models


class RollupMark(models.Model):
    """Written in the transaction of the change, taken away in the transaction that writes the
    totals: a worker that dies in between leaves the mark, so the next one does the work again.
    """

    period = models.CharField(max_length=16)
    unit = models.ForeignKey("org.Unit", on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["period", "unit"])]

    def __str__(self) -> str:
        return f"{self.period} {self.unit_id}"
