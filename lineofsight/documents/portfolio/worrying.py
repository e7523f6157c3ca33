"""The figures of the portfolio that are red or of concern, by name, where the short pack tells of few."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.figure_words import shown
from lineofsight.analysis.urgency import by_urgency, is_worrying
from lineofsight.documents.content import Paragraph, Run
from lineofsight.documents.words_used import words_used
from lineofsight.wording.figures import count
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block

_LONGEST_TITLE: Final = 70
_NO_FIGURE: Final = "No figure is linked to these themes: their effect cannot be followed in figures."


def worry_line(picture: Picture, below: Sequence[Block], most: int, *, with_figures: bool) -> Paragraph:
    """How many figures are red or of concern, and the names of those that are told of nowhere below; or that none is.

    Args:
        picture: what was judged.
        below: what follows it in the document.
        most: how many are named, the most urgent first; the rest is counted.
        with_figures: whether each has its newest figure; else its title alone.
    """
    if not picture.indicators:
        return Paragraph(_NO_FIGURE)
    worrying = [one for one in by_urgency(picture.indicators) if is_worrying(one)]
    counted = f"{len(worrying):,} of {count(len(picture.indicators), 'figure')}"
    title = Run("Red or of concern: ", bold=True)
    told = " ".join(words_used(below))
    left = [one for one in worrying if f"{one.indicator.plain_title}: " not in told]
    if not left:
        return Paragraph((title, f"{counted}{', told of below' if worrying else ''}."))
    besides = ". Besides those told of below: " if len(left) < len(worrying) else ": "
    named = "; ".join(_name(one, with_figures=with_figures) for one in left[:most])
    more = f"; {count(len(left) - most, 'more figure')}: see the full pack." if len(left) > most else "."
    return Paragraph((title, f"{counted}{besides}{named}{more}"))


def _name(judged: JudgedIndicator, *, with_figures: bool) -> str:
    title = cut(judged.indicator.plain_title, _LONGEST_TITLE)
    if not with_figures or judged.latest is None:
        return title
    return f"{title} ({shown(judged, judged.latest)})"
