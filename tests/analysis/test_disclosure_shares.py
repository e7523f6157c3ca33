"""A council's own share whose counts are not held is not for the public, and nothing gives it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.disclosure import HIDDEN
from lineofsight.analysis.disclosure_shares import UNCHECKED
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.charts.sparkline import sparkline
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup, Indicator, Observation, RatingMethod, Unit
from lineofsight.domain.marking import PUBLIC, Audience
from lineofsight.domain.periods import month_period
from lineofsight.domain.record import AreaTable, PerformanceRecord, Record
from tests.analysis.figure_makers import figure, indicator, observation, rated
from tests.analysis.record_makers import record

NOT_SHOWN = "not shown: the counts behind it are not held, so it cannot be checked that nobody could be recognised"
MARCH, YEAR_BEFORE = month_period(2017, 3), month_period(2016, 3)
MADE = indicator(marking=PUBLIC)


def share(value: str = "37.7", month: int = 3, year: int = 2017, **changes: object) -> Observation:
    """A percentage for the public without its counts."""
    facts: dict[str, object] = {"denominator": None, "marking": PUBLIC}
    return observation(value, month_period(year, month), **(facts | changes))


def counted(value: str = "37.7", top: str = "75", bottom: str = "199", **changes: object) -> Observation:
    """The same with its counts."""
    return share(value, **({"numerator": figure(top), "denominator": figure(bottom)} | changes))  # type: ignore[arg-type]


def held(*series: Observation, made: Indicator = MADE, **changes: object) -> Record:
    """A record that holds a series."""
    whole = record(measured=[(made, series)])
    return replace(whole, performance=replace(whole.performance, **changes))  # type: ignore[arg-type]


def told(made: Record) -> PerformanceRecord:
    """What the public is told of it."""
    return visible_to(made, Audience.PUBLIC).performance


def shown(made: Record) -> list[Figure]:
    """The figures that the public is told."""
    return [one.figure for one in told(made).observations["reviews"]]


@pytest.mark.parametrize(
    ("top", "bottom", "is_shown"),
    [
        (None, None, False),
        (Figure.of(75), None, False),
        (None, Figure.of(199), False),
        (figure("c"), Figure.of(199), False),
        (Figure.of(75), figure("x"), False),
        (Figure.of(75), Figure.of(199), True),
    ],
)
@pytest.mark.parametrize("unit", [Unit.PERCENT, Unit.RATE_PER_10K])
def test_a_share_is_shown_with_both_its_counts_only(
    unit: Unit,
    top: Figure | None,
    bottom: Figure | None,
    is_shown: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """From one of them and the share the other could be worked out, but nobody has looked whether it is small."""
    given = share(numerator=top, denominator=bottom)
    assert (shown(held(given, made=replace(MADE, unit=unit))) == [given.figure]) is is_shown


@pytest.mark.parametrize(
    ("bottom", "told_as"),
    [(None, UNCHECKED), (figure("x"), UNCHECKED), (Figure.of(3), HIDDEN), (Figure.of(26), Figure.of("37.7"))],
)
@pytest.mark.parametrize("unit", [Unit.DAYS, Unit.SCORE])
def test_an_average_of_children_is_shown_with_its_number_only(
    unit: Unit, bottom: Figure | None, told_as: Figure
) -> None:
    """Days over one child are that child's own; what they come to together need not be known."""
    assert shown(held(share(denominator=bottom), made=replace(MADE, unit=unit))) == [told_as]


@pytest.mark.parametrize("unit", [Unit.RATIO, Unit.COUNT])
def test_what_is_neither_share_nor_average_needs_no_counts(unit: Unit) -> None:
    """Cases for each worker tell of no child, and a count is its own."""
    assert shown(held(share(), made=replace(MADE, unit=unit))) == [Figure.of("37.7")]


@pytest.mark.parametrize("value", ["0", "100"])
def test_none_and_all_are_not_shown_either(value: str) -> None:
    """Nought per cent can be rounded, and all of four children are four children."""
    assert shown(held(share(value))) == [UNCHECKED]


def test_members_are_told() -> None:
    """They are corporate parents; what they read says that it cannot be rated."""
    assert visible_to(held(share()), Audience.MEMBERS).performance.observations["reviews"] == (share(),)


def test_what_a_published_file_holds_is_shown() -> None:
    """The Department has checked it, and everybody can read it there."""
    published = share(source=replace(share().source, is_published=True), revised_from=Figure.of("36.6"))
    assert told(held(published)).observations["reviews"] == (published,)


def test_a_sign_in_the_place_of_a_share_stays_the_officers_own() -> None:
    """That it is not available is no reason of ours to keep it back."""
    assert shown(held(share("x"))) == [Figure.missing(Symbol.NOT_AVAILABLE)]


def test_a_figure_published_for_another_year_does_not_show_this_one() -> None:
    """That the Department told 37.7 of March 2016 checks nothing of March 2017."""
    table = AreaTable(ind_id="reviews", period=month_period(2016, 3), figures={"305": Figure.of("37.7")})
    assert shown(held(share("37.7"), tables={"reviews": (table,)})) == [UNCHECKED]


