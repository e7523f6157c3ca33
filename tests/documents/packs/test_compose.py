"""A whole pack: one cover, one contents list, one key, one glossary, one list of sources, and everything in order."""

from __future__ import annotations

import io
import re
import subprocess
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import Contents, Cover, Definitions, RatingKey
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.render import render_html
from lineofsight.documents.outline import find_headings
from lineofsight.documents.packs.compose import make_pack
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.domain.copies import CopyHolder
from lineofsight.domain.marking import Audience
from lineofsight.domain.packs import Pack, PackPart
from lineofsight.errors import LineOfSightError
from lineofsight.workspace.gathering import gather_material
from tests.documents.html.page_reader import find_faults, read_page, tell_page
from tests.documents.pdf.story_text import tell, tell_in_turn
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    outline_pages,
    read_aloud,
    squeeze,
)

if TYPE_CHECKING:
    from pathlib import Path

    import pikepdf

    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

PARTS = (
    "line-of-sight/slippage",
    "chair-report",
    "corporate-parenting/voice",
    "line-of-sight/at-a-glance",
    "line-of-sight/theme-T3",
    "commissioner-evidence/overview",
)


def pack_of(*parts: str, audience: Audience = Audience.MEMBERS) -> Pack:
    """Return a pack of these parts."""
    return Pack(
        name="tonight",
        title="Tonight",
        about="What to know tomorrow",
        audience=audience,
        parts=tuple(map(PackPart.read, parts)),
    )


def render(document: Document, print_size: PrintSize = PrintSize.STANDARD) -> bytes:
    """Return a document's file, made strictly."""
    stream = io.BytesIO()
    render_pdf(document, stream, print_size=print_size, strict=True)
    return stream.getvalue()


@pytest.fixture(scope="module")
def document(example_material: Material) -> Document:
    """Give the pack's content."""
    return make_pack(pack_of(*PARTS), example_material)


@pytest.fixture(scope="module", params=PrintSize)
def file(request: pytest.FixtureRequest, document: Document) -> bytes:
    """Give the pack's file in each size of print."""
    return render(document, request.param)


def headings_of(document: Document, level: int) -> list[str]:
    """Return the headings of a level, in order."""
    return [heading.text for heading in find_headings(document.blocks) if heading.level == level]


def test_the_parts_stand_in_the_order_chosen(document: Document) -> None:
    """A whole document under its title, its sections one lower; a section under its own."""
    assert headings_of(document, 2) == [
        "How to read this document",
        "Dates moved since 31 December 2016",
        "Chair's report to the Board",
        "Voice of children",
        "At a glance",
        "Theme T3: Caseloads and workforce",
        "All expectations at a glance",
        "Abbreviations used here",
        "Sources",
    ]
    below = [heading for heading in find_headings(document.blocks) if heading.level == 3 and heading.in_contents]
    assert [heading.text for heading in below[:3]] == ["In short", "Exceptions", "Dates moved since 13 March 2017"]
    assert all(str(heading.bookmark).startswith("chair-report--") for heading in below)


def test_what_every_document_has_for_itself_stands_once(document: Document) -> None:
    """Cover, contents, key, glossary and sources, and no term is explained twice."""
    kinds = [type(block) for block in document.blocks]
    assert [kinds.count(kind) for kind in (Cover, Contents, RatingKey, Definitions)] == [1, 1, 1, 1]
    (glossary,) = [block for block in document.blocks if isinstance(block, Definitions)]
    terms = [term for term, _ in glossary.entries]
    assert len(terms) == len(set(terms)) > 0
    marks = [mark.word for mark in document.key]
    assert len(marks) == len(set(marks)) > 6


def test_every_bookmark_is_given_once_and_links_between_parts_lead_there(document: Document) -> None:
    """The Board's first page leads to its exceptions; what the pack does not hold is no link."""
    bookmarks = [heading.bookmark for heading in find_headings(document.blocks) if heading.bookmark]
    links = set(re.findall(r"link='#([^']+)'", repr(document.blocks)))

    assert len(bookmarks) == len(set(bookmarks))
    assert {"chair-report--exceptions", "chair-report--gaps"} <= links <= set(bookmarks)


def test_a_link_leads_to_the_length_that_the_pack_holds(example_material: Material) -> None:
    """From what changed, told in full, to what slipped, told in short."""
    document = make_pack(pack_of("line-of-sight/changed", "line-of-sight@short/slippage"), example_material)
    said = repr(document.blocks)

    assert "bookmark='line-of-sight--changed'" in said
    assert "bookmark='line-of-sight-short--slippage'" in said
    assert "link='#line-of-sight-short--slippage'" in said


