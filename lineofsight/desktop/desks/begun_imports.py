"""Sets down what was said of files that are not kept, at once, and offers to go on with it; keeps nothing of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from lineofsight.desktop.desks.begun import begun_of, read_begun, write_begun
from lineofsight.desktop.directory import find_page
from lineofsight.wording.importing import begun_words
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.desktop.desks.begun import Begun
    from lineofsight.desktop.desks.room import Room
    from lineofsight.workspace.brought import BroughtIn, Files

_LOST: Final = (
    "What you had said of how it is read cannot be set again, and is given up when you choose other files or drop it. "
    "Nothing was kept."
)
_DROPPED: Final = "Dropped: what you had said of how {names} is read. Nothing of it was kept."
_NOT_SET_DOWN: Final = (
    "What you said of how it is read holds until the window is closed, but it could not be set down: {file} cannot be "
    "written. See that you may write in that folder and that there is room on its disk, or remember how it is read now."
)


class BegunImports(QObject):
    """What is being said of the files that are shown, and what waits beside it.

    Signals:
        wanted: the ``Begun`` that is to be gone on with.
    """

    wanted = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._file = room.preferences.begun_file
        self._line = room.book.imports.begun
        self._current: Begun | None = None
        self._waiting = read_begun(self._file)
        self._written = self._waiting
        self._lost: Begun | None = None
        self._line.go_on_wanted.connect(self._go_on)
        self._line.drop_wanted.connect(self._drop)
        self._show()
        if self._waiting:
            room.material_shown.connect(self._remind_soon, Qt.ConnectionType.SingleShotConnection)

    def follow(self, files: Files) -> None:
        """Set down what was said of the files that are shown from now on; what waited of the same files gives way."""
        self._current = begun_of(files)
        if self._current is not None:
            self._take_away(self._current)
        self._write()

    def make_way(self) -> None:
        """Other files were chosen: what is being said waits, and what can no longer be gone on with is given up."""
        if self._lost is not None:
            self._take_away(self._lost)
        self.set_aside()

    def set_aside(self) -> None:
        """Have what is being said wait."""
        if self._current is not None:
            self._waiting = (self._current, *self._waiting)
            self._current = None
        self._write()

    def finish(self, files: Files) -> None:
        """They are kept, or no longer wanted: nothing of them waits."""
        paths = tuple(path.absolute() for path in files.paths)
        self._waiting = tuple(one for one in self._waiting if one.paths != paths)
        if self._current is not None and self._current.paths == paths:
            self._current = None
        self._write()

    def give_up_next(self, begun: Begun) -> None:
        """It cannot be gone on with: when other files are chosen it is given up."""
        self._lost = begun

    def _remind_soon(self, _: object) -> None:
        # A turn later: which copy is shown is said first.
        QTimer.singleShot(0, self, self._remind)

    def _remind(self) -> None:
        """Say once that it waits: she may not know that it outlived the program."""
        if self._waiting:
            keys = find_page("imports").keys
            self._room.window.speak(
                f"{begun_words(_names(self._waiting[0]))} The Import page ({keys}) goes on with it."
            )

    def _go_on(self) -> None:
        if self._waiting:
            self.wanted.emit(self._waiting[0])

    def _drop(self) -> None:
        if self._waiting:
            dropped, self._waiting = self._waiting[0], self._waiting[1:]
            self._write()
            self._room.book.imports.show_ended(_DROPPED.format(names=_names(dropped)))

    def _take_away(self, begun: Begun) -> None:
        self._waiting = tuple(one for one in self._waiting if one.paths != begun.paths)

    def _write(self) -> None:
        """At once, for the program may not come to its end."""
        begun = self._waiting if self._current is None else (self._current, *self._waiting)
        if begun != self._written:
            try:
                write_begun(begun, self._file)
                self._written = begun
            except OSError:
                self._room.window.speak(_NOT_SET_DOWN.format(file=self._file))
        self._show()

    def _show(self) -> None:
        if self._lost not in self._waiting:
            self._lost = None
        first = self._waiting[0] if self._waiting else None
        said = 0 if first is None else len(first.said)
        self._line.show_begun("" if first is None else _names(first), said, len(self._waiting) - 1)


def why_lost(begun: Begun, brought: BroughtIn) -> str:
    """Which files are no longer what was shown, and what can be done; "" where they are what it was said of."""
    changed, gone = begun.changed(brought), begun.gone(brought)
    if not changed and not gone:
        return ""
    why = []
    if changed:
        why.append(f"{and_(changed)} {'was' if len(changed) == 1 else 'were'} changed since the import was begun.")
    if gone:
        why.append(f"{and_(gone)} {'is' if len(gone) == 1 else 'are'} no longer there, or cannot be opened.")
    return f"{' '.join(why)} {_LOST}"


def _names(begun: Begun) -> str:
    return and_([path.name for path in begun.paths])
