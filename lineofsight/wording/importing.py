"""What is said of an import that can be undone, and of one that was: alike in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_MOST: Final = 4


def import_words(names: Sequence[str], on: date) -> str:
    """Which import: its files and its day, for example "march.xlsx, imported on 28 November 2026"."""
    return f"{and_more(names, _MOST)}, imported on {day(on)}"


def undone_words(names: Sequence[str], on: date) -> str:
    """What was undone, that nothing is lost by it, and the way back."""
    was, files, them = ("It was", "the file", "it") if len(names) == 1 else ("They were", "the files", "them")
    return (
        f"Undone: {and_more(names, _MOST)}. {was} imported on {day(on)}. Import {files} again to bring {them} back; "
        "the copy as it was before the undoing lies in its backup folder."
    )
