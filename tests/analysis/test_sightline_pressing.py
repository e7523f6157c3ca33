"""Of many of a kind a line of sight tells first what presses most; of few it keeps the plan's order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import override

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_downward import Threads
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.analysis.sightline_pressing import parts_pressing_first, pressing_first, standing_of
from lineofsight.analysis.sightline_values import MOST_ALIKE, Strand
from lineofsight.analysis.urgency import by_urgency
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from tests.analysis.plan_makers import action, milestone
from tests.analysis.sightline_makers import whole, with_plan

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.material import Material
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.plan import Action
    from lineofsight.domain.record import Record

_SOON = date(2017, 6, 30)
S = DeliveryStatus


def _action(ref: str, status: DeliveryStatus, due: date = _SOON, first: date | None = None) -> Action:
    return action(
        action_id=ref,
        delivery_status=status,
        due_date_original=first or due,
        due_date_current=due,
    )


class _Asked(Ground):
    """Keeps which indicators it was asked to judge: each is judged once for all that is told of it."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        self.asked: list[str] = []

    @override
    def judged_indicator(self, indicator: Indicator) -> JudgedIndicator:
        self.asked.append(indicator.ind_id)
        return super().judged_indicator(indicator)


_IN_THE_PLAN = (
    _action("withdrawn", S.WITHDRAWN, date(2016, 1, 1)),
    _action("complete", S.COMPLETE),
    _action("on-track", S.ON_TRACK),
    _action("slipped", S.ON_TRACK, _SOON, date(2017, 5, 31)),
    _action("slipped-more", S.ON_TRACK, _SOON, date(2017, 1, 31)),
    _action("overdue", S.ON_TRACK, date(2017, 3, 1)),
    _action("longest-overdue", S.ON_TRACK, date(2016, 12, 1)),
    _action("will-miss", S.OFF_TRACK),
    _action("on-track-too", S.ON_TRACK),
)
_PRESSING = [
    *("longest-overdue", "overdue", "will-miss", "slipped-more", "slipped"),
    *("on-track", "on-track-too", "complete", "withdrawn"),
]


def _refs(threads: Threads) -> list[str]:
    return [one.action_id for one in threads.actions]


def test_of_many_actions_those_that_press_most_stand_first() -> None:
    """Overdue, the longest first; slipped, by most days; then in the plan's order; what left the plan last."""
    record = with_plan(whole(), actions=_IN_THE_PLAN, milestones=())
    assert len(_IN_THE_PLAN) == MOST_ALIKE + 1
    assert _refs(pressing_first(Ground(record), Threads(actions=_IN_THE_PLAN))) == _PRESSING


def test_few_stand_as_the_plan_has_them() -> None:
    """All of them are told: who looks for a number finds it in its place."""
    record = with_plan(whole(), actions=_IN_THE_PLAN, milestones=())
    few = _IN_THE_PLAN[:MOST_ALIKE]
    assert pressing_first(Ground(record), Threads(actions=few)).actions == few
    parts = [("It leads action", one) for one in few]
    assert parts_pressing_first(record, parts) == parts


def test_whatever_somebody_has_a_part_in_is_told_in_one_order() -> None:
    """What is supported and overdue stands before what is led and done; both parts in one action stay together."""
    record = with_plan(whole(), actions=_IN_THE_PLAN, milestones=())
    led = [("Leads action", one) for one in _IN_THE_PLAN[:2]]
    supported = [("Supports action", one) for one in (*_IN_THE_PLAN[2:], _IN_THE_PLAN[1])]
    told = [(said, one.action_id) for said, one in parts_pressing_first(record, [*led, *supported])]
    assert told[0] == ("Supports action", "longest-overdue")
    assert told[-3:] == [("Leads action", "complete"), ("Supports action", "complete"), ("Leads action", "withdrawn")]


def test_of_many_milestones_the_earliest_overdue_stands_first() -> None:
    """Those that are reached come last; one of which nobody recorded how it stands comes after the overdue ones."""
    made = [
        milestone(milestone_id=f"1.1-{number}", original_date=date(2017, number, 1), current_date=date(2017, number, 1))
        for number in range(1, 11)
    ]
    made[0] = replace(made[0], status=S.COMPLETE, actual_date=date(2017, 1, 1))
    made[1] = replace(made[1], status=None)
    record = with_plan(whole(), milestones=tuple(reversed(made)))
    threads = pressing_first(Ground(record), Threads(milestones=record.plan.milestones))
    told = [one.milestone_id for one in threads.milestones]
    late = [one.milestone_id for one in made[2:] if one.current_date < record.as_at]
    assert told[: len(late) + 1] == [*late, "1.1-2"]
    assert told[-1] == "1.1-1"


def test_of_many_indicators_those_of_concern_and_the_red_stand_first(example_material: Material) -> None:
    """In the order in which documents tell figures where there is room for a few."""
    picture = example_material.picture
    many = tuple(one.indicator for one in picture.indicators)
    ground = _Asked(example_material.record)
    told = pressing_first(ground, Threads(indicators=many)).indicators
    assert told == tuple(one.indicator for one in by_urgency(picture.indicators))
    assert ground.asked == [one.ind_id for one in many]
    assert told != many


def test_the_chain_is_told_in_that_order() -> None:
    """A theme of nine actions begins with the longest overdue."""
    actions = tuple(replace(one, theme_id="T1") for one in _IN_THE_PLAN)
    sightline = trace(with_plan(whole(), actions=actions, milestones=()), "T1")
    assert [step.ref for step in sightline.strand(Strand.DONE_BY)] == _PRESSING


def test_each_action_stands_in_its_own_words() -> None:
    """One whose effect was lost is not called one whose effect is not shown yet, and what left the plan says so."""
    lost = action(action_id="lost", delivery_status=S.COMPLETE, impact_status=ImpactStatus.REVERSED)
    actions = (lost, *(one for one in _IN_THE_PLAN if one.action_id in ("withdrawn", "overdue", "longest-overdue")))
    stands = standing_of(Ground(with_plan(whole(), actions=actions, milestones=())), actions)
    assert {ref: one.words for ref, one in stands.items()} == {
        "lost": "complete, effect lost again",
        "withdrawn": "withdrawn",
        "overdue": "overdue or will miss, 30 days overdue",
        "longest-overdue": "overdue or will miss, 120 days overdue",
    }
