"""What a page shows, taken out of it: to print, to save, to paste elsewhere; always with its source and date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """One table as it is shown, filters and order included.

    Attributes:
        title: what it shows, for example "Actions of the plan".
        council: whose figures they are.
        as_at: the day that it speaks of.
        columns: the headings.
        rows: the cells as words, as many in each row as there are columns.
        shown: what of how much is in it, and by which filters, in a sentence; "" for everything.
        marking: for whom it is, in words.
        notice: what else must stand beside it, such as that figures are illustrative.
        in_parts: whether the first column names the part of the page that a row stands in, so that a document has a
            heading and a list for each in place of one table; the cell after it is what is said, those that follow why.
        fewest: how many of the first columns identify and judge a row, so that paper never leaves them out for want of
            room; 0 for all.
    """

    title: str
    council: str
    as_at: date
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shown: str = ""
    marking: str = ""
    notice: str = ""
    in_parts: bool = False
    fewest: int = 0
