"""Canonical JSON: the bytes are those of an independent implementation of RFC 8785."""

from __future__ import annotations

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.domain.canonical_json import LARGEST_NUMBER, canonical_json, read_canonical
from lineofsight.errors import ValueRefusedError

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(max_codepoint=127), max_size=6)
VALUES = st.recursive(
    TEXTS | st.integers(-LARGEST_NUMBER, LARGEST_NUMBER) | st.booleans(),
    lambda parts: st.lists(parts, max_size=4) | st.dictionaries(KEYS, parts, max_size=4),
    max_leaves=12,
)


@given(VALUES)
def test_every_value_is_written_as_the_standard_has_it(value: object) -> None:
    """Python's own writer and the library agree byte for byte on all that is let through."""
    assert canonical_json(value).encode() == rfc8785.dumps(value)  # type: ignore[arg-type]


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_what_was_written_is_read_back(value: dict[str, object]) -> None:
    """Reading gives the same object."""
    assert read_canonical(canonical_json(value)) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value",
    [1.5, None, float("nan"), LARGEST_NUMBER + 1, -LARGEST_NUMBER - 1, {"ключ": 1}, {1: 1}, ["\ud800"], b"bytes", (1,)],
)
def test_what_could_be_written_in_two_ways_is_refused(value: object) -> None:
    """Fractions, nothing, numbers that readers round, keys outside ASCII and half characters have no place."""
    with pytest.raises(ValueRefusedError):
        canonical_json(value)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        '{"b":1,"a":2}',
        '{"a":1, "b":2}',
        '{"a":1,"a":1}',
        '{"a":"\\u0041"}',
        '{"a":1.0}',
        '{"a":1e2}',
        '{"a":NaN}',
        '{"a":null}',
        '\ufeff{"a":1}',
        '["a"]',
        "{",
        "",
        "[" * 100_000,
    ],
)
def test_a_text_that_is_not_the_one_form_is_refused(text: str) -> None:
    """Another order, a space, a doubled key, a needless escape, a fraction or half a text."""
    with pytest.raises(ValueRefusedError):
        read_canonical(text)
