"""Bodies, seats, links and meetings."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lineofsight.domain.governance import Body, BodyKind, Link, LinkType, Meeting, Seat
from lineofsight.errors import ValueRefusedError

EARLY, LATE = date(2016, 9, 1), date(2019, 9, 1)


def body(**given: object) -> Body:
    """A board with what is given instead."""
    fields: dict[str, object] = {"body_id": "board", "name": "Board", "kind": BodyKind.IMPROVEMENT_BOARD}
    return Body(**{**fields, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"body_id": ""}, "body_id"),
        ({"name": ""}, "name"),
        ({"established": LATE, "ended": EARLY}, "ended"),
        ({"meetings_per_year": Decimal(367)}, "meetings_per_year"),
        ({"meeting_hours": Decimal(25)}, "meeting_hours"),
        ({"quorum": 0}, "quorum"),
        ({"successor_id": "board"}, "successor_id"),
    ],
)
def test_impossible_body_is_refused(given: dict[str, object], field: str) -> None:
    """Each refusal names its field."""
    with pytest.raises(ValueRefusedError) as refused:
        body(**given)
    assert refused.value.field == field


def test_body_exists_between_its_birth_and_its_end() -> None:
    """Both days count; an unknown beginning is "always", an unknown end is "still"."""
    lived = body(established=EARLY, ended=LATE)
    assert [lived.exists_on(day) for day in (date(2016, 8, 31), EARLY, LATE, date(2019, 9, 2))] == [
        False,
        True,
        True,
        False,
    ]
    assert body().exists_on(EARLY)


def test_seat_link_and_meeting_refuse_what_joins_nothing() -> None:
    """A seat needs a holder, a link two bodies, a meeting a body, and none ends before it begins."""
    with pytest.raises(ValueRefusedError, match="holder"):
        Seat(body_id="board", holder="")
    with pytest.raises(ValueRefusedError, match="to_date"):
        Seat(body_id="board", holder="Chair", from_date=LATE, to_date=EARLY)
    with pytest.raises(ValueRefusedError, match="two different bodies"):
        Link(from_id="board", to_id="board", type=LinkType.REPORTS_TO)
    with pytest.raises(ValueRefusedError, match="to_date"):
        Link(from_id="a", to_id="b", type=LinkType.INFORMS, from_date=LATE, to_date=EARLY)
    with pytest.raises(ValueRefusedError, match="body_id"):
        Meeting(body_id="", date=EARLY)
