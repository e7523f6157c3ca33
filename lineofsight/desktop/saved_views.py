"""Views of the plan that a person keeps by name: how actions are put together, which are shown, and in which form."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST = 50


@dataclass(frozen=True, slots=True)
class SavedView:
    """One view.

    Attributes:
        name: what the person calls it.
        grouping: the value of a ``Grouping``.
        form: the value of a ``PlanForm``.
        search: the words in the search line.
        filters: each a kind and a key of a ``Condition``.
    """

    name: str
    grouping: str
    form: str
    search: str
    filters: tuple[tuple[str, str], ...]


def write_views(views: Sequence[SavedView]) -> str:
    """The views as one line of text."""
    return json.dumps([asdict(view) for view in views])


def read_views(text: str) -> tuple[SavedView, ...]:
    """The views of such a line; what cannot be read is passed over, so that one bad view costs no other."""
    try:
        said = json.loads(text)
    except ValueError:
        return ()
    found = (_read(one) for one in said) if isinstance(said, list) else ()
    return tuple(view for view in found if view is not None)[:_MOST]


def keep_view(views: Sequence[SavedView], view: SavedView) -> tuple[SavedView, ...]:
    """The views with this one, in place of one of the same name, in the order of their names."""
    others = [one for one in views if one.name != view.name]
    return tuple(sorted([*others, view], key=lambda one: one.name.casefold()))


def name_of(view: SavedView, kept: Sequence[SavedView]) -> str:
    """The name under which a view is kept that shows the same, "" for none."""
    return next((one.name for one in kept if replace(one, name=view.name) == view), "")


def _read(said: Any) -> SavedView | None:  # noqa: ANN401 (whatever stands in the file)
    try:
        filters = tuple((str(kind), str(key)) for kind, key in said["filters"])
        return SavedView(str(said["name"]), str(said["grouping"]), str(said["form"]), str(said["search"]), filters)
    except (KeyError, TypeError, ValueError):
        return None
