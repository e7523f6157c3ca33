"""The forms that documents have: each in standard and in large print."""

from __future__ import annotations

import pytest

from lineofsight.documents.forms import Form, Length, PrintSize, forms_of
from lineofsight.documents.kinds import DOCUMENTS, DocumentKind


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
