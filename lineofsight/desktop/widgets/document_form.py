"""Which document or pack is wanted: its length and print, its readers, its day; for exempt papers whose copy it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from lineofsight.desktop.form import add_row
from lineofsight.desktop.text import PlainLabel, Voice
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.number_box import NumberBox
from lineofsight.documents.forms import Form, Length, PrintSize
from lineofsight.documents.kinds import DocumentKind
from lineofsight.domain.copies import MOST_COPIES, CopyHolder
from lineofsight.domain.marking import Audience
from lineofsight.wording.dates import day
from lineofsight.wording.lists import begun_large
from lineofsight.workspace.composing import KeptPack
from lineofsight.workspace.ordering import Order, PackOrder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

_LENGTHS: Final = {Length.FULL: "Full", Length.SHORT: "Short"}
_PRINTS: Final = {PrintSize.STANDARD: "12 point", PrintSize.LARGE: "large print, 18 point"}
_READERS: Final = {
    Audience.MEMBERS: "Members",
    Audience.PUBLIC: "The public",
    Audience.PART2: "Who may see exempt papers (Part 2)",
}
_EVERY_THEME: Final = "Every theme"
_DOCUMENT, _FORM, _PORTFOLIO = "document", "form", "portfolio"


class DocumentForm(QWidget):
    """The rows of the form; those that a document has no use for are not shown.

    Signals:
        changed: something else is wanted.

    Attributes:
        about: what the document is for. It stands where the page puts it, outside of the rows: a form layout that is
            laid out again at the same width takes a line from a text that wraps.
        holder: the line for the name of who will hold the copy of an exempt paper.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self._wanted: Mapping[str, str] = {}
        self._length = ""
        self._returns = 0
        self.kind = ChoiceBox()
        self.about = PlainLabel(voice=Voice.QUIET)
        self._form = ChoiceBox()
        self._readers = ChoiceBox()
        self._as_at = ChoiceBox()
        self._lead = ChoiceBox()
        self.holder = QLineEdit()
        self._number = NumberBox()
        self._number.setRange(1, MOST_COPIES)
        for box in (self.kind, self._form, self._readers, self._as_at, self._lead):
            # As wide as the pane; a long title has its whole width in the list.
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        kinds, self._rows = _rows_below_labels(), _rows_below_labels()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(kinds)
        layout.addLayout(self._rows)
        add_row(kinds, "&Document", self.kind, "A document, or a pack of chosen parts.")
        add_row(self._rows, "Length and si&ze", self._form, "How much it says, and how large its type is.")
        add_row(self._rows, "For &whom", self._readers, "It is made only from what they may see.")
        add_row(self._rows, "Portfo&lio of", self._lead, "The themes that this member leads.")
        add_row(
            self._rows, "As at dat&e", self._as_at, "Everything known by that day is in it; what came later is not."
        )
        add_row(self._rows, "Copy held b&y", self.holder, "Stands on every page of an exempt paper.")
        add_row(self._rows, "Copy number, from &1", self._number, "Stands on every page of an exempt paper.")
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._readers.currentIndexChanged.connect(self._show_rows)
        for box in (self._form, self._as_at, self._lead):
            box.currentIndexChanged.connect(self.changed)

    def choose(self, document: str, length: str = "") -> None:
        """Choose a document or pack by its name, where it is offered now or will be.

        Args:
            document: its name.
            length: how much it is to say, as the word of a ``Length``, in the print that is chosen; "" for as it is.
        """
        self._wanted = {**self._wanted, _DOCUMENT: document}
        self._length = length
        number = next((at for at in range(self.kind.count()) if self._name_at(at) == document), -1)
        if number >= 0:
            self.kind.setCurrentIndex(number)
            self._choose_length()

    def _choose_length(self) -> None:
        """Choose a form of the length that was asked for, large print where that is chosen; once, as soon as it can."""
        length, self._length = self._length, ""
        before = self._form.currentData()
        offered = [self._form.itemData(at) for at in range(self._form.count())]
        fitting = (at for at, one in enumerate(offered) if one.length == length and one.print_size is before.print_size)
        self._form.setCurrentIndex(next(fitting, self._form.currentIndex()))

    def remembered(self) -> Mapping[str, str]:
        """What is chosen, but for the readers: for whom a document is, is said anew each evening."""
        if not self.kind.count():
            return self._wanted
        form = self._form.currentData()
        return {
            _DOCUMENT: self.name,
            _FORM: form.name if isinstance(form, Form) else "",
            _PORTFOLIO: str(self._lead.currentData() or ""),
        }

    def recall(self, remembered: Mapping[str, str]) -> None:
        """Choose what was remembered as soon as it is offered."""
        self._wanted = {**remembered, **self._wanted}

    def show_choices(
        self, kinds: Sequence[DocumentKind], packs: Sequence[KeptPack], dates: Sequence[date], *, chosen: str = ""
    ) -> None:
        """Offer these, the newest date first.

        Args:
            kinds: documents.
            packs: packs, broken ones too: they say what is wrong with them.
            dates: of the returns.
            chosen: the name of the document or pack to choose; "" for the one that is chosen.
        """
        wanted = chosen or self.name or self._wanted.get(_DOCUMENT, "")
        with QSignalBlocker(self.kind), QSignalBlocker(self._as_at):
            self.kind.clear()
            for kind in kinds:
                self.kind.addItem(kind.title, kind)
            for pack in packs:
                self.kind.addItem(f"Pack: {pack.pack.title if pack.pack is not None else pack.name}", pack)
            self._as_at.clear()
            for when in reversed(dates):
                self._as_at.addItem(day(when), when)
            self._returns = len(dates)
            names = [self._name_at(number) for number in range(self.kind.count())]
            self.kind.setCurrentIndex(names.index(wanted) if wanted in names else 0)
        self._on_kind()
        if kinds:
            self._choose_length()

    def show_leads(self, leads: Sequence[str]) -> None:
        """Offer the members who lead themes; the one who was chosen stays."""
        chosen = self._lead.currentData() if self._lead.count() else self._wanted.get(_PORTFOLIO, "")
        with QSignalBlocker(self._lead):
            self._lead.clear()
            self._lead.addItem(_EVERY_THEME, "")
            for lead in leads:
                self._lead.addItem(lead, lead)
            self._lead.setCurrentIndex(max(self._lead.findData(chosen), 0))

    def choose_lead(self, lead: str) -> None:
        """Choose the portfolio of a member, "" for every theme; one that is not offered changes nothing."""
        number = self._lead.findData(lead)
        if number >= 0:
            self._lead.setCurrentIndex(number)

    def choose_date(self, as_at: date) -> None:
        """Choose a day; one that is no return's is offered after the returns' days, until another is chosen."""
        if as_at == self.as_at:
            return
        with QSignalBlocker(self._as_at):
            if self._as_at.count() > self._returns:
                self._as_at.removeItem(self._returns)
            if self._as_at.findText(day(as_at)) < 0:
                self._as_at.addItem(day(as_at), as_at)
            self._as_at.setCurrentIndex(self._as_at.findText(day(as_at)))
        self.changed.emit()

    @property
    def name(self) -> str:
        """The name of the document or pack that is chosen, "" for none."""
        return self._name_at(self.kind.currentIndex())

    @property
    def as_at(self) -> date | None:
        """The day that is chosen."""
        found: date | None = self._as_at.currentData()
        return found

    def order(self, since: date | None) -> Order | PackOrder | None:
        """What is wanted; ``None`` where there is nothing to make it from, or a pack is broken.

        Args:
            since: count changes since this day.

        Raises:
            LineOfSightError: when the copy's holder is not named.
        """
        chosen, as_at = self.kind.currentData(), self.as_at
        if as_at is None:
            return None
        if isinstance(chosen, KeptPack):
            return self._pack_order(chosen, as_at, since)
        if not isinstance(chosen, DocumentKind):
            return None
        form = self._form.currentData()
        return Order(
            name=chosen.name,
            form=form.name if isinstance(form, Form) else None,
            audience=self._audience(),
            as_at=as_at,
            since=since,
            copy=self._copy(),
            lead_member=self._lead_member(by_theme=chosen.by_theme),
        )

    def _pack_order(self, chosen: KeptPack, as_at: date, since: date | None) -> PackOrder | None:
        form = self._form.currentData()
        size = form.print_size if isinstance(form, Form) else PrintSize.STANDARD
        if chosen.pack is None or chosen.problem:
            return None
        return PackOrder(
            pack=chosen.pack,
            print_size=size,
            as_at=as_at,
            since=since,
            copy=self._copy(),
            lead_member=self._lead_member(by_theme=chosen.by_theme),
        )

    def _lead_member(self, *, by_theme: bool) -> str:
        return str(self._lead.currentData() or "") if by_theme else ""

    def _audience(self) -> Audience | None:
        found = self._readers.currentData()
        return Audience(found) if found is not None else None

    def _copy(self) -> CopyHolder | None:
        if self._audience() is not Audience.PART2:
            return None
        return CopyHolder(self.holder.text().strip(), self._number.value())

    def _name_at(self, number: int) -> str:
        found = self.kind.itemData(number)
        return found.name if isinstance(found, DocumentKind | KeptPack) else ""

    def _on_kind(self) -> None:
        chosen = self.kind.currentData()
        forms: Sequence[Form] = ()
        readers: Sequence[Audience] = ()
        about = ""
        if isinstance(chosen, DocumentKind):
            forms, readers, about = chosen.forms, chosen.audiences, chosen.described
        elif isinstance(chosen, KeptPack):
            forms = tuple(Form(Length.FULL, size) for size in PrintSize)
            readers = (chosen.pack.audience,) if chosen.pack is not None else ()
            about = chosen.problem or (chosen.pack.about if chosen.pack is not None else "")
        before = self._form.currentData()
        wanted = before.name if isinstance(before, Form) else self._wanted.get(_FORM, "")
        with QSignalBlocker(self._form), QSignalBlocker(self._readers):
            self._form.clear()
            for form in forms:
                words = _PRINTS[form.print_size]
                is_pack = isinstance(chosen, KeptPack)
                said = begun_large(words) if is_pack else f"{_LENGTHS[form.length]}, {words}"
                self._form.addItem(said, form)
            # Who reads large print reads the next document so, too.
            names = [form.name for form in forms]
            self._form.setCurrentIndex(names.index(wanted) if wanted in names else 0)
            self._readers.clear()
            for reader in readers:
                self._readers.addItem(_READERS[reader], reader)
        self.about.setText(about)
        self._show_rows()

    def _show_rows(self) -> None:
        chosen = self.kind.currentData()
        exempt = self._audience() is Audience.PART2
        self._rows.setRowVisible(self.holder, exempt)
        self._rows.setRowVisible(self._number, exempt)
        self._rows.setRowVisible(self._lead, isinstance(chosen, DocumentKind | KeptPack) and chosen.by_theme)
        self.changed.emit()


def _rows_below_labels() -> QFormLayout:
    """A form of which each control stands below its label."""
    rows = QFormLayout()
    rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
    rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return rows
