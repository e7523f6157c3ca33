"""What one audience may see of what else is watched: no row that it may not see, and no name of one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lineofsight.analysis.hidden import UNNAMED, shown
from lineofsight.domain.record import WATCHED_KEYS, WatchedRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.analysis.hidden import Hidden
    from lineofsight.domain.marking import Audience
    from lineofsight.domain.plan import DateChange
    from lineofsight.domain.record import Record
    from lineofsight.domain.triggers import Trigger


def watched_visible_to(record: Record, hidden: Hidden, audience: Audience) -> WatchedRecord:
    """What else is watched as ``audience`` may see it.

    Args:
        record: everything.
        hidden: what it may not see.
        audience: for whom.
    """
    found: dict[str, tuple[Any, ...]] = {}
    kept: set[tuple[str, str]] = set()
    for attribute, (subject, key) in WATCHED_KEYS.items():
        items = _shown(getattr(record.watched, attribute), hidden, audience)
        found[attribute] = items
        kept |= {(subject, getattr(item, key)) for item in items}
    return WatchedRecord(
        **found,
        earlier={
            key: states
            for key, earlier in record.watched.earlier.items()
            if key in kept
            if (states := _shown_states(earlier, hidden, audience))
        },
        date_changes=tuple(
            _agreed(change, hidden)
            for change in record.watched.date_changes
            if change.marking.is_visible_to(audience) and ("audit_recommendation", change.item_id) in kept
        ),
        risks_last_named={ref: on for ref, on in record.watched.risks_last_named.items() if ("risk", ref) in kept},
    )


def _agreed(change: DateChange, hidden: Hidden) -> DateChange:
    return replace(change, agreed_by=UNNAMED) if change.agreed_by in hidden.of("agreed_by") else change


def _shown(items: Iterable[Any], hidden: Hidden, audience: Audience) -> tuple[Any, ...]:
    seen = (_asked(item, hidden) for item in shown(items, hidden, audience))
    return tuple(item for item in seen if item is not None)


def _shown_states(earlier: Iterable[tuple[Any, Any]], hidden: Hidden, audience: Audience) -> tuple[Any, ...]:
    return tuple((day, one) for day, state in earlier for one in _shown((state,), hidden, audience))


def _asked(item: Any, hidden: Hidden) -> Any | None:  # noqa: ANN401 (an item of any subject, or nothing of it)
    """A question without the triggers that look at hidden indicators alone; ``None`` when none is left."""
    if not hasattr(item, "triggers") or not hidden.of("indicator_ids"):
        return item
    triggers = _triggers(item.triggers, hidden.of("indicator_ids"))
    return replace(item, triggers=triggers) if triggers else None


def _triggers(triggers: Iterable[Trigger], hidden: frozenset[str]) -> tuple[Trigger, ...]:
    """The triggers that do not look at hidden indicators alone, and without those."""
    left = []
    for trigger in triggers:
        named = tuple(ref for ref in trigger.indicator_ids if ref not in hidden)
        if named or not trigger.indicator_ids:
            left.append(replace(trigger, indicator_ids=named))
    return tuple(left)
