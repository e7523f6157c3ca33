"""What is said of the last import, and of one that was undone: alike in the window and on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.wording.dates import day
from lineofsight.wording.lists import and_more

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

UNDOING_ENDS: Final = "Once these changes are kept, the last import can no longer be undone."
"""Said where something else is about to be kept after an import that can be undone."""

_MOST: Final = 4


def changed_words(names: Sequence[str]) -> str:
    """That files are no longer what was shown of them, as "return.xlsx has changed since it was shown."."""
    has, it, was = ("has", "it", "was") if len(names) == 1 else ("have", "they", "were")
    return f"{and_more(names, _MOST)} {has} changed since {it} {was} shown."


def begun_words(names: str, more: str = "") -> str:
    """That an import was begun and not kept: the names of its files, and what else there is to say of them."""
    return f"An import was begun and not kept: {names}{more}."


def import_words(names: Sequence[str], on: date) -> str:
    """Which import: its files and its day, for example "march.xlsx, imported on 28 November 2026"."""
    return f"{and_more(names, _MOST)}, imported on {day(on)}"


def last_import_words(names: Sequence[str], on: date, *, can_be_undone: bool) -> str:
    """Which import was the last; of one that cannot be undone its last file, and why it cannot."""
    if can_be_undone:
        return f"Last import: {import_words(names, on)}."
    return (
        f"Last file brought in: {import_words(names, on)}. It cannot be undone: what was there before it is no longer "
        "kept."
    )


def undone_words(names: Sequence[str], on: date, aside: Path) -> str:
    """What was undone, that nothing is lost by it, the way back, and that all of it stands in the copy set aside.

    Args:
        names: of the files.
        on: the day on which they were imported.
        aside: where the copy as it was before the undoing lies.
    """
    is_one = len(names) == 1
    was, files, them = ("It was", "the file", "it") if is_one else ("They were", "the files", "them")
    return (
        f"Undone: {and_more(names, _MOST)}. {was} imported on {day(on)}. Import {files} again to bring {them} back; "
        f"the copy as it was before the undoing is kept as {aside}. That copy still holds what {files} held: if "
        f"{'it was' if is_one else 'any was'} about a child, or about anybody else as a person, delete it there."
    )
