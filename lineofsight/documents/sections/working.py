"""How every rating was made: the rule, what went in, and what came out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Table
from lineofsight.documents.indicator_cells import rating_cell, title_cell
from lineofsight.domain.indicators import RatingMethod
from lineofsight.wording.figures import count
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block, TableCell


def working_blocks(picture: Picture) -> list[Block]:
    """A table of every indicator that has a rule or an officers' colour."""
    rated = [judged for judged in picture.indicators if judged.indicator.rag_method is not RatingMethod.NONE]
    unrated = len(picture.indicators) - len(rated)
    return [
        Heading(2, "How each rating was made", "ratings"),
        Paragraph(_found(rated), lead=True),
        Paragraph(
            "The program works out each rating again from the figures and the council's own rule. Where the officers' "
            "colour differs, both are shown: the program never replaces theirs."
        ),
        Table(
            (Column("Indicator", 2.6), Column("Rule and what went in", 4.2), Column("Result and why", 3.4)),
            tuple(_row(judged) for judged in rated),
            empty="No indicator is rated.",
        ),
        Paragraph(
            f"{count(unrated, 'further indicator')} without a rule: no direction is good, or nobody has set a target. "
            "Shown without colour, rank or praise."
            if unrated
            else "",
            quiet=True,
        ),
    ]


def _found(rated: Sequence[JudgedIndicator]) -> str:
    """How many ratings there are, and how often officers show another colour."""
    if not rated:
        return ""
    odd = sum(1 for judged in rated if judged.rating.disagrees)
    said = (
        f"{count(len(rated), 'indicator')} {'is' if len(rated) == 1 else 'are'} held to a rule or judged by officers."
    )
    if not odd:
        return f"{said} Officers nowhere show another colour than the rule gives."
    return f"{said} For {odd:,} of them officers show another colour than the rule gives."


def _row(judged: JudgedIndicator) -> tuple[TableCell, ...]:
    rating = judged.rating
    inputs = " ".join(sentence(f"{name}: {shown}") for name, shown in rating.inputs)
    mark = rating_cell(judged)
    marks = mark.parts if isinstance(mark, Cell) else (mark,)
    # The rule stands in the column before.
    reason = rating.reason.replace(f": {rating.formula}", "") if rating.formula else rating.reason
    notes = [text for text in (reason, rating.note) if text]
    worked = tuple(text for text in (sentence(rating.formula), inputs) if text)
    return title_cell(judged), Cell(worked), Cell((*marks, *notes))
