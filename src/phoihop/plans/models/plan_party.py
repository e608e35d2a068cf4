"""A body that signs or runs the plan; a partner agency sees the plans it is party to."""

from django.db import models

from phoihop.plans.models.plan import Plan


class PlanParty(models.Model):
    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="parties")
    name = models.CharField(max_length=300)
    role = models.CharField(max_length=16)
    line = models.PositiveIntegerField(null=True)
    unit = models.ForeignKey("org.Unit", on_delete=models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey("org.Agency", on_delete=models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return self.name
