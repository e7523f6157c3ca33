"""The line at the foot of the window: what does not fit ends after a whole word and three dots, or a folder does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lineofsight.desktop.text import PlainLabel

if not TYPE_CHECKING:
    from lineofsight.desktop.overriding import override
if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from typing_extensions import override  # noqa: TC004 - see desktop.overriding

_BEFORE_FOLDER: Final = r" in (?=/|\\\\|[A-Za-z]:[\\/])"
"""What stands before a folder at the end of a sentence, as ``wording.saving`` says it."""
_FEWEST_LETTERS: Final = 12
"""Of a folder that are worth showing."""


class StatusLine(PlainLabel):
    """One line; a screen reader has all of it, and so has who looks at the page that it speaks of."""

    @property
    def seen(self) -> str:
        """As much of the text as there is room for."""
        room = self.contentsRect().width()
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self.text()) <= room:
            return self.text()
        if named := self._with_less_folder(room):
            return named
        words = self.text().split(" ")
        while len(words) > 1 and metrics.horizontalAdvance(f"{' '.join(words)}…") > room:
            words.pop()
        return f"{' '.join(words).rstrip('.,;:')}…"

    def _with_less_folder(self, room: int) -> str:
        """The text with its folder cut in the middle; "" where it has none, or none of it would be left."""
        at, metrics = re.search(_BEFORE_FOLDER, self.text()), self.fontMetrics()
        said = self.text()[: at.end()] if at is not None else ""
        left = room - metrics.horizontalAdvance(said)
        if not said or left < metrics.averageCharWidth() * _FEWEST_LETTERS:
            return ""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - see below

        return f"{said}{metrics.elidedText(self.text()[len(said) :], Qt.TextElideMode.ElideMiddle, left)}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        seen = self.seen
        if seen == self.text():
            super().paintEvent(event)
            return
        # What the first window says has room: all that Qt can paint need not be loaded before it is painted.
        from PySide6.QtGui import QPainter  # noqa: PLC0415 - see above

        room, metrics = self.contentsRect(), self.fontMetrics()
        with QPainter(self) as painter:
            painter.drawText(
                room.left(), room.top() + (room.height() + metrics.ascent() - metrics.descent()) // 2, seen
            )
