"""The models keep Qt's contract, and every cell with a mark or a picture says it in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lineofsight.desktop.desks.chart_desk import courses_of
from lineofsight.desktop.models.indicator_model import COURSE_COLUMN, IndicatorModel
from lineofsight.desktop.models.plan_model import PlanModel
from lineofsight.desktop.models.roles import CellRole
from tests.desktop.pictures import make_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURE = make_picture()


def _walk(model: QAbstractItemModel, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    above = parent if parent is not None else QModelIndex()
    for row in range(model.rowCount(above)):
        for column in range(model.columnCount(above)):
            yield model.index(row, column, above)
        yield from _walk(model, model.index(row, 0, above))


def test_the_plan_model_keeps_the_contract() -> None:
    """Qt's own tester finds nothing wrong while pictures come and go."""
    model = PlanModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert model.show_picture(_PICTURE, lambda _: True) == 18
    assert model.show_picture(_PICTURE, lambda judged: judged.action.theme_id == "1") == 6
    assert model.show_picture(_PICTURE, lambda _: False) == 0
    assert tester.model() is model


def test_the_indicator_model_keeps_the_contract() -> None:
    """Qt's own tester finds nothing wrong while figures and lines come."""
    model = IndicatorModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_indicators(_PICTURE.indicators)
    model.show_courses(courses_of(_PICTURE.indicators))
    assert model.rowCount() == len(_PICTURE.indicators)
    assert tester.model() is model


def test_every_marked_cell_says_its_word() -> None:
    """A cell with a mark has a word beside it, and says it to a screen reader."""
    plan, indicators = PlanModel(), IndicatorModel()
    plan.show_picture(_PICTURE, lambda _: True)
    indicators.show_indicators(_PICTURE.indicators)
    marked = [index for model in (plan, indicators) for index in _walk(model) if index.data(CellRole.MARK)]
    assert len(marked) > 24
    for index in marked:
        assert index.data()
        assert str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_picture_says_what_it_shows() -> None:
    """A small line has a sentence in its place, and where there is none the cell says why."""
    model = IndicatorModel()
    model.show_indicators(_PICTURE.indicators)
    model.show_courses(courses_of(_PICTURE.indicators))
    cells = [model.index(row, COURSE_COLUMN) for row in range(model.rowCount())]
    assert any(cell.data(CellRole.PICTURE) is not None for cell in cells)
    assert all(str(cell.data(Qt.ItemDataRole.AccessibleTextRole)) for cell in cells)


def test_links_find_their_rows() -> None:
    """A reference leads to its row, one that is not shown to none; "1.1" is not "1.10"."""
    model = PlanModel()
    model.show_picture(_PICTURE, lambda _: True)
    assert model.find("action/2.3").data(CellRole.LINK) == "action/2.3"
    assert not model.find("action/2.30").isValid()


def test_a_status_says_why() -> None:
    """The description of a status is the reason for it."""
    model = PlanModel()
    model.show_picture(_PICTURE, lambda _: True)
    action = model.find("action/1.5")
    status = action.siblingAtColumn(1)
    assert status.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Its date was moved once."
