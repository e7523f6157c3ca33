"""A scene that is made larger and smaller by keys, wheel and buttons, and dragged by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsScene, QGraphicsView, QSizePolicy
from typing_extensions import override

from lineofsight.desktop.widgets.ringed_item import RingedItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from lineofsight.desktop.look import Look
    from lineofsight.workspace.first_page.left import LeftPicture

SMALLEST: Final = 10
LARGEST: Final = 400
"""Percent of the size at which the words are as large as those of the window."""

STEP: Final = 1.25
_NOTE_PAD: Final = 16
_LEAST: Final = QSize(320, 300)


class ZoomView(QGraphicsView):
    """Shows a scene that is measured in points, or a sentence in its place.

    Signals:
        zoomed: how large it is from now on, in percent.
    """

    zoomed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._percent = 100
        self._note = ""
        self._left: LeftPicture | None = None
        self.setScene(QGraphicsScene(self))
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self._on_look)
        self._on_look()

    @property
    def percent(self) -> int:
        """How large it is; 100 when its words are as large as those of the window."""
        return self._percent

    def enlarge(self, factor: float) -> None:
        """Make it larger or, by a factor below one, smaller."""
        self.set_percent(int(self._percent * factor + 0.5))

    def set_percent(self, percent: int) -> None:
        """Show it at a size."""
        self._percent = max(SMALLEST, min(LARGEST, percent))
        scale = self._look.pixels_per_point(self.logicalDpiX()) * self._percent / 100
        self.setTransform(QTransform.fromScale(scale, scale))
        self.zoomed.emit(self._percent)

    def fit(self) -> None:
        """Make it as large as goes into sight as a whole."""
        scene, room = self.sceneRect(), self.viewport().size()
        if scene.isEmpty():
            return
        scale = min(room.width() / scene.width(), room.height() / scene.height())
        self.set_percent(int(scale / self._look.pixels_per_point(self.logicalDpiX()) * 100))
        self.centerOn(scene.center())

    def beginning(self) -> LeftPicture | None:
        """The picture that is shown, as it will be when it is opened anew; ``None`` where there is none."""
        return None

    @property
    def is_as_left(self) -> bool:
        """Whether a picture that was kept stands there until the view has its own."""
        return self._left is not None

    def show_left(self, left: LeftPicture) -> None:
        """Show a picture that was kept."""
        picture, self._left = left.picture, left
        item = RingedItem((picture.width, picture.height), (picture.commands,), self._look)
        item.ring(None if left.ring is None else QRectF(*left.ring))
        whole = QRectF(0, 0, picture.width, picture.height)
        self.scene().clear()
        self.scene().addItem(item)
        self.scene().setSceneRect(whole.adjusted(-left.air, -left.air, left.air, left.air))
        self.set_percent(left.percent)
        self.look_at_left()

    def look_at_left(self) -> None:
        """Look at that of a picture which was kept with which its page begins."""
        if self._left is not None:
            self.centerOn(QPointF(*self._left.centre))

    @property
    def rolled(self) -> tuple[int, int]:
        """How far it is rolled, across and down."""
        return self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def roll_to(self, rolled: tuple[int, int]) -> None:
        """Roll it so far, across and down."""
        self.horizontalScrollBar().setValue(rolled[0])
        self.verticalScrollBar().setValue(rolled[1])

    def _take_left(self, size: tuple[float, float] | None) -> tuple[int, int] | None:
        """Forget a picture that was kept; how far it is rolled, where one of the same size takes its place."""
        left, self._left = self._left, None
        return self.rolled if left is not None and (left.picture.width, left.picture.height) == size else None

    def acts(self) -> dict[Qt.Key, Callable[[], object]]:
        """What each key does; a view that is walked adds its own."""
        return {
            Qt.Key.Key_Plus: lambda: self.enlarge(STEP),
            Qt.Key.Key_Equal: lambda: self.enlarge(STEP),
            Qt.Key.Key_Minus: lambda: self.enlarge(1 / STEP),
        }

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self.acts().get(Qt.Key(event.key()))
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if act is None or held or self.sceneRect().isEmpty():
            super().keyPressEvent(event)
        else:
            act()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        # The press was for the picture, whether it chose, dragged or did neither.
        event.accept()

    @override
    def minimumSizeHint(self) -> QSize:
        return _LEAST

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # What lies under the pointer stays there.
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.enlarge(STEP if event.angleDelta().y() > 0 else 1 / STEP)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.sceneRect().isEmpty():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.theme.colour("quiet"))
        room = self.viewport().rect().adjusted(_NOTE_PAD, _NOTE_PAD, -_NOTE_PAD, -_NOTE_PAD)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignCenter), self._note)
        painter.end()

    def _on_look(self) -> None:
        self.setBackgroundBrush(self._look.theme.colour("surface"))
        bar = self.verticalScrollBar()
        is_at_top = bar.value() == bar.minimum()
        self.set_percent(self._percent)
        for item in self.scene().items():
            if isinstance(item, RingedItem):
                item.forget_records()
        if is_at_top:
            # Larger text enlarges the picture around its middle; who had not rolled it still begins at its top.
            bar.setValue(bar.minimum())
        self.viewport().update()
