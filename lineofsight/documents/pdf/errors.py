"""What can be wrong with a page that was drawn; each is a fault of the program, not of the person."""

from __future__ import annotations


class UntaggedContentError(RuntimeError):
    """Something was painted that says neither what it is nor that it is decoration."""


class FontNotEmbeddedError(RuntimeError):
    """A drawing names a font that cannot be embedded."""
