"""Several areas side by side: which indicator and period, beside whom, the bars, the table and the working."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from lineofsight.analysis.area_comparison import Beside, authorities, compare_areas
from lineofsight.charts.area_words import area_sentence
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.form import label_beside
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.registers.compared import compared_register
from lineofsight.desktop.text import PlainLabel, say
from lineofsight.desktop.widgets.area_chooser import AreaChooser
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.nothing_found import NOTHING_LISTED
from lineofsight.desktop.widgets.pane_switch import CHART_AND_DETAILS, DETAILS, Part
from lineofsight.desktop.widgets.panes import FittedPane, pane_of
from lineofsight.desktop.widgets.reading_table import ReadingTable
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.desktop.widgets.switched_panes import CHART_ROOM, SwitchedPanes
from lineofsight.desktop.widgets.tall_chart import TallChart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.area_comparison import AreaComparison
    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.material import Material
    from lineofsight.domain.indicators import Indicator

_INDICATOR_LETTERS = 32
_NOTHING = (
    "Nothing is published here to compare with by the day that is shown. Published statistics come in by File, Import: "
    "the Department's releases, or the Local Authority Interactive Tool. What came out later shows as at a later day."
)


class CompareView(FittedPane):
    """The council beside its neighbours, its region, England and whom the person adds.

    ``controls`` choose what is compared; the page puts them into its first line.

    Signals:
        chart_wanted: (comparison, width in points).
        link_chosen: where a link in the details leads.
        said: a sentence for the status line.
    """

    chart_wanted = Signal(object, float)
    link_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._material: Material | None = None
        self._compared: AreaComparison | None = None
        self._wanted: Mapping[str, str] = {}
        self._indicator, self._period = ChoiceBox(), ChoiceBox()
        self._indicator.setMinimumContentsLength(_INDICATOR_LETTERS)
        self._indicator.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._period.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._beside = {
            "neighbours": _check("Statistical neighbo&urs", "Its statistical neighbours in the newest model held."),
            "region": _check("&Region", "The region's own published figure."),
            "england": _check("Engl&and", "England's published figure."),
        }
        self._chooser = AreaChooser(*self._beside.values())
        self._finding = PlainLabel()
        self._model, self._sorted = RegisterModel(self), RegisterOrder(self)
        self._sorted.setSourceModel(self._model)
        self._table = ReadingTable(
            self._sorted,
            CellDelegate(look, self),
            "Areas",
            "One row an area. The headings sort the table; its details stand beside it.",
        )
        self._table.choose_rows()
        self._chart = TallChart(look)
        self._details = SheetView(look, "Choose an area to see how it stands to this council, and its periods before.")
        self.controls: tuple[QWidget, ...] = (
            label_beside("In&dicator", self._indicator, "Which published indicator is compared."),
            label_beside("&Period", self._period, "Which period; the newest stands first."),
        )
        self._lay_out()
        self._connect(look)

    def _lay_out(self) -> None:
        chart = Part("Chart", "Shows the chart.", self._chart)
        right = SwitchedPanes((chart,), Part(*DETAILS, self._details), CHART_ROOM, (2, 1))
        areas = Part("&List", "Shows the areas.", self._table)
        self._panes = panes = SwitchedPanes(
            (areas,), Part(*CHART_AND_DETAILS, pane_of(right.switch, right)), shares=(6, 5)
        )
        # Beside the box that chose the view there is room for it in large text; at the end it took a row of its own.
        self.controls = (panes.switch, *self.controls)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._chooser)
        layout.addWidget(self._finding)
        layout.addWidget(panes, 1)

    def _connect(self, look: Look) -> None:
        self._indicator.currentIndexChanged.connect(self._on_indicator)
        self._period.currentIndexChanged.connect(self._compare)
        for check in self._beside.values():
            check.toggled.connect(self._compare)
        for box in (self._indicator, self._period):
            box.activated.connect(self._tell)
        for check in self._beside.values():
            check.clicked.connect(self._tell)
        self._chooser.changed.connect(self._compare)
        self._chooser.said.connect(self.said)
        self._table.selectionModel().currentChanged.connect(self._on_chosen)
        self._chart.chart.size_wanted.connect(self._on_size)
        self._details.link_chosen.connect(self.link_chosen)
        look.changed.connect(self._on_look)

    def show_material(self, material: Material) -> None:
        """Offer what is published in this copy; what was compared stays."""
        kept = self._wanted or self.remembered()
        self._wanted, self._material = {}, material
        tables = material.record.performance.tables
        self._chooser.offer(authorities(material.record))
        self._chooser.choose(kept.get("areas", "").split())
        with QSignalBlocker(self._indicator):
            self._indicator.clear()
            for judged in material.picture.indicators:
                if tables.get(judged.indicator.ind_id):
                    self._indicator.addItem(judged.indicator.plain_title, judged.indicator)
        found = self._find(kept.get("compared", ""))
        self._indicator.setCurrentIndex(max(found, 0))
        self._on_indicator()

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self._indicator, self._chooser.line, self._table, self._chart.chart, self._details)

    def begin_search(self) -> None:
        """Go to where an area is typed."""
        self._chooser.line.setFocus()
        self._chooser.line.selectAll()

    def open_link(self, link: str) -> bool:
        """Compare the indicator that a link names; whether it can be."""
        found = self._find(link.removeprefix("indicator/"))
        if found >= 0:
            self._indicator.setCurrentIndex(found)
        return found >= 0

    def link(self) -> str:
        """The indicator that is compared, "" for none."""
        return f"indicator/{self._compared.indicator.ind_id}" if self._compared is not None else ""

    @property
    def told(self) -> str:
        """How the council's figure compares, as a sentence or two."""
        return self._finding.text()

    def table(self) -> ShownTable | None:
        """The areas as they are sorted."""
        if self._compared is None:
            return None
        title = f"{self._compared.indicator.plain_title}, {self._compared.period.label}"
        return ShownTable(title, self._sorted, " ".join(self._notes()))

    def picture(self) -> ShownPicture | None:
        """The bars."""
        picture = self._chart.chart.picture
        if self._compared is None or picture is None:
            return None
        title = f"{self._compared.indicator.plain_title}, {self._compared.period.label}"
        draw = partial(workspace_calls.comparison_on_paper, self._compared, self._sources())
        return ShownPicture(title, picture, self._notes(), draw)

    def _notes(self) -> tuple[str, ...]:
        """What stands below what is taken out: the finding, and who published the council's figure of the period."""
        return self._finding.text(), *self._sources()

    def _sources(self) -> tuple[str, ...]:
        if self._material is None or self._compared is None:
            return ()
        named = self._compared.indicator.ind_id
        judged = next(one for one in self._material.picture.indicators if one.indicator.ind_id == named)
        return tuple(
            f"Source: {one.source.name}." for one in judged.series if one.period.label == self._compared.period.label
        )

    def remembered(self) -> Mapping[str, str]:
        """What is compared and with whom, to be kept."""
        beside = " ".join(name for name, check in self._beside.items() if check.isChecked())
        compared = self._compared.indicator.ind_id if self._compared is not None else ""
        return {"compared": compared, "areas": " ".join(self._chooser.codes), "beside": beside}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Take on what was kept."""
        self._wanted = remembered
        if "beside" in remembered:
            for name, check in self._beside.items():
                with QSignalBlocker(check):
                    check.setChecked(name in remembered["beside"].split())

    def show_chart(self, compared: AreaComparison, picture: PaintedPicture | None) -> None:
        """Show bars that were asked for, if they are still those that are wanted."""
        if compared is self._compared:
            name = f"Chart of {compared.indicator.plain_title} by area"
            self._chart.show_picture(picture, name, "No area's figure is held for this period.")

    def _find(self, ind_id: str) -> int:
        held = (self._indicator.itemData(number) for number in range(self._indicator.count()))
        return next((number for number, one in enumerate(held) if one.ind_id == ind_id), -1)

    def _on_indicator(self) -> None:
        indicator = self._indicator.currentData()
        with QSignalBlocker(self._period):
            self._period.clear()
            if self._material is not None and indicator is not None:
                for table in self._material.record.performance.tables[indicator.ind_id]:
                    self._period.addItem(table.period.label)
        self._period.updateGeometry()
        self._compare()

    def _compare(self) -> None:
        indicator: Indicator | None = self._indicator.currentData()
        if self._material is None or indicator is None:
            self._compared = None
            self._finding.setText(_NOTHING)
            self._model.clear()
            self._details.say_nothing(NOTHING_LISTED)
            self._details.show_sheet(None)
            self._chart.show_picture(None, "Chart of areas", "Nothing to compare.")
            return
        checks = {name: check.isChecked() for name, check in self._beside.items()}
        beside = Beside(**checks, chosen=self._chooser.codes)
        self._compared = compare_areas(self._material.record, indicator, self._period.currentText(), beside)
        if self._compared is not None:
            self._show(self._compared)

    def _tell(self) -> None:
        """Say what is compared now, in the place of what was said of another indicator or period."""
        self.said.emit(self.told)

    def _show(self, compared: AreaComparison) -> None:
        register = compared_register(compared)
        self._details.say_nothing()
        self._model.show_register(register)
        self._finding.setText(register.finding)
        self._table.show_columns(self._model.needs)
        own = self._model.find(f"area/{self._code()}")
        self._table.setCurrentIndex(self._sorted.mapFromSource(own))
        self._chart.show_picture(None, f"Chart of {compared.indicator.plain_title}", "The chart is being drawn.")
        self._chart.chart.ask()

    def _code(self) -> str:
        return self._material.record.council.area_code if self._material is not None else ""

    def _on_chosen(self, current: QModelIndex) -> None:
        line = self._model.line_at(self._sorted.mapToSource(current))
        self._details.show_sheet(line.details() if line is not None else None)
        if line is not None and self._compared is not None and self._table.hasFocus():
            area = next((one for one in self._compared.areas if f"area/{one.code}" == line.link), None)
            if area is not None:
                self.said.emit(f"{area_sentence(self._compared, area)}.")

    def _on_size(self, width: float) -> None:
        if self._compared is not None:
            self.chart_wanted.emit(self._compared, width)

    def _on_look(self) -> None:
        self._chooser.fit()
        self._table.fit()


def _check(text: str, about: str) -> QCheckBox:
    check = QCheckBox(text)
    check.setChecked(True)
    say(check, text.replace("&", ""), about)
    return check
