"""How far an expectation was said to be met, return by return, and which way that moved."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.evidence_values import AssessmentStep
from lineofsight.domain.oversight import Assessment, Expectation
from lineofsight.wording.dates import day
from lineofsight.wording.oversight import within_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.domain.record import Record, WatchedRecord

ORDER: Final = {
    Assessment.NOT_STARTED: 0,
    Assessment.EARLY: 1,
    Assessment.PARTLY_MET: 2,
    Assessment.MET: 3,
}
"""From the least to the most met. "Slipped back" says how it moved, and "not assessed" says nothing: neither has a
place in the order, and an expectation that slipped back counts as below any other."""

_SLIPPED: Final = -1


def rank(assessment: Assessment) -> int | None:
    """The place of an assessment among the others; ``None`` when nobody assessed."""
    if assessment is Assessment.NOT_ASSESSED:
        return None
    return ORDER.get(assessment, _SLIPPED)


def is_behind(expectation: Expectation) -> bool:
    """Whether the Commissioner says that it slipped back or has not started, or is less met than the council says."""
    theirs = rank(expectation.commissioner_assessment)
    return (theirs is not None and theirs <= ORDER[Assessment.NOT_STARTED]) or is_rated_higher(expectation)


def is_rated_higher(expectation: Expectation) -> bool:
    """Whether the council says that it is met further than the Commissioner does; never where one of them is silent."""
    ours, theirs = rank(expectation.council_assessment), rank(expectation.commissioner_assessment)
    return ours is not None and theirs is not None and ours > theirs


def is_rated_lower(expectation: Expectation) -> bool:
    """Whether the council says that it is met less than the Commissioner does; never where one of them is silent."""
    ours, theirs = rank(expectation.council_assessment), rank(expectation.commissioner_assessment)
    return ours is not None and theirs is not None and ours < theirs


def assessment_steps(expectation: Expectation, record: Record) -> tuple[AssessmentStep, ...]:
    """One step for each return that said something of the expectation, oldest first.

    A return that only repeats the one before is left out: an assessment counts once.
    """
    held = [
        (as_at, state)
        for as_at, state in record.watched.earlier.get(("expectation", expectation.exp_id), ())
        if isinstance(state, Expectation)
    ]
    steps: list[AssessmentStep] = []
    for as_at, state in (*held, (record.as_at, expectation)):
        step = _step(as_at, state)
        if not steps or _said(step) != _said(steps[-1]):
            steps.append(step)
    return tuple(steps)


def slipped_from_a_view(expectation: Expectation, watched: WatchedRecord) -> bool:
    """Whether an earlier view of the Commissioner's is held from which it can have slipped back."""
    earlier = watched.earlier.get(("expectation", expectation.exp_id), ())
    views = (state.commissioner_assessment for _, state in earlier if isinstance(state, Expectation))
    return any(view in ORDER for view in views)


def _step(as_at: date, state: Expectation) -> AssessmentStep:
    return AssessmentStep(
        as_at=as_at,
        council=state.council_assessment,
        council_on=state.council_assessed_on,
        commissioner=state.commissioner_assessment,
        commissioner_on=state.commissioner_assessed_on,
    )


def _said(step: AssessmentStep) -> tuple[object, ...]:
    return step.council, step.council_on, step.commissioner, step.commissioner_on


def moved_sentence(steps: Sequence[AssessmentStep]) -> str:
    """Which way the two assessments moved from the first to the last, each in a sentence."""
    council = [(step.council, step.council_on) for step in steps]
    commissioner = [(step.commissioner, step.commissioner_on) for step in steps]
    return f"{_moved('The council', council)} {_moved('The Commissioner', commissioner)}"


def _moved(who: str, said: Sequence[tuple[Assessment, date | None]]) -> str:
    """Each assessment with the day on which it was first said, and that the last was said again, when it was."""
    made = [one for one, _ in groupby(one for one in said if rank(one[0]) is not None)]
    if not made:
        return f"{who} has not assessed it."
    turns = [(what, list(dict.fromkeys(on for _, on in held))) for what, held in groupby(made, key=lambda one: one[0])]
    (first, days), *then = turns
    began = f"{within_sentence(first)}{_on(days[0])}"
    last = turns[-1][1]
    again = f"again{_on(last[-1])}"
    unseen = "; no earlier view is held" if first is Assessment.SLIPPED_BACK else ""
    if not then and len(days) == 1:
        return f"{who} assessed it once, as {began}{unseen}."
    if not then:
        return f"{who} said {began} and the same {again}{unseen}."
    went = [
        f"{within_sentence(what)}{_on_or_dated(days[0], before[-1])}" for (_, before), (what, days) in pairwise(turns)
    ]
    repeated = f"; said {again}" if len(last) > 1 else ""
    return f"{who} moved it from {began} to {', then to '.join(went)}{repeated}."


def _on_or_dated(when: date | None, before: date | None) -> str:
    """The day of an assessment; one that bears a day before that of the assessment which it replaced is called dated.

    It was put back later than that day, and when is not known.
    """
    is_earlier = when is not None and before is not None and when < before
    return f", dated {day(when)}" if when is not None and is_earlier else _on(when)


def _on(when: date | None) -> str:
    return f" on {day(when)}" if when else ""
