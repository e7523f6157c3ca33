"""Talking points as content: what to say, what it rests on, what is not yet known, and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.talking_values import TALK_RULES, TalkKind
from lineofsight.documents.content import BulletList, Definitions, Heading, Paragraph, Run
from lineofsight.documents.portfolio.keeping import keep_beginning
from lineofsight.wording.short_text import cut
from lineofsight.wording.talking import point_label
from lineofsight.wording.whole_sentences import join_whole, whole_sentences

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from lineofsight.analysis.talking_values import TalkingPoint
    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.documents.content import Block, Inline

FURTHER_POINTS: Final = "Further talking points"
POINTS_BOOKMARK: Final = "further-points"
_LONGEST_NAME: Final = 160
"""Characters of a figure's name that are said aloud: nothing is cut from a sentence but what a name has more."""

_ROOMY: Final = 150
"""Characters of a text from which there is room for what is not known of bad news."""

_GIVES_WAY: Final = (
    TalkKind.BETTER,
    TalkKind.NOT_SHOWN,
    TalkKind.MOVED,
    TalkKind.EVIDENCED,
    TalkKind.NOTHING_BETTER,
    TalkKind.LATE,
    TalkKind.WORSE,
    TalkKind.REVERSED,
)
"""Which point leaves a full page first: what the bar above says too, then what is good; last what children lost."""


def choose_points(
    points: Sequence[TalkingPoint], most: int, told: Collection[TalkKind] = ()
) -> tuple[TalkingPoint, ...]:
    """At most so many of the points, in their order.

    The last good news gives way before what is lost, late or worrying does, and after everything else.

    Args:
        points: all of them.
        most: how many there is room for.
        told: kinds whose news the page tells elsewhere, which give way first.
    """
    kept = sorted(points, key=lambda one: _gives_way(one, points, told))[-most:] if most else []
    return tuple(one for one in points if one in kept)


def _gives_way(point: TalkingPoint, points: Sequence[TalkingPoint], told: Collection[TalkKind]) -> int:
    """Its place among those that leave; a better figure that is the only good news leaves when good news does."""
    if point.kind in told:
        return -1
    is_only_good = sum(one.kind.is_good for one in points) == 1 and point.kind.is_good
    return _GIVES_WAY.index(TalkKind.EVIDENCED if is_only_good else point.kind)


def point_list(points: Sequence[TalkingPoint], longest: int) -> BulletList:
    """One item a point, of whole sentences; those after the first of each text fit in ``longest`` characters."""
    return BulletList(tuple(_item(point, longest) for point in points))


def _item(point: TalkingPoint, longest: int) -> Inline:
    made_up = " (Illustrative.)" if point.illustrative else ""
    said = (
        Run(f"{point_label(point.kind)}. ", bold=True),
        f"{join_whole((_said(point), *point.more), longest)} ",
        Run("Evidence: ", italic=True),
        f"{whole_sentences(point.evidence, longest)}{made_up}",
    )
    # Of bad news it is always told whom to ask; of good news where there is room.
    asked = () if point.kind.is_good else (point.ask,)
    left = point.not_known if asked else (*point.not_known, point.ask)
    if asked and longest < _ROOMY:
        # What is bad is bad whatever else is not known; of good news it is never left out.
        left = ()
    unknown = (" ", Run("Not known: ", italic=True), join_whole(tuple(filter(None, left)), longest)) if left else ()
    return (*said, *unknown, *(f" {ask}" for ask in asked if ask))


def _said(point: TalkingPoint) -> str:
    """The sentence to say aloud; of a figure with an endless name, with less of the name."""
    if point.kind not in (TalkKind.WORSE, TalkKind.BETTER):
        return point.said
    name, colon, figure = point.said.partition(": ")
    return f"{cut(name, _LONGEST_NAME)}{colon}{figure}"


def further_blocks(
    left_out: Mapping[str, Sequence[TalkingPoint]], themes: Sequence[JudgedTheme], longest: int
) -> list[Block]:
    """The points that a theme's page did not hold, by theme; nothing when every page held all."""
    titles = {one.theme.theme_id: one.theme.title for one in themes}
    held = {theme_id: points for theme_id, points in left_out.items() if points}
    if not held:
        return []
    heading = Heading(2, FURTHER_POINTS, POINTS_BOOKMARK)
    intro = Paragraph("These points did not fit on the pages of their themes.")
    groups: list[tuple[Block, ...]] = []
    for theme_id, points in held.items():
        title = f"{theme_id} {cut(titles[theme_id], 80)}"
        groups.append((Heading(3, title, in_contents=False), point_list(points, longest)))
    return keep_beginning(heading, intro, groups)


def rule_blocks() -> list[Block]:
    """Which finding makes which point."""
    return [
        Heading(2, "How talking points are chosen", "talking-rules"),
        Paragraph(
            "Each kind of point is made by one rule, at most once a theme. The worst is said first. Good news is never "
            "said without what is not yet known, and a finished action is no good news by itself."
        ),
        Definitions(tuple((point_label(kind), rule) for kind, rule in TALK_RULES.items())),
    ]
