"""Tests of the checks of the governance map: each fires on its fault, and not on a map in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.governance_checks import check_governance
from lineofsight.domain.governance import BodyKind, Layer, Lifecycle, LinkType, Seat
from lineofsight.domain.plan import PlanVersion, Theme
from lineofsight.domain.record import GovernanceRecord, PlanRecord, Record
from tests.analysis.governance_makers import AS_AT, body, governance, link, met, orderly, record_of, seat
from tests.analysis.plan_makers import action

THEME = Theme(theme_id="T1", title="Leadership", overseen_by=("improvement_board",), lead_member="Lead member")


def codes(record: Record) -> list[str]:
    """The codes of everything found."""
    return [one.code for one in check_governance(record)]


def said(record: Record, code: str) -> list[str]:
    """The sentences of one check."""
    return [one.what for one in check_governance(record) if one.code == code]


def with_more(held: GovernanceRecord, more: GovernanceRecord) -> GovernanceRecord:
    """Both maps in one."""
    return GovernanceRecord(
        bodies=(*held.bodies, *more.bodies),
        links=(*held.links, *more.links),
        seats=(*held.seats, *more.seats),
        meetings=(*held.meetings, *more.meetings),
    )


def test_a_map_in_order_has_no_finding() -> None:
    """Nothing is found where everybody answers, is scrutinised and meets."""
    assert codes(record_of(orderly(), THEME)) == []


def test_a_body_that_answers_to_nobody_is_found_with_what_it_does_instead() -> None:
    """A link that only informs is no answering; the sentence names it."""
    held = with_more(orderly(), governance(body("forum"), links=(link("forum", "executive", LinkType.INFORMS),)))
    assert said(record_of(held, THEME), "no_parent") == [
        "The map shows nobody to whom Forum answers; it informs Executive."
    ]


@pytest.mark.parametrize(
    ("kind", "layer"),
    [
        (BodyKind.GOVERNMENT, None),
        (BodyKind.REGULATOR, None),
        (BodyKind.PARTNER, None),
        (BodyKind.POST, None),
        (BodyKind.CHILDREN_IN_CARE_COUNCIL, None),
        (BodyKind.FORUM, Layer.PRACTICE),
    ],
)
def test_some_answer_to_nobody_by_their_nature(kind: BodyKind, layer: Layer | None) -> None:
    """Government, partners, posts, children's own councils and forums at the front line are no fault."""
    held = with_more(orderly(), governance(body("other", kind, layer=layer)))
    assert "no_parent" not in codes(record_of(held, THEME))


def test_what_is_only_proposed_is_not_checked() -> None:
    """A proposal answers to nobody yet."""
    held = with_more(orderly(), governance(body("idea", BodyKind.HWB, lifecycle=Lifecycle.PROPOSED, next_meeting=None)))
    assert codes(record_of(held, THEME)) == []


def test_a_board_without_scrutiny_is_found_and_assurance_does_not_stand_for_it() -> None:
    """A board's own chair gives assurance, which is not a committee's scrutiny."""
    held = orderly()
    links = tuple(one for one in held.links if one.type is not LinkType.SCRUTINISED_BY or one.from_id == "lead_member")
    held = replace(
        held,
        links=(*links, link("independent_chair", "improvement_board", LinkType.ASSURES)),
        bodies=(*held.bodies, body("independent_chair", BodyKind.POST)),
    )
    assert said(record_of(held, THEME), "no_scrutiny") == [
        "The map shows no committee that scrutinises Improvement board; Independent chair gives it assurance."
    ]


def test_an_executive_is_scrutinised_through_its_members() -> None:
    """Where no member of the executive is scrutinised, it and the lead member are named."""
    held = orderly()
    held = replace(held, links=tuple(one for one in held.links if one.from_id != "lead_member"))
    assert said(record_of(held, THEME), "no_scrutiny") == [
        "The map shows no committee that scrutinises Executive.",
        "The map shows no committee that scrutinises Lead member as lead member for theme T1.",
    ]


def test_officers_groups_need_no_committee_of_their_own() -> None:
    """A team or officers' group answers upward and is no finding."""
    group = governance(body("team", BodyKind.OFFICER_GROUP), links=(link("team", "executive"),))
    assert codes(record_of(with_more(orderly(), group), THEME)) == []


def test_a_circle_of_accountability_is_found_once() -> None:
    """The executive answers to the council, which here answers to the executive."""
    held = with_more(orderly(), governance(links=(link("council", "executive", LinkType.ACCOUNTABLE_TO),)))
    (finding,) = (one for one in check_governance(record_of(held, THEME)) if one.code == "cycle")
    assert finding.refs == ("council", "executive")


def test_a_protocol_both_ways_is_no_circle() -> None:
    """Only answering and scrutiny make a circle."""
    both = (
        link("executive", "scrutiny", LinkType.PROTOCOL_WITH),
        link("scrutiny", "executive", LinkType.PROTOCOL_WITH),
    )
    assert "cycle" not in codes(record_of(with_more(orderly(), governance(links=both)), THEME))


@pytest.mark.parametrize(
    ("kind", "is_found"),
    [(LinkType.REPORTS_TO, True), (LinkType.INFORMS, True), (LinkType.SUPPORTS, False), (LinkType.APPOINTS, False)],
)
def test_one_chair_at_both_ends_matters_where_one_end_tells_or_checks_the_other(
    kind: LinkType, *, is_found: bool
) -> None:
    """A chair who reports to himself is found; one whose group supports his own board is not."""
    held = governance(
        body("board", chair_office="Leader"), links=(link("board", "executive", kind), link("board", "council"))
    )
    assert ("same_chair" in codes(record_of(with_more(orderly(), held), THEME))) is is_found


