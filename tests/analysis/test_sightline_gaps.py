"""Tests of the gaps: each break of the chain is said, and a whole chain has none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import meeting_words
from lineofsight.analysis.sightline_survey import survey_gaps
from lineofsight.analysis.sightline_values import SightlineKind
from lineofsight.domain.governance import BodyKind, Lifecycle, LinkType, Meeting
from lineofsight.domain.indicators import Polarity, RatingMethod, Target
from lineofsight.domain.oversight import Decision, Expectation
from lineofsight.domain.plan import Between
from lineofsight.domain.practice import VoiceOf
from lineofsight.domain.record import PerformanceRecord, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.wording.answering import FALLBACK
from tests.analysis.governance_makers import LAST, link, met
from tests.analysis.plan_makers import move
from tests.analysis.sightline_makers import (
    ACTION,
    ASKED,
    THEME,
    VOICE,
    whole,
    with_body,
    with_governance,
    with_plan,
    without_links,
)

if TYPE_CHECKING:
    from lineofsight.domain.record import Record

BEFORE = date(2016, 12, 31)


def codes(record: Record, ref: str = "1.1") -> list[str]:
    """The codes of the gaps."""
    return [gap.code for gap in trace(record, ref).gaps]


def what(record: Record, code: str, ref: str = "1.1") -> list[str]:
    """The sentences of one gap."""
    return [gap.what for gap in trace(record, ref).gaps if gap.code == code]


@pytest.mark.parametrize("ref", ["1.1", "1.1.1", "O4", "caseload"])
def test_a_whole_chain_has_no_gap(ref: str) -> None:
    """Whatever is traced, nothing is missing where nothing is."""
    assert codes(whole(), ref) == []


def test_of_a_recommendation_without_action_that_alone_is_said() -> None:
    """No lead, body and committee follow from no action, and are not each lamented."""
    record = with_plan(whole(), actions=(replace(ACTION, rec_ids=()),))
    assert codes(record, "O4") == ["no_action"]
    assert codes(record) == ["no_recommendation"]


def test_an_indicator_without_action_is_said() -> None:
    """With a theme the chain goes on; without one it ends here, and who answers by law is the fallback."""
    record = with_plan(whole(), actions=(replace(ACTION, indicator_ids=()),))
    assert codes(record, "caseload") == ["no_action", "report_never_went"]
    loose = tuple(replace(one, theme_id="") for one in record.performance.indicators)
    record = replace(record, performance=PerformanceRecord(indicators=loose))
    assert what(record, "no_action", "caseload") == [
        f"Officers linked no action or theme to this figure; ask the {FALLBACK}."
    ]
    owned = tuple(replace(one, owner="Head of Care") for one in loose)
    record = replace(record, performance=PerformanceRecord(indicators=owned))
    assert what(record, "no_action", "caseload") == ["Officers linked no action or theme to this figure."]


@pytest.mark.parametrize("status", [DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED])
def test_an_action_that_was_given_up_answers_nothing(status: DeliveryStatus) -> None:
    """A recommendation whose only action was withdrawn or merged is not answered by it."""
    record = with_plan(whole(), actions=(replace(ACTION, delivery_status=status),))
    assert "no_live_action" in codes(record, "O4")
    assert "no_live_action" not in codes(whole(), "O4")


def test_an_action_without_lead_is_said() -> None:
    """Neither a post nor a person is named; a withdrawn action needs none."""
    leaderless = replace(ACTION, lead_role="", lead_officer="")
    assert what(with_plan(whole(), actions=(leaderless,)), "no_lead") == ["No lead is named for action 1.1."]
    withdrawn = replace(leaderless, delivery_status=DeliveryStatus.WITHDRAWN)
    assert "no_lead" not in codes(with_plan(whole(), actions=(withdrawn,)))


def test_a_lead_who_is_not_on_the_map_is_said() -> None:
    """The line above cannot be followed from a name that the map does not know."""
    record = with_plan(whole(), actions=(replace(ACTION, lead_role="Somebody"),))
    assert codes(record) == ["lead_not_on_map"]


def test_a_lead_who_was_not_in_being_is_said_with_the_day() -> None:
    """A post that begins later did not lead on the day."""
    record = with_body(whole(), "head_of_safeguarding", established=date(2017, 4, 1))
    assert what(record, "lead_not_in_being") == [
        "Head of safeguarding leads this, but there was no such post or body on 31 March 2017."
    ]


def test_a_line_that_does_not_reach_members_is_said() -> None:
    """Without a link above the chief executive no member holds the lead to account."""
    assert codes(without_links(whole(), "chief_executive")) == ["line_stops_short"]


def test_a_theme_that_nobody_oversees_is_said() -> None:
    """An ended body oversees nothing."""
    record = with_body(whole(), "board", ended=date(2017, 3, 1), lifecycle=Lifecycle.ENDED)
    assert codes(record) == ["no_body"]


def test_a_theme_without_lead_member_is_said() -> None:
    """Then no committee scrutinises a member either."""
    record = with_plan(whole(), themes=(replace(THEME, lead_member=""),))
    assert codes(record) == ["no_lead_member", "no_committee"]


def test_a_chain_without_committee_is_said() -> None:
    """Scrutiny of the lead member or of the board is enough; scrutiny elsewhere is not."""
    record = without_links(whole(), "lead_member", LinkType.SCRUTINISED_BY)
    assert codes(record) == ["no_committee"]


def test_a_theme_without_outcome_or_outside_the_plan_is_said() -> None:
    """What will be different for children is written nowhere."""
    assert codes(with_plan(whole(), themes=(replace(THEME, what_will_be_different=""),))) == ["no_outcome"]
    lost = codes(with_plan(whole(), themes=()))
    assert "no_theme" in lost


def test_a_board_that_never_met_is_said() -> None:
    """No held meeting is no meeting; a day that nobody confirmed is named."""
    record = with_governance(whole(), meetings=(Meeting(body_id="board", date=LAST),))
    assert what(record, "never_met") == [
        "No meeting of Board is recorded as held (whether it met on 20 March 2017 is not recorded)."
    ]
    assert "never_met" not in codes(whole())


def test_a_body_without_meetings_that_decided_is_not_said_never_to_have_met() -> None:
    """The record of decisions tells that it has: its newest by the day, as the reader's own page of decisions does."""
    decided = [
        Decision(decision_id=str(on), title="Budget", body_id=of, decided_on=on)
        for on in (date(2017, 2, 27), date(2017, 1, 5), date(2017, 6, 1))
        for of in ("council", "board")
    ]
    without_days = with_body(with_governance(whole(), meetings=()), "council", next_meeting=None)
    bare = replace(without_days, watched=WatchedRecord())
    for record, said, gap in (
        (bare, "no meeting of it is recorded", "No meeting of Board is recorded as held."),
        (
            replace(bare, watched=WatchedRecord(decisions=tuple(decided))),
            "none of its meetings is in the calendar; it last decided on 27 Feb 2017",
            "No meeting of Board is recorded as held; it decided on 27 February 2017.",
        ),
    ):
        assert {meeting_words(step) for step in trace(record, "1.1").steps if step.ref == "council"} == {said}
        assert what(record, "never_met") == [gap]


