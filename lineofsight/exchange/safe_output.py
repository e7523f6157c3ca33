"""Writing text into files that a spreadsheet program will open: text stays text, and never becomes a formula."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineofsight.exchange.cell_text import clean_text

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell

_LEAD = "[ \u00a0\ufeff\"“”']*"
# What OWASP and later advisories list as the start of a formula; a full-width sign counts as the plain one.
_SIGNS = "=+\\-@＝＋－＠|%\t"  # noqa: RUF001  the full-width signs are what is looked for
_DANGEROUS_LINE = re.compile(f"{_LEAD}[{_SIGNS}]")
_DANGEROUS_START = re.compile(f"{_LEAD}[{_SIGNS}\r\n]")
_PLAIN_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")
_ESCAPE_LOOKALIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def safe_csv_cell(text: str) -> str:
    """``text`` so that no line of it starts a formula: such a line is prefixed with an apostrophe.

    A line is dangerous when, after spaces, quotation marks or apostrophes, it begins with one of ``= + - @ | %``,
    their full-width forms or a tab; the cell itself also when it begins with a line end. A cell that is a plain
    number, such as -5.2, is left alone.
    """
    if _PLAIN_NUMBER.fullmatch(text):
        return text
    lines = _LINE.findall(text)
    return "".join(f"'{line}" if _is_dangerous(line, at) else line for at, line in enumerate(lines))


def _is_dangerous(line: str, at: int) -> bool:
    return (_DANGEROUS_LINE if at else _DANGEROUS_START).match(line) is not None


def write_text(cell: Cell | MergedCell, text: str) -> None:
    """Put ``text`` into a cell of a workbook as text, whatever it begins with.

    openpyxl would make ``=1+1`` a formula and ``#REF!`` an error: naming the cell's type stops both. Characters that
    no workbook can hold are left out, and text that looks like the format's own escapes (``_x000D_``) is kept as it is.
    """
    cleaned = _ILLEGAL.sub("", clean_text(text)[0])
    cell.value = _ESCAPE_LOOKALIKE.sub("_x005F_", cleaned)
    cell.data_type = "s"
