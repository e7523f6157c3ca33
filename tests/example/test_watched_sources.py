"""The example's expectations, risks, audits, money, caseloads and voices hang together and keep to the report."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from lineofsight.paths import resources_folder
from tests.example.watched_rows import KINDS, RETURNS, Row, as_returned, built, returned, rows_of, source_rows

LEVELS = ("public", "members", "part2")
PARAGRAPHS = {
    f"5.{section}.{number}"
    for section, last in ((21, 4), (32, 4), (38, 5), (49, 6), (70, 8))
    for number in range(1, last + 1)
}
KNOWN_BY_THE_RETURN = (
    "evidence_date",
    "council_assessed_on",
    "commissioner_assessed_on",
    "met_on",
    "decided_on",
    "reviewed_on",
    "guardian_viewed_on",
    "closed_on",
    "reported_on",
    "completed_date",
    "approved_on",
    "as_at",
    "audited_on",
    "done_on",
)

every_table = pytest.mark.parametrize("name", KINDS)
every_return = pytest.mark.parametrize("as_at", RETURNS)


def ids_of(file_name: str, name: str, column: str) -> set[str]:
    """The ids of one file of the example's plan or governance."""
    return {row[column] for row in source_rows(file_name, name)}


def actions_at(as_at: date) -> dict[str, Row]:
    """The actions that one return held, by their id."""
    states = (as_returned(row, as_at) for row in source_rows("actions.toml", "action"))
    return {state["action_id"]: state for state in states if state is not None}


def observed(ind_id: str) -> dict[date, tuple[Decimal, Decimal]]:
    """Numerator and denominator of a local indicator, by the last day of the period."""
    path = resources_folder() / "example" / "source" / "observations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {
            date.fromisoformat(row["period_end"]): (Decimal(row["numerator"]), Decimal(row["denominator"]))
            for row in csv.DictReader(file)
            if row["ind_id"] == ind_id and row["denominator"]
        }


@every_return
@every_table
def test_every_row_is_one_that_the_program_accepts(name: str, as_at: date) -> None:
    """As each return had it, a row builds as its own type: words allowed, counts that fit, no unknown column."""
    key = KINDS[name][2]
    values = [built(name, row) for row in returned(name, as_at)]
    ids = [getattr(value, key) for value in values]
    assert ids
    assert len(ids) == len(set(ids))


@every_table
def test_changes_come_in_order_and_change_something(name: str) -> None:
    """A row's changes follow its first return, in order, and each gives at least one column a new value."""
    for row in rows_of(name):
        first = row.get("first_return", RETURNS[0])
        days = [first, *(change["as_at"] for change in row.get("changes", []))]
        assert set(days) <= set(RETURNS), row
        assert all(earlier < later for earlier, later in pairwise(days)), row
        for earlier, later in pairwise(days):
            assert as_returned(row, earlier) != as_returned(row, later), row


@every_table
def test_whatever_is_not_from_the_report_is_marked_illustrative(name: str) -> None:
    """A row is wholly from a paragraph, or illustrative and naming the columns that are not."""
    for row in rows_of(name):
        if row.get("illustrative"):
            assert set(row.get("from_report", [])) <= set(row), row
            assert row.get("source_para") or not row.get("from_report"), row
        else:
            assert row.get("source_para"), row
            assert "changes" not in row, "what happened after the report is made up"
            assert "from_report" not in row, row


@every_return
@every_table
def test_every_reference_is_to_something_that_the_return_holds(name: str, as_at: date) -> None:
    """Themes, actions, recommendations, indicators, bodies, audits, lines and posts that a row names exist by then."""
    actions = actions_at(as_at)
    known = {
        "theme_id": ids_of("themes.toml", "theme", "theme_id"),
        "body_id": ids_of("bodies.toml", "body", "body_id"),
        "approved_by": ids_of("bodies.toml", "body", "body_id"),
        "owner": ids_of("posts.toml", "post", "title"),
        "audit_id": {row["audit_id"] for row in returned("audit", as_at)},
        "part_of": {row["line_id"] for row in returned("budget_line", as_at)},
    }
    lists = {
        "action_ids": set(actions),
        "rec_ids": ids_of("recommendations.toml", "recommendation", "rec_id"),
        "indicator_ids": ids_of("indicators_local.toml", "indicator", "ind_id"),
    }
    for row in returned(name, as_at):
        for column, ids in known.items():
            assert row.get(column) in ids | {None, ""}, (row, column)
        for column, ids in lists.items():
            assert set(row.get(column, [])) <= ids, (row, column)


@every_return
@every_table
def test_no_row_names_an_action_that_fewer_people_may_see(name: str, as_at: date) -> None:
    """A public row never gives away the reference of an action that is for members or exempt."""
    actions = actions_at(as_at)
    for row in returned(name, as_at):
        for action in row.get("action_ids", []):
            assert LEVELS.index(actions[action]["marking"]) <= LEVELS.index(row["marking"]), row


