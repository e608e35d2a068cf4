"""A union unit: from Tổng Liên đoàn to a grassroots union. Its place in the tree is dated."""

from django.db import models

from phoihop.org.types import Sector, UnitKind


class Unit(models.Model):
    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=255)
    short_name = models.CharField(max_length=120)
    folded = models.CharField(max_length=400, db_index=True, help_text="name without accents")
    kind = models.CharField(max_length=32, choices=[(kind, kind) for kind in UnitKind])
    sector = models.CharField(max_length=32, choices=[(s, s) for s in Sector])
    industry = models.CharField(max_length=80, blank=True)
    area = models.CharField(max_length=120, blank=True)
    established_on = models.DateField()
    dissolved_on = models.DateField(null=True)

    def __str__(self) -> str:
        return self.short_name
