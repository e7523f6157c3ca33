"""Made-up bodies, links, seats and meetings for the tests of this package: small maps that are in order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.domain.governance import Body, BodyKind, Link, LinkType, Meeting, Seat
from lineofsight.domain.record import Council, GovernanceRecord, PlanRecord, Record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.plan import Theme

AS_AT = date(2017, 3, 31)
NEXT = date(2017, 4, 20)
LAST = date(2017, 3, 20)


def body(body_id: str = "board", kind: BodyKind = BodyKind.FORUM, **changes: object) -> Body:
    """A body in force that meets next in April; its name is its id with a capital."""
    made = Body(body_id=body_id, name=body_id.replace("_", " ").capitalize(), kind=kind, next_meeting=NEXT)
    return replace(made, **changes)  # type: ignore[arg-type] # the names are checked where the value is made


def link(from_id: str, to_id: str, kind: LinkType = LinkType.REPORTS_TO, **changes: object) -> Link:
    """A link that is in force on every day."""
    return replace(Link(from_id=from_id, to_id=to_id, type=kind), **changes)  # type: ignore[arg-type] # as above


def seat(body_id: str, holder: str, **changes: object) -> Seat:
    """A seat that is held on every day."""
    return replace(Seat(body_id=body_id, holder=holder), **changes)  # type: ignore[arg-type] # as above


def met(body_id: str, on: date = LAST, **changes: object) -> Meeting:
    """A meeting that was held."""
    return replace(Meeting(body_id=body_id, date=on, held=True), **changes)  # type: ignore[arg-type] # as above


def governance(
    *bodies: Body, links: Sequence[Link] = (), seats: Sequence[Seat] = (), meetings: Sequence[Meeting] = ()
) -> GovernanceRecord:
    """These bodies, and how they are joined."""
    return GovernanceRecord(bodies=bodies, links=tuple(links), seats=tuple(seats), meetings=tuple(meetings))


def record_of(held: GovernanceRecord, *themes: Theme, as_at: date = AS_AT, plan: PlanRecord | None = None) -> Record:
    """A record of this governance and these themes."""
    return Record(
        council=Council(name="Testshire", area_code="900"),
        as_at=as_at,
        plan=plan if plan is not None else PlanRecord(themes=themes),
        governance=held,
    )


def orderly() -> GovernanceRecord:
    """A council, an executive with a scrutinised member, a scrutinised board and a committee: nothing to find."""
    return governance(
        body("council", BodyKind.COUNCIL),
        body("executive", BodyKind.EXECUTIVE, chair_office="Leader"),
        body("improvement_board", BodyKind.IMPROVEMENT_BOARD, chair_office="Independent chair"),
        body("scrutiny", BodyKind.SCRUTINY, chair_office="Chair of scrutiny"),
        body("lead_member", BodyKind.POST, next_meeting=None),
        links=(
            link("executive", "council", LinkType.ACCOUNTABLE_TO),
            link("improvement_board", "executive"),
            link("improvement_board", "scrutiny", LinkType.SCRUTINISED_BY),
            link("scrutiny", "council"),
            link("lead_member", "council", LinkType.ACCOUNTABLE_TO),
            link("lead_member", "scrutiny", LinkType.SCRUTINISED_BY),
        ),
        seats=(seat("executive", "lead_member"),),
        meetings=(met("improvement_board"), met("executive"), met("scrutiny")),
    )
