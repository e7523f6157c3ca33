"""What the outside world expects, found and will look at again: expectations, inspections, deadlines, decisions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking
from lineofsight.domain.validation import require_order, require_reference, require_text, require_unique
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date


class Assessment(StrEnum):
    """How far an expectation is met, in the words of whoever assessed it."""

    NOT_ASSESSED = "not_assessed"
    NOT_STARTED = "not_started"
    EARLY = "early"
    PARTLY_MET = "partly_met"
    MET = "met"
    SLIPPED_BACK = "slipped_back"


class DeadlineKind(StrEnum):
    """What happens on a date that the council does not set for itself."""

    REVIEW_BEGINS = "review_begins"
    REVIEW_MEETING = "review_meeting"
    REVIEW_ENDS = "review_ends"
    RELEASE_TEST = "release_test"
    MONITORING_VISIT = "monitoring_visit"
    STATUTORY = "statutory"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """Something that a regulator or Commissioner said would be key, and what would show that it is met.

    The council's own assessment and the Commissioner's stand side by side; neither replaces the other. ``rec_ids`` are
    the recommendations that ask for the same.
    """

    exp_id: str
    text: str
    source_para: str = ""
    what_would_show: str = ""
    evidence: str = ""
    evidence_date: date | None = None
    council_assessment: Assessment = Assessment.NOT_ASSESSED
    council_assessed_on: date | None = None
    commissioner_assessment: Assessment = Assessment.NOT_ASSESSED
    commissioner_assessed_on: date | None = None
    owner: str = ""
    action_ids: tuple[str, ...] = ()
    rec_ids: tuple[str, ...] = ()
    theme_id: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing, and an assessment without its date."""
        require_reference(self.exp_id, "exp_id")
        require_text(self.text, "text")
        require_unique(self.action_ids, "action_ids")
        require_unique(self.rec_ids, "rec_ids")
        for who in ("council", "commissioner"):
            assessed = getattr(self, f"{who}_assessment")
            if assessed is not Assessment.NOT_ASSESSED and getattr(self, f"{who}_assessed_on") is None:
                raise ValueRefusedError(f"{who}_assessed_on", None, "Give the date of the assessment.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """One inspection: its framework, its judgement in its own words, and what was asked.

    Judgements under different frameworks are never ranked against one another, so the judgement is text.
    """

    insp_id: str
    title: str
    inspectorate: str = ""
    framework: str
    year: int
    judgement: str
    month: int | None = None
    what_was_asked: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = PUBLIC

    def __post_init__(self) -> None:
        """Refuse an inspection without a judgement, and an impossible date."""
        require_reference(self.insp_id, "insp_id")
        for name in ("title", "framework", "judgement"):
            require_text(getattr(self, name), name)
        if not 1950 <= self.year <= 2200:  # noqa: PLR2004 (a typing error, not history)
            raise ValueRefusedError("year", self.year, "Give a year of four digits.")
        if self.month is not None and not 1 <= self.month <= 12:  # noqa: PLR2004 (months of a year)
            raise ValueRefusedError("month", self.month, "Give a month from 1 to 12, or leave it empty.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A date set from outside, or a test that must be met before something may happen."""

    deadline_id: str
    title: str
    kind: DeadlineKind
    due_on: date | None = None
    earliest: date | None = None
    test: str = ""
    met_on: date | None = None
    action_ids: tuple[str, ...] = ()
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a deadline with neither a date nor a test."""
        require_reference(self.deadline_id, "deadline_id")
        require_text(self.title, "title")
        if self.due_on is None and not self.test:
            raise ValueRefusedError("due_on", None, "Give the date, or say in 'test' what must be met.")
        require_unique(self.action_ids, "action_ids")
        require_order(self.earliest, self.due_on, "due_on", "It cannot be before the earliest day, {earlier}.")

    @property
    def order(self) -> tuple[bool, str]:
        """By which deadlines are put in order: the soonest first, those without a date last."""
        return self.due_on is None, self.due_on.isoformat() if self.due_on is not None else ""

    def is_met(self, as_at: date) -> bool:
        """Whether it is recorded as met by a day."""
        return self.met_on is not None and self.met_on <= as_at

    @property
    def days_late(self) -> int:
        """By how many days it was met after its date; 0 where it was not, or where either is not known."""
        return 0 if self.met_on is None or self.due_on is None else max((self.met_on - self.due_on).days, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A report that asked a body to decide, and whether risk, professional advice and consultation were made clear."""

    decision_id: str
    title: str
    body_id: str
    decided_on: date
    risk: str = ""
    professional_advice: str = ""
    consultation: str = ""
    implications: str = ""
    decision: str = ""
    against_advice: bool | None = None
    reason_against: str = ""
    theme_id: str = ""
    action_ids: tuple[str, ...] = ()
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a decision about nothing; missing advice or reasons are gaps to show, not to refuse."""
        require_reference(self.decision_id, "decision_id")
        require_text(self.title, "title")
        require_reference(self.body_id, "body_id")
        require_unique(self.action_ids, "action_ids")
