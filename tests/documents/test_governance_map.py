"""Who answers to whom, as documents say it: the map that can be read, every link in words, and what is missing."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.governance_checks import check_governance
from lineofsight.analysis.governance_map import map_on
from lineofsight.charts.governance_sheets import LEAST_TEXT
from lineofsight.charts.sheets import SHEET_POINTS, SheetSize
from lineofsight.documents.content import (
    Cell,
    Document,
    Heading,
    InStandardPrint,
    KeepTogether,
    Picture,
    RatingMark,
    Sheet,
    Table,
)
from lineofsight.documents.forms import PrintSize
from lineofsight.documents.html.render import render_html
from lineofsight.documents.inline_text import as_runs
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.sections.governance_map import governance_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.governance import Body, BodyKind, Layer, LinkType
from lineofsight.domain.marking import Audience, Marking, MarkingLevel
from lineofsight.domain.record import GovernanceRecord
from lineofsight.errors import ValueRefusedError
from lineofsight.wording.links import SeatLink, link_words
from tests.analysis.governance_makers import body, governance, link, seat
from tests.analysis.map_makers import large_map
from tests.documents.hostile import HOSTILE
from tests.documents.html.page_reader import find_faults, read_page, tell_page
from tests.documents.pdf.structure import (
    find_conformance_failures,
    find_structure_faults,
    open_pdf,
    read_tree,
)
from tests.documents.pdf.type_sizes import seen_sizes

if TYPE_CHECKING:
    from lineofsight.documents.content import Block, TableCell
    from lineofsight.documents.material import Material

DAY = date(2017, 3, 31)


def held(material: Material, record: GovernanceRecord) -> Material:
    """Return the material with other governance."""
    return replace(material, record=replace(material.record, governance=record))


def document(material: Material) -> Document:
    """Return a document of the section alone."""
    return Document(title="Governance", as_at=material.record.as_at, blocks=tuple(governance_blocks(material)))


def pdf_of(material: Material, print_size: PrintSize = PrintSize.STANDARD) -> bytes:
    """Return its file, made strictly."""
    stream = io.BytesIO()
    render_pdf(document(material), stream, print_size=print_size, strict=True)
    return stream.getvalue()


def page_of(material: Material) -> str:
    """Return its page."""
    stream = io.StringIO()
    render_html(document(material), stream)
    return stream.getvalue()


def sheets_of(blocks: list[Block]) -> list[Sheet]:
    """Return the sheets with maps."""
    return [
        sheet
        for block in blocks
        if isinstance(block, InStandardPrint)
        for sheet in block.blocks
        if isinstance(sheet, Sheet)
    ]


def tables_of(blocks: list[Block]) -> dict[str, Table]:
    """Return the tables by the heading that they stand under."""
    tables: dict[str, Table] = {}
    title = ""
    for block in blocks:
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Table):
            tables[title] = block
    return tables


def text_of(cell: TableCell) -> str:
    """Return the words of a cell, its parts parted by line ends."""
    parts = cell.parts if isinstance(cell, Cell) else (cell,)
    assert not [part for part in parts if isinstance(part, Picture | RatingMark)]
    return "\n".join("".join(run.text for run in as_runs(part)) for part in parts)  # type: ignore[arg-type] # as asserted


def told_links(table: Table) -> int:
    """Count the links that a table tells: those of a row hold of each body that it names."""
    return sum(len(text_of(who).split("\n")) * len(text_of(told).split("\n")) for who, told in table.rows)


def is_accepted(name: str) -> bool:
    """Whether a body may have the name at all."""
    try:
        body(name=name)
    except ValueRefusedError:
        return False
    return True


def large_record() -> GovernanceRecord:
    """Return the governance of two hundred bodies."""
    shown = large_map(200, 40)
    return governance(
        *(
            Body(body_id=one.ref, name=one.name, kind=one.kind, layer=one.layer, short_name=one.short_name)
            for one in shown.nodes
        ),
        links=tuple(link(one.from_ref, one.to_ref, LinkType(one.kind.value)) for one in shown.lines),
    )


@pytest.fixture(scope="module")
def file(example_material: Material) -> bytes:
    """Give the example's section as a PDF."""
    return pdf_of(example_material)


def test_every_link_of_the_record_is_in_the_list(example_material: Material) -> None:
    """With its words, the other end, what flows, how often and its paragraph, beside the body it starts from."""
    record = example_material.record
    whole = map_on(record.governance, record.as_at)
    table = tables_of(governance_blocks(example_material))["Every link in words"]
    rows = {name: text_of(row[1]) for row in table.rows for name in text_of(row[0]).split(";\n")}
    links = [one for one in whole.lines if not isinstance(one.kind, SeatLink)]

    assert told_links(table) == len(links)
    for one in links:
        said = rows[whole.node(one.from_ref).name]
        assert f"{link_words(one.kind)} {whole.node(one.to_ref).name}" in said
        assert one.what_flows in said
        assert one.frequency in said
        assert one.source_para in said


