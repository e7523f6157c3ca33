"""Tables made with the table tool: the figures of the whole data file, and nothing that may be of a part only."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from lineofsight.domain.figures import Symbol
from lineofsight.domain.periods import PeriodKind
from lineofsight.exchange.statistics.recognition import StatisticsKind
from lineofsight.exchange.statistics.time_labels import LABELLED_YEAR, PeriodRule, period_of
from tests.support.statistics_files import DATA, all_figures, batch_of, codes, figures, points, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PUBLISHED = DATA / "published"
RATES = PUBLISHED / "cla_number_and_rate_per_10k_children.csv"
TOOL = "location,location_code,geographic_level,time_period"
LEVELS = {"National": "country", "Regional": "region", "Local authority": "localAuthority"}
AREAS = {"E92000001", "E13000002", "305", "825"}


def tool_rows(path: Path, headings: Mapping[str, str]) -> list[list[str]]:
    """Rows as the table tool writes them, of a real data file, for a few places; ``headings`` renames columns."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    table = [[*TOOL.split(","), *headings.values()]]
    for row in rows:
        place = {
            "National": (row["country_name"], row["country_code"], row["country_code"]),
            "Regional": (row["region_name"], row["region_code"], row["region_code"]),
            "Local authority": (row["la_name"], row["new_la_code"], row["old_la_code"]),
        }[row["geographic_level"]]
        if place[2] in AREAS:
            level = LEVELS[row["geographic_level"]]
            table.append([*place[:2], level, row["time_period"], *(row[column] for column in headings)])
    return table


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """The rows as a CSV."""
    with path.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
    return path


def table(path: Path, columns: str, *rows: str) -> Path:
    """A small table made to order."""
    path.write_text("\n".join([f"{TOOL},{columns}", *rows]) + "\n", encoding="utf-8")
    return path


NAMES = {name: name for name in ("population_type", "children_count", "population_estimate", "rate_per_10000")}
LABELS = {
    "population_type": "CLA Population count",
    "children_count": "Number of children looked after",
    "population_estimate": "Population estimate",
    "rate_per_10000": "Rate per 10 000 children aged under 18 years",
}


@pytest.mark.parametrize("headings", [NAMES, LABELS], ids=["names", "labels"])
@pytest.mark.parametrize("ind_id", ["looked-after-rate", "looked-after-number", "starting-care-rate"])
def test_a_table_has_the_figures_of_the_data_file(tmp_path: Path, headings: dict[str, str], ind_id: str) -> None:
    """Under the names of columns, or under their published labels: every figure and part is that of the release."""
    reading = read(write(tmp_path / "table.csv", tool_rows(RATES, headings)))
    whole, made = batch_of(read(RATES)), batch_of(reading)
    assert reading.recognised_as == StatisticsKind.EES_TABLE_TOOL
    assert reading.findings == ()
    expected = {key: figure for key, figure in all_figures(whole, ind_id).items() if key[0] in AREAS}
    assert all_figures(made, ind_id) == expected
    assert points(made, ind_id, "305")["2025"][1:] == points(whole, ind_id, "305")["2025"][1:]
    assert {area.code: (area.name, area.region_code) for area in made.areas} == {
        area.code: (area.name, area.region_code) for area in whole.areas if area.code in AREAS
    }
    assert made.source == "Children looked after in England including adoptions, 2025 (DfE)"


def test_labels_that_many_files_share_are_told_apart_by_their_filters(tmp_path: Path) -> None:
    """'Number' and 'Percentage' stand in every file of care leavers: only the filters say what they are of."""
    path = PUBLISHED / "la_care_leavers_activity.csv"
    headings = {
        "care_leaver_age": "Age",
        "breakdown": "Activity",
        "care_leaver_count": "Number",
        "care_leaver_percent": "Percentage",
    }
    made = batch_of(read(write(tmp_path / "table.csv", tool_rows(path, headings))))
    assert {indicator.ind_id for indicator in made.indicators} == {
        "care-leavers-eet",
        "care-leavers-neet",
        "care-leavers-higher-education",
    }
    assert figures(made, "care-leavers-eet", "305") == figures(batch_of(read(path)), "care-leavers-eet", "305")


@pytest.mark.parametrize("cell", ["no data", "n/a"])
def test_what_was_not_published_is_no_figure(tmp_path: Path, cell: str) -> None:
    """The words "no data", and "n/a" in older tables, are kept as the sign for it; other signs stay as they are."""
    rows = [f"Bromley,E09000006,localAuthority,2025,{cell},5", "Bromley,E09000006,localAuthority,2024,u,6"]
    reading = read(table(tmp_path / "table.csv", "caseload_fte,cases", *rows))
    assert figures(batch_of(reading), "caseload", "305") == {"2025": Symbol.NO_DATA, "2024": "u"}
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("codes_given", "area"),
    [
        (("E10000002", "E06000060", "825"), "825"),
        (("E08000016", "E08000038"), "370"),
        (("E09000021 / E09000027", "314 / 318"), "314 / 318"),
    ],
)
def test_trap_15_old_and_new_codes_are_one_authority(tmp_path: Path, codes_given: Sequence[str], area: str) -> None:
    """A nine-character code that changed with a boundary, the three-digit code, and a joint return's."""
    rows = [f"Somewhere,{code},localAuthority,{2020 + at},{at}" for at, code in enumerate(codes_given)]
    reading = read(table(tmp_path / "table.csv", "caseload_fte", *rows))
    assert list(figures(batch_of(reading), "caseload", area)) == [str(2020 + at) for at in range(len(codes_given))]
    assert codes(reading) == {"authority_name_differs"}


