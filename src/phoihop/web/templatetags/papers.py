"""Draws the blocks of an official paper; a figure becomes a link that opens its source."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from phoihop.writing import Align, Block, Ref, Table, Words

register = template.Library()


@register.filter
def block_kind(block: Block) -> str:
    return type(block).__name__


@register.filter
def is_centred(table: Table, column: int) -> bool:
    return table.columns[column].align is Align.CENTER


@register.simple_tag
def words(content: Words) -> SafeString:
    """Write a sentence; its figures open beside the page, or as a page of their own."""
    pieces = (content,) if isinstance(content, str) else content
    return format_html_join("", "{}", ((_piece(piece),) for piece in pieces))


def _piece(piece: str | Ref) -> str:
    if isinstance(piece, str):
        return piece
    return format_html(
        '<a class="ref" href="?figure={}#source" hx-get="?figure={}" hx-target="#source">{}</a>',
        piece.id,
        piece.id,
        piece.text,
    )
