"""What corporate parents, ward councillors and children hold in their hands, made from the example council."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.verdicts import Glance
from lineofsight.documents.content import BulletList, Definitions, Heading, Paragraph, Run, Table
from lineofsight.documents.corporate_parenting.briefing import compose_briefing
from lineofsight.documents.corporate_parenting.children import compose_children
from lineofsight.documents.corporate_parenting.ward import compose_ward
from lineofsight.documents.material import Material
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.sections.sources import OGL
from lineofsight.documents.words_used import words_used
from lineofsight.domain.marking import Audience
from lineofsight.domain.record import PerformanceRecord, WatchedRecord
from lineofsight.workspace.gathering import gather_material
from tests.documents.pdf.structure import (
    find_conformance_failures,
    open_pdf,
    text_sizes,
)
from tests.support.readability import reading_age

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.documents.content import Block, Document
    from lineofsight.workspace.library import Library

COMPOSERS: dict[str, tuple[Callable[[Material], Document], Audience]] = {
    "briefing": (compose_briefing, Audience.MEMBERS),
    "ward": (compose_ward, Audience.MEMBERS),
    "children": (compose_children, Audience.PUBLIC),
}
PAGES = {"briefing": range(4, 9), "ward": range(2, 3), "children": range(2, 4)}
OLDEST_READER = 10


def _gather(example: Library, audience: Audience) -> Material:
    return gather_material(example.store, None, None, today=date(2017, 4, 1), is_example=True, audience=audience)


@pytest.fixture(scope="module", params=sorted(COMPOSERS))
def document(request: pytest.FixtureRequest, example: Library) -> tuple[str, Document]:
    """Give each of the three by its name."""
    compose, audience = COMPOSERS[request.param]
    return request.param, compose(_gather(example, audience))


@pytest.fixture(scope="module")
def file(document: tuple[str, Document]) -> bytes:
    """Give it as a file, made strictly."""
    return _rendered(document[1])


def _rendered(made: Document) -> bytes:
    stream = io.BytesIO()
    render_pdf(made, stream, strict=True)
    return stream.getvalue()


def _emptied(example: Library, audience: Audience) -> Material:
    """What is left of a first return in which nothing but the council's name stands."""
    full = _gather(example, audience)
    picture = replace(
        full.picture,
        since=None,
        slips=(),
        changes=(),
        themes=(),
        indicators=(),
        returns=(),
        is_example=False,
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )
    record = replace(full.record, watched=WatchedRecord(), performance=PerformanceRecord())
    return Material(picture=picture, record=record)


def test_it_has_as_many_pages_as_its_readers_were_promised(file: bytes, document: tuple[str, Document]) -> None:
    """Four to eight for the briefing, two for a ward councillor, two or three for children; nothing below 12 points."""
    with open_pdf(file) as pdf:
        assert len(pdf.pages) in PAGES[document[0]]
        assert min(text_sizes(pdf)) >= 12


def test_the_briefing_keeps_to_eight_pages_at_every_return_of_the_example(example: Library) -> None:
    """Not only at the newest: the first return, which has no earlier one, and the one between."""
    for as_at in example.as_at_dates():
        made = gather_material(example.store, as_at, None, today=as_at, is_example=True)
        with open_pdf(_rendered(compose_briefing(made))) as pdf:
            assert len(pdf.pages) in PAGES["briefing"]


@pytest.mark.parametrize("name", sorted(COMPOSERS))
def test_an_empty_first_return_gives_a_whole_document_that_says_what_is_missing(name: str, example: Library) -> None:
    """Nothing is invented, nothing breaks, and each gap is said in a sentence."""
    compose, audience = COMPOSERS[name]
    made = compose(_emptied(example, audience))
    assert find_conformance_failures(_rendered(made)) == []
    said = " ".join(words_used(made.blocks))
    expected = {
        "briefing": ("No figure on school is held", "Nothing that children or care leavers said", "0 of 7 principles"),
        "ward": ("None of these has a figure", "Nothing that they said is recorded", "0 of 7 principles"),
        "children": ("We have no numbers", "Nothing that you told us is written down", "no job that is about you"),
    }
    assert [text for text in expected[name] if text not in said] == []


