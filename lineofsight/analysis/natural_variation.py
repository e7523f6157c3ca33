"""Natural variation: limits, signals, variation and assurance of a series, as the NHS "Making Data Count" rules it.

Source: NHSRplotthedots 0.2.2 (commit 050b07d7), with which every label and limit agrees. One addition of ours: a
missing period ends runs, trends and windows, and gives no moving range across the gap (the package stops there).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from lineofsight.analysis.limits import Limits, compute_limits
from lineofsight.analysis.movement_values import MovementPoint
from lineofsight.analysis.signals import find_shift, find_trend, find_two_in_three, sign
from lineofsight.errors import ValueRefusedError
from lineofsight.wording import movement as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

Improvement: TypeAlias = Literal["increase", "decrease", "neutral"]
"""Which way is better; "neutral" for no good direction."""

FEWEST_POINTS: Final = 13
"""A group with fewer points has trial limits only."""

SETTLED_POINTS: Final = 20
"""From here on limits are no longer called early."""

FEWEST_FIXED: Final = 12
"""The fewest points on which limits may be fixed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NaturalVariation:
    """A series judged against its own natural variation.

    Attributes:
        points: one for each known value, in order of time.
        variation_type: the type of the last point, "" without points.
        variation_icon: its icon's name, "" without points.
        assurance_type: "consistent_pass", "consistent_fail", "inconsistent", or "".
        assurance_icon: "pass", "fail", "inconsistent", or "".
        point_sentences: what each point is, in words.
        sentence: what the series shows, in words.
        notes: what the limits rest on, where that needs saying.
    """

    points: tuple[MovementPoint, ...]
    variation_type: str
    variation_icon: str
    assurance_type: str
    assurance_icon: str
    point_sentences: tuple[str, ...]
    sentence: str
    notes: tuple[str, ...]


def natural_variation(  # noqa: PLR0913 - the options are the R package's own, so that the two can be compared
    dates: Sequence[date],
    values: Sequence[float | None],
    *,
    improvement: Improvement,
    target: float | None = None,
    rebase: Sequence[date] = (),
    fix: int | None = None,
    screen: bool = True,
) -> NaturalVariation:
    """Judge a series at equal spacing.

    Args:
        dates: one for each value, in any order, none twice.
        values: in the measure's unit; ``None`` for a missing period.
        improvement: which way is better.
        target: in the same unit, or ``None``.
        rebase: dates at which limits start afresh; one that is no point's date is left out.
        fix: how many of the first points of each group the limits rest on (12 or more), or ``None`` for all.
        screen: whether outlying moving ranges are left out of the limits, once (the NHS Excel tool does not).

    Raises:
        ValueRefusedError: for a ``fix`` below 12, a date that stands twice, or lists of different length.
    """
    rows = _in_order(dates, values, fix)
    points: list[MovementPoint] = []
    for number, group in _groups(rows, set(rebase)):
        points.extend(_judge_group(number, group, improvement, fix=fix, screen=screen))
    last = points[-1] if points else None
    assurance = _assurance(last, improvement, target)
    icon = _variation_icon(last, improvement)
    short = tuple(sorted({point.rebase_group for point in points if point.short_group_warning}))
    return NaturalVariation(
        points=tuple(points),
        variation_type=last.point_type if last else "",
        variation_icon=icon,
        assurance_type=assurance,
        assurance_icon=assurance.removeprefix("consistent_"),
        point_sentences=tuple(words.point_sentence(point.special_cause_type, point.point_type) for point in points),
        sentence=words.series_sentence(last.special_cause_type if last else "", icon, assurance),
        notes=_notes(points, short),
    )


def _notes(points: Sequence[MovementPoint], short: tuple[int, ...]) -> tuple[str, ...]:
    notes = [words.short_group_note(number, sum(p.rebase_group == number for p in points)) for number in short]
    if any(point.lpl is None for point in points):
        notes.append(words.NO_LIMITS)
    return tuple(notes)


def _in_order(
    dates: Sequence[date], values: Sequence[float | None], fix: int | None
) -> list[tuple[date, float | None]]:
    if len(dates) != len(values):
        raise ValueRefusedError("values", len(values), f"Give one value for each of the {len(dates)} dates.")
    if fix is not None and fix < FEWEST_FIXED:
        raise ValueRefusedError("fix", fix, f"Limits can be fixed on {FEWEST_FIXED} or more points.")
    seen: set[date] = set()
    for when in dates:
        if when in seen:
            raise ValueRefusedError("date", when.isoformat(), "The date stands twice; keep one figure for each date.")
        seen.add(when)
    return sorted(zip(dates, values, strict=True), key=lambda row: row[0])


