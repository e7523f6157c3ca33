"""What stands together on a page, over every place where a page can end."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pikepdf
import pytest

from lineofsight.charts.indicator_chart import indicator_chart
from lineofsight.documents.content import (
    Block,
    BulletList,
    Column,
    Contents,
    FigureBlock,
    Heading,
    KeepTogether,
    Note,
    Paragraph,
    Table,
)
from lineofsight.documents.page_flow import PageBreak, Spacer
from tests.charts.judged_series import judged
from tests.documents.pdf.samples import SENTENCE, file_of, make_line, make_table
from tests.documents.pdf.structure import Node, find_structure_faults, open_pdf, read_aloud, read_tree, squeeze
from tests.documents.pdf.type_sizes import seen_sizes

if TYPE_CHECKING:
    from pathlib import Path


def tree_of(*blocks: Block) -> Node:
    """Return the structure of a document of these blocks."""
    with open_pdf(file_of(*blocks)) as pdf:
        return read_tree(pdf)


FOLLOWERS: dict[str, tuple[Block, str]] = {
    "paragraph": (Paragraph(SENTENCE * 6), "P"),
    "table": (make_table(12), "Table"),
    "figure": (FigureBlock(make_line, "A line that rises.", "Referrals."), "Figure"),
    "list": (BulletList((SENTENCE, SENTENCE)), "L"),
    "note": (Note((Paragraph(SENTENCE * 4),), title="Note"), "P"),
    "group": (KeepTogether((Paragraph(SENTENCE), make_table(3))), "P"),
}


@pytest.mark.parametrize("name", FOLLOWERS)
def test_a_heading_is_never_alone_at_a_pages_foot(name: str) -> None:
    """Wherever the page ends, a heading's page is that of the first line, row or picture after it."""
    block, kind = FOLLOWERS[name]
    for lines in range(18, 34):
        tree = tree_of(Spacer(lines), Heading(2, "Section"), Heading(3, "Part"), block)
        part = tree.kids.index(tree.find_all("H3")[0])
        following = next(node for kid in tree.kids[part + 1 :] for node in kid.walk() if node.kind == kind)

        assert tree.find_all("H2")[0].first_page() == tree.kids[part].first_page() == following.first_page()


def test_a_caption_is_never_parted_from_its_tables_first_row() -> None:
    """Caption, column headings and first row stand on one page."""
    for lines in range(22, 34):
        (table,) = tree_of(Spacer(lines), make_table(8)).find_all("Table")
        first_row = table.find_all("TR")[1]

        assert table.find_all("Caption")[0].first_page() == first_row.first_page()


def test_a_group_stays_on_one_page_when_it_fits_one() -> None:
    """All of it moves on when its last line would not fit."""
    group = KeepTogether((Heading(2, "Kept"), Paragraph(SENTENCE), FigureBlock(make_line, "A line.", "Caption.")))
    for lines in range(6, 34, 2):
        tree = tree_of(Spacer(lines), group)
        pages = {piece[0] for node in tree.kids[tree.kids.index(tree.find_all("H2")[0]) :] for piece in node.pieces}

        assert len(pages) == 1


def test_a_group_taller_than_a_page_runs_on() -> None:
    """What can fit nowhere is laid out as it comes, its heading still with what follows."""
    tree = tree_of(Spacer(20), KeepTogether((Heading(2, "Kept"), make_table(60))))
    heading, table = tree.find_all("H2")[0], tree.find_all("Table")[0]

    assert heading.first_page() == table.first_page()
    assert len({piece[0] for node in table.walk() for piece in node.pieces}) > 1


def test_a_note_longer_than_a_page_is_one_run_of_paragraphs() -> None:
    """A box over three pages splits its paragraphs, which stay whole to a reader."""
    content = file_of(Note((Paragraph(SENTENCE * 120), Paragraph("End.")), title="Long"))
    with open_pdf(content) as pdf:
        tree = read_tree(pdf)
        assert len(pdf.pages) > 2

    long_ones = [node for node in tree.find_all("P") if len({page for page, _ in node.pieces}) > 1]
    assert len(long_ones) == 1
    assert find_structure_faults(content) == []


