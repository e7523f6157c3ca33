"""What an import found and would change, and how its trackers are read: one table at a time, chosen by a box."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import label_beside
from lineofsight.desktop.registers.as_read import as_read
from lineofsight.desktop.registers.imported import changes, findings
from lineofsight.desktop.registers.mapped import columns, words
from lineofsight.desktop.registers.published import PUBLISHED, published
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.pick_box import PickBox
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.desktop.widgets.show_line import ShowLine
from lineofsight.desktop.widgets.tracker_bar import TrackerBar
from lineofsight.workspace.brought import BroughtIn, Correction

if TYPE_CHECKING:
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.domain.batches import ImportOutcome

_NOTHING: Final = BroughtIn(outcomes=())
_COLUMNS: Final = "Columns"
_FINDINGS: Final = "Findings"
_CHANGES: Final = "Changes"


class _LeastLayout(QVBoxLayout):
    """Says what its parts need at a width; Qt's own says what they would like, and the page would scroll for it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_asked = False

    @override
    def heightForWidth(self, arg__1: int) -> int:
        if self._is_asked:
            # Qt works out what is needed together with what is liked, and asks here for the latter.
            return super().heightForWidth(arg__1)
        self._is_asked = True
        least = self.minimumHeightForWidth(arg__1)
        self._is_asked = False
        return least


class ImportView(QWidget):
    """Findings and changes; of published statistics also their indicators; of a tracker its columns and words.

    What a column or a word of a tracker is taken for, a box beside corrects.

    Signals:
        corrected: a ``Correction``.
        link_chosen: where a link in the details leads.
        counted: how many lines are shown, in words.
    """

    corrected = Signal(object)
    link_chosen = Signal(str)
    counted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("page")
        self._brought = _NOTHING
        self._can_undo = self._is_folded = False
        self._registers: tuple[Register, ...] = ()
        self.tracker_bar = TrackerBar(look)
        about = "What was found, what would change, what published figures are of, or how a tracker is read."
        self._line = ShowLine(look, about, "Sho&w")
        self._which = self._line.box
        self._answer = PickBox()
        self._address = ""
        self.view = RegisterView(look, "Findings and changes", "Words, place, file", label="List")
        self._lay_out()
        self._connect()
        self.show_brought(_NOTHING, can_undo=False)

    def _lay_out(self) -> None:
        self._answer_pair = label_beside("Take it fo&r", self._answer)
        self._line.add(*self.view.controls, self._answer_pair, self.view.finding)
        layout = _LeastLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tracker_bar)
        layout.addWidget(self._line)
        layout.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.tracker_bar.corrected.connect(self.corrected)
        self.tracker_bar.chosen.connect(self._on_tracker)
        self._which.currentIndexChanged.connect(self._on_which)
        self._which.activated.connect(self.view.show_list)
        self._answer.picked.connect(self._on_answer)
        self.view.line_reached.connect(self._on_line)
        self.view.link_chosen.connect(self.link_chosen)
        self.view.counted.connect(self.counted)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.tracker_bar.undo_wanted)

    def give_way(self, *, is_away: bool) -> None:
        """Leave all the room to what is said of the files, or take it back."""
        self._line.setVisible(not is_away)
        self.view.setVisible(not is_away)

    def fold(self, *, is_folded: bool) -> None:
        """Leave the rows the room of what their table says as a whole; the status line says that then."""
        self._is_folded = is_folded
        if is_folded and self._registers[self._which.currentIndex()].lines:
            # What has no lines says so still; unfolded, the view shows it again by itself.
            self.view.finding.hide()

    @property
    def is_away(self) -> bool:
        """Whether it leaves its room."""
        return self.view.isHidden()

    @property
    def outcomes(self) -> tuple[ImportOutcome, ...]:
        """What comes of each file."""
        return self._brought.outcomes

    @property
    def shown(self) -> str:
        """The name of the table that is shown."""
        return self._registers[self._which.currentIndex()].name

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes through."""
        return (self.tracker_bar.first(), self._which, self._answer, *self.view.panes())

    def show_brought(self, brought: BroughtIn, *, can_undo: bool) -> None:
        """Show what files would do; a tracker that is not known yet, or cannot be read, with its columns first.

        Of other files the search for words in those before is forgotten, as is the line that was chosen, and what is
        wrong with them comes first; where nothing is, what they would change, or what they hold where that is only
        counted.

        Args:
            brought: as it is now.
            can_undo: whether there is a correction to take back.
        """
        is_first = not self._brought.trackers
        needs_her = any(not one.tracker.draft.remembered or one.batch is None for one in brought.trackers)
        is_other = _names(brought) != _names(self._brought)
        self._brought, self._can_undo = brought, can_undo
        if is_other:
            self.view.clear_search()
            self.view.forget_line()
        first = _worth_reading(brought) if is_other else ""
        self._show_registers(wanted=_COLUMNS if is_first and needs_her else first)

    def _on_tracker(self, path: str) -> None:
        self._show_registers(path)

    def _show_registers(self, path: str = "", wanted: str = "") -> None:
        self.tracker_bar.show_trackers(self._brought.trackers, path, can_undo=self._can_undo)
        before = wanted or (self.shown if self._registers else "")
        seen, outcomes = self.tracker_bar.shown, self._brought.outcomes
        mapped: tuple[Register, ...] = ()
        if seen is not None:
            outcome = next((one for one in outcomes if one.name == seen.tracker.path.name), None)
            mapped = (columns(seen, outcome), words(seen), as_read(seen))
        held = (published(self._brought.published),) if self._brought.published else ()
        self._registers = (*mapped, findings(outcomes), changes(outcomes), *held)
        names = [register.name for register in self._registers]
        with QSignalBlocker(self._which):
            self._which.clear()
            for register in self._registers:
                self._which.addItem(register.named)
            self._which.setCurrentIndex(names.index(before) if before in names else 0)
        self._on_which(self._which.currentIndex())

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self.view.show_register(self._registers[number])
            if self._is_folded:
                self.counted.emit(self._registers[number].said)
            self._on_line(self.view.link())

    def _on_line(self, address: str) -> None:
        seen = self.tracker_bar.shown
        point = seen.point(address) if seen is not None else None
        self._answer_pair.setVisible(point is not None)
        self._address = address if point is not None else ""
        if point is not None:
            self._answer.show_choices([(answer.value, answer.words) for answer in point.answers], point.value)
            say(self._answer, f"Take it for: {point.words}", "Down opens the list; letters find a choice in it.")

    def _on_answer(self, value: str) -> None:
        seen = self.tracker_bar.shown
        if seen is not None and self._address:
            self.corrected.emit(Correction(path=seen.tracker.path, address=self._address, value=value))


def _names(brought: BroughtIn) -> tuple[str, ...]:
    return tuple(outcome.name for outcome in brought.outcomes)


def _worth_reading(brought: BroughtIn) -> str:
    """What of other files is looked at first; "" for what was looked at before."""
    found = [finding for outcome in brought.outcomes for finding in outcome.findings]
    if any(finding.refuses for finding in found):
        return _FINDINGS
    if brought.published and not found and not any(outcome.changes for outcome in brought.outcomes):
        return PUBLISHED
    return _CHANGES if brought.outcomes and not found else ""
