"""What a governance map shows: who is on it, which lines join them, its core, and what a lit path reaches."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.governance_graph import is_in_force
from lineofsight.analysis.governance_map import core_of, map_on, reach_of
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.domain.marking import Audience, Marking, MarkingLevel
from lineofsight.wording.links import SeatLink
from tests.analysis.governance_makers import AS_AT, body, governance, link, orderly, record_of, seat
from tests.analysis.map_makers import line, map_of, node

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_a_map_has_every_body_in_being_and_every_link_in_force() -> None:
    """What ended is not on it, and a link keeps what flows, how often, on what ground and where it is told."""
    flows = link(
        "board", "council", what_flows="Progress.", frequency="monthly", formal_ref="Terms, 4", source_para="5.44"
    )
    shown = map_on(
        governance(
            body("council", BodyKind.COUNCIL, layer=Layer.COUNCIL, short_name="Council"),
            body("board"),
            body("old_board", ended=date(2016, 12, 31)),
            links=(flows, link("old_board", "council"), link("council", "board", to_date=date(2017, 1, 1))),
        ),
        AS_AT,
    )

    assert [one.ref for one in shown.nodes] == ["council", "board"]
    assert shown.node("council").layer is Layer.COUNCIL
    assert shown.node("board").short_name == "Board"
    (told,) = shown.lines
    assert (told.from_ref, told.to_ref, told.kind) == ("board", "council", LinkType.REPORTS_TO)
    assert (told.what_flows, told.frequency, told.formal_ref, told.source_para) == (
        "Progress.",
        "monthly",
        "Terms, 4",
        "5.44",
    )
    with pytest.raises(KeyError):
        shown.node("old_board")


def test_a_seat_is_a_line_from_its_holder() -> None:
    """Who chairs a body is told as its chair alone, and whoever is not on the map has no line."""
    shown = map_on(
        governance(
            body("board", chair_office="Nobody here"),
            body("leader", BodyKind.POST),
            body("member", BodyKind.POST),
            seats=(
                seat("board", "leader"),
                seat("board", "leader", role="Chair"),
                seat("board", "member"),
                seat("board", "A guest"),
            ),
        ),
        AS_AT,
    )

    assert [(one.from_ref, one.to_ref, one.kind) for one in shown.lines] == [
        ("leader", "board", SeatLink.CHAIRS),
        ("member", "board", SeatLink.SITS_ON),
    ]


def test_an_office_that_a_body_names_as_its_chair_chairs_it() -> None:
    """Where no seat says who chairs, the body's own word counts, as in the checks."""
    shown = map_on(governance(body("board", chair_office="Leader"), body("leader", BodyKind.POST)), AS_AT)

    assert [(one.from_ref, one.kind) for one in shown.lines] == [("leader", SeatLink.CHAIRS)]


def test_the_core_leaves_out_members_and_who_then_stands_alone() -> None:
    """A post that only sits somewhere goes; a body that nothing joins stays, for that is worth seeing."""
    whole = map_of(
        node("guest", BodyKind.POST),
        node("forum"),
        line("board", "council"),
        line("leader", "board", SeatLink.CHAIRS),
        line("guest", "board", SeatLink.SITS_ON),
    )
    core = core_of(whole)

    assert [one.ref for one in core.nodes] == ["forum", "board", "council", "leader"]
    assert [one.kind for one in core.lines] == [LinkType.REPORTS_TO, SeatLink.CHAIRS]


def test_a_lit_path_reaches_all_above_and_all_below_but_no_side_ways() -> None:
    """Of answering and checking; an informing neighbour and a sister group stay dark."""
    whole = map_of(
        line("team", "head"),
        line("head", "director"),
        line("sister", "director"),
        line("director", "council"),
        line("director", "committee", LinkType.SCRUTINISED_BY),
        line("inspector", "council", LinkType.ASSURES),
        line("forum", "head", LinkType.INFORMS),
    )

    assert reach_of(whole, "head") == {"team", "head", "director", "council", "committee", "inspector"}


def test_a_lit_path_ends_in_a_circle() -> None:
    """Bodies that answer to one another are all reached, once."""
    whole = map_of(line("first", "second"), line("second", "third"), line("third", "first"))

    assert reach_of(whole, "second") == {"first", "second", "third"}


def test_what_an_audience_may_not_see_is_not_on_its_map() -> None:
    """A body with exempt content, and every line to it, are not there; nothing says that there was one."""
    held = orderly()
    secret = body("settlement_panel", marking=Marking(MarkingLevel.PART2, 1))
    record = record_of(
        governance(
            *held.bodies,
            secret,
            links=(*held.links, link("settlement_panel", "executive")),
            seats=(*held.seats, seat("settlement_panel", "lead_member")),
        )
    )
    shown = map_on(visible_to(record, Audience.MEMBERS).governance, AS_AT)

    assert shown == map_on(visible_to(record_of(held), Audience.MEMBERS).governance, AS_AT)
    assert len(map_on(record.governance, AS_AT).nodes) == len(shown.nodes) + 1


def test_the_example_has_its_map(example_material: Material) -> None:
    """Every link that members may see and that is in force is a line, with the words and paragraph it was given."""
    record = example_material.record
    shown = map_on(record.governance, record.as_at)
    told = {(one.from_ref, one.to_ref, one.kind): one.source_para for one in shown.lines}
    day = record.as_at
    in_force = [one for one in record.governance.links if is_in_force(one.from_date, one.to_date, day)]
    on_it = {one.ref for one in shown.nodes}

    assert len(shown.nodes) > 60
    for one in in_force:
        if {one.from_id, one.to_id} <= on_it:
            assert told[one.from_id, one.to_id, one.type] == one.source_para
    assert len(core_of(shown).lines) < len(shown.lines)
