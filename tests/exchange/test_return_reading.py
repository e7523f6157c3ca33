"""A filled-in return is read row by row: good rows are kept whole, bad ones left out with cell and remedy."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from lineofsight.domain.figures import SIGNS, Figure, Symbol
from lineofsight.domain.findings import Severity
from lineofsight.domain.marking import MEMBERS, PUBLIC, Marking, MarkingLevel
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind
from lineofsight.exchange.return_reading import is_return, read_return
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.return_makers import (
    ACTION,
    BODY,
    FIGURE,
    HEAD,
    INDICATOR,
    THEME,
    TODAY,
    Filled,
    batch_of,
    filled_in,
    of_code,
    read,
)

if TYPE_CHECKING:
    from pathlib import Path

MILESTONE = {
    "milestone_id": "m",
    "action_id": "1.10",
    "text": "Six posts",
    "original_date": dt.date(2016, 12, 1),
    "current_date": dt.date(2016, 12, 1),
    "marking": "public",
}
"""One that says nothing of its status."""


def test_an_action_is_read_with_all_its_columns(tmp_path: Path) -> None:
    """Text, references, lists, dates, words, and the marking put together."""
    row = ACTION | {
        "rec_ids": "C1; C2",
        "evidence_kind": "Audit; child voice",
        "marking": "part2",
        "exempt_para": 3,
        "illustrative": "Yes",
        "target": 15,
    }
    batch = batch_of(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]}))
    (action,) = batch.actions
    assert (action.action_id, action.rec_ids, action.target) == ("1.10", ("C1", "C2"), "15")
    assert action.delivery_status is DeliveryStatus.AT_RISK
    assert action.evidence_kind == (EvidenceKind.AUDIT, EvidenceKind.CHILD_VOICE)
    assert action.marking == Marking(MarkingLevel.PART2, 3)
    assert action.illustrative
    assert (batch.council.name, batch.council.area_code, batch.as_at) == ("Anytown", "305", HEAD["as_at"])


@pytest.mark.parametrize(("year", "said"), [(2071, "54 years after"), (2006, "11 years before")])
def test_a_due_date_far_from_the_return_is_asked_about(year: int, said: str, tmp_path: Path) -> None:
    """2071 for 2017 would make an action on track for ever; it is kept, and the cell is named."""
    far = dt.date(year, 2, 28)
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"due_date_current": far}]})
    finding = of_code(reading, "due_far_away")
    assert finding.severity is Severity.WARNING
    assert said in finding.what
    assert finding.place.cell == "L4"
    assert reading.places["actions", "1.10", "due_date_current"] == finding.place
    assert batch_of(reading).actions[0].due_date_current == far


def test_a_due_date_ten_years_away_may_be_meant(tmp_path: Path) -> None:
    """A long plan is not a slip of the finger."""
    late = ACTION | {"due_date_current": dt.date(2027, 12, 31)}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [late]})
    assert "due_far_away" not in {finding.code for finding in reading.findings}


def test_a_day_inside_the_quarter_that_was_agreed_is_told_and_counts(tmp_path: Path) -> None:
    """Nobody can tell from it whether the action is late from 22 March or from April."""
    row = ACTION | {"due_kind": "quarter", "due_date_current": dt.date(2017, 3, 22)}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]})
    finding = of_code(reading, "due_inside_period")
    assert (finding.severity, finding.place.cell) == (Severity.WARNING, "L4")
    assert finding.what == (
        "Row 4: under due_kind stands “quarter”, and under due_date_current 22 March 2017, a day inside it: "
        "the day counts."
    )
    (kept,) = batch_of(reading).actions
    assert (kept.due_kind, kept.due_date_current) == (DueKind.QUARTER, dt.date(2017, 3, 22))
    for last in (dt.date(2017, 3, 31), dt.date(2017, 1, 1)):
        whole = read(tmp_path / f"{last}.xlsx", {"Themes": [THEME], "Actions": [row | {"due_date_current": last}]})
        assert "due_inside_period" not in {one.code for one in whole.findings}


def test_a_reference_that_became_a_number_refuses_its_row(tmp_path: Path) -> None:
    """1.10 typed into a cell that is not text is 1.1, and nobody can tell which was meant."""
    rows = [ACTION | {"action_id": 1.1}, ACTION | {"action_id": "1.1"}]
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows})
    finding = of_code(reading, "reference_is_number")
    assert (finding.severity, finding.place.cell) == (Severity.ROW_REFUSED, "A4")
    assert "format the column as text" in finding.remedy
    assert [action.action_id for action in batch_of(reading).actions] == ["1.1"]


def test_a_number_is_perhaps_the_reference_that_other_sheets_name(tmp_path: Path) -> None:
    """The row of 1.10 stands in the file: what names it points there, and it is not called by the name of 1.1."""
    rows = [ACTION | {"action_id": "1.1"}, ACTION | {"action_id": 1.1}]
    step = MILESTONE | {"milestone_id": "1.10-a", "action_id": "1.10"}
    sheets = {"Themes": [THEME], "Actions": rows, "Milestones": [step]}
    reading = read(tmp_path / "r.xlsx", sheets)
    finding = of_code(reading, "reference_is_number")
    assert finding.what == (
        "Row 5 was left out: action_id cannot be '1.1'. Perhaps it is 1.10, which Milestones names and no other row "
        "has."
    )
    assert not finding.place.row.startswith("1.1")
    follower = of_code(reading, "left_out_with_another")
    assert follower.what.endswith("names '1.10', and row 5 of sheet Actions, where it perhaps stands, was left out.")
    assert ("actions", "1.10") in batch_of(reading).left_out
    both = [ACTION | {"action_id": 1.1}, ACTION | {"action_id": 1.1}]
    undecided = read(tmp_path / "both.xlsx", sheets | {"Actions": both})
    assert not any("Perhaps" in one.what for one in undecided.findings)


def test_a_reference_that_is_a_whole_number_is_taken_with_a_warning(tmp_path: Path) -> None:
    """3 can only be 3; the warning comes once for the column, not once a row."""
    rows = [ACTION | {"action_id": n, "theme_id": 7} for n in (3, 4)]
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME | {"theme_id": 7}], "Actions": rows})
    assert [action.action_id for action in batch_of(reading).actions] == ["3", "4"]
    warnings = [(f.place.sheet, f.place.cell) for f in reading.findings if f.code == "reference_is_number"]
    assert warnings == [("Themes", "A4"), ("Actions", "A4"), ("Actions", "B4")]


def test_leading_zeros_and_exponents_are_kept_as_text(tmp_path: Path) -> None:
    """00305 and 1E5 are references, not numbers."""
    rows = [ACTION | {"action_id": ref} for ref in ("00305", "1E5")]
    batch = batch_of(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows}))
    assert [action.action_id for action in batch.actions] == ["00305", "1E5"]


def test_ongoing_is_a_kind_of_due_date_and_is_noted(tmp_path: Path) -> None:
    """Ongoing is imported and counted apart, never silently on track, red status or not."""
    row = ACTION | {"due_date_original": "Ongoing", "due_date_current": "Ongoing", "delivery_status": "off_track"}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]})
    (action,) = batch_of(reading).actions
    assert (action.due_kind, action.due_date_current) == (DueKind.ONGOING, None)
    assert of_code(reading, "due_ongoing").severity is Severity.NOTE


@pytest.mark.parametrize(("words", "code"), [("TBC", "due_not_set"), ("Continuous", "due_ongoing")])
def test_words_in_place_of_a_due_date_are_told_with_what_to_do(tmp_path: Path, words: str, code: str) -> None:
    """The officer sees what stood in the cell, and that a date is wanted there."""
    row = ACTION | {"due_date_current": words}
    row.pop("due_kind", None)
    found = of_code(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]}), code)
    assert found.what.startswith(f"“{words}” as due date was taken as ")
    assert found.remedy


def test_two_owners_in_one_cell_become_a_lead_and_a_helper(tmp_path: Path) -> None:
    """The first answers for it; the note says so."""
    row = ACTION | {"lead_officer": "Head of Safeguarding / Head of Health", "support_leads": "Partner"}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]})
    (action,) = batch_of(reading).actions
    assert (action.lead_officer, action.support_leads) == ("Head of Safeguarding", ("Head of Health", "Partner"))
    assert "2 owners" in of_code(reading, "two_owners").what
    late = row | {"start_date": dt.date(2099, 1, 31)}
    refused = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [late]})
    assert not batch_of(refused).actions
    assert "two_owners" not in {finding.code for finding in refused.findings}


@pytest.mark.parametrize(
    ("change", "cell", "code"),
    [
        ({"due_date_current": "31/03/2107"}, "L4", "date_unreadable"),
        ({"due_date_current": "soon"}, "L4", "date_unreadable"),
        ({"delivery_status": "Done"}, "O4", "value_refused"),
        ({"action": None}, "D4", "value_missing"),
        ({"completed_date": dt.date(2017, 3, 1)}, "M4", "value_refused"),
        ({"exempt_para": 3}, "AI4", "value_refused"),
        ({"marking": "part2"}, "AI4", "value_refused"),
        ({"due_date_current": None}, "L4", "value_refused"),
        ({"theme_id": "T9"}, "B4", "reference_unknown"),
        ({"rec_ids": "C1; C1"}, "C4", "value_refused"),
    ],
)
def test_a_bad_row_is_left_out_whole_and_its_cell_is_named(
    tmp_path: Path, change: dict[str, Any], cell: str, code: str
) -> None:
    """Whatever a cell or the domain refuses, the row after it is read all the same."""
    rows = [ACTION | change, ACTION | {"action_id": "1.11"}]
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows})
    finding = of_code(reading, code)
    assert (finding.severity, finding.place.sheet, finding.place.cell) == (Severity.ROW_REFUSED, "Actions", cell)
    assert finding.remedy
    assert finding.place.row == ("1.10" if code == "value_missing" else "1.10 Recruit"), "which row it is"
    assert [action.action_id for action in batch_of(reading).actions] == ["1.11"]


def test_a_row_tells_every_cell_that_is_wrong_with_it(tmp_path: Path) -> None:
    """The person puts the row right once, not once an error."""
    row = ACTION | {"delivery_status": "Done", "impact_status": "None yet", "status_date": "soon"}
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [row]})
    assert [f.place.cell for f in reading.findings if f.refuses] == ["O4", "P4", "R4"]


def test_a_cell_whose_value_is_lost_refuses_its_row(tmp_path: Path) -> None:
    """A formula that was never calculated looks empty; it must not become an empty owner."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"lead_officer": "=A1"}]})
    finding = of_code(read_return(path, today=TODAY), "cell_unusable")
    assert (finding.severity, finding.place.cell) == (Severity.ROW_REFUSED, "F4")


