"""The window that the monkey plays with: opened as the program opens it, closed at any moment, opened again."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from lineofsight.desktop.app import build
from lineofsight.desktop.directory import TRACED
from lineofsight.desktop.door import Door
from lineofsight.desktop.program import Program, begin

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.jobs import Worker
    from tests.desktop.asked import Answers

_W = TypeVar("_W", bound=QWidget)
_TURN: Final = 0.002
_START: Final = 60
_WIDTH, _HEIGHT = 1366, 768


class Stage:
    """One window at a time, on a data folder.

    Attributes:
        program: the window that is open.
        answers: what the person answers when the system asks.
        scratch: where saved files go.
        door: by which a later start would reach the window.
        turned: called whenever the window has answered while the workers are waited for.
    """

    program: Program
    door: Door

    def __init__(self, app: QApplication, answers: Answers, scratch: Path) -> None:
        self.answers = answers
        self.scratch = scratch
        self._app = app
        self.turned: Callable[[], None] = lambda: None
        self._links: tuple[object, tuple[str, ...]] = (None, ())

    def open(self, data: Path) -> None:
        """Open a window on a data folder, with a door of its own; its copy is opened meanwhile."""
        self.door = Door(data)
        self.door.enter()
        shell = build(self._app, data)
        shell.window.resize(_WIDTH, _HEIGHT)
        shell.window.show()
        shell.window.activateWindow()
        self.program = begin(shell, self.answers, door=self.door)

    def close(self) -> None:
        """Close the window, whatever is under way, and free what it held."""
        window = self.program.window
        window.close()
        self.door.leave()
        window.deleteLater()
        self._links = (None, ())
        del self.program, window
        self.clear_away()

    @property
    def is_closed(self) -> bool:
        """Whether the person left by a way of her own."""
        return not self.program.window.isVisible()

    @property
    def workers(self) -> tuple[Worker, ...]:
        """Every worker of the window."""
        session = self.program.session
        searching = () if session.desks is None else (session.desks.search.worker,)
        return (session.library_worker, session.drawing_worker, *searching)

    @property
    def is_busy(self) -> bool:
        """Whether a worker has something to do or a page is not filled yet."""
        return self.program.session.is_filling or any(worker.is_busy for worker in self.workers)

    def wait(self, seconds: float = _START) -> bool:
        """Let the workers come to an end; returns whether they did in time."""
        end = time.monotonic() + seconds
        while self.is_busy or self.program.session.book is None:
            if time.monotonic() > end:
                return False
            QCoreApplication.processEvents()
            self.turned()
            time.sleep(_TURN)
        QCoreApplication.processEvents()
        return True

    @staticmethod
    def clear_away() -> None:
        """Delete what Qt and Python were asked to forget."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
        gc.collect()

    def front(self) -> QWidget:
        """What a person could reach now: a menu, a dialogue, else the window."""
        return QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.program.window

    def in_front(self, kind: type[_W]) -> list[_W]:
        """What can be used of a kind."""
        found = [one for one in self.front().findChildren(kind) if isValid(one)]
        return [one for one in found if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()]

    def links(self) -> tuple[str, ...]:
        """The address of everything that is shown."""
        shown = self.program.session.shown
        if shown is None:
            return ()
        if self._links[0] is not shown:
            record, watched = shown.record, shown.record.watched
            links = [f"indicator/{judged.indicator.ind_id}" for judged in shown.picture.indicators]
            for theme in shown.picture.themes:
                links.append(f"theme/{theme.theme.theme_id}")
                links += [f"action/{judged.action.action_id}" for judged in theme.actions]
            links += [f"body/{body.body_id}" for body in record.governance.bodies]
            links += [f"expectation/{one.exp_id}" for one in watched.expectations]
            links += [f"question/{one.question.q_id}" for one in shown.questions]
            links += [f"sightline/{link}" for link in links if link.partition("/")[0] in TRACED]
            self._links = (shown, tuple(links))
        return self._links[1]
