"""A return filled with what the copy holds: nothing is lost, nothing is added, and bringing it in changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from lineofsight.domain.batches import SAME, ReturnBatch
from lineofsight.domain.marking import MarkingLevel
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.return_reading import read_return
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files
from lineofsight.workspace.library import Library
from lineofsight.workspace.templates import write_filled_return
from tests.store.reading_makers import MARCH, NOW, TODAY, action, council_return, observation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.store.store import Store

JUNE = date(2017, 6, 1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with open_store(tmp_path / "register.db", now=NOW) as opened:
        yield opened


def _filled(store: Store, path: Path, as_at: date | None = None) -> ReturnBatch:
    """What a filled return says to whoever reads it."""
    write_filled_return(Library(store, is_example=False), path, as_at)
    batch = read_return(path, today=TODAY).batch
    assert isinstance(batch, ReturnBatch)
    return batch


def test_what_is_filled_and_brought_in_as_it_is_changes_nothing(example: Library, tmp_path: Path) -> None:
    """Every row of the example's three returns that stands is the same, figures that were revised among them."""
    path = tmp_path / "filled.xlsx"
    assert write_filled_return(example, path) == date(2017, 3, 31)
    (outcome,) = import_files(example.store, [path], today=JUNE, dry_run=True)
    assert not outcome.changes
    assert {kind for (kind, _), _ in outcome.counts} == {SAME}
    counts = {subject: number for (_, subject), number in outcome.counts}
    record = example.store.read(date(2017, 3, 31))
    assert (counts["action"], counts["risk"]) == (len(record.plan.actions), len(record.watched.risks))
    assert not [finding for finding in outcome.findings if finding.refuses]


def test_it_holds_what_stands_at_an_earlier_day_and_what_is_exempt(example: Library, tmp_path: Path) -> None:
    """As at December it has December's dates; exempt rows are in it, because it is the officers' own."""
    batch = _filled(example.store, tmp_path / "filled.xlsx", date(2016, 12, 31))
    december = example.store.read(date(2016, 12, 31))
    assert batch.as_at == date(2016, 12, 31)
    assert batch.actions == december.plan.actions
    assert any(one.marking.level is MarkingLevel.PART2 for one in batch.risks)


def test_rows_of_several_returns_stand_in_one(store: Store, tmp_path: Path) -> None:
    """What the newest return left out and what it alone gave; the first due date is the first that ever was given."""
    moved = replace(action("1.1", date(2017, 5, 31)), due_date_original=date(2017, 5, 31))
    store.apply([council_return(actions=[action("1.1"), action("1.2")])], today=TODAY)
    store.apply([council_return(JUNE, name="june.xlsx", actions=[moved], observations=[observation()])], today=TODAY)
    batch = _filled(store, tmp_path / "filled.xlsx")
    assert [one.action_id for one in batch.actions] == ["1.1", "1.2"]
    assert (batch.actions[0].due_date_original, batch.actions[0].due_date_current) == (
        date(2017, 4, 30),
        date(2017, 5, 31),
    )
    assert [one.figure for one in batch.observations] == [observation().figure]


def test_what_looks_like_a_formula_stays_text(store: Store, tmp_path: Path) -> None:
    """A spreadsheet program works nothing out when the file is opened."""
    said = '=HYPERLINK("http://example.invalid")'
    store.apply([council_return(actions=[replace(action("1.1"), progress_update=said)])], today=TODAY)
    assert _filled(store, tmp_path / "filled.xlsx").actions[0].progress_update == said
    cells = [cell for row in load_workbook(tmp_path / "filled.xlsx")["Actions"] for cell in row]
    assert {cell.data_type for cell in cells if cell.value == said} == {"s"}


def test_a_day_before_the_first_return_is_refused(store: Store, tmp_path: Path) -> None:
    """In a sentence that names the first day, and no file is left; so it is where there is no return at all."""
    path = tmp_path / "filled.xlsx"
    with pytest.raises(LineOfSightError, match="No return has been imported yet"):
        _filled(store, path)
    store.apply([council_return(actions=[action("1.1")])], today=TODAY)
    with pytest.raises(LineOfSightError, match=f"the first return speaks of {MARCH.day} March 2017"):
        _filled(store, path, date(2017, 1, 1))
    assert not path.exists()
