"""Addresses of places in the program, which can be pasted in an e-mail and opened by another member's copy.

A link is ``kind/key`` ("action/1.10"); its address is ``lineofsight:action/1.10``, with whatever an address cannot
hold in percent signs (RFC 3986).
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, unquote

SCHEME: Final = "lineofsight:"
_MOST: Final = 500


def to_address(link: str) -> str:
    """The address of a link."""
    return SCHEME + quote(link, safe="/-._~")


def from_address(text: str) -> str | None:
    """The link of an address, ``None`` where the text is none: another scheme, no kind, too long, or not printable."""
    said = text.strip().strip("<>")
    if not said.lower().startswith(SCHEME) or len(said) > _MOST:
        return None
    link = unquote(said[len(SCHEME) :].lstrip("/"))
    return link if is_link(link) else None


def is_link(text: str) -> bool:
    """Whether a text is a kind and a key that can be read and followed."""
    kind, _, key = text.partition("/")
    return kind.isidentifier() and bool(key) and text.isprintable() and len(text) <= _MOST