@pytest.mark.parametrize(("changed", "is_late"), [(LAST, False), (date(2017, 3, 21), True)])
def test_a_board_that_has_not_met_since_the_last_change_is_said(changed: date, *, is_late: bool) -> None:
    """A change on the day of the meeting was heard; one the day after was not."""
    record = with_plan(whole(), actions=(replace(ACTION, status_date=changed),))
    assert ("not_met_since_change" in codes(record)) is is_late


def test_what_changed_last_is_told_with_its_day() -> None:
    """A member who asks when a board will hear of the change must know which: each on that day, the first by name."""
    on = date(2017, 3, 25)
    told = "Board last met on 20 March 2017, before the last change ({}), on 25 March 2017."
    lost = replace(ACTION, impact_status=ImpactStatus.REVERSED, status_date=on)
    was = ((BEFORE, replace(ACTION, status_date=date(2016, 12, 20))),)
    record = with_plan(whole(), actions=(lost,), earlier_actions={"1.1": was})
    assert what(record, "not_met_since_change") == [told.format("the impact of action 1.1, now “Reversed”")]
    late = replace(ACTION, delivery_status=DeliveryStatus.OFF_TRACK, status_date=on)
    record = with_plan(whole(), actions=(late,), earlier_actions={"1.1": was})
    assert what(record, "not_met_since_change") == [told.format("the status of action 1.1, now “Off track”")]
    moved = with_plan(whole(), date_changes=(move(changed_on=on),))
    assert what(moved, "not_met_since_change") == [told.format("the date of action 1.1, now 30 June 2017")]
    step = replace(whole().plan.milestones[0], status=DeliveryStatus.COMPLETE, actual_date=on)
    both = with_plan(moved, milestones=(step,))
    assert what(both, "not_met_since_change") == [
        told.format("the date of action 1.1, now 30 June 2017, and 1 more that day")
    ]
    assert what(with_plan(whole(), milestones=(step,)), "not_met_since_change") == [
        told.format(f"milestone {step.milestone_id}, reached")
    ]


