"""Importing in the window: what is found and would change is seen before anything is kept, and can be taken back."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from lineofsight.cli.main import run_command
from lineofsight.desktop.jobs import Ticket
from lineofsight.desktop.main_window import MainWindow
from lineofsight.desktop.models.flattening import rows_of
from lineofsight.desktop.pages.import_words import can_be_kept, kept_words, verdict_of
from lineofsight.desktop.reading import Reading
from lineofsight.desktop.registers.imported import findings
from lineofsight.domain.batches import ImportOutcome, ItemChange, ItemChangeKind
from lineofsight.domain.figures import Figure
from lineofsight.domain.findings import DATE_ORDER, PERSONAL, Finding, Place, Severity
from lineofsight.domain.indicators import Unit
from lineofsight.domain.periods import month_period
from lineofsight.domain.places import Area, AreaLevel
from lineofsight.paths import resources_folder
from lineofsight.store.undo import LastImport, Undone, newest_import
from lineofsight.wording.dates import day
from lineofsight.workspace.brought import BroughtIn, Files, SeenFigures
from tests.desktop.conftest import is_busy, settle, wait_for
from tests.desktop.finding import find_box, find_button, find_line, seen_text, status_text
from tests.desktop.turning import book_of, turn_to
from tests.store.reading_makers import indicator
from tests.support.materials import with_picture
from tests.support.statistics_files import DATA

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.desktop.pages.import_page import ImportPage
    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material
    from tests.desktop.asked import Answers


def outcomes() -> BroughtIn:
    """One file that would change something, with a finding, and one that is refused."""
    place = Place("return.xlsx", "Actions", "C7")
    good_and_refused = (
        ImportOutcome(
            name="return.xlsx",
            recognised_as="council return workbook",
            as_at=date(2017, 3, 31),
            applied=False,
            counts=((("new", "action"), 12),),
            changes=(
                ItemChange(
                    kind=ItemChangeKind.REDATED,
                    subject="action",
                    ref="1.4",
                    fields=(("due_date_current", "2016-12-31", "2017-03-15"),),
                ),
            ),
            findings=(Finding("date_unreadable", Severity.ROW_REFUSED, place, "No date.", "Write it as 31/03/2017."),),
        ),
        ImportOutcome(
            name="other.xls",
            recognised_as="not known",
            as_at=None,
            applied=False,
            findings=(
                Finding("unknown", Severity.FILE_REFUSED, Place("other.xls"), "Not known.", "Save it as .xlsx."),
            ),
        ),
    )
    return BroughtIn(outcomes=good_and_refused)


@pytest.fixture
def page(program: Program) -> ImportPage:
    """The page, in front."""
    return turn_to(program, "imports").imports


def _buttons(page: ImportPage) -> set[str]:
    return {button.accessibleName() for button in page.findChildren(QPushButton) if button.isVisible()}


def _window(page: ImportPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def _details(page: ImportPage) -> str:
    return page.imported.view.details.toPlainText()


def test_it_says_what_can_be_brought_in(page: ImportPage) -> None:
    """Before anything is chosen there is one thing to press, and a sentence."""
    assert _buttons(page) == {"Choose files"}
    assert "nothing is kept before you say so" in seen_text(page)


def test_what_is_taken_out_says_of_which_file_and_day_it_is(page: ImportPage) -> None:
    """It speaks of a file, not of the copy that is shown; and what it quotes is not yet held to what members see."""
    first, second = outcomes().outcomes
    brought = BroughtIn(outcomes=(replace(first, as_at=date(2017, 4, 30)), second))
    page.show_found(brought)
    taken = page.table()
    assert (taken.title, taken.as_at) == ("Findings in return.xlsx and other.xls", date(2017, 4, 30))
    _window(page).actions_by_name["copy_table"].trigger()
    copied = QApplication.clipboard().text()
    assert "As at 30 April 2017" in copied
    assert "For officers" in copied
    assert "For members" not in copied
    page.show_found(replace(brought, outcomes=tuple(replace(brought.outcomes[0], name=f"{n}.ods") for n in range(5))))
    assert page.table().title == "Findings in 0.ods and 4 more"


def test_findings_stand_beside_their_cells(page: ImportPage) -> None:
    """Weight, place, what is wrong, what to do; what refuses something first. Changes are a choice away."""
    page.show_found(outcomes())
    shown = rows_of(page.table().model)
    assert shown[0][2:] == ("Not known.", "Save it as .xlsx.")
    assert shown[1][1:] == ("return.xlsx, sheet Actions, cell C7", "No date.", "Write it as 31/03/2017.")
    find_box(page, "Show").setCurrentIndex(1)
    counted, change = rows_of(page.table().model)
    assert counted[:3] == ("New", "Action", "12 actions")
    assert change == ("Date moved", "Action", "1.4", "due date: 31 December 2016 → 15 March 2017")
    assert "12 actions" in seen_text(page)
    assert "The file is refused; nothing of it would be kept. Not known. Save it as .xlsx." in seen_text(page)
    assert "1 row would be left out, wholly or in part: see Findings." in seen_text(page)
    assert {"Keep these changes", "Leave them"} <= _buttons(page)


def test_what_is_only_counted_stands_among_the_changes(page: ImportPage) -> None:
    """A file of thousands of new figures never reads as if nothing would change."""
    published = replace(
        outcomes().outcomes[0], findings=(), changes=(), counts=((("new", "observation"), 6396), (("same", "area"), 5))
    )
    page.show_found(BroughtIn(outcomes=(published,)))
    find_box(page, "Show").setCurrentIndex(1)
    assert rows_of(page.table().model) == (("New", "Figure", "6,396 figures", ""),)
    assert "6,396 items would change" in seen_text(page)
    assert "counted, not listed one by one" in _details(page)


def test_other_files_are_shown_whole_and_what_is_wrong_with_them_first(page: ImportPage) -> None:
    """A search for words in the last file hides nothing of the next, whichever table was looked at."""
    clean = replace(outcomes().outcomes[0], name="clean.xlsx", findings=())
    page.show_found(BroughtIn(outcomes=(clean,)))
    find_box(page, "Show").setCurrentIndex(1)
    page.begin_search()
    QTest.keyClicks(find_line(page, "Search"), "9.9")
    assert rows_of(page.table().model) == ()
    page.show_found(outcomes())
    assert page.imported.shown == "Findings"
    assert len(rows_of(page.table().model)) == 2


def test_the_findings_of_other_files_begin_with_the_worst(page: ImportPage) -> None:
    """The line that was chosen among the former ones chooses none of the next."""
    page.show_found(outcomes())
    page.imported.view.open_link("finding/1")
    page.show_found(outcomes())
    assert page.imported.view.link() == "finding/1", "the same files, read again, stay where they were"
    other = replace(outcomes().outcomes[0], name="next.xlsx", findings=outcomes().outcomes[0].findings * 2)
    page.show_found(BroughtIn(outcomes=(other,)))
    assert page.imported.view.link() == "finding/0"


def test_what_is_in_one_of_several_files_is_found_by_its_name(page: ImportPage) -> None:
    """Only the details name the file of a change."""
    page.show_found(BroughtIn(outcomes=(outcomes().outcomes[0], replace(outcomes().outcomes[0], name="may.xlsx"))))
    find_box(page, "Show").setCurrentIndex(1)
    assert find_line(page, "Search").placeholderText().endswith("file")
    QTest.keyClicks(find_line(page, "Search"), "may.xlsx")
    assert [row[0] for row in rows_of(page.table().model)] == ["New", "Date moved"]


def test_a_row_with_two_bad_cells_is_one_row_and_all_that_refuses_a_file_is_said() -> None:
    """What is counted is rows; of what refuses the file a few are said, with what to do about them."""
    first = outcomes().outcomes[0]
    places = [Place("return.xlsx", "Actions", cell) for cell in ("C7", "D7", "AA9")]
    bad = tuple(Finding("date_unreadable", Severity.ROW_REFUSED, one, "No date.", "") for one in places)
    assert " 2 rows would be left out, wholly or in part: see Findings." in verdict_of(replace(first, findings=bad))
    lacking = [Place("return.xlsx", sheet) for sheet in ("Risks", "Observations", "Actions", "Themes")]
    refused = tuple(
        Finding("column_missing", Severity.FILE_REFUSED, one, f"Sheet {one.sheet} has no column 'title'.", "Add it.")
        for one in lacking
    )
    start = "The file is refused; nothing of it would be kept. Sheet Risks has no column 'title'. "
    assert verdict_of(replace(first, findings=refused[:2])) == (
        f"{start}Sheet Observations has no column 'title'. Add it."
    )
    assert "1 more under Findings. Add it." in verdict_of(replace(first, findings=refused))


def test_dates_that_may_have_been_turned_are_pointed_out_before_they_are_kept() -> None:
    """Once kept they would count as dates that were moved."""
    found = Finding(DATE_ORDER, Severity.WARNING, Place("return.xlsx", "Actions", "C7"), "Either.", "Look.")
    one, two = (verdict_of(replace(outcomes().outcomes[0], findings=(found,) * number)) for number in (1, 2))
    said = "Day and month of some dates may have changed places"
    assert f"{said} (1 finding): look at it before you keep the file. Nothing is kept yet." in one
    assert f"{said} (2 findings): look at them before you keep the file. Nothing is kept yet." in two


def test_signs_among_the_changes_are_words(page: ImportPage) -> None:
    """Nobody knows what "- → c" says."""
    change = ItemChange(
        kind=ItemChangeKind.REVISED, subject="observation", ref="N1, E1, 2024", fields=(("figure", "-", "c"),)
    )
    page.show_found(BroughtIn(outcomes=(replace(outcomes().outcomes[0], findings=(), changes=(change,)),)))
    assert rows_of(page.table().model)[-1][-1] == "figure: not given → suppressed"


def test_what_was_kept_is_told_as_done_with_what_was_left_out(page: ImportPage) -> None:
    """Nobody takes a file that was kept in part for one that was kept whole, or waits for what is done."""
    kept = replace(outcomes().outcomes[0], applied=True)
    page.show_kept(BroughtIn(outcomes=(kept,)))
    assert "Kept: return.xlsx. 1 row was left out, wholly or in part: see Findings." in seen_text(page)
    assert "1 finding; 1 for which something was left out." in seen_text(page)
    find_box(page, "Show").setCurrentIndex(1)
    assert "13 items changed; " in seen_text(page)
    assert "would change" not in seen_text(page)


_REVISED = "figure: 40 per 10,000 → 41.50 per 10,000; numerator: 310 → 322"


def test_a_published_figure_is_named_by_its_place(page: ImportPage) -> None:
    """She finds what changes for her own council by its name, in the list and in the details."""
    revised = ItemChange(
        kind=ItemChangeKind.REVISED,
        subject="observation",
        ref="looked-after-rate, 305, 2024",
        title="How many children are in care, Bromley, 2024",
        fields=(("figure", "40", "41.50"), ("numerator", "310", "322")),
        unit=Unit.RATE_PER_10K,
    )
    page.show_found(BroughtIn(outcomes=(replace(outcomes().outcomes[0], changes=(revised,), counts=()),)))
    find_box(page, "Show").setCurrentIndex(1)
    page.begin_search()
    QTest.keyClicks(page.imported.view.panes()[0], "Bromley")
    (row,) = rows_of(page.table().model)
    assert row == ("Revised", "Figure", "How many children are in care, Bromley, 2024", _REVISED)


def test_a_change_is_named_in_words(page: ImportPage) -> None:
    """The number with the officers' words; a reference that is the words itself is said once."""
    words = (("1.4", "Review the scheme"), ("Front door", "Front door"))
    new = tuple(ItemChange(kind=ItemChangeKind.NEW, subject="action", ref=ref, title=title) for ref, title in words)
    outcome = replace(outcomes().outcomes[0], findings=(), counts=((("new", "action"), 2),), changes=new)
    page.show_found(BroughtIn(outcomes=(outcome,)))
    find_box(page, "Show").setCurrentIndex(1)
    assert [row[2] for row in rows_of(page.table().model)] == ["1.4  Review the scheme", "Front door"]
    assert "Review the scheme" in _details(page)
    ref = "1.4: 2026-01-31 to 2026-03-12, changed on 2026-02-05"
    moved = ItemChange(kind=ItemChangeKind.NEW, subject="date_change", ref=ref)
    outcome = replace(outcome, counts=((("new", "date_change"), 1),), changes=(moved,))
    page.show_found(BroughtIn(outcomes=(outcome,)))
    find_box(page, "Show").setCurrentIndex(1)
    (name,) = {row[2] for row in rows_of(page.table().model)}
    assert name == "1.4: 31 January 2026 to 12 March 2026, changed on 5 February 2026"
    assert "12 March 2026" in _details(page)


