"""How every rating was made: the rule, what went in, and what came out; a rule that many share once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.rating_targets import ON_BOUNDARY, PASSES
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Table
from lineofsight.documents.indicator_cells import rating_cell, title_cell
from lineofsight.domain.indicators import RatingMethod
from lineofsight.wording.figures import count, of_them
from lineofsight.wording.lists import and_, begun_large, sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedIndicator, Picture
    from lineofsight.documents.content import Block, TableCell

_SHARED_BY: Final = 3
"""From so many indicators on a rule stands once, above its own table."""

_USUAL: Final = (ON_BOUNDARY, PASSES)
"""What holds of nearly all rules, and is said once for them."""


def working_blocks(picture: Picture) -> list[Block]:
    """Every indicator that has a rule or an officers' colour: tables of what went in, and who has no figure at all."""
    rated = [judged for judged in picture.indicators if judged.indicator.rag_method is not RatingMethod.NONE]
    unrated = len(picture.indicators) - len(rated)
    held = [judged for judged in rated if judged.latest is not None]
    without = [judged.indicator.plain_title for judged in rated if judged.latest is None]
    said = f"No figure has been returned, so there is no rating: {and_(without)}."
    blocks: list[Block] = [
        Heading(2, "How each rating was made", "ratings"),
        Paragraph(_found(rated), lead=True),
        Paragraph(
            "The program works out each rating again from the figures and the council's own rule. Where the officers' "
            "colour differs, both are shown: the program never replaces theirs. A figure that stands exactly on a "
            "boundary passes it, unless its row says otherwise."
        ),
        *_tables(held),
        Paragraph(said if without else ""),
        Paragraph(
            f"{count(unrated, 'further indicator')} without a rule: no direction is good, or nobody has set a target. "
            "Shown without colour, rank or praise."
            if unrated
            else "",
            quiet=True,
        ),
    ]
    return blocks if rated else [*blocks, Paragraph("No indicator is rated.")]


def _tables(held: Sequence[JudgedIndicator]) -> list[Block]:
    """First those with a rule of their own, then each rule that several share, with those that it rates."""
    by_rule: defaultdict[str, list[JudgedIndicator]] = defaultdict(list)
    for judged in held:
        by_rule[judged.rating.formula].append(judged)
    shared = {rule: alike for rule, alike in by_rule.items() if rule and len(alike) >= _SHARED_BY}
    own = [judged for judged in held if judged.rating.formula not in shared]
    blocks: list[Block] = []
    if own:
        columns = (Column("Indicator", 2.6), Column("Rule and what went in", 4.2), Column("Result and why", 3.4))
        blocks.append(Table(columns, tuple(_row(judged, with_rule=True) for judged in own)))
    for rule, alike in shared.items():
        columns = (Column("Indicator", 3.0), Column("What went in", 3.6), Column("Result and why", 3.4))
        rows = tuple(_row(judged, with_rule=False) for judged in alike)
        blocks.append(Table(columns, rows, caption=f"The rule of these: {rule}"))
    return blocks


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
    return f"{said} For {of_them(odd, len(rated))} officers show another colour than the rule gives."


def _row(judged: JudgedIndicator, *, with_rule: bool) -> tuple[TableCell, ...]:
    rating = judged.rating
    inputs = " ".join(sentence(f"{given[0]}: {given[1]}") for given in rating.inputs if given != _USUAL)
    mark = rating_cell(judged)
    marks = mark.parts if isinstance(mark, Cell) else (mark,)
    notes = [text for text in (_why(judged), rating.note) if text]
    worked = tuple(text for text in (sentence(rating.formula) if with_rule else "", inputs) if text)
    return title_cell(judged), Cell(worked), Cell((*marks, *notes))


def _why(judged: JudgedIndicator) -> str:
    """The reason without what stands beside it: the rule and the colour."""
    rating = judged.rating
    reason = rating.reason.removeprefix(f"{rating.colour.value.capitalize()} by its rule")
    reason = reason.removeprefix(": ").removeprefix(rating.formula).removeprefix(".").strip()
    return begun_large(reason)
