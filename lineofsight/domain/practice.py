"""How the work is done and heard: caseloads, case audits, quality events, voices, members' part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.indicators import PRINCIPLES
from lineofsight.domain.marking import MEMBERS, Marking
from lineofsight.domain.validation import require_order, require_range, require_reference, require_text, require_unique
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


class QualityEventKind(StrEnum):
    """What kind of look at practice it was."""

    INDEPENDENT_REVIEW = "independent_review"
    LEARNING_WEEK = "learning_week"
    THEMATIC_AUDIT_WEEK = "thematic_audit_week"


class VoiceOf(StrEnum):
    """Whose voice it is."""

    CHILDREN = "children"
    CARE_LEAVERS = "care_leavers"
    FAMILIES = "families"
    STAFF = "staff"
    PARTNERS = "partners"
    COMPLAINTS = "complaints"


class MemberActivityKind(StrEnum):
    """What members did or were offered."""

    TRAINING = "training"
    VISIT = "visit"
    BRIEFING = "briefing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caseload:
    """Cases held by one team or role on one day against its named limit.

    The number of workers above the limit is kept, and not only the mean: a safe mean can hide unsafe caseloads.
    """

    caseload_id: str
    team: str
    role: str
    as_at: date
    limit: Decimal
    workers: Decimal
    cases: Decimal
    above_limit: int | None = None
    highest: int | None = None
    unallocated: int | None = None
    managers: Decimal | None = None
    team_managed: Decimal | None = None
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a team without workers, and more people above the limit than there are."""
        require_reference(self.caseload_id, "caseload_id")
        require_text(self.team, "team")
        require_range(self.limit, "limit", 1, 100)
        require_range(self.workers, "workers", 0, None)
        require_range(self.cases, "cases", 0, None)
        if self.above_limit is not None and not 0 <= self.above_limit <= self.workers:
            raise ValueRefusedError("above_limit", self.above_limit, "It cannot be more than the workers in the team.")

    @property
    def mean(self) -> Decimal | None:
        """Cases a worker, exact; ``None`` without workers."""
        return self.cases / self.workers if self.workers else None

    @property
    def span(self) -> Decimal | None:
        """Workers a manager, exact; ``None`` when it is not known."""
        return self.team_managed / self.managers if self.managers and self.team_managed is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAudit:
    """A round of case audits: the auditors' grades and those after moderation, as counts."""

    case_audit_id: str
    theme: str
    cohort: str
    audited_on: date
    outstanding: int = 0
    good: int = 0
    requires_improvement: int = 0
    inadequate: int = 0
    moderated: int = 0
    moderated_down: int = 0
    moderated_up: int = 0
    theme_id: str = ""
    learning: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse counts that do not fit together."""
        require_reference(self.case_audit_id, "case_audit_id")
        require_text(self.cohort, "cohort")
        for name in ("outstanding", "good", "requires_improvement", "inadequate", "moderated_down", "moderated_up"):
            require_range(getattr(self, name), name, 0, None)
        if not self.moderated_down + self.moderated_up <= self.moderated <= self.total:
            raise ValueRefusedError(
                "moderated", self.moderated, "It lies between the grades that were changed and the cases audited."
            )

    @property
    def total(self) -> int:
        """Cases audited."""
        return self.outstanding + self.good + self.requires_improvement + self.inadequate


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityEvent:
    """An independent review, learning week or thematic audit week, planned or held."""

    event_id: str
    kind: QualityEventKind
    title: str
    planned_for: date
    held_on: date | None = None
    found: str = ""
    changed: str = ""
    theme_id: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.event_id, "event_id")
        require_text(self.title, "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What people said, out of how many, and what was done about it: "you said, we did"."""

    voice_id: str
    of: VoiceOf
    question: str
    period_start: date
    period_end: date
    asked: int | None = None
    responded: int | None = None
    agreed: int | None = None
    said: str = ""
    done: str = ""
    done_on: date | None = None
    theme_id: str = ""
    indicator_ids: tuple[str, ...] = ()
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a question that nobody was asked, a time that ends before it begins, and more answers than people."""
        require_reference(self.voice_id, "voice_id")
        require_text(self.question, "question")
        require_order(
            self.period_start,
            self.period_end,
            "period_end",
            "It cannot be before the day on which it starts, {earlier}.",
        )
        answered = self.asked if self.responded is None else self.responded
        for name, whole in (("asked", None), ("responded", self.asked), ("agreed", answered)):
            count = getattr(self, name)
            if count is not None and (count < 0 or (whole is not None and count > whole)):
                raise ValueRefusedError(name, count, "It lies between 0 and the number that it is a part of.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberActivity:
    """Training offered and taken by role, front-line visits and briefings.

    ``principles`` are the corporate parenting principles that it served, letters a to g.
    """

    activity_id: str
    kind: MemberActivityKind
    title: str
    held_on: date
    role: str = ""
    offered: int | None = None
    taken: int | None = None
    duty: str = ""
    principles: tuple[str, ...] = ()
    learned: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse more people than were offered a place."""
        require_reference(self.activity_id, "activity_id")
        require_text(self.title, "title")
        require_unique(self.principles, "principles")
        if not set(self.principles) <= set(PRINCIPLES):
            raise ValueRefusedError("principles", ", ".join(self.principles), "Use letters a to g.")
        require_range(self.offered, "offered", 0, None)
        require_range(self.taken, "taken", 0, None)
        if self.offered is not None and self.taken is not None and self.taken > self.offered:
            raise ValueRefusedError("taken", self.taken, "It lies between 0 and the places offered.")
