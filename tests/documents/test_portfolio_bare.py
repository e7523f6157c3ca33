"""Themes of which nothing is recorded: one sentence in front for all of them, and no page for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.analysis.picture import judge
from lineofsight.documents.composing import make_document
from lineofsight.documents.content import Paragraph, Table
from lineofsight.documents.forms import Form
from lineofsight.documents.kinds import find_document
from lineofsight.documents.material import Material
from lineofsight.documents.portfolio.front import summary_blocks
from lineofsight.domain.oversight import Expectation
from lineofsight.domain.plan import Theme
from lineofsight.domain.record import Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.plan_makers import action
from tests.analysis.record_makers import THEME, record
from tests.documents.told import cells, headings, said

KIND = find_document("portfolio-pack")
HOMES = Theme(theme_id="T8", title="Homes for care leavers", order=8)
SYSTEMS = Theme(theme_id="T10", title="Systems", order=10)


def _material(made: Record) -> Material:
    return Material(picture=judge(made, earlier=None, since=None, today=date(2017, 3, 31)), record=made)


def test_themes_of_which_nothing_is_recorded_stand_in_one_sentence() -> None:
    """A page for each of them would say only that there is nothing to claim."""
    material = _material(record([action()], themes=(THEME, HOMES, SYSTEMS)))
    made = make_document(KIND, material, Form())
    assert [one for one in headings(made.blocks, 2) if one.startswith("Theme ")] == ["Theme T1: Leadership"]
    told = said(made.blocks)
    assert (
        "Nothing can be said of 2 themes: T8 Homes for care leavers and T10 Systems. The plan has no action for them, "
        "and no figure is linked to them: ask why."
    ) in told
    table = next(one for one in made.blocks if isinstance(one, Table))
    assert [row[0] for row in cells(table)] == ["Theme T1: Leadership"], "and in no row that counts"


def test_where_nothing_is_recorded_of_any_theme_no_table_says_that_the_plan_has_none() -> None:
    """It has one, and the sentence names it."""
    told = said(make_document(KIND, _material(record([])), Form()).blocks)
    assert "Nothing can be said of 1 theme: T1 Leadership. The plan has no action for it" in told
    assert "The plan has no theme." not in told


def test_a_theme_whose_actions_left_the_plan_or_of_which_the_commissioner_speaks_keeps_its_page() -> None:
    """Of both there is something to say."""
    left = action(action_id="8.1", theme_id="T8", delivery_status=DeliveryStatus.WITHDRAWN)
    expected = Expectation(exp_id="E10", text="Systems that social workers can trust.", theme_id="T10")
    made = record([action(), left], themes=(THEME, HOMES, SYSTEMS))
    material = _material(replace(made, watched=WatchedRecord(expectations=(expected,))))
    document = make_document(KIND, material, Form())
    assert "Nothing can be said of" not in said(document.blocks)
    assert len([one for one in headings(document.blocks, 2) if one.startswith("Theme ")]) == 3


def test_what_is_to_be_known_of_the_table_stands_above_it(example_material: Material) -> None:
    """Below a table that fills its page two lines would have a page to themselves."""
    blocks = summary_blocks(example_material, example_material.picture.themes)
    assert isinstance(blocks[-1], Table)
    assert isinstance(blocks[-2], Paragraph)
    assert "are counted under each." in said([blocks[-2]])
    told = said(blocks)
    assert told.index("stand under no theme and are red or of concern: ") < told.index("Theme by theme")
