"""`lineofsight show` on everything that is watched besides the plan, with the example council."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.cli.main import run_command
from lineofsight.cli.show_columns import COLUMNS
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.return_sheets import SUBJECT_SHEETS
from lineofsight.workspace.showing_watched import WATCHED_SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("example")

Rows = list[dict[str, Any]]
_STATISTICS = Path(__file__).parents[1] / "data" / "published" / "la_cla_placement_stability.csv"
SUBJECTS = {
    "expectations": ("expectations", 27),
    "inspections": ("inspections", 14),
    "deadlines": ("deadlines", 16),
    "decisions": ("decisions", 10),
    "risks": ("risks", 14),
    "audits": ("audit_reports", 8),
    "budget": ("budget_lines", 12),
    "registers": ("register_entries", 34),
    "caseloads": ("caseloads", 72),
    "case-audits": ("case_audits", 10),
    "quality": ("quality_events", 10),
    "voices": ("voices", 17),
    "members": ("member_activities", 21),
}
"""The sheet's subject, and how many rows members see: what is exempt in the example is not theirs."""


@pytest.fixture
def show(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Rows]:
    """Run the command on an empty data folder and give the rows of its JSON."""

    def run(*arguments: str) -> Rows:
        assert run_command(["--data", str(tmp_path / "empty"), "show", *arguments, "--json"]) == 0
        rows: Rows = json.loads(capsys.readouterr().out)
        return rows

    return run


def of(rows: Rows, key: str, ref: str) -> dict[str, Any]:
    """The one row of that reference."""
    (row,) = [row for row in rows if row[key] == ref]
    return row


def test_every_subject_that_is_watched_can_be_shown() -> None:
    """The command offers each of them, and the table has columns for it."""
    assert set(WATCHED_SUBJECTS) == {*SUBJECTS, "questions"} <= set(COLUMNS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_its_rows_have_the_names_of_the_workbook(show: Callable[..., Rows], subject: str) -> None:
    """Every column of the sheet is in every row, and every column of the table is in the rows."""
    attribute, count = SUBJECTS[subject]
    (plan,) = [plan for plan in SUBJECT_SHEETS if plan.subject == attribute]
    rows = show(subject)
    assert len(rows) == count
    for row in rows:
        assert {column.name for column in plan.columns} <= set(row)
    assert {name for name, _ in COLUMNS[subject] if not name.startswith("shown_")} <= set(rows[0])


@pytest.mark.parametrize("subject", [*SUBJECTS, "questions"])
def test_a_person_gets_a_table(subject: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Headings first, then a line for each row at least."""
    assert run_command(["--data", str(tmp_path / "empty"), "show", subject]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(heading in lines[0] for _, heading in COLUMNS[subject][:2])
    assert len(lines) >= 2 + SUBJECTS.get(subject, ("", 120))[1]


def test_a_risk_is_followed_over_time(show: Callable[..., Rows]) -> None:
    """Its score is worked out, and what earlier returns said otherwise stands beside it."""
    risk = of(show("risks"), "risk_id", "R1")
    assert (risk["inherent"], risk["residual"]) == (25, 25)
    first, second = risk["earlier"]
    assert [first["as_at"], second["as_at"]] == ["2016-10-31", "2016-12-31"]
    assert first["residual_likelihood"] < risk["residual_likelihood"]
    assert "title" not in first


def test_an_earlier_day_shows_what_was_known_then(show: Callable[..., Rows]) -> None:
    """In the autumn there were no later assessments, and no later voices."""
    expected = of(show("expectations", "--as-at", "2016-10-31"), "exp_id", "E5.21.1")
    assert (expected["council_assessment"], expected["commissioner_assessment"]) == ("early", "not_assessed")
    assert expected["earlier"] == []
    assert len(show("voices", "--as-at", "2016-10-31")) == 3


def test_an_audit_has_its_recommendations_and_their_moves(show: Callable[..., Rows]) -> None:
    """The first date stays, and a move that nobody is recorded to have agreed is there as such."""
    audit = of(show("audits"), "audit_id", "A4")
    asked = of(audit["recommendations"], "audit_rec_id", "A4-1")
    assert (asked["due_date_original"], asked["due_date_current"]) == ("2017-01-31", "2017-02-28")
    assert asked["days_slipped"] == 28
    assert [(move["old"], move["new"], move["agreed_by"]) for move in asked["date_changes"]] == [
        ("2017-01-31", "2017-02-28", "")
    ]


def test_a_safe_mean_stands_beside_the_workers_above_the_limit(show: Callable[..., Rows]) -> None:
    """A mean alone would flatter."""
    row = of(show("caseloads"), "caseload_id", "CL-RA1-2017-03")
    assert row["mean"] < row["limit"]
    assert row["above_limit"] > 0


def test_the_councils_own_questions_follow_the_bank(show: Callable[..., Rows]) -> None:
    """Each with what calls for it, as the workbook writes it."""
    rows = show("questions")
    bank = read_question_bank().questions
    assert [row["source"] for row in rows] == ["bank"] * len(bank) + ["council"] * 3
    assert rows[-1]["trigger"] == "always"
    assert of(rows, "q_id", "bromley-2")["trigger"] == "indicator_moved(direction=worse)"


def test_before_the_first_return_nothing_was_known(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The sentence names the first day of which something is known."""
    code = run_command(["--data", str(tmp_path / "empty"), "show", "risks", "--as-at", "2015-01-01"])
    assert code != 0
    assert "Nothing was known by 1 January 2015" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [("show", "plan"), ("questions",), ("report", "chair-report", "-o", "chair.pdf")])
@pytest.mark.parametrize("as_at", ["9999-12-31", "2170-03-31"])
def test_of_a_day_still_to_come_nothing_is_known(
    asked: tuple[str, ...],
    as_at: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All would be overdue by then; the sentence is the window's, and no file is written."""
    monkeypatch.chdir(tmp_path)
    assert run_command(["--data", str(tmp_path / "empty"), *asked, "--as-at", as_at]) != 0
    assert f"{as_at[:4]} is still to come, and nothing is known of it. Check the year." in capsys.readouterr().err
    assert not list(tmp_path.glob("*.pdf"))


def test_the_bank_needs_no_return(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In a data folder of one's own without a return there is the bank; everything else is told to be missing."""
    assert run_command(["--data", str(tmp_path), "import", str(_STATISTICS)]) == 0
    capsys.readouterr()
    assert run_command(["--data", str(tmp_path), "show", "questions", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == len(read_question_bank().questions)
    assert run_command(["--data", str(tmp_path), "show", "risks"]) != 0
    assert "No return has been imported yet" in capsys.readouterr().err
