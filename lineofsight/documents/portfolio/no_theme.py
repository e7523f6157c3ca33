"""The figures that no theme holds, so that no portfolio has them: how many are red or of concern, and which.

Which theme one of them belongs to is not guessed. That it speaks of children in care or care leavers, as the title of
a theme does, is told by the rule of the corporate parents' briefing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import counts_our_children, is_about_care
from lineofsight.analysis.figure_words import why_worrying
from lineofsight.analysis.themes import find_of_no_theme
from lineofsight.analysis.urgency import by_urgency, is_worrying
from lineofsight.documents.content import BulletList, Heading, ListItem, Paragraph, Run
from lineofsight.documents.portfolio.worrying import tell_newest
from lineofsight.wording.answering import ask_owner
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more, begun_large, sentence
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

NO_THEME: Final = "Figures that no theme holds"
NO_THEME_BOOKMARK: Final = "no-theme"
_MOST: Final = 20
"""Of them that have a line each: the most urgent first, the rest by name."""

_MOST_NAMED: Final = 4
_MOST_POINTED: Final = 2
_LONGEST: Final = 70
"""Characters of a figure's name within a sentence."""


def of_no_theme(material: Material) -> tuple[JudgedIndicator, ...]:
    """Those of the whole plan, whichever themes the material is limited to; the most urgent first."""
    held = material.of_no_theme if material.portfolio is not None else find_of_no_theme(material.picture)
    return by_urgency(held)


def count_of_no_theme(material: Material, most: int = 0) -> str:
    """How many there are and how many of them are red or of concern; "" where there is none.

    Args:
        material: of the portfolio, or of the whole plan.
        most: how many of those that are red or of concern are named.
    """
    held = of_no_theme(material)
    if not held:
        return ""
    bad = [one for one in held if is_worrying(one)]
    ask = f"ask who answers for {'it' if len(held) == 1 else 'them'}."
    if bad and most:
        return f"{_counted(held, bad)}: {_named(bad, most)}. {sentence(ask)}"
    return f"{_counted(held, bad)}: {ask}"


def _counted(held: Sequence[JudgedIndicator], bad: Sequence[JudgedIndicator]) -> str:
    """How many stand under no theme, and how many of them are red or of concern; without a full stop."""
    stands = "stands" if len(held) == 1 else "stand"
    which = "it" if len(held) == 1 else f"{len(bad):,} of them"
    worrying = f"; {which} {'is' if len(bad) == 1 else 'are'} red or of concern" if bad else ""
    return f"{count(len(held), 'figure')} {stands} under no theme, so in no portfolio{worrying}"


def no_theme_blocks(material: Material) -> list[Block]:
    """Each that is red or of concern with its newest figure and why; the others that are key by name."""
    held = of_no_theme(material)
    if not held:
        return []
    bad = [one for one in held if is_worrying(one)]
    key = [one for one in held if one.indicator.is_key and one not in bad]
    nobody = "Members and the press ask about them all the same: decide who answers for each."
    which = " Those red or of concern stand here, the most urgent first." if bad else ""
    left = f"Red or of concern as well: {_named(bad[_MOST:], _MOST_NAMED)}." if bad[_MOST:] else ""
    others = f"Key figures among the others: {_named(key, _MOST_NAMED)}." if key else ""
    where = "Each stands in the line of sight document." if len(held) > len(bad[:_MOST]) else ""
    return [
        Heading(2, NO_THEME, NO_THEME_BOOKMARK),
        Paragraph(f"{_counted(held, bad)}. {nobody}{which}"),
        *([BulletList(_by_why(bad[:_MOST]))] if bad else []),
        Paragraph(" ".join(filter(None, (left, others, where))), quiet=True),
    ]


def _by_why(bad: Sequence[JudgedIndicator]) -> tuple[ListItem, ...]:
    """Why some of them worry, once, and below it each with its newest figure."""
    found: dict[str, list[JudgedIndicator]] = {}
    for one in bad:
        found.setdefault(why_worrying(one), []).append(one)
    return tuple(
        ListItem(
            Run(f"{begun_large(why)} ({len(those):,})", bold=True),
            BulletList(tuple((*tell_newest(one), f".{_asked(one)}") for one in those)),
        )
        for why, those in found.items()
    )


def no_theme_pointer(material: Material) -> Paragraph:
    """How many of them are red or of concern, the first by name, and where they stand; nothing where none is."""
    return _pointer([one for one in of_no_theme(material) if is_worrying(one)], "figure", "figures")


def care_pointer(theme: JudgedTheme, held: Sequence[JudgedIndicator]) -> list[Block]:
    """On the page of a theme whose title names children in care or care leavers: theirs that are red or of concern.

    Args:
        theme: whose page it is.
        held: the figures of no theme, the most urgent first.
    """
    bad = [one for one in held if is_worrying(one) and counts_our_children(one.indicator)]
    if not bad or not is_about_care(theme.theme.title):
        return []
    of_whom = "on children in care and care leavers"
    return [_pointer(bad, f"figure {of_whom}", f"figures {of_whom}")]


def _pointer(bad: Sequence[JudgedIndicator], one: str, several: str) -> Paragraph:
    if not bad:
        return Paragraph("")
    stands = "stands" if len(bad) == 1 else "stand"
    counted = f"{count(len(bad), one, several)} {stands} under no theme and {'is' if len(bad) == 1 else 'are'}"
    said = f"{counted} red or of concern: {_named(bad, _MOST_POINTED)}. See "
    return Paragraph((said, Run(NO_THEME, link=f"#{NO_THEME_BOOKMARK}"), "."), points=True)


def _named(judged: Sequence[JudgedIndicator], most: int) -> str:
    """By name, in marks: names of figures have commas of their own."""
    return and_more([f"“{cut(one.indicator.plain_title, _LONGEST)}”" for one in judged], most)


def _asked(judged: JudgedIndicator) -> str:
    """Whom to ask, where somebody is named: that nobody is stands above them all."""
    owner, like = judged.indicator.owner, judged.like_owner
    return f" {ask_owner(owner, like)}." if owner or like else ""
