"""An authority's figure beside its neighbours, its region, England and all authorities.

Source of the rules: LAIT (mean of neighbours, region of a London borough, rank, quartiles) and the Department's
children's social care dashboard (median of neighbours). The two differ by design; both are given and named.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.comparison_values import Comparison
from lineofsight.analysis.quartiles import (
    QuartileBand,
    mean,
    median,
    quartile_band,
    quartile_bounds,
    rank,
)
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Unit
from lineofsight.domain.places import ENGLAND, AreaLevel
from lineofsight.wording import comparison as words
from lineofsight.wording import figures
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

    from lineofsight.domain.indicators import Indicator, Polarity
    from lineofsight.domain.places import Area, NeighbourSet
    from lineofsight.domain.record import AreaTable

LONDON: Final = "E12000007"
"""London as a whole, which stands in for Inner or Outer London where these have no figure."""

FEWEST_AUTHORITIES: Final = 100
"""From how many authorities on, with a number or a symbol, places are given: two thirds of England's 150 or so.

A download of one authority, of its neighbours or of a region holds 40 at most, and a best quarter of those is no best
quarter of authorities.
"""

_HALVES_OF_LONDON: Final = ("E13000001", "E13000002")


def compare(
    table: AreaTable,
    area_code: str,
    *,
    areas: Mapping[str, Area],
    neighbour_set: NeighbourSet | None,
    polarity: Polarity,
) -> Comparison:
    """Compare one area with the others of one indicator and period.

    Args:
        table: every area's figure.
        area_code: the area that is compared.
        areas: the areas of the table; one that is not named here is taken for no authority.
        neighbour_set: its statistical neighbours, or ``None`` when it has none.
        polarity: which way is good; without one there is neither rank nor quartile, nor is there where the table
            holds fewer than ``FEWEST_AUTHORITIES``.
    """
    own = table.figures.get(area_code, Figure.missing(Symbol.NO_DATA))
    near = neighbour_numbers(table, neighbour_set)
    named = [code for code in table.figures if code in areas and areas[code].level is AreaLevel.LOCAL_AUTHORITY]
    authorities = _numbers(table, named) if len(named) >= FEWEST_AUTHORITIES else []
    bounds = quartile_bounds(authorities)
    region_code, region = find_region(table, areas.get(area_code))
    return Comparison(
        period=table.period,
        value=own,
        neighbour_median=median(near),
        neighbour_mean=mean(near),
        neighbours_counted=len(near),
        neighbours_total=len(neighbour_set.codes) if neighbour_set is not None else 0,
        neighbour_version=neighbour_set.version if neighbour_set is not None else "",
        region_name=areas[region_code].name if region_code in areas else "",
        region=region,
        england=table.figures.get(ENGLAND),
        rank=_rank(own.value, authorities, areas.get(area_code), polarity) if authorities else None,
        ranked=len(authorities),
        quartile=_quartile(own.value, bounds, areas.get(area_code), polarity),
        quartile_bounds=bounds,
        region_code=region_code,
    )


def _numbers(table: AreaTable, codes: Sequence[str]) -> list[Decimal]:
    """The numbers of those of ``codes`` that have one; a symbol is left out, never taken for nought."""
    found = (table.figures.get(code) for code in codes)
    return [figure.value for figure in found if figure is not None and figure.value is not None]


def neighbour_numbers(table: AreaTable, neighbour_set: NeighbourSet | None) -> list[Decimal]:
    """The numbers of the neighbours that have one."""
    return [] if neighbour_set is None else _numbers(table, neighbour_set.codes)


def find_region(table: AreaTable, area: Area | None) -> tuple[str, Figure | None]:
    """The region's code and its own published figure: Inner or Outer London if it has a number, else London."""
    if area is None or not area.region_code:
        return "", None
    code = area.region_code
    figure = table.figures.get(code)
    london = table.figures.get(LONDON)
    has_number = figure is not None and figure.is_number
    if code in _HALVES_OF_LONDON and not has_number and london is not None:
        return LONDON, london
    return code, figure


def _rank(own: Decimal | None, authorities: Sequence[Decimal], area: Area | None, polarity: Polarity) -> int | None:
    """Only an authority has a place among authorities."""
    return rank(own, authorities, polarity) if _is_authority(area) else None


def _quartile(own: Decimal | None, bounds: tuple[Decimal, ...], area: Area | None, polarity: Polarity) -> str:
    """The band's letter; "" too when all authorities have the same figure, because then no quarter is best."""
    if not _is_authority(area) or not bounds or bounds[0] == bounds[-1]:
        return ""
    band = quartile_band(own, bounds, polarity)
    return "" if band is QuartileBand.OUTSIDE else band.value


def _is_authority(area: Area | None) -> bool:
    return area is not None and area.level is AreaLevel.LOCAL_AUTHORITY


def with_sentence(comparison: Comparison, indicator: Indicator) -> Comparison:
    """The same comparison with its sentence for members."""
    return replace(comparison, sentence=describe(comparison, indicator))


def describe(comparison: Comparison, indicator: Indicator) -> str:
    """The comparison in words: better and worse only where the indicator has a good direction.

    It says how many of the neighbours had a figure, and that the neighbours' figure is a median.
    """
    own = comparison.value.value
    if own is None:
        why = figures.figure(comparison.value, indicator.unit, indicator.decimals)
        return f"There is no figure to compare for {comparison.period.within}: {why}."
    parts = [_beside(own, *other, indicator) for other in _others(comparison, indicator)]
    if not parts:
        return f"No other authority's figure is to be had for {comparison.period.within}."
    return f"In {comparison.period.within}, it was {and_(parts)}.{_place(comparison)}"


def _others(comparison: Comparison, indicator: Indicator) -> list[tuple[Decimal, str, str]]:
    """Figure, name and a remark of each that the area is compared with.

    For a plain number that is the neighbours only: a region's or England's number of children is no yardstick.
    """
    counted, total = comparison.neighbours_counted, comparison.neighbours_total
    remark = "" if counted == total else f", from the {counted} of {total} that have a figure"
    found: list[tuple[Decimal | None, str, str]] = [
        (comparison.neighbour_median, "the median of its statistical neighbours", remark)
    ]
    if indicator.unit is not Unit.COUNT:
        found.append((_value(comparison.region), comparison.region_name, ""))
        found.append((_value(comparison.england), "England", ""))
    return [(value, name, note) for value, name, note in found if value is not None]


def _value(figure: Figure | None) -> Decimal | None:
    return None if figure is None else figure.value


def _beside(own: Decimal, other: Decimal, name: str, remark: str, indicator: Indicator) -> str:
    relation = words.against(own, other, indicator.polarity, indicator.decimals)
    return f"{relation} {name} ({words.beside(other, own, indicator.unit, indicator.decimals)}{remark})"


def _place(comparison: Comparison) -> str:
    if comparison.rank is None:
        return ""
    band = words.quartile(comparison.quartile)
    place = f" It was {words.rank(comparison.rank, comparison.ranked)} authorities, 1st being best"
    return f"{place}, in the {band}." if band else f"{place}."
