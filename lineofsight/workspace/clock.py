"""The reader's day, for a window that shows something before it has opened the copy."""

from __future__ import annotations

from datetime import date


def days_since(when: date) -> int:
    """How many days ago ``when`` was on the clock of this computer."""
    return (date.today() - when).days
