"""What one audience may see of what else is watched: no row that it may not see, and no name of one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.record import WATCHED_KEYS, WatchedRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineofsight.domain.marking import Audience
    from lineofsight.domain.record import Record
    from lineofsight.domain.triggers import Trigger

_LISTS: Final = ("action_ids", "rec_ids", "indicator_ids")
"""Fields that name several things; a hidden one is taken out of them."""

_SINGLES: Final = ("theme_id", "part_of", "approved_by")
"""Fields that name one thing and may be empty; a hidden one empties them."""

_PARENTS: Final = ("body_id", "audit_id")
"""Fields that name what a row hangs on; the row goes with it."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """The references of what is not shown, by the field that names such a thing."""

    refs: Mapping[str, frozenset[str]]

    def of(self, name: str) -> frozenset[str]:
        """What a field of that name must not hold."""
        return self.refs.get(name, frozenset())


def watched_visible_to(record: Record, shown: Record, audience: Audience) -> WatchedRecord:
    """What else is watched as ``audience`` may see it.

    Args:
        record: everything.
        shown: the same record with plan, performance and governance as the audience may see them.
        audience: for whom.
    """
    hidden = _hidden(record, shown, audience)
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
            change
            for change in record.watched.date_changes
            if change.marking.is_visible_to(audience) and ("audit_recommendation", change.item_id) in kept
        ),
    )


def _hidden(record: Record, shown: Record, audience: Audience) -> Hidden:
    bodies = _gone(record.governance.bodies, shown.governance.bodies, "body_id")
    return Hidden(
        {
            "action_ids": _gone(record.plan.actions, shown.plan.actions, "action_id"),
            "rec_ids": _gone(record.plan.recommendations, shown.plan.recommendations, "rec_id"),
            "indicator_ids": _gone(record.performance.indicators, shown.performance.indicators, "ind_id"),
            "theme_id": _gone(record.plan.themes, shown.plan.themes, "theme_id"),
            "body_id": bodies,
            "approved_by": bodies,
            "audit_id": _unseen(record.watched.audit_reports, "audit_id", audience),
            "part_of": _unseen(record.watched.budget_lines, "line_id", audience),
        }
    )


def _gone(everything: Iterable[Any], shown: Iterable[Any], key: str) -> frozenset[str]:
    return frozenset(getattr(one, key) for one in everything) - {getattr(one, key) for one in shown}


def _unseen(things: Iterable[Any], key: str, audience: Audience) -> frozenset[str]:
    return frozenset(getattr(one, key) for one in things if not one.marking.is_visible_to(audience))


def _shown(items: Iterable[Any], hidden: Hidden, audience: Audience) -> tuple[Any, ...]:
    seen = (_stripped(item, hidden) for item in items if item.marking.is_visible_to(audience))
    return tuple(item for item in seen if item is not None)


def _shown_states(earlier: Iterable[tuple[Any, Any]], hidden: Hidden, audience: Audience) -> tuple[Any, ...]:
    return tuple((day, one) for day, state in earlier for one in _shown((state,), hidden, audience))


def _stripped(item: Any, hidden: Hidden) -> Any | None:  # noqa: ANN401 (an item of any subject, or nothing of it)
    """The item without the names of hidden things; ``None`` when it hangs on one."""
    if any(getattr(item, name, None) in hidden.of(name) for name in _PARENTS):
        return None
    changes: dict[str, Any] = {}
    for name in _LISTS:
        if set(getattr(item, name, ())) & hidden.of(name):
            changes[name] = tuple(ref for ref in getattr(item, name) if ref not in hidden.of(name))
    changes |= {name: "" for name in _SINGLES if getattr(item, name, None) in hidden.of(name)}
    if hasattr(item, "triggers") and hidden.of("indicator_ids"):
        changes["triggers"] = _triggers(item.triggers, hidden.of("indicator_ids"))
        if not changes["triggers"]:
            return None
    return replace(item, **changes) if changes else item


def _triggers(triggers: Iterable[Trigger], hidden: frozenset[str]) -> tuple[Trigger, ...]:
    """The triggers that do not look at hidden indicators alone, and without those."""
    left = []
    for trigger in triggers:
        named = tuple(ref for ref in trigger.indicator_ids if ref not in hidden)
        if named or not trigger.indicator_ids:
            left.append(replace(trigger, indicator_ids=named))
    return tuple(left)
