"""A ward councillor's two pages: what every councillor, as a corporate parent, has to know and to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.care_chapters import Chapter, has_figure, indicators_of
from lineofsight.analysis.coverage import cover_principles
from lineofsight.documents.content import Cover, Heading, Paragraph
from lineofsight.documents.corporate_parenting.asking import question_blocks
from lineofsight.documents.corporate_parenting.briefing import as_document
from lineofsight.documents.corporate_parenting.figures import NO_FIGURES, most_urgent
from lineofsight.documents.corporate_parenting.plan import count_sentence
from lineofsight.documents.corporate_parenting.strip import coverage_sentence
from lineofsight.documents.corporate_parenting.summary import summary_blocks
from lineofsight.documents.corporate_parenting.voices import voice_list_blocks
from lineofsight.documents.forms import Length
from lineofsight.documents.indicator_tables import narrow_table
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material

TITLE = "Corporate parenting in two pages"
_ONE_OF: Final = (Chapter.DEMAND, Chapter.HOME, Chapter.HEALTH, Chapter.EDUCATION, Chapter.LEAVERS)
_MOST_LINES = 2
_MOST_VOICES = 2
_MOST_QUESTIONS = 3


def compose_ward(material: Material, _length: Length = Length.FULL) -> Document:
    """The two pages as content; the material must already be limited to what members may see."""
    picture = material.picture
    covers = cover_principles(picture, material.record.watched)
    body: list[Block] = [
        Paragraph(
            f"As at {day(picture.as_at)}. Every councillor is a corporate parent. The full briefing has every figure, "
            "action and source behind these two pages, and how to read them."
        ),
        Heading(2, "In short", "in-short"),
        *summary_blocks(material, _MOST_LINES),
        Heading(2, "Figures to know", "figures"),
        narrow_table(_telling(picture), NO_FIGURES),
        *voice_list_blocks(material, _MOST_VOICES),
        Heading(2, "Plan and principles", "principles"),
        Paragraph(count_sentence(picture)),
        Paragraph(coverage_sentence(covers)),
        *question_blocks(material, _MOST_QUESTIONS, with_why=False),
    ]
    return as_document(material, TITLE, "For ward councillors", (Cover(), *body, *abbreviation_blocks(body)))


def _telling(picture: Picture) -> list[JudgedIndicator]:
    """The most urgent figure under each heading that members ask about first."""
    found = []
    for chapter in _ONE_OF:
        known = [judged for judged in indicators_of(picture, chapter) if has_figure(judged)]
        found += most_urgent(known)[:1]
    return found
