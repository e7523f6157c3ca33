"""How a table is set: as a grid, on a turned sheet or as cards."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import Align, Cell, Column, Heading, KeepTogether, Paragraph, Picture, Run, Table
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.new_page import Room
from lineofsight.documents.pdf.table_layout import GridFit, TableLayout, choose_layout
from lineofsight.documents.pdf.type_scale import SCALES
from lineofsight.documents.pdf.widths import Need
from tests.documents.pdf.samples import AMBER, SENTENCE, file_of, make_line, make_table
from tests.documents.pdf.structure import (
    Node,
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_tree,
)

if TYPE_CHECKING:
    from pathlib import Path

UPRIGHT = Room(SheetSize.A4_UPRIGHT, 491, 640)
ACROSS = Room(SheetSize.A4_ACROSS, 738, 393)


def tree_of(content: bytes) -> Node:
    """Return the structure of a file."""
    with open_pdf(content) as pdf:
        return read_tree(pdf)


def figures(columns: int, rows: int = 8) -> Table:
    """Return a table of figures read down their columns."""
    return Table(
        (Column("Area"), *(Column(f"Observed {number}", align=Align.RIGHT) for number in range(columns))),
        tuple((f"Area {row}", *("1,234.5" for _ in range(columns))) for row in range(rows)),
        caption="Made-up figures",
    )


def fit_of(
    table: Table,
    comfort: float,
    *,
    cells: float = 40,
    heading: float = 60,
    print_size: PrintSize = PrintSize.STANDARD,
) -> GridFit:
    """Return columns that need so many points each, with headings, and one with cells, so long on one line."""
    needs = [
        Need(comfort / 2, comfort, comfort * 3, 1, heading, [[cells if place == 1 else 40]] * len(table.rows))
        for place, _ in enumerate(table.columns)
    ]
    return GridFit(needs, [UPRIGHT.width / len(needs)] * len(needs), UPRIGHT, SCALES[print_size])


@pytest.mark.parametrize(
    ("table", "comfort", "expected"),
    [
        (figures(5), 80, TableLayout.GRID),
        (figures(5), 100, TableLayout.TURNED),
        (figures(5, rows=5), 100, TableLayout.CARDS),
        (figures(5), 130, TableLayout.CARDS),
        (make_table(9), 120, TableLayout.CARDS),
    ],
    ids=["fits", "figures fit across", "too few rows for a sheet", "too wide even across", "words, not figures"],
)
def test_one_rule_decides_how_a_table_is_set(table: Table, comfort: float, expected: TableLayout) -> None:
    """A grid where every column can be followed; else figures are turned and words become cards."""
    assert choose_layout(table, fit_of(table, comfort), ACROSS) is expected


def test_a_table_is_not_turned_where_no_sheet_may_begin() -> None:
    """Within a group, or on a sheet across, cards take its place."""
    table = figures(5)

    assert choose_layout(table, fit_of(table, 100), None) is TableLayout.CARDS


@pytest.mark.parametrize(
    ("cells", "print_size", "expected"),
    [
        (150, PrintSize.STANDARD, TableLayout.GRID),
        (450, PrintSize.STANDARD, TableLayout.GRID),
        (150, PrintSize.LARGE, TableLayout.GRID),
        (450, PrintSize.LARGE, TableLayout.CARDS),
        (4000, PrintSize.STANDARD, TableLayout.CARDS),
    ],
)
def test_rows_that_take_less_paper_as_cards_are_cards(
    cells: float, print_size: PrintSize, expected: TableLayout
) -> None:
    """In large print sooner, where few letters stand on a line; in standard print where a row would be cut."""
    table = make_table(9)

    assert choose_layout(table, fit_of(table, 80, cells=cells, print_size=print_size), ACROSS) is expected


@pytest.mark.parametrize(
    ("heading", "cells", "expected"),
    [
        (60, 1000, TableLayout.GRID),
        (600, 1000, TableLayout.CARDS),
        (600, 40, TableLayout.GRID),
    ],
    ids=["high rows", "high rows under a high heading", "low rows under a high heading"],
)
def test_high_rows_under_a_high_heading_are_cards(heading: float, cells: float, expected: TableLayout) -> None:
    """Where a heading takes more lines than rows that are followed with ease, nothing stands beside anything."""
    table = make_table(9)

    assert choose_layout(table, fit_of(table, 80, cells=cells, heading=heading), ACROSS) is expected


@pytest.mark.parametrize("print_size", PrintSize)
def test_wide_figures_are_turned_and_the_text_after_them_stands_upright(print_size: PrintSize) -> None:
    """The heading goes with the table; what follows begins an upright page."""
    columns = {PrintSize.STANDARD: 7, PrintSize.LARGE: 5}[print_size]
    content = file_of(Heading(2, "Figures"), figures(columns), Paragraph(SENTENCE), print_size=print_size)
    with open_pdf(content) as pdf:
        sizes = {sheet.obj.objgen: (float(sheet.mediabox[2]), float(sheet.mediabox[3])) for sheet in pdf.pages}
    tree = tree_of(content)

    assert sizes[tree.find_all("Table")[0].first_page()][0] > 800
    assert tree.find_all("H2")[0].first_page() == tree.find_all("Table")[0].first_page()
    assert sizes[tree.kids[-1].first_page()][0] < 600
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_a_wide_table_in_a_group_does_not_break_the_group() -> None:
    """It is set as cards on the page of its group."""
    content = file_of(KeepTogether((Heading(2, "Figures"), figures(8, rows=1))))
    tree = tree_of(content)

    assert tree.find_all("Table") == []
    assert {piece[0] for kid in tree.kids for node in kid.walk() for piece in node.pieces} == {tree.first_page()}


def test_cards_say_each_columns_heading_before_what_stands_in_it() -> None:
    """A list of one item a row: the row's name, then heading and value; an empty cell is left out."""
    table = Table(
        tuple(Column(heading) for heading in ("No.", "Action", "Moved", "Status", "Trend", "Note", "Owner", "Source")),
        (
            (
                "1.4",
                "Supervision each month",
                Cell(("15 March 2017", "first 31 January 2017", "Agreed.", "Noted")),
                AMBER,
                Picture(lambda: make_line(60, 14), "A line that rises."),
                "",
                "–",
                "A return of the council",
            ),
        )
        * 2,
        caption="Actions",
    )
    content = file_of(table)
    (cards,) = tree_of(content).find_all("L")

    assert [kid.kind for kid in cards.kids] == ["Caption", "LI", "LI"]
    assert [node.kind for node in cards.kids[1].kids[0].kids] == ["P", "P", "P", "P", "P", "Figure", "P", "P"]
    assert find_conformance_failures(content) == []
    assert find_structure_faults(content) == []


