"""Forms and menus: what is reached by a letter, and a bar that never says that all is done before it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QProgressBar

from lineofsight.desktop.form import lettered
from lineofsight.desktop.widgets.progress_line import show_steps


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


def test_after_the_last_step_how_far_it_is_is_not_known() -> None:
    """What follows it is part of the work: a bar at 100 % would say that it is over."""
    bar = QProgressBar()
    show_steps(bar, 2, 3)
    assert (bar.value(), bar.maximum()) == (2, 3)
    show_steps(bar, 3, 3)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
