"""Comparison reproduces the figures of LAIT and of the Department's dashboard for Bromley."""

from __future__ import annotations

import csv
import statistics
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from lineofsight.analysis.comparison import compare, describe
from lineofsight.analysis.quartiles import mean, median
from lineofsight.domain.figures import Figure, Symbol, half_up
from lineofsight.domain.indicators import Indicator, Polarity, Unit
from lineofsight.domain.periods import year_ending
from lineofsight.domain.places import ENGLAND, Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.domain.record import AreaTable

DATA = Path(__file__).parents[1] / "data"
PERIOD = year_ending(date(2025, 3, 31), "2025")
BROMLEY, OUTER, LONDON = "305", "E13000002", "E12000007"
LAIT_REGIONS = {970: ENGLAND, 986: LONDON, 988: OUTER}
POLARITIES = {"Low": Polarity.LOWER_BETTER, "High": Polarity.HIGHER_BETTER, "-": Polarity.NONE}


def rows(*path: str) -> list[dict[str, str]]:
    """The rows of a CSV under tests/data."""
    with DATA.joinpath(*path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def figure(text: str) -> Figure:
    """A number, or a symbol as the file has it."""
    return Figure.missing(Symbol(text)) if text in set(Symbol) else Figure.of(text)


def lait_figure(text: str) -> Figure:
    """A number of LAIT's without its binary noise (17.399999999999999 is 17.4), or a symbol."""
    found = figure(text)
    return found if found.value is None else Figure.of(str(float(found.value)))


@cache
def neighbours(code: str) -> NeighbourSet:
    """The 2025 model's ten neighbours."""
    row = next(row for row in rows("neighbours", "sn_model_2025_wide.csv") if row["old_la_code"] == code)
    found = [Neighbour(at, row[f"SN_{at}"], row[f"SN_{at}"], row[f"SN_{at}P"]) for at in range(1, 11)]
    return NeighbourSet("2025", code, tuple(found))


@cache
def modelled() -> tuple[str, ...]:
    """Every authority of the 2025 model."""
    return tuple(row["old_la_code"] for row in rows("neighbours", "sn_model_2025_wide.csv"))


@cache
def lait() -> dict[tuple[str, str], dict[str, Figure]]:
    """LAIT's figures by measure and year, keyed by area code."""
    tables: dict[tuple[str, str], dict[str, Figure]] = {}
    for row in rows("expected", "lait_figures.csv"):
        number = int(row["la_number"])
        code = LAIT_REGIONS.get(number, str(number))
        tables.setdefault((row["measure_short"], row["year"]), {})[code] = lait_figure(row["value"])
    return tables


def lait_areas(codes: list[str]) -> dict[str, Area]:
    """The areas of a LAIT table: authorities are those below 970."""
    found = {code: Area(code, code, AreaLevel.LOCAL_AUTHORITY) for code in codes if code.isdigit() and int(code) < 970}
    found[BROMLEY] = Area(BROMLEY, "Bromley", AreaLevel.LOCAL_AUTHORITY, OUTER)
    found[OUTER] = Area(OUTER, "Outer London", AreaLevel.REGIONAL)
    found[LONDON] = Area(LONDON, "London", AreaLevel.REGIONAL)
    return found


EXPECTED = rows("expected", "lait_rules_applied_bromley.csv")


@pytest.mark.parametrize("want", EXPECTED, ids=lambda row: row["measure_short"])
def test_lait_rules_applied_to_bromley(want: dict[str, str]) -> None:
    """Value, neighbours' mean and median, region, England, rank and quartiles are those of LAIT's rules."""
    figures = lait()[want["measure_short"], want["year"]]
    table = AreaTable(ind_id=want["measure_short"], period=PERIOD, figures=figures)
    found = compare(
        table,
        BROMLEY,
        areas=lait_areas(list(figures)),
        neighbour_set=neighbours(BROMLEY),
        polarity=POLARITIES[want["polarity"]],
    )
    assert close(found.value.value, want["bromley"])
    assert close(found.neighbour_mean, want["sn_mean"])
    assert close(found.neighbour_median, want["sn_median"])
    assert found.neighbours_counted == int(want["sn_n"])
    assert found.region_name == "Outer London"
    assert found.region is not None
    assert close(found.region.value, want["outer_london"])
    assert found.england is not None
    assert close(found.england.value, want["england"])
    assert str(found.rank or "-") == want["rank"]
    assert found.ranked == int(want["n_las"])
    for bound, column in zip(found.quartile_bounds, ("q0", "q25", "q50", "q75", "q100"), strict=True):
        assert close(bound, want[column])
    assert (found.quartile or "-") == want["band"]


def close(have: Decimal | None, want: str) -> bool:
    """Equal to the four decimals of the expected file's means."""
    return have is None if want == "" else have is not None and abs(have - Decimal(want)) < Decimal("0.00005")


PUBLISHED = {
    "Turnover rate (FTE)": ("csww_indicators_2017_to_2025.csv", "turnover_rate_fte", {}, 1),
    "Agency worker rate (FTE)": ("csww_indicators_2017_to_2025.csv", "agency_rate_fte", {}, 1),
    "Vacancy rate (FTE)": ("csww_indicators_2017_to_2025.csv", "vacancy_rate_fte", {}, 1),
    "Average caseload (FTE)": ("csww_indicators_2017_to_2025.csv", "caseload_fte", {}, 1),
    "Repeat referrals (within 12 months)": (
        "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
        "rereferral_percent",
        {},
        1,
    ),
    "Percentage of child protection plans (CPP) starting during year, which were a second or subsequent plan": (
        "d3_cpps_subsequent_plan_2013_to_2025.csv",
        "CPP_subsequent_percent",
        {},
        1,
    ),
    "Percentage of child protection plans (CPP) longer than 2 years": (
        "d5_cpps_at31march_by_duration_2013_to_2025.csv",
        "2_years_or_more_percent",
        {},
        1,
    ),
    "Rate of children looked after on 31 March, per 10,000 children": (
        "cla_number_and_rate_per_10k_children.csv",
        "rate_per_10000",
        {"population_type": "Children looked after on 31 March each year"},
        0,
    ),
    "Rate of children starting to be looked after, per 10,000 children": (
        "cla_number_and_rate_per_10k_children.csv",
        "rate_per_10000",
        {"population_type": "Children starting to be looked after each year"},
        0,
    ),
    "% CLA on 31 March with 3 or more placements during the year": (
        "la_cla_placement_stability.csv",
        "children_percent",
        {"cla_group": "CLA on 31 March", "placement_stability": "With 3 or more placements during the year"},
        0,
    ),
    "Care leavers in education, employment or training (17 to 18 years)": (
        "la_care_leavers_activity.csv",
        "care_leaver_percent",
        {"care_leaver_age": "17 to 18 years", "breakdown": "Total in education, employment or training"},
        0,
    ),
    "Care leavers in education, employment or training (19 to 21 years)": (
        "la_care_leavers_activity.csv",
        "care_leaver_percent",
        {"care_leaver_age": "19 to 21 years", "breakdown": "Total in education, employment or training"},
        0,
    ),
    "Care leavers in accommodation considered suitable (17 to 18 years)": (
        "la_care_leavers_accommodation_suitability.csv",
        "care_leaver_percent",
        {"care_leaver_age": "17 to 18 years", "breakdown": "Accommodation considered suitable"},
        0,
    ),
    "Care leavers in accommodation considered suitable (19 to 21 years)": (
        "la_care_leavers_accommodation_suitability.csv",
        "care_leaver_percent",
        {"care_leaver_age": "19 to 21 years", "breakdown": "Accommodation considered suitable"},
        0,
    ),
    "Average SDQ score": (
        "la_conviction_health_outcome_cla.csv",
        "children_count",
        {"breakdown": "SDQ average score"},
        1,
    ),
}


@cache
def published(name: str, column: str, filters: tuple[tuple[str, str], ...]) -> AreaTable:
    """One indicator of 2025 from a published file."""
    figures = {}
    for row in rows("published", name):
        if row["time_period"] == "2025" and all(row[key].strip() == value for key, value in filters):
            code = row["old_la_code"] or row["region_code"] or row["country_code"]
            figures[code] = figure(row[column])
    return AreaTable(ind_id=column, period=PERIOD, figures=figures)


KS2 = "pupils achieving expected standard in reading, writing and mathematics combined (KS2)"
LAIT_TOO = {
    "Rate of children in need, per 10,000 children": ("CIN", "2025", 0),
    "% CLA with one or more mid-year moves": ("Stability_School", "2024", 0),
    "% CLA on 31 March living in foster care": ("LAC_Foster_Placements", "2025", 0),
    "% CLA on 31 March living in secure homes and children's homes": ("LAC_SecHome_And_ChildHome", "2025", 0),
    "% CLA on 31 March living in independent and semi-independent living arrangements/supported accommodation": (
        "LAC_Ind_SInd_Liv_Arr",
        "2025",
        0,
    ),
    "% CLA with 3 or more social workers in past 12 months (2024)": ("Stability_SocialWorker", "2024", 0),
    "Percentage of children who cease being looked after due to special guardianship order (SGO)": (
        "LAC_ceased_SGO%",
        "2025",
        0,
    ),
    "Percentage of children who cease being looked after due to residence order or child arrangements order (CAO)": (
        "LAC_ceased_CAO%",
        "2025",
        0,
    ),
    "Overall absence for CINO at 31 March": ("CINTotalAb_3Term", "2025", 1),
    "Overall absence for CPPO at 31 March": ("CPPTotalAb_3Term", "2025", 1),
    "Overall absence for CLA 12 months on 31 March": ("LAC_Over_Abs", "2025", 1),
    "Persistent absentees for CINO at 31 March (overall absence 10% or more)": ("CINPermAbsent_3Term", "2025", 1),
    "Persistent absentees for CPPO at 31 March (overall absence 10% or more)": ("CPPPerAbs_3Term", "2025", 1),
    "Persistent absentees for CLA 12 months at 31 March (overall absence 10% or more)": ("LAC_Pers_Abs", "2025", 1),
    "Average attainment 8 for CINO at 31 March (KS4)": ("CIN_Avg_Attain8_KS4", "2025", 1),
    "Average attainment 8 for CPPO at 31 March (KS4)": ("CPPO_KS4_A8", "2025", 1),
    "Average attainment 8 for CLA 12 months on 31 March (KS4)": ("LAC_KS4_AVG_Attain8", "2025", 1),
    f"CINO at 31 March {KS2}": ("CIN_KS2_ExpStd_RWM", "2025", 0),
    f"CPPO at 31 March {KS2}": ("CPPO_KS2_RWM", "2025", 0),
    f"CLA 12 months on 31 March {KS2}": ("LAC_KS2_ExpStd_RWM", "2025", 0),
}
"""Metrics whose own files are not at hand; LAIT holds the same figures."""


def shown(metric: str) -> dict[str, str]:
    """What the Department's dashboard shows for a metric, by place."""
    found = {}
    for row in rows("expected", "dfe_csc_dashboard_summary_bromley.csv"):
        if row["metric_text"] == metric:
            is_median = row["geographic_level"].startswith("Statistical")
            found["median" if is_median else row["geo_breakdown"]] = row["value"].rstrip("%")
    return found


def dashboard_table(metric: str) -> tuple[AreaTable, int]:
    """The figures behind a dashboard metric, and the decimals it is shown with."""
    if metric in PUBLISHED:
        name, column, filters, decimals = PUBLISHED[metric]
        return published(name, column, tuple(filters.items())), decimals
    short, year, decimals = LAIT_TOO[metric]
    return AreaTable(ind_id=short, period=PERIOD, figures=lait()[short, year]), decimals


@pytest.mark.parametrize("metric", [*PUBLISHED, *LAIT_TOO])
def test_dashboard_figures_for_bromley(metric: str) -> None:
    """The Department's own figures for Bromley, its region, England and its neighbours' median come out half up."""
    table, decimals = dashboard_table(metric)
    areas = lait_areas([code for code in table.figures if code.isdigit()])
    found = compare(table, BROMLEY, areas=areas, neighbour_set=neighbours(BROMLEY), polarity=Polarity.LOWER_BETTER)
    want = shown(metric)
    have = {
        "Bromley": found.value.value,
        "National": found.england.value if found.england else None,
        "Outer London": found.region.value if found.region else None,
        "London": table.figures[LONDON].value,
        "median": found.neighbour_median,
    }
    numbers = {name: value for name, value in want.items() if value != "c"}
    assert {name: f"{half_up(value, decimals)}" for name, value in have.items() if value is not None} == numbers


@pytest.mark.parametrize(
    ("column", "authorities", "by_bankers", "by_mean"),
    [
        ("caseload_fte", 149, 116, 14),
        ("agency_rate_fte", 149, 116, 1),
        ("vacancy_rate_fte", 149, 110, 5),
        ("turnover_rate_fte", 149, 134, 7),
    ],
)
def test_medians_half_up_of_all_authorities(column: str, authorities: int, by_bankers: int, by_mean: int) -> None:
    """For every authority's median, half-up agrees with binary rounding and with the mean only as often as measured."""
    table = published("csww_indicators_2017_to_2025.csv", column, ())
    bankers = means = counted = 0
    for code in modelled():
        if code not in table.figures:
            continue
        figures = (table.figures.get(other) for other in neighbours(code).codes)
        near = [found.value for found in figures if found is not None and found.value is not None]
        middle, average = median(near), mean(near)
        assert middle is not None
        assert average is not None
        dashboard = half_up(middle, 1)
        counted += 1
        bankers += f"{statistics.median(float(value) for value in near):.1f}" == f"{dashboard}"
        means += half_up(average, 1) == dashboard
    assert (counted, bankers, means) == (authorities, by_bankers, by_mean)


def indicator(**changes: object) -> Indicator:
    """The agency rate."""
    made = Indicator(
        ind_id="agency",
        title="Agency rate",
        plain_title="Social workers from agencies",
        why_it_matters="Children need workers who stay.",
        definition="Agency workers as a share of all.",
        unit=Unit.PERCENT,
        polarity=Polarity.LOWER_BETTER,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_region_falls_back_to_london_only_without_a_number() -> None:
    """Outer London is used when it has a number; otherwise London stands in (LAIT's rule for London boroughs)."""
    areas = lait_areas(["305"])
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("1"), OUTER: figure("x"), LONDON: figure("2")})
    found = compare(table, BROMLEY, areas=areas, neighbour_set=None, polarity=Polarity.NONE)
    assert (found.region_name, found.region_code, found.region) == ("London", LONDON, figure("2"))
    both = AreaTable(ind_id="x", period=PERIOD, figures={**table.figures, OUTER: figure("3")})
    found = compare(both, BROMLEY, areas=areas, neighbour_set=None, polarity=Polarity.NONE)
    assert found.region_name == "Outer London"


