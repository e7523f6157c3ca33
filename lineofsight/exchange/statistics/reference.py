"""The Department's lists of authorities, regions and countries, with their dates.

Source: reference files of the Department's data screener (resources/reference, Open Government Licence v3.0).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from lineofsight.domain.places import Area, AreaLevel
from lineofsight.errors import LineOfSightError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LONDON = "E12000007"


@dataclass(frozen=True, slots=True)
class Authority:
    """One authority under one nine-character code: its codes, name, and the days on which it began and ended."""

    code: str
    gss_code: str
    name: str
    region_code: str
    ended: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The known places.

    Attributes:
        authorities: by three-digit code, every authority that has had it, the present one last.
        regions: names by nine-character code.
        countries: names by code.
        lait_numbers: for the Local Authority Interactive Tool's numbers of England and the regions, their codes.
        lait_names: for its names of England and the regions, in small letters, their codes.
        london: for each London borough's three-digit code, Inner or Outer London.
    """

    authorities: Mapping[str, tuple[Authority, ...]]
    regions: Mapping[str, str]
    countries: Mapping[str, str]
    lait_numbers: Mapping[str, str]
    lait_names: Mapping[str, str]
    london: Mapping[str, str]

    def knows(self, code: str, name: str, gss_code: str) -> bool:
        """Whether the three belong together in the list."""
        return any(
            known.name == name and (known.gss_code == gss_code or not gss_code)
            for known in self.authorities.get(code, ())
        )

    def area(self, code: str) -> Area | None:
        """The authority, region or country with that code, as the lists name it."""
        if code in self.authorities:
            known = self.authorities[code][-1]
            region = self.region_of(code, known.region_code)
            return Area(code, known.name, AreaLevel.LOCAL_AUTHORITY, region, known.gss_code, known.ended)
        if code in self.regions:
            return Area(code, self.regions[code], AreaLevel.REGIONAL)
        if code in self.countries:
            return Area(code, self.countries[code], AreaLevel.NATIONAL)
        return None

    def ended(self, code: str) -> date | None:
        """The day on which an authority was abolished, where no authority has its code now."""
        known = self.authorities.get(code, ())
        return known[-1].ended if known else None

    def region_of(self, code: str, region_code: str) -> str | None:
        """The region of an authority; for a London borough Inner or Outer London, where DfE compares it.

        Some files say "London" of a borough, others Inner or Outer London; "London" is a region of its own.
        """
        if region_code in ("", LONDON):
            return self.london.get(code) or region_code or None
        return region_code

    def lait_code(self, number: str) -> str:
        """The area code of a number in the Local Authority Interactive Tool ("970" is England)."""
        return self.lait_numbers.get(number, number)

    def lait_code_of_name(self, name: str) -> str | None:
        """The area code of England or a region under its name in the Local Authority Interactive Tool."""
        return self.lait_names.get(name.casefold())


def read_reference(folder: Path) -> Reference:
    """The lists of a folder, ``resources/reference`` for the program's own.

    Raises:
        LineOfSightError: when a list is missing or lacks a column.
    """
    try:
        lait = _rows(folder / "lait_numbers.csv")
        return Reference(
            authorities=_authorities(_rows(folder / "las.csv")),
            regions={row["region_code"]: row["region_name"] for row in _rows(folder / "regions.csv")},
            countries={row["country_code"]: row["country_name"] for row in _rows(folder / "country.csv")},
            lait_numbers={row["la_number"]: row["code"] for row in lait},
            lait_names={row["lait_name"].casefold(): row["code"] for row in lait},
            london={row["old_la_code"]: row["region_code"] for row in _rows(folder / "london_boroughs.csv")},
        )
    except OSError as error:
        raise LineOfSightError(
            f"The lists of authorities and regions cannot be read from {folder}. {error}."
        ) from error
    except KeyError as error:
        raise LineOfSightError(f"A list of authorities or regions in {folder} lacks the column {error}.") from error


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _authorities(rows: list[dict[str, str]]) -> dict[str, tuple[Authority, ...]]:
    found: dict[str, list[Authority]] = {}
    for row in rows:
        authority = Authority(
            code=row["old_la_code"],
            gss_code=row["new_la_code"],
            name=row["la_name"],
            region_code=row["parent_geography_code"],
            ended=_day(row["date_of_termination"]),
        )
        found.setdefault(authority.code, []).append(authority)
    return {code: tuple(sorted(known, key=_present_last)) for code, known in found.items()}


def _present_last(authority: Authority) -> date:
    return authority.ended or date.max


def _day(text: str) -> date | None:
    return datetime.strptime(text, "%d/%m/%Y").date() if text else None  # noqa: DTZ007 (a date, not a moment)
