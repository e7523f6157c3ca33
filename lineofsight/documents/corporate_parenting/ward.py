"""A ward councillor's two pages: what every councillor, as a corporate parent, has to know and to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import Chapter
from lineofsight.analysis.coverage import cover_principles
from lineofsight.documents.content import Cover, Heading, Paragraph
from lineofsight.documents.corporate_parenting.asking import question_blocks
from lineofsight.documents.corporate_parenting.enclosing import enclose_care
from lineofsight.documents.corporate_parenting.figures import NO_FIGURES, telling_figures
from lineofsight.documents.corporate_parenting.plan import count_sentence
from lineofsight.documents.corporate_parenting.room import WARD_PAGES, WARD_ROOMS
from lineofsight.documents.corporate_parenting.strip import coverage_sentence
from lineofsight.documents.corporate_parenting.summary import summary_blocks
from lineofsight.documents.corporate_parenting.voices import voice_list_blocks
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.forms import Length
from lineofsight.documents.indicator_tables import narrow_table
from lineofsight.documents.sections.sources import abbreviation_blocks

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material

TITLE = "Corporate parenting for ward councillors"
_ONE_OF: Final = (Chapter.DEMAND, Chapter.HOME, Chapter.HEALTH, Chapter.EDUCATION, Chapter.LEAVERS)


def compose_ward(material: Material, _length: Length = Length.SHORT) -> Document:
    """The two pages as content; the material must already be limited to what their readers may see."""
    return first_fitting((_compose(material, room) for room in WARD_ROOMS), material, WARD_PAGES)


def _compose(material: Material, room: Room) -> Document:
    picture = material.picture
    covers = cover_principles(picture, material.record.watched)
    body: list[Block] = [
        Paragraph(
            "Every councillor is a corporate parent. This paper is for those who sit on no board; the briefing "
            "has every figure, action and source behind it, and how to read them, in full or in short."
        ),
        Heading(2, "In short", "in-short"),
        *summary_blocks(material, room),
        Heading(2, "Figures to know", "figures"),
        narrow_table(telling_figures(picture, _ONE_OF)[: room.figures], NO_FIGURES),
        *voice_list_blocks(material, room),
        Heading(2, "Plan and principles", "principles"),
        Paragraph(count_sentence(picture)),
        Paragraph(coverage_sentence(covers)),
        *question_blocks(material, room, with_why=False),
    ]
    blocks = [Cover(is_brief=True), *body, *abbreviation_blocks(body)]
    return enclose_care(material, TITLE, "", blocks)
