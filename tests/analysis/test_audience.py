"""Whatever is marked how, an audience sees all that it may and not a word, number or name of what it may not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.hidden import UNNAMED, find_hidden
from lineofsight.domain.figures import Figure
from lineofsight.domain.governance import Body, BodyKind, Link, LinkType, Meeting, Seat
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience, Marking, MarkingLevel
from lineofsight.domain.periods import month_period
from lineofsight.domain.plan import PlanVersion, Recommendation, Theme
from lineofsight.domain.record import AreaTable, GovernanceRecord, PerformanceRecord, PlanRecord, Record, SaidBefore
from lineofsight.domain.statuses import RecommendationSource
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from collections.abc import Mapping

EXEMPT = Marking(MarkingLevel.PART2, 3)
MARCH = month_period(2017, 3)
THINGS = (
    *("rec R1", "theme T1", "theme T2", "action 1.1", "action 1.2", "action 2.1"),
    *("milestone 1.1/m", "move 1.1", "version 2", "indicator I1", "indicator I2", "figure I1", "benchmark I1"),
    *("body B1", "body B2", "seat B1", "link B1", "meeting B1"),
)
HANGS_ON = {
    "action 1.1": "theme T1",
    "action 1.2": "theme T1",
    "action 2.1": "theme T2",
    "milestone 1.1/m": "action 1.1",
    "move 1.1": "action 1.1",
    "figure I1": "indicator I1",
    "benchmark I1": "indicator I1",
    "seat B1": "body B1",
    "meeting B1": "body B1",
}
"""What cannot be shown without what; the link needs both bodies besides."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A record in which every row of the plan, the figures and governance has a text of its own and a marking."""

    markings: Mapping[str, Marking]

    def of(self, thing: str) -> Marking:
        """How a row is marked."""
        return self.markings.get(thing, PUBLIC)

    def may_see(self, thing: str, audience: Audience) -> bool:
        """Whether the row, and all that it hangs on, is for the audience."""
        needs = [thing]
        while needs[-1] in HANGS_ON:
            needs.append(HANGS_ON[needs[-1]])
        if thing == "link B1":
            needs += ["body B1", "body B2"]
        return all(self.of(one).is_visible_to(audience) for one in needs)

    def record(self) -> Record:
        """The record; each row's own text is ``says(row)``."""
        return replace(record(), plan=self._plan(), performance=self._performance(), governance=self._governance())

    def _plan(self) -> PlanRecord:
        actions = tuple(
            action(
                action_id=ref,
                theme_id=f"T{ref[0]}",
                action=says(f"action {ref}"),
                rec_ids=("R1",),
                indicator_ids=("I1", "I2"),
                marking=self.of(f"action {ref}"),
            )
            for ref in ("1.1", "1.2", "2.1")
        )
        return PlanRecord(
            recommendations=(
                Recommendation(
                    rec_id="R1", source=RecommendationSource.OTHER, text=says("rec R1"), marking=self.of("rec R1")
                ),
            ),
            themes=tuple(
                Theme(
                    theme_id=f"T{at}", title=says(f"theme T{at}"), overseen_by=("B1",), marking=self.of(f"theme T{at}")
                )
                for at in (1, 2)
            ),
            actions=actions,
            milestones=(
                milestone(milestone_id="1.1/m", text=says("milestone 1.1/m"), marking=self.of("milestone 1.1/m")),
            ),
            date_changes=(move(agreed_by="B1", text=says("move 1.1"), marking=self.of("move 1.1")),),
            versions=(
                PlanVersion(
                    version="2",
                    date=AS_AT,
                    approved_by="B1",
                    added=("1.2 Placements", "2.1"),
                    note=says("version 2"),
                    marking=self.of("version 2"),
                ),
            ),
            earlier_actions={one.action_id: ((date(2016, 12, 31), one),) for one in actions},
        )

    def _performance(self) -> PerformanceRecord:
        held = observation("71.25", ind_id="I1", commentary=says("figure I1"), marking=self.of("figure I1"))
        table = AreaTable(ind_id="I1", period=MARCH, figures={"305": Figure.of("71.25"), "306": Figure.of(80)})
        return PerformanceRecord(
            indicators=tuple(
                replace(indicator(), ind_id=ref, title=says(f"indicator {ref}"), marking=self.of(f"indicator {ref}"))
                for ref in ("I1", "I2")
            ),
            observations={"I1": (held,)},
            earlier_editions={("I1", MARCH.key): (held,)},
            tables={"I1": (table,)},
            benchmarks=(
                Benchmark(
                    ind_id="I1",
                    group=BenchmarkGroup.ENGLAND,
                    period=MARCH,
                    figure=Figure.of(80),
                    source=says("benchmark I1"),
                    marking=self.of("benchmark I1"),
                ),
            ),
        )

    def _governance(self) -> GovernanceRecord:
        kind = BodyKind.SCRUTINY
        return GovernanceRecord(
            bodies=tuple(
                Body(body_id=ref, name=says(f"body {ref}"), kind=kind, marking=self.of(f"body {ref}"))
                for ref in ("B1", "B2")
            ),
            seats=(Seat(body_id="B1", holder=says("seat B1"), marking=self.of("seat B1")),),
            links=(
                Link(
                    from_id="B1",
                    to_id="B2",
                    type=LinkType.REPORTS_TO,
                    what_flows=says("link B1"),
                    marking=self.of("link B1"),
                ),
            ),
            meetings=(
                Meeting(
                    body_id="B1",
                    date=AS_AT,
                    title=says("meeting B1"),
                    considered=("1.1", "the rest"),
                    marking=self.of("meeting B1"),
                ),
            ),
        )


