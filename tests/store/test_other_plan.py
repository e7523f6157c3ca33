"""Two plans may both count from 1.1: the officer is told before one takes up the history of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.reading_makers import FEBRUARY, JANUARY, TODAY, action, council_return

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.batches import Reading
    from lineofsight.domain.findings import Finding
    from lineofsight.store.store import Store

_HELD = ("Appoint a permanent director", "Review the scheme of delegation", "Open a home for children", "Train staff")
_OTHER = ("Set one threshold document", "Audit twenty cases a month", "Recruit principal social workers", "Train staff")


def _plan(when: date, words: tuple[str, ...]) -> Reading:
    actions = tuple(action(f"1.{number}", action=text) for number, text in enumerate(words, 1))
    return council_return(when, name=f"{words[0]}.xlsx", actions=actions)


def _told(store: Store, first: tuple[str, ...], second: tuple[str, ...], code: str = "another_plan") -> list[Finding]:
    _, outcome = store.apply([_plan(JANUARY, first), _plan(FEBRUARY, second)], today=TODAY)
    return [one for one in outcome.findings if one.code == code]


def test_other_actions_under_the_references_that_are_held_are_told(store: Store) -> None:
    """How many, one of them with both its texts, and what to do."""
    (found,) = _told(store, _HELD, _OTHER)
    assert found.what == (
        "3 of 4 actions whose references are held already have quite other words: 1.1 was “Appoint a permanent "
        "director” and is now “Set one threshold document”."
    )
    assert "references of their own" in found.remedy


def test_actions_that_are_written_anew_are_the_same_plan(store: Store) -> None:
    """A word more or less, and two of four that say something else, are no other plan."""
    anew = ("Appoint a director who stays", "Audit twenty cases a month", "Recruit social workers", "Train all staff")
    assert _told(store, _HELD, anew) == []


def test_one_action_with_quite_other_words_is_told_as_one_that_may_be_another(store: Store) -> None:
    """Its reference was used again: it would go on with a history that is not its own, and nobody would be told."""
    (found,) = _told(store, _HELD, (*_HELD[:3], "Hold an open day for agency workers"), "other_words")
    assert found.what == (
        "1 action has quite other words than before: 1.4 was “Train staff” and is now “Hold an open day for agency "
        "workers”."
    )
    assert "a reference of its own" in found.remedy


def test_words_that_are_quoted_tell_nothing_of_a_person(store: Store) -> None:
    """The finding is kept, and the words can still be taken out of the plan."""
    (found,) = _told(store, _HELD, (*_HELD[:3], "See the girl born 3 April 2009 at home"), "other_words")
    assert "is now “See the girl [a birth date] at home”" in found.what


def test_an_action_that_is_written_anew_is_the_same(store: Store) -> None:
    """As long as it speaks of the same."""
    assert _told(store, _HELD, (*_HELD[:3], "Train all staff by June"), "other_words") == []
