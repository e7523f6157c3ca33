"""Every form of every document for all of its readers: readable by everybody, marked for whom it is."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import Length, PrintSize
from lineofsight.documents.kinds import DOCUMENTS, find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.pdf.type_scale import SCALES
from lineofsight.domain.copies import CopyHolder
from lineofsight.domain.marking import Audience
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.telling import with_notes
from tests.documents.pdf.page_filling import see_pages
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

ALL = [
    (kind.name, form.name, audience.value) for kind in DOCUMENTS for form in kind.forms for audience in kind.audiences
]

_LEAST_FILLED = 0.3
_MOST_PAGES = {
    "line-of-sight": 6,
    "corporate-parenting": 3,
    "corporate-parenting-ward": 2,
    "chair-report": 4,
    "commissioner-evidence": 6,
    "portfolio-pack": 2,
    "poster": 1,
}


@pytest.fixture(scope="module")
def materials(example: Library) -> dict[Audience, Material]:
    """Give what each audience's documents are made from, with the notes that it may read."""
    return {
        audience: with_notes(
            example.store,
            example.notebook,
            gather_material(example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=audience),
        )
        for audience in Audience
    }


@dataclass(frozen=True)
class Paper:
    """A document in one form for one audience.

    Attributes:
        name: the document's.
        document: its content.
        audience: for whom it is.
        length: how much it says.
        print_size: how large its type is.
        file: the PDF, made strictly.
    """

    name: str
    document: Document
    audience: Audience
    length: Length
    print_size: PrintSize
    file: bytes


@pytest.fixture(scope="module", params=ALL, ids="-".join)
def paper(request: pytest.FixtureRequest, materials: dict[Audience, Material]) -> Paper:
    """Give each document in each of its forms for each of its audiences."""
    name, form_name, audience_name = request.param
    kind, audience = find_document(name), Audience(audience_name)
    form = kind.find_form(form_name)
    copy = CopyHolder("The Monitoring Officer", 7) if audience is Audience.PART2 else None
    document, stream = make_document(kind, materials[audience], form, copy), io.BytesIO()
    render_pdf(document, stream, print_size=form.print_size, strict=True)
    return Paper(name, document, audience, form.length, form.print_size, stream.getvalue())


@pytest.mark.timeout(240)
def test_it_conforms_and_is_marked(paper: Paper) -> None:
    """PDF/UA-1 and PDF/A-2a find nothing, tree and pages agree, and the file itself says for whom it is."""
    assert find_conformance_failures(paper.file) == []
    assert find_structure_faults(paper.file) == []
    marks = {Audience.PUBLIC: "Public", Audience.MEMBERS: "For members", Audience.PART2: "Part 2"}
    assert paper.document.marking.startswith(marks[paper.audience])
    with open_pdf(paper.file) as pdf:
        assert paper.document.marking in str(pdf.docinfo.get("/Keywords", "")) + str(pdf.Root.Metadata.read_bytes())


def test_what_is_made_to_be_read_the_evening_before_keeps_to_its_pages(paper: Paper) -> None:
    """For every audience: lines on who may read a paper and whose copy it is take none of its pages."""
    most = _MOST_PAGES.get(paper.name, 0)
    if most and paper.print_size is PrintSize.STANDARD and paper.length is Length.SHORT:
        with open_pdf(paper.file) as pdf:
            assert len(pdf.pages) <= most


@pytest.mark.needs_poppler
def test_no_page_is_nearly_empty(paper: Paper, tmp_path: Path) -> None:
    """Three tenths of each are filled, but of the last, which ends where the words do, and before another sheet.

    A turned page is another sheet: what stands before it cannot share it.
    """
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper.file)
    pages = see_pages(path, SCALES[paper.print_size].frame_drop)
    followed = [page for page, after in pairwise(pages) if page.size == after.size]
    assert min((page.filled for page in followed), default=1) >= _LEAST_FILLED
