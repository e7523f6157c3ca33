"""The figures of the portfolio that are red or of concern, in a line each, where the short pack tells of few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.figure_words import why_worrying
from lineofsight.analysis.urgency import by_urgency, is_worrying
from lineofsight.documents.content import BulletList, Paragraph, Run
from lineofsight.documents.words_used import words_used
from lineofsight.wording.figures import count, without_counts
from lineofsight.wording.provenance import short_when, source
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block, Inline

_LONGEST_TITLE: Final = 70
_NO_FIGURE: Final = "No figure is linked to these themes: their effect cannot be followed in figures."


def worry_lines(picture: Picture, below: Sequence[Block], most: int, *, in_list: bool) -> list[Block]:
    """How many figures are red or of concern, with what and why those that are told of nowhere below; or that none is.

    Args:
        picture: what was judged.
        below: what follows it in the document.
        most: how many are told, the most urgent first; the rest is counted.
        in_list: whether each has a line of its own; else all stand in one sentence.
    """
    if not picture.indicators:
        return [Paragraph(_NO_FIGURE)]
    worrying = [one for one in by_urgency(picture.indicators) if is_worrying(one)]
    counted = f"{len(worrying):,} of {count(len(picture.indicators), 'figure')}"
    title = Run("Red or of concern: ", bold=True)
    told = " ".join(words_used(below))
    left = [one for one in worrying if f"{one.indicator.plain_title}: " not in told]
    if not left:
        return [Paragraph((title, f"{counted}{', told of below' if worrying else ''}."))]
    besides = ". Besides those told of below:" if len(left) < len(worrying) else ":"
    more = [f"{count(len(left) - most, 'more figure')}: see the full pack."] if len(left) > most else []
    if in_list:
        items: list[Inline] = [
            (*first, f"{last}.") for *first, last in (_said(one, in_list=True) for one in left[:most])
        ]
        return [Paragraph((title, f"{counted}{besides}")), BulletList((*items, *more))]
    named = [part for one in left[:most] for part in (*_said(one, in_list=False), "; ")][:-1]
    return [Paragraph((title, f"{counted}{besides} ", *named, f"; {more[0]}" if more else "."))]


def tell_newest(judged: JudgedIndicator) -> tuple[str | Run, ...]:
    """Its title, and its newest figure with the time of which it speaks."""
    indicator, latest = judged.indicator, judged.latest
    title = cut(indicator.plain_title, _LONGEST_TITLE)
    if latest is None:
        return (title,)
    newest = Run(without_counts(latest, indicator.unit, indicator.decimals), bold=True)
    return f"{title}: ", newest, f" ({short_when(latest.period)})"


def _said(judged: JudgedIndicator, *, in_list: bool) -> tuple[str | Run, ...]:
    """Its newest figure, and why it worries; on a line of its own also what a like measure says."""
    *first, last = tell_newest(judged)
    like = judged.like if in_list else None
    other = f"; by a like measure, {source(like.latest)}'s, {like.beside}" if like is not None and like.beside else ""
    return *first, f"{last}{':' if judged.latest is None else ','} {why_worrying(judged)}{other}"
