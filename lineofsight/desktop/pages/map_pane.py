"""The governance map, the same links as a table, and beside either the details of who is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.governance_map import core_of
from lineofsight.analysis.governance_walk import around
from lineofsight.desktop import workspace_calls
from lineofsight.desktop.pages.map_controls import MapControls
from lineofsight.desktop.pages.map_day import MapDay
from lineofsight.desktop.pages.shown import ShownPicture, ShownTable
from lineofsight.desktop.registers.map_links import details_of, map_links, map_sheet, no_map
from lineofsight.desktop.widgets.map_view import MapView
from lineofsight.desktop.widgets.pane_switch import Part
from lineofsight.desktop.widgets.progress_line import ProgressLine
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QHideEvent, QShowEvent

    from lineofsight.analysis.governance_map import GovernanceMap
    from lineofsight.charts.governance_pieces import MapPieces
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.governed import Governed

_TITLE: Final = "Links of the governance map"
_TAKEN: Final = "Governance map and its links"
_STOPPED: Final = "The map was not drawn: it was stopped. Choose how it is drawn to begin again."


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
        self._awaited = ""
        self._is_stale = True
        self.choices = MapControls(self)
        self.day = MapDay(self.choices.controls[0])
        self.map = MapView(look)
        picture = Part("&Picture", "Shows the map.", self.map)
        self.list = RegisterView(look, _TITLE, "Name or words", picture=picture, label="Lin&ks")
        self._progress = ProgressLine("How far the map is", "Stops laying out the map. The list of links stays.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.day)
        layout.addWidget(self._progress)
        layout.addWidget(self.list, 1)
        self._connect()

    def _connect(self) -> None:
        self.choices.style_changed.connect(self._ask)
        self.choices.lines_changed.connect(self._show_lines)
        self.choices.day_wanted.connect(self.day.ask)
        self.day.changed.connect(self._show_governed)
        self.day.said.connect(self.said)
        self.choices.only_changed.connect(self._on_only)
        self.choices.enlarged.connect(self._enlarge)
        self.choices.whole_wanted.connect(self.map.fit)
        self._progress.stop_wanted.connect(self._on_stop)
        self.map.reached.connect(self._on_reached)
        self.map.followed.connect(lambda _: self.list.go_to_details())
        self.map.said.connect(self.said)
        self.list.line_reached.connect(self._on_line)
        self.list.link_chosen.connect(self.link_chosen)
        self.list.counted.connect(self.said)

    def _show_governed(self, governed: Governed) -> None:
        """Show the map of a record; it is laid out when it is first looked at."""
        self._governed = governed
        self._is_stale = True
        if self.isVisible():
            self._show_lines()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._show_lines()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._progress.is_under_way and not event.spontaneous():
            # Whoever goes to another page must not wait there for the picture of this one.
            self._is_stale = True
            self._progress.end()
            self.stop_wanted.emit()

    def show_map(self, pieces: MapPieces) -> None:
        """Show the picture that was laid out; one of another map than is wanted by now is passed over."""
        if pieces.shown is not self._shown:
            return
        self._progress.end()
        self.map.show_pieces(pieces)
        awaited, self._awaited = self._awaited, ""
        if awaited:
            self.map.choose(awaited, aloud=self.map.hasFocus())

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the picture is."""
        self._progress.step(done, total)

    def show_failure(self, sentence: str) -> None:
        """Say why there is no picture; the list stands."""
        self._progress.end()
        self.map.show_pieces(None, f"{sentence} The list of links says every one.")
        self.said.emit(sentence)

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What stands in the page's first line."""
        return (*self.list.controls, *self.choices.controls)

    @property
    def useful_controls(self) -> tuple[QWidget, ...]:
        """Those of them that do something to what is in sight."""
        has_map = self.map in self.list.panes_shown.in_sight()
        return (*self.list.useful_controls, *(self.choices.controls if has_map else ()))

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through, the map first."""
        return (self.map, *self.list.panes())

    def choose(self, ref: str) -> bool:
        """Choose a body or post, now or when the picture is there; whether it is on the map."""
        drawable = self._drawable()
        if drawable is None or ref not in {node.ref for node in drawable.nodes}:
            return False
        if not self.map.choose(ref):
            self._awaited = ref
            self.map.is_chosen_later = True
            # It may stand outside the path that alone is drawn.
            self.choices.only.setChecked(False)
        # Also where the list has the keys, as it had when she left the page: she asked for this one.
        self._show_details(ref)
        return True

    def link(self) -> str:
        """Who is chosen, as a link; "" for nobody."""
        ref = self.map.chosen or self._awaited
        return self._governed.link(ref) if self._governed is not None and ref else ""

    def table(self) -> ShownTable:
        """The links as a table."""
        as_at = self._governed.record.as_at if self._governed is not None else None
        return ShownTable(_TAKEN, self.list.model, self.list.shown, as_at=as_at)

    def picture(self) -> ShownPicture | None:
        """The map as it is lit."""
        pieces = self.map.pieces
        if pieces is None:
            return None
        lit = f" Lit: {pieces.shown.node(self.map.chosen).name}." if self.map.chosen else ""
        title = f"Governance map of {day(pieces.shown.day)}"
        draw = partial(
            workspace_calls.map_on_paper, pieces.shown, self.choices.style, self.map.chosen, self.map.lit_by_choice
        )
        return ShownPicture(title, pieces.picture(self.map.lit), (pieces.alt + lit,), draw, as_at=pieces.shown.day)

    def view_of_whole(self) -> MapView | None:
        """The map, where it is in sight and not only a path of it."""
        return self.map if self.map in self.list.panes_shown.in_sight() and not self._around else None

    def remembered(self) -> Mapping[str, str]:
        """How the map is drawn, and how large."""
        return {**self.choices.remembered(), **self.list.remembered(), "zoom": str(self.map.percent)}

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Draw it so again."""
        self.choices.recall(remembered)
        self.list.recall(remembered)
        if remembered.get("zoom", "").isdecimal():
            self.map.set_percent(int(remembered["zoom"]))

    def _drawable(self) -> GovernanceMap | None:
        """The map with the lines that are wanted; ``None`` before there is a copy."""
        if self._governed is None:
            return None
        whole = self._governed.whole
        return whole if self.choices.has_seats else core_of(whole)

    def _show_lines(self) -> None:
        """Show the list of the lines that are wanted, and ask for their picture."""
        wanted = self._drawable()
        if self._governed is None or wanted is None:
            return
        self._is_stale = False
        left_out = len(self._governed.whole.nodes) - len(wanted.nodes)
        if self._around in {node.ref for node in wanted.nodes}:
            wanted = around(wanted, self._around)
        self._shown = wanted
        self.list.show_register(map_links(self._governed, wanted))
        # Who was chosen may have come with a return that was taken back since.
        known = (ref for ref in (self._awaited, self.map.chosen) if ref in self._governed.graph.known)
        chosen = next(known, "")
        if chosen:
            self._show_beside_map(chosen)
        else:
            self.list.table.setCurrentIndex(QModelIndex())
            self.list.details.show_sheet(map_sheet(wanted, left_out) if wanted.nodes else None)
        self._ask()

    def _ask(self) -> None:
        shown = self._shown
        if shown is None or self._governed is None:
            return
        if not shown.nodes:
            self._progress.end()
            self.map.show_pieces(None, no_map(self._governed))
            return
        if not self.map.is_as_left:
            # The line would move the map that stands there already.
            boxes = count(len(shown.nodes), "box", "boxes")
            self._progress.begin(f"Laying out {boxes} and {count(len(shown.lines), 'line')}.")
        self.map_wanted.emit(shown, self.choices.style)

    def _enlarge(self, factor: float) -> None:
        self.map.enlarge(factor)
        self.said.emit(f"The map is at {self.map.percent}%.")

    def _on_stop(self) -> None:
        self.stop_wanted.emit()
        self.show_failure(_STOPPED)

    def _on_only(self, is_wanted: bool) -> None:  # noqa: FBT001 (Qt's own signal)
        self._around = self.map.chosen if is_wanted else ""
        self.choices.allow_only(is_chosen=bool(self.map.chosen))
        self._show_lines()

    def _on_reached(self, ref: str) -> None:
        self.choices.allow_only(is_chosen=bool(ref))
        if ref:
            self._show_beside_map(ref)

    def _on_line(self, link: str) -> None:
        """Light whose line was chosen in the list."""
        ref = link.partition("/")[2]
        if ref and self.list.table.hasFocus():
            self.map.choose(ref)

    def _show_beside_map(self, ref: str) -> None:
        """Show who is chosen on the map, unless it is the list that is walked: it shows its own line."""
        if not self.list.table.hasFocus():
            self._show_details(ref)

    def _show_details(self, ref: str) -> None:
        """Show who is chosen beside the map, and the first of their lines in the list.

        The picture of the record before stands until that of a new one is laid out: it may show who is in that no more.
        """
        if self._governed is None or ref not in self._governed.graph.known:
            return
        link = self._governed.link(ref)
        self.list.open_link(link)
        self.list.details.show_sheet(details_of(self._governed, ref), link)
