"""Tab reaches the filters that hold where they stand: after the button that adds one, before what they filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lineofsight.desktop.models.conditions import Condition
from lineofsight.desktop.models.plan_filter import FilterKind
from lineofsight.desktop.widgets.filter_bar import FilterBar
from tests.desktop.keys import focus, press

if TYPE_CHECKING:
    from collections.abc import Iterator


_HELD = tuple(Condition(FilterKind.STATUS, key, words) for key, words in (("late", "Overdue"), ("slipped", "Slipped")))


@pytest.fixture
def bar(app: QApplication) -> Iterator[FilterBar]:
    """The bar in a window, above a line that stands for what is filtered."""
    window = QWidget()
    made = FilterBar("actions")
    layout = QVBoxLayout(window)
    for widget in (made.button, made, QLineEdit()):
        layout.addWidget(widget)
    window.resize(900, 300)
    window.show()
    window.activateWindow()
    app.processEvents()
    yield made
    window.close()


def test_tab_goes_from_the_button_through_the_filters_to_what_they_filter(bar: FilterBar) -> None:
    """Added long after the page was made, they came after everything else."""
    bar.replace(_HELD)
    QApplication.processEvents()
    bar.button.setFocus()
    reached = []
    for _ in range(4):
        press(bar.window(), "Tab")
        reached.append(focus().accessibleName())
    assert reached[:3] == ["Remove filter Status: Overdue", "Remove filter Status: Slipped", "Remove all filters"]
    assert isinstance(focus(), QLineEdit)


@pytest.mark.parametrize("steps", [1, 3])
def test_the_keys_are_at_the_button_once_a_filter_is_removed(bar: FilterBar, steps: int) -> None:
    """One of them, or all: what had them is gone."""
    bar.replace(_HELD)
    QApplication.processEvents()
    bar.button.setFocus()
    press(bar.window(), *["Tab"] * steps, "Space")
    assert len(bar.active) == (1 if steps == 1 else 0)
    assert focus() is bar.button


def test_of_two_filters_of_one_kind_either_is_enough_and_it_says_so(bar: FilterBar) -> None:
    """The second seemed to do nothing, where all that it lets through was shown already."""
    bar.replace((*_HELD, Condition(FilterKind.FLAG, "no_owner", "Nobody leads it")))
    shown = [button.text().removesuffix("  ✗") for button in bar.findChildren(QPushButton)]
    assert shown[:3] == ["Status: Overdue", "or Status: Slipped", "Flag: Nobody leads it"]
