"""The cards of the first page as rows, to be taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QStandardItem, QStandardItemModel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.workspace.first_page.cards import Card, CardLine

_HEADINGS: Final = ("Part", "What it says", "Rule or reason")


def card_rows(cards: Sequence[Card]) -> QStandardItemModel:
    """A row a line, under the title of its card: those too that are shown only when they are asked for."""
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(_HEADINGS)
    for card in cards:
        for line in _lines(card.lines):
            model.appendRow([QStandardItem(text) for text in (card.title, line.text, line.why)])
    return model


def _lines(lines: Sequence[CardLine]) -> Iterator[CardLine]:
    for line in lines:
        yield from line.folded or (line,)
