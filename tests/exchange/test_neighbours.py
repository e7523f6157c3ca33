"""Statistical neighbour models: two years, two shapes, and headings that are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.batches import NeighbourBatch
from lineofsight.domain.findings import Severity
from lineofsight.exchange.neighbours import read_neighbours
from lineofsight.paths import resources_folder
from tests.support.statistics_files import DATA, catalogue_and_reference

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

NEIGHBOURS = DATA / "neighbours"
BROMLEY_2025 = ("919", "358", "825", "869", "867", "931", "850", "868", "334", "936")
BROMLEY_2021 = ("358", "919", "867", "319", "356", "822", "931", "334", "850", "823")


def _read(path: Path) -> Reading:
    return read_neighbours(path, catalogue_and_reference()[1])


def _batch(path: Path) -> NeighbourBatch:
    batch = _read(path).batch
    assert isinstance(batch, NeighbourBatch)
    return batch


@pytest.mark.parametrize(
    ("name", "version", "sets", "bromley"),
    [
        ("sn_april_2021.xlsx", "2021", 156, BROMLEY_2021),
        ("sn_may_2025.xlsx", "2025", 158, BROMLEY_2025),
        ("sn_model_2025_wide.csv", "2025", 153, BROMLEY_2025),
    ],
)
def test_a_model_gives_every_authority_its_neighbours(
    name: str, version: str, sets: int, bromley: tuple[str, ...]
) -> None:
    """The rows above the header, the repeated SNP and the headings between are passed over."""
    assert _read(NEIGHBOURS / name).recognised_as == f"statistical neighbour model of {version}"
    batch = _batch(NEIGHBOURS / name)
    assert (batch.version, len(batch.sets)) == (version, sets)
    by_code = {found.area_code: found for found in batch.sets}
    assert by_code["305"].codes == bromley
    assert all(1 <= len(found.neighbours) <= 10 for found in batch.sets)


def test_closeness_has_one_spelling() -> None:
    """'Very Close', 'Very close' and 'Close ' become the same few words in every model."""
    words = {"Extremely close", "Very close", "Close", "Somewhat close", "Not close"}
    for path in NEIGHBOURS.iterdir():
        assert {neighbour.closeness for found in _batch(path).sets for neighbour in found.neighbours} == words


def test_both_copies_of_the_2025_model_agree() -> None:
    """The interactive tool's workbook and the dashboard's CSV name the same neighbours for all 153."""
    tool = {found.area_code: found for found in _batch(NEIGHBOURS / "sn_may_2025.xlsx").sets}
    dashboard = _batch(NEIGHBOURS / "sn_model_2025_wide.csv").sets
    assert [found.area_code for found in dashboard if tool[found.area_code].codes != found.codes] == []


def test_the_relation_is_not_symmetric_and_names_are_known() -> None:
    """Bromley is a neighbour of Kingston, which is none of Bromley's; abolished authorities keep their names."""
    batch = _batch(NEIGHBOURS / "sn_may_2025.xlsx")
    by_code = {found.area_code: found for found in batch.sets}
    assert "305" in by_code["314"].codes
    assert "314" not in by_code["305"].codes
    areas = {area.code: area for area in batch.areas}
    assert areas["909"].name == "Cumbria"
    assert areas["909"].ended is not None
    assert by_code["305"].neighbours[0].name == "Hertfordshire"


def test_an_authority_without_neighbours_is_noted_by_name() -> None:
    """The 2021 workbook has two later authorities with dashes instead of neighbours."""
    reading = _read(NEIGHBOURS / "sn_april_2021.xlsx")
    assert [finding.severity for finding in reading.findings] == [Severity.NOTE] * 2
    assert "Cumberland" in reading.findings[0].what
    assert reading.findings[0].place.sheet == "LA SN Groups"


def test_the_shipped_models_are_the_published_ones() -> None:
    """resources/neighbours holds both workbooks, byte for byte."""
    for name in ("sn_april_2021.xlsx", "sn_may_2025.xlsx"):
        shipped = resources_folder() / "neighbours" / name
        assert shipped.read_bytes() == (NEIGHBOURS / name).read_bytes()


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("LA number,LA Name,SN1,SNP,SN-2,SNP", "'SN-2'"),
        ("LA number,LA Name,SN1,SNP,SN_2,SNP", "'SN_2'"),
        ("LA number,LA Name,SNP,SNP", "no column of neighbours"),
        ("LA number,LA Name,SN1,SN2", "no column of closeness"),
        ("LA number,LA Name,SN1,SNP,SN3,SNP", "without a gap"),
        ("LA number,Title,SN1,SNP", "'LA Name'"),
        ("Number,Name,A,B", "No row has the headings"),
    ],
)
def test_other_headings_are_refused(tmp_path: Path, header: str, words: str) -> None:
    """As the interactive tool does: a model whose columns are not certain is not read."""
    path = tmp_path / "model_2026.csv"
    path.write_text(f"{header}\n305,Bromley,919,Close,358,Close\n", encoding="utf-8")
    reading = _read(path)
    assert reading.batch is None
    assert words in reading.findings[0].what


def test_repeated_closeness_headings_follow_their_neighbours(tmp_path: Path) -> None:
    """SN1, SNP, SN2, SNP: each closeness belongs to the code before it."""
    path = tmp_path / "model_2026.csv"
    path.write_text("LA number,LA Name,SN1,SNP,SN2,SNP\n305,Bromley,919,Close,358,very  CLOSE \n", encoding="utf-8")
    (found,) = _batch(path).sets
    assert [(n.rank, n.code, n.closeness) for n in found.neighbours] == [(1, "919", "Close"), (2, "358", "Very close")]


def test_a_model_without_a_year_is_refused(tmp_path: Path) -> None:
    """Comparisons name the version of the neighbours, so the file has to."""
    path = tmp_path / "model.csv"
    path.write_text("LA number,LA Name,SN1,SNP\n305,Bromley,919,Close\n", encoding="utf-8")
    assert _read(path).findings[0].code == "neighbour_version_unknown"
    named = read_neighbours(path, catalogue_and_reference()[1], version="2030")
    assert isinstance(named.batch, NeighbourBatch)
    assert named.batch.version == "2030"


def test_a_faulty_row_is_left_out(tmp_path: Path) -> None:
    """A neighbour twice, an authority twice, or a name for a code leave out that row and no other."""
    path = tmp_path / "model_2026.csv"
    rows = ["305,Bromley,919,Close,358,Close", "306,Croydon,919,Close,919,Close", "305,Bromley,919,Close,358,Close"]
    rows.append("307,Ealing,Bromley,Close,358,Close")
    path.write_text("\n".join(["LA number,LA Name,SN1,SNP,SN2,SNP", *rows]) + "\n", encoding="utf-8")
    reading = _read(path)
    assert [finding.place.cell for finding in reading.findings] == ["line 3", "line 4", "line 5"]
    assert isinstance(reading.batch, NeighbourBatch)
    assert [found.area_code for found in reading.batch.sets] == ["305"]
