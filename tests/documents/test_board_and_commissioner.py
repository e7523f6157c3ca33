"""The chair's report and the Commissioner's evidence, made from the example: what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.documents.chair_report.document import compose_chair_report
from lineofsight.documents.commissioner_evidence.document import compose_commissioner_evidence
from lineofsight.documents.content import Heading
from lineofsight.documents.words_used import words_used

if TYPE_CHECKING:
    from lineofsight.documents.content import Document
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import Record


def test_the_chair_reads_who_agreed_since_the_board_last_met(example_material: Material) -> None:
    """The Board met on 13 March; what was moved on that day is told with who agreed."""
    said = _said(compose_chair_report(example_material))
    assert "What slipped since 13 March 2017" in said
    assert "8 on the day of the meeting, 0 since" in said
    assert "Its next meeting is on 10 April 2017." in said
    assert "3 challenges await an answer, 2 of them overdue; 1 is answered" in said


def test_the_chair_s_parts_stand_in_the_order_of_a_meeting(example_material: Material) -> None:
    """Exceptions first, questions last."""
    headings = [
        block.bookmark
        for block in compose_chair_report(example_material).blocks
        if isinstance(block, Heading) and block.level == 2
    ]
    assert headings[:9] == [
        "in-short", "exceptions", "slippage", "challenges", "risks", "audit", "decisions", "gaps", "forward",
    ]  # fmt: skip
    assert headings[9:11] == ["questions", "key"]


def test_the_commissioner_finds_every_expectation_and_recommendation(example_material: Material) -> None:
    """Each has its text, and the countdown says the day."""
    said = _said(compose_commissioner_evidence(example_material))
    record: Record = example_material.record
    assert len(record.watched.expectations) == 27
    assert all(one.text in said and one.exp_id in said for one in record.watched.expectations)
    assert all(one.text in said for one in record.plan.recommendations)
    assert "This is day 121 of 182; 61 days are left." in said
    assert "The next is on 21 April 2017, in 21 days." in said


def _said(document: Document) -> str:
    return " ".join(words_used(document.blocks))