def test_what_a_file_does_not_name_is_said_to_stay(page: ImportPage) -> None:
    """Missing from the file is not gone from the plan."""
    gone = ItemChange(kind=ItemChangeKind.MISSING, subject="action", ref="9.3")
    outcome = replace(outcomes().outcomes[0], findings=(), counts=((("missing", "action"), 1),), changes=(gone,))
    page.show_found(BroughtIn(outcomes=(outcome,)))
    assert "Missing from the file: 1 action. What is missing stays in the record." in seen_text(page)
    find_box(page, "Show").setCurrentIndex(1)
    assert "It stays in the record, with its history" in _details(page)


def test_leaving_keeps_nothing(page: ImportPage) -> None:
    """The page is as it was before."""
    page.show_found(outcomes())
    find_button(page, "Leave them").click()
    assert _buttons(page) == {"Choose files"}
    assert "Nothing was kept." in seen_text(page)
    assert rows_of(page.table().model) == ()


def test_every_kind_of_file_is_named_in_a_sentence() -> None:
    """Whether its kind is one thing or many: figures, a workbook, a table."""
    good = replace(outcomes().outcomes[0], findings=())
    for kind in ("DfE statistics (Explore Education Statistics)", "council return workbook"):
        assert verdict_of(replace(good, recognised_as=kind)).startswith(f"Recognised: {kind}")


