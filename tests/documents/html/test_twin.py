"""Every document of the example as a page: the PDF's twin, word for word and figure for figure."""

from __future__ import annotations

import io
import re
from html import unescape
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import Cell, FigureBlock, InStandardPrint, KeepTogether, Picture, Sheet, Table
from lineofsight.documents.forms import Length
from lineofsight.documents.html.render import render_html
from tests.documents.html.page_reader import find_faults, read_page, tell_page
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import open_pdf, outline_pages, squeeze

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.documents.made import Made


@pytest.fixture(scope="module")
def pages() -> Callable[[Made], str]:
    """Give what makes a document's page, once."""
    held: dict[tuple[str, Length], str] = {}

    def make(made: Made) -> str:
        if (made.name, made.length) not in held:
            stream = io.StringIO()
            render_html(made.document, stream)
            held[made.name, made.length] = stream.getvalue()
        return held[made.name, made.length]

    return make


@pytest.fixture
def page(made: Made, pages: Callable[[Made], str]) -> str:
    """Give each document's page."""
    return pages(made)


def test_page_and_content_say_the_same_in_the_same_order(page: str, made: Made) -> None:
    """The page says each word and each figure that the PDF does, which is read aloud and held to the same content."""
    with open_pdf(made.file) as pdf:
        numbers = outline_pages(pdf)
    said = squeeze(tell_page(page, numbers))

    assert said == squeeze(tell(made.document, numbers))
    assert re.findall(r"\d+", said)


def test_the_page_is_sound(page: str) -> None:
    """Every element is closed in its place, and every name that is pointed to is given once."""
    assert find_faults(page) == []


def test_every_picture_is_on_the_page_with_its_words(page: str, made: Made) -> None:
    """As many as in the content, each a picture with the same alternative text, in the same order."""
    wanted = [squeeze(alt) for alt in _alternatives(made.document.blocks)]
    shown = [squeeze(unescape(said)) for said in re.findall(r'<desc id="[^"]*">([^<]*)</desc>', page)]
    assert shown == wanted


def test_every_chart_of_an_indicator_is_followed_by_its_figures(page: str, made: Made) -> None:
    """Each point that is drawn is in the folded table; a bar of actions says its numbers in its words."""
    top = read_page(page)
    tables = [block.table for block in _figures(made.document.blocks) if block.table is not None]

    assert [len(details.find("tr")) - 1 for details in top.find("details")] == [len(table.rows) for table in tables]
    if made.name == "line-of-sight" and made.length is Length.FULL:
        assert len(tables) > 5


def test_the_page_is_small_enough_to_send(page: str) -> None:
    """No fonts and no pictures in points: under a megabyte."""
    assert len(page.encode("utf-8")) < 1_000_000


def test_nothing_exempt_is_in_it(page: str) -> None:
    """The example's exempt words are in no form of a document for members."""
    assert "settlement" not in page.lower()


def _figures(blocks: object) -> list[FigureBlock]:
    if isinstance(blocks, FigureBlock):
        return [blocks]
    if isinstance(blocks, InStandardPrint | KeepTogether | Sheet):
        return _figures(blocks.blocks)
    return [found for block in blocks for found in _figures(block)] if isinstance(blocks, tuple) else []


def _alternatives(part: object) -> Iterator[str]:
    if isinstance(part, FigureBlock | Picture):
        yield part.alt
    elif isinstance(part, InStandardPrint | KeepTogether | Sheet):
        yield from _alternatives(part.blocks)
    elif isinstance(part, Table):
        yield from _alternatives(part.rows)
    elif isinstance(part, Cell):
        yield from _alternatives(part.parts)
    elif isinstance(part, tuple):
        for piece in part:
            yield from _alternatives(piece)
