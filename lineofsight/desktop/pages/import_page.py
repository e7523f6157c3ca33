"""Importing, for officers: files in, what is found in them and what they would change, keep or leave, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import describe_again, described_button
from lineofsight.desktop.pages.import_words import (
    NOTHING_NEW,
    can_be_kept,
    files_words,
    is_nothing_new,
    kept_words,
    told_of,
)
from lineofsight.desktop.pages.page import MARGINS, Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.text import LineLabel
from lineofsight.desktop.widgets.begun_line import BegunLine
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.import_view import ImportView
from lineofsight.desktop.widgets.last_import_line import LastImportLine
from lineofsight.desktop.widgets.work_bar import WorkBar
from lineofsight.wording.importing import undone_words
from lineofsight.workspace.brought import BroughtIn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QResizeEvent

    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material
    from lineofsight.store.undo import LastImport, Undone

_FIRST: Final = (
    "Choose files, or drop them here: returns, published statistics, neighbour models, and plans or scorecards of your "
    "own. What they would change is shown first; nothing is kept before you say so. A return to fill in: File, Save an "
    "empty return or Save a filled return."
)
_ABOUT: Final = "&About the files"
_BACK: Final = "B&ack to what was found"
_SLOW_MS: Final = 500
"""After which a correction that is still being read shows progress; most are read sooner, and nothing flickers."""

_OFFICERS: Final = "For officers: it can quote what is exempt"
_NOTHING: Final = BroughtIn(outcomes=())
_LAST: Final = "last import"
_BEGUN: Final = "begun"
_KEEP: Final = "&Keep these changes"
_IN_ONE_STEP: Final = "Everything is kept in one step, or nothing."


class ImportPage(Page):
    """Buttons and a sentence above; below, how trackers are read, findings, or changes, with their details.

    Signals:
        files_wanted: files are to be chosen.
        keep_wanted, leave_wanted, stop_wanted, undo_wanted: what the buttons say.
    """

    files_wanted = Signal()
    keep_wanted = Signal()
    leave_wanted = Signal()
    stop_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("Import")
        self._choose = described_button("&Choose files…", "Reads files and shows what they would change.")
        self._keep = described_button(_KEEP, _IN_ONE_STEP)
        self._leave = described_button("&Leave them", "Nothing is kept.")
        self._stop = described_button("Sto&p", "Stops reading. Nothing is kept.")
        self._last = LastImportLine()
        self._undo = self._last.undo
        self.begun = BegunLine()
        self._bar = WorkBar("How many files are read")
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._is_passing = self._is_example = self._is_nothing_new = self._has_files = False
        self._all_said = self._brief = _FIRST
        self._look = look
        self._window_size = QSize()
        self._about = described_button(_ABOUT, "Shows what was found in them, and how a tracker is read.")
        self._about.setCheckable(True)
        self._said = LineLabel(_FIRST)
        self.imported = ImportView(look)
        self._lay_out()
        self._connect()
        self.show_idle(is_found=False)
        self._fold()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._choose, self._keep, self._leave, self._stop, self._undo, self._about):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(buttons)
        layout.addWidget(self._last)
        layout.addWidget(self.begun)
        layout.addWidget(self._bar)
        layout.addWidget(self._said)
        layout.addWidget(self.imported, 1)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.files_wanted)
        self._keep.clicked.connect(self.keep_wanted)
        self._leave.clicked.connect(lambda: self.show_ended("Nothing was kept."))
        self._leave.clicked.connect(self.leave_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._slow.timeout.connect(self._show_working)
        self._about.toggled.connect(self._fold)
        self._look.changed.connect(self._look_again)
        self.imported.view.turned.connect(self._fold)
        self.imported.link_chosen.connect(self.link_chosen)
        self.imported.counted.connect(self.said)

    @override
    def remembered(self) -> Mapping[str, str]:
        return {_LAST: self._last.remembered(), _BEGUN: self.begun.remembered()}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._last.recall(remembered.get(_LAST, ""))
        self.begun.recall(remembered.get(_BEGUN, ""))

    @override
    def show_material(self, material: Material) -> None:
        """What can be imported does not depend on what the copy holds; what becomes of the example is said."""
        self._is_example = material.picture.is_example

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._choose, *self.imported.panes())

    @override
    def begin_search(self) -> None:
        self._about.setChecked(False)
        self.imported.view.begin_search()

    @override
    def table(self) -> ShownTable:
        view, outcomes = self.imported.view, self.imported.outcomes
        if not outcomes:
            return ShownTable(self.imported.shown, view.model, view.shown)
        title = f"{self.imported.shown} in {files_words(outcomes)}"
        as_at = max((one.as_at for one in outcomes if one.as_at is not None), default=None)
        # What is found quotes rows that members may not see, and none of it is kept yet.
        return ShownTable(title, view.model, view.shown, as_at=as_at, marking=_OFFICERS)

    def show_others(self, sentence: str) -> None:
        """Put away what was found, and say that something else is under way: nothing can be said of it any more."""
        self._put_away()
        self.show_busy(sentence)

    def show_busy(self, sentence: str) -> None:
        """Say that files are being read or kept."""
        self._tell(sentence)
        self._show_working()
        for button in (self._choose, self._keep, self._leave, self._undo, self.begun):
            button.setEnabled(False)

    def _show_working(self) -> None:
        self._bar.wait()
        self._bar.show()
        self._stop.show()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many files of how many are read."""
        self._bar.show_steps(done, total)

    def show_found(self, brought: BroughtIn, *, can_undo: bool = False) -> None:
        """Show what was found in files, and what keeping them would change.

        Args:
            brought: what keeping them would do.
            can_undo: whether a correction of a tracker's mapping can be taken back.
        """
        if not self._has_files:
            # What nobody has said yet is asked for before anything else.
            unsaid = (one.tracker.council is None or one.tracker.is_as_at_assumed for one in brought.trackers)
            self._about.setChecked(any(unsaid))
        self._has_files = bool(brought.outcomes)
        self.imported.show_brought(brought, can_undo=can_undo)
        self._fold()
        is_held = is_nothing_new(brought.outcomes)
        self._is_nothing_new = is_held and not brought.is_to_be_remembered
        self._tell(*told_of(brought, is_example=self._is_example))
        self.show_idle(is_found=can_be_kept(brought.outcomes) or is_held)
        self._leave.setVisible(bool(brought.outcomes))

    def show_rereading(self) -> None:
        """Say that the files are read anew as corrected; nothing can be kept meanwhile, and anything be corrected."""
        self.said.emit("Reading as you said.")
        self._keep.setEnabled(False)
        self._slow.start()

    def ask_day_again(self) -> bool:
        """Go back to the as-at day of the tracker where what was typed is no day; whether that was so."""
        bar = self.imported.tracker_bar
        if bar.refusal:
            self._about.setChecked(True)
            bar.first().setFocus()
            self.said.emit(f"{bar.refusal} Put the As-at day right first.")
        return bool(bar.refusal)

    def show_problem(self, sentence: str) -> None:
        """Say why something was not done; what was found before stands, and can be corrected or kept."""
        self._tell(sentence)
        self.show_idle(is_found=True)

    def show_kept(self, brought: BroughtIn) -> None:
        """Say what was kept."""
        self._last.await_next()
        self.show_ended(kept_words(brought), replace(brought, trackers=()))

    def show_idle(self, *, is_found: bool) -> None:
        """Nothing is under way; what was found can be kept or left."""
        self._slow.stop()
        self._bar.hide()
        self._stop.hide()
        for button in (self._keep, self._leave):
            button.setVisible(is_found)
        for control in (self._choose, self._leave, self.begun):
            control.setEnabled(True)
        self._keep.setEnabled(not self._is_nothing_new)
        self._undo.setEnabled(self._last.is_known)
        self._await_keeping()

    def show_last_import(self, last: LastImport | None) -> None:
        """Name what was imported last, if anything was, and offer to undo it where that can be done."""
        self._last.show_last(last)
        self._undo.setEnabled(self._last.is_known and self._choose.isEnabled())
        self._await_keeping()

    def _await_keeping(self) -> None:
        """Say beside the last import, and at the button, that keeping something ends its undoing."""
        self._last.await_keeping(is_near=not self._keep.isHidden() and not self._is_nothing_new)
        about = NOTHING_NEW if self._is_nothing_new else f"{_IN_ONE_STEP} {self._last.ends}".rstrip()
        describe_again(self._keep, _KEEP, about)

    def show_undone(self, undone: Undone) -> None:
        """Say what was undone, until something else is done or another page is shown."""
        self._last.await_next()
        self.show_ended(undone_words(undone.last.names, undone.last.on, undone.aside))
        self._is_passing = True

    def show_ended(self, sentence: str, brought: BroughtIn = _NOTHING) -> None:
        """Say how it ended, and put away what was found, but for what became of it: nothing is there to be kept."""
        self._put_away(brought)
        self._tell(sentence)
        self.show_idle(is_found=False)

    def _put_away(self, brought: BroughtIn = _NOTHING) -> None:
        self._has_files = self._is_nothing_new = False
        self._fold()
        self.imported.show_brought(brought, can_undo=False)

    def _fold(self) -> None:
        """Where room is short, let what is said of the files and the lines take turns: each has all of it."""
        may_fold = self.imported.view.panes_shown.takes_turns and self._has_files
        is_folded = may_fold and not self._about.isChecked()
        self._about.setVisible(may_fold)
        self.begun.give_way(is_away=self._has_files)
        self._about.setText(_ABOUT if is_folded else _BACK)
        self.imported.give_way(is_away=may_fold and not is_folded)
        self.imported.fold(is_folded=is_folded)
        said = self._brief if is_folded else self._all_said
        self._said.setText(said)
        self._said.setVisible(bool(said))
        self.imported.tracker_bar.fold(is_folded=is_folded)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Not with the page's own height, which follows from what is in sight.
        if self.window().size() != self._window_size:
            self._window_size = self.window().size()
            self._look_again()

    def _look_again(self) -> None:
        """See whether there is room now for lines that gave way: out of sight they do not know."""
        if self.imported.is_away:
            self.imported.give_way(is_away=False)
            QTimer.singleShot(0, self, self._fold)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """What was undone is said once; who comes back begins anew."""
        if self._is_passing and not event.spontaneous():
            self._is_passing = False
            self._all_said = self._brief = _FIRST
            self._said.setText(_FIRST)
        super().hideEvent(event)

    def _tell(self, sentence: str, brief: str | None = None) -> None:
        """Say a sentence; where room is short and it is not asked for, only what of it cannot wait."""
        self._all_said, self._brief = sentence, sentence if brief is None else brief
        self._is_passing = False
        self._fold()
        self.said.emit(" ".join(sentence.splitlines()))
