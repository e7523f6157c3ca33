"""One cell of the return: from what stands in it to what its column means, or a sentence why not."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lineofsight.domain.figures import LARGEST, SIGNS, Figure
from lineofsight.domain.indicators import PRINCIPLES
from lineofsight.domain.validation import word_of
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_columns import LIST_SEPARATOR, Column, Kind
from lineofsight.exchange.return_dates import parse_date, parse_due
from lineofsight.exchange.trigger_text import read_triggers

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from lineofsight.exchange.workbook import CellValue

_YES = frozenset({"yes", "y", "true", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "0"})
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_BETWEEN_OWNERS = re.compile(r"\s+/\s+|\s*;\s*|\n+")


def parse_cell(value: CellValue, column: Column) -> Any:  # noqa: ANN401  the column's kind says which type
    """What a filled cell of ``column`` means.

    Returns:
        By the column's kind: text for ``REFERENCE`` and ``TEXT``; a tuple of texts for ``REFERENCES``, ``TEXTS``,
        ``OWNER`` (the lead first) and ``LETTERS``; a date, a ``Due``, an int, a ``Decimal``, a ``Figure``, a bool,
        a word, a tuple of words or a tuple of triggers.

    Raises:
        ValueRefusedError: with what the column allows.
    """
    return _PARSERS[column.kind](value, column)


def is_whole_number(value: CellValue) -> bool:
    """Whether a cell of a reference column holds a number that can only be meant as it stands, such as 3."""
    return isinstance(value, Decimal) and value == value.to_integral_value()


def is_fraction(value: CellValue) -> bool:
    """Whether a cell holds a number such as 1.1, which of a reference can have been written 1.10."""
    return isinstance(value, Decimal) and not is_whole_number(value)


def _text(value: CellValue, _column: Column) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return format(value, "f")
    return "" if value is None else value.isoformat()


def _reference(value: CellValue, column: Column) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Decimal) and is_whole_number(value):
        return format(value, "f")
    raise ValueRefusedError(
        column.name,
        _text(value, column),
        "It is stored as a number or date, so it cannot be known how it was written: format the column as text and "
        "write it again, for example 1.10.",
    )


def _list(value: CellValue, column: Column) -> tuple[str, ...]:
    text = _reference(value, column) if column.kind.is_reference else _text(value, column)
    parts = (part.strip() for part in re.split(f"[{LIST_SEPARATOR}\n]", text))
    return tuple(part for part in parts if part)


def _owners(value: CellValue, column: Column) -> tuple[str, ...]:
    return tuple(part.strip() for part in _BETWEEN_OWNERS.split(_text(value, column)) if part.strip())


def _date(value: CellValue, column: Column) -> dt.date:
    return parse_date(value, column.name)


def _number(value: CellValue, column: Column) -> Decimal:
    number = value if isinstance(value, Decimal) else None
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        number = Decimal(value.strip().replace(",", ""))
    if number is None:
        hint = "Write the number without the % sign." if isinstance(value, str) and "%" in value else "Give a number."
        raise ValueRefusedError(column.name, _text(value, column), hint)
    if abs(number) >= LARGEST:
        raise ValueRefusedError(column.name, f"{number:.3E}", "The number is beyond all measure: check its digits.")
    return number


def _whole(value: CellValue, column: Column) -> int:
    number = _number(value, column)
    if number != number.to_integral_value():
        raise ValueRefusedError(column.name, number, "Give a whole number.")
    return int(number)


def _figure(value: CellValue, column: Column) -> Figure:
    if isinstance(value, str):
        text = value.strip().casefold()
        for symbol in SIGNS:
            if text == symbol.value:
                return Figure.missing(symbol)
        if not _NUMBER.fullmatch(text):
            hint = (
                "Write the number without the % sign."
                if "%" in text
                else f"Give a number. Where there is none, leave the figure out or give one of: {', '.join(SIGNS)}."
            )
            raise ValueRefusedError(column.name, value, hint)
    return Figure(_number(value, column))


def _yes_no(value: CellValue, column: Column) -> bool:
    text = _text(value, column).casefold()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise ValueRefusedError(column.name, text, "Write yes or no.")


def _word(value: CellValue, column: Column) -> Any:  # noqa: ANN401  one of the column's own words
    if column.words is None:
        raise TypeError(column.name)
    return word_of(column.words, _text(value, column), column.name)


def _words(value: CellValue, column: Column) -> tuple[Any, ...]:
    return tuple(_word(part, column) for part in _list(value, column))


def _letters(value: CellValue, column: Column) -> tuple[str, ...]:
    letters = re.sub(r"[\s,;]+", "", _text(value, column)).casefold()
    for letter in letters:
        if letter not in PRINCIPLES:
            raise ValueRefusedError(column.name, _text(value, column), "Use letters a to g, for example af.")
    return tuple(sorted(set(letters)))


_PARSERS: dict[Kind, Callable[[CellValue, Column], Any]] = {
    Kind.REFERENCE: _reference,
    Kind.REFERENCES: _list,
    Kind.TEXT: _text,
    Kind.TEXTS: _list,
    Kind.OWNER: _owners,
    Kind.DATE: _date,
    Kind.DUE: lambda value, column: parse_due(value, column.name),
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.FIGURE: _figure,
    Kind.YES_NO: _yes_no,
    Kind.WORD: _word,
    Kind.WORDS: _words,
    Kind.LETTERS: _letters,
    Kind.TRIGGERS: lambda value, column: read_triggers(_text(value, column)),
}
