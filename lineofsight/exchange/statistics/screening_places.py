"""Checks of the geographic levels, codes and names.

Authorities are matched by their three-digit code, as text: their names differ between releases, and a
nine-character code changes while the authority stays the same. So a code that is not in the Department's list
fails a file, and a known code under another name is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.validation import is_text
from lineofsight.exchange.statistics.reporting import LINES_SHOWN, line_cell, names_in_words
from lineofsight.exchange.statistics.standard_columns import (
    LEVEL,
    LOCAL_AUTHORITY,
    NATIONAL,
    OTHER_LEVELS,
    PLACE_COLUMNS,
    REGIONAL,
    UNKNOWN_PLACES,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.reference import Reference
    from lineofsight.exchange.statistics.reporting import Reporter
    from lineofsight.exchange.statistics.screening import Screened

_TOTALS = frozenset({"Total", "All", "total", "all"})
_NEEDED = {REGIONAL: ("region_code", "region_name"), LOCAL_AUTHORITY: ("old_la_code", "new_la_code", "la_name")}
_NOT_BLANK = {REGIONAL: ("region_code", "region_name"), LOCAL_AUTHORITY: ("old_la_code", "la_name")}
_REMEDY = "Correct the row, or download the file again."
Place = tuple[str, ...]


def place_faults(screened: Screened, reference: Reference, report: Reporter) -> list[Finding]:
    """What is wrong with the places of a file."""
    levels = sorted({place[0] for place in screened.harvest.places})
    unknown = [level for level in levels if level not in (NATIONAL, REGIONAL, LOCAL_AUTHORITY, *OTHER_LEVELS)]
    if unknown:
        return [
            report.refuse(
                "geographic_level_unknown",
                f"The geographic level {names_in_words(unknown)} is not in the standard's list.",
                "Use a level of the standard, such as 'Local authority'.",
                _first(screened, lambda place: place[0] in unknown, LEVEL),
            )
        ]
    missing = _missing_columns(screened, levels)
    if missing:
        what = f"The file has rows of authorities or regions, but no column {names_in_words(missing)}."
        return [report.refuse("geography_column_missing", what, "Download the data file again.", line_cell(1))]
    faults = [fault for fault in _each(screened, reference) if fault is not None]
    return [
        *_at_lines(faults, screened, report),
        *_unusable(screened, report),
        *_warnings(screened, reference, report),
        *_others(levels, screened, report),
    ]


def _first(screened: Screened, is_meant: Callable[[Place], bool], column: str) -> str:
    """The first cell of a column in a row of a place that is meant."""
    numbers = {number for place, number in screened.harvest.places.items() if is_meant(place)}
    return screened.cell_at(screened.harvest.first_row_of_places(numbers), column)


def _unusable(screened: Screened, report: Reporter) -> list[Finding]:
    """Authorities whose name is no text: it hides control characters, or is longer than a cell can hold."""
    findings = []
    for place, number in screened.harvest.places.items():
        if place[0] != LOCAL_AUTHORITY or not place[7].strip() or is_text(place[7]):
            continue
        rows = screened.harvest.rows_of_places({number})
        what = (
            f"The name of the authority {place[5]} hides control characters or is too long to be one; "
            f"{'its row was' if rows == 1 else f'its {rows:,} rows were'} left out."
        )
        cell = screened.cell_at(screened.harvest.first_row_of_places({number}), "la_name")
        findings.append(report.leave_out("place_name_unusable", what, "Write the name anew in these rows.", cell))
    return findings


def _missing_columns(screened: Screened, levels: list[str]) -> list[str]:
    needed = [column for level in levels for column in _NEEDED.get(level, ())]
    return [column for column in needed if screened.layout.places[PLACE_COLUMNS.index(column)] < 0]


def _each(screened: Screened, reference: Reference) -> Iterator[tuple[int, str, str, str] | None]:
    """For each faulty place: its number, the finding's code, the column and the sentence."""
    for place, number in screened.harvest.places.items():
        fault = _total(place) or _blank(place) or _unlisted(place, reference)
        yield (number, *fault) if fault else None


