"""The members' document, made from the example council: what it says, and that everybody can read it."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.verdicts import Glance, Headline
from lineofsight.documents.content import FigureBlock, Heading, KeepTogether, RatingMark, Table
from lineofsight.documents.forms import Form
from lineofsight.documents.kinds import find_document
from lineofsight.documents.line_of_sight.glance import choose_lines
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.words_used import words_used
from lineofsight.wording.movement import RULES
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    squeeze,
    text_sizes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material


def _make(material: Material) -> Document:
    return find_document("line-of-sight").make(material, Form())


@pytest.fixture(scope="module")
def file(example_material: Material) -> bytes:
    """Give the example's document as a file, made strictly."""
    stream = io.BytesIO()
    render_pdf(_make(example_material), stream, strict=True)
    return stream.getvalue()


@pytest.fixture(scope="module")
def pages(file: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the words of each page, as they stand on it."""
    path = tmp_path_factory.mktemp("document") / "line-of-sight.pdf"
    path.write_bytes(file)
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8").split("\f")[:-1]


def test_both_standards_find_nothing(file: bytes) -> None:
    """The whole document conforms to PDF/UA-1 and PDF/A-2a."""
    assert find_conformance_failures(file) == []


def test_every_piece_stands_in_the_tree_once(file: bytes) -> None:
    """Tree and pages agree both ways."""
    assert find_structure_faults(file) == []


@pytest.mark.needs_poppler
def test_it_is_read_aloud_in_the_order_in_which_it_was_written(
    file: bytes, example_material: Material, tmp_path: Path
) -> None:
    """A screen reader hears the story, word for word."""
    path = tmp_path / "line-of-sight.pdf"
    path.write_bytes(file)
    with open_pdf(file) as pdf:
        numbers = outline_pages(pdf)
    assert read_aloud(path) == squeeze(tell(_make(example_material), numbers))


def test_nothing_is_smaller_than_12_points(file: bytes) -> None:
    """Members asked for it."""
    with open_pdf(file) as pdf:
        assert min(text_sizes(pdf)) >= 12


@pytest.mark.needs_poppler
def test_the_page_at_a_glance_is_one_page(pages: list[str]) -> None:
    """Its five lists and the bar stand on one page, and nothing else does."""
    (page,) = [page for page in pages if "What is needed from members" in page]
    for title in ("At a glance", "What changed since", "What is late", "What worries us", "What is better"):
        assert title in page


def test_long_lines_make_the_lists_shorter_and_worries_give_way_last() -> None:
    """A full page loses lines of what changed before it loses a worry, and every list keeps its first."""
    short, long = Headline(sentence="A" * 60, rule=""), Headline(sentence="A" * 139, rule="")
    brief = Glance(changed=(short,) * 5, late=(short,), worries=(short,) * 5, better=(short,), needed=(short,))
    assert {name: len(lines) for name, lines in choose_lines(brief).items()} == {
        "changed": 3, "late": 1, "worries": 3, "better": 1, "needed": 1,
    }  # fmt: skip
    full = Glance(changed=(long,) * 3, late=(long,) * 3, worries=(long,) * 3, better=(long,) * 3, needed=(long,) * 3)
    lengths = {name: len(lines) for name, lines in choose_lines(full).items()}
    assert lengths == {"changed": 2, "late": 2, "worries": 2, "better": 2, "needed": 2}
    endless = Headline(sentence="A" * 2000, rule="")
    flooded = Glance(changed=(endless,) * 3, late=(), worries=(endless,), better=(), needed=())
    assert {name: len(lines) for name, lines in choose_lines(flooded).items() if lines} == {"changed": 1, "worries": 1}


@pytest.mark.needs_poppler
def test_the_example_says_on_every_page_that_it_is_one(pages: list[str]) -> None:
    """Nobody can mistake made-up progress for Bromley's."""
    assert all("illustrative" in page for page in pages)


@pytest.mark.needs_poppler
def test_every_page_says_its_date_and_for_whom_it_is(pages: list[str]) -> None:
    """A loose sheet still says as at when it speaks, and its marking."""
    assert all("31 March 2017" in page and "For members" in page for page in pages)


def test_every_theme_has_its_section_in_the_plan_s_order(example_material: Material) -> None:
    """Ten themes, ten sections."""
    headings = [
        block.text for block in _make(example_material).blocks if isinstance(block, Heading) and block.level == 2
    ]
    themes = [text for text in headings if text.startswith("Theme ")]
    assert themes == [f"Theme {one.theme.theme_id}: {one.theme.title}" for one in example_material.picture.themes]


def test_every_rating_shown_has_its_word(example_material: Material) -> None:
    """No mark stands without its word."""
    marks = list(_marks(_make(example_material).blocks))
    assert len(marks) > 100
    assert all(mark.word for mark in marks)


def test_every_natural_variation_chart_has_its_rules_under_it(example_material: Material) -> None:
    """Readers may know other rule sets, so which one was used is said, and only there."""
    kept = [block for block in _make(example_material).blocks if isinstance(block, KeepTogether)]
    charts = [inner for block in kept for inner in block.blocks if isinstance(inner, FigureBlock)]
    ruled = {(one.alt.startswith("Natural variation chart."), str(one.caption).endswith(RULES)) for one in charts}
    assert ruled == {(True, True), (False, False)}


@pytest.mark.needs_poppler
def test_nothing_exempt_is_in_it(example_material: Material, pages: list[str]) -> None:
    """The example's exempt actions are not in a document for members, nor are their words."""
    document = _make(example_material)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    refs = {row[0] for table in tables for row in table.rows}
    assert "1.10" in refs
    assert not refs & {"3.7", "9.4"}
    assert "settlement" not in " ".join(pages).lower()


def test_a_first_return_has_no_baseline(example_material: Material) -> None:
    """Without an earlier return nothing is said to have changed, and the document is still whole."""
    first = replace(
        example_material.picture,
        since=None,
        slips=(),
        changes=(),
        themes=(),
        indicators=(),
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )
    stream = io.BytesIO()
    render_pdf(_make(replace(example_material, picture=first)), stream, strict=True)
    assert find_conformance_failures(stream.getvalue()) == []
    said = " ".join(words_used(_make(replace(example_material, picture=first)).blocks))
    assert "Nothing can be shown to be better for children yet." in said
    assert "No date moved later so far." in said


def test_the_same_picture_gives_the_same_bytes(file: bytes, example_material: Material) -> None:
    """A document can be made again and compared."""
    stream = io.BytesIO()
    render_pdf(_make(example_material), stream, strict=True)
    assert stream.getvalue() == file


def test_an_earlier_date_knows_nothing_of_later_ones(example_picture: Picture, file: bytes) -> None:
    """As at December, nothing of the return of March is said."""
    assert example_picture.as_at == date(2017, 3, 31)
    assert b"%PDF-1.7" in file[:16]


def _marks(part: object) -> list[RatingMark]:
    if isinstance(part, RatingMark):
        return [part]
    if isinstance(part, tuple | list):
        return [mark for piece in part for mark in _marks(piece)]
    names = getattr(type(part), "__slots__", ())
    return [mark for name in names for mark in _marks(getattr(part, name))] if not isinstance(part, str) else []
