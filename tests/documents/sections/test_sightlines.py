"""A line of sight drawn in a document: in two halves that can be read, and in words for large print."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of, halves, nearest
from lineofsight.analysis.sightline_survey import survey_gaps
from lineofsight.analysis.sightline_values import Strand
from lineofsight.charts.chart import Chart
from lineofsight.documents.content import FigureBlock, InStandardPrint
from lineofsight.documents.sections.gaps import example_gap_blocks
from lineofsight.documents.sections.sightlines import sightline_blocks
from tests.documents.told import cells, said
from tests.support.materials import with_picture

if TYPE_CHECKING:
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material

REF = "6.4"
PAGE = 560.0
"""Points of height that a page leaves for a picture."""


def _drawn(blocks: list[Block]) -> list[InStandardPrint]:
    return [block for block in blocks if isinstance(block, InStandardPrint)]


def _figures(blocks: list[Block]) -> list[FigureBlock]:
    return [one for drawn in _drawn(blocks) for one in drawn.blocks if isinstance(one, FigureBlock)]


def test_the_nearest_links_and_every_gap_are_kept(example_material: Material) -> None:
    """What leads on upward is left out, and nothing that is missing is."""
    whole = chain_of(trace(example_material.record, REF))
    near = nearest(whole)
    assert near.entries[near.item] == whole.entries[whole.item]
    assert [entry for entry in near.entries if entry.gap] == [entry for entry in whole.entries if entry.gap]
    assert 0 < len(near.entries) < len(whole.entries)
    above, below = halves(near)
    assert above.entries[-1] == below.entries[0] == near.entries[near.item]
    assert (*above.entries, *below.entries[1:]) == near.entries


def test_the_page_with_the_marks_of_milestones_carries_their_key(example_material: Material) -> None:
    """The half above the item bears none."""
    above, below = _figures(sightline_blocks(example_material.record, "3.2"))
    assert (above.shows_rating, below.shows_rating) == (False, True)


def test_every_link_keeps_the_size_of_the_text(example_material: Material) -> None:
    """Each half is one picture with the item, and what cannot be parted of it is no taller than a page leaves."""
    record = example_material.record
    for ref in (*(action.action_id for action in record.plan.actions), "C5.70.3"):
        figures = _figures(sightline_blocks(record, ref))
        assert len(figures) == 2, ref
        for figure in figures:
            assert isinstance(figure.drawing, Chart)
            edges = (0, *figure.drawing.cuts, figure.drawing.height)
            assert max(lower - upper for upper, lower in pairwise(edges)) <= PAGE, ref
            assert figure.table is not None
            assert sum(row[0] == "The item itself" for row in cells(figure.table)) == 1


def test_everything_drawn_is_in_the_words_the_table_and_large_print(example_material: Material) -> None:
    """Each link and each gap, under its part."""
    blocks = sightline_blocks(example_material.record, REF)
    near = nearest(chain_of(trace(example_material.record, REF)))
    figures = _figures(blocks)
    words = " ".join(figure.alt for figure in figures)
    rows = [row[1] for figure in figures if figure.table for row in cells(figure.table)]
    instead = " ".join(said(drawn.instead) for drawn in _drawn(blocks))
    for entry in near.entries:
        assert entry.said in words
        assert entry.said in rows
        assert (entry.said in instead) is (entry.strand is not None)
    assert "Who oversees it" in instead


def test_a_link_that_no_page_holds_is_told_in_words(example_material: Material) -> None:
    """It would be drawn with words smaller than the text around it."""
    record = example_material.record
    actions = tuple(
        replace(action, action="Do what was asked. " * 400) if action.action_id == REF else action
        for action in record.plan.actions
    )
    blocks = sightline_blocks(replace(record, plan=replace(record.plan, actions=actions)), REF)
    assert _drawn(blocks) == []
    assert "Who oversees it" in said(blocks)


def test_only_who_answers_is_drawn_where_the_rest_is_told_beside(example_material: Material) -> None:
    """One picture, without those who check from elsewhere, under the sentence that opens it."""
    record = example_material.record
    above, _ = halves(nearest(chain_of(trace(record, "E5.49.2"))))
    told = [entry.said for entry in above.entries if entry.strand not in (None, Strand.ASSURED_BY)]
    blocks = sightline_blocks(record, "E5.49.2", said="Who stands nearest:", only_above=True)
    (figure,) = _figures(blocks)
    assert figure.table is not None
    assert [row[1] for row in cells(figure.table) if row[0] != "The item itself"] == told
    assert said(_drawn(blocks)[0].blocks[:1]) == "Who stands nearest:"


def test_the_unfinished_action_with_most_gaps_is_drawn(example_material: Material) -> None:
    """Of several the longest overdue; without any gap there is no picture."""
    gaps = survey_gaps(example_material.record)
    assert "Action 1.11 (Decide how much more capacity is needed to manage so large…) stands for the others" in said(
        example_gap_blocks(gaps, example_material)
    )
    assert example_gap_blocks((), example_material) == []
    none_open = with_picture(example_material, themes=())
    assert example_gap_blocks(gaps, none_open) == []