def test_a_picture_that_is_as_small_as_a_word_is_larger_on_a_card() -> None:
    """Who needs a card needs it larger than in a column, and it has a line to itself; it keeps to the page's width."""
    headings = ("No.", "Action", "Moved", "Status", "Trend", "Note", "Owner", "Source")
    magnification, margin = SCALES[PrintSize.LARGE].magnification, 48
    for width, drawn in ((60.0, 2 * 60 * magnification), (300.0, 0.0)):
        picture = Picture(lambda width=width: make_line(width, 14), "A line that rises.")
        row = ("1.4", SENTENCE, "Twice", AMBER, picture, SENTENCE, "Nobody", "A return of the council")
        content = file_of(Table(tuple(map(Column, headings)), (row,) * 2), print_size=PrintSize.LARGE)
        found = tree_of(content).find_all("Figure")
        edges = [re.findall(r"Decimal\('([\d.]+)'\)", one.attributes) for one in found]
        widths = [float(right) - float(left) for left, _, right, _ in edges]
        assert len(widths) == 2
        assert all(float(left) >= margin and float(right) <= 595.28 - margin for left, _, right, _ in edges)
        assert not drawn or widths == pytest.approx([drawn] * 2, abs=1)


def test_a_card_is_not_cut_where_it_fits_a_page() -> None:
    """Every card of a long table stands whole on its page, its caption with the first."""
    tree = tree_of(file_of(Paragraph(SENTENCE * 9), make_table(40), print_size=PrintSize.LARGE))
    cards = tree.find_all("L")[0].kids
    pages = [{piece[0] for node in card.walk() for piece in node.pieces} for card in cards]

    assert len(cards) == 41
    assert all(len(found) == 1 for found in pages)
    assert pages[0] == pages[1]
    assert len(set.union(*pages)) > 5


