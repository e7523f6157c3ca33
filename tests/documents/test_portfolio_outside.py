"""What the chair and the Commissioner say stands in the holder's pack: she is asked about it aloud."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.outside import Outside, find_outside, of_theme
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Heading
from lineofsight.documents.forms import Form
from lineofsight.documents.kinds import find_document
from lineofsight.documents.portfolio.outside import (
    OUTSIDE,
    outside_blocks,
    outside_lines,
    outside_pointer,
)
from lineofsight.domain.oversight import Assessment
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.telling import with_notes
from tests.documents.told import said

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

KIND = find_document("portfolio-pack")


@pytest.fixture(scope="module")
def limited(example: Library, example_material: Material) -> Material:
    """Give what the portfolio of the most themes holds of the example, with what the chair noted."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    return with_notes(example.store, example.notebook, limit_material(example.store, example_material, order))


def _with_views(material: Material, council: Assessment, commissioner: Assessment) -> Material:
    asked = tuple(
        replace(one, council_assessment=council, commissioner_assessment=commissioner)
        for one in material.record.watched.expectations
    )
    watched = replace(material.record.watched, expectations=asked)
    return replace(material, threads=(), record=replace(material.record, watched=watched))


def test_in_short_says_how_far_the_chair_believes_and_what_the_commissioner_finds(limited: Material) -> None:
    """In a line each, with where the words stand; what the chair awaits comes first."""
    told = said(outside_lines(limited))
    assert "The chair awaits 2 answers, 1 of them overdue" in told
    assert "The chair  has low confidence in 2.8 and 3.2 and has 1 answer, on 3.2." in told
    assert (
        "The Commissioner  finds 0 of 4 expectations met (2 slipped back, 1 partly met, 1 early days); in 3 the "
        "council rates itself higher."
    ) in told
    assert OUTSIDE in told


def test_each_judgement_and_answer_stands_in_its_own_words(limited: Material) -> None:
    """The answer is what its holder says aloud; an expectation has both views and who owns it."""
    told = said(outside_blocks(limited))
    for words in (
        "“Nobody could show me a page that all heads of service have signed.”",
        "“The average rose for the second return running, and five posts are empty.”",
        "“Seven of nine who left were asked: five named their caseload first.",
        "The Commissioner says “slipped back” (17 March 2017) and the council says “partly met” (24 March 2017).",
        "Expect to be asked why the council rates itself higher than the Commissioner does.",
    ):
        assert words in told
    assert all(one.exp_id in told for one in limited.record.watched.expectations)
    assert said(make_document(KIND, limited, Form()).blocks).count(told) == 1


def test_a_theme_page_tells_what_is_said_of_its_own(limited: Material) -> None:
    """Nothing of a body or the council, and nothing of another theme."""
    outside = find_outside(limited.threads, limited.record)
    told = {one.theme.theme_id: said(outside_pointer(of_theme(outside, one))) for one in limited.picture.themes}
    assert told["T2"].startswith("The chair  has low confidence in 2.8.  The Commissioner  finds 0 of 3 expectations")
    assert told["T3"].startswith("The chair  has low confidence in 3.2 and has 1 answer, on 3.2.  See")
    assert told["T8"].startswith(
        "The Commissioner  finds 0 of 2 expectations met; in 2 the council rates itself higher."
    )
    assert told["T10"] == ""


def test_a_council_that_is_no_kinder_to_itself_is_not_said_to_be(limited: Material) -> None:
    """What is met is counted as met, and what nobody assessed is told as that."""
    met = said(outside_blocks(_with_views(limited, Assessment.MET, Assessment.MET)))
    assert "The Commissioner finds 4 of 4 expectations met." in met
    assert "higher" not in met
    unsaid = said(outside_blocks(_with_views(limited, Assessment.MET, Assessment.NOT_ASSESSED)))
    assert "finds 0 of 4 expectations met (4 not assessed)." in unsaid
    assert "The Commissioner has not assessed it and the council says “met”" in unsaid
    assert "rates itself" not in unsaid


def test_where_nothing_is_said_the_pack_has_no_heading_for_it(limited: Material) -> None:
    """Nor a pointer to one."""
    nothing = replace(
        limited,
        threads=(),
        record=replace(limited.record, watched=replace(limited.record.watched, expectations=())),
    )
    assert (outside_lines(nothing), outside_blocks(nothing), outside_pointer(Outside())) == ([], [], [])
    assert OUTSIDE not in [one.text for one in make_document(KIND, nothing, Form()).blocks if isinstance(one, Heading)]
