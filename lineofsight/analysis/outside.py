"""What the chair and the Commissioner say of some themes: confidence, what was answered, and assessments."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.assessment_steps import rank
from lineofsight.analysis.thread_telling import make_log
from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.notes import TargetType
from lineofsight.wording.notes import confidence_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.domain.oversight import Expectation
    from lineofsight.domain.record import Record

_OF_NO_THEME: Final = (TargetType.BODY, TargetType.COUNCIL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What is said from outside of some themes.

    Attributes:
        confidence: the chair's last judgement of each item; what she closed is left out.
        answered: her challenges to which an answer is recorded, the newest first.
        expectations: what the Commissioner expects, the least met in the Commissioner's view first.
    """

    confidence: tuple[ToldThread, ...] = ()
    answered: tuple[ToldThread, ...] = ()
    expectations: tuple[Expectation, ...] = ()


def find_outside(threads: Sequence[ToldThread], record: Record) -> Outside:
    """All of it that these hold; what is said of a body or the council is nobody's portfolio."""
    log = make_log(threads)
    assessed = sorted(record.watched.expectations, key=_least_met)
    ended = (*log.answered, *log.closed)
    return Outside(
        confidence=tuple(
            one
            for one in log.confidence
            if one.thread.state is not ThreadState.CLOSED and given_confidence(one) and _is_of_a_theme(one)
        ),
        answered=tuple(one for one in ended if one.thread.answers and _is_of_a_theme(one)),
        expectations=tuple(assessed),
    )


def of_theme(outside: Outside, theme: JudgedTheme) -> Outside:
    """What of it is about a theme: itself, its actions, their milestones and its figures."""
    actions = {one.action.action_id for one in theme.actions}
    steps = {one.milestone.milestone_id for judged in theme.actions for one in judged.milestones}
    figures = {one.indicator.ind_id for one in theme.indicators}
    asked = tuple(
        one
        for one in outside.expectations
        if one.theme_id == theme.theme.theme_id or not actions.isdisjoint(one.action_ids)
    )
    ours = {one.exp_id for one in asked}
    held = {
        TargetType.ACTION: actions,
        TargetType.MILESTONE: steps,
        TargetType.INDICATOR: figures,
        TargetType.EXPECTATION: ours,
    }

    def hold(told: Sequence[ToldThread]) -> tuple[ToldThread, ...]:
        return tuple(one for one in told if one.ref in held.get(one.thread.target.type, ()))

    return Outside(confidence=hold(outside.confidence), answered=hold(outside.answered), expectations=asked)


def given_confidence(told: ToldThread) -> str:
    """How far the chair believes in it, for example "Low confidence"; "" where her words were removed."""
    words = told.words
    return "" if words is None or words.confidence is None else confidence_word(words.confidence)


def _is_of_a_theme(told: ToldThread) -> bool:
    return told.thread.target.type not in _OF_NO_THEME


def _least_met(asked: Expectation) -> float:
    """What nobody assessed stands behind what is known not to have started."""
    place = rank(asked.commissioner_assessment)
    return 0.5 if place is None else float(place)
