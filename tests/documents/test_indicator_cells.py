"""What the cells of an indicator's row say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.figure_words import latest
from lineofsight.analysis.movement_values import Direction
from lineofsight.documents.content import Cell, Column, Run, Table
from lineofsight.documents.corporate_parenting.children_figures import figure_lines
from lineofsight.documents.corporate_parenting.strip import strip_blocks
from lineofsight.documents.indicator_cells import (
    latest_cell,
    movement_cell,
    neighbours_cell,
    rated_and_moved_cell,
    rating_cell,
)
from lineofsight.documents.poster.numbers import big_number
from lineofsight.documents.words_used import words_used
from lineofsight.domain.indicators import Quality
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from lineofsight.documents.content import TableCell
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
    assert " Worse" in said[Direction.WORSE]
    assert " Better" in said[Direction.BETTER]


def test_no_figure_is_called_worse_or_better_without_what_that_is_worth(example_material: Material) -> None:
    """In the short table and in the wide one: a change is not a trend."""
    judged = next(
        one for one in example_material.picture.indicators if one.indicator.ind_id == "local_return_interviews"
    )
    worths = {
        "common_cause": "; no real change shown",
        "concern_low": "; real concern",
        "improvement_high": "; over time a real improvement",
        "": "; one change is not a trend",
    }
    for icon, worth in worths.items():
        moved = replace(judged, movement=replace(judged.movement, variation_icon=icon))
        short, wide = rated_and_moved_cell(moved), movement_cell(moved)
        assert isinstance(short, Cell)
        assert isinstance(wide, Cell)
        assert short.parts[-1] == f"▼ Worse{worth}"
        assert str(wide.parts[-1]).endswith(f"from February 2017{worth}")
        # A poster has no room for it.
        assert big_number(moved, 60).lines[1] == "worse"


def test_a_figure_that_may_change_says_so_wherever_it_stands(example_material: Material) -> None:
    """In a cell, in a line, on the poster and for children: an incomplete figure is not taken for a whole one."""
    picture = example_material.picture
    unfirm = [
        replace(one, latest=replace(one.latest, quality=Quality.INCOMPLETE))
        for one in picture.indicators
        if one.latest is not None and one.latest.figure.is_number
    ]
    assert unfirm
    for judged in unfirm:
        cell = latest_cell(judged)
        assert isinstance(cell, Cell)
        assert "incomplete" in str(cell.parts[0])
        assert "incomplete" in latest(judged)
        assert "incomplete" in big_number(judged, 60).lines[0]
    changed = with_picture(example_material, indicators=tuple(unfirm))
    assert " incomplete, " in " ".join(words_used(strip_blocks(changed)))
    assert "Not all of it is counted yet." in " ".join(words_used(figure_lines(changed.picture)))


def test_an_amber_that_comes_of_england_alone_has_england_beside_the_neighbours(example_material: Material) -> None:
    """A caseload below the neighbours' that is amber looks like a mistake; a red one is worse than both."""
    shown = example_material.picture.indicators
    said = {one.indicator.ind_id: words_used([_row(neighbours_cell(one))]) for one in shown}
    assert "England 16.1" in said["caseload"]
    assert "England 10%" in said["three-or-more-placements"]
    assert not any("England" in text for ind_id in ("agency-rate", "re-referrals") for text in said[ind_id])


def _row(cell: TableCell) -> Table:
    return Table((Column("Neighbours", 1.0),), ((cell,),))


def test_a_colour_that_nobody_returned_again_is_told_as_that(example_material: Material) -> None:
    """A measure that left the return keeps the colour of its last figure."""
    judged = next(one for one in example_material.picture.indicators if not one.indicator.is_national)
    gone = rating_cell(replace(judged, last_named=date(2017, 1, 31)))
    assert isinstance(gone, Cell)
    assert Run("no longer returned; last named on 31 Jan 2017", bold=True) in gone.parts
