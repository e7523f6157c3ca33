"""Keeps who the person is and whose portfolio is hers, and arranges the window for her."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from lineofsight.analysis.portfolio import themes_led
from lineofsight.desktop.registers.questions import name_for
from lineofsight.desktop.settings_dialog import SettingsDialog
from lineofsight.desktop.standing import Standing, words_of
from lineofsight.domain.questions import QuestionAudience
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from lineofsight.desktop.desks.room import Room
    from lineofsight.documents.material import Material

_BY_PORTFOLIO: Final = ("documents", "plan", "questions", "indicators")
"""The pages that begin with her portfolio."""

_WHICH: Final = "Which portfolio is yours? Say it in Settings (Ctrl+,)."
_NARROWED: Final = (
    "Plan, Questions and Indicators show only yours, if they hold any; Documents has it chosen; Oversight and Notes "
    "count yours."
)
_NOT_NARROWED: Final = "No portfolio is filtered for or chosen any more."


class SettingsDesk(QObject):
    """Opens the settings, and hears the first page's question.

    Signals:
        standing_taken: she said who she is, and it holds from now on.
    """

    standing_taken = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__(room.window)
        self._room = room
        self._portfolios: dict[str, tuple[str, ...]] = {}
        room.material_shown.connect(self._look_for_portfolios)
        room.window.on_action("settings", self.open)
        overview = room.book.overview
        overview.standing_chosen.connect(self.take)
        if overview.answer is not None:
            # She said so before this desk was there to hear it.
            self.take(overview.answer)
        self._mark_own(room.preferences.portfolio)
        overview.arrange(room.preferences.standing)

    def open(self) -> None:
        """Show the settings."""
        room = self._room
        dialog = SettingsDialog(room.preferences, room.dressing, room.window, self._portfolios)
        dialog.standing_chosen.connect(self.take)
        dialog.portfolio_chosen.connect(self.take_portfolio)
        dialog.finished.connect(dialog.deleteLater)
        if isinstance(writing := QApplication.activeWindow(), QDialog):
            # Else the main window would have the keys, behind the one from which she came.
            dialog.finished.connect(lambda _: _come_back(writing))
        dialog.open()

    def take(self, standing: Standing) -> None:
        """Remember who she is and arrange the pages for her."""
        self._room.preferences.standing = standing
        self._room.window.arrange(standing)
        self.standing_taken.emit()
        self._room.book.overview.arrange(standing)
        words = words_of(standing)
        self._room.book.documents.choose(words.document, words.length)
        if words.asks:
            self._room.book.questions.choose(name_for(QuestionAudience(words.asks)))
        problem = self._room.preferences.flush()
        is_asked = standing is Standing.PORTFOLIO_HOLDER and not self._room.preferences.portfolio
        said = problem or (_WHICH if is_asked else "Settings (Ctrl+,) change it.")
        self._room.window.speak(f"{words.words}: {words.about} {said}")

    def take_portfolio(self, lead: str) -> None:
        """Remember whose portfolio is hers, and have the pages begin with it, this once: what she asks for later holds.

        Args:
            lead: the member who leads it, as the plan names the post; "" for none.
        """
        self._room.preferences.portfolio = lead
        self._mark_own(lead)
        for name in _BY_PORTFOLIO:
            # A page that does not show the copy yet has nothing to be narrowed.
            self._room.fill(name)
            page = self._room.book.pages[name]
            page.show_portfolio(lead)
            # Said once, it is on the pages once: that must not be lost where the program does not come to its end.
            page.arranged.emit("")
        said = f"{lead}: {_NARROWED}" if lead else _NOT_NARROWED
        self._room.window.speak(f"{said} {self._room.preferences.flush()}".strip())

    def _mark_own(self, lead: str) -> None:
        """Have the pages that show everything say what of it is hers."""
        book = self._room.book
        for page in (book.governance, book.oversight, book.notes):
            page.mark_own(lead)

    def _look_for_portfolios(self, material: Material) -> None:
        led = themes_led(judged.theme for judged in material.picture.themes)
        self._portfolios = {lead: tuple(theme_name(theme) for theme in themes) for lead, themes in led.items()}


def _come_back(dialog: QDialog) -> None:
    """Give the keys to a dialogue, unless it was closed meanwhile."""
    if isValid(dialog) and dialog.isVisible():
        dialog.activateWindow()
