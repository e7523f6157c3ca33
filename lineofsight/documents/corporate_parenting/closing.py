"""The last page: how to read it, every abbreviation used, and where everything comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import chapter_of
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.indicator_tables import neighbour_model
from lineofsight.documents.sections.sources import OGL, cite, is_return, later_editions
from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block

_MOST_NAMED: Final = 8
"""Returns and sources that are named; the rest is counted."""

_HOW_TO_READ = (
    ("Done is not the same as better.", "Whether an action helped is shown apart."),
    ("A missing figure is not nought.", "Where none came, the page says so."),
    ("A rating is the rule's.", "Officers' own colour stands beside it where it differs."),
)


def reading_blocks(picture: Picture) -> list[Block]:
    """How to read figures, marks and words for change; by which model the neighbours were chosen."""
    model = neighbour_model(picture.indicators)
    chosen = f"councils with similar families ({model})" if model else "councils with similar families"
    said = (*_HOW_TO_READ, ("Neighbours", f"are {chosen}: the median of those counted."))
    return [
        Heading(2, "How to read this", "how-to-read"),
        BulletList(tuple((Run(f"{claim} ", bold=True), why) for claim, why in said)),
    ]


def care_source_blocks(picture: Picture) -> list[Block]:
    """Where the figures of the briefing come from."""
    shown = [judged for judged in picture.indicators if chapter_of(judged.indicator) is not None]
    sources = [seen.source for judged in shown for seen in judged.series]
    figures = list(dict.fromkeys(cite(source) for source in sources if not is_return(source)))
    returns = [day(given.as_at) for given in picture.returns if given.is_council_return]
    said = "No return of the council is held."
    if returns:
        said = f"The council's own returns as at {and_more(returns, _MOST_NAMED)}."
    return [
        Heading(2, "Sources", "sources"),
        Paragraph(f"{said} Published figures: {and_more(figures, _MOST_NAMED)}." if figures else said),
        Paragraph(later_editions(sources, picture.as_at)),
        Paragraph(OGL if any(judged.indicator.is_national for judged in picture.indicators) else "", quiet=True),
    ]
