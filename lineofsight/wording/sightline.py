"""Words for the parts of a line of sight and for what breaks it."""

from __future__ import annotations

from typing import Final

from lineofsight.wording.movement import WORSE_THAN_NATURAL

BROKEN: Final = "✗"
"""Stands before every word of what is missing, so that its colour is not needed."""

_STRANDS: Final = {
    "for_children": "The children it is for",
    "asked_by": "Who asked for it",
    "done_by": "What is being done",
    "held_to_account": "Whom it holds to account",
    "measured_by": "How anybody will know",
    "managed_by": "Who manages it",
    "overseen_by": "Who oversees it",
    "members": "Which members answer for it",
    "scrutinised_by": "Who scrutinises it",
    "assured_by": "Who checks it from elsewhere",
}

PRESSING: Final = {
    "action": "What presses most is told first: overdue or expected to miss its date, the longest overdue foremost; "
    "then slipped, on track, not due, complete.",
    "milestone": "What presses most is told first: overdue or expected to miss its date, the earliest foremost; then "
    "slipped, on track, not due, reached.",
    "indicator": f"What presses most is told first: what is {WORSE_THAN_NATURAL}; then rated red, amber, not rated, "
    "green.",
}
"""By the kind of what is told first of many, the order in which it is told."""

_GAPS: Final = {
    "never_met": "no meeting is recorded as held",
    "told_after_meeting": "last met before what was finished was reported",
    "not_met_since_change": "has not met since the last change",
    "no_next_meeting": "no next meeting is known",
    "report_never_went": "no report on this is recorded there",
    "looked_at_unknown": "what it looked at is not recorded",
}


def strand_title(strand: str) -> str:
    """The heading of a part of the chain, for example "Who manages it"."""
    return _STRANDS[strand]


def gap_of_a_body(code: str) -> str:
    """What is missing at a body's meetings, in a few words; "" for a gap that is about no one body."""
    return _GAPS.get(code, "")
