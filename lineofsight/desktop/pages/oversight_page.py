"""Oversight: what was asked, the countdown, inspections, risk, audit, money, decisions, voices, members' part."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from typing_extensions import override

from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.analysis.whose import whose
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.whose_filter import WhoseFilter
from lineofsight.desktop.pages.filtered_registers import FilteredRegisters
from lineofsight.desktop.pages.shown import ShownPicture
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.registers.watched import INSPECTIONS, newest_first
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.tall_chart import TallChart

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Inspection

_TIMELINE: Final = "Timeline of inspections"
_NONE_FOUND: Final = "No inspection holds all that is searched for."
_LOWEST_LINES: Final = 26
"""Lines of a page that has room for the timeline above the list; in a lower one the list says the same."""


class OversightPage(FilteredRegisters):
    """The registers of the record, which are only read; above the list of inspections the timeline of those listed.

    Signals:
        timeline_wanted: the inspections, and the width in points for which they are to be drawn.
    """

    timeline_wanted = Signal(object, float)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Oversight", "Register", "Which register is shown.", FilterBar("lines"))
        self._all: tuple[Inspection, ...] = ()
        self._listed: tuple[Inspection, ...] = ()
        self._drawn: tuple[Inspection, ...] = ()
        self.timeline = TallChart(look)
        self.timeline.chart.size_wanted.connect(lambda width, _: self._draw(width))
        self.timeline.chart.spot_reached.connect(self._on_spot)
        self.timeline.hide()
        self._view.counted.connect(lambda _: self._offer_timeline())
        self.lay_out(self._filters, self.timeline)

    @override
    def show_material(self, material: Material) -> None:
        self._all = newest_first(material)
        bodies = {one.body_id: one.name for one in material.record.governance.bodies}
        portfolios = portfolios_of(judged.theme for judged in material.picture.themes)
        self.show_whole(all_registers(material), WhoseFilter(whose(material.record), portfolios, bodies))

    def show_timeline(self, inspections: tuple[Inspection, ...], picture: PaintedPicture | None) -> None:
        """Show a timeline that was asked for, if it is still of these inspections."""
        if inspections == self._listed:
            self._drawn = inspections
            self.timeline.show_picture(picture, _TIMELINE, "No inspection is recorded.")

    @override
    def offer(self) -> None:
        super().offer()
        self._offer_timeline()

    def _offer_timeline(self) -> None:
        has_room = self.height() >= self.fontMetrics().lineSpacing() * _LOWEST_LINES
        is_wanted = self._which.currentData() == INSPECTIONS and bool(self._all) and has_room
        self.timeline.setMaximumHeight(self.height() // 3)
        self.timeline.setMinimumHeight(self.height() // 3 if is_wanted else 0)
        self.timeline.setVisible(is_wanted)
        if is_wanted:
            self._listed = self._found()
            if not self._listed:
                self.timeline.show_picture(None, _TIMELINE, _NONE_FOUND)
            self.timeline.chart.ask()

    def _found(self) -> tuple[Inspection, ...]:
        """The inspections that the list shows, whatever it is sorted by."""
        model = self._view.model
        links = {model.index(row, 0).data(CellRole.LINK) for row in range(model.rowCount())}
        return tuple(one for one in self._all if f"inspection/{one.insp_id}" in links)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_timeline()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        which, *rest = super().panes()
        return (which, self.timeline.chart, *rest) if self.timeline.isVisibleTo(self) else (which, *rest)

    @override
    def picture(self) -> ShownPicture | None:
        picture = self.timeline.chart.picture
        if picture is None or not self.timeline.isVisibleTo(self):
            return None
        draw = partial(workspace_calls.inspections_on_paper, self._drawn)
        # On paper the list says it; the picture alone must not be taken for the whole.
        left_out = (self._view.shown,) if len(self._drawn) < len(self._all) else ()
        return ShownPicture(_TIMELINE, picture, left_out, draw)

    def _draw(self, width: float) -> None:
        if self._listed and self.timeline.isVisibleTo(self):
            self.timeline_wanted.emit(self._listed, width)

    def _on_spot(self, number: int) -> None:
        """Choose the same in the list, with its details."""
        self._view.open_link(f"inspection/{self._drawn[number].insp_id}")
