"""What closes a paper: recipients on the left, who signs on the right."""

from __future__ import annotations

from phoihop.writing.layout import Layout
from phoihop.writing.paper import Paper, Signature
from phoihop.writing.xml import centred, paragraph, points, run, twips, two_columns


def foot(paper: Paper, layout: Layout) -> str:
    """One signature stands beside the recipients; two stand beside each other above them."""
    rules = layout.foot
    left, right = twips(rules.left_width), twips(rules.right_width)
    signed = [_signature(signature, layout) for signature in paper.signatures]
    recipients = _recipients(paper, layout)
    gap = centred("", after=points(6), keep_next=True)
    if len(signed) > 1:
        rows = [(signed[1], signed[0]), (recipients, gap)]
    else:
        rows = [(recipients, signed[0] if signed else gap)]
    return gap + two_columns(rows, left, right)


def _signature(signature: Signature, layout: Layout) -> str:
    size = layout.foot.signature_size
    lines = [*signature.capacity, signature.position]
    above = "".join(centred(run(line.upper(), size, bold=True), keep_next=True) for line in lines)
    room = twips(layout.foot.signature_room)
    return above + centred(run(signature.name, size, bold=True), before=room)


def _recipients(paper: Paper, layout: Layout) -> str:
    rules = layout.foot
    if not paper.recipients:
        return centred("")
    title = run("Nơi nhận:", rules.recipients_title_size, bold=True, italic=True)
    closed = [name.strip(" -;.") for name in paper.recipients]
    marks = [";"] * (len(closed) - 1) + ["."]
    lines = [
        run(f"- {name}{mark}", rules.recipients_size)
        for name, mark in zip(closed, marks, strict=True)
    ]
    return "".join(paragraph(line, style="Line", align="left", after=0) for line in [title, *lines])
