"""Joins the window, the pages and the workers: pages say what is wanted, this has it done and shows what came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lineofsight.desktop import later
from lineofsight.desktop.document_desk import DocumentDesk
from lineofsight.desktop.jobs import Job, Worker
from lineofsight.desktop.reading import Opened, Reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.desktop.asking import Asking
    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.main_window import MainWindow
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.theme import Theme
    from lineofsight.domain.batches import ImportOutcome


class Session(QObject):
    """From the first paint to the close of the window.

    Signals:
        pages_made: the ``Book``, once, before anything is shown in it.
    """

    pages_made = Signal(object)

    def __init__(self, window: MainWindow, dressing: Dressing, asking: Asking, data_folder: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._dressing = dressing
        self._asking = asking
        self.library_worker = Worker("library")
        self.drawing_worker = Worker("drawing")
        self._reading = Reading(self.library_worker, data_folder)
        self._book: Book | None = None
        self._desk: DocumentDesk | None = None
        self._shown: Picture | None = None
        self._unfilled: list[int] = []
        self.library_worker.started.connect(window.speak)
        window.header.dates_chosen.connect(self._on_dates)
        window.page_chosen.connect(self.fill)

    @property
    def book(self) -> Book | None:
        """The pages, once they are made."""
        return self._book

    @property
    def shown(self) -> Picture | None:
        """The picture that the pages show."""
        return self._shown

    @property
    def is_filling(self) -> bool:
        """Whether a page does not show the picture yet."""
        return bool(self._unfilled)

    def start(self) -> None:
        """Load what the first paint did not need, then open the copy."""
        self.library_worker.submit(
            Job(lambda _: (later.load_pages(), later.say_dates()), lambda made: self._make_pages(*made[0]), self._fail)
        )
        self.refresh()

    def refresh(self) -> None:
        """Open the copy again."""
        self._reading.open(self._on_opened, self._fail)

    def close(self) -> None:
        """End the workers; what was not saved is only what can be made again."""
        if self._desk is not None:
            self._desk.close()
        self.drawing_worker.stop()
        self._reading.close()

    def import_files(self) -> None:
        """Ask for files, read them, and show what they would change."""
        paths = self._asking.choose_imports()
        if paths:
            self._reading.import_files(
                paths, dry_run=True, done=lambda found: self._ask_import(paths, found), failed=self._window.speak
            )

    def on_page(self, act: Callable[[Book], None]) -> None:
        """Do something with the pages, once they are there."""
        if self._book is not None:
            act(self._book)

    def document_desk(self) -> DocumentDesk | None:
        """Who makes, saves and prints documents, once the pages are there."""
        return self._desk

    def _make_pages(self, make_book: Callable[[Look], Book], make_look: Callable[[Theme, int], Look]) -> None:
        look = make_look(self._dressing.theme, self._dressing.percent)
        self._dressing.changed.connect(lambda: look.change(self._dressing.theme, self._dressing.percent))
        book = self._book = make_book(look)
        self._desk = DocumentDesk(self._window, book.documents, self._reading, self._asking)
        for page in book.pages:
            page.said.connect(self._window.speak)
            page.link_chosen.connect(self.open_link)
        book.no_return.import_wanted.connect(self.import_files)
        book.indicators.chart_wanted.connect(self._draw_chart)
        book.indicators.courses_wanted.connect(self._draw_courses)
        self._window.add_pages(book.pages)
        self.pages_made.emit(book)

    def open_link(self, link: str) -> None:
        """Go to what a link names."""
        if self._book is None:
            return
        number = self._book.page_of(link)
        if number is not None:
            self.fill(number)
            self._window.page_chosen.emit(number)
            self._book.pages[number].open_link(link)

    def _on_opened(self, opened: Opened) -> None:
        self._window.setWindowTitle(f"{opened.name} – lineofsight")
        self._window.header.show_dates(opened.dates)
        if self._book is not None:
            self._book.documents.show_choices(opened.documents, opened.dates)
        if opened.picture is None:
            self._offer_import(opened.nothing)
        else:
            self._show(opened.picture)

    def _offer_import(self, nothing: str) -> None:
        """Say what a copy without a return still needs, and how to get it."""
        if self._book is None:
            self._window.wait(nothing)
            return
        self._window.offer(self._book.no_return, nothing)

    def _on_dates(self, as_at: date, since: date | None) -> None:
        self._reading.picture(as_at, since, self._show, self._window.speak)

    def _show(self, picture: Picture) -> None:
        self._shown = picture
        day, age = later.say_dates()
        self._window.header.show_picture(picture, day, age)
        if self._book is not None:
            self._unfilled = list(range(len(self._book.pages)))
            self._window.show_current_page()
            self.fill(self._window.current_page)
            QTimer.singleShot(0, self._fill_next)
        self._window.speak(f"{picture.council.name} as at {day(picture.as_at)}.")

    def fill(self, number: int) -> None:
        """Have a page show the picture, if it does not yet."""
        if self._book is not None and self._shown is not None and number in self._unfilled:
            self._unfilled.remove(number)
            self._book.pages[number].show_picture(self._shown)

    def _fill_next(self) -> None:
        """Fill one more page; between two of them the window answers."""
        if self._unfilled:
            self.fill(self._unfilled[0])
            QTimer.singleShot(0, self._fill_next)

    def _fail(self, sentence: str) -> None:
        self._window.wait(f"{sentence} Press F5 to try again.")

    def _draw_chart(self, judged: JudgedIndicator, width: float, height: float) -> None:
        def show(picture: object) -> None:
            if self._book is not None:
                self._book.indicators.show_chart(judged, picture)  # type: ignore[arg-type]

        self.drawing_worker.submit(Job(lambda _: later.draw_chart(judged, (width, height)), show, self._window.speak))

    def _draw_courses(self, indicators: tuple[JudgedIndicator, ...]) -> None:
        if self._book is not None:
            show = self._book.indicators.show_courses
            self.drawing_worker.submit(Job(lambda _: later.draw_courses(indicators), show, self._window.speak))

    def _ask_import(self, paths: tuple[Path, ...], outcomes: tuple[ImportOutcome, ...]) -> None:
        if self._book is None:
            return
        dialog: QDialog = later.ask_import(self._book.look, outcomes, self._window)
        dialog.accepted.connect(lambda: self._keep_import(paths))
        dialog.rejected.connect(lambda: self._window.speak("Nothing was kept."))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep_import(self, paths: tuple[Path, ...]) -> None:
        self._reading.import_files(paths, dry_run=False, done=lambda _: self.refresh(), failed=self._window.speak)
