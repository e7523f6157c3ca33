"""What stands behind one thing that was asked: actions, figures, voices, and the three sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.commissioner_evidence.overview import SIDE_WORDS
from lineofsight.documents.content import BulletList, Cell, Column, KeepTogether, Paragraph, Run, Table
from lineofsight.documents.indicator_cells import latest_cell, movement_cell, rating_cell, title_cell
from lineofsight.documents.marks import status_mark
from lineofsight.documents.sections.voices import voice_line
from lineofsight.wording.dates import days, due
from lineofsight.wording.figures import count, times
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import Side, Weighed
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.documents.content import Block, CellPart, TableCell


def weighed_blocks(weighed: Weighed) -> list[Block]:
    """Tables of what there is, what people said, then the points of evidence side by side in words."""
    blocks: list[Block] = []
    if weighed.actions:
        blocks.append(_action_table(weighed.actions))
    if weighed.indicators:
        blocks.append(
            Table(
                (
                    Column("Figure", 3.0),
                    Column("Latest, age", 2.3),
                    Column("Rating", 1.6),
                    Column("Since the point before", 2.6),
                ),
                tuple(
                    (title_cell(one), latest_cell(one), rating_cell(one), movement_cell(one))
                    for one in weighed.indicators
                ),
            )
        )
    blocks += _voice_blocks(weighed)
    for side in SIDE_WORDS:
        blocks += side_blocks(weighed, side)
    return blocks


def _action_table(actions: Sequence[JudgedAction]) -> Table:
    """The actions with their word; why they have it stands among the points below."""
    return Table(
        (
            Column("No.", 0.7, least=5),
            Column("Action and who leads it", 4.8),
            Column("Due", 2.2, least=16),
            Column("Status", 2.2, least=16),
        ),
        tuple(_action_row(judged) for judged in actions),
    )


def _action_row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    lead = action.lead_role or action.lead_officer
    dates: list[CellPart] = [due(action.due_kind, action.due_date_current)]
    if judged.times_redated:
        later = f", {days(judged.days_slipped)} later" if judged.days_slipped > 0 else ""
        dates.append(f"moved {times(judged.times_redated)}{later}")
    who = Run(f"Lead: {lead}" if lead else "No lead is named", italic=True)
    # What left the plan is shown and not judged.
    word = status_mark(judged.status) if judged.in_population else delivery_word(action.delivery_status)
    return action.action_id, Cell((action.action, who)), Cell(tuple(dates)), word


def side_blocks(weighed: Weighed, side: Side) -> list[Block]:
    """The points of one side under its word; that there are none is said."""
    points = weighed.side(side)
    titles = {"for": "Evidence for", "against": "Evidence against", "missing": "What is missing"}
    if not points:
        return [Paragraph((Run(f"{titles[side]}: ", bold=True), "nothing by the stated rules."))]
    listed = BulletList(tuple(point.sentence for point in points))
    return [KeepTogether((Paragraph(Run(f"{titles[side]}:", bold=True)), listed))]


def _voice_blocks(weighed: Weighed) -> list[Block]:
    more = (
        f"{count(weighed.theme_voices, 'account')} of what people said "
        f"{'stands' if weighed.theme_voices == 1 else 'stand'} under the same part of the plan; see the voices at the "
        "end."
    )
    if not weighed.voices:
        return [Paragraph(more)] if weighed.theme_voices else []
    return [
        Paragraph(Run("What people said:", bold=True)),
        BulletList(tuple(voice_line(voice) for voice in weighed.voices)),
        Paragraph(more if weighed.theme_voices else "", quiet=True),
    ]
