"""What is missing or weak and calls for a question: figures, targets, measures, oversight, voices."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import counts_our_children, has_figure
from lineofsight.analysis.evidence import Cause, EvidenceRef, examples
from lineofsight.analysis.figure_triggers import figures_cause, key_first
from lineofsight.analysis.figure_words import latest
from lineofsight.analysis.plan_triggers import EXTRA
from lineofsight.analysis.verdicts import ChangeKind, RatingColour
from lineofsight.domain.indicators import OfficerRating, Quality, RatingMethod, Unit
from lineofsight.domain.statuses import EvidenceKind
from lineofsight.domain.triggers import TriggerKind
from lineofsight.wording.dates import age, day
from lineofsight.wording.figures import count
from lineofsight.wording.principles import principle_title
from lineofsight.wording.terms import term
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.analysis.evidence import Evidence
    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme
    from lineofsight.domain.triggers import Trigger

_UNFIRM: Final = (Quality.PROVISIONAL, Quality.INCOMPLETE)
_VOICES: Final = frozenset({EvidenceKind.CHILD_VOICE, EvidenceKind.FAMILY_FEEDBACK})


def _at_least(trigger: Trigger) -> int:
    return trigger.number or 1


def figure_missing(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An indicator has no newest figure, or the picture does not have the indicator at all."""
    chosen = evidence.chosen(trigger.indicator_ids)
    known = key_first([one for one in chosen if one.latest is None or not one.latest.figure.is_number])
    absent = [ind_id for ind_id in trigger.indicator_ids if ind_id not in evidence.indicators]
    if known:
        first = known[0]
        words = latest(first) if first.latest is None else f"{latest(first)}. A missing figure is not nought"
        return figures_cause(known, words, len(absent))
    if not absent:
        return None
    every = count(len(trigger.indicator_ids), "measure")
    which = "any measure" if len(absent) == len(trigger.indicator_ids) else f"{len(absent)} of the {every}"
    return Cause(
        sentence=f"No figure is held for {which} that this question rests on.",
        refs=tuple(EvidenceRef("indicator", ind_id) for ind_id in absent),
        extra=min(EXTRA, len(absent)),
    )


