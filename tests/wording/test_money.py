"""Sums of money in pounds."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lineofsight.wording.money import pounds


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        ("2300000", "£2,300,000"),
        ("0", "£0"),
        ("600000.5", "£600,000.50"),
        ("600000.00", "£600,000"),
        ("-0.10", "−£0.10"),
        ("-1250", "−£1,250"),
    ],
)
def test_pounds_have_separators_and_pence_only_where_there_are_any(amount: str, shown: str) -> None:
    """A member reads £2,300,000, and a minus stands before the sign."""
    assert pounds(Decimal(amount)) == shown
