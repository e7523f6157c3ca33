"""Whom to ask and about which actions is named on paper: nothing there can be opened to find the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.decisions_due import DueWhy, find_decisions_due
from lineofsight.analysis.straight_answers import Answering
from lineofsight.documents.portfolio.asking import ask_blocks, choose_pack_questions, expect_blocks
from lineofsight.documents.portfolio.decisions import decision_blocks
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from tests.documents.told import said

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library


def test_the_full_pack_names_everybody_and_every_action(example: Library, example_material: Material) -> None:
    """Of twelve finished actions and the seven who lead them none is left to "and 5 more"."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    limited = limit_material(example.store, example_material, order)
    chosen = choose_pack_questions(limited)
    several = [one for one in (*chosen.asked, *chosen.expected) if len(one.answered_by) > 2]
    told = said([*ask_blocks(chosen), *expect_blocks(chosen.expected, Answering(limited.picture, limited.record))])
    assert several
    assert [name for one in several for name in one.answered_by if name not in told] == []
    refs = {ref.ref for one in chosen.asked for ref in one.evidence if ref.subject == "action"}
    assert [ref for ref in refs if ref not in told] == []


def test_a_meeting_of_the_review_is_no_deadline_and_says_who_meets(example_material: Material) -> None:
    """Whoever has to be there learns of it from the pack."""
    due = find_decisions_due(example_material.picture, example_material.record)
    meetings = [one for one in due if one.why is DueWhy.MEETING]
    assert [one.title for one in meetings] == [
        "Monthly meeting of the review, 5 of 6",
        "Monthly meeting of the review, 6 of 6",
    ]
    assert all("portfolio holders" in one.linked for one in meetings)
    assert not any(one.why is DueWhy.DEADLINE and "meeting of the review" in one.title for one in due)
    assert "A meeting of the review: see who goes." in said(decision_blocks(due, ()))
