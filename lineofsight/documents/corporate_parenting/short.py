"""The briefing in short, for who sits at the corporate parenting board: one figure a heading, on three pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.care_chapters import Chapter, has_figure, indicators_of
from lineofsight.analysis.coverage import cover_principles
from lineofsight.documents.content import Cover, Heading, Paragraph
from lineofsight.documents.corporate_parenting.asking import question_blocks
from lineofsight.documents.corporate_parenting.chapter_titles import TITLES
from lineofsight.documents.corporate_parenting.enclosing import enclose_care
from lineofsight.documents.corporate_parenting.figures import NO_FIGURES, telling_figures
from lineofsight.documents.corporate_parenting.front import example_blocks
from lineofsight.documents.corporate_parenting.plan import plan_blocks
from lineofsight.documents.corporate_parenting.room import SHORT_PAGES, SHORT_ROOMS
from lineofsight.documents.corporate_parenting.strip import coverage_sentence
from lineofsight.documents.corporate_parenting.summary import summary_blocks
from lineofsight.documents.corporate_parenting.voices import voice_list_blocks
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.indicator_tables import narrow_table
from lineofsight.documents.sections.more import more_blocks
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.corporate_parenting.room import Room
    from lineofsight.documents.material import Material

_MORE = (
    "every account of what children said, every figure, and every action for these children",
    "the chart of how many children are in care; the seven principles one by one, and what measures each",
    "how to read it, the rules that chose these lines, and sources",
)


def compose_short(material: Material) -> Document:
    """The short form as content, of at most three pages."""
    return first_fitting((_compose(material, room) for room in SHORT_ROOMS), material, SHORT_PAGES)


def _compose(material: Material, room: Room) -> Document:
    picture = material.picture
    blocks: list[Block] = [
        Cover(is_brief=True),
        *example_blocks(picture),
        Heading(2, "In short", "in-short"),
        *summary_blocks(material, room),
        *voice_list_blocks(material, room),
        Heading(2, "One figure from each chapter of the full form", "figures"),
        narrow_table(telling_figures(picture, Chapter)[: room.figures], NO_FIGURES),
        Paragraph(_without_figure(picture)),
        *plan_blocks(picture, room),
        Heading(2, "The seven principles", "principles"),
        Paragraph(coverage_sentence(cover_principles(picture, material.record.watched))),
        *question_blocks(material, room),
        *more_blocks(_MORE),
    ]
    return enclose_care(material, "Corporate parenting in short", "", [*blocks, *abbreviation_blocks(blocks)])


def _without_figure(picture: Picture) -> str:
    """The headings under which nothing at all is known."""
    silent = [TITLES[one].lower() for one in Chapter if not any(map(has_figure, indicators_of(picture, one)))]
    return f"No figure by this date on: {and_(silent)}. Ask for them." if silent else ""
