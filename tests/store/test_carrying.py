"""What a file has no column for stands as it was said last; a column that it has and leaves empty says "empty"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import ItemChangeKind, Reading, ReturnBatch
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience
from lineofsight.domain.plan import Action, Theme
from lineofsight.domain.record import SaidBefore
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind, ImpactStatus
from lineofsight.store.opening import open_store
from lineofsight.workspace.reading import read_record
from tests.store.reading_makers import (
    EXEMPT,
    FEBRUARY,
    JANUARY,
    MARCH,
    NOW,
    TODAY,
    action,
    council_return,
    milestone,
)

if TYPE_CHECKING:
    from pathlib import Path

    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.store import Store

FEW = frozenset(
    {
        *("theme_id", "impact_status", "due_kind", "due_date_original", "due_date_current", "rec_ids", "how"),
        *("lead_officer", "lead_role", "support_leads", "start_date", "completed_date", "status_set_by"),
        *(
            "status_date",
            "status_reason",
            "success_measure",
            "indicator_ids",
            "baseline",
            "target",
            "update_date",
            "next_step",
        ),
        *("evidence_ref", "evidence_kind", "risk_if_late", "escalated_to", "priority", "illustrative"),
    }
)
"""What a tracker of number, title, status and progress lacks."""

WHOLE: dict[str, Any] = {
    "lead_officer": "Head of Service",
    "lead_role": "Head of Service, Children",
    "success_measure": "15 each",
    "evidence_ref": "Audit of January",
    "evidence_kind": (EvidenceKind.AUDIT,),
    "indicator_ids": ("I1",),
    "impact_status": ImpactStatus.TOO_EARLY,
    "progress_update": "Begun.",
    "update_date": JANUARY,
    "status_date": JANUARY,
    "status_set_by": "Director",
}


def few(ref: str = "1.1", **changes: Any) -> Action:  # noqa: ANN401
    """An action as a tracker of few columns makes it: what it lacks holds what the reader supposes."""
    supposed = {"theme_id": "Tracker", "impact_status": ImpactStatus.NOT_YET_EVIDENCED, "due_kind": DueKind.NOT_SET}
    return action(ref, None, **(supposed | {"progress_update": "Half done."} | changes))


def tracker(
    as_at: date, *actions: Action, lacks: frozenset[str] = FEW, is_part: bool = False, name: str = "tracker.xlsx"
) -> Reading:
    """A reading of a tracker that lacks these fields of its actions, whole or with some of the actions only."""
    made = Theme(theme_id="Tracker", title="Tracker")
    themes = (made,) if "theme_id" in lacks else ()
    reading = council_return(as_at, name=name, actions=actions, themes=themes)
    assert isinstance(reading.batch, ReturnBatch)
    return replace(
        reading,
        batch=replace(
            reading.batch,
            says_markings=False,
            lacks=frozenset(("actions", name) for name in lacks),
            subjects=frozenset() if is_part else frozenset({"actions"}),
        ),
    )


def _of(store: Store, day: date, ref: str = "1.1") -> Action:
    return next(one for one in store.read(day).plan.actions if one.action_id == ref)


def _codes(outcome: ImportOutcome) -> dict[str, str]:
    return {finding.code: finding.what for finding in outcome.findings}


def test_what_a_tracker_has_no_column_for_stands_as_it_was(store: Store) -> None:
    """Lead, due date, evidence, impact and indicators are those of January; status and progress those of February."""
    first = action(**WHOLE)
    store.apply([council_return(JANUARY, actions=(first,)), tracker(FEBRUARY, few())], today=TODAY)
    now = _of(store, FEBRUARY)
    # The day of an update that is another now says nothing of the new one, which came with the tracker of that day.
    assert now == replace(first, progress_update="Half done.", update_date=FEBRUARY, marking=MEMBERS)
    assert _of(store, JANUARY) == first


def test_a_column_that_is_there_and_empty_is_empty(store: Store) -> None:
    """Only what the file has no column for stands."""
    store.apply(
        [
            council_return(JANUARY, actions=(action(**WHOLE),)),
            tracker(FEBRUARY, few(), lacks=FEW - {"success_measure", "due_date_current", "due_kind"}),
        ],
        today=TODAY,
    )
    now = _of(store, FEBRUARY)
    assert (now.success_measure, now.due_kind, now.due_date_current) == ("", DueKind.NOT_SET, None)
    assert now.due_date_original == date(2017, 4, 30)
    assert now.lead_officer == "Head of Service"


def test_the_changes_shown_are_those_that_the_reader_will_see(store: Store) -> None:
    """Status and update changed; nothing is listed as emptied, and what stands is told once."""
    outcomes = store.apply(
        [
            council_return(JANUARY, actions=(action(**WHOLE),)),
            tracker(FEBRUARY, few(delivery_status=DeliveryStatus.AT_RISK)),
        ],
        today=TODAY,
    )
    (change,) = outcomes[1].changes
    assert change.kind is ItemChangeKind.CHANGED
    assert {name for name, _, _ in change.fields} == {
        *("delivery_status", "progress_update", "update_date", "status_date", "status_set_by")
    }
    said = _codes(outcomes[1])
    assert "column_emptied" not in said
    assert said["said_before"] == (
        "The file says nothing of theme, impact for children, first agreed date, due date, lead, success measure, "
        "linked indicators, evidence and 1 more: what earlier returns said of that stands, for 1 action."
    )


def test_what_says_more_of_another_field_goes_with_it(store: Store) -> None:
    """A completed action that is reopened has no day of completion, and a new lead not the post of the old one."""
    done = action(**WHOLE, delivery_status=DeliveryStatus.COMPLETE, completed_date=JANUARY)
    store.apply(
        [
            council_return(JANUARY, actions=(done,)),
            tracker(FEBRUARY, few(delivery_status=DeliveryStatus.COMPLETE)),
            tracker(
                MARCH, few(delivery_status=DeliveryStatus.ON_TRACK, lead_officer="Other"), lacks=FEW - {"lead_officer"}
            ),
        ],
        today=TODAY,
    )
    assert _of(store, FEBRUARY).completed_date == JANUARY
    now = _of(store, MARCH)
    assert (now.completed_date, now.lead_officer, now.lead_role) == (None, "Other", "")


def test_a_return_that_comes_late_is_what_later_trackers_stand_on(store: Store) -> None:
    """States are put together when they are read, so the order of import does not matter."""
    late = council_return(JANUARY, actions=(action(**WHOLE),))
    store.apply([tracker(MARCH, few()), late], today=TODAY)
    assert _of(store, MARCH).lead_officer == "Head of Service"
    between = council_return(FEBRUARY, actions=(action(**{**WHOLE, "lead_officer": "Another"}),))
    store.apply([between], today=TODAY)
    assert _of(store, MARCH).lead_officer == "Another"
    assert _of(store, JANUARY).lead_officer == "Head of Service"


def test_nothing_is_kept_or_told_as_said_by_a_return_that_did_not_say_it(store: Store) -> None:
    """What stands is named with the day on which it was said last, for the newest return and those before."""
    store.apply(
        [
            council_return(JANUARY, actions=(action(**WHOLE),)),
            tracker(FEBRUARY, few()),
            tracker(MARCH, few(progress_update="Done.", lead_officer="Other"), lacks=FEW - {"lead_officer"}),
        ],
        today=TODAY,
    )
    plan = store.read(MARCH).plan
    said = plan.said_before["1.1"]
    assert {("evidence_ref", JANUARY), ("due_date_current", JANUARY), ("impact_status", JANUARY)} <= set(said.now)
    assert "lead_officer" not in dict(said.now)
    assert dict(said.then[FEBRUARY])["lead_officer"] == JANUARY
    assert JANUARY not in said.then
    assert "progress_update" not in dict(said.then[FEBRUARY])


def test_a_filled_return_brings_the_same_and_is_said_anew(store: Store) -> None:
    """What stood as before is no change, and from then on the filled return is who said it."""
    store.apply([council_return(JANUARY, actions=(action(**WHOLE),)), tracker(FEBRUARY, few())], today=TODAY)
    filled = store.returned(FEBRUARY)
    reading = council_return(MARCH, actions=filled.actions, name="filled.xlsx")
    (outcome,) = store.apply([reading], today=TODAY)
    assert not outcome.changes
    assert store.read(MARCH).plan.said_before["1.1"].now == ()
    assert _of(store, MARCH) == _of(store, FEBRUARY)
    # What the filled return said is kept as its own: an older return that comes late does not change it.
    between = council_return(date(2017, 2, 10), actions=(action(**{**WHOLE, "lead_officer": "Another"}),), name="late")
    store.apply([between], today=TODAY)
    assert (_of(store, FEBRUARY).lead_officer, _of(store, MARCH).lead_officer) == ("Another", "Head of Service")


def test_the_same_tracker_again_changes_nothing(store: Store) -> None:
    """Neither in the list of changes nor in what is read."""
    store.apply([council_return(JANUARY, actions=(action(**WHOLE),)), tracker(FEBRUARY, few())], today=TODAY)
    (outcome,) = store.apply([tracker(MARCH, few(), name="again.xlsx")], today=TODAY)
    assert not outcome.changes
    assert _of(store, MARCH) == _of(store, FEBRUARY)


def test_an_update_is_as_old_as_the_first_tracker_that_brought_it(store: Store) -> None:
    """New words are no old update; the same words a month later are a month old, and none at all have no day."""
    store.apply([council_return(JANUARY, actions=(action(**WHOLE),)), tracker(FEBRUARY, few())], today=TODAY)
    lacks = FEW - {"how"}
    store.apply([tracker(MARCH, few(how="So."), lacks=lacks, name="march.xlsx")], today=TODAY)
    assert [_of(store, day).update_date for day in (JANUARY, FEBRUARY, MARCH)] == [JANUARY, FEBRUARY, FEBRUARY]
    store.apply([tracker(date(2017, 4, 30), few(progress_update=""), lacks=lacks)], today=TODAY)
    assert _of(store, date(2017, 4, 30)).update_date is None


def test_what_was_exempt_is_not_carried_into_the_open_by_a_return_that_comes_late(store: Store) -> None:
    """The tracker was kept as for members; the exempt return before it, found later, lends it words and its marking."""
    opened = council_return(JANUARY, actions=(action(how="Open"),))
    store.apply([opened, tracker(MARCH, few())], today=TODAY)
    assert _of(store, MARCH).marking == MEMBERS
    secret = council_return(FEBRUARY, actions=(action(how="Exempt words", marking=EXEMPT),))
    store.apply([secret], today=TODAY)
    assert (_of(store, MARCH).how, _of(store, MARCH).marking) == ("Exempt words", EXEMPT)
    assert "Exempt words" not in repr(read_record(store, MARCH, Audience.MEMBERS))


def test_a_first_tracker_stands_by_what_it_supposes(store: Store) -> None:
    """What no return has said is as the reader supposes it, month after month."""
    store.apply([tracker(JANUARY, few())], today=TODAY)
    store.apply([tracker(FEBRUARY, few(progress_update="More."))], today=TODAY)
    record = store.read(FEBRUARY)
    (now,) = record.plan.actions
    assert (now.theme_id, now.impact_status) == ("Tracker", ImpactStatus.NOT_YET_EVIDENCED)
    assert [theme.theme_id for theme in record.plan.themes] == ["Tracker"]
    assert record.plan.said_before == {}


def test_no_theme_is_made_for_actions_that_have_one(store: Store) -> None:
    """Only what is new stands under a theme named after the sheet; themes that are not named are not missing."""
    themes = (Theme(theme_id="T1", title="Front door"),)
    store.apply([council_return(JANUARY, themes=themes, actions=(action(**WHOLE),))], today=TODAY)
    (known,) = store.apply([tracker(FEBRUARY, few())], today=TODAY)
    assert [theme.theme_id for theme in store.read(FEBRUARY).plan.themes] == ["T1"]
    assert {change.subject for change in known.changes} == {"action"}
    assert "reference_not_held" not in _codes(known)
    store.apply([tracker(MARCH, few(), few("1.2"))], today=TODAY)
    assert {one.action_id: one.theme_id for one in store.read(MARCH).plan.actions} == {"1.1": "T1", "1.2": "Tracker"}


def test_a_due_date_that_no_column_gives_has_not_moved(store: Store) -> None:
    """And one that a column gives has, from the date that stood."""
    store.apply([council_return(JANUARY, actions=(action(),)), tracker(FEBRUARY, few())], today=TODAY)
    assert store.read(FEBRUARY).plan.date_changes == ()
    dated = few(due_kind=DueKind.DATE, due_date_original=date(2017, 6, 30), due_date_current=date(2017, 6, 30))
    lacks = FEW - {"due_kind", "due_date_current"}
    (outcome,) = store.apply([tracker(MARCH, dated, lacks=lacks)], today=TODAY)
    (moved,) = store.read(MARCH).plan.date_changes
    assert (moved.old, moved.new) == (date(2017, 4, 30), date(2017, 6, 30))
    assert _of(store, MARCH).due_date_original == date(2017, 4, 30)
    assert "original_date_changed" not in _codes(outcome)


def test_a_start_behind_the_first_date_is_left_out(store: Store) -> None:
    """The file gives a start that contradicts the date which stands; the date stands."""
    store.apply([council_return(JANUARY, actions=(action(),))], today=TODAY)
    store.apply([tracker(FEBRUARY, few(start_date=date(2017, 5, 31)), lacks=FEW - {"start_date"})], today=TODAY)
    now = _of(store, FEBRUARY)
    assert (now.start_date, now.due_date_current) == (None, date(2017, 4, 30))


def test_words_that_another_column_gives_were_said(store: Store) -> None:
    """A second owner in the lead's cell helps, though no column is for those who help."""
    store.apply([council_return(JANUARY, actions=(action(support_leads=("A", "B")),))], today=TODAY)
    store.apply(
        [tracker(FEBRUARY, few(lead_officer="L", support_leads=("C",)), lacks=FEW - {"lead_officer"})], today=TODAY
    )
    assert _of(store, FEBRUARY).support_leads == ("C",)


