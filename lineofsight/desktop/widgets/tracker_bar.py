"""What is said of a whole tracker: which sheet and row, of which day, whose, and under which name it is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import described_button, label_beside
from lineofsight.desktop.text import LineLabel, Voice
from lineofsight.desktop.widgets.day_field import DayField
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.pick_box import PickBox
from lineofsight.workspace.brought import Correction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from lineofsight.desktop.look import Look
    from lineofsight.workspace.brought import SeenTracker

_ASK_COUNCIL: Final = ("", "Choose the council")
_MAY_BE_EMPTY: Final = ("sheet", "prefix")
_NAME_LETTERS: Final = 20
_PREFIX_LETTERS: Final = 8
_WIDE_LETTERS: Final = 110
_GAP: Final = 8


class TrackerBar(QWidget):
    """One tracker at a time; a box changes to another where several were dropped.

    Signals:
        corrected: a ``Correction``.
        chosen: the path, as text, of the tracker that is to be shown.
        undo_wanted: the last correction is to be taken back.
        remember_wanted: the mapping is to be kept now, whatever becomes of the files.
        export_wanted: the mapping is to be saved as a file elsewhere.
    """

    corrected = Signal(object)
    chosen = Signal(str)
    undo_wanted = Signal()
    remember_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._shown: SeenTracker | None = None
        self._file = PickBox()
        self._places = {"kind": PickBox(), "sheet": PickBox(), "headings": PickBox()}
        self._as_at = DayField()
        # One change, when she leaves the field or takes a day, not one a key.
        self._as_at.setKeyboardTracking(False)
        self._council = PickBox()
        self._name = QLineEdit()
        self._prefix = QLineEdit()
        self._why = LineLabel(voice=Voice.QUIET)
        self._is_folded = False
        # Letters run out here: Ctrl+Z undoes, and what stands behind "More about it" is reached by Tab from there.
        self._undo = described_button(
            "Undo correction", "Takes back what was last said of how it is read. Ctrl+Z does it too."
        )
        self._remember = described_button(
            "Remember how it is read", "Keeps that now, even when the files are left. Keeping changes does it too."
        )
        self._export = described_button(
            "E&xport how it is read…", "Saves it as a mapping file, which the command line reads."
        )
        self._more = described_button(
            "&More about it", "Shows what it is, its name, and how it is remembered elsewhere."
        )
        self._more.setCheckable(True)
        self._lay_out(look)
        self._connect()
        look.changed.connect(self._fit)
        self._fit()

    def _lay_out(self, look: Look) -> None:
        self._file_pair = label_beside("Tracker", self._file, "Which of the trackers is shown.")
        self._council_pair = label_beside(
            "Council &of", self._council, "Whose tracker it is: it does not say so itself. Letters find a name."
        )
        self._sheet_pair = label_beside("Sheet &named", self._places["sheet"], "The sheet that is read.")
        always = (
            self._file_pair,
            self._council_pair,
            label_beside("As-at da&y", self._as_at, "The day whose position the tracker gives."),
            self._sheet_pair,
            label_beside(
                "Hea&dings in", self._places["headings"], "The row, or two rows, in which the headings stand."
            ),
        )
        seldom = (
            label_beside("It is", self._places["kind"], "What the tracker is about. Changing it proposes all anew."),
            label_beside(
                "Remember as", self._name, "A name for how it is read; next month's file is read so without asking."
            ),
            label_beside(
                "References begin with",
                self._prefix,
                "Put before the tracker's references, so that two trackers that count from 1 stay apart.",
            ),
            self._remember,
            self._export,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(_line(always))
        self._seldom = _line(seldom)
        self._seldom.hide()
        layout.addWidget(_Beside(look, self._why, self._undo, self._more))
        layout.addWidget(self._seldom)
        # Where the lines give way to it, what is left of their room is below it.
        layout.addStretch(1)

    def _connect(self) -> None:
        self._file.picked.connect(self.chosen)
        for address, box in (*self._places.items(), ("council", self._council)):
            box.picked.connect(lambda value, address=address: self._say(address, value))
        self._as_at.dateChanged.connect(lambda _: self._say("as_at", self._as_at.day.isoformat()))
        for address, line in (("name", self._name), ("prefix", self._prefix)):
            line.editingFinished.connect(lambda address=address, line=line: self._on_line(address, line))
        self._more.toggled.connect(self._seldom.setVisible)
        self._undo.clicked.connect(self.undo_wanted)
        self._remember.clicked.connect(self.remember_wanted)
        self._export.clicked.connect(self.export_wanted)

    @property
    def shown(self) -> SeenTracker | None:
        """The tracker that is shown."""
        return self._shown

    @property
    def refusal(self) -> str:
        """Why what was typed for the as-at day is no day, as a sentence; "" where it is one."""
        return self._as_at.refusal if self._shown is not None else ""

    def first(self) -> QWidget:
        """Where F6 goes to."""
        return self._as_at

    def fold(self, *, is_folded: bool) -> None:
        """Take no room, or as much as is needed where there is a tracker."""
        self._is_folded = is_folded
        self.setVisible(self._shown is not None and not is_folded)

    def show_trackers(self, trackers: Sequence[SeenTracker], path: str = "", *, can_undo: bool) -> None:
        """Show the tracker of a path, else the one that was shown as it is read now, else the first.

        Args:
            trackers: of the import; none hides the bar.
            path: of the one to show, "" for the one that was shown.
            can_undo: whether there is a correction to take back.
        """
        wanted = path or (str(self._shown.tracker.path) if self._shown is not None else "")
        first = trackers[0] if trackers else None
        self._shown = next((one for one in trackers if str(one.tracker.path) == wanted), first)
        self.fold(is_folded=self._is_folded)
        if self._shown is None:
            return
        files = [(str(one.tracker.path), one.tracker.path.name) for one in trackers]
        self._file.show_choices(files, str(self._shown.tracker.path))
        self._file_pair.setVisible(len(files) > 1)
        self._undo.setEnabled(can_undo)
        self._show_values(self._shown)

    def _show_values(self, shown: SeenTracker) -> None:
        for address, box in self._places.items():
            point = shown.point(address)
            if point is not None:
                box.show_choices([(answer.value, answer.words) for answer in point.answers], point.value)
        self._sheet_pair.setVisible(self._places["sheet"].count() > 1)
        tracker, mapping = shown.tracker, shown.tracker.draft.mapping
        with QSignalBlocker(self._as_at):
            self._as_at.show_day(tracker.as_at)
        self._council.show_choices(
            (_ASK_COUNCIL, *shown.councils), tracker.council.area_code if tracker.council is not None else ""
        )
        self._council_pair.setVisible(not tracker.knows_council)
        self._name.setText(mapping.name)
        self._prefix.setText(mapping.reference_prefix)
        self._remember.setEnabled(tracker.is_to_be_remembered)
        self._why.setText(f"{_known_by(shown)} {tracker.as_at_why}")

    def _on_line(self, address: str, line: QLineEdit) -> None:
        if self._shown is None:
            return
        mapping = self._shown.tracker.draft.mapping
        if line.text().strip() != (mapping.name if address == "name" else mapping.reference_prefix):
            self._say(address, line.text().strip())

    def _say(self, address: str, value: str) -> None:
        if self._shown is not None and (value or address in _MAY_BE_EMPTY):
            self.corrected.emit(Correction(path=self._shown.tracker.path, address=address, value=value))

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self._name.setMinimumWidth(letter * _NAME_LETTERS)
        self._prefix.setMinimumWidth(letter * _PREFIX_LETTERS)
        self.updateGeometry()


class _Beside(QWidget):
    """Buttons and a sentence beside them, or below them where it would be broken into many lines."""

    def __init__(self, look: Look, said: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self._layout.addLayout(row)
        self._layout.addWidget(said, 1)
        look.changed.connect(self._turn)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        is_wide = self.width() >= _WIDE_LETTERS * self.fontMetrics().averageCharWidth()
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


def _line(widgets: Sequence[QWidget]) -> QWidget:
    line = QWidget()
    flow = FlowLayout(line)
    for widget in widgets:
        flow.addWidget(widget)
    return line


def _known_by(shown: SeenTracker) -> str:
    remembered = shown.tracker.draft.remembered
    if not remembered:
        return "The program has not met this tracker before: see whether each column is what it is taken for."
    if shown.tracker.draft.is_corrected:
        return f"It is read as remembered under '{remembered}', and as you have corrected it."
    # What is missing from a whole file would go unnoticed.
    part = ", as holding only some of the plan or scorecard" if shown.tracker.draft.mapping.is_of_some else ""
    return f"It is read as remembered under '{remembered}', as last time{part}."
