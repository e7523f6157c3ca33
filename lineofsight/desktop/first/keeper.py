"""Keeps the first page for the next start, whenever the copy has been read."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.first.leaving import keep_left
from lineofsight.desktop.jobs import Job
from lineofsight.paths import overview_file
from lineofsight.workspace.first_page.composing import compose_overview, write_kept
from lineofsight.workspace.first_page.kept import baseline_for, is_unchanged

if TYPE_CHECKING:
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.reading import Opened
    from lineofsight.desktop.session import Session
    from lineofsight.documents.material import Material
    from lineofsight.workspace.first_page.kept import KeptOverview


class Keeper(QObject):
    """Waits until every page is filled, because this is not urgent; at the latest it does so when the window closes."""

    def __init__(self, session: Session, early: Early | None) -> None:
        super().__init__(session)
        self._session = session
        self._kept = early.kept if early is not None else None
        self._opened: Opened | None = None
        self._times_opened = 0
        self._unwritten: KeptOverview | None = None
        session.opened.connect(self._on_opened)
        session.filled.connect(self._keep)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened
        self._times_opened += 1

    def finish(self, name: str, place: Path) -> None:
        """When the window closes, keep the table on which it is left.

        A first page that was composed, but not yet written because the window closed before a worker got to it, is kept
        too.

        Args:
            name: of the page that is shown.
            place: where the table is kept.
        """
        self._compose()
        kept, shown, book = self._kept, self._session.shown, self._session.book
        # Another program may have written to the register since, and kept what it holds now.
        if self._unwritten is not None and is_unchanged(self._unwritten):
            _write(self._unwritten)
        if kept is None or shown is None or book is None:
            return
        # The next start shows the newest return, whatever day she looked back at.
        is_of_this = (shown.picture.as_at, shown.picture.since) == (kept.dates[-1], kept.since)
        left = keep_left(name, book.pages[name], kept) if is_of_this else None
        if left is not None:
            write_kept(left, place)
        else:
            with suppress(OSError):
                place.unlink(missing_ok=True)

    def _keep(self) -> None:
        opened = self._opened
        if opened is None or not opened.read_from or opened.material is None or _is_counted_as_next(opened):
            self._write_out()
            return
        # Several returns came since she last looked: the next start counts from another one than this window does.
        self._opened = None
        since, time = baseline_for(opened.dates, opened.dates[-1]), self._times_opened
        self._session.count_from(since, lambda material: self._on_counted(opened, time, material))

    def _on_counted(self, opened: Opened, time: int, material: Material) -> None:
        if self._times_opened == time:
            self._opened = replace(opened, material=material)
            self._write_out()

    def _write_out(self) -> None:
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
        if not _is_counted_as_next(opened):
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


def _is_counted_as_next(opened: Opened) -> bool:
    """Whether changes are counted as the next start does, by which she has seen the newest return."""
    material = opened.material
    return material is not None and material.picture.since == baseline_for(opened.dates, opened.dates[-1])


def _write(kept: KeptOverview) -> None:
    write_kept(kept, overview_file(Path(kept.read_from[-1].path).parent))
