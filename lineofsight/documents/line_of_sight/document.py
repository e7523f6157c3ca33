"""The line of sight document: the whole of it, and the few pages to read the evening before the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.expectation_evidence import weigh_recommendations
from lineofsight.analysis.sightline_survey import survey_gaps
from lineofsight.documents.content import Contents, Paragraph
from lineofsight.documents.envelope import enclose
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.forms import Length
from lineofsight.documents.line_of_sight.glance import glance_blocks
from lineofsight.documents.line_of_sight.key_indicators import key_indicator_blocks
from lineofsight.documents.line_of_sight.oversight import oversight_blocks
from lineofsight.documents.line_of_sight.room import PAGES, ROOMS
from lineofsight.documents.line_of_sight.short import short_blocks
from lineofsight.documents.line_of_sight.theme import theme_blocks
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.sections.answers import answer_blocks
from lineofsight.documents.sections.audits import audit_blocks, case_audit_blocks, opinion_blocks
from lineofsight.documents.sections.challenges import challenge_blocks, remark_blocks
from lineofsight.documents.sections.changes import change_blocks
from lineofsight.documents.sections.decisions import decision_blocks
from lineofsight.documents.sections.front import cover_blocks, reading_blocks
from lineofsight.documents.sections.gaps import example_gap_blocks, gap_blocks
from lineofsight.documents.sections.governance_map import governance_blocks
from lineofsight.documents.sections.late import late_blocks
from lineofsight.documents.sections.questions import member_question_blocks
from lineofsight.documents.sections.resources import resource_blocks
from lineofsight.documents.sections.risks import other_risk_blocks, risk_blocks
from lineofsight.documents.sections.slippage import earlier_slippage_blocks, slippage_blocks
from lineofsight.documents.sections.sources import glossary_blocks, source_blocks
from lineofsight.documents.sections.voices import voice_blocks
from lineofsight.documents.sections.working import working_blocks
from lineofsight.documents.sections.worries import worry_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material

_QUESTIONS: Final = 8
"""Questions of the full form: more than a meeting can hear, so that members can share them out."""


_ORDER: Final = "The themes stand in the plan's order."
"""On the cover: below the contents it would begin a page by itself where these fill one."""


def compose(material: Material, length: Length = Length.FULL) -> Document:
    """The line of sight document for members, as content.

    The material must already be limited to what its readers may see: nothing is hidden or masked here.
    """
    if length is Length.SHORT:
        shorter = (_enclose(material, short_blocks(material, room)) for room in ROOMS)
        return first_fitting(shorter, material, PAGES)
    return _enclose(material, _full_blocks(material))


def _enclose(material: Material, blocks: list[Block]) -> Document:
    picture = material.picture
    return enclose(
        picture,
        blocks,
        title="Line of sight: children's services in",
        subtitle="Whether children's lives are getting better, what is late, who answers for it, and what to ask",
        subject=f"Progress of the children's services Improvement Plan as at {day(picture.as_at)}.",
        keywords=("line of sight", "improvement plan", "children's services"),
    )


def _full_blocks(material: Material) -> list[Block]:
    """What a member needs first, then theme by theme, then the registers, then how it was made."""
    picture = material.picture
    sections: list[list[Block]] = [
        [Contents(depth=2)],
        reading_blocks(charts=True),
        glance_blocks(picture),
        [*late_blocks(picture), *worry_blocks(picture), *change_blocks(picture)],
        key_indicator_blocks(picture, material.record),
        member_question_blocks(material.questions, _QUESTIONS),
        [*oversight_blocks(material), *answer_blocks(weigh_recommendations(picture, material.record))],
        *(theme_blocks(judged, picture) for judged in picture.themes),
        *_registers(material),
        working_blocks(picture),
    ]
    blocks = [*cover_blocks(picture, noted_on=material.noted_on), Paragraph(_ORDER)]
    for section in sections:
        blocks += [PageBreak(GivesWay.ALWAYS), *section]
    sources = source_blocks(picture)
    return [*blocks, *glossary_blocks(words_used([*blocks, *sources])), *sources]


def _registers(material: Material) -> Sequence[list[Block]]:
    picture, record = material.picture, material.record
    gaps = survey_gaps(record)
    return (
        [*slippage_blocks(picture), *earlier_slippage_blocks(picture)],
        [
            *resource_blocks(record),
            *risk_blocks(record, picture),
            *other_risk_blocks(record, picture),
            *audit_blocks(record),
            *opinion_blocks(record),
            *case_audit_blocks(record),
            *decision_blocks(record),
        ],
        voice_blocks(record),
        governance_blocks(material),
        [
            *gap_blocks(gaps, record),
            *example_gap_blocks(gaps, material),
            *challenge_blocks(material),
            *remark_blocks(material),
        ],
    )
