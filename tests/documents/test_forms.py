"""The forms that documents have: each in standard and in large print."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import Form, Length, PrintSize, forms_of
from lineofsight.documents.kinds import DOCUMENTS, DocumentKind
from lineofsight.documents.pdf.render import render_pdf

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_the_names_of_the_forms() -> None:
    """Standard print is not named; large print is."""
    assert [form.name for form in forms_of(Length.FULL, Length.SHORT)] == [
        "full",
        "short",
        "full-large-print",
        "short-large-print",
    ]


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_every_document_has_each_of_its_lengths_in_both_sizes(kind: DocumentKind) -> None:
    """A reader of large print gets what every other reader gets."""
    sizes = {length: {form.print_size for form in kind.forms if form.length is length} for length in Length}

    assert kind.forms[0].print_size is PrintSize.STANDARD
    assert all(found in (set(), set(PrintSize)) for found in sizes.values())


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_a_form_is_found_by_its_name(kind: DocumentKind) -> None:
    """Every name that is listed can be asked for."""
    assert [kind.find_form(form.name) for form in kind.forms] == list(kind.forms)
    assert isinstance(kind.find_form(None), Form)


@pytest.mark.parametrize("kind", [kind for kind in DOCUMENTS if kind.short_pages], ids=lambda kind: kind.name)
def test_the_pages_that_are_said_are_those_of_both_sizes(kind: DocumentKind, example_material: Material) -> None:
    """Who needs large print is told before it is made that it is more sheets, and how many."""
    document = make_document(kind, example_material, Form(Length.SHORT))
    pages = {size: render_pdf(document, BytesIO(), print_size=size) for size in PrintSize}
    assert pages[PrintSize.STANDARD] <= kind.short_pages
    assert pages[PrintSize.LARGE] == kind.large_pages
    assert f"p to {kind.short_pages} pages, about {kind.large_pages} in large print." in kind.described


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
def test_no_name_says_a_number_of_pages_that_large_print_belies(kind: DocumentKind) -> None:
    """A document is called the same in both sizes; a poster alone has one page in each."""
    said = re.search(r"\b(one|two|three|four) pages?\b", f"{kind.title} {kind.about}")
    assert (said is not None) == (kind.name == "poster")