@pytest.mark.parametrize(("value", "is_shown"), [("37.70", True), ("37.72", False)])
def test_a_figure_returned_as_it_was_published_is_shown(value: str, is_shown: bool) -> None:  # noqa: FBT001 - outcome
    """A more exact one than the published could give its counts away."""
    table = AreaTable(ind_id="reviews", period=MARCH, figures={"305": Figure.of("37.7"), "919": Figure.of("40")})
    performance = told(held(share(value), tables={"reviews": (table,)}))
    assert (performance.observations["reviews"][0].figure == Figure.of(value)) is is_shown
    assert performance.tables["reviews"] == (table,), "what was published for all stays published"


def test_what_stands_beside_it_goes_with_it() -> None:
    """Officers' words, the figure before its revision and a count alone."""
    given = share(
        numerator=Figure.of(3),
        revised_from=Figure.of("36.6"),
        commentary="Three of eight.",
        action="See the three.",
        commentary_author="Team manager of the three",
        commentary_date=date(2017, 4, 3),
    )
    (seen,) = told(held(given)).observations["reviews"]
    assert (seen.figure, seen.numerator, seen.denominator, seen.revised_from) == (HIDDEN, HIDDEN, None, None)
    (seen,) = told(held(replace(given, numerator=Figure.of(75)))).observations["reviews"]
    assert (seen.figure, seen.numerator, seen.revised_from) == (UNCHECKED, UNCHECKED, None)
    assert (seen.commentary, seen.action, seen.commentary_author, seen.commentary_date) == ("", "", "", None)


def test_an_earlier_edition_without_counts_is_not_shown() -> None:
    """The figure now has its counts; what it was before it had them is told nowhere."""
    now = counted(revised_from=Figure.of("36.6"))
    key = ("reviews", MARCH.key)
    made = told(held(now, earlier_editions={key: (share("36.6"),)}))
    assert made.earlier_editions == {}
    assert made.observations["reviews"] == (replace(now, revised_from=None),)
    before = counted("36.6", "73")
    made = told(held(now, earlier_editions={key: (share("35.5"), before)}))
    assert made.earlier_editions == {key: (before,)}
    assert made.observations["reviews"] == (now,)


def test_an_edition_that_had_counts_does_not_give_back_what_has_none() -> None:
    """A figure that lost its counts is not shown, nor what it was."""
    made = told(held(share(), earlier_editions={("reviews", MARCH.key): (counted("36.6", "73"),)}))
    assert made.earlier_editions == {}
    assert made.observations["reviews"][0].figure == UNCHECKED


@pytest.mark.parametrize(
    ("last_year", "given", "is_told"),
    [
        (counted("37.7", year=2016), "37.7", True),
        (counted("37.7", year=2016), "37.68", False),
        (share("37.7", year=2016), "37.7", False),
        (counted("37.7", "3", "8", year=2016), "37.7", False),
        (None, "37.7", False),
    ],
)
def test_last_year_s_share_is_told_only_where_it_is_shown_itself(
    last_year: Observation | None,
    given: str,
    is_told: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """A comparison has no counts: it is the council's own figure by another door."""
    one = Benchmark(
        ind_id="reviews",
        group=BenchmarkGroup.OWN_LAST_YEAR,
        period=YEAR_BEFORE,
        figure=Figure.of(given),
        source="return",
        marking=PUBLIC,
    )
    others = replace(one, group=BenchmarkGroup.ENGLAND)
    series = (counted(),) if last_year is None else (last_year, counted())
    assert told(held(*series, benchmarks=(one, others))).benchmarks == ((one, others) if is_told else (others,))


def test_nothing_that_is_judged_or_drawn_gives_it_back() -> None:
    """No rating, change, sentence, question or chart is made from it; each says in words why there is none."""
    made = replace(rated(RatingMethod.IMPROVEMENT_CONDITIONED, value=Figure.of(40).value, tolerance=Figure.of(1).value))
    made = replace(made, marking=PUBLIC, is_key=True)
    series = [share(f"{37 + at}.7{at}", 1 + at) for at in range(3)]
    before, now = held(*series[:2], made=made), held(*series, made=made)
    seen = visible_to(now, Audience.PUBLIC)
    picture = judge(seen, earlier=visible_to(before, Audience.PUBLIC), since=date(2017, 2, 28), today=date(2017, 4, 5))
    said = repr((seen, picture))
    assert not [number for number in ("37.7", "38.7", "39.7", "1.01", "2.02") if number in said]
    (judged,) = picture.indicators
    assert (judged.movement.direction, judged.movement.usable_points) == (Direction.UNKNOWN, 0)
    assert judged.rating.reason == f"There is no figure: {NOT_SHOWN}."
    assert indicator_chart(judged) is None
    assert sparkline(judged) is None
