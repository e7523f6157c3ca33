"""Values as plain rows: the field dictionary's names and JSON's kinds, for the command line and for export."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Target
from lineofsight.domain.marking import Marking
from lineofsight.domain.periods import Period

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
Row: TypeAlias = "dict[str, Plain]"

_TARGET_NAMES = {"value": "target", "origin": "target_origin", "year": "target_year", "set_by": "target_set_by"}


def as_row(thing: object) -> Row:
    """A domain value as a row: one entry a field, under the names of the return workbook.

    A figure becomes two entries, the number and ``symbol``; a marking becomes ``marking`` and ``exempt_para``;
    a target and a period are laid open.
    """
    if not is_dataclass(thing):
        raise TypeError(f"{thing!r} has no fields")
    row: Row = {}
    for field in fields(thing):
        row.update(_entry(field.name, getattr(thing, field.name)))
    return row


def _entry(name: str, value: object) -> Row:
    if isinstance(value, Marking):
        return {"marking": value.level.value, "exempt_para": value.exempt_para}
    if isinstance(value, Target):
        return {
            _TARGET_NAMES.get(field.name, field.name): as_plain(getattr(value, field.name)) for field in fields(value)
        }
    if isinstance(value, Period):
        return {
            "period": value.label,
            "period_start": value.start.isoformat(),
            "period_end": value.end.isoformat(),
            "period_type": value.kind.value,
        }
    if isinstance(value, Figure):
        return figure_entry("value" if name == "figure" else name, value)
    return {name: as_plain(value)}


def figure_entry(name: str, figure: Figure | None) -> Row:
    """A figure as its number, and beside it the symbol that stands in its place."""
    symbol = "symbol" if name == "value" else f"{name}_symbol"
    if figure is None:
        return {name: None, symbol: None}
    return {name: as_plain(figure.value), symbol: None if figure.symbol is None else figure.symbol.value}


def as_plain(value: object) -> Plain:  # noqa: PLR0911 (one line a kind reads best)
    """A value as JSON knows it: dates as ISO text, enums as their word, decimals as numbers."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list | set | frozenset):
        return [as_plain(part) for part in value]
    if is_dataclass(value):
        return as_row(value)
    raise TypeError(f"{type(value).__name__} has no plain form")
