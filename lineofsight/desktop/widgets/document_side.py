"""The side of the Documents page: what is wanted, what is done with what was made, and how far the work is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.form import described_button
from lineofsight.desktop.text import PlainLabel, hint, say
from lineofsight.desktop.widgets.flow_layout import FlowLayout
from lineofsight.desktop.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from lineofsight.desktop.widgets.document_form import DocumentForm


class DocumentSide(QScrollArea):
    """Rolls by itself, up and down: what was made stays in sight beside it.

    Attributes:
        make, stop, save, print_out, folder, compose: buttons.
        two_on_one, grey: how it is to be printed.
        state: where the work is, in a sentence.
    """

    def __init__(self, form: DocumentForm) -> None:
        super().__init__()
        self._form = form
        self.make = described_button(
            "&Make the document", "Makes it and shows it here. Nothing is saved until you save it."
        )
        self.make.setProperty("main", True)  # noqa: FBT003 - Qt's own way to mark a widget for the style sheet
        self.stop = described_button("Sto&p", "Stops the work. Nothing is kept.")
        self.save = described_button("&Save as…", "Saves the document that is shown as a PDF.")
        self.print_out = described_button("P&rint…", "Prints the document that is shown.")
        self.folder = described_button("&Open folder", "Opens the folder in which the document was saved.")
        self.compose = described_button(
            "&Compose a pack…", "Chooses parts of documents and puts them in order, or changes a pack."
        )
        self.two_on_one = _check("&2 pages on a sheet", "Prints two side by side; a wide page has its own sheet.")
        self.grey = _check("In blac&k and grey", "Prints colours as greys; every mark has its shape and word.")
        self._bar = WorkBar("How far the document is")
        self.state = PlainLabel("No document has been made yet.")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._side = self._lay_out()
        self.setWidget(self._side)
        for control in self._side.findChildren(QWidget):
            control.installEventFilter(self)
        self.setFocusProxy(form.kind)
        self.folder.setEnabled(False)
        self.rest(has_document=False)

    def _lay_out(self) -> QWidget:
        side = QWidget()
        side.setObjectName("page")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(10)
        layout.addWidget(self._form)
        row = QHBoxLayout()
        row.addWidget(self.make, 1)
        row.addWidget(self.stop)
        layout.addLayout(row)
        layout.addWidget(self._bar)
        layout.addWidget(self.state)
        made = QWidget()
        flow = FlowLayout(made)
        for control in (self.save, self.print_out, self.folder, self.two_on_one, self.grey):
            flow.addWidget(control)
        layout.addWidget(made)
        # Below the buttons, so that these are in sight with all that is chosen on a small laptop.
        layout.addWidget(self._form.about)
        layout.addWidget(self.compose)
        layout.addStretch(1)
        return side

    @override
    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._side.minimumSizeHint().width() + bar, super().minimumSizeHint().height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring into sight what a letter leads to; Qt does so for Tab alone."""
        # What the mouse presses stays under it: a button that rolls away is let go of elsewhere, and does nothing.
        is_by_key = isinstance(event, QFocusEvent) and event.reason() is not Qt.FocusReason.MouseFocusReason
        if is_by_key and event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    def work(self) -> None:
        """A document is being made."""
        self.stop.setEnabled(True)
        if self.make.hasFocus():
            # What cannot be pressed loses the focus; Stop is what she may want next.
            self.stop.setFocus()
        for control in (self.make, self.save, self.print_out):
            control.setEnabled(False)
        self._bar.wait()
        self._bar.show()

    def show_begun(self, what: str) -> None:
        """Say in words what is done before the first page is laid out."""
        self._bar.begin(what)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the work is."""
        self._bar.show_steps(done, total)

    def lead_back(self) -> None:
        """Let the document be made again, and have the keys there where they are on what stops it."""
        self.make.setEnabled(True)
        if self.stop.hasFocus():
            self.make.setFocus()

    def rest(self, *, has_document: bool) -> None:
        """Nothing is being made; what is in sight can be saved and printed, where there is any."""
        self.make.setEnabled(True)
        self.stop.setEnabled(False)
        self._bar.hide()
        self.save.setEnabled(has_document)
        self.print_out.setEnabled(has_document)


def _check(text: str, about: str) -> QCheckBox:
    check = QCheckBox(text)
    say(check, text.replace("&", ""), about)
    hint(check, about)
    return check
