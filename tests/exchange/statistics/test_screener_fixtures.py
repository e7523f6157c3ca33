"""The Department's own test files for its data screener are refused or accepted as its rules say."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.findings import Severity
from tests.support.statistics_files import BROMLEY, DATA, batch_of, codes, read, write_ees

if TYPE_CHECKING:
    from pathlib import Path

SCREENER = DATA / "screener"
REFUSED = [
    ("SEN2_MI", "value_null", "line 2, column statement_assessed_no_plan"),
    ("blanks_indicators", "value_blank", "line 18, column enrolments_pa_10_exact_percent"),
    ("duplicate_rows", "row_duplicate", "line 78"),
    ("la_combinations", "authority_unknown", "line 36, column old_la_code"),
    ("null", "value_null", "line 7, column num_schools"),
    ("time_identifier_mix", "time_identifiers_mixed", "line 3, column time_identifier"),
    ("time_period", "time_period_invalid", "line 2, column time_period"),
    ("time_period_six", "time_period_invalid", "line 2, column time_period"),
]


@pytest.mark.parametrize(("name", "code", "cell"), REFUSED, ids=lambda value: value)
def test_a_file_that_the_screener_fails_is_refused_with_its_place(name: str, code: str, cell: str) -> None:
    """What fails the Department's screener gives no batch, and the finding says where and what to do."""
    reading = read(SCREENER / f"{name}.csv")
    assert reading.batch is None
    finding = next(finding for finding in reading.findings if finding.code == code)
    assert (finding.severity, finding.place.cell) == (Severity.FILE_REFUSED, cell)
    assert finding.what.endswith(".")
    assert finding.remedy


@pytest.mark.parametrize("name", ["financial_half", "financial_quarter", "quoted_blank_geographies"])
def test_a_file_that_the_screener_passes_is_accepted(name: str) -> None:
    """Half years, quarters, and blanks in quotation marks are no faults."""
    reading = read(SCREENER / f"{name}.csv")
    assert batch_of(reading).series == ()
    assert {finding.severity for finding in reading.findings} == {Severity.NOTE}


def test_signs_of_earlier_releases_are_a_warning() -> None:
    """The screener only warns of '.', '..', 'N/A' and 'n/a', so the file is read."""
    reading = read(SCREENER / "no_data_symbols.csv")
    assert batch_of(reading).areas
    assert [finding.severity for finding in reading.findings if finding.code == "symbol_legacy"] == [
        Severity.WARNING
    ] * 4


def test_the_same_file_is_refused_without_its_metadata(tmp_path: Path) -> None:
    """Nulls are found too when no metadata file says which columns hold figures."""
    shutil.copy(SCREENER / "null.csv", tmp_path / "null.csv")
    reading = read(tmp_path / "null.csv")
    assert reading.batch is None
    assert codes(reading) == {"value_null"}


