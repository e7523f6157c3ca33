"""The clock of notes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.note_clock import moment_of, next_stamp, read_stamp, require_stamp, stamp_text
from lineofsight.errors import ValueRefusedError
from tests.support.note_makers import NOON

MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (given by timezones)


@given(st.lists(MOMENTS, min_size=1))
def test_a_stamp_is_always_later_than_the_one_before(moments: list[datetime]) -> None:
    """However the computer's clock jumps, back to 1900 or on to 2200."""
    stamps = [0]
    for moment in moments:
        stamps.append(next_stamp(stamps[-1], moment))

    assert stamps == sorted(set(stamps))


def test_a_stamp_tells_its_moment() -> None:
    """To the millisecond."""
    assert moment_of(next_stamp(0, NOON)) == NOON


def test_a_stamp_beyond_all_calendars_is_shown_as_the_last_day() -> None:
    """Sixteen digits of f lie in the year 10889."""
    assert moment_of(2**64 - 1).year == 9999


@given(st.integers(1, 2**64 - 1))
def test_digits_and_stamp_are_the_same(stamp: int) -> None:
    """Sixteen of them, which sort as stamps do."""
    assert read_stamp(stamp_text(stamp)) == stamp
    assert len(stamp_text(stamp)) == 16


@pytest.mark.parametrize("text", ["", "1", "00000000000000zz", "00000000000000AA", "00000000000000001"])
def test_other_digits_are_refused(text: str) -> None:
    """Too few, too many, none at all, or in upper case."""
    with pytest.raises(ValueRefusedError, match="16 hexadecimal"):
        read_stamp(text)


@pytest.mark.parametrize("stamp", [0, -1, 2**64])
def test_a_stamp_that_sixteen_digits_cannot_hold_is_refused(stamp: int) -> None:
    """From 1 on."""
    with pytest.raises(ValueRefusedError):
        require_stamp(stamp)
