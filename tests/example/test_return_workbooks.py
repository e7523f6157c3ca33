"""The example council's return workbooks are those that its source files give, and import without a refused row."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from build.example import make
from lineofsight.domain.batches import ReturnBatch
from lineofsight.exchange.return_reading import read_return
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2017, 4, 3)


def test_the_workbooks_are_made_from_the_source_files(tmp_path: Path) -> None:
    """Whoever changes the source runs ``python build/example.py``: the bytes must be the same."""
    made = make(tmp_path)
    assert len(made) == 3
    for path in made:
        assert path.read_bytes() == (resources_folder() / "example" / path.name).read_bytes(), path.name


@pytest.mark.parametrize(
    ("name", "actions", "bodies"), [("2016-10-31", 63, 92), ("2016-12-31", 65, 93), ("2017-03-31", 66, 93)]
)
def test_each_return_imports_with_nothing_refused(name: str, actions: int, bodies: int) -> None:
    """It goes through the same door as any council's return."""
    path = resources_folder() / "example" / f"bromley_return_{name}.xlsx"
    reading = read_return(path, today=TODAY)
    assert not [finding for finding in reading.findings if finding.refuses or finding.code == "due_inside_period"]
    assert isinstance(reading.batch, ReturnBatch)
    assert reading.batch.as_at == dt.date.fromisoformat(name)
    assert (len(reading.batch.actions), len(reading.batch.bodies)) == (actions, bodies)
    assert all(action.illustrative for action in reading.batch.actions)
    assert all(figure.illustrative for figure in reading.batch.observations)