def test_what_hangs_on_a_refused_row_is_refused_with_it(tmp_path: Path) -> None:
    """A milestone of an action that was left out could be shown nowhere."""
    move = {"item_id": "m", "old": "1/12/2016", "new": "2/12/2016", "changed_on": "1/12/2016", "marking": "public"}
    sheets: Filled = {
        "Themes": [THEME],
        "Actions": [ACTION | {"delivery_status": "Done"}],
        "Milestones": [MILESTONE | {"status": "on_track"}],
        "Date changes": [move],
    }
    reading = read(tmp_path / "r.xlsx", sheets)
    batch = batch_of(reading)
    assert (batch.actions, batch.milestones, batch.date_changes) == ((), (), ())
    assert batch.subjects == {"themes", "actions", "milestones", "date_changes"}
    of_milestone, of_move = reading.findings[-2:]
    assert [(one.code, one.place.sheet) for one in (of_milestone, of_move)] == [
        ("left_out_with_another", "Milestones"),
        ("left_out_with_another", "Date changes"),
    ]
    assert of_milestone.what.endswith(
        "action_id names '1.10', and row 4 of sheet Actions, where it stands, was left out."
    )
    assert of_milestone.remedy == "Correct row 4 of sheet Actions, and this comes right with it."
    assert of_move.remedy == "Correct row 4 of sheet Actions, and this comes right with it."


