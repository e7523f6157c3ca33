"""Importing the next return keeps every earlier status, date and figure, in whatever order returns arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from lineofsight.domain.batches import ItemChangeKind, Reading, ReturnBatch
from lineofsight.domain.figures import Figure
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.indicators import Quality, Target
from lineofsight.domain.periods import month_period
from lineofsight.domain.plan import Between, PlanVersion
from lineofsight.domain.record import RowLeftOut
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from lineofsight.store.figures_writing import FEW
from tests.store.reading_makers import (
    COUNCIL,
    FEBRUARY,
    JANUARY,
    MARCH,
    TODAY,
    action,
    council_return,
    date_change,
    found_of,
    indicator,
    milestone,
    observation,
)

if TYPE_CHECKING:
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store

APRIL_30, MAY_31, JUNE_30 = date(2017, 4, 30), date(2017, 5, 31), date(2017, 6, 30)


def _three_returns() -> tuple[Reading, Reading, Reading]:
    return (
        council_return(
            JANUARY,
            name="january.xlsx",
            actions=(action(delivery_status=DeliveryStatus.ON_TRACK), action("1.2")),
            milestones=(milestone(),),
            observations=(observation("20", month=1, as_at=JANUARY, quality=Quality.PROVISIONAL),),
        ),
        council_return(
            FEBRUARY,
            name="february.xlsx",
            actions=(
                action(delivery_status=DeliveryStatus.AT_RISK, due_date_original=APRIL_30, due_date_current=MAY_31),
                action("1.2"),
            ),
            milestones=(milestone(status=DeliveryStatus.COMPLETE, actual_date=date(2017, 2, 20)),),
            date_changes=(date_change("1.1", APRIL_30, MAY_31),),
            observations=(
                observation("21", month=1, as_at=FEBRUARY),
                observation("19", month=2, as_at=FEBRUARY),
            ),
        ),
        council_return(
            MARCH,
            name="march.xlsx",
            actions=(
                action(delivery_status=DeliveryStatus.ON_TRACK, due_date_original=APRIL_30, due_date_current=JUNE_30),
                action("1.2"),
            ),
            milestones=(milestone(status=DeliveryStatus.COMPLETE, actual_date=date(2017, 2, 20)),),
            observations=(
                observation("21", month=1, as_at=MARCH),
                observation("19", month=2, as_at=MARCH),
                observation("18", month=3),
            ),
        ),
    )


def _summary(record: Record) -> tuple[object, ...]:
    plan, performance = record.plan, record.performance
    return (
        plan.actions,
        plan.milestones,
        plan.date_changes,
        plan.earlier_actions,
        [(one.period.key, one.figure) for one in performance.observations.get("L1", ())],
        {key: [one.figure for one in editions] for key, editions in performance.earlier_editions.items()},
    )


def test_every_earlier_state_is_still_readable(store: Store) -> None:
    """As at each of three returns the record is what that return said."""
    store.apply(_three_returns(), today=TODAY)
    january, february, march = (store.read(day) for day in store.as_at_dates())
    statuses = [record.plan.actions[0].delivery_status for record in (january, february, march)]
    assert statuses == [DeliveryStatus.ON_TRACK, DeliveryStatus.AT_RISK, DeliveryStatus.ON_TRACK]
    dues = [record.plan.actions[0].due_date_current for record in (january, february, march)]
    assert dues == [APRIL_30, MAY_31, JUNE_30]
    figures = [[one.figure for one in record.performance.observations["L1"]] for record in (january, february, march)]
    assert figures == [
        [Figure.of(20)],
        [Figure.of(21), Figure.of(19)],
        [Figure.of(21), Figure.of(19), Figure.of(18)],
    ]
    assert january.plan.milestones[0].status is DeliveryStatus.ON_TRACK
    assert february.plan.milestones[0].status is DeliveryStatus.COMPLETE
    assert march.plan.earlier_actions["1.1"] == (
        (JANUARY, january.plan.actions[0]),
        (FEBRUARY, february.plan.actions[0]),
    )


def test_a_day_between_two_returns_shows_the_earlier(store: Store) -> None:
    """What a later return says is not known the day before its date."""
    store.apply(_three_returns(), today=TODAY)
    assert _summary(store.read(date(2017, 3, 30))) == _summary(store.read(FEBRUARY))
    assert store.read(date(2016, 12, 31)).plan.actions == ()


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_import_makes_no_difference(store: Store, order: tuple[int, ...]) -> None:
    """Returns that arrive out of order fall into their places."""
    returns = _three_returns()
    for index in order:
        store.apply([returns[index]], today=TODAY)
    plan = store.read(MARCH).plan
    assert [(one.old, one.new, one.agreed_by) for one in plan.date_changes] == [
        (APRIL_30, MAY_31, "IB"),
        (MAY_31, JUNE_30, ""),
    ]
    assert [day for day, _ in plan.earlier_actions["1.1"]] == [JANUARY, FEBRUARY]
    for day, figures in ((JANUARY, ["20"]), (FEBRUARY, ["21", "19"]), (MARCH, ["21", "19", "18"])):
        shown = store.read(day).performance.observations["L1"]
        assert [one.figure.as_published for one in shown] == figures
    earlier = store.read(MARCH).performance.earlier_editions["L1", 20170131]
    assert [(one.figure, one.source.vintage) for one in earlier] == [(Figure.of(20), "return of 31 January 2017")]


def test_a_revised_figure_keeps_its_first_edition_with_its_source(store: Store) -> None:
    """A provisional figure that is revised stays readable beside the new one, which says what it was."""
    store.apply(_three_returns(), today=TODAY)
    performance = store.read(MARCH).performance
    (first,) = performance.earlier_editions["L1", 20170131]
    newest = performance.observations["L1"][0]
    assert (first.quality, first.as_at, first.source.name) == (Quality.PROVISIONAL, JANUARY, "january.xlsx")
    assert (newest.quality, newest.as_at, newest.revised_from) == (Quality.FINAL, FEBRUARY, Figure.of(20))


def test_a_figure_of_an_earlier_date_keeps_that_date(store: Store) -> None:
    """A return may give a figure as at a date of its own, which is shown with it."""
    own = observation("20", month=1, as_at=date(2017, 2, 3))
    store.apply([council_return(MARCH, observations=(own, observation()))], today=TODAY)
    shown = store.read(MARCH).performance.observations["L1"]
    assert [one.as_at for one in shown] == [date(2017, 2, 3), MARCH]


def test_an_unrecorded_move_is_kept_and_said(store: Store) -> None:
    """A due date that moved without a record gets one that names nobody, and the import warns of it."""
    outcomes = store.apply(_three_returns(), today=TODAY)
    assert [finding.code for finding in found_of(outcomes[1])] == []
    assert [finding.code for finding in found_of(outcomes[2])] == ["redated_without_record"]
    assert "31 May 2017 to 30 June 2017" in found_of(outcomes[2])[0].what
    (redated,) = [change for change in outcomes[2].changes if change.kind is ItemChangeKind.REDATED]
    assert ("due_date_current", "2017-05-31", "2017-06-30") in redated.fields
    (move,) = [one for one in store.read(MARCH).plan.date_changes if not one.agreed_by]
    assert (move.item_id, move.old, move.new, move.changed_on) == ("1.1", MAY_31, JUNE_30, Between(FEBRUARY, MARCH))


def test_a_due_date_that_was_taken_away_is_said_and_counted(store: Store) -> None:
    """The finding names the date that was there; what had none before, and what is done, is not warned of."""
    dateless: dict[str, Any] = {"due": None, "due_kind": DueKind.NOT_SET, "due_date_original": None}
    complete = DeliveryStatus.COMPLETE
    old: dict[str, Any] = {"status_reason": "No staff."}
    agreed: dict[str, Any] = {"status_reason": "The Board agreed on 6 February to wait."}
    first = council_return(
        JANUARY,
        actions=(
            action(due=MAY_31, **old),
            action("1.2", **dateless),
            action("1.3", due=MAY_31),
            action("1.4", due=MAY_31, **old),
        ),
    )
    then = council_return(
        FEBRUARY,
        actions=(
            action(**dateless, **old),
            action("1.2", **dateless),
            action("1.3", **dateless, delivery_status=complete),
            action("1.4", **dateless, **agreed),
        ),
    )
    _, outcome = store.apply([first, then], today=TODAY)
    finding, with_reason = [one for one in found_of(outcome) if one.code == "due_date_taken_away"]
    assert finding.what == (
        "Action 1.1 had a due date, 31 May 2017, and the return gives it none; nobody is recorded to have agreed that."
    )
    assert "say under status_reason who agreed to that" in finding.remedy
    assert with_reason.what.endswith("gives it none; it says: “The Board agreed on 6 February to wait”.")
    assert "status_reason" not in with_reason.remedy, "what was asked for is there"
    assert [one.ref for one in outcome.changes if one.kind is ItemChangeKind.REDATED] == ["1.1", "1.4"]


def test_a_record_supplied_later_replaces_the_unrecorded_move(store: Store) -> None:
    """Once officers say who agreed a move it is agreed, but as at the earlier date it still was not."""
    store.apply(_three_returns(), today=TODAY)
    late = date_change("1.1", MAY_31, JUNE_30, changed_on=date(2017, 3, 20))
    store.apply([council_return(date(2017, 4, 30), name="april.xlsx", date_changes=(late,))], today=TODAY)
    assert [one.agreed_by for one in store.read(MARCH).plan.date_changes] == ["IB", ""]
    assert [one.agreed_by for one in store.read(date(2017, 4, 30)).plan.date_changes] == ["IB", "IB"]


def test_the_original_date_never_changes(store: Store) -> None:
    """A return that gives another original date is warned of, and the first one is shown."""
    moved = council_return(
        FEBRUARY,
        actions=(action(due=MAY_31, start_date=date(2017, 5, 15)),),
        milestones=(milestone(original_date=MARCH),),
    )
    first = council_return(JANUARY, actions=(action(due=APRIL_30),), milestones=(milestone(),))
    outcomes = store.apply([first, moved], today=TODAY)
    codes = [finding.code for finding in found_of(outcomes[1])]
    assert codes == ["redated_without_record", "original_date_changed", "original_date_changed"]
    plan = store.read(FEBRUARY).plan
    assert (plan.actions[0].due_date_original, plan.actions[0].due_date_current) == (APRIL_30, MAY_31)
    assert plan.actions[0].start_date is None
    assert plan.milestones[0].original_date == FEBRUARY


def test_a_missing_action_is_listed_and_kept(store: Store) -> None:
    """An action that a return no longer names is reported and stays in the record as last returned."""
    january, february, _ = _three_returns()
    store.apply([january, february], today=TODAY)
    (outcome,) = store.apply([council_return(MARCH, actions=(action("1.2"),))], today=TODAY)
    missing = [(one.subject, one.ref) for one in outcome.changes if one.kind is ItemChangeKind.MISSING]
    assert missing == [("action", "1.1")]
    assert store.read(MARCH).plan.last_named == {"1.1": FEBRUARY}
    assert store.read(FEBRUARY).plan.last_named == {}
    assert store.read(MARCH).plan.status_said == {"1.1": FEBRUARY, "1.1.a": FEBRUARY, "1.2": MARCH}
    assert [one.action_id for one in store.read(MARCH).plan.actions] == ["1.1", "1.2"]


def test_rows_that_could_not_be_taken_are_told_as_long_as_their_return_is_the_newest(store: Store) -> None:
    """Each row once, by its place alone; rows of sheets that hold nothing of the plan are not the plan's."""
    cells = (("Actions", "E8"), ("Actions", "B8"), ("Observations", "C7"), ("Tracker", "line 12, column Due"))
    refused = tuple(
        Finding("date_unreadable", Severity.ROW_REFUSED, Place("feb.xlsx", sheet, cell, "1.5 Decide"), "No such day.")
        for sheet, cell in cells
    )
    taken = Finding("reference_made", Severity.WARNING, Place("feb.xlsx", "Actions", "A9"), "One was made.")
    february = replace(council_return(FEBRUARY, actions=(action("1.2"),)), findings=(*refused, taken))
    store.apply([council_return(JANUARY, actions=(action("1.1"),)), february], today=TODAY)
    assert store.read(FEBRUARY).plan.rows_left_out == (
        RowLeftOut("return.xlsx", "row 8 of sheet Actions"),
        RowLeftOut("return.xlsx", "line 12 of sheet Tracker"),
    )
    assert store.read(JANUARY).plan.rows_left_out == ()
    store.apply([council_return(MARCH, actions=(action("1.1"), action("1.2")))], today=TODAY)
    assert store.read(MARCH).plan.rows_left_out == ()


