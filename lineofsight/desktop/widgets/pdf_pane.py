"""The pages of a PDF. QtPdf is imported here, and this module only with the first document that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.widgets.linked_pages import LinkedPages
from lineofsight.errors import LineOfSightError
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPdf import QPdfLink


_LOWEST = 320
"""Pixels: a third of a page can always be read."""

_ABOVE_PLACE = 1 / 2
"""How much of what is in sight stands above a place found: the page of the middle is the one that is numbered."""


class PdfPane(QWidget):
    """Shows a PDF at the width of the pane.

    Signals:
        page_reached: the number of the page in sight, from 1.
        found: how many places a search found, in words.
        link_chosen: where a link out of the document leads in the program, for example "action/1.10".
    """

    page_reached = Signal(int)
    found = Signal(str)
    link_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._document = QPdfDocument(self)
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._at = -1
        self._searched = 0
        self._searching = QTimer(self)
        self._view = LinkedPages(self._document, self)
        self._view.setSearchModel(self._search)
        self._view.setMinimumHeight(_LOWEST)
        self._view.link_chosen.connect(self.link_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.pageNavigator().currentPageChanged.connect(self._on_page)
        self._searching.timeout.connect(self._search_page)

    def inner(self) -> QWidget:
        """The view itself, for the focus."""
        return self._view

    def show_file(self, path: Path) -> int:
        """Show a file; returns its number of pages.

        Raises:
            LineOfSightError: when it cannot be read as a PDF.
        """
        if self._document.load(str(path)) is not QPdfDocument.Error.None_:
            raise LineOfSightError(f"The document {path.name} was made but cannot be shown. Make it again.")
        self._view.show_pages()
        return self._document.pageCount()

    def go_to(self, number: int) -> None:
        """Show a page, from 1."""
        self._view.show_place(number - 1, 0, 0)

    def step_back(self) -> bool:
        """Go back to where the link stands that was followed last; whether one was."""
        return self._view.step_back()

    def search(self, words: str) -> None:
        """Mark every place where the words stand, and go to the first."""
        self._at = -1
        self._searched = 0
        self._search.setSearchString(words)
        # The view paints its marks anew only when another place is the current one.
        self._view.setCurrentSearchResultIndex(self._at)
        if words:
            self._searching.start()
        else:
            self._searching.stop()
        self._tell()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place found."""
        places = self._count()
        if not places:
            return
        self._at = (self._at + by) % places
        self._view.setCurrentSearchResultIndex(self._at)
        self._bring(self._search.resultAtIndex(self._at))
        self._tell()

    def _bring(self, place: QPdfLink) -> None:
        above = int(self._view.viewport().height() * _ABOVE_PLACE)
        self._view.show_place(place.page(), place.location().y(), above)

    def _on_page(self, page: int) -> None:
        # A method, not a lambda: Qt parts it from the navigator when the pane goes.
        self.page_reached.emit(page + 1)

    def _search_page(self) -> None:
        """Search one page more: Qt by itself takes ten a second, and counts up all the while."""
        self._search.resultsOnPage(self._searched)
        self._searched += 1
        if self._searched >= self._document.pageCount():
            self._searching.stop()
        if self._at < 0 and self._count():
            self.step(1)
        self._tell()

    def _count(self) -> int:
        return self._search.rowCount(self._search.index(-1, -1))

    def _tell(self) -> None:
        """Say how many places are found; before every page was searched, that there may be more."""
        places = self._count()
        said = f"{self._at + 1} of {count(places, 'place')}" if places else "0 found"
        if self._searching.isActive():
            said = f"{said} so far" if places else "Searching…"
        self.found.emit(said if self._search.searchString() else "")
