"""Rows and domain values: columns bear the names of fields, so a subject says only where the two differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final, cast

from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, Indicator, Target
from lineofsight.domain.marking import Marking
from lineofsight.domain.periods import Period
from lineofsight.domain.plan import Action
from lineofsight.domain.statuses import EvidenceKind
from lineofsight.domain.triggers import Trigger

Values = dict[str, object]
"""Columns and their values, of the domain's own types."""

RowValues = Mapping[Any, Any]
"""A row as SQLAlchemy gives it, by the names of its columns."""


def values_of(item: object) -> Values:
    """The columns that keep ``item``, a frozen dataclass of the domain: its marking, target and period laid flat."""
    values: Values = {}
    for field in fields(cast("Any", item)):
        value = getattr(item, field.name)
        if isinstance(value, Marking):
            values |= {"marking_level": value.level, "exempt_para": value.exempt_para}
        elif isinstance(value, Target):
            values |= {f"target_{part.name}": getattr(value, part.name) for part in fields(value)}
        elif isinstance(value, Period):
            values |= {f"period_{part.name}": getattr(value, part.name) for part in fields(value)}
        else:
            values[field.name] = value
    return values


def plain(kind: type[Any], row: RowValues) -> dict[str, Any]:
    """The arguments that make a ``kind`` from a row, as far as fields and columns bear the same names."""
    found = {name: row[name] for name in _names(kind) if name in row}
    if "marking_level" in row:
        found["marking"] = Marking(row["marking_level"], row["exempt_para"])
    return found


_NAMES: Final[dict[type[Any], tuple[str, ...]]] = {}


def _names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a kind, kept: asked for at every row, they would take as long as the row itself."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind))
    return _NAMES[kind]


def _nested(kind: type[Any], prefix: str, row: RowValues) -> Any:  # noqa: ANN401 - whatever kind makes
    return kind(**{name: row[prefix + name] for name in _names(kind)})


def action_of(row: RowValues) -> Action:
    """The action that a row keeps."""
    kinds = tuple(EvidenceKind(word) for word in row["evidence_kind"])
    return Action(**{**plain(Action, row), "evidence_kind": kinds})


def indicator_of(row: RowValues) -> Indicator:
    """The indicator that a row keeps."""
    return Indicator(**plain(Indicator, row), target=_nested(Target, "target_", row))


def benchmark_of(row: RowValues) -> Benchmark:
    """The benchmark that a row keeps."""
    return Benchmark(**plain(Benchmark, row), period=_nested(Period, "period_", row))


def differences(before: object, after: object) -> tuple[tuple[str, str, str], ...]:
    """Name, before and after, in words, of every field in which two values of one kind differ."""
    old, new = values_of(before), values_of(after)
    return tuple((name, in_words(old[name]), in_words(new[name])) for name in new if old[name] != new[name])


def in_words(value: object) -> str:  # noqa: PLR0911 (one line a kind reads best)
    """A value as a return would hold it; "" for none."""
    match value:
        case None:
            return ""
        case tuple():
            return "; ".join(in_words(part) for part in value)
        case bool():
            return "yes" if value else "no"
        case Figure():
            return value.as_published
        case Decimal():
            return format(value, "f")
        case Trigger():
            number = "" if value.number is None else str(value.number)
            return " ".join(part for part in (value.kind, value.word, number, *value.indicator_ids) if part)
        case _:
            # Words are text and days write themselves as 2017-03-31.
            return str(value)
