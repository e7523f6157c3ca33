"""Reading a table of the table tool that was downloaded as a workbook (.ods): shown figures under labels.

A sheet has no names and no codes: indicators are matched by the labels in the catalogue, places by their names, and
filters by their words. A figure is taken only when its headings and the title say everything that the catalogue asks
for and nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.domain.batches import PublishedPoint, PublishedSeries, Reading, StatisticsBatch
from lineofsight.domain.figures import Symbol
from lineofsight.exchange.statistics.figure_texts import figure_text
from lineofsight.exchange.statistics.period_numbers import Periods
from lineofsight.exchange.statistics.pivot_grid import read_pivot
from lineofsight.exchange.statistics.place_codes import PlaceCodes
from lineofsight.exchange.statistics.recognition import StatisticsKind
from lineofsight.exchange.statistics.reporting import Reporter, lines_in_words, names_in_words
from lineofsight.exchange.statistics.time_labels import LABELLED_YEAR, fault_of, period_of
from lineofsight.exchange.statistics.tool_title import is_title, read_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.catalogue_fields import Entry
    from lineofsight.exchange.statistics.catalogue_sources import Source
    from lineofsight.exchange.statistics.grid import Row
    from lineofsight.exchange.statistics.pivot_grid import Pivot, PivotCell
    from lineofsight.exchange.statistics.source_file import Means
    from lineofsight.exchange.statistics.tool_title import ToolTitle

_TOTAL = "Total"
_SHOWN = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")
_NOTHING = frozenset({"no data", "n/a"})


def shown_text(cell: str) -> str | None:
    """The figure or symbol that a shown cell stands for ("1,234", "69%", "c", "no data"), or ``None``."""
    text = cell.strip()
    if text in _NOTHING:
        return Symbol.NO_DATA.value
    number = text.removesuffix("%")
    return number.replace(",", "") if _SHOWN.fullmatch(number) else figure_text(text)


def read_tool_sheet(grid: Sequence[Row], name: str, sha256: str, means: Means) -> Reading | None:
    """The figures of a sheet, or ``None`` when it is no table of the table tool.

    Args:
        grid: the sheet's rows, as texts.
        name: the file's name.
        sha256: of its bytes.
        means: the catalogue and the lists of places.
    """
    pivot = read_pivot(grid)
    if pivot is None:
        return None
    codes = PlaceCodes(means.reference)
    headings = dict.fromkeys(word for cell in pivot.cells for word in cell.headings)
    report = Reporter(name)
    title = read_title(pivot.title, headings, codes.is_name)
    if title is None:
        return _not_understood(name, report) if is_title(pivot.title) else None
    sheet = _Sheet(title, frozenset(headings), codes, means, report)
    sheet.take(pivot)
    return Reading(
        name=name,
        recognised_as=StatisticsKind.EES_TABLE_TOOL,
        batch=sheet.batch(name, sha256),
        findings=tuple(sheet.findings()),
    )


def _not_understood(name: str, report: Reporter) -> Reading:
    finding = report.refuse(
        "title_not_understood",
        "The title of the table does not name places that the headings or the Department's lists have.",
        "Download the table as CSV, which has names and codes, or import the whole data file.",
        "A1",
    )
    return Reading(name=name, recognised_as=StatisticsKind.EES_TABLE_TOOL, batch=None, findings=(finding,))


def is_tool_sheet(grid: Sequence[Row]) -> bool:
    """Whether a sheet has the shape and the title of a table of the table tool."""
    pivot = read_pivot(grid)
    return pivot is not None and is_title(pivot.title)


@dataclass(slots=True)
class _Sheet:
    """Takes figures one by one and keeps series and what was wrong."""

    title: ToolTitle
    headings: frozenset[str]
    codes: PlaceCodes
    means: Means
    report: Reporter
    periods: Periods = field(default_factory=Periods)
    _points: dict[tuple[str, str], dict[int, PublishedPoint]] = field(default_factory=dict)
    _taken: dict[str, tuple[Entry, Source]] = field(default_factory=dict)
    _twice: dict[str, None] = field(default_factory=dict)
    _unread: list[int] = field(default_factory=list)
    _unknown: dict[str, None] = field(default_factory=dict)

    def take(self, pivot: Pivot) -> None:
        """Keep every figure that one source of the catalogue fits."""
        for cell in pivot.cells:
            self._take(cell)

    def _take(self, cell: PivotCell) -> None:
        years = [word for word in (*cell.headings, self.title.year) if _is_year(word)]
        places = [code for word in cell.headings if (code := self.codes.named(word))]
        place = places[0] if places else self.codes.named(self.title.place)
        words = [word for word in cell.headings if not _is_year(word) and self.codes.named(word) is None]
        fits = self._fits(words)
        if not years or place is None or len(places) > 1 or len(fits) != 1:
            self._unknown |= dict.fromkeys(words or cell.headings)
            return
        entry, source = fits[0]
        period = period_of(years[0].replace("/", ""), LABELLED_YEAR, entry.rule)
        text = shown_text(cell.text)
        if text is None or period is None:
            self._unread.append(cell.line)
            return
        points = self._points.setdefault((entry.indicator.ind_id, place), {})
        number = self.periods.number(period)
        if number in points:
            self._twice[entry.indicator.ind_id] = None
        points[number] = PublishedPoint(number, text)
        self._taken[entry.indicator.ind_id] = entry, source

    def _fits(self, words: list[str]) -> list[tuple[Entry, Source]]:
        return [
            (entry, source)
            for entry in self.means.catalogue.entries
            for source in entry.sources
            if source.labels is not None and self._is_of(source, source.labels.indicator, words)
        ]

    def _is_of(self, source: Source, label: str, words: list[str]) -> bool:
        """Whether headings and title name this indicator, all words of its filters, and nothing else."""
        if label not in (*words, self.title.indicator):
            return False
        spellings = [self.means.catalogue.renamed.spellings(word) for _, word in source.filters]
        wanted = frozenset[str]().union(*spellings)
        others = {word for word in words if word not in (label, _TOTAL)}
        # A filter of which one word was chosen stands in the title alone, and there beside those of the headings.
        is_whole = all(known & others or any(self.title.lists(word) for word in known) for known in spellings)
        return is_whole and others <= wanted and self.title.names_only(wanted | self.headings)

    def findings(self) -> list[Finding]:
        """What was left out, and why."""
        findings = []
        if self._unknown:
            what = f"Figures under {names_in_words(list(self._unknown))} were passed over: headings and title are "
            what += "not exactly what one entry of the indicator catalogue asks for."
            remedy = "Download the table as CSV, which has names and codes, or import the whole data file."
            findings.append(self.report.note("figures_passed_over", what, remedy))
        if self._unread:
            what = f"Cells hold neither a number nor a symbol: {lines_in_words(sorted(set(self._unread)))}."
            findings.append(self.report.leave_out("figure_unreadable", what, "Download the table again."))
        if self._twice:
            what = f"{names_in_words(list(self._twice))} was left out: some areas have two figures for one period."
            findings.append(self.report.leave_out("figure_ambiguous", what, "Download the table as CSV."))
        if self._points:
            what = "The figures are as the table shows them, which may be rounded; the CSV has them as published."
            findings.append(self.report.note("figures_as_shown", what))
        else:
            what = "No indicator of the catalogue is in this file, so nothing was taken from it."
            findings.append(self.report.note("no_indicator", what))
        return findings

    def batch(self, name: str, sha256: str) -> StatisticsBatch:
        """The figures that were taken."""
        series = tuple(
            PublishedSeries(ind_id, area, tuple(points.values()))
            for (ind_id, area), points in self._points.items()
            if ind_id not in self._twice
        )
        taken = [self._taken[ind_id] for ind_id in dict.fromkeys(one.ind_id for one in series)]
        areas = (self.means.reference.area(code) for code in dict.fromkeys(one.area_code for one in series))
        vintage = max((period.label for period in self.periods.all), default="")
        releases = dict.fromkeys(source.release for _, source in taken)
        return StatisticsBatch(
            name=name,
            sha256=sha256,
            source=", ".join(part for part in ("; ".join(releases) or name, vintage) if part) + " (DfE)",
            vintage=vintage,
            published_on=self.means.published_on,
            indicators=tuple(entry.indicator for entry, _ in taken),
            areas=tuple(area for area in areas if area is not None),
            periods=self.periods.all,
            series=series,
        )


def _is_year(word: str) -> bool:
    return word[:4].isdigit() and not fault_of(word.replace("/", "", 1), LABELLED_YEAR)
