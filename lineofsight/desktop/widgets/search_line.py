"""The line in which a page is searched as one types."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from lineofsight.desktop.form import make_clearable, mnemonic_label


class SearchLine(QLineEdit):
    """Alt+S reaches it, a small cross empties it."""

    def __init__(self, looks_for: str) -> None:
        """Make it empty; ``looks_for`` stands in it then and says what can be typed."""
        super().__init__()
        make_clearable(self)
        self.setPlaceholderText(looks_for)

    def line(self, *beside: QWidget) -> QHBoxLayout:
        """Its label, itself over all the room, and what stands behind it. Called once."""
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("&Search", self, "Finds as you type; accents do not matter."))
        line.addWidget(self, 1)
        for widget in beside:
            line.addWidget(widget)
        return line

    def begin(self) -> None:
        """Go to it; what is typed next takes the place of what stands in it."""
        self.setFocus()
        self.selectAll()
