"""Packs: documents and sections of them, chosen and ordered under one title for one audience."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lineofsight.domain.validation import is_file_name
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from lineofsight.domain.marking import Audience

LONGEST_TITLE: Final = 80
"""Most letters in a pack's title: what a cover and the head of a page can hold."""

LONGEST_ABOUT: Final = 200
"""Most letters in the line under a pack's title."""

MOST_PARTS: Final = 60
"""Most parts of a pack; nobody reads more in an evening."""

_PART: Final = re.compile(r"(?P<document>[a-z0-9-]+)(?:@(?P<length>[a-z]+))?(?:/(?P<section>[^/]+))?")


@dataclass(frozen=True, slots=True)
class PackPart:
    """One part of a pack: a whole document, or one section of it.

    Attributes:
        document: the document's name, such as ``line-of-sight``.
        section: the section's name, such as ``slippage``; empty for the whole document.
        length: how much it says, ``full`` or ``short``; empty for the document's usual length.
    """

    document: str
    section: str = ""
    length: str = ""

    @classmethod
    def read(cls, text: str) -> PackPart:
        """The part that is written ``document``, ``document/section`` or ``document@short/section``.

        Raises:
            ValueRefusedError: when it is written otherwise.
        """
        found = _PART.fullmatch(text.strip())
        if found is None:
            raise ValueRefusedError(
                "parts",
                text,
                "Write a document's name, such as line-of-sight, or one of its sections, such as "
                "line-of-sight/slippage; @short after the document's name asks for its short form.",
            )
        return cls(found["document"], found["section"] or "", found["length"] or "")

    @property
    def text(self) -> str:
        """The part as it is written in files and on the command line."""
        length = f"@{self.length}" if self.length else ""
        section = f"/{self.section}" if self.section else ""
        return f"{self.document}{length}{section}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A named pack.

    Attributes:
        name: by which it is kept and asked for; a file can be called so.
        title: on its cover.
        audience: for whom it is made; every part is made for it.
        parts: what it holds, in order; at least one, nothing twice.
        about: a line under the title; may be empty.
    """

    name: str
    title: str
    audience: Audience
    parts: tuple[PackPart, ...]
    about: str = ""

    def __post_init__(self) -> None:
        """Refuse a pack that could not be kept or printed.

        Raises:
            ValueRefusedError: with what is allowed.
        """
        if not is_file_name(self.name):
            raise ValueRefusedError(
                "name",
                self.name,
                "Use letters, digits, spaces, - and _, at most 61, beginning with a letter or digit.",
            )
        if not self.title.strip() or not _is_line(self.title, LONGEST_TITLE):
            raise ValueRefusedError("title", self.title, f"Give the pack a title of at most {LONGEST_TITLE} letters.")
        if not _is_line(self.about, LONGEST_ABOUT):
            raise ValueRefusedError("about", self.about, f"Say in one line of at most {LONGEST_ABOUT} letters.")
        _check_parts(self.parts)


def _is_line(text: str, longest: int) -> bool:
    """Whether a text is one line that hides nothing."""
    return len(text) <= longest and text.isprintable()


def _check_parts(parts: tuple[PackPart, ...]) -> None:
    """Refuse no parts, too many, and what would stand twice."""
    if not parts:
        raise ValueRefusedError("parts", "", "A pack needs at least one part: name a document or a section of one.")
    if len(parts) > MOST_PARTS:
        raise ValueRefusedError("parts", f"{len(parts)} parts", f"Choose at most {MOST_PARTS}.")
    seen: set[tuple[str, str]] = set()
    whole = {part.document for part in parts if not part.section}
    for part in parts:
        if (part.document, part.section) in seen:
            raise ValueRefusedError("parts", part.text, "It stands in the pack already; leave one of them out.")
        if part.section and part.document in whole:
            raise ValueRefusedError("parts", part.text, f"The whole of '{part.document}' stands in the pack already.")
        seen.add((part.document, part.section))
