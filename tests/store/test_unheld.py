"""An import tells what its rows name that neither it nor an earlier return has: they would show nowhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.domain.findings import Place, Severity
from lineofsight.domain.governance import Link, LinkType, Meeting, Seat
from lineofsight.domain.marking import MEMBERS, PUBLIC
from lineofsight.domain.oversight import Decision
from lineofsight.domain.plan import Milestone, Theme
from lineofsight.domain.registers import AuditRecommendation, Priority
from lineofsight.domain.statuses import DeliveryStatus
from tests.store.reading_makers import (
    EXEMPT,
    FEBRUARY,
    MARCH,
    TODAY,
    action,
    council_return,
    date_change,
    indicator,
    observation,
)
from tests.store.statistics_makers import statistics

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.domain.findings import Finding
    from lineofsight.store.store import Store

THEME = Theme(theme_id="T1", title="Workforce")


def _told(outcome: ImportOutcome) -> list[Finding]:
    return [one for one in outcome.findings if one.code == "reference_not_held"]


def test_a_return_of_a_few_rows_is_held_against_what_the_register_has(store: Store) -> None:
    """A theme of last month's return is known; one that nobody has brought is told with the actions that name it."""
    earlier = council_return(FEBRUARY, themes=(THEME,))
    few = council_return(MARCH, actions=(action("1.1"), action("1.2", theme_id="T99"), action("1.3", theme_id="T99")))
    outcomes = store.apply([earlier, few], today=TODAY)
    (told,) = _told(outcomes[1])
    assert (told.severity, told.place.file) == (Severity.WARNING, "return.xlsx")
    assert told.what == (
        "2 actions (1.2 and 1.3) name the theme 'T99', which neither this return nor an earlier one has. They are "
        "kept without it."
    )
    assert told.remedy == "Correct the reference, or add the theme to its sheet and import the return again."


def test_a_later_return_does_not_vouch_for_an_earlier_one(store: Store) -> None:
    """What is named is looked for as at the return's own day."""
    outcomes = store.apply(
        [council_return(MARCH, themes=(THEME,)), council_return(FEBRUARY, actions=(action("1.1"),))], today=TODAY
    )
    assert [one.what.split(",")[0] for one in _told(outcomes[1])] == ["1 action (1.1) names the theme 'T1'"]


def test_a_sheet_that_the_return_has_was_looked_through_by_who_read_it(store: Store) -> None:
    """Nothing is told twice; a milestone without its action is told where there is no sheet of actions."""
    step = Milestone(
        milestone_id="1.1-a",
        action_id="9.9",
        text="Advertise",
        status=DeliveryStatus.ON_TRACK,
        original_date=MARCH,
        current_date=MARCH,
    )
    (alone, beside) = store.apply(
        [council_return(FEBRUARY, milestones=(step,)), council_return(MARCH, milestones=(step,), actions=())],
        today=TODAY,
    )
    assert [one.what.split(",")[0] for one in _told(alone)] == ["1 milestone (1.1-a) names the action '9.9'"]
    assert _told(beside) == []


def test_a_figure_under_the_officers_number_is_told_its_reference(store: Store) -> None:
    """The window shows "L1" beside an indicator, so that is what officers write; the figure would show nowhere."""
    held = council_return(FEBRUARY, indicators=(indicator("local_vacancies", local_no="L1"),))
    figures = council_return(MARCH, observations=(observation(ind_id="L1"), observation(ind_id="L1", month=2)))
    (told,) = _told(store.apply([held, figures], today=TODAY)[1])
    assert told.what == (
        "2 figures are of 'L1', which is no indicator that this return or an earlier one has. They are kept, and "
        "shown nowhere."
    )
    assert (
        told.remedy == "'L1' is the officers' number of 'local_vacancies': write local_vacancies in the column ind_id."
    )


def test_a_published_indicator_is_known_and_an_unknown_one_has_no_guess(store: Store) -> None:
    """The council may give its own figure of what the Department publishes."""
    figures = council_return(MARCH, observations=(observation(ind_id="N1"), observation(ind_id="L99")))
    cell = Place("return.xlsx", "Observations", "A316")
    figures = replace(figures, places={("observations", "L99", "ind_id"): cell})
    (told,) = _told(store.apply([statistics(), figures], today=TODAY)[1])
    assert told.place == cell
    assert told.what.startswith("1 figure is of 'L99'")
    assert told.remedy == "Correct the column ind_id, or add the indicator to the sheet Indicators."