def test_findings_for_which_nothing_is_left_out_say_so(page: ImportPage) -> None:
    """In words, not as a nought."""
    place = Place("return.xlsx", "Actions", "C7")
    note = Finding("value_expected", Severity.WARNING, place, "The column is empty.", "Fill it in.")
    page.show_found(BroughtIn(outcomes=(replace(outcomes().outcomes[0], findings=(note,)),)))
    assert "1 finding; nothing is left out." in seen_text(page)


def test_a_cell_that_is_left_out_of_a_row_is_counted_as_left_out(page: ImportPage) -> None:
    """A row that is taken without its date says less than the file does: it is in part left out."""
    found = tuple(
        Finding("date_not_read", Severity.WARNING, Place("t.xlsx", "Plan", cell), "It cannot be read.", "Write a day.")
        for cell in ("D8", "E8", "D9")
    )
    brought = BroughtIn(outcomes=(replace(outcomes().outcomes[0], findings=found),))
    page.show_found(brought)
    assert "3 findings; 3 for which something is left out." in seen_text(page)
    assert "2 rows would be left out, wholly or in part" in seen_text(page)


def test_what_was_imported_last_is_not_named_until_it_is_known_again(page: ImportPage) -> None:
    """The one named before is no longer the last, and could be undone for it."""
    page.show_last_import(LastImport(("march.xlsx",), date(2026, 11, 28)))
    assert "march.xlsx" in seen_text(page)
    page.show_kept(BroughtIn(outcomes=(replace(outcomes().outcomes[0], findings=(), applied=True),)))
    assert "march.xlsx" not in seen_text(page)
    assert not find_button(page, "Undo the last import").isEnabled()
    page.show_last_import(LastImport(("april.xlsx",), date(2026, 11, 29)))
    assert find_button(page, "Undo the last import").isEnabled()
    page.show_undone(Undone(LastImport(("april.xlsx",), date(2026, 11, 29)), Path("undone.db"), None))
    assert "Last import: april.xlsx" not in seen_text(page)
    assert not find_button(page, "Undo the last import").isEnabled()


def test_nothing_refused_can_be_kept(page: ImportPage) -> None:
    """Where every file is refused there is nothing to keep, and no button for it."""
    good, refused = outcomes().outcomes
    assert can_be_kept((good, refused))
    assert not can_be_kept((refused,))
    page.show_found(BroughtIn(outcomes=(refused,)))
    assert "Keep these changes" not in _buttons(page)
    assumed = Finding("day_assumed", Severity.WARNING, Place("plan.xlsx"), "The file names no as-at day.")
    said = verdict_of(replace(good, findings=(assumed,)))
    assert "as at 31 March 2017, today, because the file names no day: choose its own at As-at day." in said
    again = Finding("day_returned_before", Severity.WARNING, Place("plan.xlsx"), "There is one already.")
    said = verdict_of(replace(good, counts=((("changed", "action"), 2),), findings=(again,)))
    assert "Changed: 2 actions. There is one already. Nothing is kept yet." in said
    assert verdict_of(refused) == "The file is refused; nothing of it would be kept. Not known. Save it as .xlsx."