def test_suppressed_neighbours_are_left_out_and_counted() -> None:
    """A neighbour with a symbol is no nought: it is left out, and the sentence says how many had a figure."""
    table = AreaTable(
        ind_id="x", period=PERIOD, figures={"305": figure("3"), "1": figure("2"), "2": figure("c"), "3": figure("4")}
    )
    near = NeighbourSet("2025", "305", tuple(Neighbour(at, str(at), str(at), "Close") for at in (1, 2, 3)))
    found = compare(table, BROMLEY, areas=lait_areas(["305"]), neighbour_set=near, polarity=Polarity.LOWER_BETTER)
    assert (found.neighbour_median, found.neighbours_counted, found.neighbours_total) == (Decimal(3), 2, 3)
    assert describe(found, indicator()) == (
        "In 2025, it was the same as the median of its statistical neighbours (3.0%, from the 2 of 3 that have a "
        "figure). It was 1st of 1 authorities, 1st being best."
    )


def test_sentence_for_bromley_s_agency_rate() -> None:
    """A real comparison in words: 13.1 is better than the neighbours' 20.45, shown as 20.5, and worse than England."""
    table = published("csww_indicators_2017_to_2025.csv", "agency_rate_fte", ())
    areas = lait_areas([code for code in table.figures if code.isdigit()])
    found = compare(table, BROMLEY, areas=areas, neighbour_set=neighbours(BROMLEY), polarity=Polarity.LOWER_BETTER)
    assert describe(found, indicator()).startswith(
        "In 2025, it was better than the median of its statistical neighbours (20.5%), better than Outer London "
        "(18.4%) and worse than England (13.0%)."
    )


