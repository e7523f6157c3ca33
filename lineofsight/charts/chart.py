"""A drawing with its text equivalent and the points that pointer and keys can visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reportlab.graphics.shapes import Drawing

if TYPE_CHECKING:
    from collections.abc import Sequence

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
