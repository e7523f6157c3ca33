"""What the record holds for a portfolio holder stands in her pack: what was said, decided, missed and feared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.composing import make_document
from lineofsight.documents.forms import Form, Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.words_used import words_used
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material
from lineofsight.workspace.telling import with_notes

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library

KIND = find_document("portfolio-pack")


@pytest.fixture(scope="module")
def hers(example: Library, example_material: Material) -> Material:
    """Give what the portfolio of the most themes holds of the example, with its notes."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    return with_notes(example.store, example.notebook, limit_material(example.store, example_material, order))


@pytest.fixture(scope="module")
def full(hers: Material) -> str:
    """Give the words of her full pack."""
    return _words(hers, Length.FULL)


@pytest.fixture(scope="module")
def short(hers: Material) -> str:
    """Give the words of her short pack."""
    return _words(hers, Length.SHORT)


def _words(material: Material, length: Length) -> str:
    return " ".join(" ".join(words_used(make_document(KIND, material, Form(length)).blocks)).split())


def test_what_children_said_answers_what_they_told_us(full: str) -> None:
    """Four accounts of the last three months are held of her themes: each stands there with what was done."""
    answer = full.partition("What have children told us in the last three months")[2]
    assert "4 accounts of what was said in the 3 months to 31 March 2017 are held" in answer
    done = (
        "Families, 3 Feb 2017, of T2: “Too many pages.” 8 of 19 agreed. Done: Plan form cut to two pages (20 Feb 2017)."
    )
    assert done in answer
    assert "No evidence from children" not in full
