"""The page at a glance: what changed, what is late, what worries, what is better, what is needed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.evidence import references
from lineofsight.analysis.question_leads import Leads
from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import BulletList, FigureBlock, Heading, Paragraph
from lineofsight.documents.sections.changes import change_sentence
from lineofsight.documents.sections.worries import name_owner
from lineofsight.wording import glance as words
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.analysis.glance_values import Glance, Headline
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block

_MOST = 3
"""Most lines under each heading."""

_PAGE = 23
"""Printed lines that the five lists may fill, so that headings, bar and lists stand on one page of 12 point text."""

_LINE = 70
"""Characters in a printed line of a list, counted low."""

_GIVES_WAY = ("changed", "late", "better", "needed", "worries")
"""Which list is shortened first when the page is full; worries last."""

_LISTS = {
    "changed": ("What changed{since}", words.NO_CHANGE),
    "late": ("What is late", words.NONE_LATE),
    "worries": ("What worries us", words.NO_WORRY),
    "better": ("What is better", words.NONE_BETTER),
    "needed": ("What is needed from members", words.NOTHING_NEEDED),
}
"""The lists in their order: the heading, and what is said when a list is empty."""

_UNCOUNTED = ("worries", "better", "needed")
"""Lists whose first line does not count what there is: how many more there are stands at their end."""


def glance_blocks(picture: Picture) -> list[Block]:
    """One page: the bar of the whole plan, then five short lists, each with the rule that chose its lines."""
    blocks = _opening(picture)
    leads = Leads(picture)
    worries = tuple(name_owner(line, leads) for line in picture.glance.worries)
    # What was put off stands with the decisions of this form; here it would take the place of a worry.
    needed = tuple(line for line in picture.glance.needed if line.subject != "decision") or picture.glance.needed
    shown = choose_lines(replace(picture.glance, worries=worries, needed=needed))
    for name in _LISTS:
        blocks += _list_blocks(picture, name, shown[name])
    return blocks


def short_glance_blocks(picture: Picture) -> list[Block]:
    """The bar and the lists that have no section of their own in the short form."""
    # The tally of all changes stands first in its list; here a member reads what they amount to.
    worst = tuple(line.sentence for line in picture.glance.changed[1:_MOST])
    blocks = _opening(picture)
    blocks += [
        Heading(3, _title(picture, "changed"), in_contents=False),
        Paragraph(change_sentence(picture)),
        BulletList(worst),
    ]
    blocks += _list_blocks(picture, "late", picture.glance.late[:_MOST], _others_late(picture.glance))
    blocks += _list_blocks(picture, "better", picture.glance.better[:_MOST])
    return blocks


def _others_late(glance: Glance) -> str:
    """The numbers of the late actions that are not told one by one, for each can be asked after; "" for none."""
    others = [line.ref for line in (*glance.late[_MOST:], *glance.left_out.late)]
    if len(others) == 1:
        return f"And {others[0]}."
    return f"The other {len(others):,}: {references(others)}." if others else ""


def _opening(picture: Picture) -> list[Block]:
    blocks: list[Block] = [Heading(2, "At a glance", "at-a-glance"), Paragraph(picture.delivery.sentence)]
    bar = delivery_bar(picture.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(picture.delivery), shows_rating=True))
    return blocks


def _list_blocks(picture: Picture, name: str, shown: tuple[Headline, ...], others: str = "") -> list[Block]:
    """A list under its heading, and after its lines how many others there are, or which where that is given."""
    heading = Heading(3, _title(picture, name), in_contents=False)
    if not shown:
        return [heading, Paragraph(_LISTS[name][1])]
    more = _more(picture.glance, name, shown)
    rest = (others,) if others else (f"And {more:,} more.",) if more else ()
    return [heading, BulletList((*(line.sentence for line in shown), *rest))]


def _more(glance: Glance, name: str, shown: tuple[Headline, ...]) -> int:
    """How many lines of a list are told as a number at its end, with those that the glance itself left out."""
    if name not in _UNCOUNTED:
        return 0
    return len(getattr(glance, name)) + len(getattr(glance.left_out, name)) - len(shown)


def _title(picture: Picture, name: str) -> str:
    since = f" since {day(picture.since)}" if picture.since is not None else ""
    return _LISTS[name][0].format(since=since)


def choose_lines(glance: Glance) -> dict[str, tuple[Headline, ...]]:
    """The lines of each list that one page holds; a list keeps its first line whatever its length."""
    shown: dict[str, tuple[Headline, ...]] = {name: getattr(glance, name)[:_MOST] for name in _LISTS}
    while sum(_printed_lines(lines) + bool(_more(glance, name, lines)) for name, lines in shown.items()) > _PAGE:
        longest = max(len(lines) for lines in shown.values())
        if longest == 1:
            break
        name = next(name for name in _GIVES_WAY if len(shown[name]) == longest)
        shown[name] = shown[name][:-1]
    return shown


def _printed_lines(headlines: tuple[Headline, ...]) -> int:
    return sum(-(-len(line.sentence) // _LINE) for line in headlines)
