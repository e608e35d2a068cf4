"""Content to Word in the official layout: what a paper says, by the rules of its date.

``phoihop.writing.word`` makes the file; it loads a large library, so who says what does not.
"""

from phoihop.writing.body import bookmark_name
from phoihop.writing.head import code_of, date_in_words
from phoihop.writing.layout import Layout, layout_for, layouts
from phoihop.writing.paper import (
    Align,
    Annex,
    Block,
    BulletList,
    Column,
    Heading,
    Paper,
    Paragraph,
    Ref,
    Signature,
    Table,
    Words,
)

__all__ = [
    "Align",
    "Annex",
    "Block",
    "BulletList",
    "Column",
    "Heading",
    "Layout",
    "Paper",
    "Paragraph",
    "Ref",
    "Signature",
    "Table",
    "Words",
    "bookmark_name",
    "code_of",
    "date_in_words",
    "layout_for",
    "layouts",
]
