"""The sheets about what else is watched are read row by row, each bad row left out with cell and remedy."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.domain.marking import MEMBERS, PUBLIC
from lineofsight.domain.oversight import Assessment
from lineofsight.domain.questions import QuestionAudience, QuestionSource
from lineofsight.domain.triggers import ALWAYS, TriggerKind
from lineofsight.exchange.return_columns import EXAMPLE_PREFIX
from lineofsight.exchange.return_sheets import SUBJECT_SHEETS
from lineofsight.exchange.watched_rows import WATCHED_KINDS
from tests.exchange.return_makers import ACTION, BODY, INDICATOR, THEME, Filled, batch_of, of_code, read

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

DAY = dt.date(2017, 3, 31)
RISK: dict[str, Any] = {
    "risk_id": "K1",
    "title": "Children wait",
    "inherent_likelihood": 4,
    "inherent_impact": 5,
    "residual_likelihood": 3,
    "residual_impact": 4,
    "owner": "Head",
    "marking": "public",
}
REPORT: dict[str, Any] = {
    "audit_id": "A1",
    "title": "Payments",
    "assurance": "limited",
    "reported_on": DAY,
    "marking": "public",
}
ASKED: dict[str, Any] = {
    "audit_rec_id": "A1-1",
    "audit_id": "A1",
    "text": "Check.",
    "priority": "high",
    "status": "on_track",
    "due_date_original": "31/01/2017",
    "due_date_current": "31 March 2017",
    "owner": "Head",
    "marking": "public",
}
MOVE: dict[str, Any] = {
    "item_id": "A1-1",
    "old": "31/01/2017",
    "new": "31/03/2017",
    "changed_on": "20/01/2017",
    "agreed_by": "B1",
    "marking": "public",
}
EXPECTATION: dict[str, Any] = {"exp_id": "E1", "text": "Keep caseloads safe.", "owner": "DCS", "marking": "public"}
DECISION: dict[str, Any] = {
    "decision_id": "D1",
    "title": "Money",
    "body_id": "B1",
    "decided_on": DAY,
    "marking": "public",
}
CASELOAD: dict[str, Any] = {
    "caseload_id": "C1",
    "team": "North",
    "role": "Social worker",
    "as_at": DAY,
    "limit": 15,
    "workers": 8.5,
    "cases": 136,
    "marking": "public",
}
VOICE: dict[str, Any] = {
    "voice_id": "V1",
    "of": "children",
    "question": "Does she listen?",
    "period_start": "1/10/2016",
    "period_end": DAY,
    "marking": "public",
}
QUESTION: dict[str, Any] = {
    "q_id": "own-1",
    "topic": "caseloads",
    "text": "Whose caseload is above the limit?",
    "follow_up": "Since when?",
    "good_answer_sounds_like": "A number.",
    "warning_signs": "Only an average; no date",
    "marking": "public",
}


def codes(reading: Reading) -> list[tuple[str, str, str]]:
    """Code, sheet and cell of every finding."""
    return [(one.code, one.place.sheet, one.place.cell) for one in reading.findings]


def test_every_made_up_row_of_the_template_could_be_a_real_one(tmp_path: Path) -> None:
    """Copied with references of one's own, what the template shows is accepted on every sheet."""
    sheets: Filled = {}
    for plan in SUBJECT_SHEETS:
        if plan.subject in WATCHED_KINDS or plan.title in ("Themes", "Bodies", "Recommendations", "Actions"):
            sheets[plan.title] = [
                {column.name: _real(column.example) for column in plan.columns if column.example}
                | {
                    column.name: dt.date.fromisoformat(column.example)
                    for column in plan.columns
                    if column.example and column.kind.is_date
                }
            ]
    reading = read(tmp_path / "r.xlsx", sheets)
    batch = batch_of(reading)
    assert not [finding for finding in reading.findings if finding.refuses]
    assert all(len(getattr(batch, subject)) == 1 for subject in WATCHED_KINDS)
    assert [one for one in codes(reading) if one[0] == "reference_unknown"] == []


