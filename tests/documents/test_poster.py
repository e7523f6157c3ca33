"""The poster: one page in large type, for the public, whatever a council's figures are."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.picture import judge
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import BigNumbers, Paragraph
from lineofsight.documents.forms import Form, Length, PrintSize
from lineofsight.documents.kinds import find_document
from lineofsight.documents.material import Material
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.poster.document import NOTHING_BETTER
from lineofsight.documents.words_used import words_used
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Unit
from lineofsight.domain.marking import PUBLIC, Audience
from lineofsight.domain.record import Council, Record
from lineofsight.wording.glance import NO_WORRY
from lineofsight.wording.glossary import find_unexplained
from lineofsight.workspace.gathering import gather_material
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import action
from tests.analysis.record_makers import record
from tests.documents.html.page_reader import find_faults, tell_page
from tests.documents.large_council import AS_AT, large_material
from tests.documents.pdf.story_text import tell
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    read_tree,
    squeeze,
)
from tests.documents.pdf.type_sizes import seen_sizes
from tests.documents.rendering import as_page, as_pdf

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.workspace.library import Library

KIND = find_document("poster")
FORM = Form(Length.SHORT)


@pytest.fixture(scope="module")
def material(example: Library) -> Material:
    """Give what the public may see of the example."""
    return gather_material(example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=Audience.PUBLIC)


@pytest.fixture(scope="module")
def document(material: Material) -> Document:
    """Give the example's poster for the public."""
    return make_document(KIND, material, FORM)


@pytest.fixture(scope="module")
def file(document: Document) -> bytes:
    """Give it as a file, made strictly."""
    return as_pdf(document)


def _numbers(document: Document) -> BigNumbers:
    (found,) = [block for block in document.blocks if isinstance(block, BigNumbers)]
    return found


def test_both_standards_find_nothing_and_the_tree_is_sound(file: bytes) -> None:
    """PDF/UA-1 and PDF/A-2a, tree and pages both ways; the six figures are one list."""
    assert find_conformance_failures(file) == []
    assert find_structure_faults(file) == []
    with open_pdf(file) as pdf:
        numbers, worries = read_tree(pdf).find_all("L")
    assert (len(numbers.kids), len(worries.kids)) == (6, 3)
    assert [kid.kind for kid in numbers.kids] == ["LI"] * 6


@pytest.mark.needs_poppler
def test_it_is_read_aloud_as_written_and_its_twin_says_the_same(file: bytes, document: Document) -> None:
    """Figure, what it measures, rating, period and direction, one measure after another."""
    with open_pdf(file) as pdf:
        numbers = outline_pages(pdf)
    page = as_page(document)
    assert read_aloud(file) == squeeze(tell(document, numbers)) == squeeze(tell_page(page, numbers))
    assert find_faults(page) == []


@pytest.mark.parametrize("print_size", PrintSize)
def test_it_is_one_page_of_large_type_in_either_size_of_print(document: Document, print_size: PrintSize) -> None:
    """No word under 18 points, on the wall or in the hand."""
    stream = io.BytesIO()
    assert render_pdf(document, stream, print_size=print_size, strict=True) == 1
    with open_pdf(stream.getvalue()) as pdf:
        assert min(seen_sizes(pdf)) >= 18


@pytest.mark.parametrize("is_long", [False, True])
@pytest.mark.parametrize("audience", KIND.audiences)
def test_it_is_one_page_however_much_there_is(is_long: bool, audience: Audience) -> None:  # noqa: FBT001 (a parameter)
    """300 actions, 120 indicators, and texts as long as a page."""
    made = make_document(KIND, replace(large_material(is_long=is_long), audience=audience), FORM)
    with open_pdf(as_pdf(made)) as pdf:
        assert len(pdf.pages) == 1


def test_it_is_one_page_at_every_return_of_the_example(example: Library) -> None:
    """For the public and for members."""
    for as_at in example.as_at_dates():
        for audience in KIND.audiences:
            shown = gather_material(example.store, as_at, None, today=as_at, is_example=True, audience=audience)
            with open_pdf(as_pdf(make_document(KIND, shown, FORM))) as pdf:
                assert len(pdf.pages) == 1


