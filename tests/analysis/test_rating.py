"""Every rating method, with its boundaries, its refusals and the officers' colour beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.analysis.comparison_values import Comparison, SuppliedComparison
from lineofsight.analysis.rating import rate
from lineofsight.analysis.rating_reasons import full_reason
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import (
    BenchmarkGroup,
    Boundary,
    OfficerRating,
    Polarity,
    Quality,
    RatingMethod,
    Unit,
)
from lineofsight.domain.periods import month_period, year_ending
from tests.analysis.figure_makers import figure, indicator, observation, rated

D = Decimal
HIGH, LOW, NEAR = Polarity.HIGHER_BETTER, Polarity.LOWER_BETTER, Polarity.NEAR_TARGET
M = RatingMethod


@pytest.mark.parametrize(
    ("polarity", "value", "colour"),
    [
        (HIGH, "90", "green"),
        (HIGH, "89.9", "amber"),
        (HIGH, "81", "amber"),
        (HIGH, "80.99", "red"),
        (LOW, "90", "green"),
        (LOW, "90.1", "amber"),
        (LOW, "99", "amber"),
        (LOW, "99.01", "red"),
        (NEAR, "81", "green"),
        (NEAR, "99", "green"),
        (NEAR, "72", "amber"),
        (NEAR, "108.1", "red"),
    ],
)
def test_relative_margin(polarity: Polarity, value: str, colour: str) -> None:
    """Target 90 with 10%: the margin is 9, the boundaries pass, and "near target" works both ways."""
    made = rated(M.TARGET_TOLERANCE_RELATIVE, polarity, value=D(90), tolerance=D(10))
    assert rate(made, observation(value)).colour == colour


def test_within_10_percent_of_target_is_amber_where_officers_show_green() -> None:
    """A figure short of its target but within 10% is amber by this rule; officers' green is flagged, not replaced."""
    made = replace(rated(M.TARGET_TOLERANCE_RELATIVE, value=D(90), tolerance=D(10)), officer_rating=OfficerRating.GREEN)
    rating = rate(made, observation("85"))
    assert (rating.colour, rating.officers, rating.disagrees) == (RatingColour.AMBER, "green", True)
    assert full_reason(rating) == f"{rating.reason} Officers show it green; by its own rule it is amber."
    assert rating.formula == "green when 90% or more, amber down to 81%, red beyond"


@pytest.mark.parametrize(
    ("boundary", "value", "colour"),
    [
        (Boundary.INCLUSIVE, "20", "green"),
        (Boundary.INCLUSIVE, "22", "amber"),
        (Boundary.INCLUSIVE, "22.1", "red"),
        (Boundary.EXCLUSIVE, "19.9", "green"),
        (Boundary.EXCLUSIVE, "20", "amber"),
        (Boundary.EXCLUSIVE, "22", "red"),
    ],
)
def test_points_margin_and_boundary(boundary: Boundary, value: str, colour: str) -> None:
    """Caseload target 20 with 2 points: an exclusive boundary fails the figure that stands on it."""
    made = rated(M.TARGET_TOLERANCE_POINTS, LOW, value=D(20), tolerance=D(2), boundary=boundary)
    assert rate(made, observation(value)).colour == colour


@pytest.mark.parametrize("boundary", list(Boundary))
def test_no_margin_means_no_amber(boundary: Boundary) -> None:
    """With a margin of nought a miss is red."""
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(0), boundary=boundary)
    assert rate(made, observation("89.99")).colour == "red"


@pytest.mark.parametrize(
    ("polarity", "floor", "value", "colour"),
    [
        (HIGH, "85", "90", "green"),
        (HIGH, "85", "89", "amber"),
        (HIGH, "85", "85", "amber"),
        (HIGH, "85", "84.9", "red"),
        (LOW, "95", "90", "green"),
        (LOW, "95", "95", "amber"),
        (LOW, "95", "95.1", "red"),
    ],
)
def test_floor_standard_is_kent_s_rule(polarity: Polarity, floor: str, value: str, colour: str) -> None:
    """Green when the target is met, amber at or above the floor, red below it; turned round where lower is better."""
    made = rated(M.FLOOR_STANDARD, polarity, value=D(90), floor=D(floor))
    assert rate(made, observation(value)).colour == colour


