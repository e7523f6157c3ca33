"""Findings on a statistics file: the sentence once, with a few lines and the number of the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.exchange.cell_text import clean_text

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES_SHOWN = 5
"""Places named one by one before the rest are counted: a file may repeat one fault in every row."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """Makes findings on one file."""

    name: str

    def refuse(self, code: str, what: str, remedy: str, cell: str = "") -> Finding:
        """A finding that leaves the whole file out."""
        return self._made(code, Severity.FILE_REFUSED, what, remedy, cell)

    def leave_out(self, code: str, what: str, remedy: str, cell: str = "") -> Finding:
        """A finding that leaves rows out."""
        return self._made(code, Severity.ROW_REFUSED, what, remedy, cell)

    def warn(self, code: str, what: str, remedy: str, cell: str = "") -> Finding:
        """A finding that a person should look at."""
        return self._made(code, Severity.WARNING, what, remedy, cell)

    def note(self, code: str, what: str, remedy: str = "", cell: str = "") -> Finding:
        """A finding that is worth knowing."""
        return self._made(code, Severity.NOTE, what, remedy, cell)

    def _made(self, code: str, severity: Severity, what: str, remedy: str, cell: str) -> Finding:
        # It may quote what the file holds, control characters among it.
        said, _ = clean_text(what)
        return Finding(code, severity, Place(self.name, cell=cell), said, remedy)


def line_cell(line: int, column: str = "") -> str:
    """Where a finding stands in a CSV: "line 12, column rate"."""
    return f"line {line}, column {column}" if column else f"line {line}"


def lines_in_words(lines: Sequence[int]) -> str:
    """For example "lines 3, 9 and 12" or "lines 3, 9, 12, 15, 20 and 140 more"."""
    shown = [str(line) for line in lines[:LINES_SHOWN]]
    if len(lines) == 1:
        return f"line {shown[0]}"
    if len(lines) > LINES_SHOWN:
        return f"lines {', '.join(shown)} and {len(lines) - LINES_SHOWN:,} more"
    return f"lines {', '.join(shown[:-1])} and {shown[-1]}"


def names_in_words(names: Sequence[str]) -> str:
    """For example "'a', 'b' and 'c'"; at most a few, then the number of the rest."""
    shown = [f"'{name}'" for name in names[:LINES_SHOWN]]
    if len(names) == 1:
        return shown[0]
    if len(names) > LINES_SHOWN:
        return f"{', '.join(shown)} and {len(names) - LINES_SHOWN:,} more"
    return f"{', '.join(shown[:-1])} and {shown[-1]}"
