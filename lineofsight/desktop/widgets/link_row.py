"""A button that is a sentence: it wraps, carries a mark, and leads somewhere."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy
from typing_extensions import override

from lineofsight.desktop.explaining import with_explanation
from lineofsight.desktop.text import breakable, hint, say

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look

_PAD = 8
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_AT_THE_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_NARROWEST = 200


class Arrow(StrEnum):
    """What stands at the end of a row: where pressing it leads."""

    LEADS = "→"
    UNFOLDS = "↓"
    FOLDS = "↑"

    @property
    def does(self) -> str:
        """What pressing the row does, for whoever hears it."""
        return _DOES[self]


_DOES: Final = {
    Arrow.LEADS: "Opens the page that shows it.",
    Arrow.UNFOLDS: "Shows the lines below it.",
    Arrow.FOLDS: "Hides the lines below it.",
}


class LinkRow(QPushButton):
    """A sentence that can be pressed.

    It is a push button to the keyboard and to a screen reader; only its painting is its own, because Qt's button
    does not wrap.
    """

    def __init__(
        self,
        look: Look,
        sentence: str,
        mark: str = "",
        why: str = "",
        *,
        arrow: Arrow = Arrow.LEADS,
        is_told: bool = False,
    ) -> None:
        """Show a sentence.

        Args:
            look: colours, text size and marks.
            sentence: what it says.
            mark: the key of a status whose mark stands before it.
            why: by what rule it stands there, which the pointer shows.
            arrow: what pressing it does.
            is_told: whether the row before says ``why`` too; then a screen reader does not hear it again.
        """
        super().__init__()
        self._arrow = arrow
        # Enter presses it as Space does.
        self.setAutoDefault(True)
        self._look = look
        self._sentence = sentence
        self._mark = mark
        # Layouts ask for the same height tens of times in one change of colours.
        self._heights: dict[int, int] = {}
        self._length = 0
        about = with_explanation(why, sentence)
        say(self, sentence, (with_explanation("", sentence) if is_told else about) or arrow.does)
        if about:
            hint(self, about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._on_look)

    def reword(self, sentence: str, arrow: Arrow) -> None:
        """Say something else, where pressing it does something else from now on."""
        self._sentence, self._arrow = sentence, arrow
        say(self, sentence, with_explanation("", sentence) or arrow.does)
        self._on_look()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            room = QRect(0, 0, max(width - self._left() - self._right(), 1), 100_000)
            text = self.fontMetrics().boundingRect(room, int(_FLAGS), breakable(self._sentence))
            self._heights[width] = max(text.height(), int(self._side())) + 2 * _PAD
        return self._heights[width]

    @override
    def changeEvent(self, e: QEvent) -> None:
        if e.type() == QEvent.Type.FontChange:
            self._forget()
        super().changeEvent(e)

    @override
    def sizeHint(self) -> QSize:
        self._length = self._length or self.fontMetrics().horizontalAdvance(self._sentence)
        width = min(self._length + self._left() + self._right(), 3 * _NARROWEST)
        return QSize(width, self.minimumSizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        # One line: what it needs at its width is heightForWidth's to say.
        return QSize(_NARROWEST, max(self.fontMetrics().height(), int(self._side())) + 2 * _PAD)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # The first press did what there is to do, and may have put another row under the pointer.
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        theme = self._look.theme
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("selected"))
        if self._mark:
            side = self._side()
            self._look.paint_mark(painter, self._mark, QRectF(_PAD, _PAD, side, side))
        painter.setFont(self.font())
        painter.setPen(theme.colour("selected_ink" if self.underMouse() or self.isDown() else "ink"))
        place = self.rect().adjusted(self._left(), _PAD, -self._right(), -_PAD)
        painter.drawText(place, int(_FLAGS), breakable(self._sentence))
        painter.setPen(theme.colour("link"))
        painter.drawText(self.rect().adjusted(0, _PAD, -_PAD, 0), int(_AT_THE_END), self._arrow)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _on_look(self) -> None:
        self._forget()
        self.updateGeometry()

    def _forget(self) -> None:
        """What was measured with another font."""
        self._heights.clear()
        self._length = 0

    def _side(self) -> float:
        return self._look.mark_side(self.logicalDpiX()) if self._mark else 0.0

    def _right(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._arrow) + 2 * _PAD

    def _left(self) -> int:
        return _PAD + (int(self._side()) + _PAD if self._mark else 0)