def test_the_example_says_six_figures_three_worries_one_good_thing_and_the_next_date(document: Document) -> None:
    """What is good is told with what is not known, and that what is not known is never cut."""
    said = words_used(document.blocks)
    assert [number.value for number in _numbers(document).numbers] == ["78.9%", "5.2%", "17.4", "10%", "70%", "42%"]
    assert _numbers(document).numbers[1].lines == ("2016 (12 of 230)", "worse")
    assert "Figures are 6 to 12 months old. Always these six." in said
    better = next(one.text for one in document.blocks if isinstance(one, Paragraph) and "Better" in str(one.text))
    assert isinstance(better, tuple)
    assert str(better[1]).endswith(
        "its effect is evidenced (case audit). Whether children and families feel it is not known."
    )
    assert "19 April 2017, The Executive (Cabinet), in public." in said
    assert find_unexplained(*said) == ()


def test_the_same_material_gives_the_same_bytes(file: bytes, material: Material) -> None:
    """Choosing what fits is not left to chance."""
    assert as_pdf(make_document(KIND, material, FORM)) == file


def test_small_numbers_and_missing_ones_are_said_and_not_shown() -> None:
    """A count under six is hidden from the public by what the document is made from, and the poster says why."""
    measures = [
        replace(indicator(unit=Unit.COUNT, decimals=0), ind_id=name, plain_title=f"Children {name}", is_key=True,
                marking=PUBLIC)
        for name in ("few", "many", "none")
    ]  # fmt: skip
    seen = [[replace(observation(number), ind_id=name, denominator=None, marking=PUBLIC)] if number else []
            for name, number in (("few", "4"), ("many", "412"), ("none", ""))]  # fmt: skip
    shown = visible_to(record([], measured=list(zip(measures, seen, strict=True))), Audience.PUBLIC)
    judged = judge(shown, earlier=None, since=None, today=AS_AT)
    numbers = _numbers(
        make_document(KIND, Material(picture=judged, record=shown, audience=Audience.PUBLIC), FORM)
    ).numbers
    assert [(one.value, one.lines) for one in numbers] == [
        ("No number", ("March 2017", "suppressed: too few to publish safely")),
        ("412", ("March 2017", "change not known")),
        ("No figure", ()),
    ]


def test_a_share_of_ten_thousand_says_so_in_its_label() -> None:
    """The figure stays short enough to be large."""
    what = replace(indicator(unit=Unit.RATE_PER_10K, decimals=0), is_key=True)
    shown = record([], measured=[(what, [replace(observation("40"), figure=Figure.of("40"))])])
    judged = judge(shown, earlier=None, since=None, today=AS_AT)
    (number,) = _numbers(make_document(KIND, Material(picture=judged, record=shown), FORM)).numbers
    assert (number.value, number.label) == ("40", "Reviews of children in care held on time per 10,000 children")


def test_a_council_with_nothing_to_show_says_so() -> None:
    """No figure, no worry that a rule finds, nothing better, no date: four sentences, none of them praise."""
    nothing = Record(council=Council(name="Testshire", area_code="305"), as_at=AS_AT)
    made = make_document(
        KIND, Material(picture=judge(nothing, earlier=None, since=None, today=AS_AT), record=nothing), FORM
    )
    said = words_used(made.blocks)
    assert {"No figure is held.", NO_WORRY, NOTHING_BETTER, "No next date is known. Ask for it."} <= set(said)
    assert find_conformance_failures(as_pdf(made)) == []


def test_finished_work_alone_is_not_better() -> None:
    """An action on track and no evidence: nothing can be shown to be better yet."""
    shown = record([action()])
    made = make_document(
        KIND, Material(picture=judge(shown, earlier=None, since=None, today=AS_AT), record=shown), FORM
    )
    assert NOTHING_BETTER in words_used(made.blocks)
