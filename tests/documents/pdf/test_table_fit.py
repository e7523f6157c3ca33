"""A table that must be read as one: turned, then without its last columns, and cards only where too few fit."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from lineofsight.documents.content import Column, Cover, Heading, LeavesOut, Paragraph, Table
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.render import render_html
from tests.documents.pdf.samples import file_of, make_document
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_aloud,
    read_tree,
    squeeze,
)

HELD = "The workbook holds them all."
LETTERS = "abcdefghijkl"


def table(columns: int, fewest: int, *, rows: int = 4) -> Table:
    """Return a table of so many columns of a few words each, of which so many are never left out."""
    return Table(
        tuple(Column(f"Column {letter}") for letter in LETTERS[:columns]),
        tuple(tuple(f"Row {row} {letter}, several words" for letter in LETTERS[:columns]) for row in range(rows)),
        caption="Actions",
        leaves_out=LeavesOut(fewest, HELD),
    )


def headings_of(content: bytes) -> int:
    """Return how many column headings the file's table has; 0 where it has none, for its rows are cards."""
    with open_pdf(content) as pdf:
        heads = read_tree(pdf).find_all("THead")
        return len(heads[0].find_all("TH")) if heads else 0


def lies_across(content: bytes) -> list[bool]:
    """Return of each page whether it is wider than high."""
    with open_pdf(content) as pdf:
        return [float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages]


def test_a_table_that_fits_is_left_as_it_is() -> None:
    """On an upright page where there is room, and across where there is room there: nothing is left out or said."""
    for columns, across in ((4, False), (7, True)):
        content = file_of(Cover(is_brief=True), table(columns, 2))

        assert lies_across(content) == [across]
        assert headings_of(content) == columns
        assert squeeze(HELD) not in read_aloud(content)


def test_the_last_columns_give_way_and_are_named() -> None:
    """No more of them than must; what is left is a table to read aloud too, and the sentence stands above it."""
    content = file_of(Cover(is_brief=True), table(12, 5))
    kept = headings_of(content)
    left_out = [f"Column {letter}" for letter in LETTERS[kept:]]
    said = f"Not printed for want of room: {', '.join(left_out[:-1])} and {left_out[-1]}. {HELD}"
    read = read_aloud(content)

    assert 5 < kept < 11
    assert squeeze(said) in read
    assert read.index(squeeze(said)) < read.index(squeeze("Row 0 a"))
    assert squeeze(f"Row 3 {LETTERS[kept - 1]}") in read
    assert squeeze(f"Row 3 {LETTERS[kept]}") not in read
    assert headings_of(file_of(table(kept + 1, kept))) == kept
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


@pytest.mark.parametrize(
    ("leaves_out", "print_size"),
    [(LeavesOut(11, HELD), PrintSize.STANDARD), (LeavesOut(6, HELD), PrintSize.LARGE), (None, PrintSize.STANDARD)],
    ids=["too many must stay", "large print", "it does not give way"],
)
def test_where_the_fewest_do_not_fit_every_column_is_on_its_card(
    leaves_out: LeavesOut | None, print_size: PrintSize
) -> None:
    """Nothing is left out for a table that is none."""
    content = file_of(replace(table(12, 5), leaves_out=leaves_out), print_size=print_size)

    assert headings_of(content) == 0
    assert squeeze("Not printed") not in read_aloud(content)
    assert squeeze("Column l: Row 3 l, several words") in read_aloud(content)


def test_a_web_page_has_room_for_every_column() -> None:
    """It is rolled sideways there."""
    stream = io.BytesIO()
    render_html(make_document(table(12, 5)), stream)
    page = stream.getvalue().decode()

    assert page.count('<th scope="col"') == 12
    assert "Not printed" not in page


def test_a_short_title_stands_on_the_sheet_of_its_table() -> None:
    """It would have a page to itself; with a section between them the title's page is as it was."""
    opening = (Cover(is_brief=True), Paragraph("Two of four."))

    assert lies_across(file_of(*opening, table(12, 5))) == [True]
    assert lies_across(file_of(*opening, Heading(2, "Actions"), Paragraph("All."), table(12, 5))) == [False, True]
    assert lies_across(file_of(*opening, table(12, 5), Paragraph("After."))) == [True, False]
