"""Content that keeps to its pages: the fullest that fits is taken, and never more."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.picture import judge
from lineofsight.documents.content import Document, Heading, Paragraph
from lineofsight.documents.fitting import END, first_fitting, fit_sections
from lineofsight.documents.material import Material
from lineofsight.documents.page_flow import PageBreak
from lineofsight.documents.pdf.render import count_pages
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import record
from tests.documents.pdf.structure import open_pdf
from tests.documents.rendering import as_pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.documents.content import Block

RECORD = record([])
MATERIAL = Material(picture=judge(RECORD, earlier=None, since=None, today=AS_AT), record=RECORD)


def _of(*lines: int) -> Document:
    """A document with a section a number, of so many lines."""
    blocks: list[Block] = []
    for at, number in enumerate(lines):
        blocks += [PageBreak(), Heading(2, f"Part {at}", f"part-{at}"), *(Paragraph("Line."),) * number]
    return Document(title="T", as_at=AS_AT, blocks=(*blocks, PageBreak(), Heading(2, "End", END)))


def test_pages_are_counted_as_they_are_written() -> None:
    """The total, and where each heading stands."""
    made = _of(5, 50, 5)
    found = count_pages(made)
    with open_pdf(as_pdf(made)) as pdf:
        assert found.total == len(pdf.pages)
    starts = [found.page_of[name] for name in ("part-0", "part-1", "part-2", END)]
    assert [after - here for here, after in pairwise(starts)] == [1, 2, 1]


def test_the_first_that_fits_is_taken() -> None:
    """The fullest of those that keep to the pages; the barest when none does."""
    documents = [_of(60), _of(20), _of(5)]
    assert first_fitting(documents, MATERIAL, 3) is documents[1]
    assert first_fitting(documents, MATERIAL, 1) is documents[2]
    with pytest.raises(ValueError, match="no document"):
        first_fitting([], MATERIAL, 1)


def test_each_section_says_as_much_as_its_page_holds() -> None:
    """Short ones say everything, a long one less, and one that never fits its least."""
    wholes = (4, 40, 400)
    parts = (1.0, 0.5, 0.25, 0.1)
    laid_out = []

    def write(sections: Sequence[tuple[int, float]]) -> Document:
        laid_out.append(len(sections))
        made = [int(wholes[at] * part) for at, part in sections]
        named = {f"part-{number}": f"part-{at}" for number, (at, _) in enumerate(sections)}
        blocks = [
            Heading(2, block.text, named[block.bookmark])
            if isinstance(block, Heading) and block.bookmark in named
            else block
            for block in _of(*made).blocks
        ]
        return Document(title="T", as_at=AS_AT, blocks=tuple(blocks))

    assert fit_sections(write, ["part-0", "part-1", "part-2"], parts) == (1.0, 0.5, 0.1)
    assert laid_out[0] == 3
    assert len(laid_out) <= 3
    assert fit_sections(write, [], parts) == ()
