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


class KeptViews:
    """The views that a person keeps, and as which of them the plan is shown."""

    def __init__(self, views: Sequence[SavedView] = ()) -> None:
        """Take what was kept, in its order; none of it is shown yet."""
        self.views = tuple(views)
        self._shown: SavedView | None = None

    @property
    def name(self) -> str:
        """Of the view as which the plan is shown, "" for none."""
        return "" if self._shown is None else self._shown.name

    def keep(self, view: SavedView) -> None:
        """Keep what is shown, in place of a view of the same name."""
        self.views, self._shown = keep_view(self.views, view), view

    def drop(self, name: str) -> bool:
        """Forget a view; whether there was one of the name."""
        left = tuple(view for view in self.views if view.name != name)
        was_there, self.views, self._shown = left != self.views, left, None
        return was_there

    def begin(self, name: str, shown: SavedView) -> None:
        """Take what is shown for a view, although filters of it may have fallen away; by no name for what it equals."""
        name = name or name_of(shown, self.views)
        self._shown = replace(shown, name=name) if name else None

    def follow(self, shown: SavedView) -> bool:
        """Take what is shown for the same view only while it is unchanged; whether it has another name from now on."""
        was = self.name
        if self._shown is None or replace(shown, name=was) != self._shown:
            self.begin("", shown)
        return self.name != was


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
