"""Rows under their headings, over as many pages as they need; the work grows with the rows and no faster."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus.doctemplate import FrameBreak
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.lines import FINEST
from lineofsight.charts.palette import FAINT_RULE, HEAD_PANEL, RULE
from lineofsight.documents.pdf.cells import Aside

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.rows import Row, Rows

_GROUND: Final = HexColor(HEAD_PANEL)
_ROUND_ENDS = 1
# Rows of which one may follow the table's last row to the next page, so that it is not alone there.
_ENOUGH_TO_GIVE_ONE = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """What all parts of a table share.

    Attributes:
        widths: of the columns, in points.
        padding: left and right of what stands in a cell, in points.
        headings: the rows that each page repeats; none when they would leave too little room.
        rows: the rows under them.
    """

    widths: Sequence[float]
    padding: float
    headings: Sequence[Row]
    rows: Rows


class Grid(Flowable):
    """A table, or the part of it that begins with a certain row: all that follow, or those that fit a page."""

    canv: TagCanvas

    def __init__(self, pattern: Pattern, gaps: tuple[float, float], first: int = 0, last: int | None = None) -> None:
        """Take the part.

        Args:
            pattern: what it shares with the other parts.
            gaps: before and after it, in points.
            first: the number of its first row.
            last: the number after its last row; None when it is the whole rest.
        """
        super().__init__()
        self._pattern = pattern
        self._gaps = self.spaceBefore, self.spaceAfter = gaps
        self._first = first
        self._last = last

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points; of what does not fit only so much is measured that it is known."""
        self.width, self.height = sum(self._pattern.widths), 0.0
        for row in self._rows():
            self.height += row.height
            if self.height > aH:
                break
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return the rows that fit, and the rest; nothing when not one fits."""
        room = aH - sum(row.height for row in self._pattern.headings)
        for number in count(self._first):
            row = None if number == self._last else self._pattern.rows.find(number)
            if row is None:
                return [self]
            room -= row.height
            if room < 0:
                return self._divide(number)
        return []

    def _divide(self, number: int) -> list[Flowable]:
        """Return the rows before this number, and the rest; the table's last row takes one with it to its page."""
        if number == self._first:
            return []
        is_last = self._last is None and self._pattern.rows.find(number + 1) is None
        gives_one = is_last and number - self._first >= _ENOUGH_TO_GIVE_ONE
        place = number - 1 if gives_one else number
        rest = Grid(self._pattern, self._gaps, place, self._last)
        # The row that is given still has room here.
        return [Grid(self._pattern, self._gaps, self._first, place), *([FrameBreak] if gives_one else []), rest]

    def draw(self) -> None:
        """Paint ground, cells and rules; the cells mark themselves, and the rest is decoration."""
        placed = list(self._place_rows())
        canvas = self.canv
        canvas.saveState()
        with canvas.artifact():
            canvas.setFillColor(_GROUND)
            for row, bottom in placed:
                if row.is_heading:
                    canvas.rect(0, bottom, self.width, row.height, stroke=0, fill=1)
        # What comes after the last row that ends here ends on another page.
        ended = max((number for number, (row, _) in enumerate(placed, 1) if row.is_last), default=0)
        for number, (row, bottom) in enumerate(placed):
            self._paint_cells(row, bottom, runs_on=number >= ended)
        with canvas.artifact():
            canvas.setLineCap(_ROUND_ENDS)
            self._paint_rules(RULE, 1, [bottom for row, bottom in placed if row.is_last and row.is_heading])
            self._paint_rules(
                FAINT_RULE, FINEST, [bottom for row, bottom in placed if row.is_last and not row.is_heading]
            )
        canvas.restoreState()
        self._pattern.rows.forget(self._first + len(placed) - len(self._pattern.headings))

    def _rows(self) -> Iterator[Row]:
        """Yield the headings and the part's rows."""
        yield from self._pattern.headings
        for number in count(self._first):
            row = None if number == self._last else self._pattern.rows.find(number)
            if row is None:
                return
            yield row

    def _place_rows(self) -> Iterator[tuple[Row, float]]:
        """Yield each row with the height of its lower edge."""
        bottom = self.height
        for row in self._rows():
            bottom -= row.height
            yield row, bottom

    def _paint_cells(self, row: Row, bottom: float, *, runs_on: bool) -> None:
        """Paint what stands in the cells: at their top, but column headings at their foot."""
        padding = self._pattern.padding
        left = padding
        for width, cell in zip(self._pattern.widths, row.cells, strict=True):
            inner = width - 2 * padding
            heights = [item.wrap(inner, row.height)[1] for item in cell]
            at_foot = row.is_heading and row.above and row.below
            y = bottom + (row.below + sum(heights) if at_foot else row.height - row.above)
            for item, height in zip(cell, heights, strict=True):
                y -= height
                if isinstance(item, Aside):
                    item.is_true = runs_on
                item.drawOn(self.canv, left, y)
            left += width

    def _paint_rules(self, colour: str, thickness: float, heights: Sequence[float]) -> None:
        """Paint lines across the table at these heights."""
        if heights:
            self.canv.setStrokeColor(HexColor(colour))
            self.canv.setLineWidth(thickness)
            self.canv.lines([(0, y, self.width, y) for y in heights])
