"""What each page shows when its picture is taken: something of the example that says what the page is for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from build.screens.shown_window import settle
from lineofsight.desktop.models.roles import CellRole

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

LINKS: Final = {
    "plan": "action/1.4",
    "oversight": "expectation/E5.21.4",
    "sightline": "sightline/action/1.4",
}
"""Page → what is chosen on it; a page that is not named here is shown as it opens."""


class View(NamedTuple):
    """One of the ways in which a page shows what it has: what is chosen in which of its boxes."""

    page: str
    box: str
    choice: str

    @property
    def name(self) -> str:
        """Of its picture: "plan-table"."""
        return f"{self.page}-{self.choice.split()[0].lower()}"


_REGISTERS: Final = ("Countdown", "Inspections", "Risks", "Audit", "Resources", "Voices")

VIEWS: Final = (
    View("plan", "Show as", "Table"),
    View("plan", "Show as", "Timeline"),
    View("indicators", "Show", "Several areas side by side"),
    View("indicators", "Show", "Principles of corporate parenting"),
    *(View("governance", "Show", choice) for choice in ("Bodies", "People and load", "Calendar", "Overlap", "Checks")),
    *(View("oversight", "Show", choice) for choice in _REGISTERS),
)

_INDICATOR: Final = "indicator/conferences-15-days"
_SEARCH: Final = "protection"
"""Words of a search that shows figures with neighbours beside them."""


def show(program: Program, page: str) -> None:
    """Go to a page and choose something on it."""
    program.wiring.go(page, LINKS.get(page, ""))
    if page == "indicators":
        _search_figures(program)
    settle(program)


def show_view(program: Program, view: View) -> None:
    """Go to a page and choose one of its views."""
    program.wiring.go(view.page)
    settle(program)
    _choose(program, view.box, view.choice)


def leave_view(program: Program, view: View) -> None:
    """Choose the first of a page's views again."""
    _choose(program, view.box, "")


def _choose(program: Program, name: str, choice: str) -> None:
    boxes = program.window.findChildren(QComboBox)
    box = next(one for one in boxes if one.isVisible() and one.accessibleName() == name)
    texts = [box.itemText(number) for number in range(box.count())]
    number = next(number for number, text in enumerate(texts) if text.startswith(choice))
    box.setCurrentIndex(number)
    box.activated.emit(number)
    settle(program)


def _search_figures(program: Program) -> None:
    """Choose a row of the table as a click does; following the link would end the search."""
    if program.session.book is None:
        return
    page = program.session.book.indicators
    lines = [line for line in page.findChildren(QLineEdit) if line.isVisible()]
    next(line for line in lines if line.accessibleName() == "Search").setText(_SEARCH)
    table = next(table for table in page.findChildren(QTableView) if table.isVisible())
    rows = [table.model().index(row, 0) for row in range(table.model().rowCount())]
    table.setCurrentIndex(next(index for index in rows if index.data(CellRole.LINK) == _INDICATOR))
    table.setFocus()
