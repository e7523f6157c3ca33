"""What is read of a page that rolls, and where the keys are, kept while the page is filled anew."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer

from lineofsight.desktop.widgets.link_row import LinkRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QScrollArea, QWidget


@contextmanager
def keeping_place(scroll: QScrollArea) -> Iterator[None]:
    """Leave the keys at the line that says the same, else on the page, and what is read where it is in sight."""
    focus = scroll.window().focusWidget()
    name = focus.accessibleName() if focus is not None and scroll.isAncestorOf(focus) else ""
    value, read = scroll.verticalScrollBar().value(), _read_now(scroll)
    yield
    if name:
        (_row_called(scroll, name) or scroll).setFocus()
    if value:
        _bring_back(scroll, value, read)
        # A turn later it is known how high everything is.
        QTimer.singleShot(0, scroll, lambda: _bring_back(scroll, value, read))


def _read_now(scroll: QScrollArea) -> tuple[str, int]:
    """The line in sight that has the keys, else the topmost at the left; how far below the edge; "" for none."""
    seen = [
        (not row.hasFocus(), row.mapTo(scroll, QPoint(0, 0)).x(), _below_edge(scroll, row), row.accessibleName())
        for row in scroll.findChildren(LinkRow)
        if row.isVisible() and 0 <= _below_edge(scroll, row) < scroll.viewport().height()
    ]
    *_, below, name = min(seen, default=(True, 0, 0, ""))
    return name, below


def _bring_back(scroll: QScrollArea, value: int, read: tuple[str, int]) -> None:
    """Roll so far that a line is as far below the edge as before; without it, as far as before."""
    name, below = read
    row = _row_called(scroll, name) if name else None
    body = scroll.widget()
    layout = None if body is None else body.layout()
    if layout is not None:
        layout.activate()
    bar = scroll.verticalScrollBar()
    bar.setValue(value if row is None else bar.value() + _below_edge(scroll, row) - below)


def _below_edge(scroll: QScrollArea, row: QWidget) -> int:
    return row.mapTo(scroll.viewport(), QPoint(0, 0)).y()


def _row_called(scroll: QScrollArea, name: str) -> LinkRow | None:
    return next((row for row in scroll.findChildren(LinkRow) if row.accessibleName() == name), None)
