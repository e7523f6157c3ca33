"""The figures of a theme: a table with each course, and a chart where there is something to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.documents.chart_figures import chart_figures
from lineofsight.documents.content import Column, FigureBlock, Heading, KeepTogether, Paragraph, Table
from lineofsight.documents.indicator_cells import course_cell, latest_cell, movement_cell, rating_cell, title_cell
from lineofsight.wording.movement import RULES

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme, Picture
    from lineofsight.documents.content import Block


def theme_indicator_blocks(judged: JudgedTheme, picture: Picture) -> list[Block]:
    """The theme's indicators; without any, a sentence that says what that means."""
    heading = Heading(3, f"Figures for theme {judged.theme.theme_id}", in_contents=False)
    if not judged.indicators:
        return [
            heading,
            Paragraph(
                "No indicator is linked to this theme, so its effect on children cannot be followed in figures. "
                "Members may ask what will be measured, and from when."
            ),
        ]
    blocks: list[Block] = [
        heading,
        Table(
            (
                Column("Indicator", 2.5),
                Column("Latest, age", 2.1),
                Column("Course", 1.7),
                Column("Rating", 1.5),
                Column("Since the point before", 2.5),
            ),
            tuple(
                (title_cell(one), latest_cell(one), course_cell(one), rating_cell(one), movement_cell(one))
                for one in judged.indicators
            ),
        ),
    ]
    for one in judged.indicators:
        if is_worth_a_chart(one):
            blocks += _chart_blocks(one, picture)
    return blocks


def is_worth_a_chart(judged: JudgedIndicator) -> bool:
    """Whether there is something to see: a signal, a red or disputed rating, or a level worse than the target.

    A series within natural variation and on target is left to its line in the table: a large chart of noise
    invites stories about nothing.
    """
    signal = bool(judged.movement.variation_icon) and judged.movement.variation_icon != "common_cause"
    return signal or judged.rating.disagrees or judged.rating.colour in (RatingColour.RED, RatingColour.AMBER)


def _chart_blocks(judged: JudgedIndicator, picture: Picture) -> list[Block]:
    drawing = indicator_chart(judged)
    if drawing is None:
        return []
    indicator = judged.indicator
    latest = judged.latest
    source = f" Source: {latest.source.name}." if latest is not None else ""
    made_up = " Figures are illustrative." if latest is not None and latest.illustrative else ""
    rules = f" {RULES}" if judged.movement.points else ""
    return [
        KeepTogether(
            (
                Heading(4, indicator.plain_title, in_contents=False),
                Paragraph(judged.movement.sentence),
                FigureBlock(
                    drawing,
                    drawing.alt,
                    f"{indicator.title}, {picture.council.name}.{source}{made_up}{rules}",
                    table=chart_figures(judged),
                ),
            )
        )
    ]
