"""What can be asked of indicators so that only some are shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import has_figure
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.desktop.models.conditions import Condition, hold
from lineofsight.wording.principles import PRINCIPLES, principle_title
from lineofsight.wording.statuses import direction_word, rating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator


class IndicatorQuestion(StrEnum):
    """What a condition asks of an indicator; the value is what the menu calls it."""

    RATING = "Rating"
    DIRECTION = "Direction"
    FIGURE = "Figure"
    AGE = "Age of the figure"
    KEY = "Weight"
    ORIGIN = "Where it comes from"
    PRINCIPLE = "Corporate parenting principle"


_QUARTER, _HALF, _YEAR = 92, 183, 366
_SMALLEST: Final = (
    ("fresh", "Up to 3 months old", _QUARTER),
    ("half", "3 to 6 months old", _HALF),
    ("year", "6 to 12 months old", _YEAR),
)
_OLD: Final = "old"
_WORDS: Final = {
    IndicatorQuestion.RATING: [(colour.value, rating_word(colour).word) for colour in RatingColour],
    IndicatorQuestion.DIRECTION: [
        (one.value, direction_word(one))
        for one in (Direction.WORSE, Direction.SAME, Direction.BETTER, Direction.UP, Direction.DOWN, Direction.UNKNOWN)
    ],
    IndicatorQuestion.FIGURE: [
        ("none", "No figure has come"),
        ("symbol", "The newest is no number"),
        ("gaps", "Periods are missing"),
        ("revised", "Figures were revised"),
        ("number", "The newest is a number"),
    ],
    IndicatorQuestion.AGE: [*((key, words) for key, words, _ in _SMALLEST), (_OLD, "More than a year old")],
    IndicatorQuestion.KEY: [("key", "Key indicators"), ("other", "Others")],
    IndicatorQuestion.ORIGIN: [("local", "The council's own"), ("national", "Published by the Department")],
    IndicatorQuestion.PRINCIPLE: [(one.letter, principle_title(one.letter)) for one in PRINCIPLES],
}
"""What can be asked, in the order in which it is offered, and the words for each answer."""


def is_kept(judged: JudgedIndicator, conditions: Sequence[Condition]) -> bool:
    """Whether an indicator meets the conditions."""
    return hold(conditions, lambda kind: _keys(judged, IndicatorQuestion(kind)))


def indicator_conditions(indicators: Sequence[JudgedIndicator]) -> tuple[tuple[Condition, ...], ...]:
    """Every condition that at least one of the indicators meets, those of a kind together, in reading order."""
    found = {kind: {key for judged in indicators for key in _keys(judged, kind)} for kind in IndicatorQuestion}
    return tuple(
        tuple(Condition(kind, key, words) for key, words in _WORDS[kind] if key in found[kind])
        for kind in IndicatorQuestion
    )


def _keys(judged: JudgedIndicator, kind: IndicatorQuestion) -> set[str]:
    indicator = judged.indicator
    keys: dict[IndicatorQuestion, set[str]] = {
        IndicatorQuestion.RATING: {judged.rating.colour.value},
        IndicatorQuestion.DIRECTION: {judged.movement.direction.value},
        IndicatorQuestion.FIGURE: _figure_keys(judged),
        IndicatorQuestion.AGE: _age_keys(judged.age_days),
        IndicatorQuestion.KEY: {"key" if indicator.is_key else "other"},
        IndicatorQuestion.ORIGIN: {"national" if indicator.is_national else "local"},
        IndicatorQuestion.PRINCIPLE: set(indicator.principles),
    }
    return keys[kind]


def _figure_keys(judged: JudgedIndicator) -> set[str]:
    keys = {"number"} if has_figure(judged) else {"none" if judged.latest is None else "symbol"}
    if judged.missing_periods:
        keys.add("gaps")
    if judged.revisions:
        keys.add("revised")
    return keys


def _age_keys(days: int | None) -> set[str]:
    if days is None:
        return set()
    return {next((key for key, _, most in _SMALLEST if days <= most), _OLD)}
