"""A drawing as plain paint commands (``painted``), so that the window paints what the paper prints."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from reportlab.graphics.renderbase import Renderer, StateTracker, getStateDelta
from reportlab.graphics.shapes import _renderPath  # type: ignore[attr-defined]  # not in the stubs
from reportlab.pdfbase.pdfmetrics import stringWidth
from typing_extensions import override

from lineofsight.charts.painted import HotSpot, PaintedPicture, PaintPath, PaintText, Stroke, reach_of

if TYPE_CHECKING:
    from reportlab.graphics.shapes import (
        Circle,
        Drawing,
        Ellipse,
        Line,
        Path,
        Polygon,
        PolyLine,
        Rect,
        Shape,
        String,
    )
    from reportlab.lib.colors import Color

    from lineofsight.charts.painted import PaintCommand, Step

# A quarter of a circle as one cubic curve: how far the control points stand, as a share of the radius.
_QUARTER: Final = 4 * (math.sqrt(2) - 1) / 3
_OPAQUE: Final = 255


def paint_commands(drawing: Drawing) -> tuple[PaintCommand, ...]:
    """Return what is to be painted, back to front."""
    recorder = _Recorder(float(drawing.height), drawing)
    recorder.drawNode(drawing)
    return tuple(recorder.commands)


def picture_of(drawing: Drawing) -> PaintedPicture:
    """Return the drawing with its size, its hot spots (``_hot``), its text (``_alt``) and its key (``_above``)."""
    height = float(drawing.height)
    spots: list[tuple[float, float, str]] = getattr(drawing, "_hot", [])
    commands = paint_commands(drawing)
    return PaintedPicture(
        width=float(drawing.width),
        height=height,
        commands=commands,
        hot=tuple(HotSpot(float(x), height - float(y), text) for x, y, text in spots),
        alt=getattr(drawing, "_alt", ""),
        reaches=tuple(map(reach_of, commands)),
        above=getattr(drawing, "_above", 0.0),
    )


class _Recorder(Renderer):
    """Walks a drawing and writes down what it would draw. Images and clipping are not used in our charts."""

    def __init__(self, height: float, drawing: Drawing) -> None:
        self.commands: list[PaintCommand] = []
        self._height = height
        # Renderer.draw() wants a canvas that it can write on; the tracker is all that the walk needs.
        self._tracker: Any = StateTracker(defaultObj=drawing)  # untyped in the stubs

    @override
    def drawNode(self, node: Shape) -> None:
        self._tracker.push(getStateDelta(node))  # type: ignore[no-untyped-call]
        self.drawNodeDispatcher(node)
        self._tracker.pop()

    @override
    def drawLine(self, line: Line) -> None:
        self._add([("M", (line.x1, line.y1)), ("L", (line.x2, line.y2))], filled=False)

    @override
    def drawPolyLine(self, p: PolyLine) -> None:
        self._add(_corners(p.points), filled=False)

    @override
    def drawPolygon(self, p: Polygon) -> None:
        self._add([*_corners(p.points), ("Z", ())])

    @override
    def drawRect(self, rect: Rect) -> None:
        left, low, right, high = rect.x, rect.y, rect.x + rect.width, rect.y + rect.height
        rx = min(rect.rx or rect.ry or 0, rect.width / 2)
        ry = min(rect.ry or rect.rx or 0, rect.height / 2)
        if not rx:
            self._add([*_corners([left, low, right, low, right, high, left, high]), ("Z", ())])
            return
        kx, ky = rx * (1 - _QUARTER), ry * (1 - _QUARTER)
        self._add(
            [
                ("M", (left + rx, low)),
                ("L", (right - rx, low)),
                ("C", (right - kx, low, right, low + ky, right, low + ry)),
                ("L", (right, high - ry)),
                ("C", (right, high - ky, right - kx, high, right - rx, high)),
                ("L", (left + rx, high)),
                ("C", (left + kx, high, left, high - ky, left, high - ry)),
                ("L", (left, low + ry)),
                ("C", (left, low + ky, left + kx, low, left + rx, low)),
                ("Z", ()),
            ]
        )

    @override
    def drawCircle(self, circle: Circle) -> None:
        self._oval(circle.cx, circle.cy, circle.r, circle.r)

    @override
    def drawEllipse(self, ellipse: Ellipse) -> None:
        self._oval(ellipse.cx, ellipse.cy, ellipse.rx, ellipse.ry)

    def _oval(self, x: float, y: float, rx: float, ry: float) -> None:
        kx, ky = rx * _QUARTER, ry * _QUARTER
        self._add(
            [
                ("M", (x + rx, y)),
                ("C", (x + rx, y + ky, x + kx, y + ry, x, y + ry)),
                ("C", (x - kx, y + ry, x - rx, y + ky, x - rx, y)),
                ("C", (x - rx, y - ky, x - kx, y - ry, x, y - ry)),
                ("C", (x + kx, y - ry, x + rx, y - ky, x + rx, y)),
                ("Z", ()),
            ]
        )

    @override
    def drawPath(self, path: Path) -> None:
        steps: list[Step] = []
        is_closed = _renderPath(
            path,
            (
                lambda *at: steps.append(("M", at)),
                lambda *at: steps.append(("L", at)),
                lambda *at: steps.append(("C", at)),
                lambda: steps.append(("Z", ())),
            ),
        )
        # ReportLab fills only what is closed, unless the path asks for another rule.
        self._add(steps, filled=bool(is_closed or path.autoclose), even_odd=path.fillMode == 0)

    @override
    def drawString(self, stringObj: String) -> None:
        colour = _colour(self._state("fillColor"), self._state("fillOpacity"))
        if not colour or not stringObj.text:
            return
        font, size = str(self._state("fontName")), float(self._state("fontSize"))
        width = float(stringWidth(stringObj.text, font, size))
        anchor = self._state("textAnchor")
        before = {"middle": width / 2, "end": width}.get(str(anchor), 0.0)
        across, up = self._matrix()[:2]
        scale = math.hypot(across, up)
        x, y = self._place(stringObj.x - before, stringObj.y)
        angle = -math.degrees(math.atan2(up, across))
        self.commands.append(PaintText(x, y, stringObj.text, font, size * scale, colour, width * scale, angle))

    def _add(self, steps: list[Step], *, filled: bool = True, even_odd: bool = False) -> None:
        fill = _colour(self._state("fillColor"), self._state("fillOpacity")) if filled else ""
        stroke = self._stroke()
        if fill or stroke:
            self.commands.append(
                PaintPath(tuple((name, self._points(at)) for name, at in steps), fill, stroke, even_odd)
            )

    def _stroke(self) -> Stroke | None:
        colour = _colour(self._state("strokeColor"), self._state("strokeOpacity"))
        width = float(self._state("strokeWidth") or 0)
        if not colour or not width:
            return None
        across, up = self._matrix()[:2]
        scale = math.hypot(across, up)
        dash = self._state("strokeDashArray") or ()
        lengths = dash if not dash or not isinstance(dash[-1], (list, tuple)) else dash[-1]
        return Stroke(
            colour,
            width * scale,
            tuple(float(length) * scale for length in lengths),
            int(self._state("strokeLineCap") or 0),
            int(self._state("strokeLineJoin") or 0),
        )

    def _state(self, name: str) -> Any:  # noqa: ANN401 - ReportLab's drawing state holds anything
        return self._tracker.getState().get(name)

    def _matrix(self) -> tuple[float, ...]:
        return tuple(float(part) for part in self._tracker.getCTM())

    def _place(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self._matrix()
        return a * x + c * y + e, self._height - (b * x + d * y + f)

    def _points(self, at: tuple[float, ...]) -> tuple[float, ...]:
        pairs = zip(at[::2], at[1::2], strict=True)
        return tuple(part for x, y in pairs for part in self._place(x, y))


def _corners(points: list[float]) -> list[Step]:
    """Return the steps through (x, y, x, y, …)."""
    pairs = list(zip(points[::2], points[1::2], strict=True))
    return [("M" if number == 0 else "L", pair) for number, pair in enumerate(pairs)]


def _colour(colour: Color | None, opacity: float | None) -> str:
    """Return ``#RRGGBB``, ``#AARRGGBB`` where it is not opaque, or "" for no colour."""
    if colour is None:
        return ""
    # Half-up on what is shown: eight bits a part.
    red, green, blue = (int(part * _OPAQUE + 0.5) for part in (colour.red, colour.green, colour.blue))
    alpha = int(float(colour.alpha) * (1.0 if opacity is None else opacity) * _OPAQUE + 0.5)
    name = f"{red:02X}{green:02X}{blue:02X}"
    return f"#{name}" if alpha == _OPAQUE else f"#{alpha:02X}{name}"
