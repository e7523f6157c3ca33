"""The files that are imported in the benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build.benchmarks.rounds import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def published_files() -> list[Path]:
    """The Department's own releases that the tests read."""
    folder = ROOT / "tests" / "data" / "published"
    return [path for path in sorted(folder.glob("*.csv")) if not path.name.endswith(".meta.csv")]


def example_files() -> list[Path]:
    """The returns, neighbour models and statistics of the example council."""
    resources = ROOT / "resources"
    return [
        *sorted((resources / "neighbours").glob("*.xlsx")),
        *sorted((resources / "example" / "statistics").glob("*.csv")),
        *sorted((resources / "example").glob("*.xlsx")),
    ]
