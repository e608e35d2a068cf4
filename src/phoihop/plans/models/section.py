"""A heading of the plan, with its line in the source."""

from django.db import models

from phoihop.plans.models.plan import Plan


class Section(models.Model):
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="sections")
    order = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField(null=True)
    marker = models.CharField(max_length=40, blank=True)
    level = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=1000)
    role = models.CharField(max_length=32)

    class Meta:
        ordering = ["order"]

    def __str__(self) -> str:
        return f"{self.marker} {self.title}"
