"""A whole release in one zip: every data file read, cited as its guidance does, and hostile zips refused."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING

import pytest

from lineofsight.exchange.statistics.guidance import read_guidance
from lineofsight.exchange.statistics.release_zip import LIMITS, ReleaseLimits, read_release
from tests.support.statistics_files import DATA, batch_of, catalogue_and_reference, codes, figures, read

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import Reading

EARLIER = DATA / "published_earlier"
RATES = (EARLIER / "cla_number_and_rate_per_10k_children.2023.csv").read_bytes()
WORKFORCE = (EARLIER / "csww_indicators_2017_to_2024.csv").read_bytes()
GUIDANCE = (EARLIER / "data-guidance.2023release.txt").read_bytes()
RATES_NAME = "cla_number_and_rate_per_10k_children.csv"


def write_zip(path: Path, parts: dict[str, bytes]) -> Path:
    """A packed zip with these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def release(path: Path, limits: ReleaseLimits = LIMITS) -> tuple[Reading, ...]:
    """A release read with the program's own catalogue."""
    return read_release(path, *catalogue_and_reference(), limits=limits)


def test_a_release_gives_a_reading_for_each_data_file(tmp_path: Path) -> None:
    """Two real data files with the real guidance: named by their place, with the figures of the loose files."""
    parts = {
        f"data/{RATES_NAME}": RATES,
        "data/csww_indicators_2017_to_2024.csv": WORKFORCE,
        "data-guidance/data-guidance.txt": GUIDANCE,
        "supporting-files/notes.csv": b"not,data\n",
    }
    readings = release(write_zip(tmp_path / "release.zip", parts))
    assert [reading.name for reading in readings] == [
        f"release.zip/data/{RATES_NAME}",
        "release.zip/data/csww_indicators_2017_to_2024.csv",
    ]
    loose = batch_of(read(EARLIER / "cla_number_and_rate_per_10k_children.2023.csv"))
    packed = batch_of(readings[0])
    assert packed.series == loose.series
    assert packed.sha256 == loose.sha256
    assert figures(packed, "looked-after-number", "305")["2023"] == figures(loose, "looked-after-number", "305")["2023"]


def test_a_data_file_is_cited_as_its_guidance_does(tmp_path: Path) -> None:
    """Publication, release and title are the guidance's; a file that it does not name keeps the catalogue's words."""
    parts = {
        f"data/{RATES_NAME}": RATES,
        "data/other.csv": WORKFORCE,
        "data-guidance/data-guidance.txt": GUIDANCE,
    }
    rates, other = release(write_zip(tmp_path / "release.zip", parts))
    assert batch_of(rates).source == (
        "Children looked after in England including adoptions, 2023 Reporting year: "
        "CLA numbers and rates per 10,000 children aged under 18 years - LA (DfE)"
    )
    assert batch_of(other).source == "Children's social work workforce, 2024 (DfE)"


def test_the_real_guidance_describes_every_file() -> None:
    """49 files with their levels, years and variables; line ends of Windows are none of the words."""
    guidance = read_guidance(GUIDANCE.decode("utf-8"))
    assert len(guidance.files) == 49
    described = guidance.files[RATES_NAME]
    assert (described.levels, described.period) == ("Local authority; National; Regional", "2019 to 2023")
    assert described.variables == {
        "number": "Number of children looked after",
        "population_count": "CLA Population count",
        "population_estimate": "Population estimate",
        "rate_per_10000": "Rate per 10 000 children aged under 18 years",
    }
    assert all(one.title and one.variables for one in guidance.files.values())


def test_guidance_that_is_no_text_is_said_and_the_data_are_read(tmp_path: Path) -> None:
    """The figures do not hang on the words about them."""
    parts = {f"data/{RATES_NAME}": RATES, "data-guidance/data-guidance.txt": b"\x00\x01"}
    (reading,) = release(write_zip(tmp_path / "release.zip", parts))
    assert codes(reading) == {"guidance_unreadable"}
    assert batch_of(reading).source == "Children looked after in England including adoptions, 2023 (DfE)"


def test_metadata_in_the_zip_belong_to_their_data_file(tmp_path: Path) -> None:
    """A ``name.meta.csv`` beside ``name.csv`` is read with it and gives no reading of its own."""
    parts = {f"data/SEN2_MI{end}": (DATA / "screener" / f"SEN2_MI{end}").read_bytes() for end in (".csv", ".meta.csv")}
    (reading,) = release(write_zip(tmp_path / "release.zip", parts))
    loose = read(DATA / "screener" / "SEN2_MI.csv")
    assert [finding.code for finding in reading.findings] == [finding.code for finding in loose.findings]


