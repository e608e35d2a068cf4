"""The shapes that this room hands to others: units, viewers, posts."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from phoihop.foundation.types import Actor


class UnitKind(StrEnum):
    """Kinds of union unit (QĐ 2399/QĐ-TLĐ 2024, Luật 50/2024/QH15 as amended)."""

    CONFEDERATION = "confederation"
    PROVINCIAL_FEDERATION = "provincial_federation"
    CENTRAL_SECTOR_UNION = "central_sector_union"
    CORPORATION_UNION = "corporation_union"
    DISTRICT_FEDERATION = "district_federation"
    LOCAL_SECTOR_UNION = "local_sector_union"
    ZONE_UNION = "zone_union"
    COMMUNE_UNION = "commune_union"
    BASE_UNION = "base_union"
    OCCUPATIONAL_UNION = "occupational_union"


class Level(StrEnum):
    """Where a kind stands; how deep the tree is follows from its links, never from this."""

    NATIONAL = "national"
    PROVINCE = "province"
    UPPER = "upper"
    BASE = "base"


LEVEL_OF_KIND = {
    UnitKind.CONFEDERATION: Level.NATIONAL,
    UnitKind.PROVINCIAL_FEDERATION: Level.PROVINCE,
    UnitKind.CENTRAL_SECTOR_UNION: Level.PROVINCE,
    UnitKind.CORPORATION_UNION: Level.UPPER,
    UnitKind.DISTRICT_FEDERATION: Level.UPPER,
    UnitKind.LOCAL_SECTOR_UNION: Level.UPPER,
    UnitKind.ZONE_UNION: Level.UPPER,
    UnitKind.COMMUNE_UNION: Level.UPPER,
    UnitKind.BASE_UNION: Level.BASE,
    UnitKind.OCCUPATIONAL_UNION: Level.BASE,
}


class Sector(StrEnum):
    """Sector class of a unit (standards of union statistics)."""

    PUBLIC_ADMIN = "public_admin"
    STATE_ENTERPRISE = "state_enterprise"
    NON_STATE_ENTERPRISE = "non_state_enterprise"
    FDI = "fdi"
    COOPERATIVE = "cooperative"
    OTHER = "other"


class Role(StrEnum):
    """What a post lets its holder do at its unit."""

    OFFICER = "officer"
    LEADER = "leader"
    CLERK = "clerk"
    VIEWER = "viewer"
    OFFICE_ADMIN = "office_admin"
    PARTNER_OFFICER = "partner_officer"


@dataclass(frozen=True, slots=True)
class UnitRef:
    """A unit as other rooms see it. ``path`` holds the ids from the root to the unit itself."""

    id: int
    code: str
    name: str
    short_name: str
    kind: UnitKind
    level: Level
    sector: Sector
    path: tuple[int, ...]
    workers: int = 0
    women: int = 0
    members: int = 0
    officers: int = 0

    @property
    def parent_id(self) -> int | None:
        return self.path[-2] if len(self.path) > 1 else None


class UnitPlaceRef(NamedTuple):
    """Where a unit stands, and nothing more: for work on all units at once."""

    level: Level
    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A unit of the tree with what stands below it; the people are those of the whole branch."""

    unit: UnitRef
    base: int
    """Grassroots units below; 0 for one that is itself grassroots."""
    workers: int
    members: int


@dataclass(frozen=True, slots=True)
class Headcounts:
    """How many people a unit has: the numbers that bound its reports."""

    workers: int
    women: int
    members: int
    officers: int


@dataclass(frozen=True, slots=True)
class UnitDraft:
    """A unit to be registered. ``parent`` is the code of its superior; the root has none."""

    code: str
    name: str
    short_name: str
    kind: UnitKind
    sector: Sector
    parent: str | None
    established_on: date
    headcounts: Headcounts
    industry: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True)
class AgencyRef:
    """A partner agency beside the tree."""

    id: int
    code: str
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class DepartmentRef:
    """A working board or office of a unit."""

    id: int
    name: str
    short_name: str


@dataclass(frozen=True, slots=True)
class PositionRef:
    """A post as the switcher shows it."""

    id: int
    role: Role
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class PositionDraft:
    """A post to be assigned, at a unit or at a partner agency."""

    role: Role
    title: str
    unit_id: int | None = None
    agency_id: int | None = None
    department_id: int | None = None


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who looks, in which post, on which day. Every selector and service takes one."""

    account_id: int
    name: str
    role: Role
    title: str
    unit: UnitRef | None
    agency: AgencyRef | None
    department_id: int | None
    on: date
    position_id: int | None = None
    address: str | None = field(default=None, compare=False)

    @property
    def actor(self) -> Actor:
        return Actor(key=f"account:{self.account_id}", name=self.name, address=self.address)