def _total(place: Place) -> tuple[str, str, str] | None:
    if _TOTALS.isdisjoint(place):
        return None
    column, cell = next(pair for pair in zip(PLACE_COLUMNS, place, strict=True) if pair[1] in _TOTALS)
    return "total_in_geography", column, f"'{cell}' stands where a place should be named."


def _blank(place: Place) -> tuple[str, str, str] | None:
    for column in _NOT_BLANK.get(place[0], ()):
        if not place[PLACE_COLUMNS.index(column)].strip():
            return "geography_blank", column, f"The column is blank on a row of level '{place[0]}'."
    return None


def _unlisted(place: Place, reference: Reference) -> tuple[str, str, str] | None:
    level, country, country_name, region, region_name, code, _, name = place
    if country not in UNKNOWN_PLACES and reference.countries.get(country) != country_name:
        what = f"'{country}' and '{country_name}' are not a country and its code in the Department's list."
        return "country_unknown", "country_code", what
    if region and region not in UNKNOWN_PLACES:
        known = reference.regions.get(region)
        if known is None or known.casefold() != region_name.casefold():
            what = f"'{region}' and '{region_name}' are not a region and its code in the Department's list."
            return "region_unknown", "region_code", what
    if level == LOCAL_AUTHORITY and not _is_listed(code, name, reference):
        what = f"'{code}' is not the code of '{name}', nor of any authority in the Department's list."
        return "authority_unknown", "old_la_code", what
    return None


def _is_listed(code: str, name: str, reference: Reference) -> bool:
    if code in UNKNOWN_PLACES:
        # Authorities that ended before codes were given share "x"; so does a place that is not known.
        return name == "Not available" or any(known.name == name for known in reference.authorities.get(code, ()))
    return code in reference.authorities


def _at_lines(faults: list[tuple[int, str, str, str]], screened: Screened, report: Reporter) -> list[Finding]:
    shown = [
        (screened.harvest.first_row_of_places({number}), code, column, what)
        for number, code, column, what in faults[:LINES_SHOWN]
    ]
    lines = screened.lines_of([row for row, *_ in shown])
    findings = [report.refuse(code, what, _REMEDY, line_cell(lines[row], column)) for row, code, column, what in shown]
    if len(faults) > LINES_SHOWN:
        rest = f"{len(faults) - LINES_SHOWN:,} more places have such faults."
        findings.append(report.refuse("geography_faults", rest, _REMEDY))
    return findings


def _warnings(screened: Screened, reference: Reference, report: Reporter) -> list[Finding]:
    authorities = [place for place in screened.harvest.places if place[0] == LOCAL_AUTHORITY]
    findings = []
    if any(not place[3] for place in authorities):
        findings.append(
            report.warn(
                "region_blank",
                "Some authorities' rows do not name their region.",
                "Nothing; the regions were taken from the Department's list.",
                _first(screened, lambda place: place[0] == LOCAL_AUTHORITY and not place[3], "region_code"),
            )
        )
    others = {
        place
        for place in authorities
        if is_text(place[7]) and place[5] in reference.authorities and not reference.knows(place[5], place[7], place[6])
    }
    renamed = sorted({f"{place[7]} ({place[5]})" for place in others})
    if renamed:
        findings.append(
            report.warn(
                "authority_name_differs",
                f"The Department's list has another name or nine-character code for {names_in_words(renamed)}. "
                "The figures were taken by the three-digit code.",
                "Check that the code is the right one.",
                _first(screened, others.__contains__, "la_name"),
            )
        )
    return findings


def _others(levels: list[str], screened: Screened, report: Reporter) -> list[Finding]:
    others = [level for level in levels if level in OTHER_LEVELS]
    if not others:
        return []
    what = (
        f"Rows of level {names_in_words(others)} were passed over: only England, regions and authorities are compared."
    )
    return [report.note("level_passed_over", what, cell=_first(screened, lambda place: place[0] in others, LEVEL))]
