"""What stood on the page on which the window was left, as data: the first rows of a table, or a picture.

It is kept with what the window remembers of a person, not beside the register, which others may read: what she searched
for is hers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.workspace.first_page.kept import FileState, KeptOverview


@dataclass(frozen=True, slots=True)
class LeftCell:
    """One cell.

    Attributes:
        text: what stands in it.
        mark: the key of the status or rating whose mark stands before it, or "".
        spoken: what a screen reader says of it.
        is_strong: whether it carries weight.
        is_whole: whether a row never ends it early.
    """

    text: str
    mark: str
    spoken: str
    is_strong: bool
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class LeftRow:
    """One row: where it leads, for example "action/1.10" or "", and its cells."""

    link: str
    cells: tuple[LeftCell, ...]


@dataclass(frozen=True, slots=True)
class LeftTable:
    """A table.

    Attributes:
        columns: the headings, each with its width in pixels.
        rows: the first of them, as they were filtered and sorted.
    """

    columns: tuple[tuple[str, int], ...]
    rows: tuple[LeftRow, ...]


@dataclass(frozen=True, slots=True)
class LeftPicture:
    """A picture, measured in points, as its page begins with it.

    Attributes:
        picture: what is drawn, with its text equivalent.
        air: how much room is around it.
        percent: how large it was.
        centre: what is looked at, from the left and from the top.
        ring: what a ring is drawn around: left, top, width and height; ``None`` for nothing.
    """

    picture: PaintedPicture
    air: float
    percent: int
    centre: tuple[float, float]
    ring: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """What stood on a page.

    Attributes:
        page: the name of the page.
        title: what the table or picture is called.
        shown: what of how much it shows, and by which filters, in a sentence.
        held: the table or the picture.
        size: width and height in pixels that the page had.
        place: of the table or picture in it: from the left, from the top, width, height.
        version: of the program that kept it.
        since: from when changes were counted, ``None`` where there was no earlier return.
        read_from: what all this depends on, as of the first page (``KeptOverview``).
    """

    page: str
    title: str
    shown: str
    held: LeftTable | LeftPicture
    size: tuple[int, int]
    place: tuple[int, int, int, int]
    version: str
    since: date | None
    read_from: tuple[FileState, ...]

    def is_of(self, kept: KeptOverview) -> bool:
        """Whether it was read from the same copy as a first page."""
        return (self.version, self.since, self.read_from) == (kept.version, kept.since, kept.read_from)
