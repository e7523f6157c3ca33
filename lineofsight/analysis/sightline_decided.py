"""What bodies decided about an item, as a line of sight tells it: who, when, what, and whether against advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.sightline_values import SightlineKind, SightStep, Strand
from lineofsight.wording.dates import day
from lineofsight.wording.oversight import reason_held
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.analysis.sightline_downward import Threads
    from lineofsight.analysis.sightline_ground import Ground
    from lineofsight.domain.oversight import Decision

_LONGEST: Final = 200
_OF_ITS_ACTION: Final = (SightlineKind.ACTION, SightlineKind.MILESTONE)


def decided_steps(ground: Ground, kind: SightlineKind, threads: Threads) -> list[SightStep]:
    """A link to each decision by the day that names an action, told of it and of its milestones, the newest first."""
    if kind not in _OF_ITS_ACTION:
        return []
    record = ground.record
    found = ground.decisions_on.of(*(action.action_id for action in threads.actions))
    taken = sorted(
        (one for one in found if one.decided_on <= record.as_at), key=lambda one: one.decided_on, reverse=True
    )
    names = record.governance.body_names
    return [_step(one, kind, names) for one in taken]


def _step(one: Decision, kind: SightlineKind, names: Mapping[str, str]) -> SightStep:
    it = "Its action" if kind is SightlineKind.MILESTONE else "It"
    how = f"; decided against professional advice, {reason_held(one)}" if one.against_advice else ""
    who, what = names.get(one.body_id, one.body_id), cut(one.title.rstrip("."), _LONGEST)
    return SightStep(
        strand=Strand.DONE_BY,
        depth=0,
        kind="decision",
        ref=one.decision_id,
        title=cut(one.decision, _LONGEST) or "What was decided is not recorded",
        relation=f"{it} came to {who} for decision on {day(one.decided_on)} (“{what}”{how}):",
        paragraph=one.source_para,
        illustrative=one.illustrative,
    )
