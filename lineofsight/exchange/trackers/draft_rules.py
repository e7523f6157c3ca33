"""The rules by which a whole tracker is read, for a person to choose: dates, percentages, unexplained statuses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.statuses import DeliveryStatus, RecommendationSource
from lineofsight.exchange.trackers.draft_places import Answer
from lineofsight.exchange.trackers.mapping import DateOrder, Extent, PercentCells, TrackerMapping
from lineofsight.exchange.trackers.vocabulary import TrackerKind
from lineofsight.wording.lists import begun_large
from lineofsight.wording.statuses import delivery_word
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Callable

STATUS_ANSWERS: Final = tuple(Answer(status.value, delivery_word(status)) for status in DeliveryStatus)
"""What a word can say of the doing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        name: by which it is known; the mapping's field.
        words: what it is about.
        kinds: the trackers that it matters to.
        read: the answer that a mapping holds, ``None`` for "".
        apply: the mapping with another of the answers.
        answers: to choose from.
    """

    name: str
    words: str
    kinds: frozenset[TrackerKind]
    read: Callable[[TrackerMapping], str | None]
    apply: Callable[[TrackerMapping, str], TrackerMapping]
    answers: tuple[Answer, ...]


RULES: Final = (
    Rule(
        "holds",
        "How much of the plan or scorecard the file holds",
        frozenset(TrackerKind),
        lambda mapping: mapping.holds,
        lambda mapping, value: replace(mapping, holds=Extent(value)),
        (
            Answer(Extent.ALL.value, "All of it: what it does not name is missing"),
            Answer(Extent.SOME.value, "Only some: what it does not name stands as it was"),
        ),
    ),
    Rule(
        "other_status",
        "Any other status, or none",
        frozenset({TrackerKind.PLAN}),
        lambda mapping: mapping.other_status,
        lambda mapping, value: replace(mapping, other_status=DeliveryStatus(value) if value else None),
        (Answer("", "Leave the row out"), *STATUS_ANSWERS),
    ),
    Rule(
        "recommendation_source",
        "Who recommended it",
        frozenset({TrackerKind.PLAN}),
        lambda mapping: mapping.recommendation_source,
        lambda mapping, value: replace(mapping, recommendation_source=RecommendationSource(value)),
        tuple(Answer(source.value, begun_large(term(source))) for source in RecommendationSource),
    ),
    Rule(
        "date_order",
        "Dates typed as text, such as 03/04/2017",
        frozenset(TrackerKind),
        lambda mapping: mapping.date_order,
        lambda mapping, value: replace(mapping, date_order=DateOrder(value)),
        (
            Answer(DateOrder.DAY_FIRST.value, "Day first: 3 April 2017"),
            Answer(DateOrder.MONTH_FIRST.value, "Month first: 4 March 2017"),
        ),
    ),
    Rule(
        "percent_cells",
        "Percentages in cells",
        frozenset({TrackerKind.PERFORMANCE}),
        lambda mapping: mapping.percent_cells,
        lambda mapping, value: replace(mapping, percent_cells=PercentCells(value)),
        (Answer(PercentCells.PERCENT.value, "58 is 58%"), Answer(PercentCells.FRACTION.value, "0.58 is 58%")),
    ),
)
