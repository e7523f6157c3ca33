"""Qt's own tester on every model of the desktop, with the whole example in it, while what is shown comes and goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lineofsight.analysis.bookmarks import Bookmark
from lineofsight.analysis.meeting_year import meeting_year, starts_of
from lineofsight.analysis.plan_changes import facts_of
from lineofsight.desktop.models.bookmark_model import BookmarkModel
from lineofsight.desktop.models.calendar_model import CalendarModel
from lineofsight.desktop.models.choice_model import ChoiceFilter, ChoiceModel
from lineofsight.desktop.models.indicator_filter import indicator_conditions
from lineofsight.desktop.models.indicator_model import IndicatorModel
from lineofsight.desktop.models.indicator_order import IndicatorOrder
from lineofsight.desktop.models.left_model import LeftModel
from lineofsight.desktop.models.plan_groups import group_actions
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.register_model import RegisterModel, RegisterOrder
from lineofsight.desktop.models.roles import CellRole
from lineofsight.desktop.models.search_model import SearchModel
from lineofsight.desktop.pages.sightline_page import choices_of
from lineofsight.desktop.picture_calls import courses_of
from lineofsight.desktop.registers.all_registers import all_registers
from lineofsight.desktop.registers.governed import Governed
from lineofsight.workspace.first_page.left import LeftCell, LeftRow, LeftTable
from lineofsight.workspace.searching import index_material, searchable
from tests.desktop.every_class import classes_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from lineofsight.documents.material import Material

_FATAL: Final = QAbstractItemModelTester.FailureReportingMode.Fatal
_ROLES: Final = (*Qt.ItemDataRole, *CellRole)
_LISTS: Final = (BookmarkModel, ChoiceModel, ChoiceFilter, SearchModel)
"""Those of one column, which Qt's lists do not let be asked for it."""

_MODELS: Final = classes_of(QAbstractItemModel)

Shown = tuple[QAbstractItemModel, "Iterator[int]"]
"""A model, and how many rows it should have each time that what it shows has changed."""


def _plan(material: Material, _: QObject) -> Shown:
    model = PlanModel()

    def work() -> Iterator[int]:
        for grouping in Grouping:
            groups = group_actions(material, grouping, lambda _: True, facts_of(material.picture))
            model.show_groups(groups)
            yield len(groups)
        model.show_groups(())
        yield 0

    return model, work()


def _indicators(material: Material, _: QObject) -> Shown:
    model, shown = IndicatorModel(), material.picture.indicators

    def work() -> Iterator[int]:
        model.show_indicators(shown)
        yield len(shown)
        model.show_courses(courses_of(shown))
        yield len(shown)
        model.show_indicators(shown[:3])
        yield 3

    return model, work()


def _indicator_order(material: Material, parent: QObject) -> Shown:
    model, order, shown = IndicatorModel(parent), IndicatorOrder(parent), material.picture.indicators
    themes = material.picture.themes
    order.setSourceModel(model)
    red = next(one for group in indicator_conditions(shown, themes) for one in group if one.key == "red")

    def work() -> Iterator[int]:
        order.remember(shown, themes)
        model.show_indicators(shown)
        yield len(shown)
        for column in range(model.columnCount()):
            order.sort(column, Qt.SortOrder.DescendingOrder)
            yield len(shown)
        order.meet((red,))
        yield sum(one.rating.colour == "red" for one in shown)
        order.meet(())
        order.search("no such words")
        yield 0

    return order, work()


def _register(material: Material, _: QObject) -> Shown:
    model = RegisterModel()

    def work() -> Iterator[int]:
        for register in all_registers(material):
            model.show_register(register)
            yield len(register.lines)

    return model, work()


def _register_order(material: Material, parent: QObject) -> Shown:
    model, order = RegisterModel(parent), RegisterOrder(parent)
    order.setSourceModel(model)

    def work() -> Iterator[int]:
        for register in all_registers(material):
            model.show_register(register)
            order.sort(len(register.columns) - 1)
            yield len(register.lines)
            order.search("no such words")
            yield 0
            order.search("")

    return order, work()


