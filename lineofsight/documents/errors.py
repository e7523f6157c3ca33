"""What can be wrong with a document that is to become a file; a fault of the program, not of the person."""

from __future__ import annotations


class ContentError(ValueError):
    """The blocks cannot make a conforming document: a picture without words, a skipped level, a link to nowhere."""