def _real(example: str) -> str:
    return example.replace(EXAMPLE_PREFIX, "own-")


def test_an_empty_cell_is_what_the_domain_takes_for_unknown(tmp_path: Path) -> None:
    """Nobody assessed it, nobody said whether it is on the corporate register: neither is a no."""
    rows: Filled = {"Expectations": [EXPECTATION], "Risks": [RISK | {"marking": None}]}
    batch = batch_of(read(tmp_path / "r.xlsx", rows))
    assert batch.expectations[0].council_assessment is Assessment.NOT_ASSESSED
    assert batch.risks[0].on_corporate_register is None
    assert (batch.expectations[0].marking, batch.risks[0].marking) == (PUBLIC, MEMBERS)
    assert batch.subjects == {"expectations", "risks"}


@pytest.mark.parametrize(
    ("sheet", "row", "change", "cell"),
    [
        ("Expectations", EXPECTATION, {"council_assessment": "met"}, "H4"),
        ("Expectations", EXPECTATION, {"commissioner_assessment": "green"}, "I4"),
        ("Risks", RISK, {"residual_likelihood": 5, "residual_impact": 5}, "H4"),
        ("Risks", RISK, {"inherent_impact": 6}, "F4"),
        ("Risks", RISK, {"appetite": 2.5}, "J4"),
        ("Audit reports", REPORT, {"assurance": "good"}, "C4"),
        ("Audit recommendations", ASKED, {"due_date_current": "soon"}, "G4"),
        ("Caseloads", CASELOAD, {"above_limit": 9}, "H4"),
        ("Caseloads", CASELOAD, {"workers": "8.5 FTE"}, "F4"),
        ("Voices", VOICE, {"asked": 10, "responded": 11}, "G4"),
        ("Questions", QUESTION, {"text": "Tell me about caseloads."}, "C4"),
        ("Questions", QUESTION, {"trigger": "full_moon"}, "I4"),
        ("Questions", QUESTION, {"audience": "everybody"}, "J4"),
        ("Questions", QUESTION, {"warning_signs": None}, "F4"),
        ("Questions", QUESTION, {"q_id": "caseloads-1"}, "A4"),
    ],
)
def test_a_bad_row_is_left_out_and_its_cell_is_named(
    tmp_path: Path, sheet: str, row: dict[str, Any], change: dict[str, Any], cell: str
) -> None:
    """Whatever a cell or the domain refuses, the row after it is read all the same."""
    first = next(iter(row))
    reading = read(tmp_path / "r.xlsx", {sheet: [row | change, row | {first: "other"}]})
    (refused,) = [finding for finding in reading.findings if finding.refuses]
    assert (refused.severity, refused.place.sheet, refused.place.cell) == (Severity.ROW_REFUSED, sheet, cell)
    assert refused.remedy
    (subject,) = batch_of(reading).subjects
    (item,) = getattr(batch_of(reading), subject)
    assert getattr(item, first) == "other"


def test_a_question_of_ones_own_is_read_with_what_calls_for_it(tmp_path: Path) -> None:
    """Its triggers, warning signs and audience; without a trigger it is always asked."""
    called = QUESTION | {
        "q_id": "own-2",
        "trigger": "indicator_rated(colour=red, indicators=I1) or redated_at_least",
        "audience": "Scrutiny; chair",
        "principles": "b a",
    }
    batch = batch_of(read(tmp_path / "r.xlsx", {"Questions": [QUESTION, called]}))
    always, rated = batch.questions
    assert (always.triggers, always.audience) == ((ALWAYS,), (QuestionAudience.ALL_MEMBERS,))
    assert always.warning_signs == ("Only an average", "no date")
    assert [one.kind for one in rated.triggers] == [TriggerKind.INDICATOR_RATED, TriggerKind.REDATED_AT_LEAST]
    assert rated.triggers[0].indicator_ids == ("I1",)
    assert (rated.audience, rated.principles) == ((QuestionAudience.SCRUTINY, QuestionAudience.CHAIR), ("a", "b"))
    assert rated.source is QuestionSource.COUNCIL


