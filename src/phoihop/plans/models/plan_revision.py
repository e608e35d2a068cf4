"""What a plan said before an amendment."""

from django.db import models

from phoihop.plans.models.plan import Plan


class PlanRevision(models.Model):
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="revisions")
    version = models.PositiveIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=200, help_text="the name, as it was then")
    reason = models.CharField(max_length=500)
    before = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "version"], name="one_per_version")]

    def __str__(self) -> str:
        return f"{self.plan_id} v{self.version}"
