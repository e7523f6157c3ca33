"""Areas, and the sets of statistical neighbours that one authority is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.validation import require_reference, require_text, require_unique

if TYPE_CHECKING:
    from datetime import date

ENGLAND = "E92000001"
"""The code of England in the Department's files."""


class AreaLevel(StrEnum):
    """The levels at which figures are compared."""

    NATIONAL = "national"
    REGIONAL = "regional"
    LOCAL_AUTHORITY = "local_authority"


@dataclass(frozen=True, slots=True)
class Area:
    """One place.

    Attributes:
        code: what figures are matched on: the three-digit code (``old_la_code``, text: it may be "314 / 318")
            of a local authority; the nine-character code of a region or of England.
        name: as last published.
        level: its level.
        region_code: the region that holds an authority, where known ("E13000002" Outer London for Bromley).
        gss_code: the nine-character code of an authority; it can change, so it is never a key.
        ended: the day on which the authority was abolished, where it was.
    """

    code: str
    name: str
    level: AreaLevel
    region_code: str | None = None
    gss_code: str | None = None
    ended: date | None = None

    def __post_init__(self) -> None:
        """Refuse an area without code or name."""
        require_reference(self.code, "old_la_code")
        require_text(self.name, "la_name")


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One statistical neighbour: rank 1 (closest) to 10, its code, name and closeness ("Very close" …)."""

    rank: int
    code: str
    name: str
    closeness: str


@dataclass(frozen=True, slots=True)
class NeighbourSet:
    """The statistical neighbours of one authority in one version of the model.

    Attributes:
        version: the model's version, for example "2025".
        area_code: the authority (the relation is not symmetric).
        neighbours: in order of closeness.
    """

    version: str
    area_code: str
    neighbours: tuple[Neighbour, ...]

    def __post_init__(self) -> None:
        """Refuse a set that names a neighbour twice or the authority itself."""
        require_unique([self.area_code, *(n.code for n in self.neighbours)], "statistical neighbours")

    @property
    def codes(self) -> tuple[str, ...]:
        """The neighbours' codes, closest first."""
        return tuple(n.code for n in self.neighbours)
