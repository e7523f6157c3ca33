"""A drawing as SVG: the same paths and words that the window paints and the paper prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.charts.chart import Chart
from lineofsight.charts.fonts import BOLD, ITALIC, SEMIBOLD
from lineofsight.charts.painted import PaintPath, PaintText
from lineofsight.charts.strokes import paint_commands, picture_of
from lineofsight.documents.drawings import make_drawing, need_alt

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportlab.graphics.shapes import Drawing

    from lineofsight.charts.painted import HotSpot, PaintCommand, Step, Stroke
    from lineofsight.documents.html.page_state import PageState

_PIXELS_IN_A_POINT: Final = 4 / 3
_OPAQUE: Final = 255
_LONG_COLOUR: Final = len("#AARRGGBB")
_CAPS: Final = ("", ' stroke-linecap="round"', ' stroke-linecap="square"')
_JOINS: Final = ("", ' stroke-linejoin="round"', ' stroke-linejoin="bevel"')
_CUTS: Final = {BOLD: ' font-weight="700"', SEMIBOLD: ' font-weight="600"', ITALIC: ' font-style="italic"'}
# Points that a chart in large print takes across the page.
_WIDEST: Final = 520
# How near a pointer must come to a point of a chart, in points.
_REACH: Final = 8


def write_picture(state: PageState, drawing: object | Callable[[], object], alt: str) -> str:
    """Return a drawing as an inline picture with its words.

    The words are its description and not its title: browsers show a title as a tip that would cover the chart.

    Raises:
        ContentError: when the words are blank, or the drawing is none.
    """
    picture = picture_of(_fit(state, make_drawing(drawing)))
    name = state.make_name("words")
    width, height = picture.width, picture.height
    pixels = _PIXELS_IN_A_POINT * state.magnification
    return (
        f'<svg role="img" aria-labelledby="{name}" viewBox="0 0 {_number(width)} {_number(height)}"'
        f' width="{_number(width * pixels)}" height="{_number(height * pixels)}"'
        f' stroke-miterlimit="10"><desc id="{name}">{state.say(need_alt(alt))}</desc>'
        f"{_write_commands(state, picture.commands)}"
        f"{''.join(_write_spot(state, spot) for spot in picture.hot)}</svg>"
    )


def _fit(state: PageState, drawing: Drawing) -> Drawing:
    """Return a chart for large print drawn narrower, so that its words are as large as the text and fit the page."""
    room = _WIDEST / state.magnification
    if isinstance(drawing, Chart) and state.magnification > 1 and drawing.width > room:
        return drawing.for_room(room, drawing.height)
    return drawing


def write_shapes(state: PageState, drawing: object) -> str:
    """Return what a drawing paints, without the picture around it."""
    return _write_commands(state, paint_commands(make_drawing(drawing)))


def _write_commands(state: PageState, commands: tuple[PaintCommand, ...]) -> str:
    return "".join(
        _write_path(state, command) if isinstance(command, PaintPath) else _write_text(state, command)
        for command in commands
    )


def _write_path(state: PageState, path: PaintPath) -> str:
    rule = ' fill-rule="evenodd"' if path.even_odd and path.fill else ""
    fill = _write_colour(state, "fill", path.fill) if path.fill else ' fill="none"'
    stroke = _write_stroke(state, path.stroke) if path.stroke else ""
    return f'<path d="{"".join(_write_step(step) for step in path.steps)}"{fill}{rule}{stroke}/>'


def _write_step(step: Step) -> str:
    letter, places = step
    return letter + " ".join(_number(place) for place in places)


def _write_stroke(state: PageState, stroke: Stroke) -> str:
    dash = f' stroke-dasharray="{" ".join(map(_number, stroke.dash))}"' if stroke.dash else ""
    width = f' stroke-width="{_number(stroke.width)}"'
    return f"{_write_colour(state, 'stroke', stroke.colour)}{width}{dash}{_CAPS[stroke.cap]}{_JOINS[stroke.join]}"


def _write_text(state: PageState, text: PaintText) -> str:
    """Return a line of text as wide as it is on paper, whatever type the reader's machine has."""
    x, y = _number(text.x), _number(text.y)
    turn = f' transform="rotate({_number(text.angle)} {x} {y})"' if _number(text.angle) != "0" else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{_number(text.size)}" textLength="{_number(text.width)}"'
        f' lengthAdjust="spacingAndGlyphs"{_CUTS.get(text.font, "")}{_write_colour(state, "fill", text.colour)}{turn}>'
        f"{state.say(text.text)}</text>"
    )


def _write_spot(state: PageState, spot: HotSpot) -> str:
    """Return an unseen place that says its sentence to the pointer; the table says it to everybody."""
    place = f'cx="{_number(spot.x)}" cy="{_number(spot.y)}" r="{_REACH}"'
    return f'<circle {place} fill="none" pointer-events="all"><title>{state.say(spot.text)}</title></circle>'


def _write_colour(state: PageState, kind: str, colour: str) -> str:
    """Return the attribute of a colour, ``#RRGGBB`` or ``#AARRGGBB``, and note that it is used."""
    plain = f"#{colour[-6:]}"
    state.colours.add(plain)
    if len(colour) < _LONG_COLOUR:
        return f' {kind}="{plain}"'
    return f' {kind}="{plain}" {kind}-opacity="{_number(int(colour[1:3], 16) / _OPAQUE)}"'


def _number(value: float) -> str:
    """Return a number with two places at most, and no sign before nought."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown
