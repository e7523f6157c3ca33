"""Paragraphs in a box on a page, and a rule across it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.lib.colors import HexColor
from reportlab.platypus.flowables import Flowable
from typing_extensions import override

from lineofsight.charts.palette import TONE_COLOURS, TONE_TINTS, Tone
from lineofsight.documents.pdf.layout import NEVER_FITS, count_fitting, measure_stack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.pdf.canvas import TagCanvas
    from lineofsight.documents.pdf.type_scale import TypeScale

_WHOLE_BOX: Final = 9
"""Lines up to which a box is not parted."""


class Box(Flowable):
    """Paragraphs on a tinted ground with a bar at the left; a low one stands whole, a higher one runs on over pages."""

    canv: TagCanvas

    def __init__(self, items: Sequence[Flowable], scale: TypeScale) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = scale.gap(6), scale.gap(12)
        self._padding, self._bar = scale.gap(10), scale.gap(4)
        self._items = list(items)
        self._scale = scale

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points; of what does not fit only so much is measured that it is known."""
        self.width = aW
        self.height = measure_stack(self._items, self._inner(aW), aH) + 2 * self._padding
        return self.width, self.height

    @override
    def split(self, aW: float, aH: float) -> list[Flowable]:
        """Return what fits here in one box, and the rest in another."""
        width = self._inner(aW)
        low = _WHOLE_BOX * self._scale.body.leading
        if self.wrap(aW, low)[1] <= low:
            return []
        room = aH - 2 * self._padding
        count, used = count_fitting(self._items, width, room)
        return self._divide(self._items[:count], self._items[count:], width, room - used)

    def _divide(self, fitting: list[Flowable], rest: list[Flowable], width: float, room: float) -> list[Flowable]:
        """Return two boxes, the first unfinished item being split where it can be."""
        if rest:
            gap = max(fitting[-1].getSpaceAfter(), rest[0].getSpaceBefore()) if fitting else 0.0
            parts = rest[0].split(width, room - gap) if room > gap else []
            if len(parts) > 1:
                fitting, rest = [*fitting, parts[0]], [*parts[1:], *rest[1:]]
            elif fitting and self._is_title(fitting[-1], width):
                fitting, rest = fitting[:-1], [fitting[-1], *rest]
        if not fitting:
            return []
        return [Box(part, self._scale) for part in (fitting, rest)] if rest else [self]

    def _is_title(self, item: Flowable, width: float) -> bool:
        """Whether an item must not be left by what follows it; one that fills a page must."""
        keeps = bool(item.getKeepWithNext())  # type: ignore[no-untyped-call] # untyped in the stubs
        return keeps and measure_stack([item], width) <= _WHOLE_BOX * self._scale.body.leading

    def draw(self) -> None:
        """Paint the ground as decoration, then the paragraphs."""
        canvas = self.canv
        with canvas.artifact():
            canvas.setFillColor(HexColor(TONE_TINTS[Tone.GREY]))
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            canvas.setFillColor(HexColor(TONE_COLOURS[Tone.GREY]))
            canvas.rect(0, 0, self._bar, self.height, stroke=0, fill=1)
        y = self.height - self._padding
        gap = 0.0
        for number, item in enumerate(self._items):
            _, height = item.wrap(self._inner(self.width), NEVER_FITS)
            if number:
                y -= max(gap, item.getSpaceBefore())
            y -= height
            item.drawOn(canvas, self._bar + self._padding, y)
            gap = item.getSpaceAfter()

    def _inner(self, width: float) -> float:
        """Return the width left for text."""
        return width - 2 * self._padding - self._bar


class Rule(Flowable):
    """A line across the page, as decoration."""

    canv: TagCanvas

    def __init__(self, colour: str, thickness: float, space: float) -> None:
        super().__init__()
        self._colour = colour
        self._thickness = thickness
        self.spaceBefore = self.spaceAfter = space

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        """Return width and height in points."""
        self.width, self.height = aW, self._thickness
        return self.width, self.height

    def draw(self) -> None:
        """Paint the line."""
        with self.canv.artifact():
            self.canv.setFillColor(HexColor(self._colour))
            self.canv.rect(0, 0, self.width, self.height, stroke=0, fill=1)
