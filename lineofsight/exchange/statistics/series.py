"""From what one pass over a data file found to the series of the catalogue's indicators."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lineofsight.domain.batches import PublishedPoint, PublishedSeries
from lineofsight.exchange.statistics.computed import Working, compute
from lineofsight.exchange.statistics.figure_texts import figure_texts
from lineofsight.exchange.statistics.period_numbers import Periods
from lineofsight.exchange.statistics.reporting import Reporter, line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.rows import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.domain.indicators import Indicator
    from lineofsight.exchange.statistics.layout import FoundSource, Picks
    from lineofsight.exchange.statistics.screening import Screened
    from lineofsight.exchange.statistics.time_labels import PeriodRule


@dataclass(slots=True)
class SeriesMaker:
    """Makes the series of one data file.

    Attributes:
        screened: the file.
        codes: for each place number its area code, or ``None`` for a place that is not compared.
        report: makes findings.
        periods: the periods met so far.
        findings: what was found while series were made.
    """

    screened: Screened
    codes: Sequence[str | None]
    report: Reporter
    periods: Periods = field(default_factory=Periods)
    findings: list[Finding] = field(default_factory=list)
    _rows_by_words: list[list[int]] = field(default_factory=list)
    _texts: dict[int, dict[str, str | None]] = field(default_factory=dict)
    _said: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Sort the rows by their filter words, once for all sources."""
        self._rows_by_words = [[] for _ in self.screened.harvest.words]
        for row, words in enumerate(self.screened.harvest.words_of):
            self._rows_by_words[words].append(row)

    def make(self) -> tuple[list[Indicator], list[PublishedSeries]]:
        """The indicators that the file has figures for, and their series."""
        indicators: list[Indicator] = []
        series: list[PublishedSeries] = []
        for found in self.screened.layout.sources:
            made = self._series_of(found)
            if made:
                indicators.append(found.entry.indicator)
                series += made
        return indicators, series

    def _series_of(self, found: FoundSource) -> list[PublishedSeries]:
        harvest = self.screened.harvest
        numbers = self._period_numbers(found.entry.rule)
        code_of, place_of, time_of = self.codes, harvest.place_of, harvest.time_of
        rows = [
            row
            for row in self._picked(found.picks)
            if code_of[place_of[row]] is not None and numbers[time_of[row]] is not None
        ]
        if not rows or self._repeats(found, rows):
            return []
        figures, numerators, denominators = self._figures(found, rows)
        by_area: dict[str, list[PublishedPoint]] = {}
        unread: list[int] = []
        for row, figure, numerator, denominator in zip(rows, figures, numerators, denominators, strict=True):
            code, number = code_of[place_of[row]], numbers[time_of[row]]
            if figure is None or code is None or number is None:
                unread.append(row)
                continue
            point = PublishedPoint(number, figure, numerator or "", denominator or "")
            if code in by_area:
                by_area[code].append(point)
            else:
                by_area[code] = [point]
        self._say_unread(found, unread)
        ind_id = found.entry.indicator.ind_id
        return [PublishedSeries(ind_id, code, tuple(points)) for code, points in by_area.items()]

    def _picked(self, picks: Picks) -> Sequence[int]:
        harvest, filters = self.screened.harvest, self.screened.layout.filters
        if not picks:
            return range(harvest.row_count)
        wanted = [(filters.index(column), words) for column, words in picks]
        groups = [
            self._rows_by_words[number]
            for cells, number in harvest.words.items()
            if all(cells[place] in words for place, words in wanted)
        ]
        return groups[0] if len(groups) == 1 else sorted(row for rows in groups for row in rows)

    def _repeats(self, found: FoundSource, rows: list[int]) -> bool:
        """Whether an area has two figures for one period: then nobody can say which is meant."""
        harvest = self.screened.harvest
        codes = [self.codes[harvest.place_of[row]] for row in rows]
        times = [harvest.time_of[row] for row in rows]
        if len(set(zip(codes, times, strict=True))) == len(rows):
            return False
        broken_down = [self.screened.layout.header[column] for column in self.screened.layout.filters]
        by = f" The file is broken down by {names_in_words(broken_down)}." if broken_down else ""
        self.findings.append(
            self.report.leave_out(
                "figure_ambiguous",
                f"'{found.entry.indicator.title}' was left out: some areas have two figures for one period.{by}",
                "Say in the indicator catalogue which words of the filters pick the figure.",
            )
        )
        return True

    def _period_numbers(self, rule: PeriodRule) -> Sequence[int | None]:
        numbers, undated = self.periods.numbers(self.screened.harvest.times, rule)
        if undated and undated not in self._said:
            self._said.add(undated)
            self.findings.append(
                self.report.leave_out(
                    "period_undated",
                    f"Figures for {names_in_words(undated)} were left out: "
                    "the standard does not say on which day such a period ends.",
                    "Use a file of yearly, quarterly or monthly figures.",
                )
            )
        return numbers

    def _figures(
        self, found: FoundSource, rows: list[int]
    ) -> tuple[list[str | None], list[str | None], list[str | None]]:
        nothing: list[str | None] = [None] * len(rows)
        if found.value < 0:
            parts = [self._cells(column, rows) for column in found.sum_of]
            over = self._cells(found.over, rows)
            working = Working(found.source.times, found.source.places)
            worked = [
                compute(cells, total, working) for cells, total in zip(zip(*parts, strict=True), over, strict=True)
            ]
            return [figure for figure, _ in worked], [total for _, total in worked], over
        figures = self._cells(found.value, rows)
        numerators = self._cells(found.numerator, rows) if found.numerator >= 0 else nothing
        if found.denominator < 0:
            return figures, numerators, nothing
        if found.denominator_picks:
            return figures, numerators, self._denominators(found, rows)
        return figures, numerators, self._cells(found.denominator, rows)

    def _denominators(self, found: FoundSource, rows: list[int]) -> list[str | None]:
        """The denominators that stand on rows of their own: matched by place and time."""
        harvest = self.screened.harvest
        others = self._picked(found.denominator_picks)
        cells = dict(
            zip(
                ((harvest.place_of[row], harvest.time_of[row]) for row in others),
                self._cells(found.denominator, others),
                strict=True,
            )
        )
        return [cells.get((harvest.place_of[row], harvest.time_of[row])) for row in rows]

    def _cells(self, column: int, rows: Sequence[int]) -> list[str | None]:
        if column not in self._texts:
            self._texts[column] = figure_texts(self.screened.harvest.distinct[column])
        texts, kept = self._texts[column], self.screened.harvest.kept[column]
        return [texts[kept[row]] for row in rows]

    def _say_unread(self, found: FoundSource, rows: list[int]) -> None:
        if not rows:
            return
        column = self.screened.layout.header[max(found.value, found.over)]
        lines = sorted(lines_of(self.screened.text, rows).values())
        self.findings.append(
            self.report.leave_out(
                "figure_unreadable",
                f"What stands in column {column} is neither a number nor a symbol: {lines_in_words(lines)}.",
                "Correct these cells, or download the file again.",
                line_cell(lines[0], column),
            )
        )
