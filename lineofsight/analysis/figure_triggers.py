"""What in the figures calls for a question: ratings, movement, comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.corrected import first_given
from lineofsight.analysis.evidence import Cause, EvidenceRef, examples
from lineofsight.analysis.figure_words import latest, no_more, shown
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.plan_triggers import EXTRA
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.rule_turns import told_colour, turned_sentence
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording.comparison import against, beside, rank
from lineofsight.wording.figures import change, value
from lineofsight.wording.lists import begun_small, sentence
from lineofsight.wording.provenance import when
from lineofsight.wording.statuses import direction_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from decimal import Decimal

    from lineofsight.analysis.evidence import Evidence
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.triggers import Trigger

ALSO_OF: Final = "The same holds for"
"""What begins the last sentence of a cause that rests on several figures: it names the others."""

_VARIATION: Final = {
    "concern": ("special_cause_concern",),
    "improvement": ("special_cause_improvement",),
    "neutral": ("special_cause_neutral_high", "special_cause_neutral_low"),
    "none": ("common_cause",),
}
_GOOD_SIGNAL: Final = "improvement"
_WORST_QUARTILE: Final = "D"
_OUT_OF_REACH: Final = "consistent_fail"
_JUDGED_DIRECTIONS: Final = (Direction.BETTER, Direction.WORSE)
_KEY: Final = 4
_EACH_MORE: Final = 2
_MOST_FOR_SIZE: Final = 10


def figures_cause(found: Sequence[JudgedIndicator], words: str, extra: int = 0) -> Cause | None:
    """The cause for the indicators ``found``, weightiest first; ``None`` for none.

    Args:
        found: what fired.
        words: the sentence for the first of them, without its full stop.
        extra: how far beyond the trigger the first goes.
    """
    if not found:
        return None
    text = sentence(words)
    if len(found) > 1:
        names = examples([f"“{judged.indicator.plain_title}”" for judged in found[1:]])
        text = f"{text} {ALSO_OF} {names}."
    key = _KEY if found[0].indicator.is_key else 0
    return Cause(
        sentence=text,
        refs=tuple(EvidenceRef("indicator", judged.indicator.ind_id) for judged in found),
        extra=min(EXTRA, extra + key + _EACH_MORE * (len(found) - 1)),
        illustrative=any(judged.latest is not None and judged.latest.illustrative for judged in found),
    )


def key_first(found: Sequence[JudgedIndicator]) -> list[JudgedIndicator]:
    """The key indicators before the others, otherwise in their order."""
    return sorted(found, key=lambda judged: not judged.indicator.is_key)


def rated(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An indicator has the colour."""
    colour = RatingColour(trigger.word)
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if one.rating.colour is colour])
    if not found:
        return None
    words = f"{latest(found[0])}, rated {begun_small(told_colour(found[0]))}"
    if found[0].indicator.target.value is None:
        words = f"{words}. {full_reason(found[0].rating)}"
    return figures_cause(found, words)