def says(thing: str) -> str:
    """A text that stands nowhere but in that row."""
    return f"words of {thing}."


MARKED = st.dictionaries(st.sampled_from(THINGS), st.sampled_from([PUBLIC, MEMBERS, EXEMPT])).map(Marked)


@given(MARKED, st.sampled_from(Audience))
def test_each_row_is_seen_exactly_by_whom_it_is_for(marked: Marked, audience: Audience) -> None:
    """With all that hangs on it: what is hidden has not a word left, what is not stands there whole."""
    seen = repr(visible_to(marked.record(), audience))
    for thing in THINGS:
        assert (says(thing) in seen) is marked.may_see(thing, audience), thing


@given(MARKED, st.sampled_from(Audience))
def test_what_is_hidden_is_not_named_by_what_is_shown(marked: Marked, audience: Audience) -> None:
    """No list, table or place names it; that some body agreed stays, because nobody would be another thing."""
    seen = visible_to(marked.record(), audience)
    hides = {thing: not marked.may_see(thing, audience) for thing in THINGS}
    for one in seen.plan.actions:
        assert one.rec_ids == (() if hides["rec R1"] else ("R1",))
        assert one.indicator_ids == tuple(ref for ref in ("I1", "I2") if not hides[f"indicator {ref}"])
    body = UNNAMED if hides["body B1"] else "B1"
    assert {name for theme in seen.plan.themes for name in theme.overseen_by} <= {body}
    assert {one.agreed_by for one in seen.plan.date_changes} <= {body}
    for version in seen.plan.versions:
        assert version.approved_by == ("" if hides["body B1"] else "B1")
        named = {"action 1.2": "1.2 Placements", "action 2.1": "2.1"}
        assert version.added == tuple(text for thing, text in named.items() if not hides[thing])
    for meeting in seen.governance.meetings:
        assert meeting.considered == (("the rest",) if hides["action 1.1"] else ("1.1", "the rest"))
    if hides["figure I1"]:
        assert all("305" not in table.figures for tables in seen.performance.tables.values() for table in tables)
        assert "71.25" not in repr(seen)
    else:
        assert seen.performance.tables["I1"][0].figures["305"] == Figure.of("71.25")
    assert set(seen.performance.tables) == (set() if hides["indicator I1"] else {"I1"})


@given(MARKED)
def test_a_narrower_circle_sees_at_least_as_much(marked: Marked) -> None:
    """What the public may see members see, and what members see the holders of exempt papers do."""
    circles = [repr(visible_to(marked.record(), one)) for one in (Audience.PUBLIC, Audience.MEMBERS, Audience.PART2)]
    rows = [{thing for thing in THINGS if says(thing) in seen} for seen in circles]
    assert rows[0] <= rows[1] <= rows[2] == set(THINGS)


@pytest.mark.parametrize("thing", ["theme T1", "action 1.1", "rec R1", "indicator I1", "body B1", "milestone 1.1/m"])
def test_what_a_newer_return_hides_is_hidden_as_it_was_before(thing: str) -> None:
    """Who goes back to an earlier day does not read there what has been exempt since."""
    newer, older = Marked({thing: EXEMPT}), Marked({})
    since = find_hidden(newer.record(), Audience.MEMBERS)
    seen = repr(visible_to(older.record(), Audience.MEMBERS, since=since))
    for one in THINGS:
        assert (says(one) in seen) is newer.may_see(one, Audience.MEMBERS), one


