"""Comparison by LAIT's rules and the dashboard's, on Bromley's real figures and at the edges."""

from __future__ import annotations

import statistics
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.comparison import compare, describe, neighbour_numbers
from lineofsight.analysis.movement import describe_movement
from lineofsight.analysis.quartiles import mean, median
from lineofsight.domain.figures import Figure, Symbol, half_up
from lineofsight.domain.indicators import Indicator, Polarity, Unit
from lineofsight.domain.periods import PeriodKind
from lineofsight.domain.places import ENGLAND, Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.domain.record import AreaTable
from tests.analysis import figure_makers
from tests.analysis.dashboard_metrics import METRICS
from tests.analysis.expected_figures import (
    BROMLEY,
    LONDON,
    OUTER,
    PERIOD,
    areas_of,
    figure,
    lait,
    modelled,
    neighbours,
    published,
    rows,
    table_of,
)

POLARITIES = {"Low": Polarity.LOWER_BETTER, "High": Polarity.HIGHER_BETTER, "-": Polarity.NONE}
EXPECTED = rows("expected/lait_rules_applied_bromley.csv")
YEARLY = figure_makers.indicator(period_type=PeriodKind.ANNUAL, frequency="annual")
WORKFORCE = "published/csww_indicators_2017_to_2025.csv"


@pytest.mark.parametrize("want", EXPECTED, ids=lambda row: row["measure_short"])
def test_lait_rules_applied_to_bromley(want: dict[str, str]) -> None:
    """Value, neighbours' mean and median, region, London, England, rank and quartiles are those of LAIT's rules."""
    figures = lait()[want["measure_short"], want["year"]]
    found = compare(
        table_of(want["measure_short"], figures),
        BROMLEY,
        areas=areas_of(figures),
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
    assert close(figures[LONDON].value, want["london"])
    assert found.england is not None
    assert close(found.england.value, want["england"])
    assert str(found.rank or "-") == want["rank"]
    assert found.ranked == int(want["n_las"])
    for bound, column in zip(found.quartile_bounds, ("q0", "q25", "q50", "q75", "q100"), strict=True):
        assert close(bound, want[column])
    assert (found.quartile or "-") == want["band"]


@pytest.mark.parametrize("want", EXPECTED, ids=lambda row: row["measure_short"])
def test_lait_changes_of_bromley(want: dict[str, str]) -> None:
    """The change from the year before is LAIT's: unrounded, and not known where either figure is missing."""
    years = [want["prev_year"], want["year"]] if want["prev_year"] else [want["year"]]
    values = [lait()[want["measure_short"], year][BROMLEY] for year in years]
    series = figure_makers.yearly([value.as_published for value in values], first=int(years[0]))
    found = describe_movement(YEARLY, series)
    assert close(found.change, want["change"])
    assert close(values[0].value if want["prev_year"] else None, want["bromley_prev"])
    assert (found.against.label if found.against else "") == (want["prev_year"] if want["change"] else "")


def close(have: Decimal | None, want: str) -> bool:
    """Equal to the four decimals of the expected file's means."""
    return have is None if want == "" else have is not None and abs(have - Decimal(want)) < Decimal("0.00005")


@pytest.mark.parametrize(
    ("metric", "authorities", "by_bankers", "by_mean"),
    [
        ("Average caseload (FTE)", 149, 116, 14),
        ("Agency worker rate (FTE)", 149, 116, 1),
        ("Vacancy rate (FTE)", 149, 110, 5),
        ("Turnover rate (FTE)", 149, 134, 7),
        ("Repeat referrals (within 12 months)", 153, 121, 5),
        (
            "Percentage of child protection plans (CPP) starting during year, which were a second or subsequent plan",
            153,
            123,
            6,
        ),
        ("Rate of children looked after on 31 March, per 10,000 children", 153, 125, 13),
        ("% CLA on 31 March with 3 or more placements during the year", 153, 129, 97),
        ("Care leavers in education, employment or training (19 to 21 years)", 153, 111, 28),
    ],
)
def test_medians_half_up_of_all_authorities(metric: str, authorities: int, by_bankers: int, by_mean: int) -> None:
    """For every authority's median, half-up agrees with binary rounding and with the mean only as often as measured."""
    figures, decimals = METRICS[metric].figures(), METRICS[metric].decimals
    bankers = means = counted = 0
    for code in modelled():
        if code not in figures:
            continue
        near = neighbour_numbers(table_of(metric, figures), neighbours(code))
        middle, average = median(near), mean(near)
        assert middle is not None
        assert average is not None
        dashboard = half_up(middle, decimals)
        counted += 1
        bankers += f"{statistics.median(float(value) for value in near):.{decimals}f}" == f"{dashboard}"
        means += half_up(average, decimals) == dashboard
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
    areas = areas_of(["305"])
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("1"), OUTER: figure("x"), LONDON: figure("2")})
    found = compare(table, BROMLEY, areas=areas, neighbour_set=None, polarity=Polarity.NONE)
    assert (found.region_name, found.region_code, found.region) == ("London", LONDON, figure("2"))
    both = AreaTable(ind_id="x", period=PERIOD, figures={**table.figures, OUTER: figure("3")})
    found = compare(both, BROMLEY, areas=areas, neighbour_set=None, polarity=Polarity.NONE)
    assert found.region_name == "Outer London"


