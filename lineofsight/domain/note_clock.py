"""The clock of notes: it never goes back, whatever the computer's clock does.

A hybrid logical clock: milliseconds since 1970 in the upper 48 bits, a counter in the lower 16. It orders what is
shown; which entry came before which on one device is told by sequence and chain, never by a clock. Source: Kulkarni
and others, "Logical Physical Clocks", 2014.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from lineofsight.errors import ValueRefusedError

_COUNTER_BITS: Final = 16
_HEX_DIGITS: Final = 16
_LARGEST: Final = 2**64 - 1
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


def next_stamp(latest: int, now: datetime) -> int:
    """The stamp of an entry that is written now.

    Args:
        latest: the largest stamp that is known; 0 for none.
        now: the moment, with its time zone.
    """
    milliseconds = max(0, (now - _EPOCH) // timedelta(milliseconds=1))
    return max(latest + 1, milliseconds << _COUNTER_BITS)


def moment_of(stamp: int) -> datetime:
    """The moment that a stamp tells, in universal time; the last that Python knows when it lies beyond."""
    try:
        return _EPOCH + timedelta(milliseconds=stamp >> _COUNTER_BITS)
    except OverflowError:
        return datetime.max.replace(tzinfo=UTC)


def stamp_text(stamp: int) -> str:
    """The stamp as sixteen hexadecimal digits, which sort as stamps do."""
    return f"{stamp:0{_HEX_DIGITS}x}"


def read_stamp(text: str) -> int:
    """The stamp that sixteen hexadecimal digits tell.

    Raises:
        ValueRefusedError: when they are not sixteen, or not lower case.
    """
    if len(text) != _HEX_DIGITS or text.strip("0123456789abcdef"):
        raise ValueRefusedError("hlc", text, f"A clock has {_HEX_DIGITS} hexadecimal digits in lower case.")
    return int(text, 16)


def require_stamp(stamp: int) -> None:
    """Refuse a stamp that its sixteen digits cannot hold.

    Raises:
        ValueRefusedError: with the bounds.
    """
    if not 0 < stamp <= _LARGEST:
        raise ValueRefusedError("hlc", stamp, f"A clock lies between 1 and {_LARGEST:,}.")
