"""The table on which the window was left, as data: its first rows, as they stood there.

It is kept with what the window remembers of a person, not beside the register, which others may read: what she searched
for is hers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.workspace.first_page.kept import FileState, KeptOverview


@dataclass(frozen=True, slots=True)
class LeftCell:
    """One cell.

    Attributes:
        text: what stands in it.
        mark: the key of the status or rating whose mark stands before it, or "".
        spoken: what a screen reader says of it.
        is_strong: whether it carries weight.
    """

    text: str
    mark: str
    spoken: str
    is_strong: bool


@dataclass(frozen=True, slots=True)
class LeftRow:
    """One row: where it leads, for example "action/1.10" or "", and its cells."""

    link: str
    cells: tuple[LeftCell, ...]


@dataclass(frozen=True, slots=True)
class LeftTable:
    """What stood on a page.

    Attributes:
        page: the name of the page.
        title: of the table.
        shown: what of how much it shows, and by which filters, in a sentence.
        columns: the headings, each with its width in pixels.
        rows: the first of them, as they were filtered and sorted.
        size: width and height in pixels that the page had.
        place: of the table in it: from the left, from the top, width, height.
        version: of the program that kept it.
        since: from when changes were counted, ``None`` where there was no earlier return.
        read_from: what all this depends on, as of the first page (``KeptOverview``).
    """

    page: str
    title: str
    shown: str
    columns: tuple[tuple[str, int], ...]
    rows: tuple[LeftRow, ...]
    size: tuple[int, int]
    place: tuple[int, int, int, int]
    version: str
    since: date | None
    read_from: tuple[FileState, ...]

    def is_of(self, kept: KeptOverview) -> bool:
        """Whether it was read from the same copy as a first page."""
        return (self.version, self.since, self.read_from) == (kept.version, kept.since, kept.read_from)
