"""Where a mark in the text leads: to the item that was read there."""

from django import template

from phoihop.intake.types import ItemRef
from phoihop.web.pages.review_desk import desk_url
from phoihop.web.pages.review_items import SLUGS

register = template.Library()


@register.simple_tag
def mark_url(item: ItemRef) -> str:
    return desk_url(item.run_id, SLUGS[item.part], item.id)
