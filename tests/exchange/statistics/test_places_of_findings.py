"""Where a finding on a CSV stands: its line and column; and a place whose name is no text leaves out its rows alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.batches import NeighbourBatch
from lineofsight.domain.findings import Severity
from lineofsight.exchange.neighbours import read_neighbours
from lineofsight.exchange.statistics.table_tool_rows import TOOL_COLUMNS
from tests.support.statistics_files import (
    BROMLEY,
    ENGLAND,
    HEADER,
    OUTER_LONDON,
    all_figures,
    batch_of,
    catalogue_and_reference,
    figures,
    read,
    write_ees,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading
    from lineofsight.domain.findings import Finding

BELL = "\x07"
BEXLEY = "Reporting year,Local authority,E92000001,England,E13000002,Outer London,303,E09000004,Bexley"


def found(reading: Reading, code: str) -> Finding:
    """The one finding of that code."""
    (finding,) = [one for one in reading.findings if one.code == code]
    return finding


@pytest.mark.parametrize("sign", [BELL, "\x1b", "\x7f"])
def test_a_name_with_control_characters_leaves_out_its_rows_alone(sign: str, tmp_path: Path) -> None:
    """The other authorities are kept; the finding says where, and quotes no such character."""
    bad = BEXLEY.replace("Bexley", f"Bex{sign}ley")
    rows = [f"2025,{BROMLEY},15", f"2024,{bad},16", f"2025,{bad},17", f"2025,{ENGLAND},18"]
    reading = read(write_ees(tmp_path / "x.csv", "caseload_fte", rows))
    assert set(all_figures(batch_of(reading), "caseload")) == {("305", "2025"), ("E92000001", "2025")}
    finding = found(reading, "place_name_unusable")
    assert (finding.severity, finding.place.cell) == (Severity.ROW_REFUSED, "line 3, column la_name")
    assert "its 2 rows were left out" in finding.what
    assert not any(sign in one.what for one in reading.findings)


def test_a_name_that_is_too_long_leaves_out_its_row(tmp_path: Path) -> None:
    """No spreadsheet's cell could hold it."""
    bad = BEXLEY.replace("Bexley", "x" * 40_000)
    reading = read(write_ees(tmp_path / "x.csv", "caseload_fte", [f"2025,{BROMLEY},15", f"2025,{bad},16"]))
    assert figures(batch_of(reading), "caseload", "305") == {"2025": "15"}
    assert "its row was left out" in found(reading, "place_name_unusable").what


def test_the_interactive_tool_and_the_table_tool_leave_out_such_rows_too(tmp_path: Path) -> None:
    """A place that no list knows is taken as named, so its name has to be a text."""
    lait = tmp_path / "long.csv"
    lait.write_text(
        "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region\n"
        "LAC,NA,2025,Bromley,47,305,Outer London\n"
        f"LAC,NA,2025,New{BELL}town,48,1999,Outer London\n"
        f"LAC,NA,2025,Elsewhere,48,{'9' * 80},Outer London\n",
        encoding="utf-8",
    )
    reading = read(lait)
    assert set(all_figures(batch_of(reading), "looked-after-rate")) == {("305", "2025")}
    assert found(reading, "place_name_unusable").place.cell == "line 3"
    assert found(reading, "place_unknown").place.cell == "line 4"
    tool = tmp_path / "tool.csv"
    tool.write_text(
        f"{','.join(TOOL_COLUMNS)},caseload_fte\n"
        "Bromley,E09000006,localAuthority,2025,15\n"
        f"Bex{BELL}ley,E09000004,localAuthority,2025,16\n",
        encoding="utf-8",
    )
    reading = read(tool)
    assert set(all_figures(batch_of(reading), "caseload")) == {("305", "2025")}
    assert found(reading, "place_name_unusable").place.cell == "line 3"


