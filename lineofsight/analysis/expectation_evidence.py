"""Expectations and recommendations, each with the evidence for and against it and what is missing."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from lineofsight.analysis.assessment_steps import assessment_steps, is_rated_higher, moved_sentence, rank
from lineofsight.analysis.evidence_rules import (
    EVIDENCE_RULES,
    missing_assessments,
    point,
    points_of_actions,
    points_of_figures,
    points_of_offered,
    points_of_registers,
)
from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence, Weighed
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.oversight import within_sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lineofsight.analysis.evidence_values import EvidencePoint
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, Picture
    from lineofsight.domain.oversight import Expectation
    from lineofsight.domain.practice import Voice
    from lineofsight.domain.record import Record

_RULE_ORDER = {rule: number for number, rule in enumerate(EVIDENCE_RULES)}


def weigh_expectations(picture: Picture, record: Record) -> tuple[ExpectationEvidence, ...]:
    """Every expectation with its evidence, in the order in which it was returned.

    Args:
        picture: what was judged.
        record: what it was judged from.
    """
    weighed = []
    numbered = _numbered(picture)
    for one in record.watched.expectations:
        steps = assessment_steps(one, record)
        weighed.append(
            ExpectationEvidence(
                expectation=one,
                steps=steps,
                moved=moved_sentence(steps),
                weighed=_weigh(
                    picture,
                    record,
                    _known(numbered, one.action_ids),
                    themes=(one.theme_id,),
                    named=frozenset(one.action_ids),
                    further=_points_of_expectation(one, record),
                ),
            )
        )
    return tuple(weighed)


def weigh_recommendations(picture: Picture, record: Record) -> tuple[RecommendationEvidence, ...]:
    """Every recommendation with its evidence, in the order in which it was returned."""
    asked_alike: dict[str, list[Expectation]] = {}
    for one in record.watched.expectations:
        for rec_id in one.rec_ids:
            asked_alike.setdefault(rec_id, []).append(one)
    answering: dict[str, list[JudgedAction]] = {}
    for judged in _actions(picture):
        for rec_id in judged.action.rec_ids:
            answering.setdefault(rec_id, []).append(judged)
    found = []
    for asked in record.plan.recommendations:
        alike, actions = asked_alike.get(asked.rec_id, ()), answering.get(asked.rec_id, ())
        told = {ref for one in alike for ref in one.action_ids}
        further = [judged for judged in actions if judged.action.action_id not in told] if alike else []
        found.append(
            RecommendationEvidence(
                recommendation=asked,
                expectations=tuple(one.exp_id for one in alike),
                weighed=_weigh_answers(picture, record, actions),
                further=_weigh_answers(picture, record, further) if further else None,
            )
        )
    return tuple(found)


def _weigh_answers(picture: Picture, record: Record, actions: Sequence[JudgedAction]) -> Weighed:
    """The evidence of actions that answer a recommendation."""
    return _weigh(
        picture,
        record,
        tuple(actions),
        named=frozenset(judged.action.action_id for judged in actions),
        themes=[judged.action.theme_id for judged in actions],
    )


def _points_of_expectation(one: Expectation, record: Record) -> Iterator[EvidencePoint]:
    council, commissioner = one.council_assessment, one.commissioner_assessment
    if commissioner is Assessment.MET:
        yield point("assessed_met", "The Commissioner assessed it as met.")
    ours, theirs = rank(council), rank(commissioner)
    if commissioner is Assessment.SLIPPED_BACK or is_rated_higher(one):
        held = f"the council's own is “{within_sentence(council)}”" if ours is not None else "the council gives none"
        yield point("views_differ", f"The Commissioner's assessment is “{within_sentence(commissioner)}”; {held}.")
    if not one.what_would_show:
        yield point("no_measure", "What would show that it is met is not written down.")
    yield from points_of_offered(one.evidence, one.evidence_date, record.as_at)
    yield from missing_assessments(ours is not None, theirs is not None)


def _weigh(
    picture: Picture,
    record: Record,
    actions: tuple[JudgedAction, ...],
    *,
    named: frozenset[str],
    themes: Sequence[str],
    further: Iterable[EvidencePoint] = (),
) -> Weighed:
    indicators = _indicators(picture, actions)
    voices, theme_voices = _voices(record, {one.indicator.ind_id for one in indicators}, frozenset(themes))
    points = [
        *points_of_actions(actions),
        *points_of_figures(indicators),
        *points_of_registers(named, record),
        *further,
    ]
    if not voices and not theme_voices:
        points.append(point("no_voice", "Nothing that children, families, staff or partners said is linked to it."))
    return Weighed(
        actions=actions,
        indicators=indicators,
        voices=voices,
        theme_voices=theme_voices,
        points=tuple(sorted(points, key=lambda found: _RULE_ORDER[found.rule])),
    )


def _actions(picture: Picture) -> Iterator[JudgedAction]:
    return (judged for theme in picture.themes for judged in theme.actions)


def _numbered(picture: Picture) -> dict[str, tuple[int, JudgedAction]]:
    """The plan's actions by reference, each with its place in the plan."""
    return {judged.action.action_id: (number, judged) for number, judged in enumerate(_actions(picture))}


def _known(numbered: Mapping[str, tuple[int, JudgedAction]], refs: Iterable[str]) -> tuple[JudgedAction, ...]:
    """The actions that some references name, in the order of the plan."""
    found = sorted((numbered[ref] for ref in frozenset(refs) if ref in numbered), key=itemgetter(0))
    return tuple(judged for _, judged in found)


def _indicators(picture: Picture, actions: Sequence[JudgedAction]) -> tuple[JudgedIndicator, ...]:
    """The indicators that the actions name, as long as the actions are in the plan."""
    named = {ref for judged in actions if judged.in_population for ref in judged.action.indicator_ids}
    return tuple(one for one in picture.indicators if one.indicator.ind_id in named)


def _voices(record: Record, measured: set[str], themes: frozenset[str]) -> tuple[tuple[Voice, ...], int]:
    """The voices on the linked figures, newest first, and how many more stand under the same themes."""
    heard = [
        voice for voice in record.watched.voices if voice.period_end <= record.as_at and (voice.said or voice.responded)
    ]
    linked = [voice for voice in heard if not measured.isdisjoint(voice.indicator_ids)]
    others = (voice for voice in heard if measured.isdisjoint(voice.indicator_ids))
    more = sum(1 for voice in others if voice.theme_id and voice.theme_id in themes)
    return tuple(sorted(linked, key=lambda voice: voice.period_end, reverse=True)), more
