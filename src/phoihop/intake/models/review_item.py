"""One item that the reader found, and the verdict of the person who reviews."""

from django.db import models

from phoihop.intake.models.reading_run import ReadingRun
from phoihop.intake.types import Verdict


class ReviewItem(models.Model):
    """``read`` is the item as found and never changes; ``edited`` holds the corrected fields."""

    run = models.ForeignKey(ReadingRun, on_delete=models.CASCADE, related_name="items")
    part = models.CharField(max_length=16)
    order = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField(null=True)
    read = models.JSONField()
    edited = models.JSONField(default=dict)
    verdict = models.CharField(
        max_length=16, choices=[(v, v) for v in Verdict], default=Verdict.PENDING
    )

    class Meta:
        ordering = ["part", "order"]
        constraints = [
            models.UniqueConstraint(fields=["run", "part", "order"], name="one_item_a_place")
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.order}: {self.verdict}"
