"""Reading the files of statistical first releases before 2018: one year to a file, the year in the headings.

Source of the shape and signs: the Department's "Meta Data Document" of each release (SFR 34/2015 to SFR 50/2017):
columns New_geog_code, geog_l (NATIONAL, REGION, LA), geog_c, geog_n, then figures such as CLA_Mar2015. There a cross
(x) stands for numbers from one to five and for others from which these could be worked out, so it is confidential;
".." stands for not available. Since 2018 "x" means the latter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.batches import PublishedPoint, PublishedSeries, Reading, StatisticsBatch
from lineofsight.domain.figures import Symbol
from lineofsight.exchange.statistics.figure_texts import figure_text
from lineofsight.exchange.statistics.first_release_rows import GatheredRows, gather_rows, place_findings
from lineofsight.exchange.statistics.grid import csv_rows
from lineofsight.exchange.statistics.period_numbers import Periods
from lineofsight.exchange.statistics.place_codes import PlaceCodes
from lineofsight.exchange.statistics.recognition import StatisticsKind
from lineofsight.exchange.statistics.reporting import Reporter, line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.time_labels import as_period

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.catalogue import Catalogue
    from lineofsight.exchange.statistics.catalogue_fields import Entry
    from lineofsight.exchange.statistics.catalogue_sources import FirstRelease
    from lineofsight.exchange.statistics.source_file import Means, SourceFile

_SIGNS = {
    "x": Symbol.CONFIDENTIAL.value,
    "..": Symbol.NOT_AVAILABLE.value,
    ".": Symbol.NOT_APPLICABLE.value,
}
_CROSS = "x"
_THOUSANDS = re.compile(r"-?\d{1,3}(?:,\d{3})+")
_YEAR_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")


@dataclass(frozen=True, slots=True)
class _Column:
    """A heading that the catalogue knows, and the year that stands in it."""

    at: int
    heading: str
    year: int
    entry: Entry
    source: FirstRelease


def first_release_text(cell: str) -> str | None:
    """The figure or the symbol that a cell stands for; ``None`` when it is neither."""
    text = cell.strip()
    if text in _SIGNS:
        return _SIGNS[text]
    return figure_text(text.replace(",", "") if _THOUSANDS.fullmatch(text) else text)


def read_first_release(file: SourceFile, means: Means) -> Reading:
    """The figures that the catalogue says stand in the file's headings.

    Args:
        file: a CSV with the headings of a first release.
        means: the catalogue and the lists of places.
    """
    report = Reporter(file.name)
    rows = enumerate(csv_rows(file.text), 1)
    header = [cell.strip() for cell in next(rows)[1]]
    findings = list(file.findings)
    columns = _believed(_columns(header, means.catalogue), report, findings)
    gathering = gather_rows(header, rows, PlaceCodes(means.reference))
    findings += place_findings(gathering, report)
    made = _Series(report)
    for column in columns:
        made.add(column, gathering)
    findings += made.findings
    if not made.series:
        what = "No indicator of the catalogue is in this file, so nothing was taken from it."
        findings.append(report.note("no_indicator", what))
    batch = _batch(file, columns, made, means)
    return Reading(name=file.name, recognised_as=StatisticsKind.FIRST_RELEASE, batch=batch, findings=tuple(findings))


def _columns(header: Sequence[str], catalogue: Catalogue) -> list[_Column]:
    return [
        _Column(at, heading, int(match["year"]), entry, source)
        for entry in catalogue.entries
        for source in entry.first_releases
        for at, heading in enumerate(header)
        if (match := source.pattern.fullmatch(heading))
    ]


def _believed(columns: list[_Column], report: Reporter, findings: list[Finding]) -> list[_Column]:
    """The columns, unless the file's name has another year: the Department's file of 2015 starters is headed 2014."""
    named = set(_YEAR_IN_NAME.findall(report.name.rsplit("/", 1)[-1]))
    newest = max((column.year for column in columns), default=0)
    if not columns or not named or str(newest) in named:
        return columns
    findings.append(
        report.leave_out(
            "year_contradicted",
            f"The file's name says {names_in_words(sorted(named))} and its heading "
            f"{names_in_words([column.heading for column in columns])}, so the year of its figures is not certain.",
            "Look up the year in the release's notes, and correct the file's name or its heading.",
            "line 1",
        )
    )
    return []


class _Series:
    """Makes series, column by column."""

    def __init__(self, report: Reporter) -> None:
        self.periods = Periods()
        self.findings: list[Finding] = []
        self._report = report
        self._points: dict[tuple[str, str], list[PublishedPoint]] = {}

    @property
    def series(self) -> tuple[PublishedSeries, ...]:
        return tuple(PublishedSeries(ind_id, area, tuple(points)) for (ind_id, area), points in self._points.items())

    def add(self, column: _Column, gathering: GatheredRows) -> None:
        rule = column.entry.rule
        period = self.periods.number(as_period(rule.end_in(column.year), str(column.year), rule))
        crosses, unread = 0, []
        for area, (line, row) in gathering.rows.items():
            if area in gathering.twice:
                continue
            text = first_release_text(row[column.at])
            crosses += row[column.at].strip() == _CROSS
            if text is None:
                unread.append(line)
            else:
                key = column.entry.indicator.ind_id, area
                self._points.setdefault(key, []).append(PublishedPoint(period, text))
        self._say(column.heading, crosses, sorted(unread))

    def _say(self, heading: str, crosses: int, unread: list[int]) -> None:
        if crosses:
            what = f"Where {heading} has a cross (x), {_times(crosses)}, the figure was kept as confidential: "
            what += "before 2018 a cross meant a suppressed number."
            self.findings.append(self._report.note("cross_confidential", what))
        if unread:
            what = f"What stands in column {heading} is neither a number nor a sign: {lines_in_words(unread)}."
            self.findings.append(
                self._report.leave_out("figure_unreadable", what, "Correct these cells.", line_cell(unread[0], heading))
            )


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def _batch(file: SourceFile, columns: list[_Column], made: _Series, means: Means) -> StatisticsBatch:
    series = made.series
    taken = {one.ind_id: None for one in series}
    areas = (means.reference.area(code) for code in dict.fromkeys(one.area_code for one in series))
    vintage = str(max((column.year for column in columns), default=""))
    releases = dict.fromkeys(column.source.release for column in columns)
    return StatisticsBatch(
        name=file.name,
        sha256=file.sha256,
        source=", ".join(part for part in ("; ".join(releases) or file.name, vintage) if part) + " (DfE)",
        vintage=vintage,
        published_on=means.published_on,
        indicators=tuple(
            dict.fromkeys(column.entry.indicator for column in columns if column.entry.indicator.ind_id in taken)
        ),
        areas=tuple(area for area in areas if area is not None),
        periods=made.periods.all,
        series=series,
    )
