"""What was exempt is not opened by a file that says nothing of it, and is never opened without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.batches import Reading, ReturnBatch
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup, Unit
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience
from lineofsight.domain.periods import month_period, year_ending
from lineofsight.domain.plan import Theme
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import (
    EXEMPT,
    FEBRUARY,
    JANUARY,
    MARCH,
    TODAY,
    action,
    council_return,
    indicator,
    milestone,
    observation,
)

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action
    from lineofsight.store.store import Store

_FIRST = (action("1.1", marking=EXEMPT), action("1.2", marking=PUBLIC))
_AGAIN = (action("1.1", how="By post", marking=MEMBERS), action("1.2", how="By hand", marking=MEMBERS))


def _without_markings(as_at: date, *actions: Action, **contents: Any) -> Reading:  # noqa: ANN401
    """A reading of a file that has no column for them."""
    reading = council_return(as_at, name="tracker.xlsx", **({"actions": actions} if actions else {}), **contents)
    assert isinstance(reading.batch, ReturnBatch)
    return replace(reading, batch=replace(reading.batch, says_markings=False))


def _codes(outcome: ImportOutcome) -> dict[str, str]:
    told = [one for one in outcome.findings if one.code in ("no_longer_exempt", "stays_exempt")]
    assert all(one.marking == EXEMPT for one in told)
    assert len({one.code for one in told}) == len(told)
    return {one.code: one.what for one in told}


def test_a_tracker_opens_nothing_that_was_exempt(store: Store) -> None:
    """It has no markings, so the action stays exempt; what was for the public is for members, for its words are new."""
    _, tracker = store.apply(
        [council_return(JANUARY, actions=_FIRST), _without_markings(FEBRUARY, *_AGAIN)], today=TODAY
    )
    shown = store.read(FEBRUARY).plan.actions
    assert [(one.how, one.marking) for one in shown] == [("By post", EXEMPT), ("By hand", MEMBERS)]
    assert [one.action_id for one in read_record(store, FEBRUARY, Audience.MEMBERS).plan.actions] == ["1.2"]
    assert _codes(tracker) == {
        "stays_exempt": "1 action stays exempt, for it or what it belongs to was returned so before and the file has "
        "no markings: 1.1."
    }


def test_what_the_public_loses_is_told_once_with_its_number(store: Store) -> None:
    """Not only row by row among the changes; what is the same stays public and is not counted, nor is it told again."""
    public = tuple(action(ref, marking=PUBLIC) for ref in ("1.1", "1.2", "1.3"))
    new = tuple(action(ref, how="By hand", marking=MEMBERS) for ref in ("1.1", "1.2"))
    trackers = [
        replace(one, batch=replace(one.batch, lacks=frozenset({("actions", "marking")})))  # type: ignore[type-var]
        for one in (_without_markings(day, *new, action("1.3", marking=MEMBERS)) for day in (FEBRUARY, MARCH))
    ]
    _, tracker = store.apply([council_return(JANUARY, actions=public), trackers[0]], today=TODAY)
    (told,) = [one for one in tracker.findings if one.code == "no_longer_public"]
    assert told.what == (
        "2 actions that were public are for members only from now on, because the file says something new of them and "
        "has no markings: 1.1 and 1.2."
    )
    assert [one.action_id for one in read_record(store, FEBRUARY, Audience.PUBLIC).plan.actions] == ["1.3"]
    (again,) = store.apply(trackers[1:], today=TODAY)
    assert "no_longer_public" not in {one.code for one in again.findings}


def test_the_same_tracker_again_is_the_same(store: Store) -> None:
    """The marking that was kept is no change when it comes again."""
    store.apply([council_return(JANUARY, actions=_FIRST), _without_markings(FEBRUARY, *_AGAIN)], today=TODAY)
    (outcome,) = store.apply([_without_markings(MARCH, *_AGAIN)], today=TODAY)
    assert not outcome.changes
    assert "stays_exempt" in _codes(outcome)


def test_a_return_that_opens_what_was_exempt_says_so(store: Store) -> None:
    """It may be meant, or a column that was forgotten: nobody finds it out from a member."""
    _, opened, later = store.apply(
        [
            council_return(JANUARY, actions=_FIRST),
            council_return(FEBRUARY, actions=_AGAIN),
            council_return(MARCH, actions=_AGAIN),
        ],
        today=TODAY,
    )
    said = "1 action was exempt and is no longer: 1.1. Members read it from now on."
    assert _codes(opened) == {"no_longer_exempt": said}
    assert _codes(later) == {}


def _months(store: Store, as_at: date) -> list[int]:
    """The months of which members read a figure of I1."""
    series = read_record(store, as_at, Audience.MEMBERS).performance.observations.get("I1", ())
    return [one.period.end.month for one in series]


def _figure(month: int, figure: str, **changes: Any) -> Any:  # noqa: ANN401
    return observation(figure, ind_id="I1", month=month, as_at=FEBRUARY, **changes)


def test_a_figure_that_was_exempt_stays_so_and_so_does_the_next_period_s(store: Store) -> None:
    """A tracker gives February again, as it is or revised, and March for the first time: members read January only."""
    first = (_figure(1, "10"), _figure(2, "77.7", marking=EXEMPT))
    _, tracker = store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(),), observations=first),
            _without_markings(
                MARCH,
                indicators=(indicator(),),
                observations=(_figure(1, "10"), _figure(2, "78.8"), _figure(3, "79.9")),
            ),
        ],
        today=TODAY,
    )
    assert _months(store, MARCH) == [1]
    shown = repr(read_record(store, MARCH, Audience.MEMBERS))
    assert not any(figure in shown for figure in ("77.7", "78.8", "79.9"))
    assert _codes(tracker) == {
        "stays_exempt": "2 figures stay exempt, for they or what they belong to were returned so before and the file "
        "has no markings: I1 (February 2017) and I1 (March 2017)."
    }


def test_an_exempt_figure_is_not_opened_by_another_code_for_its_place(store: Store) -> None:
    """A place that has no figure yet goes by the others: it may be the council, written otherwise."""
    first = (_figure(1, "10"), _figure(2, "77.7", marking=EXEMPT))
    again = tuple(replace(one, area_code="E10000015", marking=MEMBERS) for one in first)
    store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(),), observations=first),
            _without_markings(MARCH, observations=again),
        ],
        today=TODAY,
    )
    assert _months(store, MARCH) == [1]
    assert "77.7" not in repr(read_record(store, MARCH, Audience.MEMBERS))


def test_an_open_period_is_not_closed_by_an_exempt_one_before(store: Store) -> None:
    """What a new period goes by is the newest figure, which officers opened."""
    first = (_figure(1, "10", marking=EXEMPT), _figure(2, "11"))
    store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(),), observations=first),
            _without_markings(MARCH, observations=(_figure(2, "11"), _figure(3, "12"))),
        ],
        today=TODAY,
    )
    assert _months(store, MARCH) == [2, 3]


def test_the_figures_of_an_exempt_indicator_are_exempt_however_it_is_cut(store: Store) -> None:
    """The indicator for another kind of period is another one of nearly the same title, and no way round."""
    yearly = indicator("quarter-I1", title="Vacancies (a quarter)")
    _, tracker = store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(marking=EXEMPT),)),
            _without_markings(
                MARCH,
                indicators=(indicator(), yearly),
                observations=(_figure(3, "79.9"), observation("78.8", ind_id="quarter-I1")),
            ),
        ],
        today=TODAY,
    )
    members = read_record(store, MARCH, Audience.MEMBERS).performance
    assert not members.indicators
    assert not members.observations
    told = [one.what for one in tracker.findings if one.code == "stays_exempt"]
    assert [one.split(" ", 2)[:2] for one in told] == [["2", "indicators"], ["2", "figures"]]


def test_an_exempt_figure_is_not_opened_by_cutting_its_open_indicator_otherwise(store: Store) -> None:
    """The quarter's figure of the same title goes by the month's, which is exempt while the indicator is not."""
    quarterly = indicator("quarter-I1", title="Vacancies (a quarter)")
    store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(),), observations=(_figure(2, "77.7", marking=EXEMPT),)),
            _without_markings(
                MARCH, indicators=(quarterly,), observations=(observation("78.8", ind_id="quarter-I1", as_at=MARCH),)
            ),
        ],
        today=TODAY,
    )
    members = read_record(store, MARCH, Audience.MEMBERS).performance
    assert "quarter-I1" in {one.ind_id for one in members.indicators}
    assert not any(members.observations.values())


def test_a_tracker_of_figures_alone_opens_none_of_an_exempt_indicator(store: Store) -> None:
    """The indicator is held and not in the file; its first figure is for whoever may read the indicator."""
    store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(marking=EXEMPT),)),
            _without_markings(MARCH, observations=(_figure(3, "79.9"),)),
        ],
        today=TODAY,
    )
    (figure,) = read_record(store, MARCH, Audience.PART2).performance.observations["I1"]
    assert figure.marking == EXEMPT


def test_a_comparison_with_last_year_does_not_give_back_an_exempt_figure(store: Store) -> None:
    """It is a figure of the council's own; one with other authorities is for members."""
    groups = (BenchmarkGroup.OWN_LAST_YEAR, BenchmarkGroup.LONDON)
    compared = tuple(
        Benchmark(ind_id="I1", group=one, period=month_period(2017, 2), figure=Figure.of("77.7"), source="Tracker")
        for one in groups
    )
    store.apply(
        [
            council_return(
                FEBRUARY, indicators=(indicator(),), observations=(_figure(2, "77.7", marking=EXEMPT), _figure(1, "1"))
            ),
            _without_markings(MARCH, indicators=(indicator(),), benchmarks=compared),
        ],
        today=TODAY,
    )
    shown = read_record(store, MARCH, Audience.MEMBERS).performance.benchmarks
    assert [one.group for one in shown] == [BenchmarkGroup.LONDON]


