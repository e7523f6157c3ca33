"""What can be asked of indicators so that only some are shown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import has_figure
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.desktop.models.conditions import Condition, hold
from lineofsight.wording.principles import PRINCIPLES, principle_title
from lineofsight.wording.statuses import direction_word, rating_word
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme
    from lineofsight.domain.plan import Theme

    Places = Mapping[str, Sequence[Theme]]
    """The themes under which an indicator stands, by its reference, in the plan's order."""


class IndicatorQuestion(StrEnum):
    """What a condition asks of an indicator; the value is what the menu calls it."""

    RATING = "Rating"
    DIRECTION = "Direction"
    FIGURE = "Figure"
    AGE = "Age of the figure"
    KEY = "Weight"
    ORIGIN = "Where it comes from"
    PRINCIPLE = "Corporate parenting principle"
    PORTFOLIO = "Portfolio"
    THEME = "Theme"


_QUARTER, _HALF, _YEAR = 92, 183, 366
_SMALLEST: Final = (
    ("fresh", "Up to 3 months old", _QUARTER),
    ("half", "3 to 6 months old", _HALF),
    ("year", "6 to 12 months old", _YEAR),
)
_OLD: Final = "old"
_NO_THEME: Final = ("", "No theme of the plan")
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

_BY_RULE: Final = frozenset(
    (IndicatorQuestion.RATING, IndicatorQuestion.DIRECTION, IndicatorQuestion.FIGURE, IndicatorQuestion.AGE)
)
"""What the program judges by rules: that no indicator meets one is an answer too."""


def places_of(themes: Sequence[JudgedTheme]) -> Places:
    """Under which themes each indicator stands: those that it, or an action of theirs, names."""
    places: dict[str, list[Theme]] = {}
    for theme in themes:
        for judged in theme.indicators:
            places.setdefault(judged.indicator.ind_id, []).append(theme.theme)
    return places


def is_kept(judged: JudgedIndicator, conditions: Sequence[Condition], places: Places) -> bool:
    """Whether an indicator meets the conditions."""
    return hold(conditions, lambda kind: _keys(judged, IndicatorQuestion(kind), places))


def indicator_conditions(
    indicators: Sequence[JudgedIndicator], themes: Sequence[JudgedTheme]
) -> tuple[tuple[Condition, ...], ...]:
    """Every condition that can be asked, those of a kind together, in reading order.

    What a rule judges is asked also where no indicator meets it, as of the plan; of names and other plain values there
    are only those that an indicator has. Of no indicators nothing is asked.
    """
    places = places_of(themes)
    found = {kind: {key for judged in indicators for key in _keys(judged, kind, places)} for kind in IndicatorQuestion}
    leads = portfolios_of(one.theme for one in themes)
    words = {
        **_WORDS,
        IndicatorQuestion.PORTFOLIO: [(lead, lead) for lead in leads],
        IndicatorQuestion.THEME: [*((one.theme.theme_id, theme_name(one.theme)) for one in themes), _NO_THEME],
    }
    return tuple(
        tuple(
            Condition(kind, key, said, is_met=key in found[kind])
            for key, said in words[kind]
            if key in found[kind] or (kind in _BY_RULE and indicators)
        )
        for kind in IndicatorQuestion
    )


def _keys(judged: JudgedIndicator, kind: IndicatorQuestion, places: Places) -> set[str]:
    indicator = judged.indicator
    themes = places.get(indicator.ind_id, ())
    keys: dict[IndicatorQuestion, set[str]] = {
        IndicatorQuestion.RATING: {judged.rating.colour.value},
        IndicatorQuestion.DIRECTION: {judged.movement.direction.value},
        IndicatorQuestion.FIGURE: _figure_keys(judged),
        IndicatorQuestion.AGE: _age_keys(judged.age_days),
        IndicatorQuestion.KEY: {"key" if indicator.is_key else "other"},
        IndicatorQuestion.ORIGIN: {"national" if indicator.is_national else "local"},
        IndicatorQuestion.PRINCIPLE: set(indicator.principles),
        IndicatorQuestion.PORTFOLIO: {theme.lead_member for theme in themes} - {""},
        IndicatorQuestion.THEME: {theme.theme_id for theme in themes} or {""},
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
