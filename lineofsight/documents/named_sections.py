"""The sections of a document by name, so that a pack can hold one of them wherever its title changes with the date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

MERGED: Final = ("how-to-read", "key", "glossary", "sources")
"""Bookmarks of what every document has for itself and a pack has once: no section of them can be chosen."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section that can stand in a pack by itself.

    Attributes:
        name: as in packs; the bookmark of its heading, unless it is a family.
        title: what it holds, in a few words; its heading may say more.
        family: what the bookmarks of its headings begin with, where it has one for each theme or the like; a pack can
            hold the whole family by ``name``, or one of it by its bookmark.
    """

    name: str
    title: str
    family: str = ""

    def begins_at(self, bookmark: str | None) -> bool:
        """Whether a heading with this bookmark belongs to it."""
        if bookmark is None:
            return False
        return bookmark.startswith(self.family) if self.family else bookmark == self.name

    def find(self, name: str) -> Section | None:
        """The section that a pack names so: this one, or one of its family; ``None`` when it is neither."""
        if name == self.name:
            return self
        if self.family and name.startswith(self.family) and name != self.family:
            return Section(name, f"{self.title}: {name.removeprefix(self.family)}")
        return None
