"""A person sees what each column is taken for, with the sheet's own values, and what she says of it holds."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import ValueRefusedError
from lineofsight.exchange.trackers.corrections import corrected, points_of
from lineofsight.exchange.trackers.draft import Standing, TrackerDraft
from lineofsight.exchange.trackers.draft_beginning import begin_draft
from lineofsight.exchange.trackers.draft_reading import read_draft
from lineofsight.exchange.trackers.draft_words import WordKind, words_of
from lineofsight.exchange.trackers.opening import open_tracker
from lineofsight.exchange.trackers.said_dates import find_as_at, name_of_tracker
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    AS_AT,
    COUNCIL,
    IMPROVEMENT,
    PARENTING,
    SCRUTINY,
    TODAY,
    actions_of,
    batch_of,
    of_code,
    plan_rows,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.exchange.trackers.mapping import TrackerMapping


def begun(path: Path, *known: TrackerMapping) -> TrackerDraft:
    """The draft of a file, which must be one, under a name."""
    workbook, opened = open_tracker(path)
    draft = begin_draft(workbook, opened, known)
    assert draft is not None
    return draft if draft.remembered else replace(draft, mapping=replace(draft.mapping, name="tracker"))


def read_as(draft: TrackerDraft) -> Reading:
    """What comes of reading it so."""
    return read_draft(draft, council=COUNCIL, as_at=AS_AT, today=TODAY)


def taken_for(draft: TrackerDraft) -> dict[str, tuple[str, Standing]]:
    """By letters of the column, its field and how it is known."""
    return {one.letters: (one.field, one.standing) for one in draft.columns}


def answers_at(draft: TrackerDraft, address: str) -> tuple[str, list[str]]:
    """The answer that holds at a point, and the words of all."""
    point = next(one for one in points_of(draft, words_of(draft)) if one.address == address)
    return point.value, [answer.words for answer in point.answers]


def test_each_column_stands_with_its_heading_three_values_and_how_sure_it_is() -> None:
    """Known headings are sure, usual ones a guess; a section's heading and a repeated one are no values."""
    draft = begun(SCRUTINY)
    assert taken_for(draft)["A"] == ("action_id", Standing.SURE)
    assert taken_for(draft)["C"] == ("rec_date", Standing.GUESS)
    assert draft.column(1).heading == "Reference"
    assert draft.column(1).samples == ("S1", "S2", "S3")
    improvement = begun(IMPROVEMENT)
    assert improvement.column(1).samples == ("1.1", "1.10", "1.2")
    assert improvement.column(9).samples == ("Held",)


def test_a_heading_that_is_not_known_is_not_used(tmp_path: Path) -> None:
    """It is shown all the same, with its values."""
    rows = [("Ref", "Action", "Lead", "Zephyr"), ("1", "Do", "A", "x"), ("2", "Do more", "B", None)]
    draft = begun(written(tmp_path / "t.xlsx", rows))
    assert taken_for(draft)["D"] == ("", Standing.NOT_USED)
    assert draft.column(4).samples == ("x",)


def test_what_she_says_of_a_column_holds(tmp_path: Path) -> None:
    """The column is read as she says; one that held the same is not used any more, and says why."""
    rows = [("Ref", "Action", "Lead", "By When", "Zephyr"), ("1", "Do", "A", dt.date(2017, 8, 1), dt.date(2017, 9, 1))]
    draft = corrected(begun(written(tmp_path / "t.xlsx", rows)), "rule/other_status", "on_track")
    assert actions_of(read_as(draft))["1"].due_date_current == dt.date(2017, 8, 1)
    said = corrected(draft, "column/5", "due_date_current")
    assert taken_for(said)["E"] == ("due_date_current", Standing.SAID)
    assert taken_for(said)["D"] == ("", Standing.NOT_USED)
    assert said.column(4).why == "Column E holds it, as you said."
    assert (said.column(4).gave_way_to, said.column(5).gave_way_to) == ("E", "")
    assert corrected(said, "column/4", "start_date").column(4).gave_way_to == ""
    assert actions_of(read_as(said))["1"].due_date_current == dt.date(2017, 9, 1)
    assert said.is_corrected
    assert draft.column(4).field == "due_date_current", "what was begun with is as it was"