def test_a_milestone_without_a_status_is_taken_and_told(tmp_path: Path) -> None:
    """Nobody recorded how it stands: that is said, and nothing is supposed."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION], "Milestones": [MILESTONE]})
    assert [one.status for one in batch_of(reading).milestones] == [None]
    assert [f.what for f in reading.findings if f.place.sheet == "Milestones"] == [
        "The column status is empty in 1 row."
    ]


def test_every_row_is_named_in_which_a_cell_is_empty(tmp_path: Path) -> None:
    """Where it is told once for many rows: of nine the first eight, and that there are more."""
    many = [MILESTONE | {"milestone_id": f"1.10.{letter}"} for letter in "abcdefghi"]
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION], "Milestones": many})
    assert [f.what for f in reading.findings if f.place.sheet == "Milestones"] == [
        "The column status is empty in 9 rows (4, 5, 6, 7, 8, 9, 10, 11 and 1 more)."
    ]


def test_a_refused_row_without_a_reference_is_not_the_row_that_is_called_none(tmp_path: Path) -> None:
    """Officers write "None" for what has no theme; no row of that name was left out."""
    sheets: Filled = {"Themes": [THEME | {"theme_id": None}], "Actions": [ACTION | {"theme_id": "None"}]}
    (finding,) = (f for f in read(tmp_path / "r.xlsx", sheets).findings if f.code == "reference_unknown")
    assert finding.what.endswith("theme_id names 'None', which is not on sheet Themes.")


def test_a_parent_is_looked_for_only_where_the_return_has_its_sheet(tmp_path: Path) -> None:
    """A return of actions alone says nothing of themes; the store knows them."""
    reading = read(tmp_path / "r.xlsx", {"Actions": [ACTION]})
    assert len(batch_of(reading).actions) == 1


def test_an_unknown_entry_of_a_list_is_kept_and_told(tmp_path: Path) -> None:
    """A theme overseen by an unknown body is still a theme."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME | {"overseen_by": "B1; B9"}], "Bodies": [BODY]})
    (theme,) = batch_of(reading).themes
    assert theme.overseen_by == ("B1", "B9")
    finding = of_code(reading, "reference_unknown")
    assert (finding.severity, finding.place.cell) == (Severity.WARNING, "G4")


