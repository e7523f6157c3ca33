"""A return workbook of which somebody deleted columns, saved by a real LibreOffice: nothing held is erased by that."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Severity
from lineofsight.domain.marking import MEMBERS, PUBLIC
from lineofsight.domain.plan import Theme
from lineofsight.exchange.return_writing import write_return
from lineofsight.workspace.importing import import_into_folder
from lineofsight.workspace.opening import open_library
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.store.reading_makers import EXEMPT, JANUARY, action, council_return

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.plan import Action

pytestmark = pytest.mark.needs_libreoffice

TODAY = dt.date(2017, 6, 1)
FEBRUARY = dt.date(2017, 2, 28)


@pytest.fixture
def bring_in(tmp_path: Path) -> Callable[..., ImportOutcome]:
    """Give a function that brings in a return of a day without some columns of the sheet Actions."""

    def run(as_at: dt.date, *actions: Action, without: tuple[str, ...] = (), kind: str = "xlsx") -> ImportOutcome:
        reading = council_return(as_at, themes=(Theme(theme_id="T1", title="Workforce"),), actions=actions)
        assert isinstance(reading.batch, ReturnBatch)
        path = tmp_path / f"return {as_at}.xlsx"
        write_return(path, reading.batch)
        book = load_workbook(path)
        sheet = book["Actions"]
        for at in range(sheet.max_column, 0, -1):
            if str(sheet.cell(1, at).value).strip(" *") in without:
                sheet.delete_cols(at)
        sheet.data_validations.dataValidation.clear()
        book.save(path)
        saved = saved_by_libreoffice(path, kind)
        (outcome,) = import_into_folder(tmp_path / "data", [saved], today=TODAY, dry_run=False)
        assert outcome.applied, outcome.findings
        return outcome

    return run


def _plan(folder: Path, as_at: dt.date) -> dict[str, Action]:
    with open_library(folder / "data") as library:
        return {one.action_id: one for one in library.store.read(as_at).plan.actions}


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_deleted_column_leaves_what_was_held_and_is_told(
    bring_in: Callable[..., ImportOutcome], tmp_path: Path, kind: str
) -> None:
    """It says nothing; a column that is there and empty says "empty"."""
    held = action("1.1", how="By post", evidence_ref="Audit", success_measure="15 each")
    bring_in(JANUARY, held)
    emptied = action("1.1", success_measure="")
    outcome = bring_in(FEBRUARY, emptied, without=("how", "evidence_ref"), kind=kind)
    now = _plan(tmp_path, FEBRUARY)["1.1"]
    assert (now.how, now.evidence_ref, now.success_measure) == ("By post", "Audit", "")
    (told,) = [one for one in outcome.findings if one.code == "column_left_out"]
    assert told.severity is Severity.WARNING
    assert "no column for how and evidence" in told.what
    assert "put the column back" in told.remedy


def test_without_its_marking_nothing_is_opened(bring_in: Callable[..., ImportOutcome], tmp_path: Path) -> None:
    """What was exempt stays so; where the column is there its word holds, whatever other column is gone."""
    bring_in(JANUARY, action("1.1", how="By post", marking=EXEMPT), action("1.2", how="By hand", marking=PUBLIC))
    bring_in(FEBRUARY, action("1.1"), action("1.2"), without=("marking", "exempt_para"))
    found = _plan(tmp_path, FEBRUARY)
    assert found["1.1"].marking == EXEMPT
    march = dt.date(2017, 3, 31)
    bring_in(march, action("1.1", marking=PUBLIC), action("1.2", marking=MEMBERS), without=("how",))
    found = _plan(tmp_path, march)
    assert (found["1.1"].marking, found["1.2"].marking) == (PUBLIC, MEMBERS)


def test_a_return_without_a_column_is_no_tracker_without_markings(bring_in: Callable[..., ImportOutcome]) -> None:
    """A return of an earlier day that has something exempt warns of trackers alone."""
    bring_in(FEBRUARY, action("1.1"), without=("how",))
    outcome = bring_in(JANUARY, action("1.2", marking=EXEMPT))
    assert "tracker_came_before" not in {one.code for one in outcome.findings}
