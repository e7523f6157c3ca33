"""Money, risk, audit, decisions and voices: a sentence with the finding, then the register, and nothing silent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.sections.audits import audit_blocks, case_audit_blocks, opinion_blocks
from lineofsight.documents.sections.decisions import decision_blocks
from lineofsight.documents.sections.resources import resource_blocks
from lineofsight.documents.sections.risks import other_risk_blocks, risk_blocks, risk_sentence
from lineofsight.documents.sections.voices import voice_blocks, voice_sentence
from lineofsight.domain.practice import CaseAudit, Caseload
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.registers import BudgetLine, EntryStatus, Recurrence
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.challenge_builders import picture
from tests.analysis.record_makers import record
from tests.documents.told import cells, said, tables
from tests.support.watched_makers import audit_recommendation, audit_report, entry, risk, voice

if TYPE_CHECKING:
    from lineofsight.domain.record import Record

LINE = BudgetLine(line_id="M1", title="Case system", amount=Decimal(1000), recurrence=Recurrence.ONE_OFF)


def watching(**watched: object) -> Record:
    """A record in which these are watched."""
    return replace(record(), watched=WatchedRecord(**watched))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("maker", "sentence"),
    [
        (resource_blocks, "No money and no posts are recorded for the plan"),
        (resource_blocks, "No sum of money is recorded. Ask what the plan costs, and who approved it."),
        (lambda record: risk_blocks(record, picture()), "No open risk is recorded; that is not the same as no risk."),
        (audit_blocks, "No audit recommendation is open after its present date."),
        (decision_blocks, "No decision against professional advice is recorded without its reason."),
        (voice_blocks, "Nothing that people said is recorded. Ask how children, families and staff are heard."),
    ],
)
def test_that_nothing_is_recorded_is_said(maker: object, sentence: str) -> None:
    """An empty register is no good news."""
    assert callable(maker)
    assert sentence in said(maker(watching()))


def test_what_is_forecast_above_its_approval_is_the_finding() -> None:
    """By how much, and where."""
    made = resource_blocks(watching(budget_lines=(replace(LINE, spent=Decimal(900), forecast=Decimal(1240)),)))
    assert "1 line is forecast to go above what was approved: Case system, by £240." in said(made)
    assert cells(tables(made)[0]) == [["M1", "Case system | Once.", "£1,000", "£900 | forecast £1,240 | £240 above"]]


def test_spending_that_is_not_known_is_not_nought() -> None:
    """And a line within its money is said to be."""
    made = resource_blocks(watching(budget_lines=(LINE,)))
    assert "No line is forecast to go above what was approved." in said(made)
    assert cells(tables(made)[0])[0][3] == "not known"


def test_an_average_within_the_limit_does_not_hide_the_workers_above_it() -> None:
    """Both are shown beside the limit."""
    team = Caseload(
        caseload_id="C1", team="North", role="Worker", as_at=date(2017, 3, 31), limit=Decimal(20),
        workers=Decimal("13.1"), cases=Decimal(259), above_limit=5, highest=26,
    )  # fmt: skip
    made = resource_blocks(watching(caseloads=(team,)))
    assert "0 of 1 team or role hold more on average than their limits; 5 workers are above it." in said(made)
    assert cells(tables(made)[-1]) == [["North | Worker, 31 Mar 2017", "19.8", "20", "5 of 13.1", "26", "not given"]]
    assert "Part-time workers count as parts of one" in said(made)


def test_contracts_in_trouble_are_listed_the_overdue_first() -> None:
    """What is in hand is counted and not listed."""
    entries = (
        entry("X1", status=EntryStatus.AT_RISK, title="Agency"),
        entry("X2", status=EntryStatus.OVERDUE, title="Advocacy", due_on=date(2017, 1, 31)),
        entry("X3", status=EntryStatus.IN_HAND, title="Mentors"),
    )
    made = resource_blocks(watching(register_entries=entries))
    assert "2 of 3 entries in the two registers." in said(made)
    assert [row[:2] for row in cells(tables(made)[-1])] == [
        ["Advocacy | No owner is named", "Overdue | due 31 Jan 2017"],
        ["Agency | No owner is named", "At risk"],
    ]


def test_a_risk_shows_what_it_was_when_first_returned() -> None:
    """A score that rose while controls were in place is the point."""
    now = risk(appetite=8, residual_impact=5)
    earlier = {("risk", "K1"): ((date(2016, 10, 31), risk(appetite=8)),)}
    made = watching(risks=(now,), earlier=earlier)
    assert risk_sentence(made) == (
        "1 of 1 open risk stands above what the council will bear, the furthest K1: 15 with its controls, against 8."
    )
    scores = cells(tables(risk_blocks(made, picture()))[0])[0][2]
    assert scores == "15 with controls | 12 in the return of 31 Oct 2016 | 20 without them | council bears 8"


def test_a_risk_that_the_newest_register_names_no_more_says_so_beside_its_score() -> None:
    """It stands as told last: nobody said that it was closed."""
    made = watching(risks=(risk(appetite=8),), risks_last_named={"K1": date(2016, 12, 31)})
    scores = cells(tables(risk_blocks(made, picture()))[0])[0][2]
    assert scores.endswith("council bears 8 | not in the newest register; as told on 31 Dec 2016")


def test_the_register_of_other_risks_holds_those_of_which_nobody_said_what_is_borne() -> None:
    """They are named as such, too."""
    made = watching(risks=(risk(),))
    assert "For 1 risk nobody said what the council will bear: K1." in said(risk_blocks(made, picture()))
    assert "no limit is set" in cells(tables(other_risk_blocks(made, picture()))[0])[0][2]
    assert other_risk_blocks(watching(risks=(risk(appetite=8),)), picture()) == []


def test_an_audit_says_its_opinion_and_what_is_still_open() -> None:
    """By reference."""
    asked = (audit_recommendation("A1-1"), audit_recommendation("A1-2", status=DeliveryStatus.COMPLETE))
    made = opinion_blocks(watching(audit_reports=(audit_report(),), audit_recommendations=asked))
    assert "1 of 1 internal audit gave no or limited assurance: Payments." in said(made)
    assert cells(tables(made)[0]) == [
        ["Payments | 30 September 2016", "Limited assurance", "1 of 2 recommendations still open: A1-1."]
    ]


def test_case_audits_show_n_of_n_and_make_no_trend() -> None:
    """Rounds of different cases are not compared."""
    one = CaseAudit(
        case_audit_id="CA1", theme="All practice", cohort="Sample", audited_on=date(2017, 3, 31),
        outstanding=2, good=56, requires_improvement=63, inadequate=19, moderated=40, moderated_down=8,
    )  # fmt: skip
    made = case_audit_blocks(watching(case_audits=(one,)))
    assert "found 41% (58 of 140) to be good or better" in said(made)
    assert "so they make no trend" in said(made)
    assert case_audit_blocks(watching()) == []


def test_a_voice_that_nothing_was_done_about_is_counted() -> None:
    """And so is a theme that nobody was asked about; what is still to be asked says nothing."""
    heard = voice(responded=31, asked=60, said="My worker changed.", theme_id="T2")
    future = voice("V2", period_start=date(2017, 7, 1), period_end=date(2017, 7, 31))
    made = watching(voices=(heard, future))
    assert voice_sentence(made) == (
        "1 account of what children said. For it nothing is recorded as done. Nobody is recorded as "
        "asked about theme T1."
    )
    assert "Under no theme of the plan" in said(voice_blocks(made))
