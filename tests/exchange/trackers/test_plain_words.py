"""What is said of a tracker is said in officers' words: no section of a file that they never see, no code of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lineofsight.domain.statuses import DeliveryStatus
from tests.exchange.trackers.tracker_makers import AREAS, IMPROVEMENT, SCRUTINY, of_code, plan_rows, read, written

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

_CODE = re.compile(r"\[[a-z_]+\]|\b(?:status|rag|other|percent|in|at|off|on)_[a-z]+\b|\bmapping(?! file)")


def _said(reading: Reading) -> str:
    told = (f"{finding.what} {finding.remedy}" for finding in reading.findings)
    return "\n".join((reading.recognised_as, *told))


def test_no_finding_names_a_section_or_a_code(tmp_path: Path) -> None:
    """Of the three published shapes, of words that nobody explains, and of a sheet that is lost."""
    readings = (
        *(read(path) for path in (IMPROVEMENT, SCRUTINY, AREAS)),
        read(IMPROVEMENT, other_status=DeliveryStatus.AT_RISK),
        read(IMPROVEMENT, sheet="June"),
        read(written(tmp_path / "t.xlsx", plan_rows(Status="Completed", RAG="R"))),
    )
    for reading in readings:
        assert not _CODE.search(_said(reading)), _CODE.search(_said(reading))


def test_a_status_is_said_in_words() -> None:
    """As everywhere else, and where it can be said otherwise."""
    ruled = of_code(read(IMPROVEMENT, other_status=DeliveryStatus.AT_RISK), "status_by_rule")
    assert "it was taken as at risk" in ruled.what
    assert "'Words and rules'" in ruled.remedy
    unknown = of_code(read(IMPROVEMENT), "status_unknown")
    assert "'Words and rules'" in f"{unknown.what} {unknown.remedy}"


def test_a_tracker_is_recognised_by_what_it_is() -> None:
    """And not by a name that nobody gave yet."""
    assert read(IMPROVEMENT).recognised_as == "council's own tracker of its plan"
