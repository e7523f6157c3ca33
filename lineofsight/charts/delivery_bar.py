"""How many actions have each of the six words, as one bar that reads in black and white."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Group, Line, Rect, Shape
from reportlab.lib.colors import Color, HexColor

from lineofsight.charts.chart import Chart
from lineofsight.charts.marks import draw_mark
from lineofsight.charts.palette import INK, PAPER, TONE_COLOURS, TONE_TINTS, MarkShape
from lineofsight.charts.plot import TEXT_SIZE, text_width, words
from lineofsight.charts.ratings import MarkLook, look_of
from lineofsight.wording.lists import and_
from lineofsight.wording.shares import share
from lineofsight.wording.statuses import member_status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import DeliveryCount

_BAR: Final = 26.0
_MARK: Final = 14.0
_GAP: Final = 2.0
_STRIPE: Final = 7.0
_LINE: Final = 18.0
# What has few of many actions is still seen; beyond this each segment is as long as its share.
_LEAST: Final = 2.0
_BESIDE: Final = 6.0
# A bar narrower than this in points stands in type that is large beside it, where the page's foot has no key.
_NARROW: Final = 400.0


def delivery_bar(count: DeliveryCount, width: float = 480.0) -> Chart | None:
    """One bar with a segment for each word that has actions, its mark and number above; ``None`` without actions.

    A segment is as long as its share of the actions. Each has the look of its mark (solid, striped or hollow), so that
    no meaning stands on colour. A narrow bar has its words under it.
    """
    present = [(status, share.count) for status, share in count.shares if share.count]
    if not present:
        return None
    bottom = _LINE * len(present) if width < _NARROW else 0.0
    drawing = Chart(width, bottom + _BAR + TEXT_SIZE + 10)
    spare = width - (_GAP + _LEAST) * len(present) + _GAP
    total = sum(number for _, number in present)
    spans = [_LEAST + spare * number / total for _, number in present]
    lefts = [sum(spans[:line]) + _GAP * line for line in range(len(spans))]
    places = _spread(lefts, [_MARK + 4 + text_width(str(number), bold=True) for _, number in present], width)
    for line, (status, number) in enumerate(present):
        word = member_status(status)
        look = look_of(word)
        for part in _segment((lefts[line], bottom), spans[line], look):
            drawing.add(part)
        _add_label(drawing, (places[line], bottom + _BAR + 5), look, str(number))
        if bottom:
            _add_label(drawing, (0, bottom - _LINE * (line + 1)), look, f"{number} {word.word}")
    return drawing.describe(describe_delivery_bar(count)).redrawn_by(lambda width, _: delivery_bar(count, width))


def _spread(lefts: Sequence[float], widths: Sequence[float], room: float) -> list[float]:
    """Where labels begin: each above its segment, or as near to it as those beside it leave room for."""
    places: list[float] = []
    for left, before in zip(lefts, [0.0, *widths], strict=False):
        places.append(max(left, places[-1] + before + _BESIDE) if places else left)
    end = room
    for at in reversed(range(len(places))):
        places[at] = max(min(places[at], end - widths[at]), 0.0)
        end = places[at] - _BESIDE
    return places


def _segment(corner: tuple[float, float], span: float, look: MarkLook) -> list[Shape]:
    colour = HexColor(TONE_COLOURS[look.tone])
    if look.shape is MarkShape.HOLLOW_CIRCLE:
        fill = HexColor(PAPER)
    elif look.shape is MarkShape.STRIPED_DISC:
        fill = HexColor(TONE_TINTS[look.tone])
    else:
        fill = colour
    left, bottom = corner
    parts: list[Shape] = [_box((left + 0.6, bottom + 0.6), span - 1.2, fill, colour)]
    if look.shape is MarkShape.STRIPED_DISC:
        parts += _stripes((left + 1.2, bottom + 1.2), span - 2.4, _BAR - 2.4, look)
    return parts


def _box(corner: tuple[float, float], span: float, fill: Color, line: Color) -> Rect:
    box = Rect(*corner, span, _BAR - 1.2)
    box.fillColor, box.strokeColor, box.strokeWidth = fill, line, 1.2
    return box


def _stripes(corner: tuple[float, float], span: float, height: float, look: MarkLook) -> list[Shape]:
    """Slanting lines inside a box, cut at its sides."""
    left, bottom = corner
    lines: list[Shape] = []
    start = left - height
    while start < left + span:
        low, high = max(start, left), min(start + height, left + span)
        if high > low:
            lines.append(
                Line(
                    low,
                    bottom + low - start,
                    high,
                    bottom + high - start,
                    strokeColor=HexColor(TONE_COLOURS[look.tone]),
                    strokeWidth=1.6,
                )
            )
        start += _STRIPE
    return lines


def _add_label(drawing: Chart, place: tuple[float, float], look: MarkLook, said: str) -> None:
    left, bottom = place
    group = Group(*draw_mark(look.shape, look.letter, look.tone, _MARK).contents)
    group.translate(left, bottom)
    drawing.add(group)
    drawing.add(words(left + _MARK + 4, bottom + 2, said, bold=True, colour=INK))


def describe_delivery_bar(count: DeliveryCount) -> str:
    """The bar in words: every status that has actions, as n of N."""
    parts = [f"{member_status(status).word}: {share(counted)}" for status, counted in count.shares if counted.count]
    return f"Bar of {count.population}. {and_(parts)}." if parts else f"There are no {count.population}."
