"""How the plan is shown: put together by what, as tree or table, and the views that the person keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from lineofsight.desktop.form import described_button, label_beside
from lineofsight.desktop.models.plan_groups import PlanForm
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.text import say
from lineofsight.desktop.widgets.choice_box import ChoiceBox
from lineofsight.desktop.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.desktop.saved_views import SavedView

_NEW = ""
_NAME_LETTERS = 10
"""With which a line of large text still holds all three boxes on a small laptop; a longer name widens its own."""


class ViewBar(QWidget):
    """A line of controls that wraps.

    Signals:
        changed: grouping or form was chosen.
        view_chosen: a ``SavedView`` that was kept.
        view_named: the name under which the present view is to be kept.
        view_dropped: the name of a view that is no longer wanted.
    """

    changed = Signal()
    view_chosen = Signal(object)
    view_named = Signal(str)
    view_dropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._grouping = ChoiceBox()
        for one in Grouping:
            self._grouping.addItem(one.value, one)
        self._form = ChoiceBox()
        for form in PlanForm:
            self._form.addItem(form.value, form)
        self._views = ChoiceBox()
        self._name = QLineEdit()
        self._name.setPlaceholderText("Name a view")
        self._views.setEditable(True)
        self._views.view().setObjectName("choices")
        self._views.setLineEdit(self._name)
        say(self._name, "My views", "Type a name and press Enter to keep this view.")
        self._views.setMinimumContentsLength(_NAME_LETTERS)
        self._views.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self._keep = described_button(
            "&Keep view", "Keeps grouping, filters and search under the name that stands beside it."
        )
        self._drop = described_button("D&rop view", "Forgets the view whose name stands beside it.")
        for box in (self._grouping, self._form, self._views):
            box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self._flow = flow = FlowLayout(self)
        flow.addWidget(label_beside("Gro&up by", self._grouping, "What actions are put together by."))
        flow.addWidget(
            label_beside(
                "Sho&w as", self._form, "A tree of groups, a table that can be sorted, or a calendar of due dates."
            )
        )
        flow.addWidget(
            label_beside("&My views", self._views, "Choose a view that you kept, or type a name to keep this one.")
        )
        flow.addWidget(self._keep)
        flow.addWidget(self._drop)
        say(self, "How the plan is shown")
        self._offer(_NEW)
        self._connect()

    def add(self, *controls: QWidget) -> None:
        """Put controls behind what stands there already."""
        for control in controls:
            self._flow.addWidget(control)

    def _connect(self) -> None:
        self._grouping.activated.connect(self.changed)
        self._form.activated.connect(lambda _: self.changed.emit())
        self._views.activated.connect(self._on_view)
        self._name.returnPressed.connect(self._on_keep)
        self._name.textChanged.connect(self._offer)
        self._keep.clicked.connect(self._on_keep)
        self._drop.clicked.connect(self._on_drop)

    @property
    def grouping(self) -> Grouping:
        """What actions are put together by."""
        return Grouping(self._grouping.currentData())

    @property
    def form(self) -> PlanForm:
        """How the actions are laid out."""
        return PlanForm(self._form.currentData())

    @property
    def name(self) -> str:
        """What stands in the box of views: the name of the one that is shown, or whatever is typed there."""
        return self._name.text()

    def show_choice(self, grouping: str, form: str) -> None:
        """Show what was chosen elsewhere, telling nobody; what is not known leaves it as it is."""
        for box, wanted in ((self._grouping, grouping), (self._form, form)):
            with QSignalBlocker(box):
                number = box.findText(wanted)
                if number >= 0:
                    box.setCurrentIndex(number)

    def show_views(self, views: Sequence[SavedView], current: str = _NEW) -> None:
        """Offer these views."""
        with QSignalBlocker(self._views):
            self._views.clear()
            for view in views:
                self._views.addItem(view.name, view)
            self._views.setCurrentIndex(self._views.findText(current))
            self._views.setEditText(current)
        self._offer(current)

    def _offer(self, name: str) -> None:
        """Keeping needs a name, dropping one that is kept; what cannot be done takes no room."""
        self._keep.setVisible(bool(name.strip()))
        self._drop.setVisible(self._views.findText(name.strip()) >= 0)

    def _on_view(self, number: int) -> None:
        view = self._views.itemData(number)
        if view is not None:
            self.view_chosen.emit(view)

    def _on_keep(self) -> None:
        self.view_named.emit(self._views.currentText().strip())

    def _on_drop(self) -> None:
        self.view_dropped.emit(self._views.currentText().strip())
