"""Documents: choose, make, read on the screen, print, save."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.analysis.portfolio import portfolios_of
from lineofsight.desktop.pages.document_sources import DocumentSources
from lineofsight.desktop.pages.offered_documents import OfferedDocuments
from lineofsight.desktop.pages.page import MARGINS, Page
from lineofsight.desktop.widgets.document_form import DocumentForm
from lineofsight.desktop.widgets.document_side import DocumentSide
from lineofsight.desktop.widgets.pane_switch import Part
from lineofsight.desktop.widgets.preview import Preview
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes, Thresholds
from lineofsight.errors import LineOfSightError
from lineofsight.wording.marking import marking_words
from lineofsight.wording.saving import saved_words
from lineofsight.workspace.ordering import Order, PackOrder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QShowEvent

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.domain.packs import Pack
    from lineofsight.domain.record import Return
    from lineofsight.workspace.composing import KeptPack
    from lineofsight.workspace.noting import Noted

_ROOM: Final = Thresholds(beside_em=70, upright_lines=1_000)
"""Where there is no room for both side by side there is one: a page of a document needs the height."""

_SHARES: Final = (1, 2)

_CHOOSES_ANEW: Final = "It is what is saved and printed until you make what is chosen now."


class DocumentsPage(Page):
    """The form on the left, the preview on the right.

    Signals:
        document_wanted: an ``Order`` or a ``PackOrder``.
        compose_wanted: the name of the pack to change, "" for a new one.
        stop_wanted: the work under way is to end.
        save_wanted, print_wanted, folder_wanted: of the document that is shown.
        two_on_one_chosen, grey_chosen: whether it is to be printed so.
    """

    document_wanted = Signal(object)
    compose_wanted = Signal(str)
    stop_wanted = Signal()
    save_wanted = Signal()
    print_wanted = Signal()
    folder_wanted = Signal()
    two_on_one_chosen = Signal(bool)
    grey_chosen = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__("Documents")
        self._picture: Picture | None = None
        self._offered = OfferedDocuments()
        self._form = DocumentForm()
        self._side = DocumentSide(self._form)
        self._shown: Order | PackOrder | None = None
        # As they are, when a document was last asked for, and of the one shown.
        self._sources = self._asked_with = self._shown_with = DocumentSources()
        self._told = ""
        self._preview = Preview(look)
        self._panes = SwitchedPanes(
            (Part("Make", "Shows what can be made, saved and printed.", self._side),),
            Part("Preview", "Shows the document that was made.", self._preview),
            _ROOM,
            _SHARES,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*MARGINS)
        layout.addWidget(self._panes.switch, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._panes, 1)
        self._connect()

    def _connect(self) -> None:
        side = self._side
        side.make.clicked.connect(self.make)
        side.stop.clicked.connect(self.stop_wanted)
        side.save.clicked.connect(self.save_wanted)
        side.print_out.clicked.connect(self.print_wanted)
        side.folder.clicked.connect(self.folder_wanted)
        side.two_on_one.toggled.connect(self.two_on_one_chosen)
        side.grey.toggled.connect(self.grey_chosen)
        side.compose.clicked.connect(self._on_compose)
        self._form.changed.connect(self._on_choice)
        self._preview.link_chosen.connect(self.link_chosen)

    def show_choices(
        self, kinds: tuple[DocumentKind, ...], dates: tuple[date, ...], packs: tuple[KeptPack, ...] = ()
    ) -> None:
        """Offer these documents, dates and packs, the newest date first."""
        self._offered = OfferedDocuments(kinds, dates, packs)
        self._form.show_choices(kinds, packs, dates)

    def show_packs(self, packs: tuple[KeptPack, ...], chosen: str) -> None:
        """Offer these packs, and choose one."""
        self._offered = replace(self._offered, packs=packs)
        self._form.show_choices(self._offered.kinds, packs, self._offered.dates, chosen=chosen)

    @property
    def kinds(self) -> tuple[DocumentKind, ...]:
        """What can be made."""
        return self._offered.kinds

    def find_pack(self, name: str) -> Pack | None:
        """The pack of that name, ``None`` where there is none or it cannot be read."""
        return self._offered.find_pack(name)

    @override
    def show_material(self, material: Material) -> None:
        picture = material.picture
        self._picture = picture
        self._form.show_leads(portfolios_of(theme.theme for theme in picture.themes))
        self._form.choose_date(picture.as_at)

    def show_returns(self, returns: Iterable[Return]) -> None:
        """Say of the document in sight that it is older than the files by the copy's newest day, where it is."""
        self._sources = replace(self._sources, returns=frozenset(returns))
        self._on_choice()

    def show_noted(self, noted: Noted) -> None:
        """Say of the document in sight that it is older than the notes, where it is."""
        self._sources = replace(self._sources, entries=noted.for_others)
        self._on_choice()

    @override
    def show_portfolio(self, lead: str) -> None:
        self._form.choose_lead(lead)

    def choose(self, document: str, length: str = "") -> None:
        """Choose a document by its name, and how much it says, where it is offered now or will be."""
        self._form.choose(document, length)

    @override
    def remembered(self) -> Mapping[str, str]:
        return self._form.remembered()

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._form.recall(remembered)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._form.kind, self._preview.first())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Say it in the line at the foot too: where there is room for the preview alone, nothing else is in sight."""
        super().showEvent(event)
        if newer := self._newer():
            self.said.emit(newer)

    @override
    def begin_search(self) -> None:
        self._panes.bring(self._preview)
        self._preview.begin_search()

    @override
    def step_back(self) -> bool:
        return self._preview in self._panes.in_sight() and self._preview.step_back()

    @override
    def open_link(self, link: str) -> None:
        """Choose the document that "document/challenge-log" names; it is made when the person asks for it.

        Where it is in sight and older than files or notes, she asks for it by coming here: it is made anew.
        """
        name = link.partition("/")[2]
        number = next((at for at, kind in enumerate(self._offered.kinds) if kind.name == name), -1)
        if number >= 0:
            self._form.kind.setCurrentIndex(number)
            self._panes.bring(self._side)
            self._side.make.setFocus()
            is_in_sight = isinstance(self._shown, Order) and self._shown.name == name
            if is_in_sight and self._newer() and not self._side.stop.isEnabled():
                self.make()

    def make_unless_in_sight(self, name: str) -> None:
        """Have the document of that name made as it is chosen, unless it is in sight or something is being made."""
        if self._form.name == name and not self._is_shown() and not self._side.stop.isEnabled():
            self.make()

    def show_begun(self, what: str) -> None:
        """Say in words what is done before the first page is laid out."""
        self._side.show_begun(what)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._side.show_progress(done, total)

    def show_document(self, path: Path, order: Order | PackOrder) -> None:
        """Show a document or a pack that was made."""
        pages = self._preview.show_file(path)
        self._shown, self._shown_with = order, self._asked_with
        is_waited_for = self._side.stop.hasFocus()
        self._panes.bring(self._preview)
        self._side.ensureWidgetVisible(self._side.save)
        if is_waited_for:
            self._preview.first().setFocus()
        self._side.rest(has_document=True)
        length = self._offered.length_of(order, pages)
        self._tell(f"{self._offered.name_of(order)} is ready. It is not saved yet. {length}".strip())
        self._on_choice()

    def show_print_choice(self, *, two_on_one: bool, grey: bool) -> None:
        """Show how it will be printed."""
        self._side.two_on_one.setChecked(two_on_one)
        self._side.grey.setChecked(grey)

    def show_saved(self, path: Path) -> None:
        """Say where the document was saved."""
        self._side.folder.setEnabled(True)
        self._tell(saved_words(path))
        self._on_choice()

    def show_failure(self, sentence: str) -> None:
        """Say why there is no document."""
        self._side.lead_back()
        self._side.rest(has_document=self._preview.has_file)
        self._tell(sentence)
        self._side.state.setText(self._with_newer(f"{sentence} {self._still_in_sight()}".strip()))
        self._side.ensureWidgetVisible(self._side.state)

    def make(self) -> None:
        """Have the document made that is chosen."""
        as_at = self._form.as_at
        if as_at is None:
            self._tell("This copy holds no return yet, so there is nothing to make a document from.")
            return
        try:
            order = self._wanted(as_at)
        except LineOfSightError as error:
            # Nothing else of the form can be filled in wrongly.
            self._tell(str(error))
            self._form.holder.setFocus()
            self._side.ensureWidgetVisible(self._form.holder)
            return
        if order is None:
            self._tell("This pack cannot be made: what is wrong with it stands under its name.")
            return
        self._side.work()
        self._tell(f"{self._offered.title_of(order)} is being made.")
        self._asked_with = self._sources
        self.document_wanted.emit(order)

    def _on_choice(self) -> None:
        """Say what is in sight, and would be saved and printed, where something else is chosen by now."""
        if self._shown is not None and not self._side.stop.isEnabled():
            self._side.state.setText(self._with_newer(self._still_in_sight() or self._told))

    def _newer(self) -> str:
        """What files and notes there are since what is in sight was made, that it would tell; "" where none are."""
        order = self._shown
        return "" if order is None else self._sources.since(self._shown_with, order, self._offered)

    def _with_newer(self, sentence: str) -> str:
        return f"{sentence} {self._newer()}".strip()

    def _still_in_sight(self) -> str:
        """What is in sight although something else is chosen; "" where that is in sight, or nothing is."""
        if self._shown is None or self._is_shown():
            return ""
        return f"Still shown: {self._offered.name_of(self._shown)}{_marked(self._shown)}. {_CHOOSES_ANEW}"

    def _wanted(self, as_at: date) -> Order | PackOrder | None:
        return self._form.order(_asked_since(self._picture, self._offered, as_at))

    def _is_shown(self) -> bool:
        as_at = self._form.as_at
        try:
            return as_at is not None and self._wanted(as_at) == self._shown
        except LineOfSightError:
            return False

    def _on_compose(self) -> None:
        self.compose_wanted.emit(self._form.name if self.find_pack(self._form.name) is not None else "")

    def _tell(self, sentence: str) -> None:
        self._told = sentence
        self._side.state.setText(sentence)
        self.said.emit(sentence)


def _marked(order: Order | PackOrder) -> str:
    """For whom it is, behind its name; "" where that is not said."""
    readers = order.pack.audience if isinstance(order, PackOrder) else order.audience
    return f" ({marking_words(readers)})" if readers is not None else ""


def _asked_since(picture: Picture | None, offered: OfferedDocuments, as_at: date) -> date | None:
    """The day from which the person chose to count; the return before is left to each document."""
    if picture is None or picture.as_at != as_at:
        return None
    return None if picture.since == offered.before(as_at) else picture.since
