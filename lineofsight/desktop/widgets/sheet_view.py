"""Shows a sheet of details as a document that can be read, selected, searched and walked by keyboard.

The document can load nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleTextSelectionEvent,
    QHelpEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip
from typing_extensions import override

from lineofsight.desktop.explaining import explanation_of
from lineofsight.desktop.sheet import ANNOTATE, Facts, Sheet
from lineofsight.desktop.text import plain_hint, say
from lineofsight.desktop.widgets.link_ring import paint_link_ring
from lineofsight.desktop.widgets.reading_caret import line_after, line_before, link_at
from lineofsight.desktop.widgets.sheet_writer import CELL_PADDING, SheetWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from lineofsight.desktop.look import Look

_WIDEST_NAMES: Final = 34
"""Of a hundred parts of the width so many go to the names of facts at most; longer names wrap."""

_ABOUT: Final = "The arrow keys read it line by line; Tab goes from link to link, Enter follows one."
_STEP: Final = 2
_MARGIN: Final = 14
_BESIDE_NAME: Final = 6 * CELL_PADDING
_FEWEST_LINES: Final = 6
_BACKWARD: Final = (
    QTextDocument.FindFlag.FindBackward
    | QTextDocument.FindFlag.FindCaseSensitively
    | QTextDocument.FindFlag.FindWholeWords
)
_ROUNDED: Final = 2
"""Pixels by which a table of three or more columns may be wider than asked; its padding is wider."""


_READ_BY_KEYS: Final = Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard


class QTextEdit(QTextBrowser):
    """A browser that screen readers are told is a text, in which they read line by line.

    What Qt tells of a widget goes by the names of its classes: of its browser, that it is a label, of which readers say
    the name and nothing that stands in it.
    """


class SheetView(QTextEdit):
    """A read-only document, with a caret that the arrow keys take from line to line.

    Signals:
        link_chosen: where a link leads, for example "indicator/N1".
        note_wanted: what a note is to be begun on, for example "action/1.10".
    """

    link_chosen = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, look: Look, empty: str) -> None:
        super().__init__()
        self._look = look
        self._invitation = self._empty = empty
        self._sheet: Sheet | None = None
        self._link = ""
        self._complete: Callable[[Sheet, str], Sheet] = lambda sheet, _: sheet
        self._shown: Sheet | None = None
        self._names = _WIDEST_NAMES
        self._needed: tuple[float, ...] = ()
        self._roomy: tuple[bool, ...] = ()
        self._is_stale = False
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper")
        self.document().setDocumentMargin(_MARGIN)
        # A file name or identifier longer than its column breaks; nothing runs out of sight to the right.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(_READ_BY_KEYS)
        self.anchorClicked.connect(self._on_link)
        look.changed.connect(self._render_if_seen)
        self.horizontalScrollBar().rangeChanged.connect(self._on_size)
        self.setAccessibleDescription(_ABOUT)
        self.show_sheet(None)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never less than a few lines, so that there is always something to read."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing() * _FEWEST_LINES)

    def show_sheet(self, sheet: Sheet | None, link: str = "") -> None:
        """Show the sheet from its top, or the sentence for nothing.

        Args:
            sheet: what is said.
            link: what it is said of, for example "action/1.10", where others may have something to add.
        """
        self._sheet = sheet
        self._link = link
        self._shown = None if sheet is None else self._complete(sheet, link)
        say(self, sheet.name if sheet else self._empty)
        # What stood there before is nothing to come back to: the new sheet begins at its top.
        self.document().clear()
        self._render_if_seen()

    def say_nothing(self, why: str = "") -> None:
        """Have a sentence in the place of a sheet: why there is nothing to choose; "" for the invitation to choose."""
        self._empty = why or self._invitation
        if self._sheet is None:
            self.show_sheet(None)

    @property
    def title(self) -> str:
        """What the sheet is of; "" for no sheet."""
        return "" if self._sheet is None else self._sheet.title

    @property
    def link(self) -> str:
        """What the sheet is said of, as a link; "" for no sheet, or where nobody has anything to add."""
        return self._link

    def complete_with(self, complete: Callable[[Sheet, str], Sheet]) -> None:
        """Have every sheet completed, the present one too; what is being read stays where it is."""
        self._complete = complete
        shown = None if self._sheet is None else complete(self._sheet, self._link)
        if shown != self._shown:
            self._shown = shown
            self._render_if_seen()

    def go_to_words(self, words: str) -> bool:
        """Choose the last place where a line begins with these words, and bring it into sight."""
        self._freshen()
        cursor = self.document().find(words, self.document().characterCount(), _BACKWARD)
        while not cursor.isNull() and cursor.selectionStart() != cursor.block().position():
            cursor = self.document().find(words, cursor, _BACKWARD)
        if cursor.isNull():
            return False
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        """Give out only what was put in by hand: no file, no share, no network."""
        return self.document().resource(type, QUrl(name)) if QUrl(name).scheme() == "mark" else None

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the abbreviation under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cursor = self.cursorForPosition(event.pos())
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
            said = explanation_of(cursor.selectedText())
            QToolTip.showText(event.globalPos(), plain_hint(said), self)
            return True
        return super().viewportEvent(event)

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Go by lines in the order of the story, and follow the link at which the caret stands."""
        caret = self.textCursor()
        match ev.key(), ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            case Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier:
                self._read_at(line_after(caret))
            case Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier:
                self._read_at(line_before(caret))
            case ((Qt.Key.Key_Return | Qt.Key.Key_Enter), Qt.KeyboardModifier.NoModifier) if link_at(caret):
                self.anchorClicked.emit(QUrl(link_at(caret)))
            case _:
                super().keyPressEvent(ev)

    def _read_at(self, caret: QTextCursor) -> None:
        """Put the caret on a line, and roll by as much: who does not see the caret sees that the key did something."""
        here, there = self.cursorRect(), self.cursorRect(caret)
        self.setTextCursor(caret)
        if self.viewport().rect().intersects(here):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + there.top() - here.top())
        self.ensureCursorVisible()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Go to the next link, and tell a screen reader of it, which Qt does not."""
        is_link = super().focusNextPrevChild(next)
        chosen = self.textCursor()
        if is_link and self.hasFocus() and chosen.hasSelection() and QAccessible.isActive():
            event = QAccessibleTextSelectionEvent(self, chosen.selectionStart(), chosen.selectionEnd())
            QAccessible.updateAccessibility(event)
        return is_link

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        paint_link_ring(self, self._look.theme.colour("focus"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not at once: Qt resizes while it lays the document out, which must not be changed then.
        QTimer.singleShot(0, self, self._on_width)
        self._on_size()

    @override
    def changeEvent(self, e: QEvent) -> None:
        # Qt would lay the document out in its new font at once, and again for each step of a change of colours.
        if e.type() != QEvent.Type.FontChange:
            super().changeEvent(e)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def _render_if_seen(self) -> None:
        """Render at once where it is in sight, else when it comes into sight and has the width that it is read in."""
        self._is_stale = True
        if self.isVisible():
            self._freshen()

    def _freshen(self) -> None:
        if self._is_stale:
            self._render_in_place()

    def _on_width(self) -> None:
        if self._shown is None:
            return
        if self._share_of_names(self._shown) != self._names or self._fitting() != self._roomy:
            self._render_in_place()

    @property
    def _room(self) -> float:
        """The pixels that a table has, whether or not there is a bar beside it."""
        return self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width() - 2 * _MARGIN

    def _fitting(self) -> tuple[bool, ...]:
        """Which of its tables have the room that their words need."""
        return tuple(needed <= self._room for needed in self._needed)

    def _on_size(self) -> None:
        # Qt keeps the bar of a layout that was wider for a moment, and rounds a table up; what fits needs none.
        if self.document().size().width() <= self.viewport().width() + _ROUNDED:
            self.horizontalScrollBar().setRange(0, 0)

    def _on_link(self, url: QUrl) -> None:
        link = url.path()
        if link.startswith(ANNOTATE):
            self.note_wanted.emit(link.removeprefix(ANNOTATE))
        else:
            self.link_chosen.emit(link)

    def _render_in_place(self) -> None:
        """Render anew; what is being read stays where it is, and so do the caret and what was chosen."""
        place, chosen, words = self.verticalScrollBar().value(), self.textCursor(), self.toPlainText()
        anchor, position = chosen.anchor(), chosen.position()
        self._render()
        caret = self.textCursor()
        last = self.document().characterCount() - 1
        caret.setPosition(min(anchor if self.toPlainText() == words else position, last))
        caret.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(caret)
        self.verticalScrollBar().setValue(place)

    def _render(self) -> None:
        self._is_stale = False
        # Written beside no bar, it is laid out for the wider room first, and once more when its bar comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        document = self.document()
        document.clear()
        document.setDefaultFont(self.font())
        if self._shown is not None:
            self._names = self._share_of_names(self._shown)
        writer = SheetWriter(document, self._look, self, self._names, self._room)
        if self._shown is None:
            writer.write_words(self._empty)
        else:
            writer.write(self._shown)
        self._needed = tuple(writer.needed)
        self._roomy = self._fitting()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _share_of_names(self, sheet: Sheet) -> int:
        """Of a hundred parts of the width, what the names of all facts need; the same in every part of the sheet."""
        metrics = self.fontMetrics()
        mark = 2 * self._look.mark_side(self.logicalDpiX())
        listed = [item for part in sheet.sections for item in part.parts if isinstance(item, Facts)]
        facts = [fact for item in listed for fact in item.items]
        widest = max((metrics.horizontalAdvance(fact.name) + mark * bool(fact.mark) for fact in facts), default=0)
        # Whether there is a bar must not count: with names of another width it might come or go.
        needed = 100 * (widest + _BESIDE_NAME) / max(self.width() - 2 * _MARGIN, 1)
        return min(_STEP * math.ceil(needed / _STEP), _WIDEST_NAMES)