def test_that_details_of_a_person_were_kept_is_said_after_keeping() -> None:
    """Alt+K keeps at once: whoever did not read the sentence before reads it now, with the way out and its limit."""
    good, _ = outcomes().outcomes
    found = Finding(PERSONAL, Severity.WARNING, Place("return.xlsx", "Actions", "W45"), "Looks like a birth date.")
    said = kept_words(BroughtIn(outcomes=(replace(good, findings=(found,), applied=True),)))
    assert said == (
        "Kept: return.xlsx. Something that looks like details of a person was kept with it (1 finding): see Findings. "
        "Undo the last import takes it out, but what is undone stays in the folder backup until that copy is deleted."
    )
    refused = kept_words(BroughtIn(outcomes=(replace(good, findings=(found,)),)))
    assert "details of a person" not in refused


def test_what_may_be_about_a_person_stands_first() -> None:
    """Rows that were left out do no harm to anybody; what is kept of a child does."""
    good, refused = outcomes().outcomes
    personal = Finding(PERSONAL, Severity.WARNING, Place("return.xlsx", "Actions", "W45"), "Looks like a birth date.")
    shown = [
        line.cells[2].text for line in findings((refused, replace(good, findings=(*good.findings, personal)))).lines
    ]
    assert shown == ["Not known.", "Looks like a birth date.", "No date."]


def test_which_indicators_published_figures_are_of_is_seen_before_they_are_kept(
    whole_program: Program, answers: Answers
) -> None:
    """Each with how many figures of how many areas and the newest period; counted alone they say nothing."""
    answers.imports = (DATA / "published" / "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv",)
    page = book_of(whole_program).imports
    whole_program.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    assert page.imported.shown == "Published indicators"
    row = ("First protection meetings held on time", "2,132", "170", "2025")
    assert rows_of(page.table().model) == (row,)
    assert "2,132 figures of 170 areas. What is new of them is under Changes." in seen_text(page)
    assert "2013 to 2025" in _details(page)
    assert "England, 11 regions and 158 authorities" in _details(page)


def test_the_council_s_own_published_figures_are_told_apart(page: ImportPage) -> None:
    """How many figures are hers is no number of areas, and a period is no value."""
    england, own = Area("E92000001", "England", AreaLevel.NATIONAL), Area("305", "Bromley", AreaLevel.LOCAL_AUTHORITY)
    period = month_period(2017, 3)
    seen = SeenFigures(
        file="figures.csv",
        source="Figures (DfE)",
        indicator=indicator(),
        number=2,
        symbols=1,
        areas=(england, own),
        periods=(period, period),
        own_area="305",
        own=((period, Figure.of("47")),),
    )
    file = replace(outcomes().outcomes[0], findings=(), changes=(), counts=((("new", "observation"), 2),))
    page.show_found(BroughtIn(outcomes=(file,), published=(seen,)))
    assert "2 figures of 2 areas; 1 figure is your council's." in seen_text(page)
    (row,) = rows_of(page.table().model)
    assert row[1:4] == ("2", "2", "March 2017")
    assert row[4].endswith(" (March 2017)")
    assert "2 figures, 1 of them published without a number" in _details(page)


def test_a_return_is_read_kept_and_taken_back(whole_program: Program, answers: Answers, tmp_path: Path) -> None:
    """The officer's whole way on a real workbook: the example, her own copy, and the example again."""
    book = min((resources_folder() / "example").glob("*.xlsx"))
    mine = tmp_path / book.name
    shutil.copyfile(book, mine)
    answers.imports = (mine,)
    page = book_of(whole_program).imports
    whole_program.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    assert whole_program.wiring.page == "imports"
    assert not (tmp_path / "data" / "register.db").exists()
    find_button(page, "Keep these changes").click()
    wait_for(lambda: (tmp_path / "data" / "register.db").exists() and not is_busy(whole_program))
    settle(whole_program)
    assert whole_program.session.shown is not None
    assert not whole_program.session.shown.picture.is_example
    assert "Undo the last import" in _buttons(page)
    today = day(datetime.now().astimezone().date())
    assert f"Last import: {mine.name}, imported on {today}." in seen_text(page)
    find_button(page, "Undo the last import").click()
    wait_for(lambda: not (tmp_path / "data" / "register.db").exists() and not is_busy(whole_program))
    settle(whole_program)
    assert whole_program.session.shown.picture.is_example
    assert "Undo the last import" not in _buttons(page)
    assert len(list((tmp_path / "data" / "backup").glob("undone-*.db"))) == 1
    assert f"Undone: {mine.name}. It was imported on {today}. Import the file again" in seen_text(page)
    assert "Last import" not in seen_text(page)


def test_what_looks_like_a_person_s_details_is_pointed_out_before_it_is_kept(
    whole_program: Program, answers: Answers, tmp_path: Path
) -> None:
    """In the sentence above the lists, and first among what is to be checked; without the words themselves."""
    mine = tmp_path / "return.xlsx"
    book = load_workbook(min((resources_folder() / "example").glob("*.xlsx")))
    heads = [cell.value for cell in book["Actions"][1]]
    cell = book["Actions"].cell(6, heads.index("progress_update") + 1)
    cell.value = f"{cell.value} The boy (DOB 03/04/2009) waits at 14 Elm Road."
    book.save(mine)
    answers.imports = (mine,)
    page = book_of(whole_program).imports
    whole_program.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    said = "Something in it looks like details of a person (2 findings): look at them before you keep the file."
    assert said in seen_text(page)
    shown = rows_of(page.table().model)
    assert shown[0][:2] == ("Please check", f"Sheet Actions, cell {cell.coordinate}")
    assert "Looks like a birth date" in shown[0][2]
    assert not any("2009" in text or "Elm" in text for line in shown for text in line)


