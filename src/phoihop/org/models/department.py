"""A working board or office of a unit; duties and papers are routed to it."""

from django.db import models

from phoihop.org.models.unit import Unit


class Department(models.Model):
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="departments")
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=80)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    def __str__(self) -> str:
        return self.short_name
