"""The figures of a theme: a table with each course, and a chart where there is something to see."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.documents.chart_figures import chart_figures
from lineofsight.documents.content import Column, FigureBlock, Heading, KeepTogether, Paragraph, Run, Table
from lineofsight.documents.indicator_cells import course_cell, latest_cell, movement_cell, rating_cell, title_cell
from lineofsight.documents.indicator_tables import like_paragraph
from lineofsight.documents.sections.sources import cite
from lineofsight.wording.lists import and_more
from lineofsight.wording.movement import joined

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator, JudgedTheme, Picture
    from lineofsight.documents.content import Block

_MOST_NAMED: Final = 3
"""Periods without a figure that a chart names; the rest is counted."""


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
                Column("Over time", 1.7),
                Column("Rating", 1.5),
                Column("Change", 2.5, least=13),
            ),
            tuple(
                (title_cell(one), latest_cell(one), course_cell(one), rating_cell(one), movement_cell(one))
                for one in judged.indicators
            ),
        ),
        like_paragraph(judged.indicators),
    ]
    drawn_before = _drawn_before(judged, picture)
    for one in judged.indicators:
        if not is_worth_a_chart(one):
            continue
        theme_id = drawn_before.get(one.indicator.ind_id)
        blocks += _chart_blocks(one, picture) if theme_id is None else [_see(one, theme_id)]
    return blocks


def _drawn_before(judged: JudgedTheme, picture: Picture) -> dict[str, str]:
    """The figures of the themes before this one, each with the first theme under which its chart stands."""
    before = takewhile(lambda theme: theme.theme.theme_id != judged.theme.theme_id, picture.themes)
    held: dict[str, str] = {}
    for theme in before:
        for one in theme.indicators:
            held.setdefault(one.indicator.ind_id, theme.theme.theme_id)
    return held


def _see(judged: JudgedIndicator, theme_id: str) -> Block:
    """Where a chart stands that was drawn already."""
    where = Run(f"theme {theme_id}", link=f"#theme-{theme_id}")
    return Paragraph((f"{judged.indicator.plain_title}: its chart stands under ", where, " of the line of sight."))


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
    source = f" Source: {cite(latest.source)}." if latest is not None else ""
    made_up = " Figures are illustrative." if latest is not None and latest.illustrative else ""
    without = [*judged.missing_periods, *(one.period.label for one in judged.series if one.figure.value is None)]
    missing = f" No figure for {and_more(without, _MOST_NAMED)}." if without else ""
    return [
        KeepTogether(
            (
                Heading(4, indicator.plain_title, in_contents=False),
                Paragraph(joined(judged.movement.sentence, judged.target_before)),
                FigureBlock(
                    drawing,
                    drawing.alt,
                    f"{indicator.title}, {picture.council.name}.{source}{made_up}{missing}",
                    table=chart_figures(judged),
                ),
            )
        )
    ]
