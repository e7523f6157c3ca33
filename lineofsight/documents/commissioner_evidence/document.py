"""The whole document, in the order in which a Commissioner tests a council's promises, and its few pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.countdown import count_down
from lineofsight.analysis.expectation_evidence import weigh_expectations, weigh_recommendations
from lineofsight.documents.commissioner_evidence.annex import named_blocks
from lineofsight.documents.commissioner_evidence.dossier import expectation_blocks, slipped_sightline_blocks
from lineofsight.documents.commissioner_evidence.overview import overview_blocks, rule_blocks
from lineofsight.documents.commissioner_evidence.recommendations import recommendation_blocks
from lineofsight.documents.commissioner_evidence.short import short_blocks
from lineofsight.documents.content import Contents, Heading, Paragraph
from lineofsight.documents.envelope import enclose
from lineofsight.documents.forms import Length
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.sections.countdown import countdown_blocks
from lineofsight.documents.sections.front import cover_blocks, reading_blocks
from lineofsight.documents.sections.sources import glossary_blocks, source_blocks
from lineofsight.documents.sections.voices import voice_blocks
from lineofsight.documents.sections.working import working_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Document
    from lineofsight.documents.material import Material


def compose_commissioner_evidence(material: Material, length: Length = Length.FULL) -> Document:
    """The six-month evidence for the Commissioner, as content."""
    picture, record = material.picture, material.record
    weighed = weigh_expectations(picture, record)
    recommendations = weigh_recommendations(picture, record)
    make = short_blocks if length is Length.SHORT else _full_blocks
    return enclose(
        picture,
        make(material, weighed, recommendations),
        title="Evidence for the Commissioner: children's services in",
        subtitle="Each expectation and recommendation: what speaks for it, what speaks against, and what is missing",
        subject=f"Evidence for each of the Commissioner's expectations as at {day(picture.as_at)}.",
        keywords=("Commissioner", "expectations", "evidence", "six-month review"),
        running="Commissioner evidence",
    )


def _full_blocks(
    material: Material, weighed: Sequence[ExpectationEvidence], recommendations: Sequence[RecommendationEvidence]
) -> list[Block]:
    picture, record = material.picture, material.record
    shown = _shown_only(picture, [*weighed, *recommendations])
    each: list[Block] = [
        Heading(2, "Each expectation", "expectations"),
        Paragraph("" if weighed else "No expectation of the Commissioner is recorded."),
    ]
    for one in weighed:
        each += [*expectation_blocks(one), *slipped_sightline_blocks(one, record)]
    sections: list[list[Block]] = [
        [Contents(depth=2)],
        countdown_blocks(count_down(picture, record)),
        overview_blocks(weighed),
        rule_blocks(),
        reading_blocks(),
        each,
        recommendation_blocks(recommendations, weighed, picture),
        named_blocks(shown, [*weighed, *recommendations], record),
        voice_blocks(record),
        working_blocks(shown),
    ]
    blocks = cover_blocks(picture)
    for section in sections:
        blocks += [PageBreak(GivesWay.ALWAYS), *section]
    sources = source_blocks(shown)
    return [*blocks, *glossary_blocks(words_used([*blocks, *sources])), *sources]


def _shown_only(picture: Picture, weighed: Sequence[ExpectationEvidence | RecommendationEvidence]) -> Picture:
    """The picture with no indicators but those that the document shows."""
    shown = {one.indicator.ind_id for asked in weighed for one in asked.weighed.indicators}
    return replace(picture, indicators=tuple(one for one in picture.indicators if one.indicator.ind_id in shown))
