"""Audit and decisions in a line each: how many, and where no section follows which and who answers for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.board_watch import decisions_against_advice, overdue_audit_recommendations
from lineofsight.wording.answering import owned_by
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count
from lineofsight.wording.lists import begun_small
from lineofsight.wording.short_text import short

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.record import Record

_MOST: Final = 2
"""So many of each are named where they are named here."""


def audit_line(record: Record, *, named: bool) -> str:
    """How many audit recommendations are overdue.

    Args:
        record: what is known.
        named: whether the longest overdue are named too, with their owners.
    """
    late = overdue_audit_recommendations(record)
    told = [
        f"{one.audit_rec_id} {short(one.text)} ({days((record.as_at - one.due_date_current).days)} overdue; "
        f"{begun_small(owned_by(one.owner))})"
        for one in late[:_MOST]
    ]
    return _line(f"{count(len(late), 'audit recommendation')} overdue", told if named else (), len(late))


def decision_line(record: Record, *, named: bool) -> str:
    """How many decisions went against professional advice without a recorded reason.

    Args:
        record: what is known.
        named: whether the newest are named too, with who decided and when.
    """
    against = decisions_against_advice(record)
    if not against:
        return "no decision against professional advice without a recorded reason."
    names = record.governance.body_names
    told = [
        f"{short(one.title)} ({names.get(one.body_id, one.body_id)}, {day(one.decided_on)})" for one in against[:_MOST]
    ]
    said = f"{count(len(against), 'decision')} against professional advice without a recorded reason"
    return _line(said, told if named else (), len(against))


def _line(counted: str, told: Sequence[str], every: int) -> str:
    left = every - len(told)
    more = f"; {left:,} more in the full report" if told and left > 0 else ""
    return f"{counted}{': ' if told else ''}{'; '.join(told)}{more}."