@every_return
@every_table
def test_nothing_is_known_before_its_time(name: str, as_at: date) -> None:
    """What was seen, held, approved or done is dated on or before the return that says so."""
    late = [*KNOWN_BY_THE_RETURN, *(["held_on"] if name in {"quality_event", "member_activity"} else [])]
    for row in returned(name, as_at):
        for column in late:
            assert row.get(column, as_at) <= as_at, (row, column)


def test_every_expectation_of_the_report_is_there_in_the_same_words() -> None:
    """Each point that is key for the council has one expectation, worded as its recommendation is."""
    words = {row["rec_id"]: row["text"] for row in source_rows("recommendations.toml", "recommendation")}
    rows = rows_of("expectation")
    assert {row["source_para"] for row in rows} == PARAGRAPHS
    assert len(rows) == len(PARAGRAPHS)
    for row in rows:
        assert row["text"] == words[f"C{row['source_para']}"]
        assert row["what_would_show"]
        assert row["rec_ids"] == [f"C{row['source_para']}"]


def test_an_expectation_is_linked_to_the_actions_that_answer_it() -> None:
    """At the last return, each expectation names the public actions that its recommendation has, and no other."""
    actions = actions_at(RETURNS[-1]).values()
    for row in returned("expectation", RETURNS[-1]):
        answers = {
            action["action_id"]
            for action in actions
            if row["rec_ids"][0] in action.get("rec_ids", []) and action["marking"] == "public"
        }
        assert set(row.get("action_ids", [])) == answers, row["exp_id"]


def test_the_commissioner_assesses_only_once_the_oversight_has_begun() -> None:
    """There is no assessment of the Commissioner before December 2016, and each is of a day when the review met."""
    meetings = {row["due_on"] for row in rows_of("deadline") if row["kind"] == "review_meeting"}
    assert len(meetings) == 6
    for row in returned("expectation", RETURNS[0]):
        assert row.get("commissioner_assessment", "not_assessed") == "not_assessed"
    for as_at in RETURNS:
        found = {row.get("commissioner_assessed_on") for row in returned("expectation", as_at)} - {None}
        assert found <= meetings
        assert bool(found) == (as_at > RETURNS[0])


def test_table_1_is_whole_and_adds_no_monitoring_visit() -> None:
    """All twelve rows of Table 1 are there, with the Board's review and the informal audit beside them."""
    years = Counter(row["year"] for row in rows_of("inspection") if "Table 1" in row["source_para"])
    assert years == {2009: 3, 2010: 2, 2011: 3, 2012: 2, 2015: 1, 2016: 2}
    assert [row["insp_id"] for row in rows_of("inspection") if "Table 1" not in row["source_para"]] == ["I2016-1"]
    assert not [row for row in rows_of("deadline") if row["kind"] == "monitoring_visit"]


def test_one_off_track_theme_has_no_risk() -> None:
    """At the last return, sexual exploitation and missing children go off track, and no risk names the theme."""
    off_track = {row["theme_id"] for row in actions_at(RETURNS[-1]).values() if row["delivery_status"] == "off_track"}
    risky = {row["theme_id"] for row in returned("risk", RETURNS[-1]) if "closed_on" not in row}
    assert off_track - risky == {"T6"}
    assert not [row for row in returned("risk", RETURNS[-1]) if set(row.get("action_ids", [])) & {"6.1", "6.3", "6.4"}]


def test_the_corporate_register_fills_as_the_plan_says() -> None:
    """No risk stood in the corporate register in the autumn, and three did in March, as action 5.5 reports."""
    count = [sum(row["on_corporate_register"] for row in returned("risk", as_at)) for as_at in RETURNS]
    assert count == [0, 0, 3]
    moved = [
        row for row in rows_of("risk") if any("residual_likelihood" in change for change in row.get("changes", []))
    ]
    assert len(rows_of("risk")) >= 12
    assert len(moved) >= 8


def test_high_priority_recommendations_of_2014_slipped_until_april_2016() -> None:
    """Internal audit's high-priority recommendations of 2014 were signed off a year late, in April 2016."""
    audits = {row["audit_id"]: row for row in rows_of("audit")}
    old = [
        row
        for row in rows_of("audit_recommendation")
        if row["priority"] == "high" and audits[row["audit_id"]].get("date_text") == "2014"
    ]
    assert {row["completed_date"] for row in old} == {date(2016, 4, 30)}
    assert min(built("audit_recommendation", row).days_slipped for row in old) > 300
    assert {row["assurance"] for row in audits.values()} == {"nil", "limited", "substantial", "full"}


