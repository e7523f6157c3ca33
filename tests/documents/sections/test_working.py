"""How every rating was made: the rule once, what went in, and where officers differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

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
    """It stands beside what went in, and the result says what came out."""
    rows = cells(tables(working_blocks(example_material.picture))[0])
    row = next(row for row in rows if row[0].startswith("Children for each social worker in the Safeguarding teams"))
    assert row[1].startswith("Green when 15 or less, amber up to 17, red beyond. | Figure for 31 March 2017: 20.9.")
    assert row[2] == "Red | Red by its rule."


def test_without_a_rated_indicator_that_is_said(example_material: Material) -> None:
    """No rule, no rating, no praise."""
    assert "No indicator is rated." in said(working_blocks(replace(example_material.picture, indicators=())))
