"""A governance map taken apart for the screen: every line and box by itself, lit and faded.

Whoever walks the map with a key or the pointer sees another path lit at each step. Painting the pieces that are made
here is a matter of milliseconds, and no step needs the drawing to be made again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.graphics.shapes import Drawing

from lineofsight.analysis.governance_sentences import sentences_of
from lineofsight.charts.governance_boxes import paint_frame, signs_in
from lineofsight.charts.governance_lines import paint_line
from lineofsight.charts.governance_map import back_to_front, lane_shapes, points_of, refs_in
from lineofsight.charts.governance_words import describe_map
from lineofsight.charts.painted import PaintedPicture
from lineofsight.charts.strokes import paint_commands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlab.graphics.shapes import Shape

    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.governance_boxes import PlacedSign
    from lineofsight.charts.governance_map import LaidMap
    from lineofsight.charts.painted import PaintCommand


@dataclass(frozen=True, slots=True)
class MapPiece:
    """A line, a box or the ground under several.

    Attributes:
        needs: it stands out beside a lit path that has somebody of each of these.
        bright: how it is painted when it stands out.
        faded: how it is painted when it does not.
    """

    needs: tuple[frozenset[str], ...]
    bright: tuple[PaintCommand, ...]
    faded: tuple[PaintCommand, ...]

    def is_lit(self, lit: frozenset[str] | None) -> bool:
        """Whether it stands out; on a map without a lit path everything does."""
        return lit is None or all(not lit.isdisjoint(refs) for refs in self.needs)


@dataclass(frozen=True, slots=True)
class MapPlace:
    """Where a body or post stands: its left and upper edge from the upper left corner, width and height, in points."""

    ref: str
    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The middle of its box, across and down."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class MapPieces:
    """A map that can be walked.

    Attributes:
        shown: what it shows.
        width: in points.
        height: in points.
        lines: back to front.
        boxes: the grounds and boxes, which stand before every line.
        rest: what never fades: titles of lanes, and the key.
        places: where everybody stands, in the order in which the map is read: row by row, in lanes lane by lane.
        said: a sentence for everybody, by id.
        alt: the map in a few sentences.
    """

    shown: GovernanceMap
    width: float
    height: float
    lines: tuple[MapPiece, ...]
    boxes: tuple[MapPiece, ...]
    rest: tuple[PaintCommand, ...]
    places: tuple[MapPlace, ...]
    said: dict[str, str]
    alt: str

    def in_order(self, lit: frozenset[str] | None = None) -> Iterator[tuple[PaintCommand, ...]]:
        """What is painted, back to front, when a path is lit."""
        yield self.rest
        for wanted in (False, True):
            for line in self.lines:
                if line.is_lit(lit) is wanted:
                    yield line.bright if wanted else line.faded
        for box in self.boxes:
            yield box.bright if box.is_lit(lit) else box.faded

    def picture(self, lit: frozenset[str] | None = None) -> PaintedPicture:
        """The whole as one picture."""
        commands = tuple(command for piece in self.in_order(lit) for command in piece)
        return PaintedPicture(self.width, self.height, commands, alt=self.alt)


def take_apart(laid: LaidMap) -> MapPieces:
    """The pieces of a map that was laid out."""
    centres = laid.placement.centres
    standing = [signs_in(stack, laid.place(centre)) for stack, centre in zip(laid.stacks, centres, strict=True)]
    return MapPieces(
        shown=laid.shown,
        width=laid.width,
        height=laid.height,
        lines=tuple(_line(laid, number) for number in back_to_front(laid)),
        boxes=(*_frames(laid), *(_box(laid, placed) for signs in standing for placed in signs)),
        rest=_commands(laid, (*lane_shapes(laid), laid.key.paint(laid.width))),
        places=tuple(_place(laid, placed) for number in _reading_order(laid) for placed in standing[number]),
        said=sentences_of(laid.shown),
        alt=describe_map(laid.shown),
    )


def _reading_order(laid: LaidMap) -> list[int]:
    """The places of the stacks as a reader comes to them; the engine sets the middles of a row at one height."""

    def read(number: int) -> tuple[float, int, float]:
        across, down = laid.placement.centres[number]
        lanes = [lane.corner[0] for lane in laid.placement.lanes if lane.corner[0] <= across]
        return max(lanes, default=0.0), int(down), across

    return sorted(range(len(laid.stacks)), key=read)


def _line(laid: LaidMap, number: int) -> MapPiece:
    line, points = laid.lines[number], points_of(laid, number)
    return MapPiece(
        needs=tuple(refs_in(laid.stacks[end]) for end in line.ends),
        bright=_commands(laid, paint_line(points, line.family)),
        faded=_commands(laid, paint_line(points, line.family, is_faded=True)),
    )


def _frames(laid: LaidMap) -> Iterator[MapPiece]:
    for stack, centre in zip(laid.stacks, laid.placement.centres, strict=True):
        commands = _commands(laid, paint_frame(stack, laid.place(centre)))
        if commands:
            yield MapPiece((refs_in(stack),), commands, commands)


def _box(laid: LaidMap, placed: PlacedSign) -> MapPiece:
    return MapPiece(
        needs=(frozenset({placed.sign.node.ref}),),
        bright=_commands(laid, placed.paint(is_faded=False)),
        faded=_commands(laid, placed.paint(is_faded=True)),
    )


def _place(laid: LaidMap, placed: PlacedSign) -> MapPlace:
    left, top = placed.corner
    return MapPlace(placed.sign.node.ref, left, laid.height - top, placed.width, placed.sign.height)


def _commands(laid: LaidMap, shapes: Iterable[Shape]) -> tuple[PaintCommand, ...]:
    drawing = Drawing(laid.width, laid.height)
    for shape in shapes:
        drawing.add(shape)
    return paint_commands(drawing)
