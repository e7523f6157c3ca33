"""Cards as they stand on the first page: a title, and lines of which some can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.folding_row import FoldingRow
from lineofsight.desktop.widgets.link_row import LinkRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.desktop.look import Look
    from lineofsight.workspace.first_page.cards import Card, CardLine

BETWEEN: Final = 16
"""Pixels between two cards."""


class CardFrames:
    """Makes the frames of cards.

    Args:
        look: how marks are drawn.
        go: called with the link of a line that is pressed.
    """

    def __init__(self, look: Look, go: Callable[[str], None]) -> None:
        self._look = look
        self._go = go

    def column(self, cards: Sequence[Card]) -> QVBoxLayout:
        """Return cards one below the other."""
        column = QVBoxLayout()
        column.setSpacing(BETWEEN)
        for card in cards:
            column.addWidget(self.card(card))
        column.addStretch(1)
        return column

    def card(self, card: Card) -> QFrame:
        """Return a frame with the card's title and lines; its layout is a ``QVBoxLayout``."""
        frame = QFrame()
        frame.setObjectName("card")
        frame.setAccessibleName(card.title)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(4)
        inside.addWidget(still(card.title, Voice.HEADING))
        for row in self._rows(card.lines, inside):
            inside.addWidget(row)
        return frame

    def _rows(self, lines: Sequence[CardLine], inside: QVBoxLayout) -> list[QWidget]:
        """Rows for lines; the rule by which several stand there is said of the first of them."""
        before = ("", *(line.why for line in lines))
        return [self._line(line, inside, is_told=line.why == told) for told, line in zip(before, lines, strict=False)]

    def _line(self, line: CardLine, inside: QVBoxLayout, *, is_told: bool) -> QWidget:
        if line.folded:
            return FoldingRow(self._look, line.text, inside, lambda: self._rows(line.folded, inside))
        if not line.link:
            return still(line.text, Voice.QUIET if line.is_quiet else Voice.BODY)
        row = LinkRow(self._look, line.text, line.mark, line.why, is_told=is_told)
        row.clicked.connect(lambda: self._go(line.link))
        return row


def still(text: str, voice: Voice) -> PlainLabel:
    """Return a text that stands in line with the sentences that can be pressed."""
    label = PlainLabel(text, voice)
    label.setIndent(8)
    return label