def test_a_reference_that_stands_twice_refuses_the_second_row(tmp_path: Path) -> None:
    """The finding names the row of the first."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME, THEME | {"title": "Other"}]})
    assert [theme.title for theme in batch_of(reading).themes] == ["Caseloads"]
    finding = of_code(reading, "row_repeated")
    assert "row 4" in finding.what
    assert finding.place.cell == "A5"


def test_a_figure_that_stands_twice_is_named_with_its_period(tmp_path: Path) -> None:
    """A revised one was written below the old one: into which row it belongs is said, since it has no reference."""
    rows = [FIGURE, FIGURE | {"value": 91, "quality": "revised"}]
    finding = of_code(read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": rows}), "row_repeated")
    assert finding.what == f"Row 5 was left out: '{FIGURE['ind_id']}' for March 2017 stands already in row 4."
    assert finding.remedy.startswith("Where the figure was revised, write the new one into row 4, quality 'revised'")


def test_a_move_that_stands_twice_is_named_with_its_days(tmp_path: Path) -> None:
    """It has no reference of its own either, and several moves of one action are meant."""
    move = {
        "item_id": "1.10",
        "old": "31/01/2017",
        "new": "31/03/2017",
        "changed_on": "20/01/2017",
        "marking": "public",
    }
    sheets: dict[str, list[dict[str, Any]]] = {"Themes": [THEME], "Actions": [ACTION], "Date changes": [move, move]}
    finding = of_code(read(tmp_path / "r.xlsx", sheets), "row_repeated")
    assert "'1.10', 31 January 2017, 31 March 2017 and 20 January 2017 stands already in row 4." in finding.what
    assert finding.remedy == "Delete one of the two rows, or correct what should tell them apart."


def test_a_row_without_a_marking_is_never_public(tmp_path: Path) -> None:
    """One warning says how many there are; bodies, too, are kept from the public."""
    rows: list[dict[str, Any]] = [BODY | {"body_id": ref, "marking": None} for ref in ("B1", "B2")]
    reading = read(tmp_path / "r.xlsx", {"Bodies": [*rows, BODY | {"body_id": "B3"}]})
    assert [body.marking for body in batch_of(reading).bodies] == [MEMBERS, MEMBERS, PUBLIC]
    assert "2 rows" in of_code(reading, "value_expected").what


@pytest.mark.parametrize(
    ("lead", "asked"),
    [
        ({"lead_officer": "Head of Legal", "lead_role": None}, False),
        ({"lead_officer": None, "lead_role": "Head of Legal Services"}, False),
        ({"lead_officer": None, "lead_role": None}, True),
    ],
)
def test_a_lead_is_asked_for_only_where_none_is_named(tmp_path: Path, lead: dict[str, Any], *, asked: bool) -> None:
    """The post by either of its names is enough."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | lead]})
    whats = [finding.what for finding in reading.findings if finding.code == "value_expected"]
    assert any("lead_officer" in what for what in whats) is asked


def test_a_figure_takes_its_period_from_its_indicator(tmp_path: Path) -> None:
    """One day is enough: the indicator says that it is a month; the area and the date are the return's."""
    (figure,) = batch_of(read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [FIGURE]})).observations
    assert (figure.period.start, figure.period.kind, figure.period.label) == (
        dt.date(2017, 3, 1),
        PeriodKind.MONTH,
        "March 2017",
    )
    assert (figure.area_code, figure.as_at) == ("305", HEAD["as_at"])
    assert figure.figure == Figure(Decimal(58))
    assert (figure.source.name, figure.source.imported_on) == ("Anytown's return as at 31 March 2017", TODAY)


