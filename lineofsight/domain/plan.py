"""The Improvement Plan: recommendations, themes, actions, milestones, date changes, versions.

The fields and their names are those of the return workbook (docs/importing.md).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import MEMBERS, Marking
from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    EvidenceKind,
    ImpactStatus,
    JudgementArea,
    RecommendationSource,
)
from lineofsight.domain.validation import (
    require_length,
    require_order,
    require_reference,
    require_text,
    require_unique,
)
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """What somebody with the standing to do so asked the Council to do."""

    rec_id: str
    source: RecommendationSource
    text: str
    source_para: str = ""
    date: date | None = None
    judgement_area: JudgementArea | None = None
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.rec_id, "rec_id")
        require_text(self.text, "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A priority area of the plan, with what will be different for children."""

    theme_id: str
    title: str
    what_will_be_different: str = ""
    sponsor_officer: str = ""
    lead_member: str = ""
    partner_lead: str = ""
    overseen_by: tuple[str, ...] = ()
    order: int = 0
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing."""
        require_reference(self.theme_id, "theme_id")
        require_text(self.title, "title")
        require_unique(self.overseen_by, "overseen_by")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """Something the Council or a partner undertook to do, as officers last returned it.

    ``delivery_status`` (was it done) and ``impact_status`` (did it help) are never mixed. ``due_date_original``
    stays beside ``due_date_current``; the moves between them are ``DateChange`` records.
    """

    action_id: str
    theme_id: str
    action: str
    delivery_status: DeliveryStatus
    impact_status: ImpactStatus
    due_kind: DueKind = DueKind.DATE
    due_date_original: date | None = None
    due_date_current: date | None = None
    rec_ids: tuple[str, ...] = ()
    how: str = ""
    lead_officer: str = ""
    lead_role: str = ""
    support_leads: tuple[str, ...] = ()
    partner_org: tuple[str, ...] = ()
    start_date: date | None = None
    completed_date: date | None = None
    status_set_by: str = ""
    status_date: date | None = None
    status_reason: str = ""
    success_measure: str = ""
    indicator_ids: tuple[str, ...] = ()
    baseline: str = ""
    target: str = ""
    progress_update: str = ""
    update_date: date | None = None
    next_step: str = ""
    evidence_ref: str = ""
    evidence_kind: tuple[EvidenceKind, ...] = ()
    risk_if_late: str = ""
    escalated_to: str = ""
    priority: str = ""
    source_para: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse dates that contradict each other, and a due kind without its date."""
        require_reference(self.action_id, "action_id")
        require_reference(self.theme_id, "theme_id")
        require_text(self.action, "action")
        for name in ("how", "progress_update", "status_reason", "next_step", "risk_if_late"):
            require_length(getattr(self, name), name)
        if self.due_kind.has_date and self.due_date_current is None:
            raise ValueRefusedError(
                "due_date_current", None, "Give the date, or put the word “ongoing” or “not_set” under due_kind."
            )
        if self.due_kind.has_date and self.due_date_original is None:
            raise ValueRefusedError("due_date_original", None, "Give the first date that was agreed; it never changes.")
        require_order(
            self.start_date,
            self.due_date_original,
            "due_date_original",
            "It cannot be before the start date, {earlier}.",
        )
        require_order(
            self.start_date, self.completed_date, "completed_date", "It cannot be before the start date, {earlier}."
        )
        if self.completed_date is not None and self.delivery_status is not DeliveryStatus.COMPLETE:
            raise ValueRefusedError("completed_date", self.completed_date, "Only an action that is complete has one.")
        for name in ("rec_ids", "indicator_ids"):
            require_unique(getattr(self, name), name)

    @property
    def lead(self) -> str:
        """The post that leads it, or the person where no post is given; "" where nobody is named."""
        return self.lead_role or self.lead_officer

    @property
    def lacks_date(self) -> bool:
        """Whether it is open and has no date to be judged by; what is done or left the plan needs none."""
        return self.delivery_status.is_open and not self.due_kind.has_date


MADE: Final = "/m"
"""Between the reference of an action and the number of its milestone, where the file gives milestones no reference."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A dated step of an action.

    ``status`` is ``None`` where nobody recorded how it stands; how its action stands tells nothing of it.
    """

    milestone_id: str
    action_id: str
    text: str
    original_date: date
    current_date: date
    status: DeliveryStatus | None = None
    actual_date: date | None = None
    visible_to_chair: bool = True
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse what says nothing, and a date of reaching on a milestone that was not reached."""
        require_reference(self.milestone_id, "milestone_id")
        require_reference(self.action_id, "action_id")
        require_text(self.text, "text")
        if self.actual_date is not None and self.status is not DeliveryStatus.COMPLETE:
            raise ValueRefusedError(
                "actual_date", self.actual_date, "Only a milestone whose status is 'complete' has one."
            )

    @staticmethod
    def made_reference(action_id: str, number: int) -> str:
        """The reference of the first, second … milestone of an action in a file that gives none, such as "1.1/m2"."""
        return f"{action_id}{MADE}{number}"

    @property
    def has_made_reference(self) -> bool:
        """Whether its reference was made up, for want of one in the file that named it."""
        return self.milestone_id.startswith(f"{self.action_id}{MADE}")

    @property
    def may_be_open(self) -> bool:
        """Whether something may still have to be reached: it is open, or nobody recorded how it stands."""
        return self.status is None or self.status.is_open


@dataclass(frozen=True, slots=True)
class Between:
    """Within which days something happened of which nobody recorded the day.

    Attributes:
        after: the day of the last return before it; ``None`` where there is none.
        by: the day of the return that shows it.
    """

    after: date | None
    by: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """One move of the due date of an action or milestone.

    Attributes:
        changed_on: the day that is recorded; of a move that is only worked out from what was returned within which
            days it was.
        agreed_by: the body that agreed it; empty means that no one is recorded, which is said aloud.
    """

    item_id: str
    old: date
    new: date
    changed_on: date | Between
    agreed_by: str = ""
    reason: DateChangeReason | None = None
    text: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a change that changes nothing."""
        require_reference(self.item_id, "item_id")
        if self.old == self.new:
            raise ValueRefusedError("new", self.new, "The new date is the old one; leave the row out.")

    @property
    def days(self) -> int:
        """Days by which the date moved; negative when it was brought forward."""
        return (self.new - self.old).days

    @property
    def known_by(self) -> date:
        """The day that is recorded, or that of the return that shows the move: by then it was made."""
        return self.changed_on.by if isinstance(self.changed_on, Between) else self.changed_on

    def is_since(self, day: date) -> bool:
        """Whether it was made on a day or later for certain: a move whose own day is not recorded by its days alone."""
        if isinstance(self.changed_on, Between):
            return self.changed_on.after is not None and self.changed_on.after >= day
        return self.changed_on >= day


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanVersion:
    """One approved version of the plan and what it added, removed and merged."""

    version: str
    date: date
    approved_by: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()
    note: str = ""
    illustrative: bool = False
    marking: Marking = MEMBERS

    def __post_init__(self) -> None:
        """Refuse a version without a name."""
        require_reference(self.version, "version")
