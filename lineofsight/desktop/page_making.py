"""Makes the pages, one a turn of the window's own thread: between two of them the window answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.pages.page import Page


class PageMaking(QObject):
    """From the first page to the whole book.

    Signals:
        page_made: one page under its name, as a mapping.
        made: the ``Book``, once.

    Attributes:
        book: the pages, once all are made.
    """

    page_made = Signal(object)
    made = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.book: Book | None = None
        self._steps: Generator[Mapping[str, Page], None, Book] | None = None
        self._waiting: list[Callable[[Book], None]] = []

    @property
    def is_awaited(self) -> bool:
        """Whether something waits for the book."""
        return bool(self._waiting)

    def begin(self, steps: Generator[Mapping[str, Page], None, Book]) -> None:
        """Make the first page now, the others in turn."""
        self._steps = steps
        self._step()

    def stop(self) -> None:
        """Make no more."""
        self._steps = None
        self._waiting.clear()

    def once_made(self, act: Callable[[Book], None]) -> None:
        """Have something done with the book: now, or when it is made."""
        if self.book is None:
            self._waiting.append(act)
        else:
            act(self.book)

    def _step(self) -> None:
        if self._steps is None:
            return
        try:
            page = next(self._steps)
        except StopIteration as ended:
            self._steps = None
            self._end(ended.value)
        else:
            self.page_made.emit(page)
            QTimer.singleShot(0, self, self._step)

    def _end(self, book: Book) -> None:
        self.book = book
        self.made.emit(book)
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act(book)
