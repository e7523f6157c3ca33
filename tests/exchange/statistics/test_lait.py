"""Downloads of the interactive tool: every shape gives the same figures."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from lineofsight.exchange.statistics.recognition import StatisticsKind
from tests.support.statistics_files import DATA, batch_of, codes, figures, read

if TYPE_CHECKING:
    from pathlib import Path

LAIT = DATA / "lait"
VIEW = "Bromley-Percentage of re-referrals to children's social care within 12 months-Local-Authority-View-2026-04-08"
ALL = "Average number of cases per children and family social worker (based on FTE counts)-All-LAs-2026-04-08"
OWN = "create-your-own-table-2026-04-08"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@pytest.mark.parametrize(
    ("name", "kind", "ind_id", "figure"),
    [
        (VIEW, StatisticsKind.LAIT_LA_VIEW, "re-referrals", "23.8"),
        (ALL, StatisticsKind.LAIT_ALL_LAS, "caseload", "15"),
        (OWN, StatisticsKind.LAIT_OWN, "care-leavers-neet", "41"),
    ],
    ids=["view", "all", "own"],
)
def test_a_wide_download_agrees_with_the_long_table(
    name: str, kind: StatisticsKind, ind_id: str, figure: str, suffix: str
) -> None:
    """CSV and workbook, one authority, all, or made to order: Bromley's figures are those of the long table."""
    reading = read(LAIT / f"{name}.{suffix}")
    assert reading.recognised_as == kind
    wide = figures(batch_of(reading), ind_id, "305")
    long = figures(batch_of(read(LAIT / "lait_long.csv")), ind_id, "305")
    assert wide["2025"] == figure
    assert {label: wide[label] for label in long.keys() & wide.keys()} == {
        label: long[label] for label in long.keys() & wide.keys()
    }


def test_the_neighbours_row_is_passed_over_with_a_note() -> None:
    """The tool's mean of the neighbours is no area: the program works out its own and says so."""
    reading = read(LAIT / f"{VIEW}.csv")
    assert [(finding.code, finding.severity) for finding in reading.findings] == [
        ("neighbours_passed_over", Severity.NOTE)
    ]
    assert {area.code for area in batch_of(reading).areas} == {"305", "E13000002", "E92000001"}


def test_change_and_rank_are_not_taken_for_years() -> None:
    """The columns beside the years are the tool's own working."""
    batch = batch_of(read(LAIT / f"{ALL}.csv"))
    assert [period.label for period in batch.periods] == ["2023", "2024", "2025"]


def test_a_table_that_does_not_say_its_measure_is_refused(tmp_path: Path) -> None:
    """A view whose file was renamed could be of anything: it is refused with what to do."""
    shutil.copy(LAIT / f"{VIEW}.csv", tmp_path / "figures.csv")
    reading = read(tmp_path / "figures.csv")
    assert reading.batch is None
    assert codes(reading) == {"measure_unnamed"}


def test_a_file_name_changed_by_a_system_still_names_the_measure(tmp_path: Path) -> None:
    """Spaces turned to underlines, and a number behind: only letters and digits count."""
    name = VIEW.replace(" ", "_").replace("'", "") + " (1).csv"
    shutil.copy(LAIT / f"{VIEW}.csv", tmp_path / name)
    assert figures(batch_of(read(tmp_path / name)), "re-referrals", "305")["2025"] == "23.8"


def test_measures_outside_the_catalogue_are_passed_over() -> None:
    """Finance and exclusions stand in the same file and are not taken."""
    batch = batch_of(read(LAIT / "lait_long.csv"))
    assert not {"LACFinance", "CINPermExclusion"} & {indicator.national_code for indicator in batch.indicators}
    assert len(batch.indicators) == 56
    assert batch.source == "Local Authority Interactive Tool, 2025 (DfE)"


def test_faults_of_a_long_table_are_found_with_their_lines(tmp_path: Path) -> None:
    """A word for a value, a place that is none, and a figure given twice are each left out and named."""
    path = tmp_path / "long.csv"
    rows = [
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region",
        "LAC,NA,2025,Bromley,47,305,Outer London",
        "LAC,NA,2024,Bromley,many,305,Outer London",
        "LAC,NA,2025,Bromley,48,305,Outer London",
        "LAC,NA,2025,Somewhere,48,-,NA",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    reading = read(path)
    assert [(finding.code, finding.place.cell) for finding in reading.findings] == [
        ("figure_unreadable", "line 3"),
        ("figure_repeated", "line 4"),
        ("place_unknown", "line 5"),
    ]
    assert figures(batch_of(reading), "looked-after-rate", "305") == {"2025": "47"}
