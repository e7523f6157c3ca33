"""What each menu entry and key does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.session import Session

_PAGES = ("overview", "plan", "indicators", "documents", "help")
_DOCUMENTS = _PAGES.index("documents")


class Wiring:
    """Joins the actions to the window, the session and the dressing; knows the way back."""

    def __init__(self, window: MainWindow, session: Session, dressing: Dressing, page: int) -> None:
        self._window = window
        self._session = session
        self._dressing = dressing
        self._way: list[int] = []
        self._at = page
        window.page_chosen.connect(self.go)
        for number, name in enumerate(_PAGES):
            window.on_action(name, partial(self._open, number))
        for name, act in self._acts().items():
            window.on_action(name, act)
        for choice in ThemeChoice:
            window.on_action(f"theme:{choice}", partial(dressing.choose, choice))
        window.actions_by_name[f"theme:{dressing.choice}"].setChecked(True)
        dressing.changed.connect(window.fit)

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "back": self.back,
            "find": self._find,
            "next_pane": partial(self.step, 1),
            "previous_pane": partial(self.step, -1),
            "refresh": self._session.refresh,
            "import": self._session.import_files,
            "save": self._save,
            "print": self._print,
            "quit": self._window.close,
            "larger": partial(self._enlarge, 1),
            "smaller": partial(self._enlarge, -1),
            "normal": partial(self._enlarge, 0),
        }

    @property
    def page(self) -> int:
        """The number of the page that is shown."""
        return self._at

    def go(self, number: int) -> None:
        """Show a page and remember the one before."""
        if number != self._at:
            self._way.append(self._at)
            self._at = number
        self._session.fill(number)
        self._window.show_page(number)
        self._window.speak(f"{_PAGES[number].capitalize()} page.")

    def _open(self, number: int) -> None:
        """Show a page and put the focus into it, so that the keys work there at once."""
        self.go(number)
        panes = self._page_panes()
        if panes and panes[0].isVisible():
            panes[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def back(self) -> None:
        """Show the page before, and go on without it."""
        if self._way:
            self._at = self._way.pop()
            self._window.show_page(self._at)

    def step(self, by: int) -> None:
        """Put the focus into the next or previous part of the window."""
        panes = [pane for pane in (*self._window.panes(), *self._page_panes()) if pane.isVisible() and pane.isEnabled()]
        if not panes:
            return
        focus = QApplication.focusWidget()
        here = [
            number
            for number, pane in enumerate(panes)
            if focus is not None and (focus is pane or pane.isAncestorOf(focus))
        ]
        panes[(here[0] + by) % len(panes) if here else 0].setFocus()

    def _page_panes(self) -> tuple[QWidget, ...]:
        book = self._session.book
        return book.pages[self._at].panes() if book is not None else ()

    def _find(self) -> None:
        self._session.on_page(lambda book: book.pages[self._at].begin_search())

    def _save(self) -> None:
        self.go(_DOCUMENTS)
        desk = self._session.document_desk()
        if desk is not None:
            desk.save()

    def _print(self) -> None:
        self.go(_DOCUMENTS)
        desk = self._session.document_desk()
        if desk is not None:
            desk.print_shown()

    def _enlarge(self, steps: int) -> None:
        self._dressing.enlarge(steps)
        self._window.speak(f"Text size {self._dressing.percent} %.")
