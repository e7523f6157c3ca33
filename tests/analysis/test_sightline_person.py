"""The line of sight of a post or person: to whom they answer, who answers to them, and what of the plan is theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of, item_name, item_words
from lineofsight.analysis.sightline_values import SightlineKind, Strand
from lineofsight.domain.oversight import Expectation
from lineofsight.domain.record import WatchedRecord
from tests.analysis.governance_makers import seat
from tests.analysis.plan_makers import action
from tests.analysis.sightline_makers import ACTION, THEME, whole, with_body, with_governance, with_plan, without_links

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline
    from lineofsight.domain.record import Record


def told(sightline: Sightline, strand: Strand) -> list[str]:
    """The sentences of a strand."""
    return [f"{step.relation} {step.title}" for step in sightline.strand(strand)]


def codes(record: Record, ref: str) -> list[str]:
    """The codes of the gaps."""
    return [gap.code for gap in trace(record, ref).gaps]


def test_a_director_is_traced_to_members_and_to_the_children() -> None:
    """What she sponsors, owns, leads, supports and chairs; who reports to her, and to whom she answers."""
    expected = Expectation(exp_id="E4", text="Bring caseloads down.", owner="Director", source_para="5.21")
    actions = (
        ACTION,
        action(action_id="1.2", lead_role="Director"),
        action(action_id="1.3", support_leads=("director",)),
    )
    record = with_plan(replace(whole(), watched=WatchedRecord(expectations=(expected,))), actions=actions)
    record = with_governance(record, seats=(seat("board", "director", role="Chair"),))
    sightline = trace(record, "director")
    assert (sightline.kind, sightline.ref, sightline.title) == (SightlineKind.PERSON, "director", "Director")
    assert {strand: told(sightline, strand) for strand in Strand if sightline.strand(strand)} == {
        Strand.FOR_CHILDREN: ["This is for (theme T1, Caseloads): Children keep their social worker."],
        Strand.DONE_BY: [
            "Sponsors theme T1, Caseloads",
            "Owns expectation E4: Bring caseloads down.",
            "Leads action 1.2 (on track; due: 30 June 2017): Appoint permanent team managers",
            "Supports action 1.3 (on track; due: 30 June 2017): Appoint permanent team managers",
            "Chairs Board",
        ],
        Strand.HELD_TO_ACCOUNT: ["Has reporting to it: Head of safeguarding"],
        Strand.MANAGED_BY: [
            "Director is accountable to Chief executive",
            "Chief executive is accountable to Executive",
            "Executive is accountable to Council",
        ],
        Strand.ASSURED_BY: ["Council is checked by Inspectors"],
    }
    assert sightline.gaps == ()


def test_a_lead_member_is_scrutinised() -> None:
    """By the committee that the map joins to the post; its themes lead down."""
    sightline = trace(whole(), "lead_member")
    assert told(sightline, Strand.DONE_BY) == ["Is lead member for theme T1, Caseloads"]
    assert told(sightline, Strand.SCRUTINISED_BY)[0] == "Lead member is scrutinised by Scrutiny"
    assert sightline.gaps == ()


def test_who_leads_among_partners_does_not_sponsor() -> None:
    """Each part in a theme has its own word, as upward."""
    record = with_plan(whole(), themes=(replace(THEME, partner_lead="Borough commander"),))
    assert told(trace(record, "Borough commander"), Strand.DONE_BY) == ["Leads among partners theme T1, Caseloads"]


def test_a_name_that_is_not_on_the_map_is_followed_down_and_said_to_lead_nowhere() -> None:
    """A person or partner whom only the plan names."""
    record = with_plan(whole(), actions=(replace(ACTION, partner_org=("Other councils",)),))
    sightline = trace(record, "Other councils")
    assert told(sightline, Strand.DONE_BY)[0].startswith("Supports action 1.1 ")
    assert [gap.what for gap in sightline.gaps] == ["The governance map does not show Other councils."]
    (gap,) = [entry for entry in chain_of(sightline).entries if entry.gap]
    assert gap.strand is Strand.MANAGED_BY


def test_each_want_of_a_post_is_said() -> None:
    """A line that stops short, of a post with a part in the plan; no such post that day; what the map's checks find."""
    assert codes(without_links(whole(), "chief_executive"), "head_of_safeguarding") == ["line_stops_short"]
    idle = with_plan(without_links(whole(), "chief_executive"), actions=(), milestones=())
    assert codes(idle, "head_of_safeguarding") == []
    unborn = with_body(whole(), "head_of_safeguarding", established=date(2017, 6, 1))
    assert codes(unborn, "head_of_safeguarding") == ["not_in_being"]
    seats = tuple(seat(ref, "director") for ref in ("board", "executive", "council", "scrutiny", "teams", "inspectors"))
    assert codes(with_governance(whole(), seats=seats), "director") == ["over_committed"]


