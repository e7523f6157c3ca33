"""The whole document, in the order in which a member reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Contents, PageBreak
from lineofsight.documents.envelope import enclose
from lineofsight.documents.forms import Length
from lineofsight.documents.line_of_sight.glance import glance_blocks
from lineofsight.documents.line_of_sight.key_indicators import key_indicator_blocks
from lineofsight.documents.line_of_sight.theme import theme_blocks
from lineofsight.documents.sections.front import cover_blocks, reading_blocks
from lineofsight.documents.sections.slippage import slippage_blocks
from lineofsight.documents.sections.sources import glossary_blocks, source_blocks
from lineofsight.documents.sections.working import working_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material


def compose(material: Material, _length: Length = Length.FULL) -> Document:
    """The line of sight document for members, as content.

    The material must already be limited to what its readers may see: nothing is hidden or masked here.
    """
    picture = material.picture
    body: list[Block] = [*glance_blocks(picture), PageBreak(), *key_indicator_blocks(picture)]
    for judged in picture.themes:
        body += [PageBreak(), *theme_blocks(judged, picture)]
    body += [PageBreak(), *slippage_blocks(picture), PageBreak(), *working_blocks(picture)]
    front: list[Block] = [
        *cover_blocks(picture),
        Contents(),
        PageBreak(),
        *reading_blocks(),
        PageBreak(),
    ]
    sources = source_blocks(picture)
    glossary = glossary_blocks(words_used([*front, *body, *sources]))
    return enclose(
        picture,
        [*front, *body, *glossary, *sources],
        title="Line of sight: children's services in",
        subtitle="Whether children's lives are getting better, what is late, who answers for it, and what to ask",
        subject=f"Progress of the children's services Improvement Plan as at {day(picture.as_at)}.",
        keywords=("line of sight", "improvement plan", "children's services"),
    )
