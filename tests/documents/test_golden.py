"""Documents held to their golden portraits: text, place, tags and picture, each change to be seen by a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build.golden import RemakingRefusedError, remake
from lineofsight.documents.content import Column, Heading, Paragraph, Table
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.golden import FOLDER, GOLDEN, Golden
from tests.documents.pdf.portrait import draw_portrait, find_differences
from tests.documents.pdf.samples import make_document as make_sample

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Block
    from tests.documents.conftest import MakeDocument

TABLE = Table((Column("Number"), Column("Row")), (("1", "one"), ("2", "two")))


def portrait_of(blocks: list[Block], folder: Path) -> str:
    """The portrait of a document of these blocks."""
    path = folder / "made.pdf"
    render_pdf(make_sample(*blocks), path, strict=True)
    return draw_portrait(path)


@pytest.mark.needs_poppler
@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.path.stem)
def test_a_document_is_as_its_golden_portrait(golden: Golden, make_document: MakeDocument, tmp_path: Path) -> None:
    """What changed is wanted when a person says so: run `poe golden`, and read the difference."""
    path = tmp_path / "document.pdf"
    path.write_bytes(make_document(golden.document, golden.length).file)
    found = find_differences(golden.path.read_text(encoding="utf-8"), draw_portrait(path, golden.headings))
    assert found == [], "Run `poe golden` and review the difference."


def test_the_golden_files_are_small_and_no_other_lies_beside_them() -> None:
    """Small enough to review: none above 60 kB."""
    assert {path.name for path in FOLDER.iterdir()} == {golden.path.name for golden in GOLDEN}
    assert all(golden.path.stat().st_size < 60_000 for golden in GOLDEN)


def test_no_test_makes_a_golden_file_anew(tmp_path: Path) -> None:
    """A test that changes what it is held to would hold nothing."""
    before = {golden.path: golden.path.read_bytes() for golden in GOLDEN}
    with pytest.raises(RemakingRefusedError):
        remake(tmp_path)
    assert {golden.path: golden.path.read_bytes() for golden in GOLDEN} == before


@pytest.mark.needs_poppler
def test_a_word_a_place_a_tag_and_a_picture_each_make_a_difference(tmp_path: Path) -> None:
    """The same blocks give the same portrait; each change of them is found."""
    blocks: list[Block] = [Heading(2, "Slippage"), Paragraph("Two dates moved."), TABLE]
    wanted = portrait_of(blocks, tmp_path)
    assert find_differences(wanted, portrait_of(blocks, tmp_path)) == []
    changed: list[list[Block]] = [
        [Heading(2, "Slippage"), Paragraph("Six dates moved."), TABLE],
        [Heading(2, "Slippage"), Paragraph("Two dates moved.", lead=True), TABLE],
        [Heading(2, "Slippage"), Heading(3, "Two dates moved."), TABLE],
        [Heading(2, "Slippage"), Paragraph("Two dates moved.")],
    ]
    for other in changed:
        assert find_differences(wanted, portrait_of(other, tmp_path))


def test_a_point_and_a_shade_are_no_difference() -> None:
    """Another poppler draws a glyph a little darker; anything more is seen."""
    assert find_differences("  52,100 P       Words\n|.:-=|", "  53,100 P       Words\n|::-=|") == []
    assert find_differences("  52,100 P       Words", "  54,100 P       Words")
    assert find_differences("|.:-=|", "|.:=#|")
    assert find_differences("one\ntwo", "one")
