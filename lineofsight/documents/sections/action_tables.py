"""The actions and milestones of a theme, with every date that moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.delivery_reasons import last_told, milestone_last_told, red_milestone, why_as_told
from lineofsight.analysis.due_dates import first_date
from lineofsight.analysis.verdicts import DeliveryFlag
from lineofsight.documents.content import Cell, Column, Heading, Run, Table
from lineofsight.documents.marks import action_mark, status_mark
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.wording.answering import led_by
from lineofsight.wording.dates import day, days, due, short_day
from lineofsight.wording.figures import times
from lineofsight.wording.lists import and_, sentence
from lineofsight.wording.short_text import cut, short
from lineofsight.wording.statuses import EFFECT_OF_ACTION_LOST, delivery_word, flag_word
from lineofsight.wording.terms import reason_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.analysis.verdicts import JudgedAction, JudgedMilestone, JudgedTheme
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.domain.plan import Action

_LONGEST: Final = 300
_LONGEST_NAME: Final = 120
"""Most characters of officers' words, and of an action's text, where many actions stand in one table."""

_SAID_BESIDE: Final = frozenset(
    {
        DeliveryFlag.GREEN_BUT_OVERDUE,
        DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE,
        DeliveryFlag.NO_OWNER,
        DeliveryFlag.STALE_UPDATE,
        DeliveryFlag.UNDATED_UPDATE,
        DeliveryFlag.REDATED_WITHOUT_AGREEMENT,
    }
)
"""Flags that the reason of a status does not say already."""


def action_blocks(judged: JudgedTheme) -> list[Block]:
    """A table of the actions, then one of their milestones."""
    theme = judged.theme
    blocks: list[Block] = [
        Heading(3, f"Actions of theme {theme.theme_id}", in_contents=False),
        action_table(judged.actions, "No action stands under this theme."),
    ]
    milestones = [(milestone, one.action) for one in judged.actions for milestone in one.milestones]
    if milestones:
        blocks += [
            Heading(3, f"Milestones of theme {theme.theme_id}", in_contents=False),
            Table(
                (
                    Column("No.", 0.9, least=6),
                    Column("Milestone", 4.4),
                    Column("Due", 2.2, least=16),
                    Column("Status", 2.4, least=18),
                ),
                tuple(_milestone_row(milestone, action) for milestone, action in milestones),
            ),
        ]
    return blocks


def action_line(judged: JudgedAction) -> CellPart:
    """An action's number, text and word; what left the plan is shown and not judged."""
    action = judged.action
    named = f"{action.action_id} {short(action.action)}"
    if not judged.in_population:
        return f"{named}: {delivery_word(action.delivery_status).lower()}, no longer in the plan"
    return replace(status_mark(judged.status), word=f"{named}: {judged.word.lower()}")


def action_table(actions: Iterable[JudgedAction], empty: str) -> Table:
    """Actions with who leads them, their dates and their word; ``empty`` is said when there are none."""
    return Table(
        (
            Column("No.", 0.7, least=5),
            Column("Action and who leads it", 4.4),
            Column("Due", 2.0, least=14),
            Column("Status and why", 3.6, least=18),
        ),
        tuple(_action_row(action) for action in actions),
        empty=empty,
    )


def _action_row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    said: list[CellPart] = [action.action, Run(led_by(action.lead), italic=True)]
    if action.partner_org:
        said.append(Run(f"Partner: {'; '.join(action.partner_org)}", italic=True))
    why: list[CellPart] = [action_mark(judged), why_as_told(judged)]
    why += [f"{flag_word(flag)}." for flag in judged.flags if flag in _SAID_BESIDE]
    return action.action_id, Cell(tuple(said)), _due_cell(judged), Cell(tuple(why))


def late_table(actions: Iterable[JudgedAction]) -> Table:
    """Late actions with who leads them, how late they are, who agreed to moves, and what officers say of why."""
    return Table(_reason_columns("Due, and how late"), tuple(_late_row(action) for action in actions))


def _reason_columns(due: str) -> tuple[Column, ...]:
    return (
        Column("No.", 0.7, least=5),
        Column("Action and who leads it", 3.4),
        Column(due, 2.0, least=14),
        Column("Why", 4.6, least=26),
    )


def _led_action(action: Action) -> Cell:
    return Cell((cut(action.action, _LONGEST_NAME), Run(led_by(action.lead), italic=True)))


def _late_row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    how_late = f"{days(judged.days_overdue)} late" if judged.days_overdue else ""
    if not how_late and action.due_kind.has_date:
        how_late = "Date not passed"
    when, *moved = _dates(judged)
    told = sentence(last_told(judged))
    say = "say" if judged.status_said is None else f"said on {day(judged.status_said)}"
    said = f"Officers {say}: {delivery_word(action.delivery_status).lower()}."
    if DeliveryFlag.GREEN_BUT_OVERDUE in judged.flags:
        said = f"{flag_word(DeliveryFlag.GREEN_BUT_OVERDUE)}."
    return (
        action.action_id,
        _led_action(action),
        Cell((when, *((Run(how_late, bold=True),) if how_late else ()), *moved)),
        Cell((*((told,) if told else ()), said, *_agreed(judged), *_officers_reason(action))),
    )