def test_rows_of_a_file_of_some_actions_that_could_not_be_taken_are_told_with_its_name(store: Store) -> None:
    """It is newer than the return that has all of the plan, whose rows are told with the name of that one."""
    refused = Finding("date_unreadable", Severity.ROW_REFUSED, Place("some.xlsx", "Tracker", "E13"), "No such day.")
    some = council_return(FEBRUARY, name="some.xlsx", actions=(action("1.2"),))
    assert isinstance(some.batch, ReturnBatch)
    batch = replace(some.batch, subjects=frozenset(), lacks=frozenset({("actions", "how")}))
    before = replace(refused, place=Place("january.xlsx", "Actions", "C5"))
    january = council_return(JANUARY, actions=(action("1.1"), action("1.2")))
    store.apply([replace(january, findings=(before,))], today=TODAY)
    store.apply([replace(some, batch=batch, findings=(refused,))], today=TODAY)
    assert store.read(FEBRUARY).plan.rows_left_out == (
        RowLeftOut("return.xlsx", "row 5 of sheet Actions"),
        RowLeftOut("some.xlsx", "row 13 of sheet Tracker"),
    )
    assert store.read(JANUARY).plan.rows_left_out == (RowLeftOut("return.xlsx", "row 5 of sheet Actions"),)


