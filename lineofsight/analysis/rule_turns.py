"""Ratings that are other because their rule is: a target that is lowered turns a figure green and helps no child."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.figure_words import aimed_at, no_more
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rating import rate
from lineofsight.analysis.rule_changes import moved_target, rule_changes, target_went, tell
from lineofsight.analysis.series import year_before
from lineofsight.analysis.verdicts import ChangeKind, RatingColour
from lineofsight.domain.indicators import RatingMethod
from lineofsight.wording.lists import begun_small
from lineofsight.wording.statuses import rating_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.rule_changes import RuleChange
    from lineofsight.analysis.verdicts import Change, JudgedIndicator, Rating
    from lineofsight.domain.indicators import Indicator

_BEST_FIRST: Final = (RatingColour.GREEN, RatingColour.AMBER, RatingColour.RED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """Why a figure has another colour than the earlier rule would give it.

    Attributes:
        since: the clause that follows the colour, for example "since its target was lowered from 90% to 80%".
        short: the same in two or three words, for example "target lowered".
        by_earlier: the colour that the earlier rule gives the same figure.
        is_eased: whether the colour is better than that, or none any more in the place of a bad one.
    """

    since: str
    short: str
    by_earlier: RatingColour
    is_eased: bool


def with_turned(
    indicators: Sequence[JudgedIndicator], earlier: Sequence[JudgedIndicator]
) -> tuple[JudgedIndicator, ...]:
    """The indicators, each whose colour the rule alone changed with that in its rating.

    Args:
        indicators: as they are judged now.
        earlier: as they were on the day compared with.
    """
    before = {one.indicator.ind_id: one for one in earlier}
    return tuple(_with_turned(one, before.get(one.indicator.ind_id)) for one in indicators)


def told_colour(judged: JudgedIndicator) -> str:
    """The rating's word with what alone turned it, for example "Green since its target was lowered from 90% to 80%".

    That a measure left the return stands with it: its colour may be long out of date.
    """
    word = _turned_colour(judged.rating)
    return f"{word}{no_more(judged)}"


def _turned_colour(rating: Rating) -> str:
    word = rating_word(rating.colour).word
    return word if rating.turned is None else f"{word} {rating.turned.since}"


def turned_sentence(rating: Rating) -> str:
    """The same with the colour that the earlier rule gives, as a sentence; "" where the rule turned nothing."""
    if rating.turned is None:
        return ""
    earlier = begun_small(rating_word(rating.turned.by_earlier).word)
    return f"{_turned_colour(rating)}; by the earlier rule it would be {earlier}."


def tell_turned(changes: Sequence[Change], indicators: Sequence[JudgedIndicator]) -> tuple[Change, ...]:
    """The changes, those of a rule with the colour that it alone turned."""
    turned = {one.indicator.ind_id: one for one in indicators if one.rating.turned is not None}
    return tuple(_told(one, turned.get(one.ref)) if one.kind is ChangeKind.RULE else one for one in changes)


def _told(change: Change, judged: JudgedIndicator | None) -> Change:
    if judged is None or judged.rating.turned is None:
        return change
    now = begun_small(rating_word(judged.rating.colour).word)
    earlier = begun_small(rating_word(judged.rating.turned.by_earlier).word)
    besides = f"the figure is {now} by it, and would be {earlier} by the earlier rule"
    course = Direction.BETTER if judged.rating.is_eased else Direction.WORSE
    return replace(change, besides=besides, course=course, sentence=f"{change.sentence[:-1]}; {besides}.")


def _with_turned(judged: JudgedIndicator, was: JudgedIndicator | None) -> JudgedIndicator:
    if was is None or judged.latest is None or was.indicator.unit is not judged.indicator.unit:
        return judged
    changes = rule_changes(was.indicator, judged.indicator)
    if not changes:
        return judged
    by_earlier = rate(
        was.indicator,
        judged.latest,
        year_before=year_before(judged.series, judged.latest),
        comparison=judged.comparison,
        supplied=judged.supplied,
    ).colour
    if by_earlier not in _BEST_FIRST or by_earlier is judged.rating.colour:
        return judged
    is_eased = _is_better(judged.rating.colour, by_earlier)
    # Where it had this colour before, it did not turn: it kept what the earlier rule would have taken.
    joined = "only because" if was.rating.colour is judged.rating.colour else "since"
    how, short = _how(was.indicator, judged.indicator, changes, is_eased=is_eased)
    turned = Turned(since=f"{joined} {how}", short=short, by_earlier=by_earlier, is_eased=is_eased)
    return replace(judged, rating=replace(judged.rating, turned=turned))


def _is_better(now: RatingColour, by_earlier: RatingColour) -> bool:
    if now not in _BEST_FIRST:
        return by_earlier is not RatingColour.GREEN
    return _BEST_FIRST.index(now) < _BEST_FIRST.index(by_earlier)


def _how(was: Indicator, now: Indicator, changes: Sequence[RuleChange], *, is_eased: bool) -> tuple[str, str]:
    """What was done to the rule, and in two or three words."""
    went = target_went(was, now)
    if went and len(changes) == 1:
        return moved_target(was, now), f"{aimed_at(now)} {went}"
    if now.rag_method is RatingMethod.NONE:
        return "its rule was taken away", "rule taken away"
    eased = "eased" if is_eased else "tightened"
    return f"its rule was {eased} ({tell(changes, was, now)})", f"rule {eased}"
