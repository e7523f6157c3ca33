"""Traps 1 to 5 of published files: encoding and layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.support.statistics_files import BROMLEY, DATA, HEADER, batch_of, codes, figures, read, write_ees

if TYPE_CHECKING:
    from pathlib import Path

PUBLISHED = DATA / "published"


def test_trap_1_byte_order_marks_line_ends_and_quoted_blanks(tmp_path: Path) -> None:
    """BOM or none, LF or CRLF, quoted blanks beside bare ones, and Windows text give the same figures."""
    plain = (PUBLISHED / "csww_indicators_2017_to_2025.csv").read_bytes()
    wanted = batch_of(read(PUBLISHED / "csww_indicators_2017_to_2025.csv")).series
    for name, data in {
        "bom.csv": b"\xef\xbb\xbf" + plain,
        "crlf.csv": plain.replace(b"\n", b"\r\n"),
        "utf16.csv": plain.decode().encode("utf-16"),
        "quoted.csv": plain.replace(b"England,,,,,,", b'England,"",,"",,,'),
    }.items():
        (tmp_path / name).write_bytes(data)
        assert batch_of(read(tmp_path / name)).series == wanted, name
    (tmp_path / "windows.csv").write_bytes(plain.replace(b"Bromley", "Bromléy".encode("cp1252")))
    reading = read(tmp_path / "windows.csv")
    assert batch_of(reading).series == wanted
    (finding,) = [finding for finding in reading.findings if finding.code == "encoding_guessed"]
    assert "'Bromléy'" in finding.what


def test_trap_2_columns_are_read_by_name_in_any_order(tmp_path: Path) -> None:
    """CIN has new_la_code before la_name, CLA after; older files begin with time_identifier."""
    turned = "time_identifier,time_period,geographic_level,country_code,country_name,region_code,region_name,la_name"
    header = f"caseload_fte,{turned},old_la_code,new_la_code"
    row = "15,Reporting year,2025,Local authority,E92000001,England,E13000002,Outer London,Bromley,305,E09000006"
    path = tmp_path / "turned.csv"
    path.write_text(f"{header}\n{row}\n", encoding="utf-8")
    batch = batch_of(read(path))
    assert figures(batch, "caseload", "305") == {"2025": "15"}
    assert batch.areas[0].gss_code == "E09000006"


def test_trap_3_the_misspelt_level_names_with_commas_and_line_ends_in_cells(tmp_path: Path) -> None:
    """'geographical_level' is understood with a warning; commas and line ends in quoted cells stay in them."""
    header = HEADER.replace("geographic_level", "geographical_level")
    bristol = 'Local authority,E92000001,England,E12000009,South West,801,E06000023,"Bristol, City of"'
    rows = [f'2025,Reporting year,{bristol},"one\ntwo",15', f'2024,Reporting year,{bristol},"one\ntwo",14']
    reading = read(write_ees(tmp_path / "demo.csv", "remark,caseload_fte", rows, header=header))
    batch = batch_of(reading)
    assert "column_misspelt" in codes(reading)
    assert batch.areas[0].name == "Bristol, City of"
    assert figures(batch, "caseload", "801") == {"2025": "15", "2024": "14"}


def test_trap_4_column_names_that_are_no_identifiers(tmp_path: Path) -> None:
    """Headings such as '2_years_or_more_percent', 'Duration_0-10_days' and 'turnover_rate_fte_%' are found."""
    batch = batch_of(read(PUBLISHED / "d5_cpps_at31march_by_duration_2013_to_2025.csv"))
    assert figures(batch, "protection-plans-2-years-open", "305")["2025"] == "4.3"
    batch = batch_of(read(PUBLISHED / "c4_children_in_need_section_47s_and_icpcs_2013_to_2025.csv"))
    assert figures(batch, "conferences-15-days", "305")["2025"] == "71.3"
    batch = batch_of(read(write_ees(tmp_path / "old.csv", "turnover_rate_fte_%", [f"2019,{BROMLEY},22"])))
    assert figures(batch, "turnover-rate", "305") == {"2019": "22"}


def test_trap_5_rows_in_any_order_and_305_as_a_count(tmp_path: Path) -> None:
    """An authority is found by the column of its code, wherever its row stands and whatever else is 305."""
    other = BROMLEY.replace("305,E09000006,Bromley", "306,E09000008,Croydon")
    rows = [f"2024,{other},305", f"2025,{BROMLEY},16", f"2025,{other},305", f"2024,{BROMLEY},15"]
    batch = batch_of(read(write_ees(tmp_path / "mixed.csv", "caseload_fte", rows)))
    assert figures(batch, "caseload", "305") == {"2025": "16", "2024": "15"}
    assert figures(batch, "caseload", "306") == {"2024": "305", "2025": "305"}
