"""Help: what the marks mean, how to read the figures, every key, and what the abbreviations stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.actions import ACTIONS
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.sheet import Bullets, Fact, Facts, Sheet, facts, section, sheet
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.wording.glossary import glossary
from lineofsight.wording.statuses import MEMBER_STATUSES, RATINGS

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material

_READING = (
    "Done is not the same as better. Whether an action was delivered, and whether it helped, are shown apart.",
    "A missing figure is not nought. Where no figure came, or it was suppressed to protect children, the page says so.",
    "A change is not a trend. Better or worse compares two points; trend and signal are said only by a stated rule.",
    "No good direction, no colour. Some figures are neither good nor bad when they rise; they are never rated.",
    "Every date stays. When a date is moved, the first date, who agreed the move and why are kept and shown.",
)


_USUAL_WIDTH: Final = 1140
"""Pixels."""


class HelpPage(Page):
    """One document."""

    def __init__(self, look: Look) -> None:
        super().__init__("Help")
        self._term = ""
        self._view = SheetView(look, "Help")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._view)
        # As wide as a window usually has it: how names and words share the width is not worked out again then.
        self._view.resize(_USUAL_WIDTH, self._view.height())
        self._view.show_sheet(help_sheet())

    @override
    def show_material(self, material: Material) -> None:
        """Help is the same for every picture."""

    @override
    def open_link(self, link: str) -> None:
        kind, _, abbreviation = link.partition("/")
        if kind == "term":
            self._term = link
            self._view.setFocus()
            self._view.go_to_words(abbreviation)

    @override
    def link(self) -> str:
        return self._term

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._view,)


def help_sheet() -> Sheet:
    """The help as data."""
    keys = tuple((spec.shortcut_words, spec.about) for spec in ACTIONS if spec.shortcuts)
    moving = (
        ("Tab, Shift+Tab", "Go to the next or previous control"),
        ("Arrow keys", "Move in a list, table, tree or chart; Right and Left open and close a row of the plan"),
        ("Up, Down", "In details and in this help: read line by line; Tab goes from link to link"),
        ("Home, End", "Go to the first or last point of a chart, or box of the governance map"),
        ("Up, Down, + and −", "On the governance map and a line of sight: follow the lines, make it larger or smaller"),
        ("Enter, Escape", "There: go to what is chosen, go back to the whole map or to the item"),
        ("Enter, Escape", "In a list: go to the details of the line, go back to it; a double click goes to them too"),
        ("Enter or Space", "Press a button or follow a line that leads somewhere"),
        ("Alt and an underlined letter", "Go to the control whose label shows the letter"),
    )
    return sheet(
        "Help",
        "Help",
        section("Keys", facts(*keys, *moving)),
        section("How to read the figures", Bullets(_READING)),
        section("Marks of actions", Facts(tuple(Fact(word.word, word.meaning, word.key) for word in MEMBER_STATUSES))),
        section("Marks of indicators", Facts(tuple(Fact(word.word, word.meaning, word.key) for word in RATINGS))),
        section(
            "Abbreviations",
            Facts(tuple(Fact(term.abbreviation, f"{term.stands_for}. {term.meaning}") for term in glossary())),
        ),
    )
