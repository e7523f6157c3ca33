"""The corporate parenting briefing, in the order in which corporate parents are used to read one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.care_chapters import Chapter
from lineofsight.documents.content import Heading
from lineofsight.documents.corporate_parenting.asking import question_blocks
from lineofsight.documents.corporate_parenting.closing import care_source_blocks, reading_blocks
from lineofsight.documents.corporate_parenting.enclosing import enclose_care
from lineofsight.documents.corporate_parenting.figures import chapter_blocks, demand_chart_blocks
from lineofsight.documents.corporate_parenting.front import cover_blocks
from lineofsight.documents.corporate_parenting.plan import plan_blocks
from lineofsight.documents.corporate_parenting.room import FULL_PAGES, FULL_ROOMS
from lineofsight.documents.corporate_parenting.short import compose_short
from lineofsight.documents.corporate_parenting.strip import strip_blocks
from lineofsight.documents.corporate_parenting.summary import rule_blocks, summary_blocks
from lineofsight.documents.corporate_parenting.voices import voice_blocks
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.forms import Length
from lineofsight.documents.sections.sources import abbreviation_blocks

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material

TITLE = "Corporate parenting"


def compose_briefing(material: Material, length: Length = Length.FULL) -> Document:
    """The briefing as content, of at most eight pages, or its short form of at most three.

    The material must already be limited to what its readers may see: nothing is hidden or masked here.
    """
    if length is Length.SHORT:
        return compose_short(material)
    return first_fitting((_compose(material, room) for room in FULL_ROOMS), material, FULL_PAGES)


def _compose(material: Material, room: Room) -> Document:
    picture = material.picture
    body: list[Block] = [
        *cover_blocks(picture),
        Heading(2, "In short", "in-short"),
        *summary_blocks(material, room),
        *voice_blocks(material, room),
    ]
    for chapter in Chapter:
        body += chapter_blocks(picture, chapter, room)
        if chapter is Chapter.DEMAND:
            body += demand_chart_blocks(picture)
    body += [
        *plan_blocks(picture, room),
        *strip_blocks(material),
        *question_blocks(material, room),
        *rule_blocks(),
        *reading_blocks(picture),
    ]
    sources = care_source_blocks(picture)
    return enclose_care(material, TITLE, "", [*body, *abbreviation_blocks([*body, *sources]), *sources])