def test_the_warning_is_marked_as_narrowly_as_its_rows(store: Store) -> None:
    """A reference out of an exempt row is not read out to the public."""
    rows = (action("1.1", marking=PUBLIC), action("1.2", marking=EXEMPT))
    (told,) = _told(store.apply([council_return(actions=rows)], today=TODAY)[0])
    assert told.marking == EXEMPT
    assert told.marking != MEMBERS


NOWHERE = "which neither this return nor an earlier one has."


def test_each_kind_of_row_is_told_with_what_it_names(store: Store) -> None:
    """By its own reference where it has one; a line hangs on both of its ends."""
    asked = AuditRecommendation(
        audit_rec_id="AR1",
        audit_id="A9",
        text="Check.",
        priority=Priority.HIGH,
        status=DeliveryStatus.ON_TRACK,
        due_date_original=MARCH,
        due_date_current=MARCH,
    )
    reading = council_return(
        audit_recommendations=(asked,),
        seats=(Seat(body_id="SB", holder="Chair"), Seat(body_id="SB", holder="Director")),
        links=(Link(from_id="LF", to_id="LT", type=LinkType.REPORTS_TO),),
        meetings=(Meeting(body_id="MB", date=MARCH),),
        decisions=(Decision(decision_id="D1", title="Homes", body_id="DB", decided_on=MARCH),),
    )
    told = {one.what: one.remedy for one in _told(store.apply([reading], today=TODAY)[0])}
    again = "to its sheet and import the return again."
    body = f"Correct the reference, or add the body {again}"
    assert told == {
        f"1 audit recommendation (AR1) names the audit report 'A9', {NOWHERE} It is kept without it.": (
            f"Correct the reference, or add the audit report {again}"
        ),
        f"2 seats name the body 'SB', {NOWHERE} They are kept without it.": body,
        f"1 link names the body 'LF', {NOWHERE} It is kept without it.": body,
        f"1 link names the body 'LT', {NOWHERE} It is kept without it.": body,
        f"1 meeting names the body 'MB', {NOWHERE} It is kept without it.": body,
        f"1 decision (D1) names the body 'DB', {NOWHERE} It is kept without it.": body,
    }


def test_a_moved_date_may_be_of_a_milestone_or_of_audit(store: Store) -> None:
    """Where any sheet of what may be named is there, who read it has looked; else each of the three is looked for."""
    step = Milestone(
        milestone_id="1.1-a",
        action_id="1.1",
        text="Advertise",
        status=DeliveryStatus.ON_TRACK,
        original_date=MARCH,
        current_date=MARCH,
    )
    first = council_return(FEBRUARY, themes=(THEME,), actions=(action("1.1"),), milestones=(step,))
    moved = tuple(date_change(ref, FEBRUARY, MARCH) for ref in ("1.1-a", "1.1", "9.9"))
    (told,) = _told(store.apply([first, council_return(MARCH, date_changes=moved)], today=TODAY)[1])
    of_three = "action or milestone or audit recommendation"
    assert told.what == f"1 move of a date names the {of_three} '9.9', {NOWHERE} It is kept without it."
    assert told.remedy == f"Correct the reference, or add the {of_three} to its sheet and import the return again."


def test_of_many_rows_six_are_named(store: Store) -> None:
    """And the others counted; an action that names no theme points nowhere."""
    rows = tuple(action(f"1.{number}") for number in range(1, 9))
    (told,) = _told(store.apply([council_return(actions=rows)], today=TODAY)[0])
    assert told.what.startswith("8 actions (1.1, 1.2, 1.3, 1.4, 1.5, 1.6 and 2 more) name the theme 'T1', ")


def test_a_number_that_two_indicators_bear_is_no_guess(store: Store) -> None:
    """Nor is the number of another; one figure is told as one, and narrowly marked."""
    held = council_return(
        FEBRUARY,
        indicators=(
            indicator("one", local_no="L1"),
            indicator("two", local_no="L1"),
            indicator("three", local_no="L3"),
        ),
    )
    figures = council_return(
        MARCH,
        observations=(observation(ind_id="L1"), observation(ind_id="L2", marking=EXEMPT), observation(ind_id="one")),
    )
    first, second = _told(store.apply([held, figures], today=TODAY)[1])
    correct = "Correct the column ind_id, or add the indicator to the sheet Indicators."
    assert (first.remedy, second.remedy) == (correct, correct)
    assert second.what == (
        "1 figure is of 'L2', which is no indicator that this return or an earlier one has. It is kept, and shown "
        "nowhere."
    )
    assert (first.marking, second.marking) == (MEMBERS, EXEMPT)
