"""Where the arrow keys lead in a document that is only read: from line to line in the order in which it is said.

Qt's own way down a table stays in its column: of facts it would go from name to name, past all that is said of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock


def line_after(at: QTextCursor) -> QTextCursor:
    """Return the beginning of the next line that says something; where there is none, the place itself."""
    starts = _starts(at.block())
    later = [start for start in starts if start > at.position()]
    return _beside(at, later[0]) if later else _first_of(at, at.block().next())


def line_before(at: QTextCursor) -> QTextCursor:
    """Return the beginning of the line before that says something; where there is none, the place itself."""
    starts = _starts(at.block())
    earlier = [start for start in starts if start <= at.position()][:-1]
    return _beside(at, earlier[-1]) if earlier else _last_of(at, at.block().previous())


def link_at(at: QTextCursor) -> str:
    """Where the link leads in which the caret stands; "" for none."""
    after = QTextCursor(at)
    after.setPosition(at.selectionStart())
    # A caret has the form of the letter before it, and is at a link as soon as it stands before its first letter.
    here = after.charFormat().anchorHref()
    after.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return after.charFormat().anchorHref() or here


def _first_of(at: QTextCursor, block: QTextBlock) -> QTextCursor:
    while block.isValid() and not block.text().strip():
        block = block.next()
    return _beside(at, _starts(block)[0]) if block.isValid() else at


def _last_of(at: QTextCursor, block: QTextBlock) -> QTextCursor:
    while block.isValid() and not block.text().strip():
        block = block.previous()
    return _beside(at, _starts(block)[-1]) if block.isValid() else at


def _starts(block: QTextBlock) -> list[int]:
    """Where the lines of a paragraph begin, as it is laid out."""
    layout = block.layout()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())] if layout is not None else []
    return [block.position() + line.textStart() for line in lines] or [block.position()]


def _beside(at: QTextCursor, position: int) -> QTextCursor:
    cursor = QTextCursor(at)
    cursor.setPosition(position)
    return cursor
