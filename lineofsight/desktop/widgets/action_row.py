"""Buttons for what can be done with what is chosen; of those that cannot be used most take no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lineofsight.desktop.form import described_button
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from PySide6.QtWidgets import QPushButton


class ActionRow(QWidget):
    """A line of buttons that wraps."""

    def __init__(self, made: Iterable[tuple[str, str, str, Callable[[], None]]], done_to: QWidget) -> None:
        """Make the buttons.

        Args:
            made: of each its key, its text with the ampersand before its letter, its description, and what it does.
            done_to: shows what they are for; the focus goes back there when the button that has it is not offered
                any more.
        """
        super().__init__()
        self._done_to = done_to
        self.setAccessibleName("What can be done")
        self._layout = FlowLayout(self)
        self._buttons: dict[str, QPushButton] = {}
        for key, text, about, act in made:
            button = self._buttons[key] = described_button(text, about)
            button.clicked.connect(lambda _=False, act=act: act())
            self._layout.addWidget(button)

    def add(self, widget: QWidget) -> None:
        """Put another control after the buttons."""
        self._layout.addWidget(widget)

    def offer(self, offered: Mapping[str, bool], resting: Collection[str] = ()) -> None:
        """Show each button that is offered and hide each that is not.

        Args:
            offered: of each button its key, and whether it can be used.
            resting: those that stay in their place though they cannot be used, so that no other button comes under the
                hand that has just pressed one.
        """
        if any(self._buttons[key].hasFocus() for key, is_offered in offered.items() if not is_offered):
            self._done_to.setFocus()
        for key, is_offered in offered.items():
            self._buttons[key].setVisible(is_offered or key in resting)
            self._buttons[key].setEnabled(is_offered)
