"""The cells that tables of indicators share: one look for a figure, its rating, its movement, its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.corrected import corrected_words
from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.charts.series import series_points
from lineofsight.charts.sparkline import sparkline
from lineofsight.documents.content import Cell, Picture, Run
from lineofsight.documents.marks import colour_mark
from lineofsight.domain.indicators import RatingMethod
from lineofsight.wording.comparison import beside
from lineofsight.wording.dates import short_age, short_day
from lineofsight.wording.figures import change, count, short_figure, with_counts
from lineofsight.wording.provenance import short_dated
from lineofsight.wording.short_text import cut
from lineofsight.wording.statuses import (
    NO_LONGER_RETURNED,
    beside_real,
    direction_arrow,
    moved_word,
    officers_colour,
    real_word,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import CellPart, TableCell

_LONGEST_TITLE: Final = 200
"""Characters of a measure's title in a table: its twelve words are rarely half as long."""


def title_cell(judged: JudgedIndicator) -> TableCell:
    """The plain title; "illustrative" where the figures are made up."""
    indicator = judged.indicator
    title = cut(indicator.plain_title, _LONGEST_TITLE)
    made_up = indicator.illustrative or any(seen.illustrative for seen in judged.series)
    return Cell((title, Run("illustrative", italic=True))) if made_up else title


def latest_cell(judged: JudgedIndicator) -> TableCell:
    """The latest figure with its counts, its period, its source and its age."""
    latest = judged.latest
    if latest is None or judged.age_days is None:
        return "No figure yet"
    shown = with_counts(latest, judged.indicator)
    return Cell(
        (
            Run(shown, bold=True),
            f"{short_dated(latest)}, {short_age(latest.period.end, judged.age_days)}",
            *((f"last known: {known}",) if (known := last_known(judged)) else ()),
        )
    )


def rating_cell(judged: JudgedIndicator) -> TableCell:
    """The recomputed rating, and the officers' colour where it differs."""
    rating = judged.rating
    parts: list[CellPart] = [colour_mark(rating.colour)]
    if judged.last_named is not None:
        parts.append(Run(f"{NO_LONGER_RETURNED}; last named on {short_day(judged.last_named)}", bold=True))
    if rating.turned is not None:
        parts.append(Run(rating.turned.since, bold=True))
    if rating.disagrees:
        parts.append(Run(f"Officers say {officers_colour(rating.officers).lower()}", italic=True))
    elif rating.colour is RatingColour.NONE and rating.officers:
        parts.append(f"Officers' own: {officers_colour(rating.officers).lower()}")
    elif rating.withheld:
        parts.append(rating.withheld)
    return Cell(tuple(parts)) if len(parts) > 1 else parts[0]


def rated_and_moved_cell(judged: JudgedIndicator) -> TableCell:
    """The rating, and under it in words whether the figure got better or worse, where known, and what that is worth."""
    rated, movement = rating_cell(judged), judged.movement
    if movement.direction is Direction.UNKNOWN:
        return rated
    moved = f"{direction_arrow(movement.direction, movement.change)} {moved_word(movement.direction, movement.change)}"
    real = real_word(movement.direction, movement.change, movement.variation_icon)
    return Cell((*(rated.parts if isinstance(rated, Cell) else (rated,)), beside_real(moved, real)))


def movement_cell(judged: JudgedIndicator) -> TableCell:
    """Direction against what it is compared with, in words with its arrow, and what it is worth; no trend."""
    movement, indicator = judged.movement, judged.indicator
    if movement.direction is Direction.UNKNOWN or movement.change is None or movement.against is None:
        return "no figure to compare with"
    arrow, word = direction_arrow(movement.direction, movement.change), moved_word(movement.direction, movement.change)
    by = f"{change(movement.change, indicator.unit, indicator.decimals)} from {movement.against.within}"
    real = real_word(movement.direction, movement.change, movement.variation_icon)
    # Where no direction is good the word is that of the change itself, which would be said twice.
    if by.startswith(f"{word.lower()} "):
        return beside_real(f"{arrow} {word}{by.removeprefix(word.lower())}", real)
    corrected = corrected_words(judged)
    return Cell((f"{arrow} {word}", beside_real(by, real), *([Run(corrected, italic=True)] if corrected else [])))


def neighbours_cell(judged: JudgedIndicator) -> TableCell:
    """The neighbours' median with how many were counted, its period where older, and England's where it is needed.

    An amber that comes of England alone looks like a mistake beside neighbours that are worse.
    """
    comparison, indicator = judged.comparison, judged.indicator
    if comparison is None or comparison.neighbour_median is None:
        supplied = [given for given in judged.supplied if given.group == "statistical_neighbours"]
        if supplied:
            given = short_figure(supplied[0].figure, indicator.unit, indicator.decimals)
            return _with_england(judged, [f"{given} ({supplied[0].period.label})"])
        return "none published" if indicator.is_national else "local measure"
    counted = f"{comparison.neighbours_counted} of {comparison.neighbours_total} counted"
    median = beside(comparison.neighbour_median, comparison.value.value, indicator.unit, indicator.decimals)
    parts = [median, counted]
    if judged.latest is not None and judged.latest.period.end != comparison.period.end:
        parts.append(f"for {comparison.period.label}")
    return _with_england(judged, parts)


def _with_england(judged: JudgedIndicator, parts: Sequence[str]) -> TableCell:
    is_mixed = judged.indicator.rag_method is RatingMethod.BENCHMARK_RELATIVE and judged.rating.colour == "amber"
    england = [f"England {shown}" for name, shown in judged.rating.inputs if name.startswith("England")]
    found = (*parts, *(england if is_mixed else ()))
    return Cell(found) if len(found) > 1 else found[0]


def course_cell(judged: JudgedIndicator, width: float = 90.0) -> TableCell:
    """The series as a word-sized line of this width in points, or what stands in its place."""
    drawing = sparkline(judged, (width, 22.0))
    if drawing is None:
        held = sum(figure is not None for _, figure in series_points(judged))
        return count(held, "figure") if held else "no figure"
    return Picture(drawing, drawing.alt)
