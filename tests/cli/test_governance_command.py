"""`lineofsight governance` and `lineofsight trace` as a person types them, with the example council."""

from __future__ import annotations

import json

import pytest

from lineofsight.cli.governance_command import governance
from lineofsight.cli.main import run_command


@pytest.mark.parametrize("name", sorted(governance.commands))
def test_every_part_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to guess how to call it."""
    assert run_command(["governance", name, "--help"]) == 0
    assert f"Example: lineofsight governance {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["map"],
        ["map", "--as-at", "2016-04-01"],
        ["changes", "--since", "2016-04-01"],
        ["checks"],
        ["burden"],
        ["overlaps"],
        ["what-if", "--end", "childrens_board"],
        ["what-if", "--merge", "childrens_board", "--into", "executive"],
    ],
)
def test_each_part_writes_a_list_of_objects(
    arguments: list[str], empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """JSON is a list of objects on standard output, and nothing else is there."""
    assert run_command(["--data", empty, "governance", *arguments, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows
    assert all(isinstance(row, dict) for row in rows)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["map", "--as-at", "2016-04-01"], "(combined post) is accountable to Chief Executive"),
        (["changes", "--since", "2016-04-01"], "Improvement Governance Board came into being on 13 June 2016."),
        (["changes", "--since", "2017-03-01"], "Nothing began and nothing ended."),
        (["checks"], "theme_without_body"),
        (["burden"], "Illustrative: seats, frequencies and lengths are made up"),
        (["overlaps"], "7 of the 7 on the smaller body sit on both"),
        (["what-if", "--end", "childrens_board"], "Leader of the Council: 18 hours a year less"),
        (["what-if", "--end", "health_wellbeing_board"], "What it would save is not known: the hours of Health"),
    ],
)
def test_each_part_speaks_to_people(
    arguments: list[str], said: str, empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words of the map, the weight and the change."""
    assert run_command(["--data", empty, "governance", *arguments]) == 0
    assert said in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [[], ["--end", "executive", "--merge", "childrens_board"], ["--merge", "childrens_board"], ["--into", "executive"]],
)
def test_half_a_what_if_is_a_misuse(arguments: list[str], empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One body to end, or two to merge."""
    assert run_command(["--data", empty, "governance", "what-if", *arguments]) == 2
    assert "Give either --end BODY" in capsys.readouterr().err


def test_an_unknown_body_is_said_in_a_sentence(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With where to find the ids."""
    assert run_command(["--data", empty, "governance", "what-if", "--end", "nobody"]) == 4
    assert "'lineofsight show bodies' lists the ids" in capsys.readouterr().err


def test_show_bodies_knows_days_before_the_first_return(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In April 2016 there was a Children's Board and no Improvement Board."""
    assert run_command(["--data", empty, "show", "bodies", "--as-at", "2016-04-01", "--json"]) == 0
    ids = {row["body_id"] for row in json.loads(capsys.readouterr().out)}
    assert "childrens_board" in ids
    assert "improvement_governance_board" not in ids


def test_a_trace_is_told_in_sentences_with_meetings_gaps_and_what_is_made_up(
    empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A councillor can read it aloud."""
    assert run_command(["--data", empty, "trace", "1.10"]) == 0
    out = capsys.readouterr().out
    assert "It answers recommendation C5.70.5 (Commissioner's report): Build trust" in out
    assert "(report 5.70.5)." in out
    assert "last met 13 Mar 2017, meets next 10 Apr 2017, illustrative" in out
    assert "none of its meetings is in the calendar; it last decided on 27 Feb 2017" in out
    assert out.count("Executive (Cabinet) is accountable to Full Council") == 1
    assert "and so on upward, as told before" in out
    assert "Gaps\n" in out
    assert "Illustrative: made up, in whole or in part." in out


def test_a_trace_is_one_object_in_json_and_an_unknown_reference_is_said(
    empty: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list has one object; what has no such reference ends with a sentence."""
    assert run_command(["--data", empty, "trace", "O4", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["kind"], row["ref"]) == ("recommendation", "O4")
    assert run_command(["--data", empty, "trace", "nothing"]) == 4
    assert "Nothing has the reference 'nothing'" in capsys.readouterr().err


def test_what_is_expected_and_a_theme_are_traced_too(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The expectation with its milestones under its actions; of many actions some are told and the rest counted."""
    assert run_command(["--data", empty, "trace", "E5.21.4"]) == 0
    out = capsys.readouterr().out
    assert "\n  It is to be met by action 1.5 (overdue or will miss, 9 days overdue; due: 22 March 2017): Decide" in out
    assert "\n    Its milestone 1.5-a (complete, impact not yet shown; reached 2 December 2016):" in out
    assert "The Commissioner assessed it on 17 March 2017: slipped back" in out
    assert run_command(["--data", empty, "trace", "T1"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Theme T1: Leadership and management.\n")
    assert "\n  And 4 more actions, none more pressing: 1.1, 1.3, 1.8 and 1.7.\n" in out
    assert run_command(["--data", empty, "trace", "T1", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row["kind"] == "theme"
    assert sum(step["kind"] == "action" for step in row["steps"]) == 11


def test_a_body_is_traced_by_its_id_and_called_by_its_name(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """To whom it answers, whom it holds to account, and the themes that it oversees."""
    assert run_command(["--data", empty, "trace", "care_services_pds"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Body: Care Services Policy Development and Scrutiny Committee.\n")
    assert "Whom it holds to account\n  It scrutinises Portfolio Holder for Care Services (report 2.8, 4.4).\n" in out
    assert "It oversees theme T2, Quality of practice (illustrative).\n" in out
    assert "Scrutiny Committee reports to Full Council" in out
