"""Opens accounts and assigns posts. Rights come from posts, so an account alone may do nothing."""

from datetime import date

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from phoihop.foundation.services import audit_record
from phoihop.foundation.types import Actor
from phoihop.org.errors import AccountInvalid
from phoihop.org.models import Account, Position
from phoihop.org.types import PositionDraft, Role


@transaction.atomic
def account_create(
    *, actor: Actor, username: str, display_name: str, password: str | None = None
) -> int:
    """Open an account and give its id; without a password nobody can sign in with it yet."""
    if Account.objects.filter(username=username).exists():
        raise AccountInvalid(
            _("Tên đăng nhập %(name)s đã có người dùng. Đồng chí chọn tên khác.")
            % {"name": username}
        )
    account = Account(username=username, display_name=display_name)
    if password is not None:
        _check(password, account)
    account.set_password(password)
    account.save()
    audit_record(
        actor=actor,
        action="account.create",
        object_type="account",
        object_id=account.pk,
        detail={"username": username},
    )
    return account.pk


@transaction.atomic
def position_assign(*, actor: Actor, account_id: int, post: PositionDraft, valid_from: date) -> int:
    """Give a person a post at a unit or at a partner agency, and give the post's id."""
    at_agency = post.agency_id is not None
    if at_agency != (post.role is Role.PARTNER_OFFICER) or at_agency == (post.unit_id is not None):
        raise AccountInvalid(
            _(
                "Vai cán bộ cơ quan phối hợp gắn với một cơ quan, các vai khác gắn với một đơn vị. "
                "Đồng chí chọn lại nơi công tác."
            )
        )
    row = Position.objects.create(
        account_id=account_id,
        unit_id=post.unit_id,
        agency_id=post.agency_id,
        department_id=post.department_id,
        role=post.role,
        title=post.title,
        valid_from=valid_from,
    )
    audit_record(
        actor=actor,
        action="position.assign",
        object_type="account",
        object_id=account_id,
        detail={"position": row.pk, "role": post.role, "title": post.title},
    )
    return row.pk


def _check(password: str, account: Account) -> None:
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise AccountInvalid(" ".join(error.messages)) from error
