"""What a search did not find, in words."""

from __future__ import annotations


def holds(query: str) -> str:
    """What would have been found, to go on after "nothing": a word in quotes, or words of which it must hold all."""
    words = query.split()
    return f"holds “{words[0]}”" if len(words) == 1 else f"holds all of: {' '.join(words)}"
