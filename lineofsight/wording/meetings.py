"""Meetings and the time they take, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.figures import number

if TYPE_CHECKING:
    from decimal import Decimal

_STATES: Final = {
    "held": ("✓", "held"),
    "missed": ("✗", "did not take place"),
    "unrecorded": ("?", "whether it was held is not recorded"),
    "planned": ("○", "planned"),
    "called_off": ("✗", "called off"),
}


def meeting_sign(state: str) -> str:
    """The sign before the day of a meeting in a calendar."""
    return _STATES[state][0]


def meeting_words(state: str) -> str:
    """What is known of a meeting, for example "held"."""
    return _STATES[state][1]


def hours(value: Decimal | None) -> str:
    """Hours of meetings, for example "24 hours" or "1.5 hours"; "not known" where they are not."""
    if value is None:
        return "not known"
    shown = number(value, 0 if value == value.to_integral_value() else 1)
    return "1 hour" if shown == "1" else f"{shown} hours"
