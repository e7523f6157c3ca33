"""The returns of a record."""

from __future__ import annotations

from datetime import date

from lineofsight.domain.record import Return, newest_return


def _given(kind: str, as_at: date) -> Return:
    return Return(return_id=1, name="file", kind=kind, as_at=as_at, imported_on=date(2017, 6, 1))


def test_the_newest_return_is_the_council_s_own() -> None:
    """By the day that it speaks of; statistics of a later day are none, and without a return there is none."""
    own = [_given("council_return", date(2017, month, 28)) for month in (2, 3, 1)]
    published = _given("statistics", date(2017, 5, 1))
    assert newest_return([published, *own]) == date(2017, 3, 28)
    assert newest_return([published]) is None
