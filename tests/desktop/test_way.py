"""Back and forward on the way through the pages."""

from __future__ import annotations

from lineofsight.desktop.way import Place, Way


def test_going_back_finds_what_was_chosen_there() -> None:
    """A place is come back to with what was chosen on it when it was left."""
    way = Way(Place("overview"))
    way.go(Place("plan"))
    way.note("action/1.10")
    way.go(Place("indicators"))
    assert way.step(-1) == Place("plan", "action/1.10")
    assert way.step(1) == Place("indicators")


def test_going_somewhere_new_drops_what_lay_ahead() -> None:
    """Forward leads only where the person came back from."""
    way = Way(Place("overview"))
    way.go(Place("plan"))
    way.step(-1)
    way.go(Place("help"))
    assert way.step(1) is None
    assert way.step(-1) == Place("overview")


def test_there_is_nothing_before_the_beginning() -> None:
    """The first place stays where it is."""
    way = Way(Place("overview"))
    assert way.step(-1) is None
    assert way.here == Place("overview")


def test_a_long_evening_is_not_remembered_for_ever() -> None:
    """The oldest places fall away, and the newest stay."""
    way = Way(Place("overview"))
    for number in range(500):
        way.go(Place("plan", f"action/{number}"))
    steps = 0
    while way.step(-1) is not None:
        steps += 1
    assert steps == 199
