"""Every published file imports, its figures agree with the interactive tool's, and revisions show."""

from __future__ import annotations

import csv
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from tests.support.statistics_files import DATA, all_figures, batch_of, figures, read

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import StatisticsBatch

PUBLISHED = sorted((DATA / "published").glob("*.csv"))
EARLIER = sorted((DATA / "published_earlier").glob("*.csv"))
RATES = ("caseload", "agency-rate", "vacancy-rate", "turnover-rate", "absence-rate")


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.name)
def test_a_published_file_gives_series(path: Path) -> None:
    """Each of the latest releases is read without anything left out, and holds an indicator."""
    reading = read(path)
    batch = batch_of(reading)
    assert batch.series
    assert not [finding for finding in reading.findings if finding.severity is not Severity.NOTE]


@pytest.mark.parametrize("path", EARLIER, ids=lambda path: path.name)
def test_an_earlier_release_imports(path: Path) -> None:
    """Earlier releases are read through the names that their columns had then."""
    reading = read(path)
    batch = batch_of(reading)
    assert bool(batch.series) is ("22to25" not in path.name)
    assert {finding.severity for finding in reading.findings} <= {Severity.NOTE}


def test_a_file_without_indicators_says_so() -> None:
    """Care leavers of 22 to 25 are in no indicator: nothing is taken, and a note says it."""
    reading = read(DATA / "published_earlier" / "la_care_leavers_activity_22to25.2024release.csv")
    assert [finding.code for finding in reading.findings] == ["no_indicator"]
    assert batch_of(reading).indicators == ()


def test_bromley_2025_stands_as_published() -> None:
    """Bromley's workforce figures of 2025 are the published ones, with their parts."""
    batch = batch_of(read(DATA / "published" / "csww_indicators_2017_to_2025.csv"))
    assert [figures(batch, ind_id, "305")["2025"] for ind_id in RATES] == ["15", "13.1", "11.1", "17.2", "4.4"]
    assert batch.vintage == "2025"
    assert batch.source == "Children's social work workforce, 2025 (DfE)"


def test_the_next_edition_revises_three_turnover_rates_and_adds_163_rows() -> None:
    """Between the 2024 and 2025 workforce editions three turnover rates changed, and four absence rates."""
    old = batch_of(read(DATA / "published_earlier" / "csww_indicators_2017_to_2024.csv"))
    new = batch_of(read(DATA / "published" / "csww_indicators_2017_to_2025.csv"))
    changed = {ind_id: _changed(old, new, ind_id) for ind_id in RATES}
    assert {ind_id: len(cells) for ind_id, cells in changed.items()} == {
        "caseload": 0,
        "agency-rate": 0,
        "vacancy-rate": 0,
        "turnover-rate": 3,
        "absence-rate": 4,
    }
    assert set(changed["turnover-rate"]) == {("394", "2024"), ("E12000001", "2024"), ("E92000001", "2024")}
    for ind_id in RATES:
        assert len(all_figures(new, ind_id).keys() - all_figures(old, ind_id).keys()) == 163


def _changed(old: StatisticsBatch, new: StatisticsBatch, ind_id: str) -> list[tuple[str, str]]:
    before, after = all_figures(old, ind_id), all_figures(new, ind_id)
    return [key for key in before.keys() & after.keys() if before[key] != after[key]]


LAIT_AGREES = [
    ("csww_indicators_2017_to_2025.csv", "caseload", 1336, 0),
    ("csww_indicators_2017_to_2025.csv", "agency-rate", 1327, 0),
    ("csww_indicators_2017_to_2025.csv", "vacancy-rate", 1339, 0),
    ("csww_indicators_2017_to_2025.csv", "turnover-rate", 1331, 0),
    ("cla_number_and_rate_per_10k_children.csv", "looked-after-rate", 755, 0),
    ("c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv", "re-referrals", 1503, 0),
    ("la_cla_placement_stability.csv", "three-or-more-placements", 745, 0),
    ("la_care_leavers_accommodation_suitability.csv", "suitable-accommodation", 747, 0),
    ("la_conviction_health_outcome_cla.csv", "health-assessments", 751, 0),
    ("d3_cpps_subsequent_plan_2013_to_2025.csv", "repeat-protection-plans", 1488, 4),
    ("c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv", "conferences-15-days", 1439, 8),
]
"""File, indicator, and how many figures of authorities are the same and different in the interactive tool."""


@pytest.mark.parametrize(("name", "ind_id", "same", "different"), LAIT_AGREES, ids=lambda value: str(value)[:24])
def test_the_catalogue_finds_the_figure_that_the_interactive_tool_shows(
    name: str, ind_id: str, same: int, different: int
) -> None:
    """Figures read from a release and from the interactive tool agree, authority by authority."""
    release = all_figures(batch_of(read(DATA / "published" / name)), ind_id)
    tool = all_figures(_lait_long(), ind_id)
    agreed, disagreed = _compare(release, tool)
    assert (agreed, disagreed) == (same, different)


_lait: list[StatisticsBatch] = []


def _lait_long() -> StatisticsBatch:
    if not _lait:
        _lait.append(batch_of(read(DATA / "lait" / "lait_long.csv")))
    return _lait[0]


def _compare(release: dict[tuple[str, str], str], tool: dict[tuple[str, str], str]) -> tuple[int, int]:
    """Same and different among authorities that have a number in the release.

    The tool makes ``low`` a nought and other symbols '-'; its conferences within 15 days come from a separate
    request, where fewer are withheld and eight of 1,447 differ.
    """
    agreed = disagreed = 0
    for key in release.keys() & tool.keys():
        if len(key[0]) != 3:
            continue
        here, there = _number(release[key]), _number(tool[key])
        if here is None:
            continue
        if here == there:
            agreed += 1
        else:
            disagreed += 1
    return agreed, disagreed


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text[-1].isdigit() else None


def test_every_expected_figure_of_bromley_is_in_the_batches() -> None:
    """Bromley's figures of the interactive tool's rules are all read from its long table."""
    batch = _lait_long()
    by_code = {indicator.national_code: indicator.ind_id for indicator in batch.indicators}
    with (DATA / "expected" / "lait_rules_applied_bromley.csv").open(encoding="utf-8-sig", newline="") as lines:
        expected = list(csv.DictReader(lines))
    for row in expected:
        for column, area in (("bromley", "305"), ("outer_london", "E13000002"), ("england", "E92000001")):
            found = figures(batch, by_code[row["measure_short"]], area)[row["year"]]
            wanted = row[column]
            assert _number(found) == (Decimal(wanted) if wanted else None), (row["measure"], column)
