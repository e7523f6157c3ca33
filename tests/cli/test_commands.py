"""The commands as a person types them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from lineofsight.cli.main import commands, run_command
from lineofsight.paths import resources_folder
from tests.documents.pdf.structure import open_pdf

DATA = Path(__file__).parents[1] / "data"
CSWW = DATA / "published" / "csww_indicators_2017_to_2025.csv"
NEIGHBOURS = DATA / "neighbours" / "sn_may_2025.xlsx"


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_every_command_has_help_with_an_example(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody has to guess how to call it."""
    assert run_command([name, "--help"]) == 0
    assert f"Example: lineofsight {name}" in capsys.readouterr().out


def test_help_lists_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    """Scripts can rely on them."""
    assert run_command(["--help"]) == 0
    shown = capsys.readouterr().out
    for code in ("0  done", "1  something was refused", "2  the call", "3  the window", "4  an error"):
        assert code in shown


def test_a_wrong_call_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown command or option is a misuse, said in words."""
    assert run_command(["sing"]) == 2
    assert run_command(["show", "plan", "--loudly"]) == 2
    assert "No such" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["31/03/2017", "2017-02-30", "2017-W13-5", "tomorrow"])
def test_what_is_no_day_is_refused_in_words(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a date is answered with how a day is typed, not with a program's format codes."""
    assert run_command(["show", "plan", "--as-at", given]) == 2
    assert f"'{given}' is not a day such as 2017-03-31." in capsys.readouterr().err


