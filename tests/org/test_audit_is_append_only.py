"""The trace can be added to and read, nothing else."""

import pytest

from phoihop.foundation.models import AuditEntry


@pytest.mark.parametrize(
    "change",
    [
        lambda: AuditEntry.objects.update(action="x"),
        lambda: AuditEntry.objects.filter(pk=1).delete(),
        lambda: AuditEntry.objects.first().save(),
        lambda: AuditEntry.objects.first().delete(),
    ],
    ids=["update many", "delete many", "save again", "delete one"],
)
def test_no_entry_is_changed_or_deleted(province, change) -> None:
    """Making the province left entries; each way to touch them is refused."""
    before = AuditEntry.objects.count()
    assert before
    with pytest.raises(TypeError):
        change()
    assert AuditEntry.objects.count() == before
