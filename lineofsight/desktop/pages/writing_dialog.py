"""Writing a note, an answer or a closing word. It stays open beside the window, and loses nothing when it is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.calm_dialog import CalmDialog
from lineofsight.desktop.form import add_row, described_button, mnemonic_label
from lineofsight.desktop.pages.kind_form import KindForm, wrap_rows
from lineofsight.desktop.text import PlainLabel, Voice, hint, say
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.speech import tell_description
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.wording.dates import day
from lineofsight.wording.notes import kind_hint, kind_word
from lineofsight.workspace.writing import Writing

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_OFTEN_MS: Final = 100
"""How much of her writing at most is lost, in milliseconds, whatever happens to the program: a letter."""

_FEWEST_LINES: Final = 5
_WIDE_EM: Final = 62
_HIGH_LINES: Final = 30
_WRITING_KEYS: Final = "Ctrl+Enter keeps it; Escape leaves it."


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on.

    Attributes:
        title: what is written and on what, for example "Note on Action 1.10".
        shown: what it is about, line by line; what she is looking at is the writing's own.
        kinds: what it may be; where there is only one, it is not asked for.
        blank: as it begins.
        begun: as she left it; ``None`` when she begins.
        verb: what the button says that it does.
        about: what it is for, where its one kind says too little of it.
        owner: who owns the item, and is asked by a challenge that names nobody.
        withheld: which kinds are not offered, and what to do about it; "" where every kind is.
    """

    title: str
    shown: tuple[str, ...]
    kinds: tuple[EntryKind, ...]
    blank: Writing
    begun: Writing | None = None
    verb: str = "Keep"
    about: str = ""
    owner: str = ""
    withheld: str = ""


