"""The plan as one table: every action in a line, sorted by whatever a member asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.analysis.due_dates import due_by
from lineofsight.desktop.models.plan_keys import Grouping
from lineofsight.desktop.models.plan_was import AS_IT_WAS
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.lazy_lines import LazyLines
from lineofsight.desktop.registers.register import Register, RegisterLine
from lineofsight.wording.answering import NO_LEAD
from lineofsight.wording.dates import day, due, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import by_number
from lineofsight.wording.statuses import MEMBER_STATUSES, impact_word, member_status

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.desktop.models.plan_groups import PlanGroup
    from lineofsight.desktop.models.plan_was import Was
    from lineofsight.desktop.sheet import Sheet

_ORDER = [word.key for word in MEMBER_STATUSES]
_LATER = 1e9

_MOVES: Final = "Times moved"
_COLUMNS: Final = (
    *(("No.", 7), ("Action", 26), ("Status", 14), ("Due", 11), ("Lead", 15)),
    *(("Impact", 12), ("First due", 11), (_MOVES, 8), ("Updated", 11)),
)
_LEAD: Final = next(at for at, (title, _) in enumerate(_COLUMNS) if title == Grouping.LEAD.value)
_ASKED_FIRST: Final = _LEAD + 1
"""So many columns say what a member asks of an action first: in sight also where the table has to roll sideways."""


def plan_table(
    groups: Sequence[PlanGroup],
    grouping: Grouping,
    details: Callable[[str], Sheet | None],
    was: Mapping[str, Was] | None = None,
) -> Register:
    """The actions as lines, each under every group that it belongs to; a column behind the lead names it.

    Args:
        groups: in the order in which they are read, which is that of their column.
        grouping: what the groups are.
        details: makes what is said of a link.
        was: by their references, what actions were that is to be said beside what they are.
    """
    lines = [(place, group, judged) for place, group in enumerate(groups) for judged in group.actions]
    # Where the leads are the groups, they stand once, where the lead does.
    before = _LEAD if grouping is Grouping.LEAD else _ASKED_FIRST
    columns = (*_COLUMNS[:before], (grouping.value, 16), *_COLUMNS[_ASKED_FIRST:])

    def make(number: int) -> RegisterLine:
        place, group, judged = lines[number]
        line = _line(judged, details, (was or {}).get(judged.action.action_id, AS_IT_WAS))
        about = group.title if group.title != group.short else ""
        named = CellValue(group.short, spoken=group.title, about=about, sort=float(place))
        return replace(line, cells=(*line.cells[:before], named, *line.cells[_ASKED_FIRST:]))

    return Register(
        "Plan",
        count(len({judged.action.action_id for _, _, judged in lines}), "action"),
        columns,
        LazyLines([f"action/{judged.action.action_id}" for _, _, judged in lines], make),
        "No action meets the filters.",
        in_sight=_ASKED_FIRST,
        falling=(next(at for at, (title, _) in enumerate(columns) if title == _MOVES),),
    )


def _line(judged: JudgedAction, details: Callable[[str], Sheet | None], was: Was) -> RegisterLine:
    action, word = judged.action, member_status(judged.status)
    first, by, updated = action.due_date_original, due_by(action), action.update_date
    link = f"action/{action.action_id}"
    return RegisterLine(
        link,
        (
            CellValue(action.action_id, sort=by_number(action.action_id)),
            CellValue(action.action),
            CellValue(
                was.under_status(judged.word),
                mark=word.key,
                about=judged.reason,
                sort=float(_ORDER.index(word.key)),
            ),
            CellValue(
                was.under_due(due(action.due_kind, action.due_date_current)),
                sort=float(by.toordinal()) if by is not None else _LATER,
            ),
            CellValue(action.lead or NO_LEAD),
            CellValue(impact_word(action.impact_status)),
            CellValue(short_day(first) if first else "–", sort=float(first.toordinal()) if first else _LATER),
            CellValue(str(judged.times_redated), sort=float(judged.times_redated)),
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
