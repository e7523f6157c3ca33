"""An elected member, the evening before the meeting: in ten minutes she knows what to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QTableView

from tests.desktop.keys import focus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.asked import Answers
    from tests.desktop.journeys.person import Person

_WORKERS = "Is any social worker holding more children"
_PLANS = "How many children have had a protection plan"


def test_she_learns_what_got_better_worse_and_slipped_and_who_answers(person: Person) -> None:
    """From the first page to the action that slipped, who leads it, and up to who answers for it."""
    person.click("I am: Elected member")
    person.hears("Elected member: What is needed from members, what changed and what is late come first.")
    person.misses("Who are you?")
    person.sees("What changed since 31 December 2016", "What is better", "What worries us", "What is late")
    person.sees("10 of 62 actions (16%) are overdue or will miss the date, 1 of them off track without a date.")
    person.click("2.8 Agree how a child's case passes from one team to another…: 59 days overdue")
    person.sees("Head of Children Looked After and Care Leavers", "59 days overdue")
    assert person.row_of("2.8 ").count("Overdue or will miss") == 1
    person.press("Ctrl+L")
    person.click("Links")
    person.sees("2.8", "It is led by Head of Children Looked After and Care Leavers.")
    person.sees("Theme T2 is overseen by Children's Services Improvement Governance Board.")
    person.press("Alt+Left", "Alt+Left")
    person.hears("Overview page.")
    person.sees("What is late")


def test_all_that_changed_is_one_step_from_the_first_page(person: Person) -> None:
    """The page tells the news, shows what weighs most and how much there is besides; the plan shows the rest."""
    person.sees(
        "Since 31 December 2016, 8 actions became overdue or will now miss their date, "
        "7 actions became slipped but recoverable (1 of them was overdue or would miss before, and had its date moved),"
    )
    person.click("What changed since 31 December 2016: see all in the plan")
    person.hears("50 of 64 actions shown")
    person.sees("Changed: In some way, or new")
    person.click("Remove filter")
    person.hears("64 of 64 actions shown")
    person.press("Alt+Left")
    person.click("And 6 more that weigh less: see all in the plan")
    person.hears("10 of 64 actions shown")
    person.sees("Status: Overdue or will miss")


def test_she_finds_what_got_worse_among_the_figures(person: Person) -> None:
    """The list says the direction in words; what is worse can be asked for alone, and the way out is a word."""
    person.press("Ctrl+3")
    person.sees("53 of 53 shown")
    person.press("Ctrl+F")
    person.write("safeguarding teams")
    person.sees("1 of 53 shown")
    assert "Worse" in person.row_of("Children for each social worker in the Safeguarding")
    person.press("Down")
    assert isinstance(focus(), QTableView)
    person.sees("20.9", "31 March 2017")


def test_she_leaves_with_three_questions_on_a_card(person: Person, answers: Answers, tmp_path: Path) -> None:
    """Three are kept, put in her order, and saved as a card that holds them in that order."""
    person.press("Ctrl+7")
    person.choose("Show", "All that the evidence calls for")
    asked = (
        _WORKERS,
        _PLANS,
        "Which finished actions have made a difference",
    )
    for number, question in enumerate(asked, start=1):
        person.click_row(question)
        person.click("Keep")
        person.hears("Kept among your questions, for yourself alone.")
        assert person.row_of(question).endswith("Kept"), number
    person.choose("Show", "My questions (3)")
    person.sees("3 of 3 questions still to ask.")
    person.click_row(asked[2])
    person.click("Move up")
    person.click("Move up")
    person.hears("Now number 1 of 3.")
    answers.save = tmp_path / "card.pdf"
    person.click("Save card (3)")
    person.waits_until(answers.save.exists)
    person.hears("Saved as")
    document = QPdfDocument()
    assert document.load(str(answers.save)) is QPdfDocument.Error.None_
    front, back = (" ".join(document.getAllText(page).text().split()) for page in range(2))
    places = [front.index(question) for question in (asked[2], asked[0], asked[1])]
    assert places == sorted(places)
    assert "What to listen for" in back
    assert document.pageCount() == len((front, back))
    person.press("Ctrl+1")
    person.sees("My open questions", asked[2])


def test_her_own_words_stand_on_the_printed_card(person: Person, printed: Path) -> None:
    """A question that she kept, reworded, and one that nobody wrote for her."""
    person.press("Ctrl+7")
    person.click_row(_WORKERS)
    person.click("Keep")
    person.choose("Show", "My questions (1)")
    person.click_row(_WORKERS)
    person.click("Reword")
    person.press("Ctrl+A")
    person.write("Who holds more than 20 children?")
    person.press("Ctrl+Return")
    person.sees("Who holds more than 20 children?")
    person.misses(_WORKERS)
    person.click("New question")
    person.write("When did you last ask a child?")
    person.press("Ctrl+Return")
    person.sees("2 of 2 questions still to ask.")
    person.click("Print card (2)")
    person.hears(f"Written to the file {printed}: ")
    document = QPdfDocument()
    assert document.load(str(printed)) is QPdfDocument.Error.None_
    card = " ".join(document.getAllText(0).text().split())
    assert card.index("Who holds more than 20 children?") < card.index("When did you last ask a child?")


def test_in_the_meeting_she_ticks_what_she_asked_and_notes_the_answer(person: Person) -> None:
    """An answer names who gave it; what was asked is no longer to be asked, on the first page either."""
    person.press("Ctrl+7")
    for question in (_WORKERS, _PLANS):
        person.click_row(question)
        person.click("Keep")
    person.choose("Show", "My questions (2)")
    person.click_row(_WORKERS)
    person.click("Tick as asked")
    person.sees("1 of 2 questions still to ask.")
    person.click("Note the answer")
    person.write("Four workers, in one team.")
    person.press("Ctrl+Return")
    person.sees("Say who answered, as a post or body.")
    person.press("Alt+S")
    person.write("Director")
    person.press("Ctrl+Return")
    person.sees("Asked on 31 March 2017.", "Four workers, in one team.")
    person.press("Ctrl+1")
    person.sees("My open questions", _PLANS)
    person.misses(_WORKERS)


def test_what_she_keeps_can_be_taken_back_where_she_kept_it(person: Person) -> None:
    """Keep says that Withdraw undoes it, so Withdraw is there."""
    person.press("Ctrl+7")
    person.click_row(_WORKERS)
    person.click("Keep")
    person.hears("Withdraw undoes it.")
    person.click("Withdraw")
    person.click("Keep it no longer")
    person.hears("Kept no longer; it stays in the file.")
    assert person.row_of(_WORKERS).endswith("–")


def test_nothing_but_keys_keep_a_question(person: Person) -> None:
    """From the list to Keep and back; the focus is never lost where a button takes no room any more."""
    person.press("Ctrl+7", "F6", "F6", "Down")
    person.press("Alt+K")
    person.hears("Kept among your questions")
    focus()
