"""How an action stood before, in a few words for its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.picture import judge
from lineofsight.desktop.models.plan_was import Was, was_before
from lineofsight.domain.statuses import DeliveryStatus, DueKind
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import BEFORE, record

if TYPE_CHECKING:
    from lineofsight.domain.plan import Action


def _was(before: Action, now: Action) -> Was:
    picture = judge(record([now]), earlier=record([before], as_at=BEFORE), since=BEFORE, today=AS_AT)
    return was_before(picture)["1.1"]


def test_another_undertaking_takes_no_more_than_a_line_each() -> None:
    """The whole of the words stands beside the list; a long measure would fill the page with one action."""
    long = "Every social worker has a caseload at or below {} for three months in a row. " * 3
    before = action(success_measure=long.format(*[15] * 3), lead_officer="Head of Care")
    now = action(action="Appoint managers", success_measure=long.format(*[20] * 3))
    assert _was(before, now).status == "success measure changed\nreworded\nlead was Head of Care"


def test_what_was_given_up_and_what_lost_its_date_say_what_they_were() -> None:
    """A status under the status, a date under the date."""
    assert _was(action(), action(delivery_status=DeliveryStatus.WITHDRAWN)).status == "was “On track”"
    lost = _was(action(), action(due_kind=DueKind.NOT_SET, due_date_current=None))
    assert lost.due == "was 30 Jun 2017"