def test_what_hangs_on_something_exempt_is_not_opened_by_hanging_it_elsewhere(store: Store) -> None:
    """A milestone under another action, an action under a theme that is named after a sheet, and what hangs on that."""
    store.apply(
        [
            council_return(
                JANUARY,
                themes=(Theme(theme_id="T1", title="Secret", marking=EXEMPT), Theme(theme_id="T2", title="Open")),
                actions=(action("1.1"), action("2.1", action="Pay.", theme_id="T2"), *_open_and_exempt()),
                milestones=(
                    milestone("2.2.a", action_id="2.2", text="Suspend."),
                    milestone("1.1.a", text="Advertise."),
                ),
            ),
            _without_markings(
                FEBRUARY,
                action("1.1", theme_id="S1"),
                action("2.1", action="Pay.", theme_id="T2"),
                themes=(Theme(theme_id="S1", title="Sheet"),),
                milestones=(
                    milestone("2.2.a", action_id="2.1", text="Suspend."),
                    milestone("1.1.a", action_id="2.1", text="Advertise."),
                ),
            ),
        ],
        today=TODAY,
    )
    plan = read_record(store, FEBRUARY, Audience.MEMBERS).plan
    assert [one.action_id for one in plan.actions] == ["2.1"]
    assert not plan.milestones


