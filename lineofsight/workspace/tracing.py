"""The line of sight of one item, for pages, documents and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.sightline import trace
from lineofsight.domain.marking import Audience
from lineofsight.workspace.reading import default_date, read_record

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.sightline_values import Sightline
    from lineofsight.store.store import Store


def trace_item(store: Store, ref: str, as_at: date | None, *, today: date) -> Sightline:
    """The chain of an item as members may see it.

    Args:
        store: what to read.
        ref: the reference of anything in the plan or of an expectation, or the id of an indicator, a body or a post.
        as_at: the date; ``None`` for the newest return's.
        today: the reader's day.

    Raises:
        LineOfSightError: when nothing has the reference, or nothing was known by the date.
    """
    shown = as_at if as_at is not None else default_date(store, today)
    return trace(read_record(store, shown, Audience.MEMBERS), ref)
