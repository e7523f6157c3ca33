"""Climbing any map, however it is tangled: each way upward is told once, whole, and with an end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.governance_graph import ANSWERS_TO, graph_on
from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_upward import Climb, reach
from lineofsight.analysis.sightline_values import Strand
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import PlanRecord
from tests.analysis.governance_makers import AS_AT, body, governance, link, record_of
from tests.analysis.plan_makers import action

if TYPE_CHECKING:
    from lineofsight.domain.record import GovernanceRecord

PLACES: Final = "abcdef"
LEADERS: Final = st.sampled_from(sorted(ANSWERS_TO))
ENDS: Final = st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)).filter(lambda ends: ends[0] != ends[1])
KINDS: Final = st.lists(
    st.sampled_from([BodyKind.POST, BodyKind.FORUM, BodyKind.EXECUTIVE, BodyKind.SCRUTINY, BodyKind.OFFICER_GROUP]),
    min_size=len(PLACES),
    max_size=len(PLACES),
)


@st.composite
def maps(draw: st.DrawFn, *, every_link: bool = False) -> GovernanceRecord:
    """Six places of any kind, some not in being, joined in any way, in circles too."""
    kinds = draw(KINDS)
    gone = draw(st.sets(st.sampled_from(PLACES[1:]), max_size=2))
    bodies = (
        body(ref, kind, established=date(2018, 1, 1) if ref in gone else None)
        for ref, kind in zip(PLACES, kinds, strict=True)
    )
    types = st.sampled_from(sorted(LinkType)) if every_link else LEADERS
    ends = draw(st.dictionaries(ENDS, types, max_size=14))
    return governance(*bodies, links=[link(start, end, kind) for (start, end), kind in ends.items()])


@given(maps())
def test_every_way_above_a_place_is_told_once(held: GovernanceRecord) -> None:
    """Every link above whatever can be reached, none twice, circles too; a link below another follows it at once."""
    graph = graph_on(held, AS_AT)
    climb = Climb(graph, "a")
    climb.tell_above(Strand.MANAGED_BY)
    told = [(step.from_ref, step.ref) for step in climb.steps]
    assert sorted(told) == sorted((one.from_id, one.to_id) for ref in reach(graph, "a") for one in graph.above(ref))
    assert climb.told == reach(graph, "a")
    assert [step.depth for step in climb.steps[:1]] in ([], [0])
    for at, step in enumerate(climb.steps):
        before = climb.steps[:at]
        parent = next((one for one in reversed(before) if one.depth < step.depth), None)
        assert step.from_ref == ("a" if step.depth == 0 else parent.ref if parent is not None else None)
        is_seen = step.ref == "a" or any(one.ref == step.ref for one in before)
        assert step.told_above is (is_seen and bool(graph.above(step.ref)))


@given(maps(every_link=True), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_whatever_the_map_every_item_and_place_can_be_traced(held: GovernanceRecord, lead: str, overseer: str) -> None:
    """No tangle ends the program; what is told of the map are places that it has, and each gap asks something."""
    theme = Theme(theme_id="T1", title="Homes", sponsor_officer=lead, lead_member=overseer, overseen_by=(overseer,))
    plan = PlanRecord(themes=(theme,), actions=(action(lead_role=lead, rec_ids=()),))
    record = record_of(held, plan=plan)
    graph = graph_on(held, AS_AT)
    in_being = [ref for ref in PLACES if ref in graph.bodies or graph.known[ref].kind is not BodyKind.POST]
    for ref in ("1.1", "T1", *in_being):
        sightline = trace(record, ref)
        assert all(gap.ask.endswith("?") and gap.what.endswith(".") for gap in sightline.gaps)
        for step in sightline.steps:
            assert step.kind not in ("post", "body") or step.ref in graph.known
            if step.from_ref:
                assert {step.ref, step.from_ref} <= set(graph.bodies)