def test_a_correction_of_the_same_day_stands_on_what_it_corrects(store: Store) -> None:
    """The return of that day said the rest."""
    store.apply([council_return(FEBRUARY, actions=(action(**WHOLE),)), tracker(FEBRUARY, few())], today=TODAY)
    now = _of(store, FEBRUARY)
    assert (now.progress_update, now.lead_officer) == ("Half done.", "Head of Service")
    assert store.read(FEBRUARY).plan.earlier_actions == {}


def test_a_file_of_some_actions_leaves_the_others_as_they_were(store: Store) -> None:
    """None is missing, and a withdrawn one that it does not name is still shown as withdrawn, as after any tracker."""
    gone = action("1.2", delivery_status=DeliveryStatus.WITHDRAWN)
    store.apply([council_return(JANUARY, actions=(action(), gone, action("1.3")))], today=TODAY)
    part = tracker(FEBRUARY, few("1.3", delivery_status=DeliveryStatus.WITHDRAWN), is_part=True)
    (outcome,) = store.apply([part], today=TODAY)
    assert not [one for one in outcome.changes if one.kind is ItemChangeKind.MISSING]
    assert [one.action_id for one in store.read(FEBRUARY).plan.actions] == ["1.1", "1.2", "1.3"]
    (whole,) = store.apply([tracker(MARCH, few())], today=TODAY)
    assert [one.action_id for one in store.read(MARCH).plan.actions] == ["1.1", "1.2", "1.3"]
    assert not [one for one in whole.changes if one.kind is ItemChangeKind.MISSING]


