"""Where a document's figures come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.documents.content import BulletList, Definitions, Heading, KeepTogether, Paragraph
from lineofsight.documents.sections.sources import (
    OGL,
    abbreviation_blocks,
    cite,
    glossary_blocks,
    is_return,
    later_editions,
    source_blocks,
)
from lineofsight.documents.words_used import words_used
from lineofsight.domain.indicators import FigureSource
from lineofsight.domain.record import SaidBefore
from lineofsight.wording.dates import day

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.domain.record import SaidOn

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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ((("how", date(2017, 1, 31)),), "that stands as last said in the return of 31 January 2017."),
        (
            (("how", date(2017, 1, 31)), ("lead_officer", date(2017, 2, 28))),
            "that stands as last said in returns of 31 January 2017 to 28 February 2017.",
        ),
    ],
)
def test_what_the_newest_file_did_not_say_is_owned_up_to(said: SaidOn, told: str, example_material: Material) -> None:
    """A reader who holds the newest file beside the document does not look there in vain."""
    picture = example_material.picture
    theme = picture.themes[0]
    action = replace(theme.actions[0], said_before=SaidBefore(now=said))
    shown = replace(picture, themes=(replace(theme, actions=(action, *theme.actions[1:])), *picture.themes[1:]))
    sentence = f"For 1 action the newest file has no column for some of what is shown: {told}"
    assert sentence in words_used(source_blocks(shown))
    assert not any("has no column" in text for text in words_used(source_blocks(picture)))


def _source(vintage: str, name: str = "Children in need") -> FigureSource:
    return FigureSource(name=name, imported_on=_MARCH, vintage=vintage)


@pytest.mark.parametrize(
    ("vintage", "name", "said"),
    [
        ("2016", "Children in need", "Children in need (edition 2016)"),
        ("2016", "Children in need 2016", "Children in need 2016"),
        ("", "Children in need", "Children in need"),
        ("return of 31 March 2017", "march.xlsx", "the council's return of 31 March 2017"),
    ],
)
def test_a_figure_is_cited_as_a_reader_would_look_for_it(vintage: str, name: str, said: str) -> None:
    """The edition once; the council's own return by its day and not by what its file is called."""
    assert cite(_source(vintage, name)) == said
    assert is_return(_source(vintage, name)) is said.startswith("the council's")


def test_only_abbreviations_that_stand_there_are_explained() -> None:
    """Each with what it stands for; where there is none, there is no heading either."""
    heading, terms = glossary_blocks(("The DCS and the CLA team", "DCS"))
    assert heading == Heading(2, "Abbreviations used here", "glossary")
    assert isinstance(terms, Definitions)
    assert [term for term, _ in terms.entries] == ["CLA", "DCS"]
    assert all(". " in str(meaning) and str(meaning) == str(meaning).strip() for _, meaning in terms.entries)
    assert abbreviation_blocks([Paragraph("The DCS and the CLA team")]) == [
        Heading(3, "Abbreviations used here", "glossary"),
        terms,
    ]
    assert glossary_blocks(("Nothing short",)) == []
    assert abbreviation_blocks([Paragraph("Nothing short")]) == []


def test_the_sources_are_the_returns_then_what_was_published_with_its_licence(example_material: Material) -> None:
    """Each source once; the licence stands with them, and on its own where a published measure has no figure yet."""
    picture = example_material.picture
    heading, own, published = source_blocks(picture)
    assert heading == Heading(2, "Sources", "sources")
    assert isinstance(own, KeepTogether)
    assert own.blocks[0] == Paragraph("The council's own returns:")
    assert own.blocks[1] == BulletList(
        tuple(f"{given.name}, as at {day(given.as_at)}" for given in picture.returns if given.is_council_return)
    )
    assert isinstance(published, KeepTogether)
    assert published.blocks[0] == Paragraph("Published figures:")
    named = published.blocks[1]
    assert isinstance(named, BulletList)
    assert len(set(named.items)) == len(named.items) > 1
    assert not any("return of" in str(item) for item in named.items)
    assert published.blocks[-1] == Paragraph(OGL, quiet=True)

    awaited = tuple(replace(one, series=()) for one in picture.indicators)
    assert source_blocks(replace(picture, indicators=awaited)) == [heading, own, Paragraph(OGL, quiet=True)]
    local = tuple(one for one in awaited if not one.indicator.is_national)
    assert source_blocks(replace(picture, indicators=local)) == [heading, own]
    assert source_blocks(replace(picture, indicators=local, returns=())) == [heading]