@pytest.mark.parametrize(
    ("kind", "start", "label"),
    [
        ("snapshot", dt.date(2017, 3, 31), "31 March 2017"),
        ("quarter", dt.date(2017, 1, 1), "Quarter to March 2017"),
        ("ytd", dt.date(2016, 4, 1), "April 2016 to March 2017"),
        ("rolling_12m", dt.date(2016, 4, 1), "Year to 31 March 2017"),
        ("annual", dt.date(2016, 4, 1), "Year to 31 March 2017"),
    ],
)
def test_each_kind_of_period_begins_where_it_usually_does(
    tmp_path: Path, kind: str, start: dt.date, label: str
) -> None:
    """What a row leaves out follows from its kind."""
    sheets: Filled = {"Indicators": [INDICATOR], "Observations": [FIGURE | {"period_type": kind}]}
    (figure,) = batch_of(read(tmp_path / "r.xlsx", sheets)).observations
    assert (figure.period.start, figure.period.label) == (start, label)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_sign_for_no_figure_is_kept_as_that_sign(tmp_path: Path, sign: Symbol) -> None:
    """None of them is a nought."""
    row = FIGURE | {"value": sign.value, "numerator": None, "denominator": None}
    (figure,) = batch_of(read(tmp_path / "r.xlsx", {"Observations": [row]})).observations
    assert figure.figure == Figure.missing(sign)


@pytest.mark.parametrize(
    ("changes", "is_told"),
    [
        ({}, True),
        ({"numerator": 40}, True),
        ({"numerator": 40, "denominator": 80}, False),
        ({"marking": "members"}, False),
        ({"value": "c"}, False),
    ],
)
def test_officers_are_told_which_shares_the_public_will_not_see(
    tmp_path: Path, changes: dict[str, object], *, is_told: bool
) -> None:
    """Once an indicator, at its first figure; nothing is refused."""
    made = INDICATOR | {"marking": "public"}
    bare = FIGURE | {"value": 50, "numerator": None, "denominator": None, "marking": "public"} | changes
    months = [bare | {"period_end": dt.date(2017, month, 28)} for month in (1, 2)]
    reading = read(tmp_path / "r.xlsx", {"Indicators": [made], "Observations": months})
    found = [one for one in reading.findings if one.code == "share_without_counts"]
    assert len(found) == is_told
    assert all(one.what.startswith("2 figures of ") and one.severity is Severity.NOTE for one in found)
    assert len(batch_of(reading).observations) == 2


@pytest.mark.parametrize(("denominator", "is_told"), [(None, True), (26, False)])
def test_officers_are_told_which_averages_the_public_will_not_see(
    tmp_path: Path, denominator: int | None, *, is_told: bool
) -> None:
    """Days need no numerator; without the number of children behind them they are kept back."""
    made = INDICATOR | {"marking": "public", "unit": "days"}
    bare = FIGURE | {"value": 64, "numerator": None, "denominator": denominator, "marking": "public"}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [made], "Observations": [bare]})
    found = [one for one in reading.findings if one.code == "share_without_counts"]
    assert [(one.what.split(":")[0].endswith("without denominator"), one.remedy) for one in found] == (
        [(True, "Give it.")] if is_told else []
    )


def test_the_program_s_own_sign_stands_in_no_file(tmp_path: Path) -> None:
    """What is kept from the public is kept when a document is made, never written into a return."""
    row = FIGURE | {"value": Symbol.UNCHECKED.value}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [row]})
    remedies = [finding.remedy for finding in reading.findings]
    assert any("Where there is none, leave the figure out or give one of: c, x, z" in remedy for remedy in remedies)
    assert not any(Symbol.UNCHECKED in remedy for remedy in remedies)


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        ({"numerator": 3, "denominator": 40}, True),
        ({"numerator": None, "denominator": None, "revised_from": 7}, True),
        ({"numerator": None, "denominator": 40}, False),
        ({"numerator": "c", "denominator": 40}, False),
    ],
)
def test_a_suppressed_figure_that_its_row_gives_away_is_told(
    tmp_path: Path, rest: dict[str, object], *, told: bool
) -> None:
    """A cell that subtraction or division can bring back is not suppressed."""
    row = FIGURE | {"value": "c"} | rest
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [row]})
    codes = [finding.code for finding in reading.findings]
    assert ("suppressed_recoverable" in codes) is told
    assert len(batch_of(reading).observations) == 1


