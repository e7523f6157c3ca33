"""The page at a glance: what worries, and what is better for children."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_counts import tell_bare
from lineofsight.analysis.evidence_named import by_what, is_effect_shown
from lineofsight.analysis.figure_words import no_more
from lineofsight.analysis.glance_since import has_become_green, has_lost_green, is_newly_lost
from lineofsight.analysis.glance_values import Headline
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.rule_turns import turned_sentence
from lineofsight.analysis.trigger_weights import weight_of_kind
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, RatingColour
from lineofsight.domain.figures import Share, half_up
from lineofsight.domain.statuses import ImpactStatus
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording import figures
from lineofsight.wording.answering import led_by
from lineofsight.wording.comparison import against
from lineofsight.wording.lists import and_more, begun_small
from lineofsight.wording.movement import BETTER_THAN_NATURAL, WORSE_THAN_NATURAL, joined
from lineofsight.wording.provenance import dated
from lineofsight.wording.shares import share
from lineofsight.wording.short_text import short
from lineofsight.wording.statuses import impact_word, moved_word, rating_word, variation_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.analysis.movement_values import Movement
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator
    from lineofsight.domain.plan import Action

_WORST_QUARTER: Final = "D"
_MOST_ALIKE: Final = 6
"""Of the actions with the same words so many are named behind the first."""

_WORSE_HALF: Final = ("C", _WORST_QUARTER)

RED_BY_RULE: Final = "Red by its rule."
"""Ends a line of a red figure whose colour officers do not dispute."""

RED_RULE: Final = "Rated red by its own rule, key indicators first."
"""Begins the rule of a line that stands there for its colour alone, and need not say it again under that rule."""


def list_worries(
    actions: Sequence[JudgedAction],
    indicators: Sequence[JudgedIndicator],
    earlier_actions: Sequence[JudgedAction] = (),
    earlier_indicators: Sequence[JudgedIndicator] = (),
    slipped: Sequence[Headline] = (),
) -> tuple[Headline, ...]:
    """What is news first: impact newly lost, what slipped back in the Commissioner's view; then as questions weigh it.

    That is: real concern, other lost impact, red ratings, what an eased rule turned, lost green, complete actions
    without evidence, and the worst quarter.
    """
    before = {one.indicator.ind_id: one for one in earlier_indicators}
    stood = {one.action.action_id: one for one in earlier_actions}
    ordered = sorted(indicators, key=lambda one: (not one.indicator.is_key, one.indicator.is_national))
    lost = [one for one in ordered if has_lost_green(one, before.get(one.indicator.ind_id))]
    reversed_ = [one for one in actions if one.action.impact_status is ImpactStatus.REVERSED]
    newly = [one for one in reversed_ if is_newly_lost(one, stood.get(one.action.action_id))]
    concern = [one for one in ordered if one.movement.variation_icon.startswith("concern")]
    worst = [one for one in ordered if one.comparison is not None and one.comparison.quartile == _WORST_QUARTER]
    eased = weight_of_kind(TriggerKind.RULE_EASED)
    weighed = [
        (weight_of_kind(TriggerKind.SIGNAL, "concern"), [_concern(one, is_lost=one in lost) for one in concern]),
        (
            weight_of_kind(TriggerKind.IMPACT_COUNT_AT_LEAST, ImpactStatus.REVERSED),
            _alike([one for one in reversed_ if one not in newly], _reversed, "Impact reversed."),
        ),
        (
            weight_of_kind(TriggerKind.INDICATOR_RATED, RatingColour.RED),
            [_red(one, is_lost=one in lost) for one in ordered if one.rating.colour is RatingColour.RED],
        ),
        (eased, [_eased(one, is_lost=one in lost) for one in ordered if one.rating.is_eased]),
        # No question asks for it alone; its colour was taken from it as an eased rule gives one.
        (eased, [_lost_green(one) for one in lost]),
        (
            weight_of_kind(TriggerKind.FLAG_COUNT_AT_LEAST, DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE),
            _unproven(actions),
        ),
        (weight_of_kind(TriggerKind.WORST_QUARTER), [_worst(one) for one in worst]),
    ]
    found = [
        *_alike(newly, _reversed, "Impact reversed since the day compared with."),
        *slipped,
        *(line for _, lines in sorted(weighed, key=lambda one: -one[0]) for line in lines),
    ]
    if not found:
        sentence = "No figure or action meets the rules for a worry; that is not proof that there is none."
        rule = f"No red rating, reversed impact or worst quarter, and no figure {WORSE_THAN_NATURAL}."
        return (Headline(sentence=sentence, rule=rule),)
    return _one_line_each(found)


def list_better(
    actions: Sequence[JudgedAction],
    indicators: Sequence[JudgedIndicator],
    earlier_actions: Sequence[JudgedAction],
    earlier_indicators: Sequence[JudgedIndicator],
) -> tuple[Headline, ...]:
    """Real improvement, a rating that became green, impact newly evidenced, good levels; never completion.

    A figure that is worse than at the baseline, or lost its green since, is none of these. One that only its last step
    made worse stands last, and says so. Nor is one that is no longer returned: what was good then says nothing of now.
    """
    before = {one.indicator.ind_id: one for one in earlier_indicators}
    was_shown = {one.action.action_id for one in earlier_actions if _is_evidenced(one)}
    standing = [one for one in indicators if not one.has_fallen and one.last_named is None]
    ordered = sorted(standing, key=lambda one: (not one.indicator.is_key, one.indicator.is_national))
    improved = [one for one in ordered if one.movement.variation_icon.startswith("improvement")]
    found = [
        *(_improvement(one) for one in improved if one.movement.direction is not Direction.WORSE),
        *(_became_green(one) for one in ordered if has_become_green(one, before.get(one.indicator.ind_id))),
        *_alike(
            [one for one in actions if _is_evidenced(one) and one.action.action_id not in was_shown],
            _evidenced,
            "Impact newly evidenced or embedded, with evidence named.",
        ),
        *(_good_level(one) for one in ordered if has_good_level(one)),
        *(_improvement(one) for one in improved if one.movement.direction is Direction.WORSE),
    ]
    if not found:
        sentence = "No figure or evidence yet shows that things are better for children."
        return (Headline(sentence=sentence, rule="Completing an action is not counted as better."),)
    return _one_line_each(found)


def _one_line_each(found: Sequence[Headline]) -> tuple[Headline, ...]:
    """The first line about each thing, so that no single measure fills the list.

    A worry by natural variation says the colour too, that it was lost, and that an eased rule alone gave it: the line
    that would say it is left out.
    """
    kept: dict[tuple[str, str], Headline] = {}
    for line in found:
        kept.setdefault((line.subject, line.ref or line.sentence), line)
    return tuple(kept.values())


def _figure(judged: JudgedIndicator) -> str:
    """The plain title with the latest figure, its period and its source."""
    latest = judged.latest
    if latest is None:
        return judged.indicator.plain_title
    shown = figures.with_counts(latest, judged.indicator)
    return f"{judged.indicator.plain_title}: {shown}, {dated(latest)}{no_more(judged)}"


def _about(judged: JudgedIndicator, said: str, rule: str) -> Headline:
    return Headline(sentence=f"{_figure(judged)}. {said}", rule=rule, subject="indicator", ref=judged.indicator.ind_id)


def _concern(judged: JudgedIndicator, *, is_lost: bool) -> Headline:
    said = joined(against_the_last(judged.movement, Direction.BETTER), _coloured(judged, is_lost=is_lost))
    return _about(judged, said, f"Natural variation: the latest point is {WORSE_THAN_NATURAL}.")


def _improvement(judged: JudgedIndicator) -> Headline:
    said = against_the_last(judged.movement, Direction.WORSE)
    return _about(judged, said, f"Natural variation: the latest point is {BETTER_THAN_NATURAL}.")


def against_the_last(movement: Movement, contrary: Direction) -> str:
    """The verdict of natural variation, and where the last step went the other way, that too: both are true."""
    said = variation_word(movement.variation_icon)
    if movement.against is None or movement.direction is not contrary:
        return f"{said}."
    return f"{said}, though {moved_word(movement.direction, movement.change).lower()} than {movement.against.within}."


def _coloured(judged: JudgedIndicator, *, is_lost: bool) -> str:
    """That it is red by its rule, green no longer, or of its colour by an eased rule alone; "" for none of these.

    What officers say of a red one is told too.
    """
    if judged.rating.colour is RatingColour.RED:
        lost = "It was green." if is_lost else ""
        return joined(lost, RED_BY_RULE, "Officers show another colour." if judged.rating.disagrees else "")
    eased = turned_sentence(judged.rating) if judged.rating.is_eased else ""
    if not is_lost:
        return eased
    return f"No longer green: {begun_small(eased or f'{rating_word(judged.rating.colour).word} by its rule now.')}"


def _red(judged: JudgedIndicator, *, is_lost: bool) -> Headline:
    rule = f"{RED_RULE} The rule: {judged.rating.formula}."
    return _about(judged, _coloured(judged, is_lost=is_lost), rule)


def _eased(judged: JudgedIndicator, *, is_lost: bool) -> Headline:
    rule = (
        "A better colour than the earlier rule gives the same figure: a rule that is eased makes no child better off."
    )
    return _about(judged, _no_longer_green(judged) if is_lost else _coloured(judged, is_lost=False), rule)


def _lost_green(judged: JudgedIndicator) -> Headline:
    rule = f"Green on the day compared with, by the same rule, and not now. The rule: {judged.rating.formula}."
    return _about(judged, _no_longer_green(judged), rule)


def _no_longer_green(judged: JudgedIndicator) -> str:
    """That it lost its green, and beside it where natural variation calls it an improvement all the same."""
    icon, said = judged.movement.variation_icon, _coloured(judged, is_lost=True)
    if not icon.startswith("improvement"):
        return said
    return f"{said.removesuffix('.')}, though {begun_small(variation_word(icon))}."


def _worst(judged: JudgedIndicator) -> Headline:
    sentence = judged.comparison.sentence if judged.comparison is not None else ""
    return _about(judged, sentence, "In the worst quarter of authorities.")


def _alike(actions: Sequence[JudgedAction], say: Callable[[Action], str], rule: str) -> list[Headline]:
    """A line for each action; of those with the same words, of which the same is said, one that names the others.

    A plan may have the same action under several themes: four lines of it would push out what weighs more.
    """
    by_words: dict[tuple[str, str], list[Action]] = {}
    for action in (one.action for one in actions):
        by_words.setdefault((" ".join(action.action.split()), say(action)), []).append(action)
    lines = []
    for (_, said), (first, *others) in by_words.items():
        refs = and_more([one.action_id for one in others], _MOST_ALIKE)
        more = f" The same is true of {refs}." if others else ""
        sentence = f"{first.action_id} {short(first.action)}: {said}{more}"
        lines.append(Headline(sentence=sentence, rule=rule, subject="action", ref=first.action_id))
    return lines


def _reversed(action: Action) -> str:
    return f"the impact it had has been reversed. {led_by(action.lead)}."


def _unproven(actions: Sequence[JudgedAction]) -> list[Headline]:
    """Complete actions that name no evidence, as one line."""
    done = [one for one in actions if one.status in (MemberStatus.COMPLETE_EVIDENCED, MemberStatus.COMPLETE_UNPROVEN)]
    bare = [one for one in done if DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE in one.flags]
    if not bare:
        return []
    counted = Share(len(bare), len(done), "complete actions")
    return [
        Headline(
            sentence=f"{share(counted, 'complete actions')} {tell_bare(bare)}.",
            rule="Complete, no evidence.",
            subject="flag",
            ref=DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE,
        )
    ]


def _became_green(judged: JudgedIndicator) -> Headline:
    rule = (
        "Rated green by its own rule, and the baseline's figure, as it stands now, not green. "
        f"The rule: {judged.rating.formula}."
    )
    return _about(judged, "Now green by its rule. One change is not a trend.", rule)


def _is_evidenced(judged: JudgedAction) -> bool:
    """Impact claimed **and** evidence named, whether the action is finished or not."""
    return judged.in_population and is_effect_shown(judged.action)


def _evidenced(action: Action) -> str:
    return f"its impact is recorded as {impact_word(action.impact_status).lower()}{by_what(action)}."


def has_good_level(judged: JudgedIndicator) -> bool:
    """Green by its own rule and better than the neighbours' median, with nothing that speaks against calling it good.

    A figure that got worse, or stands among the worse half of all authorities, is not good because its neighbours
    are worse still; nor is one that an eased rule alone turned green.
    """
    comparison = judged.comparison
    if judged.rating.colour is not RatingColour.GREEN or judged.rating.is_eased or comparison is None:
        return False
    if judged.movement.direction is Direction.WORSE or comparison.quartile in _WORSE_HALF:
        return False
    own, other = comparison.value.value, comparison.neighbour_median
    if own is None or other is None or not judged.indicator.polarity.ranks:
        return False
    places = judged.indicator.decimals
    # What is usually shown alike is nothing to be proud of, even where the median has one more place.
    is_seen = half_up(own, places) != half_up(other, places)
    return is_seen and against(own, other, judged.indicator.polarity, places) == "better than"


def _good_level(judged: JudgedIndicator) -> Headline:
    sentence = judged.comparison.sentence if judged.comparison is not None else ""
    rule = (
        "Green by its own rule, better than its statistical neighbours, not among the worse half of authorities and "
        "not worse than before: good by its level, whether or not it changed."
    )
    return _about(judged, f"Good by its level. {sentence}", rule)
