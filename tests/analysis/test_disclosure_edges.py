"""Where the hiding of small numbers begins and ends: every count of a row, every edition, every table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.disclosure import HIDDEN, protect_performance
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import Indicator, Observation, Polarity, Unit
from lineofsight.domain.marking import PUBLIC, Audience
from lineofsight.domain.periods import Period, PeriodKind, month_period
from lineofsight.domain.practice import CaseAudit
from lineofsight.domain.record import AreaTable, PerformanceRecord, WatchedRecord
from tests.analysis.figure_makers import figure, indicator, observation
from tests.analysis.record_makers import record
from tests.support.watched_makers import caseload, voice

MARCH = month_period(2017, 3)


def counted(**changes: object) -> Indicator:
    """A count for the public."""
    made = indicator(ind_id="a", unit=Unit.COUNT, polarity=Polarity.NONE, marking=PUBLIC)
    return replace(made, **changes)  # type: ignore[arg-type]


def of(value: str, period: Period = MARCH, **changes: object) -> Observation:
    """A figure of it for the public."""
    facts: dict[str, object] = {"ind_id": "a", "denominator": None, "marking": PUBLIC}
    return observation(value, period, **(facts | changes))


def told(made: Indicator, *series: Observation) -> list[Figure]:
    """What the public is told of a series."""
    seen = visible_to(record(measured=[(made, list(series))]), Audience.PUBLIC)
    return [one.figure for one in seen.performance.observations["a"]]


def to_date(end_month: int, year: int = 2016) -> Period:
    """The year from April to the end of a month."""
    end_year = year + (end_month < 4)
    return Period(month_period(end_year, end_month).end, date(year, 4, 1), PeriodKind.YTD, f"to {end_month}")


@pytest.mark.parametrize(
    ("asked", "responded", "agreed", "numbers"),
    [
        (40, 30, 20, (40, 30, 20)),
        (40, 40, 40, (40, 40, 40)),
        (None, 30, 20, (None, 30, 20)),
        (40, None, None, (40, None, None)),
        (40, 30, 0, (40, 30, 0)),
        (40, 0, None, (40, 0, None)),
        (5, None, None, (None, None, None)),
        (40, 5, None, (None, None, None)),
        (40, 30, 5, (None, None, None)),
        (40, 37, 20, (None, None, None)),
        (40, 30, 26, (None, None, None)),
        (None, 30, 26, (None, None, None)),
        (40, None, 20, (40, None, 20)),
        (40, None, 38, (None, None, None)),
    ],
)
def test_the_numbers_of_answers_go_where_any_of_them_or_a_remainder_is_small(
    asked: int | None, responded: int | None, agreed: int | None, numbers: tuple[int | None, ...]
) -> None:
    """Also the three who did not answer, and the four who did not agree."""
    one = replace(voice(), asked=asked, responded=responded, agreed=agreed, said="Ask us.", marking=PUBLIC)
    (seen,) = visible_to(replace(record(), watched=WatchedRecord(voices=(one,))), Audience.PUBLIC).watched.voices
    assert (seen.asked, seen.responded, seen.agreed) == numbers
    assert seen.said == "Ask us."


@pytest.mark.parametrize(
    ("counts", "is_told"),
    [
        ({"good": 20, "inadequate": 10}, True),
        ({"outstanding": 3, "good": 20}, False),
        ({"good": 3, "inadequate": 20}, False),
        ({"requires_improvement": 5, "good": 20}, False),
        ({"inadequate": 1, "good": 20}, False),
        ({"good": 20, "moderated": 2, "moderated_down": 2}, False),
        ({"good": 20, "moderated": 2, "moderated_up": 2}, False),
        ({"good": 20, "moderated": 8, "moderated_up": 8}, True),
    ],
)
def test_a_round_of_audits_goes_whole_where_any_grade_is_small(counts: dict[str, Any], is_told: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Three under one grade are three children, and the grades add up to the cases audited."""
    one = CaseAudit(
        case_audit_id="1", theme="Visits", cohort="Open", audited_on=date(2017, 3, 1), marking=PUBLIC, **counts
    )
    made = replace(record(), watched=WatchedRecord(case_audits=(one,)))
    assert bool(visible_to(made, Audience.PUBLIC).watched.case_audits) is is_told
    assert visible_to(made, Audience.MEMBERS).watched.case_audits == (one,)


