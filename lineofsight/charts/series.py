"""A judged series as points to draw, to visit and to say."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lineofsight.analysis.corrected import correction
from lineofsight.analysis.figure_words import aimed_at
from lineofsight.analysis.series import may_join, shared_words
from lineofsight.domain.indicators import Unit
from lineofsight.domain.periods import PeriodKind
from lineofsight.wording.dates import short_month
from lineofsight.wording.figures import aim, without_counts
from lineofsight.wording.figures import with_counts as counted
from lineofsight.wording.movement import JOINED_WITHIN_YEARS, not_joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator, Observation
    from lineofsight.domain.periods import Period

_LONGEST_LABEL = 9


def series_points(judged: JudgedIndicator) -> list[tuple[int, float | None]]:
    """The series as (last day of the period, figure), oldest first; a symbol has no figure."""
    return [(observed.period.end.toordinal(), _as_float(observed)) for observed in judged.series]


def line_points(figures: Iterable[tuple[Period, float | None]]) -> list[tuple[int, float | None]]:
    """The same for a line, with a gap behind each figure that no line may join to the next (``may_join``)."""
    found: list[tuple[int, float | None]] = []
    before: Period | None = None
    for period, figure_ in figures:
        if before is not None and not may_join(before, period):
            found.append((before.end.toordinal(), None))
        found.append((period.end.toordinal(), figure_))
        before = period
    return found


def own_line(judged: JudgedIndicator) -> list[tuple[int, float | None]]:
    """The series as a line to draw."""
    return line_points((observed.period, _as_float(observed)) for observed in judged.series)


def are_joined(periods: Sequence[Period]) -> bool:
    """Whether a line may lead through all of them."""
    return all(may_join(before, after) for before, after in pairwise(periods))


def gaps_sentence(judged: JudgedIndicator) -> str:
    """Why no line joins figures that stand beside one another; "" where one joins them all."""
    for before, after in reversed(list(pairwise(observed.period for observed in judged.series))):
        if not may_join(before, after):
            is_ytd = after.kind is PeriodKind.YTD
            return JOINED_WITHIN_YEARS if is_ytd else not_joined(shared_words(before, after))
    return ""


def _as_float(observed: Observation) -> float | None:
    return None if observed.figure.value is None else float(observed.figure.value)


def period_label(period: Period) -> str:
    """A period in few letters for an axis: "2016", "Mar 2017"; its own label where that is short."""
    if period.kind is PeriodKind.ANNUAL and len(period.label) <= _LONGEST_LABEL:
        return period.label
    return short_month(period.end)


def axis_suffix(indicator: Indicator) -> str:
    """What follows the figures on the axis."""
    return "%" if indicator.unit is Unit.PERCENT else ""


def drawn_figures(judged: JudgedIndicator) -> list[tuple[Observation, float]]:
    """The figures that the chart of an indicator draws, each with its height."""
    drawn = {point.date: point.value for point in judged.movement.points}
    return [
        (seen, drawn[seen.period.end] if drawn else float(seen.figure.value))
        for seen in judged.series
        if seen.figure.value is not None and (not drawn or seen.period.end in drawn)
    ]


def point_sentence(judged: JudgedIndicator, observed: Observation) -> str:
    """One point in words, for the pointer, the keys and a screen reader."""
    said = f"{observed.period.label}: {counted(observed, judged.indicator)}"
    return ", ".join(filter(None, (said, correction(judged, observed))))


def describe_course(judged: JudgedIndicator) -> str:
    """The series in words: what is measured, first and latest figure, lowest and highest, what is missing."""
    indicator = judged.indicator
    known = [observed for observed in judged.series if observed.figure.value is not None]
    if not known:
        return f"{indicator.plain_title}: no figures."

    def said(observed: Observation) -> str:
        return f"{without_counts(observed, indicator.unit, indicator.decimals)} in {observed.period.label}"

    lowest = min(known, key=lambda observed: observed.figure.value or 0)
    highest = max(known, key=lambda observed: observed.figure.value or 0)
    parts = [f"{indicator.plain_title}: {said(known[0])}, {said(known[-1])}"]
    if len(known) > 2:  # noqa: PLR2004 (with two points, lowest and highest say nothing new)
        parts.append(f"lowest {said(lowest)}, highest {said(highest)}")
    missing = len(judged.series) - len(known) + len(judged.missing_periods)
    if missing:
        parts.append(f"{missing} of {len(judged.series) + len(judged.missing_periods)} periods have no figure")
    return "; ".join(parts) + "."


def target_label(judged: JudgedIndicator) -> str:
    """The target in words, "" when there is none; what was only expected is called a forecast."""
    indicator = judged.indicator
    if indicator.target.value is None:
        return ""
    return f"{aimed_at(indicator).capitalize()} {aim(indicator.target.value, indicator.unit, indicator.decimals)}"