def test_the_sources_are_those_of_what_the_pack_says(document: Document, example_material: Material) -> None:
    """Which documents and sections, then the returns, and no source of a figure that is not there."""
    said = "".join(tell_in_turn(document))
    assert (
        "Line of sight, full form: Dates that moved, and who agreed; The plan at a glance; Theme by theme: T3." in said
    )
    assert "Chair's report to the Board, full form: the whole of it." in said
    assert "bromley_return_2017-03-31.xlsx" in said
    few = "".join(tell_in_turn(make_pack(pack_of("corporate-parenting-ward/questions"), example_material)))
    assert "Local Authority Interactive Tool" not in few.partition("What this pack is made of:")[2]


def test_the_licence_of_the_figures_is_said_once(example: Library) -> None:
    """Short documents say it at their end, and the pack with its sources, even for one that says it nowhere else."""
    material = gather_material(
        example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=Audience.PUBLIC
    )
    for parts in (("poster",), ("poster", "corporate-parenting-children", "line-of-sight@short")):
        said = "".join(tell_in_turn(make_pack(pack_of(*parts, audience=Audience.PUBLIC), material)))
        assert said.count("Open Government Licence") == 1


def test_it_conforms_and_its_tree_is_sound(file: bytes) -> None:
    """PDF/UA-1 and PDF/A-2a, and tree and pages agree both ways."""
    assert find_conformance_failures(file) == []
    assert find_structure_faults(file) == []


@pytest.mark.needs_poppler
def test_every_printed_page_number_is_the_files_own(file: bytes, tmp_path: Path) -> None:
    """Members complain of papers whose printed numbers are not the viewer's; no page is labelled otherwise."""
    path = tmp_path / "pack.pdf"
    path.write_bytes(file)
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True, text=True).stdout
    pages = text.removesuffix("\f").split("\f")

    assert len(pages) > 15
    for number, page in enumerate(pages, 1):
        assert re.findall(r"Page (\d+) of (\d+)", page) == [(str(number), str(len(pages)))]
        assert "For members" in page
    with open_pdf(file) as pdf:
        assert len(pdf.pages) == len(pages)
        assert "/PageLabels" not in pdf.Root


def test_every_line_of_the_contents_leads_to_the_page_that_it_says(file: bytes, document: Document) -> None:
    """One list, every part and every section of a whole document in it, and all are bookmarks too."""
    with open_pdf(file) as pdf:
        told = list(contents_links(pdf))
        bookmarks = outline_pages(pdf)
    listed = [heading.text for heading in find_headings(document.blocks) if heading.in_contents]

    assert [title for title, _, _ in told] == listed
    assert all(said == led for _, said, led in told)
    assert [bookmarks[title] for title, _, _ in told] == [led for _, _, led in told]


def contents_links(pdf: pikepdf.Pdf) -> list[tuple[str, int, int]]:
    """Return each line of the contents: its title, the page that it says, and the page that it leads to."""
    numbers = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages, 1)}
    found = []
    for sheet in pdf.pages:
        for annotation in sheet.get("/Annots", []):
            said = re.fullmatch(r"(.+), page (\d+)", str(annotation.get("/Contents", "")), re.DOTALL)
            if said is not None:
                found.append((said[1], int(said[2]), numbers[annotation.Dest[0].objgen]))
    return found


@pytest.mark.needs_poppler
def test_it_is_read_aloud_in_the_order_in_which_it_was_written(document: Document) -> None:
    """A screen reader hears the parts in their order, word for word, and the page twin says the same."""
    file = render(document)
    with open_pdf(file) as pdf:
        pages = outline_pages(pdf)
    aloud = read_aloud(file)
    stream = io.StringIO()
    render_html(document, stream)

    assert aloud == squeeze(tell(document, pages))
    assert aloud == squeeze(tell_page(stream.getvalue(), pages))
    assert find_faults(stream.getvalue()) == []
    assert len(read_page(stream.getvalue()).find("nav")) == 1


def test_the_same_pack_gives_the_same_bytes(document: Document, example_material: Material) -> None:
    """Composed and made again, file and page are the same."""
    again = make_pack(pack_of(*PARTS), example_material)
    pages = [io.StringIO(), io.StringIO()]
    for made, stream in zip((document, again), pages, strict=True):
        render_html(made, stream)

    assert render(document) == render(again)
    assert pages[0].getvalue() == pages[1].getvalue()