def test_a_board_has_not_met_since_a_move_without_a_day_only_where_both_returns_came_after() -> None:
    """The board met on 20 March: of a move between the returns of February and March nobody can tell."""
    march, unsure = date(2017, 3, 31), Between(date(2017, 2, 28), date(2017, 3, 31))
    moved = with_plan(whole(), date_changes=(move(changed_on=unsure),))
    assert "not_met_since_change" not in codes(moved)
    assert "not_met_since_change" not in codes(
        with_plan(whole(), date_changes=(move(changed_on=Between(None, march)),))
    )
    after = with_plan(whole(), date_changes=(move(changed_on=Between(date(2017, 3, 20), march)),))
    (told,) = what(after, "not_met_since_change")
    assert "before the last change (the date of action 1.1, now 30 June 2017), between the returns of 20 March" in told


def _done(finished: date | None, told: date, *, was_open: bool = True) -> Record:
    """An action that was finished on one day and first called complete on another, after a return of before."""
    now = replace(ACTION, delivery_status=DeliveryStatus.COMPLETE, completed_date=finished, status_date=told)
    was = replace(ACTION, status_date=date(2016, 12, 20))
    (step,) = whole().plan.milestones
    reached = replace(step, status=DeliveryStatus.COMPLETE, actual_date=date(2016, 12, 1))
    earlier = {"1.1": ((BEFORE, was),)} if was_open else {}
    return with_plan(whole(), actions=(now,), milestones=(reached,), earlier_actions=earlier)


def test_what_is_complete_changed_on_the_day_on_which_it_was_finished() -> None:
    """Of that a board can have heard, though officers wrote it only afterwards: then it is asked whether it did."""
    finished, told = date(2017, 1, 16), date(2017, 3, 22)
    met = "Board last met on 20 March 2017"
    assert codes(_done(finished, told)) == ["told_after_meeting"]
    (gap,) = trace(_done(finished, told), "1.1").gaps
    reported = "before it was first reported complete, on 22 March 2017"
    assert gap.what == f"{met}, after action 1.1 was finished, on 16 January 2017, and {reported}."
    assert gap.ask == "Was Board told on 20 March 2017 that this was finished, and if not, why not?"
    assert not codes(_done(finished, LAST))
    assert not codes(_done(finished, told, was_open=False))
    (later,) = what(_done(date(2017, 3, 21), told), "not_met_since_change")
    as_told = "(action 1.1, finished, as first reported on 22 March 2017), on 21 March 2017"
    assert later == f"{met}, before the last change {as_told}."
    (undated,) = what(_done(None, told), "not_met_since_change")
    assert undated == f"{met}, before the last change (the status of action 1.1, now “Complete”), on 22 March 2017."


