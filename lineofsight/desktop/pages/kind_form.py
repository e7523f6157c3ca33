"""What a note of a kind needs beside its words: whom it asks and by when, how far it is believed, who may read it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from lineofsight.desktop.form import add_row
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.day_field import DayField
from lineofsight.domain.note_kinds import Confidence
from lineofsight.wording.notes import confidence_word, readers_choice, readers_hint
from lineofsight.workspace.annotating import READERS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.note_kinds import EntryKind
    from lineofsight.workspace.writing import Writing

_NOT_SAID: Final = "Choose how far"


class KindForm(QFormLayout):
    """A row for each thing that a kind may need; those of other kinds are out of sight.

    Attributes:
        parts: what a kind may need, by the fields of ``Writing``.

    Signals:
        written: something in it is another now.
    """

    written = Signal()

    def __init__(self, owner: str) -> None:
        """Take who owns the item, and is asked by a challenge that names nobody; "" for nobody."""
        super().__init__()
        wrap_rows(self)
        self._owner = owner
        self._asked_of, self._answered_by = QLineEdit(), QLineEdit()
        self._answer_due, self._answered_on = DayField(), DayField()
        self._confidence, self._readers = ChoiceBox(), ChoiceBox()
        self._readers_hint = PlainLabel(voice=Voice.QUIET)
        self.parts: Mapping[str, QWidget] = {
            "asked_of": self._asked_of,
            "answer_due": self._answer_due,
            "confidence": self._confidence,
            "answered_by": self._answered_by,
            "answered_on": self._answered_on,
        }
        add_row(self, "Whom you &ask", self._asked_of, "A post or body; empty for whoever owns the item.")
        add_row(self, "Answer &by", self._answer_due, "The day by which you want the answer.")
        add_row(self, "&How far you believe in it", self._confidence)
        add_row(self, "Who an&swered", self._answered_by, "A post or body.")
        add_row(self, "Answered &on", self._answered_on, "The day on which the answer was given.")
        add_row(self, "Who may &read it", self._readers, "No more readers than the item itself has.")
        self.addRow(self._readers_hint)

    def fill(self, writing: Writing, blank: Writing) -> None:
        """Show what was written, and where it says nothing what a new one begins with."""
        for one in Confidence:
            self._confidence.addItem(confidence_word(one), one)
        # None is chosen for her: words that were kept in haste would say what she does not believe.
        self._confidence.setPlaceholderText(_NOT_SAID)
        self._confidence.setCurrentIndex(-1 if writing.confidence is None else [*Confidence].index(writing.confidence))
        for word in READERS:
            self._readers.addItem(readers_choice(word), word)
        self._readers.setCurrentIndex(self._readers.findData(writing.readers))
        # Nobody was named in what was begun as a kind that asks nobody.
        asked_of = writing.asked_of if "asked_of" in _asked_for(writing.kind) else blank.asked_of
        for line, who in ((self._asked_of, asked_of), (self._answered_by, writing.answered_by)):
            line.setText(who)
            # A name that is longer than its line is read from its beginning.
            line.setCursorPosition(0)
        self._answer_due.show_day(writing.answer_due or blank.answer_due)
        self._answered_on.show_day(writing.answered_on or blank.answered_on)
        self._on_readers()
        self._connect()

    def _connect(self) -> None:
        self._readers.currentIndexChanged.connect(self._on_readers)
        for box in (self._confidence, self._readers):
            box.currentIndexChanged.connect(self.written)
        for line in (self._asked_of, self._answered_by):
            line.textChanged.connect(self.written)
        for field in (self._answer_due, self._answered_on):
            field.dateChanged.connect(self.written)

    def show_kind(self, kind: EntryKind) -> None:
        """Show what the kind needs, and nothing else."""
        rule = kind.rule
        for name, control in self.parts.items():
            self.setRowVisible(control, name in _asked_for(kind))
        # In an empty line stands who will be asked; a question of her own asks nobody then.
        owner = self._owner if "asked_of" in rule.needs else ""
        self._asked_of.setPlaceholderText(f"{owner}, who owns it" if owner else "")
        self.setRowVisible(self._readers, rule.opens and not rule.is_private)
        self.setRowVisible(self._readers_hint, rule.opens and not rule.is_private)

    def refused(self, kind: EntryKind) -> tuple[str, str]:
        """Why a day of what the kind needs is none, and its part by its field of ``Writing``; "" where all are days."""
        fields = (("answer_due", self._answer_due), ("answered_on", self._answered_on))
        said = ((field.refusal, name) for name, field in fields if name in _asked_for(kind))
        return next((one for one in said if one[0]), ("", ""))

    def complete(self, writing: Writing) -> Writing:
        """The writing with what stands here, as far as its kind has room for it."""
        needs = _asked_for(writing.kind)
        return replace(
            writing,
            readers=str(self._readers.currentData()),
            asked_of=self._asked_of.text().strip() if "asked_of" in needs else "",
            answer_due=self._answer_due.day if "answer_due" in needs else None,
            confidence=self._believed() if "confidence" in needs else None,
            answered_by=self._answered_by.text().strip() if "answered_by" in needs else "",
            answered_on=self._answered_on.day if "answered_on" in needs else None,
        )

    def _believed(self) -> Confidence | None:
        said = self._confidence.currentData()
        return None if said is None else Confidence(said)

    def _on_readers(self) -> None:
        self._readers_hint.setText(readers_hint(str(self._readers.currentData())))


def wrap_rows(form: QFormLayout) -> None:
    """Have a form put a control below its label where the two have no room side by side."""
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)


def _asked_for(kind: EntryKind) -> tuple[str, ...]:
    """What a note of a kind has room for."""
    return (*kind.rule.needs, *(kind.rule.may if kind.rule.opens else ()))
