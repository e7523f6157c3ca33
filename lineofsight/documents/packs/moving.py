"""Blocks moved from their own document into a pack: their headings lower, their bookmarks and links renamed."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from lineofsight.documents.content import Heading, Paragraph, Run
from lineofsight.documents.packs.cutting import SECTION_LEVEL

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Part = TypeVar("Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """How the blocks of one document stand in a pack.

    Attributes:
        names: bookmark in the document → bookmark in the pack, for what the pack holds.
        lower: how many levels lower its headings stand.
        repeated: titles of parts that stand more than once in the pack.
        source: the document's title; it tells such parts apart, and says where stands what the pack does not hold.
    """

    names: Mapping[str, str]
    lower: int
    repeated: Collection[str] = ()
    source: str = ""

    def apply(self, part: Part) -> Part:
        """The part moved; a link to what the pack does not hold becomes plain text."""
        return cast("Part", self._moved(part))

    def _moved(self, part: object) -> object:
        if isinstance(part, Heading):
            return self._heading(part)
        if isinstance(part, Paragraph) and part.points:
            part = self._say_where(part)
        if isinstance(part, Run):
            return self._run(part)
        if isinstance(part, tuple):
            moved = tuple(map(self._moved, part))
            return moved if any(new is not old for new, old in zip(moved, part, strict=True)) else part
        if is_dataclass(part):
            return self._fields(part)
        return part

    def _fields(self, part: Any) -> object:  # noqa: ANN401 - any block, item or cell
        changes = {}
        for field in fields(part):
            # A drawing is no text, and making it costs time.
            old = None if field.name == "drawing" else getattr(part, field.name)
            new = self._moved(old)
            if new is not old:
                changes[field.name] = new
        return replace(part, **changes) if changes else part

    def _heading(self, heading: Heading) -> Heading:
        """A heading in its place: parts and their sections are in the contents, what stands below is not."""
        level = heading.level + self.lower
        is_part = level == SECTION_LEVEL
        return replace(
            heading,
            level=level,
            text=f"{heading.text} ({self.source})" if is_part and heading.text in self.repeated else heading.text,
            bookmark=self.names.get(heading.bookmark) if heading.bookmark else None,
            in_contents=heading.in_contents and heading.level == SECTION_LEVEL,
        )

    def _say_where(self, paragraph: Paragraph) -> Paragraph:
        """A sentence that points to what the pack does not hold, with the document that does."""
        text = paragraph.text
        if not isinstance(text, tuple):
            return paragraph
        return replace(paragraph, text=tuple(map(self._name_document, text)))

    def _name_document(self, part: str | Run) -> str | Run:
        if isinstance(part, str) or part.link is None or part.link.removeprefix("#") in self.names:
            return part
        return replace(part, text=f"{part.text}, in the document “{self.source}”")

    def _run(self, run: Run) -> Run:
        if run.link is None or not run.link.startswith("#"):
            return run
        name = self.names.get(run.link[1:])
        return replace(run, link=f"#{name}" if name is not None else None)
