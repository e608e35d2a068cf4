"""A signed paper as it was read and confirmed: its head, its text, its file."""

from django.db import models


class Document(models.Model):
    owner_unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, related_name="+")
    file = models.ForeignKey("foundation.StoredFile", on_delete=models.PROTECT, null=True)
    kind = models.CharField(max_length=32)
    code = models.CharField(max_length=80, blank=True)
    title = models.CharField(max_length=1000)
    issued_on = models.CharField(max_length=10, null=True, help_text="ISO, perhaps cut short")
    header = models.JSONField(default=dict)
    legal_bases = models.JSONField(default=list)
    signatories = models.JSONField(default=list)
    recipients = models.JSONField(default=list)
    text = models.TextField(help_text="the text whose lines every item points to")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.code or self.title
