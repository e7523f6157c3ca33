"""Many of a kind in a line of sight: some are told one by one, all are counted, none is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of, describe_chain
from lineofsight.analysis.sightline_folding import folded, more_words, named_more, singly_told
from lineofsight.analysis.sightline_values import MOST_ALIKE, SightGap, SightStep, Strand
from tests.analysis.plan_makers import action
from tests.analysis.sightline_makers import whole, with_plan

if TYPE_CHECKING:
    from lineofsight.domain.record import Record

MANY = 300


def crowded(*, leads: int = 40) -> Record:
    """The whole record with 300 actions under its one theme, by so many leads; every tenth has none."""
    actions = tuple(
        action(
            action_id=f"1.{number}",
            action=f"Undertaking {number}",
            rec_ids=("O4",),
            indicator_ids=("caseload",),
            lead_officer="",
            lead_role="" if number % 10 == 0 else f"Head of service {number % leads}",
            support_leads=(f"Helper {number % leads}",),
            status_date=date(2017, 3, 1),
        )
        for number in range(1, MANY + 1)
    )
    return with_plan(whole(), actions=actions, milestones=())


def step(kind: str, ref: str, depth: int = 0) -> SightStep:
    """A link of a kind."""
    return SightStep(strand=Strand.DONE_BY, depth=depth, kind=kind, ref=ref, title=ref, relation="It is")


@pytest.mark.parametrize(
    ("number", "singly"), [(0, 0), (1, 1), (MOST_ALIKE, MOST_ALIKE), (MOST_ALIKE + 1, 7), (300, 7)]
)
def test_nothing_is_folded_for_nothing(number: int, singly: int) -> None:
    """The others take up one place: so they are never only one."""
    assert singly_told(number) == singly


def test_what_hangs_on_a_link_goes_with_it() -> None:
    """A milestone is never told without its action, nor counted among actions."""
    steps = [one for number in range(10) for one in (step("action", str(number)), step("milestone", f"{number}-a", 1))]
    told = list(folded([*steps, step("theme", "T1")]))
    singly = [one.ref for one in told if isinstance(one, SightStep)]
    assert singly == [ref for number in range(7) for ref in (str(number), f"{number}-a")] + ["T1"]
    (more,) = [one for one in told if isinstance(one, tuple)]
    assert [one.ref for one in more] == ["7", "7-a", "8", "8-a", "9", "9-a"]
    assert more_words(more) == "And 3 more actions, none more pressing."
    assert told.index(more) == 14, "after its own kind"


def test_the_others_are_said_in_number() -> None:
    """One or many, links or gaps."""
    gap = SightGap(code="no_target", what="No target.", ask="Why?")
    assert more_words((step("indicator", "a"),)) == "And 1 more indicator, none more pressing."
    assert more_words((gap, gap)) == "And 2 more gaps like these."
    assert more_words((gap,)) == "And 1 more gap like these."


def test_on_paper_the_others_are_named() -> None:
    """By their numbers; what has none that people use, by its words."""
    gap = SightGap(code="no_target", what="No target is set for “Visits”.", ask="Why?")
    assert named_more((gap, gap)) == f"And 2 more gaps like these. {gap.what} {gap.what}"
    steps = (step("action", "1.8"), step("milestone", "1.8-a", 1), step("action", "1.9"))
    assert named_more(steps) == "And 2 more actions, none more pressing: 1.8 and 1.9."
    assert (
        named_more((replace(step("indicator", "x"), title="Visits"),))
        == "And 1 more indicator, none more pressing: “Visits”."
    )
    posts = (replace(step("post", "post_x"), title="Head of X"), replace(step("post", "post_y"), title="Head of Y"))
    assert named_more(posts) == "And 2 more posts: Head of X and Head of Y."
    assert more_words((step("body", "a"), step("body", "b"))) == "And 2 more bodies."
    boards = (replace(step("body", "b1"), title="Board"), replace(step("body", "b2"), title="Forum"))
    assert named_more(boards) == "And 2 more bodies: Board and Forum."


def test_300_actions_under_a_theme_can_be_read() -> None:
    """Few boxes; every link and every break is counted, and all that is left out is held for whoever asks."""
    sightline = trace(crowded(), "T1")
    chain = chain_of(sightline)
    assert len(chain.entries) < 80
    assert sum(entry.links for entry in chain.entries) == len(sightline.steps)
    said = [entry.said for entry in chain.entries]
    assert "And 293 more actions, none more pressing." in said
    assert "And 23 more gaps like these." in said
    gaps = {
        gap for entry in chain.entries for gap in (*entry.gaps, entry.gap, *entry.more) if isinstance(gap, SightGap)
    }
    assert gaps == set(sightline.gaps)
    assert sum(gap.code == "no_lead" for gap in sightline.gaps) == 30
    broken = sum(entry.breaks for entry in chain.entries)
    assert f"It is broken in {broken} places." in describe_chain(chain)
    assert broken >= 30


def test_of_many_leads_those_with_most_actions_are_told_one_by_one() -> None:
    """The others in one link with their names; in a sentence a few actions are named and the rest counted."""
    record = crowded()
    busiest = tuple(
        replace(one, lead_role="Director") if number < 20 else one for number, one in enumerate(record.plan.actions)
    )
    managed = trace(with_plan(record, actions=busiest), "T1").strand(Strand.MANAGED_BY)
    leads = [one for one in managed if " led by" in one.relation]
    assert leads[0].title == "Director"
    assert leads[0].relation == "Actions 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 and 12 more are led by"
    assert len(leads) == MOST_ALIKE
    others = leads[-1]
    assert (others.kind, others.ref) == ("others", "")
    assert others.relation.endswith(" others:")
    names = {one.lead_role for one in busiest if one.lead_role}
    assert {*(one.title for one in leads[:-1]), *others.title.split("; ")} == names
    entry = next(one for one in chain_of(trace(record, "T1")).entries if one.step and one.step.kind == "others")
    assert entry.link == ""


def test_who_supports_several_actions_is_told_once() -> None:
    """With the actions, as a lead is."""
    record = whole()
    actions = tuple(replace(record.plan.actions[0], action_id=ref, partner_org=("Police",)) for ref in ("1.1", "1.2"))
    managed = trace(with_plan(record, actions=actions), "O4").strand(Strand.MANAGED_BY)
    assert [one.relation for one in managed if one.title == "Police"] == ["Actions 1.1 and 1.2 are supported by"]


@pytest.mark.parametrize(("leads", "singly"), [(MOST_ALIKE, MOST_ALIKE), (MOST_ALIKE + 1, MOST_ALIKE - 1)])
def test_leads_and_helpers_are_folded_only_where_there_are_more(leads: int, singly: int) -> None:
    """As many as there may be stand one by one; of one more the others stand together, helpers as leads do."""
    actions = tuple(
        action(
            action_id=f"1.{number}",
            rec_ids=("O4",),
            lead_officer="",
            lead_role=f"Head {number}",
            support_leads=(f"Helper {number}",),
            status_date=date(2017, 3, 1),
        )
        for number in range(1, leads + 1)
    )
    managed = trace(with_plan(whole(), actions=actions, milestones=()), "O4").strand(Strand.MANAGED_BY)
    for how, called in (("led", "Head"), ("supported", "Helper")):
        alone = [one for one in managed if one.relation.endswith(f"is {how} by")]
        assert [one.title for one in alone] == [f"{called} {number}" for number in range(1, singly + 1)]
        together = [one for one in managed if one.kind == "others" and how in one.relation]
        assert [(one.relation, one.title) for one in together] == (
            [(f"2 actions are {how} by 2 others:", f"{called} {leads - 1}; {called} {leads}")] if leads > singly else []
        )


def test_who_is_named_twice_for_one_thing_is_told_once() -> None:
    """Helper and partner of one action, whether it is traced itself or what it answers."""
    record = whole()
    twice = replace(record.plan.actions[0], support_leads=("Police",), partner_org=("Police",))
    for ref, said in (("1.1", "It is supported by"), ("O4", "Action 1.1 is supported by")):
        managed = trace(with_plan(record, actions=(twice,)), ref).strand(Strand.MANAGED_BY)
        assert [one.relation for one in managed if one.title == "Police"] == [said]
