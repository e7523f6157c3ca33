"""Finds what the person types, in a worker of its own, so that a key never waits for a document or a chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.directory import PAGES, page_of_link
from lineofsight.desktop.jobs import Job, Ticket, Worker
from lineofsight.desktop.models.plan_filter import fold
from lineofsight.domain.links import from_address
from lineofsight.domain.search import SearchHit, Stretch
from lineofsight.workspace.searching import index_material

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room
    from lineofsight.documents.material import Material
    from lineofsight.store.search import SearchIndex
    from lineofsight.workspace.noting import Noted

_KINDS = tuple(kind for spec in PAGES for kind in spec.kinds)
_MOST_COMMANDS = 5


class SearchDesk(QObject):
    """One index, of what is shown; commands of the menus are found beside it."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self.worker = Worker("search")
        # Made, used and closed in the worker's thread alone.
        self._index: SearchIndex | None = None
        self._newest: Ticket | None = None
        self._material: Material | None = None
        self._noted: Noted | None = None
        self._dialog = room.search
        self._dialog.query_changed.connect(self._find)
        self._dialog.link_chosen.connect(self._go)
        room.material_shown.connect(self._remember)
        self._dialog.ask_again()

    def close(self) -> None:
        """End the worker once it has freed its index."""
        self.worker.stop(self._forget)

    def remember_noted(self, noted: Noted) -> None:
        """Find notes and kept questions too, in her own window alone."""
        self._noted = noted
        if self._material is not None:
            self._remember(self._material)

    def _remember(self, material: Material) -> None:
        noted = self._noted
        self._material = material

        def index(_: object) -> None:
            self._forget()
            self._index = index_material(material, _KINDS, noted.threads if noted is not None else ())

        self.worker.submit(Job(index, lambda _: self._dialog.ask_again(), self._room.window.speak))

    def _forget(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = None

    def _find(self, query: str) -> None:
        if self._newest is not None:
            self._newest.cancel()
        commands = self._commands(query)

        def show(hits: tuple[SearchHit, ...] | None) -> None:
            self._dialog.show_hits(query, (*(hits or _place(query)), *commands), is_read=hits is not None)

        job = Job(lambda _: self._index.find(query) if self._index is not None else None, show, self._room.window.speak)
        self._newest = self.worker.submit(job)

    def _commands(self, query: str) -> tuple[SearchHit, ...]:
        """What the menus can do whose name holds every word."""
        words = fold(query).split()
        found = []
        for name, action in self._room.window.actions_by_name.items():
            text = action.text().replace("&", "").rstrip("…")
            if words and all(word in fold(text) for word in words):
                keys = action.shortcut().toString()
                excerpt = (Stretch(keys),) if keys else ()
                found.append(SearchHit("command", f"command/{name}", (Stretch(text),), excerpt))
        return tuple(found[:_MOST_COMMANDS])

    def _go(self, link: str) -> None:
        kind, _, name = link.partition("/")
        if kind == "command":
            self._room.window.actions_by_name[name].trigger()
        else:
            self._room.go(link)


def _place(query: str) -> tuple[SearchHit, ...]:
    """What a pasted address leads to that is no entry of the index, for example a deadline or a line of sight."""
    link = from_address(query)
    if link is None or page_of_link(link) is None:
        return ()
    return (SearchHit("place", link, (Stretch(link),)),)
