"""What an item is called where it is listed: what officers give no reference by the names of the bodies it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.governance import Link, Meeting, Seat
from lineofsight.store.subjects import title_of
from lineofsight.wording.dates import day
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Mapping


def listed_title(item: object, names: Mapping[str, str]) -> str:
    """The title of an item of any subject; "" where it has nothing but a reference.

    Args:
        item: of the file or of the register.
        names: of bodies and posts, by their references: a seat or a link names those, which members never see.
    """
    match item:
        case Seat():
            return f"{names.get(item.holder, item.holder)} on {names.get(item.body_id, item.body_id)}, {item.role}"
        case Link():
            ends = names.get(item.from_id, item.from_id), names.get(item.to_id, item.to_id)
            return f"{ends[0]} {term(item.type)} {ends[1]}"
        case Meeting():
            called = f": {item.title}" if item.title else ""
            return f"{names.get(item.body_id, item.body_id)}, {day(item.date)}{called}"
        case _:
            return title_of(item)
