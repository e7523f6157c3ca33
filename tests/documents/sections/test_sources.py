"""Where a document's figures come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.sections.sources import later_editions, source_blocks
from lineofsight.documents.words_used import words_used
from lineofsight.domain.indicators import FigureSource

if TYPE_CHECKING:
    from lineofsight.documents.material import Material

_MARCH = date(2017, 3, 31)


@pytest.mark.parametrize(
    ("vintage", "published_on", "is_told"),
    [
        ("2025", None, True),
        ("2017", None, False),
        ("2016", date(2017, 4, 1), True),
        ("2025", date(2017, 3, 31), False),
        ("", None, False),
        ("return of 31 May 2017", None, False),
    ],
)
def test_an_edition_that_came_out_later_is_told(vintage: str, published_on: date | None, is_told: bool) -> None:  # noqa: FBT001 (pytest's own)
    """By its day where that is known, else by its year; a return of the council's is no edition."""
    source = FigureSource(name="Children in need", imported_on=_MARCH, vintage=vintage, published_on=published_on)
    said = later_editions([source], _MARCH)
    assert ("after 31 March 2017" in said) is is_told
    assert bool(said) is is_told


def test_a_document_says_so_of_its_published_figures(example_material: Material) -> None:
    """The example's are of a later edition; a document without published figures has nothing to say."""
    picture = example_material.picture
    said = "An edition that came out after 31 March 2017"
    assert any(said in text for text in words_used(source_blocks(picture)))
    assert not any(said in text for text in words_used(source_blocks(replace(picture, indicators=()))))
