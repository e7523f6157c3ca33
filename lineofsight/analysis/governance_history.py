"""What came into being, ended and was succeeded on the governance map between two days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.wording.dates import day as day_words

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.governance_graph import GovernanceGraph
    from lineofsight.domain.governance import Body
    from lineofsight.domain.record import GovernanceRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GovernanceChange:
    """One body or post that began or ended.

    Attributes:
        kind: "began" or "ended".
        ref: its id.
        on: the day, as far as it is recorded.
        what: a sentence.
        illustrative: whether its row is made up for an example, in whole or in part.
    """

    kind: str
    ref: str
    on: date | None
    what: str
    illustrative: bool = False


def changes_between(governance: GovernanceRecord, since: date, day: date) -> tuple[GovernanceChange, ...]:
    """What began after ``since`` and by ``day``, and what ended, oldest first; by the bodies' own dates."""
    then, now = graph_on(governance, since), graph_on(governance, day)
    began = [_began(body) for ref, body in now.bodies.items() if ref not in then.bodies]
    ended = [_ended(body, now) for ref, body in then.bodies.items() if ref not in now.bodies]
    return tuple(sorted((*began, *ended), key=lambda one: (one.on is None, one.on or day, one.what)))


def _began(body: Body) -> GovernanceChange:
    when = f" on {day_words(body.established)}" if body.established is not None else ""
    return GovernanceChange(
        kind="began",
        ref=body.body_id,
        on=body.established,
        what=f"{body.name} came into being{when}.",
        illustrative=body.illustrative,
    )


def _ended(body: Body, graph: GovernanceGraph) -> GovernanceChange:
    when = f" on {day_words(body.ended)}" if body.ended is not None else ""
    after = f"; {graph.name(body.successor_id)} came after it" if body.successor_id else ""
    return GovernanceChange(
        kind="ended",
        ref=body.body_id,
        on=body.ended,
        what=f"{body.name} ended{when}{after}.",
        illustrative=body.illustrative,
    )