def test_a_file_that_was_saved_again_is_shown_again_before_it_is_kept(
    whole_program: Program, answers: Answers, tmp_path: Path
) -> None:
    """What she corrected in the workbook meanwhile is seen first; only the second Keep keeps it."""
    mine = tmp_path / "return.xlsx"
    shutil.copyfile(min((resources_folder() / "example").glob("*.xlsx")), mine)
    answers.imports = (mine,)
    page, register = book_of(whole_program).imports, tmp_path / "data" / "register.db"
    whole_program.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    book = load_workbook(mine)
    book["Return"]["D3"] = datetime(2017, 2, 1)  # noqa: DTZ001 - a cell's
    book.save(mine)
    find_button(page, "Keep these changes").click()
    _waits_for_words(whole_program, page, "return.xlsx has changed since it was shown. Nothing has been kept: see")
    assert "as at 1 February 2017" in seen_text(page)
    assert newest_import(register) is None
    find_button(page, "Keep these changes").click()
    _waits_for_words(whole_program, page, "Kept: return.xlsx.")
    assert newest_import(register) is not None


def test_a_tracker_is_kept_as_it_was_shown_and_that_its_file_changed_is_said() -> None:
    """What she said of its columns holds; that there is more in its file by now is told."""
    kept = replace(outcomes().outcomes[0], findings=(), applied=True)
    said = kept_words(BroughtIn(outcomes=(kept,), kept_as_shown=("return.xlsx",)))
    assert said.endswith(
        "return.xlsx has changed since it was shown. What was shown was kept; choose it again for the rest."
    )


def _waits_for_words(program: Program, page: ImportPage, words: str) -> None:
    wait_for(lambda: words in seen_text(page) and not is_busy(program))


def test_a_workbook_that_was_only_saved_again_is_read_and_not_offered_to_be_kept(
    whole_program: Program, answers: Answers, tmp_path: Path
) -> None:
    """Keep stands there and cannot be used; why, why the file was read, and the keys that go on, stand beside it."""
    book = min((resources_folder() / "example").glob("*.xlsx"))
    assert run_command(["--data", str(tmp_path / "data"), "import", str(book)]) == 0
    whole_program.session.refresh()
    settle(whole_program)
    again = tmp_path / "again.xlsx"
    shutil.copyfile(book, again)
    with ZipFile(again, "a") as parts:
        parts.comment = b"saved again"
    page = book_of(whole_program).imports
    for file, why in (
        (again, "It was read because only what is in a file tells that."),
        (book, "The same file was imported before as at "),
    ):
        answers.imports = (file,)
        whole_program.window.actions_by_name["import"].trigger()
        _waits_for_words(whole_program, page, why)
        keep = find_button(page, "Keep these changes")
        assert keep.isVisible()
        assert not keep.isEnabled()
        said = "Nothing would change, so there is nothing to keep. Leave them (Alt+L), or choose other files (Alt+C)."
        assert said in seen_text(page)
        assert said in keep.accessibleDescription()
        assert "no longer be undone" not in seen_text(page), "nothing is kept, so nothing ends"
        assert find_button(page, "Leave them").isEnabled()
    find_button(page, "Leave them").click()
    page.show_found(outcomes())
    assert find_button(page, "Keep these changes").isEnabled()


def test_an_undone_import_comes_back_as_its_line_says(whole_program: Program, answers: Answers, tmp_path: Path) -> None:
    """The same file is no file that is known already: it is imported again as if for the first time."""
    mine = min((resources_folder() / "example").glob("*.xlsx"))
    answers.imports = (mine,)
    page = book_of(whole_program).imports
    assert run_command(["--data", str(tmp_path / "data"), "import", str(mine)]) == 0
    whole_program.session.refresh()
    settle(whole_program)
    find_button(page, "Undo the last import").click()
    wait_for(lambda: not (tmp_path / "data" / "register.db").exists() and not is_busy(whole_program))
    whole_program.window.actions_by_name["import"].trigger()
    wait_for(lambda: "Keep these changes" in _buttons(page))
    find_button(page, "Keep these changes").click()
    wait_for(lambda: (tmp_path / "data" / "register.db").exists() and not is_busy(whole_program))
    assert f"Kept: {mine.name}." in seen_text(page), "undoing cannot be undone as it says"


def test_what_was_undone_is_said_until_another_page_is_shown(program: Program, page: ImportPage) -> None:
    """Who comes back later reads what can be done, not what she did before."""
    page.show_undone(Undone(LastImport(("march.xlsx",), date(2026, 11, 28)), Path("undone.db"), None))
    assert "Undone: march.xlsx." in seen_text(page)
    program.wiring.go("plan")
    program.wiring.go("imports")
    assert "Undone" not in seen_text(page)
    assert "Choose files, or drop them here" in seen_text(page)


def test_until_when_an_import_can_be_undone_is_said_before_it_no_longer_can(page: ImportPage) -> None:
    """Where the undo is offered, that those before it stay; where others are about to be kept, that it ends."""
    last = LastImport(("march.xlsx",), date(2026, 11, 28))
    alone = "It alone can be undone: what was imported before it stays."
    ends = "Once these changes are kept, the last import can no longer be undone."
    page.show_last_import(last)
    assert f"Last import: march.xlsx, imported on 28 November 2026. {alone}" in seen_text(page)
    assert alone in find_button(page, "Undo the last import").accessibleDescription()
    page.show_found(outcomes())
    assert f"Last import: march.xlsx, imported on 28 November 2026. {ends}" in seen_text(page)
    assert ends in find_button(page, "Keep these changes").accessibleDescription()
    page.show_last_import(replace(last, can_be_undone=False))
    assert ends not in seen_text(page)
    assert ends not in find_button(page, "Keep these changes").accessibleDescription()
    find_button(page, "Leave them").click()
    page.show_last_import(replace(last, made_register=True))
    assert alone not in seen_text(page), "there is none before it"


