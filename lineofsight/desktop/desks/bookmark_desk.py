"""Marks places and takes marks away, and lists them in the menu, in a dialogue and in the search."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from lineofsight.desktop.bookmarks_dialog import BookmarksDialog
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.wording.lists import sentence
from lineofsight.wording.short_text import cut
from lineofsight.workspace.bookmarking import (
    add_bookmark,
    bookmarks_of,
    remove_bookmark,
    rename_bookmark,
    title_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.analysis.bookmarks import Bookmark
    from lineofsight.desktop.desks.note_desk import NoteDesk
    from lineofsight.desktop.desks.room import Room
    from lineofsight.documents.material import Material
    from lineofsight.domain.notes import Entry
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.noting import Noted

_NAME: Final = "bookmarks"
_MOST_IN_MENU: Final = 20
_LONGEST_IN_MENU: Final = 60


class BookmarkDesk(QObject):
    """Bookmarks are notes of the person's own; their order is remembered by the window."""

    def __init__(self, room: Room, notes: NoteDesk) -> None:
        super().__init__(room.window)
        self._room = room
        self._notes = notes
        self._material: Material | None = None
        self._noted: Noted | None = None
        self._order = tuple(room.preferences.recall(_NAME).get("order", "").split())
        self._marks: tuple[Bookmark, ...] = ()
        self._undo: list[Callable[[], None]] = []
        self._menu = room.window.menu_of("bookmarks")
        self._menu.addSeparator()
        self._entries: list[QAction] = []
        self._dialog: BookmarksDialog | None = None
        room.window.on_action("bookmark", self.toggle)
        room.window.on_action("bookmarks", self.show_list)
        room.material_shown.connect(self._on_material)
        notes.noted_shown.connect(self._on_noted)
        self._show()

    @property
    def marks(self) -> tuple[Bookmark, ...]:
        """Her bookmarks, in her order."""
        return self._marks

    def show_list(self) -> None:
        """Open the list of bookmarks."""
        if self._dialog is not None:
            self._dialog.activateWindow()
            return
        dialog = self._dialog = BookmarksDialog(self._room.window)
        dialog.link_chosen.connect(self._room.go)
        dialog.rename_wanted.connect(self._rename)
        dialog.move_wanted.connect(self._move)
        dialog.removal_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self._undo_last)
        dialog.finished.connect(self._on_closed)
        dialog.show_marks(self._marks, can_undo=bool(self._undo))
        dialog.begin()

    def _on_closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def toggle(self) -> None:
        """Mark what is chosen on the page in front, or take its mark away."""
        page = self._room.book.pages[self._room.window.current_page]
        link = page.link()
        if not link:
            self._room.window.speak("Choose something first; then it can be bookmarked.")
            return
        mark = self._find(link)
        if mark is not None:
            self._remove(mark)
            return
        shown = next((view.title for view in page.findChildren(SheetView) if view.isVisible() and view.title), "")
        self._add(link, shown)

    def _add(self, link: str, shown: str = "", mark: Bookmark | None = None) -> None:
        """Mark a place; ``mark`` is one that is put back where it was."""
        material, noted = self._material, self._noted
        if material is None or noted is None:
            self._room.window.speak("Notes are still being opened.")
            return

        def add(library: Library) -> tuple[str, str]:
            title = title_of(link, material, noted, shown) if mark is None else mark.title
            name = title if mark is None else mark.name
            return add_bookmark(library, material, link, title, name=name).digest, name

        def added(made: tuple[str, str]) -> None:
            digest, name = made
            if mark is None:
                self._undo.append(partial(self._take_back, link))
            else:
                self._keep_order(tuple(digest if one == mark.digest else one for one in self._order))
            self._after(f"Bookmarked: {sentence(name)} Ctrl+D takes it away again; Ctrl+B lists your bookmarks.")

        self._room.reading.ask(add, added, self._room.window.speak)

    def _take_back(self, link: str) -> None:
        mark = self._find(link)
        if mark is not None:
            self._remove(mark, undoes=True)

    def _find(self, link: str) -> Bookmark | None:
        """The bookmark of a place: there is one at most, though it may have been made anew."""
        return next((one for one in self._marks if one.link == link), None)

    def _remove(self, mark: Bookmark, *, undoes: bool = False) -> None:
        def removed(_: Entry) -> None:
            if not undoes:
                self._undo.append(partial(self._add, mark.link, mark=mark))
            self._after(f"Taken away: {sentence(mark.name)} Undo in the list (Ctrl+B) puts it back.")

        # Where it stood, so that it can be put back there.
        self._keep_order(self._whole_order())
        self._room.reading.ask(lambda library: remove_bookmark(library, mark), removed, self._room.window.speak)

    def _rename(self, mark: Bookmark, name: str, *, undoes: bool = False) -> None:
        def renamed(_: Entry) -> None:
            if not undoes:
                self._undo.append(partial(self._name_back, mark.link, mark.name))
            self._after(f"Renamed: {sentence(name or mark.title)} Undo gives it its name back.")

        self._room.reading.ask(lambda library: rename_bookmark(library, mark, name), renamed, self._room.window.speak)

    def _name_back(self, link: str, name: str) -> None:
        mark = self._find(link)
        if mark is not None:
            self._rename(mark, name, undoes=True)

    def _move(self, mark: Bookmark, by: int) -> None:
        here = self._marks.index(mark)
        there = here + by
        if not 0 <= there < len(self._marks):
            self._room.window.speak(f"{mark.name} is {'the first' if by < 0 else 'the last'} already.")
            return
        before = self._whole_order()
        after = [digest for digest in before if digest != mark.digest]
        after.insert(after.index(self._marks[there].digest) + (by > 0), mark.digest)
        self._undo.append(partial(self._reorder, before))
        self._reorder(tuple(after))

    def _whole_order(self) -> tuple[str, ...]:
        """The order of all, with the places of those that were taken away."""
        return (*self._order, *(one.digest for one in self._marks if one.digest not in self._order))

    def _reorder(self, order: tuple[str, ...]) -> None:
        self._keep_order(order)
        self._show()

    def _keep_order(self, order: tuple[str, ...]) -> None:
        self._order = order
        self._room.preferences.remember(_NAME, {"order": " ".join(order)})
        problem = self._room.preferences.flush()
        if problem:
            self._room.window.speak(problem)

    def _undo_last(self) -> None:
        if self._undo:
            self._undo.pop()()

    def _after(self, said: str) -> None:
        self._room.window.speak(said)
        self._notes.read()

    def _on_material(self, material: Material) -> None:
        before, self._material = self._material, material
        if before is not None and before.picture.council != material.picture.council:
            # What was done to one council's bookmarks is not undone in another's.
            self._undo.clear()

    def _on_noted(self, noted: Noted) -> None:
        self._noted = noted
        self._show()

    def _show(self) -> None:
        self._marks = () if self._noted is None else bookmarks_of(self._noted, self._order)
        if self._dialog is not None:
            self._dialog.show_marks(self._marks, can_undo=bool(self._undo))
        for entry in self._entries:
            self._menu.removeAction(entry)
            entry.deleteLater()
        self._entries = [self._entry(mark) for mark in self._marks[:_MOST_IN_MENU]] or [self._nothing()]
        self._menu.addActions(self._entries)

    def _entry(self, mark: Bookmark) -> QAction:
        entry = QAction(cut(mark.name, _LONGEST_IN_MENU).replace("&", "&&"), self._menu)
        entry.setWhatsThis(f"Go to {mark.title}")
        entry.triggered.connect(lambda: self._room.go(mark.link))
        return entry

    def _nothing(self) -> QAction:
        entry = QAction("None yet: choose anything and press Ctrl+D", self._menu)
        entry.setEnabled(False)
        return entry