def test_an_action_that_is_called_complete_before_its_milestone_was_reached_is_asked_about() -> None:
    """It was not finished then, so a board that met between is not said to have been able to hear that it was."""
    record = _done(date(2017, 1, 16), date(2017, 3, 22))
    (step,) = record.plan.milestones
    reached = replace(step, status=DeliveryStatus.COMPLETE, actual_date=date(2017, 3, 16))
    early = with_plan(record, milestones=(reached,))
    assert codes(early) == ["complete_before_milestone"]
    (gap,) = trace(early, "1.1").gaps
    then = "59 days after the day on which the action is said to have been complete"
    reached_on = f"Its milestone {step.milestone_id} was reached on 16 March 2017, {then}."
    assert gap.what == f"Action 1.1 is called complete as of 16 January 2017. {reached_on}"
    assert gap.ask == "Was it finished when it was called complete, and who said so?"
    assert [gap.what for gap in survey_gaps(early)] == ["Called complete before a milestone of it was reached."]
    is_open = with_plan(record, milestones=(replace(step, status=DeliveryStatus.ON_TRACK, actual_date=None),))
    assert "complete_before_milestone" in codes(is_open)


def test_of_many_that_were_finished_before_a_meeting_and_told_after_it_the_first_are_named() -> None:
    """Under a body or a theme stand many actions."""
    record = _done(date(2017, 1, 16), date(2017, 3, 22))
    (one,) = record.plan.actions
    refs = [f"1.{number}" for number in range(1, 8)]
    was = record.plan.earlier_actions["1.1"]
    many = with_plan(
        record, actions=tuple(replace(one, action_id=ref) for ref in refs), earlier_actions=dict.fromkeys(refs, was)
    )
    (gap,) = [gap for gap in trace(many, "T1").gaps if gap.code == "told_after_meeting"]
    assert gap.what == (
        "Board last met on 20 March 2017, after 7 actions were finished and before they were first reported complete: "
        "1.1, 1.2, 1.3, 1.4, 1.5 and 2 more."
    )
    assert "these were finished" in gap.ask


def test_a_status_that_is_only_confirmed_is_no_change() -> None:
    """The same status in an earlier return dates the change; a different one does not."""
    now = replace(ACTION, status_date=date(2017, 3, 30))
    same = replace(ACTION, status_date=date(2016, 12, 20))
    other = replace(same, delivery_status=DeliveryStatus.AT_RISK)
    confirmed = with_plan(whole(), actions=(now,), earlier_actions={"1.1": ((BEFORE, same),)})
    assert "not_met_since_change" not in codes(confirmed)
    changed = with_plan(whole(), actions=(now,), earlier_actions={"1.1": ((BEFORE, other),)})
    assert "not_met_since_change" in codes(changed)


def test_a_moved_date_and_a_reached_milestone_are_changes() -> None:
    """What happened after the board's last meeting it has not heard."""
    moved = with_plan(whole(), date_changes=(move(changed_on=date(2017, 3, 25)),))
    assert "not_met_since_change" in codes(moved)
    step = replace(whole().plan.milestones[0], status=DeliveryStatus.COMPLETE, actual_date=date(2017, 3, 25))
    assert "not_met_since_change" in codes(with_plan(whole(), milestones=(step,)))
    later = with_plan(whole(), date_changes=(move(changed_on=date(2017, 4, 25)),))
    assert "not_met_since_change" not in codes(later)


def test_a_board_without_next_meeting_is_said() -> None:
    """Neither a planned meeting nor a named day is known."""
    assert codes(with_body(whole(), "board", next_meeting=None)) == ["no_next_meeting"]


def test_a_report_that_never_went_is_said_where_the_board_records_what_it_looks_at() -> None:
    """The board looked at another action; reports on this one are not recorded."""
    other = replace(ACTION, action_id="1.2")
    record = with_plan(whole(), actions=(ACTION, other))
    record = with_governance(record, meetings=(met("board", considered=("Paper on 1.2, noted.",)),))
    assert what(record, "report_never_went") == ["No meeting of Board is recorded as having looked at this."]
    assert "report_never_went" not in codes(record, "O4")


@pytest.mark.parametrize("considered", [(), ("Asked for more.",)])
def test_where_no_items_are_recorded_it_is_only_said_that_nobody_can_tell(considered: tuple[str, ...]) -> None:
    """Words that name no item are no record of what was looked at, and no proof that a report did not go."""
    record = with_governance(whole(), meetings=(met("board", considered=considered),))
    assert codes(record) == ["looked_at_unknown"]


