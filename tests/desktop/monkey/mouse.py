"""Deeds of the mouse: clicks on buttons, rows, links and anywhere, drags, the wheel, resting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QSplitterHandle,
    QTextBrowser,
    QWidget,
)
from shiboken6 import isValid

from tests.desktop.keys import name_of
from tests.desktop.monkey.scene import nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QWindow

    from tests.desktop.monkey.scene import Deed, Scene

_LEFT: Final = Qt.MouseButton.LeftButton
_NOTCH: Final = 120
_STEPS: Final = 4
_DRAG_MS: Final = 200
_MODIFIERS: Final = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def click_button(scene: Scene) -> Deed:
    """A button, of whatever kind; those that empty a line stand in every line, and are clicked seldom."""
    buttons = scene.stage.in_front(QAbstractButton)
    others = [one for one in buttons if not isinstance(one.parent(), QLineEdit)]
    buttons = others if others and scene.dice.random() < 0.9 else buttons
    if not buttons:
        return "no button", nothing
    button = scene.dice.choice(buttons)
    return name_of(button), partial(QTest.mouseClick, button, _LEFT, pos=button.rect().center())


def click_row(scene: Scene) -> Deed:
    """A place in a table, list or tree, once or twice, with keys held."""
    views = scene.stage.in_front(QAbstractItemView)
    if not views:
        return "no rows", nothing
    view = scene.dice.choice(views)
    port, held = view.viewport(), scene.dice.choice(_MODIFIERS)
    click = QTest.mouseDClick if scene.dice.random() < 0.2 else QTest.mouseClick
    return name_of(view), partial(click, port, _LEFT, held, _within(scene, port))


def click_text(scene: Scene) -> Deed:
    """A place in a sheet, where a link may be."""
    texts = scene.stage.in_front(QTextBrowser)
    if not texts:
        return "no text", nothing
    text = scene.dice.choice(texts)
    return name_of(text), partial(QTest.mouseClick, text.viewport(), _LEFT, pos=_within(scene, text.viewport()))


def click_anywhere(scene: Scene) -> Deed:
    """Any place, with any button: a context menu, a chart, a header, a tab, a label."""
    window, at = scene.stage.front(), _within(scene, scene.stage.front())
    below = window.childAt(at) or window
    button = scene.dice.choice((_LEFT, _LEFT, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton))
    click = QTest.mouseDClick if scene.dice.random() < 0.2 else QTest.mouseClick
    return f"{button.name} {_where(below, at)}", partial(
        _on_window, window, lambda handle: click(handle, button, scene.dice.choice(_MODIFIERS), at)
    )


def drag(scene: Scene) -> Deed:
    """From one place to another: a splitter, a column's edge, a row, a map, a scroll bar, a stretch of text."""
    window = scene.stage.front()
    handles = scene.stage.in_front(QSplitterHandle)
    if handles and scene.dice.random() < 0.4:
        handle = scene.dice.choice(handles)
        start = handle.mapTo(window, handle.rect().center())
    else:
        start = _within(scene, window)
    end = _within(scene, window)
    below = window.childAt(start) or window
    return f"{_where(below, start)} to {end.x()}, {end.y()}", partial(
        _on_window, window, lambda handle: _drag(handle, start, end)
    )


def turn_wheel(scene: Scene) -> Deed:
    """The wheel over any place, sometimes with Ctrl."""
    window, at = scene.stage.front(), _within(scene, scene.stage.front())
    below = window.childAt(at) or window
    notches, held = scene.dice.choice((-10, -1, 1, 10)), scene.dice.choice(_MODIFIERS)
    return f"{notches} {_where(below, at)}", partial(_wheel, window, below, at, (notches, held))


def rest(scene: Scene) -> Deed:
    """Let the pointer rest on any place, so that a hint may show."""
    window, at = scene.stage.front(), _within(scene, scene.stage.front())
    below = window.childAt(at) or window
    return _where(below, at), partial(_rest, window, below, at)


def choose_entry(scene: Scene) -> Deed:
    """An entry of a menu that is open, else open one of the window's menus."""
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QMenu):
        actions = [one for one in popup.actions() if one.isEnabled() and not one.isSeparator()]
        if actions:
            action = scene.dice.choice(actions)
            at = popup.actionGeometry(action).center()
            return f"entry {action.text()}", partial(QTest.mouseClick, popup, _LEFT, pos=at)
    bar = scene.stage.program.window.menuBar()
    action = scene.dice.choice(bar.actions())
    if QApplication.activeModalWidget() is not None:
        return "a dialogue is before the menus", nothing
    return f"menu {action.text()}", partial(QTest.mouseClick, bar, _LEFT, pos=bar.actionGeometry(action).center())


def _within(scene: Scene, widget: QWidget) -> QPoint:
    width, height = max(widget.width(), 1), max(widget.height(), 1)
    return QPoint(scene.dice.randrange(width), scene.dice.randrange(height))


def _where(widget: QWidget, at: QPoint) -> str:
    return f"{name_of(widget)} at {at.x()}, {at.y()}"


def _on_window(window: QWidget, act: Callable[[QWindow], object]) -> None:
    """Act as the system does, through the window, which finds who is below the pointer."""
    handle = window.windowHandle()
    if handle is not None:
        act(handle)


def _drag(handle: QWindow, start: QPoint, end: QPoint) -> None:
    # A drag of rows runs an event loop of its own until it is let go: nobody is there to do it but a timer.
    letting_go = QTimer()
    letting_go.timeout.connect(lambda: _let_go(handle))
    letting_go.start(_DRAG_MS)
    QTest.mousePress(handle, _LEFT, pos=start)
    for step in range(1, _STEPS + 1):
        # A list that closes when it is left takes its window along.
        if isValid(handle):
            QTest.mouseMove(handle, start + (end - start) * step / _STEPS)
        QApplication.processEvents()
    if isValid(handle):
        QTest.mouseRelease(handle, _LEFT, pos=end)
    letting_go.stop()


def _let_go(handle: QWindow) -> None:
    if isValid(handle):
        QTest.keyClick(handle, Qt.Key.Key_Escape)


def _wheel(window: QWidget, below: QWidget, at: QPoint, turn: tuple[int, Qt.KeyboardModifier]) -> None:
    notches, held = turn
    event = QWheelEvent(
        QPointF(below.mapFrom(window, at)) if below is not window else QPointF(at),
        QPointF(window.mapToGlobal(at)),
        QPoint(),
        QPoint(0, notches * _NOTCH),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's own signature
    )
    QApplication.sendEvent(below, event)


def _rest(window: QWidget, below: QWidget, at: QPoint) -> None:
    _on_window(window, lambda handle: QTest.mouseMove(handle, at))
    inner = below.mapFrom(window, at) if below is not window else at
    QApplication.sendEvent(below, QHelpEvent(QEvent.Type.ToolTip, inner, window.mapToGlobal(at)))
