"""Settings: who the person is, her portfolio, her name, colours and text size. What she chooses holds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QVBoxLayout

from lineofsight.desktop.actions import THEMES
from lineofsight.desktop.buttons import closing_box
from lineofsight.desktop.calm_dialog import let_quit
from lineofsight.desktop.form import add_row
from lineofsight.desktop.standing import STANDINGS, Standing, words_of
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.theme import SIZE_STEP, SMALLEST_SIZE, ThemeChoice
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.speech import announce
from lineofsight.desktop.widgets.told_choices import tell_beside
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.dressing import Dressing
    from lineofsight.desktop.preferences import Preferences

_LARGEST = 200
_EM = 56
"""Letters across: room for a sentence beside its label."""
_ABOUT_EM = 42
_MOST_THEMES = 8
"""Of a member that are named in the list."""
_KEPT = "What you choose holds at once, and is kept on this computer only."
_PORTFOLIO = (
    "Once said, the plan, questions and indicators are filtered to it, documents have it chosen, Oversight says how "
    "many of its lines are in it, and the calendar of meetings marks the bodies of whoever leads it."
)
_NO_PORTFOLIO = "The plan in this copy names no member who leads a theme."
_NOT_SAID = "I have not said yet: pages stand in their usual order."


class SettingsDialog(QDialog):
    """Nothing here needs a button to take effect.

    Signals:
        standing_chosen: a ``Standing``.
        portfolio_chosen: the member who leads it, as the plan names the post; "" for none.
    """

    standing_chosen = Signal(object)
    portfolio_chosen = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        dressing: Dressing,
        parent: QWidget,
        portfolios: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        """Show what holds.

        Args:
            preferences: where it is kept.
            dressing: colours and text size.
            parent: the window.
            portfolios: those of the copy: for each member who leads themes what these are called.
        """
        super().__init__(parent)
        let_quit(self, parent)
        self.setWindowTitle("Settings")
        self._preferences = preferences
        self._dressing = dressing
        self._standing = ChoiceBox()
        self._portfolio = ChoiceBox()
        # As wide as the others; a long post has its whole width in the list.
        self._portfolio.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._about = PlainLabel(voice=Voice.QUIET)
        # Qt gives a text that wraps as many lines as it would take in a narrow column.
        self._about.setMinimumWidth(self.fontMetrics().averageCharWidth() * _ABOUT_EM)
        self._kept = PlainLabel(_KEPT, Voice.QUIET)
        self._kept.setMinimumWidth(self._about.minimumWidth())
        self._name = QLineEdit(preferences.person)
        self._theme = ChoiceBox()
        self._size = ChoiceBox()
        self._fill()
        self._fill_portfolio(portfolios or {})
        self._lay_out(has_portfolios=bool(portfolios))
        self._connect()
        self._tell()
        self._fit()

    def _lay_out(self, *, has_portfolios: bool) -> None:
        form = QFormLayout()
        add_row(
            form,
            "&Who I am",
            self._standing,
            "Arranges the pages, hides nothing; only the independent chair writes challenges.",
        )
        form.addRow("", self._about)
        add_row(form, "My &portfolio", self._portfolio, _PORTFOLIO if has_portfolios else _NO_PORTFOLIO)
        add_row(form, "&My name", self._name, "Stands beside your notes and on copies that you make.")
        add_row(form, "&Colours", self._theme, "As the computer is set, light, dark or high contrast.")
        add_row(form, "&Text size", self._size, "From 100% to 200% of the usual size.")
        buttons = closing_box("What you chose holds already.")
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._kept)
        layout.addStretch(1)
        layout.addWidget(buttons)

    def _fit(self) -> None:
        width = self.fontMetrics().averageCharWidth() * _EM
        layout = self.layout()
        if layout is not None:
            # Qt's own hint for the height is of sentences broken into the narrowest lines.
            self.resize(width, layout.totalHeightForWidth(width))

    def _fill(self) -> None:
        if self._preferences.standing is None:
            self._standing.addItem("Not said", None)
        for one in STANDINGS:
            self._standing.addItem(one.words, one.standing)
        self._standing.setCurrentIndex(max(self._standing.findData(self._preferences.standing), 0))
        for choice, text in THEMES:
            self._theme.addItem(text.replace("&", ""), choice)
        self._theme.setCurrentIndex(self._theme.findData(self._dressing.choice))
        for percent in range(SMALLEST_SIZE, _LARGEST + 1, SIZE_STEP):
            self._size.addItem(f"{percent}%", percent)
        self._size.setCurrentIndex(max(self._size.findData(self._dressing.percent), 0))

    def _fill_portfolio(self, portfolios: Mapping[str, Sequence[str]]) -> None:
        kept = self._preferences.portfolio
        self._portfolio.addItem("Not said", "")
        for lead, themes in portfolios.items():
            self._portfolio.addItem(lead, lead)
            tell_beside(self._portfolio, f"Leads {and_more(themes, _MOST_THEMES)}.")
        if self._portfolio.findData(kept) < 0:
            self._portfolio.addItem(f"{kept} (not in this copy)", kept)
        self._portfolio.setCurrentIndex(self._portfolio.findData(kept))

    def _connect(self) -> None:
        self._standing.activated.connect(self._on_standing)
        self._portfolio.activated.connect(self._on_portfolio)
        self._name.editingFinished.connect(self._on_name)
        self._theme.activated.connect(self._on_theme)
        self._size.activated.connect(self._on_size)

    def _keep(self) -> None:
        """Have it written at once, and say where that cannot be done."""
        said = self._preferences.flush() or _KEPT
        if said != self._kept.text():
            self._kept.setText(said)
            self._fit()
            announce(self._kept, said)

    def _on_standing(self) -> None:
        standing = self._standing.currentData()
        if standing is not None:
            self.standing_chosen.emit(Standing(standing))
        self._tell()
        self._keep()

    def _on_portfolio(self) -> None:
        chosen = str(self._portfolio.currentData())
        if chosen != self._preferences.portfolio:
            # What held already is not said anew: her filters have been otherwise since, as she wanted them.
            self.portfolio_chosen.emit(chosen)
        self._keep()

    def _on_theme(self) -> None:
        self._dressing.choose(ThemeChoice(self._theme.currentData()))
        self._keep()

    def _on_name(self) -> None:
        self._preferences.person = self._name.text().strip()
        self._keep()

    def _on_size(self) -> None:
        self._dressing.take_size(int(self._size.currentData()))
        self._keep()

    def _tell(self) -> None:
        standing = self._standing.currentData()
        self._about.setText(words_of(Standing(standing)).about if standing is not None else _NOT_SAID)