def test_files_that_lie_beside_one_another_are_read(tmp_path: Path) -> None:
    """A zip without the folder data/, as of older releases; copies that a Mac adds are no data."""
    parts = {"underlying/workforce.csv": WORKFORCE, "__MACOSX/underlying/._workforce.csv": b"\x00"}
    (reading,) = release(write_zip(tmp_path / "release.zip", parts))
    assert reading.name == "release.zip/underlying/workforce.csv"
    assert batch_of(reading).series


def test_one_file_of_a_release_may_be_refused_alone(tmp_path: Path) -> None:
    """A file that is none of statistics is refused by its place; the others are read."""
    parts = {"data/words.csv": b"Action,Owner\nDo it,Me\n", f"data/{RATES_NAME}": RATES}
    words, rates = release(write_zip(tmp_path / "release.zip", parts))
    assert words.batch is None
    assert words.findings[0].place.file == "release.zip/data/words.csv"
    assert batch_of(rates).series


@pytest.mark.parametrize(
    ("parts", "limits", "code"),
    [
        ({"data-guidance/data-guidance.txt": GUIDANCE}, LIMITS, "release_without_data"),
        ({"data/../../etc.csv": RATES}, LIMITS, "zip_damaged"),
        ({"/data/a.csv": RATES}, LIMITS, "zip_damaged"),
        ({"data/A.csv": RATES, "data/a.csv": RATES}, LIMITS, "zip_damaged"),
        ({"data/bomb.csv": b"0" * (4 << 20)}, LIMITS, "zip_too_large"),
        ({"data/a.csv": RATES}, ReleaseLimits(part_bytes=1000), "zip_too_large"),
        ({"data/a.csv": RATES}, ReleaseLimits(total_bytes=1000), "zip_too_large"),
        ({"data/a.csv": RATES, "data/b.csv": RATES}, ReleaseLimits(parts=1), "zip_too_large"),
        ({"data/a.csv": RATES}, ReleaseLimits(file_bytes=1000), "zip_too_large"),
    ],
    ids=["no data", "climbs", "absolute", "twice", "bomb", "part", "total", "parts", "file"],
)
def test_a_zip_that_is_no_release_is_refused_in_a_sentence(
    tmp_path: Path, parts: dict[str, bytes], limits: ReleaseLimits, code: str
) -> None:
    """Nothing is unpacked from a zip whose directory cannot be right, and one without data says what to do."""
    (reading,) = release(write_zip(tmp_path / "release.zip", parts), limits)
    (finding,) = reading.findings
    assert (reading.batch, finding.code) == (None, code)
    assert finding.what.endswith(".")
    assert finding.remedy.endswith(".")


def test_a_locked_zip_is_refused(tmp_path: Path) -> None:
    """A part that needs a password: the flag in its directory is enough."""
    path = write_zip(tmp_path / "release.zip", {"data/a.csv": RATES})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02") + 8
    struct.pack_into("<H", data, at, struct.unpack_from("<H", data, at)[0] | 1)
    path.write_bytes(data)
    assert release(path)[0].findings[0].code == "zip_password"


def test_a_part_that_is_damaged_is_refused_by_its_place(tmp_path: Path) -> None:
    """Bytes that were changed on the way: the other files are read."""
    path = write_zip(tmp_path / "release.zip", {"data/a.csv": RATES, "data/b.csv": WORKFORCE})
    data = bytearray(path.read_bytes())
    data[2000:2100] = bytes(100)
    path.write_bytes(data)
    first, second = release(path)
    assert (first.name, first.findings[0].code) == ("release.zip/data/a.csv", "zip_damaged")
    assert batch_of(second).series


@pytest.mark.parametrize(("data", "code"), [(b"no zip at all", "zip_damaged"), (None, "file_unopened")])
def test_what_is_no_zip_is_refused(tmp_path: Path, data: bytes | None, code: str) -> None:
    """Text under the name of a zip, and a file that is not there."""
    path = tmp_path / "release.zip"
    if data is not None:
        path.write_bytes(data)
    assert release(path)[0].findings[0].code == code
