"""The row that is chosen stays in sight when the text size changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractItemView

from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy, WholeCopy
from tests.desktop.turning import turn_to

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


@pytest.fixture
def copy(example_material: Material) -> ReadyCopy:
    """The example."""
    return WholeCopy(example_material)


@pytest.mark.parametrize("name", ["questions", "plan"])
def test_what_is_chosen_stays_in_sight_when_the_text_grows_and_shrinks(program: Program, name: str) -> None:
    """The last row in sight: larger rows in a lower room would put it below; what was rolled away is not fetched."""
    page = turn_to(program, name).pages[name]
    settle(program)
    view = next(one for one in page.findChildren(QAbstractItemView) if one.isVisible() and one.model() is not None)
    view.setCurrentIndex(view.indexAt(view.viewport().rect().bottomLeft()).siblingAtColumn(0))
    view.scrollTo(view.currentIndex())
    settle(program)
    for steps in (5, -5, 10, -10):
        program.dressing.enlarge(steps)
        settle(program)
        assert view.viewport().rect().intersects(view.visualRect(view.currentIndex())), steps
    view.setCurrentIndex(view.model().index(0, 0))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settle(program)
    program.dressing.enlarge(5)
    settle(program)
    assert not view.viewport().rect().intersects(view.visualRect(view.currentIndex()))
