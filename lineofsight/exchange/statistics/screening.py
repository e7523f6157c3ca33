"""The checks of the Department's data screener that are worth making before a file is believed.

A file that its screener would fail is refused whole, as the Department would refuse to publish it; what it
warns of is a warning here. Source of the rules: the Department's data screener (dfe-published-data-qa).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.reporting import Reporter, line_cell, names_in_words
from lineofsight.exchange.statistics.rows import lines_of
from lineofsight.exchange.statistics.screening_places import place_faults
from lineofsight.exchange.statistics.screening_rows import blank_filters, duplicate_rows, misshapen_rows
from lineofsight.exchange.statistics.screening_times import time_faults
from lineofsight.exchange.statistics.screening_values import value_faults
from lineofsight.exchange.statistics.standard_columns import (
    LEVEL,
    MISSPELT_LEVEL,
    OBSERVATIONAL_COLUMNS,
    REQUIRED_COLUMNS,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.harvest import Harvest
    from lineofsight.exchange.statistics.layout import Layout
    from lineofsight.exchange.statistics.metadata import Metadata
    from lineofsight.exchange.statistics.reference import Reference


_FIRST_LINE = 2
"""Below the headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screened:
    """A data file as it was read: what the checks look at.

    Attributes:
        text: the file's text, to find a line again.
        layout: what each column is.
        harvest: what the rows hold.
        metadata: what the file beside says, if there is one.
    """

    text: str
    layout: Layout
    harvest: Harvest
    metadata: Metadata | None

    def lines_of(self, rows: Collection[int]) -> dict[int, int]:
        """The file's line number for each row index; without another look at the text where each line was a row."""
        return {row: row + _FIRST_LINE for row in rows} if self.harvest.is_plain else lines_of(self.text, rows)

    def cell_at(self, row: int, column: str) -> str:
        """Where a cell stands: "line 12, column la_name"."""
        return line_cell(self.lines_of([row])[row], column)


def header_faults(header: Sequence[str], report: Reporter) -> list[Finding]:
    """Missing, repeated and misspelt headings."""
    faults = []
    misspelt = MISSPELT_LEVEL in header and LEVEL not in header
    missing = [name for name in REQUIRED_COLUMNS if name not in header and not (misspelt and name == LEVEL)]
    if missing:
        faults.append(
            report.refuse(
                "column_missing",
                f"The file has no column {names_in_words(missing)}, which every file of the standard has.",
                "Download the data file again from Explore Education Statistics.",
                line_cell(1),
            )
        )
    if misspelt:
        faults.append(
            report.warn(
                "column_misspelt",
                f"The column '{MISSPELT_LEVEL}' was read as '{LEVEL}', which is its name in the standard.",
                "Nothing, if the file is the Department's own.",
                line_cell(1, MISSPELT_LEVEL),
            )
        )
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        faults.append(
            report.refuse(
                "column_repeated",
                f"The heading {names_in_words(repeated)} stands more than once, so its figures cannot be told apart.",
                "Correct the headings, or download the file again.",
                line_cell(1, repeated[0]),
            )
        )
    return faults


def screen(screened: Screened, reference: Reference, report: Reporter) -> list[Finding]:
    """Everything that the screener would fail or warn of, in the order in which it looks."""
    if not screened.harvest.row_count:
        return [
            report.refuse("file_empty", "The file has headings but no rows.", "Download the data file again."),
            *misshapen_rows(screened, report),
        ]
    return [
        *misshapen_rows(screened, report),
        *time_faults(screened, report),
        *place_faults(screened, reference, report),
        *_undescribed(screened, report),
        *blank_filters(screened, report),
        *value_faults(screened, report),
        *duplicate_rows(screened, report),
    ]


def _undescribed(screened: Screened, report: Reporter) -> list[Finding]:
    if screened.metadata is None:
        return []
    described = {*screened.metadata.filters, *screened.metadata.indicators}
    unsaid = [
        screened.layout.header[column]
        for place, column in enumerate(screened.layout.filters)
        if _is_undescribed(screened, place, column, described)
    ]
    if not unsaid:
        return []
    return [
        report.warn(
            "column_undescribed",
            f"The metadata says nothing of the column {names_in_words(unsaid)}, which has more than one value.",
            "Ask whether the figures are broken down by it.",
            line_cell(1, unsaid[0]),
        )
    ]


def _is_undescribed(screened: Screened, place: int, column: int, described: set[str]) -> bool:
    name = screened.layout.header[column]
    if name in described or name in OBSERVATIONAL_COLUMNS:
        return False
    return len({words[place] for words in screened.harvest.words}) > 1