@pytest.mark.parametrize(("unallocated", "shown"), [(None, None), (0, 0), (1, None), (5, None), (6, 6)])
def test_few_children_without_a_worker_are_not_told(unallocated: int | None, shown: int | None) -> None:
    """The team's caseload stays; who it is of can no longer be known."""
    one = replace(caseload(), unallocated=unallocated, marking=PUBLIC)
    made = replace(record(), watched=WatchedRecord(caseloads=(one,)))
    (seen,) = visible_to(made, Audience.PUBLIC).watched.caseloads
    assert (seen.unallocated, seen.cases) == (shown, one.cases)


def test_earlier_returns_of_what_counts_children_are_not_for_the_public() -> None:
    """12 last month and 14 this month tell of two."""
    now, before = replace(caseload(), marking=PUBLIC), replace(caseload(cases=134), marking=PUBLIC)
    watched = WatchedRecord(caseloads=(now,), earlier={("caseload", "C1"): ((date(2017, 1, 31), before),)})
    made = replace(record(), watched=watched)
    assert visible_to(made, Audience.PUBLIC).watched.earlier == {}
    assert visible_to(made, Audience.MEMBERS).watched.earlier == watched.earlier


def test_a_count_that_does_not_run_up_has_no_steps() -> None:
    """20 in February and 23 in March are other children."""
    series = (of("20", month_period(2017, 2)), of("23", MARCH))
    assert told(counted(), *series) == [Figure.of(20), Figure.of(23)]


def test_a_new_year_starts_from_nothing() -> None:
    """22 by March and 20 by April of the next year are no step down of two."""
    assert told(counted(), of("22", to_date(3)), of("20", to_date(4, 2017))) == [Figure.of(22), Figure.of(20)]


@pytest.mark.parametrize("step", ["17", "23"])
def test_a_small_step_either_way_is_hidden(step: str) -> None:
    """A running total that was put right by three tells of three too."""
    assert told(counted(), of("20", to_date(4)), of(step, to_date(5))) == [Figure.of(20), HIDDEN]


def test_a_step_is_measured_from_what_was_shown() -> None:
    """Over a suppressed month, over a hidden one, and by the indicator's own limit."""
    months = [to_date(month) for month in (4, 5, 6)]
    over = [of(value, month) for value, month in zip(("20", "c", "23"), months, strict=True)]
    assert told(counted(), *over) == [Figure.of(20), Figure.missing(Symbol.CONFIDENTIAL), HIDDEN]
    twice = [of(value, month) for value, month in zip(("20", "24", "28"), months, strict=True)]
    assert told(counted(), *twice) == [Figure.of(20), HIDDEN, Figure.of(28)]
    assert told(counted(suppress_below=10), *twice) == [Figure.of(20), HIDDEN, HIDDEN]


@pytest.mark.parametrize("tops", [(20, None, 40), (None, 22, 40)])
def test_a_count_that_is_missing_in_a_running_total_is_no_step(tops: tuple[int | None, ...]) -> None:
    """Where officers gave n in one month and not in the next, nothing is subtracted."""
    series = [
        of(value, to_date(month), numerator=None if top is None else Figure.of(top))
        for value, month, top in zip(("60", "80", "100"), (4, 5, 6), tops, strict=True)
    ]
    assert told(counted(), *series) == [figure("60"), figure("80"), figure("100")]


def test_a_share_that_runs_up_has_no_steps_to_hide() -> None:
    """Only a number of children adds up over the year; its percentage does not."""
    made = indicator(ind_id="a", marking=PUBLIC)
    series = [
        of(value, month, numerator=Figure.of(40), denominator=Figure.of(80))
        for value, month in (("50", to_date(4)), ("51", to_date(5)))
    ]
    assert told(made, *series) == [Figure.of(50), Figure.of(51)]


