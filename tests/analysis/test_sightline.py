"""Tests of the line of sight: every strand is whole, true, told once, and reads aloud."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace, trace_on
from lineofsight.analysis.sightline_ground import Ground
from lineofsight.analysis.sightline_values import Sightline, SightlineKind, Strand
from lineofsight.domain.governance import LinkType
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError
from lineofsight.wording.statuses import rating_word
from tests.analysis.governance_makers import LAST, NEXT, body, link
from tests.analysis.plan_makers import action
from tests.analysis.sightline_makers import whole, with_body, with_governance, with_plan

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def told(sightline: Sightline, strand: Strand) -> list[str]:
    """The sentences of a strand."""
    return [f"{step.relation} {step.title}" for step in sightline.strand(strand)]


def test_a_milestone_past_its_date_is_overdue_and_not_merely_not_reached() -> None:
    """As at a day after its date; one that was reached says when."""
    record = replace(whole(), as_at=date(2017, 5, 1))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [
        "Its milestone 1.1.1 (overdue or will miss, 1 day overdue; due 30 April 2017): Advertise the posts"
    ]


@pytest.mark.parametrize(
    ("status", "said"),
    [(DeliveryStatus.COMPLETE, "complete, impact not yet shown"), (DeliveryStatus.WITHDRAWN, "withdrawn")],
)
def test_a_milestone_that_is_no_longer_open_is_not_said_to_be_missing(status: DeliveryStatus, said: str) -> None:
    """Officers call it complete without the day on which it was reached, as trackers do, or have given it up."""
    record = whole()
    (step,) = record.plan.milestones
    record = with_plan(replace(record, as_at=date(2017, 5, 1)), milestones=(replace(step, status=status),))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [
        f"Its milestone 1.1.1 ({said}; due 30 April 2017): Advertise the posts"
    ]


@pytest.mark.parametrize(
    ("status", "first_due", "stands"),
    [
        (
            DeliveryStatus.OFF_TRACK,
            30,
            "overdue or will miss; due 30 April 2017, not yet reached, officers say off track",
        ),
        (DeliveryStatus.AT_RISK, 30, "at risk; due 30 April 2017, not yet reached"),
        (
            DeliveryStatus.AT_RISK,
            1,
            "slipped but recoverable; due 30 April 2017, not yet reached, officers say at risk",
        ),
    ],
)
def test_a_milestone_that_officers_doubt_before_its_date_says_so(
    status: DeliveryStatus, first_due: int, stands: str
) -> None:
    """Once: not yet reached alone would look sound where the plan shows it red or amber."""
    record = whole()
    (step,) = record.plan.milestones
    step = replace(step, status=status, original_date=date(2017, 4, first_due))
    record = with_plan(record, milestones=(step,))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [f"Its milestone 1.1.1 ({stands}): Advertise the posts"]


def test_a_milestone_of_an_action_that_was_given_up_is_not_overdue() -> None:
    """Nobody is to reach it any more."""
    record = whole()
    (given_up,) = (replace(one, delivery_status=DeliveryStatus.WITHDRAWN) for one in record.plan.actions)
    record = with_plan(replace(record, as_at=date(2017, 5, 1)), actions=(given_up,))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [
        "Its milestone 1.1.1 (withdrawn with its action; due 30 April 2017): Advertise the posts"
    ]


def test_a_milestone_whose_effect_did_not_last_does_not_stand_as_reached_alone(example_material: Material) -> None:
    """Nobody in bed and breakfast was reached in December; in March officers wrote that some are there again."""
    (step,) = [one for one in trace(example_material.record, "8.3").strand(Strand.DONE_BY) if one.ref == "8.3-a"]
    assert step.relation == (
        "Its milestone 8.3-a (complete, effect of its action lost again; reached 9 December 2016):"
    )


def test_milestones_and_actions_bear_the_mark_that_the_plan_gives_them(example_material: Material) -> None:
    """In every line of sight; of what nobody recorded how it stands there is none."""
    record = example_material.record
    judged = [one for theme in example_material.picture.themes for one in theme.actions]
    plan: dict[str, str] = {one.action.action_id: one.status for one in judged}
    plan |= {step.milestone.milestone_id: step.status or "" for one in judged for step in one.milestones}
    refs = (*(one.action_id for one in record.plan.actions), "T3", "E5.32.2")
    marked = {
        step.ref: step.mark for ref in refs for step in trace(record, ref).steps if step.kind in ("action", "milestone")
    }
    assert marked.keys() >= {one.milestone_id for one in record.plan.milestones}
    assert marked == {ref: plan[ref] for ref in marked}
    (unsaid,) = (replace(one, status=None) for one in whole().plan.milestones)
    assert [step.mark for step in trace(with_plan(whole(), milestones=(unsaid,)), "1.1").strand(Strand.DONE_BY)] == [""]


def test_of_a_milestone_without_a_status_it_is_said_that_nothing_is_recorded() -> None:
    """Past its date it is neither overdue nor reached."""
    record = whole()
    (step,) = record.plan.milestones
    record = with_plan(replace(record, as_at=date(2017, 5, 1)), milestones=(replace(step, status=None),))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [
        "Its milestone 1.1.1 (due 30 April 2017, not recorded whether reached): Advertise the posts"
    ]


def test_an_action_is_traced_down_to_the_children_and_up_to_everybody_who_answers() -> None:
    """Every strand of the chain stands there in words, from the team to the council and those who check it."""
    sightline = trace(whole(), "1.1")
    assert (sightline.kind, sightline.title) == (SightlineKind.ACTION, "Appoint permanent team managers")
    assert {strand: told(sightline, strand) for strand in Strand} == {
        Strand.FOR_CHILDREN: ["This is for (theme T1, Caseloads): Children keep their social worker."],
        Strand.ASKED_BY: ["It answers recommendation O4 (Ofsted inspection): Social workers carried too many cases."],
        Strand.DONE_BY: ["Its milestone 1.1.1 (on track; due 30 April 2017, not yet reached): Advertise the posts"],
        Strand.HELD_TO_ACCOUNT: [],
        Strand.MEASURED_BY: ["It is measured by (no figure yet): Children for each worker (caseload)"],
        Strand.MANAGED_BY: [
            "It is led by Head of safeguarding",
            "To this lead reports: Teams",
            "Head of safeguarding reports to Director",
            "Director is accountable to Chief executive",
            "Chief executive is accountable to Executive",
            "Executive is accountable to Council",
            "Theme T1 is sponsored by Director",
        ],
        Strand.OVERSEEN_BY: ["Theme T1 is overseen by Board", "Board reports to Executive"],
        Strand.MEMBERS: ["Theme T1 has as lead member Lead member", "Lead member is accountable to Council"],
        Strand.SCRUTINISED_BY: ["Lead member is scrutinised by Scrutiny", "Scrutiny reports to Council"],
        Strand.ASSURED_BY: ["Council is checked by Inspectors"],
    }
    assert sightline.gaps == ()


def test_a_line_upward_is_told_once_and_then_referred_to() -> None:
    """The executive's own line is told with the managers, and only referred to under the board."""
    sightline = trace(whole(), "1.1")
    ups = [(step.from_ref, step.ref) for step in sightline.steps if step.from_ref]
    assert len(ups) == len(set(ups))
    (from_board,) = (step for step in sightline.strand(Strand.OVERSEEN_BY) if step.ref == "executive")
    assert from_board.told_above
    (first,) = (step for step in sightline.strand(Strand.MANAGED_BY) if step.ref == "executive")
    assert not first.told_above


