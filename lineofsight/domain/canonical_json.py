"""One way of writing a value as JSON, so that its SHA-256 is the same on every machine.

Source: RFC 8785, the JSON Canonicalization Scheme. Its two hard parts, numbers with fractions and the order of keys
outside ASCII, are refused here; for what is left (text, whole numbers, yes or no, lists, objects with ASCII keys)
Python's own ``json`` writes the same bytes, which a test holds against an independent implementation.
"""

from __future__ import annotations

import json
from typing import Final, TypeAlias

from lineofsight.errors import ValueRefusedError

Canonical: TypeAlias = "str | int | bool | list[Canonical] | dict[str, Canonical]"

LARGEST_NUMBER: Final = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly."""


def canonical_json(value: Canonical) -> str:
    """The one text that stands for ``value``.

    Raises:
        ValueRefusedError: when it holds what RFC 8785 cannot write, or writes otherwise than is done here.
    """
    _check(value)
    return json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def read_canonical(text: str) -> dict[str, Canonical]:
    """The object that a canonical text stands for; the text must be the one that ``canonical_json`` writes.

    So a key that stands twice, a space, an escape that need not be, and a number written otherwise are refused.

    Raises:
        ValueRefusedError: when it is no object, or not written in the one way.
    """
    try:
        found = json.loads(text)
        written = canonical_json(found)
    except (ValueError, RecursionError) as error:
        raise ValueRefusedError("document", text[:40], "It is not JSON.") from error
    if not isinstance(found, dict) or written != text:
        raise ValueRefusedError("document", text[:40], "It is not an object in canonical form (RFC 8785).")
    return found


def _check(value: object) -> None:
    if isinstance(value, list):
        for part in value:
            _check(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            if not isinstance(key, str) or not key.isascii():
                raise ValueRefusedError("key", key, "Keys are ASCII text.")
            _check(part)
    else:
        _check_single(value)


def _check_single(value: object) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif not isinstance(value, int):
        raise ValueRefusedError(type(value).__name__, value, "Only text, whole numbers, yes or no, lists and objects.")
    elif abs(value) > LARGEST_NUMBER:
        raise ValueRefusedError("number", value, f"Whole numbers reach to {LARGEST_NUMBER:,}.")


def _check_text(value: str) -> None:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        shown = value.encode("utf-8", "replace").decode("utf-8")[:40]
        raise ValueRefusedError("text", shown, "It holds half of a character pair; type the text again.") from error
