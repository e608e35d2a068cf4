"""A rolled-up figure that pages show: one unit, indicator, axis and period."""

from django.db import models


class UnitFigure(models.Model):
    """``own`` is what the unit itself reported, ``total`` the sum over its subtree with itself.

    Null is missing, never zero. ``reported`` counts the units of the subtree with a figure.
    """

    period = models.CharField(max_length=16)
    # The indexes below begin with each of them or serve it: one more would only slow the roll-up.
    unit = models.ForeignKey("org.Unit", on_delete=models.CASCADE, related_name="+", db_index=False)
    indicator = models.ForeignKey("indicators.Indicator", on_delete=models.CASCADE, db_index=False)
    axis = models.CharField(max_length=16)
    own = models.BigIntegerField(null=True)
    total = models.BigIntegerField(null=True)
    reported = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["period", "unit", "indicator", "axis"], name="one_figure_a_place"
            )
        ]
        indexes = [models.Index(fields=["indicator", "unit", "period"])]

    def __str__(self) -> str:
        return f"{self.period} {self.unit_id} {self.indicator_id}.{self.axis} = {self.total}"
