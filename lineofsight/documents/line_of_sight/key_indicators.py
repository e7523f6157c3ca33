"""The key indicators on one table: latest figure, rating, direction, neighbours, age."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Column, Heading, Paragraph, Table
from lineofsight.documents.indicator_cells import latest_cell, movement_cell, neighbours_cell, rating_cell, title_cell

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block


def key_indicator_blocks(picture: Picture) -> list[Block]:
    """The indicators that the council or the catalogue calls key, in one table."""
    key = [judged for judged in picture.indicators if judged.indicator.is_key]
    return [
        Heading(2, "Key indicators", "key-indicators"),
        Paragraph(
            "Each line shows the latest figure known on the date of this document and how old it is in days. "
            "The neighbours are the council's statistical neighbours: authorities with similar children and families."
        ),
        Table(
            (
                Column("Indicator", 2.6),
                Column("Latest, age", 2.3),
                Column("Rating", 1.5),
                Column("Since the point before", 2.7),
                Column("Neighbours' median", 1.7),
            ),
            tuple(
                (
                    title_cell(judged),
                    latest_cell(judged),
                    rating_cell(judged),
                    movement_cell(judged),
                    neighbours_cell(judged),
                )
                for judged in key
            ),
            empty="No key indicator has a figure yet.",
        ),
    ]
