"""The page at a glance: what changed, what is late, what worries, what is better, what is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import BulletList, FigureBlock, Heading, Paragraph
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Headline, Picture
    from lineofsight.documents.content import Block

_MOST = {"changed": 2, "late": 2, "worries": 3, "better": 2, "needed": 3}
"""Most lines under each heading: five headings and the bar must fit one page of 12 point text."""


_LISTS = {
    "changed": ("What changed{since}", "Nothing changed."),
    "late": ("What is late", "No action is late."),
    "worries": ("What worries us", "No rule found a worry; that is not a promise of safety."),
    "better": ("What is better", "Nothing can be shown to be better for children yet."),
    "needed": ("What is needed from members", "Nothing is asked of members this time."),
}
"""The lists in their order: the heading, and what is said when a list is empty."""


def glance_blocks(picture: Picture) -> list[Block]:
    """One page: the bar of the whole plan, then five short lists, each with the rule that chose its lines."""
    glance = picture.glance
    since = f" since {day(picture.since)}" if picture.since is not None else ""
    blocks: list[Block] = [Heading(2, "At a glance", "at-a-glance"), Paragraph(picture.delivery.sentence)]
    bar = delivery_bar(picture.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(picture.delivery), shows_rating=True))
    for name, (title, nothing) in _LISTS.items():
        blocks += _listed(title.format(since=since), getattr(glance, name)[: _MOST[name]], nothing)
    return blocks


def _listed(title: str, headlines: tuple[Headline, ...], nothing: str) -> list[Block]:
    heading = Heading(3, title, in_contents=False)
    if not headlines:
        return [heading, Paragraph(nothing)]
    return [heading, BulletList(tuple(line.sentence for line in headlines))]
