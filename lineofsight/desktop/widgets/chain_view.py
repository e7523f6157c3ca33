"""A line of sight on the screen: its picture, walked up and down by keyboard, each link said in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer, Signal
from typing_extensions import override

from lineofsight.desktop.text import hint, say
from lineofsight.desktop.widgets.ringed_item import RingedItem
from lineofsight.desktop.widgets.speech import tell_description
from lineofsight.desktop.widgets.zoom_view import ZoomView
from lineofsight.workspace.first_page.left import LeftPicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.charts.sightline_chart import LaidChain
    from lineofsight.desktop.look import Look

_AIR: Final = 8.0
_AROUND: Final = 30
_PAUSE_MS: Final = 120
_NAME: Final = "Line of sight"
_KEYS: Final = "Use the up arrow key to climb to those who answer, the down arrow key to go to the children."


class ChainView(ZoomView):
    """Shows one chain.

    Signals:
        reached: the place of the entry that is chosen from now on, -1 for none.
        followed: the place of the entry whose page is wanted.
        width_wanted: the width in points for which a picture is wanted.
    """

    reached = Signal(int)
    followed = Signal(int)
    width_wanted = Signal(float)

    def __init__(self, look: Look) -> None:
        self._laid: LaidChain | None = None
        self._picture: PaintedPicture | None = None
        self._item: RingedItem | None = None
        self._at = -1
        super().__init__(look)
        # A picture is asked for when the width has come to rest, not at every step of a drag.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_PAUSE_MS)
        self._rest.timeout.connect(lambda: self.width_wanted.emit(self.room))
        look.changed.connect(self._rest.start)

    @property
    def at(self) -> int:
        """The place of the entry that is chosen, -1 for none."""
        return self._at

    @property
    def picture(self) -> PaintedPicture | None:
        """What is shown."""
        return self._picture

    @property
    def room(self) -> float:
        """The width in points that a picture has at 100 %."""
        unit = self._look.pixels_per_point(self.logicalDpiX())
        return self.viewport().width() / unit - 2 * _AIR

    def show_chain(self, laid: LaidChain | None, picture: PaintedPicture | None, note: str = "") -> None:
        """Show a chain, or ``note`` where there is none; the same chain drawn anew keeps what is chosen."""
        is_same = laid is not None and self._laid is not None and laid.chain == self._laid.chain
        at = self._at if is_same else -1
        size = None if picture is None else (picture.width, picture.height)
        rolled = self._take_left(size)
        if is_same and self._picture is not None and (self._picture.width, self._picture.height) == size:
            # Drawn again for the same width, as when the page has just been shown: nothing moves.
            rolled = self.rolled
        self.scene().clear()
        self._laid, self._picture, self._note, self._item = laid, picture, note, None
        self.scene().setSceneRect(QRectF())
        if laid is not None and picture is not None:
            self._item = RingedItem((picture.width, picture.height), (picture.commands,), self._look)
            self.scene().addItem(self._item)
            whole = QRectF(0, 0, picture.width, picture.height)
            self.scene().setSceneRect(whole.adjusted(-_AIR, -_AIR, _AIR, _AIR))
            self.choose(at if at >= 0 else laid.chain.item)
            if rolled is not None:
                self.roll_to(rolled)
            elif not is_same:
                self.centerOn(self._box(self._at).center())
        else:
            self._at = -1
            say(self, _NAME, note)
        self.viewport().update()

    @override
    def beginning(self) -> LeftPicture | None:
        if self._laid is None or self._picture is None:
            return None
        box = self._box(self._laid.chain.item)
        centre, ring = (box.center().x(), box.center().y()), (box.x(), box.y(), box.width(), box.height())
        return LeftPicture(self._picture, _AIR, self.percent, centre, ring)

    def choose(self, at: int, *, aloud: bool = False) -> None:
        """Choose an entry; one that is not there is passed over."""
        if self._laid is None or not 0 <= at < len(self._laid.places):
            return
        is_new, self._at = at != self._at, at
        self._show_chosen()
        said = self._laid.chain.entries[at].said
        before = self.accessibleDescription()
        say(self, _NAME, f"{said} {_KEYS}" if at == self._laid.chain.item else said)
        if aloud:
            tell_description(self, before)
        if is_new:
            self.reached.emit(at)

    @override
    def set_percent(self, percent: int) -> None:
        super().set_percent(percent)
        self._show_chosen()

    def _show_chosen(self) -> None:
        if self._laid is None or self._item is None or self._at < 0:
            return
        box = self._box(self._at)
        self._item.ring(box)
        self.ensureVisible(box, 0, _AROUND)

    def _box(self, at: int) -> QRectF:
        place = self._laid.places[at] if self._laid is not None else None
        return QRectF() if place is None else QRectF(place.left, place.top, place.width, place.height)

    @override
    def acts(self) -> dict[Qt.Key, Callable[[], object]]:
        laid = self._laid
        if laid is None:
            return super().acts()
        return {
            **super().acts(),
            Qt.Key.Key_Up: lambda: self.choose(self._at - 1, aloud=True),
            Qt.Key.Key_Down: lambda: self.choose(self._at + 1, aloud=True),
            Qt.Key.Key_Home: lambda: self.choose(0, aloud=True),
            Qt.Key.Key_End: lambda: self.choose(len(laid.places) - 1, aloud=True),
            Qt.Key.Key_Escape: lambda: self.choose(laid.chain.item, aloud=True),
            Qt.Key.Key_Return: lambda: self.followed.emit(self._at),
            Qt.Key.Key_Enter: lambda: self.followed.emit(self._at),
        }

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._rest.start()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.choose(self._under(event.position().toPoint()), aloud=True)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._under(event.position().toPoint()) >= 0:
            self.followed.emit(self._at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = self._under(event.position().toPoint())
        hint(self.viewport(), self._laid.chain.entries[at].said if self._laid is not None and at >= 0 else "")

    def _under(self, point: QPoint) -> int:
        """The place of the entry under a point, -1 for none."""
        spot = self.mapToScene(point)
        count = len(self._laid.places) if self._laid is not None else 0
        return next((at for at in range(count) if self._box(at).contains(spot)), -1)
