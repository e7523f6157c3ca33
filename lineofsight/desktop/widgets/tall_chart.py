"""A chart that is as tall as its lines need, in a frame that scrolls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from lineofsight.desktop.widgets.chart_view import MARGIN, ChartView

if TYPE_CHECKING:
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look

_MARGIN = 40


class TallChart(QScrollArea):
    """Holds a chart; walking its points keeps the one that is read in sight."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.chart = ChartView(look, walks_down=True)
        self.setWidget(self.chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.chart)
        self.chart.point_reached.connect(self._keep_in_sight)

    def show_picture(self, picture: PaintedPicture | None, name: str, note: str) -> None:
        """Show a drawing at its full height, or ``note`` where there is none."""
        height = 0 if picture is None else picture.height * self._look.pixels_per_point(self.logicalDpiX())
        self.chart.setMinimumHeight(int(height + 0.5) + 2 * MARGIN if picture is not None else 0)
        self.chart.show_picture(picture, name, note)

    def _keep_in_sight(self, text: str) -> None:
        place = self.chart.current_place
        if text and place is not None:
            self.ensureVisible(place.x(), place.y(), 0, _MARGIN)