class WritingDialog(CalmDialog):
    """One text, and beside it what its kind needs.

    Signals:
        keep_wanted: the ``Writing`` to keep.
        noted_down: the ``Writing`` as it stands, again and again while she writes: it survives whatever happens.
        left: the ``Writing`` that she leaves unfinished.
        settings_wanted: she wants to say who she is, and goes on writing afterwards.
    """

    keep_wanted = Signal(object)
    noted_down = Signal(object)
    left = Signal(object)
    settings_wanted = Signal()

    def __init__(self, paper: Paper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(paper.title)
        self._paper = paper
        self._looks = _looks(paper)
        self._is_kept = self._is_noted_down = self._is_behind = False
        self._kind, self._looked_at = ChoiceBox(), ChoiceBox()
        self._seen = PlainLabel(voice=Voice.QUIET)
        self._kind_hint = PlainLabel(voice=Voice.QUIET)
        self._withheld = PlainLabel(voice=Voice.QUIET)
        self._settings = described_button("Se&ttings…", "Says who you are; what you wrote stays here meanwhile. Ctrl+,")
        self._text = _TextField()
        self._text.setTabChangesFocus(True)
        self._frame = QScrollArea()
        self._problem = PlainLabel(voice=Voice.NOTICE)
        self._keep = QPushButton(f"&{paper.verb}")
        self._leave = QPushButton("&Leave it for now")
        self._form, self._more = QFormLayout(), KindForm(paper.owner)
        wrap_rows(self._form)
        self._often = QTimer(self)
        self._often.setSingleShot(True)
        self._often.setInterval(_OFTEN_MS)
        self._lay_out()
        self._fill(paper.begun or paper.blank)
        self._connect()
        self._on_kind()
        self._on_looked_at()

    @property
    def writing(self) -> Writing:
        """What stands on the paper, with only what its kind has room for."""
        looked_at = self._looks[self._looked_at.currentIndex()]
        return self._more.complete(
            Writing(
                place=self._paper.blank.place,
                kind=EntryKind(self._kind.currentData()),
                text=self._text.toPlainText(),
                as_at=looked_at.as_at,
                seen=looked_at.seen,
                title=self._paper.blank.title,
                begun_as=self._paper.blank.begun_as,
            )
        )

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to keep for later that was not there at the beginning."""
        is_waiting = self._paper.begun is not None or self._is_noted_down
        return not self._is_kept and (is_waiting or self.writing.text != self._paper.blank.text)

    def show_problem(self, sentence: str, part: str = "text") -> None:
        """Say why it was not kept; the words stay as they are, and the keys go on in the part that is refused."""
        self._set_busy(is_busy=False)
        before = self._text.accessibleDescription()
        self._show_reason(sentence)
        tell_description(self._text, before)
        control = self._more.parts.get(part, self._text)
        control.setFocus()
        self._frame.ensureWidgetVisible(control)

    def _show_reason(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._text.setAccessibleDescription(sentence or _WRITING_KEYS)

    def offer(self, paper: Paper) -> None:
        """Offer the kinds of this paper from now on; the one that is chosen stays chosen, and the words as they are."""
        kind = EntryKind(self._kind.currentData())
        kinds = paper.kinds if kind in paper.kinds else (kind, *paper.kinds)
        self._paper = replace(self._paper, kinds=kinds, withheld=paper.withheld)
        with QSignalBlocker(self._kind):
            self._kind.clear()
            self._offer_kinds(kind)
        self._on_kind()

    def _offer_kinds(self, chosen: EntryKind) -> None:
        for kind in self._paper.kinds:
            self._kind.addItem(kind_word(kind), kind)
        self._kind.setCurrentIndex(max(self._kind.findData(chosen), 0))
        self._form.setRowVisible(self._kind, len(self._paper.kinds) > 1)
        self._withheld.setText(self._paper.withheld)
        for part in (self._withheld, self._settings):
            part.setVisible(bool(self._paper.withheld))

    def finish(self) -> None:
        """Close it: the words are on the disk."""
        self._is_kept = True
        self.accept()

    @override
    def done(self, result: int) -> None:
        self._often.stop()
        if self.is_changed:
            self.left.emit(self.writing)
        super().done(result)

    def _lay_out(self) -> None:
        frame = self._frame
        frame.setWidgetResizable(True)
        frame.setFrameShape(QScrollArea.Shape.NoFrame)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(self._paper_side())
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        # In the order in which Enter and Tab come to them from the last line.
        buttons.addWidget(self._keep)
        buttons.addWidget(self._leave)
        layout = QVBoxLayout(self)
        layout.addWidget(frame, 1)
        layout.addWidget(self._problem)
        layout.addLayout(buttons)
        self._size()

    def _paper_side(self) -> QWidget:
        side = _Side()
        side.setObjectName("page")
        column = QVBoxLayout(side)
        # The dialogue's own margins are round it: its right edge is that of the buttons below.
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(self._paper.title, Voice.HEADING))
        for line in self._paper.shown:
            column.addWidget(PlainLabel(line, Voice.QUIET))
        column.addWidget(self._seen)
        add_row(self._form, "&What it is", self._kind)
        add_row(self._form, "Looke&d at", self._looked_at, "The day whose picture is kept with the note.")
        self._form.addRow(self._kind_hint)
        column.addLayout(self._form)
        withheld = QHBoxLayout()
        withheld.addWidget(self._withheld, 1)
        withheld.addWidget(self._settings, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(withheld)
        column.addWidget(mnemonic_label("In &your words", self._text, _WRITING_KEYS))
        column.addWidget(self._text, 1)
        column.addLayout(self._more)
        return side

    def _size(self) -> None:
        metrics = self.fontMetrics()
        self._text.setMinimumHeight(metrics.lineSpacing() * _FEWEST_LINES)
        room = self.screen().availableGeometry()
        width = min(metrics.averageCharWidth() * _WIDE_EM, room.width() * 9 // 10)
        self.resize(width, min(metrics.lineSpacing() * _HIGH_LINES, room.height() * 9 // 10))

    def _fill(self, writing: Writing) -> None:
        self._offer_kinds(writing.kind)
        begun, now = self._looks[0].as_at, self._looks[-1].as_at
        for when, why in ((begun, "when you began it"), (now, "shown now"))[: len(self._looks)]:
            self._looked_at.addItem("" if when is None else f"{day(when)}, {why}")
        self._form.setRowVisible(self._looked_at, len(self._looks) > 1)
        self._more.fill(writing, self._paper.blank)
        self._text.setPlainText(writing.text)
        # Whoever goes on writing does so after the words that stand there, not before them.
        self._text.moveCursor(QTextCursor.MoveOperation.End)
        say(
            self._keep,
            self._paper.verb,
            "Writes it into your notes; it is kept when this closes. Ctrl+Enter does the same.",
        )
        hint(self._keep, "Ctrl+Enter")
        about = "Closes this; your words wait for you under Unfinished on the Notes page."
        say(self._leave, "Leave it for now", about)
        hint(self._leave, about)
        self._keep.setProperty("main", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        self._keep.setAutoDefault(False)
        self._leave.setAutoDefault(False)
        self._problem.hide()
        self._text.setFocus()

    def _connect(self) -> None:
        self._kind.currentIndexChanged.connect(self._on_kind)
        self._looked_at.currentIndexChanged.connect(self._on_looked_at)
        self._text.textChanged.connect(self._on_written)
        for box in (self._kind, self._looked_at):
            box.currentIndexChanged.connect(self._on_written)
        self._more.written.connect(self._on_written)
        self._often.timeout.connect(self._catch_up)
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self.reject)
        self._settings.clicked.connect(self.settings_wanted)
        QShortcut(QKeySequence("Ctrl+,"), self).activated.connect(self.settings_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_keep)

    def _on_kind(self) -> None:
        """Show what the kind needs, and nothing else."""
        kind = EntryKind(self._kind.currentData())
        self._more.show_kind(kind)
        self._kind_hint.setText(self._paper.about or kind_hint(kind))

    def _on_looked_at(self) -> None:
        seen = self._looks[self._looked_at.currentIndex()].seen
        self._seen.setText(f"{seen} This is kept with the note as what you were looking at." if seen else "")
        self._seen.setVisible(bool(seen))

    def _on_written(self) -> None:
        # What was lacking when it could not be kept may be there now.
        self._show_reason("")
        self._is_behind = True
        if not self._often.isActive():
            self._catch_up()

    def _catch_up(self) -> None:
        """Note down what was written: at once after a pause, and of letters that follow fast the last."""
        if self._is_behind:
            self._note_down()
            self._often.start()

    def _note_down(self) -> None:
        self._is_behind = False
        # What is being kept is finished; noted down after that it would wait as if it were not.
        if self.is_changed and self._keep.isEnabled():
            self._is_noted_down = True
            self.noted_down.emit(self.writing)

    def _on_keep(self) -> None:
        if not self._keep.isEnabled():
            return
        why, part = self._more.refused(EntryKind(self._kind.currentData()))
        if why:
            self.show_problem(why, part)
            return
        if self._is_behind:
            # Should the program die before it is kept, nothing of it is missing under Unfinished.
            self._often.stop()
            self._note_down()
        self._set_busy(is_busy=True)
        self.keep_wanted.emit(self.writing)

    def _set_busy(self, *, is_busy: bool) -> None:
        self._keep.setEnabled(not is_busy)
        self._keep.setText("Keeping…" if is_busy else f"&{self._paper.verb}")
        self._text.setReadOnly(is_busy)


class _Side(QWidget):
    """As high as its words need at its width; Qt would ask for what they need at the narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class _TextField(QPlainTextEdit):
    """A few lines, more where there is room: what the kind needs stands in sight below it."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        # A letter with Alt is meant for a button, one of the page behind perhaps. Qt would write it into her words.
        if e.modifiers() == Qt.KeyboardModifier.AltModifier and e.text().isascii() and e.text().isalpha():
            e.ignore()
        else:
            super().keyPressEvent(e)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().lineSpacing() * _FEWEST_LINES)


def _looks(paper: Paper) -> tuple[Writing, ...]:
    """On which days' pictures it can be kept: the one that she began at, and another if that is shown now."""
    begun = paper.begun
    if begun is None or begun.as_at is None or begun.as_at == paper.blank.as_at:
        return (paper.blank,)
    return begun, paper.blank
