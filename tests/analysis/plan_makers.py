"""Made-up actions and milestones for the tests of this package."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.domain.plan import Action, DateChange, Milestone
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus

AS_AT = date(2017, 3, 31)
DUE = date(2017, 6, 30)


def action(**changes: object) -> Action:
    """An action that is on track, owned, updated and due in three months, with what is to differ."""
    made = Action(
        action_id="1.1",
        theme_id="T1",
        action="Appoint permanent team managers",
        delivery_status=DeliveryStatus.ON_TRACK,
        impact_status=ImpactStatus.TOO_EARLY,
        due_date_original=DUE,
        due_date_current=DUE,
        lead_officer="Head of Service",
        update_date=date(2017, 3, 20),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def milestone(**changes: object) -> Milestone:
    """A milestone of that action, on track and due in a month."""
    made = Milestone(
        milestone_id="1.1.1",
        action_id="1.1",
        text="Advertise the posts",
        status=DeliveryStatus.ON_TRACK,
        original_date=date(2017, 4, 30),
        current_date=date(2017, 4, 30),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def move(**changes: object) -> DateChange:
    """A move of that action's date by a month, agreed by the board."""
    made = DateChange(
        item_id="1.1",
        old=date(2017, 5, 31),
        new=DUE,
        changed_on=date(2017, 2, 1),
        agreed_by="Improvement Governance Board",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