def test_a_column_that_gave_way_takes_its_field_back_once_no_other_holds_it(tmp_path: Path) -> None:
    """As it was before and as sure; where a third takes the field meanwhile, the line names that one."""
    rows = [
        ("Ref", "Action", "Lead", "By When", "Zephyr", "Quux"),
        ("1", "Do", "A", dt.date(2017, 8, 1), dt.date(2017, 9, 1), dt.date(2017, 10, 1)),
    ]
    begin = begun(written(tmp_path / "t.xlsx", rows))
    gone = corrected(begin, "column/5", "due_date_current")
    for instead in ("start_date", ""):
        back = corrected(gone, "column/5", instead)
        assert back.column(4) == begin.column(4)
        assert ("By When", "due_date_current") in back.mapping.columns
    third = corrected(gone, "column/6", "due_date_current")
    assert [one.gave_way_to for one in third.columns] == ["", "", "", "F", "F", ""]
    assert third.column(4).why == "Column F holds it, as you said."
    second = corrected(third, "column/6", "")
    assert taken_for(second)["E"] == ("due_date_current", Standing.SAID)
    assert [one.gave_way_to for one in second.columns] == ["", "", "", "E", "", ""]
    assert corrected(second, "column/5", "").column(4) == begin.column(4)
    kept_out = corrected(corrected(gone, "column/4", ""), "column/5", "start_date")
    assert taken_for(kept_out)["D"] == ("", Standing.NOT_USED), "she said herself that it is not to be read"


def test_several_columns_may_hold_progress() -> None:
    """What may stand in several columns is taken from none of them."""
    draft = corrected(begun(SCRUTINY), "column/2", "progress_update")
    assert [one.letters for one in draft.columns if one.field == "progress_update"] == ["B", "H"]


def test_a_column_left_out_is_remembered_as_left_out() -> None:
    """It stands in the mapping as known and not read."""
    draft = corrected(begun(SCRUTINY), "column/2", "")
    assert draft.mapping.not_read == ("Origin",)
    assert corrected(draft, "column/2", "rec_origin").mapping.not_read == ()


@pytest.mark.parametrize(
    ("address", "value"),
    [("column/2", "nonsense"), ("column/99", ""), ("status/In progress", "green"), ("nowhere", ""), ("headings", "77")],
)
def test_what_is_no_answer_is_refused(address: str, value: str) -> None:
    """In a sentence, and nothing is changed."""
    with pytest.raises(ValueRefusedError, match="Choose"):
        corrected(begun(SCRUTINY), address, value)


def test_words_that_leave_rows_out_come_first_and_can_be_explained() -> None:
    """Each with how often it stands there; explained, its rows are read."""
    draft = begun(SCRUTINY)
    first = words_of(draft)[0]
    assert (first.kind, first.word, first.meaning, first.rows, first.left_out) == (
        WordKind.STATUS,
        "In progress",
        "",
        1,
        1,
    )
    assert "S3" not in actions_of(read_as(draft))
    said = corrected(draft, "status/In progress", "at_risk")
    assert actions_of(read_as(said))["S3"].delivery_status is DeliveryStatus.AT_RISK
    assert not any(word.left_out for word in words_of(said))
    assert corrected(said, "status/In progress", "").mapping.status_words == draft.mapping.status_words


def test_a_known_word_can_be_given_another_meaning() -> None:
    """Her council's amber may be its own; the program's word for it gives way."""
    draft = begun(AREAS)
    assert {word.word: word.meaning for word in words_of(draft) if word.kind is WordKind.COLOUR}["A"] == "at_risk"
    said = corrected(draft, "colour/A", "on_track")
    statuses = {action.delivery_status for action in actions_of(read_as(said)).values()}
    assert DeliveryStatus.AT_RISK not in statuses
    assert [word for word, _ in said.mapping.rag_words].count("A") == 1


def test_a_status_among_colours_and_of_a_milestone_is_one_word(tmp_path: Path) -> None:
    """What she says of it holds for every row that has it: a milestone shown as paused was read as complete."""
    heads = ("Ref", "Action", "RAG", "Milestone", "Milestone due", "Milestone status")
    rows = (
        heads,
        *((f"1.{n}", "Do", said, "Step", "30/06/2017", "Complete") for n, said in ((1, "Complete"), (2, "G"))),
    )
    draft = begun(written(tmp_path / "t.xlsx", rows))
    assert {(one.kind, one.word, one.rows) for one in words_of(draft)} == {
        (WordKind.STATUS, "Complete", 3),
        (WordKind.COLOUR, "G", 1),
    }
    batch = batch_of(read_as(corrected(draft, "status/Complete", "paused")))
    assert [one.delivery_status for one in batch.actions] == [DeliveryStatus.PAUSED, DeliveryStatus.ON_TRACK]
    assert {one.status for one in batch.milestones} == {DeliveryStatus.PAUSED}


