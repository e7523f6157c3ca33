"""From the cells of an interactive tool download to series, areas and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lineofsight.domain.batches import PublishedPoint, PublishedSeries
from lineofsight.domain.places import Area, AreaLevel
from lineofsight.domain.validation import REFERENCE_LENGTH, is_text
from lineofsight.exchange.statistics.figure_texts import lait_figure_text
from lineofsight.exchange.statistics.period_numbers import Periods
from lineofsight.exchange.statistics.reporting import Reporter, line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.time_labels import lait_period_of

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding
    from lineofsight.domain.indicators import Indicator
    from lineofsight.exchange.statistics.catalogue_fields import Entry
    from lineofsight.exchange.statistics.reference import Reference
    from lineofsight.exchange.statistics.time_labels import PeriodRule

_NEIGHBOURS = "statistical neighbours"


class LaitCell(NamedTuple):
    """One cell as it stands: line, measure, number and name of the place, year text and value."""

    line: int
    entry: Entry
    number: str
    place: str
    years: str
    value: str


@dataclass(slots=True)
class LaitGathering:
    """Takes cells one by one and keeps series, areas and what was wrong.

    Attributes:
        reference: the lists of places.
        report: makes findings.
        periods: the periods met so far.
    """

    reference: Reference
    report: Reporter
    periods: Periods = field(default_factory=Periods)
    _points: dict[tuple[str, str], dict[int, PublishedPoint]] = field(default_factory=dict)
    _indicators: dict[str, Indicator] = field(default_factory=dict)
    _areas: dict[str, Area] = field(default_factory=dict)
    _codes: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _numbers: dict[tuple[str, PeriodRule], int | None] = field(default_factory=dict)
    _faults: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _neighbour_lines: set[int] = field(default_factory=set)

    def take(self, cell: LaitCell) -> None:
        """Keep one cell, or remember why it was left out."""
        code = self._code(cell)
        if code is None:
            return
        number = self._period(cell)
        figure = lait_figure_text(cell.value)
        if number is None:
            self._fault("year_unknown", cell.years.strip(), cell.line)
        elif figure is None:
            self._fault("figure_unreadable", cell.value.strip(), cell.line)
        else:
            self._keep(cell, code, PublishedPoint(number, figure))

    def _keep(self, cell: LaitCell, code: str, point: PublishedPoint) -> None:
        indicator = cell.entry.indicator
        points = self._points.setdefault((indicator.ind_id, code), {})
        if points.setdefault(point.period, point) is not point:
            self._fault("figure_repeated", f"{indicator.title}, {cell.place}, {cell.years}", cell.line)
        self._indicators[indicator.ind_id] = indicator

    def _code(self, cell: LaitCell) -> str | None:
        key = cell.number, cell.place
        if key not in self._codes:
            self._codes[key] = self._place(cell)
        if self._codes[key] is None:
            self._without_code(cell)
        return self._codes[key]

    def _place(self, cell: LaitCell) -> str | None:
        number, name = cell.number.strip().removesuffix(".0"), cell.place.strip()
        code = self.reference.lait_code(number) if number.isdigit() else self.reference.lait_code_of_name(name)
        if code is None or not name:
            return None
        known = self.reference.area(code)
        if known is None and (not is_text(name) or len(code) > REFERENCE_LENGTH):
            return None
        self._areas[code] = known or Area(code, name, AreaLevel.LOCAL_AUTHORITY)
        return code

    def _without_code(self, cell: LaitCell) -> None:
        if _NEIGHBOURS in cell.place.casefold():
            self._neighbour_lines.add(cell.line)
        elif cell.place.strip() and not is_text(cell.place):
            self._fault("place_name_unusable", cell.number.strip(), cell.line)
        else:
            self._fault("place_unknown", cell.place.strip() or cell.number.strip(), cell.line)

    def _period(self, cell: LaitCell) -> int | None:
        key = cell.years, cell.entry.rule
        if key not in self._numbers:
            period = lait_period_of(*key)
            self._numbers[key] = None if period is None else self.periods.number(period)
        return self._numbers[key]

    def _fault(self, code: str, what: str, line: int) -> None:
        lines = self._faults.setdefault((code, what), [])
        if not lines or lines[-1] != line:
            lines.append(line)

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that have figures."""
        return tuple(self._indicators.values())

    @property
    def areas(self) -> tuple[Area, ...]:
        """The areas that were met."""
        return tuple(self._areas.values())

    @property
    def series(self) -> tuple[PublishedSeries, ...]:
        """The figures."""
        return tuple(
            PublishedSeries(ind_id, code, tuple(points.values())) for (ind_id, code), points in self._points.items()
        )

    def findings(self) -> list[Finding]:
        """What was left out, and why."""
        made = [self._finding(code, what, lines) for (code, what), lines in self._faults.items()]
        if self._neighbour_lines:
            what = "The row 'Statistical Neighbours' was passed over: the program works this out from the neighbours."
            made.append(self.report.note("neighbours_passed_over", what))
        unlisted = [area.name for area in self._areas.values() if self.reference.area(area.code) is None]
        if unlisted:
            what = f"The Department's list of authorities lacks {names_in_words(unlisted)}; taken as named here."
            made.append(self.report.warn("authority_unknown", what, "Check the number and name of the authority."))
        return made

    def _finding(self, code: str, what: str, lines: list[int]) -> Finding:
        sentence, remedy = {
            "year_unknown": (f"'{what}' is not a year", "Leave these figures out, or ask what year they are of."),
            "figure_unreadable": (f"'{what}' is neither a number nor a sign for a missing one", "Correct the cells."),
            "figure_repeated": (f"A second figure for {what} was left out", "Remove the one that is wrong."),
            "place_name_unusable": (
                f"The name of the place {what} hides control characters or is too long to be one",
                "Write the name anew.",
            ),
            "place_unknown": (f"'{what}' is no authority, region or England", "Correct the LA Number."),
        }[code]
        return self.report.leave_out(code, f"{sentence}: {lines_in_words(lines)}.", remedy, line_cell(lines[0]))
