"""A register to browse: many lines in sight, its details beside it or behind a button, and perhaps a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.widgets.pane_switch import Part
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register

_ROWS_IN_SIGHT: Final = 8
DETAILS: Final = "Det&ails"
ABOUT_DETAILS: Final = "Shows all that is recorded of what is chosen. Enter on a line of the list does so too."
_LIST: Final = "&List"
_PANE, _LISTED = "pane", "list"


class BrowsedRegister(RegisterView):
    """For registers whose lines are browsed, and whose details say in whole what their cells say.

    Signals:
        turned: other parts than before are in sight, so that other controls than before are of use.
    """

    turned = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        looks_for: str,
        *,
        picture: Part | None = None,
        label: str = _LIST,
        has_own_search: bool = False,
    ) -> None:
        """Show no register yet.

        Args:
            look: theme and text size.
            name: what a screen reader calls the table.
            looks_for: what can be typed into the search, as a reminder in the empty line.
            picture: what draws the same as the table says, in sight before it.
            label: what the table is called on its button.
            has_own_search: whether the search stands above the table, where the page's first line has no room for it.
        """
        self._picture = picture
        self._label = label
        self._has_own_search = has_own_search
        super().__init__(look, name, looks_for)
        self.table.keep_in_sight(_ROWS_IN_SIGHT)
        self.controls = (self.panes_shown.switch, *(() if has_own_search else self.controls))

    @override
    def _parts(self) -> tuple[QWidget, ...]:
        listed = Part(self._label, "Shows the list.", self.table)
        views = (listed,) if self._picture is None else (self._picture, listed)
        self.panes_shown = SwitchedPanes(views, Part(DETAILS, ABOUT_DETAILS, self.details))
        # Over the whole width: what is read first takes few lines, and leaves them to the list.
        self._above = QWidget()
        row = QHBoxLayout(self._above)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.finding, 1)
        for control in self.controls if self._has_own_search else ():
            row.addWidget(control)
        return self._above, self.panes_shown

    @override
    def _connect(self) -> None:
        super()._connect()
        self.panes_shown.turned.connect(self._on_turned)
        self._on_turned()

    @property
    def useful_controls(self) -> tuple[QWidget, ...]:
        """Those of ``controls`` that do something to what is in sight."""
        return self.controls if self._has_list() else (self.panes_shown.switch,)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        search, *others = super().panes()
        return (search, self.panes_shown.switch.first(), *others)

    @override
    def begin_search(self) -> None:
        self.show_list()
        super().begin_search()

    def remembered(self) -> Mapping[str, str]:
        """Which of picture and list is in front."""
        return {_PANE: _LISTED if self.panes_shown.view is self.table else ""}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Bring it to the front again."""
        if remembered.get(_PANE) == _LISTED:
            self.show_list()

    @override
    def show_list(self) -> None:
        """Bring the table into sight."""
        self.panes_shown.bring(self.table)

    def go_to_details(self) -> None:
        """Bring the details into sight, and go there."""
        self.panes_shown.bring(self.details)
        self.details.setFocus()

    def _has_list(self) -> bool:
        return self.table in self.panes_shown.in_sight()

    @override
    def show_register(self, register: Register) -> None:
        super().show_register(register)
        self._show_above()

    def _on_turned(self) -> None:
        self._show_above()
        self.turned.emit()

    def _show_above(self) -> None:
        """What the list shows is said with it; that there is nothing to show, and what would bring it, in any case."""
        is_empty = self._register is not None and not self._model.rowCount()
        self._above.setVisible(self._has_list() or is_empty)
