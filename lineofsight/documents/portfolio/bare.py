"""Themes of which nothing is recorded: they stand in one sentence, for a page could only say so of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.outside import Outside, find_outside, of_theme
from lineofsight.documents.content import Paragraph
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import cut
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.verdicts import JudgedTheme
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

_MOST_NAMED: Final = 12
_LONGEST: Final = 60
"""Themes that are named, and characters of each title."""


def themes_with_pages(material: Material) -> tuple[JudgedTheme, ...]:
    """Those with an action, even one that left the plan, with a figure, or with a word of chair or Commissioner."""
    outside = find_outside(material.threads, material.record)
    return tuple(one for one in material.picture.themes if not _is_bare(one, outside))


def bare_blocks(material: Material, paged: Sequence[JudgedTheme]) -> list[Block]:
    """Which themes have no page, and why; nothing where all have one.

    Args:
        material: of the portfolio, or of the whole plan.
        paged: the themes that have one.
    """
    bare = [one.theme for one in material.picture.themes if one not in paged]
    if not bare:
        return []
    named = and_more([cut(theme_name(theme), _LONGEST) for theme in bare], _MOST_NAMED)
    them = "it" if len(bare) == 1 else "them"
    return [
        Paragraph(
            f"Nothing can be said of {count(len(bare), 'theme')}: {named}. The plan has no action for {them}, and no "
            f"figure is linked to {them}: ask why."
        )
    ]


def _is_bare(theme: JudgedTheme, outside: Outside) -> bool:
    return not theme.actions and not theme.indicators and of_theme(outside, theme) == Outside()
