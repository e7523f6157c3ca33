"""Has notes read, written and answered by the worker that owns the library, and shows them beside what they are on."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from lineofsight.desktop.desks.dropped_texts import DroppedTexts
from lineofsight.desktop.desks.papers import paper_for
from lineofsight.desktop.pages.writing_dialog import WritingDialog
from lineofsight.desktop.registers.note_sheet import item_of
from lineofsight.desktop.registers.noted import begun_words
from lineofsight.desktop.registers.notes_beside import milestones_of, note_link, with_notes
from lineofsight.desktop.standing import Standing
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.errors import LineOfSightError
from lineofsight.wording.notes import kind_word
from lineofsight.workspace.noting import read_noted
from lineofsight.workspace.recovering import bring_back
from lineofsight.workspace.writing import NotKeptError, Writing, keep_writing, leave_unfinished

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.pages.book import Book
    from lineofsight.desktop.pages.writing_dialog import Paper
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library
    from lineofsight.workspace.noting import Noted

_KEPT: Final = {
    EntryKind.RESPONSE: "The answer is kept.",
    EntryKind.CLOSE: "Closed. Open again undoes it.",
    EntryKind.REOPEN: "Opened again. Close undoes it.",
    EntryKind.SUPERSEDE: "Reworded; what it said first stays in the file. Reword it again to go back.",
    EntryKind.WITHDRAW: "Withdrawn; it stays in the file. New note writes it anew.",
}
_OF_QUESTIONS: Final = {
    EntryKind.QUESTION: "Kept among your questions, for yourself alone.",
    EntryKind.CLOSE: "Ticked as asked. Not asked takes the tick away.",
    EntryKind.REOPEN: "The tick is taken away. Tick as asked puts it back.",
    EntryKind.WITHDRAW: "Kept no longer; it stays in the file. Keep keeps it again.",
}
_NOT_KEPT: Final = "Not kept yet; the note's window says why."
_WAITS: Final = "Your words wait for you: {button}, or Unfinished on the Notes page, goes on with them."


class NoteDesk(QObject):
    """One paper at a time; what is not kept is left until she comes back to it.

    Signals:
        noted_shown: the ``Noted`` that the pages show from now on.
        not_read: why there is none to show.
    """

    noted_shown = Signal(object)
    not_read = Signal(str)

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._material: Material | None = None
        self._noted: Noted | None = None
        self._has_reminded = False
        self._dialog: WritingDialog | None = None
        self._used: EntryKind | None = None
        # Filled in the worker's thread alone: what is on the disk need not be left for later.
        self._kept: list[Writing] = []
        self._dropped = DroppedTexts(room, self._leave, self.read)
        page = room.book.notes
        page.act_as(is_chair=self._is_chair)
        page.reply_wanted.connect(lambda link, kind: self.write(f"{link} {kind.value}"))
        page.note_wanted.connect(self.write)
        page.writing_wanted.connect(self.write)
        page.drop_wanted.connect(self._drop)
        page.undrop_wanted.connect(lambda: self._dropped.bring_back(self._is_begun))
        page.again_wanted.connect(self.read)
        page.recovery_wanted.connect(self._recover)
        room.window.on_action("annotate", self.annotate)
        room.material_shown.connect(self._on_material)
        for view in _views(self._room.book):
            view.complete_with(self._complete)
            view.note_wanted.connect(self.write)

    def annotate(self) -> None:
        """Begin a note on what is chosen on the page in front, or on what it belongs to."""
        page = self._room.book.pages[self._room.window.current_page]
        link, in_its_place = page.noted_link(), page.in_its_place()
        if in_its_place and not link:
            self._room.window.speak(in_its_place)
        else:
            self.write(link, in_its_place)

    def write(self, key: str, why: str = "") -> None:
        """Lay a paper on the desk; one that lies there already is left for later.

        Args:
            key: of the paper.
            why: it is this paper, where something else was chosen.
        """
        paper = self._paper(key)
        if paper is None:
            return
        if why:
            paper = replace(paper, shown=(*paper.shown, why))
        if self._dialog is not None:
            if self._dialog.writing.key == paper.blank.key:
                self._dialog.activateWindow()
                return
            self._dialog.reject()
        dialog = self._dialog = WritingDialog(paper, self._room.window)
        dialog.keep_wanted.connect(self._keep)
        dialog.noted_down.connect(self._leave)
        dialog.left.connect(self._on_left)
        dialog.settings_wanted.connect(self._room.window.actions_by_name["settings"].trigger)
        dialog.finished.connect(lambda _: self._on_finished(dialog))
        dialog.show()

    def offer_anew(self) -> None:
        """Offer on the page and the paper that lies here what she may write from now on: she said who she is."""
        self._room.book.notes.act_as(is_chair=self._is_chair)
        paper = None if self._dialog is None else self._paper(self._dialog.writing.key)
        if self._dialog is not None and paper is not None:
            self._dialog.offer(paper)

    @property
    def _is_chair(self) -> bool:
        return self._room.preferences.standing is Standing.CHAIR

    def reply_at_once(self, key: str) -> None:
        """Keep a reply as it would stand on its paper; where one was begun in her own words, the paper is laid out."""
        paper = self._paper(key)
        if paper is None:
            return
        if paper.begun is not None:
            self.write(key)
            return
        writing, is_chair = paper.blank, self._is_chair
        self._room.reading.ask(
            lambda library: keep_writing(library, writing, is_chair=is_chair),
            lambda told: self._say_kept(writing, told),
            self._room.window.speak,
            says="Keeping.",
        )

    def _paper(self, key: str) -> Paper | None:
        """The paper under a key; where there is none it has been said why."""
        if self._material is None or self._noted is None:
            self._room.window.speak("Notes are still being opened.")
            return None
        try:
            return paper_for(key, self._material, self._noted, self._room.preferences.standing, self._used)
        except LineOfSightError as error:
            self._room.window.speak(str(error))
            return None

    def put_away(self) -> None:
        """Leave what is on the desk for later, because another copy is about to be opened."""
        if self._dialog is not None:
            self._dialog.reject()
        self._dropped.forget()

    def close(self) -> None:
        """Leave what is on the desk for later, unless it is kept in this moment."""
        dialog = self._dialog
        if dialog is None:
            return
        writing, is_changed = dialog.writing, dialog.is_changed
        self._room.reading.at_last(lambda library: self._leave_at_last(library, writing, is_changed=is_changed))
        dialog.blockSignals(True)  # noqa: FBT003 - Qt's own switch
        dialog.reject()
        dialog.deleteLater()
        self._dialog = None

    def _complete(self, sheet: Sheet, link: str) -> Sheet:
        milestones = milestones_of(link, self._material.picture) if self._material is not None else ()
        return with_notes(sheet, link, self._noted, milestones)

    def _on_material(self, material: Material) -> None:
        self._material = material
        self.read()

    def read(self) -> None:
        """Read the notes again and show them."""
        material = self._material
        if material is not None:
            picture, record = material.picture, material.record
            self._room.reading.ask(lambda of: read_noted(of, picture, record), self._show, self._on_not_read)

    def _on_not_read(self, sentence: str) -> None:
        self._room.window.speak(sentence)
        self.not_read.emit(sentence)

    def _show(self, noted: Noted) -> None:
        self._noted = noted
        self._room.book.notes.show_noted(noted)
        for view in _views(self._room.book):
            view.complete_with(self._complete)
        self.noted_shown.emit(noted)
        self._remind(noted)

    def _remind(self, noted: Noted) -> None:
        """Say once, when a copy is first shown, that words wait: she may not know that they outlived the program."""
        if noted.unfinished and not self._has_reminded:
            self._room.window.speak(f"{begun_words(noted)}: see Unfinished on the Notes page (Ctrl+9).")
        self._has_reminded = True

    def _keep(self, writing: Writing) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        refused: list[str] = []
        is_chair = self._is_chair

        def keep(library: Library) -> ToldThread:
            try:
                told = keep_writing(library, writing, is_chair=is_chair)
            except NotKeptError as error:
                refused.append(error.part)
                raise
            self._kept.append(writing)
            return told

        def failed(sentence: str) -> None:
            if self._dialog is dialog:
                dialog.show_problem(sentence, *refused)
                # What lacks is said in the note's window alone: here it would stand on after it was written.
                self._room.window.speak(_NOT_KEPT, aloud=False)
            else:
                self._room.window.speak(sentence)

        self._room.reading.ask(keep, lambda told: self._on_kept(dialog, writing, told), failed, says="Keeping.")

    def _on_kept(self, dialog: WritingDialog, writing: Writing, told: ToldThread) -> None:
        if writing.kind.rule.opens:
            self._used = writing.kind
        if self._dialog is dialog:
            dialog.finish()
        self._say_kept(writing, told)

    def _say_kept(self, writing: Writing, told: ToldThread) -> None:
        said, window, book = _said_of(writing, told), self._room.window, self._room.book
        choosers = {"notes": book.notes.choose_again}
        if writing.kind is EntryKind.QUESTION:
            choosers["questions"] = book.questions.choose_kept
        chooser = choosers.get(window.current_page)
        if chooser is None:
            window.speak(said)

        def choose(link: str) -> None:
            if chooser is not None:
                window.speak(f"{said} {chooser(link)}".rstrip())
            if writing.kind.rule.opens:
                book.notes.stand_on(link)

        self.read()
        # After the notes were read again: only then do pages show what was kept.
        self._room.reading.ask(lambda _: note_link(told), choose, window.speak)

    def _leave(self, writing: Writing) -> None:
        self._room.reading.ask(lambda of: leave_unfinished(of, writing), lambda _: None, self._room.window.speak)

    def _on_left(self, writing: Writing) -> None:
        self._leave(writing)
        self.read()
        if writing.text.strip():
            self._room.window.speak(_waits(writing))

    def _on_finished(self, dialog: WritingDialog) -> None:
        if self._dialog is dialog:
            self._dialog = None
        # There is no window any more that says why; of words that wait for her, that was said when she left them.
        self._room.window.take_back(_NOT_KEPT)
        dialog.deleteLater()

    def _drop(self, key: str) -> None:
        begun = None if self._noted is None else self._noted.begun(key)
        if begun is not None:
            self._dropped.drop(begun)

    def _is_begun(self, key: str) -> bool:
        is_on_desk = self._dialog is not None and self._dialog.writing.key == key
        return is_on_desk or (self._noted is not None and self._noted.begun(key) is not None)

    def _recover(self) -> None:
        def told(sentences: tuple[str, ...]) -> None:
            self.read()
            self._room.window.speak(" ".join(sentences))

        self._room.reading.ask(_bring_back_notes, told, self._room.window.speak, says="Bringing back your notes.")

    def _leave_at_last(self, library: Library, writing: Writing, *, is_changed: bool) -> None:
        if is_changed and writing not in self._kept:
            # Nobody is there any more to be told; what was written until a moment before is on the disk.
            with contextlib.suppress(OSError):
                leave_unfinished(library, writing)


def _views(book: Book) -> list[SheetView]:
    """The details of every page, beside which notes stand."""
    return [view for page in book.pages.values() for view in page.findChildren(SheetView)]


def _bring_back_notes(library: Library) -> tuple[str, ...]:
    file = library.notebook.file
    library.notebook.close()
    return () if file is None else bring_back(file)


def _waits(writing: Writing) -> str:
    # What Ctrl+N begins there is a note of its own, not the reply to one.
    return _WAITS.format(button="Ctrl+N there" if writing.kind.rule.opens else "the button that you pressed")


def _said_of(writing: Writing, told: ToldThread) -> str:
    if told.thread.kind is EntryKind.QUESTION and writing.kind in _OF_QUESTIONS:
        return _OF_QUESTIONS[writing.kind]
    return _KEPT.get(writing.kind, f"Kept: {kind_word(writing.kind).lower()} on {item_of(told)}.")
