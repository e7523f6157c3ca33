"""Tables of the table tool as workbooks: shown figures under labels, taken only where everything is said."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pytest
from openpyxl import Workbook

from lineofsight.domain.figures import Symbol
from lineofsight.exchange.statistics.pivot_grid import read_pivot
from lineofsight.exchange.statistics.recognition import StatisticsKind
from lineofsight.exchange.statistics.table_tool_sheet import shown_text
from lineofsight.exchange.statistics.tool_title import read_title
from tests.exchange.test_return_libreoffice import saved_by_libreoffice
from tests.exchange.workbook_makers import ods_parts, write_parts
from tests.support.statistics_files import all_figures, batch_of, codes, figures, read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lineofsight.domain.batches import Reading

RATE = "Rate per 10 000 children aged under 18 years"
NUMBER = "Number of children looked after"
MARCH = "Children looked after on 31 March each year"
STARTING = "Children starting to be looked after each year"
FILE = "'CLA numbers and rates per 10,000 children aged under 18 years - LA'"
PLACES = {"Bromley", "England", "Outer London", "Bristol, City of", "Barking and Dagenham"}
FOOTNOTE = ["(1) National and regional numbers have been rounded to the nearest 10."]


def ods(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A workbook with these texts; what a merged heading covers is empty."""
    cells = (
        "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(text)}</text:p></table:table-cell>'
            if text
            else "<table:table-cell/>"
            for text in row
        )
        for row in rows
    )
    return write_parts(path, ods_parts("".join(f"<table:table-row>{row}</table:table-row>" for row in cells)))


def read_rows(tmp_path: Path, title: str, *rows: Sequence[str]) -> Reading:
    """A table read from a real workbook: title, empty row, the rows, empty row, footnote."""
    return read(ods(tmp_path / "table.ods", [[title], [], *rows, [], FOOTNOTE]))


def test_a_table_with_merged_headings_is_read(tmp_path: Path) -> None:
    """Two indicators, two counts, two places and two years, with thousands and signs: each figure by its headings."""
    title = f"{FILE} for {MARCH} and {STARTING} in Bromley and England between 2024 and 2025"
    reading = read_rows(
        tmp_path,
        title,
        ["", "", MARCH, "", STARTING, ""],
        ["", "", "2024", "2025", "2024", "2025"],
        ["Bromley", NUMBER, "11", "12", "13", "14"],
        ["", RATE, "21", "22", "23", "c"],
        ["England", NUMBER, "1,111", "1,112", "1,113", "1,114"],
        ["", RATE, "31", "no data", "33", "34"],
    )
    batch = batch_of(reading)
    assert reading.recognised_as == StatisticsKind.EES_TABLE_TOOL
    assert figures(batch, "looked-after-number", "305") == {"2024": "11", "2025": "12"}
    assert figures(batch, "looked-after-number", "E92000001") == {"2024": "1111", "2025": "1112"}
    assert figures(batch, "looked-after-rate", "E92000001") == {"2024": "31", "2025": Symbol.NO_DATA}
    assert figures(batch, "starting-care-rate", "305") == {"2024": "23", "2025": Symbol.CONFIDENTIAL}
    assert (batch.vintage, batch.source) == (
        "2025",
        "Children looked after in England including adoptions, 2025 (DfE)",
    )
    # The number of those starting is in no entry: it is passed over and said.
    assert codes(reading) == {"figures_passed_over", "figures_as_shown"}


def test_what_there_is_only_one_of_stands_in_the_title(tmp_path: Path) -> None:
    """One indicator, one count and one place are no headings: the title says them."""
    title = f"{RATE} for {FILE} for {MARCH} in Bromley between 2024 and 2025"
    reading = read_rows(tmp_path, title, ["", "2024", "2025"], [RATE, "21", "22"])
    assert figures(batch_of(reading), "looked-after-rate", "305") == {"2024": "21", "2025": "22"}
    title = f"{RATE} for {FILE} for {MARCH} in Bromley and England for 2025"
    reading = read_rows(tmp_path, title, ["", RATE], ["Bromley", "22"], ["England", "32"])
    assert all_figures(batch_of(reading), "looked-after-rate") == {("305", "2025"): "22", ("E92000001", "2025"): "32"}