def _open_and_exempt() -> tuple[Action, ...]:
    return (action("2.2", action="Dismiss.", theme_id="T2", marking=EXEMPT),)


def test_another_reference_does_not_open_what_has_the_same_words(store: Store) -> None:
    """A tracker without references has them made up, and these are not the officers' own."""
    store.apply(
        [
            council_return(JANUARY, actions=(action("1.1", action="Dismiss the head.", marking=EXEMPT),)),
            _without_markings(FEBRUARY, action("made-1", action="Dismiss  the Head."), action("2", action="Recruit.")),
        ],
        today=TODAY,
    )
    assert [one.action_id for one in read_record(store, FEBRUARY, Audience.MEMBERS).plan.actions] == ["2"]


@pytest.mark.parametrize("words", ["Dismiss the head", "“Dismiss” the Head!", "1.1: Dismiss the head"])
def test_signs_do_not_open_what_has_the_same_words(store: Store, words: str) -> None:
    """A full stop that is left out, or the reference before the words, makes no other action of it."""
    secret = council_return(JANUARY, actions=(action("1.1", action="Dismiss the head.", marking=EXEMPT),))
    store.apply([secret, _without_markings(FEBRUARY, action("made-1", action=words))], today=TODAY)
    assert not read_record(store, FEBRUARY, Audience.MEMBERS).plan.actions


