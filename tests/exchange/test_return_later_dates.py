"""A return cannot tell of what happened after the day of which it speaks, nor speak of a day that is to come."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.exchange.return_later_dates import FARTHEST_AHEAD
from lineofsight.exchange.return_reading import read_return
from tests.exchange.return_makers import ACTION, FIGURE, HEAD, INDICATOR, THEME, batch_of, filled_in, of_code, read
from tests.exchange.test_watched_reading import ASKED, REPORT

if TYPE_CHECKING:
    from pathlib import Path

LAST: dt.date = HEAD["as_at"]
NEXT = LAST + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"update_date": NEXT}, "update_date"),
        ({"status_date": NEXT}, "status_date"),
    ],
)
def test_what_happened_later_is_asked_about(cells: dict[str, Any], column: str, tmp_path: Path) -> None:
    """An update of tomorrow would never be old; the row is kept, and the cell named."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | cells]})
    finding = of_code(reading, "date_after_return")
    assert finding.severity is Severity.WARNING
    assert finding.what == f"Row 4: {column} is 1 April 2017, 1 day after the day of which the return speaks."
    assert len(batch_of(reading).actions) == 1


@pytest.mark.parametrize(
    ("sheet", "subject", "column"),
    [
        ("Actions", "actions", "completed_date"),
        ("Milestones", "milestones", "actual_date"),
        ("Audit recommendations", "audit_recommendations", "completed_date"),
    ],
)
@pytest.mark.parametrize("ahead", [0, 1])
def test_nothing_is_complete_on_a_day_that_has_not_come(
    ahead: int, sheet: str, subject: str, column: str, tmp_path: Path
) -> None:
    """Its row is left out, so that it counts as last said; on the day itself it is in time."""
    step = {"milestone_id": "m", "action_id": "1.10", "text": "Posts", "original_date": LAST, "current_date": LAST}
    rows: dict[str, list[dict[str, Any]]] = {
        "Themes": [THEME],
        "Actions": [ACTION],
        "Milestones": [step | {"marking": "public"}],
        "Audit reports": [REPORT],
        "Audit recommendations": [ASKED],
    }
    status = "delivery_status" if sheet == "Actions" else "status"
    done = {status: "complete", column: LAST + dt.timedelta(days=ahead)}
    reading = read(tmp_path / "r.xlsx", rows | {sheet: [rows[sheet][0] | done]})
    batch = batch_of(reading)
    assert len(getattr(batch, subject)) == 1 - ahead
    assert (subject in {one for one, _ in batch.left_out}) == bool(ahead)
    if ahead:
        finding = of_code(reading, "done_after_return")
        assert finding.severity is Severity.ROW_REFUSED
        assert finding.what == f"Row 4 was left out: {column} cannot be '1 April 2017'."
        assert finding.remedy.startswith(
            "That is 1 day after the day of which the file speaks, 31 March 2017, so it is"
        )


def test_what_happened_on_the_day_itself_is_in_time(tmp_path: Path) -> None:
    """The day of which the return speaks is its own."""
    reading = read(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION | {"update_date": LAST}]})
    assert "date_after_return" not in {finding.code for finding in reading.findings}


def test_a_figure_of_a_period_that_is_not_over_is_refused(tmp_path: Path) -> None:
    """A figure for next year would be the newest one, and be rated; a tracker's is refused likewise."""
    later = FIGURE | {"period_end": dt.date(2018, 3, 31)}
    reading = read(tmp_path / "r.xlsx", {"Indicators": [INDICATOR], "Observations": [FIGURE, later]})
    assert [one.period.end for one in batch_of(reading).observations] == [LAST]
    finding = of_code(reading, "value_refused")
    assert (finding.severity, finding.place.cell) == (Severity.ROW_REFUSED, "D5")
    assert finding.remedy == "The return speaks of 31 March 2017; the period is not over then."


@pytest.mark.parametrize(
    ("ahead", "severity"),
    [
        (-1, None),
        (0, None),
        (1, Severity.WARNING),
        (FARTHEST_AHEAD, Severity.WARNING),
        (FARTHEST_AHEAD + 1, Severity.FILE_REFUSED),
        (20_000, Severity.FILE_REFUSED),
    ],
)
def test_a_return_of_a_day_to_come(ahead: int, severity: Severity | None, tmp_path: Path) -> None:
    """Made a few days early it is read and told; 2071 typed for 2017 would be the newest return for ever."""
    path = filled_in(tmp_path / "r.xlsx", {"Themes": [THEME], "Actions": [ACTION]})
    reading = read_return(path, today=LAST - dt.timedelta(days=ahead))
    found = {finding.code: finding for finding in reading.findings}.get("return_still_to_come")
    assert (found.severity if found else None) is severity
    assert (reading.batch is None) is (severity is Severity.FILE_REFUSED)
    if found is not None:
        assert found.place.cell == "D4"
