"""What one audience may not see, and how a thing that it may see loses the names of what it may not."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.record import WATCHED_KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lineofsight.domain.marking import Audience
    from lineofsight.domain.record import Record, WatchedRecord

UNNAMED: Final = "a body that is not named here"
"""What stands for a hidden body that agreed, oversees or was told: somebody did, which must not read as nobody."""

_LISTS: Final = ("action_ids", "rec_ids", "indicator_ids", "added", "removed", "merged", "considered")
"""Fields that name several things; a hidden one is taken out of them."""

_SINGLES: Final = ("theme_id", "part_of", "approved_by", "successor_id", "total_id")
"""Fields that name one thing and may be empty; a hidden one empties them."""

_PARENTS: Final = (
    *("action_id", "audit_id", "body_id", "from_id", "ind_id", "item_id", "milestone_id", "rec_id", "to_id"),
    *(key for _, key in WATCHED_KEYS.values()),
)
"""Fields that name what a row is or hangs on; the row goes with it."""

_BODIES: Final = ("agreed_by", "escalated_to", "overseen_by")
"""Fields in which a hidden body, by reference or by name, is told without its name."""


_WORD: Final = re.compile(r"[^\s,;:()]+")


@dataclass(frozen=True, slots=True)
class Hidden:
    """The references of what is not shown, by the field that names such a thing."""

    refs: Mapping[str, frozenset[str]]

    def of(self, name: str) -> frozenset[str]:
        """What a field of that name must not hold."""
        return self.refs.get(name, frozenset())


NOTHING: Final = Hidden({})
"""Nothing is hidden."""


def find_hidden(record: Record, audience: Audience, *, since: Hidden = NOTHING) -> Hidden:
    """Everything that ``audience`` may not see: what is marked so, and what hangs on that.

    Args:
        record: what is to be shown.
        audience: to whom.
        since: what a newer return marks so: what is exempt now is not shown as it was before either.
    """
    plan, watched = record.plan, record.watched
    themes = since.of("theme_id") | _unseen(plan.themes, "theme_id", audience)
    actions = since.of("action_id") | _unseen(plan.actions, "action_id", audience)
    actions |= {one.action_id for one in plan.actions if one.theme_id in themes}
    milestones = since.of("milestone_id") | _unseen(plan.milestones, "milestone_id", audience)
    milestones |= {one.milestone_id for one in plan.milestones if one.action_id in actions}
    recommendations = since.of("rec_id") | _unseen(plan.recommendations, "rec_id", audience)
    indicators = since.of("ind_id") | _unseen(record.performance.indicators, "ind_id", audience)
    bodies = since.of("body_id") | _unseen(record.governance.bodies, "body_id", audience)
    known = [body for body in record.governance.bodies if body.body_id in bodies]
    named = since.of("agreed_by") | bodies | {name for body in known for name in (body.name, body.short_name) if name}
    anything = themes | actions | milestones | recommendations | indicators | named
    return Hidden(
        {
            **_watched_keys(watched, audience, since),
            "theme_id": themes,
            "action_id": actions,
            "milestone_id": milestones,
            "rec_id": recommendations,
            "action_ids": actions,
            "item_id": actions | milestones,
            "rec_ids": recommendations,
            "ind_id": indicators,
            "indicator_ids": indicators,
            "total_id": indicators,
            **dict.fromkeys(("body_id", "from_id", "to_id", "approved_by", "successor_id"), bodies),
            **dict.fromkeys(_BODIES, named),
            **dict.fromkeys(("added", "removed", "merged", "considered"), anything),
            "part_of": since.of("line_id") | _unseen(watched.budget_lines, "line_id", audience),
        }
    )


def _watched_keys(watched: WatchedRecord, audience: Audience, since: Hidden) -> dict[str, frozenset[str]]:
    return {
        key: since.of(key) | _unseen(getattr(watched, attribute), key, audience)
        for attribute, (_, key) in WATCHED_KEYS.items()
    }


def _unseen(things: Iterable[Any], key: str, audience: Audience) -> frozenset[str]:
    return frozenset(getattr(one, key) for one in things if not one.marking.is_visible_to(audience))


def without_hidden(item: Any, hidden: Hidden) -> Any | None:  # noqa: ANN401 (an item of any subject, or nothing of it)
    """The item without the names of hidden things; ``None`` when it is one or hangs on one."""
    if not any(hidden.refs.values()):
        return item
    if any(getattr(item, name, None) in hidden.of(name) for name in _PARENTS):
        return None
    changes: dict[str, Any] = {}
    for name in _LISTS:
        entries = getattr(item, name, ())
        kept = tuple(entry for entry in entries if not _mentions(entry, hidden.of(name)))
        if len(kept) < len(entries):
            changes[name] = kept
    changes |= {name: "" for name in _SINGLES if getattr(item, name, None) in hidden.of(name)}
    for name in _BODIES:
        told = _told(getattr(item, name, ""), hidden.of(name))
        if told is not None:
            changes[name] = told
    return replace(item, **changes) if changes else item


def _mentions(entry: str, hidden: frozenset[str]) -> bool:
    """Whether an entry is a hidden reference or has one among its words, as "2.3 Placements" has."""
    return entry in hidden or any(word.rstrip(".") in hidden for word in _WORD.findall(entry))


def _told(named: str | tuple[str, ...], hidden: frozenset[str]) -> str | tuple[str, ...] | None:
    """What stands for hidden bodies, ``None`` where none is named."""
    if isinstance(named, str):
        return UNNAMED if named in hidden else None
    if not hidden & set(named):
        return None
    return tuple(dict.fromkeys(UNNAMED if ref in hidden else ref for ref in named))


def shown(items: Iterable[Any], hidden: Hidden, audience: Audience) -> tuple[Any, ...]:
    """Those that ``audience`` may see, without the names of hidden things."""
    seen = (without_hidden(item, hidden) for item in items if item.marking.is_visible_to(audience))
    return tuple(item for item in seen if item is not None)