def test_a_neighbour_model_leaves_out_such_a_row_too(tmp_path: Path) -> None:
    """The other authorities keep their neighbours."""
    path = tmp_path / "sn_2025.csv"
    heads = ",".join(f"SN{rank},SNP{rank}" for rank in range(1, 11))
    rows = [",".join(f"{code},Close" for code in range(310, 320)) for _ in range(2)]
    path.write_text(
        f"LA number,LA Name,{heads}\n305,Bromley,{rows[0]}\n999,New{BELL}town,{rows[1]}\n", encoding="utf-8"
    )
    reading = read_neighbours(path, catalogue_and_reference()[1])
    assert isinstance(reading.batch, NeighbourBatch), reading.findings
    assert [one.area_code for one in reading.batch.sets] == ["305"]
    assert found(reading, "neighbour_row").place.cell == "line 3"


@pytest.mark.parametrize(
    ("rows", "code", "cell"),
    [
        (
            [f"2025,{ENGLAND},1", f"2025,{BROMLEY.replace('Local authority', 'Parish')},1"],
            "geographic_level_unknown",
            3,
        ),
        ([f"2025,{ENGLAND},1", f"2025,{BROMLEY.replace('Local authority', 'Ward')},1"], "level_passed_over", 3),
        (
            [f"2025,{ENGLAND},1", f"2025,{BROMLEY.replace('Reporting year', 'Year of plenty')},1"],
            "time_identifier_unknown",
            3,
        ),
        ([f"2025,{BROMLEY},1", f"2025,{BEXLEY.replace('Bexley', 'Bexleyheath')},1"], "authority_name_differs", 3),
        ([f"2025,{ENGLAND},1", f"2025,{BROMLEY.replace('E13000002,Outer London', ',')},1"], "region_blank", 3),
        ([f"2025,{BROMLEY},1", f"2024,{BROMLEY},1", f"2025,{BROMLEY},2"], "figure_ambiguous", 4),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
@pytest.mark.parametrize("is_plain", [True, False])
def test_a_finding_has_the_line_and_the_column_of_its_first_cell(
    rows: list[str], code: str, cell: int, *, is_plain: bool, tmp_path: Path
) -> None:
    """Whether the file is read line by line or, for a cell of several lines, by the full reader."""
    columns = {
        "geographic_level_unknown": "geographic_level",
        "level_passed_over": "geographic_level",
        "time_identifier_unknown": "time_identifier",
        "authority_name_differs": "la_name",
        "region_blank": "region_code",
        "figure_ambiguous": "caseload_fte",
    }
    path = tmp_path / "x.csv"
    if is_plain:
        write_ees(path, "caseload_fte", rows)
    else:
        # A cell of two lines in the first row moves every later line down by one.
        first, *others = [f'{row},"one\ntwo"' if number == 0 else f"{row},one" for number, row in enumerate(rows)]
        write_ees(path, "caseload_fte,remark", [first, *others])
    place = found(read(path), code).place
    assert place.cell == f"line {cell if is_plain else cell + 1}, column {columns[code]}"


def test_faults_of_the_headings_stand_on_the_first_line(tmp_path: Path) -> None:
    """With the heading where there is one."""
    reading = read(write_ees(tmp_path / "x.csv", "caseload_fte,caseload_fte", [f"2025,{ENGLAND},1,1"]))
    assert found(reading, "column_repeated").place.cell == "line 1, column caseload_fte"
    header = HEADER.replace(",country_name", "")
    reading = read(write_ees(tmp_path / "y.csv", "caseload_fte", [f"2025,{ENGLAND},1"], header=header))
    assert found(reading, "column_missing").place.cell == "line 1"
    short = HEADER.replace("old_la_code,", "")
    rows = [f"2025,{OUTER_LONDON.removesuffix(',')},1", f"2025,{BROMLEY.replace('305,', '')},1"]
    reading = read(write_ees(tmp_path / "z.csv", "caseload_fte", rows, header=short))
    assert found(reading, "geography_column_missing").place.cell == "line 1"


def test_a_blank_filter_is_found_where_it_stands_first(tmp_path: Path) -> None:
    """With its line and the filter's name."""
    rows = [f"2025,{ENGLAND},Total,1", f"2025,{BROMLEY},,1", f"2025,{OUTER_LONDON},,1"]
    reading = read(write_ees(tmp_path / "x.csv", "sex,caseload_fte", rows))
    assert found(reading, "filter_blank").place.cell == "line 3, column sex"