@pytest.mark.parametrize(
    ("value", "code", "severity"),
    [
        (0.58, "value_refused", Severity.ROW_REFUSED),
        (1e30, "value_refused", Severity.ROW_REFUSED),
        ("-1000000000000000", "value_refused", Severity.ROW_REFUSED),
        ("58%", "value_refused", Severity.ROW_REFUSED),
        (59, "figure_disagrees", Severity.WARNING),
        ("n/a", "value_refused", Severity.ROW_REFUSED),
    ],
)
def test_a_percentage_is_held_against_its_n_and_its_whole(
    tmp_path: Path, value: float | str, code: str, severity: Severity
) -> None:
    """58% (45 of 78) is right; 0.58 is how a cell formatted as a percentage holds it."""
    sheets: Filled = {"Indicators": [INDICATOR], "Observations": [FIGURE | {"value": value}]}
    finding = of_code(read(tmp_path / "r.xlsx", sheets), code)
    assert (finding.severity, finding.place.cell) == (severity, "H4")
    good = read(tmp_path / "g.xlsx", {"Indicators": [INDICATOR], "Observations": [FIGURE]})
    assert [f.code for f in good.findings if f.place.sheet == "Observations"] == ["value_expected"]


def test_headings_may_stand_in_any_order_and_case(tmp_path: Path) -> None:
    """Columns are found by their names; a column of the council's own is not read, and that is said."""
    path = filled_in(tmp_path / "r.xlsx", {})
    book = load_workbook(path)
    sheet = book["Themes"]
    sheet.delete_rows(1, 10)
    for row in (("Our colour", "Title *", "THEME ID", "marking"), ("blue", "Caseloads", "T1", "Public")):
        sheet.append(row)
    book.save(path)
    reading = read_return(path, today=TODAY)
    (theme,) = batch_of(reading).themes
    assert (theme.theme_id, theme.title, theme.marking) == ("T1", "Caseloads", PUBLIC)
    assert of_code(reading, "column_unknown").what == "The column 'Our colour' is not read."


def test_headings_may_stand_below_a_title(tmp_path: Path) -> None:
    """Officers put a title and a date above a table."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    book["Themes"].insert_rows(1, 2)
    book["Themes"]["A1"] = "Our themes"
    book.save(path)
    assert len(batch_of(read_return(path, today=TODAY)).themes) == 1


@pytest.mark.parametrize(("heading", "code"), [("theme_id", "heading_twice"), ("colour", "column_missing")])
def test_a_heading_that_is_doubled_or_missing_refuses_the_file(tmp_path: Path, heading: str, code: str) -> None:
    """It cannot be known which column is meant, or whose row it is."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    book["Themes"]["A1" if heading == "colour" else "C1"] = heading
    book.save(path)
    reading = read_return(path, today=TODAY)
    assert reading.batch is None
    assert of_code(reading, code).severity is Severity.FILE_REFUSED
    assert "'theme_id'" in of_code(reading, code).what


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ([], "return_row_count"),
        ([HEAD, HEAD], "return_row_count"),
        ([HEAD | {"as_at": None}], "value_missing"),
        ([HEAD | {"as_at": "spring"}], "date_unreadable"),
        ([HEAD | {"council": None}], "value_missing"),
        ([HEAD | {"la_code": " "}], "value_missing"),
    ],
)
def test_a_return_must_say_whose_it_is_and_as_at_when(tmp_path: Path, head: list[dict[str, Any]], code: str) -> None:
    """All else hangs on it, so the file is refused."""
    reading = read(tmp_path / "r.xlsx", {"Return": head, "Themes": [THEME]})
    assert reading.batch is None
    assert of_code(reading, code).severity is Severity.FILE_REFUSED


def test_a_workbook_without_the_first_sheet_is_no_return(tmp_path: Path) -> None:
    """The finding says what is missing."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    del book["Return"]
    book.save(path)
    assert of_code(read_return(path, today=TODAY), "return_sheet_missing").refuses
    assert is_return(read_workbook(path))


def test_what_hides_in_a_return_refuses_it(tmp_path: Path) -> None:
    """A hidden sheet and a comment are both told, and nothing is read."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    book.create_sheet("Old").sheet_state = "hidden"
    book["Themes"]["B4"].comment = Comment("ask her", "somebody")
    book.save(path)
    reading = read_return(path, today=TODAY)
    assert reading.batch is None
    assert {f.code for f in reading.findings if f.refuses} == {"hidden_sheet", "comment"}


def test_an_old_workbook_is_a_finding_not_an_error(tmp_path: Path) -> None:
    """Whatever is wrong with the file comes back as a reading without a batch."""
    path = tmp_path / "r.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    reading = read_return(path, today=TODAY)
    assert reading.batch is None
    assert [f.code for f in reading.findings] == ["workbook_old_format"]