def test_what_stands_in_brackets_tells_actions_apart(store: Store) -> None:
    """Of an indicator it may be the kind of period; of an action it is what is done."""
    secret = council_return(JANUARY, actions=(action("1.1", action="Close a home (Elm Road)", marking=EXEMPT),))
    store.apply([secret, _without_markings(FEBRUARY, action("2", action="Close a home (Ash Road)"))], today=TODAY)
    assert [one.action_id for one in read_record(store, FEBRUARY, Audience.MEMBERS).plan.actions] == ["2"]


def test_a_tracker_of_an_earlier_day_opens_nothing_that_became_exempt(store: Store) -> None:
    """It is imported last and speaks of January; what March's return says of who may read it holds."""
    store.apply(
        [
            council_return(
                MARCH,
                actions=(action("1.1", marking=EXEMPT),),
                indicators=(indicator(),),
                observations=(_figure(2, "77.7", marking=EXEMPT),),
            ),
            _without_markings(FEBRUARY, action("1.1"), indicators=(indicator(),), observations=(_figure(2, "77.7"),)),
        ],
        today=TODAY,
    )
    for day in (FEBRUARY, MARCH):
        record = read_record(store, day, Audience.MEMBERS)
        assert not record.plan.actions
        assert not record.performance.observations.get("I1")


def test_a_return_that_opens_an_exempt_figure_says_so(store: Store) -> None:
    """Members read it, as it says, and the officer is told at once."""
    _, opened = store.apply(
        [
            council_return(FEBRUARY, indicators=(indicator(),), observations=(_figure(2, "77.7", marking=EXEMPT),)),
            council_return(MARCH, indicators=(indicator(),), observations=(_figure(2, "77.7"),)),
        ],
        today=TODAY,
    )
    assert _months(store, MARCH) == [2]
    assert _codes(opened) == {
        "no_longer_exempt": "1 figure was exempt and is no longer: I1 (February 2017). Members read it from now on."
    }


def test_a_return_that_comes_after_a_tracker_says_what_that_may_have_opened(store: Store) -> None:
    """The tracker was not held to what only this return says; where nothing is exempt there is nothing to say."""
    tracker = _without_markings(FEBRUARY, action("1.1", theme_id="Front door"))
    assert isinstance(tracker.batch, ReturnBatch)
    lacks = frozenset({("actions", "how")})
    store.apply([replace(tracker, batch=replace(tracker.batch, lacks=lacks))], today=TODAY)
    themes = (Theme(theme_id="T1", title="Front door", marking=EXEMPT),)
    told = [
        [one for one in outcome.findings if one.code == "tracker_came_before"]
        for reading in (
            council_return(JANUARY, themes=themes, actions=(action("1.1"),)),
            council_return(JANUARY, name="open.xlsx", actions=(action("1.1"),)),
            council_return(MARCH, themes=themes, actions=(action("1.1"),)),
        )
        for outcome in store.apply([reading], today=TODAY, dry_run=True)
    ]
    assert [len(found) for found in told] == [1, 0, 0]
    assert told[0][0].what.startswith("Of a later day than this return there is tracker.xlsx as at 28 February 2017.")
    assert told[0][0].marking == EXEMPT


