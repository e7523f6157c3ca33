"""What the first page of the next start is composed from, where this window counts changes from another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from typing_extensions import override

from tests.desktop.conftest import settle
from tests.desktop.copies import ReadyCopy
from tests.desktop.pictures import SINCE
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from lineofsight.desktop.program import Program
    from lineofsight.documents.material import Material


class _OtherwiseCounted(ReadyCopy):
    """Counts from no day, whichever is asked for."""

    @override
    def material(self, as_at: date | None = None, since: date | None = None) -> Material:
        made = super().material(as_at, since)
        return with_picture(made, since=None)


@pytest.fixture
def copy(tmp_path: Path) -> ReadyCopy:
    """A copy that lies in a file, and counts otherwise than it is asked to."""
    made = _OtherwiseCounted()
    made.read_from = (tmp_path / "register.db",)
    return made


def test_a_copy_is_asked_once_for_what_the_next_start_shows(program: Program, copy: ReadyCopy, tmp_path: Path) -> None:
    """Whatever it answers, the window comes to rest; what the next start would not show is not kept."""
    settle(program)
    assert copy.asked[1:] == [(None, SINCE)]
    assert not (tmp_path / "overview.json").exists()