def test_a_board_that_agreed_to_move_a_date_looked_at_the_item() -> None:
    """The date change is the record."""
    record = with_governance(whole(), meetings=(met("board"),))
    moved = with_plan(record, date_changes=(move(changed_on=date(2017, 3, 1), agreed_by="Board"),))
    assert codes(moved) == []


def test_an_action_without_indicator_and_an_indicator_without_target_are_said() -> None:
    """A figure without a good direction needs no target."""
    assert codes(with_plan(whole(), actions=(replace(ACTION, indicator_ids=()),))) == ["no_indicator"]
    (measured,) = whole().performance.indicators
    aimless = replace(measured, target=Target(), rag_method=RatingMethod.NONE)
    for ref in ("1.1", "caseload"):
        record = replace(whole(), performance=PerformanceRecord(indicators=(aimless,)))
        assert codes(record, ref) == ["no_target"]
    plain = replace(aimless, polarity=Polarity.NONE)
    assert codes(replace(whole(), performance=PerformanceRecord(indicators=(plain,)))) == []


@pytest.mark.parametrize(
    ("of", "responded", "is_heard"),
    [
        (VoiceOf.CHILDREN, 12, True),
        (VoiceOf.FAMILIES, 1, True),
        (VoiceOf.CARE_LEAVERS, 1, True),
        (VoiceOf.CHILDREN, 0, False),
        (VoiceOf.STAFF, 12, False),
    ],
)
def test_a_theme_without_childrens_or_families_voice_is_said(of: VoiceOf, responded: int, *, is_heard: bool) -> None:
    """Who was asked and did not answer was not heard; staff are not children."""
    record = replace(whole(), watched=WatchedRecord(voices=(replace(VOICE, of=of, responded=responded),)))
    assert ("no_voice" not in codes(record)) is is_heard


def test_a_voice_of_another_theme_or_a_later_day_is_not_heard() -> None:
    """Only what was said under the theme, by the day."""
    for voice in (replace(VOICE, theme_id="T2"), replace(VOICE, period_end=date(2017, 4, 30))):
        assert "no_voice" in codes(replace(whole(), watched=WatchedRecord(voices=(voice,))))


def test_evidence_from_children_is_a_voice() -> None:
    """An action that rests on what children said counts for its theme."""
    silent = replace(whole(), watched=WatchedRecord())
    assert codes(silent) == ["no_voice"]
    heard = with_plan(silent, actions=(replace(ACTION, evidence_kind=(EvidenceKind.CHILD_VOICE,)),))
    assert codes(heard) == []


def test_a_body_of_officers_is_no_body_of_members() -> None:
    """A line that ends in a group of officers stops short."""
    record = with_body(whole(), "executive", kind=BodyKind.OFFICER_GROUP)
    record = without_links(record, "executive")
    assert codes(record) == ["line_stops_short"]


DOING = "What is being done about it, by whom and by when?"


def _broken() -> dict[str, tuple[Record, str]]:
    """For each code a record in which only that is broken, or of which it is the first, and what is traced in it."""
    whole_one = whole()
    (measured,) = whole_one.performance.indicators
    aimless = replace(measured, target=Target(), rag_method=RatingMethod.NONE)
    return {
        "no_recommendation": (with_plan(whole_one, actions=(replace(ACTION, rec_ids=()),)), "1.1"),
        "no_theme": (with_plan(whole_one, themes=()), "1.1"),
        "effect_lost": (with_plan(whole_one, actions=(replace(ACTION, impact_status=ImpactStatus.REVERSED),)), "1.1"),
        "no_outcome": (with_plan(whole_one, themes=(replace(THEME, what_will_be_different=""),)), "1.1"),
        "no_live_action": (
            with_plan(whole_one, actions=(replace(ACTION, delivery_status=DeliveryStatus.WITHDRAWN),)),
            "O4",
        ),
        "lead_not_on_map": (with_plan(whole_one, actions=(replace(ACTION, lead_role="Somebody"),)), "1.1"),
        "lead_not_in_being": (with_body(whole_one, "head_of_safeguarding", established=date(2017, 4, 1)), "1.1"),
        "line_stops_short": (without_links(whole_one, "chief_executive"), "1.1"),
        "no_body": (with_body(whole_one, "board", ended=date(2017, 3, 1), lifecycle=Lifecycle.ENDED), "1.1"),
        "no_lead_member": (with_plan(whole_one, themes=(replace(THEME, lead_member=""),)), "1.1"),
        "no_committee": (without_links(whole_one, "lead_member", LinkType.SCRUTINISED_BY), "1.1"),
        "no_indicator": (with_plan(whole_one, actions=(replace(ACTION, indicator_ids=()),)), "1.1"),
        "no_target": (replace(whole_one, performance=PerformanceRecord(indicators=(aimless,))), "1.1"),
        "no_voice": (replace(whole_one, watched=WatchedRecord()), "1.1"),
    }


