"""Next month's headings are found again where that is sure; what is unsure is told, not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.exchange.trackers.matching import SURE
from lineofsight.exchange.trackers.repairing import repair
from tests.exchange.trackers.tracker_makers import (
    AREAS,
    IMPROVEMENT,
    PARENTING,
    actions_of,
    all_of_code,
    batch_of,
    of_code,
    proposed,
    read,
)

if TYPE_CHECKING:
    from pathlib import Path

HEADINGS = [column.heading for column in proposed(AREAS).columns]


def renamed(path: Path, old: str, new: str, source: Path = AREAS) -> Path:
    """The tracker with one heading changed."""
    path.write_text(source.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return path


def test_headings_that_stayed_need_no_repair() -> None:
    """Case, signs and a new order of the columns are no drift."""
    mapping = proposed(AREAS).named("plan")
    shuffled = [heading.upper().rstrip(".") for heading in reversed(HEADINGS)]
    mended = repair(mapping, shuffled)
    assert mended.is_whole
    assert mended.drifts == ()
    assert {field for _, field in mended.mapping.columns} == {field for _, field in mapping.columns}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("By When", "Due by"),
        ("Progress", "Update on progress"),
        ("R/A/G", "RAG status"),
        ("Lead", "Lead officer"),
        ("Ofsted Area for Improvement", "Ofsted areas for improvements"),
    ],
)
def test_a_heading_that_drifted_is_found_again_with_its_confidence(old: str, new: str) -> None:
    """Old and new are named, with how sure it is and why."""
    headings = [new if heading == old else heading for heading in HEADINGS]
    mended = repair(proposed(AREAS).named("plan"), headings)
    assert mended.is_whole
    (drift,) = mended.drifts
    assert (drift.old, drift.new) == (old, new)
    assert SURE <= drift.confidence <= 1
    assert drift.why
    assert (new, drift.field) in mended.mapping.columns


def test_by_when_that_became_due_by_reads_the_same_dates(tmp_path: Path) -> None:
    """The whole tracker reads as it did, with one warning on the heading's cell."""
    reading = read(renamed(tmp_path / "t.csv", "By When", "Due by"), mapped_by=AREAS)
    assert actions_of(reading) == actions_of(read(AREAS))
    drift = of_code(reading, "heading_drifted")
    assert (drift.severity, drift.place.cell) == (Severity.WARNING, "F2")
    assert "'By When' is now 'Due by'" in drift.what


def test_two_columns_that_may_be_the_old_one_are_not_guessed(tmp_path: Path) -> None:
    """A deadline and a target date: either may be "By When", so the file is refused until a person says which."""
    text = AREAS.read_text(encoding="utf-8").replace("By When,Progress", "Deadline,Target date", 1)
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    reading = read(path, mapped_by=AREAS)
    assert reading.batch is None
    unsure = of_code(reading, "heading_unsure")
    assert unsure.severity is Severity.FILE_REFUSED
    assert "not sure" in unsure.what


def test_a_lost_heading_that_matters_refuses_the_file(tmp_path: Path) -> None:
    """Without its dates every action would seem to have none; without its success measures it is only warned of."""
    refused = read(renamed(tmp_path / "a.csv", "By When", "Zephyr"), mapped_by=AREAS)
    assert refused.batch is None
    assert of_code(refused, "heading_lost").severity is Severity.FILE_REFUSED
    warned = read(renamed(tmp_path / "b.csv", "Monitoring and Evaluation", "Zephyr"), mapped_by=AREAS)
    assert of_code(warned, "heading_lost").severity is Severity.WARNING
    assert set(actions_of(warned)) == set(actions_of(read(AREAS)))
    assert of_code(warned, "column_unknown").what == "The column 'Zephyr' is not read."


def test_a_new_period_is_a_new_column_of_figures(tmp_path: Path) -> None:
    """Next year's table has 2016/17 in the place of 2012/13; nobody has to map it anew."""
    path = renamed(tmp_path / "t.csv", "Anytown 2012/13", "Anytown 2016/17", PARENTING)
    reading = read(path, mapped_by=PARENTING)
    labels = {one.period.label for one in batch_of(reading).observations}
    assert "2016/17" in labels
    assert "2012/13" not in labels
    assert not all_of_code(reading, "heading_lost")


def test_a_mapping_of_another_tracker_refuses_the_file() -> None:
    """A plan's mapping does not read a performance table."""
    reading = read(PARENTING, mapped_by=AREAS)
    assert reading.batch is None
    assert of_code(reading, "headings_not_found").severity is Severity.FILE_REFUSED
    assert read(IMPROVEMENT, mapped_by=PARENTING).batch is None
