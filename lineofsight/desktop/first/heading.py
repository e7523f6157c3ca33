"""What the band above the pages says of a copy. Not loaded before the first paint: there is nothing to say then."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.verdicts import Picture


class Heading(NamedTuple):
    """What the band says of a copy.

    Attributes:
        council: whose it is.
        as_at: the day that it is shown as at.
        since: from when changes are counted, ``None`` where there is no earlier return.
        is_example: whether it is the example council.
        is_made_up: whether its return says of itself that it is made up.
        age_days: from the newest return's day to the reader's, ``None`` where there is no return.
    """

    council: str
    as_at: date
    since: date | None
    is_example: bool
    is_made_up: bool
    age_days: int | None


def heading_of(picture: Picture) -> Heading:
    """What the band says of a picture."""
    return Heading(
        picture.council.name,
        picture.as_at,
        picture.since,
        picture.is_example,
        picture.council.illustrative,
        picture.copy_age_days,
    )
