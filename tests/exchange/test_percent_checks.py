"""Percentages that cannot be as they stand are told, with what is odd about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.findings import Severity
from lineofsight.exchange.percent_checks import above_the_whole, disagreement
from tests.exchange.trackers.tracker_makers import of_code, read, written

if TYPE_CHECKING:
    from pathlib import Path


def of(text: str | None) -> Figure | None:
    """A number, a symbol, or nothing."""
    if text is None:
        return None
    return Figure.missing(Symbol(text)) if text in set(Symbol) else Figure.of(text)


@pytest.mark.parametrize(
    ("figure", "top", "bottom", "said"),
    [
        ("58", "45", "78", ""),
        ("57.7", "45", "78", ""),
        ("60", "45", "78", "The figure is given as 60, but 45 of 78 is 57.7%."),
        ("57.71", "45", "78", "The figure is given as 57.71, but 45 of 78 is 57.69%."),
        ("60", None, "78", ""),
        ("60", "c", "78", ""),
        ("c", "45", "78", ""),
        ("60", "45", "0", ""),
    ],
)
def test_a_percentage_and_its_counts(figure: str, top: str | None, bottom: str | None, said: str) -> None:
    """Held against each other at the decimals that are given; symbols contradict nothing."""
    given = of(figure)
    assert given is not None
    assert disagreement(given, of(top), of(bottom)) == said


@pytest.mark.parametrize(
    ("figure", "top", "bottom", "said"),
    [
        ("100", "78", "78", ""),
        ("100.1", None, None, "100.1% is more than all."),
        ("850", None, None, "850% is more than all."),
        ("115", "90", "78", "90 is more than the 78 of which it is said to be a part."),
        ("58", "90", "78", "90 is more than the 78 of which it is said to be a part."),
        ("c", None, None, ""),
        ("-5", None, None, ""),
    ],
)
def test_more_than_all(figure: str, top: str | None, bottom: str | None, said: str) -> None:
    """850 for 85.0 would be the greenest figure of the plan."""
    given = of(figure)
    assert given is not None
    assert above_the_whole(given, of(top), of(bottom)) == said


def test_a_tracker_s_figures_are_checked_likewise(tmp_path: Path) -> None:
    """Whichever way a council sends its figures, the same is asked about them."""
    rows: list[Any] = [("Ref", "Indicator", "March 2017"), ("1", "Percentage of visits on time", 850)]
    finding = of_code(read(written(tmp_path / "t.xlsx", rows)), "percent_above_hundred")
    assert (finding.severity, finding.place.cell, finding.what) == (Severity.WARNING, "C2", "850% is more than all.")
