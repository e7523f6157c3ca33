"""What an import found is read by members too: it quotes nothing out of a row that they may not see."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import openpyxl

from lineofsight.cli.main import run_command
from lineofsight.domain.plan import Theme
from lineofsight.exchange.return_template import write_template
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from tests.store.reading_makers import EXEMPT, FEBRUARY, MARCH, NOW, TODAY, action, council_return

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pytest

SIGN = "ZQX"
LATE = date(2043, 7, 19)


def _planted_workbook(path: Path) -> None:
    """Write a return with two rows that are refused for what stands in a date cell: one open, one exempt."""
    write_template(path)
    book = openpyxl.load_workbook(path)
    _append(book, "Return", {"council": "Anywhere", "la_code": "305", "as_at": "2017-03-31"})
    _append(book, "Themes", {"theme_id": "T1", "title": "Workforce", "marking": "members"})
    plain = {"theme_id": "T1", "action": "Act.", "delivery_status": "on_track", "impact_status": "too_early"}
    _append(book, "Actions", plain | {"action_id": "1.1", "status_date": "open words", "marking": "members"})
    for number, marking in enumerate(("part2", "Part 2"), 2):
        told = {"action_id": f"1.{number}", "status_date": f"{SIGN} moved home", "marking": marking, "exempt_para": 1}
        _append(book, "Actions", plain | told)
    book.save(path)


def _append(book: openpyxl.Workbook, title: str, values: Mapping[str, object]) -> None:
    sheet = book[title]
    for heading in range(1, 10):
        names = [str(cell.value or "").strip(" *") for cell in sheet[heading]]
        if set(values) <= set(names):
            sheet.append([values.get(name) for name in names])
            return
    raise AssertionError(title)


def test_a_refused_exempt_row_is_told_to_the_importer_and_to_nobody_after(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The import quotes the cell; what is kept names its place and says how to read it again."""
    path = tmp_path / "return.xlsx"
    _planted_workbook(path)
    run_command(["--data", str(tmp_path / "data"), "import", str(path), "--json"])
    said = capsys.readouterr().out
    assert SIGN in said
    assert '"row": "1.1 Act."' in said
    assert run_command(["--data", str(tmp_path / "data"), "show", "findings", "--json"]) == 0
    kept = capsys.readouterr().out
    assert "Act." not in kept
    assert "open words" in kept
    assert SIGN not in kept
    assert "--dry-run" in kept


def test_a_date_out_of_an_exempt_row_is_in_no_kept_finding_and_no_move(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An action that was exempt in February and is open in March does not tell February's date as a move."""
    themes = (Theme(theme_id="T1", title="Workforce"),)
    before = replace(action(due=date(2017, 4, 30)), due_date_current=LATE, marking=EXEMPT)
    with open_store(register_file(tmp_path), now=NOW) as store:
        readings = [
            council_return(FEBRUARY, name="february.xlsx", themes=themes, actions=(before,)),
            council_return(MARCH, name="march.xlsx", themes=themes, actions=(action(due=date(2017, 4, 30)),)),
        ]
        outcomes = store.apply(readings, today=TODAY)
    assert "19 July 2043" in outcomes[1].findings[0].what
    for subject in ("plan", "findings"):
        assert run_command(["--data", str(tmp_path), "show", subject, "--json"]) == 0
        out = capsys.readouterr().out
        assert "2043" not in out
        assert out.strip() != "[]"
