"""The plan's tree, its table and its calendar: one choice in all, one place at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QScrollArea,
    QStackedLayout,
    QWidget,
)
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.models.plan_groups import PlanForm
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.widgets.chart_view import MARGIN, ChartView
from lineofsight.desktop.widgets.plan_tree import PlanTree
from lineofsight.desktop.widgets.reading_table import ReadingTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QResizeEvent

    from lineofsight.charts.painted import PaintedPicture
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.models.plan_groups import PlanGroup
    from lineofsight.desktop.models.plan_was import Was
    from lineofsight.desktop.registers.register import Register

_MOST_OPEN = 400
"""Rows of a tree that stand open by themselves: each is measured before the first is seen."""
_NARROWEST_POINTS = 420.0


class PlanViews(QWidget):
    """A tree of groups, a table of actions, or a calendar of their due dates.

    Signals:
        chosen: the link of the row that is chosen, "" for none.
        timeline_wanted: the width in points for which the calendar is to be drawn.
    """

    chosen = Signal(str)
    timeline_wanted = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._form = PlanForm.TREE
        self._timeline_link = ""
        self._is_measured = False
        self._in_sight = 0
        delegate = CellDelegate(look, self)
        self._groups = PlanModel(self)
        self._lines = RegisterModel(self)
        self._sorted = RegisterOrder(self)
        self._sorted.setSourceModel(self._lines)
        self.tree = PlanTree(self._groups, delegate)
        self.table = ReadingTable(
            self._sorted, delegate, "Plan as a table", "Every action in a line. Press a heading to sort by it."
        )
        self.table.choose_rows()
        self.timeline = ChartView(look, walks_down=True, keeps_head=True)
        self._frame = _StillFrame()
        self._frame.setWidgetResizable(True)
        self._frame.setWidget(self.timeline)
        self._frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frame.verticalScrollBar().valueChanged.connect(lambda _: self.timeline.update())
        self._dated: tuple[str, ...] = ()
        self.setFocusProxy(self.tree)
        self._layers = QStackedLayout(self)
        for view in (self.tree, self.table, self._frame):
            self._layers.addWidget(view)
        self.timeline.spot_reached.connect(self._on_spot)
        self.timeline.size_wanted.connect(lambda *_: self._ask_timeline())
        for view in (self.tree, self.table):
            view.selectionModel().currentChanged.connect(self._on_chosen)
        look.changed.connect(self.fit)

    @property
    def front(self) -> QWidget:
        """The view that is shown and takes the keys."""
        return {PlanForm.TREE: self.tree, PlanForm.TABLE: self.table}.get(self._form, self.timeline)

    @property
    def areas(self) -> tuple[QAbstractScrollArea, ...]:
        """What rolls, in each form."""
        return (self.tree, self.table, self._frame)

    @property
    def model(self) -> QAbstractItemModel:
        """The model of the view that is shown; of the table, where it is the calendar."""
        return self._groups if self._form is PlanForm.TREE else self._sorted

    @property
    def in_sight(self) -> int:
        """How many of the model's first columns say what a member asks of an action first; 0 where all do."""
        return 0 if self._form is PlanForm.TREE else self._in_sight

    def show_form(self, form: PlanForm) -> None:
        """Show the actions in this form; what is chosen stays chosen."""
        link = self.link()
        self._form = form
        frame = {PlanForm.TREE: self.tree, PlanForm.TABLE: self.table}.get(form, self._frame)
        self._layers.setCurrentWidget(frame)
        self.setFocusProxy(self.front)
        self.fit()
        self._ask_timeline()
        self.choose(link)

    def show_timeline(self, picture: PaintedPicture | None, links: Sequence[str]) -> None:
        """Show the calendar that was asked for; ``links`` are its lines, groups and actions, in its order."""
        self._dated = tuple(links)
        self.timeline.show_picture(picture, "Timeline", "No action that is shown has a date.")
        self.timeline.setMinimumHeight(int(self._shown_height(picture)) + 2 * MARGIN if picture is not None else 0)
        if self._timeline_link in self._dated:
            # What was chosen before the picture came is chosen on it, once it has its height.
            self.timeline.go_to(self._dated.index(self._timeline_link))
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _shown_height(self, picture: PaintedPicture) -> float:
        """How high the calendar is in the width that it has, which in the largest text is less than it asks for."""
        scale = self._look.pixels_per_point(self.logicalDpiX())
        return picture.height * min(scale, self._timeline_room() / picture.width)

    def _timeline_room(self) -> int:
        return self._frame.viewport().width() - 2 * MARGIN

    def _ask_timeline(self) -> None:
        if self._form is PlanForm.TIMELINE:
            scale = self._look.pixels_per_point(self.logicalDpiX())
            self.timeline_wanted.emit(max(self._timeline_room() / scale, _NARROWEST_POINTS))

    def _on_spot(self, number: int) -> None:
        if 0 <= number < len(self._dated):
            self._timeline_link = self._dated[number]
            self._keep_in_sight()
            self.chosen.emit(self._timeline_link)

    def show_plan(
        self, groups: Sequence[PlanGroup], register: Register, was: Mapping[str, Was], *, is_open: bool
    ) -> int:
        """Show actions in groups, and in lines.

        They are read from the first one on. What was chosen stays chosen; where it is among them no more, the first of
        a part of the plan is chosen, so that the details are never those of an action that is not listed.

        Args:
            groups: for the tree.
            register: for the table.
            was: what actions were that the tree is to say beside what they are, by their references.
            is_open: whether they are a part of the plan; its groups are opened, down to the milestones.

        Returns:
            How many actions are shown.
        """
        link = self.link()
        if self._form is not PlanForm.TABLE:
            self.table.put_off_order()
        shown = self._groups.show_groups(groups, was)
        self._lines.show_register(register)
        self._in_sight = register.in_sight
        self._open(groups, is_open=is_open)
        self._is_measured = False
        self.fit()
        self._ask_timeline()
        for view in (self.tree, self.table):
            view.scrollToTop()
        self._frame.verticalScrollBar().setValue(0)
        if not self.choose(link) and is_open:
            self.choose_first()
        return shown

    def choose_first(self) -> None:
        """Choose the first action that is listed."""
        first = self._sorted.index(0, 0)
        if self._form is PlanForm.TREE:
            first = self._groups.index(0, 0, self._groups.index(0, 0))
        if first.isValid():
            self.choose(str(first.data(CellRole.LINK)))

    def _open(self, groups: Sequence[PlanGroup], *, is_open: bool) -> None:
        """Open the groups as far as what is in them can be looked over; a very large plan begins with its groups."""
        actions = [judged for group in groups for judged in group.actions]
        if is_open and sum(1 + len(judged.milestones) for judged in actions) <= _MOST_OPEN:
            self.tree.expandAll()
        elif len(actions) <= _MOST_OPEN:
            self.tree.expandToDepth(0)
        else:
            self.tree.collapseAll()

    def choose(self, link: str, *, goes_there: bool = False) -> bool:
        """Choose a row; whether it is shown.

        Args:
            link: of the row; outside the tree a milestone has none.
            goes_there: whether the focus goes to it.
        """
        if self._form is PlanForm.TIMELINE:
            return self._choose_spot(link, goes_there=goes_there)
        view: QAbstractItemView = self.table if self._form is PlanForm.TABLE else self.tree
        is_table = self._form is PlanForm.TABLE
        index = self._sorted.mapFromSource(self._lines.find(link)) if is_table else self._groups.find(link)
        if not index.isValid():
            return False
        view.setCurrentIndex(index)
        if goes_there:
            # A milestone is read below the action that it belongs to.
            first = index.parent() if link.startswith("milestone/") and not is_table else index
            view.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtTop)
            view.setFocus()
        view.scrollTo(index, _AS_NEEDED)
        return True

    def _choose_spot(self, link: str, *, goes_there: bool) -> bool:
        # The picture still is of the actions that were shown before; the tree knows a group that is shown now.
        is_group = link in self._dated and self._groups.find(link).isValid()
        if not is_group and not self._lines.find(link).isValid():
            return False
        self._timeline_link = link
        if link in self._dated:
            self.timeline.go_to(self._dated.index(link))
            self._keep_in_sight()
        self.chosen.emit(link)
        if goes_there:
            self.timeline.setFocus()
        return True

    def link(self) -> str:
        """The link of the row that is chosen, "" for none."""
        if self._form is PlanForm.TIMELINE:
            return self._timeline_link
        index = (self.table if self._form is PlanForm.TABLE else self.tree).currentIndex()
        return str(index.data(CellRole.LINK)) if index.isValid() else ""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Give columns and rows the room that their words need."""
        self.tree.fit()
        if self.tree.choice.was_seen:
            QTimer.singleShot(0, self, self._keep_in_sight)
        if self._form is PlanForm.TABLE and not self._is_measured:
            self._is_measured = True
            self.table.show_columns(self._lines.needs, in_sight=self._in_sight)
        self.table.fit()

    def _keep_in_sight(self) -> None:
        """Show all of what is chosen: rows have other heights now, or the picture is another."""
        place = self.timeline.current_place
        if self._form is PlanForm.TREE:
            self.tree.scrollTo(self.tree.currentIndex(), _AS_NEEDED)
        elif self._form is PlanForm.TABLE:
            self.table.scrollTo(self.table.currentIndex(), _AS_NEEDED)
        elif place is not None:
            self._frame.ensureVisible(0, place.y(), 0, self._frame.viewport().height() // 4)

    def _on_chosen(self, current: QModelIndex) -> None:
        views = {PlanForm.TREE: self.tree, PlanForm.TABLE: self.table}
        front = views.get(self._form)
        if front is not None and self.sender() is front.selectionModel() and current.isValid():
            self.chosen.emit(str(current.data(CellRole.LINK)))


_AS_NEEDED = QAbstractItemView.ScrollHint.EnsureVisible


class _StillFrame(QScrollArea):
    """Stays where it was rolled to when Tab leaves what is in it: Qt would roll to the middle of it."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return super(QScrollArea, self).focusNextPrevChild(next)
