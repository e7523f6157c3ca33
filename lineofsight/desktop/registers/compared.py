"""Several areas side by side as a table: who, why, figure, rank and quarter; both averages of the neighbours named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.area_comparison import AreaRole
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.desktop.sheet import Grid, Sheet, Words, facts, section, sheet
from lineofsight.domain.indicators import Unit
from lineofsight.wording.area_comparison import NO_YARDSTICK, middle_names, rank_rule
from lineofsight.wording.comparison import against, beside, quartile, rank
from lineofsight.wording.figures import figure, short_figure, value

if TYPE_CHECKING:
    from decimal import Decimal

    from lineofsight.analysis.area_comparison import AreaComparison, AreaFigure

COLUMNS: Final = (("Area", 17), ("Why", 12), ("Figure", 9), ("Rank", 12), ("Quarter", 12))
_LAST: Final = 1e12
_SHORT_ROLE: Final = {AreaRole.NEIGHBOUR: "Neighbour"}
_SHORT_QUARTER: Final = {"": "–", "A": "best", "B": "second best", "C": "second worst", "D": "worst"}


def compared_register(compared: AreaComparison) -> Register:
    """The areas in the order of the comparison, then median and mean of the neighbours."""
    return Register(
        f"{compared.indicator.plain_title}, {compared.period.label}",
        finding(compared),
        COLUMNS,
        (*(_line(compared, one) for one in compared.areas), *_middle_lines(compared)),
        "No area's figure is held.",
    )


def finding(compared: AreaComparison) -> str:
    """Where the council stands, how places are given, and what is left out of it."""
    own, indicator = compared.own, compared.indicator
    # The sentence says where 1st is when it names a place.
    parts = [own.sentence, rank_rule(indicator.polarity, own.ranked) if own.rank is None else ""]
    if indicator.unit is Unit.COUNT:
        parts.append(NO_YARDSTICK)
    if not own.neighbour_version:
        parts.append("No statistical neighbour model names this council: import one to set it beside its neighbours.")
    return " ".join(part for part in parts if part)


def _line(compared: AreaComparison, one: AreaFigure) -> RegisterLine:
    indicator = compared.indicator
    number = one.figure.value
    placed = "–" if one.rank is None else rank(one.rank, compared.own.ranked)
    return RegisterLine(
        f"area/{one.code}",
        (
            CellValue(one.name, strong=one.role is AreaRole.OWN),
            CellValue(_SHORT_ROLE.get(one.role, one.role.value), spoken=one.role.value),
            CellValue(
                short_figure(one.figure, indicator.unit, indicator.decimals),
                spoken=figure(one.figure, indicator.unit, indicator.decimals),
                sort=_LAST if number is None else float(number),
            ),
            CellValue(placed, spoken=_unplaced(compared, one) or placed, sort=float(one.rank or _LAST)),
            CellValue(_SHORT_QUARTER[one.quartile], spoken=quartile(one.quartile) or "no quarter"),
        ),
        lambda: area_sheet(compared, one),
    )


def _own(compared: AreaComparison) -> AreaFigure:
    """The council's own line; the first by its role."""
    return next(one for one in compared.areas if one.role is AreaRole.OWN)


def _unplaced(compared: AreaComparison, one: AreaFigure) -> str:
    """Why it has no rank, "" where it has one."""
    if one.rank is not None:
        return ""
    if not compared.indicator.polarity.ranks:
        return "No good direction: no rank"
    if one.figure.value is None:
        return "Not ranked: no figure"
    return "Not ranked: it is no authority" if compared.own.ranked else "Not ranked: too few authorities are held"


def _middle_lines(compared: AreaComparison) -> tuple[RegisterLine, ...]:
    own = compared.own
    names = middle_names(own.neighbours_counted, own.neighbours_total)
    found = zip(("median", "mean"), names, (own.neighbour_median, own.neighbour_mean), strict=True)
    return tuple(_middle_line(compared, key, name, number) for key, name, number in found if number is not None)


def _middle_line(compared: AreaComparison, key: str, name: str, number: Decimal) -> RegisterLine:
    indicator, own = compared.indicator, compared.own
    shown = beside(number, own.value.value, indicator.unit, indicator.decimals)
    how = (
        "The middle one of the neighbours' figures, or halfway between the middle two."
        if key == "median"
        else "The neighbours' figures added up and divided by how many there are; one unusual council moves it."
    )
    return RegisterLine(
        f"area/{key}",
        (
            CellValue(name),
            CellValue("Average"),
            CellValue(shown, sort=float(number)),
            CellValue("–", spoken="An average has no rank", sort=_LAST),
            CellValue("–", spoken="An average has no quarter"),
        ),
        lambda: sheet(
            name,
            name,
            section(compared.period.label, Words(shown, strong=True), Words(how)),
            section("Neighbour model", Words(f"Model of {own.neighbour_version}.")),
        ),
    )


def area_sheet(compared: AreaComparison, one: AreaFigure) -> Sheet:
    """One area: its figure and place, how it stands to the council, and its periods before."""
    indicator = compared.indicator
    return sheet(
        one.name,
        f"{one.name}, {compared.period.label}",
        section(
            compared.indicator.plain_title,
            Words(figure(one.figure, indicator.unit, indicator.decimals), strong=True),
            Words(_beside_own(compared, one)),
            facts(
                ("Why it is here", one.role.value),
                ("Rank", _unplaced(compared, one) or rank(one.rank, compared.own.ranked)),
                ("Quarter", quartile(one.quartile)),
            ),
        ),
        section(
            "Periods before",
            Grid(
                ("Period", "Figure"),
                tuple(
                    (period.label, short_figure(past, indicator.unit, indicator.decimals))
                    for period, past in one.earlier
                ),
            ),
        ),
    )


def _beside_own(compared: AreaComparison, one: AreaFigure) -> str:
    own = _own(compared)
    if one.code == own.code or one.figure.value is None or own.figure.value is None:
        return ""
    indicator = compared.indicator
    relation = against(one.figure.value, own.figure.value, indicator.polarity, indicator.decimals)
    shown = value(own.figure.value, indicator.unit, indicator.decimals)
    return f"It is {relation} {own.name} ({shown})."
