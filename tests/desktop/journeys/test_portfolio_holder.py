"""A portfolio holder: her briefing pack is composed, read on the screen, saved and printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPdf import QPdfDocument

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.asked import Answers
    from tests.desktop.journeys.person import Person


def _pages(path: Path) -> list[str]:
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return [document.getAllText(page).text() for page in range(document.pageCount())]


def test_her_pack_is_composed_read_saved_and_printed(
    person: Person, answers: Answers, printed: Path, tmp_path: Path
) -> None:
    """Three parts in her order; the paper has as many pages as the screen."""
    person.click("I am: Portfolio holder")
    person.press("Ctrl+8")
    person.click("Compose a pack")
    person.press("Alt+N")
    person.write("my-briefing")
    person.press("Alt+T")
    person.write("Before the Executive")
    for part in ("Decisions due", "What to ask officers"):
        person.click_row(part)
        person.click("Add")
    person.sees("In the pack, in this order")
    person.click("Move up")
    person.click("Keep this pack")
    person.hears("The pack “my-briefing” is kept. It can be made now.")
    person.sees("Pack: Before the Executive")
    person.click("Make the document")
    person.waits_for("Before the Executive as at 31 March 2017 is ready. It is not saved yet.")
    person.press("Ctrl+F")
    person.write("Before the Executive")
    person.waits_for(" found")
    answers.save = tmp_path / "briefing.pdf"
    person.press("Ctrl+S")
    person.hears("Saved as")
    person.press("Ctrl+P")
    person.hears("Sent to the printer: ")
    saved, paper = _pages(answers.save), _pages(printed)
    assert len(saved) == len(paper) > 1
    person.sees(f"of {len(saved)}")
    told = "\n".join(saved)
    assert told.rindex("What to ask officers") < told.rindex("Decisions due")


def test_the_ready_made_briefing_is_a_choice_away(person: Person) -> None:
    """It stands among the documents, is made for members, and can be stopped."""
    person.press("Ctrl+8")
    person.choose("Document", "Pack: Portfolio holder's briefing")
    person.sees("What to know, to say and to stand by")
    person.click("Make the document")
    person.waits_for("Portfolio holder's briefing as at 31 March 2017 is ready.")