@pytest.mark.parametrize(("region", "stands_in"), [("E13000001", True), ("E13000002", True), ("E12000002", False)])
def test_london_stands_in_for_its_halves_only(region: str, stands_in: bool) -> None:  # noqa: FBT001 (a column of the table)
    """LAIT's rule is for London boroughs: the North West without a number is not London."""
    areas = {"202": Area("202", "Camden", AreaLevel.LOCAL_AUTHORITY, region)}
    table = table_of("x", {"202": figure("1"), region: figure("x"), LONDON: figure("2")})
    found = compare(table, "202", areas=areas, neighbour_set=None, polarity=Polarity.NONE)
    assert (found.region_code, found.region) == ((LONDON, figure("2")) if stands_in else (region, figure("x")))


def test_suppressed_neighbours_are_left_out_and_counted() -> None:
    """A neighbour with a symbol is no nought: it is left out, and the sentence says how many had a figure."""
    table = AreaTable(
        ind_id="x", period=PERIOD, figures={"305": figure("3"), "1": figure("2"), "2": figure("c"), "3": figure("4")}
    )
    near = NeighbourSet("2025", "305", tuple(Neighbour(at, str(at), str(at), "Close") for at in (1, 2, 3)))
    found = compare(table, BROMLEY, areas=areas_of(["305"]), neighbour_set=near, polarity=Polarity.LOWER_BETTER)
    assert (found.neighbour_median, found.neighbours_counted, found.neighbours_total) == (Decimal(3), 2, 3)
    assert describe(found, indicator()) == (
        "In 2025, it was the same as the median of its statistical neighbours (3.0%, from the 2 of 3 that have a "
        "figure)."
    )


def test_a_median_that_would_be_shown_like_the_figure_is_shown_more_exactly() -> None:
    """The rule calls 3.0 worse than 2.95; a sentence that called them the same would deny it."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("3.0"), "1": figure("2.9"), "2": figure("3.0")})
    near = NeighbourSet("2025", "305", tuple(Neighbour(at, str(at), str(at), "Close") for at in (1, 2)))
    found = compare(table, BROMLEY, areas=areas_of(["305"]), neighbour_set=near, polarity=Polarity.LOWER_BETTER)
    assert (
        describe(found, indicator()) == "In 2025, it was worse than the median of its statistical neighbours (2.95%)."
    )


def test_sentence_for_bromley_s_agency_rate() -> None:
    """A real comparison in words: 13.1 is better than the neighbours' 20.45, shown as 20.5, and worse than England."""
    table = table_of("agency", published(WORKFORCE, "agency_rate_fte", {}))
    areas = areas_of(table.figures)
    found = compare(table, BROMLEY, areas=areas, neighbour_set=neighbours(BROMLEY), polarity=Polarity.LOWER_BETTER)
    assert describe(found, indicator()).startswith(
        "In 2025, it was better than the median of its statistical neighbours (20.5%), better than Outer London "
        "(18.4%) and worse than England (13.0%)."
    )


def with_others(own: str, *others: str, number: int = 99) -> dict[str, Figure]:
    """Bromley's figure and those of ``number`` other authorities, which have ``others`` in turn."""
    return {BROMLEY: figure(own), **{f"{500 + at}": figure(others[at % len(others)]) for at in range(number)}}


@pytest.mark.parametrize("number", [0, 1, 10, 32, 98])
def test_a_download_of_few_authorities_gives_no_places(number: int) -> None:
    """The tool's view of one authority made it "1st of 1"; ten neighbours or London's 33 are not all authorities."""
    figures = {**with_others("1", "2", "3", "4", number=number), ENGLAND: figure("3")}
    found = compare(
        table_of("x", figures),
        BROMLEY,
        areas=areas_of(figures),
        neighbour_set=None,
        polarity=Polarity.LOWER_BETTER,
    )
    assert (found.rank, found.ranked, found.quartile, found.quartile_bounds) == (None, 0, "", ())
    assert describe(found, indicator()) == "In 2025, it was better than England (3.0%)."


def test_suppressed_authorities_count_towards_the_hundred() -> None:
    """A measure that is suppressed for most is published for all: places are given among those that have a number."""
    figures = with_others("2", "1", "c", "c", "c")
    found = compare(
        table_of("x", figures),
        BROMLEY,
        areas=areas_of(figures),
        neighbour_set=None,
        polarity=Polarity.LOWER_BETTER,
    )
    assert (found.rank, found.ranked) == (26, 26)


def test_regions_and_england_never_make_up_the_hundred() -> None:
    """However many regions a file names, they are no authorities: they neither count nor take a place."""
    regions = {f"E12{at:06}": figure("1") for at in range(60)}
    figures = {**with_others("2", "3", number=50), **regions, ENGLAND: figure("1")}
    areas = {
        code: Area(code, code, AreaLevel.LOCAL_AUTHORITY if code in with_others("2", "3") else AreaLevel.REGIONAL)
        for code in figures
    }
    found = compare(table_of("x", figures), BROMLEY, areas=areas, neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.rank, found.ranked) == (None, 0)