def test_a_card_longer_than_a_page_runs_on() -> None:
    """Five thousand words in one cell are printed to the last."""
    table = make_table(2)
    tall = Table(table.columns, (table.rows[0], ("1.9", "word " * 5000, *table.rows[1][2:])))
    content = file_of(tall, print_size=PrintSize.LARGE)
    last = tree_of(content).find_all("LI")[1]

    assert len({piece[0] for node in last.walk() for piece in node.pieces}) > 5
    assert find_structure_faults(content) == []


@pytest.mark.parametrize("caption", ["", "Actions"])
@pytest.mark.parametrize("empty", ["", "  "])
def test_a_row_that_says_nothing_is_no_card(caption: str, empty: str) -> None:
    """Alone or among others; what is said in the others stands."""
    table = make_table(2)
    nothing = tuple(empty for _ in table.columns)
    for rows, cards in (((nothing, *table.rows, nothing), 2), ((nothing,), 0)):
        content = file_of(Table(table.columns, rows, caption=caption), print_size=PrintSize.LARGE)
        assert len(tree_of(content).find_all("LI")) == cards
        assert find_conformance_failures(content) == []
        assert find_structure_faults(content) == []


def test_two_columns_are_followed_however_high_their_rows() -> None:
    """Beside one another they need no card."""
    table = Table((Column("Point"), Column("What is recorded")), (("For", "word " * 200),) * 3)
    (found,) = tree_of(file_of(table, print_size=PrintSize.LARGE)).find_all("Table")

    assert len(found.find_all("TR")) == 4


@pytest.mark.needs_poppler
def test_a_cards_words_read_as_a_person_would_write_them(tmp_path: Path) -> None:
    """A reference has its column's heading before it and a name has not; no colon follows a question mark."""
    others = [f"Accountability{number}" for number in range(4)]
    columns = tuple(map(Column, ("No.", "Is it working?", "Due", *others)))
    rows = (("1.4", Cell(("Not yet", "It is early.")), "May", *("–",) * 4), ("For", "Yes", "June", *("–",) * 4))
    path = tmp_path / "cards.pdf"
    path.write_bytes(file_of(Table(columns, rows), print_size=PrintSize.LARGE))
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout

    assert "No. 1.4\nIs it working? Not yet. It is early.\nDue: May" in text
    assert "\nFor\nIs it working? Yes\nDue: June" in text


@pytest.mark.parametrize(
    ("head", "parts", "said"),
    [
        ("Action 2.8", ("Agree how a case passes.",), "Action 2.8: Agree how a case passes."),
        ("30 June 2017", ("in 91 days",), "30 June 2017; in 91 days"),
        (
            "R1",
            (("30 Apr 2017", "to 31 Jul 2017", "92 days later")),
            "Moved: 30 Apr 2017 to 31 Jul 2017; 92 days later",
        ),
        (
            "R1",
            (("25 with controls", "(20 before)", "Head of Care")),
            "Moved: 25 with controls (20 before); Head of Care",
        ),
        ("R1", ((Run("Moved:", bold=True),), "Not at all."), "\nMoved: Not at all."),
    ],
)
def test_a_card_goes_on_where_its_cell_began_a_line(
    head: str, parts: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    """A sentence begins after a full stop, a date that another moved to does not, and no label is said twice."""
    others = [f"Accountability{number}" for number in range(5)]
    columns = tuple(map(Column, ("No.", "Moved", *others)))
    name = Cell((head, *parts)) if head != "R1" else head
    moved = "–" if head != "R1" else Cell(parts)
    path = tmp_path / "cards.pdf"
    path.write_bytes(file_of(Table(columns, ((name, moved, *("–",) * 5),) * 2), print_size=PrintSize.LARGE))
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout

    assert said in text.replace("\n", " ") or said in text
    assert "Moved: Moved:" not in text
