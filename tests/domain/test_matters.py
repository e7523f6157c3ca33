"""Which actions are about a matter, by the words in which plans write of it."""

from __future__ import annotations

import pytest

from lineofsight.domain.matters import CARE_LEAVERS_HOMES, is_about


@pytest.mark.parametrize(
    ("text", "is_meant"),
    [
        ("See that no care leaver lives in bed and breakfast, and plan good homes for them.", True),
        ("House care-leavers near their friends.", True),
        ("A joint accommodation protocol for young people leaving care.", True),
        ("Rehouse each care leaver who is at risk.", True),
        ("Ask where care leavers live.", True),
        ("Visit every care leaver who lives alone.", True),
        ("Spend 20 thousand pounds more on care leavers.", False),
        ("Improve the lives of care leavers.", False),
        ("Help care leavers with the cost of living, and pay them the living wage.", False),
        ("Keep contact with each care leaver who is alive.", False),
        ("Ask the lieutenancy to honour care leavers.", False),
        ("Give every care leaver an up-to-date plan that they helped to write.", False),
        ("End the use of bed and breakfast for families.", False),
        ("", False),
    ],
)
def test_where_care_leavers_live_is_told_from_what_else_is_said_of_either(text: str, is_meant: bool) -> None:  # noqa: FBT001 (pytest's own)
    """A plan for families in bed and breakfast is no evidence on care leavers."""
    assert is_about(text, CARE_LEAVERS_HOMES) is is_meant
    assert not is_about(text, "")
