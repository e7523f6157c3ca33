"""Importing, for officers: files in, what is found in them and what they would change, keep or leave, undo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import described_button, mnemonic_label
from lineofsight.desktop.pages.import_words import can_be_kept, verdict_of
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.imported import changes, findings
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.documents.material import Material
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.undo import LastImport

_FIRST = (
    "Choose files, or drop them here: return workbooks, the Department's statistics, the interactive tool's downloads, "
    "neighbour models. What they would change is shown first; nothing is kept before you say so."
)


class ImportPage(Page):
    """Buttons and a sentence above; below, findings or changes with their details.

    Signals:
        files_wanted: files are to be chosen.
        files_given: paths of files that were dropped.
        keep_wanted, leave_wanted, stop_wanted, undo_wanted: what the buttons say.
    """

    files_wanted = Signal()
    files_given = Signal(object)
    keep_wanted = Signal()
    leave_wanted = Signal()
    stop_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("Import")
        self.setAcceptDrops(True)
        self._registers: tuple[Register, ...] = (findings(()), changes(()))
        self._choose = described_button("&Choose files…", "Reads files and shows what they would change.")
        self._keep = described_button("&Keep these changes", "Everything is kept in one step, or nothing.")
        self._leave = described_button("&Leave them", "Nothing is kept.")
        self._stop = described_button("Sto&p", "Stops reading. Nothing is kept.")
        self._undo = described_button("&Undo the last import", "Puts everything back as it was before it.")
        self._bar = QProgressBar()
        say(self._bar, "Progress", "How many files are read")
        self._said = PlainLabel(_FIRST)
        self._which = QComboBox()
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._view = RegisterView(look, "Findings and changes")
        self._lay_out()
        self._connect()
        look.changed.connect(self._which.updateGeometry)
        self._show_registers()
        self.show_idle(is_found=False)
        self.show_undoable(None)

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._choose, self._keep, self._leave, self._stop, self._undo):
            flow.addWidget(button)
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("Sh&ow", self._which, "What was found, or what would change."))
        line.addWidget(self._which)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(buttons)
        layout.addWidget(self._bar)
        layout.addWidget(self._said)
        layout.addLayout(line)
        layout.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._choose.clicked.connect(self.files_wanted)
        self._keep.clicked.connect(self.keep_wanted)
        self._leave.clicked.connect(self.leave)
        self._leave.clicked.connect(self.leave_wanted)
        self._stop.clicked.connect(self.stop_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self._which.currentIndexChanged.connect(self._on_which)
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)

    @override
    def show_material(self, material: Material) -> None:
        """What can be imported does not depend on what the copy holds."""

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._choose, self._which, *self._view.panes())

    @override
    def begin_search(self) -> None:
        self._view.begin_search()

    @override
    def table(self) -> ShownTable:
        return ShownTable(self._registers[self._which.currentIndex()].name, self._view.model, self._view.shown)

    def show_busy(self, sentence: str) -> None:
        """Say that files are being read or kept."""
        self._tell(sentence)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._stop.show()
        for button in (self._choose, self._keep, self._leave, self._undo):
            button.setEnabled(False)

    def show_progress(self, done: int, total: int) -> None:
        """Say how many files of how many are read."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_found(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        """Show what was found in files, and what keeping them would change."""
        self._registers = (findings(outcomes), changes(outcomes))
        self._show_registers()
        self._tell(" ".join(f"{outcome.name}: {verdict_of(outcome)}" for outcome in outcomes))
        self.show_idle(is_found=can_be_kept(outcomes))

    def show_kept(self, outcomes: tuple[ImportOutcome, ...]) -> None:
        """Say what was kept."""
        names = [outcome.name for outcome in outcomes if outcome.applied]
        self._tell(f"Kept: {and_(names)}." if names else "Nothing was kept.")
        self.show_idle(is_found=False)

    def show_failure(self, sentence: str) -> None:
        """Say why nothing was kept."""
        self._tell(sentence)
        self.show_idle(is_found=False)

    def show_idle(self, *, is_found: bool) -> None:
        """Nothing is under way; what was found can be kept or left."""
        self._bar.hide()
        self._stop.hide()
        for button in (self._keep, self._leave):
            button.setVisible(is_found)
        for button in (self._choose, self._keep, self._leave, self._undo):
            button.setEnabled(True)

    def show_undoable(self, last: LastImport | None) -> None:
        """Offer to undo this import; nothing where there is none."""
        self._undo.setVisible(last is not None)
        if last is not None:
            about = f"Takes back {and_(list(last.names))}, imported on {day(last.at.date())}."
            say(self._undo, "Undo the last import", about)
            hint(self._undo, about)

    def leave(self) -> None:
        """Forget what was found; nothing is kept."""
        self._registers = (findings(()), changes(()))
        self._show_registers()
        self._tell("Nothing was kept.")
        self.show_idle(is_found=False)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _files_of(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        files = _files_of(event)
        if files:
            event.acceptProposedAction()
            self.files_given.emit(files)

    def _show_registers(self) -> None:
        chosen = max(self._which.currentIndex(), 0)
        blocked = self._which.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self._which.clear()
        for register in self._registers:
            self._which.addItem(f"{register.name} ({len(register.lines)})")
        self._which.setCurrentIndex(chosen)
        self._which.blockSignals(blocked)
        self._view.show_register(self._registers[chosen])

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self._view.show_register(self._registers[number])

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self.said.emit(sentence)


def _files_of(event: QDropEvent) -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
