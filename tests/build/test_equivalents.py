"""What the peers of the document's benchmark render says all that the document says, so that times can be compared."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from html import unescape
from typing import TYPE_CHECKING
from xml.dom import minidom

import pikepdf
import pytest

from build.benchmarks.content import cut, draw_pictures, lengthen_table, repeat
from build.benchmarks.content_file import load, save
from build.benchmarks.equivalent_fodt import OpenDocumentWriter
from build.benchmarks.equivalent_html import html_of
from build.benchmarks.equivalent_typst import TypstWriter
from build.benchmarks.rounds import ROOT
from lineofsight.documents.content import Heading, Paragraph, Run, Table
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.samples import SENTENCE, every_block, make_document, make_table

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Block, Document


def squeeze(text: str) -> str:
    """Return the text without spaces."""
    return re.sub(r"\s", "", text)


def told(document: Document, language: str, folder: Path) -> str:
    """Return what a peer's source says, without its markup."""
    if language == "html":
        return squeeze(unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", html_of(document))))
    if language == "fodt":
        content = OpenDocumentWriter(document).write()
        minidom.parseString(content)  # noqa: S318 - made by this test
        return squeeze(unescape(re.sub(r"<[^>]*>", "", content)))
    source = TypstWriter(document, folder).write()
    return squeeze("".join(re.findall(r'#"((?:[^"\\]|\\.)*)";', source)).replace('\\"', '"'))


@pytest.mark.parametrize("language", ["html", "fodt", "typst"])
def test_every_kind_of_block_is_in_the_equivalents(language: str, tmp_path: Path) -> None:
    """A peer is given every sentence, heading and cell."""
    document = make_document(*every_block())
    said = told(document, language, tmp_path)
    texts = [block.text for block in document.blocks if isinstance(block, Heading)]
    texts += [block.text for block in document.blocks if isinstance(block, Paragraph) and isinstance(block.text, str)]
    for table in (block for block in document.blocks if isinstance(block, Table)):
        texts += [table.caption, *(cell for row in table.rows for cell in row if isinstance(cell, str))]

    assert [text for text in texts if squeeze(text) not in said] == []
    assert squeeze(SENTENCE) in said


def test_markup_in_the_content_is_text_in_the_equivalents(tmp_path: Path) -> None:
    """A sentence that looks like source is a sentence."""
    sentence = 'Cost <b>"rose"</b> & #pagebreak() \\ $x$ by 5%.'
    document = make_document(Paragraph(sentence))

    for language in ("html", "fodt"):
        assert squeeze(sentence) in told(document, language, tmp_path)
    assert 'Cost <b>\\"rose\\"</b> & #pagebreak() \\\\ $x$ by 5%.' in TypstWriter(document, tmp_path).write()


def test_a_cut_document_leads_nowhere_outside(tmp_path: Path) -> None:
    """It fits the pages, does not end with a heading, and links to what was cut off are plain words."""
    link = Paragraph((Run("see the end", link="#end"),))
    sections: list[Block] = []
    for number in range(9):
        sections += [Heading(2, f"Part {number}"), *[Paragraph(SENTENCE * 9)] * 6]
    document = make_document(link, *sections, Heading(2, "End", bookmark="end"), Paragraph("Done."))
    shorter = cut(document, 3)
    save(shorter, tmp_path / "content")

    assert render_pdf(load(tmp_path / "content"), io.BytesIO()) <= 3
    assert shorter.blocks[0] == Paragraph((Run("see the end"),))
    assert not isinstance(shorter.blocks[-1], Heading)


def test_a_repeated_document_is_sound() -> None:
    """Bookmarks stay unique and links lead within their own repetition."""
    parts = (Heading(2, "Part", bookmark="part"), Paragraph((Run("back", link="#part"),)))
    document = repeat(make_document(*parts), 3)

    assert [block.bookmark for block in document.blocks if isinstance(block, Heading)] == ["part", "part-2", "part-3"]
    assert render_pdf(document, io.BytesIO()) == 1


def test_the_longest_table_grows_to_so_many_rows() -> None:
    """Its rows come over and over."""
    document = lengthen_table(make_document(make_table(2), make_table(5)), 12)

    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert len(table.rows) == 12
    assert table.rows[5] == table.rows[0]


def test_what_is_rendered_without_tags_has_none_and_the_same_pages(tmp_path: Path) -> None:
    """The comparison is with the same pages, less their structure."""
    save(draw_pictures(make_document(Paragraph(SENTENCE), make_table(80))), tmp_path / "content")
    for module in ("render_content", "render_untagged"):
        target = str(tmp_path / f"{module}.pdf")
        command = [sys.executable, "-m", f"build.benchmarks.{module}", str(tmp_path / "content"), target]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with (
        pikepdf.open(tmp_path / "render_content.pdf") as tagged,
        pikepdf.open(tmp_path / "render_untagged.pdf") as plain,
    ):
        assert "/StructTreeRoot" in tagged.Root
        assert "/StructTreeRoot" not in plain.Root
        assert len(tagged.pages) == len(plain.pages) > 1
        assert b"BDC" not in plain.pages[0].Contents.read_bytes()