@every_return
def test_the_parts_of_the_package_make_up_the_package(as_at: date) -> None:
    """What the £2.3 million is divided into adds up to it, spent and forecast too, and the £950,000 is not added."""
    lines = {row["line_id"]: row for row in returned("budget_line", as_at)}
    parts = [row for row in lines.values() if row.get("part_of") == "B1" and row["line_id"] != "B2"]
    assert sum(row["amount"] for row in parts) == lines["B1"]["amount"] == 2_300_000
    for column in ("spent", "forecast"):
        assert sum(row.get(column, 0) for row in parts) == lines["B1"][column]
    assert lines["B2"]["amount"] == 950_000
    assert lines["B10"]["amount"] == 2_700_000
    assert lines["B3"]["posts_funded"] == 14


def test_spending_grows_from_return_to_return() -> None:
    """No line has spent less than it had a return earlier."""
    for row in rows_of("budget_line"):
        spent = [state.get("spent", 0) for state in (as_returned(row, day) for day in RETURNS) if state is not None]
        assert spent == sorted(spent), row


@pytest.mark.parametrize(
    ("ind_id", "prefix", "limit"),
    [("local_caseload_referral_assessment", "CL-RA", 20), ("local_caseload_safeguarding", "CL-S", 15)],
)
def test_the_teams_make_up_the_indicator_of_caseloads(ind_id: str, prefix: str, limit: int) -> None:
    """Each month's teams hold together the cases and workers of the local indicator, against the report's limit."""
    figures = observed(ind_id)
    rows = [row for row in rows_of("caseload") if row["caseload_id"].startswith(prefix)]
    days = {row["as_at"] for row in rows}
    assert len(days) == 12
    for day in days:
        teams = [row for row in rows if row["as_at"] == day]
        assert (sum(row["cases"] for row in teams), sum(row["workers"] for row in teams)) == figures[day]
        assert {row["limit"] for row in teams} == {limit}


def test_a_safe_mean_still_hides_workers_above_the_limit() -> None:
    """In March 2017 both teams of Referral and Assessment are under 20 on average, with workers above 20 in each."""
    rows = [row for row in rows_of("caseload") if row["caseload_id"].startswith("CL-RA")]
    march = [built("caseload", row) for row in rows if row["as_at"] == RETURNS[-1]]
    assert len(march) == 2
    for team in march:
        assert team.mean < team.limit
        assert team.above_limit > 0
        assert team.highest > team.limit


def test_the_quarterly_audits_and_surveys_give_the_local_indicators() -> None:
    """Good cases of all audited, and confident staff of all who answered, are those of the indicators."""
    audits, surveys = observed("local_audits_good"), observed("local_staff_confidence")
    rounds = [built("case_audit", row) for row in rows_of("case_audit") if "Quarterly" in row["cohort"]]
    pulses = [row for row in rows_of("voice") if row.get("indicator_ids") == ["local_staff_confidence"]]
    assert len(rounds) == len(pulses) == 3
    for audit in rounds:
        assert (audit.good + audit.outstanding, audit.total) == audits[audit.audited_on]
    for pulse in pulses:
        assert (pulse["agreed"], pulse["responded"]) == surveys[pulse["period_end"]]


def test_decisions_show_each_kind_of_gap() -> None:
    """One decision goes against advice without a reason, another with one; some lack advice, some implications."""
    against = [row for row in rows_of("decision") if row.get("against_advice")]
    assert {bool(row.get("reason_against")) for row in against} == {True, False}
    made_up = [row for row in rows_of("decision") if row["decision_id"] != "D1"]
    for column in ("risk", "professional_advice", "implications"):
        assert {bool(row.get(column)) for row in made_up} == {True, False}, column
    package = rows_of("decision")[0]
    assert (package["decided_on"], package["source_para"]) == (date(2016, 9, 14), "5.36")


def test_every_word_of_each_list_that_the_example_can_show_is_shown() -> None:
    """Every kind of register, voice, quality event and member activity has content."""
    wanted: list[tuple[str, str, Any]] = [
        (
            "register_entry",
            "kind",
            {"contract", "finance", "complaint_theme", "communication", "strategy", "partner_commitment"},
        ),
        ("voice", "of", {"children", "care_leavers", "families", "staff", "partners", "complaints"}),
        ("quality_event", "kind", {"independent_review", "learning_week", "thematic_audit_week"}),
        ("member_activity", "kind", {"training", "visit", "briefing"}),
        ("budget_line", "recurrence", {"recurring", "one_off", "pressure"}),
    ]
    for name, column, words in wanted:
        assert {row[column] for row in rows_of(name)} == words


@every_return
def test_an_entry_is_overdue_only_once_its_day_has_passed(as_at: date) -> None:
    """A register's overdue entries are past their day, and an open entry past its day never reads as well in hand."""
    for row in returned("register_entry", as_at):
        due = row.get("due_on")
        if row["status"] == "overdue":
            assert due is not None, row
            assert due < as_at, row
        elif due is not None and due < as_at:
            assert row["status"] in {"done", "closed", "at_risk"}, row
