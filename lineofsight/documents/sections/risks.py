"""Risks: those above what the council will bear, then the register of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import open_risks, risks_above_appetite, risks_without_appetite
from lineofsight.analysis.risk_changes import standing_since
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.content import BulletList, Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.register_cells import owner
from lineofsight.wording.dates import day, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.oversight import GUARDS, UNNAMED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import Risk


_UNSAID: Final = "no limit is set"


def risk_blocks(record: Record, picture: Picture) -> list[Block]:
    """What changed of the risks, then those above what the council will bear, the furthest above first."""
    above = risks_above_appetite(record)
    unsaid = risks_without_appetite(record)
    named = f"For {count(len(unsaid), 'risk')} nobody said what the council will bear: {_named(unsaid)}."
    return [
        Heading(2, "Risks above what the council will bear", "risks"),
        Paragraph(risk_sentence(record), lead=True),
        Paragraph(
            f"A score is likelihood times impact, 1 to 25. {GUARDS}",
            quiet=True,
        ),
        *_changed(picture),
        Table(
            (
                Column("No.", 0.7, least=4),
                Column("Risk and owner", 3.4),
                Column("Score", 2.1, least=19),
                Column("Controls, and the register's guardian", 4.0),
            ),
            tuple(_row(risk, record, picture.since) for risk in above),
            empty="No open risk stands above what the council said it will bear.",
        ),
        Paragraph(named if unsaid else ""),
    ]


def risk_sentence(record: Record) -> str:
    """How many open risks there are, how many stand above what the council will bear, and which is the furthest."""
    everything, above = open_risks(record), risks_above_appetite(record)
    if not everything:
        return "No open risk is recorded; that is not the same as no risk."
    stand = "stands" if len(above) == 1 else "stand"
    said = f"{len(above):,} of {count(len(everything), 'open risk')} {stand} above what the council will bear"
    if not above:
        return f"{said}."
    worst = above[0]
    return f"{said}, the furthest {worst.risk_id}: {worst.residual} with its controls, against {worst.appetite}."


def other_risk_blocks(record: Record, picture: Picture) -> list[Block]:
    """The open risks that are within what the council will bear, or of which nobody said it, in a short table."""
    above = risks_above_appetite(record)
    others = [risk for risk in open_risks(record) if risk not in above]
    if not others:
        return []
    return [
        Heading(3, "Other open risks", in_contents=False),
        Table(
            (
                Column("No.", 0.7, least=4),
                Column("Risk and owner", 5.0),
                Column("Score", 2.4, least=25),
            ),
            tuple(_row(risk, record, picture.since)[:3] for risk in others),
        ),
    ]


def _named(risks: Sequence[Risk]) -> str:
    return and_([risk.risk_id for risk in risks])


def _changed(picture: Picture) -> list[Block]:
    """Each change since the day compared with; nothing where there is none."""
    found = [one.sentence for one in picture.changes if one.kind is ChangeKind.RISK]
    if not found or picture.since is None:
        return []
    return [Paragraph(Run(f"Changed since {day(picture.since)}:", bold=True)), BulletList(tuple(found))]


def _row(risk: Risk, record: Record, since: date | None) -> tuple[TableCell, ...]:
    viewed = f" ({short_day(risk.guardian_viewed_on)})" if risk.guardian_viewed_on is not None else ""
    view = f"{sentence(risk.guardian_view)}{viewed}" if risk.guardian_view else "No view is recorded."
    said: list[CellPart] = [
        (Run("Controls: ", bold=True), sentence(risk.controls) or "None is recorded."),
        (Run("Guardian of the register: ", bold=True), view),
    ]
    return (
        risk.risk_id,
        Cell((risk.title, owner(risk.owner, illustrative=risk.illustrative))),
        Cell(_scores(risk, record, since)),
        Cell(tuple(said)),
    )


def _scores(risk: Risk, record: Record, since: date | None) -> tuple[CellPart, ...]:
    score: list[CellPart] = [Run(f"{risk.residual} with controls", bold=True)]
    stood = standing_since(risk, record, since)
    if stood:
        score.append(stood)
    score.append(f"{risk.inherent} without them")
    score.append(f"council bears {risk.appetite}" if risk.appetite is not None else _UNSAID)
    if risk.on_corporate_register is False:
        score.append("not on the corporate register")
    last = record.watched.risks_last_named.get(risk.risk_id)
    if last is not None:
        score.append(f"{UNNAMED}; as told on {short_day(last)}")
    return tuple(score)
