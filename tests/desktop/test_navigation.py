"""The list of pages shows the key of each, which stays with its page wherever that is listed."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from lineofsight.desktop import first_values
from lineofsight.desktop.delegates.page_keys import PageKeys
from lineofsight.desktop.directory import PAGES
from lineofsight.desktop.standing import Standing, order_for
from lineofsight.desktop.widgets.navigation import Navigation
from tests.desktop.conftest import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lineofsight.desktop.program import Program


@pytest.fixture
def navigation(app: QApplication) -> Navigation:
    """The list by itself, as wide as its words need."""
    del app
    made = Navigation()
    made.setItemDelegate(PageKeys(made))
    made.fit()
    made.resize(made.width(), 600)
    return made


@pytest.mark.parametrize("standing", [None, *Standing])
def test_a_page_keeps_its_key_when_pages_are_arranged(navigation: Navigation, standing: Standing | None) -> None:
    """A number that is learnt goes to the same page; it is spoken as well as seen."""
    order = order_for(standing)
    navigation.arrange(order)
    for row, spec in enumerate(order):
        assert navigation.item(row).text() == spec.title
        assert navigation.item(row).data(Qt.ItemDataRole.AccessibleDescriptionRole) == navigation.keys_at(row)
        assert navigation.keys_at(row) == next(one.keys for one in PAGES if one.name == spec.name)


def test_the_key_is_painted_beside_the_title(navigation: Navigation) -> None:
    """At the end of its line something is drawn, and it is not the title's end."""
    metrics = navigation.fontMetrics()
    navigation.resize(navigation.width(), 4 * metrics.height() * len(PAGES))
    image = navigation.grab().toImage()
    scale = image.devicePixelRatio()
    for row, spec in enumerate(PAGES):
        place = navigation.visualItemRect(navigation.item(row))
        assert metrics.horizontalAdvance(spec.title) + metrics.horizontalAdvance(spec.keys) < place.width()
        first = int((place.right() - 10 - metrics.horizontalAdvance(spec.keys)) * scale)
        inked = {
            image.pixel(x, y)
            for x in range(first, int(place.right() * scale))
            for y in range(int(place.top() * scale), int(place.bottom() * scale))
        }
        assert len(inked) > 2, spec.title


@pytest.mark.parametrize("steps", [0, 5, 10])
def test_the_list_leaves_the_page_its_room(program: Program, steps: int) -> None:
    """No more than a quarter of a small laptop: in the largest text the keys give way, never a letter of a title."""
    program.window.resize(1366, 728)
    program.dressing.enlarge(steps)
    settle(program)
    shown = next(iter(program.window.findChildren(Navigation)))
    assert shown.width() * 4 <= program.window.width()
    assert shown.shows_keys is (steps < 10)
    longest = max(shown.fontMetrics().horizontalAdvance(spec.title) for spec in PAGES)
    padding = 2 * (12 + 2 + 3)
    assert shown.viewport().width() >= longest + padding


def test_the_list_goes_as_soon_as_nobody_has_it(app: QApplication) -> None:
    """A circle would wait for the collector, which may run in a worker's thread, where Qt's widgets must not end."""
    del app
    gc.disable()
    try:
        made = Navigation()
        made.setItemDelegate(PageKeys(made))
        made.grab()
        held = weakref.ref(made)
        del made
        assert held() is None
    finally:
        gc.enable()


def test_the_role_is_the_one_that_is_meant() -> None:
    """Its number stands in place of its name, which costs too much before the first paint."""
    assert Qt.ItemDataRole(first_values.ACCESSIBLE_DESCRIPTION) is Qt.ItemDataRole.AccessibleDescriptionRole