def test_other_sheets_and_merged_cells_are_told(tmp_path: Path) -> None:
    """A sheet of the council's own is not read; merged cells look like filled ones and are not."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME, THEME | {"theme_id": "T2"}]})
    book = load_workbook(path)
    book.create_sheet("Working").append(["x"])
    book["Themes"].merge_cells("C4:C5")
    book.save(path)
    reading = read_return(path, today=TODAY)
    assert of_code(reading, "sheet_unknown").place.sheet == "Working"
    assert of_code(reading, "merged_cells").severity is Severity.WARNING


def test_an_indicator_that_is_not_on_its_sheet_is_left_to_the_register(tmp_path: Path) -> None:
    """It can be a published one, or one of an earlier return; where it stands is handed on."""
    slip = {"ind_id": "slip", "period_end": dt.date(2016, 11, 30), "value": 5}
    sheets: Filled = {"Indicators": [INDICATOR], "Observations": [slip]}
    reading = read(tmp_path / "r.xlsx", sheets)
    assert "reference_unknown" not in {one.code for one in reading.findings}
    assert reading.places["observations", "slip", "ind_id"].cell == "A4"


def test_a_merged_title_above_the_headings_asks_for_nothing(tmp_path: Path) -> None:
    """Unmerging it would help nobody: it is no row."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    book["Themes"].insert_rows(1)
    book["Themes"]["A1"] = "The plan's themes"
    book["Themes"].merge_cells("A1:C1")
    book.save(path)
    reading = read_return(path, today=TODAY)
    finding = of_code(reading, "merged_cells")
    assert (finding.severity, finding.remedy) == (Severity.NOTE, "")
    assert "passed over" in finding.what
    assert batch_of(reading).themes[0].theme_id == THEME["theme_id"]