def test_parts_of_one_title_are_told_apart_in_the_contents(example_material: Material) -> None:
    """Two documents have questions to ask; the list says whose."""
    document = make_pack(
        pack_of("corporate-parenting/questions", "corporate-parenting-ward/questions"), example_material
    )
    assert headings_of(document, 2)[1:3] == [
        "Questions to ask (Corporate parenting briefing)",
        "Questions to ask (Corporate parenting for ward councillors)",
    ]


def test_a_whole_document_says_its_own_opening_and_not_the_packs_again(example_material: Material) -> None:
    """What a document says before its first section stays; that this is an example is said once."""
    said = "".join(
        tell_in_turn(make_pack(pack_of("corporate-parenting-ward", "corporate-parenting"), example_material))
    )
    assert "Every councillor is a corporate parent." in said
    assert said.count("This is an example") == 1


def test_the_longest_headings_of_a_whole_document_stand_at_the_fifth_level(example_material: Material) -> None:
    """Nothing is flattened: a chart stays under its theme's figures."""
    document = make_pack(pack_of("line-of-sight"), example_material)
    levels = [heading.level for heading in find_headings(document.blocks)]

    assert max(levels) == 5
    assert find_conformance_failures(render(document)) == []


@pytest.mark.parametrize(
    ("part", "heading"),
    [
        ("portfolio-pack/say", "What to say"),
        ("portfolio-pack@short/say", "What to say"),
        ("line-of-sight/needed", "What is needed from members"),
        ("commissioner-evidence/asked", "Recommendations and voices"),
    ],
)
def test_a_section_of_the_short_form_alone_is_taken_from_there(
    part: str, heading: str, example_material: Material
) -> None:
    """Nobody must know in which form a section stands to have it in a pack."""
    assert heading in headings_of(make_pack(pack_of(part), example_material), 2)


def test_a_section_with_nothing_to_say_that_day_says_so(example: Library) -> None:
    """In the first month every point stood on its theme's page; the same pack is made all the same."""
    first = gather_material(example.store, date(2016, 10, 31), None, today=date(2017, 4, 1), is_example=True)
    document = make_pack(pack_of("portfolio-pack/further-points", "portfolio-pack/ask"), first)

    assert headings_of(document, 2)[1:3] == ["Further talking points", "What to ask officers"]
    assert "The record gives nothing to say under this heading as at 31 October 2016." in "".join(
        tell_in_turn(document)
    )


def test_a_pack_says_where_stands_what_it_points_to_and_does_not_hold(example_material: Material) -> None:
    """A sentence that ends in a title which the pack has nowhere would send its reader looking for it."""
    apart = "".join(tell_in_turn(make_pack(pack_of("portfolio-pack/in-short"), example_material)))
    held = "".join(tell_in_turn(make_pack(pack_of("portfolio-pack/in-short", "portfolio-pack/late"), example_material)))
    where = "Late, and why, in the document “Portfolio holder's pack”."
    assert where in apart
    assert where not in held


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("line-of-sight@full/needed", "does not have as at 31 March 2017. It has: at-a-glance"),
        ("weather", "no document called 'weather'. Use one of: line-of-sight"),
        ("line-of-sight/weather", "no section called 'weather'. Its sections are: at-a-glance"),
        ("line-of-sight/theme-T99", "does not have as at 31 March 2017. It has: at-a-glance"),
        ("challenge-log@short", "has no length 'short'. It can be had: full"),
        ("corporate-parenting-children", "not made for 'members'. It is made for: public"),
    ],
)
def test_a_part_that_is_not_there_is_refused_in_a_sentence(part: str, said: str, example_material: Material) -> None:
    """It names the pack, the part, and what there is."""
    with pytest.raises(LineOfSightError, match=re.escape(said)) as refused:
        make_pack(pack_of("chair-report/in-short", part), example_material)
    assert "'tonight'" in str(refused.value)
    assert part.partition("/")[2] in str(refused.value)


def test_a_pack_is_made_for_its_own_audience_alone(example_material: Material) -> None:
    """Members' material never becomes a public pack by a slip, and a members' pack bears no holder's name."""
    with pytest.raises(ValueError, match="for members and the pack for public"):
        make_pack(pack_of("line-of-sight/slippage", audience=Audience.PUBLIC), example_material)
    with pytest.raises(LineOfSightError, match="this one is for 'members'"):
        make_pack(pack_of("line-of-sight/slippage"), example_material, CopyHolder("A. Holder", 1))


def test_every_heading_of_the_parts_is_a_heading_of_the_pack(document: Document) -> None:
    """No level is skipped going down, which a reader by headings would take for something missing."""
    levels = [heading.level for heading in find_headings(document.blocks)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