@pytest.mark.parametrize(
    ("unit", "top", "bottom", "is_hidden"),
    [
        (Unit.PERCENT, "197", "200", True),
        (Unit.RATE_PER_10K, "197", "200", False),
        (Unit.PERCENT, None, "200", False),
        (Unit.PERCENT, None, "4", True),
        (Unit.PERCENT, "3", None, True),
        (Unit.RATE_PER_10K, "3", "73457", True),
    ],
)
def test_what_is_left_of_a_whole_counts_for_a_percentage_alone(
    unit: Unit,
    top: str | None,
    bottom: str | None,
    is_hidden: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """The three who are not among 197 of 200 are as few; of a rate there is no rest."""
    given = of(
        "12.0",
        numerator=None if top is None else Figure.of(top),
        denominator=None if bottom is None else Figure.of(bottom),
    )
    assert (told(replace(counted(), unit=unit), given) == [HIDDEN]) is is_hidden


def performance_of(*editions: str, now: str = "20") -> PerformanceRecord:
    """A figure with the editions before it, and a table in which it stands among others'."""
    made = record(measured=[(counted(), [of(now)])]).performance
    table = AreaTable(ind_id="a", period=MARCH, figures={"305": figure(now), "306": figure("3")})
    earlier = {("a", MARCH.key): tuple(of(one) for one in editions)} if editions else {}
    return replace(made, earlier_editions=earlier, tables={"a": (table,)})


@pytest.mark.parametrize(
    ("editions", "is_hidden"), [(("25", "3"), True), (("3", "25"), True), (("25", "30"), False), ((), False)]
)
def test_one_small_edition_hides_the_figure_and_all_its_editions(editions: tuple[str, ...], is_hidden: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Whichever of them it was; and figures that were never small keep theirs."""
    made = performance_of(*editions)
    seen = protect_performance(made, made)
    assert (seen.observations["a"][0].figure == HIDDEN) is is_hidden
    assert seen.earlier_editions == ({} if is_hidden else made.earlier_editions)


@pytest.mark.parametrize(("before", "is_hidden"), [("3", True), ("0", False), ("6", False), ("c", False)])
def test_a_count_that_officers_say_was_small_is_hidden_like_one_that_the_copy_knows(
    before: str,
    is_hidden: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """What was "revised from 3" tells of the three, also where the return that said three was never brought in."""
    series = [of("20", revised_from=figure(before))]
    (seen,) = visible_to(record(measured=[(counted(), series)]), Audience.PUBLIC).performance.observations["a"]
    assert (seen.figure, seen.revised_from) == ((HIDDEN, None) if is_hidden else (figure("20"), figure(before)))


@pytest.mark.parametrize("symbol", [Symbol.CONFIDENTIAL, Symbol.LOW, Symbol.ROUNDS_TO_ZERO])
def test_what_officers_suppress_is_not_told_by_the_rest_of_its_row(symbol: Symbol) -> None:
    """Neither by its counts, nor by what it was, nor in their words; and the sign stays theirs."""
    kept_back = of(
        symbol.value,
        numerator=Figure.of(30),
        denominator=Figure.of(40),
        revised_from=Figure.of(29),
        commentary="Thirty of forty.",
    )
    made = record(measured=[(counted(unit=Unit.PERCENT), [kept_back])])
    made = replace(made, performance=replace(made.performance, earlier_editions={("a", MARCH.key): (of("29"),)}))
    seen = visible_to(made, Audience.PUBLIC).performance
    (one,) = seen.observations["a"]
    assert (one.figure, one.numerator, one.denominator) == (Figure.missing(symbol),) * 3
    assert (one.revised_from, one.commentary, seen.earlier_editions) == (None, "", {})
    assert visible_to(made, Audience.MEMBERS).performance.observations["a"] == (kept_back,)


@pytest.mark.parametrize("symbol", [Symbol.NOT_AVAILABLE, Symbol.NOT_APPLICABLE, Symbol.NOT_RETURNED])
def test_a_figure_that_nobody_has_keeps_what_stands_beside_it(symbol: Symbol) -> None:
    """Nothing is hidden behind it, so officers' reason why there is none is told."""
    given = of(symbol.value, denominator=Figure.of(40), commentary="The system was changed in March.")
    made = record(measured=[(counted(unit=Unit.PERCENT), [given])])
    assert visible_to(made, Audience.PUBLIC).performance.observations["a"] == (given,)


@pytest.mark.parametrize(("now", "areas"), [("3", {"306"}), ("20", {"305", "306"})])
def test_a_hidden_figure_is_not_in_the_table_of_all_areas(now: str, areas: set[str]) -> None:
    """Others' figures are as published, small ones too: they are not this Council's to hide."""
    made = performance_of(now=now)
    (table,) = protect_performance(made, made).tables["a"]
    assert set(table.figures) == areas
