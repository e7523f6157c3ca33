"""The governance map with its controls, and beside it the same links as a table with the details of who is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.governance_map import GovernanceMap, core_of
from lineofsight.analysis.governance_walk import around
from lineofsight.charts.governance_map import MapStyle
from lineofsight.desktop.form import label_beside, named_button
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.registers.map_links import details_of, map_links, map_sheet
from lineofsight.desktop.text import PlainLabel, Voice, hint, say
from lineofsight.desktop.widgets.map_view import MapView
from lineofsight.desktop.widgets.panes import TwoPanes
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.zoom_view import STEP
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from lineofsight.charts.governance_pieces import MapPieces
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.governed import Governed

_SIDE_BY_SIDE_EM: Final = 90
_FLAT, _LANES = "flat", "lanes"
_CORE, _ALL = "core", "all"
_NO_MAP: Final = "No body and no post is recorded, so there is no map."


class MapPane(QWidget):
    """The list stands at once; the picture follows when it is laid out.

    Signals:
        map_wanted: a ``GovernanceMap`` and the ``MapStyle`` in which it is to be laid out.
        stop_wanted: the layout is to be stopped.
        link_chosen: where a link in the details leads.
        said: a sentence for the status line.
    """

    map_wanted = Signal(object, object)
    stop_wanted = Signal()
    link_chosen = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._governed: Governed | None = None
        self._shown: GovernanceMap | None = None
        self._around = ""
        self._is_stale = True
        self._layout_box = _choices((_FLAT, "Who answers to whom"), (_LANES, "Who sits where, in lanes"))
        self._lines_box = _choices((_CORE, "Links alone"), (_ALL, "Links and every seat"))
        self._only = QPushButton("O&nly this path")
        self._only.setCheckable(True)
        self._stop = named_button("Sto&p", "Stop", "Stops laying out the map. The list of links stays.")
        self._bar = QProgressBar()
        say(self._bar, "Progress", "How far the map is")
        self._state = PlainLabel(voice=Voice.QUIET)
        self.map = MapView(look)
        self._progress = self._progress_line()
        self.controls = self._make_controls()
        self.list = RegisterView(look, "Links of the governance map", "Name or words", is_upright=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._progress)
        layout.addWidget(TwoPanes(self.map, self.list, _SIDE_BY_SIDE_EM, (3, 2)), 1)
        self._connect()
        self._set_idle()

    def _make_controls(self) -> tuple[QWidget, ...]:
        """What stands in the page's first line beside the choice of the view."""
        drawn = "As one map, or each level of the borough in a lane of its own."
        say(self._only, "Only this path", "Draws only who is chosen and everybody above, below and joined to them.")
        hint(self._only, "Draws only who is chosen, on the map or in the list, and everybody above and below.")
        smaller = named_button("−", "Smaller map", "Also the key − on the map, or Ctrl and the wheel.")
        larger = named_button("+", "Larger map", "Also the key + on the map, or Ctrl and the wheel.")
        whole = named_button("Whole &map", "Whole map", "Makes the map as small as goes into sight as a whole.")
        smaller.clicked.connect(lambda: self._zoom(1 / STEP))
        larger.clicked.connect(lambda: self._zoom(STEP))
        whole.clicked.connect(self.map.fit)
        return (
            label_beside("&Drawn as", self._layout_box, drawn),
            label_beside("&Lines", self._lines_box, "Every seat on a body makes many lines."),
            self._only,
            smaller,
            larger,
            whole,
        )

    def _progress_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 6)
        row.addWidget(self._state, 1)
        row.addWidget(self._bar)
        row.addWidget(self._stop)
        return line

    def _connect(self) -> None:
        self._layout_box.currentIndexChanged.connect(self._ask)
        self._lines_box.currentIndexChanged.connect(self._on_lines)
        self._only.toggled.connect(self._on_only)
        self._stop.clicked.connect(self.stop_wanted)
        self.map.reached.connect(self._on_reached)
        self.map.followed.connect(lambda _: self.list.details.setFocus())
        self.map.said.connect(self.said)
        self.list.line_reached.connect(self._on_line)
        self.list.link_chosen.connect(self.link_chosen)
        self.list.counted.connect(self.said)

    def show_governed(self, governed: Governed) -> None:
        """Show the map of a record; it is laid out when it is first looked at."""
        self._governed = governed
        self._is_stale = True
        if self.isVisible():
            self._on_lines()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._on_lines()

    def show_map(self, pieces: MapPieces) -> None:
        """Show the picture that was laid out; one of another map than is wanted by now is passed over."""
        if pieces.shown is self._shown:
            self._set_idle()
            self.map.show_pieces(pieces)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the picture is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_failure(self, sentence: str) -> None:
        """Say why there is no picture; the list stands."""
        self._set_idle()
        self.map.show_pieces(None, f"{sentence} The list beside it says every link.")
        self.said.emit(sentence)

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self.map, *self.list.panes())

    def choose(self, ref: str) -> bool:
        """Choose a body or post; whether it is on the map."""
        return self.map.choose(ref)

    def link(self) -> str:
        """Who is chosen, as a link; "" for nobody."""
        return self._governed.link(self.map.chosen) if self._governed is not None and self.map.chosen else ""

    def table(self) -> ShownTable:
        """The links as a table."""
        return ShownTable("Links of the governance map", self.list.model, self.list.shown)

    def picture(self) -> ShownPicture | None:
        """The map as it is lit."""
        pieces = self.map.pieces
        if pieces is None:
            return None
        lit = f" Lit: {pieces.shown.node(self.map.chosen).name}." if self.map.chosen else ""
        return ShownPicture(
            f"Governance map of {day(pieces.shown.day)}", pieces.picture(self.map.lit), (pieces.alt + lit,)
        )

    def remembered(self) -> Mapping[str, str]:
        """How the map is drawn, and how large."""
        return {
            "layout": str(self._layout_box.currentData()),
            "lines": str(self._lines_box.currentData()),
            "zoom": str(self.map.percent),
        }

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Draw it so again."""
        with QSignalBlocker(self._layout_box), QSignalBlocker(self._lines_box):
            for box, name in ((self._layout_box, "layout"), (self._lines_box, "lines")):
                box.setCurrentIndex(max(box.findData(remembered.get(name, "")), 0))
        if remembered.get("zoom", "").isdigit():
            self.map.set_percent(int(remembered["zoom"]))

    def _on_only(self, is_wanted: bool) -> None:  # noqa: FBT001 (Qt's own signal)
        self._around = self.map.chosen if is_wanted else ""
        self._only.setEnabled(bool(self.map.chosen))
        self._on_lines()

    def _on_lines(self) -> None:
        """Show the list of the lines that are wanted, and ask for their picture."""
        if self._governed is None:
            return
        self._is_stale = False
        whole = self._governed.whole
        wanted = whole if self._lines_box.currentData() == _ALL else core_of(whole)
        if self._around in {node.ref for node in wanted.nodes}:
            wanted = around(wanted, self._around)
        self._shown = wanted
        chosen = self.map.chosen
        self.list.show_register(map_links(self._governed, wanted))
        if chosen:
            self._show_details(chosen)
        else:
            self.list.table.setCurrentIndex(self.list.model.index(-1, -1))
            self.list.details.show_sheet(map_sheet(wanted) if wanted.nodes else None)
        self._ask()

    def _ask(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if not shown.nodes:
            self._set_idle()
            self.map.show_pieces(None, _NO_MAP)
            return
        bodies = count(len(shown.nodes), "box", "boxes")
        self._state.setText(f"Laying out {bodies} and {count(len(shown.lines), 'line')}.")
        self._bar.setRange(0, 0)
        self._progress.show()
        self.map_wanted.emit(shown, MapStyle(in_lanes=self._layout_box.currentData() == _LANES))

    def _set_idle(self) -> None:
        self._progress.hide()

    def _zoom(self, factor: float) -> None:
        self.map.enlarge(factor)
        self.said.emit(f"The map is at {self.map.percent} %.")

    def _on_reached(self, ref: str) -> None:
        self._only.setEnabled(bool(ref) or self._only.isChecked())
        if ref:
            self._show_details(ref)

    def _on_line(self, link: str) -> None:
        """Light whose line was chosen in the list."""
        ref = link.partition("/")[2]
        if ref and self.list.table.hasFocus():
            self.map.choose(ref)

    def _show_details(self, ref: str) -> None:
        """Show who is chosen beside the map, and the first of their lines in the list."""
        if self._governed is None or self.list.table.hasFocus():
            return
        link = self._governed.link(ref)
        self.list.open_link(link)
        self.list.details.show_sheet(details_of(self._governed, ref), link)


def _choices(*offered: tuple[str, str]) -> QComboBox:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for value, words in offered:
        box.addItem(words, value)
    return box
