"""Each trap that real trackers set to a reader, by its name."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.domain.findings import Severity
from lineofsight.domain.indicators import Polarity, RatingMethod
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from lineofsight.exchange.trackers.mapping import DateOrder
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    AS_AT,
    IMPROVEMENT,
    PARENTING,
    SCORECARD,
    actions_of,
    all_of_code,
    batch_of,
    of_code,
    plan_rows,
    read,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_ongoing_and_red_is_counted_apart_and_never_on_track() -> None:
    """What is ongoing has no date to be judged by; it is read, flagged, and red stays red."""
    reading = read(AREAS)
    action = actions_of(reading)["3"]
    assert (action.due_kind, action.due_date_current) == (DueKind.ONGOING, None)
    assert action.delivery_status is DeliveryStatus.OFF_TRACK
    judged = judge_action(action, (), (), AS_AT)
    assert DeliveryFlag.ONGOING_WITHOUT_DATE in judged.flags
    assert "counted apart" in of_code(reading, "due_ongoing").what


def test_two_owners_in_one_cell_are_a_lead_and_a_helper() -> None:
    """Parted by " / ", a line, a semicolon, or a stroke between initials; never by a comma or "and"."""
    actions = actions_of(read(IMPROVEMENT, date_order=DateOrder.DAY_FIRST))
    assert (actions["1.10"].lead_officer, actions["1.10"].support_leads) == (
        "Head of Safeguarding",
        ("Head of Performance",),
    )


@pytest.mark.parametrize(
    ("cell", "lead", "support", "told"),
    [
        ("HR/JS", "HR", ("JS",), 0),
        ("Head of A; Head of B\nHead of C", "Head of A", ("Head of B", "Head of C"), 0),
        ("Head of Housing and Care", "Head of Housing and Care", (), 0),
        ("Director, Adults", "Director, Adults", (), 0),
        ("Head of Housing and Director of HR", "Head of Housing and Director of HR", (), 1),
    ],
)
def test_owners_are_parted_only_by_signs_that_part(
    cell: str, lead: str, support: tuple[str, ...], told: int, tmp_path: Path
) -> None:
    """A post's title may hold a comma or "and"; where it is likely two owners, that is told."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows(Lead=cell)))
    action = actions_of(reading)["1.10"]
    assert (action.lead_officer, action.support_leads) == (lead, support)
    assert len(all_of_code(reading, "owners_together")) == told


def test_of_a_row_that_was_left_out_nothing_else_is_told(tmp_path: Path) -> None:
    """Nobody was taken as its lead: it begins after it is due."""
    heads, given = plan_rows(Lead="Head of A; Head of B")
    rows = [(*heads, "Start date"), (*given, None), ("2", *given[1:], dt.date(2018, 1, 31))]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert list(actions_of(reading)) == ["1.10"]
    assert of_code(reading, "two_owners").place.cell == "D2"
    assert [finding.place.cell for finding in reading.findings if finding.place.cell.endswith("3")] == ["A3"]


def test_nothing_is_said_of_the_owners_of_a_row_that_was_left_out(tmp_path: Path) -> None:
    """There is nobody to part: the row is told as a whole."""
    rows = plan_rows(Lead="Head of Housing and Director of HR")
    reading = read(written(tmp_path / "t.xlsx", [*rows, ["1.10", *rows[1][1:]]]))
    assert of_code(reading, "owners_together").what.startswith("In 1 row one cell")
    assert list(actions_of(reading)) == ["1.10"]
    heads = ("Ref", "Action", "Lead", "Start date", "By When", "RAG")
    row = ("1", "Build", "Head of Housing and Director of HR", "31/12/2017", "30/06/2017", "G")
    reading = read(written(tmp_path / "u.xlsx", [heads, row]))
    assert [finding.code for finding in reading.findings if finding.refuses] == ["date_unreadable"]
    assert not all_of_code(reading, "owners_together")


def test_1_10_is_not_1_1(tmp_path: Path) -> None:
    """Text stays as written; a number cell cannot say which it was, so its row is refused."""
    assert {"1.1", "1.10"} <= set(actions_of(read(IMPROVEMENT)))
    assert list(actions_of(read(written(tmp_path / "a.xlsx", plan_rows(Ref="1.10"))))) == ["1.10"]
    reading = read(written(tmp_path / "b.xlsx", plan_rows(Ref=1.10)))
    assert actions_of(reading) == {}
    assert of_code(reading, "reference_is_number").severity is Severity.ROW_REFUSED


def test_a_typing_error_year_is_never_a_date() -> None:
    """2107 for 2017 leaves its action without a date, with the cell, and no other."""
    reading = read(IMPROVEMENT)
    finding = of_code(reading, "date_not_read")
    assert (finding.severity, finding.place.cell) == (Severity.WARNING, "E9")
    assert "slip of the finger" in finding.remedy
    assert {ref: one.due_date_current for ref, one in actions_of(reading).items() if one.due_kind.has_date} == {
        "1.1": dt.date(2017, 1, 31),
        "1.10": dt.date(2017, 2, 28),
        "2.3": dt.date(2017, 8, 31),
    }


def test_22_v_23_recommendations_is_told(tmp_path: Path) -> None:
    """The title's number is held against the table's."""
    assert all_of_code(read(AREAS), "count_disagrees") == []
    path = tmp_path / "t.csv"
    path.write_text(AREAS.read_text(encoding="utf-8").replace("answering 3", "answering 22"), encoding="utf-8")
    assert of_code(read(path), "count_disagrees").what == ("The title speaks of 22 recommendations; the table has 3.")


