"""`lineofsight map` and `lineofsight import --mapping`, as a person types them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from lineofsight.cli.main import run_command
from tests.exchange.trackers.tracker_makers import AREAS, SCRUTINY, written

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a data folder of the test's own."""
    folder = tmp_path / "data"
    monkeypatch.setenv("LINEOFSIGHT_DATA", str(folder))
    return folder


def test_map_shows_each_column_with_its_field_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    """And the words that nobody explained; nothing is kept unless asked."""
    assert run_command(["map", str(SCRUTINY)]) == 0
    shown = capsys.readouterr().out
    assert "a plan, sheet scrutiny_recommendations, headings in row 2" in shown
    assert "decision_date" in shown
    assert "'In progress'" in shown


def test_map_as_json_is_a_list_of_columns(capsys: pytest.CaptureFixture[str], data_folder: Path) -> None:
    """Programs get the same facts, even while the mapping is saved."""
    assert run_command(["map", str(AREAS), "--json", "--save", "areas"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert rows[5] == {
        "column": "F",
        "heading": "By When",
        "field": "due_date_current",
        "confidence": 1.0,
        "why": "It is a known heading for when it is due.",
    }
    assert (data_folder / "mappings" / "areas.toml").is_file()


def test_map_lists_what_is_not_understood(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """By heading and column."""
    path = written(tmp_path / "t.xlsx", [("Ref", "Action", "Lead", "By When", "Zephyr"), ("1", "Do", "A", "TBC", "x")])
    assert run_command(["map", str(path)]) == 0
    assert "Not understood, so not read: 'Zephyr' (E)." in capsys.readouterr().out


def test_a_mapped_tracker_is_imported_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """A refused row makes the exit code 1, and the rest is kept."""
    assert run_command(["map", str(SCRUTINY), "--save", "scrutiny"]) == 0
    asked = ["import", str(SCRUTINY), "--mapping", "scrutiny", "--as-at", "2016-06-30"]
    assert run_command([*asked, "--council", "Anytown", "--la-code", "305"]) == 1
    assert "In progress" in capsys.readouterr().out
    assert run_command(["show", "plan", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["action_id"] for row in rows} == {"S1", "S2", "S4"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--mapping", "scrutiny"], "--as-at"),
        (["--as-at", "2016-06-30"], "go with --mapping"),
        (["--mapping", "scrutiny", "--as-at", "2016-06-30", "--council", "Anytown"], "together"),
    ],
)
def test_a_call_that_leaves_something_out_says_what(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The call is misused: exit code 2, and the missing part by name."""
    assert run_command(["import", str(SCRUTINY), *options]) == 2
    assert said in capsys.readouterr().err


def test_next_months_tracker_needs_no_mapping_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The one that is remembered for its layout is taken, and named in the answer."""
    assert run_command(["map", str(SCRUTINY), "--save", "scrutiny"]) == 0
    asked = ["import", str(SCRUTINY), "--mapping", "scrutiny", "--as-at", "2016-06-30"]
    run_command([*asked, "--council", "Anytown", "--la-code", "305"])
    july = tmp_path / "Scrutiny July 2016.csv"
    july.write_bytes(SCRUTINY.read_bytes() + b"\n")
    capsys.readouterr()
    run_command(["import", str(july)])
    said = capsys.readouterr().out
    assert "Note: Read by the remembered mapping 'scrutiny', whose headings it has, as at 31 July 2016" in said
    assert "  Kept." in said


def test_a_mapping_that_is_not_there_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4, and how a mapping is made."""
    assert run_command(["import", str(SCRUTINY), "--mapping", "none", "--as-at", "2016-06-30"]) == 4
    assert "lineofsight map FILE --save NAME" in capsys.readouterr().err
