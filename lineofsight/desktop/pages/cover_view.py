"""Which principle of corporate parenting is measured, and by what, on the indicators page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.covered import principles
from lineofsight.desktop.widgets.register_view import RegisterView

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.shown import ShownPicture
    from lineofsight.documents.material import Material

_TITLE = "Principles of corporate parenting"


class CoverView(QWidget):
    """The seven principles as a register.

    Signals:
        link_chosen: where a link in the details leads.
        said: a sentence for the status line.
    """

    link_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._view = RegisterView(look, _TITLE)
        self.controls = self._view.controls
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)

    def show_material(self, material: Material) -> None:
        """Show what is known as at the picture's date."""
        self._view.show_register(principles(material))

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return self._view.panes()

    def begin_search(self) -> None:
        """Go to the search line."""
        self._view.begin_search()

    def open_link(self, link: str) -> bool:
        """Choose a principle; whether the link names one."""
        if not self._view.open_link(link):
            return False
        self._view.panes_shown.land()
        return True

    def link(self) -> str:
        """The principle that is chosen, "" for none."""
        return self._view.link()

    @property
    def told(self) -> str:
        """What of how much is shown, as a sentence."""
        return self._view.shown

    def table(self) -> ShownTable:
        """The principles as they are filtered and sorted."""
        return ShownTable(_TITLE, self._view.model, self._view.shown)

    def picture(self) -> ShownPicture | None:
        """There is no picture here."""
        return None
