"""What a Board must not miss, and what moved since it last met."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.analysis.board_exceptions import (
    ExceptionKind,
    done_without_agreement,
    find_exceptions,
    slippage_since_meeting,
)
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedMilestone, MemberStatus
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.plan import Between
from lineofsight.domain.record import GovernanceRecord, Record
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus
from tests.analysis.challenge_builders import AS_AT, COUNCIL, action, judged_action, moved, picture, theme
from tests.analysis.governance_makers import body, governance, met
from tests.analysis.plan_makers import milestone

BOARD = body("board", BodyKind.IMPROVEMENT_BOARD)


def _record(held: GovernanceRecord) -> Record:
    return Record(council=COUNCIL, as_at=AS_AT, governance=held)


def test_each_action_stands_once_under_the_most_serious_kind() -> None:
    """An effect that was lost comes first, whatever its word; on track is no exception."""
    lost = judged_action(replace(action("1.1"), impact_status=ImpactStatus.REVERSED), status=MemberStatus.OVERDUE)
    green = judged_action(action("1.2"), status=MemberStatus.OVERDUE, flags=(DeliveryFlag.GREEN_BUT_OVERDUE,))
    slipped = judged_action(action("1.3"), status=MemberStatus.SLIPPED, flags=(DeliveryFlag.REDATED_WITHOUT_AGREEMENT,))
    found = find_exceptions(picture(theme(slipped, green, lost, judged_action(action("1.4")))))
    assert [one.judged.action.action_id for one in found] == ["1.1", "1.2", "1.3"]
    assert found[0].kinds == (ExceptionKind.REVERSED, ExceptionKind.OVERDUE)
    assert found[2].kinds == (ExceptionKind.NOT_AGREED, ExceptionKind.SLIPPED)


def test_the_longest_overdue_comes_first_and_what_left_the_plan_not_at_all() -> None:
    """Within a kind days decide; a withdrawn action is no exception."""
    short = replace(judged_action(action("1.1"), status=MemberStatus.OVERDUE), days_overdue=3)
    long = replace(judged_action(action("1.2"), status=MemberStatus.OVERDUE), days_overdue=30)
    gone = judged_action(action("1.3"), status=MemberStatus.OVERDUE, in_population=False)
    assert [one.judged.action.action_id for one in find_exceptions(picture(theme(short, long, gone)))] == ["1.2", "1.1"]


def test_what_is_done_is_no_exception_unless_its_effect_was_lost_again() -> None:
    """Who agreed a date that is past and kept is asked no more; such actions are told apart."""
    done = replace(action("1.1"), delivery_status=DeliveryStatus.COMPLETE)
    lost = replace(done, action_id="1.2", impact_status=ImpactStatus.REVERSED)
    flags = (DeliveryFlag.REDATED_WITHOUT_AGREEMENT,)
    late = judged_action(action("1.3"), status=MemberStatus.SLIPPED, flags=flags)
    judged = picture(theme(judged_action(done, flags=flags), judged_action(lost, flags=flags), late))
    found = find_exceptions(judged)
    assert [(one.judged.action.action_id, one.kinds) for one in found] == [
        ("1.2", (ExceptionKind.REVERSED,)),
        ("1.3", (ExceptionKind.NOT_AGREED, ExceptionKind.SLIPPED)),
    ]
    assert [one.action.action_id for one in done_without_agreement(judged)] == ["1.1"]


def test_moves_are_counted_from_the_last_meeting_held_that_day_included() -> None:
    """A move at the meeting is told apart from later ones; an earlier one and a meeting not held do not count."""
    changes = (
        replace(moved(), changed_on=date(2017, 3, 12)),
        replace(moved(), changed_on=date(2017, 3, 13)),
        replace(moved(), changed_on=date(2017, 3, 20), agreed_by=""),
    )
    held = governance(BOARD, meetings=(met("board", date(2017, 3, 13)), met("board", date(2017, 3, 27), held=False)))
    found = slippage_since_meeting(picture(theme(judged_action(changes=changes))), _record(held))
    assert found.last_meeting == date(2017, 3, 13)
    assert {slip.change.known_by.day for slip in found.slips} == {13, 20}
    assert [slip.change.known_by.day for slip in found.at_the_meeting] == [13]
    assert [slip.change.known_by.day for slip in found.not_agreed] == [20]
    assert found.slips[0].times_redated == len(changes)


def test_without_a_meeting_moves_are_counted_from_the_return_before() -> None:
    """No board, or none that met: the baseline of the picture stands in, and without one every move does."""
    judged = picture(theme(judged_action(changes=(moved(), replace(moved(), changed_on=date(2016, 12, 1))))))
    for held in (governance(BOARD), governance()):
        found = slippage_since_meeting(judged, _record(held))
        assert (found.last_meeting, found.since, len(found.slips)) == (None, judged.since, 1)
    first = slippage_since_meeting(replace(judged, since=None), _record(governance()))
    assert (first.board, first.since, len(first.slips)) == (None, None, 2)


def test_a_day_that_was_asked_for_counts_before_the_meeting() -> None:
    """Moves from that day on, that day included; the last meeting is known all the same."""
    changes = tuple(replace(moved(), changed_on=date(2017, 3, day)) for day in (12, 13, 20))
    held = governance(BOARD, meetings=(met("board", date(2017, 3, 20)),))
    judged = picture(theme(judged_action(changes=changes)))
    found = slippage_since_meeting(judged, _record(held), date(2017, 3, 13))

    assert (found.since, found.is_asked, found.last_meeting) == (date(2017, 3, 13), True, date(2017, 3, 20))
    assert {slip.change.known_by.day for slip in found.slips} == {13, 20}
    assert not slippage_since_meeting(judged, _record(held)).is_asked


def test_a_move_without_a_day_is_not_counted_as_since_the_meeting() -> None:
    """Between the returns of February and March, with a meeting between: nobody can tell of which side."""
    february, march = date(2017, 2, 28), date(2017, 3, 31)
    undated = replace(moved(), changed_on=Between(february, march), agreed_by="")
    held = governance(BOARD, meetings=(met("board", date(2017, 3, 13)),))
    changes = (replace(moved(), changed_on=date(2017, 3, 13)), undated)
    found = slippage_since_meeting(picture(theme(judged_action(changes=changes))), _record(held))
    assert [slip.change for slip in found.slips] == [changes[0]]
    assert [slip.change for slip in found.unsure] == [undated] == [slip.change for slip in found.not_agreed]
    for first, last, counted in ((date(2017, 1, 31), february, False), (date(2017, 3, 13), march, True)):
        certain = replace(undated, changed_on=Between(first, last))
        found = slippage_since_meeting(picture(theme(judged_action(changes=(certain,)))), _record(held))
        assert (bool(found.slips), found.unsure) == (counted, ())


def test_a_step_that_only_followed_its_action_is_left_out() -> None:
    """The same move of a milestone is told once; a move of its own is told."""
    own = replace(moved("1.1.1"), new=date(2017, 6, 1))
    step = JudgedMilestone(
        milestone=milestone(),
        status=MemberStatus.ON_TRACK,
        days_slipped=0,
        date_changes=(moved("1.1.1"), own),
    )
    judged = replace(judged_action(changes=(moved(),)), milestones=(step,))
    found = slippage_since_meeting(picture(theme(judged)), _record(governance()))
    assert [(slip.item_id, slip.change.new) for slip in found.slips] == [
        ("1.1.1", date(2017, 6, 1)),
        ("1.1", date(2017, 3, 1)),
    ]