def test_no_good_direction_is_never_better_or_worse() -> None:
    """Without a good direction the sentence says higher and lower, and gives no place."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("47"), ENGLAND: figure("67")})
    found = compare(table, BROMLEY, areas=lait_areas(["305"]), neighbour_set=None, polarity=Polarity.NONE)
    made = indicator(polarity=Polarity.NONE, unit=Unit.RATE_PER_10K, decimals=0)
    assert (found.rank, found.quartile) == (None, "")
    assert describe(found, made) == "In 2025, it was lower than England (67 per 10,000)."


def test_number_of_children_is_not_compared_with_england() -> None:
    """A count is set beside the neighbours' median only: England's number is no yardstick."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("343"), ENGLAND: figure("81770")})
    found = compare(table, BROMLEY, areas=lait_areas(["305"]), neighbour_set=None, polarity=Polarity.NONE)
    made = indicator(polarity=Polarity.NONE, unit=Unit.COUNT, decimals=0)
    assert describe(found, made) == "No other authority's figure is to be had for 2025."


def test_own_symbol_is_said_and_not_ranked() -> None:
    """A suppressed figure has no place, and the sentence says why."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("c"), "1": figure("2")})
    found = compare(table, BROMLEY, areas=lait_areas(["305", "1"]), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.rank, found.quartile, found.ranked) == (None, "", 1)
    assert "suppressed: too few to publish safely" in describe(found, indicator())


def test_figures_all_alike_have_no_best_quarter() -> None:
    """Where every authority has the same figure, none is in the best quarter or the worst."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("5"), "1": figure("5")})
    found = compare(table, BROMLEY, areas=lait_areas(["305", "1"]), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.quartile, found.rank) == ("", 1)


def test_region_or_unknown_area_has_no_place_among_authorities() -> None:
    """Only an authority is ranked; a region is compared without a region of its own."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={OUTER: figure("5"), "305": figure("4")})
    found = compare(table, OUTER, areas=lait_areas(["305"]), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.rank, found.quartile, found.region, found.region_name, found.ranked) == (None, "", None, "", 1)
    stray = compare(table, "999", areas=lait_areas(["305"]), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (stray.value, stray.rank) == (Figure.missing(Symbol.NO_DATA), None)
