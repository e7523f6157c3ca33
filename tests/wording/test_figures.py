"""Figures in words: half up, with unit, symbols never as nought."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lineofsight.domain.figures import Figure, Share, Symbol
from lineofsight.domain.indicators import Indicator, Observation, Quality, Unit
from lineofsight.wording import figures
from lineofsight.wording.shares import percent, share
from tests.analysis.figure_makers import indicator, observation

D = Decimal


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("20.45", 1, "20.5"),
        ("11.85", 1, "11.9"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "−3"),
        ("1234.5", 1, "1,234.5"),
        ("1000", 0, "1,000"),
        ("-1", 2, "−1.00"),
        ("12.289009", 2, "12.29"),
        ("285", -1, "290"),
        ("283.54", -2, "300"),
        ("-0.04", 1, "0.0"),
        ("17.399999999999999", 1, "17.4"),
    ],
)
def test_number_is_rounded_half_up_with_separators(value: str, decimals: int, shown: str) -> None:
    """The Department's own cases of rounding, thousands separators, and a true minus sign (never minus nought)."""
    assert figures.number(D(value), decimals) == shown


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "shown"),
    [
        ("13.1", Unit.PERCENT, 1, "13.1%"),
        ("12.289009", Unit.PERCENT, 2, "12.29%"),
        ("46.69", Unit.RATE_PER_10K, 0, "47 per 10,000"),
        ("1343", Unit.COUNT, 0, "1,343"),
        ("34", Unit.DAYS, 0, "34 days"),
        ("1", Unit.DAYS, 0, "1 day"),
        ("14.3", Unit.SCORE, 1, "14.3"),
        ("1.5", Unit.RATIO, 1, "1.5"),
    ],
)
def test_value_has_its_unit(value: str, unit: Unit, decimals: int, shown: str) -> None:
    """Each unit is written in its own way."""
    assert figures.value(D(value), unit, decimals) == shown


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        ("0", 1, "0.0%"),
        ("0.04", 1, "less than 0.1%"),
        ("0.05", 1, "0.1%"),
        ("0.4", 0, "less than 1%"),
        ("0.5", 0, "1%"),
        ("100", 1, "100.0%"),
        ("99.96", 1, "more than 99.9%"),
        ("99.94", 1, "99.9%"),
        ("99.6", 0, "more than 99%"),
        ("100.04", 1, "100.0%"),
        ("-0.04", 1, "0.0%"),
    ],
)
def test_a_percentage_is_never_rounded_to_none_or_all(value: str, decimals: int, shown: str) -> None:
    """One visit in three hundred that was missed is not "100%", and one child in a thousand is not nought."""
    assert figures.value(D(value), Unit.PERCENT, decimals) == shown


@given(st.integers(1, 5_000), st.integers(1, 5_000), st.integers(0, 2))
def test_only_none_reads_as_nought_and_only_all_as_a_hundred(top: int, bottom: int, decimals: int) -> None:
    """Whatever part of whatever whole."""
    assume(top < bottom)
    shown = figures.value(D(100 * top) / D(bottom), Unit.PERCENT, decimals)
    assert shown not in (f"{0:.{decimals}f}%", f"{100:.{decimals}f}%")


@pytest.mark.parametrize(
    ("aim", "decimals", "shown"), [("95.5", 0, "95.5%"), ("95", 0, "95%"), ("95", 1, "95.0%"), ("1.25", 1, "1.25%")]
)
def test_an_aim_is_never_rounded(aim: str, decimals: int, shown: str) -> None:
    """A figure of 95.7% that meets 95.5% would otherwise be green against "a target of 96%"."""
    assert figures.aim(D(aim), Unit.PERCENT, decimals) == shown


