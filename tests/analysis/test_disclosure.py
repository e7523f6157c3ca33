"""Small numbers of children are kept from the public, and nothing gives them back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.disclosure import HIDDEN, protect_performance
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup, Indicator, Observation, Polarity, Unit
from lineofsight.domain.marking import MEMBERS, PUBLIC, SMALLEST_SHOWN, Audience
from lineofsight.domain.periods import Period, PeriodKind, month_period
from lineofsight.domain.record import PerformanceRecord, Record, WatchedRecord
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.record_makers import record
from tests.support.watched_makers import caseload, voice

MARCH = month_period(2017, 3)


def _count(ind_id: str, total: str = "", **changes: object) -> Indicator:
    made = indicator(ind_id=ind_id, unit=Unit.COUNT, polarity=Polarity.NONE, total_id=total, marking=PUBLIC)
    return replace(made, **changes)  # type: ignore[arg-type]


def _figure(ind_id: str, value: int | str, period: Period = MARCH, **changes: object) -> Observation:
    made = observation(str(value), period, ind_id=ind_id, denominator=None, marking=PUBLIC)
    return replace(made, **changes)  # type: ignore[arg-type]


def _shown(measured: list[tuple[Indicator, list[Observation]]]) -> dict[tuple[str, int], Figure]:
    made = visible_to(record(measured=measured), Audience.PUBLIC)
    return {
        (ind_id, one.period.key): one.figure
        for ind_id, series in made.performance.observations.items()
        for one in series
    }


@pytest.mark.parametrize(("value", "hidden"), [(0, False), (1, True), (5, True), (6, False)])
def test_a_count_from_one_to_five_is_hidden(value: int, hidden: bool) -> None:  # noqa: FBT001 - a case's outcome
    """Nought tells of nobody, and six is the Department's own first number."""
    (shown,) = _shown([(_count("a"), [_figure("a", value)])]).values()
    assert (shown == HIDDEN) is hidden


def test_members_are_told_the_same_count() -> None:
    """They are corporate parents: three children matter to them."""
    made = visible_to(record(measured=[(_count("a"), [_figure("a", 3)])]), Audience.MEMBERS)
    assert made.performance.observations["a"][0].figure == Figure.of(3)


def test_a_councils_own_limit_can_only_be_stricter() -> None:
    """Ten hides seven; two does not show three."""
    strict, lax = _count("a", suppress_below=10), _count("b", suppress_below=2)
    shown = _shown([(strict, [_figure("a", 7)]), (lax, [_figure("b", 3)])])
    assert set(shown.values()) == {HIDDEN}


@pytest.mark.parametrize(
    ("top", "bottom", "hidden"), [(3, 200, True), (197, 200, True), (2, 4, True), (0, 200, False), (50, 200, False)]
)
def test_a_share_is_hidden_with_its_counts(top: int, bottom: int, hidden: bool) -> None:  # noqa: FBT001 - outcome
    """Three of 200, all but three of 200, and any share of four; the words beside it go too."""
    given_ = _figure(
        "a",
        "25.0",
        numerator=Figure.of(top),
        denominator=Figure.of(bottom),
        revised_from=Figure.of("24.0"),
        commentary="Three brothers moved together.",
    )
    measured = [(indicator(ind_id="a", marking=PUBLIC), [given_])]
    (made,) = visible_to(record(measured=measured), Audience.PUBLIC).performance.observations["a"]
    if hidden:
        assert (made.figure, made.numerator, made.denominator) == (HIDDEN, HIDDEN, HIDDEN)
        assert made.revised_from is None
        assert made.commentary == ""
    else:
        assert made == replace(given_, revised_from=None), "no edition that was 24.0 is held"


def test_a_small_step_of_a_running_total_is_hidden() -> None:
    """20 by April and 23 by May tell of three in May; 30 by June tells of ten since April."""
    first = month_period(2017, 4).start
    months = [Period(month_period(2017, m).end, first, PeriodKind.YTD, f"to {m}") for m in (4, 5, 6)]
    shown = _shown([(_count("a"), [_figure("a", n, when) for n, when in zip((20, 23, 30), months, strict=True)])])
    assert list(shown.values()) == [Figure.of(20), HIDDEN, Figure.of(30)]


