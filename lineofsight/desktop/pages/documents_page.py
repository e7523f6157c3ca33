"""Documents: choose, make, read on the screen, print, save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.form import described_button
from lineofsight.desktop.pages.page import MARGINS, Page
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.desktop.widgets.document_form import DocumentForm
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.pane_switch import Part
from lineofsight.desktop.widgets.preview import Preview
from lineofsight.desktop.widgets.switched_panes import SwitchedPanes, Thresholds
from lineofsight.errors import LineOfSightError
from lineofsight.wording.dates import day
from lineofsight.wording.marking import marking_words
from lineofsight.wording.pages import is_many, tell_length
from lineofsight.workspace.ordering import Order, PackOrder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.desktop.look import Look
    from lineofsight.documents.kinds import DocumentKind
    from lineofsight.documents.material import Material
    from lineofsight.domain.packs import Pack
    from lineofsight.workspace.composing import KeptPack

_ROOM: Final = Thresholds(beside_em=70, upright_lines=1_000)
"""Where there is no room for both side by side there is one: a page of a document needs the height."""

_SHARES: Final = (1, 2)

_CHOOSES_ANEW: Final = "It is what is saved and printed until you make what is chosen now."


class _SideScroll(QScrollArea):
    """The form rolls by itself, up and down: what was made stays in sight beside it."""

    def __init__(self, side: QWidget, first: QWidget) -> None:
        super().__init__()
        self._side = side
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(side)
        self.setFocusProxy(first)

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._side.minimumSizeHint().width() + bar, super().minimumSizeHint().height())


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
        self._kinds: tuple[DocumentKind, ...] = ()
        self._packs: tuple[KeptPack, ...] = ()
        self._dates: tuple[date, ...] = ()
        self._form = DocumentForm()
        self._compose = described_button(
            "&Compose a pack…", "Chooses parts of documents and puts them in order, or changes a pack."
        )
        self._make = described_button(
            "&Make the document", "Makes it and shows it here. Nothing is saved until you save it."
        )
        self._make.setProperty("main", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        self._stop = described_button("Sto&p", "Stops the work. Nothing is kept.")
        self._save = described_button("&Save as…", "Saves the document that is shown as a PDF.")
        self._print = described_button("P&rint…", "Prints the document that is shown.")
        self._two_on_one = _check("&2 pages on a sheet", "Prints two side by side; a wide page has its own sheet.")
        self._grey = _check("In blac&k and grey", "Prints colours as greys; every mark has its shape and word.")
        self._folder = described_button("&Open folder", "Opens the folder in which the document was saved.")
        self._bar = QProgressBar()
        say(self._bar, "Progress", "How far the document is")
        self._state = PlainLabel("No document has been made yet.")
        self._shown: Order | PackOrder | None = None
        self._told = ""
        self._preview = Preview(look)
        self._side = _SideScroll(self._lay_out_side(), self._form.kind)
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
        self._set_idle(has_document=False)
        self._folder.setEnabled(False)

    def _connect(self) -> None:
        self._make.clicked.connect(self.make)
        self._stop.clicked.connect(self.stop_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._print.clicked.connect(self.print_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._two_on_one.toggled.connect(self.two_on_one_chosen)
        self._grey.toggled.connect(self.grey_chosen)
        self._compose.clicked.connect(self._on_compose)
        self._form.changed.connect(self._on_choice)

    def _lay_out_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("page")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(self._form)
        row = QHBoxLayout()
        row.addWidget(self._make, 1)
        row.addWidget(self._stop)
        layout.addLayout(row)
        # Below the button, so that it is in sight with all that is chosen in large text on a small laptop, too.
        layout.addWidget(self._form.about)
        layout.addWidget(self._bar)
        layout.addWidget(self._state)
        made = QWidget()
        flow = FlowLayout(made)
        for control in (self._save, self._print, self._folder, self._two_on_one, self._grey):
            flow.addWidget(control)
        layout.addWidget(made)
        layout.addWidget(self._compose)
        layout.addStretch(1)
        return side

    def show_choices(
        self, kinds: tuple[DocumentKind, ...], dates: tuple[date, ...], packs: tuple[KeptPack, ...] = ()
    ) -> None:
        """Offer these documents, dates and packs, the newest date first."""
        self._kinds, self._dates, self._packs = kinds, dates, packs
        self._form.show_choices(kinds, packs, dates)

    def show_packs(self, packs: tuple[KeptPack, ...], chosen: str) -> None:
        """Offer these packs, and choose one."""
        self._packs = packs
        self._form.show_choices(self._kinds, packs, self._dates, chosen=chosen)

    @property
    def kinds(self) -> tuple[DocumentKind, ...]:
        """What can be made."""
        return self._kinds

    def find_pack(self, name: str) -> Pack | None:
        """The pack of that name, ``None`` where there is none or it cannot be read."""
        return next((kept.pack for kept in self._packs if kept.name == name), None)

    @override
    def show_material(self, material: Material) -> None:
        picture = material.picture
        self._picture = picture
        themes = (theme.theme for theme in picture.themes)
        self._form.show_leads(tuple(dict.fromkeys(theme.lead_member for theme in themes if theme.lead_member)))
        self._form.choose_date(picture.as_at)

    def choose(self, document: str) -> None:
        """Choose a document by its name, where it is offered now or will be."""
        self._form.choose(document)

    @override
    def remembered(self) -> Mapping[str, str]:
        return self._form.remembered()

    @override
    def recall(self, remembered: Mapping[str, str]) -> None:
        self._form.recall(remembered)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._panes.switch.first(), self._form.kind, self._preview.first())

    @override
    def begin_search(self) -> None:
        self._panes.bring(self._preview)
        self._preview.begin_search()

    @override
    def open_link(self, link: str) -> None:
        """Choose the document that "document/challenge-log" names; it is made when the person asks for it."""
        name = link.partition("/")[2]
        number = next((at for at, kind in enumerate(self._kinds) if kind.name == name), -1)
        if number >= 0:
            self._form.kind.setCurrentIndex(number)
            self._panes.bring(self._side)
            self._make.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def show_document(self, path: Path, order: Order | PackOrder) -> None:
        """Show a document or a pack that was made."""
        pages = self._preview.show_file(path)
        self._shown = order
        is_waited_for = self._stop.hasFocus()
        self._panes.bring(self._preview)
        self._side.ensureWidgetVisible(self._save)
        if is_waited_for:
            self._preview.first().setFocus()
        self._set_idle(has_document=True)
        self._tell(f"{self._name_of(order)} is ready. It is not saved yet. {self._length_of(order, pages)}".strip())
        self._on_choice()

    def _length_of(self, order: Order | PackOrder, pages: int) -> str:
        """How long a long document is, with the way to its short form; nothing of one that is read at a sitting."""
        if not is_many(pages):
            return ""
        kind = self._kind_of(order)
        has_short = kind is not None and isinstance(order, Order) and kind.find_shorter(order.form) is not None
        return tell_length(pages, "choose Short under “Length and print”" if has_short else "")

    def _title_of(self, order: Order | PackOrder) -> str:
        if isinstance(order, PackOrder):
            return order.pack.title
        kind = self._kind_of(order)
        return order.name if kind is None else kind.title

    def _kind_of(self, order: Order | PackOrder) -> DocumentKind | None:
        """The document that is ordered; ``None`` of a pack."""
        if isinstance(order, PackOrder):
            return None
        return next((kind for kind in self._kinds if kind.name == order.name), None)

    def show_print_choice(self, *, two_on_one: bool, grey: bool) -> None:
        """Show how it will be printed."""
        self._two_on_one.setChecked(two_on_one)
        self._grey.setChecked(grey)

    def show_saved(self, path: Path) -> None:
        """Say where the document was saved."""
        self._folder.setEnabled(True)
        self._tell(f"Saved as {path}.")

    def show_failure(self, sentence: str) -> None:
        """Say why there is no document."""
        self._make.setEnabled(True)
        if self._stop.hasFocus():
            self._make.setFocus()
        self._set_idle(has_document=self._preview.has_file)
        self._tell(sentence)

    def make(self) -> None:
        """Have the document made that is chosen."""
        as_at = self._form.as_at
        if as_at is None:
            self._tell("This copy holds no return yet, so there is nothing to make a document from.")
            return
        try:
            order = self._form.order(self._asked_since(as_at))
        except LineOfSightError as error:
            self._tell(str(error))
            return
        if order is None:
            self._tell("This pack cannot be made: what is wrong with it stands under its name.")
            return
        self._stop.setEnabled(True)
        if self._make.hasFocus():
            # What cannot be pressed loses the focus; Stop is what she may want next.
            self._stop.setFocus()
        for control in (self._make, self._save, self._print):
            control.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self._tell(f"{self._title_of(order)} is being made.")
        self.document_wanted.emit(order)

    def _on_choice(self) -> None:
        """Say what is in sight, and would be saved and printed, where something else is chosen by now."""
        if self._shown is None or self._stop.isEnabled():
            return
        if self._is_shown():
            self._state.setText(self._told)
            return
        order = self._shown
        readers = order.pack.audience if isinstance(order, PackOrder) else order.audience
        marked = f" ({marking_words(readers)})" if readers is not None else ""
        self._state.setText(f"In sight is still: {self._name_of(order)}{marked}. {_CHOOSES_ANEW}")

    def _is_shown(self) -> bool:
        as_at = self._form.as_at
        try:
            return as_at is not None and self._form.order(self._asked_since(as_at)) == self._shown
        except LineOfSightError:
            return False

    def _name_of(self, order: Order | PackOrder) -> str:
        when = f" as at {day(order.as_at)}" if order.as_at is not None else ""
        return f"{self._title_of(order)}{when}"

    def _on_compose(self) -> None:
        self.compose_wanted.emit(self._form.name if self.find_pack(self._form.name) is not None else "")

    def _asked_since(self, as_at: date) -> date | None:
        """The day from which the person chose to count; the return before is left to each document."""
        picture = self._picture
        if picture is None or picture.as_at != as_at:
            return None
        before = max((when for when in self._dates if when < as_at), default=None)
        return None if picture.since == before else picture.since

    def _set_idle(self, *, has_document: bool) -> None:
        self._make.setEnabled(True)
        self._stop.setEnabled(False)
        self._bar.hide()
        self._save.setEnabled(has_document)
        self._print.setEnabled(has_document)

    def _tell(self, sentence: str) -> None:
        self._told = sentence
        self._state.setText(sentence)
        self.said.emit(sentence)


def _check(text: str, about: str) -> QCheckBox:
    check = QCheckBox(text)
    say(check, text.replace("&", ""), about)
    hint(check, about)
    return check
