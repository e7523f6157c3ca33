"""The picture of a line of sight: every link in its box, nothing cut, what is missing drawn as a broken line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.sightline import trace
from lineofsight.analysis.sightline_chain import chain_of
from lineofsight.charts.painted import PaintPath, PaintText
from lineofsight.charts.palette import PAPER
from lineofsight.charts.plot import TEXT_SIZE
from lineofsight.charts.sightline_chart import LEAST_WIDTH, draw_chain, lay_chain, sightline_chart
from lineofsight.charts.sightline_rows import WARNING
from lineofsight.charts.strokes import paint_commands
from lineofsight.wording.sightline import BROKEN
from tests.analysis.sightline_makers import whole, with_plan
from tests.support.contrast import measure_contrast

if TYPE_CHECKING:
    from lineofsight.analysis.sightline_chain import Chain
    from lineofsight.charts.chart import Chart
    from lineofsight.documents.material import Material


def words_of(chart: Chart) -> list[PaintText]:
    """Every piece of text that is painted, but for the letters in marks."""
    painted = [command for command in paint_commands(chart) if isinstance(command, PaintText)]
    return [one for one in painted if not _is_in_a_mark(one)]


def _is_in_a_mark(one: PaintText) -> bool:
    return one.size < TEXT_SIZE and len(one.text) == 1 and one.text in "BEGARN"


def chains(material: Material) -> list[Chain]:
    """A short, a usual and the longest chain of the example; with milestones, with what is counted, and of a body."""
    refs = ("C5.70.4", "1.10", "O1", "E5.32.2", "T1", "improvement_governance_board")
    return [chain_of(trace(material.record, ref)) for ref in refs]


@pytest.mark.parametrize("width", [LEAST_WIDTH, 480.0, 900.0])
def test_no_word_stands_outside_the_picture(example_material: Material, width: float) -> None:
    """At any width; no text is smaller than that of every chart."""
    for chain in chains(example_material):
        chart = sightline_chart(chain, width)
        for word in words_of(chart):
            assert word.x >= 0
            assert word.x + word.width <= chart.width + 0.5, word.text
            assert 0 < word.y < chart.height
            assert word.size == TEXT_SIZE


def test_boxes_stand_one_above_another(example_material: Material) -> None:
    """In the order of the chain, with air between them; all the words of each within its own."""
    for chain in chains(example_material):
        laid = lay_chain(chain, 480)
        for upper, lower in pairwise(laid.places):
            assert upper.top + upper.height < lower.top
        for text, place in zip(laid.texts, laid.places, strict=True):
            assert text.height == place.height
            assert text.width <= place.width + 0.5


def test_every_link_is_whole(example_material: Material) -> None:
    """Each word of each link is painted, none cut short."""
    chain = chain_of(trace(example_material.record, "1.10"))
    painted = [word.text for word in words_of(sightline_chart(chain, 480))]
    for entry in chain.entries:
        told = entry.step.title if entry.step is not None else entry.gap.what if entry.gap is not None else ""
        assert set(told.split()) <= {word.strip("()") for word in painted} | set(painted)


def test_what_is_missing_is_drawn_broken() -> None:
    """Dashed, with a sign and words: it can be told without its colour, and is read on white."""
    record = with_plan(whole(), recommendations=())
    broken = sightline_chart(chain_of(trace(record, "1.1")), 480)
    unbroken = sightline_chart(chain_of(trace(whole(), "1.1")), 480)
    dashed = [one for one in paint_commands(broken) if isinstance(one, PaintPath) and one.stroke and one.stroke.dash]
    assert len(dashed) == 2, "the box and the line that leads to it"
    assert sum(word.text == BROKEN for word in words_of(broken)) == 2
    assert not any(word.text == BROKEN for word in words_of(unbroken))
    assert measure_contrast(WARNING, PAPER) >= 4.5


def test_milestones_hang_below_their_action_and_what_is_counted_stands_beside_it(example_material: Material) -> None:
    """Deeper to the right; the box of the others stands as far left as those that it stands for."""
    laid = lay_chain(chain_of(trace(example_material.record, "E5.32.2")), 480)
    lefts = {
        entry.step.kind: place.left
        for entry, place in zip(laid.chain.entries, laid.places, strict=True)
        if entry.step is not None and entry.step.kind in ("action", "milestone")
    }
    assert lefts["action"] < lefts["milestone"]
    chain = chain_of(trace(example_material.record, "T1"))
    counted = next(number for number, entry in enumerate(chain.entries) if entry.more)
    assert lay_chain(chain, 480).places[counted].left == lefts["action"]
    painted = [word for word in words_of(sightline_chart(chain, 480)) if word.text == "And"]
    assert len(painted) == sum(bool(entry.more) for entry in chain.entries)


def test_a_milestone_stands_beside_the_mark_of_its_status(example_material: Material) -> None:
    """Its letter in the box, on the line of its first word and before it; what has no status has no mark."""
    laid = lay_chain(chain_of(trace(example_material.record, "3.2")), 480)
    painted = [one for one in paint_commands(draw_chain(laid)) if isinstance(one, PaintText)]
    letters = [one for one in painted if _is_in_a_mark(one)]
    steps = {entry.step.ref: place for entry, place in zip(laid.chain.entries, laid.places, strict=True) if entry.step}
    for ref in ("3.2-a", "3.2-b"):
        box = steps[ref]
        (letter,) = [one for one in letters if box.top < one.y < box.top + box.height]
        assert letter.text == "R"
        first = next(one for one in painted if one.text == "Its" and box.top < one.y < box.top + box.height)
        assert box.left < letter.x < first.x - 4
        assert abs(letter.y - first.y) < 3
    marked = [entry for entry in laid.chain.entries if entry.step is not None and entry.step.mark]
    assert len(letters) == len(marked)


def test_it_says_what_it_shows() -> None:
    """In a few sentences, and each link by itself from top to bottom."""
    chain = chain_of(trace(whole(), "1.1"))
    chart = sightline_chart(chain, 480)
    assert chart.alt.startswith("Line of sight of Action 1.1: Appoint permanent team managers.")
    assert [text for _, _, text in chart.hot] == [entry.said for entry in chain.entries]
    heights = [y for _, y, _ in chart.hot]
    assert heights == sorted(heights, reverse=True)


def test_it_is_drawn_again_for_another_room() -> None:
    """A document asks for the width that its page has; the words stay as large, the picture becomes taller."""
    chart = sightline_chart(chain_of(trace(whole(), "1.1")), 700)
    narrow = chart.for_room(320, 100)
    assert narrow.width == 320
    assert narrow.height > chart.height
    assert {word.size for word in words_of(narrow)} == {TEXT_SIZE}


def test_a_monstrous_word_is_cut_and_nothing_fails() -> None:
    """Whatever officers wrote."""
    action = replace(whole().plan.actions[0], action="x" * 400)
    chart = sightline_chart(chain_of(trace(with_plan(whole(), actions=(action,)), "1.1")), 320)
    assert any(word.text.endswith("…") for word in words_of(chart))
