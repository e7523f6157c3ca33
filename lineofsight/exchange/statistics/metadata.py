"""The metadata file (``name.meta.csv``) that may lie beside a data file: which column is what.

Source of the rules: the Department's open data standards and its data screener.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.reporting import Reporter, line_cell, names_in_words
from lineofsight.exchange.statistics.standard_columns import OBSERVATIONAL_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.findings import Finding

_NEEDED = ("col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "filter_hint")
_GROUPING = "filter_grouping_column"
_OPTIONAL = ("indicator_dp", "filter_default", "parent_filter")
_FILTER, _INDICATOR = "Filter", "Indicator"
_NOTHING = ("", "NA")
"""R writes NA for an empty cell."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the metadata file says of the data file's columns.

    Attributes:
        filters: columns that break the figures down, with the columns that group them.
        indicators: columns of figures.
    """

    filters: tuple[str, ...]
    indicators: tuple[str, ...]


def read_metadata(text: str, header: Sequence[str], report: Reporter) -> tuple[Metadata, list[Finding]]:
    """The metadata, and what the screener would fail or warn of.

    Args:
        text: the metadata file's text.
        header: the data file's headings.
        report: makes findings on the metadata file.
    """
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if any(cell.strip() for cell in row)]
    heading = [cell.strip() for cell in rows[0]] if rows else []
    faults = _heading_faults(heading, report)
    if faults:
        return Metadata((), ()), faults
    filters: list[str] = []
    indicators: list[str] = []
    for line, row in enumerate(rows[1:], 2):
        cells = dict(zip(heading, (cell.strip() for cell in row), strict=False))
        name, kind = cells["col_name"], cells.get("col_type", "")
        if kind == _FILTER:
            named = (name, cells.get(_GROUPING, ""))
            filters.extend(column for column in named if column not in (*_NOTHING, *filters))
        elif kind == _INDICATOR:
            indicators.append(name)
        else:
            faults.append(_unknown_kind(line, name, kind, report))
    metadata = Metadata(tuple(filters), tuple(indicators))
    return metadata, [*faults, *_column_faults(metadata, header, report)]


def _heading_faults(heading: list[str], report: Reporter) -> list[Finding]:
    missing = [name for name in (*_NEEDED, _GROUPING) if name not in heading]
    unknown = [name for name in heading if name not in (*_NEEDED, _GROUPING, *_OPTIONAL)]
    faults = []
    if missing:
        faults.append(
            report.refuse(
                "metadata_column_missing",
                f"The metadata file has no column {names_in_words(missing)}.",
                "Import the metadata file that was published with the data, or remove it from beside the data file.",
                line_cell(1),
            )
        )
    if unknown:
        faults.append(
            report.refuse(
                "metadata_column_unknown",
                f"The metadata file has the column {names_in_words(unknown)}, which the standard does not know.",
                "Import the metadata file that was published with the data, or remove it from beside the data file.",
                line_cell(1, unknown[0]),
            )
        )
    return faults


def _unknown_kind(line: int, name: str, kind: str, report: Reporter) -> Finding:
    return report.refuse(
        "metadata_type_unknown",
        f"The metadata calls the column '{name}' a '{kind}'; a column is a Filter or an Indicator.",
        "Correct col_type in the metadata file.",
        line_cell(line, "col_type"),
    )


def _column_faults(metadata: Metadata, header: Sequence[str], report: Reporter) -> list[Finding]:
    described = (*metadata.filters, *metadata.indicators)
    missing = [name for name in described if name not in header]
    twice = sorted({name for name in described if name in OBSERVATIONAL_COLUMNS})
    faults = []
    if missing:
        faults.append(
            report.refuse(
                "metadata_not_in_data",
                f"The metadata describes {names_in_words(missing)}, which the data file does not have.",
                "Import data and metadata of the same release.",
            )
        )
    if twice:
        faults.append(
            report.refuse(
                "metadata_observational",
                f"The metadata describes {names_in_words(twice)}, a column of time or place.",
                "Remove time and place columns from the metadata file.",
            )
        )
    return faults
