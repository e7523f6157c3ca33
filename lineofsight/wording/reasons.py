"""Reasons that officers give, as they stand within quotation marks."""

from __future__ import annotations

from lineofsight.wording.lists import sentence
from lineofsight.wording.same_words import is_same_text


def new_reason(said: str, before: str) -> str:
    """The reason that a return gives, without the stop at its end; "" for none, or where it stood there before.

    Args:
        said: what it says under the reason of the status.
        before: what stood there before: that was said of something else.
    """
    return "" if is_same_text(said, before) else sentence(said).rstrip(".")