def test_what_the_command_line_brought_in_is_what_would_be_undone(whole_program: Program, tmp_path: Path) -> None:
    """The button never takes back another import than the one that it names."""
    page = book_of(whole_program).imports
    assert "Undo the last import" not in _buttons(page)
    books = sorted((resources_folder() / "example").glob("*.xlsx"))[:2]
    for book in books:
        assert run_command(["--data", str(tmp_path / "data"), "import", str(book)]) == 0
        whole_program.session.refresh()
        wait_for(lambda: not is_busy(whole_program))
        settle(whole_program)
        assert book.name in find_button(page, "Undo the last import").accessibleDescription()
    turn_to(whole_program, "imports")
    find_button(page, "Undo the last import").click()
    wait_for(lambda: not is_busy(whole_program) and "Undo the last import" not in _buttons(page))
    settle(whole_program)
    today = day(datetime.now().astimezone().date())
    (aside,) = (tmp_path / "data" / "backup").glob("undone-*.db")
    assert f"the copy as it was before the undoing is kept as {aside}." in seen_text(page)
    assert f"Last file brought in: {books[0].name}, imported on {today}. It cannot be undone" in seen_text(page)


def test_files_can_be_dropped_whatever_page_is_shown(program: Program, tmp_path: Path, asked: list[_Asked]) -> None:
    """What is dropped on the window is read on the Import page; a text that is dropped is not."""
    program.wiring.go("plan")
    for url in (QUrl("https://example.org/x.csv"), QUrl.fromLocalFile(str(tmp_path / "x.csv"))):
        assert program.wiring.page == "plan"
        data = QMimeData()
        data.setUrls([url])
        drop = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        entering = QDragEnterEvent(QPoint(500, 300), *drop)
        entering.ignore()
        program.window.dragEnterEvent(entering)
        assert entering.isAccepted() is url.isLocalFile()
        program.window.dropEvent(QDropEvent(QPointF(500, 300), *drop))
    assert [one.paths for one in asked] == [(tmp_path / "x.csv",)]
    assert program.wiring.page == "imports"


def test_an_empty_return_can_be_saved_from_the_window(program: Program, answers: Answers, tmp_path: Path) -> None:
    """What an officer fills in needs no command line; the window says where it lies and what to do with it."""
    answers.template = tmp_path / "return.xlsx"
    program.window.actions_by_name["template"].trigger()
    wait_for(lambda: "Saved as" in status_text(program))
    assert "bring it in with File, Import" in status_text(program)
    with ZipFile(answers.template) as book:
        assert "xl/workbook.xml" in book.namelist()


def test_a_filled_return_can_be_saved_from_the_window(whole_program: Program, answers: Answers, tmp_path: Path) -> None:
    """It holds what is shown, and the window says as at which day and that what is exempt is in it."""
    answers.template = tmp_path / "filled.xlsx"
    whole_program.window.actions_by_name["filled"].trigger()
    wait_for(lambda: "Saved as" in status_text(whole_program))
    assert "Filled as at 31 March 2017, with what is exempt." in status_text(whole_program)
    with ZipFile(answers.template) as book:
        assert b"Leadership and management" in b"".join(book.read(name) for name in book.namelist())


@dataclass
class _Asked:
    """An import that was asked for, and how it ends when the test says so."""

    paths: tuple[Path, ...]
    dry_run: bool
    done: Callable[[BroughtIn], None]
    stopped: Callable[[], None]
    ticket: Ticket


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[_Asked]:
    """What is asked of the reading; nothing of it ends by itself."""
    found: list[_Asked] = []

    def import_files(_: Reading, files: Files, **how: Any) -> Ticket:  # noqa: ANN401 - of several types
        found.append(_Asked(files.paths, how["dry_run"], how["done"], how["stopped"], Ticket()))
        return found[-1].ticket

    monkeypatch.setattr(Reading, "import_files", import_files)
    return found


def test_only_what_was_shown_is_kept(program: Program, page: ImportPage, asked: list[_Asked]) -> None:
    """Files that are given while others wait to be kept are read first; the button keeps what stands above it."""
    _window(page).files_dropped.emit((Path("first.xlsx"),))
    asked[0].done(outcomes())
    _window(page).files_dropped.emit((Path("second.xlsx"),))
    page.keep_wanted.emit()
    assert [one.dry_run for one in asked] == [True, True]
    asked[1].done(outcomes())
    find_button(page, "Keep these changes").click()
    assert asked[2].paths == (Path("second.xlsx"),)
    assert not asked[2].dry_run
    settle(program)


def test_files_given_while_others_are_read_take_their_place(page: ImportPage, asked: list[_Asked]) -> None:
    """The first reading is stopped without a word; the page goes on saying what is read now."""
    _window(page).files_dropped.emit((Path("first.xlsx"),))
    _window(page).files_dropped.emit((Path("second.xlsx"),))
    assert asked[0].ticket.is_cancelled()
    assert not asked[1].ticket.is_cancelled()
    asked[0].stopped()
    assert "Reading second.xlsx." in seen_text(page)
    assert "Stop" in _buttons(page)


def test_files_that_changed_before_they_were_kept_give_way_to_those_given_meanwhile(
    program: Program, page: ImportPage, asked: list[_Asked]
) -> None:
    """She is told that nothing was kept; what she gave since is read, and can be kept."""
    _window(page).files_dropped.emit((Path("first.xlsx"),))
    asked[0].done(outcomes())
    find_button(page, "Keep these changes").click()
    _window(page).files_dropped.emit((Path("second.xlsx"),))
    asked[1].done(replace(outcomes(), changed=("first.xlsx",)))
    assert "first.xlsx has changed since it was shown. Nothing was kept." in status_text(program)
    asked[2].done(outcomes())
    find_button(page, "Keep these changes").click()
    assert asked[3].paths == (Path("second.xlsx"),)


