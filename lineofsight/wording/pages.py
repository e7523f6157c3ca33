"""How long a document is, told to who had it made: of a long one also how the few pages of it are had."""

from __future__ import annotations

from typing import Final

from lineofsight.wording.figures import count

MANY_PAGES: Final = 20
"""More than are read the evening before a meeting."""


def tell_length(pages: int, short_way: str = "") -> str:
    """How many pages there are; where they are many, how to have the short form.

    Args:
        pages: how many the document has.
        short_way: how its short form is asked for, as in "use --form short"; empty when it has none, or is it.
    """
    said = f"It has {count(pages, 'page')}."
    return f"{said} For a few pages to read before a meeting, {short_way}." if is_many(pages) and short_way else said


def is_many(pages: int) -> bool:
    """Whether a document is too long to be read at a sitting."""
    return pages > MANY_PAGES
