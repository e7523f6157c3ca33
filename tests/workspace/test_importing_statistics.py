"""Published statistics in every shape, kept through the real register."""

from __future__ import annotations

import zipfile
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.figures import Symbol
from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files
from tests.exchange.workbook_makers import ods_parts, write_parts
from tests.support.statistics_files import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lineofsight.store.store import Store

TODAY = date(2026, 4, 30)
EARLIER = DATA / "published_earlier"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty register."""
    with open_store(tmp_path / "register.db", now=datetime(2026, 4, 30, tzinfo=UTC)) as opened:
        yield opened


def test_a_release_zip_is_one_path_and_an_outcome_for_each_data_file(store: Store, tmp_path: Path) -> None:
    """Both data files are kept; the same file imported loose afterwards is known by its bytes."""
    rates = EARLIER / "cla_number_and_rate_per_10k_children.2023.csv"
    workforce = EARLIER / "csww_indicators_2017_to_2024.csv"
    with zipfile.ZipFile(tmp_path / "release.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in (rates, workforce):
            archive.write(path, f"data/{path.name}")
    outcomes = import_files(store, [tmp_path / "release.zip"], today=TODAY, dry_run=False)
    assert [outcome.name for outcome in outcomes] == [
        f"release.zip/data/{rates.name}",
        f"release.zip/data/{workforce.name}",
    ]
    assert all(outcome.applied for outcome in outcomes)
    (again,) = import_files(store, [rates], today=TODAY, dry_run=False)
    assert again.already_known


def test_an_empty_zip_is_an_outcome_with_a_sentence(store: Store, tmp_path: Path) -> None:
    """A zip without data keeps nothing and says what to do."""
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        archive.writestr("readme.txt", "nothing here")
    (outcome,) = import_files(store, [tmp_path / "release.zip"], today=TODAY, dry_run=False)
    assert not outcome.applied
    assert [finding.code for finding in outcome.findings] == ["release_without_data"]


def test_a_table_of_the_table_tool_is_kept_from_its_workbook(store: Store, tmp_path: Path) -> None:
    """An .ods as the table tool hands it out is told from a return and from other workbooks, and kept."""
    rate = "Rate per 10 000 children aged under 18 years"
    words = "Children looked after on 31 March each year"
    rows = [[f"{rate} for 'A file' for {words} in Bromley for 2025"], [], ["", "2025"], [rate, "22"]]
    cell = "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>"
    cells = ["".join(cell.format(text) for text in row) for row in rows]
    xml = "".join(f"<table:table-row>{row or '<table:table-cell/>'}</table:table-row>" for row in cells)
    (outcome,) = import_files(store, [write_parts(tmp_path / "table.ods", ods_parts(xml))], today=TODAY, dry_run=False)
    assert outcome.applied
    assert dict(outcome.counts)["new", "observation"] == 1


def test_a_first_release_is_kept(store: Store) -> None:
    """Figures of 2015 under the headings of that time."""
    (outcome,) = import_files(store, [DATA / "first_releases" / "SFR00_CLA2015.csv"], today=TODAY, dry_run=False)
    assert outcome.applied


def test_a_table_with_nothing_published_is_kept_as_such(store: Store, tmp_path: Path) -> None:
    """The sign for "no data" goes into the register like every other."""
    path = tmp_path / "table.csv"
    head = "location,location_code,geographic_level,time_period,caseload_fte"
    path.write_text(f"{head}\nBromley,E09000006,localAuthority,2025,no data\n", encoding="utf-8")
    (outcome,) = import_files(store, [path], today=TODAY, dry_run=False)
    assert outcome.applied
    record = store.read(TODAY, council_area="305")
    (observation,) = record.performance.observations["caseload"]
    assert observation.figure.symbol is Symbol.NO_DATA
