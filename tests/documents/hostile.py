"""Text that means harm, or that no type has, and a document with it in every place."""

from __future__ import annotations

from lineofsight.charts.palette import MarkShape
from lineofsight.documents.content import (
    BigNumber,
    BigNumbers,
    BulletList,
    Column,
    Contents,
    Cover,
    Definitions,
    Document,
    FigureBlock,
    Heading,
    Note,
    Paragraph,
    RatingMark,
    Run,
    Table,
)
from tests.documents.pdf.samples import AS_AT, make_line

HOSTILE = [
    "a < b & c > d \"quoted\" 'single'",
    '<b>not bold</b> <a href="file:///etc/passwd">link</a> <img src="http://example.org/x.png"/>',
    "<para><font color='[x for x in ()]'>colour</font></para>",
    "control \x00\x01\x07\x1b\x7f characters",
    "\u202eright to left\u202c and \u2066isolated\u2069",
    "zero\u200bwidth\ufeff and soft\u00adhyphen",
    "emoji \U0001f600 and Han \u6f22\u5b57 and Arabic \u0627\u0644 and private \ue000",
    "lone surrogate \ud800 here",
    "combining a\u0308 e\u0301 and ŵ ŷ",
    "tabs\tand\nnew\r\nlines\u2028and\u2029more",
    "(unbalanced \\ parentheses ((( \\) \\n",
    "   ",
    "\ufffe\uffff",
    "=1+1; @SUM(A1) %PDF-1.7 endstream endobj",
]


def hostile_document(text: str) -> Document:
    """Return a document with the text wherever there can be text."""
    mark = RatingMark(f"x{text}", MarkShape.DISC, text[:1])
    return Document(
        title=f"Title {text}",
        as_at=AS_AT,
        subtitle=text,
        author=text,
        subject=text,
        keywords=(text,),
        marking=text,
        footer=text,
        key=(mark,),
        blocks=(
            Cover(lines=(text,)),
            Contents(),
            Heading(2, f"Heading {text}"),
            Paragraph((text, Run(text, bold=True), Run(f"x{text}", link="https://example.org/"))),
            BulletList((text, mark)),
            Table((Column(text), Column("Second")), ((text, mark), (Run(text), ""))),
            FigureBlock(make_line, f"Alt {text}", text),
            BigNumbers((BigNumber(f"x{text}", f"x{text}", mark, (text,)), BigNumber("5", text))),
            Note((Paragraph(text),), title=text),
            Definitions(((f"x{text}", text),)),
        ),
    )
