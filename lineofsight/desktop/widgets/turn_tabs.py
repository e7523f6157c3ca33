"""Two tabs for two panes of which only one has room at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QTabBar
from typing_extensions import override

from lineofsight.desktop.text import say


class TurnTabs(QTabBar):
    """Names both panes and shows which is in sight; it takes no room where both are."""

    def __init__(self, names: tuple[str, str]) -> None:
        """Make the tabs, out of sight.

        Args:
            names: of the first pane and the second.
        """
        super().__init__()
        self._is_needed, self._is_offered = False, True
        self.setDrawBase(False)
        self.setExpanding(False)
        for name in names:
            self.addTab(name)
        first, second = names
        say(
            self,
            f"{first} or {second.lower()}",
            "Left and right arrows choose what is in sight. Enter goes from a line to its details, Escape goes back.",
        )
        super().setVisible(False)

    def need(self, is_needed: bool) -> None:  # noqa: FBT001 - the state itself, as in Qt's own setVisible
        """Take room where both panes cannot be in sight, and none where they can."""
        self._is_needed = is_needed
        super().setVisible(is_needed and self._is_offered)

    @override
    def setVisible(self, visible: bool) -> None:
        """Offer the tabs or not, as all controls of a view; those that are not needed stay out of sight."""
        self._is_offered = visible
        super().setVisible(visible and self._is_needed)
