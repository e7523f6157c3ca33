"""Keeps who the person is, and arranges the window for her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lineofsight.desktop.registers.questions import name_for
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.standing import words_of
from lineofsight.domain.questions import QuestionAudience

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room
    from lineofsight.desktop.standing import Standing


class SettingsDesk(QObject):
    """Opens the settings, and hears the first page's question."""

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        room.window.on_action("settings", self.open)
        overview = room.book.overview
        overview.standing_chosen.connect(self.take)
        if overview.answer is not None:
            # She said so before this desk was there to hear it.
            self.take(overview.answer)
        overview.ask_standing(is_wanted=room.preferences.standing is None)

    def open(self) -> None:
        """Show the settings."""
        dialog = SettingsDialog(self._room.preferences, self._room.dressing, self._room.window)
        dialog.standing_chosen.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take(self, standing: Standing) -> None:
        """Remember who she is and arrange the pages for her."""
        self._room.preferences.standing = standing
        self._room.window.arrange(standing)
        self._room.book.overview.ask_standing(is_wanted=False)
        words = words_of(standing)
        self._room.book.documents.choose(words.document)
        if words.asks:
            self._room.book.questions.choose(name_for(QuestionAudience(words.asks)))
        problem = self._room.preferences.flush()
        self._room.window.speak(f"{words.words}: {words.about} {problem or 'Settings (Ctrl+,) change it.'}")
