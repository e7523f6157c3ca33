"""Documents to test with; every figure in them is made up."""

from __future__ import annotations

import io
from datetime import date

from reportlab.graphics.shapes import Drawing, PolyLine

from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.charts.sheets import SheetSize
from lineofsight.documents.content import (
    Align,
    BigNumber,
    BigNumbers,
    Block,
    BulletList,
    Cell,
    Column,
    Contents,
    Cover,
    Definitions,
    Document,
    FigureBlock,
    Heading,
    InStandardPrint,
    KeepTogether,
    ListItem,
    Note,
    Paragraph,
    Picture,
    RatingKey,
    RatingMark,
    Run,
    Sheet,
    Table,
)
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.page_flow import PageBreak, Spacer
from lineofsight.documents.pdf.render import render_pdf

AS_AT = date(2017, 3, 31)

GREEN = RatingMark("on track", MarkShape.DISC, "G", Tone.GREEN)
AMBER = RatingMark("slipped but recoverable", MarkShape.DIAMOND, "A", Tone.AMBER)
RED = RatingMark("overdue or will miss", MarkShape.SQUARE, "R", Tone.RED)
BLUE = RatingMark("complete and evidenced", MarkShape.DISC, "B", Tone.BLUE)
STRIPED = RatingMark("complete, impact not yet shown", MarkShape.STRIPED_DISC, "", Tone.BLUE)
HOLLOW = RatingMark("not due or paused", MarkShape.HOLLOW_CIRCLE)
KEY = (BLUE, STRIPED, GREEN, AMBER, RED, HOLLOW)

SENTENCE = "Whether children are referred again within a year tells if the first answer was enough. "


def make_line(width: float = 480, height: float = 150) -> Drawing:
    """Return a drawing of one line."""
    drawing = Drawing(width, height)
    drawing.add(PolyLine([0, 2, width / 3, height / 2, width - 2, height - 2]))
    return drawing


def make_table(rows: int) -> Table:
    """Return a table with so many rows, of every kind of cell."""
    return Table(
        columns=(
            Column("Reference", 0.6),
            Column("Action", 3),
            Column("Slipped (days)", 0.8, Align.RIGHT),
            Column("Delivery", 1.5),
            Column("Trend"),
        ),
        rows=tuple(
            (
                f"1.{number}",
                ("Supervision ", Run("each month", bold=True), f" in team {number}"),
                str(number * 7),
                KEY[number % len(KEY)],
                Picture(lambda: make_line(60, 14), f"A line that rises {number} times.") if number % 3 else "",
            )
            for number in range(1, rows + 1)
        ),
        caption="Actions and how late they are",
    )


def every_block() -> tuple[Block, ...]:
    """Return every block that there is, and every kind of run, item and cell."""
    return (
        Cover(lines=("Made up for a test.", ("For the ", Run("Board", italic=True)))),
        Note((Paragraph("Completion is not impact."), BulletList(("One.", "Two."))), title="How to read it"),
        PageBreak(),
        Contents(),
        Heading(2, "At a glance", bookmark="glance"),
        Paragraph("What changed, what is late, what is better.", lead=True),
        RatingKey(
            ((GREEN, "It will be done by its date."), (RED, ("It is late, or ", Run("will be", bold=True), ".")))
        ),
        Paragraph(
            (SENTENCE * 3, "See ", Run("the actions in full", link="#actions"), " and ", Run("more", bold=True), ".")
        ),
        Paragraph(
            Run("A whole paragraph that is a link to the published statistics", link="https://example.org/a?b=c&d=e")
        ),
        BulletList(
            (
                SENTENCE,
                Run("italic", italic=True),
                ListItem("with a list", BulletList(("inner", ListItem("deeper", BulletList(("deepest",)))))),
                AMBER,
            ),
        ),
        BigNumbers(
            (
                BigNumber("45%", "Care leavers who study", AMBER, ("Up since 2015", "2016")),
                BigNumber("58,000 and more", "A figure too wide for its place"),
                BigNumber("No figure", "What nobody counted", HOLLOW, ("",)),
                BigNumber("3", "One in a row of its own", GREEN),
            )
        ),
        BigNumbers((), "Nobody counted anything."),
        Spacer(2),
        Heading(2, "The actions", bookmark="actions"),
        Heading(3, "Theme one"),
        make_table(30),
        Paragraph("Source: made up.", quiet=True),
        Heading(3, "Two parts in a cell"),
        Table((Column("Indicator"), Column("Value")), (("Referrals", Cell(("12%", GREEN, Run("to 45 of 50")))),)),
        Table((Column("Slippage"),), (), caption="Slippage", empty="Nothing slipped."),
        KeepTogether(
            (Heading(4, "Kept"), Paragraph(SENTENCE), FigureBlock(make_line, "A line that rises.", "Referrals."))
        ),
        FigureBlock(make_line(900, 100), "A wide line that rises.", shows_rating=True),
        Sheet((Heading(3, "Across"), make_table(3)), SheetSize.A4_ACROSS),
        InStandardPrint(
            (FigureBlock(make_line(400, 60), "A small line that rises.", "Small."),),
            (Paragraph("There is no picture."),),
        ),
        Sheet((FigureBlock(make_line(1200, 500), "A very wide line that rises.", "Referrals."),), SheetSize.A3_ACROSS),
        Note((Paragraph(SENTENCE * 60),)),
        Heading(2, "Glossary"),
        Definitions(
            (("CPP", "Child protection plan."), ("Independent reviewing officer", SENTENCE), ("CIN", SENTENCE))
        ),
    )


def make_document(*blocks: Block, title: str = "Line of sight") -> Document:
    """Return a document of these blocks."""
    return Document(
        title=title,
        as_at=AS_AT,
        blocks=blocks,
        subtitle="Is it done, and is it better for children?",
        author="The example council",
        subject="A plan and its figures, made up for a test.",
        keywords=("plan", "figures"),
        marking="Members only",
        footer="Illustrative",
        key=KEY,
    )


def file_of(*blocks: Block, print_size: PrintSize = PrintSize.STANDARD) -> bytes:
    """Return the file of a document of these blocks, made strictly."""
    stream = io.BytesIO()
    render_pdf(make_document(*blocks), stream, print_size=print_size, strict=True)
    return stream.getvalue()
