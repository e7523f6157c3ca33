"""The page Import with a council's own tracker in sight, made up for the tests."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from build.screens.shown_window import settle
from lineofsight.workspace.brought import Correction

if TYPE_CHECKING:
    from lineofsight.desktop.program import Program

TRACKER: Final = Path(__file__).resolve().parents[2] / "tests" / "data" / "trackers" / "scrutiny_recommendations.csv"
_BROMLEY: Final = "305"
_GUESS: Final = "column/4"
"""A column that the program is not sure of."""


def show_tracker(program: Program) -> None:
    """Bring the tracker in, say whose it is, and choose a column that is a guess; nothing is kept."""
    desks, book = program.session.desks, program.session.book
    if desks is None or book is None:
        return
    desks.imports.read((TRACKER,))
    settle(program)
    desks.imports.correct(Correction(path=TRACKER, address="council", value=_BROMLEY))
    desks.imports.correct(Correction(path=TRACKER, address="as_at", value="2016-06-30"))
    settle(program)
    book.imports.imported.view.open_link(_GUESS)
    settle(program)


def leave_tracker(program: Program) -> None:
    """Put the page back as it was."""
    desks, book = program.session.desks, program.session.book
    if desks is not None and book is not None:
        book.imports.show_ended("Nothing was kept.")
        desks.imports.leave()
        settle(program)
