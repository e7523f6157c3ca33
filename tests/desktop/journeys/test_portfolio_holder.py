"""A portfolio holder: her briefing pack is composed, read on the screen, saved and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.asked import Answers
    from tests.desktop.journeys.person import Person


def _pages(path: Path) -> list[str]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return [document.getAllText(page).text() for page in range(document.pageCount())]


@pytest.fixture
def holder(person: Person) -> Person:
    """She says who she is, and puts two parts together in her order: one by the mouse, one by Enter."""
    person.click("I am: Portfolio holder")
    person.press("Ctrl+8")
    person.click("Compose a pack")
    person.press("Alt+N")
    person.write("my-briefing")
    person.press("Alt+T")
    person.write("Before the Executive")
    person.click_row("Decisions due")
    person.click("Add")
    person.click_row("What to ask officers")
    person.press("Return")
    person.sees("In the pack, in this order")
    person.click("Move up")
    person.click("Keep this pack")
    person.hears("The pack “Before the Executive” is kept. It can be made now.")
    return person


def test_her_pack_is_read_saved_and_printed(holder: Person, answers: Answers, printed: Path, tmp_path: Path) -> None:
    """The paper has as many pages as the screen, and the parts stand in her order."""
    holder.sees("Pack: Before the Executive")
    holder.click("Make the document")
    holder.waits_for("Before the Executive as at 31 March 2017 is ready. It is not saved yet.")
    holder.press("Ctrl+F")
    holder.write("Before the Executive")
    holder.waits_for("1 of ")
    answers.save = tmp_path / "briefing.pdf"
    holder.press("Ctrl+S")
    holder.hears("Saved as")
    holder.press("Ctrl+P")
    holder.hears(f"Written to the file {printed}: ")
    saved, paper = _pages(answers.save), _pages(printed)
    assert len(saved) == len(paper) > 1
    holder.sees(f"of {len(saved)}")
    told = "\n".join(saved)
    assert told.rindex("What to ask officers") < told.rindex("Decisions due")


def test_the_ready_made_briefing_is_a_choice_away(person: Person) -> None:
    """It stands among the documents, is made for members, and can be stopped."""
    person.press("Ctrl+8")
    person.choose("Document", "Pack: Portfolio holder's wider pack")
    person.sees("as in the portfolio holder's pack")
    person.click("Make the document")
    person.waits_for("Portfolio holder's wider pack as at 31 March 2017 is ready.")


def test_a_pack_that_is_left_waits_for_her(person: Person) -> None:
    """Escape loses nothing: the next time she composes, her parts are there."""
    person.press("Ctrl+8")
    person.click("Compose a pack")
    person.click_row("Decisions due")
    person.press("Return", "Escape")
    person.hears("What you chose waits: Compose a pack goes on with it")
    person.click("Compose a pack")
    person.sees("Portfolio holder's pack: Decisions due")
    person.click("Leave it for now")


def test_long_work_is_stopped_and_nothing_is_left(person: Person, tmp_path: Path) -> None:
    """Stop is there while the document is made; then another can be made, and nothing of the first can be saved."""
    person.press("Ctrl+8")
    person.choose("Document", "Line of sight")
    person.click_at_once("Make the document", "Stop")
    person.waits_for("Stopped. Nothing was kept.")
    person.misses("is ready")
    person.press("Ctrl+S")
    person.hears("Make a document first; then it can be saved.")
    person.choose("Document", "Poster")
    person.click("Make the document")
    person.waits_for("is ready. It is not saved yet.")
    assert not list(tmp_path.rglob("*.pdf"))


def test_she_says_once_whose_portfolio_is_hers(person: Person) -> None:
    """Asked for it where she says who she is, by keys alone; four pages have it, and one word takes it away."""
    hers = "Portfolio Holder for Care Services"
    person.click("I am: Portfolio holder")
    person.hears("Which portfolio is yours? Say it in Settings (Ctrl+,).")
    person.press("Ctrl+,", "Alt+P", "Down", "Down")
    person.sees(hers, "kept on this computer")
    person.hears(f"{hers}: Plan, Questions and Indicators show only yours, if they hold any")
    person.press("Escape", "Ctrl+8")
    person.sees("Portfolio holder's pack", hers)
    for page in ("Ctrl+3", "Ctrl+7", "Ctrl+2"):
        person.press(page)
        person.sees(f"Remove filter Portfolio: {hers}")
    person.sees("29 of 64 shown")
    person.click(f"Remove filter Portfolio: {hers}")
    person.hears("64 of 64 actions shown")
    person.press("Ctrl+7", "Ctrl+2")
    person.misses("Remove filter")