def test_the_chair_is_the_one_of_the_day() -> None:
    """A chair handed over is no longer the same at both ends."""
    held = with_more(
        orderly(),
        governance(
            body("leader", BodyKind.POST),
            seats=(Seat(body_id="improvement_board", holder="leader", role="chair", to_date=date(2016, 10, 9)),),
        ),
    )
    assert "same_chair" in codes(record_of(held, THEME, as_at=date(2016, 10, 9)))
    assert "same_chair" not in codes(record_of(held, THEME, as_at=date(2016, 10, 10)))


@pytest.mark.parametrize("overseen_by", [(), ("unknown",), ("gone",)])
def test_a_theme_that_no_body_in_being_oversees_is_found(overseen_by: tuple[str, ...]) -> None:
    """No name, an unknown name and an ended body are all nobody."""
    gone = governance(body("gone", ended=date(2016, 9, 30), lifecycle=Lifecycle.ENDED))
    theme = replace(THEME, overseen_by=overseen_by)
    assert said(record_of(with_more(orderly(), gone), theme), "theme_without_body") == [
        "No body that exists oversees theme T1, Leadership."
    ]


def ended(**changes: object) -> GovernanceRecord:
    """A map in order with a review that has ended."""
    review = body("review", BodyKind.GOVERNMENT, ended=date(2016, 9, 30), lifecycle=Lifecycle.ENDED, **changes)
    return with_more(orderly(), governance(review))


def test_an_ended_body_that_nobody_names_is_no_finding() -> None:
    """Ending is in order when links, seats and themes ended too."""
    held = with_more(
        ended(),
        governance(
            links=(link("review", "council", to_date=date(2016, 9, 30)),),
            seats=(seat("review", "commissioner", to_date=date(2016, 9, 30)),),
        ),
    )
    assert codes(record_of(held, THEME)) == []


def test_an_ended_body_is_found_wherever_it_is_still_named() -> None:
    """In a theme, an open link, an open seat; and the question names what came after."""
    held = with_more(
        ended(successor_id="executive"),
        governance(links=(link("review", "council"),), seats=(seat("review", "commissioner"),)),
    )
    theme = replace(THEME, overseen_by=("improvement_board", "review"))
    (finding,) = (one for one in check_governance(record_of(held, theme)) if one.code == "ended_body_named")
    assert finding.what == (
        "Review ended on 30 September 2016 but is still named: in theme T1, in the open link “Review reports to "
        "Council” and in the open seat of commissioner on Review."
    )
    assert finding.ask == "Should Executive, which came after, be named instead of Review?"


def test_an_ended_post_that_still_leads_an_action_is_found() -> None:
    """A lead who no longer exists leads nothing."""
    post = governance(body("old_post", BodyKind.POST, ended=date(2016, 10, 31), lifecycle=Lifecycle.ENDED))
    plan = PlanRecord(
        themes=(THEME,), actions=(action(lead_role="Old post"),), versions=(PlanVersion(version="1", date=AS_AT),)
    )
    assert said(record_of(with_more(orderly(), post), plan=plan), "ended_body_named") == [
        "Old post ended on 31 October 2016 but is still named: as lead of action 1.1."
    ]


@pytest.mark.parametrize(("review", "is_found"), [(date(2017, 3, 30), True), (AS_AT, False), (None, False)])
def test_terms_of_reference_are_out_of_date_once_their_day_has_passed(review: date | None, *, is_found: bool) -> None:
    """On the day itself the review is still in time."""
    held = orderly()
    bodies = tuple(replace(one, tor_review_date=review) if one.body_id == "scrutiny" else one for one in held.bodies)
    assert ("terms_out_of_date" in codes(record_of(replace(held, bodies=bodies), THEME))) is is_found


def test_a_body_that_meets_without_a_next_meeting_is_found() -> None:
    """It meets by its meetings, its seats or its frequency; a service without any of these does not meet."""
    answering = tuple(link(ref, "council") for ref in ("by_meeting", "by_seat", "service"))
    held = governance(
        body("by_meeting", next_meeting=None),
        body("by_seat", next_meeting=None),
        body("service", BodyKind.OFFICER_GROUP, next_meeting=None),
        links=answering,
        meetings=(met("by_meeting"),),
        seats=(seat("by_seat", "somebody"),),
    )
    assert said(record_of(with_more(orderly(), held), THEME), "next_meeting_missing") == [
        "No next meeting of By meeting is known.",
        "No next meeting of By seat is known.",
    ]


@pytest.mark.parametrize(("bodies", "is_found"), [(5, False), (6, True)])
def test_who_sits_on_six_bodies_is_over_committed(bodies: int, *, is_found: bool) -> None:
    """Five bodies are not yet too many by the program's convention; two seats on one body are one body."""
    refs = [f"forum_{number}" for number in range(bodies)]
    held = governance(
        *(body(ref) for ref in refs),
        links=[link(ref, "council") for ref in refs],
        seats=[seat(ref, "director", role=role) for ref in refs for role in ("member", "secretary")],
    )
    assert ("over_committed" in codes(record_of(with_more(orderly(), held), THEME))) is is_found
