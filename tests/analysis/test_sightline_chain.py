"""The chain of a line of sight: from those who answer down to the children, with every gap where it breaks it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.people import people_of
from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_body import bodies_of
from lineofsight.analysis.sightline_chain import (
    DOWNWARD,
    UPWARD,
    body_gaps,
    chain_of,
    describe_chain,
    link_of,
    strand_of,
)
from lineofsight.analysis.sightline_survey import SERIOUSNESS
from lineofsight.analysis.sightline_values import OTHERS, SightGap, SightlineKind, SightStep, Strand
from lineofsight.charts.sightline_rows import WARNING, row_text
from lineofsight.domain.governance import LinkType
from lineofsight.errors import LineOfSightError
from lineofsight.wording.sightline import BROKEN, gap_of_a_body, strand_title
from tests.analysis.governance_makers import met
from tests.analysis.sightline_makers import whole, with_governance, with_plan, without_links

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_chain import Chain
    from lineofsight.documents.material import Material


def said(chain: Chain, strand: Strand) -> list[str]:
    """The sentences of a strand, from the top."""
    return [entry.said for entry in chain.entries if entry.strand is strand]


def test_whoever_climbs_meets_the_nearest_first() -> None:
    """Above the item its team, lead and everybody over them, in turn; at the top those who check from elsewhere."""
    chain = chain_of(trace(whole(), "1.1"))
    managers = [entry.step.title for entry in chain.entries if entry.step and entry.strand is Strand.MANAGED_BY]
    assert managers == [
        *("Director", "Council", "Executive", "Chief executive", "Director", "Head of safeguarding", "Teams"),
    ]
    assert chain.entries[chain.item].strand is None
    assert chain.entries[chain.item].said == "Action 1.1: Appoint permanent team managers."
    strands = list(dict.fromkeys(entry.strand for entry in chain.entries))
    below = [strand for strand in DOWNWARD if strand is not Strand.HELD_TO_ACCOUNT]
    assert strands == [*reversed(UPWARD), None, *below]
    assert chain.entries[-1].link == "theme/T1"


def test_an_indicator_is_called_by_its_title(example_material: Material) -> None:
    """Its id is for programs, and means nothing to who answers for it."""
    indicator = example_material.record.performance.indicators[0]
    chain = chain_of(trace(example_material.record, indicator.ind_id))
    assert chain.entries[chain.item].said == f"Indicator: {indicator.plain_title}."


def test_every_strand_and_gap_has_its_place_and_words() -> None:
    """None is left out of the chain, whatever is added to the analysis."""
    assert {*UPWARD, *DOWNWARD} == set(Strand)
    assert all(strand_title(strand) for strand in Strand)
    for code in SERIOUSNESS:
        assert strand_of(SightGap(code=code, what="?", ask="?")) in (*UPWARD, *DOWNWARD)


def test_a_chain_without_gaps_is_whole() -> None:
    """And says so."""
    chain = chain_of(trace(whole(), "1.1"))
    assert not any(entry.is_broken for entry in chain.entries)
    assert describe_chain(chain).endswith("No gap was found.")


def test_what_a_board_did_not_see_is_said_at_the_board() -> None:
    """Its gaps hang on its own link, with short words for the picture; they are said once."""
    record = with_governance(whole(), meetings=(met("board", considered=("Report on 9.9.",)), met("executive")))
    record = with_plan(record, actions=(*record.plan.actions, replace(record.plan.actions[0], action_id="9.9")))
    chain = chain_of(trace(record, "1.1"))
    (board,) = (entry for entry in chain.entries if entry.gaps)
    assert board.link == "body/board"
    assert body_gaps(board) == ("no report on this is recorded there",)
    assert "No meeting of Board is recorded as having looked at this." in board.said
    assert not any(entry.gap is not None and entry.gap.refs for entry in chain.entries)


def test_a_committee_that_oversees_and_scrutinises_is_broken_once_and_says_so_at_both_places(
    example_material: Material,
) -> None:
    """One break, counted where it oversees; where it scrutinises, the box carries its words and no break of its own."""
    chain = chain_of(trace(example_material.record, "T2"))
    link = "body/care_services_pds"
    at = [entry for entry in chain.entries if entry.link == link]
    oversees = [entry for entry in at if entry.strand is Strand.OVERSEEN_BY]
    scrutinises = [entry for entry in at if entry.strand is Strand.SCRUTINISED_BY]
    (broken,) = [entry for entry in at if entry.is_broken]
    assert oversees == [broken]
    assert broken.said.endswith("It scrutinises this too: the same break is said there, and counted here alone.")
    assert len(scrutinises) > 1
    few_words = "; ".join(body_gaps(broken))
    told = f"is broken at this body. That is counted once, under “Who oversees it”: {few_words}."
    for entry in scrutinises:
        assert entry.same == broken.gaps
        assert entry.said.endswith(told)
    words = [word for line in row_text(chain, scrutinises[0], 400).lines for word in line]
    assert " ".join(word.text for word in words).endswith(told)
    assert BROKEN not in [word.text for word in words]
    assert WARNING not in [word.ink for word in words]
    number = sum(entry.breaks for entry in chain.entries)
    assert f"It is broken in {number} places." in describe_chain(chain)


def test_what_is_missing_altogether_is_an_entry_of_its_own() -> None:
    """In the part of the chain that it breaks, with its question."""
    record = without_links(whole(), "lead_member", LinkType.SCRUTINISED_BY)
    (gap,) = said(chain_of(trace(record, "1.1")), Strand.SCRUTINISED_BY)
    assert gap.startswith("The map shows no committee")
    assert "Ask: Which scrutiny committee" in gap
    bare = chain_of(trace(with_plan(whole(), actions=(), milestones=()), "O4"))
    assert [entry.gap.code for entry in bare.entries if entry.gap] == ["no_action"]
    assert "It is broken in 1 place." in describe_chain(bare)


def test_every_entry_of_the_example_can_be_followed(example_material: Material) -> None:
    """Each gap stands in its chain, at a board or by itself; each link leads somewhere or is a source."""
    record = example_material.record
    refs = [action.action_id for action in record.plan.actions] + [one.rec_id for one in record.plan.recommendations]
    refs += [one.exp_id for one in record.watched.expectations] + [theme.theme_id for theme in record.plan.themes]
    refs += [body.body_id for body in bodies_of(record)] + [person.key for person in people_of(record)]
    for ref in refs:
        sightline = trace(record, ref)
        chain = chain_of(sightline)
        held = [one for entry in chain.entries for one in (entry.step, entry.gap, *entry.gaps, *entry.more)]
        steps = [one for one in held if isinstance(one, SightStep)]
        gaps = {one for one in held if isinstance(one, SightGap)}
        assert sorted(map(repr, steps)) == sorted(map(repr, sightline.steps))
        assert gaps == set(sightline.gaps)
        nowhere = ("source", OTHERS)
        assert all(entry.link or entry.gap or (entry.step and entry.step.kind in nowhere) for entry in chain.entries)
        assert all(entry.said.endswith((".", "?")) for entry in chain.entries)


def test_a_name_that_is_not_on_the_map_is_linked_by_name(example_material: Material) -> None:
    """As the people of the governance page know it."""
    steps = trace(example_material.record, "1.9").steps
    assert "person/Other London councils" in {link_of(step) for step in steps}


def test_a_partner_is_one_body_by_whatever_name_it_is_called(example_material: Material) -> None:
    """An action names the police and the schools; they are the bodies that stand on the map."""
    steps = trace(example_material.record, "1.10").steps
    assert {"body/metropolitan_police", "body/schools"} <= {link_of(step) for step in steps}
    names = {body.body_id: body.name for body in example_material.record.governance.bodies}
    assert names["metropolitan_police"] == "Metropolitan Police"


def test_gaps_at_meetings_name_their_bodies(example_material: Material) -> None:
    """So that a picture can show the gap where it is; each has short words."""
    gaps = [gap for gap in trace(example_material.record, "1.10").gaps if gap.refs]
    assert {gap.code for gap in gaps} == {"not_met_since_change", "report_never_went"}
    assert all(gap_of_a_body(gap.code) for gap in gaps)


def test_a_reference_can_be_traced_as_what_it_is() -> None:
    """An indicator that shares its reference with an action is not the action."""
    record = whole()
    record = with_plan(record, actions=(replace(record.plan.actions[0], action_id="caseload"),))
    assert trace(record, "caseload").kind is SightlineKind.ACTION
    assert trace(record, "caseload", SightlineKind.INDICATOR).kind is SightlineKind.INDICATOR
    with pytest.raises(LineOfSightError, match="Nothing has the reference"):
        trace(record, "caseload", SightlineKind.MILESTONE)
