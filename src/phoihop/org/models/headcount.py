"""How many people a unit has in a year, as its superior confirmed it."""

from django.db import models

from phoihop.org.models.unit import Unit


class Headcount(models.Model):
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="headcounts")
    year = models.PositiveSmallIntegerField()
    workers = models.PositiveIntegerField()
    women = models.PositiveIntegerField()
    members = models.PositiveIntegerField()
    officers = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["unit", "year"], name="one_headcount_a_year")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.year}: {self.workers}"
