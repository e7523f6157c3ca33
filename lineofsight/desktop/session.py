"""Joins the window, the pages and the workers: pages say what is wanted, this has it done and shows what came."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from lineofsight.desktop import later
from lineofsight.desktop.claim import Claim
from lineofsight.desktop.collecting import Collector
from lineofsight.desktop.desks.room import Room
from lineofsight.desktop.directory import PAGES, page_of_link
from lineofsight.desktop.first.heading import heading_of
from lineofsight.desktop.jobs import Job, Worker
from lineofsight.desktop.look import Look
from lineofsight.desktop.page_making import PageMaking
from lineofsight.desktop.reading import Opened, Reading
from lineofsight.desktop.search_dialog import SearchDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from lineofsight.desktop.app import Shell
    from lineofsight.desktop.asking import Asking
    from lineofsight.desktop.desks.all_desks import Desks
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.later import Makers
    from lineofsight.desktop.pages.book import Book
    from lineofsight.documents.material import Material
    from lineofsight.workspace.found import Refused

_PATIENCE_MS: Final = 3000
_TURN: Final = 0.0005
"""Seconds for which a worker keeps Python's lock while the window's thread waits for it: Python's own five thousandths,
waited for at many a call of Qt's, kept a page from being painted for a third of a second."""
_TAKES_LONG: Final = (
    "The copy is still being opened. At the very first start the example council is made ready, which is done once; "
    "a large copy takes a while every time."
)


