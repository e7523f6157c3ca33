"""How a theme is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lineofsight.domain.plan import Theme


def theme_name(theme: Theme, between: str = " ") -> str:
    """The reference and title of a theme, "T1 Leadership"; only the title where the reference repeats it.

    A council's own tracker often has no references of themes: their titles stand for them.
    """
    if theme.theme_id.casefold() in ("", theme.title.casefold()):
        return theme.title
    return f"{theme.theme_id}{between}{theme.title}"


def unthemed(source: str, most: int) -> str:
    """What stands where a tracker names no theme: the name of a file or a sheet alone would be taken for a theme.

    Args:
        source: the file or sheet, as the program knows it.
        most: letters that the whole may have.
    """
    called = f"Actions without a theme (from {source})"
    return called if len(called) <= most else f"{called[: most - 2].rstrip()}…)"
