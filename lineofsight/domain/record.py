"""Everything that is known as at one date: what the store hands to the analysis."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from lineofsight.domain.validation import require_reference, require_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from lineofsight.domain.figures import Figure
    from lineofsight.domain.governance import Body, Link, Meeting, Seat
    from lineofsight.domain.indicators import Benchmark, Indicator, Observation
    from lineofsight.domain.oversight import Deadline, Decision, Expectation, Inspection
    from lineofsight.domain.periods import Period
    from lineofsight.domain.places import Area, NeighbourSet
    from lineofsight.domain.plan import Action, DateChange, Milestone, PlanVersion, Recommendation, Theme
    from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, QualityEvent, Voice
    from lineofsight.domain.questions import Question
    from lineofsight.domain.registers import AuditRecommendation, AuditReport, BudgetLine, RegisterEntry, Risk


@dataclass(frozen=True, slots=True, kw_only=True)
class Council:
    """Whose record it is: name, three-digit code ("305") and region code."""

    name: str
    area_code: str
    region_code: str = ""
    note: str = ""
    illustrative: bool = False

    def __post_init__(self) -> None:
        """Refuse a council without name or code."""
        require_text(self.name, "council")
        require_reference(self.area_code, "la_code")


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """One import: what was read, as at which date, and when."""

    return_id: int
    name: str
    kind: str
    as_at: date
    imported_on: date
    sha256: str = ""

    @property
    def is_council_return(self) -> bool:
        """Whether it is the council's own, no published statistics and no model of neighbours."""
        return self.kind == "council_return"


