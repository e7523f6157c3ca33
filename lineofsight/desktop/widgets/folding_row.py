"""A sentence that shows what stands behind it when it is pressed, and puts it away when it is pressed again."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from lineofsight.desktop.widgets.link_row import Arrow, LinkRow
from lineofsight.desktop.widgets.page_frame import reveal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QVBoxLayout

    from lineofsight.desktop.look import Look


class FoldingRow(LinkRow):
    """A row of a card with rows of its own, which are made when they are first wanted."""

    def __init__(
        self, look: Look, sentence: str, inside: QVBoxLayout, make_rows: Callable[[], Sequence[QWidget]]
    ) -> None:
        """Say what is to be had.

        Args:
            look: colours, text size and marks.
            sentence: what the rows are, without what pressing does.
            inside: where this row stands, and its own will, right below it.
            make_rows: makes them; there is at least one.
        """
        super().__init__(look, f"{sentence}: show", arrow=Arrow.UNFOLDS)
        self._what = sentence
        self._inside = inside
        self._make_rows = make_rows
        self._rows: Sequence[QWidget] = ()
        self._are_shown = False
        self.clicked.connect(self._turn)

    def _turn(self) -> None:
        """Show the rows, where the keys go on at the first of them; or put them away."""
        self._are_shown = not self._are_shown
        self.reword(
            f"{self._what}: {'hide' if self._are_shown else 'show'}",
            Arrow.FOLDS if self._are_shown else Arrow.UNFOLDS,
        )
        self._rows = self._rows or self._placed()
        for row in self._rows:
            row.setVisible(self._are_shown)
        if not self._are_shown:
            self.setFocus()
        else:
            # What is not shown yet takes no focus.
            self._rows[0].setFocus()
            # Where it stands is known only once the card is laid out anew.
            QTimer.singleShot(0, self._rows[0], lambda: reveal(self._rows[0]))

    def _placed(self) -> Sequence[QWidget]:
        rows = self._make_rows()
        at = self._inside.indexOf(self) + 1
        for number, (before, row) in enumerate(pairwise((self, *rows))):
            self._inside.insertWidget(at + number, row)
            QWidget.setTabOrder(before, row)
        return rows
