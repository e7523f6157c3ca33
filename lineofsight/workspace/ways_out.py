"""What a person can do when the council's copy cannot be opened."""

from __future__ import annotations

from enum import StrEnum


class WayOut(StrEnum):
    """One thing to do; each is a button in the window."""

    AGAIN = "again"
    """Try again, once what is in the way is out of it."""
    RESTORE = "restore"
    """Put the newest sound backup in the place of a damaged or missing register."""
    FOLDER = "folder"
    """Open the copy in another folder."""
    EXAMPLE = "example"
    """Show the example council meanwhile."""
