"""The line of sight of a body: to whom it answers, whom it holds to account, what it oversees, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_body import bodies_of
from lineofsight.analysis.sightline_chain import chain_of, describe_chain, item_name, item_words
from lineofsight.analysis.sightline_values import SightlineKind, Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import LineOfSightError
from tests.analysis.governance_makers import body, link, met, seat
from tests.analysis.plan_makers import action
from tests.analysis.sightline_makers import whole, with_body, with_governance, with_plan

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline
    from lineofsight.domain.record import Record


def told(sightline: Sightline, strand: Strand) -> list[str]:
    """The sentences of a strand."""
    return [f"{step.relation} {step.title}" for step in sightline.strand(strand)]


def codes(record: Record, ref: str = "board") -> list[str]:
    """The codes of the gaps."""
    return [gap.code for gap in trace(record, ref).gaps]


def orderly() -> Record:
    """The whole record with a board that is chaired, scrutinised, and has a group under it."""
    record = whole()
    held = record.governance
    return with_governance(
        with_body(record, "board", chair_office="Independent chair"),
        bodies=(*with_body(record, "board", chair_office="Independent chair").governance.bodies, body("group")),
        links=(
            *held.links,
            link("board", "scrutiny", LinkType.SCRUTINISED_BY, source_para="5.9"),
            link("group", "board", LinkType.SUBGROUP_OF),
        ),
    )


def test_a_board_is_traced_up_to_the_council_and_down_to_the_children() -> None:
    """Who chairs it, to whom it answers, who scrutinises and checks; whom and what it oversees, and for whom."""
    sightline = trace(orderly(), "board")
    assert (sightline.kind, sightline.ref, sightline.title) == (SightlineKind.BODY, "board", "Board")
    assert {strand: told(sightline, strand) for strand in Strand if sightline.strand(strand)} == {
        Strand.FOR_CHILDREN: ["This is for (theme T1, Caseloads): Children keep their social worker."],
        Strand.DONE_BY: ["It oversees theme T1, Caseloads"],
        Strand.HELD_TO_ACCOUNT: ["It has as its sub-group: Group"],
        Strand.MANAGED_BY: ["It is chaired by Independent chair"],
        Strand.OVERSEEN_BY: ["Board reports to Executive", "Executive is accountable to Council"],
        Strand.SCRUTINISED_BY: ["Board is scrutinised by Scrutiny", "Scrutiny reports to Council"],
        Strand.ASSURED_BY: ["Council is checked by Inspectors"],
    }
    assert sightline.gaps == ()
    assert [step.depth for step in sightline.strand(Strand.OVERSEEN_BY)] == [0, 1]


def test_a_committee_names_whom_it_scrutinises_and_is_not_its_own_scrutineer() -> None:
    """Downward the members and boards that it holds to account."""
    sightline = trace(orderly(), "scrutiny")
    assert told(sightline, Strand.HELD_TO_ACCOUNT) == ["It scrutinises Lead member", "It scrutinises Board"]
    assert sightline.strand(Strand.SCRUTINISED_BY) == ()
    assert told(trace(orderly(), "inspectors"), Strand.HELD_TO_ACCOUNT) == ["It gives assurance to Council"]


def test_who_directs_another_is_told_from_either_end() -> None:
    """As directing, not as checking: a Direction is no assurance."""
    record = orderly()
    links = (*record.governance.links, link("inspectors", "board", LinkType.DIRECTS))
    directed = replace(record, governance=replace(record.governance, links=links))
    assert "Board is directed by Inspectors" in told(trace(directed, "board"), Strand.ASSURED_BY)
    assert "It directs Board" in told(trace(directed, "inspectors"), Strand.HELD_TO_ACCOUNT)


def test_who_answers_only_by_support_stands_below_too() -> None:
    """As upward: a group that supports a board answers to it."""
    record = orderly()
    links = (*record.governance.links, link("helpers", "board", LinkType.SUPPORTS))
    record = with_governance(record, bodies=(*record.governance.bodies, body("helpers")), links=links)
    assert "It is supported by: Helpers" in told(trace(record, "board"), Strand.HELD_TO_ACCOUNT)
    assert told(trace(record, "helpers"), Strand.OVERSEEN_BY)[0] == "Helpers supports Board"


def test_a_partner_is_traced_to_the_actions_that_it_leads_and_supports() -> None:
    """By whatever name the plan calls it; nobody asks a partner for a chair."""
    record = whole()
    actions = (
        action(action_id="2.1", lead_role="The Police", action="Share what is known"),
        action(action_id="2.2", partner_org=("police",), action="Meet weekly"),
    )
    police = body("police", BodyKind.PARTNER, short_name="The Police", next_meeting=None)
    record = with_governance(
        with_plan(record, actions=actions, milestones=()), bodies=(*record.governance.bodies, police)
    )
    sightline = trace(record, "police")
    assert told(sightline, Strand.DONE_BY) == [
        "It leads action 2.1 (on track; due: 30 June 2017): Share what is known",
        "It supports action 2.2 (on track; due: 30 June 2017): Meet weekly",
    ]
    assert sightline.gaps == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"chair_office": ""}, ["no_chair"]),
        ({"next_meeting": None}, ["no_next_meeting"]),
        ({"tor_review_date": date(2017, 1, 1)}, ["terms_out_of_date"]),
        ({"established": date(2017, 6, 1)}, ["not_in_being"]),
    ],
)
def test_each_want_is_said_once(changes: dict[str, object], expected: list[str]) -> None:
    """By the meetings, and by the checks of the map, whose words are used and never a second time."""
    assert codes(with_body(orderly(), "board", **changes)) == expected


def test_a_board_that_has_not_met_since_what_it_oversees_changed_is_said() -> None:
    """As where its theme is followed."""
    record = with_governance(orderly(), meetings=(met("board", date(2017, 1, 10)),))
    assert codes(record) == ["not_met_since_change"]
    assert codes(with_governance(orderly(), meetings=())) == ["never_met"]


def test_an_officers_group_that_oversees_a_theme_is_expected_to_meet() -> None:
    """Whatever its kind: it watches something; one that oversees nothing is not."""
    record = with_body(orderly(), "board", kind=BodyKind.OFFICER_GROUP, next_meeting=None)
    assert codes(record) == ["no_next_meeting"]
    idle = with_plan(record, themes=(replace(record.plan.themes[0], overseen_by=()),))
    assert codes(with_governance(idle, meetings=(), seats=())) == []


def test_a_board_with_nothing_under_it_is_asked_what_it_watches() -> None:
    """A forum, where people are heard, is not."""
    record = with_plan(orderly(), themes=(), actions=(), milestones=())
    links = tuple(one for one in record.governance.links if one.from_id != "group")
    record = with_governance(record, links=links)
    assert codes(record) == ["nothing_under_it"]
    assert codes(with_body(record, "board", kind=BodyKind.FORUM)) == []


def test_gaps_stand_where_they_break_the_chain() -> None:
    """No chair beside who leads it, no scrutiny beside the scrutineers."""
    record = with_body(whole(), "board", chair_office="")
    where = {entry.gap.code: entry.strand for entry in chain_of(trace(record, "board")).entries if entry.gap}
    assert where == {"no_chair": Strand.MANAGED_BY, "no_scrutiny": Strand.SCRUTINISED_BY}


def test_who_holds_the_chair_is_named_and_what_is_made_up_says_so() -> None:
    """A seat goes before the office that the body names."""
    record = with_governance(orderly(), seats=(seat("board", "director", role="Chair", illustrative=True),))
    (chair,) = trace(record, "board").strand(Strand.MANAGED_BY)
    assert (chair.title, chair.ref, chair.illustrative) == ("Director", "director", True)


def test_it_is_called_by_its_name() -> None:
    """Its id is for programs; a post is no body."""
    sightline = trace(orderly(), "board")
    assert item_words(sightline) == "Body: Board."
    assert item_name(sightline) == "Board"
    assert item_name(trace(orderly(), "1.1")) == "action 1.1"
    assert describe_chain(chain_of(sightline)).startswith("Line of sight of Body: Board. Links from top to bottom:")
    assert "director" not in {one.body_id for one in bodies_of(orderly())}


def test_a_reference_of_the_plan_goes_before_a_body() -> None:
    """Unless it is asked for as a body."""
    record = with_plan(orderly(), actions=(action(action_id="board"),))
    assert trace(record, "board").kind is SightlineKind.ACTION
    assert trace(record, "board", SightlineKind.BODY).kind is SightlineKind.BODY
    with pytest.raises(LineOfSightError):
        trace(record, "board", SightlineKind.THEME)


def test_what_is_wanting_of_a_body_is_said_and_asked_to_the_letter() -> None:
    """Members read both aloud; a board that was not in being yet is asked for nothing else."""
    unborn = with_body(orderly(), "board", established=date(2017, 6, 1), chair_office="", next_meeting=None)
    chairless = with_body(orderly(), "board", chair_office="")
    bare = with_plan(orderly(), themes=(), actions=(), milestones=())
    bare = with_governance(bare, links=tuple(one for one in bare.governance.links if one.from_id != "group"))
    said = [[(gap.what, gap.ask) for gap in trace(record, "board").gaps] for record in (unborn, chairless, bare)]
    assert said == [
        [("There was no such body on 31 March 2017.", "Who does on 31 March 2017 what Board is for?")],
        [("No chair of Board is named.", "Who chairs Board?")],
        [
            (
                "No theme and no action of the plan names it, and the map shows nobody whom it holds to account.",
                "What does Board watch over, and who tells it how that is going?",
            )
        ],
    ]


def test_what_changed_elsewhere_asks_no_board_to_meet() -> None:
    """Neither an action of a theme that it does not oversee, nor a milestone of one; what is under it does."""
    record = orderly()
    late = date(2017, 3, 28)
    theme = replace(record.plan.themes[0], theme_id="T2", order=2, overseen_by=("executive",))
    elsewhere = action(action_id="2.1", theme_id="T2", status_date=late)
    reached = replace(
        record.plan.milestones[0],
        milestone_id="2.1.1",
        action_id="2.1",
        status=DeliveryStatus.COMPLETE,
        actual_date=late,
    )
    plan = with_plan(
        record,
        themes=(*record.plan.themes, theme),
        actions=(*record.plan.actions, elsewhere),
        milestones=(*record.plan.milestones, reached),
    )
    assert codes(plan) == []
    mine = with_plan(plan, milestones=(replace(reached, action_id="1.1"),))
    assert codes(mine) == ["not_met_since_change"]


def test_what_the_map_s_checks_find_of_another_body_is_not_told() -> None:
    """Each body answers for itself."""
    record = with_body(orderly(), "scrutiny", next_meeting=None)
    assert codes(record) == []
    assert codes(record, "scrutiny") == ["no_chair", "no_next_meeting"]
    outdated = with_body(orderly(), "scrutiny", tor_review_date=date(2017, 1, 1))
    assert codes(outdated) == []
    assert codes(outdated, "scrutiny") == ["no_chair", "terms_out_of_date"]


def test_an_action_that_a_body_leads_by_its_name_is_told_before_what_it_supports() -> None:
    """By the person's field where no post is named; a post that is named goes first."""
    actions = (
        action(action_id="1.1", lead_role="Director", support_leads=("Group",)),
        action(action_id="1.2", lead_role="", lead_officer="Group"),
        action(action_id="1.3", lead_role="Director", lead_officer="Group"),
        action(action_id="1.4", lead_role="Director", partner_org=("Group",)),
    )
    sightline = trace(with_plan(orderly(), actions=actions, milestones=()), "group")
    assert [(step.relation.split(" (")[0]) for step in sightline.strand(Strand.DONE_BY)] == [
        "It leads action 1.2",
        "It supports action 1.1",
        "It supports action 1.4",
    ]
