"""Traps 14 to 21 of published files: places, and the numbers of the interactive tool."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.places import AreaLevel
from lineofsight.exchange.statistics.figure_texts import lait_figure_text
from lineofsight.exchange.statistics.time_labels import PeriodRule, lait_period_of
from tests.support.statistics_files import BROMLEY, DATA, all_figures, batch_of, codes, figures, read, write_ees

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED, EARLIER = DATA / "published", DATA / "published_earlier"
CSWW, CIN, CLA = (
    PUBLISHED / "csww_indicators_2017_to_2025.csv",
    PUBLISHED / "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
    PUBLISHED / "cla_number_and_rate_per_10k_children.csv",
)


def test_trap_14_london_is_a_region_beside_inner_and_outer_london() -> None:
    """There are 11 regional rows; Bromley lies in Outer London, and London has figures of its own."""
    batch = batch_of(read(CSWW))
    regions = {area.code for area in batch.areas if area.level is AreaLevel.REGIONAL}
    assert len(regions) == 11
    (bromley,) = [area for area in batch.areas if area.code == "305"]
    assert bromley.region_code == "E13000002"
    assert figures(batch, "caseload", "E13000002")["2025"] == "14.6"
    assert figures(batch, "caseload", "E12000007")["2025"] == "13.8"


def test_trap_14_a_file_that_says_london_of_a_borough(tmp_path: Path) -> None:
    """Older files put Bromley in London, and write 'Yorkshire and the Humber': both are understood."""
    bromley = BROMLEY.replace("E13000002,Outer London", "E12000007,London")
    leeds = "Reporting year,Local authority,E92000001,England,E12000003,Yorkshire and the Humber,383,E08000035,Leeds"
    reading = read(write_ees(tmp_path / "old.csv", "caseload_fte", [f"2018,{bromley},15", f"2018,{leeds},16"]))
    assert [area.region_code for area in batch_of(reading).areas] == ["E13000002", "E12000003"]


def test_trap_15_an_authority_keeps_one_series_when_its_nine_character_code_changes() -> None:
    """Buckinghamshire went from E10000002 to E06000060 and stayed 825; the newest code is kept beside it."""
    batch = batch_of(read(CIN))
    assert len(figures(batch, "re-referrals", "825")) == 13
    (area,) = [area for area in batch.areas if area.code == "825"]
    assert area.gss_code == "E06000060"
    workforce = batch_of(read(CSWW))
    assert len(figures(workforce, "caseload", "370")) == 9
    (barnsley,) = [area for area in workforce.areas if area.code == "370"]
    assert barnsley.gss_code == "E08000038"


def test_trap_15_another_name_is_a_warning_and_the_code_counts(tmp_path: Path) -> None:
    """'Durham' with 840 is County Durham: the figure is taken by the code, and the finding says so."""
    durham = "Reporting year,Local authority,E92000001,England,E12000001,North East,840,E06000047,Durham"
    reading = read(write_ees(tmp_path / "old.csv", "caseload_fte", [f"2018,{durham},15"]))
    assert codes(reading) == {"authority_name_differs"}
    assert figures(batch_of(reading), "caseload", "840") == {"2018": "15"}


def test_trap_16_abolished_and_new_authorities_are_areas_of_their_own() -> None:
    """Bournemouth ended, 839 followed; looked-after files carry z for years in which an authority was not there."""
    batch = batch_of(read(CIN))
    areas = {area.code: area for area in batch.areas}
    assert areas["837"].ended == date(2019, 3, 31)
    assert areas["839"].ended is None
    assert max(figures(batch, "re-referrals", "837")) < min(figures(batch, "re-referrals", "839"))
    cla = figures(batch_of(read(CLA)), "looked-after-rate", "942")
    assert (cla["2021"], cla["2025"].isdigit()) == ("z", True)


def test_trap_17_joint_returns_have_a_code_of_their_own_as_text() -> None:
    """Kingston and Richmond report as '314 / 318', and have no workforce row of their own."""
    batch = batch_of(read(CSWW))
    by_code = {area.code: area for area in batch.areas}
    assert by_code["314 / 318"].name == "Kingston upon Thames / Richmond upon Thames"
    assert by_code["314 / 318"].region_code == "E13000002"
    assert figures(batch, "caseload", "314 / 318")["2025"]
    assert "314" not in by_code


def test_trap_18_tiny_areas_are_kept() -> None:
    """The Isles of Scilly count like any other authority: nothing is dropped because it looks odd."""
    values = all_figures(batch_of(read(CSWW)), "agency-rate")
    assert values["420", "2025"] == "100"
    assert ("201", "2025") in values


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("17.399999999999999", "17.4"),
        ("73.60000000000001", "73.6"),
        ("4.4000000000000004", "4.4"),
        ("36.555555555555557", "36.5555555555556"),
        ("15", "15"),
        ("14.6", "14.6"),
        ("1.308E-2", "0.01308"),
        ("-0.5", "-0.5"),
        ("-", "-"),
        ("NA", "-"),
        ("c", "-"),
        ("..", "-"),
        ("", "-"),
        ("about 3", None),
    ],
)
def test_trap_19_float_noise_goes_and_missing_stays_missing(text: str, figure: str | None) -> None:
    """The interactive tool's values went through binary floats; its signs for missing become one symbol."""
    assert lait_figure_text(text) == figure


