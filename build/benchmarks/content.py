"""The content that every renderer of a benchmark is given, made from the blocks of the example's line of sight.

Run as ``-m build.benchmarks.content FOLDER`` it keeps there the whole document and its first pages, each also as the
sources that the peers render.

Charts and sparklines are drawings by then, and links that would lead out of a cut document are plain words.
"""

from __future__ import annotations

import sys
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import partial
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from reportlab.graphics.shapes import Drawing

from build.benchmarks.blocks import headings_of
from build.benchmarks.content_file import save
from build.benchmarks.equivalent_fodt import OpenDocumentWriter
from build.benchmarks.equivalent_html import html_of
from build.benchmarks.equivalent_typst import TypstWriter
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Contents, Cover, Document, FigureBlock, Heading, Picture, Run, Table
from lineofsight.documents.drawings import make_drawing
from lineofsight.documents.kinds import find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.opening import open_library

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from lineofsight.documents.content import Block

AS_AT = date(2017, 3, 31)
"""The day that the document speaks of."""

PAGES = 30
"""How many pages the first pages are, at most."""

WHOLE, FIRST_PAGES = "whole", "first-pages"
"""The folders of the whole document and of its first pages."""

Value = TypeVar("Value")


def example_document() -> Document:
    """The example's line of sight, with its drawings made."""
    with open_library() as library:
        material = gather_material(library.store, AS_AT, None, today=AS_AT, is_example=library.is_example)
    kind = find_document("line-of-sight")
    return draw_pictures(make_document(kind, material, kind.find_form(None)))


def draw_pictures(document: Document) -> Document:
    """The document with its charts drawn, so that it can be kept in a file."""
    return _rebuild(document, _draw)


def cut(document: Document, pages: int) -> Document:
    """The document's first blocks that make at most this many pages, not ending with a heading."""
    ends = [number for number, block in enumerate(document.blocks, 1) if not isinstance(block, Heading)]
    low, high = 0, len(ends)
    while high - low > 1:
        middle = (low + high) // 2
        shorter = _keep(document, document.blocks[: ends[middle]])
        low, high = (middle, high) if count_pages(shorter) <= pages else (low, middle)
    return _keep(document, document.blocks[: ends[low]])


def repeat(document: Document, times: int) -> Document:
    """The document's blocks so many times over, under one cover and one list of contents."""
    again = tuple(block for block in document.blocks if not isinstance(block, Cover | Contents))
    more = [_rebuild(again, partial(_rename, number=number)) for number in range(2, times + 1)]
    return replace(document, blocks=document.blocks + tuple(block for blocks in more for block in blocks))


def count_pages(document: Document) -> int:
    """How many pages the program makes of it."""
    return render_pdf(document, BytesIO())


def lengthen_table(document: Document, rows: int) -> Document:
    """The document's longest table with its rows over and over, so many in all, under the document's cover."""
    longest = max((block for block in document.blocks if isinstance(block, Table)), key=lambda table: len(table.rows))
    table = replace(longest, rows=tuple(islice(cycle(longest.rows), rows)))
    return _keep(document, (Cover(), Heading(2, "A long table"), table))


def _keep(document: Document, blocks: tuple[Block, ...]) -> Document:
    """The document with these blocks of it only."""
    bookmarks = {heading.bookmark for heading in headings_of(blocks)}
    return replace(document, blocks=_rebuild(blocks, partial(_unlink, bookmarks=bookmarks)))


def _rebuild(value: Value, change: Callable[[Any], object]) -> Value:
    """Content with a change made to each dataclass in it, the inner ones first."""
    made: Any = value
    if isinstance(value, tuple):
        made = tuple(_rebuild(part, change) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _rebuild(getattr(value, part.name), change) for part in fields(value)}
        made = change(replace(value, **parts))
    return made  # type: ignore[no-any-return] # a change keeps the kind


def _draw(part: object) -> object:
    """A picture with its drawing made, and nothing in it that would draw it anew."""
    if not isinstance(part, FigureBlock | Picture):
        return part
    made = make_drawing(part.drawing)
    return replace(part, drawing=Drawing(made.width, made.height, *made.contents))


def _rename(part: object, number: int) -> object:
    """A heading or a link of a repetition, by names of its own."""
    if isinstance(part, Heading) and part.bookmark:
        return replace(part, bookmark=f"{part.bookmark}-{number}")
    if isinstance(part, Run) and part.link is not None and part.link.startswith("#"):
        return replace(part, link=f"{part.link}-{number}")
    return part


def _unlink(part: object, bookmarks: Collection[str | None]) -> object:
    """A run without its link where that leads to none of the bookmarks."""
    if isinstance(part, Run) and part.link is not None and part.link.startswith("#") and part.link[1:] not in bookmarks:
        return replace(part, link=None)
    return part


def main() -> int:
    """Keep the content and its equivalents in the folder that is named."""
    folder = Path(sys.argv[1])
    whole = example_document()
    for name, document in ((WHOLE, whole), (FIRST_PAGES, cut(whole, PAGES))):
        place = folder / name
        place.mkdir()
        save(document, place / "content")
        (place / "page.html").write_text(html_of(document), encoding="utf-8")
        (place / "text.fodt").write_text(OpenDocumentWriter(document).write(), encoding="utf-8")
        (place / "source.typ").write_text(TypstWriter(document, place).write(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