SAID = {
    "no_recommendation": (
        "No recommendation is named that this answers.",
        "Who asked for this, or what problem is it to solve?",
    ),
    "no_theme": (
        "Its theme is not in the plan, so who oversees it cannot be followed.",
        "To which part of the plan does this belong?",
    ),
    "effect_lost": (
        "The effect on children that action 1.1 had shown is lost again.",
        "Why did what action 1.1 achieved not last, and what is being done about it?",
    ),
    "no_outcome": (
        "Nowhere is it said what will be different for children.",
        "What will children notice when this is done?",
    ),
    "no_live_action": (
        "Every action for this was withdrawn or merged into another.",
        "What is being done about it now, by whom and by when?",
    ),
    "lead_not_on_map": (
        "Somebody leads this but stands nowhere on the governance map.",
        "To whom does Somebody report?",
    ),
    "lead_not_in_being": (
        "Head of safeguarding leads this, but there was no such post or body on 31 March 2017.",
        "Who answers for this while Head of safeguarding does not exist?",
    ),
    "line_stops_short": (
        "The line above Head of safeguarding does not reach the Executive or the Council.",
        "Which members hold Head of safeguarding to account?",
    ),
    "no_body": ("No body that exists oversees this.", "Which board will watch this, and how often?"),
    "no_lead_member": (
        "No lead member is named for this.",
        "Which member answers for this to the Council?",
    ),
    "no_committee": (
        "The map shows no committee that scrutinises the bodies and members who answer for this.",
        "Which scrutiny committee looks at this, and when did it last do so?",
    ),
    "no_indicator": (
        "No indicator is linked, so whether it helps cannot be followed in figures.",
        "How will anybody know that this is working?",
    ),
    "no_target": (
        "No target is set for “Children for each worker (caseload)”.",
        "What is good enough, who says so, and by when?",
    ),
    "no_voice": (
        "Nothing recorded under theme T1 is what children or families said.",
        "What do the children concerned say about it?",
    ),
}


@pytest.mark.parametrize("code", SAID)
def test_each_gap_says_what_is_broken_and_what_to_ask(code: str) -> None:
    """Members read both aloud: the words are held to the letter."""
    record, ref = _broken()[code]
    (gap,) = [gap for gap in trace(record, ref).gaps if gap.code == code]
    assert (gap.what, gap.ask) == SAID[code]


@pytest.mark.parametrize(
    ("kind", "ref", "what", "ask"),
    [
        (
            SightlineKind.RECOMMENDATION,
            "O9",
            f"Officers linked no action to this recommendation; ask the {FALLBACK}.",
            "What is being done about it, by whom and by when, and who will watch it?",
        ),
        (
            SightlineKind.EXPECTATION,
            "E9",
            "Officers linked no action to this expectation.",
            "What is being done about it, by whom and by when, and who will watch it?",
        ),
        (
            SightlineKind.INDICATOR,
            "loose",
            f"Officers linked no action or theme to this figure; ask the {FALLBACK}.",
            "Which action is to move this figure, and who watches it?",
        ),
        (SightlineKind.THEME, "T9", "No action stands under this theme.", DOING),
    ],
)
def test_nobody_behind_it_is_said_of_each_kind(kind: SightlineKind, ref: str, what: str, ask: str) -> None:
    """Once, with the kind's own words; and an indicator that nobody stands behind may want a target all the same."""
    record = with_plan(
        whole(),
        recommendations=(replace(ASKED, rec_id="O9"),),
        themes=(THEME, replace(THEME, theme_id="T9", order=9)),
    )
    (measured,) = record.performance.indicators
    loose = replace(measured, ind_id="loose", theme_id="", target=Target(), rag_method=RatingMethod.NONE)
    expected = Expectation(exp_id="E9", text="Do it.", owner="Director", source_para="5.21", what_would_show="Visits.")
    record = replace(
        record,
        performance=PerformanceRecord(indicators=(measured, loose)),
        watched=replace(record.watched, expectations=(expected,)),
    )
    gaps = trace(record, ref, kind).gaps
    assert [(gap.what, gap.ask) for gap in gaps if gap.code == "no_action"] == [(what, ask)]
    assert ("no_target" in {gap.code for gap in gaps}) is (kind is SightlineKind.INDICATOR)


