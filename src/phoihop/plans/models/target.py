"""One number that the plan sets, as the algebra of targets states it."""

from django.db import models

from phoihop.plans.models.plan import Plan
from phoihop.plans.models.section import Section
from phoihop.plans.types import Method, Size


class Target(models.Model):
    """``spec`` is ``targets.TargetSpec.to_dict()``; ``source`` is the item as it was read.

    ``confirmed`` is false for an item that nobody had reviewed when the plan was made. ``method``
    and ``size`` say how it was handed down last; empty until then.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="targets")
    section = models.ForeignKey(Section, on_delete=models.SET_NULL, null=True)
    indicator = models.ForeignKey("indicators.Indicator", on_delete=models.PROTECT)
    order = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField(null=True)
    text = models.TextField()
    label = models.CharField(max_length=500)
    spec = models.JSONField()
    source = models.JSONField(default=dict)
    confirmed = models.BooleanField(default=True)
    method = models.CharField(max_length=16, choices=[(m, m) for m in Method], blank=True)
    size = models.CharField(max_length=16, choices=[(s, s) for s in Size], blank=True)
    dropped = models.BooleanField(default=False, help_text="taken out by an amendment")

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.label
