"""Lists of terms: how the terms of one list stand."""

from __future__ import annotations

import io

import pytest

from lineofsight.documents.content import Definitions
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.pieces import read_pieces
from tests.documents.pdf.samples import SENTENCE, make_document
from tests.documents.pdf.structure import find_structure_faults, open_pdf, read_tree


@pytest.mark.parametrize("print_size", PrintSize)
@pytest.mark.parametrize(
    ("terms", "is_beside"),
    [
        (("DfE", "Ofsted"), True),
        (("DfE", "Late, and no reason"), True),
        (("DfE", "A term of so many words that no column has room for it"), False),
    ],
)
def test_the_terms_of_a_list_stand_alike(terms: tuple[str, ...], print_size: PrintSize, *, is_beside: bool) -> None:
    """All beside their meanings, or all above; never one so and one so."""
    stream = io.BytesIO()
    list_of_terms = Definitions(tuple((term, SENTENCE * 2) for term in terms))
    render_pdf(make_document(list_of_terms), stream, print_size=print_size, strict=True)
    assert find_structure_faults(stream.getvalue()) == []
    with open_pdf(stream.getvalue()) as pdf:
        items = read_tree(pdf).find_all("LI")
        places = read_pieces(pdf.pages[0])
        found = [
            tuple(places[child.pieces[0][1]].place for child in (item.find_all("Lbl")[0], item.find_all("LBody")[0]))
            for item in items
        ]
    assert [label[1] == body[1] for label, body in found] == [is_beside] * len(terms)
    assert len({body[0] for _, body in found}) == 1