@pytest.mark.parametrize(
    ("value", "tolerance", "colour"),
    [
        ("40", None, "green"),
        ("50", None, "green"),
        ("50.1", None, "red"),
        ("39", D(2), "amber"),
        ("52", D(2), "amber"),
        ("52.1", D(2), "red"),
    ],
)
def test_range(value: str, tolerance: Decimal | None, colour: str) -> None:
    """Inside the range is green, outside red, and amber within a tolerance where one is set."""
    made = rated(M.RANGE, Polarity.RANGE, range_low=D(40), range_high=D(50), tolerance=tolerance)
    assert rate(made, observation(value)).colour == colour


@pytest.mark.parametrize(("value", "where"), [("45", "inside"), ("39", "below"), ("51", "above")])
def test_range_without_good_direction_has_no_colour(value: str, where: str) -> None:
    """Kent's activity measures: the expected range is stated and never coloured."""
    rating = rate(rated(M.RANGE, Polarity.NONE, range_low=D(40), range_high=D(50)), observation(value))
    assert rating.colour is RatingColour.NONE
    assert rating.reason.startswith(f"It is {where} the expected range of 40% to 50%.")


@pytest.mark.parametrize(
    ("value", "year_before", "colour"),
    [
        ("90", "99", "green"),
        ("81", "99", "green"),
        ("80", "80", "amber"),
        ("80", "79", "amber"),
        ("80", "80.1", "red"),
    ],
)
def test_improvement_conditioned_is_havering_s_rule(value: str, year_before: str, colour: str) -> None:
    """Within 10% of target is green; beyond it amber unless worse than the same period last year, then red."""
    made = rated(M.IMPROVEMENT_CONDITIONED, value=D(90), tolerance=D(10))
    before = observation(year_before, month_period(2016, 3))
    assert rate(made, observation(value), year_before=before).colour == colour


def test_the_rule_names_last_year_s_figure_and_its_period() -> None:
    """It decides between amber and red; where it is not known the rule names none."""
    made = rated(M.IMPROVEMENT_CONDITIONED, value=D(90), tolerance=D(10))
    known = rate(made, observation("70"), year_before=observation("72", month_period(2016, 3)))
    assert "red when worse" in known.reason
    assert "no worse than the same period last year (March 2016: 72%), red" in known.reason
    assert ("Same period last year, March 2016", "72%") in known.inputs
    unknown = rate(made, observation("70"))
    assert "same period last year, red" in unknown.formula
    assert ("Same period last year", "not known") in unknown.inputs


@pytest.mark.parametrize(
    ("polarity", "green"),
    [
        (HIGH, "green when 76.5% or more, the target of 85% less a margin of 10%; otherwise"),
        (LOW, "green when 93.5% or less, the target of 85% with a margin of 10%; otherwise"),
        (Polarity.NEAR_TARGET, "green from 76.5% to 93.5%, the target of 85% with a margin of 10%; otherwise"),
    ],
)
def test_where_green_ends_is_said_in_figures(polarity: Polarity, green: str) -> None:
    """Nobody works out a percentage of a percentage; without a margin the target alone is said."""
    made = rated(M.IMPROVEMENT_CONDITIONED, polarity, value=D(85), tolerance=D(10))
    before = observation("70", month_period(2016, 3))
    rating = rate(made, observation("85"), year_before=before)
    assert rating.formula.startswith(green)
    bare = rate(rated(M.IMPROVEMENT_CONDITIONED, value=D(85), tolerance=D(0)), observation("85"), year_before=before)
    assert bare.formula.startswith("green when 85% or more; otherwise")


def test_green_short_of_target_is_said_aloud() -> None:
    """Where the rule calls a miss green, the reason says that it is a miss."""
    made = rated(M.IMPROVEMENT_CONDITIONED, value=D(90), tolerance=D(10))
    assert "It falls short of the target, and this rule calls that green." in rate(made, observation("85")).reason
    assert "falls short" not in rate(made, observation("90")).reason, "on the target"