def test_only_files_of_some_actions_show_them_all(store: Store) -> None:
    """There is no whole plan that one of them could be gone from."""
    store.apply(
        [
            tracker(JANUARY, few("1.1", delivery_status=DeliveryStatus.WITHDRAWN), is_part=True, name="one"),
            tracker(FEBRUARY, few("1.2"), is_part=True, name="two"),
        ],
        today=TODAY,
    )
    assert [one.action_id for one in store.read(FEBRUARY).plan.actions] == ["1.1", "1.2"]


def test_members_are_not_told_of_states_that_they_may_not_see(store: Store) -> None:
    """What was said before in a state that was exempt then is told of to those who may read that state."""
    store.apply(
        [
            council_return(JANUARY, actions=(action(how="Exempt", marking=EXEMPT),)),
            tracker(FEBRUARY, few()),
            council_return(MARCH, actions=(action(),)),
        ],
        today=TODAY,
    )
    assert read_record(store, MARCH, Audience.MEMBERS).plan.said_before == {"1.1": SaidBefore()}
    assert FEBRUARY in read_record(store, MARCH, Audience.PART2).plan.said_before["1.1"].then


def test_what_needs_to_be_said_and_never_was_is_told(store: Store) -> None:
    """Of actions for which an earlier return says it nothing is asked."""
    store.apply([council_return(JANUARY, actions=(action(**WHOLE),))], today=TODAY)
    (known,) = store.apply([tracker(FEBRUARY, few())], today=TODAY)
    assert not {"theme_missing", "due_not_set", "no_owner"} & _codes(known).keys()
    (new,) = store.apply([tracker(MARCH, few(), few("1.2"))], today=TODAY)
    said = _codes(new)
    assert said["no_owner"] == (
        "No lead is named for 1 action: the file says nothing of it, and no earlier return does."
    )
    assert said["due_not_set"].startswith("There is no due date for 1 action: ")
    assert said["theme_missing"].startswith("There is no theme for 1 action: ")
    (told,) = [one for one in new.findings if one.code == "theme_missing"]
    assert told.remedy == (
        f"Until a return says it, members will read them under “{few('1.2').theme_id}”. Add a column with the theme."
    )


