"""Keeps the first page for the next start, each time that the copy was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.jobs import Job
from lineofsight.paths import overview_file
from lineofsight.workspace.first_page.composing import compose_overview, write_overview

if TYPE_CHECKING:
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.reading import Opened
    from lineofsight.desktop.session import Session
    from lineofsight.workspace.first_page.kept import KeptOverview


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

    def finish(self) -> None:
        """Keep what was read, and was not kept because the window was closed before its workers came to it."""
        self._compose()
        if self._unwritten is not None:
            _write(self._unwritten)
            self._unwritten = None

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
        if kept != self._kept:
            self._kept = self._unwritten = kept

    def _on_written(self, kept: KeptOverview) -> None:
        if self._unwritten is kept:
            self._unwritten = None


def _write(kept: KeptOverview) -> None:
    write_overview(kept, overview_file(Path(kept.read_from[-1].path).parent))