def figure_older(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The newest figure's period ended at least so many days ago."""
    bound = _at_least(trigger)
    aged = [one for one in evidence.chosen(trigger.indicator_ids) if (one.age_days or 0) >= bound]
    found = sorted(aged, key=lambda one: -(one.age_days or 0))
    if not found:
        return None
    number = found[0].age_days or 0
    said = "" if found[0].latest is None else age(found[0].latest.period.end, number)
    return figures_cause(found, f"{latest(found[0])}. The figure is {said}", (number - bound) // 90)


def unfirm(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The newest figure is provisional or incomplete."""
    chosen = evidence.chosen(trigger.indicator_ids)
    found = key_first([one for one in chosen if one.latest is not None and one.latest.quality in _UNFIRM])
    if not found or found[0].latest is None:
        return None
    return figures_cause(found, f"{latest(found[0])}. The figure is {term(found[0].latest.quality)}")


def small_numbers(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """The newest percentage rests on fewer than so many; what a count or a rate rests on, children are not."""
    chosen = [one for one in evidence.chosen(trigger.indicator_ids) if one.indicator.unit is Unit.PERCENT]
    found = key_first([one for one in chosen if _denominator(one) is not None and _is_small(one, _at_least(trigger))])
    if not found or found[0].latest is None:
        return None
    words = f"{latest(found[0])}. It rests on {_denominator(found[0])}, too few to read much into a change"
    return figures_cause(found, words)


def _denominator(judged: JudgedIndicator) -> str | None:
    bottom = None if judged.latest is None else judged.latest.denominator
    if bottom is None or bottom.value is None:
        return None
    return f"{bottom.value.normalize():f}"


def _is_small(judged: JudgedIndicator, bound: int) -> bool:
    bottom = None if judged.latest is None else judged.latest.denominator
    return bottom is not None and bottom.value is not None and bottom.value < bound


def target_missing(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """An indicator with a good direction has neither target nor rating."""
    chosen = evidence.chosen(trigger.indicator_ids)
    found = key_first([one for one in chosen if _has_no_target(one)])
    return figures_cause(found, f"{latest(found[0])}. No target is set and it is not rated") if found else None


def _has_no_target(judged: JudgedIndicator) -> bool:
    indicator = judged.indicator
    return (
        indicator.polarity.ranks
        and indicator.target.value is None
        and indicator.rag_method is not RatingMethod.OFFICER_JUDGED
        and judged.rating.colour is RatingColour.NONE
        and indicator.officer_rating in (None, OfficerRating.GREY)
        and not judged.rating.withheld
    )


def target_without_author(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """A target does not say who set it."""
    chosen = evidence.chosen(trigger.indicator_ids)
    found = key_first(
        [one for one in chosen if one.indicator.target.value is not None and not one.indicator.target.set_by]
    )
    return figures_cause(found, f"{latest(found[0])}. Nobody is recorded as having set the target") if found else None


def indicator_gone(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many indicators are no longer returned."""
    gone = [
        change
        for change in evidence.picture.changes
        if change.kind is ChangeKind.GONE and change.subject == "indicator"
    ]
    if len(gone) < _at_least(trigger):
        return None
    refs = tuple(EvidenceRef("indicator", change.ref) for change in gone)
    return Cause(sentence=gone[0].sentence, refs=refs, extra=min(EXTRA, len(gone)))


def _themes(head: str, found: Sequence[JudgedTheme], trigger: Trigger) -> Cause | None:
    if len(found) < _at_least(trigger):
        return None
    names = examples([theme_name(judged.theme) for judged in found])
    return Cause(
        sentence=f"{head}: {names}.",
        refs=tuple(EvidenceRef("theme", judged.theme.theme_id) for judged in found),
        extra=min(EXTRA, 2 * len(found)),
        illustrative=any(judged.theme.illustrative for judged in found),
    )


def theme_without_indicator(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many themes have no indicator."""
    found = [judged for judged in evidence.picture.themes if not judged.indicators]
    return _themes("No indicator measures this part of the plan", found, trigger)


def theme_without_overseer(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many themes name no body that oversees them."""
    found = [judged for judged in evidence.picture.themes if not judged.theme.overseen_by]
    return _themes("No board or committee is named as overseeing this part of the plan", found, trigger)


def theme_without_voice(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many themes have actions and none that names children or families as evidence."""
    found = [judged for judged in evidence.picture.themes if judged.actions and not _heard(judged)]
    head = "No action names what children or families said as its evidence in this part of the plan"
    cause = _themes(head, found, trigger)
    if cause is None:
        return cause
    # Whoever answers must not say that children told nothing.
    heard = [action_id for judged in evidence.picture.themes for action_id in _heard(judged)]
    elsewhere = f" Some do: {examples(heard)}." if heard else ""
    told = [judged.theme.theme_id for judged in found if judged.theme.theme_id in evidence.told]
    held = f" What they said is held all the same of {examples(told)}." if told else ""
    return replace(cause, sentence=f"{cause.sentence}{elsewhere}{held}")


def _heard(judged: JudgedTheme) -> list[str]:
    """The theme's actions behind which children or families stand."""
    return [one.action.action_id for one in judged.actions if not _VOICES.isdisjoint(one.action.evidence_kind)]


def principle_without_measure(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """No indicator of these children that has a figure speaks of the principle; measures are those of ``coverage``."""
    for judged in evidence.indicators.values():
        is_measure = counts_our_children(judged.indicator) and has_figure(judged)
        if is_measure and trigger.word in judged.indicator.principles:
            return None
    named = principle_title(trigger.word)
    return Cause(sentence=f"No measure with a figure speaks of corporate parenting principle {named}.")


def overseer_ended(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many themes are overseen by a body that has ended."""
    as_at = evidence.picture.as_at
    ended = {ref: body for ref, body in evidence.bodies.items() if body.ended is not None and body.ended < as_at}
    found = [judged for judged in evidence.picture.themes if not ended.keys().isdisjoint(judged.theme.overseen_by)]
    if len(found) < _at_least(trigger):
        return None
    body = next(ended[ref] for ref in found[0].theme.overseen_by if ref in ended)
    when = "" if body.ended is None else f" on {day(body.ended)}"
    return _themes(f"{body.name} ended{when} and is still named as overseeing", found, trigger)


def without_next_meeting(trigger: Trigger, evidence: Evidence) -> Cause | None:
    """At least so many bodies that oversee a theme have no meeting ahead; silent without a record of meetings."""
    if not evidence.has_governance:
        return None
    overseers = dict.fromkeys(ref for judged in evidence.picture.themes for ref in judged.theme.overseen_by)
    bodies = [evidence.bodies[ref] for ref in overseers if ref in evidence.bodies]
    found = [
        body for body in bodies if body.exists_on(evidence.picture.as_at) and body.body_id not in evidence.meeting_ahead
    ]
    if len(found) < _at_least(trigger):
        return None
    names = examples([body.name for body in found])
    return Cause(
        sentence=f"No next meeting is recorded for {names}, after {day(evidence.picture.as_at)}.",
        refs=tuple(EvidenceRef("body", body.body_id) for body in found),
        extra=min(EXTRA, 2 * len(found)),
        illustrative=any(body.illustrative for body in found),
    )


GAP_TRIGGERS: Final[Mapping[TriggerKind, Callable[[Trigger, Evidence], Cause | None]]] = {
    TriggerKind.FIGURE_MISSING: figure_missing,
    TriggerKind.FIGURE_OLDER_THAN: figure_older,
    TriggerKind.PROVISIONAL: unfirm,
    TriggerKind.SMALL_NUMBERS: small_numbers,
    TriggerKind.TARGET_MISSING: target_missing,
    TriggerKind.TARGET_WITHOUT_AUTHOR: target_without_author,
    TriggerKind.INDICATOR_GONE: indicator_gone,
    TriggerKind.THEME_WITHOUT_INDICATOR: theme_without_indicator,
    TriggerKind.THEME_WITHOUT_OVERSEER: theme_without_overseer,
    TriggerKind.THEME_WITHOUT_VOICE: theme_without_voice,
    TriggerKind.PRINCIPLE_WITHOUT_MEASURE: principle_without_measure,
    TriggerKind.OVERSEER_ENDED: overseer_ended,
    TriggerKind.BODY_WITHOUT_NEXT_MEETING: without_next_meeting,
}
"""The triggers that read what is missing or weak."""
