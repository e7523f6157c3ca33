"""From what one pass over a data file found to the series of the catalogue's indicators."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from lineofsight.domain.batches import PublishedPoint, PublishedSeries
from lineofsight.exchange.statistics.period_numbers import Periods
from lineofsight.exchange.statistics.reporting import Reporter, line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.source_figures import FigureColumns

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.domain.indicators import Indicator
    from lineofsight.exchange.statistics.layout import FoundSource, Picks
    from lineofsight.exchange.statistics.screening import Screened
    from lineofsight.exchange.statistics.time_labels import PeriodRule

# A point made without the checks of its class: four times as fast, and a release makes tens of thousands.
_point = partial(tuple.__new__, PublishedPoint)
_period = itemgetter(0)


class SeriesMaker:
    """Makes the series of one data file.

    Attributes:
        periods: the periods met so far.
        findings: what was found while series were made.
    """

    def __init__(self, screened: Screened, codes: Sequence[str | None], report: Reporter) -> None:
        """Sort the wanted rows by their filter words, once for all sources.

        Args:
            screened: the file.
            codes: for each spot the code of its area, or ``None`` for a place that is not compared.
            report: makes findings.
        """
        self.periods = Periods()
        self.findings: list[Finding] = []
        self._screened = screened
        self._codes = codes
        self._report = report
        self._columns = FigureColumns(screened.harvest)
        self._rows_by_words = self._sorted_rows()

    def make(self) -> tuple[list[Indicator], list[PublishedSeries]]:
        """The indicators that the file has figures for, and their series."""
        indicators: list[Indicator] = []
        series: list[PublishedSeries] = []
        for found in self._screened.layout.sources:
            made = self._series_of(found)
            if made:
                indicators.append(found.entry.indicator)
                series += made
        return indicators, series

    def _series_of(self, found: FoundSource) -> list[PublishedSeries]:
        numbers = self._period_numbers(found.entry.rule)
        rows = self._comparable(self._picked(found.picks), numbers)
        denominator_rows = self._picked(found.denominator_picks) if found.denominator_picks else ()
        parts = self._columns.read(found, rows, denominator_rows)
        if None in parts.figures:
            unread = [row for row, figure in zip(rows, parts.figures, strict=True) if figure is None]
            self._say_unread(found, unread)
            rows = sorted(set(rows).difference(unread))
            parts = self._columns.read(found, rows, denominator_rows)
        spot_of, codes = self._screened.harvest.spot_of, self._codes
        spots = list(map(spot_of.__getitem__, rows))
        points = map(_point, zip(map(numbers.__getitem__, spots), *parts, strict=True))
        by_area: defaultdict[str | None, list[PublishedPoint]] = defaultdict(list)
        for code, point in zip(map(codes.__getitem__, spots), points, strict=True):
            by_area[code].append(point)
        if any(len(set(map(_period, points))) < len(points) for points in by_area.values()):
            self._say_ambiguous(found, rows, numbers)
            return []
        ind_id = found.entry.indicator.ind_id
        return [PublishedSeries(ind_id, code, tuple(made)) for code, made in by_area.items() if code is not None]

    def _comparable(self, rows: Sequence[int], numbers: Sequence[int | None]) -> Sequence[int]:
        """The rows whose place is compared and whose period has days."""
        codes, spot_of = self._codes, self._screened.harvest.spot_of
        if None not in codes and None not in numbers:
            return rows
        return [row for row in rows if codes[spot_of[row]] is not None and numbers[spot_of[row]] is not None]

    def _say_ambiguous(self, found: FoundSource, rows: Sequence[int], numbers: Sequence[int | None]) -> None:
        """An area has two figures for one period, so that nobody can say which is meant."""
        spot_of = self._screened.harvest.spot_of
        met: set[tuple[str | None, int | None]] = set()
        second = rows[0]
        for row in rows:
            key = self._codes[spot_of[row]], numbers[spot_of[row]]
            if key in met:
                second = row
                break
            met.add(key)
        broken_down = [self._screened.layout.header[column] for column in self._screened.layout.filters]
        by = f" The file is broken down by {names_in_words(broken_down)}." if broken_down else ""
        self.findings.append(
            self._report.leave_out(
                "figure_ambiguous",
                f"'{found.entry.indicator.title}' was left out: some areas have two figures for one period.{by}",
                "Say in the indicator catalogue which words of the filters pick the figure.",
                self._screened.cell_at(second, self._screened.layout.header[found.value]),
            )
        )

    def _sorted_rows(self) -> dict[int, list[int]]:
        sorted_rows: dict[int, list[int]] = {
            number: []
            for found in self._screened.layout.sources
            for picks in (found.picks, found.denominator_picks)
            if picks
            for number in self._wanted(picks)
        }
        if sorted_rows:
            rows_of = sorted_rows.get
            for row, number in enumerate(self._screened.harvest.words_of):
                rows = rows_of(number)
                if rows is not None:
                    rows.append(row)
        return sorted_rows

    def _wanted(self, picks: Picks) -> list[int]:
        """The numbers of the filter words that are picked."""
        wanted = [(self._screened.layout.filters.index(column), words) for column, words in picks]
        return [
            number
            for cells, number in self._screened.harvest.words.items()
            if all(cells[place] in words for place, words in wanted)
        ]

    def _picked(self, picks: Picks) -> Sequence[int]:
        if not picks:
            return range(self._screened.harvest.row_count)
        groups = [self._rows_by_words[number] for number in self._wanted(picks)]
        return groups[0] if len(groups) == 1 else sorted(row for rows in groups for row in rows)

    def _period_numbers(self, rule: PeriodRule) -> Sequence[int | None]:
        """For each spot the number of its period."""
        numbers, undated = self.periods.numbers(self._screened.harvest.times, rule)
        if undated and not any(finding.code == "period_undated" for finding in self.findings):
            self.findings.append(
                self._report.leave_out(
                    "period_undated",
                    f"Figures for {names_in_words(undated)} were left out: "
                    "the standard does not say on which day such a period ends.",
                    "Use a file of yearly, quarterly or monthly figures.",
                    self._first_of(undated),
                )
            )
        return [numbers[time] for time in self._screened.harvest.time_of]

    def _first_of(self, labels: Collection[str]) -> str:
        """The first cell with one of some identifiers of time."""
        harvest = self._screened.harvest
        numbers = {number for (_, identifier), number in harvest.times.items() if identifier in labels}
        return self._screened.cell_at(harvest.first_row_of_times(numbers), "time_period")

    def _say_unread(self, found: FoundSource, rows: list[int]) -> None:
        column = self._screened.layout.header[max(found.value, found.over)]
        lines = sorted(self._screened.lines_of(rows).values())
        self.findings.append(
            self._report.leave_out(
                "figure_unreadable",
                f"What stands in column {column} is neither a number nor a symbol: {lines_in_words(lines)}.",
                "Correct these cells, or download the file again.",
                line_cell(lines[0], column),
            )
        )
