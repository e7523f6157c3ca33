"""The sections of a document by name, so that a pack can hold one of them wherever its title changes with the date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

    from lineofsight.documents.forms import Length

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
        is_by_theme: whether its family is the plan's themes, each by its id; a pack can hold those of some alone.
        only: the length that alone has it; ``None`` where the document's usual length has it.
    """

    name: str
    title: str
    family: str = ""
    is_by_theme: bool = False
    only: Length | None = None

    def begins_at(self, bookmark: str | None) -> bool:
        """Whether a heading with this bookmark belongs to it."""
        if bookmark is None:
            return False
        return bookmark.startswith(self.family) if self.family else bookmark == self.name

    def tells_one_of(self, bookmark: str | None, theme_ids: Collection[str]) -> bool:
        """Whether a heading with this bookmark is that of one of these themes."""
        return self.is_by_theme and bookmark is not None and bookmark.removeprefix(self.family) in theme_ids

    def find(self, name: str) -> Section | None:
        """The section that a pack names so: this one, or one of its family; ``None`` when it is neither."""
        if name == self.name:
            return self
        if self.family and name.startswith(self.family) and name != self.family:
            return Section(name, f"{self.title}: {name.removeprefix(self.family)}")
        return None
