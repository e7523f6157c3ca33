"""Blocks moved into a pack: headings lower, bookmarks renamed, links led to where things now stand."""

from __future__ import annotations

from lineofsight.documents.content import (
    BulletList,
    Cell,
    Column,
    FigureBlock,
    Heading,
    KeepTogether,
    ListItem,
    Note,
    Paragraph,
    Run,
    Sheet,
    Table,
)
from lineofsight.documents.packs.moving import Move
from tests.documents.pdf.samples import make_line

MOVE = Move(names={"here": "doc--here"}, lower=1, repeated={"Said twice"}, source="The document")
HERE, GONE, OUT = Run("see", link="#here"), Run("see", link="#gone"), Run("see", link="https://example.org/")


def test_links_are_led_on_wherever_they_stand() -> None:
    """In a list's nested item, a cell's part, a note, a group and a sheet."""
    table = Table((Column("A"), Column("B")), ((HERE, Cell((GONE, ("to ", HERE)))),))
    blocks = (
        Paragraph((HERE, " and ", OUT)),
        BulletList((ListItem(HERE, BulletList((GONE,))),)),
        Note((Paragraph(HERE),)),
        KeepTogether((Sheet((table,)),)),
    )
    moved = repr(MOVE.apply(blocks))

    assert moved.count("#doc--here") == 5
    assert "#gone" not in moved
    assert "https://example.org/" in moved


def test_headings_stand_lower_and_only_sections_are_in_the_contents() -> None:
    """A part below another keeps its order; what has no name gets none."""
    moved = MOVE.apply((Heading(2, "A", "here"), Heading(3, "B"), Heading(2, "C", in_contents=False)))

    assert moved == (
        Heading(3, "A", "doc--here"),
        Heading(4, "B", None, in_contents=False),
        Heading(3, "C", None, in_contents=False),
    )


def test_parts_of_one_title_are_told_apart() -> None:
    """By the document that they come from; a heading below them is left as it is."""
    move = Move(names={}, lower=0, repeated={"Said twice"}, source="The document")

    assert move.apply(Heading(2, "Said twice")).text == "Said twice (The document)"
    assert move.apply(Heading(3, "Said twice")).text == "Said twice"


def test_what_has_no_link_is_left_as_it_is_and_no_drawing_is_made() -> None:
    """A chart is drawn when its page is, not before."""
    made: list[int] = []

    def draw() -> object:
        made.append(1)
        return make_line()

    figure = FigureBlock(draw, "A line.", caption=("As ", Run("told", bold=True)))
    assert MOVE.apply(figure) is figure
    assert made == []


def test_a_sentence_that_points_says_in_which_document_what_the_pack_does_not_hold_is() -> None:
    """Where the pack holds it, it is led there; other sentences keep their words."""
    gone = Paragraph(("The reason: ", Run("Late, and why", link="#gone"), "."), points=True)

    assert MOVE.apply(gone).text == ("The reason: ", Run("Late, and why, in the document “The document”"), ".")
    assert MOVE.apply(Paragraph((HERE, "."), points=True)).text == (Run("see", link="#doc--here"), ".")
    assert MOVE.apply(Paragraph((GONE, "."))).text == (Run("see"), ".")
