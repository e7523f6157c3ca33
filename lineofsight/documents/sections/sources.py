"""The last pages: every abbreviation used, and where every figure comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Definitions, Heading, KeepTogether, Paragraph
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day
from lineofsight.wording.glossary import find_abbreviations

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def source_blocks(picture: Picture) -> list[Block]:
    """Where the figures and the plan come from."""
    seen = (one.source for judged in picture.indicators for one in judged.series)
    named = dict.fromkeys(cite(source) for source in seen if not is_return(source))
    returns = [f"{given.name}, as at {day(given.as_at)}" for given in picture.returns if given.is_council_return]
    blocks: list[Block] = [Heading(2, "Sources", "sources")]
    if returns:
        blocks.append(KeepTogether((Paragraph("The council's own returns:"), BulletList(tuple(returns)))))
    is_published = any(judged.indicator.is_national for judged in picture.indicators)
    licence = [Paragraph(OGL, quiet=True)] if is_published else []
    if named:
        # The licence never stands on the last page alone.
        blocks.append(KeepTogether((Paragraph("Published figures:"), BulletList(tuple(named)), *licence)))
    else:
        blocks += licence
    return blocks
