"""A page's table on paper: read down where it is figures, its lines kept apart, and no page lost to a cover."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from lineofsight.documents.content import Align, Cell, Cover, Table
from lineofsight.documents.extract import compose_extract
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.domain.extracts import Extract
from tests.documents.pdf.structure import open_pdf
from tests.documents.told import cells, tables

EXTRACT = Extract(
    title="Risks",
    council="Testshire",
    as_at=date(2017, 3, 31),
    columns=("No.", "Score", "Measured", "Seen", "Owner"),
    rows=(
        ("R1", "25", "2 red\n1 amber", "31 March 2017", "Director 1"),
        ("R2", "8", "None", "", "Director 2"),
    ),
)


def _table(extract: Extract) -> Table:
    (table,) = tables(compose_extract(extract).blocks)
    return table


def test_figures_are_aligned_to_be_read_down_and_names_and_days_are_not() -> None:
    """The first column names the row, whatever it is called."""
    assert [column.align for column in _table(EXTRACT).columns] == [Align.LEFT, Align.RIGHT, *[Align.LEFT] * 3]


def test_lines_of_a_cell_stay_apart() -> None:
    """Else what is counted would be read as what the next count is of."""
    assert cells(_table(EXTRACT))[0][2] == "2 red | 1 amber"
    assert isinstance(_table(EXTRACT).rows[0][2], Cell)
    assert _table(EXTRACT).rows[1][2] == "None"


def test_it_begins_under_its_title_and_an_empty_one_says_so() -> None:
    """A table is no report: it needs no page of its own before it."""
    empty = compose_extract(replace(EXTRACT, rows=()))
    assert empty.blocks[0] == Cover(is_brief=True)
    assert tables(empty.blocks)[0].empty == "Nothing was shown."


def test_a_calendar_lies_across_the_page() -> None:
    """Twelve months with their days are columns to read down, not twelve lines under each body; its title with them."""
    months = tuple(
        f"{month} 2017"
        for month in ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    )
    rows = tuple((f"Board number {number}", *("✓ 14" for _ in months)) for number in range(8))
    stream = io.BytesIO()
    render_pdf(compose_extract(replace(EXTRACT, columns=("Body", *months), rows=rows)), stream, strict=True)
    with open_pdf(stream.getvalue()) as pdf:
        shapes = [float(page.mediabox[2]) > float(page.mediabox[3]) for page in pdf.pages]
    assert shapes == [True]


def test_every_column_is_kept_unless_the_page_says_how_many_judge_a_row() -> None:
    """Paper leaves out none of them by itself; the sentence that names those left out says where they are."""
    everything, judged = _table(EXTRACT).leaves_out, _table(replace(EXTRACT, fewest=2)).leaves_out
    assert everything is not None
    assert judged is not None
    assert (everything.fewest, judged.fewest) == (5, 2)
    assert judged.held == "Saved as a workbook, the table holds them all."
