"""A post held by a person at a unit or at a partner agency, from one day to another."""

from django.db import models
from django.db.models import Q

from phoihop.org.models.account import Account
from phoihop.org.models.agency import Agency
from phoihop.org.models.department import Department
from phoihop.org.models.unit import Unit
from phoihop.org.types import Role


class Position(models.Model):
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="positions")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, null=True, related_name="positions")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, null=True)
    role = models.CharField(max_length=32, choices=[(role, role) for role in Role])
    title = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_to = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(unit__isnull=False, agency__isnull=True)
                | Q(unit__isnull=True, agency__isnull=False),
                name="post_at_a_unit_or_an_agency",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.title}"
