"""Every document, made from hostile returns: it is readable in both sizes of print, or refused with what to change."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.render import render_html
from lineofsight.documents.kinds import DOCUMENTS, DocumentKind, find_document
from lineofsight.documents.pdf.render import count_pages, render_pdf
from lineofsight.errors import ValueRefusedError
from tests.documents import hostile_material as hostile
from tests.documents.html.page_reader import find_faults, read_page
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf
from tests.documents.pdf.type_sizes import seen_sizes
from tests.store.reading_makers import action

if TYPE_CHECKING:
    from collections.abc import Callable

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.domain.batches import Reading
    from lineofsight.domain.marking import Audience

MARKUP = "<b>&amp; \"q\"</b> <script>alert('1')</script>"
RETURNS: dict[str, Callable[[], list[Reading]]] = {
    "markup in every field": lambda: hostile.spoilt(MARKUP),
    "controls and strange letters": lambda: hostile.spoilt("\u202e\u05e9\u05dc\u2066 \u200b\t\U0001f600 \u6f22 \ue000"),
    "a word of 32,000 letters": lambda: hostile.long_named("x" * 32_000),
    "cells of 5,000 words": lambda: hostile.long_named("word " * 5_000),
    "nothing of anything": hostile.empty,
    "one of everything": hostile.one_of_each,
    "300 actions and 120 indicators": hostile.many,
    "a council's name of 300 letters": lambda: hostile.named_council("Anywhere upon the Waters " * 12),
}
PROMISED = {"poster": 1, "corporate-parenting-ward": 2, "corporate-parenting-children": 3, "corporate-parenting": 8}
LEAST = {PrintSize.STANDARD: 12, PrintSize.LARGE: 18}


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, DocumentKind], Document]:
    """Give what makes a document for its usual audience from returns, each register being made once."""

    @cache
    def material(name: str, audience: Audience) -> Material:
        return hostile.gather(tmp_path_factory.mktemp("register"), RETURNS[name](), audience)

    def make_document(name: str, kind: DocumentKind) -> Document:
        return kind.make(material(name, kind.audiences[0]), kind.forms[0])

    return make_document


@pytest.mark.parametrize("print_size", PrintSize)
@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", RETURNS)
def test_the_file_is_sound_and_large_enough(
    name: str, kind: DocumentKind, print_size: PrintSize, make: Callable[[str, DocumentKind], Document]
) -> None:
    """Both standards find nothing, the tree is whole, and no word is smaller than the print size promises."""
    stream = io.BytesIO()
    render_pdf(make(name, kind), stream, print_size=print_size, strict=True)

    assert find_conformance_failures(stream.getvalue()) == []
    assert find_structure_faults(stream.getvalue()) == []
    with open_pdf(stream.getvalue()) as pdf:
        assert min(seen_sizes(pdf)) >= LEAST[print_size]


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("name", RETURNS)
def test_the_page_is_sound_and_runs_nothing(
    name: str, kind: DocumentKind, make: Callable[[str, DocumentKind], Document]
) -> None:
    """No text of a return makes an element or a link, and every name that is pointed to is there."""
    stream = io.StringIO()
    render_html(make(name, kind), stream)
    page = read_page(stream.getvalue())

    assert find_faults(stream.getvalue()) == []
    assert page.find("script") == page.find("b") == page.find("img") == []
    assert all(link.attributes["href"].startswith("#") for link in page.find("a"))


@pytest.mark.parametrize(("kind", "most"), PROMISED.items())
@pytest.mark.parametrize("name", RETURNS)
def test_what_promises_a_number_of_pages_keeps_to_it(
    name: str, kind: str, most: int, make: Callable[[str, DocumentKind], Document]
) -> None:
    """Whatever officers wrote, and however much of it."""
    assert count_pages(make(name, find_document(kind))).total <= most


def test_markup_is_shown_as_the_officer_typed_it(make: Callable[[str, DocumentKind], Document]) -> None:
    """Nothing of it is lost or changed on the way from the return to the page."""
    stream = io.StringIO()
    render_html(make("markup in every field", DOCUMENTS[0]), stream)

    assert read_page(stream.getvalue()).find("main")[0].words.count(MARKUP) > 10


def test_a_text_that_no_cell_can_hold_is_refused_with_what_to_change() -> None:
    """A word of 200,000 letters does not get as far as a document."""
    with pytest.raises(ValueRefusedError, match=r"Shorten the text to 32,767 characters\."):
        action(action="x" * 200_000)
