"""Every form of every document for all of its readers: readable by everybody, marked for whom it is."""

from __future__ import annotations

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.kinds import DOCUMENTS, find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.domain.copies import CopyHolder
from lineofsight.domain.marking import Audience
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.telling import with_notes
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

ALL = [
    (kind.name, form.name, audience.value) for kind in DOCUMENTS for form in kind.forms for audience in kind.audiences
]


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


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("name", "form_name", "audience_name"), ALL, ids=["-".join(one) for one in ALL])
def test_it_conforms_and_is_marked(
    name: str, form_name: str, audience_name: str, materials: dict[Audience, Material]
) -> None:
    """PDF/UA-1 and PDF/A-2a find nothing, tree and pages agree, and the file itself says for whom it is."""
    kind, audience = find_document(name), Audience(audience_name)
    form = kind.find_form(form_name)
    copy = CopyHolder("The Monitoring Officer", 7) if audience is Audience.PART2 else None
    document, stream = kind.make(materials[audience], form, copy), io.BytesIO()
    render_pdf(document, stream, print_size=form.print_size, strict=True)
    assert find_conformance_failures(stream.getvalue()) == []
    assert find_structure_faults(stream.getvalue()) == []
    marks = {Audience.PUBLIC: "Public", Audience.MEMBERS: "For members", Audience.PART2: "Part 2"}
    assert document.marking.startswith(marks[audience])
    with open_pdf(stream.getvalue()) as pdf:
        assert document.marking in str(pdf.docinfo.get("/Keywords", "")) + str(pdf.Root.Metadata.read_bytes())
