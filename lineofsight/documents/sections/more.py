"""What the full form of a document holds besides, so that nothing left out seems not to exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import BulletList, Heading
from lineofsight.wording.lists import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block


def more_blocks(held: Sequence[str]) -> list[Block]:
    """A list under its heading."""
    return [
        Heading(2, "What the full form holds besides", "more"),
        BulletList(tuple(sentence(text) for text in held)),
    ]
