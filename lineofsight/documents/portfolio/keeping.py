"""Sections whose heading never stands at a page's foot without what it heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import KeepTogether

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block, Heading, Paragraph


def keep_beginning(heading: Heading, intro: Paragraph, groups: Sequence[tuple[Block, ...]]) -> list[Block]:
    """Groups that each stand on one page, the first of them with the section's heading and what introduces it."""
    return [KeepTogether((heading, intro, *groups[0])), *map(KeepTogether, groups[1:])]