def test_an_earlier_state_that_was_exempt_is_not_shown_beside_an_open_one() -> None:
    """An action that was exempt last month and is open now has no history to show."""
    now, then = action(marking=MEMBERS), action(action="Dismiss a head", marking=EXEMPT)
    made = replace(
        record([now]), plan=PlanRecord(actions=(now,), earlier_actions={"1.1": ((date(2016, 12, 31), then),)})
    )
    assert visible_to(made, Audience.MEMBERS).plan.earlier_actions == {"1.1": ()}
    assert visible_to(made, Audience.PART2).plan.earlier_actions["1.1"][0][1] == then


def test_what_was_said_before_of_an_exempt_state_or_action_is_not_shown() -> None:
    """That its lead stood since October says that there was something; of an open state it is shown."""
    now, hidden = action(marking=MEMBERS), action(action_id="1.2", marking=EXEMPT)
    november, december = date(2016, 11, 30), date(2016, 12, 31)
    states = ((november, now), (december, replace(now, marking=EXEMPT)))
    before = (("lead_role", date(2016, 10, 31)),)
    said = SaidBefore(now=before, then={november: before, december: before})
    plan = PlanRecord(
        actions=(now, hidden),
        earlier_actions={"1.1": states, "1.2": states},
        said_before={"1.1": said, "1.2": said},
        status_said=dict.fromkeys(("1.1", "1.2"), december),
    )
    made = replace(record([now]), plan=plan)
    seen = visible_to(made, Audience.MEMBERS).plan.said_before
    assert seen == {"1.1": SaidBefore(now=before, then={november: before})}
    assert visible_to(made, Audience.MEMBERS).plan.status_said == {"1.1": december}
    assert visible_to(made, Audience.PART2).plan.said_before == {"1.1": said, "1.2": said}


def test_what_an_action_was_under_an_exempt_theme_is_not_shown() -> None:
    """It moved from T1 to T2; what it said there was said for Part 2 alone."""
    themes = (Theme(theme_id="T1", title="Dismissals", marking=EXEMPT), Theme(theme_id="T2", title="Visits"))
    now, then = action(theme_id="T2", marking=MEMBERS), action(theme_id="T1", marking=MEMBERS)
    states = tuple((day, one) for day, one in ((date(2016, 11, 30), then), (date(2016, 12, 31), now)))
    made = replace(record([now]), plan=PlanRecord(themes=themes, actions=(now,), earlier_actions={"1.1": states}))
    assert visible_to(made, Audience.MEMBERS).plan.earlier_actions == {"1.1": states[1:]}
    assert visible_to(made, Audience.PART2).plan.earlier_actions == {"1.1": states}


def test_a_figure_that_replaced_an_exempt_one_does_not_say_what_it_was() -> None:
    """The exempt edition goes, and so does "revised from"; the newest edition stays, outside the table of all areas."""
    now = observation("70", ind_id="I1", revised_from=Figure.of("71.25"), marking=MEMBERS)
    then = observation("71.25", ind_id="I1", marking=EXEMPT)
    made = replace(indicator(), ind_id="I1", marking=MEMBERS)
    table = AreaTable(ind_id="I1", period=MARCH, figures={"305": Figure.of(70), "306": Figure.of(80)})
    performance = PerformanceRecord(
        indicators=(made,),
        observations={"I1": (now,)},
        earlier_editions={("I1", MARCH.key): (then,)},
        tables={"I1": (table,)},
    )
    seen = visible_to(replace(record(), performance=performance), Audience.MEMBERS).performance
    assert seen.observations["I1"] == (replace(now, revised_from=None),)
    assert seen.earlier_editions == {("I1", MARCH.key): ()}
    assert seen.tables["I1"][0].figures == {"306": Figure.of(80)}


@pytest.mark.parametrize("audience", list(Audience))
def test_what_hangs_on_nothing_that_is_known_is_shown_to_nobody(audience: Audience) -> None:
    """A milestone, figure or seat whose parent is in no return stands nowhere, instead of standing alone."""
    whole = Marked({}).record()
    orphaned = replace(
        whole,
        plan=replace(whole.plan, actions=whole.plan.actions[1:]),
        performance=replace(whole.performance, indicators=whole.performance.indicators[1:]),
        governance=replace(whole.governance, bodies=whole.governance.bodies[1:]),
    )
    seen = visible_to(orphaned, audience)
    assert (seen.plan.milestones, seen.plan.date_changes) == ((), ())
    assert set(seen.plan.earlier_actions) == {"1.2", "2.1"}
    performance = seen.performance
    assert (performance.observations, performance.earlier_editions, performance.tables) == ({}, {}, {})
    assert performance.benchmarks == ()
    governance = seen.governance
    assert (governance.seats, governance.links, governance.meetings) == ((), (), ())
    without_upper = replace(whole, governance=replace(whole.governance, bodies=whole.governance.bodies[:1]))
    assert visible_to(without_upper, audience).governance.links == (), "a line to a body that is not known"
