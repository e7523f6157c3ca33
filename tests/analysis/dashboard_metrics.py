"""The metrics of the Department's dashboard: what it shows for Bromley, and where each stands in published files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

from lineofsight.exchange.statistics.computed import Working, compute
from tests.analysis.expected_figures import DATA, figure, lait, published, rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.figures import Figure

DASHBOARD: Final = "expected/dfe_csc_dashboard_summary_bromley.csv"
PER_10K: Final = Working(10_000, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """Where a metric of the dashboard stands: a file's column or a measure of LAIT's, and how it is shown."""

    text: str
    year: str
    decimals: int
    file: str = ""
    column: str = ""
    lait: str = ""
    where: dict[str, str] = field(default_factory=dict)
    per_10k: bool = False

    def figures(self) -> Mapping[str, Figure]:
        """Every area's figure: as it stands, or children for each 10,000."""
        found = lait()[self.lait, self.year] if self.lait else published(self.file, self.column, self.where, self.year)
        return {code: per_10k(count, code) for code, count in found.items()} if self.per_10k else found


@cache
def population() -> dict[str, Figure]:
    """Children aged 0 to 17 at the middle of 2024, by which the Department divides the counts of 2025."""
    return published("published/ons_mid-year_population_estimates_2012_to_2024.csv", "population_estimate", {}, "2024")


def per_10k(count: Figure, code: str, working: Working = PER_10K) -> Figure:
    """Children for each 10,000 of the area's population; a symbol stays one."""
    found, _ = compute([count.as_published], population()[code].as_published, working)
    assert found is not None
    return figure(found)


METRICS: Final = {
    metric.text: metric
    for metric in (
        Metric(**entry)
        for entry in tomllib.loads((DATA / "expected/dashboard_metrics.toml").read_text(encoding="utf-8"))["metric"]
    )
}


@cache
def dashboard() -> dict[str, dict[str, str]]:
    """What the dashboard shows, by metric and place; the neighbours' median is the place "median"."""
    found: dict[str, dict[str, str]] = {}
    for row in rows(DASHBOARD):
        is_median = row["geographic_level"] == "Statistical neighbours (median)"
        places = found.setdefault(row["metric_text"], {})
        places["median" if is_median else row["geo_breakdown"]] = row["value"].rstrip("%")
    return found
