"""A partner agency beside the tree, paired with the unit it signs programmes with."""

from django.db import models

from phoihop.org.models.unit import Unit


class Agency(models.Model):
    code = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=255)
    short_name = models.CharField(max_length=120)
    paired_unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="agencies")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)
    succeeded_by = models.ForeignKey("self", on_delete=models.PROTECT, null=True)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.short_name
