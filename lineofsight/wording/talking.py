"""The words for talking points and for decisions that are due: a label each, and for a decision why it is due."""

from __future__ import annotations

from typing import Final

_LABELS: Final = {
    "reversed": "Lost again",
    "worse": "Worrying figure",
    "late": "Late",
    "not_shown": "Not shown to help",
    "moved": "Dates moved",
    "evidenced": "Shown to help",
    "better": "Better figure",
    "nothing_better": "Nothing to claim",
}

_DUE: Final = {
    "planned": "Decision planned",
    "deadline": "Deadline set from outside",
    "meeting": "A meeting of the review: see who goes",
    "in_plan": "The plan's words make it a decision",
    "put_off": "It was put off: see that it is decided",
    "no_overseer": "No body oversees this theme: decide which does",
    "no_owner": "Nobody leads it: decide who does",
    "no_date": "It has no date: decide on one",
    "not_agreed": "Its date moved and no agreement is recorded: agree to it or refuse",
    "risk": "It stands above what the council will bear: act on it or accept it",
    "no_reason": "It went against advice without a recorded reason: record one",
}


def point_label(kind: str) -> str:
    """What a talking point is about, for example "Late"; ``kind`` is a ``TalkKind``."""
    return _LABELS[str(kind)]


def due_reason(why: str) -> str:
    """Why a decision is due; ``why`` is a ``DueWhy``."""
    return _DUE[str(why)]
