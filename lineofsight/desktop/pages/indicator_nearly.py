"""What the details of an indicator say of another that measures nearly the same: both told, and that they are two."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.nearly_same import figure_told, whose
from lineofsight.desktop.sheet import Facts, Words, facts
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator

_APART: Final = (
    "They are not the same measure: neither corrects the other, and the difference between them is no movement."
)


def nearly_parts(judged: JudgedIndicator, others: Sequence[JudgedIndicator]) -> tuple[Words | Facts, ...]:
    """This one and each other, with source, date and cohort as they are recorded; nothing where there is no other."""
    if not others:
        return ()
    parts: list[Words | Facts] = [Words(_APART, strong=True), *_told("This one", judged)]
    for other in others:
        ref = other.indicator.ind_id
        parts += [*_told("The other", other), Words(other.indicator.plain_title, link=f"indicator/{ref}")]
    return tuple(parts)


def _told(name: str, judged: JudgedIndicator) -> tuple[Words, Facts]:
    indicator, latest = judged.indicator, judged.latest
    return (
        Words(f"{name}, {whose(indicator)}: {indicator.definition}"),
        facts(
            ("Figure", figure_told(judged)),
            ("Source", latest.source.name if latest is not None else ""),
            ("Counted", indicator.numerator_def),
            ("Out of", indicator.denominator_def or "not recorded"),
            ("How often", indicator.frequency or term(indicator.period_type)),
        ),
    )
