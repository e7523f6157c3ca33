"""How many are behind a figure, and how far one of them moves it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.sheet import Facts, Words, facts
from lineofsight.domain.indicators import Unit
from lineofsight.wording.figures import counts_of, difference, plain_number

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.figures import Figure

_WHOLE: Final = Decimal(100)
_LEAST_STEP: Final = Decimal("0.1")
"""Percentage points below which it says nothing that one more or one fewer moves the figure so far."""


def cohort_parts(judged: JudgedIndicator) -> tuple[Words | Facts, ...]:
    """Numerator and denominator of the newest figure in words, or why there are none."""
    latest, indicator = judged.latest, judged.indicator
    if latest is None:
        return ()
    if not counts_of(latest):
        return (Words(_why_none(judged), quiet=True),)
    before = judged.previous
    compared = f"{counts_of(before)} ({before.period.label})" if before is not None and counts_of(before) else ""
    return (
        facts(
            ("Counted", _counted(latest.numerator, indicator.numerator_def)),
            ("Out of", _counted(latest.denominator, indicator.denominator_def)),
            ("Compared with", compared),
        ),
        Words(_step(judged)),
    )


def _counted(number: Figure | None, what: str) -> str:
    shown = plain_number(number.value) if number is not None and number.value is not None else ""
    return ": ".join(part for part in (shown, what) if part)


def _why_none(judged: JudgedIndicator) -> str:
    if judged.indicator.unit is Unit.COUNT:
        return "A plain number: it is no share of anything."
    if judged.indicator.is_national:
        return "It was published without the numbers behind it."
    return "The return does not give the numbers behind it."


def _step(judged: JudgedIndicator) -> str:
    latest, indicator = judged.latest, judged.indicator
    whole = latest.denominator.value if latest is not None and latest.denominator is not None else None
    if indicator.unit is not Unit.PERCENT or not whole:
        return ""
    step = _WHOLE / whole
    if step < _LEAST_STEP:
        return ""
    return f"One more or one fewer would move it by {difference(step, indicator.unit, 1)}."
