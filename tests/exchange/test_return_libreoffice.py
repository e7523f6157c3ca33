"""A return that a real LibreOffice saved, as .xlsx or as .ods, imports to the same content."""

from __future__ import annotations

import datetime as dt
import subprocess
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from lineofsight.domain.findings import Finding, Place
from lineofsight.exchange.private_content import private_content
from lineofsight.exchange.return_reading import read_return
from lineofsight.exchange.return_template import write_template
from lineofsight.exchange.return_writing import write_return
from lineofsight.exchange.workbook_reading import read_workbook
from tests.exchange.return_makers import (
    ACTION,
    BODY,
    FIGURE,
    INDICATOR,
    THEME,
    TODAY,
    Filled,
    batch_of,
    filled_in,
)
from tests.exchange.test_return_writing import full_batch
from tests.exchange.test_watched_reading import CASELOAD, QUESTION, RISK

pytestmark = pytest.mark.needs_libreoffice


@cache
def _profile() -> tempfile.TemporaryDirectory[str]:
    """A profile of the tests' own: LibreOffice takes longer to make one than to save a workbook."""
    return tempfile.TemporaryDirectory(prefix="libreoffice-")


def saved_by_libreoffice(path: Path, kind: str) -> Path:
    """The workbook as LibreOffice saves it."""
    folder = path.parent / f"saved_as_{kind}"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={Path(_profile().name).as_uri()}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(folder),
            str(path),
        ],
        check=True,
        capture_output=True,
        timeout=110,
    )
    return folder / f"{path.stem}.{kind}"


def wide_range() -> Filled:
    """Everything that officers do: dates as text, numbers as references, slips, odd signs, bad rows."""
    dates = ("31/03/2017", "2017-03-31", "31 March 2017", "March 2017", "Ongoing", "TBC", "31/03/2107", "soon")
    actions = [ACTION | {"action_id": f"2.{n}", "due_date_current": text} for n, text in enumerate(dates)]
    actions += [
        ACTION,
        ACTION | {"action_id": 1.1},
        ACTION | {"action_id": 3, "lead_officer": "Head of A / Head of B", "baseline": 21, "target": 0.5},
        ACTION | {"action_id": "00305", "progress_update": "  two\nlines \n\n and an end", "illustrative": True},
        ACTION | {"action_id": "1E5", "how": '"quoted" & <odd> – £ é ✓ 🙂', "illustrative": "no"},
        ACTION | {"action_id": "e", "action": "e\u0301", "marking": "part2", "exempt_para": 1},
        ACTION | {"action_id": "bad", "delivery_status": "Done"},
        ACTION | {"action_id": "lost", "lead_officer": "=1/0"},
        ACTION | {"action_id": "long", "action": "x" * 32_000},
    ]
    values = (58, 57.7, "57.70", "c", "..", "no data", "-", "1,234.5", 0.1 + 0.2, -5.2, 0, "58%", 1e9)
    figures = [
        FIGURE | {"value": value, "period_end": dt.date(2015, 1, 28) + dt.timedelta(days=40 * n), "numerator": None}
        for n, value in enumerate(values)
    ]
    return {
        "Themes": [THEME | {"order": 1}],
        "Actions": actions,
        "Indicators": [INDICATOR | {"target": 95.5, "is_key": True, "principles": "a, f"}],
        "Observations": figures,
        "Risks": [RISK | {"residual_likelihood": n, "risk_id": str(n), "reviewed_on": "31 March 2017"} for n in (2, 6)],
        "Caseloads": [CASELOAD | {"caseload_id": f"0{n}", "cases": text} for n, text in enumerate((136, "1,360", "~"))],
        "Questions": [QUESTION | {"trigger": "indicator_rated(colour=red, indicators=I1 I2) or always"}],
        "Bodies": [BODY | {"meetings_per_year": 12.5, "held_in_public": "no", "next_meeting": "10/04/2017"}],
    }


def without_file(findings: tuple[Finding, ...]) -> list[Finding]:
    """The findings as if all had come from one file."""
    return [replace(one, place=Place("", one.place.sheet, one.place.cell)) for one in findings]


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_return_saved_by_libreoffice_reads_the_same(tmp_path: Path, kind: str) -> None:
    """Values, refused rows and their cells: nothing depends on which program saved the workbook.

    No text here has a tab in it: LibreOffice 7.4 itself leaves tabs out when it saves as .ods.
    """
    path = filled_in(tmp_path / "return.xlsx", wide_range())
    plain = read_return(path, today=TODAY)
    saved = read_return(saved_by_libreoffice(path, kind), today=TODAY)
    batch = batch_of(plain)
    assert len(batch.actions) == 12
    assert len(batch.observations) == 12
    assert (len(batch.risks), len(batch.caseloads), len(batch.questions)) == (1, 2, 1)
    assert replace(batch_of(saved), name=batch.name, sha256=batch.sha256) == batch
    ours = [one for one in without_file(plain.findings) if one.code != "cell_unusable"]
    theirs = [one for one in without_file(saved.findings) if one.code != "cell_unusable"]
    assert theirs == ours
    # The formula that was never calculated is an error once LibreOffice has calculated it: refused either way.
    unusable = [(one.code, one.place.cell, one.refuses) for one in saved.findings if one.code == "cell_unusable"]
    assert unusable == [
        (one.code, one.place.cell, one.refuses) for one in plain.findings if one.code == "cell_unusable"
    ]
    assert len(unusable) == 1


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_written_return_survives_libreoffice(tmp_path: Path, kind: str) -> None:
    """Every column of every sheet, saved again by LibreOffice, is still the same."""
    batch = full_batch()
    write_return(tmp_path / "return.xlsx", batch)
    reading = read_return(saved_by_libreoffice(tmp_path / "return.xlsx", kind), today=TODAY)
    assert replace(batch_of(reading), name="", sha256="") == batch


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_the_template_survives_libreoffice(tmp_path: Path, kind: str) -> None:
    """Opened and saved, it hides nothing, still offers its lists, and keeps text cells text."""
    write_template(tmp_path / "return.xlsx")
    path = saved_by_libreoffice(tmp_path / "return.xlsx", kind)
    assert private_content(read_workbook(path)) == []
    if kind == "xlsx":
        book = load_workbook(path)
        offers = [offer.formula1 for offer in book["Actions"].data_validations.dataValidation]
        assert any("not_started,on_track" in offer for offer in offers)
        assert (
            book["Actions"]["A900"].number_format == "@" or book["Actions"].column_dimensions["A"].number_format == "@"
        )


def test_hidden_sheets_and_comments_are_found_in_what_libreoffice_saved(tmp_path: Path) -> None:
    """LibreOffice writes them in its own way, in both formats."""
    path = filled_in(tmp_path / "return.xlsx", {"Themes": [THEME]})
    book = load_workbook(path)
    book.create_sheet("Old").append(["x"])
    book["Old"].sheet_state = "hidden"
    book["Themes"]["B4"].comment = Comment("ask her", "somebody")
    book["Themes"].row_dimensions[5].hidden = True
    book["Themes"].column_dimensions["C"].hidden = True
    book.save(path)
    for kind in ("xlsx", "ods"):
        found = private_content(read_workbook(saved_by_libreoffice(path, kind)))
        assert {"hidden_sheet", "comment", "hidden_cells"} <= {finding.code for finding in found}, kind
        assert [f.place.cell for f in found if f.code == "comment"] == ["B4"], kind
