"""Shows a sheet of details as a document that can be read, selected, searched and walked by keyboard.

Text is put in letter by letter, never parsed as markup, and the document can load nothing.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip
from typing_extensions import override

from lineofsight.desktop.explaining import explanation_of
from lineofsight.desktop.sheet import ANNOTATE, Bullets, Facts, Grid, Part, Sheet, Words
from lineofsight.desktop.text import plain_hint, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.look import Look

_WIDEST_NAMES: Final = 34
"""Of a hundred parts of the width so many go to the names of facts at most; longer names wrap."""

_STEP: Final = 2
_CELL_PADDING: Final = 3
_MARGIN: Final = 14
_BELOW_TABLE: Final = 8
_BESIDE_NAME: Final = 6 * _CELL_PADDING
_FEWEST_LINES: Final = 6
_HEADING_POINTS: Final = 14.5
_TITLE_POINTS: Final = 16.5
_BACKWARD: Final = (
    QTextDocument.FindFlag.FindBackward
    | QTextDocument.FindFlag.FindCaseSensitively
    | QTextDocument.FindFlag.FindWholeWords
)
_ROUNDED: Final = 2
"""Pixels by which a table of three or more columns may be wider than asked; its padding is wider."""


class SheetView(QTextBrowser):
    """A read-only document.

    Signals:
        link_chosen: where a link leads, for example "indicator/N1".
        note_wanted: what a note is to be begun on, for example "action/1.10".
    """

    link_chosen = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, look: Look, empty: str) -> None:
        super().__init__()
        self._look = look
        self._empty = empty
        self._sheet: Sheet | None = None
        self._link = ""
        self._complete: Callable[[Sheet, str], Sheet] = lambda sheet, _: sheet
        self._shown: Sheet | None = None
        self._names = _WIDEST_NAMES
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("paper")
        self.document().setDocumentMargin(_MARGIN)
        # A file name or identifier longer than its column breaks; nothing runs out of sight to the right.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.anchorClicked.connect(self._on_link)
        look.changed.connect(self._render)
        self.horizontalScrollBar().rangeChanged.connect(self._on_size)
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
        self._render()

    @property
    def title(self) -> str:
        """What the sheet is of; "" for no sheet."""
        return "" if self._sheet is None else self._sheet.title

    def complete_with(self, complete: Callable[[Sheet, str], Sheet]) -> None:
        """Have every sheet completed, the present one too; what is being read stays where it is."""
        self._complete = complete
        shown = None if self._sheet is None else complete(self._sheet, self._link)
        if shown != self._shown:
            self._shown = shown
            self._render_in_place()

    def go_to_words(self, words: str) -> bool:
        """Choose the last place where a line begins with these words, and bring it into sight."""
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
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not at once: Qt resizes while it lays the document out, which must not be changed then.
        QTimer.singleShot(0, self, self._on_width)
        self._on_size()

    def _on_width(self) -> None:
        if self._shown is not None and self._share_of_names(self._shown) != self._names:
            chosen = self.textCursor()
            anchor, position = chosen.anchor(), chosen.position()
            self._render_in_place()
            if anchor != position:
                # The words are the same, so what was chosen among them, as an abbreviation to explain is, stays chosen.
                chosen = self.textCursor()
                chosen.setPosition(anchor)
                chosen.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                self.setTextCursor(chosen)

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
        """Render anew; what is being read stays where it is."""
        place = self.verticalScrollBar().value()
        self._render()
        self.verticalScrollBar().setValue(place)

    def _render(self) -> None:
        document = self.document()
        document.clear()
        document.setDefaultFont(self.font())
        cursor = QTextCursor(document)
        if self._shown is None:
            cursor.insertText(self._empty, self._letters(quiet=True))
            return
        self._names = self._share_of_names(self._shown)
        # In one step: Qt would lay out the whole table anew at every cell.
        cursor.beginEditBlock()
        self._put_sheet(cursor, self._shown)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _put_sheet(self, cursor: QTextCursor, sheet: Sheet) -> None:
        cursor.setBlockFormat(_block(level=1, below=6))
        cursor.insertText(sheet.title, self._letters(points=_TITLE_POINTS, strong=True))
        for part in sheet.sections:
            cursor.insertBlock(_block(level=2, above=16, below=4))
            cursor.insertText(part.title, self._letters(points=_HEADING_POINTS, strong=True))
            above = 0
            for item in part.parts:
                self._put(cursor, item, above)
                above = _BELOW_TABLE if isinstance(item, Facts | Grid) else 0

    def _put(self, cursor: QTextCursor, part: Part, above: int) -> None:
        match part:
            case Words():
                self._put_words(cursor, part, above)
            case Facts():
                rows = [((fact.name, fact.mark), (fact.value, "")) for fact in part.items]
                self._put_table(cursor, rows, heads=False, widths=(self._names, 100 - self._names))
            case Grid():
                body = [tuple((text, "") for text in row) for row in part.rows]
                head = tuple((text, "") for text in part.headings)
                even = tuple(100 // len(head) for _ in head)
                self._put_table(cursor, [head, *body], heads=True, widths=even)
            case Bullets():
                self._put_bullets(cursor, part)

    def _put_words(self, cursor: QTextCursor, words: Words, above: int) -> None:
        cursor.insertBlock(_block(above=above, below=4))
        self._put_mark(cursor, words.mark)
        letters = self._letters(quiet=words.quiet, strong=words.strong)
        if words.link:
            letters.setAnchor(True)
            letters.setAnchorHref(f"los:{words.link}")
            letters.setForeground(self._look.theme.colour("link"))
            letters.setFontUnderline(True)
        cursor.insertText(words.text, letters)

    def _put_bullets(self, cursor: QTextCursor, bullets: Bullets) -> None:
        style = QTextListFormat()
        style.setStyle(QTextListFormat.Style.ListDisc)
        made = None
        for item in bullets.items:
            # A block that is given a format of its own stands outside the list until it is put in.
            cursor.insertBlock(_block(below=3), self._letters())
            if made is None:
                made = cursor.createList(style)
            else:
                made.add(cursor.block())
            cursor.insertText(item, self._letters())

    def _put_table(
        self,
        cursor: QTextCursor,
        rows: Sequence[Sequence[tuple[str, str]]],
        *,
        heads: bool,
        widths: tuple[int, ...],
    ) -> None:
        if not rows:
            return
        style = QTextTableFormat()
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        style.setBorder(0)
        style.setCellPadding(_CELL_PADDING)
        # So that names begin where the words above and below them do.
        style.setLeftMargin(-_CELL_PADDING)
        style.setCellSpacing(0)
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, width) for width in widths])
        style.setHeaderRowCount(1 if heads else 0)
        table = cursor.insertTable(len(rows), len(rows[0]), style)
        for row, cells in enumerate(rows):
            for column, (text, mark) in enumerate(cells):
                inner = table.cellAt(row, column).firstCursorPosition()
                self._put_mark(inner, mark)
                named = column == 0 and not heads
                inner.insertText(text, self._letters(strong=heads and row == 0, quiet=named))
        cursor.movePosition(QTextCursor.MoveOperation.End)

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

    def _put_mark(self, cursor: QTextCursor, mark: str) -> None:
        if not mark:
            return
        side = self._look.mark_side(self.logicalDpiX()) * 1.1
        url = QUrl(f"mark:{mark}")
        image = self._look.mark_image(mark, side, self.devicePixelRatioF())
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, image)
        picture = QTextImageFormat()
        picture.setName(url.toString())
        picture.setWidth(side)
        picture.setHeight(side)
        picture.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(picture)
        cursor.insertText("  ", self._letters())

    def _letters(self, *, points: float = 12.0, strong: bool = False, quiet: bool = False) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontPointSize(points * self._look.percent / 100)
        letters.setForeground(self._look.theme.colour("quiet" if quiet else "ink"))
        if strong:
            letters.setFontWeight(QFont.Weight.DemiBold)
        return letters


def _block(*, level: int = 0, above: int = 0, below: int = 0) -> QTextBlockFormat:
    """Return a paragraph's format; a level makes it a heading for screen readers."""
    style = QTextBlockFormat()
    style.setHeadingLevel(level)
    style.setTopMargin(above)
    style.setBottomMargin(below)
    return style
