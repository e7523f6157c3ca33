"""Several areas side by side, for one indicator and period: who stands where, and what the neighbours' middle is.

The rules of rank, quartile, median and mean are those of ``analysis.comparison``; a plain number is not compared with a
region's or England's, because a larger place has more of everything.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.comparison import compare, with_sentence
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Polarity, Unit
from lineofsight.domain.places import ENGLAND, Area, AreaLevel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from decimal import Decimal

    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.periods import Period
    from lineofsight.domain.places import NeighbourSet
    from lineofsight.domain.record import AreaTable, Record


class AreaRole(StrEnum):
    """Why an area is shown; the value is what is shown."""

    OWN = "This council"
    NEIGHBOUR = "Statistical neighbour"
    REGION = "Region"
    ENGLAND = "England"
    CHOSEN = "Chosen"


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaFigure:
    """One area's figure.

    Attributes:
        code: the area's code.
        name: as last published.
        role: why it is shown.
        figure: its figure, or the symbol in its place.
        rank: its place among all authorities, 1 is best; ``None`` for a region, without a number or a good direction.
        quartile: "A" (best) to "D", "" when not to be had.
        earlier: its figures in the periods before, newest first.
    """

    code: str
    name: str
    role: AreaRole
    figure: Figure
    rank: int | None
    quartile: str
    earlier: tuple[tuple[Period, Figure], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaComparison:
    """Several areas in one period.

    Attributes:
        indicator: what is compared.
        period: when.
        areas: the best first where there is a good direction, else the highest first; those without a number last.
        own: the council's own comparison, with median and mean of its neighbours.
    """

    indicator: Indicator
    period: Period
    areas: tuple[AreaFigure, ...]
    own: Comparison


@dataclass(frozen=True, slots=True)
class Beside:
    """What the council is set beside.

    Attributes:
        neighbours: whether its statistical neighbours.
        region: whether its region.
        england: whether England.
        chosen: codes of other authorities.
    """

    neighbours: bool = True
    region: bool = True
    england: bool = True
    chosen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every line is made from: the table of the period and those of the periods before it."""

    indicator: Indicator
    table: AreaTable
    earlier: tuple[AreaTable, ...]
    areas: Mapping[str, Area]
    neighbours: NeighbourSet | None


_NOTHING: Final = Figure.missing(Symbol.NO_DATA)


def authorities(record: Record) -> tuple[Area, ...]:
    """Every authority that can be compared with, by name, without the council itself."""
    found = (area for area in record.performance.areas.values() if area.level is AreaLevel.LOCAL_AUTHORITY)
    return tuple(sorted((area for area in found if area.code != record.council.area_code), key=lambda one: one.name))


def compare_areas(record: Record, indicator: Indicator, label: str, beside: Beside) -> AreaComparison | None:
    """Set the council beside others; ``None`` when nothing is published of the indicator.

    Args:
        record: what its reader may see.
        indicator: which.
        label: the period's label; "" or one that is not held: the newest.
        beside: whom it is compared with.
    """
    tables = record.performance.tables.get(indicator.ind_id, ())
    if not tables:
        return None
    at = next((number for number, table in enumerate(tables) if table.period.label == label), 0)
    table, areas = tables[at], _areas(record)
    code = record.council.area_code
    neighbours = next((one for one in record.performance.neighbour_sets if one.area_code == code), None)
    own = compare(table, code, areas=areas, neighbour_set=neighbours, polarity=indicator.polarity)
    roles = _roles(indicator, own, code, neighbours, beside)
    ground = _Ground(indicator, table, tables[at + 1 :], areas, neighbours)
    lines = [_line(one, role, ground) for one, role in roles.items()]
    return AreaComparison(
        indicator=indicator,
        period=table.period,
        areas=_ordered(lines, indicator),
        own=with_sentence(own, indicator),
    )


def _areas(record: Record) -> Mapping[str, Area]:
    council = record.council
    own = Area(council.area_code, council.name, AreaLevel.LOCAL_AUTHORITY, council.region_code or None)
    return {council.area_code: own, **record.performance.areas}


def _roles(
    indicator: Indicator, own: Comparison, code: str, neighbours: NeighbourSet | None, beside: Beside
) -> dict[str, AreaRole]:
    """Each area that is shown, once, with the weightiest reason."""
    roles = {code: AreaRole.OWN}
    if beside.neighbours and neighbours is not None:
        roles |= dict.fromkeys(neighbours.codes, AreaRole.NEIGHBOUR)
    if indicator.unit is not Unit.COUNT:
        if beside.region and own.region_code:
            roles[own.region_code] = AreaRole.REGION
        if beside.england:
            roles[ENGLAND] = AreaRole.ENGLAND
    return {**dict.fromkeys(beside.chosen, AreaRole.CHOSEN), **roles}


def _line(code: str, role: AreaRole, ground: _Ground) -> AreaFigure:
    polarity = ground.indicator.polarity
    placed = compare(ground.table, code, areas=ground.areas, neighbour_set=None, polarity=polarity)
    return AreaFigure(
        code=code,
        name=_name(code, ground),
        role=role,
        figure=placed.value,
        rank=placed.rank,
        quartile=placed.quartile,
        earlier=tuple((one.period, one.figures.get(code, _NOTHING)) for one in ground.earlier),
    )


def _name(code: str, ground: _Ground) -> str:
    if code in ground.areas:
        return ground.areas[code].name
    sets = ground.neighbours
    named = {one.code: one.name for one in sets.neighbours} if sets is not None else {}
    return named.get(code, "England" if code == ENGLAND else code)


def _ordered(lines: Collection[AreaFigure], indicator: Indicator) -> tuple[AreaFigure, ...]:
    lowest_first = indicator.polarity is Polarity.LOWER_BETTER

    def place(line: AreaFigure) -> tuple[bool, Decimal | int, str]:
        number = line.figure.value
        return number is None, 0 if number is None else number if lowest_first else -number, line.name

    return tuple(sorted(lines, key=place))
