"""Every document, made from hostile returns: it is readable in both sizes of print, or refused with what to change."""

from __future__ import annotations

import io
from functools import cache
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.render import render_html
from lineofsight.documents.kinds import DOCUMENTS, DocumentKind, find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.errors import ValueRefusedError
from tests.documents import hostile_material as hostile
from tests.documents.html.page_reader import find_faults, read_page
from tests.documents.pdf.structure import find_conformance_failures, find_structure_faults, open_pdf
from tests.documents.pdf.type_sizes import seen_sizes
from tests.store.reading_makers import action

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.documents.content import Document
    from lineofsight.documents.forms import Form
    from lineofsight.documents.material import Material
    from lineofsight.domain.batches import Reading
    from lineofsight.domain.marking import Audience

MARKUP = "<b>&amp; \"q\"</b> <script>alert('1')</script>"
STRANGE = "\u202e\u05e9\u05dc\u2066 \u200b\t\U0001f600 \u6f22 \ue000"
LONG_WORD = "x" * 17_000
"""Longer than a string of a PDF may be."""
LONG_CELL = "word " * 2_000
"""Several pages of a table. What is left of it is broken into lines anew on every page, so time grows by its square."""
CASES: dict[str, tuple[Callable[[], list[Reading]], str]] = {
    "markup in every field": (lambda: hostile.spoilt(MARKUP), MARKUP),
    "controls and strange letters": (lambda: hostile.spoilt(STRANGE), STRANGE),
    "a word of 17,000 letters": (lambda: hostile.long_named(LONG_WORD), LONG_WORD),
    "cells of 2,000 words": (lambda: hostile.long_named(LONG_CELL), LONG_CELL),
    "nothing of anything": (hostile.empty, ""),
    "one of everything": (hostile.one_of_each, "Why?"),
    "300 actions and 120 indicators": (hostile.many, ""),
    "a council's name of 300 letters": (lambda: hostile.named_council("Anywhere upon the Waters " * 12), ""),
}
"""The returns, and what the chair and who answers her say beside them."""

# A map has a sheet of its own, across, with smaller words; its list follows.
WIDEST = 600
LEAST = {PrintSize.STANDARD: 12, PrintSize.LARGE: 18}
FORMS = [(kind, form) for kind in DOCUMENTS for form in kind.forms]


def name_form(form: tuple[DocumentKind, Form]) -> str:
    """Return the name of a document's form."""
    return f"{form[0].name} {form[1].name}"


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, DocumentKind, Form], Document]:
    """Give what makes a document for its usual audience from returns, each register being made once."""

    @cache
    def material(case: str, audience: Audience) -> Material:
        returns, said = CASES[case]
        return hostile.gather(tmp_path_factory.mktemp("register"), returns(), audience, said)

    return lambda case, kind, form: make_document(kind, material(case, kind.audiences[0]), form)


@pytest.mark.parametrize("form", FORMS, ids=name_form)
@pytest.mark.parametrize("case", CASES)
def test_the_file_is_sound_and_large_enough(
    case: str, form: tuple[DocumentKind, Form], make: Callable[[str, DocumentKind, Form], Document]
) -> None:
    """Both standards find nothing, the tree is whole, and no word is smaller than the print size promises."""
    check(make(case, *form), form[1].print_size)


def test_cells_as_full_as_a_workbook_allows_are_printed(tmp_path: Path) -> None:
    """32,767 letters in one cell of every sheet are a document still."""
    kind, text = find_document("chair-report"), ("word " * 6_554)[:32_767]
    material = hostile.gather(tmp_path, hostile.long_named(text), kind.audiences[0], text)
    check(make_document(kind, material, kind.forms[0]), PrintSize.STANDARD)


def check(document: Document, print_size: PrintSize) -> None:
    """Fail where the file of a document is not sound, or a word of it too small."""
    stream = io.BytesIO()
    render_pdf(document, stream, print_size=print_size, strict=True)

    assert find_conformance_failures(stream.getvalue()) == []
    assert find_structure_faults(stream.getvalue()) == []
    with open_pdf(stream.getvalue()) as pdf:
        for place in range(len(pdf.pages) - 1, -1, -1):
            if float(pdf.pages[place].mediabox[2]) > WIDEST:
                del pdf.pages[place]
        assert min(seen_sizes(pdf)) >= LEAST[print_size]


@pytest.mark.parametrize("kind", DOCUMENTS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("case", CASES)
def test_the_page_is_sound_and_runs_nothing(
    case: str, kind: DocumentKind, make: Callable[[str, DocumentKind, Form], Document]
) -> None:
    """No text of a return makes an element or a link, and every name that is pointed to is there."""
    stream = io.StringIO()
    render_html(make(case, kind, kind.forms[0]), stream)
    page = read_page(stream.getvalue())

    assert find_faults(stream.getvalue()) == []
    assert page.find("script") == page.find("b") == page.find("img") == []
    assert all(link.attributes["href"].startswith("#") for link in page.find("a"))


@pytest.mark.parametrize("name", ["line-of-sight", "challenge-log"])
def test_markup_is_shown_as_it_was_typed(name: str, make: Callable[[str, DocumentKind, Form], Document]) -> None:
    """Nothing of it is lost or changed on the way from the return, or from the chair's note, to the page."""
    kind = find_document(name)
    stream = io.StringIO()
    render_html(make("markup in every field", kind, kind.forms[0]), stream)

    assert read_page(stream.getvalue()).find("main")[0].words.count(MARKUP) > 3


def test_a_text_that_no_cell_can_hold_is_refused_with_what_to_change() -> None:
    """A word of 200,000 letters does not get as far as a document."""
    with pytest.raises(ValueRefusedError, match=r"Shorten the text to 32,767 characters\."):
        action(action="x" * 200_000)
