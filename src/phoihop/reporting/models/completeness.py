"""How many grassroots units of a subtree were to report for a period, and how far they are."""

from django.db import models


class Completeness(models.Model):
    """``submitted`` holds those that were accepted since, too: it tells who has handed in."""

    period = models.CharField(max_length=16)
    unit = models.ForeignKey("org.Unit", on_delete=models.CASCADE, related_name="+")
    expected = models.PositiveIntegerField()
    submitted = models.PositiveIntegerField()
    accepted = models.PositiveIntegerField()
    returned = models.PositiveIntegerField()
    rolled_up_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["period", "unit"], name="one_completeness_a_unit")
        ]

    def __str__(self) -> str:
        return f"{self.period} {self.unit_id}: {self.accepted}/{self.expected}"
