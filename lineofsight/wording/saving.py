"""What is said of a file that was saved: its name first, since a line may be too short for where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import PurePath


def saved_words(path: PurePath, what: str = "") -> str:
    """For example "Saved as return.xlsx in /home/anna/Papers." as one sentence, or more.

    Args:
        path: the file.
        what: what else there is to say of it, as sentences; it stands before the folder.
    """
    named = f"Saved as {path.name}"
    return f"{named}. {what} It is in {path.parent}." if what else f"{named} in {path.parent}."
