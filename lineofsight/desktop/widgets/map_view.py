"""The governance map on the screen: walked along its lines by keyboard, lit from what is chosen, said in words.

A screen reader finds no boxes in a scene, so the view itself says a sentence for each; the same links stand in a table
beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from typing_extensions import override

from lineofsight.analysis.governance_walk import lit_from
from lineofsight.desktop.text import hint, say
from lineofsight.desktop.widgets.map_canvas import MapCanvas, box_of
from lineofsight.desktop.widgets.map_steps import MapSteps
from lineofsight.desktop.widgets.speech import tell_description
from lineofsight.desktop.widgets.zoom_view import ZoomView
from lineofsight.workspace.first_page.left import LeftPicture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QMouseEvent

    from lineofsight.charts.governance_pieces import MapPieces, MapPlace
    from lineofsight.desktop.look import Look

_AIR: Final = 24.0
_AROUND: Final = 40
_NAME: Final = "Governance map"
_KEYS: Final = "Use the up and down arrow keys to follow lines, left and right to go from box to box."
_NOT_BY_KEY: Final = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class MapView(ZoomView):
    """Shows one map.

    Signals:
        reached: the id of whoever is chosen from now on, "" when nobody is.
        followed: the id of whoever's details are wanted.
        said: a sentence for the status line; "" where the one before holds no more.
    """

    reached = Signal(str)
    followed = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        self._pieces: MapPieces | None = None
        self._canvas: MapCanvas | None = None
        self._steps: MapSteps | None = None
        self._places: dict[str, MapPlace] = {}
        self._chosen = ""
        self._hovered = ""
        self._has_said = False
        self.is_chosen_later = False
        """Whether somebody is chosen as soon as the next map is there, so that coming by key chooses nobody else."""
        super().__init__(look)

    @property
    def chosen(self) -> str:
        """The id of whoever is chosen, "" for nobody."""
        return self._chosen

    @property
    def pieces(self) -> MapPieces | None:
        """The map that is shown."""
        return self._pieces

    @property
    def lit(self) -> frozenset[str] | None:
        """Who stands out; ``None`` where everybody does."""
        ref = self._hovered or self._chosen
        return lit_from(self._pieces.shown, ref) if ref and self._pieces is not None else None

    @property
    def lit_by_choice(self) -> frozenset[str] | None:
        """Who stands out for whoever is chosen, wherever the pointer is; ``None`` where everybody does."""
        return lit_from(self._pieces.shown, self._chosen) if self._chosen and self._pieces is not None else None

    def show_pieces(self, pieces: MapPieces | None, note: str = "") -> None:
        """Show a map, or ``note`` where there is none; whoever was chosen stays chosen where still on it."""
        self.is_chosen_later = False
        rolled = self._take_left((pieces.width, pieces.height) if pieces is not None else None)
        self.scene().clear()
        self._pieces, self._note, self._canvas, self._steps, self._hovered = pieces, note, None, None, ""
        self._places = {}
        self.scene().setSceneRect(QRectF())
        if pieces is not None:
            self._places = {place.ref: place for place in pieces.places}
            self._steps = MapSteps(pieces)
            self._canvas = MapCanvas(pieces, self._look)
            self.scene().addItem(self._canvas)
            self.scene().setSceneRect(QRectF(0, 0, pieces.width, pieces.height).adjusted(-_AIR, -_AIR, _AIR, _AIR))
        if not self.choose(self._chosen):
            self.look_at_top()
            if rolled is not None:
                self.roll_to(rolled)
        self.viewport().update()

    def look_at_top(self) -> None:
        """Bring the box that stands highest to the head of the view."""
        top = self._top()
        if top is not None:
            self.centerOn(*top)

    def _top(self) -> tuple[float, float] | None:
        highest = min(self._places.values(), key=lambda place: place.top, default=None)
        return None if highest is None else (highest.middle[0], self.sceneRect().top())

    @override
    def beginning(self) -> LeftPicture | None:
        top = self._top()
        if self._pieces is None or top is None:
            return None
        return LeftPicture(self._pieces.picture(), _AIR, self.percent, top)

    def choose(self, ref: str, *, aloud: bool = False) -> bool:
        """Choose somebody and light the path; somebody who is not on the map, or "", lights everything again.

        Returns:
            Whether somebody is chosen.
        """
        place = self._places.get(ref)
        before, self._chosen = self._chosen, place.ref if place is not None else ""
        self._show_chosen()
        described = self.accessibleDescription()
        self._describe()
        if aloud:
            tell_description(self, described)
        if self._chosen != before:
            self.reached.emit(self._chosen)
        return place is not None

    @override
    def set_percent(self, percent: int) -> None:
        super().set_percent(percent)
        self._show_chosen()

    def _show_chosen(self) -> None:
        place = self._places.get(self._chosen)
        if self._canvas is not None:
            self._canvas.mark(place)
            self._canvas.light(self.lit)
        if place is not None:
            self._bring(box_of(place))

    def _bring(self, box: QRectF) -> None:
        """Show a box: in the middle where it was out of sight, so that what it is joined to is seen around it."""
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if seen.intersects(box):
            self.ensureVisible(box, _AROUND, _AROUND)
        else:
            self.centerOn(box.center())

    def _describe(self) -> None:
        if self._pieces is None:
            say(self, _NAME, self._note)
        else:
            say(self, _NAME, self._pieces.said[self._chosen] if self._chosen else f"{self._pieces.alt} {_KEYS}")

    @override
    def acts(self) -> dict[Qt.Key, Callable[[], object]]:
        steps = self._steps
        if steps is None:
            return super().acts()
        return {
            **super().acts(),
            Qt.Key.Key_Up: lambda: self._follow(steps.up(self._chosen), "above"),
            Qt.Key.Key_Down: lambda: self._follow(steps.down(self._chosen), "below"),
            Qt.Key.Key_Left: lambda: self._go(steps.read(self._chosen, -1)),
            Qt.Key.Key_Right: lambda: self._go(steps.read(self._chosen, 1)),
            Qt.Key.Key_Home: lambda: self._go(steps.first),
            Qt.Key.Key_End: lambda: self._go(steps.last),
            Qt.Key.Key_Escape: lambda: self._go(""),
            Qt.Key.Key_Return: lambda: self.followed.emit(self._chosen),
            Qt.Key.Key_Enter: lambda: self.followed.emit(self._chosen),
        }

    def _follow(self, ref: str, way: str) -> None:
        if ref or self._pieces is None:
            self._go(ref)
        elif self._chosen:
            self._has_said = True
            self.said.emit(f"Nobody on this map stands {way} {self._pieces.shown.node(self._chosen).name}.")
        else:
            self._enter()

    def _enter(self) -> None:
        """Choose the first box, for whoever comes by key and stands nowhere."""
        if self._steps is not None and not self._chosen:
            self._go(self._steps.first)

    def _go(self, ref: str) -> None:
        self._hovered = ""
        if self._has_said:
            # It was said of whoever was chosen until now.
            self._has_said = False
            self.said.emit("")
        self.choose(ref, aloud=True)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Whoever clicks chooses by the click.
        if event.reason() not in _NOT_BY_KEY and not self.is_chosen_later:
            self._enter()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_under(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._go(place.ref)
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._place_under(event.position().toPoint()) is not None:
            self.followed.emit(self._chosen)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = None if event.buttons() else self._place_under(event.position().toPoint())
        self._hover(place.ref if place is not None else "")

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover("")

    def _hover(self, ref: str) -> None:
        if ref == self._hovered or self._canvas is None:
            return
        self._hovered = ref
        self._canvas.light(self.lit)
        hint(self.viewport(), self._pieces.said[ref] if ref and self._pieces is not None else "")

    def _place_under(self, point: QPoint) -> MapPlace | None:
        return self._canvas.place_at(self.mapToScene(point)) if self._canvas is not None else None
