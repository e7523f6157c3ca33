"""That an import was begun and not kept, with what goes on with it and what drops it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.form import described_button
from lineofsight.desktop.text import LineLabel
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.wording.figures import count
from lineofsight.wording.importing import begun_words

_WAITS: Final = "waits"


class BegunLine(QWidget):
    """In sight only while something waits, and no file is shown.

    Signals:
        go_on_wanted, drop_wanted: what the buttons say.
    """

    go_on_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._waits = self._is_away = False
        self._said = LineLabel()
        self._go_on = described_button(
            "Go &on with it", "Reads the files anew and sets what you had said of them. Nothing is kept."
        )
        self._drop = described_button("&Drop it", "Forgets what you had said of the files. The files stay as they are.")
        self._go_on.clicked.connect(self.go_on_wanted)
        self._drop.clicked.connect(self.drop_wanted)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self._go_on)
        flow.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self._fit()

    def remembered(self) -> str:
        """Whether something waits, for the next start."""
        return _WAITS if self._waits else ""

    def recall(self, remembered: str) -> None:
        """Leave room for it until it is known what waits, so that nothing moves then."""
        if remembered == _WAITS and not self._waits:
            self._enable(is_known=False)
            self._waits = True
            self._fit()

    def give_way(self, *, is_away: bool) -> None:
        """Leave the room to files that are shown, or take it back."""
        self._is_away = is_away
        self._fit()

    def show_begun(self, names: str, said: int, more: int) -> None:
        """Say what waits.

        Args:
            names: of its files; "" where nothing waits.
            said: how many corrections there are.
            more: how many others wait after it.
        """
        self._enable(is_known=True)
        self._waits = bool(names)
        after = f" {count(more, 'other')} {'waits' if more == 1 else 'wait'} after it." if more > 0 else ""
        corrected = f", with {count(said, 'correction')} to how it is read"
        self._said.setText(f"{begun_words(names, corrected)}{after}" if names else "")
        self._fit()

    def _enable(self, *, is_known: bool) -> None:
        # Each by itself: the whole line is the page's, which disables it while files are read.
        for button in (self._go_on, self._drop):
            button.setEnabled(is_known)

    def _fit(self) -> None:
        self.setVisible(self._waits and not self._is_away)