def test_a_post_is_only_named() -> None:
    """It is not called "person", nor by its id."""
    sightline = trace(whole(), "head_of_safeguarding")
    assert item_words(sightline) == "Head of safeguarding."
    assert item_name(sightline) == "Head of safeguarding"


def test_only_what_is_theirs_is_told() -> None:
    """Of two themes and two expectations one each; a part that nobody has is nobody's."""
    other = replace(THEME, theme_id="T2", title="Homes", sponsor_officer="", lead_member="", partner_lead="", order=2)
    mine = Expectation(exp_id="E4", text="Bring caseloads down.", owner="director", source_para="5.21")
    others = replace(mine, exp_id="E5", text="Open homes.", owner="Chief executive")
    nobodys = replace(mine, exp_id="E6", text="Write it down.", owner="")
    record = with_plan(whole(), themes=(THEME, other))
    record = replace(record, watched=replace(record.watched, expectations=(mine, others, nobodys)))
    sightline = trace(record, "director")
    assert told(sightline, Strand.DONE_BY) == [
        "Sponsors theme T1, Caseloads",
        "Owns expectation E4: Bring caseloads down.",
    ]
    assert told(sightline, Strand.FOR_CHILDREN) == [
        "This is for (theme T1, Caseloads): Children keep their social worker."
    ]


def test_each_part_in_one_theme_is_told() -> None:
    """Who sponsors a theme and is its lead member has two parts in it, and the children are named once."""
    record = with_plan(whole(), themes=(replace(THEME, lead_member="Director", partner_lead="director"),))
    sightline = trace(record, "director")
    assert told(sightline, Strand.DONE_BY) == [
        "Sponsors theme T1, Caseloads",
        "Leads among partners theme T1, Caseloads",
        "Is lead member for theme T1, Caseloads",
    ]
    assert len(sightline.strand(Strand.FOR_CHILDREN)) == 1


def test_what_is_wanting_of_a_post_is_said_and_asked_to_the_letter() -> None:
    """Members read both aloud."""
    unknown = with_plan(whole(), actions=(replace(ACTION, partner_org=("Other councils",)),))
    unborn = with_body(whole(), "head_of_safeguarding", established=date(2017, 6, 1))
    short = without_links(whole(), "chief_executive")
    said = [
        [(gap.what, gap.ask) for gap in trace(record, ref).gaps]
        for record, ref in (
            (unknown, "Other councils"),
            (unborn, "head_of_safeguarding"),
            (short, "head_of_safeguarding"),
        )
    ]
    assert said == [
        [("The governance map does not show Other councils.", "Who holds Other councils to account?")],
        [
            (
                "There was no such post on 31 March 2017.",
                "Who does on 31 March 2017 what Head of safeguarding is for?",
            )
        ],
        [
            (
                "The line above Head of safeguarding does not reach the Executive or the Council.",
                "Which members hold Head of safeguarding to account?",
            )
        ],
    ]
    assert trace(unborn, "head_of_safeguarding").strand(Strand.MANAGED_BY) == ()
