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
    assert note.remedy == "Choose such a day at As at, or import its return."
    (told,) = _told(outcome)
    assert told == (
        "1 figure for Anywhere came out, as far as is known, on 1 April 2017, after 31 March 2017, the day of the "
        "newest return: what is shown as at that day is without it. It is shown as at 1 April 2017 or later."
    )
    shown = store.read(MARCH).performance.observations["N1"]
    assert [one.period.label for one in shown] == ["2015"]
    assert [one.period.label for one in known_in_the_end(store)] == ["2015", "2016"]
    day_before, then = (store.read(when).performance.observations["N1"] for when in (date(2017, 3, 31), _AFTER))
    assert (len(day_before), len(then)) == (1, 2)
    assert "published_after_return" not in {one.code for one in store.findings()}


def test_the_usual_lag_counts_where_the_day_is_not_known(store: Store) -> None:
    """The year to March 2017 comes out long after it; a dry run says so too, of both figures at once."""
    later = statistics(2017, {"305": {2016: "11", 2017: "12"}}, lag=500)
    store.apply([council_return(MARCH)], today=TODAY)
    (outcome,) = store.apply([later], today=TODAY, dry_run=True)
    (told,) = _told(outcome)
    assert told.startswith(
        "2 figures for Anywhere came out, as far as is known, between 13 August 2017 and 13 August 2018, after "
        "31 March 2017, "
    )
    assert told.endswith(" without them. They are shown as at 13 August 2018 or later.")


def test_a_revision_is_shown_from_the_day_of_its_own_edition(store: Store) -> None:
    """The earlier edition stands until then; the day that is told is the one as at which the revision is there."""
    store.apply([council_return(MARCH), statistics(published_on=_BEFORE)], today=TODAY)
    revised = statistics(2017, {"305": {2015: "8.5"}}, published_on=_AFTER)
    (outcome,) = store.apply([revised], today=TODAY)
    (told,) = _told(outcome)
    assert " on 1 April 2017, after 31 March 2017, " in told
    earlier, then = (store.read(when).performance.observations["N1"][0].figure for when in (MARCH, _AFTER))
    assert (str(earlier.value), str(then.value)) != (str(then.value), str(earlier.value))
    assert str(then.value) == "8.5"


def test_nothing_is_said_of_what_is_shown(store: Store) -> None:
    """Published before the return, whichever of the two files is read first; nor where no return gives a day."""
    (alone,) = store.apply([statistics(published_on=_AFTER)], today=TODAY, dry_run=True)
    assert _told(alone) == []
    first, _ = store.apply([statistics(published_on=_BEFORE), council_return(MARCH)], today=TODAY)
    assert _told(first) == []


def test_a_copy_whose_figures_all_came_later_says_from_which_days_on(store: Store) -> None:
    """The first day as at which one is there, and the day as at which all are; returned figures count as well."""
    own = council_return(date(2017, 5, 31), observations=(observation(ind_id="N1"),), name="may.xlsx")
    later = statistics(2017, {"305": {2016: "11", 2017: "12"}}, lag=500)
    store.apply([council_return(MARCH), later], today=TODAY)
    assert store.figures_later(MARCH) == (date(2017, 8, 13), date(2018, 8, 13))
    store.apply([own], today=TODAY)
    assert store.figures_later(MARCH) == (date(2017, 5, 31), date(2018, 8, 13))
    assert store.read(date(2017, 5, 30)).performance.indicators == ()
    assert store.figures_later(date(2018, 8, 13)) is None


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
    assert _told(outcomes[2])[0].startswith("1 figure for Anywhere came out, ")
    (alone,) = store.apply([council_return(date(2017, 3, 30), name="late.xlsx")], today=TODAY)
    assert _told(alone) == []