def moved(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An indicator's newest figure moved so from the one before.

    No trend is claimed; and where the figure's own history shows the move to be natural variation, nothing is asked.
    Where the history shows a real change it is told behind the step, which may point the other way.
    """
    wanted = Direction(trigger.word)
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if _has_moved(one, wanted)])
    if not found:
        return None
    return figures_cause(found, f"{latest(found[0])}{_since(found[0])}{_verdict(found[0], wanted)}")


def _verdict(judged: JudgedIndicator, wanted: Direction) -> str:
    """What the last step is, and what the whole history says where it is known."""
    step = direction_word(wanted).lower() if wanted in _JUDGED_DIRECTIONS else ""
    if not judged.movement.variation_type:
        return f", which is {step}" if step else ""
    return f"{f', a step for the {step}' if step else ''}. {judged.movement.sentence}"


def _has_moved(judged: JudgedIndicator, wanted: Direction) -> bool:
    if wanted is Direction.BETTER and judged.has_fallen:
        return False
    return judged.movement.direction is wanted and judged.movement.variation_type not in _VARIATION["none"]


def _since(judged: JudgedIndicator) -> str:
    movement, indicator = judged.movement, judged.indicator
    if movement.change is None or movement.against is None:
        return ""
    return f", {change(movement.change, indicator.unit, indicator.decimals)} since {movement.against.within}"


def signal(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The newest point shows a real change of that sort, or natural variation alone; none is good that got worse."""
    kinds = _VARIATION[trigger.word]
    is_good = trigger.word == _GOOD_SIGNAL
    chosen = [one for one in evidence.chosen(trigger.indicator_ids) if not (is_good and one.got_worse)]
    found = key_first([one for one in chosen if one.movement.variation_type in kinds])
    return figures_cause(found, f"{latest(found[0])}. {found[0].movement.sentence}") if found else None


def target_out_of_reach(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The target lies outside what natural variation reaches, and nothing yet shows a change for the better."""
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if _is_out_of_reach(one)])
    if not found:
        return None
    return figures_cause(found, f"{latest(found[0])}. As things go, the target will not be met")


def _is_out_of_reach(judged: JudgedIndicator) -> bool:
    # Limits over a long history still fail a target that a figure, now better, has reached.
    movement = judged.movement
    return (
        movement.assurance_type == _OUT_OF_REACH
        and movement.variation_type not in _VARIATION["improvement"]
        and judged.rating.colour is not RatingColour.GREEN
    )


def worse_than_neighbours(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The figure is worse than the neighbours' median, at the decimals shown."""
    gaps = [(gap, one) for one in evidence.chosen(trigger.indicator_ids) if (gap := _gap_behind(one)) is not None]
    gaps.sort(key=lambda pair: -pair[0])
    found = [one for _, one in gaps]
    return figures_cause(found, _behind_words(found[0]), min(_MOST_FOR_SIZE, int(20 * gaps[0][0]))) if found else None


def _gap_behind(judged: JudgedIndicator) -> Decimal | None:
    """By which share of the median the figure is worse, or ``None`` when it is not."""
    comparison, indicator = judged.comparison, judged.indicator
    if comparison is None or comparison.value.value is None or comparison.neighbour_median is None:
        return None
    own, median = comparison.value.value, comparison.neighbour_median
    if against(own, median, indicator.polarity, indicator.decimals) != "worse than":
        return None
    return abs(own - median) / abs(median) if median else abs(own)


def _behind_words(judged: JudgedIndicator) -> str:
    comparison, indicator = judged.comparison, judged.indicator
    if comparison is None or comparison.value.value is None or comparison.neighbour_median is None:
        return ""
    own = value(comparison.value.value, indicator.unit, indicator.decimals)
    median = beside(comparison.neighbour_median, comparison.value.value, indicator.unit, indicator.decimals)
    counted = f"{comparison.neighbours_counted} of {comparison.neighbours_total} have a figure"
    return (
        f"{indicator.plain_title}: {own}, worse than {median}, the middle (median) of our statistical neighbours "
        f"({when(comparison.period)}; {counted})"
    )


def worst_quarter(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The figure stands in the worst quarter of authorities."""
    chosen = evidence.chosen(trigger.indicator_ids)
    found = key_first(
        [one for one in chosen if one.comparison is not None and one.comparison.quartile == _WORST_QUARTILE]
    )
    if not found or found[0].comparison is None:
        return None
    comparison = found[0].comparison
    words = (
        f"{found[0].indicator.plain_title}: {rank(comparison.rank, comparison.ranked)} authorities, "
        f"in the worst quarter ({when(comparison.period)})"
    )
    return figures_cause(found, words)


def large_change(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """A figure without a good direction changed by at least so many percent of the one before."""
    sizes = [
        (size, one) for one in evidence.chosen(trigger.indicator_ids) if (size := _relative_change(one)) is not None
    ]
    sizes = sorted((pair for pair in sizes if pair[0] >= (trigger.number or 0)), key=lambda pair: -pair[0])
    found = [one for _, one in sizes]
    if not found:
        return None
    words = f"{latest(found[0])}{_since(found[0])}. It has no good direction, so it is a change to understand"
    return figures_cause(found, words, min(_MOST_FOR_SIZE, int(sizes[0][0] / 10)))


def _relative_change(judged: JudgedIndicator) -> Decimal | None:
    """The size of the newest change in percent of the figure before; ``None`` where it cannot be said."""
    before, change_ = judged.previous, judged.movement.change
    if judged.indicator.polarity is not Polarity.NONE or before is None or change_ is None:
        return None
    return abs(100 * change_ / before.figure.value) if before.figure.value else None


def comparison_older(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The comparison is for another period than the newest figure."""
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if one.comparison_period_note])
    if not found:
        return None
    return figures_cause(found, f"{found[0].indicator.plain_title}: {found[0].comparison_period_note}")


def rating_disagrees(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The officers' colour differs from the recomputed one."""
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if one.rating.disagrees])
    if not found:
        return None
    rating, told = found[0].rating, f"{latest(found[0])}{no_more(found[0])}"
    words = f"{told}: officers say {rating.officers}, the stated rule gives {rating.colour}"
    return figures_cause(found, words)


def rule_eased(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An eased rule alone gave a figure a better colour."""
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if one.rating.is_eased])
    return figures_cause(found, f"{latest(found[0])}. {turned_sentence(found[0].rating)}") if found else None


def rated_by_officers(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """Officers gave a colour that cannot be recomputed."""
    chosen = evidence.chosen(trigger.indicator_ids)
    found = key_first([one for one in chosen if one.rating.officers and one.rating.colour is RatingColour.NONE])
    if not found:
        return None
    told = f"{latest(found[0])}{no_more(found[0])}"
    words = f"{told}: officers say {found[0].rating.officers}, and no rule allows anybody to check it"
    return figures_cause(found, words)


def revised(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """A figure was revised after it was first given."""
    found = key_first([one for one in evidence.chosen(trigger.indicator_ids) if _told_of_revision(one)])
    return figures_cause(found, f"{found[0].indicator.plain_title}: {_told_of_revision(found[0])}") if found else None


def _told_of_revision(judged: JudgedIndicator) -> str:
    """The newest figure that is shown otherwise than it was first given, and as what; "" for none."""
    for now in reversed(judged.series):
        first = first_given(judged, now)
        if first is not None and shown(judged, first) != shown(judged, now):
            return f"{when(now.period)} was first given as {shown(judged, first)}, now {shown(judged, now)}"
    return ""


FIGURE_TRIGGERS: Final[Mapping[TriggerKind, Callable[[Trigger, Evidence], Cause | None]]] = {
    TriggerKind.INDICATOR_RATED: rated,
    TriggerKind.INDICATOR_MOVED: moved,
    TriggerKind.SIGNAL: signal,
    TriggerKind.TARGET_OUT_OF_REACH: target_out_of_reach,
    TriggerKind.WORSE_THAN_NEIGHBOURS: worse_than_neighbours,
    TriggerKind.WORST_QUARTER: worst_quarter,
    TriggerKind.NO_POLARITY_LARGE_CHANGE: large_change,
    TriggerKind.COMPARISON_OLDER: comparison_older,
    TriggerKind.RATING_DISAGREES: rating_disagrees,
    TriggerKind.RULE_EASED: rule_eased,
    TriggerKind.RATED_BY_OFFICERS_ONLY: rated_by_officers,
    TriggerKind.REVISED: revised,
}
"""The triggers that read what the figures say."""
