"""Why a record is exempt, and what in it: the paragraphs of Schedule 12A that its rows name, and those rows."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import Marking, MarkingLevel

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lineofsight.domain.record import Record


_NAMED: Final = (
    ("plan", "recommendations", "recommendation", "rec_id"),
    ("plan", "actions", "action", "action_id"),
    ("performance", "indicators", "figure", "plain_title"),
    ("watched", "expectations", "expectation", "exp_id"),
    ("watched", "risks", "risk", "risk_id"),
    ("watched", "audit_reports", "audit", "title"),
    ("watched", "decisions", "decision", "title"),
    ("watched", "budget_lines", "budget line", "line_id"),
    ("watched", "register_entries", "register entry", "title"),
)
"""Rows that readers know by a name: where they are, what they are called, and the field of the name."""

_QUOTED: Final = ("title", "plain_title")
_HANGING: Final = ("action_id", "item_id", "ind_id", "audit_id", "line_id")
"""Fields by which a row hangs on another, whose name then stands for both."""


@dataclass(frozen=True, slots=True)
class ExemptRows:
    """What is exempt in a record.

    Attributes:
        named: rows that have a name, such as "action 3.7" or "decision “Prices”", in the order of the record.
        others: how many more there are that hang on none of them, notes among them.
    """

    named: tuple[str, ...]
    others: int


def exempt_rows(record: Record, others: Iterable[Marking | None] = ()) -> ExemptRows:
    """What is exempt in a record, so that its readers know what they must not repeat.

    Args:
        record: the rows.
        others: the markings of what stands beside them, such as notes.
    """
    named: list[str] = []
    keys: set[str] = set()
    seen: set[str] = set()
    for room, collection, noun, field in _NAMED:
        seen.add(collection)
        for row in _exempt(getattr(getattr(record, room), collection)):
            name = str(getattr(row, field))
            named.append(f"{noun} “{name}”" if field in _QUOTED else f"{noun} {name}")
            keys.update(str(getattr(row, key)) for key in _HANGING if hasattr(row, key))
    keys.update(step.milestone_id for step in record.plan.milestones if step.action_id in keys)
    more = sum(1 for one in others if one is not None and one.level is MarkingLevel.PART2)
    for room in ("plan", "governance", "watched"):
        for one in fields(getattr(record, room)):
            rows = getattr(getattr(record, room), one.name)
            if isinstance(rows, tuple) and one.name not in seen:
                more += sum(1 for row in _exempt(rows) if not _hangs_on(row, keys))
    return ExemptRows(tuple(named), more)


def _exempt(rows: Iterable[object]) -> list[object]:
    return [row for row in rows if any(one.level is MarkingLevel.PART2 for one in _markings([(row,)]))]


def _hangs_on(row: object, keys: Collection[str]) -> bool:
    """Whether a row is of one of these."""
    return any(str(getattr(row, key)) in keys for key in _HANGING if hasattr(row, key))


def exempt_paragraphs(record: Record, others: Iterable[Marking | None] = ()) -> tuple[int, ...]:
    """The paragraphs, 1 to 7, in order, each once; none where nothing is exempt.

    Args:
        record: the rows.
        others: the markings of what stands beside them, such as notes.
    """
    rooms = (record.plan, record.performance, record.governance, record.watched)
    in_rows = [_markings([getattr(room, field.name) for field in fields(room)]) for room in rooms]
    beside = (marking for marking in others if marking is not None)
    found = {
        marking.exempt_para
        for marking in chain(beside, *in_rows)
        if marking.level is MarkingLevel.PART2 and marking.exempt_para is not None
    }
    return tuple(sorted(found))


def _markings(values: Iterable[object]) -> Iterator[Marking]:
    """The markings of every row in tuples and mappings of tuples."""
    for value in values:
        if isinstance(value, dict):
            yield from _markings(value.values())
        elif isinstance(value, tuple):
            yield from _markings(value)
        elif is_dataclass(value):
            marking = getattr(value, "marking", None)
            if isinstance(marking, Marking):
                yield marking
