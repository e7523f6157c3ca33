"""The plan: a tree of themes, actions and milestones; search, filters, and the full history of what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QTreeView, QVBoxLayout, QWidget
from typing_extensions import override

from lineofsight.desktop.delegates.cell_delegate import CellDelegate
from lineofsight.desktop.form import mnemonic_label
from lineofsight.desktop.models.plan_filter import (
    Condition,
    FilterKind,
    find_conditions,
    is_found,
    keeps,
    search_text,
)
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.pages.page import Page
from lineofsight.desktop.pages.plan_sheets import action_sheet, milestone_sheet, theme_sheet
from lineofsight.desktop.pages.shown import ShownTable
from lineofsight.desktop.text import PlainLabel, Voice, say
from lineofsight.desktop.widgets.filter_bar import FilterBar
from lineofsight.desktop.widgets.panes import TwoPanes
from lineofsight.desktop.widgets.sheet_view import SheetView
from lineofsight.wording.figures import count

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, JudgedTheme, Picture
    from lineofsight.desktop.look import Look
    from lineofsight.desktop.sheet import Sheet
    from lineofsight.documents.material import Material

_SIDE_BY_SIDE_EM = 96
_PAUSE_MS = 60
_FEWEST_LINES = 8
_COLUMN_EM = (18, 15)
"""Widths of status and due; the title takes the rest."""


class PlanPage(Page):
    """Search and filters above, the tree, and the details of what is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__("Plan")
        self._look = look
        self._picture: Picture | None = None
        self._texts: dict[str, str] = {}
        self._search = QLineEdit()
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText("Number, words, lead or partner")
        self._filters = FilterBar()
        self._count = PlainLabel(voice=Voice.QUIET, wraps=False)
        self._model = PlanModel(self)
        self._tree = _make_tree(self._model, CellDelegate(look, self))
        self._details = SheetView(look, "Choose a theme, an action or a milestone to read about it.")
        self._panes = TwoPanes(self._left_side(), self._details, _SIDE_BY_SIDE_EM, (3, 2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self._panes)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._connect()

    def _connect(self) -> None:
        self._pause.timeout.connect(self._filter)
        # Typing restarts the pause, so that a fast typist is not held up by every letter.
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._filters.changed.connect(self._filter)
        self._tree.selectionModel().currentChanged.connect(self._on_chosen)
        self._tree.header().sectionResized.connect(lambda *_: self._tree.scheduleDelayedItemsLayout())
        self._details.link_chosen.connect(self.link_chosen)
        self._look.changed.connect(self._fit_columns)

    def _left_side(self) -> QWidget:
        side = QWidget()
        side.setObjectName("page")
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        line = QHBoxLayout()
        line.addWidget(mnemonic_label("&Search", self._search, "Finds as you type; accents do not matter."))
        line.addWidget(self._search, 1)
        layout.addLayout(line)
        below = QHBoxLayout()
        below.addWidget(self._filters, 1)
        below.addWidget(self._count)
        layout.addLayout(below)
        layout.addWidget(self._tree, 1)
        return side

    @override
    def show_material(self, material: Material) -> None:
        picture = material.picture
        chosen = self.link()
        self._picture = picture
        actions = [judged for theme in picture.themes for judged in theme.actions]
        self._texts = {judged.action.action_id: search_text(judged) for judged in actions}
        self._filters.offer(find_conditions(picture))
        self._filter()
        self._fit_columns()
        self.open_link(chosen)

    @override
    def panes(self) -> tuple[QWidget, ...]:
        return (self._search, self._tree, self._details)

    @override
    def begin_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    @override
    def open_link(self, link: str) -> None:
        """Choose the row of a link; "status/overdue" shows the actions that have the status."""
        kind, _, key = link.partition("/")
        if kind == "status" and self._picture is not None:
            found = find_conditions(self._picture)[FilterKind.STATUS]
            self._search.clear()
            self._filters.replace(tuple(one for one in found if one.key == key))
            return
        index = self._model.find(link)
        if not index.isValid() and kind in ("theme", "action", "milestone"):
            self._search.clear()
            self._filters.replace(())
            self._filter()
            index = self._model.find(link)
        if index.isValid():
            self._tree.setCurrentIndex(index)
            self._tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
            self._tree.setFocus()

    def _filter(self) -> None:
        self._pause.stop()
        picture = self._picture
        if picture is None:
            return
        chosen = self.link()
        conditions, query = self._filters.active, self._search.text()
        shown = self._model.show_picture(picture, lambda one: self._is_kept(one, conditions, query, picture))
        total = sum(len(theme.actions) for theme in picture.themes)
        self._tree.expandAll() if conditions or query.strip() else self._tree.expandToDepth(0)
        self._count.setText(f"{shown} of {count(total, 'action')} shown" if total else "This copy holds no plan yet.")
        if self.isVisible():
            # Filled while another page is shown, it has nothing to say to who reads that one.
            self.said.emit(self._count.text())
        index = self._model.find(chosen)
        if index.isValid():
            self._tree.setCurrentIndex(index)
        elif not shown:
            self._details.show_sheet(None)

    def _is_kept(self, judged: JudgedAction, conditions: tuple[Condition, ...], query: str, picture: Picture) -> bool:
        found = is_found(self._texts[judged.action.action_id], query)
        return found and keeps(judged, conditions, picture.as_at)

    @override
    def table(self) -> ShownTable:
        conditions = "; ".join(condition.sentence for condition in self._filters.active)
        query = self._search.text().strip()
        parts = [self._count.text(), f"Search: {query}" if query else "", conditions]
        return ShownTable("Plan", self._model, ". ".join(part for part in parts if part) + ".")

    @override
    def link(self) -> str:
        index = self._tree.currentIndex()
        return str(index.data(CellRole.LINK)) if index.isValid() else ""

    def _on_chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self._details.show_sheet(self._sheet_of(str(current.data(CellRole.LINK))))

    def _sheet_of(self, link: str) -> Sheet | None:
        kind, _, key = link.partition("/")
        for theme in self._picture.themes if self._picture is not None else ():
            if kind == "theme" and theme.theme.theme_id == key:
                return theme_sheet(theme)
            found = self._sheet_in(theme, kind, key)
            if found is not None:
                return found
        return None

    def _sheet_in(self, theme: JudgedTheme, kind: str, key: str) -> Sheet | None:
        for judged in theme.actions:
            if kind == "action" and judged.action.action_id == key and self._picture is not None:
                return action_sheet(judged, theme, self._picture)
            for one in judged.milestones:
                if kind == "milestone" and one.milestone.milestone_id == key:
                    return milestone_sheet(one, judged)
        return None

    def _fit_columns(self) -> None:
        letter = self._tree.fontMetrics().averageCharWidth()
        for column, letters in enumerate(_COLUMN_EM, start=1):
            self._tree.setColumnWidth(column, letters * letter)
        self._tree.header().setMinimumSectionSize(12 * letter)
        self._tree.setMinimumHeight(self._tree.fontMetrics().lineSpacing() * _FEWEST_LINES)
        self._tree.scheduleDelayedItemsLayout()


def _make_tree(model: PlanModel, delegate: CellDelegate) -> QTreeView:
    tree = QTreeView()
    tree.setModel(model)
    tree.setItemDelegate(delegate)
    tree.setUniformRowHeights(False)
    tree.setAllColumnsShowFocus(False)
    tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    tree.setHorizontalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    tree.header().setStretchLastSection(False)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    say(tree, "Plan", "Themes, their actions and milestones. Right arrow opens a row, left arrow closes it.")
    return tree
