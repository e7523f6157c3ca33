"""The columns that somebody deleted from a return: like those that a tracker lacks, they say nothing."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Final

from lineofsight.domain.batches import MARKING, SAYS_MARKINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.return_references import Built

_BY_THEMSELVES: Final = frozenset({"observations", "benchmarks"})
"""Figures: what their sheet lacks is not put together from earlier returns, but for who may read them."""


def says_markings(built: Built) -> bool:
    """Whether any sheet with rows has a column that says who may read them."""
    return not built or any(MARKING in sheet.found.places for sheet in built.values())


def lacking_columns(built: Built) -> Iterator[tuple[str, str]]:
    """Subject and field of each column that a sheet with rows lacks; and that its marking is said all the same."""
    has_markings = says_markings(built)
    for subject, sheet in built.items():
        gone = [one for one in sheet.found.plan.columns if one.name not in sheet.found.places]
        if subject in _BY_THEMSELVES:
            gone = [one for one in gone if one.name == MARKING]
        if not gone or not sheet.items:
            continue
        example = sheet.items[0][1]
        yield from ((subject, one.path) for one in gone if _is_field(example, one.path))
        if has_markings:
            yield subject, SAYS_MARKINGS
        if any(one.name == MARKING for one in gone):
            yield subject, MARKING


def _is_field(item: object, path: str) -> bool:
    """Whether a column's value is a field of its own; a marking is judged by itself."""
    if path.partition(".")[0] == MARKING:
        return False
    try:
        attrgetter(path)(item)
    except AttributeError:
        return False
    return True
