"""Lists in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def and_(items: Sequence[str]) -> str:
    """For example "a, b and c"; "" for nothing."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def and_more(items: Sequence[str], most: int) -> str:
    """The first ``most`` and how many more there are, for example "a, b and 12 more"."""
    if len(items) <= most:
        return and_(items)
    return f"{', '.join(items[:most])} and {len(items) - most:,} more"


def sentence(text: str) -> str:
    """``text`` with a capital at its head and a full stop at its end, if it lacks them; "" for nothing."""
    stripped = text.strip()
    if not stripped:
        return ""
    head = begun_large(stripped)
    return head if head[-1] in ".!?…" else f"{head}."


def begun_small(text: str) -> str:
    """``text`` with a small letter at its head, for after a colon or within a sentence; "" for nothing."""
    return f"{text[:1].lower()}{text[1:]}"


def begun_large(text: str) -> str:
    """``text`` with a capital at its head, for where it stands alone or begins a sentence; "" for nothing."""
    return f"{text[:1].upper()}{text[1:]}"


def by_number(ref: str) -> str:
    """What puts a reference in its place: 1.2 stands before 1.10, numbers within it being compared as numbers."""
    parts = "".join(char if char.isdigit() else f" {char} " for char in ref).split()
    return " ".join(part.zfill(6) if part.isdigit() else part for part in parts)
