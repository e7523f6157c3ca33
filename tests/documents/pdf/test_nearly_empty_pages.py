"""What is done so that no page stays nearly empty: breaks, gaps, groups, cards and the contents give way."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import Rect, String

from lineofsight.charts.chart import Chart
from lineofsight.charts.fonts import REGULAR
from lineofsight.documents.content import (
    BulletList,
    Column,
    Contents,
    FigureBlock,
    Heading,
    KeepTogether,
    Paragraph,
    RatingMark,
    Sheet,
    Table,
)
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.page_flow import GivesWay, PageBreak, Spacer
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.pieces import read_pieces
from tests.documents.pdf.samples import KEY, SENTENCE, make_document, make_line, make_table
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_aloud,
    read_tree,
    squeeze,
)
from tests.documents.pdf.type_sizes import seen_sizes

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Block
    from tests.documents.pdf.structure import Node

STANDARD, LARGE = PrintSize.STANDARD, PrintSize.LARGE


def read(*blocks: Block, print_size: PrintSize = STANDARD) -> tuple[Node, int]:
    """The structure of a document of these blocks, and how many pages it has; it is sound."""
    stream = io.BytesIO()
    render_pdf(make_document(*blocks), stream, print_size=print_size, strict=True)
    assert find_structure_faults(stream.getvalue()) == []
    with open_pdf(stream.getvalue()) as pdf:
        return read_tree(pdf), len(pdf.pages)


@pytest.mark.parametrize(
    ("gives_way", "print_size", "is_shared"),
    [
        (GivesWay.NEVER, STANDARD, False),
        (GivesWay.NEVER, LARGE, False),
        (GivesWay.IN_LARGE_PRINT, STANDARD, False),
        (GivesWay.IN_LARGE_PRINT, LARGE, True),
        (GivesWay.ALWAYS, STANDARD, True),
        (GivesWay.ALWAYS, LARGE, True),
    ],
)
def test_a_break_gives_way_to_a_page_of_a_few_lines(
    gives_way: GivesWay, print_size: PrintSize, *, is_shared: bool
) -> None:
    """What follows stands on that page, where the break says so for this size of print."""
    blocks = (PageBreak(), Paragraph("A line."), PageBreak(gives_way), Heading(2, "Next"))
    assert read(*blocks, print_size=print_size)[1] == (2 if is_shared else 3)


def test_no_break_gives_way_to_a_page_in_use_or_to_another_sheet() -> None:
    """Half a page of words is followed by a page of its own, and a turned sheet is a sheet."""
    used = Paragraph(SENTENCE * 30)
    assert read(PageBreak(), used, PageBreak(GivesWay.ALWAYS), Heading(2, "Next"))[1] == 3
    assert read(PageBreak(), Paragraph("A line."), Sheet((make_table(2),)), Heading(2, "Next"))[1] == 4


def test_the_gap_after_a_table_never_begins_a_page() -> None:
    """However far the page is filled, a section after cards does not find its page taken by a gap."""
    columns = tuple(Column(f"Column number {number}") for number in range(12))
    cards = Table(columns, (tuple("Accountability" for _ in columns),))
    for lines in range(30):
        tree, pages = read(Spacer(lines), cards, PageBreak(GivesWay.ALWAYS), Paragraph(SENTENCE * 4))
        assert pages <= 2
        assert len(tree.find_all("LI")) == 1


def test_in_large_print_pictures_one_after_the_other_stand_under_their_own_words() -> None:
    """Only the words of the first may fill a page that would else be half empty: not each page ends with the next's."""
    chart = FigureBlock(lambda: make_line(400, 260), "A line that rises.", "Referrals.")
    groups = [KeepTogether((Heading(2, f"Figure {number}"), Paragraph(SENTENCE * 2), chart)) for number in range(4)]
    for lines in range(2, 24, 3):
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), *groups, print_size=LARGE)
        headings = [one.first_page() for one in tree.find_all("H2")[-3:]]
        assert headings == [one.first_page() for one in tree.find_all("Figure")[-3:]], lines


