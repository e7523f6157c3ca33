"""A tracker that a real LibreOffice saved as .ods reads to the same content."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.exchange.test_return_libreoffice import saved_by_libreoffice, without_file
from tests.exchange.trackers.tracker_makers import batch_of, plan_rows, read, written

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.needs_libreoffice


def test_a_tracker_saved_by_libreoffice_as_ods_reads_the_same(tmp_path: Path) -> None:
    """Dates, merged themes, refused rows and their cells do not hang on which program saved the tracker."""
    rows = [
        ["Anytown plan (made up)"],
        *plan_rows(Status="Completed 12/05/2017"),
        ["1.2", None, "Train", "HR/JS", "Ongoing", None, "R"],
        ["1.3", "Homes", "Build", "Head of Homes", dt.date(2017, 12, 31), "In progress", "A/G"],
        ["1.4", None, "Move", "Head of Homes", "31/03/2107", None, "G"],
        [None, None, "Brief", "Head of Homes", "March 2018", "On track", None],
    ]
    path = written(tmp_path / "tracker.xlsx", rows, merged=["A1:G1", "B3:B4", "B5:B6"])
    plain = read(path)
    saved = read(saved_by_libreoffice(path, "ods"))
    assert replace(batch_of(saved), name=path.name, sha256=batch_of(plain).sha256) == batch_of(plain)
    assert without_file(saved.findings) == without_file(plain.findings)
    assert len(batch_of(plain).actions) == 4