def test_show_plan_is_a_list_of_actions(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Objects carry the return's names, what the dates say, and 1.10 is not 1.1."""
    assert run_command(["--data", empty, "show", "plan", "--json"]) == 0
    out = capsys.readouterr()
    rows = json.loads(out.out)
    assert "example council" in out.err
    by_ref = {row["action_id"]: row for row in rows}
    assert {"1.1", "1.10"} <= set(by_ref)
    assert by_ref["1.1"]["action"] != by_ref["1.10"]["action"]
    assert by_ref["1.4"]["member_status"] == "overdue"
    assert by_ref["1.4"]["times_redated"] == len(by_ref["1.4"]["date_changes"]) > 0
    assert {"delivery_status", "impact_status", "due_date_original", "due_date_current", "milestones"} <= set(rows[0])


@pytest.mark.parametrize(("subject", "name"), [("indicators", "ind_id"), ("bodies", "body_id"), ("findings", "code")])
def test_show_is_a_list_of_objects(subject: str, name: str, empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every subject is a JSON list whose objects have their key."""
    assert run_command(["--data", empty, "show", subject, "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) > 5
    assert all(row[name] for row in rows)


@pytest.mark.parametrize("subject", ["plan", "indicators", "bodies", "findings"])
def test_show_is_a_table_for_people(subject: str, empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Without --json there is a heading line and a line under it."""
    assert run_command(["--data", empty, "show", subject]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert set(lines[1]) == {"-", " "}


def test_import_then_compare_any_authority(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The dashboard's figure for Bromley's neighbours, to the half: 20.45, shown as 20.5."""
    folder = str(tmp_path / "data")
    assert run_command(["--data", folder, "import", str(CSWW), str(NEIGHBOURS)]) == 0
    capsys.readouterr()
    assert run_command(["--data", folder, "compare", "agency-rate", "--area", "305", "--period", "2025", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["value"], row["neighbour_median"], row["neighbour_mean"]) == (13.1, 20.45, 18.62)
    assert (row["neighbours_counted"], row["region_name"], row["region"], row["england"]) == (
        10,
        "Outer London",
        18.4,
        13,
    )
    assert run_command(["--data", folder, "compare", "agency_rate_fte", "--area", "305", "--period", "2025"]) == 0
    assert "20.5%" in capsys.readouterr().out
    assert run_command(["--data", folder, "compare", "agency-rate", "--area", "394", "--json"]) == 0
    (low,) = json.loads(capsys.readouterr().out)
    assert (low["value"], low["symbol"], low["rank"]) == (None, "low", None)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["compare", "happiness", "--area", "305"], "There is no indicator 'happiness'"),
        (["compare", "agency-rate", "--area", "999"], "no area with the code '999'"),
        (["compare", "agency-rate", "--area", "305", "--period", "1999"], "Periods in this copy: 2025"),
        (["compare", "rate", "--area", "305"], "could be several indicators"),
        (["compare", "agency-rate"], "Name the authority"),
        (["show", "plan"], "No return has been imported yet"),
    ],
)
def test_what_cannot_be_shown_is_a_sentence(
    given: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 4, and what to do."""
    folder = str(tmp_path / "data")
    assert run_command(["--data", folder, "import", str(CSWW)]) == 0
    assert run_command(["--data", folder, *given]) == 4
    assert said in capsys.readouterr().err


def test_an_import_says_which_figures_only_gain_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Department's release has the counts behind what its tool gives alone; what was revised is listed first."""
    (tool,) = (DATA / "lait").glob("Average number of cases*.csv")
    assert run_command(["--data", str(tmp_path), "import", "--dry-run", str(tool), str(CSWW)]) == 0
    lines = [one.strip() for one in capsys.readouterr().out.splitlines()]
    assert any(re.fullmatch(r"[\d,]+ figures keep their value and gain the counts behind them", one) for one in lines)
    kinds = [one.split(" figure ")[0] for one in lines if " figure " in one and "→" in one]
    assert set(kinds) == {"revised", "counts added to"}
    assert kinds == sorted(kinds, reverse=True)


def test_an_import_says_what_stays_out_of_sight(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Figures up to 2025 beside a return of March 2017: who looks for them is told why they are not there."""
    newest = max((resources_folder() / "example").glob("*.xlsx"))
    assert run_command(["--data", str(tmp_path), "import", "--dry-run", str(newest), str(CSWW)]) == 0
    said = capsys.readouterr().out
    assert "after 31 March 2017, the day of the newest return: what is shown as at that day is without them" in said
    assert "Choose such a day at As at, or import its return." in said


def test_a_refused_file_is_1_and_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The findings name the place and the remedy, and the register holds nothing of it."""
    folder = str(tmp_path / "data")
    fixture = DATA / "screener" / "duplicate_rows.csv"
    assert run_command(["--data", folder, "import", str(fixture), "--json"]) == 1
    (outcome,) = json.loads(capsys.readouterr().out)
    assert not outcome["applied"]
    assert any(finding["severity"] == "file_refused" and finding["remedy"] for finding in outcome["findings"])


def test_template_writes_and_does_not_replace(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An officer's filled-in workbook is never written over by mistake."""
    path = tmp_path / "return.xlsx"
    assert run_command(["template", str(path)]) == 0
    before = path.read_bytes()
    assert run_command(["template", str(path)]) == 4
    assert "--replace" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert run_command(["template", str(tmp_path / "return.ods")]) == 4


def test_a_template_can_be_filled_with_what_the_copy_holds(
    empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says as at which day, and what to change first; a day without --filled is refused."""
    path = str(tmp_path / "filled.xlsx")
    assert run_command(["--data", empty, "template", path, "--filled", "--as-at", "2016-12-31"]) == 0
    assert "filled as at 31 December 2016. Put the new as_at on its sheet Return" in capsys.readouterr().out
    assert run_command(["--data", empty, "import", path, "--dry-run", "--json"]) == 0
    (outcome,) = json.loads(capsys.readouterr().out)
    assert outcome["as_at"] == "2016-12-31"
    assert run_command(["template", str(tmp_path / "empty.xlsx"), "--as-at", "2016-12-31"]) == 2
    assert not (tmp_path / "empty.xlsx").exists()


def test_report_writes_a_pdf_and_prints_its_path(
    empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The path is all that stands on standard output."""
    path = tmp_path / "los.pdf"
    assert run_command(["--data", empty, "report", "line-of-sight", "--as-at", "2017-03-31", "-o", str(path)]) == 0
    assert capsys.readouterr().out.strip() == str(path)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("asked", "advice"),
    [
        (["line-of-sight"], "For a few pages to read before a meeting, use --form short."),
        (["line-of-sight", "--form", "full-large-print"], "meeting, use --form short-large-print."),
        (["line-of-sight", "--form", "short"], ""),
        (["corporate-parenting"], ""),
    ],
)
def test_report_says_how_long_a_document_is_and_of_a_long_one_that_there_is_a_short_form(
    asked: list[str], advice: str, empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside the path, not on standard output, where a program reads the path."""
    path = tmp_path / "made.pdf"
    assert run_command(["--data", empty, "report", *asked, "-o", str(path)]) == 0
    with open_pdf(path.read_bytes()) as pdf:
        pages = len(pdf.pages)
    said = capsys.readouterr().err.strip().splitlines()[-1]
    assert said.startswith(f"It has {pages} pages.")
    assert said.endswith(advice or "pages.")


@pytest.mark.parametrize(
    ("given", "name"),
    [
        (["-o", "x.html"], "x.html"),
        (["--format", "html"], "line-of-sight.html"),
        (["--format", "html", "-o", "x.htm"], "x.htm"),
    ],
)
def test_report_writes_a_page(
    given: list[str],
    name: str,
    empty: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The name's ending chooses the format; --format chooses both where there is no name."""
    monkeypatch.chdir(tmp_path)
    assert run_command(["--data", empty, "report", "line-of-sight", *given]) == 0
    assert capsys.readouterr().out.strip() == name
    assert (tmp_path / name).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_a_name_that_ends_otherwise_than_the_format_is_refused(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No PDF is called .html, and no page .pdf."""
    assert run_command(["--data", empty, "report", "line-of-sight", "--format", "html", "-o", "x.pdf"]) == 2
    assert "does not end as --format html does" in capsys.readouterr().err


def test_report_lists_the_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """Names, titles, forms and audiences, as a list of objects."""
    assert run_command(["report", "--list", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {"line-of-sight", "chair-report", "commissioner-evidence"} <= {row["name"] for row in rows}
    assert all({"name", "title", "about", "forms", "formats", "audiences"} <= set(row) for row in rows)


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        (["--form", "long"], "has no form called 'long'. Its forms are: full"),
        (["--audience", "public"], "is not made for 'public'. It is made for: members"),
    ],
)
def test_a_form_or_audience_that_there_is_not_is_refused(
    asked: list[str], sentence: str, empty: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence names those that there are, and nothing is written."""
    path = tmp_path / "x.pdf"
    assert run_command(["--data", empty, "report", "chair-report", *asked, "-o", str(path)]) != 0
    assert sentence in capsys.readouterr().err
    assert not path.exists()


def test_trace_says_the_chain_and_its_gaps(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """From the children it is for to the Secretary of State, and what is missing."""
    assert run_command(["--data", empty, "trace", "3.2"]) == 0
    shown = capsys.readouterr().out
    assert "Children see the same social worker for longer" in shown
    assert "Department for Education" in shown
    assert "Ask:" in shown


def test_questions_come_with_why(empty: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Each question stands with the evidence that called for it."""
    assert run_command(["--data", empty, "questions", "--most", "5", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert len(rows) == 5
    assert all(row["why"] and row["good_answer_sounds_like"] and row["warning_signs"] for row in rows)


def test_the_last_import_is_taken_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Once; with files, or with nothing to undo, it is refused in a sentence."""
    folder = tmp_path / "data"
    book = min((resources_folder() / "example").glob("*.xlsx"))
    assert run_command(["--data", str(folder), "import", str(book)]) == 0
    assert run_command(["--data", str(folder), "import", "--undo", str(book)]) == 2
    assert run_command(["--data", str(folder), "import", "--undo"]) == 0
    assert f"Undone: {book.name}." in capsys.readouterr().out
    assert not (folder / "register.db").exists()
    assert run_command(["--data", str(folder), "import", "--undo"]) == 4
    assert "There is no import that could be undone." in capsys.readouterr().err
    for one in sorted((resources_folder() / "example").glob("*.xlsx"))[:2]:
        assert run_command(["--data", str(folder), "import", str(one)]) == 0
    assert run_command(["--data", str(folder), "import", "--undo"]) == 0
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith(f"Last file brought in: {book.name}, imported on ")
    assert said.endswith("It cannot be undone: what was there before it is no longer kept.")
