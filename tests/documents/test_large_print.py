"""Every document of the example in large print: what everybody can read of it, and in which order."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.kinds import DOCUMENTS
from lineofsight.documents.pdf.render import render_pdf
from tests.documents.pdf.story_text import tell_in_turn
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_aloud,
    squeeze,
)
from tests.documents.pdf.type_sizes import seen_sizes

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material


FORMS = [(kind, form) for kind in DOCUMENTS for form in kind.forms if form.print_size is PrintSize.LARGE]


@pytest.fixture(scope="module", params=FORMS, ids=lambda one: f"{one[0].name} {one[1].name}")
def made(request: pytest.FixtureRequest, example_material: Material) -> tuple[Document, bytes]:
    """Give a document's content and its file in large print, made strictly."""
    kind, form = request.param
    document = make_document(kind, example_material, form)
    stream = io.BytesIO()
    render_pdf(document, stream, print_size=PrintSize.LARGE, strict=True)
    return document, stream.getvalue()


def test_it_conforms_and_its_tree_is_sound(made: tuple[Document, bytes]) -> None:
    """PDF/UA-1 and PDF/A-2a, and tree and pages agree both ways."""
    assert find_conformance_failures(made[1]) == []
    assert find_structure_faults(made[1]) == []


def test_no_word_is_smaller_than_18_points(made: tuple[Document, bytes]) -> None:
    """In the text, in tables, in charts, and at the head and foot of every page."""
    with open_pdf(made[1]) as pdf:
        assert min(seen_sizes(pdf)) >= 18


@pytest.mark.needs_poppler
def test_it_says_all_that_the_content_says_in_the_same_order(made: tuple[Document, bytes]) -> None:
    """Cards in place of a table leave nothing out."""
    aloud, place = read_aloud(made[1]), 0
    for piece in map(squeeze, tell_in_turn(made[0])):
        found = aloud.find(piece, place)
        assert found >= 0, f"{piece!r} is not read after {aloud[place - 60 : place]!r}"
        place = found + len(piece)
