"""Tables of indicators: the wide one with movement, and the narrow one for documents of few pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.like_measures import tell_like
from lineofsight.analysis.nearly_same import figure_told, nearly_same
from lineofsight.documents.content import Column, Paragraph, Table
from lineofsight.documents.indicator_cells import (
    latest_cell,
    movement_cell,
    neighbours_cell,
    rated_and_moved_cell,
    rating_cell,
    title_cell,
)
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.comparison_values import LikeMeasure
    from lineofsight.analysis.verdicts import JudgedIndicator


def wide_table(shown: Sequence[JudgedIndicator], empty: str) -> Table:
    """Measure, latest and age, rating, change, neighbours' median with the year of their model."""
    return Table(
        (
            Column("Indicator", 2.6),
            Column("Latest, age", 2.3),
            Column("Rating", 1.5),
            Column("Change", 2.7),
            Column(f"Neighbours{_bracketed(neighbour_model(shown))}", 2.1),
        ),
        tuple(
            (title_cell(one), latest_cell(one), rating_cell(one), movement_cell(one), neighbours_cell(one))
            for one in shown
        ),
        empty=empty,
    )


def neighbour_model(shown: Iterable[JudgedIndicator]) -> str:
    """Of which year the model is by which the neighbours were chosen, for example "model of 2025"; "" without one."""
    beside = (one.comparison for one in shown)
    years = sorted({one.neighbour_version for one in beside if one is not None and one.neighbour_version})
    return f"{'model' if len(years) == 1 else 'models'} of {and_(years)}" if years else ""


def _bracketed(said: str) -> str:
    return f" ({said})" if said else ""


def like_paragraph(shown: Sequence[JudgedIndicator]) -> Paragraph:
    """Beside which measure of another source others are held, for those that have nobody beside them; "" for none."""
    alike: dict[LikeMeasure, list[str]] = {}
    for one in shown:
        if one.like is not None:
            alike.setdefault(one.like, []).append(f"“{one.indicator.plain_title}”")
    if not alike:
        return Paragraph("")
    said = " ".join(
        f"No other council's figure is held for {and_(titles)}; for a like measure, {tell_like(like)}."
        for like, titles in alike.items()
    )
    return Paragraph(f"{said} It is not the same figure.", quiet=True)


def apart_paragraph(shown: Sequence[JudgedIndicator], among: Iterable[JudgedIndicator]) -> Paragraph:
    """Of each published one of which the council measures nearly the same: what that says; "" for none.

    Args:
        shown: the indicators that stand above it.
        among: all of the picture's.
    """
    nearly = nearly_same(among)
    said = [
        f"“{one.indicator.plain_title}” is not the same measure as the council's own "
        f"{and_([f'“{other.indicator.plain_title}” ({figure_told(other)})' for other in others])}."
        for one in shown
        if one.indicator.is_national and one.latest is not None
        for others in ([other for other in nearly.get(one.indicator.ind_id, ()) if other.latest is not None],)
        if others
    ]
    return Paragraph(f"{' '.join(said)} Neither corrects the other." if said else "", quiet=True)


def narrow_table(
    shown: Sequence[JudgedIndicator], empty: str, *, moves: bool = False, names_model: bool = True
) -> Table:
    """Measure, latest and age, rating, neighbours' median.

    Args:
        shown: the indicators, one a row.
        empty: what is said where there are none.
        moves: whether the rating has under it if the figure got better or worse.
        names_model: whether the year of the neighbours' model stands at the head of their column; not where the
            document says it elsewhere.
    """
    model = _bracketed(neighbour_model(shown)) if names_model else ""
    rated = rated_and_moved_cell if moves else rating_cell
    return Table(
        (
            Column("Measure", 3.7),
            Column("Latest, age", 2.5, least=18),
            Column("Rating", 1.3, least=10),
            Column(f"Neighbours{model}", 2.0, least=15),
        ),
        tuple((title_cell(one), latest_cell(one), rated(one), neighbours_cell(one)) for one in shown),
        empty=empty,
    )
