"""The independent chair: she challenges, is answered, closes and withdraws, and her words outlive the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QTreeView

from tests.desktop.conftest import forget
from tests.desktop.journeys.person import Person
from tests.desktop.keys import focus

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.program import Program

_ASKED = "Which of the eleven groups will end, and when?"
_BOARD = "Children's Services Improvement Governance Board"
_FORUM = "Schools Partnership Forum"
_BELIEF = "A date without a decision behind it."


@pytest.fixture
def chair(person: Person) -> Person:
    """She says who she is on the first page."""
    person.click("I am: Independent chair")
    return person


def _go_to(chair: Person, typed: str) -> None:
    """Find a thing by its number from wherever she is."""
    chair.press("Ctrl+K")
    chair.write(typed)
    chair.press("Return")


def _challenge(chair: Person) -> None:
    """Challenge milestone 2.8-a, to be answered by 12 May 2017."""
    _go_to(chair, "2.8-a")
    assert isinstance(focus(), QTreeView)
    chair.press("Ctrl+N")
    chair.sees("Note on Milestone 2.8-a", "Handover page signed off", "As at 31 March 2017.")
    chair.choose("What it is", "Challenge")
    chair.sees("Asks somebody for an answer by a day. It stays open until you close it.")
    chair.press("Alt+Y")
    chair.write(_ASKED)
    chair.press("Alt+B")
    chair.write("12")
    # The day is full, so the month is chosen.
    chair.press("Up", "Ctrl+Return")


def test_a_challenge_with_a_date_is_answered_and_closed(chair: Person) -> None:
    """Each step is said in the status line and stands on the Notes page after it."""
    _challenge(chair)
    chair.hears("Kept: challenge on Milestone 2.8-a.")
    chair.sees("Challenge: Which of the eleven groups will end, and when?")
    chair.press("Ctrl+9")
    chair.choose("Show", "Awaiting an answer")
    chair.click_row(_ASKED)
    chair.sees("Challenge on Milestone 2.8-a", "Awaiting an answer, due 12 May 2017")
    chair.click("Answer")
    assert chair.reads().count("What was answered, by whom and when.") == 1
    chair.write("Four of them, by July.")
    chair.press("Ctrl+Return")
    chair.hears("The answer is kept.")
    chair.choose("Show", "Answered since")
    chair.click_row(_ASKED)
    chair.sees("Four of them, by July.", "Answer noted on 31 March 2017")
    chair.click("Close")
    chair.write("Seen.")
    chair.click("Close it")
    chair.hears("Closed. Open again undoes it.")


def test_her_confidence_stands_beside_the_officers_word(chair: Person) -> None:
    """What officers say and what she believes stand in one note, and beside the action in the plan."""
    _go_to(chair, "1.10")
    chair.press("Ctrl+N")
    chair.choose("What it is", "Confidence")
    chair.choose("How far you believe in it", "Low confidence")
    chair.press("Alt+Y")
    chair.write(_BELIEF)
    chair.press("Ctrl+Return")
    chair.hears("Kept: confidence on Action 1.10.")
    chair.sees(f"Low confidence. {_BELIEF}")
    chair.press("Ctrl+9")
    chair.choose("Show", "All notes")
    chair.click_row(f"Low confidence. {_BELIEF}")
    chair.sees("Officers say", "At risk", f"Low confidence. {_BELIEF}")
    chair.click("Withdraw")
    chair.press("Ctrl+Return")
    chair.hears("Withdrawn; it stays in the file.")
    _go_to(chair, "1.10")
    chair.sees(f"Confidence, withdrawn: Low confidence. {_BELIEF}")


def test_the_challenge_log_is_a_document_that_holds_it(chair: Person) -> None:
    """From the Notes page to the log on the screen, found in it by its own search."""
    _challenge(chair)
    chair.press("Ctrl+9")
    chair.click("Challenge log")
    chair.press("Return")
    chair.waits_for("The chair's challenge log as at 31 March 2017 is ready.")
    assert isinstance(focus(), QPdfView)
    chair.press("Ctrl+F")
    chair.write("eleven groups")
    chair.waits_for("1 of 1 place")


def test_her_words_are_there_when_she_opens_the_program_again(opened: Callable[[], Program]) -> None:
    """Who she is, the page that she left and what she wrote all come back."""
    chair = Person(opened())
    chair.click("I am: Independent chair")
    _challenge(chair)
    chair.press("Ctrl+9")
    chair.choose("Show", "Awaiting an answer")
    chair.press("Ctrl+Q")
    forget()
    again = Person(opened())
    again.misses("Who are you?")
    again.sees("Awaiting an answer (")
    again.click_row(_ASKED)
    again.sees("Challenge on Milestone 2.8-a", "Awaiting an answer, due 12 May 2017")


def test_she_sees_what_would_be_lost_if_a_board_ended(chair: Person) -> None:
    """The checks of the map, then what if, alone and merged; nothing is changed, and a board is not its own heir."""
    chair.press("Ctrl+5")
    chair.choose("Show", "Checks")
    found = chair.reads()
    chair.choose("Show", "What if")
    chair.choose("If this ended", _BOARD)
    chair.sees("Link that falls away", "New gap")
    chair.choose("and this took it in", _BOARD)
    chair.hears("cannot be merged into itself")
    chair.choose("and this took it in", "Corporate Parenting")
    chair.sees("Corporate Parenting")
    chair.choose("Show", "Checks")
    assert chair.reads() == found


def test_the_map_is_as_at_the_day_that_she_chooses(chair: Person) -> None:
    """An earlier day for every page at once, and back; the day is said and stands on the page."""
    chair.press("Ctrl+5")
    chair.choose("Show", "Bodies")
    now = chair.row_of(_FORUM)
    assert "Proposed" not in now
    chair.choose("As at", "31 December 2016")
    chair.hears("as at 31 December 2016")
    assert "Proposed, not yet set up" in chair.row_of(_FORUM)
    chair.press("Ctrl+2")
    chair.sees("31 December 2016")
    chair.choose("As at", "31 March 2017")
    chair.press("Ctrl+5")
    assert chair.row_of(_FORUM) == now
