"""Writes a sheet of details into a document: headings, words, facts and tables, letter by letter, never as markup."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from lineofsight.desktop.sheet import Bullets, Facts, Grid, Part, Sheet, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look

CELL_PADDING: Final = 3
"""Pixels around what stands in a cell."""

_ROUNDED: Final = 1
"""A pixel, by which the width of a column may be rounded down."""

_BELOW_TABLE: Final = 8
_MOST_LETTERS: Final = 18
"""Of a word that has room in a table; a longer one is the name of a file, and may be broken."""

_AROUND: Final = 2 * CELL_PADDING + _ROUNDED
"""Pixels that a column needs beside its longest word."""

_HEADING_POINTS: Final = 14.5
_TITLE_POINTS: Final = 16.5

_AFTER_MARK: Final = "  "
_MARK_SIZE: Final = 1.1
"""By how much a mark in a text is larger than one in a table."""


class SheetWriter:
    """Writes into one document as it is to look on one widget."""

    def __init__(self, document: QTextDocument, look: Look, screen: QWidget, names: int, room: float) -> None:
        """Write nothing yet.

        Args:
            document: what is written into.
            look: colours, text size and marks.
            screen: the widget that shows it; how fine its dots are.
            names: of a hundred parts of the width, those for the names of facts.
            room: pixels that a table has; one whose words need more has its columns below one another.
        """
        self.needed: list[float] = []
        """Pixels that each table written so far needs for its words to stand whole."""
        self._document = document
        self._look = look
        self._screen = screen
        self._dots = screen.logicalDpiX()
        self._ratio = screen.devicePixelRatioF()
        self._names = names
        self._room = max(room, 1.0)

    def write(self, sheet: Sheet) -> None:
        """Write it at the end of the document, in one step: Qt would lay out the whole table anew at every cell."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        self._put_sheet(cursor, sheet)
        cursor.endEditBlock()

    def write_words(self, words: str) -> None:
        """Write a quiet sentence in the place of a sheet."""
        QTextCursor(self._document).insertText(words, self._letters(quiet=True))

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
                self._put_facts(cursor, part, above)
            case Grid():
                self._put_grid(cursor, part, above)
            case Bullets():
                self._put_bullets(cursor, part)

    def _put_facts(self, cursor: QTextCursor, facts: Facts, above: int) -> None:
        marked = any(fact.mark for fact in facts.items)
        name = self._longest([fact.name for fact in facts.items]) + marked * self._beside_mark() + _AROUND
        value = self._longest([fact.value for fact in facts.items]) + _AROUND
        if self._has_room(name + value):
            least, most = 100 * name / self._room, 100 - 100 * value / self._room
            names = min(max(self._names, least), most)
            rows = [((fact.name, fact.mark), (fact.value, "")) for fact in facts.items]
            self._put_table(cursor, rows, heads=False, widths=(names, 100 - names))
            return
        for fact in facts.items:
            self._put_words(cursor, Words(fact.name, mark=fact.mark, quiet=True), above)
            self._put_words(cursor, Words(fact.value), 0)

    def _put_grid(self, cursor: QTextCursor, grid: Grid, above: int) -> None:
        needed = self._widths(grid)
        if self._has_room(sum(needed)):
            body = [tuple((text, "") for text in row) for row in grid.rows]
            head = tuple((text, "") for text in grid.headings)
            widths = tuple(100 * width / sum(needed) for width in needed)
            self._put_table(cursor, [head, *body], heads=True, widths=widths)
            return
        for first, *others in grid.rows:
            self._put_words(cursor, Words(first, strong=True), above or _BELOW_TABLE)
            for heading, text in zip(grid.headings[1:], others, strict=True):
                self._put_words(cursor, Words(f"{heading}: {text}"), 0)

    def _has_room(self, needed: float) -> bool:
        self.needed.append(needed)
        return needed <= self._room

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
        widths: tuple[float, ...],
    ) -> None:
        if not rows:
            return
        style = QTextTableFormat()
        style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        style.setBorder(0)
        style.setCellPadding(CELL_PADDING)
        # So that names begin where the words above and below them do.
        style.setLeftMargin(-CELL_PADDING)
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

    def _widths(self, grid: Grid) -> list[float]:
        """The pixels that each column needs: its longest word and its heading stand whole."""
        return [
            max(self._longest([title], strong=True), self._longest(texts)) + _AROUND
            for title, *texts in zip(grid.headings, *grid.rows, strict=True)
        ]

    def _longest(self, texts: Sequence[str], *, strong: bool = False) -> float:
        """The pixels of the longest word that is to stand whole."""
        font = self._letters(strong=strong).font().resolve(self._document.defaultFont())
        metrics = QFontMetricsF(font, self._screen)
        words = {word for text in texts for word in text.split()}
        longest = max(map(metrics.horizontalAdvance, words), default=0.0)
        return min(longest, metrics.averageCharWidth() * _MOST_LETTERS)

    def _put_mark(self, cursor: QTextCursor, mark: str) -> None:
        """Begin a paragraph with a mark; words that go on in its next line stand below those beside the mark."""
        if not mark:
            return
        style = QTextBlockFormat()
        style.setLeftMargin(self._beside_mark())
        style.setTextIndent(-self._beside_mark())
        cursor.mergeBlockFormat(style)
        side = self._mark_side()
        url = QUrl(f"mark:{mark}")
        image = self._look.mark_image(mark, side, self._ratio)
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, url, image)
        picture = QTextImageFormat()
        picture.setName(url.toString())
        picture.setWidth(side)
        picture.setHeight(side)
        picture.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        cursor.insertImage(picture)
        cursor.insertText(_AFTER_MARK, self._letters())

    def _mark_side(self) -> float:
        return self._look.mark_side(self._dots) * _MARK_SIZE

    def _beside_mark(self) -> float:
        """Where the words begin that stand beside a mark."""
        font = self._letters().font().resolve(self._document.defaultFont())
        return self._mark_side() + QFontMetricsF(font, self._screen).horizontalAdvance(_AFTER_MARK)

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