def test_metadata_in_windows_text_is_read_with_a_warning(tmp_path: Path) -> None:
    """A metadata file in cp1252 is read, and the finding shows the words that depend on the guess."""
    data = write_ees(tmp_path / "made.csv", "spend", [f"2025,{BROMLEY},12"])
    text = "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\n"
    (tmp_path / "made.meta.csv").write_bytes(f"{text}spend,Indicator,Café spend,,£,0,,\n".encode("cp1252"))
    reading = read(data)
    assert batch_of(reading).areas
    (finding,) = [finding for finding in reading.findings if finding.code == "encoding_guessed"]
    assert finding.place.file == "made.meta.csv"
    assert "'Café'" in finding.what


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("spend,Measure,Spend,,,0,,", "metadata_type_unknown"),
        ("other,Filter,Other,,,,,", "metadata_not_in_data"),
        ("la_name,Filter,Name,,,,,", "metadata_observational"),
    ],
)
def test_metadata_that_does_not_fit_refuses_the_file(tmp_path: Path, line: str, code: str) -> None:
    """A wrong type, a column that is not there, and a place column described as a filter fail the screen."""
    data = write_ees(tmp_path / "made.csv", "spend", [f"2025,{BROMLEY},12"])
    head = "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column"
    (tmp_path / "made.meta.csv").write_text(f"{head}\n{line}\n", encoding="utf-8")
    reading = read(data)
    assert reading.batch is None
    assert code in codes(reading)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2025,Reporting yr,National,E92000001,England,,,,,,a,1", "time_identifier_unknown"),
        ("202425,Reporting year,National,E92000001,England,,,,,,a,1", "time_period_invalid"),
        ("2025,Reporting year,Country,E92000001,England,,,,,,a,1", "geographic_level_unknown"),
        ("2025,Reporting year,National,E92000001,Britain,,,,,,a,1", "country_unknown"),
        ("2025,Reporting year,Regional,E92000001,England,E12000007,Greater London,,,,a,1", "region_unknown"),
        ("2025,Reporting year,Regional,E92000001,England,,,,,,a,1", "geography_blank"),
        (
            "2025,Reporting year,Local authority,E92000001,England,E12000007,London,999,,Nowhere,a,1",
            "authority_unknown",
        ),
        ("2025,Reporting year,National,E92000001,Total,,,,,,a,1", "total_in_geography"),
        ("2025,Reporting year,National,E92000001,England,,,,,,,1", "filter_blank"),
        ("2025,Reporting year,National,E92000001,England,,,,,,a,:", "symbol_obsolete"),
        ("2025,Reporting year,National,E92000001,England,,,,,,a,~", "symbol_obsolete"),
    ],
)
def test_one_faulty_row_fails_the_screen(tmp_path: Path, row: str, code: str) -> None:
    """Each rule of the screener refuses a file that breaks it once."""
    reading = read(write_ees(tmp_path / "made.csv", "kind,number_of_things", [f"2025,{BROMLEY},a,1", row]))
    assert reading.batch is None
    assert code in codes(reading)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """A file without a required column is refused, and the sentence names it."""
    path = tmp_path / "made.csv"
    path.write_text(
        "time_period,time_identifier,geographic_level,country_code,n\n2025,Reporting year,National,E92000001,1\n"
    )
    reading = read(path)
    assert reading.batch is None
    assert "'country_name'" in reading.findings[0].what


def test_a_short_row_is_left_out_and_the_rest_is_read(tmp_path: Path) -> None:
    """A row with a cell too few is never half read: it is left out with its line, and the others stay."""
    rows = [f"2025,{BROMLEY},11", f"2024,{BROMLEY}"]
    reading = read(write_ees(tmp_path / "made.csv", "caseload_fte", rows))
    (finding,) = [finding for finding in reading.findings if finding.severity is Severity.ROW_REFUSED]
    assert (finding.code, finding.place.cell) == ("row_misshapen", "line 3")
    assert [len(series.points) for series in batch_of(reading).series] == [1]


def test_a_cell_that_is_no_figure_leaves_its_row_out(tmp_path: Path) -> None:
    """A word in a column of figures is named with its line; it never becomes a nought."""
    rows = [f"2025,{BROMLEY},11", f"2024,{BROMLEY},about 12"]
    reading = read(write_ees(tmp_path / "made.csv", "caseload_fte", rows))
    (finding,) = [finding for finding in reading.findings if finding.code == "figure_unreadable"]
    assert finding.place.cell == "line 3, column caseload_fte"
    assert [len(series.points) for series in batch_of(reading).series] == [1]


def test_two_figures_for_one_place_and_period_are_not_chosen_between(tmp_path: Path) -> None:
    """When a release is broken down by a new column, nobody can say which row is meant: a finding says so."""
    rows = [f"2025,{BROMLEY},Inner,11", f"2025,{BROMLEY},Outer,12"]
    reading = read(write_ees(tmp_path / "made.csv", "team,caseload_fte", rows))
    assert "figure_ambiguous" in codes(reading)
    assert batch_of(reading).series == ()
