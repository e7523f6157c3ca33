"""Checks of the cells in columns of figures: nulls, blanks, obsolete and legacy signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.figure_texts import LEGACY_SYMBOLS, NULL_TEXTS, OBSOLETE_SYMBOLS
from lineofsight.exchange.statistics.reporting import line_cell, lines_in_words, names_in_words
from lineofsight.exchange.statistics.rows import lines_with

if TYPE_CHECKING:
    from lineofsight.domain.findings import Finding
    from lineofsight.exchange.statistics.reporting import Reporter
    from lineofsight.exchange.statistics.screening import Screened

_BLANKS = frozenset({"", " "})


def value_faults(screened: Screened, report: Reporter) -> list[Finding]:
    """What the screener fails or warns of in each column of figures."""
    return [
        finding
        for column in screened.layout.values
        for finding in _column_faults(screened, column, screened.harvest.distinct[column], report)
    ]


def _column_faults(screened: Screened, column: int, cells: set[str], report: Reporter) -> list[Finding]:
    name = screened.layout.header[column]
    faults = []
    if nulls := sorted(cells & NULL_TEXTS):
        what = f"{names_in_words(nulls)} stands for a figure in column {name}; it does not say why there is none."
        remedy = "Ask for the release with a symbol instead: x not available, z not applicable, c confidential."
        faults.append(report.refuse("value_null", *_where(screened, column, nulls, what, remedy)))
    if blanks := sorted(cells & _BLANKS):
        what = f"Cells in column {name} are blank; a missing figure has a symbol that says why."
        remedy = "Ask for the release with a symbol instead: x not available, z not applicable, c confidential."
        faults.append(report.refuse("value_blank", *_where(screened, column, blanks, what, remedy)))
    if obsolete := sorted(cells & OBSOLETE_SYMBOLS):
        what = f"{names_in_words(obsolete)} in column {name} is no longer a symbol of the standard."
        remedy = "Ask for the release with x (not available) for ':' and low for '~'."
        faults.append(report.refuse("symbol_obsolete", *_where(screened, column, obsolete, what, remedy)))
    if legacy := sorted(cells & LEGACY_SYMBOLS.keys()):
        what = f"{names_in_words(legacy)} in column {name} is a sign of earlier releases; it was kept as missing."
        remedy = "Look at the release's notes for what the sign meant there."
        faults.append(report.warn("symbol_legacy", *_where(screened, column, legacy, what, remedy)))
    return faults


def _where(screened: Screened, column: int, cells: list[str], what: str, remedy: str) -> tuple[str, str, str]:
    lines = [line for line, _ in lines_with(screened.text, column, cells)]
    more = f" It is so on {lines_in_words(lines)}." if len(lines) > 1 else ""
    return f"{what}{more}", remedy, line_cell(lines[0], screened.layout.header[column])
