"""The chair's report and the Commissioner's evidence, made from the example: what they say, and that all can read."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.verdicts import Glance
from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.commissioner_evidence.document import compose_commissioner_evidence
from lineofsight.documents.content import Document, Heading
from lineofsight.documents.material import Material
from lineofsight.documents.pdf.render import render_pdf
from lineofsight.documents.words_used import words_used
from lineofsight.domain.record import GovernanceRecord, PlanRecord, Record, WatchedRecord
from lineofsight.wording.glossary import find_abbreviations, find_unexplained
from lineofsight.workspace.gathering import gather_material
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
    from collections.abc import Callable
    from pathlib import Path

    from lineofsight.workspace.library import Library

COMPOSERS = {"chair": compose_chair_report, "commissioner": compose_commissioner_evidence}


@dataclass(frozen=True)
class Made:
    """A document as content and as a file, made strictly."""

    document: Document
    file: bytes


@pytest.fixture(scope="module")
def material(example: Library) -> Material:
    """Give what members may see of the example, as at its newest return."""
    return gather_material(example.store, None, None, today=date(2017, 4, 3), is_example=True)


@pytest.fixture(scope="module", params=list(COMPOSERS))
def made(request: pytest.FixtureRequest, material: Material) -> Made:
    """Give each of the two documents."""
    return _make(COMPOSERS[request.param], material)


def test_both_standards_find_nothing(made: Made) -> None:
    """The whole document conforms to PDF/UA-1 and PDF/A-2a."""
    assert find_conformance_failures(made.file) == []


def test_every_piece_stands_in_the_tree_once(made: Made) -> None:
    """Tree and pages agree both ways."""
    assert find_structure_faults(made.file) == []


@pytest.mark.needs_poppler
def test_it_is_read_aloud_in_the_order_in_which_it_was_written(made: Made, tmp_path: Path) -> None:
    """A screen reader hears the story, word for word."""
    path = tmp_path / "document.pdf"
    path.write_bytes(made.file)
    with open_pdf(made.file) as pdf:
        numbers = outline_pages(pdf)
    assert read_aloud(path) == squeeze(tell(made.document, numbers))


def test_nothing_is_smaller_than_12_points(made: Made) -> None:
    """Members asked for it."""
    with open_pdf(made.file) as pdf:
        assert min(text_sizes(pdf)) >= 12


def test_every_abbreviation_is_explained(made: Made) -> None:
    """No capital letters stand without their words, and every one of them is in the list at the end."""
    said = words_used(made.document.blocks)
    assert find_unexplained(*said) == ()
    everything = " ".join(said)
    assert all(term.stands_for in everything for term in find_abbreviations(*said))


def test_nothing_exempt_is_in_it(made: Made) -> None:
    """The example's exempt actions are not in it, nor are their words."""
    said = words_used(made.document.blocks)
    assert not {"3.7", "9.4"} & {piece.strip(".,:") for text in said for piece in text.split()}
    assert "settlement" not in " ".join(said).lower()


def test_the_same_material_gives_the_same_bytes_whenever_it_is_read(made: Made, example: Library) -> None:
    """The reader's day changes nothing."""
    later = gather_material(example.store, None, None, today=date(2026, 1, 1), is_example=True)
    composer = compose_chair_report if "Chair" in made.document.title else compose_commissioner_evidence
    assert _make(composer, later).file == made.file


@pytest.mark.parametrize("composer", COMPOSERS.values())
def test_a_copy_with_nothing_in_it_still_gives_a_whole_document(
    composer: Callable[[Material], Document], material: Material
) -> None:
    """A first return without bodies, registers or expectations: every part says what is not there."""
    record = replace(material.record, plan=PlanRecord(), governance=GovernanceRecord(), watched=WatchedRecord())
    picture = replace(
        material.picture,
        since=None,
        slips=(),
        changes=(),
        themes=(),
        indicators=(),
        recommendations=(),
        glance=Glance(changed=(), late=(), worries=(), better=(), needed=()),
    )
    empty = _make(composer, Material(picture=picture, record=record))
    assert find_conformance_failures(empty.file) == []
    assert "is recorded" in " ".join(words_used(empty.document.blocks))


def test_the_chair_reads_who_agreed_since_the_board_last_met(material: Material) -> None:
    """The Board met on 13 March; what was moved on that day is told with who agreed."""
    said = _said(compose_chair_report(material))
    assert "What slipped since 13 March 2017" in said
    assert "8 on the day of the meeting, 0 since" in said
    assert "Its next meeting is on 10 April 2017." in said
    assert "Members' own challenges and the answers to them are not recorded in this copy" in said


def test_the_chair_s_parts_stand_in_the_order_of_a_meeting(material: Material) -> None:
    """Exceptions first, questions last."""
    headings = [
        block.bookmark
        for block in compose_chair_report(material).blocks
        if isinstance(block, Heading) and block.level == 2
    ]
    assert headings[:9] == [
        "in-short", "exceptions", "slippage", "challenges", "risks", "audit", "decisions", "gaps", "forward",
    ]  # fmt: skip
    assert headings[9:11] == ["questions", "key"]


def test_the_commissioner_finds_every_expectation_and_recommendation(material: Material) -> None:
    """Each has its text, and the countdown says the day."""
    said = _said(compose_commissioner_evidence(material))
    record: Record = material.record
    assert len(record.watched.expectations) == 27
    assert all(one.text in said and one.exp_id in said for one in record.watched.expectations)
    assert all(one.text in said for one in record.plan.recommendations)
    assert "This is day 121 of 182; 61 days are left." in said
    assert "The next is on 21 April 2017, in 21 days." in said


def _make(composer: Callable[[Material], Document], material: Material) -> Made:
    stream = io.BytesIO()
    document = composer(material)
    render_pdf(document, stream, strict=True)
    return Made(document, stream.getvalue())


def _said(document: Document) -> str:
    return " ".join(words_used(document.blocks))
