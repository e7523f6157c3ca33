"""Abbreviations explained where they stand: under the pointer, and to a screen reader when the focus is there."""

from __future__ import annotations

from lineofsight.wording.glossary import find_abbreviations


def explanation_of(*texts: str) -> str:
    """What the abbreviations in texts stand for, a sentence each; "" where there is none."""
    found = find_abbreviations(*texts)
    return " ".join(f"{term.abbreviation}: {term.stands_for.rstrip('.')}." for term in found)


def with_explanation(about: str, *texts: str) -> str:
    """A description with the abbreviations of what it describes explained after it."""
    return " ".join(part for part in (about, explanation_of(*texts, about)) if part)
