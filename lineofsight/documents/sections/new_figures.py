"""New figures since the baseline: which are worse than the ones before, which are better, and which are neither."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.content import BulletList, ListItem, Run
from lineofsight.wording.dates import short_day
from lineofsight.wording.lists import and_, and_more
from lineofsight.wording.statuses import NO_TREND, beside_real, step_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.verdicts import Change, Picture
    from lineofsight.documents.content import Inline

_COURSES: Final = ((Direction.WORSE, "worse"), (Direction.BETTER, "better"))
"""What is told one by one, the bad news first."""


def new_figure_items(picture: Picture, most: int) -> Iterator[Inline | ListItem]:
    """Those that are worse, then those that are better, each with its time, the one before and how real that is.

    The rest is named.

    Args:
        picture: what was judged.
        most: of each at most so many have a line; the rest is named.
    """
    found, neither = _by_course(picture)
    titles = {one.indicator.ind_id: one.indicator.plain_title for one in picture.indicators}
    icons = {one.indicator.ind_id: one.movement.variation_icon for one in picture.indicators}
    for word, changes in found.items():
        lines = [_line(change, icons.get(change.ref, "")) for change in changes[:most]]
        left = [titles.get(change.ref, change.ref) for change in changes[most:]]
        if left:
            lines.append(f"{len(left):,} more: {and_more(left, most)}.")
        title = f"New figures that are {word} than the ones before ({len(changes):,}): "
        yield ListItem(Run(title, bold=True), BulletList(tuple(lines)))
    if neither:
        named = and_more([titles.get(change.ref, change.ref) for change in neither], most)
        yield Run(f"New figures that cannot be called worse or better ({len(neither):,}): ", bold=True), f"{named}."


def _line(change: Change, icon: str) -> str:
    """Both figures, and what natural variation makes of the newest, or that one change is not a trend."""
    return f"{beside_real(change.sentence.rstrip('.'), step_word(str(change.course), icon))}."


def new_figure_sentence(picture: Picture) -> str:
    """How many there are of each; "" where there is no new figure."""
    found, neither = _by_course(picture)
    if picture.since is None or not (found or neither):
        return ""
    parts = [f"{len(changes):,} {word}" for word, changes in found.items()]
    parts += [f"{len(neither):,} neither"] if neither else []
    return f"Figures since {short_day(picture.since)}: {and_(parts)}; {NO_TREND}."


def _by_course(picture: Picture) -> tuple[dict[str, Sequence[Change]], Sequence[Change]]:
    new = [one for one in picture.changes if one.kind is ChangeKind.FIGURE]
    found: dict[str, Sequence[Change]] = {
        word: [one for one in new if one.course is course] for course, word in _COURSES
    }
    told = {word: changes for word, changes in found.items() if changes}
    return told, [one for one in new if one.course not in dict(_COURSES)]
