"""The whole report, in the order in which a Board takes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_exceptions import done_without_agreement, find_exceptions, slippage_since_meeting
from lineofsight.analysis.sightline_survey import survey_gaps
from lineofsight.documents.chair_report.exceptions import exception_blocks
from lineofsight.documents.chair_report.forward import forward_blocks
from lineofsight.documents.chair_report.short import PAGES, ROOM, short_blocks
from lineofsight.documents.chair_report.slippage import board_slippage_blocks, counted_sentence
from lineofsight.documents.chair_report.summary import summary_blocks
from lineofsight.documents.content import Contents, Heading, Paragraph, RatingKey
from lineofsight.documents.envelope import enclose
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.forms import Length
from lineofsight.documents.marks import mark_of
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.sections.audits import audit_blocks
from lineofsight.documents.sections.challenges import challenge_blocks
from lineofsight.documents.sections.decisions import decision_blocks
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.gaps import gap_blocks
from lineofsight.documents.sections.questions import chair_question_blocks
from lineofsight.documents.sections.risks import risk_blocks
from lineofsight.documents.sections.sources import glossary_blocks, source_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day
from lineofsight.wording.statuses import MEMBER_STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.board_exceptions import BoardException, BoardSlippage
    from lineofsight.analysis.sightline_survey import SurveyedGap
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material


_QUESTIONS: Final = 6
"""Questions for one meeting; a longer list is not asked."""


def compose_chair_report(material: Material, length: Length = Length.FULL) -> Document:
    """The chair's report to the Board, as content."""
    picture, record = material.picture, material.record
    exceptions = find_exceptions(picture)
    slippage = slippage_since_meeting(picture, record, material.asked_since)
    gaps = survey_gaps(record)
    if length is Length.SHORT:
        shorter = (_enclose(picture, short_blocks(material, exceptions, slippage, gaps, room)) for room in ROOM)
        return first_fitting(shorter, material, PAGES)
    return _enclose(picture, _full_blocks(material, exceptions, slippage, gaps))


def _enclose(picture: Picture, blocks: list[Block]) -> Document:
    return enclose(
        picture,
        blocks,
        title="Chair's report to the Board: children's services in",
        subtitle="What is late, what moved and who agreed, where the line of sight breaks, and what comes next",
        subject=f"Exceptions and slippage of the children's services Improvement Plan as at {day(picture.as_at)}.",
        keywords=("chair's report", "improvement board", "exceptions", "slippage"),
        running="Chair's report",
        key=tuple(mark_of(word) for word in MEMBER_STATUSES),
    )


def _full_blocks(
    material: Material,
    exceptions: Sequence[BoardException],
    slippage: BoardSlippage,
    gaps: Sequence[SurveyedGap],
) -> list[Block]:
    picture, record = material.picture, material.record
    blocks: list[Block] = [
        *cover_blocks(picture, counted=counted_sentence(slippage), noted_on=material.noted_on),
        Contents(depth=2),
        PageBreak(GivesWay.ALWAYS),
        *summary_blocks(material, exceptions, slippage, gaps),
        PageBreak(GivesWay.ALWAYS),
        *exception_blocks(exceptions, done_without_agreement(picture)),
        *board_slippage_blocks(slippage, picture),
        *challenge_blocks(material),
        *risk_blocks(record, picture),
        *audit_blocks(record),
        *decision_blocks(record),
        *gap_blocks(gaps, record),
        *forward_blocks(picture, record),
        *chair_question_blocks(material.questions, _QUESTIONS),
        *_key_blocks(),
    ]
    sources = source_blocks(replace(picture, indicators=()))
    return [*blocks, *glossary_blocks(words_used([*blocks, *sources])), *sources]


def _key_blocks() -> list[Block]:
    return [
        Heading(2, "The marks and their words", "key"),
        Paragraph("Whether an action was delivered and whether it made a difference for children are shown apart."),
        RatingKey(tuple((mark_of(word), word.meaning) for word in MEMBER_STATUSES)),
    ]