def test_what_is_public_stays_so_where_nothing_of_it_is_new(store: Store) -> None:
    """New words are for members; the same words are no change, and are not taken from the public."""
    first = action(**WHOLE, status_reason="Said in full.", marking=PUBLIC)
    store.apply([council_return(JANUARY, actions=(first,))], today=TODAY)
    same = few(progress_update="Begun.", status_reason="Status: On track")
    (outcome,) = store.apply([tracker(FEBRUARY, same)], today=TODAY)
    assert not outcome.changes
    assert _of(store, FEBRUARY) == first
    store.apply([tracker(MARCH, few(status_reason="Status: On track"))], today=TODAY)
    assert (_of(store, MARCH).marking, _of(store, MARCH).status_reason) == (MEMBERS, "Said in full.")


def test_a_reason_is_that_of_the_status_which_it_was_given_for(store: Store) -> None:
    """Where the status is another, the file's own word stands as the reason."""
    first = action(**WHOLE, status_reason="Said in full.")
    risk = few(delivery_status=DeliveryStatus.AT_RISK, status_reason="Status: At risk")
    store.apply([council_return(JANUARY, actions=(first,)), tracker(FEBRUARY, risk)], today=TODAY)
    assert _of(store, FEBRUARY).status_reason == "Status: At risk"