def test_improvement_without_last_year_is_not_rated() -> None:
    """Without last year's figure amber and red cannot be told apart; a symbol is no figure."""
    made = rated(M.IMPROVEMENT_CONDITIONED, value=D(90), tolerance=D(10))
    for before in (None, observation("c", month_period(2016, 3))):
        rating = rate(made, observation("70"), year_before=before)
        assert rating.colour is RatingColour.NONE
        assert "last year's figure is not known" in rating.reason


@pytest.mark.parametrize("method", [M.TARGET_TOLERANCE_RELATIVE, M.IMPROVEMENT_CONDITIONED, M.FORECAST])
def test_target_nought_with_relative_margin_is_not_rated(method: RatingMethod) -> None:
    """A margin in percent of nought is undefined: no colour, and the reason says so."""
    rating = rate(rated(method, LOW, value=D(0), tolerance=D(10)), observation("0"))
    assert rating.colour is RatingColour.NONE
    assert "target of nought" in rating.reason


@pytest.mark.parametrize(
    ("value", "colour"), [("100", "green"), ("95", "green"), ("94.9", "amber"), ("90", "amber"), ("89.9", "red")]
)
def test_forecast(value: str, colour: str) -> None:
    """Against what was expected: within the margin or better green, within twice the margin amber."""
    made = rated(M.FORECAST, value=D(100), tolerance=D(5))
    assert rate(made, observation(value)).colour == colour


@pytest.mark.parametrize(
    ("value", "said"),
    [("104", "as expected"), ("106", "above what was expected"), ("94", "below what was expected")],
)
def test_forecast_without_good_direction_has_no_colour(value: str, said: str) -> None:
    """Contextual measures are said to be as expected, above or below."""
    rating = rate(rated(M.FORECAST, Polarity.NONE, value=D(100), tolerance=D(5)), observation(value))
    assert rating.colour is RatingColour.NONE
    assert f"It is {said} (100%)." in rating.reason


_MIDDLE = "middle value of the 3 of 10 that published a figure"


def compared(median: str | None, england: str | None, year: int = 2017) -> Comparison:
    """A comparison with these two figures."""
    return Comparison(
        period=year_ending(date(year, 3, 31), str(year)),
        value=figure("1"),
        neighbour_median=None if median is None else D(median),
        neighbour_mean=None,
        neighbours_counted=10,
        neighbours_total=10,
        neighbour_version="2025",
        region_name="",
        region=None,
        england=None if england is None else figure(england),
        rank=None,
        ranked=0,
        quartile="",
    )


@pytest.mark.parametrize(
    ("median", "england", "colour"),
    [
        ("20", "20", "green"),
        ("19", "20", "amber"),
        ("19", "19.9", "red"),
        (None, "20", "green"),
        ("19", None, "red"),
        ("19", "c", "red"),
        (None, "c", "none"),
    ],
)
def test_benchmark_relative(median: str | None, england: str | None, colour: str) -> None:
    """No worse than both is green, worse than both red, between amber; a symbol is no comparison."""
    made = rated(M.BENCHMARK_RELATIVE, LOW)
    assert rate(made, observation("20"), comparison=compared(median, england)).colour == colour


def test_benchmark_a_year_older_is_said() -> None:
    """A comparison for an earlier year is used, and the note says which year each figure is for."""
    made = rated(M.BENCHMARK_RELATIVE, LOW)
    rating = rate(made, observation("20"), comparison=compared("25", "24", year=2016))
    assert rating.note == "The comparison is for 2016, the figure for March 2017."


def test_supplied_benchmarks_stand_in_newest_first() -> None:
    """Where there is no comparison of our own, the officers' newest is used and named as theirs."""
    supplied = [
        SuppliedComparison(
            group=BenchmarkGroup.ENGLAND, period=month_period(year, 3), figure=figure(text), source="LAIT"
        )
        for year, text in ((2017, "15"), (2016, "30"))
    ]
    rating = rate(rated(M.BENCHMARK_RELATIVE, LOW), observation("20"), supplied=supplied)
    assert rating.colour is RatingColour.RED
    assert ("England (given by officers), March 2017", "15.0%") in rating.inputs


