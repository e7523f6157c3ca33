"""Has questions kept among the person's own notes, and put on a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.jobs import Job
from lineofsight.desktop.passing_folder import PassingFolder
from lineofsight.desktop.registers.awaited import awaited_card
from lineofsight.desktop.registers.questions import AGAIN, ON_NOTES, questions_card
from lineofsight.documents.forms import PrintSize
from lineofsight.wording.saving import saved_words
from lineofsight.workspace.keeping_questions import keep_question

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.desktop.desks.note_desk import NoteDesk
    from lineofsight.desktop.desks.print_desk import PrintDesk
    from lineofsight.desktop.desks.room import Room
    from lineofsight.documents.material import Material
    from lineofsight.workspace.noting import Noted


class QuestionDesk(QObject):
    """Kept questions are notes: the note desk writes, answers and ticks them."""

    def __init__(self, room: Room, notes: NoteDesk, printing: PrintDesk) -> None:
        super().__init__(room.window)
        self._printing = printing
        self._room = room
        self._notes = notes
        self._material: Material | None = None
        self._noted: Noted | None = None
        self._folder = PassingFolder()
        self._page = page = room.book.questions
        page.keep_wanted.connect(self._keep)
        page.own_wanted.connect(self._write_own)
        page.reply_wanted.connect(lambda link, kind: notes.write(f"{link} {kind.value}"))
        page.tick_wanted.connect(lambda link, kind: notes.reply_at_once(f"{link} {kind.value}"))
        page.print_wanted.connect(self._print_card)
        page.save_wanted.connect(self._save_card)
        page.arranged.connect(lambda _: self._show_mine())
        page.narrowed.connect(self._show_mine)
        room.material_shown.connect(self._on_material)
        notes.noted_shown.connect(self._on_noted)
        notes.not_read.connect(self._on_not_read)

    def close(self) -> None:
        """Clear away what was made and not saved."""
        self._folder.clear()

    def _on_material(self, material: Material) -> None:
        self._material = material

    def _on_noted(self, noted: Noted) -> None:
        self._noted = noted
        self._page.show_noted(noted)
        self._show_mine()

    def _show_mine(self) -> None:
        """Show on the first page what is open, in her order."""
        noted = self._noted
        if noted is None:
            return
        open_ones = [one for one in self._page.kept if not one.is_asked]
        questions = questions_card(open_ones, ON_NOTES if noted.problem else "")
        awaited = awaited_card(noted)
        self._room.book.overview.show_mine((questions,) if awaited is None else (awaited, questions))

    def _on_not_read(self, sentence: str) -> None:
        self._noted = None
        self._room.book.overview.show_mine((questions_card((), f"{sentence} {AGAIN}"),))

    def _keep(self, chosen: ChosenQuestion) -> None:
        material = self._material
        if material is None:
            return

        def kept(_: object) -> None:
            self._room.window.speak("Kept among your questions, for yourself alone. Withdraw undoes it.")
            self._notes.read()

        self._room.reading.ask(
            lambda library: keep_question(library, chosen, as_at=material.picture.as_at),
            kept,
            self._room.window.speak,
            says="Keeping.",
        )

    def _write_own(self) -> None:
        if self._material is not None:
            self._notes.write(f"council/{self._material.picture.council.area_code}")

    def _print_card(self) -> None:
        self._make_card(self._folder.path / self._file_name(), self._print)

    def _save_card(self) -> None:
        path = self._room.asking.choose_save(self._file_name())
        if path is not None:
            self._make_card(path, self._say_saved)

    def _file_name(self) -> str:
        when = "" if self._material is None else f"-{self._material.picture.as_at.isoformat()}"
        return f"questions{when}.pdf"

    def _make_card(self, path: Path, done: Callable[[Path], None]) -> None:
        material, kept, narrowing = self._material, self._page.kept, self._page.narrowing
        if material is None:
            return
        size = PrintSize.LARGE if self._page.is_large else PrintSize.STANDARD
        job = Job(
            lambda _: workspace_calls.write_card(material, kept, size, path, narrowing), done, self._room.window.speak
        )
        self._room.window.speak("Making the card.")
        self._room.drawing.submit(job)

    def _say_saved(self, path: Path) -> None:
        self._room.window.speak(saved_words(path))

    def _print(self, path: Path) -> None:
        self._room.window.speak(self._printing.print_file(path))
