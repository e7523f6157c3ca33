"""Uses the window on one copy as a person does, and says how long each thing took; run by ``window``.

Every time is given by the clock and by the work of the window's own thread: other programs, and the workers, take turns
at the processors and at Python's lock, which the clock counts and the thread's work does not.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import time
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QListView, QTableView, QWidget
from typing_extensions import override

from build.benchmarks.peak_memory import peak_memory
from build.screens.shown_window import SIZE, is_ready, settle, wait_for
from lineofsight.desktop.app import build
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.models.plan_groups import PlanForm
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.program import Program, begin
from lineofsight.workspace.searching import index_material, searchable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.desktop.jobs import Worker

QUERIES: Final = (
    "social workers",
    "1.6-20",
    "visits on time",
    "head of safeguarding",
    "child protection plan",
    "review scrutiny committee",
)
"""What is typed, letter by letter."""

_TABLE: Final = (
    "CREATE VIRTUAL TABLE entry USING fts5"
    "(title, text, kind UNINDEXED, link UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
_FILL: Final = "INSERT INTO entry (title, text, kind, link) VALUES (?, ?, ?, ?)"
_RAW: Final = (
    "SELECT kind, link, highlight(entry, 0, '[', ']'), snippet(entry, 1, '[', ']', '…', 12) "
    "FROM entry WHERE entry MATCH ? ORDER BY rank LIMIT 50"
)
"""What anybody would write who has SQLite's own search show fifty lines with the words marked."""

_TURNS: Final = 200
_FRAMES: Final = 120
_ROWS: Final = 10_000


@dataclass(slots=True)
class Times:
    """How long one thing took, each time it was done: seconds by the clock, and of the window's thread."""

    clock: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def take(self, act: Callable[[], object], working: Callable[[], float] = time.thread_time) -> None:
        """Do something and keep how long it took; ``working`` counts whose work it is."""
        begun, work = time.perf_counter(), working()
        act()
        self.clock.append(time.perf_counter() - begun)
        self.worked.append(working() - work)


