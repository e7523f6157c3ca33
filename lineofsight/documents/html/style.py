"""The page's style sheet: the colours of charts and paper, light and dark, and the rules of ``document.css``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.charts import palette
from lineofsight.documents.html.dark import turn_over
from lineofsight.paths import resources_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COLOURS: Final[Mapping[str, str]] = {
    "paper": palette.PAPER,
    "ink": palette.INK,
    "quiet": palette.QUIET_INK,
    "link": palette.LINK,
    "rule": palette.RULE,
    "faint": palette.FAINT_RULE,
    "panel": palette.PANEL,
    "head": palette.HEAD_PANEL,
    "accent": palette.ACCENT,
    **{f"tone-{tone.value}": colour for tone, colour in palette.TONE_COLOURS.items()},
    **{f"tint-{tone.value}": colour for tone, colour in palette.TONE_TINTS.items()},
}
"""The custom properties that ``document.css`` uses, with their colours on white."""


def write_style(pictured: Iterable[str], shares: Iterable[int], printed: str, points: float) -> str:
    """Return the style sheet.

    Args:
        pictured: every ``#RRGGBB`` that the page's pictures use.
        shares: every share of a table's width, in hundredths, that a column takes.
        printed: what the foot of each printed page says.
        points: the size of its type in points.
    """
    rules = (resources_folder() / "styles" / "document.css").read_text(encoding="utf-8")
    turned = "".join(
        f'[fill="{colour}"]{{fill:{turn_over(colour)}}}[stroke="{colour}"]{{stroke:{turn_over(colour)}}}'
        for colour in sorted(pictured)
    )
    columns = "".join(f".share-{share}{{width:{share}%}}" for share in sorted(shares))
    dark = _write_colours({name: turn_over(colour) for name, colour in COLOURS.items()})
    return (
        f"{_write_colours(COLOURS)}\n{rules}{columns}\n"
        f"@media screen and (prefers-color-scheme:dark){{{dark}{turned}}}\n"
        f'@page{{@bottom-left{{content:"{_quote(printed)}";font-size:{points:g}pt}}'
        f"@bottom-right{{font-size:{points:g}pt}}}}\n"
    )


def _write_colours(colours: Mapping[str, str]) -> str:
    return f":root{{{''.join(f'--{name}:{colour};' for name, colour in colours.items())}}}"


def _quote(text: str) -> str:
    """Return text for a string of a style sheet, every character that is no letter or figure by its number."""
    return "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):06X}" for char in text)