def test_text_that_was_turned_around_is_read_and_told(tmp_path: Path) -> None:
    """The row is kept, with the character shown by its name."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME | {"title": "Safe\u202e"}]})
    assert batch_of(reading).themes[0].title == "Safe⟦RLO⟧"
    assert of_code(reading, "direction_control").place.cell == "B4"


@pytest.mark.parametrize(("values", "cells"), [((0.58, 0.61), ["H4"]), ((0.58, 8), []), ((0, 1), []), ((58, 61), [])])
def test_percentages_that_may_all_be_fractions_are_asked_about(
    values: tuple[float, float], cells: list[str], tmp_path: Path
) -> None:
    """Without counts nobody can tell 0.58% from 58%; with another low figure they are meant as they stand."""
    ends = (dt.date(2017, 2, 28), dt.date(2017, 3, 31))
    rows = [{"ind_id": "I1", "period_end": end, "value": one} for end, one in zip(ends, values, strict=True)]
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": rows})
    assert [one.place.cell for one in reading.findings if one.code == "percent_may_be_fraction"] == cells
    assert len(batch_of(reading).observations) == 2


def test_a_fraction_among_percentages_is_asked_about_and_left_out(tmp_path: Path) -> None:
    """0.87 among 80 to 91 may be 87, which nobody writes for them; where counts say that it is 0.87%, it is."""
    ends = (dt.date(2016, 12, 31), dt.date(2017, 1, 31), dt.date(2017, 2, 28), dt.date(2017, 3, 31))
    rows: list[dict[str, Any]] = [
        {"ind_id": "I1", "period_end": end, "value": one} for end, one in zip(ends, (80, 91, 87.5, 0.87), strict=True)
    ]
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": rows})
    finding = of_code(reading, "percent_may_be_fraction")
    assert (finding.severity, finding.place.cell) == (Severity.ROW_REFUSED, "H7")
    assert finding.what == "Row 7 was left out: 0.87 where the other figures are 80 to 91."
    assert finding.remedy == "If 87% is meant, write 87; if it is 0.87%, give the two numbers behind it."
    assert [str(one.figure.value) for one in batch_of(reading).observations] == ["80", "91", "87.5"]
    rows[-1] |= {"numerator": 2, "denominator": 230}
    reading = read(tmp_path / "counted.xlsx", {"Indicators": [INDICATOR], "Observations": rows})
    assert "percent_may_be_fraction" not in {one.code for one in reading.findings}
    assert str(batch_of(reading).observations[-1].figure.value) == "0.87"


@pytest.mark.parametrize(
    ("value", "said"),
    [(1291, "1,291"), (0, "0"), (560, ""), (150, "")],
    ids=["a digit too many", "nought for what was not counted", "high", "low"],
)
def test_a_figure_that_is_like_no_other_is_asked_about_and_kept(value: int, said: str, tmp_path: Path) -> None:
    """More than twice the highest of the others or less than half the lowest is asked after, once and at its cell."""
    ends = (dt.date(2016, 12, 31), dt.date(2017, 1, 31), dt.date(2017, 2, 28), dt.date(2017, 3, 31))
    counted = INDICATOR | {"unit": "count"}
    rows = [
        {"ind_id": "I1", "period_end": end, "value": one} for end, one in zip(ends, (287, 291, 296, value), strict=True)
    ]
    reading = read(tmp_path / "r.xlsx", {"Indicators": [counted], "Observations": rows})
    asked = [(one.place.cell, one.what) for one in reading.findings if one.code == "figure_leaps"]
    assert asked == ([("H7", f"{said} where the other figures are 287 to 296.")] if said else [])
    assert len(batch_of(reading).observations) == 4


def test_a_fraction_is_held_against_no_figure_that_fewer_may_see(tmp_path: Path) -> None:
    """The finding of a row for members quotes none that is exempt."""
    exempt = {"marking": "part2", "exempt_para": 1}
    ends = (dt.date(2017, 1, 31), dt.date(2017, 2, 28), dt.date(2017, 3, 31))
    rows = [
        {"ind_id": "I1", "period_end": ends[0], "value": 44, **exempt},
        {"ind_id": "I1", "period_end": ends[1], "value": 91},
        {"ind_id": "I1", "period_end": ends[2], "value": 0.87},
    ]
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": rows})
    assert of_code(reading, "percent_may_be_fraction").what == "Row 6 was left out: 0.87 where the other figure is 91."


def test_a_low_percentage_with_its_counts_is_not_asked_about(tmp_path: Path) -> None:
    """0.4% of 2 in 500 is what it says."""
    low = {"ind_id": "I1", "period_end": dt.date(2017, 3, 31), "value": 0.4, "numerator": 2, "denominator": 500}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [low]})
    assert "percent_may_be_fraction" not in {finding.code for finding in reading.findings}


def test_a_fraction_to_be_compared_with_is_refused(tmp_path: Path) -> None:
    """England at 0.82 would make 71% look far better than England."""
    england = {"ind_id": "I1", "group": "england", "period_end": dt.date(2017, 3, 31), "value": 0.82, "source": "DfE"}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Benchmarks": [england]})
    assert of_code(reading, "value_refused").remedy == "Write it as a percentage, 82, not as a fraction."
    assert batch_of(reading).benchmarks == ()


@pytest.mark.parametrize(("cells", "is_told"), [({"value": 850}, ["H4"]), ({"value": 100}, [])])
def test_more_than_all_is_asked_about(cells: dict[str, Any], is_told: list[str], tmp_path: Path) -> None:
    """The figure is kept: spending can be more than all of a budget."""
    row = {"ind_id": "I1", "period_end": dt.date(2017, 3, 31), **cells}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [row]})
    assert [one.place.cell for one in reading.findings if one.code == "percent_above_hundred"] == is_told
    assert len(batch_of(reading).observations) == 1


def test_rows_that_were_left_out_are_known_by_their_reference(tmp_path: Path) -> None:
    """An action with a bad date, one that stands twice and what hangs on the first are in the file, and not missing."""
    bad = ACTION | {"action_id": "1.11", "due_date_current": "end of July"}
    step = {
        "milestone_id": "M1",
        "action_id": "1.11",
        "text": "Advertise",
        "original_date": HEAD["as_at"],
        "current_date": HEAD["as_at"],
        "status": "on_track",
    }
    sheets = {"Themes": [THEME], "Actions": [ACTION, bad, ACTION], "Milestones": [step]}
    assert batch_of(read(tmp_path / "r.xlsx", sheets)).left_out == {("actions", "1.11"), ("milestones", "M1")}


def test_rows_that_the_pages_leave_out_are_counted_for_who_may_see_them(tmp_path: Path) -> None:
    """An officer who returned two actions and finds one in the plan is told why; a member is not."""
    rows = [ACTION, ACTION | {"action_id": "1.11", "marking": "part2", "exempt_para": 3}]
    finding = of_code(read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": rows}), "rows_exempt")
    assert (finding.severity, finding.marking) == (Severity.NOTE, Marking(MarkingLevel.PART2, 3))
    assert finding.what.startswith("Exempt: 1 of 2 rows on Actions. They are kept; ")
    open_ones = read(tmp_path / "o.xlsx", {"Themes": [THEME], "Actions": rows[:1]})
    assert "rows_exempt" not in {one.code for one in open_ones.findings}
