"""How the council compares: a chart where it is not better, with every figure in words and in a table."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.verdicts import RatingColour
from lineofsight.documents.content import FigureBlock, KeepTogether
from lineofsight.documents.sections.comparisons import comparison_blocks
from tests.documents.told import cells, headings, said

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.content import Block
    from lineofsight.documents.material import Material


def _key(material: Material) -> list[JudgedIndicator]:
    return [judged for judged in material.picture.indicators if judged.indicator.is_key]


def _figures(blocks: list[Block]) -> list[FigureBlock]:
    groups = [block for block in blocks if isinstance(block, KeepTogether)]
    return [inner for group in groups for inner in group.blocks if isinstance(inner, FigureBlock)]


def test_only_what_is_not_better_has_a_chart(example_material: Material) -> None:
    """Red, amber or in the worst quarter; a green figure has none, and how many there are is said."""
    blocks = comparison_blocks(_key(example_material), example_material.record)
    charted = headings(blocks, 3)
    assert "11 of these figures have others to be compared with. Charts show the 8 that are red, amber" in said(blocks)
    assert len(charted) == len(_figures(blocks)) == 8
    green = {one.indicator.plain_title for one in _key(example_material) if one.rating.colour is RatingColour.GREEN}
    assert green
    assert not green & set(charted)


def test_a_chart_has_its_words_its_source_and_its_figures(example_material: Material) -> None:
    """Every area in the words and in the table, with both averages of the neighbours; the sources before them all."""
    blocks = comparison_blocks(_key(example_material), example_material.record)
    figure = _figures(blocks)[0]
    assert "Published in: Local Authority Interactive Tool, 2025 (DfE); Children in need, 2025 (DfE)." in said(blocks)
    assert figure.caption == "Agency social workers, 2016."
    assert figure.table is not None
    rows = cells(figure.table)
    assert ["Bromley", "This council", "41.4%", "137th of 144"] in rows
    assert ["England", "England", "16.1%", "no rank"] in rows
    assert ["Median of the 10 neighbours", "Average", "13.8%", "no rank"] in rows
    assert all(f"{row[0]}" in figure.alt for row in rows)


def test_who_is_nowhere_behind_gets_a_sentence(example_material: Material) -> None:
    """And where nobody else's figures are held, nothing is said of it."""
    green = [one for one in _key(example_material) if one.rating.colour is RatingColour.GREEN and one.comparison]
    blocks = comparison_blocks(green, example_material.record)
    assert said(blocks).endswith("None of them is red, amber or in the worst quarter of authorities.")
    assert comparison_blocks([replace(one, comparison=None) for one in green], example_material.record) == []