def test_an_indicator_under_a_theme_without_action_asks_which_is_to_move_it() -> None:
    """The theme stands behind it, and nothing is done about the figure itself."""
    record = with_plan(whole(), actions=(replace(ACTION, indicator_ids=()),))
    (gap,) = [gap for gap in trace(record, "caseload").gaps if gap.code == "no_action"]
    assert (gap.what, gap.ask) == ("No action is linked to this indicator.", "Which action is to move this figure?")


def test_officers_own_figures_are_named_where_no_indicator_is_linked() -> None:
    """That there are none of the plan does not say that there are none to ask for."""
    kinds = (EvidenceKind.DATA,)
    listed = replace(ACTION, indicator_ids=(), evidence_ref="Weekly list", evidence_kind=kinds)
    record = with_plan(_broken()["no_indicator"][0], actions=(listed,))
    (gap,) = [gap for gap in trace(record, ACTION.action_id).gaps if gap.code == "no_indicator"]
    assert gap.what == (
        "No indicator of the plan is linked; officers' evidence is figures (Weekly list): ask for them."
    )


def test_one_live_action_among_those_given_up_is_enough() -> None:
    """And one that was given up among live ones is not lamented for having no lead."""
    gone = replace(ACTION, action_id="1.2", delivery_status=DeliveryStatus.WITHDRAWN, lead_role="", lead_officer="")
    record = with_plan(whole(), actions=(ACTION, gone))
    assert not {"no_live_action", "no_lead"} & set(codes(record, "O4"))


def test_a_theme_says_once_that_nobody_sponsors_it() -> None:
    """Of the theme itself; an action under it is not told of the sponsor, who has to be on the map as leads have."""
    record = with_plan(whole(), themes=(replace(THEME, sponsor_officer=""),))
    (gap,) = [gap for gap in trace(record, "T1").gaps if gap.code == "no_lead"]
    assert (gap.what, gap.ask) == ("No sponsor is named for theme T1.", "Which officer answers for theme T1?")
    assert "no_lead" not in codes(record)
    named = with_plan(whole(), themes=(replace(THEME, sponsor_officer="Somebody"),))
    assert what(named, "lead_not_on_map", "T1") == ["Somebody sponsors this but stands nowhere on the governance map."]
    assert "lead_not_on_map" not in codes(named)
    leaderless = with_plan(whole(), actions=(replace(ACTION, lead_role="", lead_officer=""),))
    (gap,) = [gap for gap in trace(leaderless, "T1").gaps if gap.code == "no_lead"]
    assert gap.ask == "Who answers for action 1.1?"


def test_a_person_with_two_parts_is_named_once_with_the_first() -> None:
    """Who owns an expectation and leads an action that meets it; who leads two actions."""
    expected = Expectation(
        exp_id="E9", text="Do it.", owner="Somebody", source_para="5.21", what_would_show="Visits.", action_ids=("1.1",)
    )
    actions = tuple(replace(ACTION, action_id=ref, lead_role="Somebody") for ref in ("1.1", "1.2"))
    record = replace(
        with_plan(whole(), actions=actions), watched=WatchedRecord(voices=(VOICE,), expectations=(expected,))
    )
    assert what(record, "lead_not_on_map", "E9") == ["Somebody owns this but stands nowhere on the governance map."]
    assert what(record, "lead_not_on_map", "O4") == ["Somebody leads this but stands nowhere on the governance map."]


