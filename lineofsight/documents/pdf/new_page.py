"""Where a page begins, and which size of sheet it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.platypus.flowables import PageBreak, Spacer

from lineofsight.charts.sheets import SHEET_POINTS, SheetSize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.platypus.flowables import Flowable

    from lineofsight.documents.pdf.type_scale import TypeScale


LEAST_FILLED: Final = 1 / 2
"""Of a page, what must be filled so that it is not nearly empty."""


class NewPage(PageBreak):
    """What follows begins a page: of the size of sheet that it names, or of the size that was.

    Attributes:
        gives_way: whether what follows stands on the page before where that would stay nearly empty.
    """

    def __init__(self, size: str | None = None, *, gives_way: bool = False) -> None:
        super().__init__(size)
        self.gives_way = gives_way

    def yields_to(self, size: str | None, filled: float) -> bool:
        """Whether what follows stands on the page before it, of this size and filled by this share."""
        return self.gives_way and self.nextTemplate in (None, size) and filled < LEAST_FILLED


@dataclass(frozen=True, slots=True)
class Room:
    """What a page has for the story: its sheet, and width and height in points."""

    size: SheetSize
    width: float
    height: float


def room_on(size: SheetSize, scale: TypeScale, taken: float) -> Room:
    """Return the room on a sheet; head and foot are as high on every one.

    Args:
        size: the sheet.
        scale: the document's measures.
        taken: the height in points that head and foot take, from the paper's edges.
    """
    width, height = SHEET_POINTS[size]
    return Room(size, width - 2 * scale.margin, height - taken)


def open_on_sheet(parts: Iterable[list[Flowable]], opening: int) -> Iterator[list[Flowable]]:
    """Yield the parts of a story, as many as there are; what opens it stands on the sheet that follows at once.

    Else a title would have a page to itself before a table that lies across its own.

    Args:
        parts: the flowables of each block.
        opening: how many of the first wait for the one after them.
    """
    waiting: list[Flowable] = []
    for number, part in enumerate(parts):
        if number < opening:
            waiting += part
            yield []
            continue
        breaks = 1 if part and isinstance(part[0], NewPage) else 0
        yield [*part[:breaks], *waiting, *part[breaks:]]
        waiting = []


def settle_breaks(story: Iterable[Flowable]) -> Iterator[Flowable]:
    """Yield the story with one break where several follow one another, and no gap before a break.

    Both would leave an empty page. The last break that names a sheet decides on which sheet the page after it is; one
    gives way only where all of them do.
    """
    held: list[Flowable] = []
    for flowable in story:
        if isinstance(flowable, NewPage):
            earlier = held[0] if held else None
            if isinstance(earlier, NewPage):
                named = flowable.nextTemplate or earlier.nextTemplate
                held = [NewPage(named, gives_way=flowable.gives_way and earlier.gives_way)]
            else:
                held = [flowable]
        elif isinstance(flowable, Spacer):
            held.append(flowable)
        else:
            yield from held
            held = []
            yield flowable
    yield from held