def test_what_has_nothing_above_it_is_never_said_to_go_on_above() -> None:
    """The council comes up several times; nothing was told above it, so nothing is referred to."""
    assert not any(step.told_above for step in trace(whole(), "1.1").steps if step.ref == "council")


def test_every_way_upward_is_told() -> None:
    """A board that answers to two is followed to both."""
    record = whole()
    links = (*record.governance.links, link("board", "council", LinkType.SUBGROUP_OF))
    sightline = trace(with_governance(record, links=links), "1.1")
    assert told(sightline, Strand.OVERSEEN_BY) == [
        "Theme T1 is overseen by Board",
        "Board reports to Executive",
        "Board is a sub-group of Council",
    ]


def test_a_circle_ends_where_it_began() -> None:
    """A map that goes round is told once round and no further."""
    record = whole()
    links = (*record.governance.links, link("council", "board"))
    ups = [(step.from_ref, step.ref) for step in trace(with_governance(record, links=links), "1.1").steps if step.depth]
    assert len(ups) == len(set(ups))
    assert ("council", "board") in ups


def test_each_body_carries_its_last_and_next_meeting_and_its_paragraph() -> None:
    """The board met, meets again, and stands in the report; a post does not meet."""
    sightline = trace(whole(), "1.1")
    board = sightline.strand(Strand.OVERSEEN_BY)[0]
    assert (board.last_meeting, board.next_meeting, board.paragraph, board.meets) == (LAST, NEXT, "2.10", True)
    director = next(step for step in sightline.steps if step.ref == "director" and step.depth)
    assert (director.last_meeting, director.next_meeting, director.kind, director.meets) == (None, None, "post", False)


