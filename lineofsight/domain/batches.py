"""What a file was read into, and what importing it changed: the values between exchange and store."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lineofsight.domain.findings import Finding, Place
    from lineofsight.domain.governance import Body, Link, Meeting, Seat
    from lineofsight.domain.indicators import Benchmark, Indicator, Observation, Unit
    from lineofsight.domain.oversight import Deadline, Decision, Expectation, Inspection
    from lineofsight.domain.periods import Period
    from lineofsight.domain.places import Area, NeighbourSet
    from lineofsight.domain.plan import Action, DateChange, Milestone, PlanVersion, Recommendation, Theme
    from lineofsight.domain.practice import CaseAudit, Caseload, MemberActivity, QualityEvent, Voice
    from lineofsight.domain.questions import Question
    from lineofsight.domain.record import Council
    from lineofsight.domain.registers import AuditRecommendation, AuditReport, BudgetLine, RegisterEntry, Risk
    from lineofsight.domain.statuses import DeliveryStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class UndatedMilestone:
    """A milestone of a tracker whose date cannot be read: it becomes one with the date that an earlier file gave it.

    Attributes:
        milestone_id: its reference, which may be made up.
        action_id: of the action it belongs to.
        text: its words.
        status: how it stands; ``None`` where nothing says so.
        said: heading and words of its date, as officers wrote them; the heading alone where the words are lost.
    """

    milestone_id: str
    action_id: str
    text: str
    status: DeliveryStatus | None
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LostAction:
    """An action that could not be taken and has no reference in the file, or a doubtful one, by what is known of it.

    Attributes:
        action_id: its made-up reference, on which its milestones hang in a tracker.
        text: its words.
    """

    action_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LostMilestone:
    """A milestone of a tracker that could not be taken, by what is known of it.

    Attributes:
        milestone_id: its reference, which may be made up.
        action_id: of the action it belongs to, which may be left out too.
        text: its words.
    """

    milestone_id: str
    action_id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnBatch:
    """A council's own return (plan, performance, governance, what else is watched), read and valid row by row.

    Attributes:
        name: the file's name.
        sha256: of the file's bytes, in hexadecimal.
        council: whose return it is.
        as_at: the date it speaks of.
        read_by: a digest of what the file does not say itself and it was read by: of a tracker, its mapping and its
            day; "" of a file that says all of it.
        subjects: the sheets that were present: a subject that is absent says nothing, so nothing of it is missing.
        left_out: subject and reference of every row that the file has and that could not be taken: it is not missing.
        says_markings: whether it says who may read its rows; where it does not, what was exempt stays so.
        lacks: subject and field ("target.value" for a part of one) of everything that it has no column for: of these
            it says nothing, so that what an earlier return said of them stands.
        made_references: the subjects whose references were made up, for want of a column.
        partly_lacks: subject, field and reference of what the sheet of one item has no column for, though another has.
        undated: the milestones whose dates cannot be read, each of an action of the file.
        lost_milestones: the milestones of a tracker that are among ``left_out``, with their words.
        lost_actions: the actions that could not be taken and are known by their words alone.
    """

    name: str
    sha256: str
    council: Council
    as_at: date
    subjects: frozenset[str]
    read_by: str = ""
    left_out: frozenset[tuple[str, str]] = frozenset()
    says_markings: bool = True
    lacks: frozenset[tuple[str, str]] = frozenset()
    made_references: frozenset[str] = frozenset()
    partly_lacks: frozenset[tuple[str, str, str]] = frozenset()
    undated: tuple[UndatedMilestone, ...] = ()
    lost_milestones: tuple[LostMilestone, ...] = ()
    lost_actions: tuple[LostAction, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    themes: tuple[Theme, ...] = ()
    actions: tuple[Action, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    date_changes: tuple[DateChange, ...] = ()
    versions: tuple[PlanVersion, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    observations: tuple[Observation, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    bodies: tuple[Body, ...] = ()
    seats: tuple[Seat, ...] = ()
    links: tuple[Link, ...] = ()
    meetings: tuple[Meeting, ...] = ()
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

    def says(self, subject: str, field: str, ref: str) -> bool:
        """Whether there is a column for a field where it names an item."""
        return (subject, field) not in self.lacks and (subject, field, ref) not in self.partly_lacks

    def marks(self, subject: str) -> bool:
        """Whether it says who may read the rows of a sheet: other sheets may have that column, and this one not."""
        return self.says_markings and (subject, MARKING) not in self.lacks


class PublishedPoint(NamedTuple):
    """One figure of a published series; a tuple because a release holds a hundred thousand of them.

    ``figure``, ``numerator`` and ``denominator`` are exact decimal texts or a ``Symbol`` value; "" for a
    numerator or denominator that the file does not give. ``period`` is an index into the batch's periods.
    """

    period: int
    figure: str
    numerator: str = ""
    denominator: str = ""


class PublishedSeries(NamedTuple):
    """The figures of one indicator for one area in one file, in the file's order."""

    ind_id: str
    area_code: str
    points: tuple[PublishedPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticsBatch:
    """Published statistics of one file, reduced to the indicators of the catalogue.

    Attributes:
        name: the file's name.
        sha256: of the file's bytes, in hexadecimal.
        source: as a person would cite it, for example "Children's social work workforce, 2025 (DfE)".
        vintage: the edition: the newest time period in the file, for example "2025"; later editions sort higher.
        published_on: when the edition was published, where known (given by the person or the catalogue).
        indicators: the catalogue's indicators that the file has figures for.
        areas: every area in the file.
        periods: every period in the file; points refer to them by index.
        series: the figures.
    """

    name: str
    sha256: str
    source: str
    vintage: str
    published_on: date | None
    indicators: tuple[Indicator, ...]
    areas: tuple[Area, ...]
    periods: tuple[Period, ...]
    series: tuple[PublishedSeries, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourBatch:
    """A statistical neighbour model: one set for each authority."""

    name: str
    sha256: str
    version: str
    sets: tuple[NeighbourSet, ...]
    areas: tuple[Area, ...]


Batch = ReturnBatch | StatisticsBatch | NeighbourBatch


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one file: a batch, or ``None`` when the file was refused, and every finding.

    Attributes:
        name: the file's name.
        recognised_as: in words, for example "council return workbook" or "DfE statistics (EES)".
        batch: what was read.
        findings: in the file's order.
        places: where due dates and the indicators of figures stand, by field of ``ReturnBatch``, reference and column;
            none of a tracker.
    """

    name: str
    recognised_as: str
    batch: Batch | None
    findings: tuple[Finding, ...] = ()
    places: Mapping[tuple[str, str, str], Place] = field(default_factory=dict, hash=False)


class ItemChangeKind(StrEnum):
    """What importing does to one item."""

    NEW = "new"
    CHANGED = "changed"
    COUNTS_ADDED = "counts_added"
    """A figure keeps its value; the counts behind it, which no earlier edition gave, are given."""
    REDATED = "redated"
    REVISED = "revised"
    MISSING = "missing"
    UNREAD = "unread"
    """Its row stands in the file and could not be taken."""


JUDGEMENT: Final = "judgement"
"""In ``ReturnBatch.partly_lacks``: that the file says of an action that its work goes on, and not how it goes."""

MARKING: Final = "marking"
"""The field that says who may read an item."""

SAYS_MARKINGS: Final = "says_markings"
"""In ``ReturnBatch.lacks``: that a sheet which lacks columns has one for the marking of its rows all the same, or lacks
it by name; without this a file that lacks columns has no markings at all."""

SAME: Final = "same"
"""The kind under which unchanged items are counted; they are not listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One item that an import adds, changes, re-dates or no longer names (it is kept all the same).

    Attributes:
        kind: what happens.
        subject: "recommendation", "theme", "action", "milestone", "indicator", "observation", "body", …
        ref: the officers' reference; for an observation "ind_id, area, period".
        title: the officers' own words for it; "" where there are none beside the reference.
        fields: name, before and after of every field that differs ("" for none).
        unit: of the values of an observation; ``None`` where its indicator is not known, and of anything else.
    """

    kind: ItemChangeKind
    subject: str
    ref: str
    title: str = ""
    fields: tuple[tuple[str, str, str], ...] = ()
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What an import did, or in a dry run would do.

    Attributes:
        name: the file's name.
        recognised_as: what the file is, in words.
        as_at: the date it speaks of, where it has one.
        applied: whether it was kept (``False``: dry run, refused, or the same file as before).
        already_known: whether the same bytes were imported before, read by the same mapping and day.
        counts: items by kind and subject, for example ``(("new", "action"), 12)``; unchanged ones are
            ``("same", subject)``. For statistics the points are counted here and only revisions are listed.
        changes: the items that differ.
        findings: from reading and from storing.
        changes_nothing: whether the copy holds all of it already, from another reading; that is not known of one that
            is refused or already known.
        return_id: of the return that it became, or in a dry run would become; ``None`` where nothing of it is kept.
    """

    name: str
    recognised_as: str
    as_at: date | None
    applied: bool
    already_known: bool = False
    counts: tuple[tuple[tuple[str, str], int], ...] = ()
    changes: tuple[ItemChange, ...] = ()
    findings: tuple[Finding, ...] = ()
    changes_nothing: bool = False
    return_id: int | None = None