def test_symbols_are_words_and_never_nought() -> None:
    """Every symbol says why there is no number, in a sentence and in a word or two."""
    for symbol in Symbol:
        missing = Figure.missing(symbol)
        for shown in (figures.figure(missing, Unit.PERCENT, 1), figures.short_figure(missing, Unit.PERCENT, 1)):
            assert not any(char.isdigit() for char in shown)
            assert shown
    assert figures.figure(Figure.missing(Symbol.CONFIDENTIAL), Unit.COUNT, 0) == "suppressed: too few to publish safely"
    assert figures.short_figure(Figure.missing(Symbol.CONFIDENTIAL), Unit.COUNT, 0) == "suppressed"
    # Beside children who go missing a figure is not called so.
    dash = Figure.missing(Symbol.MISSING)
    assert figures.short_figure(dash, Unit.COUNT, 0) == "not given"
    assert figures.why_no_number(dash) == "not given, for the source has a dash and no reason"
    assert figures.short_figure(Figure.of(5), Unit.PERCENT, 0) == "5%"


@pytest.mark.parametrize(
    ("size", "unit", "decimals", "shown"),
    [
        ("0.4", Unit.PERCENT, 1, "up 0.4 percentage points"),
        ("-1", Unit.PERCENT, 0, "down 1 percentage point"),
        ("-1", Unit.DAYS, 0, "down 1 day"),
        ("0", Unit.PERCENT, 1, "unchanged"),
        ("0.01", Unit.PERCENT, 1, "up by less than can be shown"),
        ("-7", Unit.COUNT, 0, "down 7"),
        ("7", Unit.RATE_PER_10K, 0, "up 7 per 10,000"),
    ],
)
def test_change_says_its_way_and_size(size: str, unit: Unit, decimals: int, shown: str) -> None:
    """A percentage changes by percentage points, and a change too small to show is not "unchanged"."""
    assert figures.change(D(size), unit, decimals) == shown


def observed(value: str, top: Figure | None, bottom: Figure | None) -> Observation:
    """A figure with these counts."""
    return observation(value, numerator=top, denominator=bottom)


def measured(unit: Unit, decimals: int, denominator_def: str = "") -> Indicator:
    """What such a figure is of."""
    return indicator(unit=unit, decimals=decimals, denominator_def=denominator_def)


@pytest.mark.parametrize(
    ("whole", "said"),
    [
        ("Returns in the month", "45 of 78 returns"),
        ("Care leavers aged 19 to 21", "45 of 78 care leavers"),
        ("All referrals in the year to 31 March", "45 of 78 referrals"),
        ("Social workers who hold cases (full-time equivalent)", "45 of 78 social workers"),
        ("Young people who ceased to be looked after in foster care on their 18th birthday", "45 of 78 young people"),
        ("EHC plans due", "45 of 78 EHC plans due"),
        ("Budget for placements for the year, thousand pounds", "45 of 78"),
        ("", "45 of 78"),
    ],
)
def test_counts_say_what_they_count(whole: str, said: str) -> None:
    """A child may go missing five times: "45 of 78" alone is read aloud as children."""
    counted = observed("58", Figure.of(45), Figure.of(78))
    assert figures.with_counts(counted, measured(Unit.PERCENT, 0, whole)) == f"58% ({said})"
    assert figures.with_bare_counts(counted, measured(Unit.PERCENT, 0, whole)) == "58% (45 of 78)"


def test_counts_stand_behind_a_percentage() -> None:
    """Both counts are printed where both are numbers, full-time equivalents with their decimals."""
    assert (
        figures.with_counts(observed("58", Figure.of(45), Figure.of(78)), measured(Unit.PERCENT, 0)) == "58% (45 of 78)"
    )
    assert figures.counts_of(observed("5", Figure.of("45.50"), Figure.of("1078.0"))) == "45.5 of 1,078"
    hidden = observed("c", Figure.missing(Symbol.CONFIDENTIAL), Figure.of(78))
    assert figures.with_counts(hidden, measured(Unit.PERCENT, 0)) == "suppressed: too few to publish safely"
    counted = observed("c", Figure.of(3), Figure.of(78))
    assert figures.with_counts(counted, measured(Unit.PERCENT, 0)) == "suppressed: too few to publish safely", (
        "nor by its counts"
    )
    assert figures.with_counts(observed("64", Figure.of(1663), Figure.of(26)), measured(Unit.DAYS, 0)) == "64 days"
    assert figures.counts_of(observed("5", None, Figure.of(78))) == ""