class _Painted(QObject):
    """Notices that a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.seen = False
        self._widget = widget
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False

    def done(self) -> None:
        """Notice no more."""
        self._widget.removeEventFilter(self)


def measure(program: Program) -> dict[str, Times]:
    """Everything, on the window as it is shown."""
    found: dict[str, Times] = {}
    for spec in PAGES[1:]:
        found[f"page, first seen: {spec.title}"] = Times()
        found[f"page: {spec.title}"] = Times()
    found[f"page: {PAGES[0].title}"] = Times()
    for turn in range(4):
        for spec in (*PAGES[1:], PAGES[0]):
            name = f"page, first seen: {spec.title}" if not turn and spec is not PAGES[0] else f"page: {spec.title}"
            _show_page(program, spec.name, spec.keys, found[name])
            settle(program)
    found |= _search(program)
    found |= _scroll(program)
    return found


def _show_page(program: Program, name: str, keys: str, times: Times) -> None:
    book = program.session.book
    if book is None:
        raise SystemExit("There are no pages.")
    # Without a window manager nobody else gives the window the keys.
    program.window.activateWindow()
    _turn_until(program.window.isActiveWindow)
    painted = _Painted(book.pages[name])

    def press() -> None:
        QTest.keySequence(program.window, QKeySequence(keys))
        _turn_until(lambda: painted.seen)

    times.take(press)
    painted.done()
    if not painted.seen or program.window.current_page != name:
        raise SystemExit(f"{keys} did not show the page {name}.")


def _turn_until(holds: Callable[[], bool]) -> None:
    """Turn the event loop until it holds, and once more for what was put off till then."""
    for _ in range(_TURNS):
        QCoreApplication.processEvents()
        if holds():
            break
    QCoreApplication.processEvents()


def _search(program: Program) -> dict[str, Times]:
    """Type words into the search of everything, key by key, until what was found is painted."""
    keys, floor, found = Times(), Times(), Times()
    program.window.actions_by_name["search"].trigger()
    settle(program)
    dialogue = QApplication.activeModalWidget()
    desks, material = program.session.desks, program.session.shown
    if dialogue is None or desks is None or material is None:
        raise SystemExit("The search did not open.")
    line, hits = dialogue.findChildren(QLineEdit)[0], dialogue.findChildren(QListView)[0]
    index, raw = index_material(material), sqlite3.connect(":memory:")
    raw.execute(_TABLE)
    raw.executemany(_FILL, ((one.title, one.text, one.kind, one.link) for one in searchable(material)))
    worker = desks.search.worker
    for query in QUERIES:
        for letters in range(1, len(query) + 1):
            typed = query[:letters]
            asked = " ".join(f'"{word}"*' for word in typed.split())
            floor.take(partial(_ask, raw, asked))
            found.take(partial(index.find, typed))
            painted = _Painted(hits.viewport())
            keys.take(partial(_type, line, typed[-1], worker, painted), time.process_time)
            painted.done()
            QCoreApplication.processEvents()
        line.clear()
        settle(program)
    index.close()
    raw.close()
    dialogue.close()
    return {"search, a key": keys, "search, the index": found, "search, raw FTS5": floor}


def _ask(raw: sqlite3.Connection, asked: str) -> None:
    raw.execute(_RAW, (asked,)).fetchall()


def _type(line: QLineEdit, letter: str, worker: Worker, painted: _Painted) -> None:
    """Press a key, and wait for what it finds without taking the processor from the worker."""
    QTest.keyClicks(line, letter)
    while worker.is_busy:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    for _ in range(_TURNS):
        if painted.seen:
            break
        QCoreApplication.processEvents()


def _scroll(program: Program) -> dict[str, Times]:
    """Scroll the plan as a table by a notch of the wheel and by whole pages."""
    book = program.session.book
    if book is None:
        raise SystemExit("There are no pages.")
    page, found = book.plan, {}
    program.window.actions_by_name["plan"].trigger()
    settle(program)
    page._bar.show_choice(Grouping.THEME, PlanForm.TABLE)  # noqa: SLF001 - as the bar's own lists do
    page._on_shown_otherwise()  # noqa: SLF001
    settle(program)
    view = page._views.front  # noqa: SLF001
    if not isinstance(view, QTableView) or view.model().rowCount() < _ROWS:
        raise SystemExit("The plan shows no rows.")
    for step, name in ((3 * view.verticalScrollBar().singleStep(), "a notch"), (view.viewport().height(), "a page")):
        found[f"scrolling {view.model().rowCount():,} rows, {name}"] = _frames(view, step)
    return found


def _frames(view: QAbstractScrollArea, step: int) -> Times:
    times, bar = Times(), view.verticalScrollBar()
    bar.setValue(0)
    QCoreApplication.processEvents()
    for number in range(_FRAMES):

        def roll(place: int = (number + 1) * step) -> None:
            bar.setValue(place)
            QCoreApplication.processEvents()

        times.take(roll)
    return times


def main(given: Sequence[str] | None = None) -> int:
    """Open the window, use it, and print what was measured as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(given).folder
    # What the window remembers of the last time would begin on another page.
    (folder / "window.ini").unlink(missing_ok=True)
    app = QApplication(["lineofsight", "-style", "fusion"])
    shell = build(app, folder)
    shell.window.resize(SIZE)
    shell.window.show()
    begun, work = time.perf_counter(), time.process_time()
    program = begin(shell)
    program.guard.uninstall()
    wait_for(lambda: is_ready(program))
    opened, worked = time.perf_counter() - begun, time.process_time() - work
    settle(program)
    measured = {name: asdict(times) for name, times in measure(program).items()}
    program.window.close()
    print(json.dumps({"opened": opened, "worked": worked, "peak": peak_memory(), "times": measured}))
    return 0


if __name__ == "__main__":
    main()
