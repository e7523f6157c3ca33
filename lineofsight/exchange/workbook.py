"""A workbook as plain values: what any reader of .xlsx or .ods hands over, and why one was refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.errors import LineOfSightError

CellValue = str | bool | Decimal | datetime | date | time | None
"""What a cell holds: text is never empty (then it is ``None``), every number is a ``Decimal``."""


class WorkbookRefusedError(LineOfSightError):
    """A workbook that is not read at all.

    Attributes:
        code: a stable short name, for example ``workbook_old_format``.
        what: a sentence: what is wrong.
        remedy: a sentence: what to do.
    """

    def __init__(self, code: str, what: str, remedy: str) -> None:
        """Keep the parts, so that they can become a finding.

        Args:
            code: a stable short name.
            what: a sentence: what is wrong.
            remedy: a sentence: what to do.
        """
        self.code = code
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what} {remedy}")

    def finding(self, file_name: str) -> Finding:
        """The refusal as a finding on the file."""
        return Finding(self.code, Severity.FILE_REFUSED, Place(file_name), self.what, self.remedy)


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something about one cell that a person should know: it was cleaned, or it could not be taken.

    Attributes:
        row: from 1.
        column: from 1.
        code: ``text_too_long``, ``direction_control``, ``control_character``, ``error_value``,
            ``formula_without_value`` or ``number_unusable``.
        what: a sentence.
    """

    row: int
    column: int
    code: str
    what: str

    @property
    def loses_value(self) -> bool:
        """Whether the cell's value was not taken, so that the cell only looks empty."""
        return self.code not in ("direction_control", "control_character")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet.

    Attributes:
        name: as on its tab.
        visible: ``False`` for hidden and very hidden sheets.
        rows: from cell A1, each without its empty right end; no empty rows at the end.
        oddities: cells that were cleaned or not taken.
        comments: the cells that carry a comment or note.
        hidden_rows: how many rows are hidden.
        hidden_columns: how many columns are hidden.
        merged: how many merged ranges there are.
        merged_to: the last row that any of them reaches.
    """

    name: str
    visible: bool
    rows: tuple[tuple[CellValue, ...], ...]
    oddities: tuple[Oddity, ...] = ()
    comments: tuple[str, ...] = ()
    hidden_rows: int = 0
    hidden_columns: int = 0
    merged: int = 0
    merged_to: int = 0

    def cell(self, row: int, column: int) -> CellValue:
        """The value at ``row`` and ``column``, both from 1; ``None`` outside what is filled."""
        if not 1 <= row <= len(self.rows):
            return None
        cells = self.rows[row - 1]
        return cells[column - 1] if 1 <= column <= len(cells) else None


@dataclass(frozen=True, slots=True)
class Workbook:
    """One workbook.

    Attributes:
        name: the file's name without folders.
        sha256: of the file's bytes, in hexadecimal.
        sheets: in the order of their tabs.
        pivot_caches: copies of data behind pivot tables.
        external_links: copies of cells of other workbooks, and DDE links.
        connections: connections to databases and web pages.
    """

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]
    pivot_caches: int = 0
    external_links: int = 0
    connections: int = 0

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name, whatever its case and the spaces around it."""
        wanted = name.strip().casefold()
        return next((sheet for sheet in self.sheets if sheet.name.strip().casefold() == wanted), None)


def column_letters(column: int) -> str:
    """The letters of a column counted from 1: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column from 1 that ``letters`` (A to XFD, capital) name."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def cell_name(row: int, column: int) -> str:
    """A cell as a person finds it, for example "C7"; both from 1."""
    return f"{column_letters(column)}{row}"
