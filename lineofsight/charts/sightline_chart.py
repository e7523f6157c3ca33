"""A line of sight as a drawing, for screen and paper alike: a chain from those who answer down to the children.

The item stands in the middle, dark. Above it everybody who answers climbs step by step, below it hangs what is done,
how anybody will know, who asked and whom it is for. Where something is missing the line is broken, and words say what.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.graphics.shapes import Polygon, PolyLine, Rect, Shape
from reportlab.lib.colors import HexColor

from lineofsight.analysis.sightline_chain import describe_chain
from lineofsight.charts.chart import Chart
from lineofsight.charts.palette import HEAD_PANEL, INK, PAPER, QUIET_INK, RULE
from lineofsight.charts.plot import TEXT_SIZE, text_width, words
from lineofsight.charts.sightline_rows import WARNING, RowText, ground_of, row_text
from lineofsight.wording.sightline import BROKEN, strand_title

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_chain import Chain, ChainEntry
    from lineofsight.analysis.sightline_values import SightStep, Strand

LEAST_WIDTH: Final = 300.0
"""Points: a narrower picture would break most words."""

_SPINE: Final = 10.0
_FIRST: Final = 34.0
_STEP: Final = 16.0
_DEEPEST: Final = 6
_BETWEEN: Final = 9.0
_HEADING: Final = TEXT_SIZE * 1.9
_HEAD: Final = 4.5
_ROUND: Final = 11.0
_DASH: Final = (4.0, 3.0)
_EDGE: Final = 2.0


@dataclass(frozen=True, slots=True)
class ChainPlace:
    """Where an entry stands: left and upper edge from the upper left corner, width and height, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The height of its middle, from the upper edge of the drawing."""
        return self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class LaidChain:
    """A chain with the place of everything on it.

    Attributes:
        chain: what it shows.
        width: in points.
        height: in points.
        texts: the words of each entry.
        places: where each entry stands.
        headings: each part's title and the height of its baseline.
        cuts: the heights between two links, at which the picture can go on over a page; the item stands with one.
    """

    chain: Chain
    width: float
    height: float
    texts: tuple[RowText, ...]
    places: tuple[ChainPlace, ...]
    headings: tuple[tuple[str, float], ...]
    cuts: tuple[float, ...]


def lay_chain(chain: Chain, width: float) -> LaidChain:
    """Work out where everything stands in a picture of a width in points."""
    whole = max(width, LEAST_WIDTH)
    texts: list[RowText] = []
    places: list[ChainPlace] = []
    headings: list[tuple[str, float]] = []
    cuts: list[float] = []
    top = _EDGE
    strand: Strand | None = None
    for number, entry in enumerate(chain.entries):
        if number and chain.item not in (number - 1, number):
            cuts.append(top - _BETWEEN / 2)
        if entry.strand is not None and entry.strand is not strand:
            headings.append((strand_title(entry.strand), top + TEXT_SIZE * 1.2))
            top += _HEADING
        strand = entry.strand
        left = _left_of(entry)
        text = row_text(chain, entry, whole - left - _EDGE)
        box = whole - left - _EDGE if entry.strand is None else text.width
        texts.append(text)
        places.append(ChainPlace(left, top, box, text.height))
        top += text.height + _BETWEEN
    height = top - _BETWEEN + _EDGE
    return LaidChain(chain, whole, height, tuple(texts), tuple(places), tuple(headings), tuple(cuts))


def _left_of(entry: ChainEntry) -> float:
    if entry.strand is None:
        return _EDGE
    depth = entry.step.depth if entry.step is not None else 0
    return _FIRST + min(depth, _DEEPEST) * _STEP


def sightline_chart(chain: Chain, width: float) -> Chart:
    """The drawing of a chain for a width in points; it is as tall as it needs."""
    return draw_chain(lay_chain(chain, width)).redrawn_by(lambda room, _: sightline_chart(chain, room))


def draw_chain(laid: LaidChain) -> Chart:
    """Paint a chain."""
    drawing = Chart(laid.width, laid.height)
    for shape in (*_spine(laid), *_ties(laid)):
        drawing.add(shape)
    for title, baseline in laid.headings:
        drawing.add(words(_FIRST, laid.height - baseline, title, colour=QUIET_INK, bold=True))
    for entry, text, place in zip(laid.chain.entries, laid.texts, laid.places, strict=True):
        drawing.add(_box(laid, entry, place))
        drawing.add(text.paint(place.left, laid.height - place.top))
    hot = [
        (place.left + place.width / 2, laid.height - place.middle, entry.said)
        for entry, place in zip(laid.chain.entries, laid.places, strict=True)
    ]
    return drawing.describe(describe_chain(laid.chain), hot).cut_at(laid.cuts)


def _box(laid: LaidChain, entry: ChainEntry, place: ChainPlace) -> Rect:
    box = Rect(place.left, laid.height - place.top - place.height, place.width, place.height)
    is_body = entry.step is not None and entry.step.kind == "body"
    box.fillColor = HexColor(HEAD_PANEL if is_body else ground_of(entry))
    box.strokeColor, box.strokeWidth = HexColor(WARNING if entry.is_broken else INK), 1.0
    if entry.is_broken:
        box.strokeDashArray = list(_DASH)
    if entry.step is not None and entry.step.kind == "post":
        box.rx = box.ry = min(_ROUND, place.height / 2)
    return box


def _spine(laid: LaidChain) -> list[Shape]:
    """The line from the item up to the highest entry beside it, and down to the lowest."""
    near = [place.middle for entry, place in zip(laid.chain.entries, laid.places, strict=True) if _is_near(entry)]
    if not near:
        return []
    item = laid.places[laid.chain.item]
    ends = min(*near, item.middle), max(*near, item.middle)
    return [_line(laid, [(_SPINE, ends[0]), (_SPINE, ends[1])])]


def _is_near(entry: ChainEntry) -> bool:
    """Whether an entry hangs from the item itself."""
    return entry.strand is not None and (entry.step is None or not entry.step.depth)


def _ties(laid: LaidChain) -> list[Shape]:
    """What joins each entry to the item, or to the link that it goes on from, broken where something is missing."""
    shapes: list[Shape] = []
    for number, (entry, place) in enumerate(zip(laid.chain.entries, laid.places, strict=True)):
        if _is_near(entry):
            shapes += _tie_to_spine(laid, entry, place)
        elif entry.step is not None:
            shapes += _tie_to_link(laid, entry.step, number)
    return shapes


def _tie_to_link(laid: LaidChain, step: SightStep, number: int) -> list[Shape]:
    """A deeper link goes on from the one below it, with an arrow; a team hangs under its lead, without one."""
    place, start = laid.places[number], laid.places[_whence(laid, step, number)]
    x = start.left + _STEP / 2
    from_edge = start.top + start.height if step.is_below else start.top
    line = _line(laid, [(x, from_edge), (x, place.middle), (place.left, place.middle)])
    return [line] if step.is_below else [line, _arrow(laid, place.left, place.middle)]


def _whence(laid: LaidChain, step: SightStep, number: int) -> int:
    """The nearest entry, on the way to the item or for a team away from it, that is less deep."""
    ahead = range(number - 1, -1, -1) if step.is_below else range(number + 1, laid.chain.item)
    for near in ahead:
        other = laid.chain.entries[near].step
        if other is not None and other.depth < step.depth:
            return near
    return laid.chain.item


def _tie_to_spine(laid: LaidChain, entry: ChainEntry, place: ChainPlace) -> list[Shape]:
    ends = [(_SPINE, place.middle), (place.left, place.middle)]
    if not entry.is_broken:
        return [_line(laid, ends), _arrow(laid, place.left, place.middle)]
    line = _line(laid, ends, WARNING)
    line.strokeDashArray = list(_DASH)
    middle = (_SPINE + place.left) / 2
    ground = Rect(middle - TEXT_SIZE / 2, laid.height - place.middle - TEXT_SIZE / 2, TEXT_SIZE, TEXT_SIZE)
    ground.fillColor, ground.strokeColor = HexColor(PAPER), None
    y = laid.height - place.middle - TEXT_SIZE * 0.36
    sign = words(middle - text_width(BROKEN, bold=True) / 2, y, BROKEN, colour=WARNING, bold=True)
    return [line, ground, sign]


def _line(laid: LaidChain, points: list[tuple[float, float]], colour: str = RULE) -> PolyLine:
    flat = [part for x, down in points for part in (x, laid.height - down)]
    return PolyLine(flat, strokeColor=HexColor(colour), strokeWidth=1.4)


def _arrow(laid: LaidChain, x: float, down: float) -> Polygon:
    y = laid.height - down
    points = [x, y, x - 1.5 * _HEAD, y + _HEAD, x - 1.5 * _HEAD, y - _HEAD]
    return Polygon(points, fillColor=HexColor(RULE), strokeColor=None)