@pytest.mark.parametrize(
    ("years", "start", "end"),
    [
        ("2025", date(2024, 4, 1), date(2025, 3, 31)),
        ("2024-25", date(2024, 4, 1), date(2025, 3, 31)),
        ("2024/25", date(2024, 4, 1), date(2025, 3, 31)),
        ("2024-25 (OT)", date(2024, 4, 1), date(2025, 3, 31)),
        ("2025 (Rev)", date(2024, 4, 1), date(2025, 3, 31)),
        ("2020 (Final)", date(2019, 4, 1), date(2020, 3, 31)),
        ("2025 (prov)", date(2024, 4, 1), date(2025, 3, 31)),
        ("2014-16", date(2013, 4, 1), date(2016, 3, 31)),
        ("2013/14-15/16", date(2013, 4, 1), date(2016, 3, 31)),
        ("1999-00", date(1999, 4, 1), date(2000, 3, 31)),
    ],
)
def test_trap_20_year_texts_of_the_interactive_tool(years: str, start: date, end: date) -> None:
    """Every year text that the tool uses stands for its days."""
    period = lait_period_of(years, PeriodRule(PeriodKind.ANNUAL, 3, 31))
    assert period is not None
    assert (period.start, period.end, period.label) == (start, end, years)


def test_trap_20_the_year_nought_is_left_out_with_a_finding(tmp_path: Path) -> None:
    """One measure of the tool really has the year '0': its figures are left out, and the finding says so."""
    path = tmp_path / "long.csv"
    header = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region"
    rows = ["LAC,NA,0,Bromley,-,305,Outer London", "LAC,NA,2025,Bromley,47,305,Outer London"]
    path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
    reading = read(path)
    (finding,) = reading.findings
    assert (finding.code, finding.place.cell) == ("year_unknown", "line 2")
    assert figures(batch_of(reading), "looked-after-rate", "305") == {"2025": "47"}


def test_trap_21_numbers_of_england_regions_and_abolished_authorities() -> None:
    """970 is England, 980 to 990 are regions; abolished authorities are there with their signs for missing."""
    batch = batch_of(read(DATA / "lait" / "lait_long.csv"))
    levels = {area.level: 0 for area in batch.areas}
    for area in batch.areas:
        levels[area.level] += 1
    assert levels[AreaLevel.NATIONAL] == 1
    assert levels[AreaLevel.REGIONAL] == 11
    assert figures(batch, "caseload", "E92000001")["2025"] == "15.2"
    assert figures(batch, "caseload", "E13000002")["2025"] == "14.6"
    assert set(figures(batch, "looked-after-rate", "909").values()) >= {"-"}
