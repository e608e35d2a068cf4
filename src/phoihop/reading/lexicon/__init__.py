"""The words the reader knows, as tables that a union officer can correct (see ``data/``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from phoihop.reading.lexicon.phrases import Hit, PhraseTable, Words
from phoihop.reading.lexicon.tables import LexiconError, Tables, load_tables, mapping, phrases

__all__ = ["Hit", "Lexicon", "LexiconError", "PhraseTable", "Words", "lexicon"]

ROLES = ("purpose", "targets", "content", "responsibilities", "implementation", "other")


@dataclass(frozen=True)
class Kinds:
    """Kinds of document: what they are called, the letters in their symbols, how they are cited."""

    names: PhraseTable[str]
    symbols: dict[str, str]
    heads: frozenset[str]
    unnumbered: frozenset[str]
    lead_ins: PhraseTable[str]
    issues: PhraseTable[str]
    subjects: PhraseTable[str]


@dataclass(frozen=True)
class Bodies:
    """Bodies: how their names begin, and the words that go before them."""

    heads: PhraseTable[str]
    quantifiers: PhraseTable[str]
    each: PhraseTable[str]
    committees: PhraseTable[str]
    gives: PhraseTable[str]
    asks: PhraseTable[str]
    provinces: PhraseTable[str]


@dataclass(frozen=True)
class Verbs:
    """Verbs: what somebody is to do, how strictly, and the words around them."""

    stops: PhraseTable[str]
    openers: PhraseTable[str]
    closing: PhraseTable[str]
    force: PhraseTable[str]
    cooperate: PhraseTable[str]
    focal: PhraseTable[str]
    reviews: PhraseTable[str]


@dataclass(frozen=True)
class Measures:
    """Measures: what is counted, how a number is meant, and rhythms in time."""

    counted: PhraseTable[str]
    time: frozenset[str]
    ordinals: PhraseTable[str]
    comparators: PhraseTable[str]
    bounds: PhraseTable[str]
    firm: PhraseTable[str]
    reported: PhraseTable[str]
    marks: PhraseTable[str]
    rhythms: PhraseTable[str]
    order: tuple[str, ...]


@dataclass(frozen=True)
class Signing:
    """The end and the head of a paper: positions, capacities, recipients, motto, stamp."""

    capacity_starts: tuple[str, ...]
    positions: PhraseTable[str]
    titles: tuple[str, ...]
    marks: PhraseTable[str]
    recipients: PhraseTable[str]
    motto: PhraseTable[str]
    stamp: PhraseTable[str]


@dataclass(frozen=True)
class Lexicon:
    """All tables; ``roles_…`` give the role that the words of a heading stand for."""

    kinds: Kinds
    roles_at_start: PhraseTable[str]
    roles_anywhere: PhraseTable[str]
    bodies: Bodies
    verbs: Verbs
    measures: Measures
    signing: Signing
    labels: PhraseTable[str]


@cache
def lexicon() -> Lexicon:
    """Load and check the lexicon, once per process; :class:`LexiconError` names any mistake."""
    roles = load_tables("roles", ROLES)
    return Lexicon(
        kinds=_kinds(),
        roles_at_start=_by_role(roles, "start"),
        roles_anywhere=_by_role(roles, "anywhere"),
        bodies=_bodies(),
        verbs=_verbs(),
        measures=_measures(),
        signing=_signing(),
        labels=_labels(),
    )


def _kinds() -> Kinds:
    tables = load_tables(
        "kinds", ["names", "symbols", "heads", "unnumbered", "lead_ins", "issues", "subjects"]
    )
    return Kinds(
        names=PhraseTable(mapping(tables, "names")),
        symbols=mapping(tables, "symbols"),
        heads=frozenset(phrases(tables, "heads", "kinds")),
        unnumbered=frozenset(phrases(tables, "unnumbered", "kinds")),
        lead_ins=PhraseTable.of(phrases(tables, "lead_ins")),
        issues=PhraseTable.of(phrases(tables, "issues")),
        subjects=PhraseTable.of(phrases(tables, "subjects")),
    )


def _bodies() -> Bodies:
    names = "named plain leading quantified quantifiers each committees gives asks"
    tables = load_tables("bodies", names.split())
    heads: dict[str, str] = {}
    for way in ("named", "plain", "leading", "quantified"):
        for head in phrases(tables, way, "heads"):
            heads[head] = f"{heads.get(head, '')} {way}".strip()
    places = load_tables("provinces", ["today", "merged", "samples"])
    provinces = [
        *phrases(places, "today", "cities"),
        *phrases(places, "today", "provinces"),
        *mapping(places, "merged"),
        *phrases(places, "samples", "provinces"),
    ]
    return Bodies(
        heads=PhraseTable(heads),
        quantifiers=PhraseTable.of(phrases(tables, "quantifiers", "words")),
        each=PhraseTable.of(phrases(tables, "each", "words")),
        committees=PhraseTable.of(phrases(tables, "committees")),
        gives=PhraseTable.of(phrases(tables, "gives")),
        asks=PhraseTable.of(phrases(tables, "asks")),
        provinces=PhraseTable.of(provinces),
    )


def _verbs() -> Verbs:
    names = "duty modals not_verbs openers closing strive may must_not cooperate focal reviews"
    tables = load_tables("verbs", [*names.split(), "not_reviews"])
    stops = dict.fromkeys(phrases(tables, "modals", "words"), "modal")
    stops |= dict.fromkeys(phrases(tables, "duty", "words"), "duty")
    stops |= dict.fromkeys(phrases(tables, "not_verbs", "words"), "none")
    force = {
        phrase: force
        for force in ("strive", "may", "must_not")
        for phrase in phrases(tables, force)
    }
    reviews = dict.fromkeys(phrases(tables, "reviews"), "review")
    reviews |= dict.fromkeys(phrases(tables, "not_reviews"), "none")
    return Verbs(
        stops=PhraseTable(stops),
        openers=PhraseTable.of(phrases(tables, "openers")),
        closing=PhraseTable.of(phrases(tables, "closing")),
        force=PhraseTable(force),
        cooperate=PhraseTable.of(phrases(tables, "cooperate")),
        focal=PhraseTable.of(phrases(tables, "focal")),
        reviews=PhraseTable(reviews),
    )


def _measures() -> Measures:
    names = "counted time ordinals comparators bounds firm reported marks rhythms order"
    tables = load_tables("measures", names.split())
    return Measures(
        counted=PhraseTable.of(phrases(tables, "counted", "words")),
        time=frozenset(phrases(tables, "time", "words")),
        ordinals=PhraseTable.of(phrases(tables, "ordinals", "words")),
        comparators=_inverted(tables, "comparators"),
        bounds=_inverted(tables, "bounds"),
        firm=PhraseTable.of(phrases(tables, "firm", "words")),
        reported=PhraseTable.of(phrases(tables, "reported", "words")),
        marks=PhraseTable.of(phrases(tables, "marks", "words")),
        rhythms=_inverted(tables, "rhythms"),
        order=tuple(phrases(tables, "order", "words")),
    )


def _signing() -> Signing:
    tables = load_tables(
        "signing", ["capacity", "positions", "titles", "marks", "recipients", "motto", "stamp"]
    )
    return Signing(
        capacity_starts=tuple(phrases(tables, "capacity", "prefixes")),
        positions=PhraseTable.of(phrases(tables, "positions")),
        titles=tuple(phrases(tables, "titles", "words")),
        marks=PhraseTable.of(phrases(tables, "marks")),
        recipients=PhraseTable.of(phrases(tables, "recipients")),
        motto=PhraseTable.of(phrases(tables, "motto")),
        stamp=PhraseTable.of(phrases(tables, "stamp")),
    )


def _labels() -> PhraseTable[str]:
    names = ("leads", "partners", "due")
    tables = load_tables("labels", names)
    return PhraseTable({phrase: name for name in names for phrase in phrases(tables, name)})


def _by_role(tables: Tables, key: str) -> PhraseTable[str]:
    return PhraseTable({phrase: role for role in ROLES for phrase in phrases(tables, role, key)})


def _inverted(tables: Tables, table: str) -> PhraseTable[str]:
    return PhraseTable(
        {phrase: meaning for meaning in tables[table] for phrase in phrases(tables, table, meaning)}
    )
