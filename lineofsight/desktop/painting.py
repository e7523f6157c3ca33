"""Paints the charts' neutral commands with Qt: the same lines and letters as on paper, in the theme's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QPainter, QPainterPath, QPen

from lineofsight.charts.painted import PaintPath
from lineofsight.desktop.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.charts.painted import PaintCommand, PaintedPicture, PaintText, Stroke
    from lineofsight.desktop.theme import Theme

# Glyphs are set at this size and scaled, so that widths do not jump with the pixel grid.
_SETTING_SIZE: Final = 64
_WEIGHTS: Final = {"SemiBold": QFont.Weight.DemiBold, "Bold": QFont.Weight.Bold}
_CAPS: Final = (Qt.PenCapStyle.FlatCap, Qt.PenCapStyle.RoundCap, Qt.PenCapStyle.SquareCap)
_JOINS: Final = (Qt.PenJoinStyle.MiterJoin, Qt.PenJoinStyle.RoundJoin, Qt.PenJoinStyle.BevelJoin)


def paint_picture(
    painter: QPainter, picture: PaintedPicture, place: QRectF, theme: Theme, seen: QRectF | None = None
) -> None:
    """Paint a picture into ``place``, as large as it goes without being pulled out of shape.

    Args:
        painter: paints it.
        picture: the picture.
        place: in the painter's coordinates.
        theme: whose colours it takes.
        seen: where what is painted can be seen, in the same coordinates; ``None`` for everywhere.
    """
    if not picture.width or not picture.height or place.isEmpty():
        return
    scale = min(place.width() / picture.width, place.height() / picture.height)
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    top = place.y() + (place.height() - picture.height * scale) / 2
    painter.translate(place.x(), top)
    painter.scale(scale, scale)
    span = ((seen.top() - top) / scale, (seen.bottom() - top) / scale) if seen is not None else None
    for command in picture.commands if span is None else _in_sight(picture, *span):
        if isinstance(command, PaintPath):
            _paint_path(command, painter, theme)
        else:
            _paint_text(command, painter, theme)
    painter.restore()


def _in_sight(picture: PaintedPicture, first: float, last: float) -> Iterator[PaintCommand]:
    """The commands that reach into a part of the picture's height; all where it is not known how far they go."""
    reaches = picture.reaches or ((first, last),) * len(picture.commands)
    for command, (top, bottom) in zip(picture.commands, reaches, strict=True):
        if top <= last and bottom >= first:
            yield command


def _paint_path(command: PaintPath, painter: QPainter, theme: Theme) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill if command.even_odd else Qt.FillRule.WindingFill)
    for step, at in command.steps:
        if step == "M":
            path.moveTo(*at)
        elif step == "L":
            path.lineTo(*at)
        elif step == "C":
            path.cubicTo(*at)
        else:
            path.closeSubpath()
    painter.setBrush(QBrush(theme.picture_colour(command.fill)) if command.fill else Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(command.stroke, theme) if command.stroke else Qt.PenStyle.NoPen)
    painter.drawPath(path)


def _pen(stroke: Stroke, theme: Theme) -> QPen:
    pen = QPen(theme.picture_colour(stroke.colour), stroke.width)
    pen.setCapStyle(_CAPS[stroke.cap])
    pen.setJoinStyle(_JOINS[stroke.join])
    if stroke.dash:
        # Qt counts dashes in widths of the pen, paper in points; a dash needs its gap.
        lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
        pen.setDashPattern([length / stroke.width for length in lengths])
    return pen


def _paint_text(command: PaintText, painter: QPainter, theme: Theme) -> None:
    painter.save()
    painter.translate(QPointF(command.x, command.y))
    painter.rotate(command.angle)
    painter.scale(command.size / _SETTING_SIZE, command.size / _SETTING_SIZE)
    painter.setFont(chart_font(command.font))
    painter.setPen(theme.picture_colour(command.colour))
    painter.drawText(QPointF(0, 0), command.text)
    painter.restore()


def chart_font(name: str) -> QFont:
    """Return the cut that ``charts.fonts`` calls ``name``, unkerned and unhinted as it is on paper."""
    cut = name.removeprefix(FAMILY).strip()
    font = QFont(FAMILY)
    font.setPixelSize(_SETTING_SIZE)
    font.setWeight(_WEIGHTS.get(cut, QFont.Weight.Normal))
    font.setItalic(cut == "Italic")
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