def slipped_table(actions: Iterable[JudgedAction]) -> Table:
    """Slipped actions with who leads them, from when to when, who agreed to it, and what officers say of why."""
    return Table(_reason_columns("Due, and first date"), tuple(_slipped_row(action) for action in actions))


def _slipped_row(judged: JudgedAction) -> tuple[TableCell, ...]:
    action = judged.action
    when, *moved = _dates(judged)
    due, why = Cell((Run(str(when), bold=True), *moved)), Cell((why_as_told(judged), *_why_moved(judged)))
    return action.action_id, _led_action(action), due, why


def _why_moved(judged: JudgedAction) -> tuple[CellPart, ...]:
    """Who agreed to the moves and why the newest was made; of a date that stayed officers' reason."""
    if not judged.date_changes:
        return _officers_reason(judged.action)
    move = judged.date_changes[-1]
    reasons = (reason_word(move.reason) if move.reason else "", move.text)
    why = " ".join(sentence(cut(part, _LONGEST)) for part in reasons if part)
    return *_agreed(judged), *((f"Reason: {why}",) if why else ())


def _agreed(judged: JudgedAction) -> tuple[CellPart, ...]:
    """Who agreed to the moves of its date, and to how many nobody is recorded; nothing of a date that stayed."""
    moves = judged.date_changes
    if not moves:
        return ()
    agreed = list(dict.fromkeys(move.agreed_by for move in moves if move.agreed_by))
    silent = sum(not move.agreed_by for move in moves)
    if not agreed:
        return (Run("Moved, and nobody is recorded as having agreed.", bold=True),)
    of_these = f"; nobody is recorded as having agreed to {silent:,} of its {len(moves):,} moves" if silent else ""
    return (Run(f"Moved as agreed by {and_(agreed)}{of_these}.", bold=True),)


def _officers_reason(action: Action) -> tuple[CellPart, ...]:
    """Officers' reason in their words; where they give none, that, and what they last wrote of it."""
    if action.status_reason:
        return (f"Reason: “{cut(sentence(action.status_reason), _LONGEST)}”",)
    silent = Run("No reason is given.", bold=True)
    if not action.progress_update:
        return (silent,)
    on = f", {short_day(action.update_date)}" if action.update_date is not None else ""
    return silent, f"Last update{on}: “{cut(sentence(action.progress_update), _LONGEST)}”"


def _due_cell(judged: JudgedAction) -> TableCell:
    return Cell(_dates(judged))


def _dates(judged: JudgedAction) -> tuple[CellPart, ...]:
    """When it is due, then what the date was first and how often it moved."""
    action = judged.action
    parts: list[CellPart] = [due(action.due_kind, action.due_date_current)]
    first = first_date(action)
    if first is not None:
        parts.append(f"first {short_day(first)}")
    if judged.times_redated:
        moved = f"moved {times(judged.times_redated)}"
        parts.append(f"{moved}, {days(judged.days_slipped)} later" if judged.days_slipped > 0 else moved)
    return tuple(parts)


def _milestone_row(judged: JudgedMilestone, action: Action) -> tuple[TableCell, ...]:
    milestone = judged.milestone
    parts: list[CellPart] = [short_day(milestone.current_date)]
    if milestone.original_date != milestone.current_date:
        moved = f", moved {times(len(judged.date_changes))}" if judged.date_changes else ""
        parts.append(f"first {short_day(milestone.original_date)}{moved}")
    return milestone.milestone_id, milestone.text, Cell(tuple(parts)), _milestone_status(judged, action)


def _milestone_status(judged: JudgedMilestone, action: Action) -> TableCell:
    """Whether it was reached and why it is red, then when one was last told of whose newest entry was left out."""
    told = milestone_last_told(judged)
    return Cell((*_reached(judged, action), *((sentence(told),) if told else ())))


def _reached(judged: JudgedMilestone, action: Action) -> tuple[CellPart, ...]:
    """Whether a milestone was reached, and why one is red; a step has no impact, so it has none of the six words."""
    milestone = judged.milestone
    if milestone.status is DeliveryStatus.COMPLETE:
        reached = f"Reached {short_day(milestone.actual_date)}" if milestone.actual_date else "Reached"
        return (f"{reached}; {EFFECT_OF_ACTION_LOST}" if judged.is_effect_lost else reached,)
    if judged.left_with is not None:
        return (judged.word,)
    if judged.is_past_unrecorded:
        return ("Date passed; whether it was reached is not recorded",)
    word: CellPart = Run("Overdue", bold=True) if judged.days_overdue else delivery_word(milestone.status)
    return word, *(cut(said, _LONGEST) for said in red_milestone(judged, action))
