"""Statistical first releases before 2018: the year in the heading, a cross for a suppressed number, London thrice."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.figures import Symbol
from lineofsight.domain.findings import Severity
from lineofsight.exchange.statistics.first_release import first_release_text
from lineofsight.exchange.statistics.recognition import StatisticsKind
from tests.support.statistics_files import DATA, all_figures, batch_of, codes, figures, read

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = DATA / "first_releases"
NUMBER = "looked-after-number"
HEADER = "New_geog_code,geog_l,geog_c,geog_n,CLA_Mar2015"


def write(path: Path, *rows: str) -> Path:
    """A small first release of 2015."""
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_first_release_gives_the_year_of_its_heading() -> None:
    """The year stands in the heading and nowhere else; the figures are of 31 March of that year."""
    reading = read(FOLDER / "SFR00_CLA2015.csv")
    batch = batch_of(reading)
    assert reading.recognised_as == StatisticsKind.FIRST_RELEASE
    assert figures(batch, NUMBER, "305") == {"2015": "111"}
    assert [(period.label, period.end) for period in batch.periods] == [("2015", date(2015, 3, 31))]
    assert batch.vintage == "2015"
    assert batch.source == "Children looked after in England including adoption (statistical first release), 2015 (DfE)"
    assert {indicator.ind_id for indicator in batch.indicators} == {NUMBER}


def test_the_later_shape_with_an_order_column_is_read() -> None:
    """In 2017 a column LA_order stood before the codes: columns are found by their names."""
    assert figures(batch_of(read(FOLDER / "SFR00_CLA2017.csv")), NUMBER, "305") == {"2017": "117"}


def test_a_cross_is_a_suppressed_number_and_said_so() -> None:
    """Before 2018 x stood for one to five, so it is kept as confidential, not as not available."""
    reading = read(FOLDER / "SFR00_CLA2015.csv")
    assert figures(batch_of(reading), NUMBER, "201") == {"2015": Symbol.CONFIDENTIAL}
    (note,) = [finding for finding in reading.findings if finding.code == "cross_confidential"]
    assert note.severity is Severity.NOTE
    assert note.what.startswith("Where CLA_Mar2015 has a cross (x), once")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("264", "264"),
        ("0", "0"),
        ("1,234", "1234"),
        ("12,34", None),
        (" x ", Symbol.CONFIDENTIAL),
        ("..", Symbol.NOT_AVAILABLE),
        (".", Symbol.NOT_APPLICABLE),
        ("-", Symbol.MISSING),
        ("-8", "-8"),
        ("", None),
        ("many", None),
    ],
)
def test_cells_of_a_first_release(cell: str, text: str | None) -> None:
    """Numbers with and without thousands, the signs of that time, and what is neither."""
    assert first_release_text(cell) == text


def test_regions_in_capitals_are_known_by_name() -> None:
    """London, Inner and Outer London share one code in these files: only the name tells them apart."""
    found = all_figures(batch_of(read(FOLDER / "SFR00_CLA2015.csv")), NUMBER)
    regions = {area: figure for (area, _), figure in found.items() if area.startswith("E1")}
    assert regions == {
        "E12000001": "1110",
        "E12000003": "1220",
        "E12000007": "1330",
        "E13000001": "440",
        "E13000002": "890",
    }
    assert found["E92000001", "2015"] == "10010"


def test_authorities_with_other_codes_and_names_since_are_the_same() -> None:
    """Buckinghamshire under its old code is 825, St. Helens with a dot is 342, Cumbria has ended and is kept."""
    batch = batch_of(read(FOLDER / "SFR00_CLA2015.csv"))
    assert figures(batch, NUMBER, "825") == {"2015": Symbol.NOT_AVAILABLE}
    assert figures(batch, NUMBER, "342") == {"2015": "1234"}
    (cumbria,) = [area for area in batch.areas if area.code == "909"]
    assert cumbria.ended == date(2023, 3, 31)


def test_a_heading_of_another_year_than_the_file_is_not_believed() -> None:
    """Which of the two is right cannot be known, so nothing is taken and the sentence names both."""
    reading = read(FOLDER / "SFR00_ADM2015.csv")
    assert codes(reading) == {"year_contradicted", "no_indicator"}
    assert batch_of(reading).series == ()
    assert "'2015'" in reading.findings[0].what
    assert "'CLA_Mar2014'" in reading.findings[0].what


def test_faults_of_rows_are_found_with_their_lines(tmp_path: Path) -> None:
    """Codes of two authorities in one row, no level, a word for a figure, and a place twice are left out and said."""
    path = write(
        tmp_path / "cla.csv",
        "E09000006,LA,306,Bromley,1",
        "E09000006,DISTRICT,305,Somewhere,2",
        "E09000008,LA,306,Croydon,many",
        "E09000009,LA,307,Ealing,4",
        "E09000009,LA,307,Ealing,5",
        "E09000010,LA,308,Enfield",
        "",
        "E09000014,LA,309,Haringey,7",
    )
    reading = read(path)
    assert [(finding.code, finding.place.cell) for finding in reading.findings] == [
        ("place_unknown", "line 2"),
        ("place_unknown", "line 3"),
        ("place_unknown", "line 7"),
        ("figure_ambiguous", ""),
        ("figure_unreadable", "line 4, column CLA_Mar2015"),
    ]
    assert all_figures(batch_of(reading), NUMBER) == {("309", "2015"): "7"}


def test_a_first_release_without_known_headings_says_so(tmp_path: Path) -> None:
    """Outcomes of that time are in no entry of the catalogue: nothing is taken and a note says it."""
    path = tmp_path / "SFR00_OC22015.csv"
    path.write_text("New_geog_code,geog_l,geog_c,geog_n,CLA_12mths\nE09000006,LA,305,Bromley,99\n", encoding="utf-8")
    assert codes(read(path)) == {"no_indicator"}