@pytest.mark.parametrize(
    ("top", "bottom", "hidden"),
    [(21, 50, True), (30, 43, True), (26, 47, True), (20, 50, False), (30, 50, False), (30, 60, False)],
)
def test_a_small_step_of_a_running_share_is_hidden(top: int, bottom: int, hidden: bool) -> None:  # noqa: FBT001 - outcome
    """20 of 40 by April and 21 of 50 by May tell of one child in May, 30 of 43 of three, 26 of 47 of one without it."""
    first = month_period(2017, 4).start
    months = [Period(month_period(2017, m).end, first, PeriodKind.YTD, f"to {m}") for m in (4, 5)]
    series = [
        _figure("a", round(100 * n / of), when, numerator=Figure.of(n), denominator=Figure.of(of))
        for (n, of), when in zip(((20, 40), (top, bottom)), months, strict=True)
    ]
    shown = _shown([(_count("a", unit=Unit.PERCENT), series)])
    assert [figure == HIDDEN for figure in shown.values()] == [False, hidden]


def test_an_earlier_edition_of_a_hidden_figure_is_not_shown() -> None:
    """What was three before it was revised to seven would tell of the three."""
    made = record(measured=[(_count("a"), [_figure("a", 7)])])
    editions = {("a", MARCH.key): (_figure("a", 3),)}
    everything = replace(made.performance, earlier_editions=editions)
    shown = protect_performance(everything, everything)
    assert shown.earlier_editions == {}
    assert shown.observations["a"][0].figure == HIDDEN


def test_a_total_does_not_give_a_hidden_part_back() -> None:
    """40 of which 25, 12 and 3: the 12 is hidden beside the 3."""
    parts = {"total": 40, "a": 25, "b": 12, "c": 3}
    shown = _shown([(_count(one, "" if one == "total" else "total"), [_figure(one, n)]) for one, n in parts.items()])
    told = {ref: figure.value for (ref, _), figure in shown.items()}
    assert told == {"total": 40, "a": 25, "b": None, "c": None}


def test_a_total_hidden_for_its_part_is_not_given_back_by_the_total_above_it() -> None:
    """Eight of a limit of ten hide the only total that they are, and that one of the two that add up to 58."""
    made = [
        (_count("all"), [_figure("all", 58)]),
        (_count("a", "all"), [_figure("a", 50)]),
        (_count("b", "all"), [_figure("b", 8)]),
        (_count("b1", "b", suppress_below=10), [_figure("b1", 8)]),
    ]
    shown = _shown(made)
    assert [ind_id for (ind_id, _), figure in shown.items() if figure == HIDDEN] == ["a", "b", "b1"]
    assert shown["all", MARCH.key] == Figure.of(58)


def test_a_nought_is_not_hidden_where_the_total_would_be_given_by_it() -> None:
    """Nought tells of nobody and hides nobody: the total goes instead."""
    shown = _shown(
        [
            (_count("all"), [_figure("all", 8)]),
            (_count("a", "all", suppress_below=10), [_figure("a", 8)]),
            (_count("b", "all"), [_figure("b", 0)]),
        ]
    )
    assert [ind_id for (ind_id, _), figure in shown.items() if figure == HIDDEN] == ["all", "a"]


def _parts_shown(total: int | str | None, **parts: int | str) -> dict[str, Decimal | None]:
    """What the public is told of a total, where it has one, and of its parts."""
    measured = [(_count("total"), [_figure("total", total)] if total is not None else [])]
    measured += [(_count(ref, "total"), [_figure(ref, n)]) for ref, n in parts.items()]
    return {ref: figure.value for (ref, _), figure in _shown(measured).items()}


def test_a_nought_stays_where_another_part_can_hide_the_small_one() -> None:
    """40 of which 20, 17, 3 and 0: the 17 goes with the 3, and that there was none of the last kind is told."""
    assert _parts_shown(40, a=20, b=17, c=3, d=0) == {"total": 40, "a": 20, "b": None, "c": None, "d": 0}


def test_parts_that_are_not_all_of_a_total_are_guarded_as_if_they_were() -> None:
    """100, of which 20, 1 and 1 are named: whoever knows the unnamed kinds could count, so the 20 goes too."""
    assert _parts_shown(100, a=20, b=1, c=1) == {"total": 100, "a": None, "b": None, "c": None}


def test_a_total_that_there_is_not_hides_no_part_and_a_hidden_one_without_parts_no_other() -> None:
    """There is nothing to be worked out from."""
    assert _parts_shown(None, a=20, b=10) == {"a": 20, "b": 10}
    assert _parts_shown(3) == {"total": None}
    april = month_period(2017, 4)
    measured = [(_count("total"), [_figure("total", 40), _figure("total", 3, april)])]
    measured += [(_count(ref, "total"), [_figure(ref, n)]) for ref, n in {"a": 28, "b": 12}.items()]
    assert [figure.value for figure in _shown(measured).values()] == [40, None, 28, 12]