def test_the_published_comparison_comes_before_the_officers_own() -> None:
    """Where both are held, what everybody can look up is used."""
    supplied = [
        SuppliedComparison(group=group, period=month_period(2017, 3), figure=figure("99"), source="LAIT")
        for group in (BenchmarkGroup.ENGLAND, BenchmarkGroup.STATISTICAL_NEIGHBOURS)
    ]
    rating = rate(
        rated(M.BENCHMARK_RELATIVE, LOW), observation("20"), comparison=compared("19", "19"), supplied=supplied
    )
    assert rating.colour is RatingColour.RED
    assert not [name for name, _ in rating.inputs if "given by officers" in name]


@pytest.mark.parametrize(("value", "colour"), [("-5", "green"), ("-5.5", "amber"), ("-5.51", "red")])
def test_a_margin_of_a_target_below_nought_is_no_less_than_nought(value: str, colour: str) -> None:
    """A tenth of five below nought is half a point, on the far side of the target."""
    made = rated(M.TARGET_TOLERANCE_RELATIVE, value=D(-5), tolerance=D(10))
    assert rate(made, observation(value)).colour == colour


def test_who_it_is_worse_than_is_named_as_a_name_is_written() -> None:
    """England keeps its capital, also where officers gave its figure; the neighbours have none inside a sentence."""
    made = rated(M.BENCHMARK_RELATIVE, LOW)
    both = rate(made, observation("20"), comparison=compared("19", "19"))
    assert both.reason == "Red by its rule: worse than statistical neighbours (middle value) and England."
    supplied = [
        SuppliedComparison(group=group, period=month_period(2017, 3), figure=figure("15"), source="LAIT")
        for group in (BenchmarkGroup.ENGLAND, BenchmarkGroup.STATISTICAL_NEIGHBOURS, BenchmarkGroup.LONDON)
    ]
    given = rate(made, observation("20"), supplied=supplied)
    assert given.reason == (
        "Red by its rule: worse than statistical neighbours (given by officers) and England (given by officers)."
    )
    assert [name for name, _ in given.inputs[1:]] == [
        "Statistical neighbours (given by officers), March 2017",
        "England (given by officers), March 2017",
    ]
    better = rate(made, observation("10"), supplied=supplied)
    assert better.reason == (
        "Green by its rule: no worse than statistical neighbours (given by officers) and England (given by officers)."
    )


def test_of_how_many_neighbours_a_rating_rests_on_is_said() -> None:
    """A median of three of ten neighbours is not the neighbours' median without a word."""
    few = replace(compared("19", "25"), neighbours_counted=3)
    rating = rate(rated(M.BENCHMARK_RELATIVE, LOW), observation("20"), comparison=few)
    assert (f"Statistical neighbours ({_MIDDLE}), 2017", "19.0%") in rating.inputs


@pytest.mark.parametrize(("polarity", "colour"), [(LOW, "green"), (HIGH, "green")])
def test_the_same_figure_as_others_is_no_worse(polarity: Polarity, colour: str) -> None:
    """Whichever way is good, and whatever counts on a line."""
    made = rated(M.BENCHMARK_RELATIVE, polarity, boundary=Boundary.EXCLUSIVE)
    assert rate(made, observation("20"), comparison=compared("20", "20.0")).colour == colour


def test_a_comparison_of_the_same_day_is_not_called_older() -> None:
    """The year to 31 March 2017 and March 2017 end on one day; a symbol given by officers is no comparison."""
    made = rated(M.BENCHMARK_RELATIVE, LOW)
    assert rate(made, observation("20"), comparison=compared("25", "24", year=2017)).note == ""
    bare = SuppliedComparison(
        group=BenchmarkGroup.ENGLAND, period=month_period(2017, 3), figure=figure("c"), source="LAIT"
    )
    assert rate(made, observation("20"), supplied=[bare]).colour is RatingColour.NONE


