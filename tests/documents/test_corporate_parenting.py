"""What corporate parents, ward councillors and children hold in their hands, made from the example council."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.glance_values import Glance
from lineofsight.documents.content import BulletList, Definitions, Heading, Paragraph, Run, Table
from lineofsight.documents.corporate_parenting.briefing import compose_briefing
from lineofsight.documents.corporate_parenting.children import compose_children
from lineofsight.documents.corporate_parenting.summary import rule_blocks, summarise
from lineofsight.documents.corporate_parenting.ward import compose_ward
from lineofsight.documents.forms import Length
from lineofsight.documents.material import Material
from lineofsight.documents.sections.sources import OGL
from lineofsight.documents.words_used import words_used
from lineofsight.domain.marking import Audience
from lineofsight.domain.record import PerformanceRecord, WatchedRecord
from lineofsight.wording.reading_age import CHILDREN, is_plain, reading_age
from lineofsight.workspace.gathering import gather_material
from tests.documents.large_council import large_material
from tests.documents.pdf.structure import (
    find_conformance_failures,
    open_pdf,
    text_sizes,
)
from tests.documents.rendering import as_pdf
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lineofsight.documents.content import Block, Document
    from lineofsight.workspace.library import Library

COMPOSERS: dict[str, tuple[Callable[[Material], Document], Audience]] = {
    "briefing": (compose_briefing, Audience.MEMBERS),
    "short": (partial(compose_briefing, length=Length.SHORT), Audience.MEMBERS),
    "ward": (compose_ward, Audience.MEMBERS),
    "children": (compose_children, Audience.PUBLIC),
}
PAGES = {"briefing": range(4, 9), "short": range(2, 4), "ward": range(2, 3), "children": range(2, 4)}


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
    return as_pdf(document[1])


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
    """Four to eight for the briefing, two or three in short and for children, two for a ward; none below 12 points."""
    with open_pdf(file) as pdf:
        assert len(pdf.pages) in PAGES[document[0]]
        assert min(text_sizes(pdf)) >= 12


def test_the_briefing_keeps_to_eight_pages_at_every_return_of_the_example(example: Library) -> None:
    """Not only at the newest: the first return, which has no earlier one, and the one between."""
    for as_at in example.as_at_dates():
        made = gather_material(example.store, as_at, None, today=as_at, is_example=True)
        with open_pdf(as_pdf(compose_briefing(made))) as pdf:
            assert len(pdf.pages) in PAGES["briefing"]


@pytest.mark.parametrize("name", sorted(COMPOSERS))
def test_an_empty_first_return_gives_a_whole_document_that_says_what_is_missing(name: str, example: Library) -> None:
    """Nothing is invented, nothing breaks, and each gap is said in a sentence."""
    compose, audience = COMPOSERS[name]
    made = compose(_emptied(example, audience))
    assert find_conformance_failures(as_pdf(made)) == []
    said = " ".join(words_used(made.blocks))
    expected = {
        "briefing": ("No figure on school is held", "Nothing that children or care leavers said", "0 of 7 principles"),
        "short": ("No figure by this date on: how many children are in care, stability", "Nothing that they said"),
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


def test_what_has_no_figure_is_named_before_the_table_of_its_heading(example: Library) -> None:
    """Behind the table it can begin a page, and is read there as said of the next heading."""
    blocks = list(_flat(compose_briefing(_gather(example, Audience.MEMBERS), Length.FULL).blocks))
    silent = [
        at
        for at, one in enumerate(blocks)
        if isinstance(one, Paragraph) and _plain(one.text).startswith("No figure by this date: ")
    ]
    assert len(silent) > 2
    for at in silent:
        assert isinstance(blocks[at - 1], Heading)
        assert isinstance(blocks[at + 1], Table)


def test_by_which_rule_actions_stand_there_is_said_before_them(example: Library) -> None:
    """A line behind the table can begin a page, where nothing tells of what it speaks."""
    for length in Length:
        blocks = list(_flat(compose_briefing(_gather(example, Audience.MEMBERS), length).blocks))
        (rule,) = [
            at
            for at, one in enumerate(blocks)
            if isinstance(one, Paragraph) and _plain(one.text).startswith("An action stands here when ")
        ]
        assert isinstance(blocks[rule + 1], Table)


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
    assert reading_age(sentences) <= CHILDREN
    hard = "Statutory accommodation suitability determinations necessitate interdisciplinary collaboration."
    assert reading_age([hard]) > 20


@pytest.mark.parametrize("is_long", [False, True])
@pytest.mark.parametrize("name", sorted(COMPOSERS))
def test_its_pages_are_kept_for_a_council_with_far_more(name: str, is_long: bool) -> None:  # noqa: FBT001 (a parameter)
    """300 actions, 120 figures, 60 accounts, and texts as long as a page; what is left out is counted in its place."""
    compose, audience = COMPOSERS[name]
    made = compose(large_material(is_long=is_long, audience=audience))
    with open_pdf(as_pdf(made)) as pdf:
        assert len(pdf.pages) in PAGES[name]
    if name in ("briefing", "short"):
        said = " ".join(words_used(made.blocks))
        assert re.search(r"\d+ (?:more|other) actions? in the line of sight document", said)


def test_what_gives_way_in_the_briefing_keeps_its_order_and_its_gaps(example: Library) -> None:
    """The same headings, all seven principles, and every heading has a figure or says that it has none."""
    few = _headings(compose_briefing(_gather(example, Audience.MEMBERS)))
    many = _headings(compose_briefing(large_material(is_long=True)))
    assert [one for one in few if one != "Abbreviations used here"] == many
    (strip,) = [one for one in _flat(compose_briefing(large_material(is_long=True)).blocks)
                if isinstance(one, Table) and one.columns[0].heading == "Principle"]  # fmt: skip
    assert len(strip.rows) == 7


def test_the_short_form_says_what_the_full_one_holds_besides(example: Library) -> None:
    """So that nothing seems not to exist, and the ward cut says whom it is for."""
    full = _gather(example, Audience.MEMBERS)
    short = " ".join(words_used(compose_briefing(full, Length.SHORT).blocks))
    assert "What the full form holds besides" in short
    assert "No figure by this date on: education. Ask for them." in short
    assert "for those who sit on no board" in " ".join(words_used(compose_ward(full).blocks))


def test_a_question_is_never_told_as_what_children_said(example: Library) -> None:
    """Of an account without their words stands what they were asked."""
    full = _gather(example, Audience.MEMBERS)
    voice = next(one for one in full.record.watched.voices if one.voice_id == "V10")
    watched = WatchedRecord(voices=(replace(voice, question="Do you feel safe?", said=""),))
    silent = replace(full, record=replace(full.record, watched=watched))
    assert "asked “Do you feel safe?”. Nothing is recorded as done." in " ".join(
        words_used(compose_ward(silent).blocks)
    )
    needed = summarise(silent).needed
    assert "Ask what was done after children answered: “Do you feel safe?”" in needed


HARD = "Statutory accommodation suitability determinations necessitate interdisciplinary collaboration."


@pytest.mark.parametrize(
    "words",
    [
        HARD,
        "Antidisestablishmentarianism",
        "Go to bed. " * 300,
        "x" * 5000,
        "Multi-agency safeguarding hub",
        "<b>§</b>",
    ],
)
def test_hard_words_of_others_are_not_passed_on_to_children(words: str, example: Library) -> None:
    """Whatever officers wrote, the page says it in its own words or says less, and a child of ten can read it."""
    full = _gather(example, Audience.PUBLIC)
    voice = next(one for one in full.record.watched.voices if one.voice_id == "V8")
    hostile = replace(voice, question=f"{words}?", said=words, done=words)
    watched = WatchedRecord(voices=(hostile,))
    made = compose_children(replace(full, record=replace(full.record, watched=watched)))
    said = words_used(made.blocks)
    assert words.strip() not in " ".join(said)
    assert "The question has hard words. You can ask us. " in said
    assert "It is not said here in plain words. You can ask us." in said
    assert "24 of 31 said yes." not in " ".join(said), "to a question that is not told"
    assert reading_age([text for text in _sentences(made.blocks) if text.strip() and text != OGL]) <= CHILDREN


def test_the_children_s_cut_of_any_council_can_be_read_by_a_child_of_ten() -> None:
    """Also where officers write a page for every question, and the council's name is long."""
    for is_long in (False, True):
        full = large_material(audience=Audience.PUBLIC, is_long=is_long)
        council = replace(full.picture.council, name="Bournemouth, Christchurch and Poole Council")
        made = compose_children(with_picture(full, council=council))
        sentences = [text for text in _sentences(made.blocks) if text.strip() and text != OGL]
        assert reading_age(sentences) <= CHILDREN


def test_children_s_own_plain_words_are_kept(example: Library) -> None:
    """What they said is theirs: the example's words are easy, and every one of them is told."""
    said = " ".join(words_used(compose_children(_gather(example, Audience.PUBLIC)).blocks))
    assert "“Safe buses home, somewhere to go, and being told the truth by grown-ups.”" in said
    assert "hard words" not in said
    assert is_plain("You said: “Safe buses home.”")


def _headings(document: Document) -> list[str]:
    return [one.text for one in _flat(document.blocks) if isinstance(one, Heading) and one.level == 2]


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


def test_what_changed_begins_with_what_was_lost(example_material: Material) -> None:
    """Both lines that had room were good news, while an effect on these children was lost since that day."""
    changed = summarise(example_material).changed
    assert changed[0].endswith("impact was “Evidenced”, now “Reversed”.")
    shown = next(at for at, one in enumerate(changed) if one.endswith("now “Evidenced”."))
    figure = next(at for at, one in enumerate(changed) if one.startswith("Children in the council's care: "))
    assert 0 < shown < figure
    rules = " ".join(words_used(rule_blocks()))
    assert "Changed: what is late now, slipped or lost its effect, " in rules