def test_a_status_with_signs_in_it_can_be_explained(tmp_path: Path) -> None:
    """A whole text that stands in the mapping is that word, brackets and all."""
    path = written(tmp_path / "t.xlsx", plan_rows(Status="In hand (delayed)", RAG=""))
    said = corrected(begun(path), "status/In hand (delayed)", "off_track")
    assert actions_of(read_as(said))["1.10"].delivery_status is DeliveryStatus.OFF_TRACK


def test_a_scorecard_asks_in_what_is_measured() -> None:
    """An indicator whose title names no unit is left out until she says it."""
    draft = begun(PARENTING)
    (word,) = words_of(draft)
    assert (word.kind, word.word, word.left_out) == (WordKind.UNIT, "Strength of pledge", 1)
    before = {one.title for one in batch_of(read_as(draft)).indicators}
    said = corrected(draft, "unit/Strength of pledge", "score")
    after = {one.title for one in batch_of(read_as(said)).indicators}
    assert {title for title in after - before if title.startswith("Strength of pledge")}


def test_the_heading_row_can_be_chosen(tmp_path: Path) -> None:
    """A row above that looks like headings gives way; what she said of a heading elsewhere holds there too."""
    rows = [
        ("Action", "Lead", "Status", "x"),
        ("Nothing", "here", "yet", "y"),
        ("Ref", "Action", "Owner", "Zephyr"),
        ("1", "Do", "Head of Homes", "On track"),
    ]
    draft = begun(written(tmp_path / "t.xlsx", rows))
    assert draft.header.row == 1
    assert "Row 3: Ref, Action …" in answers_at(draft, "headings")[1]
    moved = corrected(corrected(draft, "headings", "3"), "column/4", "status")
    assert taken_for(moved)["D"] == ("status", Standing.SAID)
    assert list(actions_of(read_as(moved))) == ["1"]
    again = corrected(moved, "headings", "3")
    assert taken_for(again)["D"] == ("status", Standing.SAID)


def test_a_file_of_which_nothing_is_understood_can_still_be_explained(tmp_path: Path) -> None:
    """It is no tracker until she says which column holds the actions; then it is read as any other."""
    rows = [("Zig", "Zag", "Zug"), ("1", "Move offices", "On track"), ("2", "Train all", "Late")]
    draft = begun(written(tmp_path / "t.xlsx", rows))
    assert {one.field for one in draft.columns} == {""}
    assert of_code(read_as(draft), "columns_needed").remedy.startswith("If it is the council's own, say which column")
    for address, value in (("column/1", "action_id"), ("column/2", "action"), ("column/3", "status")):
        draft = corrected(draft, address, value)
    assert list(actions_of(read_as(draft))) == ["1"]
    assert [word.word for word in words_of(draft) if word.left_out] == ["Late"]


def test_another_kind_is_proposed_anew() -> None:
    """A scorecard's columns are not a plan's."""
    draft = replace(begun(SCRUTINY), mapping=replace(begun(SCRUTINY).mapping, name="mine"))
    other = corrected(draft, "kind", "performance")
    assert "title" not in {one.field for one in draft.columns}
    assert other.mapping.kind == "performance"
    assert other.mapping.name == "mine"
    assert "Figures of the period in the heading" in answers_at(other, "column/3")[1]


def test_next_month_is_read_by_the_mapping_that_is_remembered(tmp_path: Path) -> None:
    """Columns are what she said; a heading that drifted says what it was, a new one is not used."""
    first = corrected(begun(SCRUTINY), "status/In progress", "at_risk")
    mapping = replace(first.mapping, name="Scrutiny")
    again = begun(SCRUTINY, mapping)
    assert again.remembered == "Scrutiny"
    assert not again.is_corrected
    assert {one.standing for one in again.columns} == {Standing.SAID}
    assert "S3" in actions_of(read_as(again))
    text = (
        SCRUTINY.read_text(encoding="utf-8").replace("Action taken", "Actions taken").replace(",Status", ",Status,New")
    )
    later = tmp_path / "later.csv"
    later.write_text(text, encoding="utf-8")
    drifted = begun(later, mapping)
    assert taken_for(drifted)["H"] == ("progress_update", Standing.SURE)
    assert "It was 'Action taken'." in drifted.column(8).why
    assert taken_for(drifted)["J"] == ("", Standing.NOT_USED)
    assert drifted.column(10).why == "Nothing is remembered of it under 'Scrutiny'."


