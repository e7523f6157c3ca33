"""Figures that no theme holds: no holder's pack may read as if none of them were red."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.urgency import is_worrying
from lineofsight.documents import composing
from lineofsight.documents.forms import Form, Length
from lineofsight.documents.kinds import find_document
from lineofsight.documents.portfolio.front import brief_scope
from lineofsight.documents.portfolio.no_theme import care_pointer, count_of_no_theme, no_theme_blocks, of_no_theme
from lineofsight.documents.portfolio.room import ROOMS
from lineofsight.documents.portfolio.worrying import worry_lines
from lineofsight.documents.words_used import words_used
from lineofsight.workspace.ordering import Order
from lineofsight.workspace.portfolios import limit_material

if TYPE_CHECKING:
    from lineofsight.documents.material import Material
    from lineofsight.workspace.library import Library
    from tests.documents.conftest import MakeDocument

KIND = find_document("portfolio-pack")
LEAVERS = ("Care leavers who study, train or work", "Care leavers with a suitable place to live")


@pytest.fixture(scope="module")
def limited(example: Library, example_material: Material) -> Material:
    """Give what the portfolio of the most themes holds of the example."""
    order = Order(name="portfolio-pack", lead_member="Portfolio Holder for Care Services")
    return limit_material(example.store, example_material, order)


def _words(material: Material, length: Length) -> str:
    return " ".join(" ".join(words_used(composing.make_document(KIND, material, Form(length)).blocks)).split())


def test_the_full_pack_names_each_figure_of_no_theme_that_is_red(limited: Material) -> None:
    """Which it is, how high, of when and why: none of them stands in any theme's "of concern"."""
    bad = [one for one in of_no_theme(limited) if is_worrying(one)]
    said = _words(limited, Length.FULL)
    assert len(bad) == 13
    assert "38 figures stand under no theme, so in no portfolio; 13 of them are red or of concern: ask who" in said
    assert [one.indicator.plain_title for one in bad if f"{one.indicator.plain_title}: " not in said] == []
    assert "Care leavers with a suitable place to live: 70% (year to March 2016)" in said
    assert "13 figures stand under no theme and are red or of concern: “Share of social workers hired" in said


def test_the_short_pack_counts_them_and_names_the_first_where_there_is_room(limited: Material) -> None:
    """Beside the count of the portfolio's own, which could be taken for all; the names of what is late come first."""
    counted = "38 figures stand under no theme, so in no portfolio; 13 of them are red or of concern: "
    assert f"{counted}ask who answers for them." in _words(limited, Length.SHORT)
    named = [brief_scope(limited, room.longest, room.unheld) for room in (ROOMS[0], ROOMS[-1])]
    assert [f"{counted}“Share of" in one for one in named] == [True, False]


def test_the_page_of_a_theme_about_care_says_that_such_figures_are_red(limited: Material) -> None:
    """Told by the theme's own title, and never of a theme that does not name these children."""
    held = of_no_theme(limited)
    told = {one.theme.theme_id: " ".join(words_used(care_pointer(one, held))) for one in limited.picture.themes}
    assert [theme_id for theme_id, said in told.items() if said] == ["T8"]
    assert "6 figures on children in care and care leavers stand under no theme and are red or of concern" in told["T8"]
    assert all(name in told["T8"] for name in LEAVERS)
    assert "care leavers stand under no theme" in _words(limited, Length.FULL)


def test_where_every_figure_has_a_theme_nothing_is_said(limited: Material) -> None:
    """Nor is any called red where none is."""
    assert count_of_no_theme(replace(limited, of_no_theme=())) == ""
    assert no_theme_blocks(replace(limited, of_no_theme=())) == []
    good = tuple(one for one in of_no_theme(limited) if not is_worrying(one))
    said = count_of_no_theme(replace(limited, of_no_theme=good), 2)
    assert said == "25 figures stand under no theme, so in no portfolio: ask who answers for them."
    assert count_of_no_theme(replace(limited, of_no_theme=good[:1]), 2).startswith("1 figure stands under no theme, so")
    assert "red or" not in " ".join(words_used(no_theme_blocks(replace(limited, of_no_theme=good))))


def test_a_pack_of_the_whole_plan_names_them_too(example_material: Material) -> None:
    """Its picture holds them, and so do a pack's pages."""
    said = " ".join(words_used(no_theme_blocks(example_material)))
    assert "13 of them are red or of concern" in said
    assert all(f"{name}: " in said for name in LEAVERS)


def test_a_figure_of_which_another_is_published_is_told_with_that_one(limited: Material) -> None:
    """Two agency figures on one evening: wherever the council's own stands, it is said which other it is not."""
    other = "41.4% (30 September 2016), the neighbours' median 13.8%"
    full = _words(limited, Length.FULL)
    assert f"Not the same measure as “Share of social workers hired through an agency” (DfE): {other}." in full
    short = " ".join(" ".join(words_used(worry_lines(limited.picture, (), 20, in_list=True))).split())
    assert f"29% (31 March 2017), real concern; by a like measure, DfE's, {other}" in short
    assert (
        "“How many cases each social worker holds” (DfE), it is 17.4 (30 September 2016), the neighbours' median"
        in full
    )
    assert "other councils' figures are held" not in full


def test_a_published_figure_says_which_of_the_council_s_own_it_is_not(
    make_document: MakeDocument,
) -> None:
    """In the corporate parents' briefing and the line of sight."""
    for name in ("corporate-parenting", "line-of-sight"):
        said = " ".join(words_used(make_document(name, Length.FULL).document.blocks))
        assert (
            "“Share of social workers hired through an agency” is not the same measure as the council's own “Social "
            "workers who are agency staff” (29% (35 of 120 social work posts filled), 31 March 2017 (council's "
            "return), illustrative)."
        ) in said
