"""What can be wrong with a document that is to become a file; each is a fault of the program, not of the person."""

from __future__ import annotations


class ContentError(ValueError):
    """The blocks cannot make a conforming document: a picture without words, a skipped level, a link to nowhere."""


class UntaggedContentError(RuntimeError):
    """Something was painted on a page that says neither what it is nor that it is decoration."""


class FontNotEmbeddedError(RuntimeError):
    """A drawing names a font that cannot be embedded."""
