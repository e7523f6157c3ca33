"""A table of any length is laid out with work and memory that grow with its rows, and no faster."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from reportlab.platypus.flowables import Spacer

from lineofsight.documents.content import Column, Table
from lineofsight.documents.pdf.grid import Grid, Pattern
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.pdf.rows import Row, Rows
from tests.documents.pdf.samples import make_document
from tests.documents.pdf.structure import find_structure_faults, open_pdf, read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

HEIGHT = 20.0
"""Of each row in points."""


class Maker:
    """Makes rows and counts how many were asked for."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.made = 0

    def rows(self) -> Iterator[Row]:
        """Yield rows of one height."""
        for _ in range(self.count):
            self.made += 1
            yield row()


def row(*, is_heading: bool = False) -> Row:
    """Return a row of one cell."""
    return Row([[Spacer(0, HEIGHT)]], HEIGHT, 0, 0, is_heading, is_last=True)


def grid(maker: Maker) -> Grid:
    """Return a table of one column under a heading."""
    return Grid(Pattern([100.0], 5, [row(is_heading=True)], Rows(maker.rows())), (0, 0))


def test_rows_are_made_when_they_are_needed() -> None:
    """To know that five thousand rows do not fit, those that fit and one more are made."""
    maker = Maker(5000)
    table = grid(maker)

    assert table.wrap(100, 10 * HEIGHT)[1] > 10 * HEIGHT
    assert maker.made == 10
    part, rest = table.split(100, 10 * HEIGHT)
    assert part.wrap(100, 10 * HEIGHT) == (100, 10 * HEIGHT)
    assert maker.made == 11
    assert rest.wrap(100, 10 * HEIGHT)[1] > 10 * HEIGHT
    assert maker.made == 19


def test_a_table_that_fits_is_not_divided() -> None:
    """Its height is that of its heading and rows."""
    table = grid(Maker(9))

    assert table.wrap(100, 10 * HEIGHT) == (100, 10 * HEIGHT)
    assert table.split(100, 10 * HEIGHT) == [table]


def test_a_heading_never_stands_without_a_row() -> None:
    """Where not one row fits under the heading, the table goes to the next page."""
    assert grid(Maker(9)).split(100, 1.9 * HEIGHT) == []


def test_rows_that_are_painted_are_forgotten() -> None:
    """What follows keeps its number, and what was painted cannot be asked for again."""
    maker = Maker(10)
    rows = Rows(maker.rows())
    fifth = rows.find(5)
    rows.forget(5)
    rows.forget(3)

    assert rows.find(5) is fifth
    assert rows.find(9) is not None
    assert rows.find(10) is None
    assert maker.made == 10


@pytest.mark.parametrize("count", [1, 400])
def test_every_row_is_in_the_structure_once(count: int) -> None:
    """However many pages there are, it is one table with one heading row."""
    rows = tuple((f"A{number}", "Publish the strategy.") for number in range(count))
    stream = io.BytesIO()
    pages = render_pdf(make_document(Table((Column("No."), Column("Action")), rows)), stream, strict=True)
    with open_pdf(stream.getvalue()) as pdf:
        tree = read_tree(pdf)

    assert (pages > 1) == (count > 1)
    assert len(tree.find_all("Table")) == 1
    assert len(tree.find_all("THead")) == 1
    assert len(tree.find_all("TR")) == count + 1
    assert find_structure_faults(stream.getvalue()) == []
