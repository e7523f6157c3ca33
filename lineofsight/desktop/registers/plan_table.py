"""The plan as one table: every action in a line, sorted by whatever a member asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.lazy_lines import LazyLines
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.wording.dates import day, due, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.statuses import MEMBER_STATUSES, impact_word, member_status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.desktop.sheet import Sheet

_ORDER = [word.key for word in MEMBER_STATUSES]
_LATER = 1e9


def plan_table(actions: Sequence[JudgedAction], details: Callable[[str], Sheet | None]) -> Register:
    """The actions as lines.

    Args:
        actions: in the order of the plan.
        details: makes what is said of a link.
    """
    return Register(
        "Plan",
        count(len(actions), "action"),
        (
            *(("No.", 7), ("Action", 26), ("Lead", 15), ("Status", 14), ("Impact", 12)),
            *(("First due", 11), ("Due", 11), ("Moved", 8), ("Updated", 11)),
        ),
        LazyLines(
            [f"action/{judged.action.action_id}" for judged in actions], lambda number: _line(actions[number], details)
        ),
        "No action meets the filters.",
    )


def _line(judged: JudgedAction, details: Callable[[str], Sheet | None]) -> RegisterLine:
    action, word = judged.action, member_status(judged.status)
    first, current, updated = action.due_date_original, action.due_date_current, action.update_date
    link = f"action/{action.action_id}"
    return RegisterLine(
        link,
        (
            CellValue(action.action_id, sort=_reference(action.action_id)),
            CellValue(action.action),
            CellValue(action.lead_role or action.lead_officer or "No lead is named"),
            CellValue(word.word, mark=word.key, about=judged.reason, sort=float(_ORDER.index(word.key))),
            CellValue(impact_word(action.impact_status)),
            CellValue(short_day(first) if first else "–", sort=float(first.toordinal()) if first else _LATER),
            CellValue(due(action.due_kind, current), sort=float(current.toordinal()) if current else _LATER),
            CellValue(str(judged.times_redated), sort=float(-judged.times_redated)),
            CellValue(
                short_day(updated) if updated else "Never",
                spoken=day(updated) if updated else "Never updated",
                sort=float(updated.toordinal()) if updated else 0.0,
            ),
        ),
        lambda: _whole(details, link),
    )


def _whole(details: Callable[[str], Sheet | None], link: str) -> Sheet:
    found = details(link)
    if found is None:
        raise LookupError(link)
    return found


def _reference(ref: str) -> str:
    """A reference by which 1.2 stands before 1.10, numbers within it being compared as numbers."""
    parts = "".join(char if char.isdigit() else f" {char} " for char in ref).split()
    return " ".join(part.zfill(6) if part.isdigit() else part for part in parts)
