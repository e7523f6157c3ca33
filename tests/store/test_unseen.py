"""An import says which published figures stay out of sight because they came out after the newest return."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tests.store.reading_makers import FEBRUARY, MARCH, TODAY, council_return, observation
from tests.store.statistics_makers import known_in_the_end, statistics

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.store import Store

_BEFORE, _AFTER = date(2017, 2, 1), date(2017, 4, 1)


def _told(outcome: ImportOutcome) -> list[str]:
    return [one.what for one in outcome.findings if one.code == "published_after_return"]


def test_a_figure_that_came_out_later_is_told_and_kept(store: Store) -> None:
    """Nobody looks for 2016 in vain, or imports it again; the note is of this import alone."""
    _, outcome = store.apply([council_return(MARCH), statistics(published_on=_AFTER)], today=TODAY)
    (note,) = [one for one in outcome.findings if one.code == "published_after_return"]
    assert note.remedy == "It is kept, and shown once there is a return of a day by which it was published."
    (told,) = _told(outcome)
    assert told == (
        "1 figure for Anywhere was, as far as is known, not published yet on 31 March 2017, the day of the newest "
        "return: what is shown as at that day is without it."
    )
    shown = store.read(MARCH).performance.observations["N1"]
    assert [one.period.label for one in shown] == ["2015"]
    assert [one.period.label for one in known_in_the_end(store)] == ["2015", "2016"]
    assert "published_after_return" not in {one.code for one in store.findings()}


def test_the_usual_lag_counts_where_the_day_is_not_known(store: Store) -> None:
    """The year to March 2017 comes out long after it; a dry run says so too, of both figures at once."""
    later = statistics(2017, {"305": {2016: "11", 2017: "12"}}, lag=500)
    store.apply([council_return(MARCH)], today=TODAY)
    (outcome,) = store.apply([later], today=TODAY, dry_run=True)
    (told,) = _told(outcome)
    assert told.startswith("2 figures for Anywhere were, as far as is known, not published yet on 31 March 2017, ")
    assert told.endswith(" without them.")


def test_nothing_is_said_of_what_is_shown(store: Store) -> None:
    """Published before the return, whichever of the two files is read first; nor where no return gives a day."""
    (alone,) = store.apply([statistics(published_on=_AFTER)], today=TODAY, dry_run=True)
    assert _told(alone) == []
    first, _ = store.apply([statistics(published_on=_BEFORE), council_return(MARCH)], today=TODAY)
    assert _told(first) == []


def test_an_earlier_return_beside_the_newest_hides_nothing(store: Store) -> None:
    """It is the newest return of those that are held and those that come with the file that counts."""
    outcomes = store.apply(
        [council_return(FEBRUARY), statistics(published_on=date(2017, 3, 15)), council_return(MARCH)], today=TODAY
    )
    assert [_told(outcome) for outcome in outcomes] == [[], [], []]


def test_a_return_and_a_refused_file_beside_it_are_told_nothing(store: Store) -> None:
    """The note stands on the file of statistics alone; the council's own figures are never called unpublished."""
    own = council_return(MARCH, observations=(observation(ind_id="N1"),))
    refused = replace(council_return(FEBRUARY, name="refused.xlsx"), batch=None)
    outcomes = store.apply([refused, own, statistics(published_on=_AFTER)], today=TODAY)
    assert [len(_told(outcome)) for outcome in outcomes] == [0, 0, 1]
    assert _told(outcomes[2])[0].startswith("1 figure for Anywhere was, ")
    (alone,) = store.apply([council_return(date(2017, 3, 30), name="late.xlsx")], today=TODAY)
    assert _told(alone) == []
