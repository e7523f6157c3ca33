"""What stands in a value cell: a number, a symbol, or something that may not be published.

Source of the symbols: the Department's guidance on symbols in open data and its data screener.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.figures import LARGEST, Symbol

if TYPE_CHECKING:
    from collections.abc import Iterable

CURRENT_SYMBOLS = frozenset(
    {
        Symbol.CONFIDENTIAL.value,
        Symbol.NOT_AVAILABLE.value,
        Symbol.NOT_APPLICABLE.value,
        Symbol.LOW.value,
        Symbol.ROUNDS_TO_ZERO.value,
        Symbol.UNRELIABLE.value,
    }
)
"""The symbols of the guidance; ``k`` and ``u`` are published though the screener's own list lacks them."""

LEGACY_SYMBOLS = {
    ".": Symbol.NOT_APPLICABLE,
    "..": Symbol.NOT_RETURNED,
    "-": Symbol.MISSING,
    "N/A": Symbol.NOT_AVAILABLE,
    "n/a": Symbol.NOT_AVAILABLE,
}
"""Signs of earlier releases and what they meant; the screener warns of them."""

OBSOLETE_SYMBOLS = frozenset({":", "~"})
"""Signs that the screener fails: ``x`` replaced the first, ``low`` the second."""

NULL_TEXTS = frozenset({"NULL", "Null", "null", "NA", "na"})
"""What programs write for "nothing"; the screener fails them, because nothing is not said why."""

MISSING_IN_LAIT = frozenset({"-", "c", "..", "", "NA"})
"""What the Local Authority Interactive Tool takes as missing; ``NA`` stands in its downloads."""

# No figure has more digits before its point; longer runs are refused like any other text.
_MOST_DIGITS = 15
_PLAIN = re.compile(rf"-?\d{{1,{_MOST_DIGITS}}}(?:\.\d+)?")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?")
_WHOLE = re.compile(rf"-?\d{{1,{_MOST_DIGITS}}}")


def is_value(text: str) -> bool:
    """Whether a cell looks like one of a column of values: a number, any symbol, a null, or blank."""
    return (
        _NUMBER.fullmatch(text) is not None
        or text in CURRENT_SYMBOLS
        or text == Symbol.NO_DATA
        or text in LEGACY_SYMBOLS
        or text in OBSOLETE_SYMBOLS
        or text in NULL_TEXTS
        or not text.strip()
    )


def figure_text(text: str) -> str | None:
    """The exact decimal text or the symbol that a cell of a released file stands for.

    Numbers keep their published digits; only an exponent ("1e+05", as R writes a round number) is written
    out. ``None`` for anything that is neither number nor symbol.
    """
    if _PLAIN.fullmatch(text) or text in CURRENT_SYMBOLS or text == Symbol.NO_DATA:
        return text
    if text in LEGACY_SYMBOLS:
        return LEGACY_SYMBOLS[text].value
    if _NUMBER.fullmatch(text) and abs(Decimal(text)) < LARGEST:
        return format(Decimal(text), "f")
    return None


def figure_texts(cells: Iterable[str]) -> dict[str, str | None]:
    """``figure_text`` of each distinct cell."""
    is_plain = _PLAIN.fullmatch
    # Most are counts, and to look whether a text is of digits alone takes a fifth of the time of the pattern.
    return {
        cell: cell if (cell.isdecimal() and len(cell) <= _MOST_DIGITS) or is_plain(cell) else figure_text(cell)
        for cell in cells
    }


def lait_figure_text(text: str) -> str | None:
    """The figure that a cell of the Local Authority Interactive Tool stands for.

    Its values went through binary floating point ("17.399999999999999", "73.60000000000001"): fifteen
    significant digits, as a spreadsheet shows, are the number that was meant. Missing values become the symbol
    ``-``: the tool does not say why they are missing. ``None`` for anything else.
    """
    cell = text.strip()
    if cell in MISSING_IN_LAIT:
        return Symbol.MISSING.value
    if _WHOLE.fullmatch(cell):
        return cell
    if _NUMBER.fullmatch(cell) and abs(Decimal(cell)) < LARGEST:
        return format(Decimal(format(float(cell), ".15g")), "f")
    return None