def test_years_are_those_of_the_indicator_and_other_labels_are_left_out(tmp_path: Path) -> None:
    """A workforce year ends on 30 September; of a quarter the table does not say of which year."""
    rows = [f"Bromley,E09000006,Local authority,{label},15" for label in ("2025", "201617 Q1", "201720", "2016 May")]
    reading = read(table(tmp_path / "table.csv", "caseload_fte", *rows))
    batch = batch_of(reading)
    assert [period.end for period in batch.periods] == [date(2025, 9, 30)]
    assert batch.vintage == "2025"
    (finding,) = reading.findings
    assert finding.code == "period_undated"
    assert "'2016 May', '201617 Q1' and '201720'" in finding.what


def test_a_label_of_two_years_ends_with_the_second() -> None:
    """201516 without its slash: the year that ends in 2016, on the day that the catalogue says."""
    rule = PeriodRule(PeriodKind.ANNUAL, 8, 31)
    period = period_of("201516", LABELLED_YEAR, rule)
    assert period is not None
    assert (period.start, period.end, period.label) == (date(2015, 9, 1), date(2016, 8, 31), "201516")


@pytest.mark.parametrize("word", ["Female", "3"])
def test_a_figure_of_a_part_is_not_taken_for_the_whole(tmp_path: Path, word: str) -> None:
    """One word of an unknown filter was chosen, in words or in numbers: the figures look like totals and are none."""
    rows = [f"Bromley,E09000006,localAuthority,{year},{word},{year - 2010}" for year in (2024, 2025)]
    reading = read(table(tmp_path / "table.csv", "group,caseload_fte", *rows))
    assert batch_of(reading).series == ()
    assert "breakdown_unknown" in codes(reading)


def test_the_total_of_an_unknown_filter_is_the_whole(tmp_path: Path) -> None:
    """Where only "Total" was chosen, the figure is over everything; the column is named as passed over."""
    rows = ["Bromley,E09000006,localAuthority,2025,Total,15"]
    reading = read(table(tmp_path / "table.csv", "group,caseload_fte", *rows))
    assert figures(batch_of(reading), "caseload", "305") == {"2025": "15"}
    assert codes(reading) == {"column_passed_over"}


def test_headings_that_the_catalogue_lacks_are_named(tmp_path: Path) -> None:
    """A label that nobody has entered is never guessed at: it is passed over and the sentence says where it belongs."""
    reading = read(table(tmp_path / "table.csv", "Caseload per worker", "Bromley,E09000006,localAuthority,2025,15"))
    assert [finding.code for finding in reading.findings] == ["column_passed_over", "no_indicator"]
    assert "'Caseload per worker'" in reading.findings[0].what
    assert "table_tool" in reading.findings[0].remedy


def test_faults_of_rows_are_found_with_their_lines(tmp_path: Path) -> None:
    """An unknown code, a short row, a word for a figure and a level that is not compared are each said."""
    rows = [
        "Nowhere,E99999999,localAuthority,2025,1",
        "Bromley,E09000006,localAuthority",
        "Bromley,E09000006,localAuthority,2024,many",
        "Some ward,E05000001,ward,2025,2",
        "Bromley,E09000006,localAuthority,,4",
        "Bromley,E09000006,localAuthority,2025,15",
    ]
    reading = read(table(tmp_path / "table.csv", "caseload_fte", *rows))
    assert {(finding.code, finding.place.cell) for finding in reading.findings} == {
        ("place_unknown", "line 2"),
        ("row_misshapen", ""),
        ("figure_unreadable", "line 4, column caseload_fte"),
        ("level_passed_over", ""),
        ("period_undated", "line 6, column time_period"),
    }
    assert "line 3" in next(finding.what for finding in reading.findings if finding.code == "row_misshapen")
    assert figures(batch_of(reading), "caseload", "305") == {"2025": "15"}


def test_a_table_of_nothing_that_is_known_gives_nothing(tmp_path: Path) -> None:
    """Where no row can be read there are no figures, and every reason is said."""
    reading = read(table(tmp_path / "table.csv", "caseload_fte", "Nowhere,E99999999,localAuthority,2025,1"))
    assert batch_of(reading).series == ()
    assert codes(reading) == {"place_unknown", "no_indicator"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{TOOL},caseload_fte,caseload_fte\nBromley,E09000006,localAuthority,2025,15,16\n", "column_repeated"),
        (f"{TOOL},caseload_fte\n", "file_empty"),
        ("location,location_code,time_period,caseload_fte\nBromley,E09000006,2025,15\n", "column_missing"),
    ],
)
def test_a_table_that_cannot_be_understood_is_refused(tmp_path: Path, text: str, code: str) -> None:
    """A heading twice, no rows, or no level: nothing is taken."""
    path = tmp_path / "table.csv"
    path.write_text(text, encoding="utf-8")
    reading = read(path)
    assert reading.batch is None
    assert codes(reading) == {code}


def test_a_table_saved_as_a_workbook_is_the_same(tmp_path: Path) -> None:
    """Opened in a spreadsheet program and saved as .xlsx, where numbers are numbers."""
    rows = tool_rows(RATES, NAMES)
    book = Workbook()
    sheet = book.create_sheet("Sheet1", 0)
    for row in rows:
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(tmp_path / "table.xlsx")
    made = batch_of(read(tmp_path / "table.xlsx"))
    assert made.series == batch_of(read(write(tmp_path / "table.csv", rows))).series
