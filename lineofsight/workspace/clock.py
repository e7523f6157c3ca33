"""The reader's day, for a window that shows something before it has opened the copy, or asks for a day."""

from __future__ import annotations

from datetime import date


def days_since(when: date) -> int:
    """How many days ago ``when`` was on the clock of this computer."""
    return (date.today() - when).days


def latest_known(newest: date) -> date:
    """The last day of which something can be known: today, or the newest return's where that speaks of a later one."""
    return max(date.today(), newest)
