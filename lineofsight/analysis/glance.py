"""The page at a glance: a few lines on what changed, is late, worries, is better, and is needed from members.

Every line carries the rule that chose it, so that nobody need ask why it is there and another is not. The most serious
come first and each list is short; what was left out stands in the sections behind. "Better" is never completion: only
a figure by its level or by natural variation, or impact that is evidenced.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.glance_figures import list_better, list_worries
from lineofsight.analysis.glance_needs import list_needs
from lineofsight.analysis.glance_plan import list_changed, list_late
from lineofsight.analysis.glance_values import Glance, LeftOut

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.glance_values import Headline
    from lineofsight.analysis.verdicts import Change, DeliveryCount, JudgedAction, JudgedIndicator
    from lineofsight.domain.plan import Theme

MOST_LINES = 5
"""Lines in each list."""


def compose_glance(  # noqa: PLR0913 - the parts of a picture, each used by one list
    *,
    since: date | None,
    changes: Sequence[Change],
    delivery: DeliveryCount,
    themes: Sequence[Theme],
    actions: Sequence[JudgedAction],
    indicators: Sequence[JudgedIndicator],
    earlier_actions: Sequence[JudgedAction] = (),
    earlier_indicators: Sequence[JudgedIndicator] = (),
    slipped: Sequence[Headline] = (),
    put_off: Headline | None = None,
) -> Glance:
    """Choose the lines.

    Args:
        since: the baseline, ``None`` for a first return.
        changes: all differences since the baseline.
        delivery: counts over the whole plan.
        themes: of the plan.
        actions: all judged actions.
        indicators: all judged indicators.
        earlier_actions: as they were judged at the baseline.
        earlier_indicators: as they were judged at the baseline.
        slipped: what has slipped back in the Commissioner's view.
        put_off: what is asked of decisions that were put off, ``None`` for nothing.
    """
    counted = [judged for judged in actions if judged.in_population]
    late = list_late(delivery, counted)
    worries = list_worries(counted, indicators, earlier_actions, earlier_indicators, slipped)
    better = list_better(counted, indicators, earlier_actions, earlier_indicators)
    needed = list_needs(themes, counted, indicators, put_off)
    # What was put off takes the place of nothing that is asked of the plan.
    most_needed = MOST_LINES + (put_off is not None)
    return Glance(
        changed=list_changed(since, changes, actions, earlier_actions)[:MOST_LINES],
        late=late[:MOST_LINES],
        worries=worries[:MOST_LINES],
        better=better[:MOST_LINES],
        needed=needed[:most_needed],
        left_out=LeftOut(
            late=late[MOST_LINES:],
            worries=worries[MOST_LINES:],
            better=better[MOST_LINES:],
            needed=needed[most_needed:],
        ),
    )
