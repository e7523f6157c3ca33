"""Column types that keep a domain value exactly, on SQLite and on PostgreSQL."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Text
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.triggers import Trigger, TriggerKind

if TYPE_CHECKING:
    from sqlalchemy import Dialect

_SYMBOLS: dict[str, Figure] = {symbol.value: Figure.missing(symbol) for symbol in Symbol}


@lru_cache(maxsize=1 << 16)
def figure_of(text: str) -> Figure:
    """The figure that a column's text stands for: an exact decimal or a symbol as published.

    One value for all that are written alike: a million figures are a few thousand texts.
    """
    return _SYMBOLS.get(text) or Figure(Decimal(text))


class Exact(TypeDecorator[Decimal]):
    """A decimal as the text it was given in: databases' own numbers round or drop zeros."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class Published(TypeDecorator[Figure]):
    """A figure as published: an exact decimal or a symbol, never a zero in place of a symbol."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: Figure | None, dialect: Dialect) -> str | None:
        return None if value is None else value.as_published

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> Figure | None:
        return None if value is None else figure_of(value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """A short ordered list of references as a JSON array: it is only ever read and written whole."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        return json.dumps([str(text) for text in value or ()], ensure_ascii=False, separators=(",", ":"))

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return tuple(json.loads(value)) if value else ()


class Triggers(TypeDecorator[tuple[Trigger, ...]]):
    """What calls for a question, as a JSON array of [kind, word, number, indicators]."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: tuple[Trigger, ...] | None, dialect: Dialect) -> str:
        parts = [[one.kind.value, one.word, one.number, list(one.indicator_ids)] for one in value or ()]
        return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Trigger, ...]:
        return tuple(
            Trigger(kind=TriggerKind(kind), word=word, number=number, indicator_ids=tuple(indicators))
            for kind, word, number, indicators in json.loads(value or "[]")
        )
