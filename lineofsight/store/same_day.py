"""Returns whose day may not be meant: one of a day that was returned before, and one older than the newest.

A return that is saved filled has the day of the newest one in it until somebody puts the new day there. One that comes
late finds its place in the history, and what was said since stays; so does one whose month was mistyped.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from lineofsight.store.returns import ReturnKind
from lineofsight.store.tables import ReturnRow
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.store.applying_items import Kept
    from lineofsight.store.writing import Writing

_RETURNS: Final = ReturnRow.__table__.c
_NEWEST: Final = select(func.max(_RETURNS.as_at)).where(_RETURNS.kind == ReturnKind.COUNCIL_RETURN.value)
_ANOTHER_DAY: Final = (
    "If it speaks of a later day, put that day under as_at on the sheet Return, or for a tracker at As-at day, and "
    "import it again."
)


def warn_of_same_day(writing: Writing, kept: Iterable[Kept]) -> None:
    """Warn once where anything that was kept was said otherwise by another return of the same day."""
    if any(_is_corrected(writing, item) for item in kept):
        writing.warn(
            "day_returned_before",
            f"There is a return as at {day(writing.as_at)} already: this one changes what was returned for that day.",
            f"If it corrects that return, nothing has to be done. {_ANOTHER_DAY}",
        )


def warn_of_later_returns(writing: Writing) -> None:
    """Warn where the register holds a return of a later day than the one that is imported."""
    newest = writing.connection.execute(_NEWEST).scalar_one()
    if newest > writing.as_at:
        writing.warn(
            "older_than_newest",
            f"It is older than the newest return, which is as at {day(newest)}: it finds its place in the history as "
            f"at {day(writing.as_at)}, and what was said since stays as it is.",
            f"If it was only late, nothing has to be done. {_ANOTHER_DAY}",
        )


def _is_corrected(writing: Writing, item: Kept) -> bool:
    return bool(item.earlier) and item.earlier[-1].as_at == writing.as_at and item.earlier[-1].value != item.value
