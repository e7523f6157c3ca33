"""The frame around a page: one that needs more room than the window has is scrolled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QScrollArea

from lineofsight.desktop.first_values import NO_FOCUS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def framed(page: QWidget) -> QScrollArea:
    """Return a page in a frame that scrolls it, so that the window never outgrows the screen."""
    frame = QScrollArea()
    frame.setWidgetResizable(True)
    frame.setProperty("focusPolicy", NO_FOCUS)
    frame.setWidget(page)
    return frame


def reveal(widget: QWidget) -> None:
    """Scroll the page so far that a part of it is in sight, as Qt does only for Tab."""
    for frame in _frames_of(widget):
        frame.ensureWidgetVisible(widget)


class FocusInSight(QObject):
    """Brings what has the focus now into sight where none of it is, as after a letter with Alt."""

    def follow(self, _: QWidget | None, widget: QWidget | None) -> None:
        """Take what had the focus and what has it now, as ``QApplication.focusChanged`` tells."""
        if widget is None:
            return
        for frame in _frames_of(widget):
            port = frame.viewport()
            if not widget.rect().translated(widget.mapTo(port, QPoint(0, 0))).intersects(port.rect()):
                frame.ensureWidgetVisible(widget)


def _frames_of(widget: QWidget) -> list[QScrollArea]:
    """What rolls a widget into sight, from the innermost: a page may have parts that roll by themselves."""
    frames: list[QScrollArea] = []
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            frames.append(above)
        above = above.parentWidget()
    return frames
