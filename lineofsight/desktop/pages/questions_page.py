"""Questions: those that the evidence calls for and why, and those that she keeps for the meeting, in her order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.kept_questions import keep_in_order
from lineofsight.desktop.form import described_button, mnemonic_label
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.questions import question_registers, titles_of
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.documents.material import Material
    from lineofsight.workspace.noting import Noted


class QuestionsPage(Page):
    """Which questions, the register of them, and what can be done with the one that is chosen.

    Signals:
        keep_wanted: the ``ChosenQuestion`` that she wants to keep.
        own_wanted: she wants to write one of her own.
        reply_wanted: (link of its note, ``EntryKind``): a kept one is to be answered, ticked, reworded and so on.
        moved: the order of hers was changed.
        print_wanted: the card is to be printed.
        save_wanted: the card is to be saved.
    """

    keep_wanted = Signal(object)
    own_wanted = Signal()
    reply_wanted = Signal(str, object)
    moved = Signal()
    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("Questions")
        self._chosen: tuple[ChosenQuestion, ...] = ()
        self._titles: dict[str, str] = {}
        self._noted: Noted | None = None
        self._order: tuple[str, ...] = ()
        self._registers: tuple[Register, ...] = ()
        self._wanted = ""
        self._which = QComboBox()
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._view = RegisterView(look, "Questions")
        self._is_large = QCheckBox("In lar&ge print")
        say(self._is_large, "In large print", "The card in 18 points.")
        self._buttons = self._make_buttons()
        look.changed.connect(self._which.updateGeometry)
        self._lay_out()
        self._which.currentIndexChanged.connect(self._on_which)
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)
        self._view.line_reached.connect(lambda _: self._offer())
        self._offer()

    def _make_buttons(self) -> dict[str, QPushButton]:
        reply = partial(partial, self._reply)
        made = (
            ("keep", "&Keep", "Keeps it among your questions, for yourself alone.", self._keep),
            ("own", "&New question…", "Write a question of your own.", self.own_wanted.emit),
            ("tick", "Tick as &asked…", "Says on which day it was asked.", reply(EntryKind.CLOSE)),
            ("untick", "Not &asked…", "Takes the tick away.", reply(EntryKind.REOPEN)),
            ("answer", "No&te the answer…", "What was answered, by whom and when.", reply(EntryKind.RESPONSE)),
            ("reword", "&Reword…", "Ask it in your own words; the first stay in the file.", reply(EntryKind.SUPERSEDE)),
            ("up", "Move &up", "Ask it earlier.", partial(self._move, -1)),
            ("down", "Move &down", "Ask it later.", partial(self._move, 1)),
            ("drop", "&Withdraw…", "Keep it no longer; it can be kept again.", reply(EntryKind.WITHDRAW)),
            ("print", "&Print the card…", "Your questions on a card for the meeting.", self.print_wanted.emit),
            ("save", "Sa&ve the card…", "Your questions on a card, as a PDF.", self.save_wanted.emit),
        )
        buttons = {}
        for name, text, about, act in made:
            button = buttons[name] = described_button(text, about)
            button.clicked.connect(lambda _=False, act=act: act())
        return buttons

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("Sh&ow", self._which, "Which questions are shown."))
        line.addWidget(self._which)
        line.addStretch(1)
        row = QWidget()
        row.setAccessibleName("What can be done")
        flow = FlowLayout(row)
        for button in self._buttons.values():
            flow.addWidget(button)
        flow.addWidget(self._is_large)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(line)
        layout.addWidget(row)
        layout.addWidget(self._view, 1)

    @property
    def kept(self) -> tuple[KeptQuestion, ...]:
        """Hers, in her order."""
        return () if self._noted is None else keep_in_order(self._noted.threads, self._chosen, self._order)

    @property
    def registers(self) -> tuple[Register, ...]:
        """What can be shown, in the order in which it is offered."""
        return self._registers

    @property
    def is_large(self) -> bool:
        """Whether the card is wanted in large print."""
        return self._is_large.isChecked()

    @override
    def show_material(self, material: Material) -> None:
        self._chosen = material.questions
        self._titles = titles_of(material)
        self._show()

    def show_noted(self, noted: Noted) -> None:
        """Show which are kept; what is chosen stays chosen where it is still there."""
        self._noted = noted
        self._show()

    def _show(self) -> None:
        wanted = self._wanted or (self._registers[self._which.currentIndex()].name if self._registers else "")
        self._wanted = ""
        self._registers = question_registers(self._chosen, self.kept, self._titles)
        with QSignalBlocker(self._which):
            self._which.clear()
            for register in self._registers:
                self._which.addItem(f"{register.name} ({len(register.lines)})", register.name)
            self._which.setCurrentIndex(max(self._which.findData(wanted), 0))
        self._view.show_register(self._registers[self._which.currentIndex()])
        self._offer()

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._which, *self._view.panes())

    @override
    def begin_search(self) -> None:
        self._view.begin_search()

    @override
    def open_link(self, link: str) -> None:
        for number, register in enumerate(self._registers):
            if any(line.link == link for line in register.lines):
                if not self._view.open_link(link):
                    self._which.setCurrentIndex(number)
                    self._view.open_link(link)
                self._view.table.setFocus()
                return
        self.said.emit("The evidence does not call for that question now.")

    @override
    def link(self) -> str:
        return self._view.link()

    @override
    def table(self) -> ShownTable | None:
        if not self._registers:
            return None
        return ShownTable(self._registers[self._which.currentIndex()].name, self._view.model, self._view.shown)

    @override
    def remembered(self) -> Mapping[str, str]:
        return {"register": str(self._which.currentData() or ""), "order": " ".join(self._order)}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._wanted = remembered.get("register", "")
        self._order = tuple(remembered.get("order", "").split())

    def _digits(self) -> str:
        kind, _, digits = self.link().partition("/")
        return digits if kind == "kept" else ""

    def _called_for(self) -> ChosenQuestion | None:
        kind, _, ref = self.link().partition("/")
        return next((one for one in self._chosen if kind == "question" and one.question.q_id == ref), None)

    def _offer(self) -> None:
        """Offer what can be done with what is chosen; what cannot takes no room."""
        kept = self.kept
        mine = next((one for one in kept if self._digits() and one.told.thread.digest.startswith(self._digits())), None)
        place = kept.index(mine) if mine is not None else -1
        chosen = self._called_for()
        held = {one.told.thread.target.ref for one in kept}
        offered = {
            "keep": chosen is not None and chosen.question.q_id not in held,
            "own": True,
            "tick": mine is not None and not mine.is_asked,
            "untick": mine is not None and mine.is_asked,
            "answer": mine is not None,
            "reword": mine is not None,
            "up": place > 0,
            "down": 0 <= place < len(kept) - 1,
            "drop": mine is not None,
            "print": bool(kept),
            "save": bool(kept),
        }
        for name, is_offered in offered.items():
            self._buttons[name].setVisible(is_offered)
        self._is_large.setVisible(bool(kept))

    def _keep(self) -> None:
        chosen = self._called_for()
        if chosen is not None:
            self.keep_wanted.emit(chosen)

    def _reply(self, kind: EntryKind) -> None:
        self.reply_wanted.emit(f"note/{self._digits()}", kind)

    def _move(self, by: int) -> None:
        digits = self._digits()
        order = [one.told.thread.digest[:SHOWN_DIGITS] for one in self.kept]
        at = order.index(digits)
        order.insert(at + by, order.pop(at))
        self._order = tuple(order)
        self._show()
        self.moved.emit()
        self.said.emit(f"Now number {order.index(digits) + 1} of {len(order)}.")

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self._view.show_register(self._registers[number])
            self._offer()
            self.said.emit(f"{self._registers[number].name}: {self._registers[number].finding}")
