"""What a person said of her tracker: which column holds what, and what the words in it mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.domain.statuses import RecommendationSource
from lineofsight.domain.validation import require_unique
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.matching import BENCHMARK, FIGURE, REPEATABLE
from lineofsight.exchange.trackers.vocabulary import TrackerKind, vocabulary
from lineofsight.exchange.trackers.words import plain_words

if TYPE_CHECKING:
    from lineofsight.domain.indicators import Unit
    from lineofsight.domain.statuses import DeliveryStatus


class DateOrder(StrEnum):
    """How a date typed as text is to be read, such as 03/04/2017."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


class PercentCells(StrEnum):
    """What a percentage's cell holds: 58, or 0.58 shown by the spreadsheet as 58%."""

    PERCENT = "percent"
    FRACTION = "fraction"


class Extent(StrEnum):
    """How much of the plan or scorecard a file holds: what it does not name is missing only where it holds all."""

    ALL = "all"
    SOME = "some"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackerMapping:
    """How one council's tracker is read.

    Attributes:
        name: under which it is kept.
        kind: a plan or a performance table.
        sheet: the only sheet that is read, where several have the headings; "" for each that has them.
        columns: heading and field, in the tracker's order.
        not_read: headings that are known and left out on purpose.
        status_words: the officers' words (compared without case and signs) and what they say of the doing.
        rag_words: the officers' colours and what they say of the doing.
        holds: whether the file names everything, or only some of the actions or indicators.
        other_status: for a status that no word explains; ``None`` leaves the row out.
        reference_prefix: put before the tracker's references, so that two trackers that count from 1 stay apart.
        date_order: how dates typed as text are read.
        recommendation_source: who recommended what the tracker answers.
        percent_cells: what a percentage's cell holds.
        units: an indicator's title, and in what it is measured where the title does not say.
        indicators: an indicator's title, and the reference it keeps whatever its number and name become.
    """

    name: str
    kind: TrackerKind
    columns: tuple[tuple[str, str], ...]
    sheet: str = ""
    not_read: tuple[str, ...] = ()
    status_words: tuple[tuple[str, DeliveryStatus], ...] = ()
    rag_words: tuple[tuple[str, DeliveryStatus], ...] = ()
    holds: Extent = Extent.ALL
    other_status: DeliveryStatus | None = None
    reference_prefix: str = ""
    date_order: DateOrder = DateOrder.DAY_FIRST
    recommendation_source: RecommendationSource = RecommendationSource.OTHER
    percent_cells: PercentCells = PercentCells.PERCENT
    units: tuple[tuple[str, Unit], ...] = ()
    indicators: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse unknown fields, and two columns for what one column holds."""
        known = known_fields(self.kind)
        require_unique([plain_words(heading) for heading, _ in self.columns], "columns")
        require_unique([field for _, field in self.columns if field not in REPEATABLE], "columns")
        for _, field in self.columns:
            if field not in known:
                raise ValueRefusedError("columns", field, f"Use one of: {', '.join(sorted(known))}.")

    @property
    def signature(self) -> tuple[str, ...]:
        """The headings that it reads, as they are compared."""
        return tuple(plain_words(heading) for heading, _ in self.columns)

    @property
    def is_of_some(self) -> bool:
        """Whether the file holds only some of the actions or indicators."""
        return self.holds is Extent.SOME

    def heading_of(self, field: str) -> str:
        """The first heading that holds ``field``, or ""."""
        return next((heading for heading, name in self.columns if name == field), "")

    def has(self, field: str) -> bool:
        """Whether a column holds ``field``."""
        return any(name == field for _, name in self.columns)


def figure_headings(mapping: TrackerMapping) -> tuple[str, ...]:
    """The headings of the columns that hold the figures of the period they name."""
    return tuple(heading for heading, field in mapping.columns if field == FIGURE)


def known_fields(kind: TrackerKind) -> frozenset[str]:
    """The fields that a column of that kind of tracker can hold."""
    names = {names.field for names in vocabulary().fields(kind)}
    return frozenset(names | {FIGURE}) if kind is TrackerKind.PERFORMANCE else frozenset(names)


def needed_fields(kind: TrackerKind) -> tuple[frozenset[str], ...]:
    """Groups of fields of which a tracker needs one each to be one."""
    if kind is TrackerKind.PLAN:
        return (
            frozenset({"action", "recommendation"}),
            frozenset({"status", "rag", "due_date_current", "lead_officer", "progress_update"}),
        )
    return (frozenset({"title"}), frozenset({FIGURE, "latest", f"{BENCHMARK}england"}))