def test_what_is_made_up_says_so() -> None:
    """Links, rows and meetings that are illustrative are marked, each by itself."""
    record = whole()
    links = tuple(replace(one, illustrative=one.from_id == "board") for one in record.governance.links)
    meetings = tuple(replace(one, illustrative=one.body_id == "board") for one in record.governance.meetings)
    sightline = trace(with_governance(record, links=links, meetings=meetings), "1.1")
    board, above = sightline.strand(Strand.OVERSEEN_BY)
    assert (board.illustrative, board.meetings_illustrative) == (False, True)
    assert (above.illustrative, above.meetings_illustrative) == (True, False)


def test_a_milestone_is_a_step_of_its_action() -> None:
    """Its own chain is its action's."""
    sightline = trace(whole(), "1.1.1")
    assert sightline.kind is SightlineKind.MILESTONE
    assert told(sightline, Strand.DONE_BY) == [
        "It is a milestone of action 1.1 (on track; due: 30 June 2017): Appoint permanent team managers"
    ]
    assert told(sightline, Strand.MANAGED_BY)[0] == "It is led by Head of safeguarding"
    assert sightline.gaps == ()


def test_a_recommendation_says_who_asked_and_what_answers_it() -> None:
    """Each lead is named with the actions led."""
    record = whole()
    more = tuple(
        action(action_id=ref, rec_ids=("O4",), lead_role=lead, status_date=date(2017, 3, 1))
        for ref, lead in (("1.2", "Head of safeguarding"), ("1.3", "Director"))
    )
    sightline = trace(with_plan(record, actions=(*record.plan.actions, *more)), "O4")
    assert told(sightline, Strand.ASKED_BY) == ["It was asked for by: Ofsted inspection, 30 June 2016"]
    assert sightline.strand(Strand.ASKED_BY)[0].paragraph == "2.1"
    assert [step.ref for step in sightline.strand(Strand.DONE_BY)] == ["1.1", "1.2", "1.3"]
    managed = told(sightline, Strand.MANAGED_BY)
    assert "Actions 1.1 and 1.2 are led by Head of safeguarding" in managed
    assert "Action 1.3 is led by Director" in managed


def test_an_indicator_names_the_action_that_is_to_move_it() -> None:
    """Nothing measures a measure."""
    sightline = trace(whole(), "caseload")
    assert told(sightline, Strand.DONE_BY) == [
        "It is meant to be moved by action 1.1 (on track; due: 30 June 2017): Appoint permanent team managers"
    ]
    assert sightline.strand(Strand.MEASURED_BY) == ()
    assert sightline.gaps == ()


def test_who_supports_an_action_is_named_without_a_line() -> None:
    """Supporting posts and partners are part of the chain, and answer through the lead."""
    record = whole()
    helped = replace(record.plan.actions[0], support_leads=("Director",), partner_org=("Police",))
    managed = told(trace(with_plan(record, actions=(helped,)), "1.1"), Strand.MANAGED_BY)
    assert managed.count("It is supported by Director") == 1
    assert managed.count("It is supported by Police") == 1


def test_a_committee_that_oversees_a_theme_scrutinises_it() -> None:
    """It stands among the overseers and among the scrutineers."""
    record = whole()
    theme = replace(record.plan.themes[0], overseen_by=("scrutiny",))
    sightline = trace(with_plan(record, themes=(theme,)), "1.1")
    assert "It is scrutinised by Scrutiny" in told(sightline, Strand.SCRUTINISED_BY)


