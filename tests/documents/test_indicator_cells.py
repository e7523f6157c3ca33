"""What the cells of an indicator's row say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.movement_values import Direction
from lineofsight.documents.content import Cell
from lineofsight.documents.indicator_cells import rated_and_moved_cell, rating_cell

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_a_rating_has_under_it_which_way_the_figure_went(example_material: Material) -> None:
    """A member reads what got worse beside what is red; nothing is said of a figure with none before it."""
    said = {}
    for judged in example_material.picture.indicators:
        cell = rated_and_moved_cell(judged)
        if judged.movement.direction is Direction.UNKNOWN:
            assert cell == rating_cell(judged)
        else:
            assert isinstance(cell, Cell)
            said[judged.movement.direction] = str(cell.parts[-1])
    assert said[Direction.WORSE].endswith(" Worse")
    assert said[Direction.BETTER].endswith(" Better")
