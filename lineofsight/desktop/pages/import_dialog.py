"""The one dialogue of an import: what would change, and whether to keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout

from lineofsight.desktop.pages.import_sheet import can_be_kept, import_sheet
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.sheet_view import SheetView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.domain.batches import ImportOutcome


class ImportDialog(QDialog):
    """Shows a dry run; accepted when the person wants it kept."""

    def __init__(self, look: Look, outcomes: tuple[ImportOutcome, ...], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Import")
        view = SheetView(look, "Nothing was read.")
        view.show_sheet(import_sheet(outcomes))
        keep = QPushButton("&Keep these changes")
        say(keep, "Keep these changes", "Everything is kept in one step, or nothing.")
        keep.setEnabled(can_be_kept(outcomes))
        leave = QPushButton("&Leave it")
        say(leave, "Leave it", "Nothing is kept.")
        buttons = QDialogButtonBox()
        buttons.addButton(keep, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        # Enter pressed too soon must not keep anything.
        keep.setAutoDefault(False)
        leave.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(PlainLabel("The files were read. Nothing is kept until you say so.", Voice.LEAD))
        layout.addWidget(view, 1)
        layout.addWidget(buttons)
        self.resize(860, 640)
