"""A PDF on the screen: pages, page number, search. Qt's PDF parts are loaded when the first document is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import button_of, label_beside, mnemonic_label, together
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.widgets.pdf_pane import PdfPane

_NUMBER_EM = 5
_WORDS_EM = 20
_FRAME = 20
"""Pixels between a field's letters and its edges."""

_FROM_THE_BAR = 8
"""Pixels between the bar that parts it from the form and its words, as on the form's side."""


class Preview(QWidget):
    """The pages below a line with page number and search.

    Signals:
        link_chosen: where a link out of the document leads in the program, for example "action/1.10".
    """

    link_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self.has_file = False
        self._pages = 1
        self._page = QLineEdit("1")
        self._page.setMaxLength(4)
        self._of = PlainLabel(wraps=False)
        self._words = QLineEdit()
        self._words.setPlaceholderText("Find in the document")
        self._next = button_of("Ne&xt")
        say(self._next, "Next place found")
        self._before = button_of("Previo&us")
        say(self._before, "Previous place found")
        self._found = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._empty = PlainLabel("The document will be shown here when it is made.", Voice.QUIET)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pane: PdfPane | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(_FROM_THE_BAR, 0, 0, 0)
        self._rows.addWidget(self._line())
        self._rows.addWidget(self._empty, 1)
        self._tools.setEnabled(False)
        self.setFocusProxy(self._words)
        self._connect()

    def _line(self) -> QWidget:
        self._tools = QWidget()
        # In large text a line has not the room for all: what belongs together goes on in the next.
        flow = FlowLayout(self._tools)
        page = mnemonic_label("P&age", self._page, "Type a number and press Enter.")
        flow.addWidget(together(page, self._page, self._of))
        flow.addWidget(label_beside("Fi&nd", self._words))
        flow.addWidget(together(self._before, self._next, self._found))
        self._fit()
        return self._tools

    def _fit(self) -> None:
        letter = self._page.fontMetrics().averageCharWidth()
        self._page.setFixedWidth(letter * _NUMBER_EM + _FRAME)
        self._words.setFixedWidth(letter * _WORDS_EM + _FRAME)

    def _connect(self) -> None:
        self._page.returnPressed.connect(self._go)
        self._words.textChanged.connect(self._search)
        self._words.returnPressed.connect(lambda: self._step(1))
        self._next.clicked.connect(lambda: self._step(1))
        self._before.clicked.connect(lambda: self._step(-1))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Give both fields the room that they need and no more, at whatever size the text has."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        super().changeEvent(event)

    def show_file(self, path: Path) -> int:
        """Show a PDF from its first page; return how many it has. What was searched for in the one before is let go."""
        self._words.clear()
        pane = self._make_pane()
        pages = pane.show_file(path)
        self._pages = max(pages, 1)
        self._page.setText("1")
        self._of.setText(f"of {pages}")
        self._tools.setEnabled(True)
        self._empty.hide()
        pane.show()
        self.has_file = True
        self.setFocusProxy(pane.inner())
        return pages

    def _make_pane(self) -> PdfPane:
        """What shows the pages, made with the first document: Qt's PDF parts take 4 MB, and 5 ms to load."""
        if self._pane is None:
            from lineofsight.desktop.widgets.pdf_pane import PdfPane  # noqa: PLC0415 - with the first document

            self._pane = PdfPane()
            self._pane.hide()
            self._pane.page_reached.connect(self._on_page)
            self._pane.found.connect(self._found.setText)
            self._pane.link_chosen.connect(self.link_chosen)
            self._rows.addWidget(self._pane, 1)
        return self._pane

    def step_back(self) -> bool:
        """Go back to where the link stands that was followed last in the document; whether one was."""
        return self._pane is not None and self._pane.step_back()

    def first(self) -> QWidget:
        """Where F6 goes to."""
        return self._pane.inner() if self._pane is not None and self.has_file else self._words

    def begin_search(self) -> None:
        """Go to the search field."""
        self._words.setFocus()
        self._words.selectAll()

    def _on_page(self, number: int) -> None:
        self._page.setText(str(number))

    def _go(self) -> None:
        """Show the page that was typed; what is no page of the document is set right."""
        typed = self._page.text()
        number = min(max(int(typed), 1), self._pages) if typed.isdecimal() else 1
        self._page.setText(str(number))
        if self._pane is not None:
            self._pane.go_to(number)

    def _search(self, words: str) -> None:
        if self._pane is not None:
            self._pane.search(words)

    def _step(self, by: int) -> None:
        if self._pane is not None:
            self._pane.step(by)
