"""The lines of sight of what is expected and of a theme: who asked, owns, sponsors, leads, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of, item_words
from lineofsight.analysis.sightline_values import SightlineKind, Strand
from lineofsight.domain.oversight import Assessment, Expectation
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.challenge_builders import indicator
from tests.analysis.governance_makers import met
from tests.analysis.plan_makers import action, milestone
from tests.analysis.sightline_makers import ACTION, THEME, VOICE, whole, with_governance, with_plan

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_values import Sightline
    from lineofsight.domain.record import Record

EXPECTED = Expectation(
    exp_id="E4",
    text="Bring caseloads down and keep them down.",
    source_para="5.21",
    what_would_show="No worker has more than 18 children.",
    owner="Director",
    council_assessment=Assessment.PARTLY_MET,
    council_assessed_on=date(2017, 3, 24),
    commissioner_assessment=Assessment.SLIPPED_BACK,
    commissioner_assessed_on=date(2017, 3, 17),
    action_ids=("1.1",),
    rec_ids=("O4",),
    theme_id="T1",
)


def expecting(**changes: object) -> Record:
    """The whole record with the expectation, changed."""
    changed = replace(EXPECTED, **changes)  # type: ignore[arg-type] # names as in Expectation
    return replace(whole(), watched=WatchedRecord(voices=(VOICE,), expectations=(changed,)))


def told(sightline: Sightline, strand: Strand) -> list[str]:
    """The sentences of a strand."""
    return [f"{step.relation} {step.title}" for step in sightline.strand(strand)]


def codes(record: Record, ref: str) -> list[str]:
    """The codes of the gaps."""
    return [gap.code for gap in trace(record, ref).gaps]


class TestExpectation:
    """From who asked for it down to milestones, and up from its owner."""

    def test_it_is_traced_like_everything_else(self) -> None:
        """Each strand is told; the line above owner and lead once; nothing is missing where nothing is."""
        sightline = trace(expecting(), "E4")
        assert (sightline.kind, sightline.title) == (SightlineKind.EXPECTATION, EXPECTED.text)
        assert told(sightline, Strand.ASKED_BY) == [
            "It was asked for by: Commissioner's report",
            "The same is asked for by recommendation O4 (Ofsted inspection): Social workers carried too many cases.",
        ]
        assert sightline.strand(Strand.ASKED_BY)[0].paragraph == "5.21"
        assert told(sightline, Strand.DONE_BY) == [
            "It is to be met by action 1.1 (on track; due: 30 June 2017): Appoint permanent team managers",
            "Its milestone 1.1.1 (on track; due 30 April 2017, not yet reached): Advertise the posts",
        ]
        assert told(sightline, Strand.MEASURED_BY) == [
            "It would be shown by: No worker has more than 18 children.",
            "The Commissioner assessed it on 17 March 2017: slipped back",
            "The council assessed it on 24 March 2017: partly met",
            "It is measured by (no figure yet): Children for each worker (caseload)",
        ]
        assert told(sightline, Strand.MANAGED_BY) == [
            "It is owned by Director",
            "Director is accountable to Chief executive",
            "Chief executive is accountable to Executive",
            "Executive is accountable to Council",
            "Action 1.1 is led by Head of safeguarding",
            "To this lead reports: Teams",
            "Head of safeguarding reports to Director",
            "Theme T1 is sponsored by Director",
        ]
        assert told(sightline, Strand.OVERSEEN_BY)[0] == "Theme T1 is overseen by Board"
        assert sightline.gaps == ()

    def test_milestones_hang_below_their_own_action(self) -> None:
        """In the chain too, where the way goes downward; who asks for the nearest links gets actions alone."""
        more = action(action_id="1.2", lead_role="Director", status_date=date(2017, 3, 1))
        record = with_plan(
            expecting(action_ids=("1.2", "1.1")),
            actions=(ACTION, more),
            milestones=(
                milestone(),
                milestone(milestone_id="1.1.2", text="Interview"),
                milestone(milestone_id="1.2.1", action_id="1.2"),
            ),
        )
        done = [
            (entry.step.ref, entry.step.depth)
            for entry in chain_of(trace(record, "E4")).entries
            if entry.strand is Strand.DONE_BY and entry.step
        ]
        assert done == [("1.1", 0), ("1.1.1", 1), ("1.1.2", 1), ("1.2", 0), ("1.2.1", 1)]

    @pytest.mark.parametrize(
        ("changes", "code", "strand"),
        [
            ({"owner": ""}, "no_owner", Strand.MANAGED_BY),
            ({"owner": "Nobody we know"}, "lead_not_on_map", Strand.MANAGED_BY),
            ({"what_would_show": ""}, "no_measure", Strand.MEASURED_BY),
            ({"source_para": "", "rec_ids": ()}, "no_recommendation", Strand.ASKED_BY),
            ({"action_ids": ()}, "no_action", Strand.DONE_BY),
            (
                {"commissioner_assessment": Assessment.NOT_ASSESSED, "commissioner_assessed_on": None},
                "not_assessed",
                Strand.MEASURED_BY,
            ),
        ],
    )
    def test_each_want_is_said_once_where_it_breaks_the_chain(
        self, changes: dict[str, object], code: str, strand: Strand
    ) -> None:
        """And nothing besides that only follows from it."""
        record = expecting(**changes)
        assert [found for found in codes(record, "E4") if found != "report_never_went"] == [code]
        entries = chain_of(trace(record, "E4")).entries
        assert [entry.strand for entry in entries if entry.gap is not None and entry.gap.code == code] == [strand]

    def test_a_paragraph_or_a_recommendation_says_who_asked(self) -> None:
        """Either is enough."""
        assert codes(expecting(source_para=""), "E4") == []
        assert codes(expecting(rec_ids=()), "E4") == []

    def test_who_did_not_assess_it_is_named(self) -> None:
        """In the words of the evidence for the Commissioner."""
        unsaid = {
            f"{who}_{what}": value
            for who in ("council", "commissioner")
            for what, value in (("assessment", Assessment.NOT_ASSESSED), ("assessed_on", None))
        }
        gaps = {gap.code: gap.what for gap in trace(expecting(**unsaid), "E4").gaps}
        assert gaps == {"not_assessed": "It has not been assessed by the council and the Commissioner."}

    def test_with_neither_action_nor_theme_it_is_said_that_none_is_linked(self) -> None:
        """Said once; what is missing of the expectation itself is said beside it."""
        record = expecting(action_ids=(), theme_id="", owner="")
        assert codes(record, "E4") == ["no_action", "no_owner"]
        assert trace(record, "E4").gaps[0].what.startswith("Officers linked no action to this expectation; ask the ")

    def test_an_action_that_was_given_up_meets_nothing(self) -> None:
        """Withdrawn or merged, as for a recommendation."""
        record = with_plan(expecting(), actions=(replace(ACTION, delivery_status=DeliveryStatus.WITHDRAWN),))
        assert "no_live_action" in codes(record, "E4")

    def test_a_board_that_looked_at_it_by_its_number_saw_it(self) -> None:
        """And a board that looks at expectations alone records what it looks at."""
        meetings = (met("board", considered=("E4 in full",)), met("executive"))
        assert codes(with_governance(expecting(), meetings=meetings), "E4") == []
        loose = with_governance(expecting(action_ids=()), meetings=meetings)
        assert codes(loose, "1.1") == ["report_never_went"]

    def test_teams_of_an_owner_who_leads_too_are_told_once(self) -> None:
        """As the line above is."""
        managed = told(trace(expecting(owner="Head of safeguarding"), "E4"), Strand.MANAGED_BY)
        assert managed.count("To this lead reports: Teams") == 1

    def test_an_action_and_its_milestone_say_what_they_are_to_meet(self) -> None:
        """The chain leads both ways; who is expected to do something was asked to."""
        record = with_plan(expecting(), recommendations=(), actions=(replace(ACTION, rec_ids=()),))
        for ref in ("1.1", "1.1.1"):
            assert told(trace(record, ref), Strand.ASKED_BY) == [f"It is to meet expectation E4: {EXPECTED.text}"]
            assert "no_recommendation" not in codes(record, ref)


class TestTheme:
    """From its sponsor and whoever oversees it down to its actions, measures and children."""

    def test_it_is_traced_like_everything_else(self) -> None:
        """Its sponsor stands nearest, then those who lead its actions."""
        sightline = trace(expecting(), "T1")
        assert (sightline.kind, sightline.title) == (SightlineKind.THEME, "Caseloads")
        assert told(sightline, Strand.FOR_CHILDREN) == ["This is for: Children keep their social worker."]
        assert told(sightline, Strand.ASKED_BY) == [
            "Its actions answer recommendation O4 (Ofsted inspection): Social workers carried too many cases.",
            f"Under it stands expectation E4: {EXPECTED.text}",
        ]
        assert told(sightline, Strand.DONE_BY) == [
            "Under it stands action 1.1 (on track; due: 30 June 2017): Appoint permanent team managers"
        ]
        assert told(sightline, Strand.MEASURED_BY) == [
            "It is measured by (no figure yet): Children for each worker (caseload)"
        ]
        managed = told(sightline, Strand.MANAGED_BY)
        assert managed[0] == "Theme T1 is sponsored by Director"
        assert "Action 1.1 is led by Head of safeguarding" in managed
        assert told(sightline, Strand.OVERSEEN_BY) == ["Theme T1 is overseen by Board", "Board reports to Executive"]
        assert told(sightline, Strand.MEMBERS)[0] == "Theme T1 has as lead member Lead member"
        assert sightline.gaps == ()

    def test_it_is_measured_by_what_it_names_and_what_its_actions_name(self) -> None:
        """As where it is judged."""
        record = with_plan(whole(), actions=(replace(ACTION, indicator_ids=("elsewhere", "caseload")),))
        measures = (replace(indicator("elsewhere"), theme_id="T2"), *record.performance.indicators)
        record = replace(record, performance=replace(record.performance, indicators=measures))
        assert [step.ref for step in trace(record, "T1").strand(Strand.MEASURED_BY)] == ["elsewhere", "caseload"]

    @pytest.mark.parametrize(
        ("record", "expected"),
        [
            (with_plan(whole(), actions=(), milestones=()), ["no_action", "looked_at_unknown"]),
            (with_plan(whole(), themes=(replace(THEME, sponsor_officer=""),)), ["no_lead"]),
            (with_plan(whole(), themes=(replace(THEME, sponsor_officer="Nobody we know"),)), ["lead_not_on_map"]),
            (with_plan(whole(), themes=(replace(THEME, overseen_by=()),)), ["no_body"]),
            (with_plan(whole(), themes=(replace(THEME, what_will_be_different=""),)), ["no_outcome"]),
        ],
    )
    def test_each_want_is_said(self, record: Record, expected: list[str]) -> None:
        """No action, no sponsor, a sponsor whom the map does not know, no body, no aim for children."""
        assert codes(record, "T1") == expected

    def test_a_title_that_stands_for_its_number_is_said_once(self) -> None:
        """As in a council's own tracker."""
        record = with_plan(
            whole(), themes=(replace(THEME, theme_id="Front door", title="Front door"),), actions=(), milestones=()
        )
        assert item_words(trace(record, "Front door")) == "Theme: Front door."
