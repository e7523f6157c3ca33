"""Addresses that can be pasted in an e-mail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.links import from_address, to_address


@given(st.text(min_size=1, max_size=60).filter(str.isprintable))
def test_an_address_leads_back_to_its_link(key: str) -> None:
    """Whatever officers call an action, its address is one word and finds it."""
    address = to_address(f"action/{key}")
    assert not any(char.isspace() for char in address)
    assert from_address(address) == f"action/{key}"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("lineofsight:action/1.10", "action/1.10"),
        ("  <LineOfSight:action/1.10>  ", "action/1.10"),
        ("lineofsight://action/1.10", "action/1.10"),
        ("https://example.org/action/1.10", None),
        ("lineofsight:action", None),
        ("lineofsight:action/", None),
        ("lineofsight:../../etc/passwd", None),
        ("lineofsight:action/%0A", None),
        ("lineofsight:action/" + "1" * 600, None),
        ("", None),
    ],
)
def test_only_an_address_of_ours_is_followed(text: str, link: str | None) -> None:
    """As mail programs write it, with brackets and slashes; nothing else leads anywhere."""
    assert from_address(text) == link
