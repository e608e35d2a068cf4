"""A file as it was received or written, kept under the hash of its bytes."""

import uuid

from django.db import models


class StoredFile(models.Model):
    """The record that points here decides who may open it; a file alone opens for nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    sha256 = models.CharField(max_length=64, db_index=True)
    name = models.CharField(max_length=255)
    content_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
