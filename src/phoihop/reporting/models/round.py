"""One period's reporting in one office: when units hand in, when superiors decide."""

from django.db import models


class Round(models.Model):
    owner_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=16, help_text="code of kernel.periods, '2026-Q3'")
    unit_due = models.DateField()
    review_due = models.DateField()
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner_unit", "period"], name="one_round_a_period")
        ]

    def __str__(self) -> str:
        return self.period