@pytest.mark.needs_libreoffice
def test_merged_headings_survive_libreoffice(tmp_path: Path) -> None:
    """Opened and saved by a real LibreOffice, with cells that are truly merged: the same figures."""
    book = Workbook()
    sheet = book.create_sheet("Sheet1", 0)
    sheet.append([f"{RATE} for {FILE} for {MARCH} and {STARTING} in Bromley and England between 2024 and 2025"])
    sheet.append([])
    for row in (
        ["", MARCH, "", STARTING, ""],
        ["", "2024", "2025", "2024", "2025"],
        ["Bromley", "21", "22", "23", "c"],
        ["England", "31", "1,032", "33", "34"],
    ):
        sheet.append([cell or None for cell in row])
    sheet.append([])
    sheet.append(FOOTNOTE)
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("D3:E3")
    book.save(tmp_path / "table.xlsx")
    batch = batch_of(read(saved_by_libreoffice(tmp_path / "table.xlsx", "ods")))
    assert figures(batch, "looked-after-rate", "E92000001") == {"2024": "31", "2025": "1032"}
    assert figures(batch, "starting-care-rate", "305") == {"2024": "23", "2025": Symbol.CONFIDENTIAL}


@pytest.mark.parametrize(
    "title",
    [
        f"{RATE} for {FILE} for Female and {MARCH} in Bromley for 2025",
        f"{RATE} for {FILE} for {MARCH} and 2 other filters in Bromley for 2025",
        f"{RATE} for {FILE} in Bromley for 2025",
        f"Another rate for {FILE} for {MARCH} in Bromley for 2025",
    ],
    ids=["another filter", "filters not named", "no filter", "another indicator"],
)
def test_a_title_that_says_more_or_less_gives_no_figure(tmp_path: Path, title: str) -> None:
    """A part that only the title names would look like the whole: nothing is taken and that is said."""
    reading = read_rows(tmp_path, title, ["", "2025"], ["Shown", "22"])
    assert batch_of(reading).series == ()
    assert codes(reading) == {"figures_passed_over", "no_indicator"}


def test_a_heading_that_the_catalogue_does_not_ask_for_gives_no_figure(tmp_path: Path) -> None:
    """Broken down by something else: only figures without it, or with its total, are taken."""
    title = f"{RATE} for {FILE} for {MARCH}, Female and Male in Bromley for 2025"
    rows = ["", "Total", "Female", "Male"], ["Bromley", "22", "10", "12"]
    reading = read_rows(tmp_path, title, *rows)
    assert all_figures(batch_of(reading), "looked-after-rate") == {("305", "2025"): "22"}
    assert "'Female' and 'Male'" in next(f.what for f in reading.findings if f.code == "figures_passed_over")


def test_a_figure_that_stands_twice_is_left_out(tmp_path: Path) -> None:
    """Two cells under the same headings: nobody can say which is meant."""
    title = f"{RATE} for {FILE} for {MARCH} in Bromley for 2025"
    reading = read_rows(tmp_path, title, ["", "Total", "2025"], ["Bromley", "22", "23"])
    assert batch_of(reading).series == ()
    assert "figure_ambiguous" in codes(reading)


def test_a_cell_that_is_no_figure_is_named_by_its_row(tmp_path: Path) -> None:
    """The row is the sheet's own: title, empty row, headings, then figures from the fourth."""
    title = f"{RATE} for {FILE} for {MARCH} in Bromley and England for 2025"
    reading = read_rows(tmp_path, title, ["", RATE], ["Bromley", "many"], ["England", "32"])
    (finding,) = [finding for finding in reading.findings if finding.code == "figure_unreadable"]
    assert "line 4" in finding.what


