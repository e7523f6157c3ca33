"""News that the opening sentence of what changed does not count, each told by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.change_groups import ChangeGroup, group_changes
from lineofsight.documents.content import BulletList, ListItem, Run
from lineofsight.documents.sections.changes import group_title
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import Change, Picture

_TOLD: Final = (
    ChangeGroup.GONE,
    ChangeGroup.RISK,
    ChangeGroup.LEAD,
    ChangeGroup.RULE,
    ChangeGroup.REVISED,
    ChangeGroup.NEW,
)
"""What is told, in its order."""


def other_news_items(picture: Picture, most: int) -> Iterator[ListItem]:
    """An item for each kind that there is news of.

    Args:
        picture: what was judged.
        most: of each kind at most so many have a line; the rest is named.
    """
    found = group_changes(picture.changes)
    titles = {one.indicator.ind_id: one.indicator.plain_title for one in picture.indicators}
    for group in _TOLD:
        changes = [one for one in found.get(group, ()) if _is_told(group, one)]
        if changes:
            title = Run(f"{group_title(group)} ({len(changes):,}): ", bold=True)
            yield ListItem(title, BulletList(tuple(_lines(changes, most, titles))))


def _is_told(group: ChangeGroup, change: Change) -> bool:
    """What is gone of the plan's actions stands with the news of the opening sentence; milestones are left out."""
    return change.subject != "milestone" and not (group is ChangeGroup.GONE and change.subject == "action")


def _lines(changes: Sequence[Change], most: int, titles: dict[str, str]) -> Iterator[str]:
    yield from (change.sentence for change in changes[:most])
    left = [titles.get(change.ref, change.ref) for change in changes[most:]]
    if left:
        yield f"{len(left):,} more: {and_more(left, most)}."