KIND = frozenset({"due_kind"})
"""What a tracker that gives each due date as a day says nothing of."""


def test_a_day_says_nothing_of_the_month_that_was_agreed(store: Store) -> None:
    """31/03/2017 for "March 2017" is no change: what was for the public stays so, and nothing is told of it."""
    first = action(due=MARCH, due_kind=DueKind.MONTH, marking=PUBLIC)
    store.apply([council_return(JANUARY, actions=(first,))], today=TODAY)
    (outcome,) = store.apply([tracker(FEBRUARY, action(due=MARCH), lacks=KIND)], today=TODAY)
    assert not outcome.changes
    assert "said_before" not in _codes(outcome)
    assert _of(store, FEBRUARY) == first


def test_another_day_is_that_day(store: Store) -> None:
    """A date that moved is the day that the file gives, and so it stays where the next file has no date at all."""
    first = action(due=MARCH, due_kind=DueKind.MONTH)
    moved = action(due=MARCH, due_date_current=date(2017, 4, 30))
    store.apply([council_return(JANUARY, actions=(first,)), tracker(FEBRUARY, moved, lacks=KIND)], today=TODAY)
    assert (_of(store, FEBRUARY).due_kind, _of(store, FEBRUARY).due_date_current) == (DueKind.DATE, date(2017, 4, 30))
    store.apply([tracker(MARCH, few())], today=TODAY)
    assert (_of(store, MARCH).due_kind, _of(store, MARCH).due_date_current) == (DueKind.DATE, date(2017, 4, 30))