def test_benchmark_without_good_way_or_others_is_not_rated() -> None:
    """Near-target measures cannot be rated so, nor can a figure that stands alone."""
    near = rated(M.BENCHMARK_RELATIVE, NEAR)
    assert "does not fit" in rate(near, observation("20"), comparison=compared("1", "2")).reason
    assert "no figure of other authorities" in rate(rated(M.BENCHMARK_RELATIVE, LOW), observation("20")).reason


def test_officer_judged_shows_the_colour_as_theirs() -> None:
    """What officers judge has no recomputed colour and cannot disagree."""
    made = indicator(rag_method=M.OFFICER_JUDGED, officer_rating=OfficerRating.GREEN)
    rating = rate(made, observation("50"))
    assert (rating.colour, rating.officers, rating.disagrees) == (RatingColour.NONE, "green", False)
    assert full_reason(rating) == f"{rating.reason} Officers show it green."


def test_no_good_direction_is_never_coloured() -> None:
    """The rate of children in care is neither good nor bad, whatever colour officers give it."""
    made = indicator(polarity=Polarity.NONE, unit=Unit.RATE_PER_10K, officer_rating=OfficerRating.RED)
    rating = rate(made, observation("47"))
    assert (rating.colour, rating.disagrees) == (RatingColour.NONE, False)
    assert rating.reason.startswith("It has no good direction")


def test_no_method_and_no_figure_say_so() -> None:
    """Nothing returned, no method, and a figure marked not available each have their reason."""
    assert rate(indicator(), None).reason == "No figure has been returned."
    assert rate(indicator(), observation("50")).reason == "No rating method is set for it."
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    gone = observation("50", quality=Quality.NOT_AVAILABLE)
    assert rate(made, gone).reason == "There is no figure: not available."


@pytest.mark.parametrize("symbol", ["c", "x", "z", "low", "k", "u", "-", "..", "no data"])
def test_symbol_is_not_rated(symbol: str) -> None:
    """A symbol is never a nought: where lower is better it must not come out green."""
    made = rated(M.TARGET_TOLERANCE_POINTS, LOW, value=D(5), tolerance=D(1))
    rating = rate(made, observation(symbol))
    assert rating.colour is RatingColour.NONE
    assert rating.reason.startswith("There is no figure: ")


@pytest.mark.parametrize(
    ("top", "bottom", "limit", "rated_"),
    [
        (3, 9, None, False),
        (3, 10, None, True),
        (4, 78, 5, False),
        (5, 78, 5, True),
        (0, 78, 5, True),
        (8, 11, 12, False),
        (0, 11, 12, False),
        (0, 12, 12, True),
    ],
)
def test_small_group_is_not_rated(top: int, bottom: int, limit: int | None, rated_: bool) -> None:  # noqa: FBT001 - a table's column
    """Fewer than ten, or counts below the indicator's own limit, are shown and not coloured; nought of many is."""
    made = replace(rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2)), suppress_below=limit)
    rating = rate(made, observation("33", numerator=Figure.of(top), denominator=Figure.of(bottom)))
    assert (rating.colour is not RatingColour.NONE) is rated_
    if not rated_:
        assert rating.reason.startswith(f"Small group ({top} of {bottom})")


def test_local_percentage_without_counts_is_not_rated() -> None:
    """Without N a small group cannot be ruled out; published national figures are suppressed already."""
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    bare = observation("95", denominator=None)
    assert "counts behind the percentage were not given" in rate(made, bare).reason
    assert rate(replace(made, is_national=True), bare).colour is RatingColour.GREEN
    assert rate(replace(made, unit=Unit.DAYS), bare).colour is RatingColour.GREEN


def test_local_percentage_of_a_suppressed_count_is_not_rated() -> None:
    """A count that was too small to give is a small group, however many it is part of."""
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(80), tolerance=D(5))
    hidden = observation("90", numerator=Figure.missing(Symbol.CONFIDENTIAL), denominator=Figure.of(78))
    rating = rate(made, hidden)
    assert rating.colour is RatingColour.NONE
    assert "suppressed" in rating.reason


