"""Why a record is exempt: the paragraphs of Schedule 12A that its rows name."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from itertools import chain
from typing import TYPE_CHECKING

from lineofsight.domain.marking import Marking, MarkingLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.domain.record import Record


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
