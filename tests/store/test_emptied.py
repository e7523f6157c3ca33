"""An import tells which columns its rows leave empty that earlier returns had filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lineofsight.domain.marking import PUBLIC
from tests.store.reading_makers import EXEMPT, FEBRUARY, JANUARY, MARCH, TODAY, action, council_return

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.findings import Finding
    from lineofsight.store.store import Store


def _told(outcome: ImportOutcome) -> list[Finding]:
    return [one for one in outcome.findings if one.code == "column_emptied"]


def test_a_file_without_columns_of_an_earlier_one_says_what_it_takes_away(store: Store) -> None:
    """A tracker of a few columns names the actions of a whole return; their success measures would be seen no more."""
    whole = council_return(
        JANUARY, actions=(action("1.1", how="By a campaign", success_measure="15 each"), action("1.2", how="By post"))
    )
    few = council_return(FEBRUARY, actions=(action("1.1"), action("1.2"), action("1.3")))
    (told,) = _told(store.apply([whole, few], today=TODAY)[1])
    assert told.what == (
        "No row says anything of how and success measure. Earlier returns did, for 2 actions: that is kept, and no "
        "longer shown."
    )
    assert told.remedy.startswith("Unless they are meant to be empty now, fill them in as they were: ")
    assert [one.success_measure for one in store.read(JANUARY).plan.actions] == ["15 each", ""]


def test_a_cell_that_is_emptied_beside_filled_ones_is_a_change_like_any_other(store: Store) -> None:
    """Somebody did fill the column in; the list of changes shows what is gone."""
    first = council_return(JANUARY, actions=(action("1.1", how="By post"), action("1.2", how="By hand")))
    second = council_return(FEBRUARY, actions=(action("1.1"), action("1.2", how="By hand")))
    third = council_return(MARCH, actions=(action("1.1"), action("1.2", how="By hand")))
    assert [_told(outcome) for outcome in store.apply([first, second, third], today=TODAY)] == [[], [], []]


def test_what_was_never_said_is_not_missed(store: Store) -> None:
    """Nor is anything told of a first return, or of the same rows again."""
    assert _told(store.apply([council_return(JANUARY, actions=(action("1.1"),))], today=TODAY)[0]) == []
    assert _told(store.apply([council_return(FEBRUARY, actions=(action("1.1"),))], today=TODAY)[0]) == []


def test_it_is_marked_as_narrowly_as_what_it_tells_of(store: Store) -> None:
    """That an exempt row had something there is not for everyone."""
    first = council_return(
        JANUARY, actions=(action("1.1", how="By post", marking=EXEMPT), action("1.2", marking=PUBLIC))
    )
    second = council_return(FEBRUARY, actions=(action("1.1", marking=EXEMPT), action("1.2", marking=PUBLIC)))
    (told,) = _told(store.apply([first, second], today=TODAY)[1])
    assert told.marking == EXEMPT


def test_only_columns_that_are_empty_throughout_are_named(store: Store) -> None:
    """Somebody did fill one of two in; six of many are named; whose row lost only that one is not counted."""
    full: dict[str, Any] = {
        "how": "By post", "success_measure": "15", "baseline": "20", "target": "10", "progress_update": "Begun.",
        "next_step": "Go on.", "evidence_ref": "E1", "risk_if_late": "Drift.",
    }  # fmt: skip
    first = council_return(
        JANUARY, actions=(action("1.1", **full), action("1.2", how="By hand"), action("1.3", how="No"))
    )
    second = council_return(FEBRUARY, actions=(action("1.1"), action("1.2", how="By hand"), action("1.3")))
    (told,) = _told(store.apply([first, second], today=TODAY)[1])
    assert told.what.startswith("No row says anything of success measure, baseline, target, progress, ")
    assert " and 1 more. Earlier returns did, for 1 action: that is kept, and no longer shown." in told.what
    assert "how" not in told.what.split(". ")[0].split()


def test_a_marking_that_needs_no_paragraph_any_more_empties_nothing(store: Store) -> None:
    """An action that was exempt and is for members now has no paragraph, and loses no words."""
    first = council_return(JANUARY, actions=(action("1.1", marking=EXEMPT),))
    second = council_return(FEBRUARY, actions=(action("1.1", marking=PUBLIC),))
    assert _told(store.apply([first, second], today=TODAY)[1]) == []
