"""Makes, saves and prints the documents that the documents page asks for."""

from __future__ import annotations

import contextlib
import re
import shutil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.desktop.compose_dialog import ComposeDialog
from lineofsight.desktop.desks.closing_desk import ClosingDesk
from lineofsight.desktop.passing_folder import PassingFolder
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.kinds import find_document
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.ordering import PackOrder

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.desktop.compose_dialog import Draft
    from lineofsight.desktop.desks.print_desk import PrintDesk
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.jobs import Ticket
    from lineofsight.domain.packs import Pack
    from lineofsight.workspace.composing import KeptPack
    from lineofsight.workspace.ordering import Order

_LOG: Final = "document/challenge-log"
_MOST_LETTERS: Final = 80


class DocumentDesk(QObject):
    """Documents are made in a folder of their own that goes with the window; what she saves is a copy."""

    def __init__(self, room: Room, printing: PrintDesk) -> None:
        super().__init__(room.window)
        self._printing = printing
        self._window, self._go = room.window, room.go
        self._page = page = room.book.documents
        self._reading = room.reading
        self._asking = room.asking
        self._folder = PassingFolder()
        self._made = 0
        self._ticket: Ticket | None = None
        self._making = ""
        self._closing = ClosingDesk(room.window, lambda: self._making)
        self._shown: Path | None = None
        self._saved: Path | None = None
        self._begun: dict[str, Draft] = {}
        page.document_wanted.connect(self.make)
        page.stop_wanted.connect(self.stop)
        page.save_wanted.connect(self.save)
        page.print_wanted.connect(self.print_shown)
        page.folder_wanted.connect(self.open_folder)
        page.compose_wanted.connect(self.compose)
        room.book.notes.log_wanted.connect(self._make_log)

    def make(self, order: Order | PackOrder) -> None:
        """Make a document and show it."""
        self._made += 1
        # A folder each: the preview may still hold the one before open, and the name is what a save suggests.
        folder = self._folder.path / str(self._made)
        folder.mkdir()
        path = folder / f"{_name_of(order)}.pdf"
        self._making = f"“{_title_of(order)}”"
        self._ticket = self._reading.write(
            order,
            path,
            done=lambda made: self._on_made(made, order),
            failed=self._on_failed,
            progress=self._page.show_progress,
            begun=self._page.show_begun,
        )

    def _make_log(self) -> None:
        """Go to the challenge log and make it: another document beside it would be taken for it."""
        self._go(_LOG)
        self._page.make_unless_in_sight(_LOG.partition("/")[2])

    def stop(self) -> None:
        """End the work under way."""
        if self._ticket is not None:
            self._ticket.cancel()

    def save(self) -> None:
        """Save a copy of the document that is shown, whole or not at all."""
        if self._shown is None:
            self._page.said.emit("Make a document first; then it can be saved.")
            return
        path = self._asking.choose_save(self._shown.name)
        if path is None:
            return
        part = path.with_name(f".{path.name}.part")
        try:
            shutil.copyfile(self._shown, part)
            part.replace(path)
        except OSError as error:
            # What could not be written can be out of reach as well: its name too long, its disk gone.
            with contextlib.suppress(OSError):
                part.unlink()
            self._page.show_failure(
                f"It could not be saved there: {error.strerror}. Close the file if it is open, or choose another place."
            )
            return
        self._saved = path
        self._page.show_saved(path)

    def print_shown(self) -> None:
        """Print the document that is shown."""
        if self._shown is None:
            self._page.said.emit("Make a document first; then it can be printed.")
            return
        self._page.said.emit(self._printing.print_file(self._shown))

    def open_folder(self) -> None:
        """Show the folder of the document that was saved last."""
        if self._saved is not None and not self._asking.open_folder(self._saved.parent):
            self._page.said.emit(f"The folder could not be opened. It is {self._saved.parent}.")

    def compose(self, name: str) -> None:
        """Compose a pack, or change the one of that name."""
        begun = self._begun.get(name) or self._page.find_pack(name)
        dialog = ComposeDialog(self._page.kinds, begun, self._window)
        before = dialog.draft

        def keep(pack: Pack) -> None:
            self._reading.keep_pack(pack, lambda packs: self._on_pack_kept(dialog, pack, packs), dialog.show_failure)

        dialog.keep_wanted.connect(keep)
        dialog.accepted.connect(lambda: self._begun.pop(name, None))
        dialog.rejected.connect(lambda: self._leave(name, dialog.draft, before))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _leave(self, name: str, draft: Draft, before: Draft) -> None:
        """Hold what she began until she comes back to it, as long as the window is open."""
        if draft != before:
            self._begun[name] = draft
            self._page.said.emit("What you chose waits: Compose a pack goes on with it, as long as the window is open.")

    def _on_pack_kept(self, dialog: ComposeDialog, pack: Pack, packs: tuple[KeptPack, ...]) -> None:
        dialog.accept()
        self._page.show_packs(packs, pack.name)
        self._page.said.emit(f"The pack “{pack.title}” is kept. It can be made now.")

    def close(self) -> None:
        """Clear away what was made and not saved."""
        self.stop()
        self._folder.clear()

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self._page.show_failure(sentence)

    def _end(self) -> None:
        self._making = ""
        self._closing.look()

    def _on_made(self, path: Path, order: Order | PackOrder) -> None:
        self._end()
        try:
            self._page.show_document(path, order)
        except LineOfSightError as error:
            self._page.show_failure(str(error))
            return
        self._shown = path


def _title_of(order: Order | PackOrder) -> str:
    """What people call it."""
    return order.pack.title if isinstance(order, PackOrder) else find_document(order.name).title


def _name_of(order: Order | PackOrder) -> str:
    """What a save suggests: no two that differ in form, portfolio, day or readers are called the same."""
    lead = re.sub(r"\W+", "-", order.lead_member.casefold()).strip("-")[:_MOST_LETTERS]
    when = order.as_at.isoformat() if order.as_at is not None else ""
    if isinstance(order, PackOrder):
        form = "" if order.print_size is PrintSize.STANDARD else order.print_size.value
        parts: tuple[str, ...] = (order.pack.name, lead, form, when, order.pack.audience)
    else:
        usual = find_document(order.name).forms[0].name
        form = "" if order.form is None or order.form == usual else order.form
        parts = (order.name, lead, form, when, order.audience or "")
    return "-".join(part for part in parts if part)
