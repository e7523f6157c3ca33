"""The key of a governance map: what its boxes and lines say, in words, as many as the map uses."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Group, Rect, Shape
from reportlab.lib.colors import HexColor

from lineofsight.charts.governance_boxes import BoxShape, paint_outline
from lineofsight.charts.governance_lines import paint_line
from lineofsight.charts.governance_looks import LOOKS
from lineofsight.charts.palette import FAINT_RULE, PANEL, QUIET_INK
from lineofsight.charts.plot import TEXT_SIZE, rule, text_width, words
from lineofsight.wording.links import LinkFamily, family_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_SAMPLE: Final = 40.0
_GAP: Final = 6.0
_BETWEEN: Final = 24.0
_ROW: Final = 21.0
_TOP: Final = 10.0
_BOX_WORDS: Final = {
    BoxShape.BODY: "a body: board, committee, group or team",
    BoxShape.POST: "a post, held by one person",
    BoxShape.OUTSIDE: "outside the council",
}
_SHARED: Final = "boxes that share a line"
_ELSEWHERE: Final = "stands on another map, where the line goes on"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What draws a sample, in a box of ``_SAMPLE`` by ``_ROW`` points from its lower left corner, and its words."""

    draw: Callable[[], list[Shape]]
    words: str

    @property
    def width(self) -> float:
        """Sample, gap and words, in points."""
        return _SAMPLE + _GAP + text_width(self.words)


@dataclass(frozen=True, slots=True)
class MapKey:
    """What a map's key explains.

    Attributes:
        families: the families of its lines.
        shapes: the outlines of its boxes.
        has_stacks: whether boxes share a line.
        has_elsewhere: whether a box belongs to another map.
    """

    families: frozenset[LinkFamily]
    shapes: frozenset[BoxShape]
    has_stacks: bool = False
    has_elsewhere: bool = False

    def height(self, width: float) -> float:
        """Its height in points when it is as wide as this."""
        rows = len(_rows(self._entries(), width))
        return _TOP + rows * _ROW if rows else 0.0

    def paint(self, width: float) -> Group:
        """The key from the lower left corner of its place, under a fine rule."""
        painted = Group()
        rows = _rows(self._entries(), width)
        y = _ROW * (len(rows) - 1)
        if rows:
            painted.add(rule(0, _ROW * len(rows) + _TOP / 2, width, _ROW * len(rows) + _TOP / 2, FAINT_RULE))
        for row in rows:
            x = 0.0
            for entry in row:
                sample = Group(*entry.draw())
                sample.translate(x, y)
                painted.add(sample)
                painted.add(words(x + _SAMPLE + _GAP, y + _ROW / 2 - TEXT_SIZE * 0.36, entry.words, colour=QUIET_INK))
                x += entry.width + _BETWEEN
            y -= _ROW
        return painted

    def _entries(self) -> list[_Entry]:
        entries = [
            _Entry(partial(_box_sample, shape), said) for shape, said in _BOX_WORDS.items() if shape in self.shapes
        ]
        if self.has_stacks:
            entries.append(_Entry(_stack_sample, _SHARED))
        if self.has_elsewhere:
            entries.append(_Entry(_elsewhere_sample, _ELSEWHERE))
        entries += [
            _Entry(partial(_line_sample, family), family_words(family)) for family in LOOKS if family in self.families
        ]
        return entries


def _rows(entries: Iterable[_Entry], width: float) -> list[list[_Entry]]:
    """The entries on as few rows as may be, in their order."""
    rows: list[list[_Entry]] = []
    free = -1.0
    for entry in entries:
        if entry.width > free:
            rows.append([])
            free = width
        rows[-1].append(entry)
        free -= entry.width + _BETWEEN
    return rows


def _box_sample(shape: BoxShape, *, is_elsewhere: bool = False) -> list[Shape]:
    return [paint_outline(shape, (2, _ROW - 3), (_SAMPLE - 4, _ROW - 6), is_elsewhere=is_elsewhere)]


def _elsewhere_sample() -> list[Shape]:
    return _box_sample(BoxShape.BODY, is_elsewhere=True)


def _stack_sample() -> list[Shape]:
    ground = Rect(4, 0.5, _SAMPLE - 8, _ROW - 1)
    ground.fillColor, ground.strokeColor, ground.strokeWidth = HexColor(PANEL), HexColor(FAINT_RULE), 1
    boxes: list[Shape] = [
        paint_outline(BoxShape.POST, (8, top), (_SAMPLE - 16, 7)) for top in (_ROW - 2.5, _ROW - 11.5)
    ]
    return [ground, *boxes]


def _line_sample(family: LinkFamily) -> list[Shape]:
    middle = _ROW / 2
    return paint_line([(2.0, middle), (_SAMPLE - 2, middle)], family)
