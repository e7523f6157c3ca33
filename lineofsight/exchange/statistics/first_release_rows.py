"""The rows of a first release before 2018, each by the code of its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.reporting import Reporter, line_cell, lines_in_words, names_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.grid import Row
    from lineofsight.exchange.statistics.place_codes import PlaceCodes

_GSS, _LEVEL, _CODE, _NAME = "new_geog_code", "geog_l", "geog_c", "geog_n"


@dataclass(slots=True)
class GatheredRows:
    """What the rows gave, and what was wrong with them.

    Attributes:
        rows: for each area the line of its first row and its cells.
        twice: areas that stand more than once.
        unknown: for each name that is no place with these codes, its lines.
    """

    rows: dict[str, tuple[int, Row]] = field(default_factory=dict)
    twice: set[str] = field(default_factory=set)
    unknown: dict[str, list[int]] = field(default_factory=dict)


def gather_rows(header: Sequence[str], rows: Iterable[tuple[int, Row]], places: PlaceCodes) -> GatheredRows:
    """Each row by its place.

    Args:
        header: the headings, without spaces around them.
        rows: the rows with their lines.
        places: finds places.
    """
    folded = [heading.casefold() for heading in header]
    at = [folded.index(name) for name in (_GSS, _LEVEL, _CODE, _NAME)]
    gathering = GatheredRows()
    for line, row in rows:
        if not any(cell.strip() for cell in row):
            continue
        gss, level, code, name = (row[place].strip() if place < len(row) else "" for place in at)
        area = _area_code(places, gss, level, code, name) if len(row) == len(header) else None
        if area is None:
            gathering.unknown.setdefault(name or code or gss, []).append(line)
        elif area in gathering.rows:
            gathering.twice.add(area)
        else:
            gathering.rows[area] = line, row
    return gathering


def _area_code(places: PlaceCodes, gss: str, level: str, code: str, name: str) -> str | None:
    match level.upper():
        case "NATIONAL":
            return places.country(gss, name)
        case "REGION":
            # London, Inner London and Outer London stand under one code: only the name tells them apart.
            return places.region_named(name)
        case "LA":
            return code if places.authority(code) == code == places.authority(gss) else None
        case _:
            return None


def place_findings(gathering: GatheredRows, report: Reporter) -> list[Finding]:
    """The rows that were left out, and why."""
    findings = [
        report.leave_out(
            "place_unknown",
            f"'{name}' is no authority, region or England with these codes: {lines_in_words(lines)}.",
            "Correct New_geog_code, geog_l and geog_c, or download the file again.",
            line_cell(lines[0]),
        )
        for name, lines in gathering.unknown.items()
    ]
    if gathering.twice:
        what = f"The place {names_in_words(sorted(gathering.twice))} stands more than once, so it was left out."
        findings.append(report.leave_out("figure_ambiguous", what, "Remove the rows that are wrong."))
    return findings
