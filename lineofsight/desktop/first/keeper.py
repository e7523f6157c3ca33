"""Keeps the first page for the next start, each time that the copy was read."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

import lineofsight
from lineofsight.desktop.first.kept import KeptOverview
from lineofsight.desktop.jobs import Job
from lineofsight.desktop.registers.overview import overview_of
from lineofsight.documents.whole_file import write_whole
from lineofsight.paths import overview_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.first.early import Early
    from lineofsight.desktop.reading import Opened
    from lineofsight.desktop.session import Session
    from lineofsight.documents.material import Material


class Keeper(QObject):
    """Waits until every page is filled, for nobody waits for this."""

    def __init__(self, session: Session, early: Early | None) -> None:
        super().__init__(session)
        self._session = session
        self._kept = early.kept if early is not None else None
        self._opened: Opened | None = None
        session.opened.connect(self._on_opened)
        session.filled.connect(self._keep)

    def _on_opened(self, opened: Opened) -> None:
        self._opened = opened

    def _keep(self) -> None:
        opened, book = self._opened, self._session.book
        self._opened = None
        if opened is None or opened.material is None or not opened.read_from or book is None:
            return
        kept = keep_of(opened, opened.material, book.look.marks)
        if kept != self._kept:
            self._kept, place = kept, overview_file(Path(kept.read_from[-1].path).parent)
            self._session.drawing_worker.submit(
                Job(lambda _: write_overview(kept, place), lambda _: None, lambda _: None)
            )


def write_overview(kept: KeptOverview, place: Path) -> None:
    """Keep it, whole or not at all. Where it cannot be kept the next start is slower, and nothing else."""
    # UnicodeEncodeError: a folder's name that is no text cannot be written down.
    with suppress(OSError, UnicodeEncodeError):
        write_whole(place, json.dumps(asdict(kept), default=date.isoformat, ensure_ascii=False).encode())


def keep_of(opened: Opened, material: Material, marks: Mapping[str, PaintedPicture]) -> KeptOverview:
    """What the next start can show of a copy that was read."""
    cards = overview_of(material)
    used = {line.mark for card in (*cards.left, *cards.right) for line in card.lines}
    picture = material.picture
    return KeptOverview(
        version=lineofsight.__version__,
        council=picture.council.name,
        is_example=picture.is_example,
        dates=opened.dates,
        since=picture.since,
        cards=cards,
        marks={key: mark for key, mark in marks.items() if key in used},
        read_from=opened.read_from,
    )