def test_a_date_that_only_a_tracker_gave_stands_where_the_next_has_none(store: Store) -> None:
    """It was said as a day, which is enough for it to be one."""
    store.apply([tracker(JANUARY, action(due=MARCH), lacks=KIND), tracker(FEBRUARY, few())], today=TODAY)
    assert (_of(store, FEBRUARY).due_kind, _of(store, FEBRUARY).due_date_current) == (DueKind.DATE, MARCH)


def test_a_file_that_names_less_than_half_may_be_one_of_some(store: Store) -> None:
    """The officer is asked whether it is; one that is said to be is not asked about."""
    three = (action("1.1"), action("1.2"), action("1.3"))
    store.apply([council_return(JANUARY, actions=three)], today=TODAY)
    (whole,) = store.apply([tracker(FEBRUARY, few("1.1"))], today=TODAY, dry_run=True)
    assert _codes(whole)["mostly_missing"] == (
        "The file names 1 action; 2 actions that earlier returns named are missing."
    )
    reading = tracker(FEBRUARY, few("1.1"))
    assert isinstance(reading.batch, ReturnBatch)
    unread = replace(reading, batch=replace(reading.batch, left_out=frozenset({("actions", "9.9")})))
    many = council_return(JANUARY, name="more.xlsx", actions=(*three, action("1.4")))
    (_, counted) = store.apply([many, unread], today=TODAY, dry_run=True)
    assert _codes(counted)["mostly_missing"].startswith("The file names 2 actions; 3 actions "), "one was left out"
    (part,) = store.apply([tracker(FEBRUARY, few("1.1"), is_part=True)], today=TODAY, dry_run=True)
    (most,) = store.apply([tracker(FEBRUARY, few("1.1"), few("1.2"))], today=TODAY, dry_run=True)
    assert "mostly_missing" not in _codes(part).keys() | _codes(most).keys()


def test_what_the_sheet_of_one_action_lacks_stands_for_that_one_alone(store: Store) -> None:
    """Another sheet of the same file has the column, and says that it is empty there."""
    both = (action("1.1", **WHOLE), action("2=1", **WHOLE))
    reading = tracker(FEBRUARY, few("1.1"), few("2=1"), lacks=FEW - {"lead_officer"})
    assert isinstance(reading.batch, ReturnBatch)
    part = replace(reading.batch, partly_lacks=frozenset({("actions", "lead_officer", "2=1")}))
    store.apply([council_return(JANUARY, actions=both), replace(reading, batch=part)], today=TODAY)
    assert [_of(store, FEBRUARY, ref).lead_officer for ref in ("1.1", "2=1")] == ["", "Head of Service"]
    said = store.read(FEBRUARY).plan.said_before
    assert "lead_officer" not in dict(said["1.1"].now)
    assert dict(said["2=1"].now)["lead_officer"] == JANUARY


