"""Who answers for something, or that nobody is named.

An action of the plan has a lead; an expectation, a risk, an audit recommendation and an entry of a register have an
owner: so the columns are called in the return, in the window and on paper.
"""

from __future__ import annotations

from typing import Final

NO_LEAD: Final = "No lead is named"
NO_OWNER: Final = "No owner is named"


def led_by(lead: str) -> str:
    """Who leads an action, or that nobody is named: for a cell, or for a sentence that puts its own full stop."""
    return f"Lead: {lead}" if lead else NO_LEAD


def owned_by(owner: str) -> str:
    """Who owns it, or that nobody is named: for a cell, or for a sentence that puts its own full stop."""
    return f"Owner: {owner}" if owner else NO_OWNER
