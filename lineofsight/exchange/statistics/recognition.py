"""What a statistics file is, by its headings."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from lineofsight.exchange.statistics.standard_columns import LEVEL, MISSPELT_LEVEL

if TYPE_CHECKING:
    from collections.abc import Sequence


class StatisticsKind(StrEnum):
    """The shapes in which published statistics come, in words for the person."""

    EES = "DfE statistics (Explore Education Statistics)"
    EES_TABLE_TOOL = "table tool download of Explore Education Statistics"
    EES_METADATA = "metadata of a DfE statistics file"
    FIRST_RELEASE = "statistical first release before 2018"
    LAIT_LONG = "Local Authority Interactive Tool, long table"
    LAIT_LA_VIEW = "Local Authority Interactive Tool, view of one authority"
    LAIT_ALL_LAS = "Local Authority Interactive Tool, all authorities"
    LAIT_OWN = "Local Authority Interactive Tool, table made to order"
    NEIGHBOURS = "statistical neighbour model"


LA_NUMBER = "LA Number"
PLACE_HEADINGS = ("LA and Regions", "LA / Region")
SHORT_DESC, YEARS, VALUES = "Short Desc", "Years", "Values"
TOPIC, MEASURE, RANK, CHANGE = "Topic", "Measure", "Rank", "Change from previous year"

_FIRST_RELEASE = {"new_geog_code", "geog_l", "geog_c", "geog_n"}
_NEIGHBOUR = re.compile(r"SN[-_ ]?\d{1,2}P?|SNP\d{0,2}", re.IGNORECASE)
_LEAST_NEIGHBOUR_HEADINGS = 2


def recognise_statistics(header: Sequence[str]) -> StatisticsKind | None:
    """What a table with these headings is, or ``None`` when it is no statistics file.

    The headings of a neighbour workbook stand below two rows without meaning: give each of the first rows.
    """
    names = {cell.strip().removeprefix("\ufeff") for cell in header}
    if {"location", "location_code", "time_period"} <= names:
        return StatisticsKind.EES_TABLE_TOOL
    if "time_period" in names and names & {LEVEL, MISSPELT_LEVEL, "time_identifier"}:
        return StatisticsKind.EES
    if {"col_name", "col_type"} <= names:
        return StatisticsKind.EES_METADATA
    if sum(_NEIGHBOUR.fullmatch(cell.strip()) is not None for cell in header) >= _LEAST_NEIGHBOUR_HEADINGS:
        return StatisticsKind.NEIGHBOURS
    if {name.casefold() for name in names} >= _FIRST_RELEASE:
        return StatisticsKind.FIRST_RELEASE
    return _lait_kind(names)


def _lait_kind(names: set[str]) -> StatisticsKind | None:
    if not names.intersection(PLACE_HEADINGS):
        return None
    if {SHORT_DESC, YEARS, VALUES} <= names:
        return StatisticsKind.LAIT_LONG
    if LA_NUMBER not in names:
        return None
    if MEASURE in names:
        return StatisticsKind.LAIT_OWN
    if RANK in names:
        return StatisticsKind.LAIT_ALL_LAS
    return StatisticsKind.LAIT_LA_VIEW if CHANGE in names else None