def test_the_first_date_that_a_tracker_of_one_date_gave_stays_the_first(store: Store) -> None:
    """It was supposed and not said; a later date does not contradict it, and no file without dates loses both."""
    ongoing = action(due_kind=DueKind.ONGOING, due=None)
    dated = [
        few(due_kind=DueKind.DATE, due_date_original=day, due_date_current=day)
        for day in (date(2017, 6, 30), date(2017, 7, 31))
    ]
    has_date = FEW - {"due_kind", "due_date_current"}
    april = date(2017, 4, 30)
    outcomes = store.apply(
        [
            council_return(JANUARY, actions=(ongoing,)),
            tracker(FEBRUARY, dated[0], lacks=has_date, name="one"),
            tracker(MARCH, dated[1], lacks=has_date, name="two"),
            tracker(april, few(), name="three"),
        ],
        today=TODAY,
    )
    assert not any("original_date_changed" in _codes(outcome) for outcome in outcomes)
    for day in (MARCH, april):
        now = _of(store, day)
        assert (now.due_date_original, now.due_date_current) == (date(2017, 6, 30), date(2017, 7, 31))


def test_a_due_date_that_cannot_be_read_in_a_tracker_has_not_gone(store: Store) -> None:
    """Of that one action it says nothing of the date: what was late stays late, and is told of as before."""
    now = date(2017, 2, 15)
    only = few(delivery_status=DeliveryStatus.OFF_TRACK, due_kind=DueKind.NOT_SET)
    reading = tracker(MARCH, only, lacks=FEW - {"due_kind", "due_date_current"})
    assert isinstance(reading.batch, ReturnBatch)
    unread = frozenset(("actions", name, "1.1") for name in ("due_date_current", "due_kind"))
    store.apply(
        [
            council_return(JANUARY, actions=(action(due=now, due_kind=DueKind.DATE),)),
            replace(reading, batch=replace(reading.batch, partly_lacks=unread)),
        ],
        today=TODAY,
    )
    stands = _of(store, MARCH)
    assert (stands.due_kind, stands.due_date_original, stands.due_date_current) == (DueKind.DATE, now, now)
    assert stands.delivery_status is DeliveryStatus.OFF_TRACK


def test_a_due_date_that_was_taken_from_the_first_one_goes_only_with_that(store: Store) -> None:
    """A tracker of first dates alone whose cell cannot be read says nothing of either; a later one is of both again."""
    first, later, april = date(2017, 6, 30), date(2017, 8, 31), date(2017, 4, 30)
    readings = []
    for as_at, due in ((FEBRUARY, first), (MARCH, None), (april, later)):
        kind = DueKind.DATE if due else DueKind.NOT_SET
        only = few(due_kind=kind, due_date_original=due, due_date_current=due)
        lacks = FEW - {"due_date_original"} if due else FEW
        readings.append(tracker(as_at, only, lacks=lacks, name=f"{as_at}.xlsx"))
    store.apply(readings, today=TODAY)
    stands = [_of(store, as_at) for as_at in (FEBRUARY, MARCH, april)]
    assert [(one.due_kind, one.due_date_current) for one in stands] == [
        (DueKind.DATE, first),
        (DueKind.DATE, first),
        (DueKind.DATE, later),
    ]


