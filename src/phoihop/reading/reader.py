"""Text of a document → Reading: the order of the stages, and nothing else."""

from __future__ import annotations

from phoihop.reading.interpret.bases import bases_of
from phoihop.reading.interpret.deadlines import deadlines_of
from phoihop.reading.interpret.defects import defects_of
from phoihop.reading.interpret.header import header_of, received_of
from phoihop.reading.interpret.issuers import issuers_of
from phoihop.reading.interpret.parties import parties_of
from phoihop.reading.interpret.reporting import reporting_of
from phoihop.reading.interpret.signing import recipients_of, signatories_of
from phoihop.reading.interpret.targets import targets_of
from phoihop.reading.interpret.tasks import tasks_of
from phoihop.reading.items import Section
from phoihop.reading.model import Reading
from phoihop.reading.segment.outline import Node
from phoihop.reading.segment.regions import document_of


def read_text(text: str) -> Reading:
    """Read one document from its text; lines and spans refer to ``text`` as given.

    A text without any structure gives a Reading of kind ``other`` with empty parts.
    """
    document = document_of(text)
    issuers = issuers_of(document)
    nodes = list(document.outline.walk())
    items = [node for node in nodes if not node.is_section]
    header = header_of(document, issuers)
    signatories = signatories_of(document)
    return Reading(
        header=header,
        received=received_of(document),
        legal_bases=bases_of(document),
        sections=tuple(_section(node) for node in nodes if node.is_section),
        targets=targets_of(items),
        tasks=tasks_of(items, issuers.names),
        deadlines=deadlines_of(items),
        reporting=reporting_of(items, issuers.names),
        parties=parties_of(items, issuers),
        signatories=signatories,
        recipients=recipients_of(document),
        defects=defects_of(document, header, signatories),
    )


def _section(node: Node) -> Section:
    paragraph = node.paragraph
    last = node.title or paragraph
    start, _ = paragraph.source_span(0, len(paragraph.text))
    _, end = last.source_span(0, len(last.text))
    return Section(
        line=paragraph.line,
        span=(start, end),
        rule=f"section.{node.marker.kind if node.marker else 'unmarked'}",
        marker=node.marker.text if node.marker else "",
        level=node.level,
        title=node.heading,
        role=node.role,
    )
