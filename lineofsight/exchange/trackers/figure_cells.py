"""A figure as scorecards print it: 58, 58%, 58% (45 of 78), <5, c."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.return_cells import parse_cell
from lineofsight.exchange.return_columns import Column, Kind

if TYPE_CHECKING:
    from lineofsight.exchange.workbook import CellValue

_PERCENT = 100
_WITH_COUNTS = re.compile(r"(?P<value>[\d.,]+)\s*%?\s*\(\s*(?P<n>[\d,]+)\s*(?:/|of|out of)\s*(?P<of>[\d,]+)\s*\)")
_PERCENT_SIGN = re.compile(r"([+-]?[\d.,]+)\s*%")
_FEWER = re.compile(r"<\s*\d+|\*")


@dataclass(frozen=True, slots=True)
class FigureCell:
    """A figure, with its counts where the cell gives them."""

    figure: Figure
    numerator: Figure | None = None
    denominator: Figure | None = None


def read_figure(value: CellValue, heading: str, *, is_fraction: bool = False) -> FigureCell:
    """The figure of a filled cell.

    Args:
        value: the cell.
        heading: of its column, for the sentence.
        is_fraction: whether a plain number is a fraction of one that the spreadsheet shows as a percentage.

    Raises:
        ValueRefusedError: for what is no figure; a text such as "n/a" is never taken for nought.
    """
    column = Column(heading, Kind.FIGURE, "")
    if isinstance(value, str):
        text = value.strip()
        if match := _WITH_COUNTS.fullmatch(text):
            numbers = [parse_cell(match[name], column) for name in ("value", "n", "of")]
            return FigureCell(numbers[0], numbers[1], numbers[2])
        if match := _PERCENT_SIGN.fullmatch(text):
            return FigureCell(parse_cell(match[1], column))
        if _FEWER.fullmatch(text):
            return FigureCell(Figure.missing(Symbol.CONFIDENTIAL))
    figure: Figure = parse_cell(value, column)
    if is_fraction and isinstance(value, Decimal) and figure.value is not None:
        return FigureCell(Figure.of(figure.value * _PERCENT))
    return FigureCell(figure)


def refuse_fraction(heading: str, value: CellValue) -> ValueRefusedError:
    """The refusal of a row of percentages that may be fractions."""
    return ValueRefusedError(
        heading,
        value,
        "Every figure of the row lies between 0 and 1, as a spreadsheet holds percentages: say in the window under "
        "'Words and rules' that 0.58 is 58%, or write 58 for 58%.",
    )
