"""The subjects of a council's return: which table keeps each, what it is known by, how a row becomes a value."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.governance import Body, Link, Meeting, Seat
from lineofsight.domain.plan import DateChange, Milestone, PlanVersion, Recommendation, Theme
from lineofsight.domain.record import Council
from lineofsight.store import tables
from lineofsight.store.mapping import RowValues, action_of, benchmark_of, indicator_of, plain

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Benchmark, Indicator
    from lineofsight.domain.plan import Action

Read = Callable[[RowValues], Any]

FIGURES: Final = "observations"
"""The sheet of ``ReturnBatch.subjects`` that is no subject here: figures are kept by series and period."""

_TITLES: Final = ("action", "title", "text", "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One subject.

    Attributes:
        name: as in ``ItemChange.subject`` and in ``item.subject``.
        attribute: of ``ReturnBatch``, which is also the name of its sheet in ``ReturnBatch.subjects``.
        table: keeps its states.
        ref: what an item is known by.
        read: makes the domain value from a row.
        is_log: whether it tells of events: an event that a later return leaves out is not missing.
        has_reference: whether officers give the reference, so that two rows with the same one contradict each other.
    """

    name: str
    attribute: str
    table: type[tables.Base]
    ref: Callable[[Any], str]
    read: Read
    is_log: bool = False
    has_reference: bool = True


def _make(kind: type[Any]) -> Read:
    return partial(_from_row, kind)


def _from_row(kind: type[Any], row: RowValues) -> Any:  # noqa: ANN401 - whatever kind is
    return kind(**plain(kind, row))


def title_of(item: object) -> str:
    """What officers call an item of any subject, beside its reference; "" where it has nothing but that."""
    return next((str(getattr(item, name)) for name in _TITLES if getattr(item, name, "")), "")


def bare_words(text: str) -> str:
    """Words as titles are compared by: no case, no signs, single spaces."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _action_ref(item: Action) -> str:
    return item.action_id


def _indicator_ref(item: Indicator) -> str:
    return item.ind_id


def _benchmark_ref(item: Benchmark) -> str:
    return f"{item.ind_id}, {item.group}, {item.period.label} ({item.period.kind})"


def _date_change_ref(item: DateChange) -> str:
    return f"{item.item_id}: {item.old} to {item.new}, changed on {item.changed_on}"


def _seat_ref(item: Seat) -> str:
    return f"{item.body_id}: {item.holder}, {item.role}"


def _link_ref(item: Link) -> str:
    return f"{item.from_id} {item.type} {item.to_id}"


def _meeting_ref(item: Meeting) -> str:
    return f"{item.body_id}, {item.date}"


COUNCIL = Subject(
    name="council",
    attribute="council",
    table=tables.CouncilRow,
    ref=lambda item: str(item.area_code),
    read=_make(Council),
)
RECOMMENDATIONS = Subject(
    name="recommendation",
    attribute="recommendations",
    table=tables.RecommendationRow,
    ref=lambda item: str(item.rec_id),
    read=_make(Recommendation),
)
THEMES = Subject(
    name="theme",
    attribute="themes",
    table=tables.ThemeRow,
    ref=lambda item: str(item.theme_id),
    read=_make(Theme),
)
ACTIONS = Subject(name="action", attribute="actions", table=tables.ActionRow, ref=_action_ref, read=action_of)
MILESTONES = Subject(
    name="milestone",
    attribute="milestones",
    table=tables.MilestoneRow,
    ref=lambda item: str(item.milestone_id),
    read=_make(Milestone),
)
DATE_CHANGES = Subject(
    name="date_change",
    attribute="date_changes",
    table=tables.DateChangeRow,
    ref=_date_change_ref,
    read=_make(DateChange),
    is_log=True,
    has_reference=False,
)
VERSIONS = Subject(
    name="plan_version",
    attribute="versions",
    table=tables.PlanVersionRow,
    ref=lambda item: str(item.version),
    read=_make(PlanVersion),
    is_log=True,
)
INDICATORS = Subject(
    name="indicator",
    attribute="indicators",
    table=tables.IndicatorRow,
    ref=_indicator_ref,
    read=indicator_of,
)
BENCHMARKS = Subject(
    name="benchmark",
    attribute="benchmarks",
    table=tables.BenchmarkRow,
    ref=_benchmark_ref,
    read=benchmark_of,
    is_log=True,
    has_reference=False,
)
BODIES = Subject(
    name="body",
    attribute="bodies",
    table=tables.BodyRow,
    ref=lambda item: str(item.body_id),
    read=_make(Body),
)
SEATS = Subject(
    name="seat",
    attribute="seats",
    table=tables.SeatRow,
    ref=_seat_ref,
    read=_make(Seat),
    has_reference=False,
)
LINKS = Subject(
    name="link",
    attribute="links",
    table=tables.LinkRow,
    ref=_link_ref,
    read=_make(Link),
    has_reference=False,
)
MEETINGS = Subject(
    name="meeting",
    attribute="meetings",
    table=tables.MeetingRow,
    ref=_meeting_ref,
    read=_make(Meeting),
    is_log=True,
    has_reference=False,
)

RETURNED = (
    RECOMMENDATIONS,
    THEMES,
    ACTIONS,
    MILESTONES,
    DATE_CHANGES,
    VERSIONS,
    INDICATORS,
    BENCHMARKS,
    BODIES,
    SEATS,
    LINKS,
    MEETINGS,
)
"""The subjects of a return in the order in which they are stored; observations are kept as series."""
