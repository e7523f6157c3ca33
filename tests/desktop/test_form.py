"""Forms and menus: what is reached by a letter, and a bar that never says that all is done before it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lineofsight.desktop.form import lettered
from lineofsight.desktop.widgets.work_bar import WorkBar


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (("Status", "Theme", "Lead"), ("&Status", "&Theme", "&Lead")),
        (("Status", "Sponsor", "Schools and staff"), ("&Status", "S&ponsor", "Schools &and staff")),
        (("Health & Homes", "Homes"), ("&Health && Homes", "H&omes")),
        (("A", "A", "…"), ("&A", "A", "…")),
    ],
)
def test_each_entry_has_a_letter_of_its_own(texts: tuple[str, ...], marked: tuple[str, ...]) -> None:
    """The first of a word before one within it; an ampersand of the words stays one; without a free letter none."""
    assert lettered(texts) == marked
    letters = [letter for text in marked if (letter := QKeySequence.mnemonic(text).toString())]
    assert len(letters) == len(set(letters))


def test_a_bar_is_not_at_its_end_after_the_last_step() -> None:
    """What follows it is part of the work: a bar at 100 % would say that it is over."""
    bar = WorkBar("How far it is")
    bar.show_steps(2, 3)
    assert (bar.value(), bar.text()) == (2, "50%")
    bar.show_steps(3, 3)
    assert (bar.value(), bar.text()) == (3, "75%")


def test_a_bar_stands_still_while_nothing_is_known() -> None:
    """Nothing in the window moves by itself; no share is told of a length that is not known."""
    bar = WorkBar("How far it is")
    bar.show_steps(3, 3)
    bar.wait()
    bar.resize(200, 30)
    bar.show()
    QApplication.processEvents()
    seen = bar.grab().toImage()
    QTest.qWait(400)
    assert bar.grab().toImage() == seen
    assert bar.text() == "begun"
    bar.hide()