def test_a_table_of_many_columns_is_read_row_by_row() -> None:
    """Twelve columns with long words, which no page has room for, become one card a row."""
    columns = tuple(Column(f"Column number {number}") for number in range(12))
    rows = tuple(tuple(f"Accountability{row}" for _ in columns) for row in range(5))

    (cards,) = tree_of(Table(columns, rows)).find_all("L")
    assert [len(card.find_all("P")) for card in cards.kids] == [12] * 5


def test_a_heading_stays_with_a_row_taller_than_a_page() -> None:
    """The row begins under its headings, and its pages are filled."""
    table = make_table(90)
    # The second of so many rows is not weighed when it is decided how the table is set.
    tall_row = (table.rows[1][0], "word " * 900, *table.rows[1][2:])
    tall = Table(table.columns, (table.rows[0], tall_row, *table.rows[2:]), caption="Tall")
    tree = tree_of(Paragraph(SENTENCE), Heading(2, "Section"), tall)
    cells = tree.find_all("TR")[2].kids

    assert tree.find_all("H2")[0].first_page() == cells[0].first_page() == cells[1].first_page()
    assert len({page for page, _ in cells[1].pieces}) <= 6


def test_a_chart_is_drawn_lower_where_its_group_then_fits_the_page() -> None:
    """A gap of half a page is not left for a few points; the words keep their size and are not moved."""
    chart = indicator_chart(judged(["12", "14", "15"]))
    assert chart is not None
    group = KeepTogether((Heading(2, "Kept"), FigureBlock(chart, chart.alt, "Figures.")))
    heights = set()
    for lines in range(10, 34):
        content = file_of(Spacer(lines), group)
        with open_pdf(content) as pdf:
            figure = read_tree(pdf).find_all("Figure")[0]
            heights.add(round(box_height(figure)))
            assert min(seen_sizes(pdf)) == 12

    assert min(heights) < 200
    assert max(heights) == 210
    assert len(heights) > 2


def test_a_tall_group_of_words_is_parted_before_it_leaves_a_quarter_of_the_page_empty() -> None:
    """A group that is taller than that begins where it is; one that is not moves on whole."""
    tall = KeepTogether((Heading(2, "Kept"), *(Paragraph(SENTENCE) for _ in range(12))))
    for lines in (8, 10, 14, 18, 22):
        tree = tree_of(Paragraph("Before."), Spacer(lines), tall)
        kept = tree.kids[tree.kids.index(tree.find_all("H2")[0]) :]
        pages = {piece[0] for node in kept for piece in node.pieces}

        assert (len(pages) > 1) == (tree.kids[0].first_page() in pages) == (lines <= 10)


def test_the_last_row_of_a_table_is_not_alone_on_its_page() -> None:
    """It takes the row before it along, and no page has the headings twice."""
    for lines in range(20):
        content = file_of(Spacer(lines), make_table(14))
        with open_pdf(content) as pdf:
            (table,) = read_tree(pdf).find_all("Table")
            repeated = [str(pikepdf.unparse_content_stream(repeats(sheet))).count("BDC") for sheet in pdf.pages]
        pages = [row.first_page() for row in table.find_all("TR")[1:]]

        assert pages[-1] == pages[-2]
        assert repeated == [0, *[len(make_table(1).columns)] * (len(set(pages)) - 1)]


def test_a_low_note_is_not_parted_and_a_title_never_left_alone() -> None:
    """A warning of a few lines stands whole; a long one begins with words under its title."""
    for lines in range(20, 36):
        for sentences in (2, 40):
            note = Note((Paragraph(SENTENCE * sentences),), title="Warning")
            tree = tree_of(Spacer(lines), note)
            title, text = tree.kids[-2:]

            assert title.first_page() == text.first_page()
            assert sentences > 2 or len({page for page, _ in text.pieces}) == 1


