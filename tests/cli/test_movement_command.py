"""`lineofsight movement` on real and odd series, held against the R package NHSRplotthedots."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.cli.main import run_command

if TYPE_CHECKING:
    from collections.abc import Sequence

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "data" / "spc" / "cases_dev.json").read_text(encoding="utf-8")
)["cases"]
NUMBERS = ("mean", "lpl", "upl")
EXACT = ("rebase_group", "outside_limits", "relative_to_mean", "close_to_limits", "special_cause_type", "point_type")


def write_series(path: Path, dates: Sequence[str], values: Sequence[float | None]) -> None:
    """A CSV of two columns with a heading."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["date", "value"])
        writer.writerows((day, "" if value is None else repr(value)) for day, value in zip(dates, values, strict=True))


def arguments_for(path: Path, options: dict[str, Any]) -> list[str]:
    """The command line for a case's options."""
    given = ["movement", str(path), "--json", "--direction", options["improvement_direction"]]
    if options["target"] is not None:
        given += ["--target", repr(options["target"])]
    for day in options["rebase"]:
        given += ["--rebase", day]
    if options["fix_after_n_points"] is not None:
        given += ["--fix", str(options["fix_after_n_points"])]
    return given if options["screen_outliers"] else [*given, "--no-screen"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["id"]))
def test_movement_agrees_with_the_r_package(
    case: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Limits, signals and icons of every series are those of the R package, point by point."""
    path = tmp_path / "series.csv"
    write_series(path, case["dates"], case["values"])
    assert run_command(arguments_for(path, case["options"])) == 0
    rows = json.loads(capsys.readouterr().out)
    expected = case["expected"]
    assert len(rows) == len(case["values"])
    for index, row in enumerate(rows):
        for name in NUMBERS:
            wanted = expected[name][index]
            assert (row[name] is None) == (wanted is None), (index, name)
            if wanted is not None:
                assert math.isclose(row[name], wanted, rel_tol=1e-12, abs_tol=1e-9), (index, name)
        for name in EXACT:
            assert row[name] == expected[name][index], (index, name)
        assert row["sentence"]
    for name in ("variation_icon", "assurance_icon"):
        assert (rows[-1][name] or None) == case["result"][name]


def test_a_missing_value_is_no_nought(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An empty value leaves no point and no limit touches it."""
    path = tmp_path / "series.csv"
    dates = [f"2016-{month:02}-01" for month in range(1, 13)]
    write_series(path, dates, [10.0, 11.0, None, 10.0, 12.0, 11.0, 10.0, 12.0, 11.0, 10.0, 11.0, 12.0])
    assert run_command(["movement", str(path), "--direction", "increase", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert "2016-03-01" not in {row["date"] for row in rows}
    assert all(row["lpl"] > 5 for row in rows)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("2016-01-01", "line 2: a date and a value are needed"),
        ("soon,3", "line 2: 'soon' is not a date"),
        ("2016-01-01,many", "line 2: 'many' is not a number"),
        ("2016-01-01,nan", "line 2: 'nan' is not a number"),
        ("2016-01-01,inf", "line 2: 'inf' is not a number"),
        ("2016-01-01,9e308", "line 2: '9e308' is not a number that can be judged"),
        ("2016-01-01,1_0", "line 2: '1_0' is not a number"),
        pytest.param(f"2016-01-01,{'9' * 200_000}", "is not a CSV of two columns", id="a cell without end"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(
    line: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The person is told which line is wrong and what to do; nothing is guessed."""
    path = tmp_path / "series.csv"
    path.write_text(f"date,value\n{line}\n", encoding="utf-8")
    assert run_command(["movement", str(path), "--direction", "increase"]) == 4
    assert said in capsys.readouterr().err


def test_a_fixed_base_that_is_too_short_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Fewer than 12 points cannot fix limits."""
    path = tmp_path / "series.csv"
    write_series(path, [f"2016-{month:02}-01" for month in range(1, 13)], [float(value) for value in range(12)])
    assert run_command(["movement", str(path), "--direction", "increase", "--fix", "11"]) == 4
    assert "12" in capsys.readouterr().err


def test_the_table_says_the_sentence_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json the series' sentence comes first, then a line a point."""
    path = tmp_path / "series.csv"
    write_series(path, [f"2016-{month:02}-01" for month in range(1, 13)], [10.0, 12.0] * 6)
    assert run_command(["movement", str(path), "--direction", "neutral"]) == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[0].endswith(".")
    assert shown.count("2016-") >= 12