def test_a_name_that_two_authorities_have_had_is_not_guessed(tmp_path: Path) -> None:
    """Dorset was 835 and is 838: without a code the name alone is neither."""
    title = f"{RATE} for {FILE} for {MARCH} in Bromley and Dorset for 2025"
    reading = read_rows(tmp_path, title, ["", RATE], ["Bromley", "22"], ["Dorset", "32"])
    assert all_figures(batch_of(reading), "looked-after-rate") == {("305", "2025"): "22"}
    assert "'Dorset'" in next(finding.what for finding in reading.findings if finding.code == "figures_passed_over")


def test_a_title_of_unknown_places_refuses_the_table(tmp_path: Path) -> None:
    """Where filters end and places begin cannot be told, so nothing is taken and the sentence says what to do."""
    title = f"{RATE} for {FILE} for {MARCH} in Atlantis for 2025"
    reading = read_rows(tmp_path, title, ["", RATE], ["Atlantis", "22"])
    assert reading.batch is None
    assert codes(reading) == {"title_not_understood"}


def test_an_outer_heading_over_two_layers_lends_nothing_to_its_neighbour() -> None:
    """A heading merged downwards has an empty cell below it, which is not the neighbour's."""
    pivot = read_pivot(
        [
            ["'File' in Bromley for 2025"],
            [],
            ["", "Inner", "", "Alone"],
            ["", "one", "two", ""],
            ["Bromley", "1", "2", "3"],
        ]
    )
    assert pivot is not None
    assert [(cell.text, cell.headings) for cell in pivot.cells] == [
        ("1", ("Inner", "one", "Bromley")),
        ("2", ("Inner", "two", "Bromley")),
        ("3", ("Alone", "Bromley")),
    ]


@pytest.mark.parametrize(
    "grid",
    [
        [],
        [["Title"], [], ["", "2025"]],
        [["Title", "beside"], [], ["", "2025"], ["Bromley", "1"]],
        [["Title"], ["not empty"], ["", "2025"], ["Bromley", "1"]],
        [["Title"], [], ["filled", "2025"], ["Bromley", "1"]],
        [["Title"], [], [], ["Bromley", "1"]],
    ],
)
def test_a_sheet_of_another_shape_is_no_table(grid: list[list[str]]) -> None:
    """Without a title alone, an empty row and an empty corner it is something else."""
    assert read_pivot(grid) is None


@pytest.mark.parametrize(
    ("title", "headings", "parts"),
    [
        ("'A file' in Bromley for 2025", [], ("", "", "Bromley", "2025")),
        (
            "Number for 'A file' for Total in care in England for 2024/25",
            [],
            ("Number", "Total in care", "England", "2024/25"),
        ),
        (
            "'A file' in Barking and Dagenham, Bristol, City of and 3 other locations between 2024 and 2025",
            ["Barking and Dagenham", "Bristol, City of", "England"],
            ("", "", "", ""),
        ),
        ("Our own table in Bromley for 2025", [], None),
        ("'A file' in Atlantis for 2025", [], None),
    ],
)
def test_titles_are_taken_apart(title: str, headings: list[str], parts: tuple[str, ...] | None) -> None:
    """Indicator, filters, only place and only year; names hold commas and the word "and"."""
    read_as = read_title(title, headings, PLACES.__contains__)
    found = None if read_as is None else (read_as.indicator, read_as.filters, read_as.place, read_as.year)
    assert found == parts


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("69%", "69"),
        ("1,234.50", "1234.50"),
        ("-8", "-8"),
        ("n/a", Symbol.NO_DATA),
        ("z", "z"),
        ("12,34", None),
        ("£1,000", None),
        ("", None),
    ],
)
def test_shown_figures(cell: str, text: str | None) -> None:
    """With thousands, decimals and percent signs; a sign of the release stays what it is."""
    assert shown_text(cell) == text
