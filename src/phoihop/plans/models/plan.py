"""A live plan, made from a confirmed document."""

from django.db import models

from phoihop.plans.models.document import Document
from phoihop.plans.types import Cadence, PlanState


class Plan(models.Model):
    document = models.OneToOneField(Document, on_delete=models.PROTECT)
    owner_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    code = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=1000)
    kind = models.CharField(max_length=32)
    state = models.CharField(max_length=16, choices=[(s, s) for s in PlanState])
    period_from = models.DateField()
    period_to = models.DateField()
    cadence = models.CharField(max_length=16, choices=[(c, c) for c in Cadence])
    rule = models.JSONField(default=dict, help_text="assessment rule where it differs")
    version = models.PositiveIntegerField(default=1)
    confirmed_at = models.DateTimeField()
    confirmed_by = models.CharField(max_length=64)
    note = models.CharField(max_length=500, blank=True, help_text="why it was withdrawn")

    class Meta:
        indexes = [models.Index(fields=["owner_unit", "state"])]

    def __str__(self) -> str:
        return self.code or self.title
