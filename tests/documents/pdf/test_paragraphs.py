"""Paragraphs, links and lists as a reader aloud meets them."""

from __future__ import annotations

import io

import pikepdf

from lineofsight.documents.content import Block, BulletList, Column, Heading, ListItem, Paragraph, Run, Table
from lineofsight.documents.page_flow import Spacer
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.samples import SENTENCE, make_document
from tests.documents.pdf.structure import Node, find_conformance_failures, find_structure_faults, open_pdf, read_tree


def make(*blocks: Block) -> tuple[Node, bytes]:
    """Return the structure of a document of these blocks and its file, which is sound."""
    stream = io.BytesIO()
    render_pdf(make_document(*blocks), stream, strict=True)
    content = stream.getvalue()
    assert find_structure_faults(content) == []
    assert find_conformance_failures(content) == []
    with open_pdf(content) as pdf:
        return read_tree(pdf), content


def link_words(content: bytes) -> list[str]:
    """Return the words of each link's area, in the order of the pages."""
    with open_pdf(content) as pdf:
        areas = [area for sheet in pdf.pages for area in sheet.get("/Annots", pikepdf.Array())]
        return [str(area.Contents) for area in areas]


def test_a_paragraph_over_two_pages_is_one_paragraph() -> None:
    """The reader is not told of a new paragraph in mid-sentence."""
    tree, _ = make(Spacer(22), Paragraph(SENTENCE * 12))
    (long_one,) = [node for node in tree.find_all("P") if len(node.pieces) > 1]

    assert len({page for page, _ in long_one.pieces}) == 2


def test_a_link_over_several_lines_is_one_link() -> None:
    """Each line has its area, and all areas say the whole link's words."""
    words = "the published statistics of the Department for Education on children in need, " * 3
    tree, content = make(Paragraph(("See ", Run(words, link="https://example.org/"), " for more.")))
    (link,) = tree.find_all("Link")

    assert len(link.links) > 2
    assert link_words(content) == [words.strip()] * len(link.links)


def test_a_link_over_two_pages_is_one_link() -> None:
    """Its pieces and areas stand on both pages."""
    tree, _ = make(Spacer(22), Paragraph(("Before. ", Run(SENTENCE * 12, link="https://example.org/"))))
    (link,) = tree.find_all("Link")

    assert len({page for page, _ in link.pieces}) == 2


def test_two_links_in_a_line_keep_their_own_words() -> None:
    """Each area belongs to its own link, in reading order."""
    blocks = (
        Heading(2, "One", bookmark="one"),
        Heading(2, "Two", bookmark="two"),
        Paragraph((Run("first", link="#one"), " and ", Run("second", link="#two"))),
    )
    tree, content = make(*blocks)

    assert len(tree.find_all("Link")) == 2
    assert link_words(content) == ["first", "second"]


def test_links_in_lists_and_cells_stand_in_item_and_cell() -> None:
    """A link is read where it is written."""
    link = Run("source", link="https://example.org/")
    tree, _ = make(BulletList((link,)), Table((Column("A"), Column("B")), (("row", link),)))

    assert [kid.kind for kid in tree.find_all("LBody")[0].kids] == ["Link"]
    assert [kid.kind for kid in tree.find_all("TD")[0].kids] == ["Link"]


def test_a_list_within_a_list_stands_in_its_item() -> None:
    """Label and body are apart, and the inner list is part of the outer item's body."""
    tree, _ = make(BulletList((ListItem("outer", BulletList(("inner", "inner again"))), "next")))
    outer = tree.find_all("L")[0]

    assert [item.kind for item in outer.kids] == ["LI", "LI"]
    assert [part.kind for part in outer.kids[0].kids] == ["Lbl", "LBody"]
    assert [part.kind for part in outer.kids[0].kids[1].kids] == ["L"]
    assert "Disc" in outer.attributes


def test_an_empty_list_and_an_empty_paragraph_leave_nothing() -> None:
    """Nothing is read where nothing is written."""
    tree, _ = make(BulletList(()), BulletList(("  ",)), Paragraph(" "), Paragraph(("", Run(""))))

    assert tree.find_all("L") == []
    assert all(node.pieces for node in tree.find_all("P"))
