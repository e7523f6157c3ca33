"""What of a pack is of some themes alone, said on its first page, and what is of the whole plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.content import Paragraph, Run
from lineofsight.wording.lists import and_
from lineofsight.wording.themes import theme_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material
    from lineofsight.documents.packs.chosen import ChosenPart
    from lineofsight.documents.packs.gathering import GatheredPart


def limit_blocks(parts: Sequence[GatheredPart], limited: Material | None) -> list[Block]:
    """Whose themes they are, and which parts keep to them; nothing for a pack of the whole plan."""
    portfolio = limited.portfolio if limited is not None else None
    if portfolio is None:
        return []
    themes = and_([theme_name(theme) for theme in portfolio.themes])
    whose = f"Themes of the {portfolio.lead_member}: " if portfolio.lead_member else "Of these themes: "
    kept = list(dict.fromkeys(_title(part.chosen) for part in parts if part.chosen.is_by_theme))
    rest = " The rest is of the whole plan." if any(not part.chosen.is_by_theme for part in parts) else ""
    named = and_([f"“{title}”" for title in kept])
    return [Paragraph((Run(whose, bold=True), f"{themes}. What is taken from {named} keeps to them.{rest}"))]


def _title(chosen: ChosenPart) -> str:
    """What keeps to the themes: all of a document, or a section of another."""
    return chosen.kind.title if chosen.kind.by_theme else chosen.title