def test_a_heading_that_is_gone_is_said_and_put_right(tmp_path: Path) -> None:
    """The file is refused rather than read without its statuses; she says which column they are in now."""
    mapping = replace(begun(SCRUTINY).mapping, name="Scrutiny")
    later = tmp_path / "later.csv"
    later.write_text(SCRUTINY.read_text(encoding="utf-8").replace(",Status", ",Zephyr"), encoding="utf-8")
    draft = begun(later, mapping)
    assert taken_for(draft)["I"] == ("", Standing.NOT_USED)
    assert read_as(draft).batch is None
    said = corrected(draft, "column/9", "status")
    assert "S1" in actions_of(read_as(said))
    assert said.remembered == "Scrutiny"
    assert ("Zephyr", "status") in said.mapping.columns
    assert "Status" not in {heading for heading, _ in said.mapping.columns}


def test_the_mapping_that_fits_best_is_taken() -> None:
    """Of two remembered mappings the one with more of the headings reads the file."""
    scrutiny = replace(begun(SCRUTINY).mapping, name="scrutiny")
    areas = replace(begun(AREAS).mapping, name="areas")
    assert begun(AREAS, scrutiny, areas).remembered == "areas"
    assert begun(SCRUTINY, scrutiny, areas).remembered == "scrutiny"
    assert begun(PARENTING, scrutiny, areas).remembered == ""


@pytest.mark.parametrize(
    ("name", "day", "kept"),
    [
        ("Improvement tracker v17 June 2017.csv", dt.date(2017, 6, 30), "Improvement tracker"),
        ("tracker_2017-05-31.csv", dt.date(2017, 5, 31), "tracker"),
        ("CS Plan 30.06.17 final.csv", dt.date(2017, 6, 30), "CS Plan"),
        ("Plan July 2017.csv", TODAY, "Plan"),
        ("Plan 2017.csv", None, "Plan"),
        ("Plan May 2017 and June 2017.csv", None, "Plan and"),
        ("Plan December 2017.csv", None, "Plan"),
        ("con.csv", None, "tracker"),
    ],
)
def test_the_day_and_the_name_come_from_the_file_where_it_says_them(
    name: str, day: dt.date | None, kept: str, tmp_path: Path
) -> None:
    """One day only, and none to come; else it is today, and she is asked."""
    path = tmp_path / name
    path.write_bytes(SCRUTINY.read_bytes())
    found, why = find_as_at(begun(path), TODAY)
    assert found == (day or TODAY)
    assert why.startswith("The file names no as-at day; today stands here.") is (day is None)
    assert name_of_tracker(name) == kept


def test_the_day_may_stand_in_the_titles() -> None:
    """A month is its last day."""
    assert find_as_at(begun(IMPROVEMENT), TODAY) == (
        dt.date(2017, 6, 30),
        "30 June 2017 is from the titles above its headings (cell A2). Correct it if the file speaks of another day.",
    )


@pytest.mark.parametrize(
    ("line", "day", "where"),
    [
        (("Position as at 12 May 2017",), dt.date(2017, 5, 12), "cell A2, “Position as at 12 May 2017”."),
        (("As at:", dt.date(2017, 5, 12)), dt.date(2017, 5, 12), "cell A2, “As at: 12 May 2017”."),
        (("Position at the end of May 2017",), dt.date(2017, 5, 31), "cell A2, “Position at the end of May 2017”."),
        (("Update for May 2017, position at 12/05/2017",), dt.date(2017, 5, 12), "cell A2, “Update for May 2017, "),
        (
            ("Position as at 12 April 2017",),
            dt.date(2017, 4, 12),
            "cell A2, “Position as at 12 April 2017”, though the file's name says “May 2017”.",
        ),
        (("For the Board of 12 May 2017",), dt.date(2017, 5, 31), "the file's name."),
        (("As at", dt.date(2017, 5, 1)), dt.date(2017, 5, 31), "the file's name."),
        (("As at 12 May 2017 (last time as at 12 April 2017)",), dt.date(2017, 5, 31), "the file's name."),
        (("Position as at 12 December 2017",), dt.date(2017, 5, 31), "the file's name."),
    ],
)
def test_a_line_that_says_as_at_stands_before_the_name_of_the_file(
    line: tuple[object, ...], day: dt.date, where: str, tmp_path: Path
) -> None:
    """With its cell; of two days, one to come, or the first that "May 2017" may have become, nothing is taken."""
    rows = [["Action tracker"], line, *plan_rows()]
    found, why = find_as_at(begun(written(tmp_path / "Tracker May 2017.xlsx", rows)), TODAY)
    assert (found, where in why) == (day, True), why


def test_nothing_is_read_while_nobody_has_said_whose_it_is() -> None:
    """It is asked for, not guessed."""
    reading = read_draft(begun(SCRUTINY), council=None, as_at=AS_AT, today=TODAY)
    assert reading.batch is None
    assert of_code(reading, "council_not_said").remedy == "Choose the council."