def test_percentages_do_not_add_up_to_a_total() -> None:
    """Only numbers of children are parts of one another; a share beside a hidden one gives nothing back."""
    share: dict[str, Any] = {"numerator": Figure.of(40), "denominator": Figure.of(200)}
    few: dict[str, Any] = {"numerator": Figure.of(3), "denominator": Figure.of(200)}
    percent: dict[str, Any] = {"unit": Unit.PERCENT}
    shown = _shown(
        [
            (_count("all", **percent), [_figure("all", 21, **share)]),
            (_count("a", "all", **percent), [_figure("a", 1, **few)]),
            (_count("b", "all", **percent), [_figure("b", 20, **share)]),
        ]
    )
    assert [ind_id for (ind_id, _), figure in shown.items() if figure == HIDDEN] == ["a"]


def test_a_part_that_members_alone_may_see_is_not_given_back() -> None:
    """A part left out by its marking is as hidden as a small one."""
    measured = [
        (_count("total"), [_figure("total", 40)]),
        (_count("a", "total"), [_figure("a", 28)]),
        (_count("b", "total", marking=MEMBERS), [_figure("b", 12, marking=MEMBERS)]),
    ]
    told = {ref: figure.value for (ref, _), figure in _shown(measured).items()}
    assert told == {"total": 40, "a": None}


@pytest.mark.parametrize("symbol", ["c", "low", "k"])
def test_a_part_that_officers_suppress_themselves_is_not_given_back(symbol: str) -> None:
    """33 of which 20, 10 and "c" tells the three as plainly as if they stood there: the 10 is hidden too."""
    parts: dict[str, int | str] = {"total": 33, "a": 20, "b": 10, "c": symbol}
    shown = _shown([(_count(one, "" if one == "total" else "total"), [_figure(one, n)]) for one, n in parts.items()])
    told = {ref: figure.value for (ref, _), figure in shown.items()}
    assert told == {"total": 33, "a": 20, "b": None, "c": None}


@pytest.mark.parametrize("symbol", ["x", "z", "-", ".."])
def test_a_part_that_does_not_exist_hides_nothing(symbol: str) -> None:
    """Not applicable, not available and not returned keep no number back."""
    parts: dict[str, int | str] = {"total": 30, "a": 20, "b": 10, "c": symbol}
    shown = _shown([(_count(one, "" if one == "total" else "total"), [_figure(one, n)]) for one, n in parts.items()])
    assert {ref: figure.value for (ref, _), figure in shown.items()} == {"total": 30, "a": 20, "b": 10, "c": None}


def test_two_suppressed_parts_that_leave_no_choice_are_not_given_back() -> None:
    """22 of which 20 and twice "c" is one and one: the 20 goes as well; 33 of which 20 and twice "c" is anything."""
    parts: dict[str, int | str] = {"a": 20, "b": "c", "c": "c"}
    for total, told in ((22, None), (33, 20)):
        measured = [(_count("total"), [_figure("total", total)])]
        measured += [(_count(one, "total"), [_figure(one, n)]) for one, n in parts.items()]
        assert _shown(measured)["a", MARCH.key].value == told


def test_a_suppressed_total_is_not_given_back_by_its_parts() -> None:
    """Suppressed, of which 20 and 10, is 30: the smaller part is hidden."""
    parts: dict[str, int | str] = {"total": "c", "a": 20, "b": 10}
    shown = _shown([(_count(one, "" if one == "total" else "total"), [_figure(one, n)]) for one, n in parts.items()])
    assert {ref: figure.value for (ref, _), figure in shown.items()} == {"total": None, "a": 20, "b": None}