@given(
    own=st.integers(0, 6),
    more=st.lists(st.integers(0, 40), min_size=7, max_size=7),
    polarity=st.sampled_from([Polarity.LOWER_BETTER, Polarity.HIGHER_BETTER]),
)
def test_a_place_is_what_a_table_sorted_by_hand_would_give(own: int, more: list[int], polarity: Polarity) -> None:
    """Ties share the better place, however many there are; England and regions are nowhere in the list."""
    others = [value for value, number in enumerate(more) for _ in range(15 + number)]
    figures = {BROMLEY: figure(str(own)), **{f"{500 + at}": figure(str(one)) for at, one in enumerate(others)}}
    areas = areas_of(figures)
    beside = {ENGLAND: figure("3"), OUTER: figure("3"), LONDON: figure("3")}
    found = compare(table_of("x", {**figures, **beside}), BROMLEY, areas=areas, neighbour_set=None, polarity=polarity)
    in_order = sorted([own, *others], reverse=polarity is Polarity.HIGHER_BETTER)
    assert (found.rank, found.ranked) == (in_order.index(own) + 1, len(in_order))
    better = sum((one < own) if polarity is Polarity.LOWER_BETTER else (one > own) for one in others)
    assert found.quartile != "A" or better <= len(others) / 4


@pytest.mark.parametrize(
    ("polarity", "own", "said"),
    [
        (Polarity.LOWER_BETTER, "1", "in the best quarter of authorities."),
        (Polarity.HIGHER_BETTER, "5", "in the best quarter of authorities."),
        (Polarity.LOWER_BETTER, "5", "in the worst quarter of authorities."),
        (Polarity.HIGHER_BETTER, "1", "in the worst quarter of authorities."),
        (Polarity.NONE, "1", ""),
        (Polarity.NONE, "5", ""),
    ],
)
def test_what_lait_colours_is_said_in_words(polarity: Polarity, own: str, said: str) -> None:
    """LAIT's test cases of colours: band A green whichever way is good, D red, nothing without a good direction."""
    figures = {**with_others(own, "2", "3", "4"), ENGLAND: figure("3")}
    found = compare(table_of("x", figures), BROMLEY, areas=areas_of(figures), neighbour_set=None, polarity=polarity)
    sentence = describe(found, indicator(polarity=polarity))
    assert sentence.endswith(said)
    assert ("quarter" in sentence) is bool(said)


def test_no_good_direction_is_never_better_or_worse() -> None:
    """Without a good direction the sentence says higher and lower, and gives no place."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("47"), ENGLAND: figure("67")})
    found = compare(table, BROMLEY, areas=areas_of(["305"]), neighbour_set=None, polarity=Polarity.NONE)
    made = indicator(polarity=Polarity.NONE, unit=Unit.RATE_PER_10K, decimals=0)
    assert (found.rank, found.quartile) == (None, "")
    assert describe(found, made) == "In 2025, it was lower than England (67 per 10,000)."


def test_number_of_children_is_not_compared_with_england() -> None:
    """A count is set beside the neighbours' median only: England's number is no yardstick."""
    table = AreaTable(ind_id="x", period=PERIOD, figures={"305": figure("343"), ENGLAND: figure("81770")})
    found = compare(table, BROMLEY, areas=areas_of(["305"]), neighbour_set=None, polarity=Polarity.NONE)
    made = indicator(polarity=Polarity.NONE, unit=Unit.COUNT, decimals=0)
    assert describe(found, made) == "No other authority's figure is to be had for 2025."


def test_own_symbol_is_said_and_not_ranked() -> None:
    """A suppressed figure has no place, and the sentence says why."""
    table = table_of("x", with_others("c", "2"))
    found = compare(table, BROMLEY, areas=areas_of(table.figures), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.rank, found.quartile, found.ranked) == (None, "", 99)
    assert "suppressed: too few to publish safely" in describe(found, indicator())


def test_figures_all_alike_have_no_best_quarter() -> None:
    """Where every authority has the same figure, none is in the best quarter or the worst."""
    table = table_of("x", with_others("5", "5"))
    found = compare(table, BROMLEY, areas=areas_of(table.figures), neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.quartile, found.rank) == ("", 1)


def test_region_or_unknown_area_has_no_place_among_authorities() -> None:
    """Only an authority is ranked; a region is compared without a region of its own."""
    table = table_of("x", {OUTER: figure("5"), **with_others("4", "3", "6")})
    areas = areas_of([*with_others("4", "3", "6")])
    found = compare(table, OUTER, areas=areas, neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (found.rank, found.quartile, found.region, found.region_name, found.ranked) == (None, "", None, "", 100)
    stray = compare(table, "999", areas=areas, neighbour_set=None, polarity=Polarity.LOWER_BETTER)
    assert (stray.value, stray.rank) == (Figure.missing(Symbol.NO_DATA), None)