@pytest.mark.parametrize(("print_size", "height", "left_bare"), [(STANDARD, 420, [10, 12, 14]), (LARGE, 260, [6, 8])])
def test_a_heading_is_parted_from_its_picture_only_on_a_page_that_would_be_nearly_empty(
    print_size: PrintSize, height: int, left_bare: list[int]
) -> None:
    """Over the page the picture would be of nothing; heading and sentence stay together, and picture and caption."""
    chart = FigureBlock(lambda: make_line(400, height), "A line that rises.", "Referrals.")
    group = KeepTogether((Heading(2, "Referrals"), Paragraph(SENTENCE * 2), chart))
    parted = []
    for lines in range(2, 32, 2):
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), group, print_size=print_size)
        heading, figure = tree.find_all("H2")[0], tree.find_all("Figure")[0]
        sentence, caption = tree.find_all("P")[-2:]
        assert heading.first_page() == sentence.first_page()
        assert figure.first_page() == caption.first_page()
        if heading.first_page() != figure.first_page():
            parted.append(lines)
    assert parted == left_bare


def test_a_picture_that_can_goes_on_over_the_page_as_one_figure() -> None:
    """Its parts fill their pages with words as large as ever, its caption stands by its end, and it conforms."""
    chart = Chart(400, 900)
    for number in range(30):
        chart.add(Rect(20, 880 - 30 * number, 300, 20))
        chart.add(String(24, 885 - 30 * number, f"Link {number}", fontName=REGULAR, fontSize=12))
    tall = FigureBlock(chart.cut_at([25 + 30 * number for number in range(29)]), "A ladder.", "From top to bottom.")
    for lines in (0, 12, 27, 36, 41):
        stream = io.BytesIO()
        blocks = (PageBreak(), Paragraph("Before."), Spacer(lines), Heading(2, "Asked"), Paragraph("It is:"), tall)
        render_pdf(make_document(*blocks), stream, strict=True)
        assert find_structure_faults(stream.getvalue()) == []
        assert find_conformance_failures(stream.getvalue()) == []
        with open_pdf(stream.getvalue()) as pdf:
            tree = read_tree(pdf)
            assert min(seen_sizes(pdf)) == 12
        (figure,), caption = tree.find_all("Figure"), tree.find_all("P")[-1]
        assert len({page for page, _ in figure.pieces}) in (2, 3)
        assert caption.first_page() == figure.pieces[-1][0]
        assert tree.find_all("H2")[0].first_page() == tree.find_all("P")[-2].first_page() == figure.first_page()


def test_a_tall_row_fills_the_page_on_which_its_table_begins() -> None:
    """It says that it may run on, beside its text where there is room; a lower row stands whole."""
    columns = (Column("No."), Column("What is recorded", 8))
    for sentences, lines, is_parted in ((20, 20, True), (30, 26, True), (12, 26, False)):
        rows = Table(columns, (("R1", SENTENCE * sentences),))
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), Heading(2, "Asked"), rows)
        pages = {page for page, _ in tree.find_all("TD")[0].pieces}
        assert (len(pages) > 1) == is_parted
        assert tree.find_all("H2")[0].first_page() == min(pages)


@pytest.mark.parametrize(("last", "is_parted"), [(SENTENCE * 3, True), ("Nothing yet.", False)])
def test_a_card_of_three_entries_is_parted_before_a_last_one_of_several_lines(
    last: str,
    is_parted: bool,  # noqa: FBT001 (a parameter of a test)
) -> None:
    """Rather than that its heading leaves a page half empty; a last line does not begin a page by itself."""
    columns = (Column("On what", least=40), Column("What was asked", least=40), Column("What was answered", least=40))
    row = ("Expectation", SENTENCE * 3, last)
    found = set()
    for lines in range(4, 16):
        before = (PageBreak(), Paragraph("Before."), Spacer(lines), Heading(2, "Asked"))
        tree, _ = read(*before, Table(columns, (row,)), print_size=LARGE)
        _, _, *entries = tree.find_all("LBody")[0].find_all("P")
        assert tree.find_all("H2")[0].first_page() == tree.find_all("LBody")[0].first_page()
        found.add(entries[-1].first_page() != tree.find_all("H2")[0].first_page())
    assert found == ({False, True} if is_parted else {False})


def test_a_group_that_is_parted_leaves_no_line_alone() -> None:
    """The room for an answer stands with the sentence before it, wherever the page ends."""
    group = KeepTogether((Heading(2, "Asked"), *(Paragraph(f"{number}. {SENTENCE}") for number in range(14))))
    parted = set()
    for lines in range(0, 30, 2):
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), group)
        pages = [one.first_page() for one in tree.find_all("P")[-14:]]
        assert pages[-1] == pages[-2]
        parted.add(pages[0] != pages[-1])
    assert parted == {False, True}