def _late(*months: int) -> Reading:
    """A tracker of March that has these months of I1 and says nothing of who may read them."""
    figures = tuple(_figure(month, f"7{month}.7") for month in months)
    reading = _without_markings(MARCH, indicators=(indicator(),), observations=figures)
    assert isinstance(reading.batch, ReturnBatch)
    return replace(reading, batch=replace(reading.batch, lacks=frozenset({("actions", "how")})))


def test_a_return_that_comes_after_a_tracker_closes_its_figures_there(store: Store) -> None:
    """Whatever the order of import, and whether the tracker revised the figure; what the return has open stays so."""
    first = (_figure(1, "71.7"), _figure(2, "70.0", marking=EXEMPT), _figure(3, "73.7", marking=EXEMPT))
    store.apply([_late(1, 2, 3)], today=TODAY)
    assert _months(store, MARCH) == [1, 2, 3]
    (outcome,) = store.apply([council_return(FEBRUARY, indicators=(indicator(),), observations=first)], today=TODAY)
    assert _months(store, FEBRUARY) == _months(store, MARCH) == [1]
    shown = repr(read_record(store, MARCH, Audience.MEMBERS))
    assert not any(figure in shown for figure in ("70.0", "72.7", "73.7"))
    (told,) = [one for one in outcome.findings if one.code == "exempt_later_too"]
    assert told.what.startswith("2 figures in files of a later day without markings are exempt")
    assert told.marking == EXEMPT
    given = {one.period.end.month: one.marking for one in store.returned(MARCH).observations}
    assert given == {1: MEMBERS, 2: EXEMPT, 3: EXEMPT}, "a filled return does not open it either"


def _called_otherwise(*figures: Any, **changes: Any) -> Reading:  # noqa: ANN401
    """A tracker of March that has the indicator I1 under a reference of its own."""
    other = indicator("kpi-7", **({"title": "VACANCIES (months)"} | changes))
    reading = _without_markings(MARCH, indicators=(other,), observations=figures)
    assert isinstance(reading.batch, ReturnBatch)
    return replace(reading, batch=replace(reading.batch, lacks=frozenset({("actions", "how")})))


def _read_otherwise(store: Store) -> list[str]:
    """What members read of it, in the order of its months."""
    given = [one for one in store.returned(MARCH).observations if one.ind_id == "kpi-7"]
    return [str(one.figure.value) for one in given if one.marking.is_visible_to(Audience.MEMBERS)]


def test_a_return_that_comes_after_a_tracker_closes_its_figures_under_another_reference(store: Store) -> None:
    """The indicator in its words and unit, the same place and month; another month is told of as before."""
    figures = tuple(replace(_figure(month, f"7{month}.7"), ind_id="kpi-7") for month in (1, 2))
    store.apply([_called_otherwise(*figures)], today=TODAY)
    assert _read_otherwise(store) == ["71.7", "72.7"]
    exempt = _figure(2, "70.0", marking=EXEMPT)
    (outcome,) = store.apply([council_return(FEBRUARY, indicators=(indicator(),), observations=(exempt,))], today=TODAY)
    assert _read_otherwise(store) == ["71.7"]
    (told,) = [one for one in outcome.findings if one.code == "exempt_later_too"]
    assert told.what.endswith("kpi-7 (February 2017, I1 in this return).")


