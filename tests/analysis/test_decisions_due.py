"""Decisions due: by day, by the plan's own words, and by gaps that only a decision closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.decisions_due import DecisionDue, DueWhy, find_decisions_due, find_meetings
from lineofsight.analysis.picture import judge
from lineofsight.domain.governance import BodyKind, Meeting
from lineofsight.domain.oversight import Deadline, DeadlineKind, Decision
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import GovernanceRecord, Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from tests.analysis.governance_makers import body
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import THEME, record
from tests.support.watched_makers import risk

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture

SOON, LATER, PAST = date(2017, 4, 19), date(2017, 9, 1), date(2017, 3, 1)


def _due(made: Record) -> tuple[DecisionDue, ...]:
    return find_decisions_due(_picture(made), made)


def _picture(made: Record) -> Picture:
    return judge(made, earlier=None, since=None, today=AS_AT)


def _watching(**watched: object) -> Record:
    return replace(record([action()]), watched=WatchedRecord(**watched))  # type: ignore[arg-type] # names as there


def _decided(on: date, **changes: object) -> Decision:
    facts: dict[str, object] = {"decision_id": "D1", "title": "Budget", "body_id": "executive", "decided_on": on}
    return Decision(**(facts | changes))  # type: ignore[arg-type] # names as in Decision


def test_nothing_is_due_where_nothing_has_a_day_or_a_gap() -> None:
    """An action on track that is no decision."""
    assert _due(record([action()])) == ()


def test_what_has_a_day_stands_in_its_order_and_late_things_say_so() -> None:
    """A planned decision, a deadline and an action that decides; what falls after 60 days is left out."""
    made = _watching(
        decisions=(_decided(SOON), _decided(LATER, decision_id="D2"), _decided(PAST, decision_id="D3")),
        deadlines=(
            Deadline(deadline_id="L1", title="Report", kind=DeadlineKind.OTHER, due_on=PAST),
            Deadline(deadline_id="L2", title="Met", kind=DeadlineKind.OTHER, due_on=PAST, met_on=PAST),
            Deadline(deadline_id="L3", title="Test", kind=DeadlineKind.RELEASE_TEST, test="Is it met?"),
        ),
    )
    decides = action(action_id="1.2", action="Decide who leads", due_date_current=date(2017, 4, 1))
    made = replace(made, plan=replace(made.plan, actions=(decides,)))
    found = _due(made)
    assert [(one.why, one.on, one.is_late) for one in found if one.on] == [
        (DueWhy.DEADLINE, PAST, True),
        (DueWhy.IN_PLAN, date(2017, 4, 1), False),
        (DueWhy.PLANNED, SOON, False),
    ]
    assert found[1].who == "Head of Service"


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("Decide who leads", True),
        ("agree the budget", True),
        ("Approve it", True),
        ("Choose a site", True),
        ("Decided cases", False),
        ("See that members agree", False),
        ("Agreement on costs", False),
    ],
)
def test_an_action_is_a_decision_when_its_words_begin_so(words: str, is_one: bool) -> None:  # noqa: FBT001 (a parameter)
    """Only the first word counts, whole."""
    due = {"due_date_original": SOON, "due_date_current": SOON}
    assert bool(_due(record([action(action=words, **due)]))) is is_one


def test_steps_count_when_their_action_is_no_decision_and_finished_work_never_does() -> None:
    """A step of a decision is not told beside it."""
    step = milestone(text="Agree the costs", current_date=SOON)
    assert [one.ref for one in _due(record([action()], milestones=[step]))] == ["1.1.1"]
    deciding = action(action="Agree the budget", due_date_current=SOON, due_date_original=SOON)
    assert [one.ref for one in _due(record([deciding], milestones=[step]))] == ["1.1"]
    done = replace(step, status=DeliveryStatus.COMPLETE)
    gone = action(action="Agree the budget", delivery_status=DeliveryStatus.WITHDRAWN)
    assert _due(record([gone], milestones=[done])) == ()


def test_only_open_steps_whose_words_decide_are_told() -> None:
    """One that is done is no decision any more, and one that reports never was."""
    steps = [
        milestone(milestone_id="a", text="Agree the costs", status=DeliveryStatus.COMPLETE, current_date=SOON),
        milestone(milestone_id="b", text="Report the costs", current_date=SOON),
        milestone(milestone_id="c", text="Approve the costs", current_date=SOON),
    ]
    assert [one.ref for one in _due(record([action(lead_role="Director")], milestones=steps))] == ["c"]


@pytest.mark.parametrize(
    ("days_off", "planned", "deadline", "in_plan"),
    [
        (-1, None, True, True),
        (0, None, False, False),
        (1, False, False, False),
        (60, False, False, False),
        (61, None, None, None),
    ],
)
def test_what_is_due_begins_on_the_day_itself_and_ends_sixty_days_on(
    days_off: int,
    planned: bool | None,  # noqa: FBT001 - a case's outcome
    deadline: bool | None,  # noqa: FBT001 - a case's outcome
    in_plan: bool | None,  # noqa: FBT001 - a case's outcome
) -> None:
    """Whether each is told, and as late: what is due today is not late, what was decided today is not planned."""
    on = AS_AT + timedelta(days=days_off)
    made = _watching(
        decisions=(_decided(on),),
        deadlines=(Deadline(deadline_id="L1", title="Report", kind=DeadlineKind.OTHER, due_on=on),),
    )
    decides = action(action="Agree the budget", due_date_original=on, due_date_current=on)
    made = replace(made, plan=replace(made.plan, actions=(decides,)))
    found = {one.why: one.is_late for one in _due(made)}
    assert [found.get(why) for why in (DueWhy.PLANNED, DueWhy.DEADLINE, DueWhy.IN_PLAN)] == [planned, deadline, in_plan]


def test_a_decision_is_asked_of_the_post_before_the_person() -> None:
    """As on every page."""
    both = action(action="Decide who leads", lead_role="Director", due_date_original=SOON, due_date_current=SOON)
    assert [one.who for one in _due(record([both]))] == ["Director"]


def test_a_decision_of_the_plan_without_a_date_is_told_without_one() -> None:
    """And that it has no date is a decision of its own."""
    open_ended = action(action="Decide who leads", due_kind=DueKind.ONGOING, due_date_current=None)
    assert [(one.why, one.on) for one in _due(record([open_ended]))] == [
        (DueWhy.IN_PLAN, None),
        (DueWhy.NO_DATE, None),
    ]


def test_gaps_that_only_a_decision_closes_are_told_in_their_order() -> None:
    """No overseer, no owner, no agreement, a risk above what is borne, advice set aside without a reason."""
    alone = Theme(theme_id="T2", title="Practice", order=2)
    made = replace(
        record(
            [action(lead_officer=""), action(action_id="1.2", due_date_original=PAST)],
            themes=[THEME, alone],
            moves=[move(item_id="1.2", agreed_by="")],
        ),
        watched=WatchedRecord(
            risks=(risk("K1", appetite=6, owner="Director"), risk("K2", appetite=25)),
            decisions=(_decided(PAST, against_advice=True),),
        ),
        governance=GovernanceRecord(bodies=(body("executive", BodyKind.EXECUTIVE),)),
    )
    assert [(one.why, one.ref) for one in _due(made)] == [
        (DueWhy.NO_OVERSEER, "T2"),
        (DueWhy.NO_OWNER, "1.1"),
        (DueWhy.NOT_AGREED, "1.2"),
        (DueWhy.RISK, "K1"),
        (DueWhy.NO_REASON, ""),
    ]
    assert _due(made)[-1].who == "Executive"


def test_what_was_put_off_is_due_until_it_is_decided() -> None:
    """By how the words of the decision begin; what was or will be decided since under the same title is not put off."""
    off = {"decision": "Put off until the Board has advised on 10 April.", "title": "Second social work unit"}
    (found,) = _due(_watching(decisions=(_decided(PAST, **off),)))
    assert (found.why, found.on, found.title) == (DueWhy.PUT_OFF, None, "Second social work unit")
    assert found.linked == "1 March 2017: “Put off until the Board has advised on 10 April.”"
    for later in (AS_AT, SOON):
        again = _decided(later, decision_id="D2", title="Second Social Work Unit", decision="Agreed.")
        assert DueWhy.PUT_OFF not in {one.why for one in _due(_watching(decisions=(again, _decided(PAST, **off))))}


def test_what_was_put_off_against_advice_is_asked_after_first_of_all() -> None:
    """Who put it off and when, in one line, which takes the place of no other; not what was put off as advised."""
    off = {"decision": "Put off until 10 April.", "title": "Second social work unit", "against_advice": True}
    made = replace(_watching(decisions=(_decided(PAST, **off),)), plan=record([action(lead_officer="")]).plan)
    first, second = _picture(made).glance.needed
    assert first.sentence == (
        "Ask when “Second social work unit” is decided: executive put it off on 1 March 2017, against advice."
    )
    assert (first.subject, first.ref) == ("decision", made.watched.decisions[0].decision_id)
    assert second.sentence.startswith("Ask for an owner:")
    older = _decided(PAST.replace(month=2), decision_id="D2", **{**off, "title": "Third unit"})
    several = replace(made, watched=replace(made.watched, decisions=(older, *made.watched.decisions)))
    assert _picture(several).glance.needed[0].sentence.endswith("against advice (and 1 more).")
    as_advised = _watching(decisions=(_decided(PAST, **{**off, "against_advice": False}),))
    assert not any("put it off" in line.sentence for line in _picture(as_advised).glance.needed)


@pytest.mark.parametrize(
    ("words", "is_due"),
    [
        ("Deferred.", True),
        ("The decision was postponed to June.", True),
        ("No decision taken.", True),
        ("No decision was needed.", False),
        ("Agreed. A report on costs was put off.", False),
        ("", False),
    ],
)
def test_which_words_put_a_decision_off(words: str, is_due: bool) -> None:  # noqa: FBT001 (a parameter of a test)
    """They stand at the beginning: what is decided can put off something else."""
    assert bool(_due(_watching(decisions=(_decided(PAST, decision=words),)))) is is_due


def test_a_move_that_nobody_agreed_is_decided_on_until_the_action_is_complete() -> None:
    """What is done is not agreed to or refused any more."""
    unagreed = {"due_date_original": PAST, "action_id": "1.2"}
    moves = [move(item_id="1.2", agreed_by="")]
    done = action(**unagreed, delivery_status=DeliveryStatus.COMPLETE, completed_date=PAST)
    assert DueWhy.NOT_AGREED in {one.why for one in _due(record([action(**unagreed)], moves=moves))}
    assert DueWhy.NOT_AGREED not in {one.why for one in _due(record([done], moves=moves))}


def test_meetings_are_those_of_overseers_and_of_bodies_at_which_members_decide() -> None:
    """A forum that oversees nothing is left out, and so is a meeting that is too far off."""
    kinds = {"improvement_board": BodyKind.IMPROVEMENT_BOARD, "executive": BodyKind.EXECUTIVE, "forum": BodyKind.FORUM}
    meetings = tuple(Meeting(body_id=name, date=SOON) for name in kinds)
    far = Meeting(body_id="executive", date=LATER)
    made = replace(
        record([action()]),
        governance=GovernanceRecord(bodies=tuple(body(*one) for one in kinds.items()), meetings=(*meetings, far)),
    )
    found = find_meetings(judge(made, earlier=None, since=None, today=AS_AT), made)
    assert [one.ref for one in found] == ["improvement_board", "executive"]