def test_scrutiny_of_the_board_or_by_the_board_itself_is_enough() -> None:
    """A line from the board, a scrutiny committee that oversees the theme, or a lead member who is scrutinised."""
    bare = without_links(whole(), "lead_member", LinkType.SCRUTINISED_BY)
    assert codes(bare) == ["no_committee"]
    joined = with_governance(bare, links=(*bare.governance.links, link("board", "scrutiny", LinkType.SCRUTINISED_BY)))
    assert codes(joined) == []
    itself = with_plan(bare, themes=(replace(THEME, overseen_by=("board", "scrutiny")),))
    assert "no_committee" not in codes(itself)
    other = with_governance(
        bare, links=(*bare.governance.links, link("executive", "scrutiny", LinkType.SCRUTINISED_BY))
    )
    assert codes(other) == ["no_committee"]


@pytest.mark.parametrize(
    ("target", "is_aimed"),
    [
        (Target(value=Decimal(1)), True),
        (Target(value=Decimal(0)), True),
        (Target(range_low=Decimal(0), range_high=Decimal(0)), True),
        (Target(), False),
    ],
)
def test_an_aim_of_nought_is_an_aim(target: Target, *, is_aimed: bool) -> None:
    """A range is one too."""
    (measured,) = whole().performance.indicators
    changed = replace(measured, target=target, rag_method=RatingMethod.NONE)
    record = replace(whole(), performance=PerformanceRecord(indicators=(changed,)))
    assert ("no_target" not in codes(record)) is is_aimed


def test_what_was_said_in_words_alone_is_heard() -> None:
    """Nobody answered a count of questions, and something was said; evidence of staff under the theme is no voice."""
    said = replace(VOICE, responded=0, said="We want one worker.")
    assert codes(replace(whole(), watched=WatchedRecord(voices=(said,)))) == []
    on_the_day = replace(VOICE, period_end=date(2017, 3, 31))
    assert codes(replace(whole(), watched=WatchedRecord(voices=(on_the_day,)))) == []
    silent = replace(whole(), watched=WatchedRecord())
    for kind, is_heard in ((EvidenceKind.FAMILY_FEEDBACK, True), (EvidenceKind.STAFF_FEEDBACK, False)):
        rests = with_plan(silent, actions=(replace(ACTION, evidence_kind=(kind,)),))
        assert ("no_voice" not in codes(rests)) is is_heard
    elsewhere = replace(ACTION, action_id="2.1", theme_id="T2", evidence_kind=(EvidenceKind.CHILD_VOICE,))
    assert "no_voice" in codes(with_plan(silent, actions=(ACTION, elsewhere)))


def test_an_expectation_with_action_wants_a_measure_and_one_without_does_not() -> None:
    """Where nothing is done, that is what is said."""
    expected = Expectation(exp_id="E9", text="Do it.", owner="Director", source_para="5.21", what_would_show="Visits.")
    watched = WatchedRecord(voices=(VOICE,), expectations=(expected,))
    met_by = with_plan(whole(), actions=(replace(ACTION, indicator_ids=()),))
    assert "no_indicator" not in codes(replace(met_by, watched=watched), "E9")
    meant = replace(watched, expectations=(replace(expected, action_ids=("1.1",)),))
    assert "no_indicator" in codes(replace(met_by, watched=meant), "E9")
    assert "no_indicator" not in codes(replace(whole(), watched=meant), "E9")


def test_an_expectation_under_a_theme_wants_an_action_before_a_measure() -> None:
    """The theme stands behind it, so its own words say what is missing; no figure is lamented where nothing is done."""
    expected = Expectation(
        exp_id="E9", text="Do it.", owner="Director", source_para="5.21", what_would_show="Visits.", theme_id="T1"
    )
    record = with_plan(whole(), actions=(replace(ACTION, action_id="9.9", theme_id="T9"),), milestones=())
    record = replace(record, watched=WatchedRecord(voices=(VOICE,), expectations=(expected,)))
    gaps = {gap.code: (gap.what, gap.ask) for gap in trace(record, "E9").gaps}
    assert gaps["no_action"] == ("No action answers this expectation.", DOING)
    assert not {"no_indicator", "no_theme", "no_outcome"} & set(gaps)
