"""Units, posts and the person who calls."""

from ninja import Schema

from phoihop.org.types import Level, Role, Sector, UnitKind


class UnitOut(Schema):
    id: int
    code: str
    name: str
    short_name: str
    kind: UnitKind
    level: Level
    sector: Sector
    parent_id: int | None
    workers: int
    women: int
    members: int
    officers: int


class AgencyOut(Schema):
    id: int
    code: str
    name: str
    short_name: str


class MeOut(Schema):
    name: str
    role: Role
    title: str
    unit: UnitOut | None
    agency: AgencyOut | None
