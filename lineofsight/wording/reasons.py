"""Reasons that officers give, as they stand within quotation marks, and what is said where they give none."""

from __future__ import annotations

from typing import Final

from lineofsight.wording.lists import sentence
from lineofsight.wording.same_words import is_same_text

NOT_AGREED: Final = "no one is recorded as having agreed it"
"""Of a date that is another now, or there no more, where nothing is recorded of why."""


def new_reason(said: str, before: str) -> str:
    """The reason that a return gives, without the stop at its end; "" for none, or where it stood there before.

    Args:
        said: what it says under the reason of the status.
        before: what stood there before: that was said of something else.
    """
    return "" if is_same_text(said, before) else sentence(said).rstrip(".")


def why_no_date(reason: str) -> str:
    """Why a due date was taken away, as a clause: the reason in the return without it, or that none is recorded."""
    return f"the return without it says: “{reason}”" if reason else NOT_AGREED
