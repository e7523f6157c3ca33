"""Unfinished texts that she dropped, until the window is closed: the one undone first that was dropped last."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.workspace.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.desks.room import Room

_DROPPED: Final = "Dropped. Bring it back (Ctrl+Z, under Unfinished) undoes it until the window is closed."
_IN_ITS_PLACE: Final = "Another text is begun on the same thing: keep it or drop it first."


class DroppedTexts:
    """In no file, and of this folder alone."""

    def __init__(self, room: Room, leave: Callable[[Writing], None], read: Callable[[], None]) -> None:
        """Hold none yet.

        Args:
            room: whose page of notes shows the unfinished texts.
            leave: has a text kept among them; an empty one takes its place away.
            read: has them shown anew.
        """
        self._room = room
        self._leave = leave
        self._read = read
        self._dropped: list[Writing] = []

    def drop(self, begun: Writing) -> None:
        """Take one away, and say how it is brought back."""
        self._leave(Writing(place=begun.place, kind=begun.kind, begun_as=begun.begun_as))
        self._dropped.append(replace(begun, begun_as=""))
        self._room.book.notes.can_undrop = True
        self._read()
        self._room.window.speak(_DROPPED)

    def bring_back(self, is_begun: Callable[[str], bool]) -> None:
        """Bring back what was dropped last, unless it would take the place of what she has begun since.

        Args:
            is_begun: whether there is a text under a key by now.
        """
        if not self._dropped:
            return
        key = self._dropped[-1].key
        if is_begun(key):
            self._room.window.speak(_IN_ITS_PLACE)
            return
        self._leave(self._dropped.pop())
        self._room.book.notes.can_undrop = bool(self._dropped)
        self._read()
        self._room.reading.ask(lambda _: None, lambda _: self._room.book.notes.show_begun(key), self._room.window.speak)
        self._room.window.speak("Brought back, as you left it.")

    def forget(self) -> None:
        """Another folder is about to be opened."""
        self._dropped.clear()
        self._room.book.notes.can_undrop = False
