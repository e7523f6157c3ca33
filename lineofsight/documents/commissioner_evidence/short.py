"""The few pages for who has to judge: where the review stands, each expectation in a row, and what to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.answers import sort_answers
from lineofsight.analysis.countdown import count_down
from lineofsight.documents.commissioner_evidence.overview import overview_blocks
from lineofsight.documents.content import Heading, Paragraph
from lineofsight.documents.sections.answers import answer_sentence
from lineofsight.documents.sections.countdown import short_countdown_blocks
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.more import more_blocks
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.documents.sections.voices import voice_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

_MORE: Final = (
    "for each expectation and recommendation: both assessments over time, what is done, and every point of evidence",
    "every action and figure; what people said; the rules by which evidence was put on its sides; sources",
)


def short_blocks(
    material: Material, weighed: Sequence[ExpectationEvidence], recommendations: Sequence[RecommendationEvidence]
) -> list[Block]:
    """Cover, countdown, all expectations, recommendations and voices in a sentence each."""
    picture, record = material.picture, material.record
    blocks: list[Block] = [
        *cover_blocks(picture, brief=True),
        *short_countdown_blocks(count_down(picture, record)),
        *overview_blocks(weighed, linked=False),
        Heading(2, "Recommendations and voices", "asked"),
        Paragraph(answer_sentence(sort_answers(recommendations))),
        Paragraph(voice_sentence(record)),
        *more_blocks(_MORE),
    ]
    return [*blocks, *abbreviation_blocks(blocks)]
