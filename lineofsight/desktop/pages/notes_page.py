"""Notes: every thread by where it stands, the whole of the one that is chosen, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.threads import ThreadState
from lineofsight.desktop.form import described_button, mnemonic_label
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.registers.noted import answers_in, noted_registers
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.register_view import RegisterView
from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import Register
    from lineofsight.documents.material import Material
    from lineofsight.workspace.noting import Noted

_LOG = "document/challenge-log"


class NotesPage(Page):
    """Which threads, the register of them, and the buttons for the one that is chosen.

    Signals:
        reply_wanted: (link of a note, ``EntryKind``): it is to be answered, closed, reworded and so on.
        note_wanted: the link of a note on whose item another one is to be written.
        writing_wanted: the key of an unfinished text that is to be gone on with.
        drop_wanted: the key of an unfinished text that is no longer wanted.
        again_wanted: the notes are to be opened again.
        recovery_wanted: what is sound in them is to be brought back.
    """

    reply_wanted = Signal(str, object)
    note_wanted = Signal(str)
    writing_wanted = Signal(str)
    drop_wanted = Signal(str)
    again_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("Notes")
        self._noted: Noted | None = None
        self._registers: tuple[Register, ...] = ()
        self._wanted = ""
        self._seen: frozenset[str] = frozenset()
        self._was_read = False
        self._which = QComboBox()
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._problem = PlainLabel(voice=Voice.NOTICE)
        self._view = RegisterView(look, "Notes")
        self._buttons = self._make_buttons()
        look.changed.connect(self._which.updateGeometry)
        self._lay_out()
        self._connect()
        self._offer()

    def _make_buttons(self) -> dict[str, QPushButton]:
        reply = partial(partial, self._reply)
        made = (
            ("answer", "&Answer…", "Record what was answered, by whom and when.", reply(EntryKind.RESPONSE)),
            ("close", "&Close…", "Close it, with the reason; it can be opened again.", reply(EntryKind.CLOSE)),
            ("reopen", "Op&en again…", "Open it again, with the reason.", reply(EntryKind.REOPEN)),
            ("reword", "&Reword…", "Correct the words; the first ones stay in the file.", reply(EntryKind.SUPERSEDE)),
            ("withdraw", "&Withdraw…", "Documents tell it no more; it stays in the file.", reply(EntryKind.WITHDRAW)),
            ("note", "&New note on it…", "Write another note on the same item.", self._note),
            ("go_on", "&Write on…", "Go on with what you began.", self._go_on),
            ("drop", "&Drop this text", "Throws away what you began and did not keep.", self._drop),
            ("again", "Tr&y again", "Opens your notes again.", self.again_wanted.emit),
            (
                "recover",
                "&Bring back",
                "Sets the damaged file aside and joins what is sound.",
                self.recovery_wanted.emit,
            ),
            ("log", "Challenge &log", "Goes to Documents, with the challenge log chosen.", self._log),
        )
        buttons = {}
        for name, text, about, act in made:
            button = buttons[name] = described_button(text, about)
            button.clicked.connect(lambda _=False, act=act: act())
        return buttons

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("Sh&ow", self._which, "Which notes are shown."))
        line.addWidget(self._which)
        line.addStretch(1)
        row = QWidget()
        row.setAccessibleName("What can be done")
        flow = FlowLayout(row)
        for button in self._buttons.values():
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addLayout(line)
        layout.addWidget(self._problem)
        layout.addWidget(row)
        layout.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._which.currentIndexChanged.connect(self._on_which)
        self._view.link_chosen.connect(self.link_chosen)
        self._view.counted.connect(self.said)
        self._view.table.selectionModel().currentChanged.connect(self._offer)

    @override
    def show_material(self, material: Material) -> None:
        """Nothing of it: the notes on it are read after it, and shown by ``show_noted``."""

    def show_noted(self, noted: Noted) -> None:
        """Show what was noted; what was chosen stays chosen where it is still there."""
        wanted = self._wanted or (self._registers[self._which.currentIndex()].name if self._registers else "")
        self._wanted = ""
        self._noted = noted
        self._was_read = self._was_read or self.isVisible()
        self._registers = noted_registers(noted, self._seen)
        with QSignalBlocker(self._which):
            self._which.clear()
            for register in self._registers:
                self._which.addItem(f"{register.name} ({len(register.lines)})", register.name)
            self._which.setCurrentIndex(max(self._which.findData(wanted), 0))
        said = " ".join(part for part in (noted.problem, *noted.warnings) if part)
        self._problem.setText(said)
        self._problem.setVisible(bool(said))
        self._view.show_register(self._registers[self._which.currentIndex()])
        self._offer()

    @property
    def chosen(self) -> ToldThread | None:
        """The thread that is chosen."""
        return None if self._noted is None else self._noted.find(self._digits())

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
        self.said.emit("That note is not among yours.")

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
        seen = self._seen
        if self._noted is not None and self._was_read:
            seen |= answers_in(self._noted)
        return {"register": str(self._which.currentData() or ""), "seen": " ".join(sorted(seen))}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._wanted = remembered.get("register", "")
        self._seen = frozenset(remembered.get("seen", "").split())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._was_read = self._noted is not None

    def _digits(self) -> str:
        kind, _, digits = self.link().partition("/")
        return digits if kind == "note" else ""

    def _unfinished(self) -> str:
        kind, _, key = self.link().partition("/")
        return key if kind == "unfinished" else ""

    def _offer(self) -> None:
        """Offer what can be done with what is chosen; what cannot takes no room."""
        told, noted = self.chosen, self._noted
        state = None if told is None else told.thread.state
        is_own = told is not None and noted is not None and told.thread.digest in noted.own
        is_standing = state is not None and state is not ThreadState.WITHDRAWN
        is_closed = state is ThreadState.CLOSED
        problem = noted is not None and bool(noted.problem)
        offered = {
            "answer": is_standing and not problem,
            "close": is_own and is_standing and not is_closed,
            "reopen": is_own and is_closed,
            "reword": is_own and is_standing,
            "withdraw": is_own and is_standing,
            "note": told is not None and told.subject is not None and not problem,
            "go_on": bool(self._unfinished()),
            "drop": bool(self._unfinished()),
            "again": problem,
            "recover": noted is not None and noted.can_recover,
            "log": True,
        }
        for name, is_offered in offered.items():
            self._buttons[name].setVisible(is_offered)

    def _reply(self, kind: EntryKind) -> None:
        self.reply_wanted.emit(self.link(), kind)

    def _note(self) -> None:
        self.note_wanted.emit(self.link())

    def _go_on(self) -> None:
        self.writing_wanted.emit(self._unfinished())

    def _drop(self) -> None:
        self.drop_wanted.emit(self._unfinished())

    def _log(self) -> None:
        self.link_chosen.emit(_LOG)

    def _on_which(self, number: int) -> None:
        if 0 <= number < len(self._registers):
            self._view.show_register(self._registers[number])
            self._offer()
            self.said.emit(f"{self._registers[number].name}: {self._registers[number].finding}")