def test_a_renumbered_indicator_stays_the_same_and_its_old_number_does_not_pass_on(tmp_path: Path) -> None:
    """Repeat plans were 16 and are 12; what is 16 now is something else."""
    rows: list[Any] = [("PI ref", "Description", "2014/15"), ("16", "Percentage of repeat plans", "13%")]
    before = batch_of(read(written(tmp_path / "a.xlsx", rows))).indicators[0]
    rows[1:] = [("12", "Percentage of repeat plans", "13%"), ("16", "Percentage of visits on time", "90%")]
    after = {one.local_no: one for one in batch_of(read(written(tmp_path / "b.xlsx", rows))).indicators}
    assert after["12"].ind_id == before.ind_id
    assert after["16"].ind_id != before.ind_id


@pytest.mark.parametrize("words", ["CLA", "LAC", "children looked after", "Cared for children", "children in care"])
def test_a_change_of_terminology_does_not_break_the_series(words: str, tmp_path: Path) -> None:
    """CLA, LAC, cared for: the same children, so the same indicator; its title stays as officers write it."""
    rows = [("Ref", "Indicator", "2014/15"), ("1", f"Number of {words} missing", 3)]
    (indicator,) = batch_of(read(written(tmp_path / "t.xlsx", rows))).indicators
    assert indicator.ind_id == "number-of-cla-missing"
    assert indicator.title == f"Number of {words} missing"


def test_a_reference_that_a_person_fixed_outlives_number_and_title(tmp_path: Path) -> None:
    """The mapping can say which reference a title has."""
    rows = [("Ref", "Indicator", "2014/15"), ("1", "Number of moves", 3)]
    reading = read(written(tmp_path / "t.xlsx", rows), indicators=(("number of moves", "MOVES"),))
    assert batch_of(reading).indicators[0].ind_id == "MOVES"


def test_a_measure_without_a_good_direction_has_none() -> None:
    """No polarity column, or an empty cell: no colour, no rank; the officers' colour is kept as theirs."""
    reading = read(PARENTING)
    assert {one.polarity for one in batch_of(reading).indicators} == {Polarity.NONE}
    assert of_code(reading, "polarity_not_said").severity is Severity.WARNING
    missing = next(one for one in batch_of(read(SCORECARD)).indicators if one.local_no == "SCS03")
    assert (missing.polarity, missing.rag_method) == (Polarity.NONE, RatingMethod.NONE)


def test_a_benchmark_a_year_older_keeps_its_own_year() -> None:
    """The comparison is for 2015/16 while the figures are for 2016/17."""
    batch = batch_of(read(PARENTING))
    assert {one.period.label for one in batch.benchmarks} == {"2015/16"}
    assert max(one.period.end for one in batch.observations) == dt.date(2017, 3, 31)


def test_58_percent_of_45_of_78_keeps_its_counts(tmp_path: Path) -> None:
    """N and N are read from the cell, and a percentage that they do not give is told."""
    reading = read(PARENTING)
    figure = next(one for one in batch_of(reading).observations if one.numerator is not None)
    assert figure.denominator is not None
    assert (figure.figure.value, figure.numerator.value if figure.numerator else None, figure.denominator.value) == (
        Decimal(58),
        Decimal(45),
        Decimal(78),
    )
    assert all_of_code(reading, "figure_disagrees") == []
    rows = [("Ref", "Indicator", "2014/15"), ("1", "Care leavers in touch", "68% (45 of 78)")]
    reading = read(written(tmp_path / "t.xlsx", rows))
    assert "45 of 78 is 57.7%" in of_code(reading, "figure_disagrees").what


def test_a_hidden_worksheet_refuses_the_tracker(tmp_path: Path) -> None:
    """And so do comments and columns about single children: trackers are guarded as returns are."""
    path = written(tmp_path / "t.xlsx", plan_rows())
    book = load_workbook(path)
    book.create_sheet("Old").append(["x"])
    book["Old"].sheet_state = "hidden"
    book.save(path)
    reading = read(path)
    assert reading.batch is None
    assert of_code(reading, "hidden_sheet").severity is Severity.FILE_REFUSED
    rows = [(*head, "UPN") if n == 0 else (*head, "x") for n, head in enumerate(plan_rows())]
    assert read(written(tmp_path / "u.xlsx", rows)).batch is None


def test_a_missing_report_month_is_no_figure(tmp_path: Path) -> None:
    """An empty month among full ones leaves a gap in the series."""
    rows = [("Ref", "Indicator", "Jan-17", "Feb-17", "Mar-17"), ("1", "Number of visits", 5, None, 6)]
    labels = [one.period.label for one in batch_of(read(written(tmp_path / "t.xlsx", rows))).observations]
    assert labels == ["January 2017", "March 2017"]


def test_dates_typed_month_first_are_read_so_only_when_the_mapping_says(tmp_path: Path) -> None:
    """03/04/2017 is the third of April unless a person says otherwise."""
    rows = plan_rows(**{"By When": "03/04/2017"})
    path = written(tmp_path / "t.xlsx", rows)
    assert actions_of(read(path))["1.10"].due_date_current == dt.date(2017, 4, 3)
    american = read(path, date_order=DateOrder.MONTH_FIRST)
    assert actions_of(american)["1.10"].due_date_current == dt.date(2017, 3, 4)


def test_a_cell_with_an_error_is_told_not_read_as_empty(tmp_path: Path) -> None:
    """A due date of #REF! is told with its cell, and is no reason to lose the action; one for the status is."""
    reading = read(written(tmp_path / "t.xlsx", plan_rows(**{"By When": "=1/0"})))
    told = of_code(reading, "date_not_read")
    assert (told.place.cell, told.what) == ("E2", "Row 2: By When cannot be read; the row was taken without it.")
    assert not all_of_code(reading, "due_not_set")
    assert actions_of(reading)["1.10"].due_kind is DueKind.NOT_SET
