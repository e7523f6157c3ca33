"""The actions and figures that the evidence names, each once: who leads, when it is due, how it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.indicator_tables import wide_table
from lineofsight.documents.sections.comparisons import comparison_blocks
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.dates import days, due
from lineofsight.wording.figures import times
from lineofsight.wording.statuses import delivery_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence
    from lineofsight.analysis.verdicts import JudgedAction, Picture
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.record import Record


def named_blocks(
    picture: Picture, weighed: Sequence[ExpectationEvidence | RecommendationEvidence], record: Record
) -> list[Block]:
    """The actions in the plan's order, then the figures, and those of them that others have too beside theirs."""
    refs = {judged.action.action_id for one in weighed for judged in one.weighed.actions}
    actions = [judged for theme in picture.themes for judged in theme.actions if judged.action.action_id in refs]
    return [
        Heading(2, "Every action named", "actions"),
        Paragraph("Each stands here once, with who leads it and its dates; its word stands with the evidence."),
        Table(
            (
                Column("No.", 0.7, least=5),
                Column("Action", 4.2),
                Column("Who leads it", 3.2),
                Column("Due", 2.2, least=16),
            ),
            tuple(_row(judged) for judged in actions),
            empty="No action is linked to an expectation or a recommendation.",
        ),
        Heading(2, "Every figure named", "figures"),
        wide_table(picture.indicators, "No figure is linked to an action that is named."),
        *comparison_blocks(picture.indicators, record),
    ]


def _row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    when = due(action.due_kind, action.due_date_current)
    if not judged.in_population:
        # A date beside it would read as if the action were still to come.
        left = Run(f"{delivery_word(action.delivery_status)}, no longer in the plan", bold=True)
        was = f"its date was {when}" if action.due_kind.has_date else ""
        return action.action_id, action.action, action.lead or NO_LEAD, Cell((left, *((was,) if was else ())))
    dates: list[CellPart] = [when]
    if judged.times_redated:
        later = f", {days(judged.days_slipped)} later" if judged.days_slipped > 0 else ""
        dates.append(f"moved {times(judged.times_redated)}{later}")
    return action.action_id, action.action, action.lead or NO_LEAD, Cell(tuple(dates))