def _calendar(material: Material, _: QObject) -> Shown:
    model, graph = CalendarModel(), Governed(material.record).graph

    def work() -> Iterator[int]:
        for start in starts_of(graph):
            year = meeting_year(graph, start)
            model.show_year(year, {one.ref: graph.name(one.ref) for one in year.bodies})
            yield len(year.bodies)

    return model, work()


def _choices(material: Material, _: QObject) -> Shown:
    model, choices = ChoiceModel(), tuple(choices_of(material.record))

    def work() -> Iterator[int]:
        model.show_choices(choices)
        yield len(choices)
        model.show_choices(())
        yield 0

    return model, work()


def _choice_filter(material: Material, parent: QObject) -> Shown:
    model, choices = ChoiceModel(parent), tuple(choices_of(material.record))
    found = ChoiceFilter(model, parent)

    def work() -> Iterator[int]:
        model.show_choices(choices)
        yield len(choices)
        found.search("action 1.10:")
        yield 1
        found.search("")
        yield len(choices)

    return found, work()


def _search(material: Material, _: QObject) -> Shown:
    model, index = SearchModel(), index_material(material)

    def work() -> Iterator[int]:
        for words in ("ch", "child", "no such words"):
            hits = index.find(words)
            model.show_hits(hits)
            yield len(hits) + len({hit.kind for hit in hits})
        index.close()

    return model, work()


def _bookmarks(material: Material, _: QObject) -> Shown:
    model = BookmarkModel()

    def show() -> Iterator[int]:
        marks = [
            Bookmark(digest=f"{number}", link=one.link, title=one.title, name=one.title)
            for number, one in enumerate(searchable(material))
        ]
        for shown in (marks, marks[:1], (), marks[::-1]):
            model.show_marks(shown)
            yield len(shown)

    return model, show()


def _left(material: Material, parent: QObject) -> Shown:
    """As it was kept of the indicators: their titles and newest figures, with the marks of their ratings."""
    shown = material.picture.indicators
    rows = tuple(
        LeftRow(
            f"indicator/{one.indicator.ind_id}",
            (
                LeftCell(one.indicator.plain_title, "", "", is_strong=True),
                LeftCell(str(one.rating.colour), str(one.rating.colour), "Rating", is_strong=False),
            ),
        )
        for one in shown
    )
    left = LeftTable(columns=(("Indicator", 300), ("Rating", 100)), rows=rows)
    return LeftModel(left, parent), iter([len(rows)])


_MAKERS: Final[Mapping[type[QAbstractItemModel], Callable[[Material, QObject], Shown]]] = {
    PlanModel: _plan,
    IndicatorModel: _indicators,
    IndicatorOrder: _indicator_order,
    RegisterModel: _register,
    RegisterOrder: _register_order,
    CalendarModel: _calendar,
    ChoiceModel: _choices,
    ChoiceFilter: _choice_filter,
    SearchModel: _search,
    BookmarkModel: _bookmarks,
    LeftModel: _left,
}


@pytest.mark.parametrize("kind", _MODELS, ids=lambda kind: kind.__name__)
def test_every_model_keeps_the_contract_with_the_whole_example(
    example_material: Material, kind: type[QAbstractItemModel]
) -> None:
    """Qt's tester ends the process where a model breaks its rules; every cell answers every role."""
    assert kind in _MAKERS, f"{kind.__name__} is shown to no tester: write how it is filled, in _MAKERS"
    parent = QObject()
    model, work = _MAKERS[kind](example_material, parent)
    assert type(model) is kind
    tester = QAbstractItemModelTester(model, _FATAL)
    most = 0
    for rows in work:
        assert model.rowCount() == rows
        most = max(most, _read(model))
    assert most > 20, "that is no real content"
    assert tester.model() is model


def _read(model: QAbstractItemModel, above: QModelIndex | None = None) -> int:
    """Ask every cell everything; returns how many cells there are."""
    parent = above if above is not None else QModelIndex()
    columns = (
        1 if isinstance(model, ChoiceModel | ChoiceFilter | SearchModel | BookmarkModel) else model.columnCount(parent)
    )
    cells = 0
    for row in range(model.rowCount(parent)):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in _ROLES:
                index.data(role)
            cells += 1
        cells += _read(model, model.index(row, 0, parent))
    return cells
