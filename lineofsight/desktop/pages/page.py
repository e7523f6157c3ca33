"""What every page has: a title, panes to walk through, a place to search, and what it asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QMenu, QWidget

    from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
    from lineofsight.desktop.widgets.zoom_view import ZoomView
    from lineofsight.documents.material import Material


MARGINS: Final = (12, 4, 12, 8)
"""Around a page: left, above, right, below; the header leaves air above it."""


def nothing_called(link: str) -> str:
    """What is said of a link to what this copy does not hold."""
    return f"Nothing here is called {link.partition('/')[2]}."


class Page(QFrame):
    """One page of the window: a frame, because a screen reader says its name to whoever comes in.

    Signals:
        link_chosen: a place in the program, for example "action/1.10".
        said: a sentence for the status line.
        menu_wanted: at this place of the screen, what can be taken out of the page.
        arranged: what the person arranged and ``remembered`` names is not to wait until the window is closed; with what
            is said once it is kept.
    """

    link_chosen = Signal(str)
    said = Signal(str)
    menu_wanted = Signal(QPoint)
    arranged = Signal(str)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.setObjectName("page")
        self.setAccessibleName(title)

    @override
    def heightForWidth(self, width: int) -> int:
        """What its parts need at that width, not what they would prefer: the whole page is scrolled only if need be."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the page and of all in it that has no menu of its own."""
        self.menu_wanted.emit(event.globalPos())

    def show_material(self, material: Material) -> None:
        """Show what is known as at the picture's date."""
        raise NotImplementedError

    def show_portfolio(self, lead: str) -> None:
        """Begin with the portfolio of that member, "" for all; one that is not in what is shown changes nothing."""

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through, in reading order."""
        raise NotImplementedError

    def begin_search(self) -> None:
        """Go to where something can be searched for."""
        self.panes()[0].setFocus()

    def open_link(self, link: str) -> None:
        """Show what the link names, where this page has it."""

    def step_back(self) -> bool:
        """Go back to where a link was followed that led on within the page; whether there was one."""
        return False

    def link(self) -> str:
        """What is chosen, as a link that ``open_link`` takes; "" for nothing."""
        return ""

    def followed_link(self) -> str:
        """What is followed when the line of sight of what is chosen is asked for, as a link; "" for nothing."""
        return self.link()

    def noted_link(self) -> str:
        """What a note begun on this page would be on, as a link; "" for nothing."""
        return self.link()

    def in_its_place(self) -> str:
        """What is followed and noted in place of what is chosen, or why nothing is; "" where it is the thing itself."""
        return ""

    def put_commands(self, menu: QMenu) -> None:
        """Put into a menu what the page's own buttons do with what is chosen; nothing, on a page that is only read."""

    def table(self) -> ShownTable | None:
        """The table that can be printed, saved and copied; ``None`` where the page has none."""
        return None

    def picture(self) -> ShownPicture | None:
        """The chart or map that can be copied; ``None`` where the page has none."""
        return None

    def picture_view(self) -> ZoomView | None:
        """The view in sight with whose picture the next start can begin; ``None`` where it has none."""
        return None

    def withheld(self) -> Collection[str] | None:
        """The headings of the columns of its table that the next start leaves empty until the copy is read.

        ``None`` where the whole table is not kept: what comes from her notes is kept in no other file than her notes.
        """
        return ()

    def remembered(self) -> Mapping[str, str]:
        """What should be as it is now the next time the program starts; widths and shares are kept for it."""
        return {}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Take on what was remembered; what no longer fits is passed over."""
