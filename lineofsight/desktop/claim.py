"""Keeps the folder that a window shows to that window, also after it has gone to another folder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from lineofsight.desktop.calls import Call
from lineofsight.desktop.door import Door
from lineofsight.desktop.hand_over import Listener, reach
from lineofsight.desktop.jobs import Job
from lineofsight.errors import LineOfSightError
from lineofsight.paths import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from lineofsight.desktop.jobs import Ticket, Worker

_PATIENCE: Final = 5.0
"""Seconds for which a window that has the folder may be just opening or just closing."""


class Claim(QObject):
    """The doors of one folder: its own, and that of a start which names no folder where such a start would show it.

    Signals:
        called: a ``Call`` of a later start that came to one of them.
        taken: another window had the folder before this one, and was called to the front in its place.
    """

    called = Signal(object)
    taken = Signal()

    def __init__(self, worker: Worker, speak: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._speak = speak
        self._folder: Path | None = None
        self._doors: dict[str, Door] = {}
        self._listeners: dict[str, Listener] = {}
        self._keeping: Ticket | None = None

    def begin(self, door: Door, folder: Path | None, call: Call, go: Callable[[], None]) -> None:
        """Hear who comes to the door by which the window was started, and then to every door of its folder.

        Another start, which named the folder where this one did not, may have come by the folder's own door in the same
        moment. Whoever has that one shows the folder; the other gives it what it was called with.

        Args:
            door: by which the window was started; one that is not its own keeps nobody out.
            folder: that the window was started for, ``None`` for what a start without one shows.
            call: what it was called with.
            go: opens the folder, once it is known that no other window shows it.
        """
        self._folder = folder
        if not door.is_ours:
            go()
            return
        self._take(door)
        ours = dict(self._doors)

        def settled(doors: Mapping[str, Door] | None) -> None:
            if doors is None:
                self.taken.emit()
            else:
                self._keep_only(doors)
                go()

        def failed(sentence: str) -> None:
            self._speak(sentence)
            go()

        self._keeping = self._worker.submit(Job(lambda _: _settle(folder, ours, call), settled, failed))

    def enter(self, folder: Path, go: Callable[[], None]) -> None:
        """Go to a folder, unless another window shows it: that one is brought to the front, and it is said.

        Args:
            folder: where the person wants to go.
            go: goes there; afterwards the claim is to be told where the window is (``keep_to``, ``stay``).
        """
        if not self._doors:
            # A window that was opened without a door keeps nobody out.
            go()
            return
        ours = frozenset(self._doors)

        def entered(door: Door) -> None:
            self._keep_no_more()
            self._take(door)
            go()

        self._worker.submit(Job(lambda _: _enter(folder, ours), entered, self._speak))

    def keep_to(self, folder: Path | None) -> None:
        """Have the doors of this folder, ``None`` for what a start without one shows, and give back all others."""
        self._folder = folder
        self._keep_no_more()
        ours = dict(self._doors)
        if ours:
            self._keeping = self._worker.submit(Job(lambda _: _doors_of(folder, ours), self._keep_only, self._speak))

    def _keep_no_more(self) -> None:
        """Drop what was found for a folder before: it would give back what the window has gone on to."""
        if self._keeping is not None:
            self._keeping.cancel()

    def stay(self) -> None:
        """Give back the doors of a folder to which the window could not go."""
        self.keep_to(self._folder)

    def close(self) -> None:
        """Hear no more, and give everything back."""
        self._keep_only({})

    def _keep_only(self, doors: Mapping[str, Door]) -> None:
        for name in self._doors.keys() - doors.keys():
            self._listeners.pop(name).close()
            self._doors.pop(name).leave()
        for door in doors.values():
            self._take(door)

    def _take(self, door: Door) -> None:
        if door.name not in self._doors:
            self._doors[door.name] = door
            listener = self._listeners[door.name] = Listener(door, self)
            listener.called.connect(self.called)


def _enter(folder: Path, ours: Collection[str]) -> Door:
    """The door of a folder, taken; one that is ours already is left as it is.

    Raises:
        LineOfSightError: when another window has it.
    """
    door = Door(folder)
    if door.name in ours or door.enter():
        return door
    if reach(door, Call(), _PATIENCE):
        raise LineOfSightError(
            f"Another window shows the folder {folder} already, and is in front now. To show it in this window, close "
            "that one first."
        )
    if not door.is_ours:
        raise LineOfSightError(
            f"Another window has the folder {folder} and does not answer. Close it, then open the folder again."
        )
    return door


def _settle(folder: Path | None, ours: Mapping[str, Door], call: Call) -> dict[str, Door] | None:
    """The doors of a folder that are ours or free, taken; ``None`` when another window has it and was called."""
    own = Door(data_folder(folder))
    if own.name not in ours and not own.enter() and reach(own, call, _PATIENCE):
        return None
    return _doors_of(folder, {**ours, own.name: own} if own.is_ours else ours)


def _doors_of(folder: Path | None, ours: Mapping[str, Door]) -> dict[str, Door]:
    """The doors of a folder that are ours or free, taken."""
    shown = data_folder(folder)
    doors = [Door(shown)]
    if data_folder().resolve() == shown.resolve():
        doors.append(Door(None))
    kept = {door.name: ours.get(door.name, door) for door in doors}
    return {name: door for name, door in kept.items() if name in ours or door.enter()}