def test_the_chain_is_that_of_the_day() -> None:
    """A director who comes later is not in it, and the line stops where it stopped then."""
    record = replace(with_body(whole(), "director", established=date(2016, 11, 1)), as_at=date(2016, 10, 31))
    managed = told(trace(record, "1.1"), Strand.MANAGED_BY)
    assert "Head of safeguarding reports to Director" not in managed


def test_an_unknown_reference_says_what_to_give() -> None:
    """A sentence names the reference and where references are listed."""
    with pytest.raises(LineOfSightError, match=r"Nothing has the reference '9\.9'"):
        trace(whole(), "9.9")


def test_a_reference_is_text() -> None:
    """Action 1.10 is not action 1.1."""
    record = whole()
    record = with_plan(record, actions=(*record.plan.actions, action(action_id="1.10", action="Another")))
    assert trace(record, "1.10").title == "Another"
    assert trace(record, "1.1").title == "Appoint permanent team managers"


def test_a_support_group_is_followed_to_the_board_it_supports() -> None:
    """A group that oversees a theme and only supports a board leads on to that board."""
    record = whole()
    theme = replace(record.plan.themes[0], overseen_by=("group",))
    record = with_plan(record, themes=(theme,))
    record = with_governance(
        record,
        bodies=(*record.governance.bodies, body("group")),
        links=(*record.governance.links, link("group", "board", LinkType.SUPPORTS)),
    )
    assert told(trace(record, "1.1"), Strand.OVERSEEN_BY)[:3] == [
        "Theme T1 is overseen by Group",
        "Group supports Board",
        "Board reports to Executive",
    ]


def test_a_milestone_that_was_reached_is_told_with_its_day() -> None:
    """And never as due; what answers a recommendation and moves an indicator is said in its own words."""
    record = whole()
    (step,) = record.plan.milestones
    reached = replace(step, status=DeliveryStatus.COMPLETE, actual_date=date(2017, 3, 25))
    record = with_plan(record, milestones=(reached,))
    assert told(trace(record, "1.1"), Strand.DONE_BY) == [
        "Its milestone 1.1.1 (complete, impact not yet shown; reached 25 March 2017): Advertise the posts"
    ]
    due = "1.1 (on track; due: 30 June 2017): Appoint permanent team managers"
    assert {ref: told(trace(record, ref), Strand.DONE_BY) for ref in ("O4", "caseload", "1.1.1", "T1")} == {
        "O4": [f"It is answered by action {due}"],
        "caseload": [f"It is meant to be moved by action {due}"],
        "1.1.1": [f"It is a milestone of action {due}"],
        "T1": [f"Under it stands action {due}"],
    }


@pytest.mark.parametrize(
    ("ref", "links"),
    [
        ("1.1", ["theme T1", "recommendation O4", "milestone 1.1.1", "indicator caseload"]),
        ("O4", ["theme T1", "source ", "action 1.1", "indicator caseload"]),
        ("caseload", ["theme T1", "recommendation O4", "action 1.1"]),
    ],
)
def test_each_link_downward_leads_to_what_it_names(ref: str, links: list[str]) -> None:
    """All of them stand side by side; a source is no item, and leads nowhere."""
    strands = (Strand.FOR_CHILDREN, Strand.ASKED_BY, Strand.DONE_BY, Strand.MEASURED_BY)
    steps = [step for strand in strands for step in trace(whole(), ref).strand(strand)]
    assert [f"{step.kind} {step.ref}" for step in steps] == links
    assert {step.depth for step in steps} == {0}


def test_what_measures_an_action_says_where_it_stands(example_material: Material) -> None:
    """The newest figure and the rating as the indicators' page has them: no red figure looks sound in a chain."""
    judged = {one.indicator.ind_id: one for one in example_material.picture.indicators}
    ground, seen = Ground(example_material.record), set()
    for one in example_material.record.plan.actions:
        for step in trace_on(ground, one.action_id, SightlineKind.ACTION).strand(Strand.MEASURED_BY):
            rating = rating_word(judged[step.ref].rating.colour).word.lower()
            assert rating in step.relation
            seen.add(rating)
    assert {"red", "amber", "green"} <= seen
    (missing_children,) = trace_on(ground, "6.4").strand(Strand.MEASURED_BY)
    assert missing_children.relation == "It is measured by (58% (provisional) for March 2017, rated red):"
