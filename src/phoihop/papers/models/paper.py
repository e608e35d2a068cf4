"""A paper written from the figures of one moment, with every figure it used."""

from django.db import models


class Paper(models.Model):
    """``facts`` keeps the figures as they were: a paper never changes after it was written."""

    plan = models.ForeignKey("plans.Plan", on_delete=models.PROTECT, related_name="+")
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=32)
    period = models.CharField(max_length=16)
    as_of = models.DateTimeField()
    facts = models.JSONField()
    file = models.ForeignKey("foundation.StoredFile", on_delete=models.PROTECT)
    created_by = models.CharField(max_length=200)

    def __str__(self) -> str:
        return f"{self.plan_id} {self.kind} {self.period}"
