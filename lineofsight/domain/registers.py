"""The registers that the leadership team and the Board watch: risk, audit, money, contracts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.marking import MEMBERS, Marking
from lineofsight.domain.validation import require_range, require_reference, require_text, require_unique
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from lineofsight.domain.statuses import DeliveryStatus

SCALE = 5
"""Risk likelihood and impact run from 1 to this, so scores run from 1 to 25."""


class Assurance(StrEnum):
    """Internal audit's opinion."""

    NIL = "nil"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    FULL = "full"


class Priority(StrEnum):
    """How much an audit recommendation matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Recurrence(StrEnum):
    """Whether money comes every year."""

    RECURRING = "recurring"
    ONE_OFF = "one_off"
    PRESSURE = "pressure"


class EntryKind(StrEnum):
    """Which register an entry stands in."""

    CONTRACT = "contract"
    FINANCE = "finance"
    COMPLAINT_THEME = "complaint_theme"
    COMMUNICATION = "communication"
    STRATEGY = "strategy"
    PARTNER_COMMITMENT = "partner_commitment"


class EntryStatus(StrEnum):
    """Where a register entry stands."""

    PLANNED = "planned"
    IN_HAND = "in_hand"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    DONE = "done"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A risk with its score before and after controls, what the council will bear, and the guardian's view.

    ``on_corporate_register`` says whether it stands where the leadership team sees it; ``None`` when it is not known.
    """

    risk_id: str
    title: str
    inherent_likelihood: int
    inherent_impact: int
    residual_likelihood: int
    residual_impact: int
    cause: str = ""
    consequence: str = ""
    controls: str = ""
    appetite: int | None = None
    owner: str = ""
    guardian_view: str = ""
    guardian_viewed_on: date | None = None
    theme_id: str = ""
    action_ids: tuple[str, ...] = ()
    reviewed_on: date | None = None
    on_corporate_register: bool | None = None
    closed_on: date | None = None
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse scores off the scale, and controls that make a risk worse."""
        require_reference(self.risk_id, "risk_id")
        require_text(self.title, "title")
        for name in ("inherent_likelihood", "inherent_impact", "residual_likelihood", "residual_impact"):
            require_range(getattr(self, name), name, 1, SCALE)
        require_range(self.appetite, "appetite", 1, SCALE * SCALE)
        require_unique(self.action_ids, "action_ids")
        if self.residual > self.inherent:
            raise ValueRefusedError(
                "residual_likelihood",
                self.residual_likelihood,
                f"Controls cannot make a risk greater than it is without them: with them it is {self.residual} "
                f"({self.residual_likelihood} times {self.residual_impact}), without them {self.inherent}.",
            )

    @property
    def inherent(self) -> int:
        """The score without controls, 1 to 25."""
        return self.inherent_likelihood * self.inherent_impact

    @property
    def residual(self) -> int:
        """The score with controls, 1 to 25."""
        return self.residual_likelihood * self.residual_impact


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditReport:
    """An internal audit and its opinion.

    ``date_text`` says how much of ``reported_on`` the source knows ("2014"): the date is then the last day of it.
    """

    audit_id: str
    title: str
    assurance: Assurance
    reported_on: date
    date_text: str = ""
    summary: str = ""
    theme_id: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.audit_id, "audit_id")
        require_text(self.title, "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRecommendation:
    """What internal audit asked for; its first date stays beside the current one."""

    audit_rec_id: str
    audit_id: str
    text: str
    priority: Priority
    status: DeliveryStatus
    due_date_original: date
    due_date_current: date
    completed_date: date | None = None
    owner: str = ""
    action_ids: tuple[str, ...] = ()
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.audit_rec_id, "audit_rec_id")
        require_reference(self.audit_id, "audit_id")
        require_text(self.text, "text")

    @property
    def days_slipped(self) -> int:
        """Days between the first and the current due date."""
        return (self.due_date_current - self.due_date_original).days


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """Money approved for the plan, or a pressure on it, in pounds.

    ``part_of`` is the line that this one is a part of, so that nobody counts the same money twice.
    """

    line_id: str
    title: str
    amount: Decimal
    recurrence: Recurrence
    year: str = ""
    approved_by: str = ""
    approved_on: date | None = None
    spent: Decimal | None = None
    forecast: Decimal | None = None
    posts_funded: Decimal | None = None
    posts_recruited: Decimal | None = None
    posts_in_post: Decimal | None = None
    part_of: str = ""
    theme_id: str = ""
    note: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a line without an amount, and negative posts."""
        require_reference(self.line_id, "line_id")
        require_text(self.title, "title")
        require_range(self.amount, "amount", 0, None)
        if self.part_of == self.line_id:
            raise ValueRefusedError("part_of", self.part_of, "Name another line: no line is a part of itself.")
        for name in ("posts_funded", "posts_recruited", "posts_in_post"):
            require_range(getattr(self, name), name, 0, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """One line of a register that is watched but has no fields of its own: owner, date, status, note."""

    entry_id: str
    kind: EntryKind
    title: str
    status: EntryStatus
    owner: str = ""
    organisation: str = ""
    audience: str = ""
    due_on: date | None = None
    amount: Decimal | None = None
    note: str = ""
    theme_id: str = ""
    action_ids: tuple[str, ...] = ()
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.entry_id, "entry_id")
        require_text(self.title, "title")
        require_unique(self.action_ids, "action_ids")
