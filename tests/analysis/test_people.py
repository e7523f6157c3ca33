"""Who has a part in it: each person and post once, with everything that is theirs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.people import people_of
from lineofsight.domain.governance import BodyKind
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import PlanRecord
from tests.analysis.governance_makers import body, governance, record_of, seat
from tests.analysis.plan_makers import action

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_a_post_is_found_by_id_name_and_office() -> None:
    """A seat names it by id, an action by its name, a theme by the office before a bracket: it is one."""
    held = governance(
        body("board", meetings_per_year=Decimal(6), meeting_hours=Decimal(2)),
        body("post_head", BodyKind.POST, name="Head of Service (interim)"),
        seats=[seat("board", "post_head")],
    )
    plan = PlanRecord(
        themes=(Theme(theme_id="T1", title="One", sponsor_officer="Head of Service"),),
        actions=(action(lead_role="head of service (interim)"),),
    )
    (head,) = people_of(record_of(held, plan=plan))

    assert (head.key, head.bodies, head.leads, head.sponsors) == ("post_head", ("board",), ("1.1",), ("T1",))
    assert head.hours == Decimal(12)


def test_a_name_that_stands_nowhere_on_the_map_is_somebody_too() -> None:
    """By the name as returned; a body that leads an action is no person."""
    held = governance(body("board", chair_name="A. Chair"), body("team", BodyKind.OFFICER_GROUP))
    plan = PlanRecord(actions=(action(lead_role="Team", lead_officer="B. Lead", support_leads=("C. Help",)),))
    found = {one.key: one for one in people_of(record_of(held, plan=plan))}

    assert set(found) == {"A. Chair", "B. Lead", "C. Help"}
    assert found["A. Chair"].chairs == ("board",)
    assert found["B. Lead"].leads == found["C. Help"].supports == ("1.1",)
    assert found["B. Lead"].post is None


def test_who_chairs_by_a_seat_is_not_who_the_body_names() -> None:
    """The seat that is held goes first, and a chair is no second seat."""
    held = governance(
        body("board", chair_office="Old chair"),
        seats=[seat("board", "New chair", role="Chair"), seat("board", "New chair"), seat("board", "Other")],
    )
    found = {one.key: one for one in people_of(record_of(held))}

    assert set(found) == {"New chair", "Other"}
    assert (found["Other"].chairs, [one.body_id for one in found["Other"].seats]) == ((), ["board"])
    assert found["New chair"].chairs == found["New chair"].bodies == ("board",)
    assert found["New chair"].seats == ()


def test_the_office_that_chairs_goes_before_the_name() -> None:
    """The name of the day stands in one return, the office in all."""
    held = governance(body("board", chair_office="Chair of the Board", chair_name="A. Chair"))
    (chair,) = people_of(record_of(held))
    assert (chair.key, chair.chairs) == ("Chair of the Board", ("board",))


def test_those_with_most_hours_come_first() -> None:
    """Then those with most seats whose hours are unknown, then by name."""
    held = governance(
        body("known", meetings_per_year=Decimal(12), meeting_hours=Decimal(1)),
        body("unknown"),
        body("other"),
        seats=[
            seat("known", "Busy"),
            *(seat(ref, "Many") for ref in ("unknown", "other")),
            seat("other", "Zed"),
            seat("other", "Ann"),
        ],
    )

    assert [one.key for one in people_of(record_of(held))] == ["Busy", "Many", "Ann", "Zed"]


def test_the_example_has_everybody_once(example_material: Material) -> None:
    """Every post in being, every holder of a seat and every lead."""
    record = example_material.record
    people = people_of(record)
    keys = [one.key for one in people]

    assert len(keys) == len(set(keys)) > 40
    held = graph_on(record.governance, record.as_at).seats.values()
    assert {one.holder for seats in held for one in seats} <= set(keys)
    assert all(one.name for one in people)


def test_nobody_is_nobody() -> None:
    """An empty record has no people."""
    assert people_of(record_of(governance())) == ()
