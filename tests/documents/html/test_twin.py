"""The example's line of sight as a page: the PDF's twin, word for word and figure for figure."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import FigureBlock, InStandardPrint, KeepTogether, Sheet
from lineofsight.documents.html.render import render_html
from lineofsight.documents.line_of_sight.document import compose
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.html.page_reader import find_faults, read_page, tell_page
from tests.documents.pdf.structure import open_pdf, outline_pages, read_aloud, squeeze

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.material import Material


@pytest.fixture(scope="module")
def page(example_material: Material) -> str:
    """Give the example's page."""
    stream = io.StringIO()
    render_html(compose(example_material), stream)
    return stream.getvalue()


@pytest.mark.needs_poppler
def test_page_and_pdf_say_the_same_in_the_same_order(page: str, example_material: Material, tmp_path: Path) -> None:
    """What poppler reads aloud from the PDF is what the page says, each word and each figure of some 30 pages."""
    path = tmp_path / "line-of-sight.pdf"
    render_pdf(compose(example_material), path)
    with open_pdf(path.read_bytes()) as pdf:
        pages = outline_pages(pdf)
    said = squeeze(tell_page(page, pages))

    assert said == read_aloud(path)
    assert len(re.findall(r"\d+", said)) > 1000


def test_the_page_is_sound(page: str) -> None:
    """Every element is closed in its place, and every name that is pointed to is given once."""
    assert find_faults(page) == []


def test_every_chart_of_an_indicator_is_followed_by_its_figures(page: str, example_material: Material) -> None:
    """Each point that is drawn is in the folded table; a bar of actions says its numbers in its words."""
    top = read_page(page)
    tables = [block.table for block in _figures(compose(example_material).blocks) if block.table is not None]

    assert len(tables) > 5
    assert [len(details.find("tr")) - 1 for details in top.find("details")] == [len(table.rows) for table in tables]


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
