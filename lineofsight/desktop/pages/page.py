"""What every page has: a title, panes to walk through, a place to search, and what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture


class Page(QWidget):
    """One page of the window.

    Signals:
        link_chosen: a place in the program, for example "action/1.10".
        said: a sentence for the status line.
    """

    link_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setObjectName("page")
        self.setAccessibleName(title)

    def show_picture(self, picture: Picture) -> None:
        """Show what is known as at the picture's date."""
        raise NotImplementedError

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through, in reading order."""
        raise NotImplementedError

    def begin_search(self) -> None:
        """Go to where something can be searched for."""
        self.panes()[0].setFocus()

    def open_link(self, link: str) -> None:
        """Show what the link names, where this page has it."""
