"""Where a pack's parts and figures come from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.documents.content import BulletList, Paragraph, Run
from lineofsight.documents.sections.sources import OGL, source_blocks
from lineofsight.documents.words_used import words_used

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.packs.gathering import GatheredPart


LICENCE: Final = Paragraph(OGL, quiet=True)
"""Said by documents that are short, at their end; a pack says it once, with its sources."""


def pack_source_blocks(parts: Sequence[GatheredPart], body: Sequence[Block], picture: Picture) -> list[Block]:
    """The documents that the parts are taken from, then the returns, and the sources of the figures that they show.

    Args:
        parts: the parts.
        body: what they say.
        picture: what they were made from.
    """
    said = "\n".join(words_used(body))
    shown = tuple(
        judged
        for judged in picture.indicators
        if judged.indicator.title in said or judged.indicator.plain_title in said
    )
    heading, *rest = source_blocks(replace(picture, indicators=shown))
    licence = [LICENCE] if LICENCE in body and OGL not in words_used(rest) else []
    return [heading, Paragraph("What this pack is made of:"), BulletList(_taken_from(parts)), *rest, *licence]


def _taken_from(parts: Sequence[GatheredPart]) -> tuple[Inline, ...]:
    """A line a document: its title, how much of it, and which sections, in the pack's order."""
    lines: list[Inline] = []
    for source in dict.fromkeys(part.source.prefix for part in parts):
        own = [part for part in parts if part.source.prefix == source]
        first = own[0]
        length = "" if len({form.length for form in first.chosen.kind.forms}) == 1 else f", {first.chosen.length} form"
        titles = "the whole of it" if first.is_whole else "; ".join(part.chosen.title for part in own)
        lines.append((Run(f"{first.chosen.kind.title}{length}: ", bold=True), f"{titles}."))
    return tuple(lines)
