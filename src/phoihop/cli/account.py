"""`phoihop account NAME …`: opens an account with its post; prints the first password once."""

import argparse
import secrets
import sys

from phoihop.cli.home import add_dir, enter_django, update_database

ROLES = ("officer", "leader", "clerk", "viewer", "office_admin")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("username", metavar="TÊN", help="tên đăng nhập")
    parser.add_argument("--name", required=True, help="họ và tên")
    parser.add_argument("--unit", required=True, metavar="MÃ", help="mã đơn vị nơi công tác")
    parser.add_argument("--role", choices=ROLES, required=True, help="vai tại đơn vị")
    parser.add_argument("--title", required=True, help="chức danh, ví dụ: Chủ tịch CĐCS")
    add_dir(parser)


def run(options: argparse.Namespace) -> int:
    enter_django(options.dir)
    update_database()
    password = _open(options)
    print(password)
    print(
        f"Đã mở tài khoản {options.username}. Mật khẩu ở dòng trên chỉ hiện một lần.",
        file=sys.stderr,
    )
    return 0


def _open(options: argparse.Namespace) -> str:
    from django.db import transaction

    from phoihop.foundation.types import SYSTEM
    from phoihop.kernel import clock
    from phoihop.org.selectors import tree
    from phoihop.org.services import account_create, position_assign
    from phoihop.org.types import PositionDraft, Role

    password = secrets.token_urlsafe(12)
    with transaction.atomic():
        unit = tree.by_code(options.unit, clock.today())
        account = account_create(
            actor=SYSTEM, username=options.username, display_name=options.name, password=password
        )
        post = PositionDraft(role=Role(options.role), title=options.title, unit_id=unit.id)
        position_assign(actor=SYSTEM, account_id=account, post=post, valid_from=clock.today())
    return password
