"""Who holds a copy: a paper with exempt information can be traced to one person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lineofsight.domain.marking import Audience
from lineofsight.errors import LineOfSightError

LONGEST_NAME: Final = 80
MOST_COPIES: Final = 9_999


@dataclass(frozen=True, slots=True)
class CopyHolder:
    """One numbered copy and the person it is given to.

    Attributes:
        name: the person's, as it stands on each page.
        number: the copy's, 1 or more.
    """

    name: str
    number: int

    def __post_init__(self) -> None:
        """Refuse a name that cannot stand on a page, and a number that counts nothing."""
        if not self.name.strip() or not self.name.isprintable() or len(self.name) > LONGEST_NAME:
            raise LineOfSightError(f"Name the person who will hold the copy, in at most {LONGEST_NAME} letters.")
        if not 1 <= self.number <= MOST_COPIES:
            raise LineOfSightError(f"Number the copies from 1 to {MOST_COPIES:,}.")


def check_copy(audience: Audience, copy: CopyHolder | None) -> None:
    """Refuse an exempt paper that nobody is named for, and a name on a paper that is not exempt.

    Raises:
        LineOfSightError: with the reason, and what to do.
    """
    if audience is Audience.PART2 and copy is None:
        raise LineOfSightError(
            "A paper with exempt information must be traceable to the person who holds it. Give the name of the "
            "copy's holder and the copy's number."
        )
    if audience is not Audience.PART2 and copy is not None:
        raise LineOfSightError(
            f"Only papers with exempt information (part2) are numbered and bear their holder's name; this one is for "
            f"'{audience}'. Leave out holder and number, or ask for part2."
        )
