"""Brings files in: asks which, shows what they would change, keeps them when the person says so, and undoes that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from lineofsight.desktop import workspace_calls
from lineofsight.desktop.desks.begun_imports import BegunImports, why_lost
from lineofsight.desktop.jobs import Job
from lineofsight.wording.importing import changed_words
from lineofsight.wording.lists import and_
from lineofsight.wording.saving import saved_words
from lineofsight.workspace.brought import Files, as_remembered
from lineofsight.workspace.stopping import STOPPED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.desktop.desks.begun import Begun
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.jobs import Ticket
    from lineofsight.store.undo import Undone
    from lineofsight.workspace.brought import BroughtIn, Correction

_PAGE: Final = "imports"
_NONE: Final = Files(paths=())


class ImportDesk(QObject):
    """Nothing is kept before the person has seen what it would change."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._page = room.book.imports
        # What is shown with "Keep these changes" above it; nothing else is ever kept.
        self._found = _NONE
        # As it was said last: what is shown, or what is being read and will be.
        self._newest = _NONE
        self._past: tuple[Files, ...] = ()
        self._reading: Ticket | None = None
        self._keeping: Ticket | None = None
        self._begun = BegunImports(room)
        self._connect()
        self._look_for_last_import()

    def _connect(self) -> None:
        room, page, bar = self._room, self._page, self._page.imported.tracker_bar
        room.window.on_action("import", self.choose)
        room.book.no_return.import_wanted.connect(self.choose)
        page.files_wanted.connect(self.choose)
        room.window.files_dropped.connect(self.read)
        page.keep_wanted.connect(self.keep)
        page.leave_wanted.connect(self.leave)
        page.stop_wanted.connect(self.stop)
        page.undo_wanted.connect(self.undo)
        page.imported.corrected.connect(self.correct)
        self._begun.wanted.connect(self.go_on)
        bar.undo_wanted.connect(self.undo_correction)
        bar.remember_wanted.connect(self.remember)
        bar.export_wanted.connect(self.export)
        # The command line may have brought something in meanwhile, which is then the last.
        room.material_shown.connect(self._look_for_last_import)

    @property
    def has_found(self) -> bool:
        """Whether something is shown that can be kept."""
        return bool(self._found.paths)

    def choose(self) -> None:
        """Ask for files, read them, and show what they would change."""
        self.read(self._room.asking.choose_imports())

    def read(self, paths: tuple[Path, ...]) -> None:
        """Read files and show what they would change."""
        if paths:
            self._begun.make_way()
            self._past = ()
            self._room.window.page_chosen.emit(_PAGE)
            self._page.show_others(f"Reading {and_([path.name for path in paths])}.")
            self._start(Files(paths=paths), self._on_not_read, self._on_found)

    def go_on(self, begun: Begun) -> None:
        """Read files anew of which something was said before, and then as it was said."""
        self._past = ()
        self._page.show_others(f"Reading {and_([path.name for path in begun.paths])}.")
        self._start(Files(paths=begun.paths), self._on_not_read, lambda _, brought: self._on_read_again(begun, brought))

    def correct(self, said: Correction) -> None:
        """Read the files anew, a tracker among them as the person says, and show what they would change then."""
        if self._keeping is None:
            before = self._newest
            files = replace(before, corrections=(*before.corrections, said), said=(*before.said, said))
            self._read_anew(files, (*self._past, before))

    def undo_correction(self) -> None:
        """Read the files as they were read before the last correction."""
        if self._past and self._keeping is None:
            self._read_anew(self._past[-1], self._past[:-1])

    def remember(self) -> None:
        """Keep the mappings now, whatever becomes of the files."""
        if self._newest is not self._found:
            self._room.window.speak("What you said last is still being read. Try again in a moment.")
            return
        found = self._found

        def done() -> None:
            names = dict.fromkeys(one.draft.mapping.name for one in found.trackers if one.is_to_be_remembered)
            self._page.said.emit(f"Remembered how it is read: {and_(list(names))}.")
            if self._found is found:
                self._read_anew(as_remembered(found), ())

        self._room.reading.remember_mappings(found.trackers, done, self._page.show_problem)

    def export(self) -> None:
        """Save the mapping of the tracker that is shown as a file."""
        shown = self._page.imported.tracker_bar.shown
        path = self._room.asking.choose_mapping(f"{shown.tracker.draft.mapping.name}.toml") if shown else None
        if shown is not None and path is not None:
            job = Job(
                lambda _: workspace_calls.export_mapping(shown.tracker, path),
                self._on_exported,
                self._page.show_problem,
            )
            self._room.drawing.submit(job)

    def keep(self) -> None:
        """Keep what was shown, in one step, and how trackers were read; of a day that is none it asks again."""
        if self._page.ask_day_again():
            return
        files, self._found = self._found, _NONE
        if not files.paths:
            return
        self._page.show_busy("Keeping the changes.")
        self._keeping = self._room.reading.import_files(
            files,
            dry_run=False,
            done=lambda brought: self._on_kept(files, brought),
            failed=lambda sentence: self._on_not_kept(files, sentence),
            progress=self._page.show_progress,
            stopped=lambda: self._on_not_kept(files, STOPPED),
        )

    def leave(self) -> None:
        """Forget what was found, and what was said of it."""
        self._found, self._newest, self._past = _NONE, _NONE, ()
        self._begun.follow(_NONE)

    def stop(self) -> None:
        """Stop reading or keeping; nothing is kept, unless it was kept already."""
        for ticket in (self._reading, self._keeping):
            if ticket is not None:
                ticket.cancel()

    def undo(self) -> None:
        """Take the last import back."""
        self._page.show_others("Undoing the last import.")
        self._begun.set_aside()
        self.leave()
        self._room.reading.undo_import(self._on_undone, self._on_not_undone)

    def _read_anew(self, files: Files, past: tuple[Files, ...]) -> None:
        """Read files as they were corrected; when that is refused or stopped, what was said before holds."""
        before = self._newest, self._past
        self._past = past
        self._page.show_rereading()
        self._start(files, lambda sentence: self._on_not_corrected(sentence, *before), self._on_found)

    def _start(self, files: Files, refused: Callable[[str], None], found: Callable[[Files, BroughtIn], None]) -> None:
        """Read files; what was being read before is no longer wanted, and its end is said to nobody."""
        if self._reading is not None:
            self._reading.cancel()
        self._found, self._newest = _NONE, files
        self._begun.follow(files)

        def ended(sentence: str) -> None:
            if self._reading is ticket:
                self._reading = None
                refused(sentence)

        ticket = self._reading = self._room.reading.import_files(
            files,
            dry_run=True,
            done=lambda brought: found(files, brought),
            failed=ended,
            progress=self._page.show_progress,
            stopped=lambda: ended(STOPPED),
        )

    def _on_found(self, files: Files, brought: BroughtIn) -> None:
        self._reading = None
        self._found = self._newest = _as_found(files, brought)
        self._begun.follow(self._found)
        self._page.show_found(brought, can_undo=bool(self._past))

    def _on_read_again(self, begun: Begun, brought: BroughtIn) -> None:
        """Set what was said, one after another for Undo, where the files are still what it was said of."""
        self._reading = None
        if lost := why_lost(begun, brought):
            self._begun.give_up_next(begun)
            self._on_not_read(lost)
            return
        said, found = begun.said, _as_found(Files(paths=begun.paths), brought)
        steps = tuple(replace(found, corrections=said[:at], said=said[:at]) for at in range(len(said) + 1))
        self._past = steps[:-1]
        self._start(steps[-1], self._on_not_read, self._on_found)

    def _on_not_read(self, sentence: str) -> None:
        self._newest, self._past = _NONE, ()
        self._page.show_ended(sentence)
        # What was said of them waits on.
        self._begun.set_aside()

    def _on_not_corrected(self, sentence: str, before: Files, past: tuple[Files, ...]) -> None:
        self._newest, self._past = before, past
        self._begun.follow(before)
        self._page.show_problem(sentence)
        if before.corrections:
            # Something that was said before it has not been read yet.
            self._read_anew(before, past)
        else:
            self._found = before

    def _on_exported(self, path: Path) -> None:
        read = "'lineofsight import FILE --mapping NAME' reads it from mappings."
        self._room.window.speak(saved_words(path, read))

    def _on_kept(self, files: Files, brought: BroughtIn) -> None:
        self._keeping = None
        if brought.changed:
            self._on_changed(files, brought)
            return
        self._room.refresh()
        self._begun.finish(files)
        if self._reading is None:
            self.leave()
        self._page.show_kept(brought)
        self._look_for_last_import()
        self._go_on()

    def _on_changed(self, files: Files, brought: BroughtIn) -> None:
        """Nothing was kept: what is in the files now has not been seen yet."""
        if self._reading is None:
            self._on_found(files, brought)
        self._go_on(f"{changed_words(brought.changed)} Nothing was kept.")

    def _on_not_kept(self, files: Files, sentence: str) -> None:
        self._keeping = None
        if self._reading is None:
            # What stood in the way may be gone, or she only wanted another look: what was found can still be kept.
            self._found = self._newest = files
            self._page.show_problem(sentence)
        self._go_on(sentence)

    def _go_on(self, told: str = "") -> None:
        """Other files may have been given meanwhile; what became of those before them is said with that."""
        if self._reading is not None:
            self._page.show_busy(f"{told} Reading the files.".lstrip())

    def _on_undone(self, undone: Undone) -> None:
        self._room.refresh()
        self._page.show_undone(undone)
        self._look_for_last_import()

    def _on_not_undone(self, sentence: str) -> None:
        # The copy was closed for it.
        self._room.refresh()
        self._page.show_ended(sentence)

    def _look_for_last_import(self, _: object = None) -> None:
        self._room.reading.find_last_import(self._page.show_last_import, self._room.window.speak)


def _as_found(files: Files, brought: BroughtIn) -> Files:
    """The files as they were read now, with all that was said of them."""
    trackers = tuple(seen.tracker for seen in brought.trackers)
    return Files(paths=files.paths, trackers=trackers, shown=brought.shown, said=files.said)
