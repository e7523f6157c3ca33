"""One section a theme: what will be different, what was done, whether it helped, and the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import FigureBlock, Heading, Paragraph, Run
from lineofsight.documents.line_of_sight.theme_indicators import theme_indicator_blocks
from lineofsight.documents.sections.action_tables import action_blocks
from lineofsight.documents.sections.theme_leads import who_answers
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedTheme, Picture
    from lineofsight.documents.content import Block


def theme_blocks(judged: JudgedTheme, picture: Picture) -> list[Block]:
    """The section of one theme."""
    theme = judged.theme
    title = f"Theme {theme_name(theme, ': ')}" if theme.theme_id else theme.title
    blocks: list[Block] = [Heading(2, title, f"theme-{theme.theme_id}")]
    if theme.what_will_be_different:
        blocks.append(
            Paragraph(
                (Run("What will be different for children: ", bold=True), theme.what_will_be_different), lead=True
            )
        )
    blocks.append(Paragraph((Run("Who answers for it: ", bold=True), who_answers(judged.theme))))
    blocks.append(Paragraph((Run("Delivery: ", bold=True), judged.summary)))
    bar = delivery_bar(judged.delivery)
    if bar is not None:
        blocks.append(FigureBlock(bar, describe_delivery_bar(judged.delivery), shows_rating=True))
    blocks.append(Paragraph(judged.impact_sentence))
    blocks += action_blocks(judged)
    blocks += theme_indicator_blocks(judged, picture)
    return blocks