@pytest.mark.parametrize(
    ("group", "value", "is_told"),
    [
        (BenchmarkGroup.OWN_LAST_YEAR, 3, False),
        (BenchmarkGroup.OWN_LAST_YEAR, 8, True),
        (BenchmarkGroup.OWN_LAST_YEAR, 0, True),
        (BenchmarkGroup.ENGLAND, 3, True),
    ],
)
def test_last_year_s_own_small_number_is_not_told_as_a_comparison(
    group: BenchmarkGroup,
    value: int,
    is_told: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """The Council's own number of a year ago is a number of its children, whichever sheet it stands on."""
    one = Benchmark(
        ind_id="a",
        group=group,
        period=month_period(2016, 3),
        figure=Figure.of(value),
        source="return",
        marking=PUBLIC,
    )
    made = record(measured=[(_count("a"), [_figure("a", 20)])])
    everything = replace(made.performance, benchmarks=(one,))
    assert bool(protect_performance(everything, everything).benchmarks) is is_told


def test_a_small_ratio_is_no_small_number_of_children() -> None:
    """Last year's three posts to one manager counts nobody's children, and is told as a comparison."""
    one = Benchmark(
        ind_id="a",
        group=BenchmarkGroup.OWN_LAST_YEAR,
        period=month_period(2016, 3),
        figure=Figure.of(3),
        source="return",
        marking=PUBLIC,
    )
    made = record(measured=[(_count("a", unit=Unit.RATIO), [_figure("a", 4)])])
    everything = replace(made.performance, benchmarks=(one,))
    assert protect_performance(everything, everything).benchmarks == (one,)


def test_a_figure_hidden_for_its_total_is_not_told_as_last_year_s() -> None:
    """What secondary suppression hides stays hidden where officers compare with it a year later."""
    parts = {"total": 40, "a": 25, "b": 12, "c": 3}
    made = record(
        measured=[(_count(one, "" if one == "total" else "total"), [_figure(one, n)]) for one, n in parts.items()]
    )
    one = Benchmark(
        ind_id="b", group=BenchmarkGroup.OWN_LAST_YEAR, period=MARCH, figure=Figure.of(12), source="x", marking=PUBLIC
    )
    everything = replace(made.performance, benchmarks=(one,))
    assert protect_performance(everything, everything).benchmarks == ()


@pytest.mark.parametrize(("cases", "is_told"), [("0", True), ("3", False), ("5.5", False), ("6", True)])
def test_a_team_with_few_cases_is_left_out(cases: str, is_told: bool) -> None:  # noqa: FBT001 - a case's outcome
    """The number of its cases is a number of children."""
    few = replace(caseload(), cases=Decimal(cases), unallocated=None, marking=PUBLIC)
    made = replace(record(), watched=WatchedRecord(caseloads=(few,)))
    assert bool(visible_to(made, Audience.PUBLIC).watched.caseloads) is is_told
    assert visible_to(made, Audience.MEMBERS).watched.caseloads == (few,)


def test_answers_of_few_lose_their_numbers_and_keep_their_words() -> None:
    """Officers marked the words public; that four answered is another matter."""
    few = replace(voice(), asked=40, responded=4, agreed=2, said="We want one worker.", marking=PUBLIC)
    made = replace(record(), watched=WatchedRecord(voices=(few,)))
    (shown,) = visible_to(made, Audience.PUBLIC).watched.voices
    assert (shown.asked, shown.responded, shown.agreed) == (None, None, None)
    assert shown.said == "We want one worker."


@example([0, 0], [True, True, False, False], [False] * 4)
@example([0, 1], [True, False, False, False], [False] * 4)
@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=3),
    st.lists(st.booleans(), min_size=4, max_size=4),
    st.lists(st.booleans(), min_size=4, max_size=4),
)
def test_no_hidden_part_can_be_worked_out(numbers: list[int], private: list[bool], kept_back: list[bool]) -> None:
    """Whoever knows the rule and every number shown still finds two answers for each hidden part.

    Parts are hidden for being small, by their marking, and by the officers themselves.
    """
    parts = {f"p{at}": number for at, number in enumerate(numbers)}
    levels = dict(zip(parts, (MEMBERS if one else PUBLIC for one in private), strict=False))
    measured = [(_count("total"), [_figure("total", sum(numbers))])]
    measured += [
        (
            _count(ref, "total", marking=levels[ref]),
            [_figure(ref, "c" if back and number else number, marking=levels[ref])],
        )
        for (ref, number), back in zip(parts.items(), kept_back, strict=False)
    ]
    told = {ref: figure.value for (ref, _), figure in _shown(measured).items() if figure.value is not None}
    hidden = [ref for ref in parts if ref not in told and (parts[ref] or levels[ref] is MEMBERS)]
    if "total" not in told or not hidden:
        return
    left = int(told["total"]) - sum(int(number) for ref, number in told.items() if ref != "total")
    least = [0 if levels[ref] is MEMBERS else 1 for ref in hidden]
    answers = [one for one in product(range(left + 1), repeat=len(hidden)) if sum(one) == left]
    possible = [one for one in answers if all(n >= low for n, low in zip(one, least, strict=True))]
    for at, ref in enumerate(hidden):
        assert len({one[at] for one in possible}) > 1, f"{ref} is told by {told}"


@given(st.integers(0, 40))
def test_what_is_told_of_a_count_is_nought_or_large(number: int) -> None:
    """No number from one to five ever reaches the public."""
    (shown,) = _shown([(_count("a"), [_figure("a", number)])]).values()
    assert shown.value is None or shown.value == 0 or shown.value >= SMALLEST_SHOWN


def test_a_record_without_figures_is_left_as_it_is() -> None:
    """There is nothing to hide."""
    made: Record = record()
    assert visible_to(made, Audience.PUBLIC).performance == PerformanceRecord()
