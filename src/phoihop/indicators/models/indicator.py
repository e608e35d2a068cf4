"""The definition of one thing that is counted."""

from django.db import models

from phoihop.indicators.types import Flow, Measure, TimeRule


class Indicator(models.Model):
    """``base`` names what supplies the denominator of a share: ``workers``, ``members``, ``units``
    or ``asked`` (the form asks for it). Sums over units are the only rule over units so far.
    """

    code = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=500)
    measure = models.CharField(max_length=16, choices=[(m, m) for m in Measure])
    unit_label = models.CharField(max_length=80)
    time_rule = models.CharField(max_length=16, choices=[(r, r) for r in TimeRule])
    flow = models.CharField(max_length=16, choices=[(f, f) for f in Flow])
    base = models.CharField(max_length=16, blank=True)
    owner_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    def __str__(self) -> str:
        return self.code
