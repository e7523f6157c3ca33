"""Where the points of a picture stand in the widget that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.charts.painted import HotSpot, PaintedPicture


def place_in(picture: PaintedPicture | None, area: QRectF, spot: HotSpot) -> QPointF:
    """Where a point stands; the picture is as large as fits into the area, in the middle of its height."""
    if picture is None or not picture.width or not picture.height:
        return QPointF()
    scale = min(area.width() / picture.width, area.height() / picture.height)
    above = (area.height() - picture.height * scale) / 2
    return area.topLeft() + QPointF(spot.x * scale, spot.y * scale + above)


def row_at(place: QPointF, heights: Sequence[float], least: float) -> tuple[float, float]:
    """Where the row of a point begins and ends: half way to the nearest one.

    Args:
        place: of the point.
        heights: of all points.
        least: how far apart they are taken for where there is but one.
    """
    apart = (abs(one - place.y()) for one in heights)
    half = min((gap for gap in apart if gap), default=least) / 2
    return place.y() - half, place.y() + half
