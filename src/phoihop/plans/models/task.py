"""One thing that somebody is to do."""

from django.db import models

from phoihop.plans.models.plan import Plan
from phoihop.plans.models.section import Section


class Task(models.Model):
    """``levels`` names the union levels that report on it as a duty without a number."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="tasks")
    section = models.ForeignKey(Section, on_delete=models.SET_NULL, null=True)
    indicator = models.ForeignKey("indicators.Indicator", on_delete=models.PROTECT, null=True)
    order = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField(null=True)
    text = models.TextField()
    assignees = models.JSONField(default=list)
    partners = models.JSONField(default=list)
    due = models.CharField(max_length=10, null=True, help_text="ISO, perhaps cut short")
    due_on = models.DateField(null=True)
    force = models.CharField(max_length=16)
    levels = models.JSONField(default=list)
    source = models.JSONField(default=dict)
    confirmed = models.BooleanField(default=True)
    dropped = models.BooleanField(default=False, help_text="taken out by an amendment")

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return self.text[:80]
