"""Data folders with a register that is hard to show: nothing, one of everything, long and strange words, far days."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.errors import ValueRefusedError
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from tests.documents import hostile_material as hostile
from tests.store.reading_makers import NOW, TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lineofsight.domain.batches import Reading

LONG_NAME: Final = "Wordwithoutanyplacetobreak" * 20
STRANGE: Final = (
    "\u202e\u05e9\u05dc\u05d5\u05dd\u2066 \u200b\t\U0001f600 \u6f22\u5b57 \ue000 e\u0301\u0301\u0301 <b>&amp;</b> %1"
)
_LONG_AGO, _FAR_AWAY = date(1900, 1, 1), date(2999, 12, 31)
_ABOUT_THE_RETURN: Final = {"name", "sha256", "council", "as_at", "read_by", "subjects", "says_markings"}


def bare() -> list[Reading]:
    """One of everything, in which each field is empty that may be."""
    return [_changed(reading, _emptied) for reading in hostile.one_of_each()]


def far() -> list[Reading]:
    """One of everything, in which each day is long ago, or each day far away, where that can be."""
    once, again = hostile.spoilt("")
    return [_changed(once, lambda row: _moved(row, _LONG_AGO)), _changed(again, lambda row: _moved(row, _FAR_AWAY))]


def unpublished() -> list[Reading]:
    """Many indicators, of which every figure is withheld, missing or not returned, each by another symbol."""
    symbols = tuple(Symbol)
    return [
        _with_figures(reading, lambda place: Figure.missing(symbols[place % len(symbols)]))
        for reading in hostile.many(actions=2, indicators=12, months=3)
    ]


def huge() -> list[Reading]:
    """Many indicators with figures of fifteen digits, far below nought, or nought for ever."""
    numbers = ("999999999999999.99", "-999999999999999.99", "0", "0.0000001", "-0.5")
    return [
        _with_figures(reading, lambda place: Figure.of(numbers[place % len(numbers)]))
        for reading in hostile.many(actions=2, indicators=12, months=14)
    ]


STORES: Final[dict[str, Callable[[], list[Reading]]]] = {
    "nothing": hostile.empty,
    "one": hostile.one_of_each,
    "bare": bare,
    "far": far,
    "long": lambda: hostile.spoilt(LONG_NAME),
    "strange": lambda: hostile.spoilt(STRANGE),
    "named": lambda: hostile.named_council("Anywhere upon the Waters " * 12),
    "unpublished": unpublished,
    "huge": huge,
    "many": hostile.many,
}
"""What each register was made from, by the name of its folder."""


def lay_stores(folder: Path, names: tuple[str, ...] = tuple(STORES)) -> tuple[Path, ...]:
    """Make registers, each in a data folder of its own below this one; returns the data folders."""
    made = []
    for name in names:
        data = folder / name
        data.mkdir(parents=True, exist_ok=True)
        with open_store(register_file(data), now=NOW) as store:
            store.apply(STORES[name](), today=TODAY)
        made.append(data)
    return tuple(made)


def _changed(reading: Reading, change: Callable[[Any], Any]) -> Reading:
    batch: Any = reading.batch
    own = {field.name for field in fields(ReturnBatch)} - _ABOUT_THE_RETURN
    rows = {name: tuple(change(row) for row in getattr(batch, name)) for name in own}
    return replace(reading, batch=replace(batch, **rows))


def _with_figures(reading: Reading, figure_at: Callable[[int], Figure]) -> Reading:
    batch: Any = reading.batch
    rows = tuple(
        replace(row, figure=figure_at(place), numerator=None, denominator=None)
        for place, row in enumerate(batch.observations)
    )
    return replace(reading, batch=replace(batch, observations=rows))


def _emptied(row: Any) -> Any:  # noqa: ANN401 (a row of any subject)
    for name in _may_be_missing(row):
        row = _try(row, name, None)
    return row


def _may_be_missing(row: Any) -> Iterator[str]:  # noqa: ANN401 (a row of any subject)
    return (field.name for field in fields(row) if "None" in str(field.type))


def _moved(row: Any, day: date) -> Any:  # noqa: ANN401 (a row of any subject)
    for field in fields(row):
        if isinstance(getattr(row, field.name), date):
            row = _try(row, field.name, day)
    return row


def _try(row: Any, name: str, value: object) -> Any:  # noqa: ANN401 (a row of any subject)
    """Return the row with the value, or as it was where the value is refused."""
    try:
        return replace(row, **{name: value})
    except ValueRefusedError:
        return row
