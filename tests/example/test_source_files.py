"""The example council's source files hang together: ids exist, histories agree, figures recompute."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

import pytest

from lineofsight.paths import resources_folder

Row = dict[str, Any]
RETURNS = (date(2016, 10, 31), date(2016, 12, 31), date(2017, 3, 31))
TABLES = {
    "recommendation": "recommendations.toml",
    "theme": "themes.toml",
    "action": "actions.toml",
    "milestone": "milestones.toml",
    "date_change": "date_changes.toml",
    "plan_version": "plan_versions.toml",
    "body": "bodies.toml",
    "post": "posts.toml",
    "seat": "seats.toml",
    "link": "links.toml",
    "meeting": "meetings.toml",
    "indicator": "indicators_local.toml",
}


@cache
def table(name: str) -> list[Row]:
    """Give the rows of one source file, numbers as exact decimals."""
    text = (resources_folder() / "example" / "source" / TABLES[name]).read_text(encoding="utf-8")
    rows: list[Row] = tomllib.loads(text, parse_float=Decimal)[name]
    return rows


def ids(name: str, column: str) -> set[str]:
    """Give the ids of one table, having seen that none stands twice."""
    found = [row[column] for row in table(name)]
    assert len(found) == len(set(found)), f"an id of {name} stands twice"
    return set(found)


def as_returned(row: Row, as_at: date) -> Row | None:
    """Give a row as one return had it, or nothing when it came later."""
    if row.get("first_return", RETURNS[0]) > as_at:
        return None
    state = dict(row)
    for change in row.get("changes", []):
        if change["as_at"] <= as_at:
            state.update(change)
    return state


def observations() -> list[dict[str, str]]:
    """Give the local figures as text."""
    path = resources_folder() / "example" / "source" / "observations.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_id_that_an_action_names_exists() -> None:
    """Themes, recommendations, indicators and leads of the actions are all there."""
    themes, recs = ids("theme", "theme_id"), ids("recommendation", "rec_id")
    indicators, titles = ids("indicator", "ind_id"), {post["title"] for post in table("post")}
    for row in table("action"):
        assert row["theme_id"] in themes
        assert set(row.get("rec_ids", [])) <= recs
        assert set(row.get("indicator_ids", [])) <= indicators
        assert row.get("lead_role") in titles | {None}
        assert set(row.get("support_leads", [])) <= titles
    assert {row["action_id"] for row in table("milestone")} <= ids("action", "action_id")


def test_the_governance_graph_has_no_loose_ends() -> None:
    """Seats, links, meetings and themes name bodies and posts that exist."""
    bodies, posts = ids("body", "body_id"), ids("post", "post_id")
    assert not bodies & posts
    for seat in table("seat"):
        assert seat["body_id"] in bodies
        assert seat["post_id"] in posts
    for link in table("link"):
        assert {link["from"], link["to"]} <= bodies | posts
        assert link["from"] != link["to"]
    assert {meeting["body_id"] for meeting in table("meeting")} <= bodies
    assert {body for theme in table("theme") for body in theme.get("overseen_by", [])} <= bodies


@pytest.mark.parametrize("as_at", RETURNS)
def test_a_current_date_is_the_last_one_agreed(as_at: date) -> None:
    """In each return, the date in force is the last date change known by then, or the original date."""
    moves = defaultdict(list)
    for change in table("date_change"):
        if change["changed_on"] <= as_at:
            moves[change["item_id"]].append(change["new"])
    states = [(r, "action_id", "due_date_") for r in table("action")]
    states += [(r, "milestone_id", "") for r in table("milestone")]
    for row, key, prefix in states:
        state = as_returned(row, as_at)
        if state is not None:
            original, current = (f"{prefix}original", f"{prefix}current")
            if not prefix:
                original, current = "original_date", "current_date"
            assert state.get(current) == [state.get(original), *moves[row[key]]][-1], row[key]


def test_date_changes_follow_one_another_and_were_agreed_at_a_meeting() -> None:
    """Each change starts from the date before it, on a day when the body that agreed it met."""
    held = {(meeting["body_id"], meeting["date"]) for meeting in table("meeting")}
    last: dict[str, date] = {}
    for change in table("date_change"):
        assert last.get(change["item_id"], change["old"]) == change["old"]
        assert (change["agreed_by"], change["changed_on"]) in held
        last[change["item_id"]] = change["new"]


@pytest.mark.parametrize("as_at", RETURNS)
def test_nothing_in_a_return_is_known_before_its_time(as_at: date) -> None:
    """Updates, statuses and completions are dated on or before the return they came with."""
    for row in table("action"):
        state = as_returned(row, as_at)
        if state is not None:
            dates = (state["update_date"], state["status_date"], state.get("completed_date", as_at))
            assert max(dates) <= as_at, row["action_id"]
            assert (state["delivery_status"] == "complete") == ("completed_date" in state), row["action_id"]


def test_every_figure_recomputes_from_its_numerator_and_denominator() -> None:
    """Where a figure has a numerator and a denominator, they give its value, half rounded up."""
    indicators = {row["ind_id"]: row for row in table("indicator")}
    for row in observations():
        assert bool(row["value"]) == (row["quality"] != "not_available")
        if row["denominator"]:
            indicator = indicators[row["ind_id"]]
            share = Decimal(row["numerator"]) / Decimal(row["denominator"])
            scale = 100 if indicator["unit"] == "percent" else 1
            step = Decimal(1).scaleb(-indicator["decimals"])
            assert (share * scale).quantize(step, ROUND_HALF_UP) == Decimal(row["value"]), row


def test_whatever_is_not_from_the_report_says_that_it_is_illustrative() -> None:
    """A row without a paragraph of the report is marked illustrative, and so is every local figure."""
    for name in TABLES:
        for row in table(name):
            assert row.get("source_para") or row.get("illustrative") is True, row
            assert set(row.get("from_report", [])) <= set(row), row
    assert {row["illustrative"] for row in observations()} == {"true"}
