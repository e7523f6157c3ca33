"""The corporate parenting briefing, in the order in which corporate parents are used to read one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.care_chapters import Chapter
from lineofsight.documents.content import Heading, PageBreak
from lineofsight.documents.corporate_parenting.asking import question_blocks
from lineofsight.documents.corporate_parenting.closing import care_source_blocks, reading_blocks
from lineofsight.documents.corporate_parenting.figures import chapter_blocks, demand_chart_blocks
from lineofsight.documents.corporate_parenting.front import cover_blocks
from lineofsight.documents.corporate_parenting.plan import plan_blocks
from lineofsight.documents.corporate_parenting.strip import strip_blocks
from lineofsight.documents.corporate_parenting.summary import rule_blocks, summary_blocks
from lineofsight.documents.corporate_parenting.voices import voice_blocks
from lineofsight.documents.envelope import enclose
from lineofsight.documents.forms import Length
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material

TITLE = "Corporate parenting"
_MOST_LINES = 2
_MOST_VOICES = 4
_MOST_QUESTIONS = 3


def compose_briefing(material: Material, _length: Length = Length.FULL) -> Document:
    """The briefing as content.

    The material must already be limited to what members may see: nothing is hidden or masked here.
    """
    picture = material.picture
    body: list[Block] = [
        *cover_blocks(picture),
        Heading(2, "In short", "in-short"),
        *summary_blocks(material, _MOST_LINES),
        PageBreak(),
        *voice_blocks(material, _MOST_VOICES),
    ]
    for chapter in Chapter:
        body += chapter_blocks(picture, chapter)
        if chapter is Chapter.DEMAND:
            body += demand_chart_blocks(picture)
    body += [
        *plan_blocks(picture),
        *strip_blocks(material),
        *question_blocks(material, _MOST_QUESTIONS),
        *rule_blocks(),
        *reading_blocks(),
    ]
    sources = care_source_blocks(picture)
    return as_document(
        material,
        TITLE,
        "",
        (
            *body,
            *abbreviation_blocks([*body, *sources]),
            *sources,
        ),
    )


def as_document(material: Material, title: str, subtitle: str, blocks: tuple[Block, ...]) -> Document:
    """A members' document of these blocks."""
    picture = material.picture
    return enclose(
        picture,
        blocks,
        title=f"{title}:",
        subtitle=subtitle,
        subject=f"Children in care and care leavers as at {day(picture.as_at)}.",
        keywords=("corporate parenting", "children in care", "care leavers"),
    )
