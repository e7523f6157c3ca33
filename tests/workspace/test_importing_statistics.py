"""Published statistics in every shape, kept through the real register."""

from __future__ import annotations

import zipfile
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING

import pytest

from lineofsight.store.opening import open_store
from lineofsight.workspace.importing import import_files
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
    with open_store(tmp_path / "register.db", now=datetime(2026, 4, 30, tzinfo=timezone.utc)) as opened:
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
