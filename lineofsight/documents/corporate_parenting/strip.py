"""The coverage strip: each principle of corporate parenting, what measures it, the latest figure, and the gap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.coverage import Gap, cover_principles
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.documents.content import Cell, Column, Heading, KeepTogether, Paragraph, Run, Table
from lineofsight.wording.figures import count, short_figure, unfirm
from lineofsight.wording.lists import and_, and_more, begun_small
from lineofsight.wording.principles import LAW, PRINCIPLES, gap_words
from lineofsight.wording.provenance import dated

if TYPE_CHECKING:
    from lineofsight.analysis.coverage import PrincipleCover
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.documents.material import Material

_MOST: Final = 2
"""Most measures of a principle that are named with their figure."""

_MOST_REFS: Final = 3
"""Most actions that are named by reference; the rest is counted."""

_WORDS: Final = {principle.letter: principle for principle in PRINCIPLES}


def strip_blocks(material: Material) -> list[Block]:
    """The strip under its sentence."""
    covers = cover_principles(material.picture, material.record.watched)
    table = Table(
        (
            Column("Principle", 1.8),
            Column("What measures it, latest", 4.4),
            Column("Also", 1.7),
            Column("Gap", 2.3),
        ),
        tuple(_row(cover) for cover in covers),
    )
    return [
        KeepTogether(
            (
                Heading(2, "The seven principles: what measures each", "principles"),
                Paragraph(coverage_sentence(covers)),
                table,
            )
        ),
        Paragraph(LAW, quiet=True),
    ]


def coverage_sentence(covers: tuple[PrincipleCover, ...]) -> str:
    """How many principles have a rated measure, and which have none."""
    blind = [cover.letter for cover in covers if cover.gap in (Gap.NO_MEASURE, Gap.NO_FIGURE, Gap.NOT_RATED)]
    if not blind:
        return "Each of the seven principles has a measure that is rated."
    named = and_([f"({letter}) {_WORDS[letter].title.lower()}" for letter in blind])
    have = "have" if len(covers) - len(blind) != 1 else "has"
    return f"{len(covers) - len(blind)} of 7 principles {have} a measure that is rated. None: {named}."


def _row(cover: PrincipleCover) -> tuple[TableCell, ...]:
    principle = _WORDS[cover.letter]
    return f"({cover.letter}) {principle.title}", _measures(cover), _also(cover), _gap(cover)


def _measures(cover: PrincipleCover) -> TableCell:
    if not cover.measures:
        return Run("None", bold=True)
    # A rated measure tells more than one that cannot be called good or bad.
    ordered = sorted(cover.measures, key=lambda judged: judged.rating.colour is RatingColour.NONE)
    parts: list[CellPart] = [_measure(judged) for judged in ordered[:_MOST]]
    if len(ordered) > _MOST:
        parts.append(f"and {len(ordered) - _MOST} more")
    return Cell(tuple(parts))


def _measure(judged: JudgedIndicator) -> str:
    indicator, latest = judged.indicator, judged.latest
    if latest is None:
        return indicator.plain_title
    rated = begun_small(told_colour(judged))
    known = short_figure(latest.figure, indicator.unit, indicator.decimals)
    shown = ", ".join(filter(None, (known, unfirm(latest))))
    return f"{indicator.plain_title}: {shown}, {dated(latest)}, {rated}"


def _also(cover: PrincipleCover) -> TableCell:
    parts: list[CellPart] = []
    if cover.actions:
        parts.append(f"{'Action' if len(cover.actions) == 1 else 'Actions'} {_refs(cover)}")
    if cover.voices:
        parts.append(count(len(cover.voices), "voice"))
    if cover.activities:
        parts.append(f"{count(len(cover.activities), 'event')} of members")
    return Cell(tuple(parts)) if parts else "Nothing"


def _refs(cover: PrincipleCover) -> str:
    return and_more([judged.action.action_id for judged in cover.actions], _MOST_REFS)


def _gap(cover: PrincipleCover) -> TableCell:
    parts: list[CellPart] = []
    if cover.gap is not Gap.NONE:
        parts.append(Run(gap_words(cover.gap), bold=True))
    if cover.measures and cover.without_figure:
        parts.append(f"No figure for {count(len(cover.without_figure), 'more measure')}.")
    if not cover.actions:
        parts.append("No action linked.")
    return Cell(tuple(parts)) if parts else "None by these rules"
