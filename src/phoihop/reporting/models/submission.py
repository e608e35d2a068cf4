"""What one unit reports for one period: one row per version, its values as one JSON object."""

from django.db import models
from django.db.models import Q

from phoihop.reporting.types import SubmissionState


class Submission(models.Model):
    """``values`` maps ``<indicator id>`` to its axes and words, e.g. ``{"12": {"num": 40,
    "den": 90, "note": "…"}}``. A key that is missing is missing, never zero.

    A returned or accepted version stays as it is; a correction is the next version, and the
    accepted one goes on to count (``counts``) until the next is accepted too.
    ``client_key`` makes a repeated sending of the same form one submission.
    """

    round = models.ForeignKey(
        "reporting.Round", on_delete=models.PROTECT, related_name="submissions"
    )
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    superior = models.ForeignKey("org.Unit", on_delete=models.PROTECT, null=True, related_name="+")
    period = models.CharField(max_length=16)
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=16, choices=[(s, s) for s in SubmissionState])
    current = models.BooleanField(default=True)
    counts = models.BooleanField(default=False)
    values = models.JSONField(default=dict)
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    submitted_by = models.CharField(max_length=200, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.CharField(max_length=200, blank=True)
    reason = models.TextField(blank=True)
    receipt = models.CharField(max_length=24, blank=True)
    client_key = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "period", "version"], name="one_submission_a_version"
            ),
            models.UniqueConstraint(
                fields=["unit", "period"], condition=Q(current=True), name="one_current_version"
            ),
            models.UniqueConstraint(
                fields=["period", "unit"], condition=Q(counts=True), name="one_version_counts"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.period} v{self.version} {self.state}"