def test_floor_that_is_better_than_the_target_gives_no_colour() -> None:
    """Its boundaries would contradict each other; that is said instead of red."""
    made = rated(M.FLOOR_STANDARD, value=D(80), floor=D(90))
    rating = rate(made, observation("70"))
    assert rating.colour is RatingColour.NONE
    assert "better than the target" in rating.reason


def test_provisional_figure_is_rated_and_noted() -> None:
    """A provisional or incomplete figure is rated with a note beside it."""
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    for quality in (Quality.PROVISIONAL, Quality.INCOMPLETE):
        rating = rate(made, observation("95", quality=quality))
        assert rating.colour is RatingColour.GREEN
        assert rating.note == f"The figure is {quality.value} and may change."


def test_58_percent_of_45_of_78_is_recomputed() -> None:
    """Bromley's "58% (45 of 78)" holds: 57.7% is 58% half up. 133 of 298 is 44.6%, so 44% does not hold."""
    good = observation("58", numerator=Figure.of(45), denominator=Figure.of(78))
    bad = observation("44", numerator=Figure.of(133), denominator=Figure.of(298))
    rating = rate(rated(M.TARGET_TOLERANCE_POINTS, value=D(60), tolerance=D(5)), bad)
    assert rating.note == "The counts (133 of 298) do not give the figure that was returned."
    assert ("From the counts", "44.6%") in rating.inputs
    shown = rate(rated(M.TARGET_TOLERANCE_POINTS, value=D(60), tolerance=D(5)), good)
    assert ("Figure for March 2017", "58.0% (45 of 78)") in shown.inputs
    whole = rate(replace(rated(M.TARGET_TOLERANCE_POINTS, value=D(60), tolerance=D(5)), decimals=0), good)
    assert ("Figure for March 2017", "58% (45 of 78)") in whole.inputs
    assert ("From the counts", "57.7%") in whole.inputs, "a check of a whole percentage needs a decimal"


def test_colours_that_agree_or_are_no_rating_do_not_disagree() -> None:
    """Officers' amber beside our amber agrees; blue and grey are no ratings of a figure."""
    made = rated(M.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))
    for given, disagrees in (("amber", False), ("red", True), ("blue", False), ("grey", False)):
        rating = rate(replace(made, officer_rating=OfficerRating(given)), observation("89"))
        assert (rating.colour, rating.disagrees) == (RatingColour.AMBER, disagrees)


@pytest.mark.parametrize(
    "method", [M.TARGET_TOLERANCE_POINTS, M.TARGET_TOLERANCE_RELATIVE, M.FLOOR_STANDARD, M.FORECAST]
)
def test_method_that_does_not_fit_its_polarity_is_not_rated(method: RatingMethod) -> None:
    """A range measure cannot be rated against one target: it says so instead of guessing."""
    made = rated(method, Polarity.RANGE, value=D(90), tolerance=D(2), floor=D(80))
    assert rate(made, observation("90")).reason == "The indicator's good direction does not fit its rating method."


def test_improvement_does_not_fit_a_range() -> None:
    """The same for the rule that looks at last year."""
    made = rated(M.IMPROVEMENT_CONDITIONED, Polarity.RANGE, value=D(90), tolerance=D(2))
    assert rate(made, observation("90")).colour is RatingColour.NONE


def test_formula_and_inputs_are_given_on_demand() -> None:
    """Every rating shows its figure, target, margin and what happens on a boundary."""
    made = replace(rated(M.TARGET_TOLERANCE_POINTS, LOW, value=D(15), tolerance=D("1.5")), unit=Unit.DAYS, decimals=0)
    rating = rate(made, observation("16"))
    assert rating.formula == "green when 15 days or less, amber up to 16.5 days, red beyond"
    assert dict(rating.inputs) == {
        "Figure for March 2017": "16 days",
        "Target": "15 days",
        "Margin": "1.5 days",
        "A figure on a boundary": "passes",
    }
    assert rating.reason == "Amber by its rule: green when 15 days or less, amber up to 16.5 days, red beyond."