class Session(QObject):
    """From the first paint to the close of the window.

    Signals:
        pages_made: the ``Book``, once, before anything is shown in it.
        place_wanted: (page name, link): a link was followed to a page that shows it.
        opened: what the copy offers (``Opened``), each time that it was read.
        material_shown: the ``Material`` that the pages show from now on.
        filled: every page shows it.
        worker_made: a ``Worker`` that a desk has for itself.
    """

    pages_made = Signal(object)
    place_wanted = Signal(str, str)
    opened = Signal(object)
    material_shown = Signal(object)
    filled = Signal()
    worker_made = Signal(object)

    def __init__(self, shell: Shell, asking: Asking, early: Early | None = None) -> None:
        window = shell.window
        super().__init__(window)
        self._window = window
        self._dressing = shell.dressing
        self._preferences = shell.preferences
        self._asking = asking
        self._early = early
        self._look = early.look if early is not None else Look.of(self._dressing, {})
        self._left = early.left if early is not None else None
        # Before there is a worker: in its thread nobody may look for garbage.
        self._collector = Collector(self)
        self.library_worker = Worker("library")
        self.drawing_worker = Worker("drawing")
        self._reading = Reading(self.library_worker, shell.data_folder)
        self._desks: Desks | None = None
        self._shown: Material | None = None
        self._making = PageMaking(self)
        self._unfilled: list[str] = []
        self._newest: date | None = None
        self._turn = sys.getswitchinterval()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: window.ask_patience(_TAKES_LONG))
        self.library_worker.started.connect(window.speak)
        self.claim = Claim(self.library_worker, window.speak, self)
        # There before there is anything to find, so that what is typed in the first moment is not lost.
        self._search = SearchDialog(self._look, window)
        window.on_action("search", self._search.begin)
        window.header.dates_chosen.connect(self._on_dates)
        window.page_chosen.connect(self.fill)

    @property
    def book(self) -> Book | None:
        """The pages, once they are made."""
        return self._making.book

    @property
    def desks(self) -> Desks | None:
        """Who does what the pages ask for, once they are made."""
        return self._desks

    @property
    def shown(self) -> Material | None:
        """What the pages show."""
        return self._shown

    @property
    def is_filling(self) -> bool:
        """Whether a page does not show what was found, or is not made yet."""
        return bool(self._unfilled or self._making.is_awaited)

    def start(self) -> None:
        """Load what the first paint did not need; meanwhile the copy is read, by a process of its own."""
        sys.setswitchinterval(_TURN)
        self.refresh()
        self.drawing_worker.submit(
            Job(
                lambda _: (later.load_pages(), later.say_dates()),
                lambda made: self._begin_pages(made[0]),
                self._window.wait,
            )
        )
        self._patience.start()

    def refresh(self) -> None:
        """Open the copy again."""
        self._reading.open(self._on_opened, self._on_refused, looked=self._preferences.looked)

    def reopen(self, said: str) -> None:
        """Open the copy again after something was done to it; a sentence about that stands until the next time."""

        def show(opened: Opened) -> None:
            self._on_opened(opened, said)

        self._reading.open(show, self._on_refused, looked=self._preferences.looked)

    def show_example(self) -> None:
        """Show the example council in the place of a copy that cannot be opened."""
        self._reading.open_example(self._on_opened, self._on_refused)

    def count_from(self, since: date | None, done: Callable[[Material], None]) -> None:
        """Have the newest return judged with changes counted from another day; nothing that is shown changes."""
        self._reading.ask(lambda library: library.material(None, since), done, lambda _: None)

    def close(self) -> None:
        """End the workers; what was not saved is only what can be made again."""
        self._making.stop()
        self._unfilled.clear()
        self._patience.stop()
        if self._newest is not None and self._shown is not None:
            self._preferences.looked = self._newest
        if self._desks is not None:
            self._desks.close()
        self.drawing_worker.stop()
        self._reading.close()
        self._collector.stop()
        sys.setswitchinterval(self._turn)

    def _begin_pages(self, makers: Makers) -> None:
        early = self._early
        self._look.take_marks(makers.marks)
        self._making.page_made.connect(self._window.add_pages)
        self._making.made.connect(lambda book: self._take_pages(book, makers))
        shown = (early.page, early.imports) if early is not None else (None, None)
        self._making.begin(makers.bind(self._look, *shown))

    def _take_pages(self, book: Book, makers: Makers) -> None:
        for page in book.pages.values():
            page.said.connect(self._window.speak)
            page.link_chosen.connect(self.open_link)
        room = Room(
            window=self._window,
            book=book,
            reading=self._reading,
            claim=self.claim,
            drawing=self.drawing_worker,
            asking=self._asking,
            dressing=self._dressing,
            preferences=self._preferences,
            search=self._search,
            refresh=self.refresh,
            reopen=self.reopen,
            show_example=self.show_example,
            fill=self.fill,
            go=self.open_link,
            opened=self.opened,
            material_shown=self.material_shown,
        )
        self._desks = makers.desks(room)
        self.worker_made.emit(self._desks.search.worker)
        for unseen in (book.no_return, book.trouble):
            # What has no place of its own in the window goes with it all the same.
            unseen.setParent(self._window)
        self.pages_made.emit(book)

    def open_link(self, link: str) -> None:
        """Go to what a link names; a link that no page shows is said to lead nowhere."""
        name = page_of_link(link)
        if name is None:
            self._window.speak(f"Nothing here shows {link}.")
        elif self.book is not None:
            self.fill(name)
            self.place_wanted.emit(name, link)

    def show_link(self, name: str, link: str) -> None:
        """Have a page choose what a link names."""
        if self.book is not None and link:
            self.book.pages[name].open_link(link)

    def _on_opened(self, opened: Opened, said: str = "") -> None:
        self._making.once_made(lambda book: self._take_copy(book, opened, said))

    def _take_copy(self, book: Book, opened: Opened, said: str) -> None:
        self._patience.stop()
        self._window.setWindowTitle(f"{opened.name} – lineofsight")
        self._window.header.show_dates(opened.dates, self._preferences.looked)
        self._window.header.show_warning(" ".join(part for part in (said, opened.warning) if part))
        self._newest = opened.dates[-1] if opened.dates else None
        book.documents.show_choices(opened.documents, opened.dates, opened.packs)
        book.documents.show_returns(opened.material.picture.returns if opened.material is not None else ())
        self.opened.emit(opened)
        if opened.material is None:
            # What a copy without a return still needs, and how to get it.
            self._left = None
            self._window.header.show_nothing()
            self._window.offer(book.no_return, opened.nothing)
        else:
            left = _day_left(self._shown, opened.material)
            self._show(book, opened.material)
            if left is not None:
                self._window.speak(_day_left_words(opened.material, left))

    def _on_dates(self, as_at: date, since: date | None) -> None:
        def show(material: Material) -> None:
            # Not before the copy as it was opened, which waits for the pages.
            self._making.once_made(lambda book: self._show(book, material))

        self._reading.material(as_at, since, show, self._window.speak)

    def _show(self, book: Book, material: Material) -> None:
        self._shown = material
        self.material_shown.emit(material)
        # Of a large copy there is much to look through: better now than in the middle of what she does next.
        self._collector.look()
        picture = material.picture
        day, age = later.say_dates()
        self._window.header.show_heading(heading_of(picture), day, age)
        self._unfilled = [spec.name for spec in PAGES]
        self._show_page_in_front(book)
        QTimer.singleShot(0, self, self._fill_next)
        self._window.speak(f"{picture.council.name} as at {day(picture.as_at)}.")

    def _show_page_in_front(self, book: Book) -> None:
        """Show the page itself in the place of what stood there."""
        name = self._window.current_page
        left, self._left = self._left, None
        self.fill(name)
        if left is None or left.name != name:
            self._window.show_current_page()
            return
        left.hand_over(book.pages[name], self._window.show_current_page)

    def fill(self, name: str) -> None:
        """Have a page show the copy, if it does not yet."""
        if self.book is not None and self._shown is not None and name in self._unfilled:
            self._unfilled.remove(name)
            self.book.pages[name].show_material(self._shown)

    def _fill_next(self) -> None:
        """Fill one more page; between two of them the window answers."""
        if self._unfilled:
            self.fill(self._unfilled[0])
            QTimer.singleShot(0, self, self._fill_next)
        else:
            self._collector.look(is_at_rest=True)
            self.filled.emit()

    def _on_refused(self, refused: Refused) -> None:
        self._making.once_made(lambda book: self._say_refused(book, refused))

    def _say_refused(self, book: Book, refused: Refused) -> None:
        """Say why there is no copy; each way out of it is a button."""
        self._patience.stop()
        self._left = None
        trouble = book.trouble
        trouble.show_trouble(refused.sentence, refused.ways)
        self._window.offer(trouble, refused.sentence)
        trouble.begin()


def _day_left(before: Material | None, now: Material) -> date | None:
    """The day that was shown before, where the same copy is shown as at another one now; else ``None``."""
    if before is None or before.picture.is_example is not now.picture.is_example:
        return None
    return before.picture.as_at if before.picture.as_at != now.picture.as_at else None


def _day_left_words(material: Material, left: date) -> str:
    """That the day shown is another one, and how to get back: she may have chosen the one before."""
    day, _ = later.say_dates()
    name, as_at = material.picture.council.name, material.picture.as_at
    return (
        f"{name} as at {day(as_at)}, the day of the newest return; {day(left)} was shown before. As at takes any day."
    )