def test_whoever_sits_anywhere_is_in_the_list(example_material: Material) -> None:
    """The lines of membership that are not drawn are told: each body with its chair and its members."""
    record = example_material.record
    whole = map_on(record.governance, record.as_at)
    table = tables_of(governance_blocks(example_material))["Who sits where"]
    rows = {text_of(row[0]): (text_of(row[1]), text_of(row[2])) for row in table.rows}
    seats = [one for one in whole.lines if isinstance(one.kind, SeatLink)]

    assert len(seats) > 50
    for one in seats:
        chair, members = rows[whole.node(one.to_ref).name]
        assert whole.node(one.from_ref).name in (chair if one.kind is SeatLink.CHAIRS else members)


def test_every_gap_is_told_with_its_question(example_material: Material) -> None:
    """Each kind once with its question, and under it everything that the checks of the map find, in their order."""
    groups = [block.blocks for block in governance_blocks(example_material) if isinstance(block, KeepTogether)]
    told = [item for group in groups for item in group[1].items]  # type: ignore[union-attr] # a head and its list
    findings = check_governance(example_material.record)

    assert len(told) == len(findings)
    for said, found in zip(told, findings, strict=True):
        assert str(said).startswith(found.what)
    heads = ["".join(run.text for run in as_runs(group[0].text)) for group in groups]  # type: ignore[union-attr] # as above
    assert "No next meeting (4). When does each meet next, and what will it look at?" in heads


def test_who_sits_alone_or_unnamed_is_said(example_material: Material) -> None:
    """No cell of the list is empty: where nobody is named, it says so."""
    table = tables_of(governance_blocks(example_material))["Who sits where"]
    assert all(text_of(cell).strip() for row in table.rows for cell in row)
    assert [text_of(row[2]) for row in table.rows if "Select" in text_of(row[0]) or "Scrutiny" in text_of(row[0])] == [
        "nobody is named"
    ] * 3


def test_the_map_stands_on_a_sheet_on_which_it_can_be_read(example_material: Material, file: bytes) -> None:
    """The example's on one sheet across; no word of the file is under 7.5 points, none of the text under 12."""
    (sheet,) = sheets_of(governance_blocks(example_material))
    with open_pdf(file) as pdf:
        sizes = [(int(page.mediabox[2]), int(page.mediabox[3])) for page in pdf.pages]
        smallest = min(seen_sizes(pdf))

    assert sheet.size is SheetSize.A3_ACROSS
    assert sizes.count(tuple(int(edge) for edge in SHEET_POINTS[sheet.size])) == 1  # type: ignore[arg-type] # two edges
    assert LEAST_TEXT <= smallest < 12


def test_the_file_conforms_and_the_map_has_its_words(file: bytes) -> None:
    """One figure, with the map in sentences as its alternative text, under its own heading, before the list."""
    with open_pdf(file) as pdf:
        tree = read_tree(pdf)
    (figure,) = tree.find_all("Figure")

    assert find_conformance_failures(file) == []
    assert find_structure_faults(file) == []
    assert figure.alt is not None
    assert figure.alt.startswith("Map of ")
    assert figure.alt.endswith("say every link and who sits where.")
    kinds = [kid.kind for kid in tree.kids]
    assert kinds.index("Table", kinds.index("Figure")) > kinds.index("Figure")


def test_the_same_record_gives_the_same_bytes(example_material: Material, file: bytes) -> None:
    """A map that was sent out can be made again."""
    assert pdf_of(example_material) == file


def test_large_print_says_the_map_in_words_alone(example_material: Material) -> None:
    """No word is under 18 points; a sentence stands where the map was, and the lists say all of it."""
    file = pdf_of(example_material, PrintSize.LARGE)
    with open_pdf(file) as pdf:
        assert min(seen_sizes(pdf)) >= 18
        assert read_tree(pdf).find_all("Figure") == []
    assert find_conformance_failures(file) == []


