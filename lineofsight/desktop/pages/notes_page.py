"""Notes: every thread by where it stands, the whole of the one that is chosen, and what can be done with it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from typing_extensions import override

from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.analysis.whose import Whose, whose_noted
from lineofsight.desktop.models.whose_filter import WhoseFilter
from lineofsight.desktop.pages.filtered_registers import FilteredRegisters
from lineofsight.desktop.registers.awaited import register_of
from lineofsight.desktop.registers.note_offers import IN_THE_ROLE, OF_ONES_OWN, is_locked, offers_for
from lineofsight.desktop.registers.noted import UNFINISHED, answers_of, noted_registers
from lineofsight.desktop.registers.notes_beside import note_link
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.action_row import ActionRow
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QMenu

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.registers.register import RegisterLine
    from lineofsight.documents.material import Material
    from lineofsight.workspace.noting import Noted

_NOBODYS = Whose(frozenset())


class NotesPage(FilteredRegisters):
    """Which threads, the register of them, and the buttons for the one that is chosen.

    Signals:
        reply_wanted: (link of a note, ``EntryKind``): it is to be answered, closed, reworded and so on.
        note_wanted: the link of a note on whose item another one is to be written.
        writing_wanted: the key of an unfinished text that is to be gone on with.
        drop_wanted: the key of an unfinished text that is no longer wanted.
        undrop_wanted: the one that was dropped last is wanted after all.
        again_wanted: the notes are to be opened again.
        log_wanted: the challenge log is to be made and shown.
        recovery_wanted: what is sound in them is to be brought back.
    """

    reply_wanted = Signal(str, object)
    note_wanted = Signal(str)
    writing_wanted = Signal(str)
    drop_wanted = Signal(str)
    undrop_wanted = Signal()
    again_wanted = Signal()
    log_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Notes", "Notes", "Which notes are shown.", FilterBar("notes", "A&dd a filter"))
        self._material: Material | None = None
        self._noted: Noted | None = None
        self._is_chair = False
        self._listed: Sequence[RegisterLine] = ()
        self._resting = self._seen = self._read = frozenset[str]()
        self._can_undrop = False
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._undo.activated.connect(self.undrop_wanted)
        self._problem = PlainLabel(voice=Voice.NOTICE)
        self._row = ActionRow(self._actions(), self._view.panes_shown)
        self.add_actions(self._row)
        self.lay_out(self._problem, self._filters)
        self._view.table.selectionModel().currentChanged.connect(self.offer)
        self._view.table.selectionModel().currentChanged.connect(self._see_answers)
        self._which.installEventFilter(self)
        self.offer()

    def _actions(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        reply = partial(partial, self._reply)
        return (
            ("answer", "&Answer…", "Record what was answered, by whom and when.", reply(EntryKind.RESPONSE)),
            ("close", "&Close…", "Close it, with the reason; it can be opened again.", reply(EntryKind.CLOSE)),
            ("reopen", "Op&en again…", "Open it again, with the reason.", reply(EntryKind.REOPEN)),
            ("reword", "&Reword…", "Correct the words; the first ones stay in the file.", reply(EntryKind.SUPERSEDE)),
            ("withdraw", "&Withdraw…", "Takes it back; it stays in the file.", reply(EntryKind.WITHDRAW)),
            ("note", "&New note on it…", "Write another note on the same item.", self._note),
            ("go_on", "&Write on…", "Go on with what you began.", self._go_on),
            ("drop", "Drop this te&xt", "Throws away what you began; Ctrl+Z brings it back.", self._drop),
            ("undrop", "B&ring it back", "Ctrl+Z: brings back what you dropped last.", self.undrop_wanted.emit),
            ("again", "Tr&y again", "Opens your notes again.", self.again_wanted.emit),
            (
                "recover",
                "Bring bac&k",
                "Sets the damaged file aside and joins what is sound.",
                self.recovery_wanted.emit,
            ),
            ("log", "Challenge &log", "Goes to Documents and makes the challenge log.", self.log_wanted.emit),
        )

    @override
    def show_material(self, material: Material) -> None:
        """Whose is what notes are on; these are read after it, and where they came first they are shown again."""
        self._material = material
        if self._noted is not None:
            self._show_whose(self._noted)

    def show_noted(self, noted: Noted) -> None:
        """Show what was noted; what was chosen stays chosen where it is still there."""
        self._noted = noted
        said = " ".join(part for part in (noted.problem, *noted.warnings) if part)
        self._problem.setText(said)
        self._problem.setVisible(bool(said))
        self._show_whose(noted)

    def act_as(self, *, is_chair: bool) -> None:
        """Offer what she may do in the role that she has said is hers."""
        if is_chair != self._is_chair:
            self._is_chair = is_chair
            if self._noted is not None:
                self._show_whose(self._noted)

    def _show_whose(self, noted: Noted) -> None:
        registers = noted_registers(noted, self._seen, is_chair=self._is_chair)
        self.show_whole(registers, _whose(noted, self._material))
        self._see_answers()

    @property
    def can_undrop(self) -> bool:
        """Whether a text that was dropped can be brought back."""
        return self._can_undrop

    @can_undrop.setter
    def can_undrop(self, can_be: bool) -> None:
        self._can_undrop = can_be
        self.offer()

    def show_begun(self, key: str) -> None:
        """Choose an unfinished text in the list that is shown, with the keys there."""
        self._view.open_link(f"unfinished/{key}")
        self._go_to_list()

    def _go_to_list(self) -> None:
        self._view.show_list()
        self._view.panes_shown.setFocus()

    @property
    def chosen(self) -> ToldThread | None:
        """The thread that is chosen."""
        return self._told(self.link())

    def _told(self, link: str) -> ToldThread | None:
        kind, _, digits = link.partition("/")
        return None if self._noted is None or kind != "note" else self._noted.find(digits)

    def choose_again(self, link: str) -> str:
        """Choose a note to which something was done, where the register that is shown still holds it.

        Where nothing else is left in that one either, the note is gone to.

        Returns:
            Where it stands now, as a sentence; "" where it is in the list that was shown before.
        """
        # To what is in sight: where list and details take turns that may be the details.
        self._view.panes_shown.setFocus()
        if self._view.open_link(link):
            return ""
        if not self.registers[self._which.currentIndex()].lines:
            self.open_link(link)
            return "It is shown under All notes."
        return "It stands under All notes now."

    def stand_on(self, link: str) -> None:
        """Choose a note that was just kept, wherever that was done: whoever comes here next means that one.

        Its buttons act on what is chosen, and a note that somebody else wrote may have stood there. Filters stay.
        """
        at = next((at for at, one in enumerate(self.registers) if any(line.link == link for line in one.lines)), None)
        if at is not None and not self._view.open_link(link):
            self._which.setCurrentIndex(at)
            self._view.open_link(link)

    @override
    def open_link(self, link: str) -> None:
        register = register_of(link)
        if register:
            self.choose(register)
            self._go_to_list()
        else:
            super().open_link(link)

    @override
    def say_missing(self, link: str) -> str:
        return "That note is not among yours."

    @override
    def remembered(self) -> Mapping[str, str]:
        return {**super().remembered(), "seen": " ".join(sorted(self._seen | self._read))}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        super().recall(remembered)
        self._seen = frozenset(remembered.get("seen", "").split())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._see_answers()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Have Enter go on with an unfinished text from the box too: the keys are there still when one was chosen."""
        is_enter = (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        )
        if is_enter and self._unfinished():
            self._go_on()
            return True
        return super().eventFilter(watched, event)

    def _unfinished(self) -> str:
        kind, _, key = self.link().partition("/")
        return key if kind == "unfinished" else ""

    def _see_answers(self) -> None:
        """An answer is seen once its note was chosen in sight: beside a longer list nobody reads it."""
        if self.chosen is not None and self.isVisible():
            self._read |= answers_of(self.chosen)

    @override
    def offer(self) -> None:
        super().offer()
        shown = self.registers[self._which.currentIndex()].name if self.registers else ""
        can_undrop = self._can_undrop and shown == UNFINISHED
        self._undo.setEnabled(can_undrop)
        why = dict.fromkeys(OF_ONES_OWN, IN_THE_ROLE) if self._is_locked(self.link()) else None
        self._row.offer({**self._offered(self.link()), "undrop": can_undrop}, self._offered_by_list(), why)

    def _offered_by_list(self) -> frozenset[str]:
        """What can be done with any line of the list: it rests in its place, or the list would move at every line."""
        listed = self.registers[self._which.currentIndex()].lines if self.registers else ()
        if listed is not self._listed:
            self._listed = listed
            offered = (self._offered(line.link) for line in listed)
            resting = frozenset(key for one in offered for key, can_be in one.items() if can_be)
            # Together or not at all: what only a closed note is offered would come in between at the first closing.
            # And what another role keeps from her is seen to be kept from her, with the reason beside it.
            rests = resting & OF_ONES_OWN or any(self._is_locked(line.link) for line in listed)
            self._resting = resting | OF_ONES_OWN if rests else resting
        return self._resting

    def _offered(self, link: str) -> dict[str, bool]:
        """What can be done with the line of a link."""
        return offers_for(self._told(link), link, self._noted, is_chair=self._is_chair)

    def _is_locked(self, link: str) -> bool:
        told, noted = self._told(link), self._noted
        return told is not None and noted is not None and is_locked(told, noted, is_chair=self._is_chair)

    @override
    def go_in(self) -> None:
        if self._unfinished():
            self._go_on()
        else:
            super().go_in()

    @override
    def put_commands(self, menu: QMenu) -> None:
        self._row.put_into(menu)

    def _reply(self, kind: EntryKind) -> None:
        self.reply_wanted.emit(self.link(), kind)

    def _note(self) -> None:
        self.note_wanted.emit(self.link())

    def _go_on(self) -> None:
        self.writing_wanted.emit(self._unfinished())

    def _drop(self) -> None:
        self.drop_wanted.emit(self._unfinished())


def _whose(noted: Noted, material: Material | None) -> WhoseFilter:
    """Whose is what each note and each unfinished text is on; nobody's before the plan is known."""
    if material is None:
        return WhoseFilter({}, (), {})
    picture = material.picture
    items = whose_noted(picture, material.record)
    known = {note_link(told): items.get(told.address, _NOBODYS) for told in noted.threads}
    known |= {f"unfinished/{one.key}": items.get(one.place, _NOBODYS) for one in noted.unfinished}
    return WhoseFilter(known, portfolios_of(judged.theme for judged in picture.themes), {})
