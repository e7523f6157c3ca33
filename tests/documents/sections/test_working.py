"""How every rating was made: the rule once, what went in, and where officers differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.rule_turns import Turned
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.documents.sections.working import working_blocks
from tests.documents.told import cells, said, tables

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_the_finding_comes_first(example_material: Material) -> None:
    """How many are rated, and how often officers show another colour."""
    assert "For 2 of them officers show another colour than the rule gives." in said(
        working_blocks(example_material.picture)
    )


def test_the_rule_is_not_told_twice(example_material: Material) -> None:
    """It stands beside what went in, and the result says the colour once."""
    rows = cells(tables(working_blocks(example_material.picture))[0])
    row = next(row for row in rows if row[0].startswith("Children for each social worker in the Safeguarding teams"))
    assert row[1].startswith("Green when 15 or less, amber up to 17, red beyond. | Figure for 31 March 2017: 20.9.")
    assert "boundary" not in row[1]
    assert row[2] == "Red"
    disputed = next(row for row in rows if row[0].startswith("Visits made on time"))
    assert disputed[2] == "Amber | Officers say green | The figure is incomplete and may change."


def test_what_a_rule_alone_turned_is_told_once(example_material: Material) -> None:
    """Beside the colour, and not again behind it."""
    shown = example_material.picture
    title = "Children for each social worker in the Safeguarding teams"
    red = next(one for one in shown.indicators if one.indicator.plain_title.startswith(title))
    turned = Turned(
        since="since its target was raised from 14 to 15",
        short="target raised",
        by_earlier=RatingColour.AMBER,
        is_eased=True,
    )
    judged = replace(red, rating=replace(red.rating, turned=turned))
    (table, *_) = tables(working_blocks(replace(shown, indicators=(judged,))))
    assert cells(table)[0][2] == f"Red | {turned.since}"


def test_a_rule_that_many_share_stands_once(example_material: Material) -> None:
    """Above its own table, whose rows say what went in and why, in a few words."""
    blocks = working_blocks(example_material.picture)
    rule = "green when no worse than each of the comparisons, red when worse than each, amber otherwise"
    assert said(blocks).count(rule) == 1
    shared = next(table for table in tables(blocks) if table.columns[1].heading == "What went in")
    row = next(row for row in cells(shared) if row[0].startswith("Children living far away") or "far" in row[0])
    assert row[1:] == [
        "Figure for 2016: 20%. Statistical neighbours (middle value), 2016: 23%. England, 2016: 14%.",
        "Amber | Worse than England.",
    ]


def test_who_has_no_figure_is_named_in_a_sentence(example_material: Material) -> None:
    """Not in a row of words that say nothing."""
    blocks = working_blocks(example_material.picture)
    assert "No figure has been returned, so there is no rating: Care leavers who neither study" in said(blocks)
    assert not [row for table in tables(blocks) for row in cells(table) if "No figure has been returned." in row[2]]


def test_without_a_rated_indicator_that_is_said(example_material: Material) -> None:
    """No rule, no rating, no praise."""
    assert "No indicator is rated." in said(working_blocks(replace(example_material.picture, indicators=())))
