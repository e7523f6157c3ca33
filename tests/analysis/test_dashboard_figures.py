"""Comparison reproduces what the Department's dashboard shows for Bromley, metric by metric."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from lineofsight.analysis.comparison import compare
from lineofsight.domain.figures import Figure, Symbol, half_up
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.places import ENGLAND
from lineofsight.exchange.statistics.computed import Working, compute
from tests.analysis.dashboard_metrics import DASHBOARD, METRICS, dashboard, per_10k
from tests.analysis.expected_figures import (
    BROMLEY,
    DATA,
    LONDON,
    OUTER,
    areas_of,
    figure,
    lait,
    neighbours,
    published,
    rows,
    table_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from decimal import Decimal

NO_FIGURE: Final = "no figure"
LEFT_OUT: Final = (
    "% CLA on 31 March placed more than 20 miles from home",
    "Share of total local authority spend on children's services",
    "Average per capita (of all children in a local authority) spend on children’s services",
    "Share of children’s services spend not on CLA",
    "Number of local authorities with an Ofsted Leadership Rating of Outstanding",
    "Number of local authorities with an Ofsted Leadership Rating of Good",
    "Number of local authorities with an Ofsted Leadership Rating of Requires Improvement",
    "Number of local authorities with an Ofsted Leadership Rating of Inadequate",
    "Social workers from ethnic minority backgrounds",
)
"""What no file kept here can give; tests/data/expected/SOURCES.md says for each what would be needed."""

UASC_STARTING: Final = "Rate of children starting to be looked after who were UASC, per 10,000 children"
ADMISSIONS: Final = (
    "Rate of Hospital admissions caused by unintentional and deliberate injuries to children and young people "
    "(0 to 14 years), per 10,000 children (2023/24)"
)
ADOPTION: Final = (
    "Average number of months between decision that a child should be placed for adoption and matching of child and "
    "adopters"
)


def uasc_starting() -> Mapping[str, Figure]:
    """LAIT's whole percentage of the children who started, of their number, for each 10,000 children."""
    share, started = lait()["UASC_%_Starting", "2025"], lait()["LACnum_Start", "2025"]
    return {code: per_10k(Figure.of(number(share[code]) * number(started[code]) / 100), code) for code in share}


def admissions() -> Mapping[str, Figure]:
    """LAIT's rates, which have none for Outer London: there the boroughs' admissions over their children up to 14."""
    boroughs = rows("expected/la_hospital_admissions_2324.subset.csv")
    children = str(sum(int(row["Denominator"]) for row in boroughs))
    outer, _ = compute([row["Count"] for row in boroughs], children, Working(10_000, 2))
    assert len(boroughs) == 19
    assert outer is not None
    return {**lait()["HospAd0-14", "2024"], OUTER: figure(outer)}


def adoption() -> Mapping[str, Figure]:
    """Years and months ("00:10") as months; published for England only."""
    (row,) = rows("expected/national_cla_adopted_average_time_between_adoption_process_stages.subset.csv")
    years, months = row["number"].split(":")
    return {ENGLAND: Figure.of(12 * int(years) + int(months))}


def number(found: Figure) -> Decimal:
    """The figure's number."""
    assert found.value is not None
    return found.value


PUT_TOGETHER: Final[dict[str, tuple[Callable[[], Mapping[str, Figure]], str]]] = {
    UASC_STARTING: (uasc_starting, "2025"),
    ADMISSIONS: (admissions, "2023/24"),
    ADOPTION: (adoption, "2025"),
}
RECOMPUTED: Final = (*METRICS, *PUT_TOGETHER)


def said(found: Figure | Decimal | None, decimals: int) -> str:
    """A figure as the dashboard shows it, half up; symbols and nothing are alike "no figure"."""
    value = found.value if isinstance(found, Figure) else found
    return NO_FIGURE if value is None else f"{half_up(value, decimals)}"


@pytest.mark.parametrize("metric", RECOMPUTED)
def test_dashboard_figures_for_bromley(metric: str) -> None:
    """All five of the Department's figures come out half up, and where it shows none there is none."""
    figures = dict(METRICS[metric].figures() if metric in METRICS else PUT_TOGETHER[metric][0]())
    decimals = METRICS[metric].decimals if metric in METRICS else 0
    found = compare(
        table_of(metric, figures),
        BROMLEY,
        areas=areas_of(figures),
        neighbour_set=neighbours(BROMLEY),
        polarity=Polarity.LOWER_BETTER,
    )
    have = {
        "Bromley": said(found.value, decimals),
        "National": said(found.england, decimals),
        "Outer London": said(found.region, decimals),
        "London": said(figures.get(LONDON), decimals),
        "median": said(found.neighbour_median, decimals),
    }
    shown = dashboard()[metric]
    assert set(shown) <= set(have)
    assert have == {place: NO_FIGURE if shown.get(place, "c") in set(Symbol) else shown[place] for place in have}


@pytest.mark.parametrize("metric", RECOMPUTED)
def test_the_year_is_the_dashboard_s(metric: str) -> None:
    """A figure of another year than the dashboard's would be right by chance only."""
    year = METRICS[metric].year if metric in METRICS else PUT_TOGETHER[metric][1]
    assert {_ends_in(row["time_period"]) for row in rows(DASHBOARD) if row["metric_text"] == metric} == {_ends_in(year)}


def _ends_in(year: str) -> str:
    """2025, 2024/25 and 202425 all end in 25."""
    return year[-2:]


def test_nothing_of_the_dashboard_is_passed_over_in_silence() -> None:
    """Each of its 68 metrics is recomputed or named among the nine that no file kept here can give, never both."""
    assert len(dashboard()) == 68
    assert len(RECOMPUTED) == 59
    assert set(dashboard()) == set(RECOMPUTED) | set(LEFT_OUT)
    assert not set(RECOMPUTED) & set(LEFT_OUT)
    assert sum(len(places) for places in dashboard().values()) == len(rows(DASHBOARD)) == 336


@pytest.mark.parametrize("metric", LEFT_OUT)
def test_what_is_left_out_stands_in_the_sources_with_its_reason(metric: str) -> None:
    """The table of SOURCES.md names the metric and the file that would be needed."""
    lines = (DATA / "expected" / "SOURCES.md").read_text(encoding="utf-8").splitlines()
    (line,) = [line for line in lines if line.startswith(f"| {metric} |")]
    _, _, needed, searched, _ = line.split("|")
    assert any(ending in needed for ending in (".csv", ".ods", ".xlsx"))
    assert searched.strip()


def test_rates_are_rounded_before_the_median_is_taken() -> None:
    """The dashboard shows 35, the median of whole rates; of exact rates it would be 34."""
    metric = METRICS["Rate of Domestic Abuse child, per 10,000 children"]
    counts = published(metric.file, metric.column, metric.where)
    exact = {code: per_10k(count, code, Working(10_000, 6)) for code, count in counts.items()}
    medians = [
        compare(
            table_of(metric.text, figures),
            BROMLEY,
            areas=areas_of(figures),
            neighbour_set=neighbours(BROMLEY),
            polarity=Polarity.NONE,
        ).neighbour_median
        for figures in (exact, dict(metric.figures()))
    ]
    assert [said(middle, 0) for middle in medians] == ["34", dashboard()[metric.text]["median"]]
    assert dashboard()[metric.text]["median"] == "35"
