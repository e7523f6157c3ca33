"""A body of the map in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.governance_map import map_on
from lineofsight.analysis.governance_sentences import sentences_of
from lineofsight.domain.governance import BodyKind, LinkType
from lineofsight.wording.links import SeatLink
from tests.analysis.map_makers import line, map_of, node

if TYPE_CHECKING:
    from lineofsight.documents.material import Material


def test_a_sentence_says_up_beside_and_down() -> None:
    """Whom a body answers to, who checks, leads, informs and supports it, who stands below, who sits on it."""
    shown = map_of(
        node("board", BodyKind.IMPROVEMENT_BOARD),
        line("board", "executive"),
        line("board", "committee", LinkType.SCRUTINISED_BY),
        line("board", "council", LinkType.INFORMS),
        line("safeguarding", "board", LinkType.PROTOCOL_WITH),
        line("chair", "board", SeatLink.CHAIRS),
        line("officers", "board", LinkType.SUPPORTS),
        line("police", "board", LinkType.SUPPORTS),
        line("task_group", "board", LinkType.SUBGROUP_OF),
        line("leader", "board", SeatLink.SITS_ON),
    )

    assert sentences_of(shown)["board"] == (
        "Board, improvement board: reports to Executive; is scrutinised by Committee; informs Council; is chaired by "
        "Chair; is supported by Officers and Police; has a protocol with Safeguarding; below it: Task group; its "
        "members: Leader."
    )
    assert sentences_of(shown)["leader"] == "Leader, forum: sits on Board."


def test_a_body_without_lines_says_so() -> None:
    """Nothing is made up for it."""
    assert sentences_of(map_of(node("forum")))["forum"] == "Forum, forum: no line of this map joins it to another."


def test_every_line_of_the_example_is_said_at_both_its_ends(example_material: Material) -> None:
    """The sentences are an equal of the picture: whoever hears them misses no line."""
    record = example_material.record
    shown = map_on(record.governance, record.as_at)
    said = sentences_of(shown)

    for one in shown.lines:
        assert shown.node(one.to_ref).name in said[one.from_ref]
        assert shown.node(one.from_ref).name in said[one.to_ref]
