"""A figure of the poster: large, with what it measures, whether it is good, which way it moved and how old it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.movement_values import Direction
from lineofsight.documents.content import BigNumber
from lineofsight.documents.marks import colour_mark
from lineofsight.domain.indicators import Unit
from lineofsight.wording.dates import ages
from lineofsight.wording.figures import counts_of, number, unfirm, value, why_no_number
from lineofsight.wording.short_text import cut
from lineofsight.wording.statuses import NO_LONGER_RETURNED, moved_word, plain_rating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator


def big_number(judged: JudgedIndicator, longest: int) -> BigNumber:
    """The figure with its words, its label cut to a length; a missing or suppressed one says so in its place."""
    indicator, latest = judged.indicator, judged.latest
    mark, turned = colour_mark(judged.rating.colour), judged.rating.turned
    gone = NO_LONGER_RETURNED if judged.last_named is not None else ""
    said = "; ".join(filter(None, (gone, turned.short if turned is not None else "")))
    per = " per 10,000 children" if indicator.unit is Unit.RATE_PER_10K else ""
    shown = BigNumber(
        value="No figure",
        label=f"{cut(indicator.plain_title, longest)}{per}",
        mark=replace(mark, word=f"{plain_rating(judged.rating.colour)}{': ' if said else ''}{said}"),
    )
    if latest is None:
        return shown
    counts = counts_of(latest) if indicator.unit is Unit.PERCENT else ""
    beside = ", ".join(filter(None, (counts, unfirm(latest))))
    when = f"{latest.period.label} ({beside})" if beside else latest.period.label
    if latest.figure.value is None:
        why = why_no_number(latest.figure)
        return replace(shown, value="No number", lines=(latest.period.label, why))
    plain = number(latest.figure.value, indicator.decimals)
    said = plain if per else value(latest.figure.value, indicator.unit, indicator.decimals)
    return replace(shown, value=said, lines=(when, _moved(judged)))


def _moved(judged: JudgedIndicator) -> str:
    movement = judged.movement
    if movement.direction is Direction.UNKNOWN or movement.against is None:
        return "change not known"
    return moved_word(movement.direction, movement.change).lower()


def ages_sentence(chosen: Sequence[JudgedIndicator]) -> str:
    """How old the figures are on the day, in a sentence; "" without any."""
    known = [
        (one.latest.period.end, one.age_days)
        for one in chosen
        if one.latest is not None and one.age_days is not None and one.age_days >= 0
    ]
    if not known:
        return ""
    return f"Figures are {ages(max(known), min(known))}."
