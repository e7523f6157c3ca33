"""Every gap of the plan, told once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from typing_extensions import override

import lineofsight.analysis
from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline import trace, trace_on
from lineofsight.analysis.sightline_body import bodies_of
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.analysis.sightline_survey import SERIOUSNESS, SurveyedGap, actions_with_gaps, survey_gaps
from lineofsight.analysis.sightline_values import SightlineKind
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.sightline_makers import ACTION, ASKED, THEME, whole, with_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record

Row = TypeVar("Row")


class _Counted(tuple[Row, ...]):
    """Rows that count how many of them were visited."""

    __slots__ = ()
    visited = 0

    @override
    def __iter__(self) -> Iterator[Row]:
        """Give each row, and count it."""
        for row in super().__iter__():
            _Counted.visited += 1
            yield row


def test_a_council_without_gaps_has_none() -> None:
    """Nothing is found where nothing is broken."""
    assert survey_gaps(whole()) == ()


def test_the_same_gap_of_two_actions_is_told_once_with_both() -> None:
    """Each item is named where it is concerned."""
    record = with_plan(
        whole(), actions=tuple(replace(ACTION, action_id=ref, indicator_ids=()) for ref in ("1.1", "1.2"))
    )
    gap = next(gap for gap in survey_gaps(record) if gap.code == "no_indicator")
    assert gap.refs == ("1.1", "1.2")


def test_what_differs_only_by_its_theme_or_day_is_told_once() -> None:
    """No voice under two themes, or a Board that did not meet since either change, is one gap of two actions."""
    second = replace(THEME, theme_id="T2", order=2)
    changed = (
        replace(ACTION, status_date=date(2017, 3, 27)),
        replace(ACTION, action_id="2.1", theme_id="T2", status_date=date(2017, 3, 28)),
    )
    unheard = replace(whole(), watched=WatchedRecord())
    gaps = {gap.code: gap for gap in survey_gaps(with_plan(unheard, themes=(THEME, second), actions=changed))}
    assert gaps["no_voice"].what == "Nothing recorded under the theme is what children or families said."
    assert gaps["no_voice"].refs == ("1.1", "2.1")
    assert gaps["not_met_since_change"].refs == ("1.1", "2.1")
    assert gaps["not_met_since_change"].what.endswith(", before the last change in these.")


def test_what_was_finished_before_a_meeting_and_told_after_it_is_told_once() -> None:
    """Each action was finished and reported on days of its own."""
    refs = ("1.1", "1.2")
    was = ((date(2016, 12, 31), replace(ACTION, status_date=date(2016, 12, 20))),)
    done = tuple(
        replace(
            ACTION,
            action_id=ref,
            delivery_status=DeliveryStatus.COMPLETE,
            completed_date=date(2017, 1, on),
            status_date=date(2017, 3, 20 + on),
        )
        for on, ref in enumerate(refs, 1)
    )
    record = with_plan(whole(), actions=done, milestones=(), earlier_actions=dict.fromkeys(refs, was))
    (gap,) = [gap for gap in survey_gaps(record) if gap.code == "told_after_meeting"]
    assert gap.refs == refs
    assert gap.what == (
        "Board last met on 20 March 2017, after these were finished and before they were first reported complete."
    )


def test_a_recommendation_that_nothing_answers_comes_first() -> None:
    """That nobody does anything is the most serious gap."""
    unanswered = replace(ASKED, rec_id="O9")
    record = with_plan(
        whole(),
        recommendations=(ASKED, unanswered),
        actions=(replace(ACTION, indicator_ids=(), lead_role="", lead_officer=""),),
    )
    found = survey_gaps(record)
    assert (found[0].code, found[0].refs) == ("no_action", ("O9",))
    places = [SERIOUSNESS.index(gap.code) for gap in found]
    assert places == sorted(places)


def test_how_many_actions_have_a_gap_is_counted_by_action() -> None:
    """Each once however many gaps it has; recommendations and what left the plan are no actions of it."""
    withdrawn = replace(ACTION, action_id="1.9", delivery_status=DeliveryStatus.WITHDRAWN)
    record = with_plan(whole(), actions=(ACTION, withdrawn))
    gaps = [SurveyedGap(code=code, what="", ask="", refs=(ACTION.action_id, "O9", "1.9")) for code in ("a", "b")]
    share = actions_with_gaps(gaps, record)
    assert (share.count, share.total) == (1, 1)


def test_what_left_the_plan_is_not_traced() -> None:
    """A withdrawn action has no chain to break."""
    withdrawn = replace(
        ACTION, action_id="1.9", delivery_status=DeliveryStatus.WITHDRAWN, lead_role="", lead_officer=""
    )
    record = with_plan(whole(), actions=(ACTION, withdrawn))
    assert all("1.9" not in gap.refs for gap in survey_gaps(record))


def test_every_code_of_a_gap_has_its_place() -> None:
    """A new kind of gap cannot be forgotten in the order."""
    folder = Path(lineofsight.analysis.__file__).parent
    written = {
        code
        for name in ("sightline_gaps.py", "sightline_meetings.py", "sightline_expected.py")
        for code in re.findall(r'code="(\w+)"', (folder / name).read_text(encoding="utf-8"))
    }
    assert written == set(SERIOUSNESS)


def test_a_plan_many_times_as_long_has_the_same_gaps_over_and_over(example_material: Material) -> None:
    """What stands beside an item changes nothing of its own gaps, though all of them share what was looked up."""
    record = example_material.record
    alone = {(gap.code, gap.what, gap.ask, gap.refs) for gap in survey_gaps(record)}
    long = survey_gaps(_many_times(record, 20))
    first = [(gap.code, gap.what, gap.ask, tuple(ref for ref in gap.refs if "×" not in ref)) for gap in long]
    assert len(alone) > 10
    assert {one for one in first if one[-1]} == alone
    assert len({ref for gap in long for ref in gap.refs}) > 15 * len({ref for one in alone for ref in one[-1]})


def test_what_is_looked_up_together_is_what_each_chain_finds_alone(example_material: Material) -> None:
    """One ground for the whole plan tells of every item what a ground of its own tells."""
    record = _many_times(example_material.record, 2)
    refs = [one.action_id for one in record.plan.actions] + [one.rec_id for one in record.plan.recommendations]
    ground = Ground(record)
    assert [trace_on(ground, ref) for ref in refs] == [trace(record, ref) for ref in refs]


def test_the_work_grows_as_the_plan_does(example_material: Material) -> None:
    """Ten times as many actions are ten times as many rows to visit, and not a hundred times."""
    assert _rows_visited(_many_times(example_material.record, 10)) == 10 * _rows_visited(example_material.record)


def test_bodies_and_people_share_what_was_looked_up(example_material: Material) -> None:
    """Milestones are not walked over for each of them, and each tells what it tells alone."""
    record = example_material.record
    refs = [
        *((one.body_id, SightlineKind.BODY) for one in bodies_of(record)),
        *((one.key, SightlineKind.PERSON) for one in people_of(record)),
    ]
    counted = replace(record, plan=replace(record.plan, milestones=_Counted(record.plan.milestones)))
    ground, _Counted.visited = Ground(counted), 0
    told = [trace_on(ground, ref, kind) for ref, kind in refs]
    assert _Counted.visited < 3 * len(record.plan.milestones)
    assert told == [trace(record, ref, kind) for ref, kind in refs]


def _rows_visited(record: Record) -> int:
    plan, watched = record.plan, record.watched
    counted = replace(
        plan,
        actions=_Counted(plan.actions),
        milestones=_Counted(plan.milestones),
        date_changes=_Counted(plan.date_changes),
    )
    expected = replace(watched, expectations=_Counted(watched.expectations))
    _Counted.visited = 0
    survey_gaps(replace(record, plan=counted, watched=expected))
    assert _Counted.visited >= len(plan.actions)
    return _Counted.visited


def _many_times(record: Record, times: int) -> Record:
    """The record with the plan's actions, and what hangs on each, over and over under the same themes."""
    plan, watched, again = record.plan, record.watched, range(times)
    return replace(
        record,
        plan=replace(
            plan,
            actions=tuple(replace(one, action_id=_nth(one.action_id, n)) for n in again for one in plan.actions),
            milestones=tuple(
                replace(one, milestone_id=_nth(one.milestone_id, n), action_id=_nth(one.action_id, n))
                for n in again
                for one in plan.milestones
            ),
            date_changes=tuple(replace(one, item_id=_nth(one.item_id, n)) for n in again for one in plan.date_changes),
            earlier_actions={_nth(ref, n): states for n in again for ref, states in plan.earlier_actions.items()},
        ),
        watched=replace(
            watched,
            expectations=tuple(
                replace(one, exp_id=_nth(one.exp_id, n), action_ids=tuple(_nth(ref, n) for ref in one.action_ids))
                for n in again
                for one in watched.expectations
            ),
        ),
    )


def _nth(ref: str, n: int) -> str:
    return f"{ref}×{n}" if n else ref
