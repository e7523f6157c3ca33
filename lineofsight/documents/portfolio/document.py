"""The portfolio holder's pack, whole or in short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.decisions_due import find_decisions_due, find_meetings
from lineofsight.analysis.outside import find_outside, of_theme
from lineofsight.analysis.straight_answers import Answering
from lineofsight.documents.content import Contents, Document, Heading, Paragraph, RatingKey
from lineofsight.documents.fitting import END, as_marked, fit_sections
from lineofsight.documents.forms import Length
from lineofsight.documents.marks import key_entries
from lineofsight.documents.page_flow import GivesWay, PageBreak
from lineofsight.documents.portfolio.asking import ask_blocks, choose_pack_questions, expect_blocks
from lineofsight.documents.portfolio.awaited import awaited_blocks, awaited_since
from lineofsight.documents.portfolio.bare import themes_with_pages
from lineofsight.documents.portfolio.decisions import decision_blocks
from lineofsight.documents.portfolio.front import enclose_pack, scope_sentences, summary_blocks
from lineofsight.documents.portfolio.lateness import late_blocks
from lineofsight.documents.portfolio.no_theme import (
    NO_THEME,
    NO_THEME_BOOKMARK,
    care_pointer,
    no_theme_blocks,
    of_no_theme,
)
from lineofsight.documents.portfolio.outside import (
    OUTSIDE,
    OUTSIDE_BOOKMARK,
    outside_blocks,
    outside_pointer,
)
from lineofsight.documents.portfolio.short import compose_short
from lineofsight.documents.portfolio.slipped import slipped_blocks
from lineofsight.documents.portfolio.taken import taken_blocks
from lineofsight.documents.portfolio.talking import FURTHER_POINTS, POINTS_BOOKMARK, further_blocks, rule_blocks
from lineofsight.documents.portfolio.theme_page import (
    DETAILS,
    FIGURES_BOOKMARK,
    FURTHER_FIGURES,
    further_figure_blocks,
    left_points,
    theme_bookmark,
    theme_page,
)
from lineofsight.documents.sections.front import cover_blocks
from lineofsight.documents.sections.sources import glossary_blocks, source_blocks
from lineofsight.documents.words_used import words_used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.talking_values import TalkingPoint
    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.documents.portfolio.theme_page import Detail

_LONGEST: Final = 400


def compose_portfolio_pack(material: Material, length: Length = Length.FULL) -> Document:
    """The pack as content; the material must already be limited to the portfolio and to what members may see."""
    return compose_short(material) if length is Length.SHORT else _compose_full(material)


def _compose_full(material: Material) -> Document:
    picture, record = material.picture, material.record
    themes = themes_with_pages(material)
    beside = _beside(material, themes)
    details = _choose_details(material, themes, beside)
    pages = [
        block
        for theme, detail, last in zip(themes, details, beside, strict=True)
        for block in theme_page(theme, detail, last)
    ]
    answering = Answering(picture, record)
    chosen = choose_pack_questions(material)
    body: list[Block] = [
        *cover_blocks(picture, noted_on=awaited_since(material)),
        *(Paragraph(said) for said in scope_sentences(material)),
        Contents(depth=2),
        PageBreak(GivesWay.ALWAYS),
        *summary_blocks(material, themes),
        *pages,
        PageBreak(GivesWay.ALWAYS),
        *late_blocks(picture),
        *slipped_blocks(picture),
        *no_theme_blocks(material),
        *awaited_blocks(material),
        *outside_blocks(material),
        *decision_blocks(find_decisions_due(picture, record), find_meetings(picture, record)),
        *taken_blocks(material),
        *ask_blocks(chosen),
        *expect_blocks(chosen.expected, answering),
        *further_blocks(_left_out(themes, details), themes, _LONGEST),
        *further_figure_blocks(themes, details),
        *rule_blocks(),
        Heading(2, "The marks and their words", "key"),
        RatingKey(key_entries()),
    ]
    sources = source_blocks(picture)
    return enclose_pack(
        material,
        [*body, *glossary_blocks(words_used([*body, *sources])), *sources],
        "Portfolio holder's pack: children's services in",
    )


def _choose_details(
    material: Material, themes: Sequence[JudgedTheme], beside: Sequence[Sequence[Block]]
) -> tuple[Detail, ...]:
    """How much each theme's page says, so that none is longer than a page."""

    def write(sections: Sequence[tuple[int, Detail]]) -> Document:
        blocks: list[Block] = []
        for at, detail in sections:
            blocks += theme_page(themes[at], detail, beside[at])
        pointed_to = (
            (FURTHER_POINTS, POINTS_BOOKMARK),
            (FURTHER_FIGURES, FIGURES_BOOKMARK),
            (NO_THEME, NO_THEME_BOOKMARK),
            (OUTSIDE, OUTSIDE_BOOKMARK),
        )
        blocks += [PageBreak(), Heading(2, "End", END), *(Heading(2, text, name) for text, name in pointed_to)]
        return as_marked(enclose_pack(material, blocks, ""), material)

    return fit_sections(write, [theme_bookmark(theme) for theme in themes], DETAILS)


def _beside(material: Material, themes: Sequence[JudgedTheme]) -> list[list[Block]]:
    """For each theme what stands last on its page: what others say of it, and of which figures it cannot tell."""
    outside, held = find_outside(material.threads, material.record), of_no_theme(material)
    return [[*outside_pointer(of_theme(outside, theme)), *care_pointer(theme, held)] for theme in themes]


def _left_out(themes: Sequence[JudgedTheme], details: Sequence[Detail]) -> dict[str, Sequence[TalkingPoint]]:
    return {one.theme.theme_id: left_points(one, detail) for one, detail in zip(themes, details, strict=True)}