def newest_return(returns: Iterable[Return]) -> date | None:
    """The day of which the council's newest return speaks; ``None`` without one."""
    return max((given.as_at for given in returns if given.is_council_return), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaTable:
    """The figures of all areas for one indicator and period, by area code, for comparison."""

    ind_id: str
    period: Period
    figures: Mapping[str, Figure]


SaidOn = tuple[tuple[str, "date"], ...]
"""Fields, each with the as-at day of the return that said it last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidBefore:
    """What of an action stands as an earlier return said it, because the return that names it has no column for it.

    Attributes:
        now: in the newest return that names the action.
        then: in the returns before, by the as-at day of each.
    """

    now: SaidOn = ()
    then: Mapping[date, SaidOn] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedRow:
    """What a return says of an action, a milestone or an indicator's figures could not be taken.

    No later return says anything of the action or milestone, or gives figures.

    Attributes:
        as_at: the day of which that return speaks.
        file: the name of its file.
        said: the as-at day of the last return from which it was read; of figures that of the newest, if there is one.
    """

    as_at: date
    file: str
    said: date


class RowLeftOut(NamedTuple):
    """A row of a file of the plan that could not be taken, wholly or in part: the file, and the row in words."""

    file: str
    row: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecord:
    """The Improvement Plan as at a date.

    ``date_changes`` holds every change made up to the date, oldest first; ``earlier_actions`` holds, for each
    action, every earlier return of it (oldest first) with the return's as-at date, in the state in which it stood;
    ``said_before`` holds, for each action, what of these states the return did not say anew; ``last_named`` holds the
    as-at day of the last return from which an action was read, where a later one has the plan without it, or its row in
    a later one could not be taken; ``actions_refused`` and ``milestones_refused`` hold that row of a later one;
    ``status_said`` holds, for each action and milestone, the as-at day of the return that said its status last;
    ``rows_left_out`` says where in the newest return that has the plan, and in files of some of its actions since, a
    row, or part of it, could not be taken; ``returned`` is the as-at day of the newest return that names an action;
    ``stands_as`` holds, for each reference and text by which a return names a milestone that stands under another
    reference, that one.
    """

    recommendations: tuple[Recommendation, ...] = ()
    themes: tuple[Theme, ...] = ()
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    date_changes: tuple[DateChange, ...] = ()
    versions: tuple[PlanVersion, ...] = ()
    earlier_actions: Mapping[str, tuple[tuple[date, Action], ...]] = field(default_factory=dict)
    said_before: Mapping[str, SaidBefore] = field(default_factory=dict)
    last_named: Mapping[str, date] = field(default_factory=dict)
    actions_refused: Mapping[str, RefusedRow] = field(default_factory=dict)
    milestones_refused: Mapping[str, RefusedRow] = field(default_factory=dict)
    rows_left_out: tuple[RowLeftOut, ...] = ()
    returned: date | None = None
    status_said: Mapping[str, date] = field(default_factory=dict)
    stands_as: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def milestone_ref(self, ref: str, text: str) -> str:
        """The reference under which a milestone stands that somebody looked at under ``ref``, in the words ``text``."""
        return self.stands_as.get((ref, text), ref)


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceRecord:
    """Indicators and figures as at a date.

    Attributes:
        indicators: every indicator with at least one figure, and every local one.
        observations: the council's own series by indicator, oldest first, newest edition known at the date.
        earlier_editions: for figures that were revised, the editions before, oldest first, by
            (indicator, period key).
        tables: the figures of all areas for each indicator and each period that the council has, newest first.
        benchmarks: comparisons that officers supplied.
        areas: every area that stands in ``tables``.
        neighbour_sets: every known model for the council, newest first.
        earlier_rules: every return of a local indicator before its newest, oldest first, with the return's as-at date;
            indicators returned once are not in it.
        last_named: the as-at day of the last return that named a local indicator, where a later one has its sheet
            without it.
        rows_refused: the indicators of which a row of figures of the newest return that has figures was left out.
        colours_withheld: indicators whose officers' colour an audience is not told, because it would say how large a
            hidden figure is.
    """

    indicators: tuple[Indicator, ...] = ()
    observations: Mapping[str, tuple[Observation, ...]] = field(default_factory=dict)
    earlier_editions: Mapping[tuple[str, int], tuple[Observation, ...]] = field(default_factory=dict)
    tables: Mapping[str, tuple[AreaTable, ...]] = field(default_factory=dict)
    benchmarks: tuple[Benchmark, ...] = ()
    areas: Mapping[str, Area] = field(default_factory=dict)
    neighbour_sets: tuple[NeighbourSet, ...] = ()
    earlier_rules: Mapping[str, tuple[tuple[date, Indicator], ...]] = field(default_factory=dict)
    last_named: Mapping[str, date] = field(default_factory=dict)
    rows_refused: Mapping[str, RefusedRow] = field(default_factory=dict)
    colours_withheld: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceRecord:
    """Bodies, seats, links and meetings as at a date."""

    bodies: tuple[Body, ...] = ()
    seats: tuple[Seat, ...] = ()
    links: tuple[Link, ...] = ()
    meetings: tuple[Meeting, ...] = ()

    @property
    def body_names(self) -> dict[str, str]:
        """The names of the bodies, by their references."""
        return {body.body_id: body.name for body in self.bodies}


WATCHED_KEYS: Final[Mapping[str, tuple[str, str]]] = {
    "expectations": ("expectation", "exp_id"),
    "inspections": ("inspection", "insp_id"),
    "deadlines": ("deadline", "deadline_id"),
    "decisions": ("decision", "decision_id"),
    "risks": ("risk", "risk_id"),
    "audit_reports": ("audit_report", "audit_id"),
    "audit_recommendations": ("audit_recommendation", "audit_rec_id"),
    "budget_lines": ("budget_line", "line_id"),
    "register_entries": ("register_entry", "entry_id"),
    "caseloads": ("caseload", "caseload_id"),
    "case_audits": ("case_audit", "case_audit_id"),
    "quality_events": ("quality_event", "event_id"),
    "voices": ("voice", "voice_id"),
    "member_activities": ("member_activity", "activity_id"),
    "questions": ("question", "q_id"),
}
"""For each field of ``WatchedRecord``: its subject's name, as in ``ItemChange.subject``, and the field that an item
is known by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchedRecord:
    """What else is watched as at a date: oversight, registers, practice and voices, and the council's own questions.

    Attributes:
        earlier: every return of an item before its newest, oldest first, with the return's as-at date, by subject
            ("risk", "expectation", … as in ``WATCHED_KEYS``) and reference; items returned once are not in it.
        date_changes: every move of an audit recommendation's due date made up to the date, oldest first.
        risks_last_named: the as-at day of the last return that named a risk, where a later register does not name it.
    """

    expectations: tuple[Expectation, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    decisions: tuple[Decision, ...] = ()
    risks: tuple[Risk, ...] = ()
    audit_reports: tuple[AuditReport, ...] = ()
    audit_recommendations: tuple[AuditRecommendation, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    register_entries: tuple[RegisterEntry, ...] = ()
    caseloads: tuple[Caseload, ...] = ()
    case_audits: tuple[CaseAudit, ...] = ()
    quality_events: tuple[QualityEvent, ...] = ()
    voices: tuple[Voice, ...] = ()
    member_activities: tuple[MemberActivity, ...] = ()
    questions: tuple[Question, ...] = ()
    earlier: Mapping[tuple[str, str], tuple[tuple[date, object], ...]] = field(default_factory=dict)
    date_changes: tuple[DateChange, ...] = ()
    risks_last_named: Mapping[str, date] = field(default_factory=dict)


class LaterDays(NamedTuple):
    """From when on what a copy holds, and was not known on a day, is known: the first of it, and all of it."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that was known as at ``as_at``; what came later is not in it."""

    council: Council
    as_at: date
    returns: tuple[Return, ...] = ()
    plan: PlanRecord = field(default_factory=PlanRecord)
    performance: PerformanceRecord = field(default_factory=PerformanceRecord)
    governance: GovernanceRecord = field(default_factory=GovernanceRecord)
    watched: WatchedRecord = field(default_factory=WatchedRecord)
