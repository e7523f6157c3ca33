"""A document's headings in order: their bookmarks, and whether their levels are sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.documents.content import Heading, KeepTogether, Sheet
from lineofsight.documents.errors import ContentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.documents.content import Block
    from lineofsight.documents.text import TextCleaner

_HIGHEST, _DEEPEST = 2, 5
TITLE_KEY = "title"
"""The bookmark of the document's title."""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One heading as the contents list it: its level (2 to 5), its words and its bookmark."""

    level: int
    title: str
    key: str


class Outline:
    """The headings of a document.

    Attributes:
        entries: heading → its entry, for every heading; equal headings are told apart by identity.
        bookmarks: all names that can be pointed to.
    """

    def __init__(self, blocks: Iterable[Block], cleaner: TextCleaner) -> None:
        """Read the headings.

        Raises:
            ContentError: when a level is skipped or unknown, a heading is blank, or two have one bookmark.
        """
        self._entries: dict[int, ContentsEntry] = {}
        self._listed: list[ContentsEntry] = []
        self.bookmarks = {TITLE_KEY}
        headings = list(find_headings(blocks))
        taken = {heading.bookmark for heading in headings if heading.bookmark}
        level = _HIGHEST - 1
        for number, heading in enumerate(headings, 1):
            _check_level(heading, level)
            level = heading.level
            key = heading.bookmark or _make_key(number, taken)
            if key in self.bookmarks:
                raise ContentError(f"Two headings have the bookmark '{key}'; the second is '{heading.text}'.")
            self.bookmarks.add(key)
            entry = ContentsEntry(heading.level, cleaner.clean(heading.text).strip(), key)
            self._entries[id(heading)] = entry
            if heading.in_contents:
                self._listed.append(entry)

    def find_entry(self, heading: Heading) -> ContentsEntry:
        """Return a heading's entry."""
        return self._entries[id(heading)]

    @property
    def listed(self) -> list[ContentsEntry]:
        """The entries that the table of contents lists."""
        return list(self._listed)


def find_headings(blocks: Iterable[Block]) -> Iterator[Heading]:
    """Yield the headings in reading order, those within groups and sheets too."""
    for block in blocks:
        if isinstance(block, Heading):
            yield block
        elif isinstance(block, KeepTogether | Sheet):
            yield from find_headings(block.blocks)


def _check_level(heading: Heading, level: int) -> None:
    """Refuse a heading that cannot follow one of this level."""
    if not heading.text.strip():
        raise ContentError(f"A heading of level {heading.level} has no words.")
    if not _HIGHEST <= heading.level <= _DEEPEST:
        raise ContentError(f"The heading '{heading.text}' has level {heading.level}; headings have levels 2 to 5.")
    if heading.level > level + 1:
        raise ContentError(f"The heading '{heading.text}' has level {heading.level}, but the one before has {level}.")


def _make_key(number: int, taken: set[str]) -> str:
    """Return a bookmark for a heading without one."""
    key = f"section-{number}"
    while key in taken:
        key += "-"
    return key