def test_what_hangs_on_what_is_not_there_is_left_out(tmp_path: Path) -> None:
    """A recommendation of no audit and a decision of no body could be shown nowhere."""
    sheets: Filled = {
        "Bodies": [BODY],
        "Decisions": [DECISION | {"body_id": "B9"}],
        "Audit reports": [REPORT],
        "Audit recommendations": [ASKED | {"audit_id": "A9"}, ASKED | {"audit_rec_id": "A1-2"}],
    }
    reading = read(tmp_path / "r.xlsx", sheets)
    batch = batch_of(reading)
    assert batch.decisions == ()
    assert [one.audit_rec_id for one in batch.audit_recommendations] == ["A1-2"]
    refused = {one.place.sheet: one.place.cell for one in reading.findings if one.refuses}
    assert refused == {"Decisions": "C4", "Audit recommendations": "B4"}


def test_an_unknown_name_is_told_and_the_row_kept(tmp_path: Path) -> None:
    """A risk without a theme is still a risk; an indicator may be one that the Department publishes."""
    sheets: Filled = {
        "Themes": [THEME],
        "Actions": [ACTION],
        "Indicators": [INDICATOR],
        "Risks": [RISK | {"theme_id": "T9", "action_ids": "1.10; 9.9"}],
        "Voices": [VOICE | {"indicator_ids": "I1; I9"}],
        "Budget": [
            {"line_id": "M1", "title": "Posts", "amount": 600000, "recurrence": "one_off", "part_of": "M9"}
            | {"marking": "public"}
        ],
    }
    reading = read(tmp_path / "r.xlsx", sheets)
    batch = batch_of(reading)
    assert (len(batch.risks), len(batch.voices), len(batch.budget_lines)) == (1, 1, 1)
    found = [
        (one.place.sheet, one.severity, one.what.split("'")[1])
        for one in reading.findings
        if one.code == "reference_unknown"
    ]
    assert found == [
        ("Risks", Severity.WARNING, "T9"),
        ("Risks", Severity.WARNING, "9.9"),
        ("Budget", Severity.WARNING, "M9"),
        ("Voices", Severity.NOTE, "I9"),
    ]


def test_a_move_may_be_an_audit_recommendations(tmp_path: Path) -> None:
    """One sheet holds the moves of all dates; without the audits' sheet it is looked for among actions as before."""
    sheets: Filled = {
        "Themes": [THEME],
        "Actions": [ACTION],
        "Milestones": [
            {
                "milestone_id": "m",
                "action_id": "1.10",
                "text": "Six",
                "original_date": DAY,
                "current_date": DAY,
                "status": "on_track",
                "marking": "public",
            }
        ],
        "Date changes": [MOVE],
    }
    without = read(tmp_path / "a.xlsx", sheets)
    assert batch_of(without).date_changes == ()
    assert "which is not on sheet Actions or Milestones." in of_code(without, "reference_unknown").what
    sheets |= {"Audit reports": [REPORT], "Audit recommendations": [ASKED]}
    assert len(batch_of(read(tmp_path / "b.xlsx", sheets)).date_changes) == 1


@pytest.mark.parametrize(
    ("sheet", "row"), [("Risks", RISK), ("Caseloads", CASELOAD), ("Questions", QUESTION), ("Voices", VOICE)]
)
def test_a_reference_that_stands_twice_refuses_the_second_row(tmp_path: Path, sheet: str, row: dict[str, Any]) -> None:
    """Two risks with one reference contradict each other; the first row is kept."""
    reading = read(tmp_path / "r.xlsx", {sheet: [row, row]})
    finding = of_code(reading, "row_repeated")
    assert (finding.place.sheet, finding.place.cell) == (sheet, "A5")