def test_what_ends_with_a_colon_goes_on_with_what_it_opens() -> None:
    """Where heading and sentence are parted from it, so that the page before is filled, that line is not."""
    chart = FigureBlock(lambda: make_line(400, 420), "A line that rises.", "Referrals.")
    texts = (Heading(2, "Asked"), Paragraph(SENTENCE * 2), Paragraph("It rises:"))
    parted = {}
    for lines in (2, 16, 28):
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), *texts, chart)
        sentence, opening = tree.find_all("P")[-3:-1]
        assert tree.find_all("H2")[0].first_page() == sentence.first_page()
        assert opening.first_page() == tree.find_all("Figure")[0].first_page()
        parted[lines] = sentence.first_page() != opening.first_page()
    assert parted == {2: False, 16: True, 28: False}


def test_a_long_sentence_before_a_list_runs_over_the_page_rather_than_leave_a_third_of_it_empty() -> None:
    """In large print it is too high for what is left; it begins under its heading and ends above its list."""
    listed = BulletList(tuple(f"Line {number}." for number in range(4)))
    run_over = set()
    for lines in range(2, 22, 2):
        blocks = (PageBreak(), Paragraph("Before."), Spacer(lines), Heading(2, "Changed"), Paragraph(SENTENCE * 8))
        tree, _ = read(*blocks, listed, print_size=LARGE)
        heading, text = tree.find_all("H2")[-1], tree.find_all("P")[-1]
        pages = sorted({page for page, _ in text.pieces})
        assert heading.first_page() == pages[0], lines
        if len(pages) > 1:
            assert tree.find_all("LBody")[0].first_page() == pages[-1], lines
        run_over.add(len(pages))
    assert run_over == {1, 2}


def test_a_heading_is_never_parted_from_the_rows_under_it() -> None:
    """Also where a sentence stands between them and half a page stays empty: rows over the page would head nothing."""
    tall = Table((Column("Point"), Column("What is recorded")), (("Being done", SENTENCE * 24),) * 2)
    for lines in range(4, 40, 2):
        tree, _ = read(PageBreak(), Spacer(lines), Heading(2, "Asked"), Paragraph("Asked by inspectors."), tall)
        assert tree.find_all("H2")[0].first_page() == tree.find_all("TR")[1].first_page(), lines


def test_a_tall_card_is_parted_before_it_leaves_a_quarter_of_a_page_empty() -> None:
    """Its name stands with the first of its lines; a card that leaves less empty moves on whole."""
    columns = tuple(Column(f"Column number {number}") for number in range(12))
    row = ("The name of the row", *(f"Said in column {number}: {SENTENCE * 2}" for number in range(11)))
    cards = Table(columns, (row,), row_headings=True)
    for lines, is_parted in ((10, True), (20, True), (36, False)):
        tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), cards)
        (body,) = tree.find_all("LBody")
        pages = [line.first_page() for line in body.kids]
        assert pages[0] == pages[1]
        assert (len(set(pages)) > 1) == is_parted


def test_a_card_lower_than_a_quarter_of_a_page_is_never_parted() -> None:
    """In large print too: over the page nobody would know of what the last lines of a few speak."""
    columns = tuple(Column(f"Column {number}") for number in range(7))
    row = ("The name of the row", *(f"Said in column number {number} of seven" for number in range(6)))
    cards = Table(columns, (row,), row_headings=True)
    for lines in range(8, 24):
        tree, _ = read(PageBreak(), Spacer(lines), Heading(2, "Figures"), Paragraph("Of them."), cards,
                       print_size=LARGE)  # fmt: skip
        (body,) = tree.find_all("LBody")
        assert len(body.kids) == 7
        assert len({line.first_page() for line in body.kids}) == 1, lines


def test_the_contents_are_closed_up_into_the_rest_of_a_page() -> None:
    """Where narrower gaps between their lines are enough; where they are not, the list moves on whole."""
    headings: list[Block] = [PageBreak(), *(Heading(2, f"Section {number}") for number in range(12))]
    for lines, pages in ((8, {1}), (12, {2})):
        tree, _ = read(Paragraph("Before."), Spacer(lines), Contents(), *headings)
        first = tree.find_all("P")[0].first_page()
        found = {1 if line.first_page() == first else 2 for line in tree.find_all("TOCI")}
        assert found == pages


@pytest.mark.parametrize(("lines", "pages"), [(6, 2), (12, 1)])
def test_contents_are_parted_only_where_their_page_would_stay_nearly_empty(lines: int, pages: int) -> None:
    """Behind a few lines that a cover left for this page they begin there; else they stand whole on the next."""
    headings = [Heading(2, f"Section {number}") for number in range(18)]
    tree, _ = read(PageBreak(), Paragraph("Before."), Spacer(lines), Contents(), *headings, print_size=LARGE)
    assert len({line.first_page() for line in tree.find_all("TOCI")}) == pages


