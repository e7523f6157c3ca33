"""Talking points as content: what to say, what it rests on, what is not yet known, and the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.talking_values import TALK_RULES, TalkKind
from lineofsight.documents.content import BulletList, Definitions, Heading, Paragraph, Run
from lineofsight.documents.portfolio.keeping import keep_beginning
from lineofsight.documents.portfolio.shortening import after_name, whole_sentences
from lineofsight.wording.short_text import cut, join_within
from lineofsight.wording.talking import point_label

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lineofsight.analysis.talking_values import TalkingPoint
    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.documents.content import Block, Inline

FURTHER_POINTS: Final = "Further talking points"
POINTS_BOOKMARK: Final = "further-points"
_NAMED: Final = (TalkKind.REVERSED, TalkKind.WORSE, TalkKind.BETTER)
"""Kinds whose sentence begins with the name of one action or figure."""

_GIVES_WAY: Final = (
    TalkKind.BETTER,
    TalkKind.NOT_SHOWN,
    TalkKind.MOVED,
    TalkKind.LATE,
    TalkKind.WORSE,
    TalkKind.EVIDENCED,
    TalkKind.NOTHING_BETTER,
    TalkKind.REVERSED,
)
"""Which point leaves a full page first: what the bar above says too, then the less bad; last what children lost."""


def choose_points(points: Sequence[TalkingPoint], most: int) -> tuple[TalkingPoint, ...]:
    """At most so many of the points, in their order.

    One point is good news, or says that there is none, however few there are; it gives way last but one.
    """
    kept = list(points)
    for kind in _GIVES_WAY:
        leaving = [one for one in kept if one.kind is kind and not _is_last_good(one, kept)]
        if len(kept) > most and leaving:
            kept.remove(leaving[0])
    return tuple(kept)


def _is_last_good(point: TalkingPoint, kept: Sequence[TalkingPoint]) -> bool:
    return point.kind.is_good and sum(one.kind.is_good for one in kept) == 1


def point_list(points: Sequence[TalkingPoint], longest: int) -> BulletList:
    """One item a point; no text of it is longer than ``longest`` characters."""
    return BulletList(tuple(_item(point, longest) for point in points))


def _item(point: TalkingPoint, longest: int) -> Inline:
    made_up = " (Illustrative.)" if point.illustrative else ""
    said = (
        Run(f"{point_label(point.kind)}. ", bold=True),
        f"{_said(point, longest)} ",
        Run("Evidence: ", italic=True),
        f"{whole_sentences(point.evidence, longest)}{made_up}",
    )
    # Of bad news it is always told whom to ask; of good news where there is room.
    asked = () if point.kind.is_good else (point.ask,)
    left = point.not_known if asked else (*point.not_known, point.ask)
    unknown = (" ", Run("Not known: ", italic=True), join_within(filter(None, left), longest)) if left else ()
    return (*said, *unknown, *(f" {ask}" for ask in asked if ask))


def _said(point: TalkingPoint, longest: int) -> str:
    """What is said within its room: of one action or figure its name gives way before what is said of it."""
    name = point.said.partition(": ")[0] if point.kind in _NAMED else ""
    return after_name(point.said, name, longest)


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
