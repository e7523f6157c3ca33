"""Keeps the first page for the next start, each time that the copy was read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.first.leaving import keep_left
from lineofsight.desktop.jobs import Job
from lineofsight.paths import overview_file
from lineofsight.workspace.first_page.composing import compose_overview, write_overview
from lineofsight.workspace.first_page.kept import is_unchanged

if TYPE_CHECKING:
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.reading import Opened
    from lineofsight.desktop.session import Session
    from lineofsight.workspace.first_page.kept import KeptOverview
    from lineofsight.workspace.first_page.left_table import LeftTable


class Keeper(QObject):
    """Waits until every page is filled, for nobody waits for this; at the latest it keeps what was read at closing."""

    def __init__(self, session: Session, early: Early | None) -> None:
        super().__init__(session)
        self._session = session
        self._kept = early.kept if early is not None else None
        self._opened: Opened | None = None
        self._unwritten: KeptOverview | None = None
        session.opened.connect(self._on_opened)
        session.filled.connect(self._keep)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened

    def finish(self, name: str) -> None:
        """At the end, keep with it the table on which the window is left.

        So is kept what was read, and was not kept because the window was closed before its workers came to it.

        Args:
            name: of the page that is shown.
        """
        self._compose()
        if self._kept is None:
            return
        kept = replace(self._kept, left=self._left(self._kept, name))
        # Another program may have written to the register, and kept what it holds now.
        if (kept != self._kept or self._unwritten is not None) and is_unchanged(kept):
            _write(kept)

    def _left(self, kept: KeptOverview, name: str) -> LeftTable | None:
        """The table on a page, where it shows what the next start will read."""
        shown, book = self._session.shown, self._session.book
        if shown is None or book is None:
            return kept.left
        picture = shown.picture
        is_of_this = (picture.as_at, picture.since) == (kept.dates[-1], kept.since)
        return keep_left(name, book.pages[name]) if is_of_this else None

    def _keep(self) -> None:
        self._compose()
        if (kept := self._unwritten) is not None:
            job = Job(lambda _: _write(kept), lambda _: self._on_written(kept), lambda _: None)
            self._session.drawing_worker.submit(job)

    def _compose(self) -> None:
        """Compose what was read last, if it is to be kept and is not yet."""
        opened, book = self._opened, self._session.book
        self._opened = None
        if opened is None or opened.material is None or not opened.read_from or book is None:
            return
        # By the next start she has seen the newest return, which this window shows.
        kept = compose_overview(
            opened.material, opened.dates, book.look.marks, read_from=opened.read_from, looked=opened.dates[-1]
        )
        before = replace(self._kept, left=None) if self._kept is not None else None
        if kept != before:
            self._kept = self._unwritten = kept

    def _on_written(self, kept: KeptOverview) -> None:
        if self._unwritten is kept:
            self._unwritten = None


def _write(kept: KeptOverview) -> None:
    write_overview(kept, overview_file(Path(kept.read_from[-1].path).parent))