@pytest.mark.parametrize(
    ("here", "there", "figure"),
    [
        ((), {"title": "Posts filled"}, {}),
        ((), {"unit": Unit.COUNT}, {}),
        ((), {}, {"area_code": "E10000015"}),
        ((), {}, {"period": year_ending(date(2017, 2, 28), "February 2017")}),
        ((indicator("I2"),), {}, {}),
    ],
)
def test_a_figure_that_may_be_another_is_not_closed(
    store: Store, here: tuple[Indicator, ...], there: dict[str, Any], figure: dict[str, Any]
) -> None:
    """Other words, another unit, another place, twelve months that end with the month, or two in the same words."""
    store.apply([_called_otherwise(replace(_figure(2, "72.7"), ind_id="kpi-7", **figure), **there)], today=TODAY)
    exempt = _figure(2, "70.0", marking=EXEMPT)
    first = council_return(FEBRUARY, indicators=(indicator(), *here), observations=(exempt,))
    (outcome,) = store.apply([first], today=TODAY)
    assert _read_otherwise(store) == ["72.7"]
    assert "tracker_came_before" in {one.code for one in outcome.findings}


def test_what_a_later_return_says_is_open_stays_open(store: Store) -> None:
    """It says markings, and came after the day on which the figure was exempt."""
    opened = council_return(MARCH, indicators=(indicator(),), observations=(_figure(2, "72.7"), _figure(3, "73.7")))
    exempt = council_return(FEBRUARY, indicators=(indicator(),), observations=(_figure(2, "70.0", marking=EXEMPT),))
    store.apply([opened], today=TODAY)
    (outcome,) = store.apply([exempt], today=TODAY)
    assert _months(store, MARCH) == [2, 3]
    assert _months(store, FEBRUARY) == []
    assert "exempt_later_too" not in {one.code for one in outcome.findings}


def test_what_a_tracker_opened_before_can_be_kept_exempt_in_the_return(store: Store) -> None:
    """It is named by its words; a row under the tracker's reference, marked exempt, holds for the tracker too."""
    opened, secret = action("4.2", action="Open the home"), action("1.1", action="Open the home.", marking=EXEMPT)
    tracker = _without_markings(MARCH, opened, action("5.1", action="Train"))
    assert isinstance(tracker.batch, ReturnBatch)
    lacks = frozenset({("actions", "how")})
    store.apply([replace(tracker, batch=replace(tracker.batch, lacks=lacks))], today=TODAY)
    (outcome,) = store.apply([council_return(JANUARY, actions=(secret,))], today=TODAY, dry_run=True)
    (told,) = [one for one in outcome.findings if one.code == "tracker_came_before"]
    assert "stand there action 4.2 (1.1 in this return)." in told.what
    assert told.remedy.startswith("To keep these exempt, add a row with the reference that each has there")
    assert told.marking == EXEMPT
    added = replace(opened, marking=EXEMPT)
    (outcome,) = store.apply([council_return(JANUARY, actions=(secret, added))], today=TODAY)
    (told,) = [one for one in outcome.findings if one.code == "tracker_came_before"]
    assert "4.2" not in told.what
    then = {one.action_id: one.marking for one in store.read(MARCH).plan.actions}
    assert then == {"1.1": EXEMPT, "4.2": EXEMPT, "5.1": MEMBERS}


def test_only_figures_that_were_exempt_and_are_open_now_are_told(store: Store) -> None:
    """One that stays exempt and one that was always open open nothing."""
    opened = [(month, EXEMPT, MEMBERS) for month in (1, 2)]
    told = [*opened, (3, EXEMPT, EXEMPT), (4, MEMBERS, MEMBERS)]
    returns = [
        council_return(
            day,
            indicators=(indicator(),),
            observations=tuple(_figure(one[0], "77.7", marking=one[at]) for one in told),
        )
        for at, day in ((1, FEBRUARY), (2, MARCH))
    ]
    assert _codes(store.apply(returns, today=TODAY)[1]) == {
        "no_longer_exempt": "2 figures were exempt and are no longer: I1 (January 2017) and I1 (February 2017). "
        "Members read them from now on."
    }
