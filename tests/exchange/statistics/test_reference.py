"""The Department's lists of authorities, regions and countries."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.places import AreaLevel
from lineofsight.errors import LineOfSightError
from lineofsight.exchange.statistics.reference import read_reference
from lineofsight.paths import resources_folder
from tests.support.statistics_files import catalogue_and_reference

if TYPE_CHECKING:
    from pathlib import Path

_, REFERENCE = catalogue_and_reference()


def test_an_authority_is_known_by_its_three_digit_code() -> None:
    """Bromley is 305, lies in Outer London, and lives."""
    area = REFERENCE.area("305")
    assert area is not None
    assert (area.name, area.region_code, area.gss_code, area.ended) == ("Bromley", "E13000002", "E09000006", None)


def test_the_present_authority_of_a_code_counts() -> None:
    """825 was a county and is now a unitary authority; 909 ended and nobody followed."""
    buckinghamshire, cumbria = REFERENCE.area("825"), REFERENCE.area("909")
    assert buckinghamshire is not None
    assert cumbria is not None
    assert (buckinghamshire.gss_code, buckinghamshire.ended) == ("E06000060", None)
    assert cumbria.ended == date(2023, 3, 31)


def test_regions_and_england_are_areas_too() -> None:
    """Eleven regions and England have their level."""
    england = REFERENCE.area("E92000001")
    assert england is not None
    assert england.level is AreaLevel.NATIONAL
    levels = [REFERENCE.area(code) for code in REFERENCE.regions]
    assert [area.level for area in levels if area is not None] == [AreaLevel.REGIONAL] * 11
    assert REFERENCE.area("999") is None


def test_numbers_of_the_interactive_tool_become_codes() -> None:
    """970 is England, 988 Outer London; an authority's number is its code."""
    assert [REFERENCE.lait_code(number) for number in ("970", "988", "305")] == ["E92000001", "E13000002", "305"]


def test_a_folder_without_a_list_is_named(tmp_path: Path) -> None:
    """A missing list, and one without a column, are said in a sentence."""
    with pytest.raises(LineOfSightError, match="cannot be read"):
        read_reference(tmp_path)
    shutil.copytree(resources_folder() / "reference", tmp_path / "copy")
    (tmp_path / "copy" / "regions.csv").write_text("code,name\nE1,North\n", encoding="utf-8")
    with pytest.raises(LineOfSightError, match="lacks the column 'region_code'"):
        read_reference(tmp_path / "copy")