def test_the_briefing_keeps_the_order_that_corporate_parents_know(example: Library) -> None:
    """From what changed to sources, without a heading missing."""
    headings = [block.text for block in _flat(compose_briefing(_gather(example, Audience.MEMBERS)).blocks)
                if isinstance(block, Heading) and block.level == 2]  # fmt: skip
    assert headings == [
        "In short",
        "Voice of children",
        "How many children are in care",
        "Stability and home",
        "Health",
        "Education",
        "Safety and missing children",
        "Care leavers",
        "Permanence",
        "Workforce and challenge by reviewing officers",
        "Plan actions for children in care and care leavers",
        "The seven principles: what measures each",
        "Questions to ask",
        "How lines in short are chosen",
        "How to read this",
        "Sources",
    ]


def test_the_strip_exposes_the_principles_without_a_rated_measure(example: Library) -> None:
    """In the example nothing rated shows whether children are heard or get good services."""
    blocks = list(_flat(compose_briefing(_gather(example, Audience.MEMBERS)).blocks))
    (strip,) = [one for one in blocks if isinstance(one, Table) and one.columns[0].heading == "Principle"]
    assert [row[0] for row in strip.rows][:2] == ["(a) Best interests and health", "(b) Say what they think"]
    assert len(strip.rows) == 7
    assert any(
        isinstance(one, Paragraph) and one.text == (
            "5 of 7 principles have a measure that is rated. None: (c) be heard and (d) get good services."
        )
        for one in blocks
    )  # fmt: skip


def test_what_helped_once_and_does_no_longer_is_the_first_worry(example: Library) -> None:
    """An impact reversed weighs more than a red figure, though its action is called complete."""
    blocks = list(compose_briefing(_gather(example, Audience.MEMBERS)).blocks)
    title = next(at for at, one in enumerate(blocks) if isinstance(one, Heading) and one.text == "What worries us")
    worries = blocks[title + 1]
    assert isinstance(worries, BulletList)
    assert str(worries.items[0]).startswith("8.3 See that no care leaver lives in bed and breakfast")
    assert str(worries.items[0]).endswith("but its impact has been reversed.")


def test_children_are_told_only_what_the_public_may_see(example: Library) -> None:
    """What care leavers said to members alone is in the briefing, and not in the children's cut."""
    private = "Four of us saw it for the first time that day."
    assert private in " ".join(words_used(compose_briefing(_gather(example, Audience.MEMBERS)).blocks))
    assert private not in " ".join(words_used(compose_children(_gather(example, Audience.PUBLIC)).blocks))


def test_small_numbers_of_children_are_not_told_to_the_public(example: Library) -> None:
    """Neither who said yes nor, by subtraction, who said no, when they are fewer than six."""
    full = _gather(example, Audience.PUBLIC)
    voice = next(one for one in full.record.watched.voices if one.voice_id == "V8")
    for agreed, told in ((24, True), (5, False), (27, False), (31, True)):
        watched = WatchedRecord(voices=(replace(voice, agreed=agreed),))
        said = words_used(compose_children(replace(full, record=replace(full.record, watched=watched))).blocks)
        assert (f"{agreed} of 31 said yes. " in said) is told


def test_a_child_of_ten_can_read_the_children_s_cut(example: Library) -> None:
    """By the Flesch–Kincaid grade of every sentence but the licence's own words, quotations and hard words included."""
    blocks = compose_children(_gather(example, Audience.PUBLIC)).blocks
    sentences = [text for text in _sentences(blocks) if text.strip() and text != OGL]
    assert len(sentences) > 40
    assert reading_age(sentences) <= OLDEST_READER
    hard = "Statutory accommodation suitability determinations necessitate interdisciplinary collaboration."
    assert reading_age([hard]) > 20


def _flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        inner = getattr(block, "blocks", None)
        if inner is None:
            yield block
        else:
            yield from _flat(inner)


def _sentences(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield _plain(block.text)
        elif isinstance(block, BulletList):
            yield from map(_plain, block.items)
        elif isinstance(block, Definitions):
            yield from (f"{term}. {_plain(meaning)}" for term, meaning in block.entries)


def _plain(text: object) -> str:
    if isinstance(text, Run):
        return text.text
    return "".join(map(_plain, text)) if isinstance(text, tuple) else str(text)
