"""The members' document, made from the example council: what it says, and that everybody can read it."""

from __future__ import annotations

import io
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from reportlab.graphics.shapes import String

from lineofsight.analysis.glance_values import Glance, Headline
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Contents, FigureBlock, Heading, KeepTogether, RatingMark, Table
from lineofsight.documents.drawings import make_drawing
from lineofsight.documents.forms import Form, Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.line_of_sight.glance import choose_lines, glance_blocks, short_glance_blocks
from lineofsight.documents.pdf.render import count_pages, render_pdf
from lineofsight.documents.words_used import words_used
from lineofsight.wording.movement import RULES
from tests.documents.large_council import large_material
from tests.documents.pdf.structure import find_conformance_failures, open_pdf
from tests.documents.told import cells, headings, said, tables

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from tests.documents.conftest import MakeDocument


KIND = find_document("line-of-sight")


def _make(material: Material) -> Document:
    return make_document(KIND, material, Form())


@pytest.fixture(scope="module")
def pages(make_document: MakeDocument, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Give the words of each page, as they stand on it."""
    path = tmp_path_factory.mktemp("document") / "line-of-sight.pdf"
    path.write_bytes(make_document("line-of-sight", Length.FULL).file)
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8").split("\f")[:-1]


def test_a_member_reads_first_what_she_needs_first(example_material: Material) -> None:
    """The glance, worries with their rules, what changed, figures and questions; registers and working come after."""
    made = headings(_make(example_material).blocks, 2)
    names = [name for name in made if not name.startswith("Theme ")]
    assert names == [
        "How to read this document",
        "At a glance",
        "What is late, and who leads it",
        "What worries us, and by which rule",
        "What changed since 31 December 2016",
        "Key indicators",
        "How the council compares",
        "Questions to ask",
        "The countdown",
        "What was asked, what is done, is it working",
        "Dates moved since 31 December 2016",
        "Resources",
        "Risks above what the council will bear",
        "Audit recommendations overdue",
        "Decisions against advice without a reason",
        "What people said",
        "Who answers to whom",
        "Gaps in the line of sight",
        "The chair's challenges",
        "The chair's comments and praise",
        "How each rating was made",
        "Abbreviations used here",
        "Sources",
    ]


def test_the_short_form_is_for_the_evening_before(make_document: MakeDocument) -> None:
    """Four to six pages: the glance, worries with their rules, figures, slippage, what is needed, questions."""
    made = make_document("line-of-sight", Length.SHORT)
    with open_pdf(made.file) as pdf:
        assert 4 <= len(pdf.pages) <= 6
    assert headings(made.document.blocks, 2) == [
        "At a glance",
        "What worries us, and by which rule",
        "Key indicators",
        "Dates moved since 31 December 2016",
        "What is needed from members",
        "Questions to ask",
        "What the full form holds besides",
    ]


@pytest.mark.parametrize("is_long", [False, True])
def test_the_short_form_of_a_council_with_far_more_figures_keeps_to_its_pages(*, is_long: bool) -> None:
    """Six pages: the worst ratings are in the table, three questions are asked, and what is left out is counted."""
    document = make_document(KIND, large_material(is_long=is_long), Form(Length.SHORT))
    assert count_pages(document).total <= KIND.short_pages
    ratings = [row[2].split()[0] for row in cells(tables(document.blocks)[0])]
    assert ratings == sorted(ratings, key=["Red", "Amber", "Not", "Green"].index)
    assert f"{40 - len(ratings)} more key indicators stand in the full line of sight document" in said(document.blocks)
    assert len(ratings) >= 5


@pytest.mark.needs_poppler
def test_the_page_at_a_glance_is_one_page(pages: list[str]) -> None:
    """Its five lists and the bar stand on one page, and nothing else does."""
    (page,) = [page for page in pages if "What is needed from members" in page]
    for title in ("At a glance", "What changed since", "What is late", "What worries us", "What is better"):
        assert title in page


def test_long_lines_make_the_lists_shorter_and_worries_give_way_last() -> None:
    """A full page loses lines of what changed before it loses a worry, and every list keeps its first."""
    short, long = Headline(sentence="A" * 60, rule=""), Headline(sentence="A" * 139, rule="")
    brief = Glance(changed=(short,) * 5, late=(short,), worries=(short,) * 5, better=(short,), needed=(short,))
    assert {name: len(lines) for name, lines in choose_lines(brief).items()} == {
        "changed": 3, "late": 1, "worries": 3, "better": 1, "needed": 1,
    }  # fmt: skip
    full = Glance(changed=(long,) * 3, late=(long,) * 3, worries=(long,) * 3, better=(long,) * 3, needed=(long,) * 3)
    lengths = {name: len(lines) for name, lines in choose_lines(full).items()}
    assert lengths == {"changed": 2, "late": 2, "worries": 2, "better": 2, "needed": 2}
    endless = Headline(sentence="A" * 2000, rule="")
    flooded = Glance(changed=(endless,) * 3, late=(), worries=(endless,), better=(), needed=())
    assert {name: len(lines) for name, lines in choose_lines(flooded).items() if lines} == {"changed": 1, "worries": 1}


def test_every_theme_has_its_section_in_the_plan_s_order(example_material: Material) -> None:
    """Ten themes, ten sections."""
    themes = [text for text in headings(_make(example_material).blocks, 2) if text.startswith("Theme ")]
    assert themes == [f"Theme {one.theme.theme_id}: {one.theme.title}" for one in example_material.picture.themes]


def test_every_rating_shown_has_its_word(example_material: Material) -> None:
    """No mark stands without its word."""
    marks = list(_marks(_make(example_material).blocks))
    assert len(marks) > 100
    assert all(mark.word for mark in marks)


def test_every_natural_variation_chart_says_what_its_marks_mean(example_material: Material) -> None:
    """Each the marks that it shows; the rules, of which readers may know others, are said once, before them all."""
    kept = [block for block in _make(example_material).blocks if isinstance(block, KeepTogether)]
    charts = [inner for block in kept for inner in block.blocks if isinstance(inner, FigureBlock)]
    marked = {
        (
            one.alt.startswith("Natural variation chart."),
            any("natural variation" in text for text in _drawn_words(one)),
        )
        for one in charts
    }
    assert marked == {(True, True), (False, False)}
    assert "".join(words_used(_make(example_material).blocks)).count(RULES) == 1


def _drawn_words(figure: FigureBlock) -> list[str]:
    drawing = make_drawing(figure.drawing)
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def test_a_chart_is_drawn_once(example_material: Material) -> None:
    """Under the first theme of its figure; a later theme says where it stands."""
    blocks = _make(example_material).blocks
    kept = [block for block in blocks if isinstance(block, KeepTogether)]
    charts = [inner.alt for block in kept for inner in block.blocks if isinstance(inner, FigureBlock)]
    assert len(charts) == len(set(charts)) > 5
    said = "".join(words_used(blocks))
    assert (
        "Days of work with parents before going to court: its chart stands under theme T2 of the line of sight." in said
    )


@pytest.mark.needs_poppler
def test_nothing_exempt_is_in_it(example_material: Material, pages: list[str]) -> None:
    """The example's exempt actions are not in a document for members, nor are their words."""
    document = _make(example_material)
    tables = [block for block in document.blocks if isinstance(block, Table)]
    refs = {row[0] for table in tables for row in table.rows}
    assert "1.10" in refs
    assert not refs & {"3.7", "9.4"}
    assert "settlement" not in " ".join(pages).lower()


def test_a_first_return_has_no_baseline(example_material: Material) -> None:
    """Without an earlier return nothing is said to have changed, and the document is still whole."""
    first = replace(
        example_material.picture,
        since=None,
        slips=(),
        changes=(),
        themes=(),
        indicators=(),
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )
    stream = io.BytesIO()
    render_pdf(_make(replace(example_material, picture=first)), stream, strict=True)
    assert find_conformance_failures(stream.getvalue()) == []
    said = " ".join(words_used(_make(replace(example_material, picture=first)).blocks))
    assert "Nothing can be shown to be better for children yet." in said
    assert "No date moved later so far." in said


def _marks(part: object) -> list[RatingMark]:
    if isinstance(part, RatingMark):
        return [part]
    if isinstance(part, tuple | list):
        return [mark for piece in part for mark in _marks(piece)]
    names = getattr(type(part), "__slots__", ())
    return [mark for name in names for mark in _marks(getattr(part, name))] if not isinstance(part, str) else []


def test_the_cover_says_in_which_order_the_themes_stand(example_material: Material) -> None:
    """And not below the contents, where it would begin a page by itself."""
    blocks = make_document(find_document("line-of-sight"), example_material, Form()).blocks
    first = next(at for at, block in enumerate(blocks) if isinstance(block, Contents))
    assert "The themes stand in the plan's order." in words_used(blocks[:first])


def test_the_short_form_names_every_late_action_by_its_number(example_material: Material) -> None:
    """Three lines have room; of the others a member can ask by number, and one alone is no list."""
    picture = example_material.picture
    late = {one.ref for one in (*picture.glance.late, *picture.glance.left_out.late) if one.ref}
    said = words_used(short_glance_blocks(picture))
    (others,) = [one for one in said if one.startswith("The other ")]
    assert others == "The other 8: 5.4, 7.9, 1.4, 1.5, 3.2, 10.1, 3.5 and 6.4."
    assert {one for one in late if any(text.startswith(f"{one} ") or f" {one}" in text for text in said)} == late
    few = replace(picture.glance, late=picture.glance.late[:4], left_out=replace(picture.glance.left_out, late=()))
    assert "And 5.4." in words_used(short_glance_blocks(replace(picture, glance=few)))
    none = words_used(short_glance_blocks(replace(picture, glance=replace(few, late=picture.glance.late[:3]))))
    assert not any(one.startswith(("And 5.4", "The other")) for one in none)


def test_the_page_at_a_glance_says_how_much_more_there_is(example_material: Material) -> None:
    """Two lines under What is better read as all that is better, and two worries as all that worries."""
    glance = example_material.picture.glance
    for blocks in (glance_blocks(example_material.picture), short_glance_blocks(example_material.picture)):
        for name, title in (("worries", "What worries us"), ("better", "What is better")):
            at = next((at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.text == title), None)
            if at is None:
                continue
            *shown, last = words_used([blocks[at + 1]])
            total = len(getattr(glance, name)) + len(getattr(glance.left_out, name))
            assert last == f"And {total - len(shown)} more."
