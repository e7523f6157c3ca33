"""Questions: those that the evidence calls for, of all themes or of some; and those that she keeps, in her order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox
from typing_extensions import override

from lineofsight.analysis.kept_questions import keep_in_order
from lineofsight.desktop.models.conditions import (
    narrowed_words,
    outside_words,
    pick,
    read_conditions,
    shown_besides_words,
    write_conditions,
)
from lineofsight.desktop.models.question_filter import QuestionAsked, meet, narrowing_by, question_conditions
from lineofsight.desktop.pages.register_page import RegisterPage
from lineofsight.desktop.registers.questions import KEPT, KEPT_COLUMN, question_registers, titles_of
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.action_row import ActionRow
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.wording.figures import count
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtWidgets import QMenu

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.kept_questions import KeptQuestion
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.pages.shown import ShownTable
    from lineofsight.documents.material import Material
    from lineofsight.documents.question_card import Narrowing
    from lineofsight.workspace.noting import Noted

_CARD: Final = ("print", "save")
"""The buttons of the card: what can be done with the one that is chosen comes and goes, and moves them nowhere."""

_KEPT_ONE: Final = ("keep", "reword", "drop")
"""What can be done with a question among all that the evidence calls for, before any is kept too: the list would move
under the hand that keeps the first."""

_WHY_NOT: Final = {
    "keep": "choose a question first",
    "drop": "it is not kept",
    "reword": "keep it first",
    "print": "keep a question first",
    "save": "keep a question first",
}
"""Why the buttons that stay in their place cannot be used."""

_TICKS: Final = "Says that it was asked today; for another day close it on the Notes page, with that day."


class QuestionsPage(RegisterPage):
    """Which questions, the register of them, and what can be done with the one that is chosen.

    Signals:
        keep_wanted: the ``ChosenQuestion`` that she wants to keep.
        own_wanted: she wants to write one of her own.
        reply_wanted: (link of its note, ``EntryKind``): a kept one is to be answered, reworded and so on.
        tick_wanted: (link of its note, ``EntryKind``): its tick is to be set or taken away, without more words.
        print_wanted: the card is to be printed.
        save_wanted: the card is to be saved.
        narrowed: when other themes are shown than before, with other reasons.
    """

    keep_wanted = Signal(object)
    own_wanted = Signal()
    reply_wanted = Signal(str, object)
    tick_wanted = Signal(str, object)
    print_wanted = Signal()
    save_wanted = Signal()
    narrowed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Questions", "Questions", "Which questions are shown.")
        self._material: Material | None = None
        self._shown: tuple[ChosenQuestion, ...] = ()
        self._left_out: tuple[ChosenQuestion, ...] | None = None
        self._titles: dict[str, str] = {}
        self._noted: Noted | None = None
        self._order: tuple[str, ...] = ()
        self._is_large = QCheckBox("In large &print")
        say(self._is_large, "In large print", "The card in 18 points.")
        self._row = ActionRow(self._actions(), self._view.panes_shown)
        self._filters = FilterBar("questions", "Add a filte&r")
        self._filters.changed.connect(self._on_filters)
        self._filters.changed.connect(self._view.show_list)
        self.show_besides(self._filters)
        self._wanted_filters: tuple[tuple[str, str], ...] = ()
        # The letter of the other is needed for the details where room is short.
        apart = self._row.set_apart("print", "save", staying=("print",))
        self._line.add(*apart, self._is_large, self._filters.button)
        self.add_actions(self._row)
        self.lay_out(self._filters)
        self._view.line_reached.connect(lambda _: self.offer())
        self.offer()

    def _actions(self) -> tuple[tuple[str, str, str, Callable[[], None]], ...]:
        reply = partial(partial, self._reply)
        return (
            ("keep", "&Keep", "Keeps it among your questions, for yourself alone.", self._keep),
            ("own", "&New question…", "Write a question of your own.", self.own_wanted.emit),
            ("tick", "Tick as &asked", _TICKS, partial(self._tick, EntryKind.CLOSE)),
            ("untick", "Not &asked", "Takes the tick away.", partial(self._tick, EntryKind.REOPEN)),
            ("answer", "No&te the answer…", "What was answered, by whom and when.", reply(EntryKind.RESPONSE)),
            ("reword", "Rewor&d…", "Ask it in your own words; the first stay in the file.", reply(EntryKind.SUPERSEDE)),
            ("up", "Move &up", "Ask it earlier.", partial(self._move, -1)),
            ("down", "&Move down", "Ask it later.", partial(self._move, 1)),
            ("drop", "&Withdraw…", "Keep it no longer; it can be kept again.", reply(EntryKind.WITHDRAW)),
            ("print", "Print &card…", "", self.print_wanted.emit),
            ("save", "Sav&e card…", "", self.save_wanted.emit),
        )

    @property
    def kept(self) -> tuple[KeptQuestion, ...]:
        """Hers, in her order."""
        return () if self._noted is None else keep_in_order(self._noted.threads, self._chosen, self._order)

    @property
    def _chosen(self) -> tuple[ChosenQuestion, ...]:
        """Everything that the evidence calls for, with the reasons that are shown."""
        everything = () if self._material is None else self._material.questions
        shown = {one.question.q_id: one for one in self._shown}
        return tuple(shown.get(one.question.q_id, one) for one in everything)

    @property
    def narrowing(self) -> Narrowing | None:
        """Within what the reasons of hers count; ``None`` where over the whole plan."""
        return None if self._material is None else narrowing_by(self._material, self._filters.active, self._shown)

    @property
    def is_large(self) -> bool:
        """Whether the card is wanted in large print."""
        return self._is_large.isChecked()

    @override
    def show_material(self, material: Material) -> None:
        self._material = material
        self._titles = titles_of(material)
        offered = question_conditions(material)
        self._filters.offer(offered)
        wanted, self._wanted_filters = self._wanted_filters, ()
        if wanted:
            self._filters.replace(pick(offered, wanted))
        self._narrow()

    @override
    def show_portfolio(self, lead: str) -> None:
        self._filters.narrow_to(QuestionAsked.PORTFOLIO, lead)

    def show_noted(self, noted: Noted) -> None:
        """Show which are kept; what is chosen stays chosen where it is still there."""
        self._noted = noted
        self._show()

    def _on_filters(self) -> None:
        self._narrow()
        self.narrowed.emit()
        if self.isVisible() and self.registers:
            self.say_shown()

    def _narrow(self) -> None:
        active = self._filters.active
        self._shown, others = ((), ()) if self._material is None else meet(self._material, active, self._filters.beside)
        self._left_out = others if active else None
        self._show()

    def _show(self) -> None:
        self.show_registers(question_registers(self._shown, self.kept, self._titles, self._left_out))

    @override
    def take_off_filters(self, link: str) -> str:
        gone, outside = self._filters.make_room(QuestionAsked.PORTFOLIO, lambda: self.is_listed(link), link)
        return shown_besides_words("", gone, outside)

    @override
    def table(self) -> ShownTable | None:
        shown, active, at = super().table(), self._filters.active, self._which.currentIndex()
        if shown is None or not active or shown.title == KEPT:
            return shown
        among = outside_words(sum(line.link == self._filters.beside for line in self.registers[at].lines))
        return replace(shown, sentence=narrowed_words(f"{shown.sentence.removesuffix('.')}{among}", "", active))

    @override
    def withheld(self) -> Collection[str] | None:
        """Which she keeps; everything where her own are shown, or where the order or a search would betray which."""
        is_hers = self._which.currentData() == KEPT
        return None if is_hers or not self._view.is_as_opened else (KEPT_COLUMN,)

    @override
    def say_missing(self, link: str) -> str:
        return "The evidence does not call for that question now."

    @override
    def remembered(self) -> Mapping[str, str]:
        filters = write_conditions(self._filters.kept)
        large = "yes" if self.is_large else ""
        return {**super().remembered(), "order": " ".join(self._order), "filters": filters, "large": large}

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        super().recall(remembered)
        self._is_large.setChecked(bool(remembered.get("large")))
        self._order = tuple(remembered.get("order", "").split())
        self._wanted_filters = read_conditions(remembered.get("filters", ""))

    def _mine(self) -> KeptQuestion | None:
        """The one of hers that is chosen, in her own list or among those that the evidence calls for."""
        kind, _, ref = self.link().partition("/")
        if kind == "kept":
            return next((one for one in self.kept if _digits(one) == ref), None)
        return next((one for one in self.kept if kind == "question" and one.told.thread.target.ref == ref), None)

    def _called_for(self) -> ChosenQuestion | None:
        kind, _, ref = self.link().partition("/")
        return next((one for one in self._chosen if kind == "question" and one.question.q_id == ref), None)

    @override
    def offer(self) -> None:
        kept, mine, chosen = self.kept, self._mine(), self._called_for()
        is_hers = self._which.currentData() == KEPT
        # Her order is seen in her own list alone. Whether it was asked and what was answered stand there too: among
        # those that the evidence calls for these buttons would come and go, and the list move, with every line.
        place = kept.index(mine) if mine is not None and chosen is None else -1
        is_listed = place >= 0
        self._row.offer(
            {
                "keep": chosen is not None and mine is None,
                "own": True,
                "tick": is_listed and not kept[place].is_asked,
                "untick": is_listed and kept[place].is_asked,
                "answer": is_listed,
                "reword": mine is not None,
                "up": place > 0,
                "down": 0 <= place < len(kept) - 1,
                "drop": mine is not None,
                "print": bool(kept),
                "save": bool(kept),
            },
            resting={*_CARD, *(_could_be(kept) if is_hers else _KEPT_ONE)},
            why=_WHY_NOT | ({} if mine is None else {"keep": "it is kept already"}),
        )
        self._offer_card(len(kept))
        # Hers are shown whatever they are about.
        self._filters.button.setVisible(not is_hers)
        self._filters.setVisible(not is_hers and bool(self._filters.kept))

    def _offer_card(self, number: int) -> None:
        """Say how many questions are on the card, which neither a search nor a filter changes."""
        for_all = f"{count(number, 'question')} of yours on a card" if number else "Your questions on a card"
        holds = "whatever is searched for." if number else "once you keep one."
        self._row.describe("print", f"Print &card ({number})…", f"{for_all} for the meeting, {holds}")
        self._row.describe("save", f"Sav&e card ({number})…", f"{for_all}, as a PDF, {holds}")
        self._is_large.setEnabled(bool(number))

    def choose_kept(self, link: str) -> str:
        """Choose one of hers that was just written, in her own list; a search that hides it is taken away.

        Args:
            link: of its note.

        Returns:
            Where it stands, as a sentence; "" where it is not there yet.
        """
        digits = link.partition("/")[2]
        number = next((at for at, one in enumerate(self.kept, start=1) if _digits(one) == digits), 0)
        if not number:
            return ""
        searched = self._view.searched
        self.open_link(f"kept/{digits}")
        cleared = " The search that hid it is cleared." if searched and not self._view.searched else ""
        return f"It is number {number} of {len(self.kept)} under {KEPT}.{cleared}"

    def _keep(self) -> None:
        chosen = self._called_for()
        if chosen is not None:
            self.keep_wanted.emit(chosen)

    @override
    def put_commands(self, menu: QMenu) -> None:
        self._row.put_into(menu)

    def _reply(self, kind: EntryKind) -> None:
        mine = self._mine()
        if mine is not None:
            self.reply_wanted.emit(f"note/{_digits(mine)}", kind)

    def _tick(self, kind: EntryKind) -> None:
        mine = self._mine()
        if mine is not None:
            self.tick_wanted.emit(f"note/{_digits(mine)}", kind)

    def _move(self, by: int) -> None:
        mine = self._mine()
        if mine is None:
            return
        digits, order = _digits(mine), [_digits(one) for one in self.kept]
        at = order.index(digits)
        order.insert(at + by, order.pop(at))
        self._order = tuple(order)
        self._show()
        self.arranged.emit(f"Now number {order.index(digits) + 1} of {len(order)}.")


def _could_be(kept: Sequence[KeptQuestion]) -> set[str]:
    """What can be done with any question of her list: it stays in its place whichever is chosen."""
    ticked = {"untick" if one.is_asked else "tick" for one in kept}
    moved = {"up", "down"} if len(kept) > 1 else set()
    return ticked | moved | ({"answer", "reword", "drop"} if kept else set())


def _digits(kept: KeptQuestion) -> str:
    """The first digits of its note, by which links name it."""
    return kept.told.thread.digest[:SHOWN_DIGITS]
