"""How far below the top each body stands, and which end of a line is drawn above."""

from __future__ import annotations

from lineofsight.analysis.governance_levels import ends_by_level, levels_of
from lineofsight.domain.governance import LinkType
from lineofsight.wording.links import SeatLink
from tests.analysis.map_makers import line, map_of


def test_a_level_is_one_below_the_lowest_it_answers_to() -> None:
    """A group that answers to the director and to a head stands below the head."""
    shown = map_of(
        line("director", "council"), line("head", "director"), line("group", "director"), line("group", "head")
    )

    assert levels_of(shown) == {"director": 1, "council": 0, "head": 2, "group": 3}


def test_only_answering_gives_a_level() -> None:
    """Whoever only informs, supports or chairs is pushed nowhere."""
    shown = map_of(
        line("board", "council"),
        line("forum", "board", LinkType.INFORMS),
        line("leader", "board", SeatLink.CHAIRS),
        line("board", "committee", LinkType.SCRUTINISED_BY),
    )

    assert {ref for ref, level in levels_of(shown).items() if level} == {"board"}


def test_a_circle_is_cut_and_every_body_has_a_level() -> None:
    """Bodies that answer to one another, and whoever answers to them, are levelled all the same."""
    shown = map_of(line("first", "second"), line("second", "third"), line("third", "first"), line("team", "first"))
    levels = levels_of(shown)

    assert levels == {"first": 0, "third": 1, "second": 2, "team": 1}


def test_a_chain_of_thousands_is_levelled() -> None:
    """Length is no danger: nothing recurs."""
    shown = map_of(*(line(f"body_{place}", f"body_{place + 1}") for place in range(3000)))

    assert levels_of(shown)["body_0"] == 3000


def test_who_answers_stands_below_whatever_the_levels_say() -> None:
    """In a circle one line runs upward against the levels; it still reads as it says."""
    shown = map_of(line("first", "second"), line("second", "first"))

    assert [ends_by_level(one, levels_of(shown)) for one in shown.lines] == [("second", "first"), ("first", "second")]


def test_a_line_that_says_nothing_of_rank_hangs_from_the_end_nearer_the_top() -> None:
    """Scrutiny of the director by a committee of no level, and support by the director for a low group."""
    shown = map_of(
        line("director", "council"),
        line("team", "director"),
        line("team", "committee", LinkType.SCRUTINISED_BY),
        line("director", "team", LinkType.SUPPORTS),
        line("leader", "director", SeatLink.CHAIRS),
    )
    levels = levels_of(shown)

    assert [ends_by_level(one, levels) for one in shown.lines[2:]] == [
        ("committee", "team"),
        ("director", "team"),
        ("leader", "director"),
    ]