def _groups(
    rows: list[tuple[date, float | None]], rebase: set[date]
) -> Iterator[tuple[int, list[tuple[date, float | None]]]]:
    """Rows cut at rebase dates, numbered by how many rebase dates there were so far."""
    number = 0
    group: list[tuple[date, float | None]] = []
    for row in rows:
        if row[0] in rebase:
            if group:
                yield number, group
            number += 1
            group = []
        group.append(row)
    if group:
        yield number, group


def _judge_group(
    number: int, rows: list[tuple[date, float | None]], improvement: Improvement, *, fix: int | None, screen: bool
) -> list[MovementPoint]:
    limits = compute_limits([value for _, value in rows], fix=fix, screen=screen)
    short = sum(value is not None for _, value in rows) < FEWEST_POINTS
    points: list[MovementPoint] = []
    for stretch in _stretches(rows):
        points.extend(_judge_stretch(number, stretch, limits, improvement, short=short))
    return points


def _stretches(rows: list[tuple[date, float | None]]) -> Iterator[list[tuple[date, float]]]:
    """Unbroken stretches of known values."""
    stretch: list[tuple[date, float]] = []
    for when, value in rows:
        if value is not None:
            stretch.append((when, value))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _judge_stretch(
    number: int, rows: list[tuple[date, float]], limits: Limits, improvement: Improvement, *, short: bool
) -> list[MovementPoint]:
    values = [value for _, value in rows]
    sides = [0 if limits.mean is None else sign(value - limits.mean) for value in values]
    outside = [_is_outside(value, limits.lower, limits.upper) for value in values]
    close = [
        not out and _is_outside(value, limits.near_lower, limits.near_upper)
        for value, out in zip(values, outside, strict=True)
    ]
    shift, trend, near = find_shift(sides), find_trend(values), find_two_in_three(close, sides)
    points = []
    for at, (when, value) in enumerate(rows):
        label = _label(sides[at], trend[at], outside=outside[at], near=near[at], shift=shift[at])
        points.append(
            MovementPoint(
                date=when,
                value=value,
                rebase_group=number,
                mean=limits.mean,
                lpl=limits.lower,
                upl=limits.upper,
                nlpl=limits.near_lower,
                nupl=limits.near_upper,
                outside_limits=None if limits.lower is None else outside[at],
                relative_to_mean=sides[at],
                close_to_limits=None if limits.lower is None else close[at],
                special_cause_type=label,
                point_type=_point_type(label, improvement),
                short_group_warning=short,
            )
        )
    return points


def _is_outside(value: float, lower: float | None, upper: float | None) -> bool:
    return lower is not None and upper is not None and (value > upper or value < lower)


def _label(side: int, trend: int, *, outside: bool, near: bool, shift: bool) -> str:
    """One label a point, the first rule that fits, in the R package's words."""
    if outside:
        return "Above UCL" if side > 0 else "Below LCL"
    if trend:
        return f"7 Point Trend ({'Increasing' if trend > 0 else 'Decreasing'})"
    where = "Above" if side > 0 else "Below"
    if near:
        return f"2 in 3 {where} CL"
    return f"7 Points {where} CL" if shift else "Common Cause"


def _point_type(label: str, improvement: Improvement) -> str:
    if label == "Common Cause":
        return "common_cause"
    is_high = "Above" in label or "Increasing" in label
    if improvement == "neutral":
        return "special_cause_neutral_high" if is_high else "special_cause_neutral_low"
    is_better = is_high is (improvement == "increase")
    return "special_cause_improvement" if is_better else "special_cause_concern"


def _variation_icon(last: MovementPoint | None, improvement: Improvement) -> str:
    if last is None:
        return ""
    kind = last.point_type.removeprefix("special_cause_")
    if kind == "common_cause" or kind.startswith("neutral"):
        return kind
    is_high = (kind == "improvement") is (improvement == "increase")
    return f"{kind}_{'high' if is_high else 'low'}"


def _assurance(last: MovementPoint | None, improvement: Improvement, target: float | None) -> str:
    if last is None or target is None or improvement == "neutral" or last.lpl is None or last.upl is None:
        return ""
    if last.lpl <= target <= last.upl:
        return "inconsistent"
    is_above = target > last.upl
    return "consistent_fail" if is_above is (improvement == "increase") else "consistent_pass"
