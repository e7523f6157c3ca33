"""Why a record is exempt: the paragraphs of Schedule 12A that its rows name."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from lineofsight.domain.marking import Marking, MarkingLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.domain.record import Record


def exempt_paragraphs(record: Record) -> tuple[int, ...]:
    """The paragraphs, 1 to 7, in order, each once; none for a record that holds nothing exempt."""
    rooms = (record.plan, record.performance, record.governance, record.watched)
    found = {
        marking.exempt_para
        for room in rooms
        for marking in _markings(getattr(room, field.name) for field in fields(room))
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
