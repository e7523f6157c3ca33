"""A drawing with its text equivalent and the points that pointer and keys can visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reportlab.graphics.shapes import Drawing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HotPoint: TypeAlias = "tuple[float, float, str]"
"""Place (x and y in points from the lower left corner) and the sentence to show or speak there."""


class Chart(Drawing):
    """One picture for screen and paper.

    The attributes begin with an underscore because ReportLab's shapes refuse other new ones.
    """

    def __init__(self, width: float, height: float) -> None:
        super().__init__(width, height)
        self._alt = ""
        self._hot: list[HotPoint] = []
        self._redraw: Callable[[float, float], Chart | None] | None = None
        self._least_height = height
        self._cuts: tuple[float, ...] = ()
        self._above = 0.0

    @property
    def alt(self) -> str:
        """The picture in words, for a screen reader and the PDF's alternative text."""
        return self._alt

    @property
    def hot(self) -> tuple[HotPoint, ...]:
        """The points that can be visited, from left to right."""
        return tuple(self._hot)

    def describe(self, alt: str, hot: Sequence[HotPoint] = ()) -> Chart:
        """Give the picture its words and points, and return it."""
        self._alt = alt
        self._hot = list(hot)
        return self

    def add_above(self, height: float) -> None:
        """Make it higher by the points that the names above what it draws take."""
        self.height += height
        self._above += height

    @property
    def above(self) -> float:
        """The height in points of the names above what it draws."""
        return self._above

    @property
    def least_height(self) -> float:
        """The height in points down to which it can be drawn and still be read well; its own where that is fixed."""
        return min(self._least_height, self.height)

    def redrawn_by(self, redraw: Callable[[float, float], Chart | None], least_height: float | None = None) -> Chart:
        """Say how the picture is drawn for another width and height in points, and return it.

        Args:
            redraw: draws it.
            least_height: how low it may be drawn; None where only its width can be chosen.
        """
        self._redraw = redraw
        if least_height is not None:
            self._least_height = least_height
        return self

    def for_room(self, width: float, height: float) -> Chart:
        """The same picture for another room, its words as large as they were; itself where it cannot be redrawn.

        Args:
            width: in points; the picture keeps to it.
            height: in points; where words move from the side to the top, it may become taller.
        """
        redrawn = self._redraw(width, height) if self._redraw is not None else None
        return self if redrawn is None else redrawn

    @property
    def cuts(self) -> tuple[float, ...]:
        """The heights in points from its upper edge, from top to bottom, at which it can go on over a page."""
        return self._cuts

    def cut_at(self, heights: Sequence[float]) -> Chart:
        """Say where a page may end within the picture, and return it."""
        self._cuts = tuple(heights)
        return self
