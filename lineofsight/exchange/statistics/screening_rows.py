"""Checks of whole rows: their shape, blank filters, and rows that stand twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.reporting import line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.rows import misshapen_lines, row_cells
from lineofsight.exchange.statistics.standard_columns import OBSERVATIONAL_COLUMNS

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.reporting import Reporter
    from lineofsight.exchange.statistics.screening import Screened


def misshapen_rows(screened: Screened, report: Reporter) -> list[Finding]:
    """Rows that are longer or shorter than the header: none of their cells can be trusted."""
    if screened.harvest.is_plain:
        return []
    lines = misshapen_lines(screened.text)
    if not lines:
        return []
    return [
        report.leave_out(
            "row_misshapen",
            f"A row has more or fewer cells than the {len(screened.layout.header)} headings: {lines_in_words(lines)}.",
            "Open the file in a text editor and look for a missing quotation mark or comma.",
            line_cell(lines[0]),
        )
    ]


def blank_filters(screened: Screened, report: Reporter) -> list[Finding]:
    """Filters without a word; a figure over everything is called "Total" instead."""
    blank: dict[str, list[int]] = {}
    for place, column in enumerate(screened.layout.filters):
        name = screened.layout.header[column]
        numbers = [number for words, number in screened.harvest.words.items() if not words[place].strip()]
        if numbers and name not in OBSERVATIONAL_COLUMNS:
            blank[name] = numbers
    if not blank:
        return []
    first, numbers = next(iter(blank.items()))
    return [
        report.refuse(
            "filter_blank",
            f"Cells are blank in {names_in_words(list(blank))}, which says what the figures are of.",
            "Write 'Total' where a figure is over everything, or download the file again.",
            screened.cell_at(screened.harvest.first_row_of_words(numbers), first),
        )
    ]


def duplicate_rows(screened: Screened, report: Reporter) -> list[Finding]:
    """Rows that speak of the same time, place and filter words.

    Without metadata a column of numbers may be a filter, so there only rows that are equal in every cell are
    duplicates; two figures for one place and period are found where the series are made.
    """
    harvest = screened.harvest
    if not harvest.repeats:
        return []
    words_of = harvest.words_of or [0] * harvest.row_count
    seen: dict[tuple[int, int], int] = {}
    keys = zip(harvest.spot_of, words_of, strict=True)
    pairs = [(seen.setdefault(key, row), row) for row, key in enumerate(keys)]
    repeats = [(first, row) for first, row in pairs if first != row]
    if screened.metadata is None:
        cells = row_cells(screened.text, {row for pair in repeats for row in pair})
        repeats = [(first, row) for first, row in repeats if cells[first] == cells[row]]
    if not repeats:
        return []
    lines = screened.lines_of([row for _, row in repeats])
    return [
        report.refuse(
            "row_duplicate",
            "Rows repeat the time, place and filters of an earlier row, so that a figure would count twice: "
            f"{lines_in_words(sorted(lines.values()))}.",
            "Remove the repeated rows, or download the file again.",
            line_cell(min(lines.values())),
        )
    ]
