"""Governance: bodies, posts, seats, typed links and meetings. A graph, not a tree.

The fields are those of the sheets Bodies, Seats, Links and Meetings of the return workbook (docs/importing.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.marking import PUBLIC, Marking
from lineofsight.domain.validation import require_order, require_range, require_reference, require_text
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


class BodyKind(StrEnum):
    """What a body is; ``post`` is an office held by one person, so that links can name it."""

    COUNCIL = "council"
    EXECUTIVE = "executive"
    SCRUTINY = "scrutiny"
    IMPROVEMENT_BOARD = "improvement_board"
    OFFICER_GROUP = "officer_group"
    SAFEGUARDING_PARTNERSHIP = "safeguarding_partnership"
    HWB = "hwb"
    CSP = "csp"
    CORPORATE_PARENTING = "corporate_parenting"
    CHILDREN_IN_CARE_COUNCIL = "children_in_care_council"
    FORUM = "forum"
    REGULATOR = "regulator"
    GOVERNMENT = "government"
    PARTNER = "partner"
    POST = "post"


class Layer(StrEnum):
    """The level at which it acts (Commissioner's report 5.6)."""

    BOROUGH = "borough"
    COUNCIL = "council"
    PRACTICE = "practice"


class Lifecycle(StrEnum):
    """Where a body stands in its life."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    UNDER_REVIEW = "under_review"
    ENDED = "ended"


class LinkType(StrEnum):
    """What one body is to another; read as "from … type … to"."""

    REPORTS_TO = "reports_to"
    ACCOUNTABLE_TO = "accountable_to"
    SCRUTINISED_BY = "scrutinised_by"
    ADVISES = "advises"
    SUPPORTS = "supports"
    SUBGROUP_OF = "subgroup_of"
    INFORMS = "informs"
    PROTOCOL_WITH = "protocol_with"
    ASSURES = "assures"
    APPOINTS = "appoints"
    DIRECTS = "directs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A board, committee, group, partner, regulator or post."""

    body_id: str
    name: str
    kind: BodyKind
    short_name: str = ""
    layer: Layer | None = None
    purpose: str = ""
    statutory_basis: str = ""
    chair_name: str = ""
    chair_office: str = ""
    chair_independent: bool | None = None
    vice_chair: str = ""
    organisation: str = ""
    quorum: int | None = None
    frequency_text: str = ""
    meetings_per_year: Decimal | None = None
    meeting_hours: Decimal | None = None
    next_meeting: date | None = None
    held_in_public: bool | None = None
    tor_ref: str = ""
    tor_version: str = ""
    tor_review_date: date | None = None
    established: date | None = None
    ended: date | None = None
    successor_id: str = ""
    lifecycle: Lifecycle = Lifecycle.IN_FORCE
    contact: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse a body without a name, one that ends before it begins, and impossible numbers."""
        require_reference(self.body_id, "body_id")
        require_text(self.name, "name")
        require_order(self.established, self.ended, "ended", "A body cannot end before it was established, {earlier}.")
        require_range(self.meetings_per_year, "meetings_per_year", 0, 366)
        require_range(self.meeting_hours, "meeting_hours", 0, 24)
        require_range(self.quorum, "quorum", 1, 1000)
        if self.successor_id == self.body_id:
            raise ValueRefusedError("successor_id", self.successor_id, "A body cannot succeed itself.")

    def exists_on(self, day: date) -> bool:
        """Whether the body was in being on ``day``; an unknown beginning counts as "always"."""
        return (self.established is None or self.established <= day) and (self.ended is None or day <= self.ended)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A person's or post's place on a body."""

    body_id: str
    holder: str
    organisation: str = ""
    role: str = "member"
    voting: bool | None = None
    from_date: date | None = None
    to_date: date | None = None
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse an empty seat and one that ends before it begins."""
        require_reference(self.body_id, "body_id")
        require_text(self.holder, "holder")
        require_order(self.from_date, self.to_date, "to_date", "A seat cannot end before it begins, {earlier}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A typed line from one body to another."""

    from_id: str
    to_id: str
    type: LinkType
    what_flows: str = ""
    frequency: str = ""
    formal_ref: str = ""
    from_date: date | None = None
    to_date: date | None = None
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse a line from a body to itself and one that ends before it begins."""
        require_reference(self.from_id, "from_id")
        require_reference(self.to_id, "to_id")
        if self.from_id == self.to_id:
            raise ValueRefusedError("to_id", self.to_id, "A link joins two different bodies.")
        require_order(self.from_date, self.to_date, "to_date", "A link cannot end before it begins, {earlier}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting of a body, held or planned."""

    body_id: str
    date: date
    title: str = ""
    held: bool | None = None
    considered: tuple[str, ...] = ()
    papers_ref: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse a meeting of nobody."""
        require_reference(self.body_id, "body_id")
