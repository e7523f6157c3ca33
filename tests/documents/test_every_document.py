"""What holds of every document at every length: everybody can read it, and it says neither too much nor too little."""

from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Definitions
from lineofsight.documents.forms import Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.words_used import words_used
from lineofsight.wording.glossary import find_abbreviations, find_unexplained
from lineofsight.workspace.gathering import gather_material
from lineofsight.workspace.telling import with_notes
from tests.documents.made import EVERY_DOCUMENT, Made, emptied
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    squeeze,
    text_sizes,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library
    from tests.documents.conftest import MakeDocument


_SINGLE = ("expectations", "deadlines", "risks", "voices", "budget_lines", "audit_reports", "case_audits", "caseloads")
"""What else is watched and is left single where a test asks for one of everything."""


def _has_both(name: str, length: Length) -> bool:
    """Whether a document is short here and has a full form, too."""
    return length is Length.SHORT and (name, Length.FULL) in EVERY_DOCUMENT


def test_both_standards_find_nothing(made: Made) -> None:
    """The whole document conforms to PDF/UA-1 and PDF/A-2a."""
    assert find_conformance_failures(made.file) == []


def test_every_piece_stands_in_the_tree_once(made: Made) -> None:
    """Tree and pages agree both ways."""
    assert find_structure_faults(made.file) == []


@pytest.mark.needs_poppler
def test_it_is_read_aloud_in_the_order_in_which_it_was_written(made: Made) -> None:
    """A screen reader hears the story, word for word."""
    with open_pdf(made.file) as pdf:
        numbers = outline_pages(pdf)
    assert read_aloud(made.file) == squeeze(tell(made.document, numbers))


def test_nothing_is_smaller_than_12_points(made: Made) -> None:
    """Members asked for it."""
    with open_pdf(made.file) as pdf:
        assert min(text_sizes(pdf)) >= 12


@pytest.mark.needs_poppler
def test_every_page_says_its_date_its_marking_and_that_it_is_an_example(made: Made, tmp_path: Path) -> None:
    """A loose sheet still says when it speaks, for whom, and that it is made up."""
    path = tmp_path / "document.pdf"
    path.write_bytes(made.file)
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True).stdout
    for page in said.decode("utf-8").split("\f")[:-1]:
        assert "31 March 2017" in page
        assert made.document.marking in page
        assert "example" in page.lower()


def test_every_abbreviation_is_explained(made: Made) -> None:
    """The glossary knows each, and the document prints the entry of each that it uses."""
    texts = words_used(made.document.blocks)
    defined = {name for block in made.document.blocks if isinstance(block, Definitions) for name, _ in block.entries}
    assert find_unexplained(*texts) == ()
    assert {term.abbreviation for term in find_abbreviations(*texts)} <= defined


def test_nothing_exempt_is_in_it(made: Made) -> None:
    """The example's exempt actions are not in it, nor are their words."""
    said = words_used(made.document.blocks)
    assert not {"3.7", "9.4"} & {piece.strip(".,:()") for text in said for piece in text.split()}
    assert "settlement" not in " ".join(said).lower()


def test_the_same_material_gives_the_same_bytes_whenever_it_is_read(made: Made, example: Library) -> None:
    """The reader's day changes nothing."""
    later = gather_material(
        example.store, None, None, today=date(2026, 1, 1), is_example=True, audience=made.material.audience
    )
    later = with_notes(example.store, example.notebook, later)
    if find_document(made.name).tells_notes:
        later = with_notes(example.store, example.notebook, later)
    assert _rendered(_made_from(later, made)) == made.file


def test_a_return_that_is_made_up_says_so_in_every_document(made: Made) -> None:
    """In its title and at the foot of every page; a full one in its text too."""
    picture = made.material.picture
    made_up = replace(picture, is_example=False, council=replace(picture.council, illustrative=True))
    document = _made_from(replace(made.material, picture=made_up), made)
    assert document.title.endswith("(made\N{NO-BREAK SPACE}up)")
    assert "made up" in document.footer
    assert made.length is not Length.FULL or "This is made up. " in " ".join(words_used(document.blocks))


def test_an_empty_first_return_gives_a_whole_document(made: Made) -> None:
    """Nothing is invented, nothing breaks, and that something is not there is said."""
    empty = _made_from(emptied(made.material), made)
    assert find_conformance_failures(_rendered(empty)) == []
    said = " ".join(words_used(empty.blocks))
    assert any(word in said for word in ("No ", "Nothing ", "no "))


def test_a_plan_of_one_action_gives_a_whole_document(made: Made) -> None:
    """One of everything: no list, share or sentence needs two."""
    material = made.material
    themes = [theme for theme in material.picture.themes if theme.actions and theme.indicators][:1]
    picture = replace(
        material.picture,
        themes=tuple(replace(theme, actions=theme.actions[:1], indicators=theme.indicators[:1]) for theme in themes),
        indicators=material.picture.indicators[:1],
        recommendations=material.picture.recommendations[:1],
        slips=material.picture.slips[:1],
        changes=material.picture.changes[:1],
    )
    watched = material.record.watched
    one = replace(
        watched,
        **{name: getattr(watched, name)[:1] for name in _SINGLE},
    )
    record = replace(material.record, watched=one)
    document = _made_from(replace(material, picture=picture, record=record, questions=material.questions[:1]), made)
    assert find_conformance_failures(_rendered(document)) == []


@pytest.mark.parametrize("name", [name for name, length in EVERY_DOCUMENT if _has_both(name, length)])
def test_a_short_form_says_what_the_full_one_holds_besides(name: str, make_document: MakeDocument) -> None:
    """What was left out does not seem not to exist, and the short form is less than half as long."""
    short, full = make_document(name, Length.SHORT), make_document(name, Length.FULL)
    assert re.search(r"\bthe full (form|pack)\b", " ".join(words_used(short.document.blocks)))
    assert _pages(short) * 2 < _pages(full)


def _pages(made: Made) -> int:
    with open_pdf(made.file) as pdf:
        return len(pdf.pages)


def _made_from(material: Material, made: Made) -> Document:
    kind = find_document(made.name)
    return make_document(kind, material, next(form for form in kind.forms if form.length is made.length))


def _rendered(document: Document) -> bytes:
    stream = io.BytesIO()
    render_pdf(document, stream, strict=True)
    return stream.getvalue()


def test_where_neighbours_are_told_the_year_of_their_model_stands_beside_them_once(made: Made) -> None:
    """A model may be years younger than the figures; who has paper alone can find it nowhere else."""
    words = words_used(made.document.blocks)
    is_beside = any(re.search(r"\d of \d+ counted", text) for text in words)
    assert sum(text.count("model of 2025") for text in words) == int(is_beside)