def test_a_contents_list_a_little_too_long_is_closed_up_to_one_page() -> None:
    """A list of one page and five lines is harder to use than one whose lines stand closer; a longer one runs on."""
    for count, pages in ((22, 1), (31, 1), (60, 3)):
        headings = [Heading(2, f"Section {number}") for number in range(count)]
        tree = tree_of(PageBreak(), Contents(), PageBreak(), *headings)
        lines = [node.first_page() for node in tree.find_all("TOCI")]

        assert len(lines) == count
        assert len(set(lines)) == pages


def repeats(sheet: pikepdf.Page) -> list[pikepdf.ContentStreamInstruction]:
    """Return the instructions that begin a repeated column heading."""
    return [
        command
        for command in pikepdf.parse_content_stream(sheet, "BDC")
        if isinstance(command, pikepdf.ContentStreamInstruction)
        and str(command.operands[0]) == "/Artifact"
        and str(command.operands[1].get("/Type")) == "/Pagination"
        and "/Subtype" not in command.operands[1]
    ]


def box_height(figure: Node) -> float:
    """Return the height of a figure in points, as its attributes say it."""
    left_bottom_right_top = figure.attributes[figure.attributes.index("[") :]
    _, bottom, _, top = (float(edge) for edge in re.findall(r"[\d.]+", left_bottom_right_top))
    return top - bottom


@pytest.mark.needs_poppler
def test_a_row_taller_than_a_page_says_that_it_runs_on(tmp_path: Path) -> None:
    """To the eye, beside the long text; who hears the document is told nothing of pages."""
    table = make_table(90)
    # The second of so many rows is not weighed when it is decided how the table is set.
    tall_row = (table.rows[1][0], "word " * 900, *table.rows[1][2:])
    tall = Table(table.columns, (table.rows[0], tall_row, *table.rows[2:]))
    path = tmp_path / "tall.pdf"
    path.write_bytes(file_of(tall))
    first, *rest = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, check=True, text=True
    ).stdout.split("\f")

    assert squeeze("This row goes on over the page.") in squeeze(first)
    assert squeeze("goes on") not in squeeze("".join(rest))
    assert squeeze("goes on") not in read_aloud(path.read_bytes())
    assert find_structure_faults(path.read_bytes()) == []


@pytest.mark.needs_poppler
def test_that_a_row_runs_on_is_said_under_what_names_it(tmp_path: Path) -> None:
    """Not under the day in its last column, as if it were told of that day."""
    columns = (Column("On what", 2.6, least=18), Column("What was asked", 4.6), Column("Answer due", 1.8, least=14))
    rows = [(f"Action 1.{number} and all that it holds", "Who leads it?", "1 May") for number in range(30)]
    # The second of so many rows is not weighed when it is decided how the table is set.
    rows[1] = (f"{rows[1][0]}, of which more is to be said here than of the others", SENTENCE * 17, rows[1][2])
    path = tmp_path / "tall.pdf"
    path.write_bytes(file_of(Table(columns, tuple(rows))))
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True).stdout
    head = next(line for line in said.splitlines() if "What was asked" in line)
    told = next(line for line in said.splitlines() if "This row" in line)
    assert told.index("This row") < head.index("What was asked")


@pytest.mark.needs_poppler
def test_a_tall_row_that_stands_whole_does_not_say_that_it_goes_on(tmp_path: Path) -> None:
    """Whether it does is known when its page is painted: a longer one says it, and once."""
    columns = (Column("Who answers for it", 3, least=30), Column("What is recorded", 6))
    path = tmp_path / "tall.pdf"
    for rows, pages in (((11,), 1), ((17,), 2)):
        table = Table(columns, tuple((f"R{number}", SENTENCE * long) for number, long in enumerate(rows)))
        path.write_bytes(file_of(table))
        said = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
        assert said.count("\f") == pages
        assert " ".join(said.split()).count("This row goes on over the page.") == pages - 1
