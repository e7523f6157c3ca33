"""What a file is, by its headings; and a sentence for those that are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from lineofsight.exchange.statistics.recognition import StatisticsKind, recognise_statistics
from tests.support.statistics_files import DATA, HEADER, read

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (HEADER, StatisticsKind.EES),
        ("\ufefftime_period,time_identifier,x", StatisticsKind.EES),
        ("time_period,geographical_level,x", StatisticsKind.EES),
        ("location,location_code,geographic_level,time_period,x", StatisticsKind.EES_TABLE_TOOL),
        ("col_name,col_type,label", StatisticsKind.EES_METADATA),
        ("New_geog_code,geog_l,geog_c,geog_n,CLA_Mar2015", StatisticsKind.FIRST_RELEASE),
        ("LA_order,new_geog_code,geog_l,geog_c,geog_n,CLA_Mar2017", StatisticsKind.FIRST_RELEASE),
        ("Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region", StatisticsKind.LAIT_LONG),
        ("LA Number,LA and Regions,2024,2025,Change from previous year", StatisticsKind.LAIT_LA_VIEW),
        ("LA Number,LA / Region,2024,2025,Change from previous year,Rank", StatisticsKind.LAIT_ALL_LAS),
        ("LA Number,LA and Regions,Region,Topic,Measure,2025", StatisticsKind.LAIT_OWN),
        ("LA num,LA Name,LA number,GOInd,GOReg,SN1,SNP,SN2,SNP", StatisticsKind.NEIGHBOURS),
        ("old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P", StatisticsKind.NEIGHBOURS),
        ("Action,Owner,Due", None),
        ("", None),
    ],
)
def test_headings_say_what_a_file_is(header: str, kind: StatisticsKind | None) -> None:
    """Every shape of published statistics is known by its headings, and nothing else is."""
    assert recognise_statistics(header.split(",")) == kind


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("screener/null.meta.csv", "Import the data file"),
        ("neighbours/sn_may_2025.xlsx", "neighbour model"),
        ("expected/lait_rules_applied_bromley.csv", "first line unchanged"),
    ],
)
def test_what_is_not_read_here_says_what_to_do(name: str, word: str) -> None:
    """A file that is no data file is refused with a remedy."""
    (finding,) = read(DATA / name).findings
    assert word in finding.remedy


@pytest.mark.parametrize("header", [HEADER, "New_geog_code,geog_l,geog_c,geog_n,CLA_Mar2015"])
def test_a_csv_that_was_saved_as_a_workbook_is_asked_for_as_a_csv(tmp_path: Path, header: str) -> None:
    """A spreadsheet program may have changed codes and signs in it."""
    book = Workbook()
    book.create_sheet("Sheet1", 0).append(header.split(","))
    book.save(tmp_path / "saved.xlsx")
    (finding,) = read(tmp_path / "saved.xlsx").findings
    assert "as a CSV" in finding.remedy


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    """A missing file is refused in a sentence, and so is one that is no text."""
    assert read(tmp_path / "none.csv").findings[0].code == "file_unopened"
    (tmp_path / "bytes.csv").write_bytes(b"\x00\x01\x02")
    assert read(tmp_path / "bytes.csv").findings[0].code == "text_unreadable"