def test_the_page_has_the_map_as_a_picture_that_needs_nothing_else(example_material: Material) -> None:
    """The words of the picture are its description, every box says its sentence, and nothing is fetched."""
    page = page_of(example_material)
    pictures = [one for one in read_page(page).find("svg") if one.attributes.get("role") == "img"]

    assert find_faults(page) == []
    (picture,) = pictures
    assert picture.find("desc")[0].words.startswith("Map of ")
    assert len(picture.find("title")) > 60
    assert "Improvement" in picture.words
    assert not [one for one in picture.walk() if {"href", "src", "xlink:href"} & set(one.attributes)]
    assert "http" not in page.split("<body", 1)[1]


def test_what_is_exempt_is_in_neither_map_nor_list(example_material: Material) -> None:
    """A body for the council's eyes alone leaves no word and no number behind in what members get."""
    open_record = example_material.record.governance
    secret = replace(
        open_record,
        bodies=(*open_record.bodies, body("zz_panel", name="Settlement panel", marking=Marking(MarkingLevel.PART2, 3))),
        links=(*open_record.links, link("zz_panel", open_record.bodies[0].body_id)),
        seats=(*open_record.seats, seat("zz_panel", open_record.bodies[0].body_id)),
    )
    all_of_it = held(example_material, secret)
    shown = replace(all_of_it, record=visible_to(all_of_it.record, Audience.MEMBERS))

    assert words_used(governance_blocks(shown)) == words_used(governance_blocks(example_material))
    assert "Settlement panel" in " ".join(words_used(governance_blocks(all_of_it)))
    assert pdf_of(shown) == pdf_of(example_material)


def test_nobody_gives_a_sentence(example_material: Material) -> None:
    """Before a return names a body the section says so and has no empty sheet."""
    material = held(example_material, GovernanceRecord())
    blocks = governance_blocks(material)

    assert sheets_of(blocks) == []
    assert tables_of(blocks) == {}
    assert "so there is no map" in " ".join(words_used(blocks))
    assert find_conformance_failures(pdf_of(material)) == []


def test_one_body_gives_a_map_of_one_box(example_material: Material) -> None:
    """On an upright page, with a list that says that there is no link."""
    material = held(example_material, governance(body("board", layer=Layer.COUNCIL)))
    blocks = governance_blocks(material)

    assert [sheet.size for sheet in sheets_of(blocks)] == [SheetSize.A4_UPRIGHT]
    assert "The returns name no link." in tell_page(page_of(material), {})
    assert find_conformance_failures(pdf_of(material)) == []


def test_two_hundred_bodies_are_drawn_in_parts(example_material: Material) -> None:
    """Each part on its own sheet, legible; the file conforms, and the list has every link."""
    material = held(example_material, large_record())
    blocks = governance_blocks(material)
    file = pdf_of(material)
    with open_pdf(file) as pdf:
        figures = read_tree(pdf).find_all("Figure")
        smallest = min(seen_sizes(pdf))
    table = tables_of(blocks)["Every link in words"]

    assert len(figures) == len(sheets_of(blocks)) > 1
    assert smallest >= LEAST_TEXT
    assert find_conformance_failures(file) == []
    assert told_links(table) == len(material.record.governance.links)


def test_names_that_do_not_fit_and_harm_nothing(example_material: Material) -> None:
    """A word of two hundred letters, markup, letters no type has: the file conforms and the list has the whole word."""
    monsters = ["W" * 200, *(f"x{text}" for text in HOSTILE if is_accepted(f"x{text}"))]
    assert len(monsters) > 6
    bodies = [body(f"body_{place}", BodyKind.POST, name=name) for place, name in enumerate(monsters)]
    links = [link(f"body_{place}", "body_0", what_flows=name) for place, name in enumerate(monsters) if place]
    material = held(example_material, governance(*bodies, links=links))
    file = pdf_of(material)

    assert find_conformance_failures(file) == []
    assert find_structure_faults(file) == []
    assert find_faults(page_of(material)) == []
    assert "W" * 200 in " ".join(words_used(governance_blocks(material)))


def test_who_is_made_up_is_marked(example_material: Material) -> None:
    """Each link and seat that an example invents says so, and so does the sentence at the head."""
    record = governance(
        body("board"),
        body("council"),
        links=(link("board", "council", illustrative=True, source_para="5.1"),),
        seats=(seat("board", "A", illustrative=True), seat("board", "B"), seat("council", "C", illustrative=True)),
    )
    blocks = governance_blocks(held(example_material, record))
    said = "".join(words_used(blocks))
    seats = tables_of(blocks)["Who sits where"]
    links = tables_of(blocks)["Every link in words"]

    assert "1 of 1 link is made up; the lists mark them." in said
    assert text_of(links.rows[0][1]) == "reports to Council. (report 5.1, illustrative)"
    assert [text_of(row[2]) for row in seats.rows] == ["A (illustrative); B", "C (all illustrative)"]