def test_a_few_pages_of_large_print_are_closed_up_where_that_saves_the_last() -> None:
    """Two lines that would stand alone on a third page find room on the second; where more would, gaps stay wide."""
    steps = {}
    for count, pages in ((38, 2), (40, 2), (44, 3)):
        stream = io.BytesIO()
        lines = BulletList(tuple(f"Line {number}." for number in range(count)))
        render_pdf(make_document(lines), stream, print_size=LARGE, strict=True)
        with open_pdf(stream.getvalue()) as pdf:
            assert len(pdf.pages) == pages
            heights = sorted({piece.place[1] for piece in read_pieces(pdf.pages[1]).values()})
        steps[count] = heights[1] - heights[0]
    assert steps[40] < steps[38] == steps[44]


@pytest.mark.needs_poppler
def test_a_card_that_goes_on_over_a_page_is_named_again_there(tmp_path: Path) -> None:
    """By its number, above what goes on, be that a further entry or the rest of one; to the eye alone."""
    columns = (Column("No."), Column("What was asked", least=40), Column("Answer", least=40), Column("Then", least=40))
    row = ("1.4", SENTENCE * 4, SENTENCE * 6, SENTENCE * 30)
    path = tmp_path / "cards.pdf"
    begun = set()
    for lines in range(2, 30, 3):
        blocks = (PageBreak(), Paragraph("Before."), Spacer(lines), Heading(2, "Asked"), Table(columns, (row,)))
        render_pdf(make_document(*blocks), path, print_size=LARGE, strict=True)
        pages = [" ".join(page.split()).partition("31 March 2017 ")[2] for page in _read_pages(path)]
        first = next(number for number, page in enumerate(pages) if "Asked" in page)
        assert "Asked No. 1.4 What was asked: " in pages[first]
        assert all(page.startswith("No. 1.4 (continued) ") for page in pages[first + 1 :])
        begun |= {page.partition("(continued) ")[2][:5] for page in pages[first + 1 :]}
        assert "(continued)" not in pages[first]
        assert squeeze("(continued)") not in read_aloud(path.read_bytes())
    assert "Answe" in begun, "a further entry"
    assert begun - {"Then:", "Answe"}, "the rest of one"


@pytest.mark.needs_poppler
def test_a_card_that_is_headed_by_a_day_is_named_again_with_its_number(tmp_path: Path) -> None:
    """Several cards are of one day."""
    columns = (Column("When", least=40), Column("No.", least=40), Column("What", least=40), Column("Who", least=40))
    row = ("31 Mar 2017", "2.4-a", SENTENCE * 6, SENTENCE * 30)
    path = tmp_path / "cards.pdf"
    render_pdf(make_document(PageBreak(), Table(columns, (row,))), path, print_size=LARGE, strict=True)
    *_, last = _read_pages(path)
    assert "31 Mar 2017, No. 2.4-a (continued) " in " ".join(last.split())


def _read_pages(path: Path) -> list[str]:
    made = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, text=True)
    return made.stdout.rstrip("\f").split("\f")


RATED = Table((Column("Rating"),), ((KEY[0],),))


def _count(lines: int, *after: Block, key: tuple[RatingMark, ...]) -> int:
    """The pages of a document: one with a rating, then so many lines and what comes after them."""
    written = (Paragraph(f"Line {number}.") for number in range(lines))
    stream = io.BytesIO()
    document = replace(make_document(RATED, PageBreak(), *written, *after), key=key)
    render_pdf(document, stream, strict=True)
    with open_pdf(stream.getvalue()) as pdf:
        return len(pdf.pages)


def _fill(*after: Block) -> int:
    """How many lines fit on the second page with what comes after them, where no page has a key."""
    return next(lines for lines in range(10, 80) if _count(lines + 1, *after, key=()) > 2)


def test_text_stands_where_no_key_does_rather_than_on_a_page_of_its_own() -> None:
    """A page without a rating has no key at its foot: the last lines of a document use that room."""
    most = _fill()
    assert _count(most, key=KEY) == 2
    assert _count(most + 1, key=KEY) == 3


def test_a_page_that_would_show_a_rating_keeps_the_room_for_its_key() -> None:
    """Nothing is painted over: a rating among the last lines has its key under it."""
    assert _count(_fill(RATED), RATED, key=KEY) == 3
