"""What a copy shows that no return was imported into: what it may hold already, what it lacks, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.form import described_button
from lineofsight.desktop.text import PlainLabel, Voice

_STEPS = (
    "Published statistics that were imported are kept. Only a return says whose plan and figures they stand beside.",
    "1. Save an empty return: File, Save an empty return (Ctrl+Shift+E). It says how to fill it in.",
    "2. Fill in at least the sheet Return and what the council has; sheets without rows are passed over.",
    "3. Import it here. What would change is shown first; nothing is kept before you say so.",
)


class NoReturn(QWidget):
    """A few sentences and a button.

    Signals:
        import_wanted: files are to be chosen and read.
    """

    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAccessibleName("No return yet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(PlainLabel("No return has been imported yet", Voice.HEADING))
        for sentence in _STEPS:
            layout.addWidget(PlainLabel(sentence))
        button = described_button("&Import files…", "Bring in a return or published figures")
        button.setProperty("main", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        button.clicked.connect(self.import_wanted)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
