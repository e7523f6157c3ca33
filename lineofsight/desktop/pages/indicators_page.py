"""The indicators: as a list with charts and working, several areas side by side, and what measures each principle."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from lineofsight.desktop.pages.compare_view import CompareView
from lineofsight.desktop.pages.cover_view import CoverView
from lineofsight.desktop.pages.indicator_list import IndicatorList
from lineofsight.desktop.pages.page import MARGINS, Page
from lineofsight.desktop.widgets.show_line import ShowLine
from lineofsight.desktop.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
    from lineofsight.documents.material import Material


_ALONE: Final = "What you were reading about has no figures of other areas; another indicator is compared."


class IndicatorView(StrEnum):
    """What the page shows; the value is what the list calls it."""

    LIST = "Every indicator"
    COMPARE = "Several areas side by side"
    COVER = "Principles of corporate parenting"


class IndicatorsPage(Page):
    """Which view, and the view."""

    def __init__(self, look: Look) -> None:
        super().__init__("Indicators")
        self.listing = IndicatorList(look)
        self.comparing = CompareView(look)
        self.covering = CoverView(look)
        self._all: dict[IndicatorView, IndicatorList | CompareView | CoverView] = {
            IndicatorView.LIST: self.listing,
            IndicatorView.COMPARE: self.comparing,
            IndicatorView.COVER: self.covering,
        }
        self._views = ViewStack()
        line = ShowLine(look, "What of the indicators is shown.")
        self._which = line.box
        for name, view in self._all.items():
            self._which.addItem(name.value)
            self._views.add_view(view)
            line.add(*view.controls)
            view.link_chosen.connect(self.link_chosen)
            view.said.connect(self.said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(line)
        layout.addWidget(self._views, 1)
        self._show_controls()
        self._which.currentIndexChanged.connect(self._on_which)

    @property
    def _front(self) -> IndicatorList | CompareView | CoverView:
        return self._all[IndicatorView(self._which.currentText())]

    @override
    def show_material(self, material: Material) -> None:
        for view in self._all.values():
            view.show_material(material)

    @override
    def show_portfolio(self, lead: str) -> None:
        self.listing.show_portfolio(lead)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._which, *self._front.panes())

    @override
    def begin_search(self) -> None:
        self._front.begin_search()

    @override
    def open_link(self, link: str) -> None:
        """Show an indicator; in the view that is shown where it has it, so that Back keeps to what was compared."""
        if link.startswith("principle/"):
            self.show_view(IndicatorView.COVER)
            self.covering.open_link(link)
            return
        if self._front is self.comparing and self.comparing.open_link(link):
            return
        self.show_view(IndicatorView.LIST)
        self.listing.open_link(link)

    def show_view(self, view: IndicatorView) -> None:
        """Show one of the views."""
        self._which.setCurrentIndex(self._which.findText(view.value))

    @override
    def link(self) -> str:
        return self._front.link()

    @override
    def table(self) -> ShownTable | None:
        return self._front.table()

    @override
    def picture(self) -> ShownPicture | None:
        return self._front.picture()

    @override
    def remembered(self) -> Mapping[str, str]:
        return {"view": self._which.currentText(), **self.listing.remembered(), **self.comparing.remembered()}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._which.setCurrentIndex(max(self._which.findText(remembered.get("view", "")), 0))
        self.listing.recall(remembered)
        self.comparing.recall(remembered)

    def _show_controls(self) -> None:
        for view in self._all.values():
            for control in view.controls:
                control.setVisible(view is self._front)

    def _on_which(self, number: int) -> None:
        alone = ""
        if self.isVisible() and self._front is self.comparing and not self.comparing.open_link(self.listing.link()):
            # She would take what is compared for the one that she was reading about.
            alone = f" {_ALONE}" if self.listing.link() else ""
        self._views.show_view(number)
        self._show_controls()
        if self.isVisible():
            self.said.emit(f"{self._which.currentText()}: {self._front.told}{alone}")
