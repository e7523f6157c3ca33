"""Keeps how pages are put on paper: chosen in the menu or on the documents page, remembered, true of all printing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.desktop.print_choice import PrintChoice

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.desks.room import Room

_TWO, _GREY = "two_on_one", "grey"
_CHOICES: Final = (_TWO, _GREY)


class PrintDesk(QObject):
    """One choice, shown in two places."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        page = room.book.documents
        for name, chosen in zip(_CHOICES, (page.two_on_one_chosen, page.grey_chosen), strict=True):
            action = room.window.actions_by_name[name]
            action.setChecked(room.preferences.is_set(name))
            action.toggled.connect(self._remember)
            chosen.connect(action.setChecked)
        self._show()

    def print_file(self, path: Path) -> str:
        """Ask for a printer and print a PDF as was chosen; returns what came of it, in a sentence."""
        from lineofsight.desktop.printing import print_and_tell  # noqa: PLC0415 - Qt's printing, when first asked for

        return print_and_tell(path, self._room.window, self._choice())

    def _choice(self) -> PrintChoice:
        two_on_one, grey = (self._room.window.actions_by_name[name].isChecked() for name in _CHOICES)
        return PrintChoice(two_on_one=two_on_one, grey=grey)

    def _remember(self) -> None:
        for name in _CHOICES:
            self._room.preferences.set(name, to=self._room.window.actions_by_name[name].isChecked())
        problem = self._room.preferences.flush()
        self._show()
        choice = self._choice()
        pages = "Two pages on a sheet" if choice.two_on_one else "One page on a sheet"
        self._room.window.speak(
            f"{pages}, {'in grey' if choice.grey else 'in colour'}: whatever you print. {problem}".rstrip()
        )

    def _show(self) -> None:
        choice = self._choice()
        self._room.book.documents.show_print_choice(two_on_one=choice.two_on_one, grey=choice.grey)
