"""A return that says otherwise what an earlier one said of the very same day: it corrects that, or forgot its own day.

A return that is saved filled has the day of the newest one in it until somebody puts the new day there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.store.applying_items import Kept
    from lineofsight.store.writing import Writing


def warn_of_same_day(writing: Writing, kept: Iterable[Kept]) -> None:
    """Warn once where anything that was kept was said otherwise by another return of the same day."""
    if any(_is_corrected(writing, item) for item in kept):
        writing.warn(
            "day_returned_before",
            f"There is a return as at {day(writing.as_at)} already: this one changes what was returned for that day.",
            "If it corrects that return, nothing has to be done. If it speaks of a later day, put that day under as_at "
            "on the sheet Return, or for a tracker at As-at day, and import it again.",
        )


def _is_corrected(writing: Writing, item: Kept) -> bool:
    return bool(item.earlier) and item.earlier[-1].as_at == writing.as_at and item.earlier[-1].value != item.value
