"""Every word that a document prints, so that each abbreviation in it can be explained."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.documents.content import Block


def words_used(blocks: Sequence[Block]) -> tuple[str, ...]:
    """All texts in the blocks, in order, alternatives of pictures included."""
    return tuple(text for block in blocks for text in _texts(block))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, StrEnum):
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple | list):
        for piece in part:
            yield from _texts(piece)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in ("drawing", "bookmark", "link", "letter"):
                yield from _texts(getattr(part, field.name))