def test_a_number_that_may_change_is_never_given_without_that_word() -> None:
    """Beside counts, and alone; a figure that is final, or is hidden, has no such word."""
    visits = replace(observed("83", Figure.of(210), Figure.of(253)), quality=Quality.INCOMPLETE)
    assert figures.with_counts(visits, measured(Unit.PERCENT, 0)) == "83% (210 of 253, incomplete)"
    assert figures.without_counts(visits, Unit.PERCENT, 0) == "83% (incomplete)"
    assert figures.counts_alone(visits, measured(Unit.PERCENT, 0)) == "83% (210 of 253)"
    load = replace(observed("17.4", None, None), quality=Quality.PROVISIONAL)
    assert figures.with_counts(load, measured(Unit.RATIO, 1)) == "17.4 (provisional)"
    assert figures.with_counts(replace(load, quality=Quality.REVISED), measured(Unit.RATIO, 1)) == "17.4"
    hidden = replace(observed("c", None, None), quality=Quality.PROVISIONAL)
    assert figures.with_counts(hidden, measured(Unit.PERCENT, 0)) == "suppressed: too few to publish safely"


def test_counting_words() -> None:
    """One action, two actions, once, twice, 3 times, 21st, 112th."""
    assert [figures.count(n, "action") for n in (0, 1, 1200)] == ["0 actions", "1 action", "1,200 actions"]
    assert figures.count(2, "body", "bodies") == "2 bodies"
    assert [figures.times(n) for n in (1, 2, 3)] == ["once", "twice", "3 times"]
    ordinals = [figures.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 79, 112, 1122)]
    assert ordinals == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "79th", "112th", "1,122nd"]


@pytest.mark.parametrize(
    ("count", "total", "shown"),
    [
        (8, 57, "8 of 57 actions (14%)"),
        (0, 57, "0 of 57 actions (0%)"),
        (57, 57, "57 of 57 actions (100%)"),
        (1, 1, "1 of 1 action (100%)"),
        (1, 1000, "1 of 1,000 actions (less than 1%)"),
        (999, 1000, "999 of 1,000 actions (more than 99%)"),
        (0, 0, "none: there are no actions to count"),
    ],
)
def test_share_is_n_of_n_first(count: int, total: int, shown: str) -> None:
    """Counts lead, the percentage follows; some is never 0%, nearly all is never 100%, nothing is never 0%."""
    assert share(Share(count, total, "actions")) == shown


def test_small_shares_keep_their_meaning_at_more_decimals() -> None:
    """At one decimal too, some is not nought and nearly all is not all."""
    assert figures.value(Decimal("0.01"), Unit.PERCENT, 1) == "less than 0.1%"
    assert figures.value(Decimal("99.99"), Unit.PERCENT, 1) == "more than 99.9%"
    assert figures.value(Decimal("44.63"), Unit.PERCENT, 1) == "44.6%"


@given(st.integers(0, 5000), st.integers(1, 5000))
def test_only_nothing_is_0_and_only_all_is_100(count: int, total: int) -> None:
    """0% and 100% are shown for none and all, and for nothing else."""
    if count > total:
        count, total = total, count
    shown = percent(Share(count, total, "x"))
    assert (shown == "0%") is (count == 0)
    assert (shown == "100%") is (count == total)


def test_counts_that_do_not_give_the_figure_say_what_they_give() -> None:
    """Whoever reads the figure aloud sees that it cannot be right; rounding is no contradiction."""
    told = figures.with_counts(observed("27", Figure.of(45), Figure.of(118)), measured(Unit.PERCENT, 0))
    assert told == "27% (45 of 118, which is 38.1%)"
    assert figures.with_counts(observed("38", Figure.of(45), Figure.of(118)), measured(Unit.PERCENT, 0)) == (
        "38% (45 of 118)"
    )
