"""Units in words."""

from django import template

from phoihop.org.types import UnitKind
from phoihop.web.unit_kinds import KINDS

register = template.Library()


@register.filter
def kind_of_unit(kind: UnitKind) -> str:
    return str(KINDS[kind])
