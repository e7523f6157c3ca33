"""A file without markings that repeats everything which is exempt opens nothing of it to a member."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.cli.main import run_command
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.marking import MEMBERS, Audience
from lineofsight.paths import register_file
from lineofsight.store.opening import open_store
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import FEBRUARY, MARCH, NOW, TODAY
from tests.workspace.canaries import HIDDEN_FIGURE, SIGN, planted_return

if TYPE_CHECKING:
    from pathlib import Path


def _without_markings(reading: Reading) -> Reading:
    """The same rows in a tracker, whose reader takes all of them to be for members."""
    batch = reading.batch
    assert isinstance(batch, ReturnBatch)
    opened: dict[str, Any] = {
        one.name: tuple(replace(row, marking=MEMBERS) for row in rows)
        for one in fields(batch)
        if isinstance(rows := getattr(batch, one.name), tuple) and rows
    }
    return replace(reading, batch=replace(batch, says_markings=False, sha256="of the tracker", **opened))


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a data folder whose newest file is such a tracker."""
    folder = tmp_path_factory.mktemp("tracked")
    with open_store(register_file(folder), now=NOW) as store:
        readings = [planted_return(FEBRUARY), _without_markings(planted_return(MARCH))]
        _, tracker = store.apply(readings, today=TODAY)
        assert tracker.applied
        assert not [one for one in tracker.changes if "marking" in repr(one.fields)]
        assert SIGN in repr(read_record(store, MARCH, Audience.PART2))
    return folder


def test_a_member_s_record_holds_nothing_of_it(tracked: Path) -> None:
    """Of no subject, in no field, neither as at the tracker's day nor as at the return's."""
    with open_store(register_file(tracked), now=NOW) as store:
        for day in (FEBRUARY, MARCH):
            shown = repr(read_record(store, day, Audience.MEMBERS))
            assert SIGN not in shown
            assert HIDDEN_FIGURE not in shown


def test_no_document_for_members_holds_anything_of_it(tracked: Path, tmp_path: Path) -> None:
    """Every document that is made for members, whole, under one cover, as the page in which every word can be read."""
    names = [kind.name for kind in DOCUMENTS if Audience.MEMBERS in kind.audiences]
    parts = [word for name in names for word in ("--part", name)]
    at = ["--data", str(tracked)]
    assert run_command([*at, "pack", "save", "all", "--title", "All", "--audience", "members", *parts]) == 0
    path = tmp_path / "made.html"
    assert run_command([*at, "pack", "make", "all", "-o", str(path)]) == 0
    page = path.read_text(encoding="utf-8")
    assert all(f'<h2 id="{name}">' in page for name in names)
    assert SIGN not in page
    assert HIDDEN_FIGURE not in page