def test_files_given_while_others_are_kept_can_be_kept_after_them(page: ImportPage, asked: list[_Asked]) -> None:
    """The keeping ends first and is not stopped; what was given meanwhile is still read, and can be kept."""
    _window(page).files_dropped.emit((Path("first.xlsx"),))
    asked[0].done(outcomes())
    find_button(page, "Keep these changes").click()
    _window(page).files_dropped.emit((Path("second.xlsx"),))
    assert not asked[1].ticket.is_cancelled()
    asked[1].done(outcomes())
    assert "Stop" in _buttons(page)
    asked[2].done(outcomes())
    find_button(page, "Keep these changes").click()
    assert asked[3].paths == (Path("second.xlsx"),)


def test_what_was_found_can_still_be_kept_when_its_keeping_was_stopped(page: ImportPage, asked: list[_Asked]) -> None:
    """She wanted another look: the files need not be chosen and read again."""
    _window(page).files_dropped.emit((Path("first.xlsx"),))
    asked[0].done(outcomes())
    shown = seen_text(page.imported)
    find_button(page, "Keep these changes").click()
    asked[1].stopped()
    assert "Stopped. Nothing was kept." in seen_text(page)
    assert seen_text(page.imported) == shown
    find_button(page, "Keep these changes").click()
    assert asked[2].paths == (Path("first.xlsx"),)
    assert not asked[2].dry_run


def test_what_was_kept_before_it_could_be_stopped_is_said_to_be_kept(
    whole_program: Program, answers: Answers, tmp_path: Path
) -> None:
    """Stop, pressed at any moment of the keeping: the page says what the register holds."""
    mine = tmp_path / "return.xlsx"
    shutil.copyfile(min((resources_folder() / "example").glob("*.xlsx")), mine)
    answers.imports = (mine,)
    page = book_of(whole_program).imports
    for wait in (0.0, 0.3, 0.6, 1.2):
        whole_program.window.actions_by_name["import"].trigger()
        wait_for(lambda: not is_busy(whole_program))
        find_button(page, "Keep these changes").click()
        end = time.monotonic() + wait
        while time.monotonic() < end:
            QCoreApplication.processEvents()
        page.stop_wanted.emit()
        wait_for(lambda: not is_busy(whole_program))
        settle(whole_program)
        assert whole_program.session.shown is not None
        is_kept = not whole_program.session.shown.picture.is_example
        assert ("Kept: return.xlsx" in seen_text(page)) is is_kept
        assert ("Nothing was kept" in seen_text(page)) is not is_kept
        if is_kept:
            break


def test_actions_and_figures_are_said_before_what_there_is_more_of() -> None:
    """They are what an officer looks for; a whole return holds more seats and links than actions."""
    numbers = {"action": 64, "body": 93, "link": 122, "meeting": 60, "observation": 46, "seat": 95}
    counts = tuple((("new", subject), number) for subject, number in numbers.items())
    said = verdict_of(replace(outcomes().outcomes[0], counts=counts, findings=()))
    assert "New: 64 actions, 46 figures, 122 links and 3 other kinds." in said


def test_a_tracker_that_waits_for_an_answer_is_not_called_refused() -> None:
    """Nothing is wrong with the file: she has only not said yet whose it is."""
    finding = Finding("council_not_said", Severity.FILE_REFUSED, Place("t.xlsx"), "Whose is not said.", "Choose.")
    said = verdict_of(replace(outcomes().outcomes[1], findings=(finding,)))
    assert said == "It cannot be kept yet. Whose is not said. Choose."


def test_what_would_change_is_said_in_two_lines() -> None:
    """The most of each kind; what stays as it is, is not said, and of very many kinds the rest is counted."""
    counts = {
        ("changed", "action"): 214,
        ("changed", "body"): 17,
        ("changed", "meeting"): 32,
        ("changed", "milestone"): 176,
        ("changed", "risk"): 14,
        ("new", "action"): 4,
        ("same", "theme"): 50,
    }
    said = verdict_of(replace(outcomes().outcomes[0], counts=tuple(counts.items()), findings=()))
    assert "Changed: 214 actions, 176 milestones, 32 meetings and 2 other kinds; new: 4 actions." in said
    assert "theme" not in said


def test_figures_that_keep_their_value_are_not_called_changed() -> None:
    """A newer release gives the counts behind figures that stay as they were: nothing in these was revised."""
    counts = {("counts_added", "observation"): 7195, ("revised", "observation"): 50, ("changed", "observation"): 1}
    said = verdict_of(replace(outcomes().outcomes[0], counts=tuple(counts.items()), findings=()))
    assert (
        "Revised: 50 figures; 7,195 figures keep their value and gain the counts behind them; "
        "1 figure keeps its value, with other counts or words." in said
    )


def test_what_is_missing_is_not_counted_as_changing(page: ImportPage) -> None:
    """It stays as it is, and is counted by kind, as above; the list's own number is that of everything in it."""
    listed = (
        ItemChange(kind=ItemChangeKind.CHANGED, subject="action", ref="1.1", fields=(("how", "", "By post"),)),
        ItemChange(kind=ItemChangeKind.MISSING, subject="action", ref="1.2"),
        ItemChange(kind=ItemChangeKind.MISSING, subject="action", ref="1.3"),
        ItemChange(kind=ItemChangeKind.MISSING, subject="theme", ref="T1"),
    )
    missing = ((("missing", "action"), 2), (("missing", "theme"), 1))
    counts = ((("changed", "action"), 1), *missing, (("new", "observation"), 1200))
    page.show_found(BroughtIn(outcomes=(replace(outcomes().outcomes[0], changes=listed, counts=counts),)))
    box = find_box(page, "Show")
    assert box.itemText(1) == "Changes (1,204)"
    box.setCurrentIndex(1)
    missed = "2 actions and 1 theme are missing from the file and stay"
    assert f"1,201 items would change; {missed}; what is unchanged" in seen_text(page)