def test_a_first_date_that_was_only_supposed_gives_way_to_an_earlier_one_that_a_return_says(store: Store) -> None:
    """A tracker of one date came first; a later day than that would hide that the date moved, and changes nothing."""
    first, now, later = date(2017, 1, 31), date(2017, 6, 30), date(2017, 8, 31)
    only = few(due_kind=DueKind.DATE, due_date_original=now, due_date_current=now)
    outcomes = store.apply(
        [
            tracker(FEBRUARY, only, lacks=FEW - {"due_kind", "due_date_current"}, name="one"),
            council_return(MARCH, actions=(action(due=now, due_date_original=first),)),
            council_return(date(2017, 4, 30), actions=(action(due=now, due_date_original=later),), name="next.xlsx"),
        ],
        today=TODAY,
    )
    assert [_of(store, day).due_date_original for day in (FEBRUARY, MARCH, date(2017, 4, 30))] == [now, first, first]
    assert ["original_date_changed" in _codes(one) for one in outcomes] == [False, False, True]


def test_the_first_date_of_a_milestone_is_not_said_to_be_given_anew(store: Store) -> None:
    """A tracker gives a milestone one date, so a later one is a move of it and no other first date."""
    readings: list[Reading] = []
    for as_at, due in ((JANUARY, MARCH), (FEBRUARY, date(2017, 4, 30))):
        reading = council_return(as_at, name="tracker.xlsx", actions=(action(),), milestones=(milestone(due=due),))
        assert isinstance(reading.batch, ReturnBatch)
        batch = replace(reading.batch, says_markings=False, lacks=frozenset({("milestones", "original_date")}))
        readings.append(replace(reading, batch=batch))
    _, outcome = store.apply(readings, today=TODAY)
    assert "original_date_changed" not in _codes(outcome)
    (moved,) = outcome.changes
    assert [name for name, _, _ in moved.fields] == ["current_date"]
    (now,) = store.read(FEBRUARY).plan.milestones
    assert (now.original_date, now.current_date) == (MARCH, date(2017, 4, 30))


def test_a_milestone_that_a_tracker_says_nothing_of_stands_as_before_or_is_not_recorded(store: Store) -> None:
    """Without a column for how milestones stand; one of which no file ever said it has no status, and is kept so."""
    said = council_return(JANUARY, actions=(action(),), milestones=(milestone(status=DeliveryStatus.AT_RISK),))
    steps = (milestone(status=None), milestone("1.1.b", status=None))
    reading = council_return(FEBRUARY, name="tracker.xlsx", actions=(action(),), milestones=steps)
    assert isinstance(reading.batch, ReturnBatch)
    batch = replace(reading.batch, says_markings=False, lacks=frozenset({("milestones", "status")}))
    store.apply([said, replace(reading, batch=batch)], today=TODAY)
    now = {one.milestone_id: one.status for one in store.read(FEBRUARY).plan.milestones}
    assert now == {"1.1.a": DeliveryStatus.AT_RISK, "1.1.b": None}


def test_whatever_the_order_of_import_the_record_is_the_same(tmp_path: Path) -> None:
    """Of a whole return and three trackers that lack different things, one of them holding but one action."""
    readings = (
        council_return(JANUARY, actions=(action(**WHOLE), action("1.2", **WHOLE))),
        tracker(FEBRUARY, few(), few("1.2", delivery_status=DeliveryStatus.PAUSED), name="one"),
        tracker(MARCH, few(lead_officer="Other"), lacks=FEW - {"lead_officer", "next_step"}, is_part=True, name="two"),
        tracker(date(2017, 4, 30), few(how="By post"), few("1.2"), lacks=FEW - {"how"}, name="three"),
    )
    seen = set()
    for number, order in enumerate(permutations(readings)):
        with open_store(tmp_path / f"{number}.db", now=NOW) as store:
            store.apply(order, today=TODAY)
            plan = store.read(date(2017, 4, 30)).plan
            seen.add(repr((plan.actions, plan.earlier_actions, plan.said_before, plan.date_changes)))
    assert len(seen) == 1
