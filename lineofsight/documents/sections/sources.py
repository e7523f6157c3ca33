"""The last pages: every abbreviation used, and where every figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Definitions, Heading, KeepTogether, Paragraph
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.glossary import find_abbreviations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block
    from lineofsight.domain.indicators import FigureSource

_RETURN: Final = "return of"

OGL: Final = (
    "Contains public sector information licensed under the Open Government Licence v3.0 (Department for Education)."
)


def glossary_blocks(texts: tuple[str, ...]) -> list[Block]:
    """Every abbreviation that stands in ``texts``, in full and in plain words."""
    entries = _entries(texts)
    return [Heading(2, "Abbreviations used here", "glossary"), Definitions(entries)] if entries else []


def abbreviation_blocks(blocks: Sequence[Block]) -> list[Block]:
    """The same of ``blocks``, for a document of few pages; nothing when there is none."""
    entries = _entries(words_used(blocks))
    return [Heading(3, "Abbreviations used here", "glossary"), Definitions(entries)] if entries else []


def _entries(texts: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    terms = find_abbreviations(*texts)
    return tuple((term.abbreviation, f"{term.stands_for}. {term.meaning}".strip()) for term in terms)


def is_return(source: FigureSource) -> bool:
    """Whether a figure came in a return of the council's own."""
    return source.vintage.startswith(_RETURN)


def cite(source: FigureSource) -> str:
    """Where a figure comes from, as a reader would look for it: the return by its day, a publication by its edition."""
    if is_return(source):
        return f"the council's {source.vintage}"
    is_told = not source.vintage or source.vintage in source.name
    return source.name if is_told else f"{source.name} (edition {source.vintage})"


def later_editions(sources: Iterable[FigureSource], as_at: date) -> str:
    """What is to be known of editions that came out after the day that is spoken of; "" where there is none.

    Where an edition's day is not known its year is taken, so one of the same year counts as not later.
    """
    if not any(_came_later(source, as_at) for source in sources if not is_return(source)):
        return ""
    return (
        f"An edition that came out after {day(as_at)} stands in place of the one that could be read then, which is not "
        "held. Of it only what had been published by then is shown, with later corrections."
    )


def shown_sources(picture: Picture) -> list[FigureSource]:
    """Where every figure of a picture comes from, those of like measures with them."""
    seen = [one.source for judged in picture.indicators for one in judged.series]
    # A like measure may stand outside the picture: that of a portfolio holds what is linked to its themes alone.
    return seen + [one.like.latest.source for one in picture.indicators if one.like is not None and one.series]


def published_later(picture: Picture) -> str:
    """Which of a picture's figures are of an edition that came out after its day, as part of a sentence; or ""."""
    published = [source for source in shown_sources(picture) if not is_return(source)]
    later = [source for source in published if _came_later(source, picture.as_at)]
    if not later:
        return ""
    figures = "published figures" if len(later) == len(published) else "some published figures"
    return f"{figures} are from an edition that came out later, with later corrections"


def _came_later(source: FigureSource, as_at: date) -> bool:
    if source.published_on is not None:
        return source.published_on > as_at
    year = source.vintage[:4]
    return year.isdecimal() and int(year) > as_at.year


def _said_before(picture: Picture) -> str:
    """Of how many actions the newest file does not say all that is shown; "" where it says all of each."""
    actions = [one for theme in picture.themes for one in theme.actions if one.said_before.now]
    if not actions:
        return ""
    days = sorted({when for one in actions for _, when in one.said_before.now})
    returns = f"the return of {day(days[0])}" if len(days) == 1 else f"returns of {day(days[0])} to {day(days[-1])}"
    return (
        f"For {count(len(actions), 'action')} the newest file has no column for some of what is shown: that stands as "
        f"last said in {returns}."
    )


def source_blocks(picture: Picture) -> list[Block]:
    """Where the figures and the plan come from."""
    seen = shown_sources(picture)
    named = dict.fromkeys(cite(source) for source in seen if not is_return(source))
    returns = [f"{given.name}, as at {day(given.as_at)}" for given in picture.returns if given.is_council_return]
    blocks: list[Block] = [Heading(2, "Sources", "sources")]
    if returns:
        before = [Paragraph(sentence)] if (sentence := _said_before(picture)) else []
        blocks.append(KeepTogether((Paragraph("The council's own returns:"), BulletList(tuple(returns)), *before)))
    is_alike = any(judged.like is not None and judged.series for judged in picture.indicators)
    is_published = is_alike or any(judged.indicator.is_national for judged in picture.indicators)
    licence = [Paragraph(OGL, quiet=True)] if is_published else []
    if named:
        later = Paragraph(later_editions(seen, picture.as_at))
        # The licence never stands on the last page alone.
        blocks.append(KeepTogether((Paragraph("Published figures:"), BulletList(tuple(named)), later, *licence)))
    else:
        blocks += licence
    return blocks
