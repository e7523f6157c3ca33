"""How long the outside world still looks on, what it expects, and where it says that the council is behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.assessment_steps import is_behind, rank
from lineofsight.analysis.countdown import count_down
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.sections.countdown import countdown_blocks
from lineofsight.documents.sections.expectations import assessed_by_cell, commissioner_sentence, council_sentence
from lineofsight.wording.dates import month_or_year

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, TableCell
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Expectation, Inspection
    from lineofsight.domain.record import Record

_YEARS: Final = 2
"""Inspections of so many years before the newest are listed: what is older was under other people and frameworks."""


def oversight_blocks(material: Material) -> list[Block]:
    """The countdown, then what the Commissioner says, then the newest inspections."""
    record = material.record
    return [
        *countdown_blocks(count_down(material.picture, record)),
        *_expectations(record),
        *_inspections(record),
    ]


def _expectations(record: Record) -> list[Block]:
    expected = record.watched.expectations
    if not expected:
        return [Paragraph("No expectation of a Commissioner is recorded.")]
    behind = sorted((one for one in expected if is_behind(one)), key=lambda one: rank(one.commissioner_assessment) or 0)
    return [
        Heading(3, "What the Commissioner expects", in_contents=False),
        Paragraph(commissioner_sentence(expected)),
        Paragraph(council_sentence(expected)),
        Table(
            (
                Column("No.", 1.2, least=8),
                Column("What is expected", 5.0),
                Column("Assessed by", 2.3, least=26),
            ),
            tuple(_expectation_row(one) for one in behind),
            caption="Slipped back, not started, or less met than the council says",
            empty="The Commissioner is nowhere below the council's own assessment.",
        ),
        Paragraph("The evidence for each stands in the evidence for the Commissioner.", quiet=True),
    ]


def _expectation_row(one: Expectation) -> tuple[TableCell, ...]:
    return one.exp_id, one.text, assessed_by_cell(one)


def _inspections(record: Record) -> list[Block]:
    """The newest inspections; judgements of different frameworks are never ranked."""
    everything = sorted(record.watched.inspections, key=lambda one: (one.year, one.month or 0), reverse=True)
    if not everything:
        return []
    newest = [one for one in everything if one.year > everything[0].year - _YEARS]
    return [
        Heading(3, "What inspectors last said", in_contents=False),
        Table(
            (Column("When", 1.6, least=11), Column("What was inspected, and how", 4.2), Column("Judgement", 3.6)),
            tuple(_inspection_row(one) for one in newest),
        ),
    ]


def _inspection_row(one: Inspection) -> tuple[TableCell, ...]:
    when = month_or_year(one.year, one.month)
    who = f" ({one.inspectorate})" if one.inspectorate else ""
    return when, Cell((one.title, Run(f"{one.framework}{who}", italic=True))), Run(one.judgement, bold=True)
