"""Checks that a value may exist: every refusal is a sentence for the person."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from lineofsight.domain.days import day_in_words
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

REFERENCE_LENGTH = 64
"""Most characters in an officers' reference: long enough for every scheme seen in published plans."""

TEXT_LENGTH = 32_767
"""Most characters in one text: what one spreadsheet cell can hold."""

PLAIN_TITLE_WORDS = 12
"""Most words in a plain title, so that it can be read at a glance."""

_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9 _-]{0,60}", re.IGNORECASE)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Word = TypeVar("Word", bound=StrEnum)


def require_reference(value: str, field: str) -> None:
    """Refuse a reference that is empty, too long or padded with spaces.

    References are text as officers write them: ``1.10`` is not ``1.1``.

    Raises:
        ValueRefusedError: with what is allowed.
    """
    if not value or value != value.strip() or len(value) > REFERENCE_LENGTH or _CONTROL.search(value):
        raise ValueRefusedError(
            field, value, f"Give a reference of 1 to {REFERENCE_LENGTH} characters without spaces around it."
        )


def is_file_name(value: str) -> bool:
    """Whether a file can be called so on every system: letters, digits, spaces, - and _, at most 61."""
    return bool(_FILE_NAME.fullmatch(value)) and value == value.strip() and not _RESERVED.fullmatch(value)


def is_text(value: str) -> bool:
    """Whether a text says something, fits into a cell and hides no control characters: what ``require_text`` takes."""
    return bool(value.strip()) and len(value) <= TEXT_LENGTH and not _CONTROL.search(value)


def require_text(value: str, field: str) -> None:
    """Refuse a text that says nothing or is longer than a cell can hold.

    Raises:
        ValueRefusedError: with what is allowed.
    """
    if not value.strip():
        raise ValueRefusedError(field, value, "Write a few words here.")
    require_length(value, field)


def require_length(value: str, field: str) -> None:
    """Refuse a text that is longer than a cell can hold or that hides control characters.

    Raises:
        ValueRefusedError: with what is allowed.
    """
    if len(value) > TEXT_LENGTH:
        raise ValueRefusedError(field, value[:40] + "…", f"Shorten the text to {TEXT_LENGTH:,} characters.")
    if _CONTROL.search(value):
        raise ValueRefusedError(field, _CONTROL.sub("?", value)[:40], "Remove the control characters from the text.")


def require_order(earlier: date | None, later: date | None, field: str, sentence: str) -> None:
    """Refuse two dates that stand in the wrong order; a missing date is no fault.

    Args:
        earlier: the day that comes first.
        later: the day that comes second, perhaps on the same day.
        field: the name of what is refused.
        sentence: what is allowed, with ``{earlier}`` or ``{later}`` where it names that day.

    Raises:
        ValueRefusedError: with ``sentence``.
    """
    if earlier is not None and later is not None and later < earlier:
        why = sentence.format(earlier=day_in_words(earlier), later=day_in_words(later))
        raise ValueRefusedError(field, later.isoformat(), why)


def require_range(value: Decimal | int | None, field: str, low: Decimal | int, high: Decimal | int | None) -> None:
    """Refuse a number outside ``low`` to ``high`` (``None``: no upper bound), both ends allowed.

    Raises:
        ValueRefusedError: with the range.
    """
    if value is None:
        return
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueRefusedError(field, value, "Give a number.")
    if value < low or (high is not None and value > high):
        span = f"{low} or more" if high is None else f"between {low} and {high}"
        raise ValueRefusedError(field, value, f"Give a number of {span}.")


def word_of(kind: type[Word], text: str, field: str) -> Word:
    """The allowed word that ``text`` names, whatever its case, spaces or hyphens.

    Raises:
        ValueRefusedError: with the list of allowed words.
    """
    word: Word | None = _by_folded(kind).get(_folded(text))
    if word is None:
        raise ValueRefusedError(field, text, f"Use one of: {', '.join(sorted(word.value for word in kind))}.")
    return word


@cache
def _by_folded(kind: type[Word]) -> dict[str, Word]:
    # The first where two are written alike.
    return {_folded(word.value): word for word in reversed(kind)}


def _folded(text: str) -> str:
    return re.sub(r"[\s\-_]+", "_", text.strip().lower())


def require_unique(values: Iterable[str], field: str) -> None:
    """Refuse a list that names the same thing twice.

    Raises:
        ValueRefusedError: naming the first repeated value.
    """
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise ValueRefusedError(field, value, "It stands twice in the list; name it once.")
        seen.add(value)