def test_a_subject_without_a_sheet_says_nothing(store: Store) -> None:
    """A return of performance alone makes no action missing and changes none."""
    january, *_ = _three_returns()
    store.apply([january], today=TODAY)
    (outcome,) = store.apply(
        [council_return(FEBRUARY, observations=(observation("19", month=2, as_at=FEBRUARY),))], today=TODAY
    )
    assert outcome.counts == ((("new", "observation"), 1),)
    assert store.read(FEBRUARY).plan.actions == store.read(JANUARY).plan.actions


def test_few_new_figures_are_listed_with_what_they_say(store: Store) -> None:
    """What she keyed is seen before it is kept; of a first return, or of many months, only how many there are."""
    few = [observation("20", month=1), observation("1198", month=2)]
    reading = council_return(indicators=(indicator("L1"),), observations=tuple(few))
    (outcome,) = store.apply([reading], today=TODAY, dry_run=True)
    new = [one for one in outcome.changes if one.subject == "observation"]
    assert [one.fields[0] for one in new] == [("figure", "", "20"), ("figure", "", "1198")]
    assert new[0].fields[1][0] == "numerator"
    assert {one.kind for one in new} == {ItemChangeKind.NEW}
    assert [one.title for one in new] == [f"{indicator('L1').plain_title}, {one.period.label}" for one in few]
    assert dict(outcome.counts)["new", "observation"] == 2
    many = [replace(few[0], period=month_period(2000 + at // 12, at % 12 + 1)) for at in range(FEW + 1)]
    (outcome,) = store.apply([council_return(observations=tuple(many))], today=TODAY, dry_run=True)
    assert outcome.changes == ()
    assert outcome.counts == ((("new", "observation"), FEW + 1),)


def test_what_a_version_removed_leaves_the_record_when_no_longer_named(store: Store) -> None:
    """An action that the plan's new version removed is gone from then on, and still there before."""
    january, *_ = _three_returns()
    version = PlanVersion(version="2", date=date(2017, 2, 10), removed=("1.1",))
    second = council_return(FEBRUARY, actions=(action("1.2"),), versions=(version,), subjects=frozenset({"milestones"}))
    _, outcome = store.apply([january, second], today=TODAY)
    assert not [change for change in outcome.changes if change.kind is ItemChangeKind.MISSING]
    assert [one.action_id for one in store.read(JANUARY).plan.actions] == ["1.1", "1.2"]
    assert [one.action_id for one in store.read(FEBRUARY).plan.actions] == ["1.2"]
    assert store.read(FEBRUARY).plan.milestones == ()


def test_a_withdrawn_action_goes_when_it_is_no_longer_named(store: Store) -> None:
    """Withdrawn when last returned, then not named: that is an ending, not a gap."""
    withdrawn = council_return(JANUARY, actions=(action(delivery_status=DeliveryStatus.WITHDRAWN), action("1.2")))
    _, outcome = store.apply([withdrawn, council_return(FEBRUARY, actions=(action("1.2"),))], today=TODAY)
    assert outcome.counts == ((("same", "action"), 1),)
    assert [one.action_id for one in store.read(JANUARY).plan.actions] == ["1.1", "1.2"]
    assert [one.action_id for one in store.read(FEBRUARY).plan.actions] == ["1.2"]


def test_a_second_return_of_one_date_corrects_the_first(store: Store) -> None:
    """The later import wins, and the correction is pointed out, and neither history nor a move of a date."""
    wrong = council_return(MARCH, name="wrong.xlsx", actions=(action(due_date_current=JUNE_30),))
    right = council_return(MARCH, name="right.xlsx", actions=(action(due_date_current=MAY_31),))
    first, outcome = store.apply([wrong, right], today=TODAY)
    assert found_of(first) == ()
    (told,) = found_of(outcome)
    assert told.code == "day_returned_before"
    assert told.what.startswith("There is a return as at 31 March 2017 already")
    plan = store.read(MARCH).plan
    assert plan.actions[0].due_date_current == MAY_31
    assert (plan.date_changes, plan.earlier_actions) == ((), {})


def test_a_return_of_the_same_day_that_says_the_same_corrects_nothing(store: Store) -> None:
    """Nor does one of another day that says something else, or one that adds to what was said."""
    first = council_return(FEBRUARY, name="first.xlsx", actions=(action(),))
    more = council_return(FEBRUARY, name="more.xlsx", actions=(action(), action("1.2")))
    later = council_return(MARCH, name="later.xlsx", actions=(action(progress_update="Begun."),))
    for outcome in store.apply([first, more, later], today=TODAY):
        assert "day_returned_before" not in {finding.code for finding in found_of(outcome)}


def test_a_return_that_comes_late_is_said_to_be_older_than_the_newest(store: Store) -> None:
    """A mistyped month looks the same; one of the newest day, or of a later one, is not late."""
    january = council_return(JANUARY, actions=(action(),))
    (late,) = store.apply([january], today=TODAY, dry_run=True)
    assert found_of(late) == ()
    store.apply([council_return(FEBRUARY, actions=(action(),))], today=TODAY)
    (late,) = store.apply([january], today=TODAY)
    (told,) = found_of(late)
    assert told.code == "older_than_newest"
    assert told.severity is Severity.WARNING
    assert told.what == (
        "It is older than the newest return that speaks of the same, which is as at 28 February 2017: it finds its "
        "place in the history as at 31 January 2017, and what was said since stays as it is."
    )
    more = [council_return(day, name="more.xlsx", actions=(action("1.2"),)) for day in (FEBRUARY, MARCH)]
    assert [found_of(one) for one in store.apply(more, today=TODAY)] == [(), ()]


def test_a_scorecard_is_not_late_beside_a_newer_plan(store: Store) -> None:
    """Nothing newer is said of its figures; once there is, it is late, whether it describes its indicators or not."""
    indicators, figures = {"indicators": (indicator(),)}, {"observations": (observation(),)}
    store.apply([council_return(MARCH, name="plan.xlsx", actions=(action(),))], today=TODAY)
    early = [
        council_return(FEBRUARY, name="early.xlsx", **what) for what in (indicators, figures, indicators | figures)
    ]
    for is_late in (False, True):
        for one in early:
            (outcome,) = store.apply([one], today=TODAY, dry_run=True)
            assert ("older_than_newest" in {told.code for told in found_of(outcome)}) is is_late
        store.apply([council_return(MARCH, name="scorecard.xlsx", **indicators, **figures)], today=TODAY)


def test_a_return_newer_than_the_plan_and_without_one_is_told(store: Store) -> None:
    """An empty one is warned of; a scorecard holds none by its nature, and an older file or a first one is not told."""
    indicators, figures = {"indicators": (indicator(),)}, {"observations": (observation(),)}
    (first,) = store.apply([council_return(FEBRUARY, name="first.xlsx", **indicators, **figures)], today=TODAY)
    store.apply([council_return(MARCH, name="plan.xlsx", actions=(action(),))], today=TODAY)
    empty, scorecard, old = store.apply(
        [
            council_return(APRIL_30, name="empty.xlsx"),
            council_return(APRIL_30, name="scorecard.xlsx", **indicators, **figures),
            council_return(JANUARY, name="old.xlsx"),
        ],
        today=TODAY,
    )
    says = (
        "It holds no plan: its sheet Actions is missing or empty. All actions count as last said, as at 31 March 2017 "
        "or before, and dates that pass meanwhile count as missed."
    )
    assert [(one.code, one.severity) for one in found_of(empty)] == [("no_plan", Severity.WARNING)]
    assert found_of(empty)[0].what == (
        f"{says} It holds nothing else either, and what is shown first would be as at 30 April 2017."
    )
    assert [(one.code, one.severity, one.what) for one in found_of(scorecard)] == [("no_plan", Severity.NOTE, says)]
    assert "no_plan" not in {told.code for outcome in (first, old) for told in found_of(outcome)}
    assert store.read(MAY_31).plan.returned == MARCH


def test_a_return_whose_sheet_of_actions_is_gone_is_warned_of(store: Store) -> None:
    """Its milestones stand alone there: the plan was taken out by mistake, and its dates would count as missed."""
    store.apply([council_return(MARCH, actions=(action(),), milestones=(milestone(),))], today=TODAY)
    (gone,) = store.apply([council_return(APRIL_30, name="gone.xlsx", milestones=(milestone(),))], today=TODAY)
    (found,) = [told for told in found_of(gone) if told.code == "no_plan"]
    assert found.severity is Severity.WARNING
    assert "its sheet Actions is missing or empty" in found.what


def test_a_late_return_that_was_only_saved_again_still_changes_nothing(store: Store) -> None:
    """That it is late now, and was not when it came first, is nothing new in it."""
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    store.apply([council_return(FEBRUARY, actions=(action(),))], today=TODAY)
    (again,) = store.apply([council_return(JANUARY, name="again.xlsx", actions=(action(),))], today=TODAY)
    assert again.changes_nothing


def test_the_council_is_named_as_by_the_date(store: Store) -> None:
    """A council that changed its name is called as its returns called it then."""
    renamed = council_return(FEBRUARY, council=type(COUNCIL)(name="Elsewhere", area_code="305"))
    store.apply([council_return(JANUARY), renamed], today=TODAY)
    assert [store.read(day).council.name for day in (date(2016, 1, 1), JANUARY, FEBRUARY)] == [
        "Anywhere",
        "Anywhere",
        "Elsewhere",
    ]


def test_what_a_made_up_return_brought_stays_marked(store: Store) -> None:
    """A real return of a few rows does not make the made-up plan beside it real."""
    real = replace(COUNCIL, illustrative=False)
    store.apply([council_return(FEBRUARY, council=real)], today=TODAY)
    assert not store.read(MARCH).council.illustrative
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    assert store.read(JANUARY).council.illustrative
    assert store.read(MARCH).council.illustrative
    store.apply([council_return(JANUARY, council=real, actions=(action(),))], today=TODAY)
    assert not store.read(MARCH).council.illustrative


def test_a_row_that_could_not_be_taken_is_not_missing(store: Store) -> None:
    """The officer has it in her file: she is told of the row, and not that the file is without it."""
    whole = council_return(JANUARY, actions=(action("1.1"), action("1.2"), action("1.3")))
    few = council_return(FEBRUARY, actions=(action("1.1"),), left_out=frozenset({("actions", "1.2")}))
    (_, outcome) = store.apply([whole, few], today=TODAY)
    missing = [change.ref for change in outcome.changes if change.kind is ItemChangeKind.MISSING]
    assert missing == ["1.3"]
    assert [one.action_id for one in store.read(FEBRUARY).plan.actions] == ["1.1", "1.2", "1.3"]


def test_every_rule_that_an_indicator_had_is_kept(store: Store) -> None:
    """Who sees the line of one target is told until when another held."""
    was, now = (indicator(target=Target(value=Decimal(aim), tolerance=Decimal(5))) for aim in (90, 80))
    for day, name, one in (
        (JANUARY, "january.xlsx", was),
        (FEBRUARY, "february.xlsx", now),
        (MARCH, "march.xlsx", now),
    ):
        store.apply([council_return(day, name=name, indicators=(one,))], today=TODAY)
    performance = store.read(MARCH).performance
    kept = performance.earlier_rules[now.ind_id]
    assert [(on, one.target.value) for on, one in kept] == [(JANUARY, Decimal(90)), (FEBRUARY, Decimal(80))]
    assert store.read(JANUARY).performance.earlier_rules == {}


def test_an_indicator_that_the_newest_return_does_not_name_stands_as_told_last(store: Store) -> None:
    """Which return named it last is known; one whose row could not be taken is named there, and others say nothing."""
    kept, gone, bad = (indicator(ref) for ref in ("kept", "gone", "bad"))
    store.apply([council_return(JANUARY, name="january.xlsx", indicators=(kept, gone, bad))], today=TODAY)
    few = council_return(
        FEBRUARY, name="february.xlsx", indicators=(kept,), left_out=frozenset({("indicators", "bad")})
    )
    store.apply([few, council_return(MARCH, name="march.xlsx", actions=(action(),))], today=TODAY)
    performance = store.read(MARCH).performance
    assert [one.ind_id for one in performance.indicators] == ["kept", "gone", "bad"]
    assert performance.last_named == {"gone": JANUARY}
    assert store.read(JANUARY).performance.last_named == {}