def test_of_a_file_with_which_nothing_is_wrong_the_changes_are_shown(page: ImportPage) -> None:
    """Nobody looks at an empty table of findings; what is wrong with the next file comes first again."""
    clean = replace(outcomes().outcomes[0], name="clean.xlsx", findings=())
    page.show_found(BroughtIn(outcomes=(clean,)))
    assert page.imported.shown == "Changes"
    page.show_found(outcomes())
    assert page.imported.shown == "Findings"


def test_each_of_several_files_has_a_line(page: ImportPage) -> None:
    """What is said of one of many files is found by its name at the head of a line."""
    page.show_found(outcomes())
    said = next(label.text() for label in page.findChildren(QLabel) if "Recognised" in label.text())
    assert [line.split(":")[0] for line in said.splitlines()[:2]] == [one.name for one in outcomes().outcomes]


def test_a_file_that_was_not_kept_is_named_beside_those_that_were(page: ImportPage) -> None:
    """Of seven files dropped at once, nobody has to look which of them is in the copy now."""
    good, refused = outcomes().outcomes
    known = replace(good, name="known.csv", already_known=True, findings=())
    page.show_kept(BroughtIn(outcomes=(replace(good, applied=True), refused, known)))
    assert f"Refused: {refused.name}; see Findings. Imported before: known.csv." in seen_text(page)


def test_that_the_example_goes_is_said_before(page: ImportPage, example_material: Material) -> None:
    """Nobody wonders where the example's plan is; a refused file takes nothing away, and one's own copy stays."""
    page.show_material(example_material)
    page.show_found(outcomes())
    assert "Keeping these changes begins a copy of your own, and the example is no longer shown." in seen_text(page)
    page.show_found(BroughtIn(outcomes=outcomes().outcomes[1:]))
    assert "the example is no longer shown" not in seen_text(page)
    own = with_picture(example_material, is_example=False)
    page.show_material(own)
    page.show_found(outcomes())
    assert "the example is no longer shown" not in seen_text(page)


def test_figures_that_came_out_later_are_told_before_and_after_they_are_kept() -> None:
    """The pages look the same as before; the sentence above the findings says why, not one of many lines alone."""
    what = "19 figures for Anywhere came out on 1 April 2017. They are shown as at 1 April 2017 or later."
    later = Finding("published_after_return", Severity.NOTE, Place("figures.csv"), what, "Choose such a day at As at.")
    found = replace(outcomes().outcomes[0], name="figures.csv", findings=(later,))
    assert verdict_of(found).endswith(f"New: 12 actions. {what} Nothing is kept yet.")
    assert kept_words(BroughtIn(outcomes=(replace(found, applied=True),))) == f"Kept: figures.csv. {what}"


@pytest.mark.parametrize("code", ["no_longer_exempt", "tracker_came_before"])
def test_what_may_open_something_exempt_is_told_above_all_else(code: str) -> None:
    """Nobody has to find it among many lines before it is kept."""
    what = "1 action was exempt and is no longer: 1.1. Members read it from now on."
    found = replace(outcomes().outcomes[0], findings=(Finding(code, Severity.WARNING, Place("july.xlsx"), what),))
    assert f" {what} " in verdict_of(found)


def test_where_a_finding_stands_leaves_the_name_of_a_single_file_out() -> None:
    """It would fill the column; of several files each is named, and the details name it in any case."""
    place = Place("the_plan_of_march.xlsx", "Actions", "C7", "1.10 Recruit")
    finding = Finding("date_unreadable", Severity.ROW_REFUSED, place, "No date.", "Write it as 31/03/2017.")
    whole = Finding("day_assumed", Severity.WARNING, Place("the_plan_of_march.xlsx"), "No day.")
    alone = replace(outcomes().outcomes[0], findings=(finding, whole))
    where = [line.cells[1].text for line in findings((alone,)).lines]
    assert where == ["Sheet Actions, cell C7, row of 1.10", "The file"]
    beside = findings((alone, replace(alone, findings=()))).lines
    assert beside[0].cells[1].text == "the_plan_of_march.xlsx, sheet Actions, cell C7, row of 1.10"
    told = repr(beside[0].details())
    assert "the_plan_of_march.xlsx" in told
    assert "Fact(name='In the row of', value='1.10 Recruit'" in told, "the row's words do not stand in the cell"


def test_a_document_in_sight_says_that_it_is_older_than_a_file(whole_program: Program, tmp_path: Path) -> None:
    """A return of its day or before was kept since; when that is taken back it is as if it were made now."""
    october, december, *_ = sorted((resources_folder() / "example").glob("*.xlsx"))
    older = "Files were imported or taken back since this document was made."
    page = book_of(whole_program).documents

    def bring(*told: str) -> None:
        assert run_command(["--data", str(tmp_path / "data"), "import", "--no-first-page", *told]) == 0
        whole_program.session.refresh()
        wait_for(lambda: not is_busy(whole_program))
        settle(whole_program)

    bring(str(december))
    turn_to(whole_program, "documents")
    page.choose("corporate-parenting-children")
    find_button(page, "Make the document").click()
    settle(whole_program)
    assert "as at 31 December 2016 is ready." in seen_text(page)
    assert older not in seen_text(page)
    bring(str(october))
    assert older in seen_text(page)
    turn_to(whole_program, "plan")
    turn_to(whole_program, "documents")
    assert older in status_text(whole_program)
    bring("--undo")
    assert older not in seen_text(page)
