"""One uploaded paper and what the reader made of it."""

from django.db import models

from phoihop.intake.types import RunState


class ReadingRun(models.Model):
    owner_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("foundation.StoredFile", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=16, choices=[(s, s) for s in RunState])
    text = models.TextField(blank=True)
    reading = models.JSONField(default=dict)
    header = models.JSONField(default=dict, help_text="the head, as corrected by the reviewer")
    answers = models.JSONField(default=dict, help_text="period, cadence and the like, asked for")
    failure = models.TextField(blank=True, help_text="the sentence the person is shown")
    plan = models.OneToOneField("plans.Plan", on_delete=models.SET_NULL, null=True)
    created_at = models.DateTimeField()
    created_by = models.CharField(max_length=64)
    saved_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.pk} {self.state}"
