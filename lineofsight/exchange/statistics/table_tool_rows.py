"""From the rows of a table tool download to rows of the open data standard, each on the line where it stood.

Source of the shape: the Department's own code of the table tool (explore-education-statistics, getCsvData.ts): columns
location, location_code, geographic_level, time_period, then filters and indicators; levels such as "localAuthority";
slashes taken out of the label of the time ("201516", "201617 Q1"); "no data" (before: "n/a") where nothing was
published. Regions, countries and three-digit codes are not in it: they come from the lists of places.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.domain.figures import Symbol
from lineofsight.domain.validation import is_text
from lineofsight.exchange.statistics.reporting import lines_in_words, names_in_words
from lineofsight.exchange.statistics.rows import as_csv
from lineofsight.exchange.statistics.standard_columns import LOCAL_AUTHORITY, NATIONAL, PLACE_COLUMNS, REGIONAL
from lineofsight.exchange.statistics.time_labels import LABELLED_YEAR, YEAR_DIGITS, fault_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.grid import Row
    from lineofsight.exchange.statistics.place_codes import PlaceCodes
    from lineofsight.exchange.statistics.reference import Reference
    from lineofsight.exchange.statistics.reporting import Reporter

TOOL_COLUMNS = ("location", "location_code", "geographic_level", "time_period")
STANDARD_COLUMNS = ("time_period", "time_identifier", *PLACE_COLUMNS)

_LEVELS = {
    "country": NATIONAL,
    "national": NATIONAL,
    "region": REGIONAL,
    "regional": REGIONAL,
    "localauthority": LOCAL_AUTHORITY,
    "local authority": LOCAL_AUTHORITY,
}
_NOTHING = frozenset({"no data", "n/a"})


@dataclass(slots=True)
class StandardRows:
    """Makes rows of the standard, and remembers what was wrong with theirs.

    Attributes:
        header: the table's headings.
        codes: finds places by their codes.
        reference: the lists of places.
    """

    header: tuple[str, ...]
    codes: PlaceCodes
    reference: Reference
    _places: dict[tuple[str, ...], tuple[str, ...] | None] = field(default_factory=dict)
    _unknown: dict[str, list[int]] = field(default_factory=dict)
    _unusable: dict[str, list[int]] = field(default_factory=dict)
    _renamed: dict[str, None] = field(default_factory=dict)
    _passed_over: dict[str, None] = field(default_factory=dict)
    _misshapen: list[int] = field(default_factory=list)

    def text(self, rows: Iterable[tuple[int, Row]]) -> str:
        """The table as a CSV of the standard; a row that cannot be read stays as an empty line."""
        others = [at for at, name in enumerate(self.header) if name not in TOOL_COLUMNS]
        at = [self.header.index(name) for name in TOOL_COLUMNS]
        lines = [as_csv((*STANDARD_COLUMNS, *(self.header[place] for place in others)))]
        for line, row in rows:
            cells = [cell.strip() for cell in row]
            if len(cells) != len(self.header):
                self._misshapen += [line] if any(cells) else []
                lines.append("")
                continue
            name, code, level, time = (cells[place] for place in at)
            place = self._place(line, name, code, level) if any(cells) else None
            figures = [Symbol.NO_DATA.value if cells[other] in _NOTHING else cells[other] for other in others]
            lines.append("" if place is None else as_csv((*_time(time), *place, *figures)))
        return "\n".join(lines) + "\n"

    def _place(self, line: int, name: str, code: str, level: str) -> tuple[str, ...] | None:
        standard = _LEVELS.get(level.casefold(), "")
        if not standard:
            self._passed_over[level] = None
            return None
        if name and not is_text(name):
            self._unusable.setdefault(code, []).append(line)
            return None
        key = name, code, standard
        if key not in self._places:
            self._places[key] = self._found(*key)
        if self._places[key] is None:
            self._unknown.setdefault(name or code, []).append(line)
        return self._places[key]

    def _found(self, name: str, code: str, level: str) -> tuple[str, ...] | None:
        if level == NATIONAL:
            country = self.codes.country(code, name)
            return None if country is None else (NATIONAL, country, name, "", "", "", "", "")
        if level == REGIONAL:
            region = self.codes.region(code)
            return None if region is None else (REGIONAL, "", "", region, name, "", "", "")
        return self._authority(name, code)

    def _authority(self, name: str, code: str) -> tuple[str, ...] | None:
        known = self.codes.authority(code)
        area = self.reference.area(known) if known else None
        if known is None or area is None:
            return None
        if not self.reference.knows(known, name, ""):
            self._renamed[f"{name} ({known})"] = None
        region = area.region_code or ""
        gss = code if code != known else area.gss_code or ""
        return (LOCAL_AUTHORITY, "", "", region, self.reference.regions.get(region, ""), known, gss, name)

    def findings(self, report: Reporter) -> list[Finding]:
        """What was left out or passed over, and why."""
        return [*self._left_out(report), *self._said(report)]

    def _left_out(self, report: Reporter) -> list[Finding]:
        left_out = [
            report.leave_out(
                "place_unknown",
                f"The code of '{name}' is that of no authority, region or country in the Department's lists: "
                f"{lines_in_words(lines)}.",
                "Correct location_code and geographic_level, or download the table again.",
                f"line {lines[0]}",
            )
            for name, lines in self._unknown.items()
        ]
        left_out += [
            report.leave_out(
                "place_name_unusable",
                f"The name of the place {code} hides control characters or is too long to be one: "
                f"{lines_in_words(lines)}.",
                "Write the name anew in these rows.",
                f"line {lines[0]}",
            )
            for code, lines in self._unusable.items()
        ]
        if self._misshapen:
            what = f"A row has more or fewer cells than the {len(self.header)} headings: "
            what += f"{lines_in_words(self._misshapen)}."
            left_out.append(report.leave_out("row_misshapen", what, "Download the table again."))
        return left_out

    def _said(self, report: Reporter) -> list[Finding]:
        said = []
        if self._renamed:
            what = f"The Department's list has another name for {names_in_words(list(self._renamed))}. "
            what += "The figures were taken by the code."
            said.append(report.warn("authority_name_differs", what, "Check that the code is the right one."))
        if self._passed_over:
            what = f"Rows of level {names_in_words(list(self._passed_over))} were passed over: "
            what += "only England, regions and authorities are compared."
            said.append(report.note("level_passed_over", what))
        return said


def _time(label: str) -> tuple[str, str]:
    """Time period and identifier; a label that is no year is its own identifier, which has no known days."""
    if fault_of(label, LABELLED_YEAR):
        return _year(label), label or "no year"
    return label, LABELLED_YEAR


def _year(label: str) -> str:
    """The year with which a label begins, "0000" where it begins with none."""
    return label[:YEAR_DIGITS] if label[:YEAR_DIGITS].isdigit() and len(label) >= YEAR_DIGITS else "0000"
