"""A chart on the screen: the drawing of the documents, with its points under pointer and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from lineofsight.charts.painted import HotSpot
from lineofsight.desktop.painting import paint_picture
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.chart_places import place_in, row_at
from lineofsight.desktop.widgets.point_words import PAD, paint_words, words_box
from lineofsight.desktop.widgets.speech import tell_description

if TYPE_CHECKING:
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look

_HEIGHT_POINTS = 200
_LOWEST_POINTS = 130
_PAUSE_MS = 120
MARGIN = 8
"""Pixels between the frame and what is drawn: words do not touch the frame of the focus."""

_RING = 6.0
_BACK = {False: Qt.Key.Key_Left, True: Qt.Key.Key_Up}
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason)
_ON = {False: Qt.Key.Key_Right, True: Qt.Key.Key_Down}


class ChartView(QWidget):
    """Shows one picture; ← → (↑ ↓ where it is walked down) Home End walk its points, the pointer finds the nearest.

    Signals:
        size_wanted: (width, height) in points for which a drawing is wanted, after the widget changed its size.
        point_reached: what the point says, "" when none is shown.
        spot_reached: the number of the point that the person went to by key or click.
    """

    size_wanted = Signal(float, float)
    point_reached = Signal(str)
    spot_reached = Signal(int)

    def __init__(self, look: Look, *, walks_down: bool = False, keeps_head: bool = False) -> None:
        """Make it.

        Args:
            look: theme, text size and marks.
            walks_down: whether its points stand one under another.
            keeps_head: whether what stands above the first of these stays in sight when the rows are rolled; whoever
                rolls it has it painted anew.
        """
        super().__init__()
        self._look = look
        self._walks_down = walks_down
        self._keeps_head = keeps_head
        self._picture: PaintedPicture | None = None
        self._name = "Chart"
        self._note = ""
        self._at, self._reached = -1, 0
        self._is_owed = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A drawing is asked for when the size has come to rest, not at every step of a drag.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(self.ask)
        look.changed.connect(self._on_look)

    def show_picture(self, picture: PaintedPicture | None, name: str, note: str) -> None:
        """Show a drawing, or ``note`` where there is none to show."""
        # Drawn again for another size it says the same: whoever reads its points stays where she is.
        said = tuple(spot.text for spot in picture.hot) if picture is not None else ()
        is_same = said == tuple(spot.text for spot in self.spots)
        self._picture, self._name, self._note, self._at = picture, name, note, self._at if is_same else -1
        self._reached = self._reached if is_same else 0
        keys = "up and down" if self._walks_down else "left and right"
        spots = "" if picture is None or not picture.hot else f" Use the {keys} arrow keys to read its points."
        say(self, name, self.current_text or (f"{picture.alt}{spots}" if picture else note))
        self.update()

    def ask(self) -> None:
        """Ask for a drawing of the present size; where nobody sees it, as soon as somebody does."""
        self._is_owed = not self.isVisible()
        if self._is_owed:
            return
        scale = self._look.pixels_per_point(self.logicalDpiX())
        area = self._area()
        self.size_wanted.emit(max(area.width() / scale, 60.0), max(area.height() / scale, 60.0))

    @property
    def picture(self) -> PaintedPicture | None:
        """The drawing that is shown."""
        return self._picture

    @property
    def spots(self) -> tuple[HotSpot, ...]:
        """The points of the picture, left to right."""
        return self._picture.hot if self._picture is not None else ()

    @property
    def current_text(self) -> str:
        """What the point that is shown says, or ""."""
        return self.spots[self._at].text if 0 <= self._at < len(self.spots) else ""

    @property
    def current_place(self) -> QPoint | None:
        """Where the point that is shown stands in the widget, ``None`` when none is."""
        return self._place_of(self.spots[self._at]).toPoint() if self.current_text else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, int(_HEIGHT_POINTS * self._look.pixels_per_point(self.logicalDpiX())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, int(_LOWEST_POINTS * self._look.pixels_per_point(self.logicalDpiX())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rest.start()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self.spots) - 1
        moves = {
            _BACK[self._walks_down]: self._at - 1 if self._at > 0 else 0,
            _ON[self._walks_down]: min(self._at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in moves and last >= 0:
            before = self.accessibleDescription()
            self.go_to(moves[key])
            self.spot_reached.emit(self._at)
            tell_description(self, before)
            return
        super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.spots:
            self._go(self._nearest(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.spots:
            self.go_to(self._nearest(event.position()))
            self.spot_reached.emit(self._at)
        super().mousePressEvent(event)

    def go_to(self, number: int) -> None:
        """Show a point, and again when the keys come back."""
        self._reached = max(number, 0)
        self._go(number)

    def _nearest(self, place: QPointF) -> int:
        """The point that stands nearest, along the way that points are walked."""

        def distance(number: int) -> float:
            spot = self._place_of(self.spots[number])
            return abs(spot.y() - place.y()) if self._walks_down else abs(spot.x() - place.x())

        return min(range(len(self.spots)), key=distance)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._walks_down and self._at < 0 and event.reason() in _BY_KEYS:
            # What the pointer would tell of a row is told to the keys as well, of the row to which they went last.
            self._go(self._reached)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go(-1)

    def _go(self, number: int) -> None:
        if number == self._at:
            return
        self._at = number
        if self.current_text:
            self.setAccessibleDescription(self.current_text)
        self.point_reached.emit(self.current_text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, QRectF(event.rect()))
        if self._is_owed:
            # Not before the page was painted: who draws would take turns with who paints.
            QTimer.singleShot(0, self, lambda: self.ask() if self._is_owed else None)

    def _paint(self, painter: QPainter, wanted: QRectF) -> None:
        theme = self._look.theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        if self._picture is None:
            painter.setPen(theme.colour("quiet"))
            room = self.rect().adjusted(12, 12, -12, -12)
            painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter), self._note)
        else:
            paint_picture(painter, self._picture, self._area(), theme, wanted)
            self._paint_point(painter)
            self._paint_head(painter, self._picture)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_point(self, painter: QPainter) -> None:
        if not self.current_text:
            return
        theme = self._look.theme
        spot = self._place_of(self.spots[self._at])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 2))
        if self._walks_down:
            painter.drawRect(self._row_of(spot))
        else:
            painter.drawEllipse(spot, _RING, _RING)
        paint_words(painter, self.current_text, self.words_place(), theme)

    def words_place(self) -> QRectF:
        """Where what the point that is shown says is written: over none of the rows that are read with it."""
        spot = self._place_of(self.spots[self._at])
        around = QRectF(spot.x() - 2 * _RING, spot.y() - 2 * _RING, 4 * _RING, 4 * _RING)
        kept = self.rows_read() if self._walks_down else around
        seen = QRectF(self.visibleRegion().boundingRect())
        seen.setTop(seen.top() + self._head())
        return words_box(self.current_text, self.font(), seen, spot, kept)

    def rows_read(self) -> QRectF:
        """The row of the point that is shown, with the one above and the one below."""
        near = self.spots[max(self._at - 1, 0) : self._at + 2]
        rows = [self._row_of(self._place_of(one)) for one in near]
        return QRectF(rows[0].topLeft(), rows[-1].bottomRight())

    def _paint_head(self, painter: QPainter, picture: PaintedPicture) -> None:
        top, below_key = self.visibleRegion().boundingRect().top(), self._below_key()
        head = QRectF(0, top, self.width(), self._head())
        if top <= below_key or head.isEmpty():
            return
        painter.save()
        painter.setClipRect(head)
        painter.fillRect(head, self._look.theme.colour("surface"))
        painter.translate(0, top - below_key)
        paint_picture(painter, picture, self._area(), self._look.theme, head.translated(0, below_key - top))
        painter.restore()

    def _head(self) -> float:
        """How high what stands above the first row is, without the names of marks; 0 where there is nothing to keep."""
        if not self._keeps_head or not self.spots:
            return 0.0
        return self._row_of(self._place_of(self.spots[0])).top() - self._below_key()

    def _below_key(self) -> float:
        """How far down the names of marks reach: they roll away with the rows, of which large text leaves few."""
        above = self._picture.above if self._picture is not None else 0.0
        return self._place_of(HotSpot(0, above, "")).y() if above else 0.0

    def _row_of(self, spot: QPointF) -> QRectF:
        """All that stands in the row of a point: its words too, and a mark that would hide a ring."""
        top, foot = row_at(spot, [self._place_of(one).y() for one in self.spots], 4 * _RING)
        return QRectF(PAD / 2, top, self.width() - PAD, foot - top)

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _place_of(self, spot: HotSpot) -> QPointF:
        return place_in(self._picture, self._area(), spot)

    def _on_look(self) -> None:
        self.updateGeometry()
        self._rest.start()
        self.update()
