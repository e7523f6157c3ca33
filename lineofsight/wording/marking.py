"""For whom a document is, in the words that stand on each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.marking import Audience
from lineofsight.wording.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = {Audience.PUBLIC: "Public", Audience.MEMBERS: "For members"}


def marking_words(audience: Audience, paragraphs: Sequence[int] = ()) -> str:
    """The marking of a document, for example "Part 2, exempt: Schedule 12A paragraph 3".

    Source: Schedule 12A to the Local Government Act 1972, Part 1; papers that hold exempt information are called Part 2.

    Args:
        audience: who may read it.
        paragraphs: those of Schedule 12A that exempt something in it, each once.
    """
    if audience is not Audience.PART2:
        return _WORDS[audience]
    if not paragraphs:
        return "Part 2, not for publication"
    word = "paragraph" if len(paragraphs) == 1 else "paragraphs"
    return f"Part 2, exempt: Schedule 12A {word} {listed([str(number) for number in sorted(paragraphs)])}"
