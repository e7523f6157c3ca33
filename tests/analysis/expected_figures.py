"""Published figures as the tests of comparison read them: the Department's files, LAIT's table, the neighbours."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.periods import year_ending
from lineofsight.domain.places import ENGLAND, Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.domain.record import AreaTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DATA = Path(__file__).parents[1] / "data"
PERIOD = year_ending(date(2025, 3, 31), "2025")
BROMLEY, OUTER, LONDON = "305", "E13000002", "E12000007"
LAIT_REGIONS = {970: ENGLAND, 986: LONDON, 988: OUTER}


@cache
def rows(path: str) -> list[dict[str, str]]:
    """The rows of a CSV under tests/data."""
    with DATA.joinpath(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def figure(text: str) -> Figure:
    """A number, or a symbol as the file has it."""
    return Figure.missing(Symbol(text)) if text in set(Symbol) else Figure.of(text)


def lait_figure(text: str) -> Figure:
    """A number of LAIT's without its binary noise (17.399999999999999 is 17.4), or a symbol."""
    found = figure(text)
    return found if found.value is None else Figure.of(str(float(found.value)))


@cache
def neighbours(code: str) -> NeighbourSet:
    """The 2025 model's ten neighbours."""
    row = next(row for row in rows("neighbours/sn_model_2025_wide.csv") if row["old_la_code"] == code)
    found = [Neighbour(at, row[f"SN_{at}"], row[f"SN_{at}"], row[f"SN_{at}P"]) for at in range(1, 11)]
    return NeighbourSet("2025", code, tuple(found))


@cache
def modelled() -> tuple[str, ...]:
    """Every authority of the 2025 model."""
    return tuple(row["old_la_code"] for row in rows("neighbours/sn_model_2025_wide.csv"))


@cache
def lait() -> dict[tuple[str, str], dict[str, Figure]]:
    """LAIT's figures by measure and year, keyed by area code."""
    tables: dict[tuple[str, str], dict[str, Figure]] = {}
    for row in rows("expected/lait_figures.csv"):
        number = int(row["la_number"])
        code = LAIT_REGIONS.get(number, str(number))
        tables.setdefault((row["measure_short"], row["year"]), {})[code] = lait_figure(row["value"])
    return tables


def published(path: str, column: str, where: dict[str, str], year: str = "2025") -> dict[str, Figure]:
    """One column of a file of the Department's for one year, keyed by area code."""
    return {
        row.get("old_la_code") or row.get("region_code") or row["country_code"]: figure(row[column])
        for row in rows(path)
        if row["time_period"] == year and all(row[key].strip() == value for key, value in where.items())
    }


def table_of(name: str, figures: Mapping[str, Figure]) -> AreaTable:
    """The figures as one indicator's table."""
    return AreaTable(ind_id=name, period=PERIOD, figures=figures)


def areas_of(codes: Iterable[str]) -> dict[str, Area]:
    """The areas of a table's codes: authorities are those below 970; Bromley, Outer London and London by name."""
    authorities = [code for code in codes if code.isdigit() and int(code) < min(LAIT_REGIONS)]
    found = {code: Area(code, code, AreaLevel.LOCAL_AUTHORITY) for code in authorities}
    found[BROMLEY] = Area(BROMLEY, "Bromley", AreaLevel.LOCAL_AUTHORITY, OUTER)
    found[OUTER] = Area(OUTER, "Outer London", AreaLevel.REGIONAL)
    found[LONDON] = Area(LONDON, "London", AreaLevel.REGIONAL)
    return found
