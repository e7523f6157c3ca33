"""What changed, in the words that a member would use."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from lineofsight.analysis.picture import judge
from lineofsight.documents.sections.changes import change_blocks, change_sentence
from lineofsight.domain.statuses import DeliveryStatus, DueKind, ImpactStatus
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import BEFORE, record
from tests.documents.told import headings, lists, said

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.documents.material import Material
    from lineofsight.domain.plan import Action


def picture(was: list[Action], now: list[Action]) -> Picture:
    """A picture of what these actions became."""
    earlier = record(was, as_at=BEFORE, milestones=[milestone()])
    return judge(record(now, milestones=[milestone()]), earlier=earlier, since=BEFORE, today=AS_AT)


def test_a_first_return_has_nothing_to_compare_with() -> None:
    """Said, and no list stands."""
    first = judge(record([action()]), earlier=None, since=None, today=AS_AT)
    assert lists(change_blocks(first)) == []
    assert "nothing can be said to have changed" in said(change_blocks(first))


def test_no_change_is_said() -> None:
    """With its day."""
    assert change_sentence(picture([action()], [action()])) == "Nothing has changed since 31 December 2016."


def test_the_opening_sentence_counts_what_matters() -> None:
    """Late, slipped, lost, done, shown; one action is one."""
    late, done = action(due_date_current=date(2017, 3, 1), due_date_original=date(2017, 3, 1)), action(action_id="1.2")
    now = [late, action(action_id="1.2", delivery_status=DeliveryStatus.COMPLETE)]
    assert change_sentence(picture([action(), done], now)) == (
        "Since 31 December 2016, 1 action became overdue or will now miss its date and 1 action was completed."
    )


def test_dates_that_passed_after_the_last_plan_are_told_as_unreported() -> None:
    """A newer return without a plan reported nothing of them; one that names the actions did."""
    due = [action(due_date_current=date(2017, 3, 1), due_date_original=date(2017, 3, 1))]
    says = "The newest return holds no plan; these dates passed with nothing reported. Since 31 December 2016, 1 action"
    for returned, is_said in ((BEFORE, True), (AS_AT, False)):
        now = record(due)
        now = replace(now, plan=replace(now.plan, returned=returned))
        shown = judge(now, earlier=record(due, as_at=BEFORE), since=BEFORE, today=AS_AT)
        assert change_sentence(shown).startswith(says) is is_said


def test_what_only_a_moved_date_made_less_late_is_told_apart() -> None:
    """Overdue and then given a later date, it did not become worse, nor is the work any further."""
    past, ahead = date(2016, 12, 1), date(2017, 6, 30)
    first = {"due_date_original": past}
    was = [action(due_date_current=past, **first), action(action_id="1.2")]
    late = action(due_date_current=ahead, **first)
    other = action(action_id="1.2", delivery_status=DeliveryStatus.AT_RISK)
    assert change_sentence(picture(was, [late, other])) == (
        "Since 31 December 2016, 2 actions became slipped but recoverable (1 of them was overdue or would miss before, "
        "and had its date moved)."
    )
    assert change_sentence(picture(was[:1], [late])) == (
        "Since 31 December 2016, 1 action became slipped but recoverable (it was overdue or would miss before, and had "
        "its date moved)."
    )
    assert change_sentence(picture(was[1:], [other])) == (
        "Since 31 December 2016, 1 action became slipped but recoverable."
    )


def test_each_kind_of_news_has_its_list_with_what_it_was() -> None:
    """A finished action says in the same line whether its effect is shown."""
    was = [action(), action(action_id="1.2", impact_status=ImpactStatus.EVIDENCED)]
    now = [
        action(delivery_status=DeliveryStatus.COMPLETE),
        action(action_id="1.2", impact_status=ImpactStatus.REVERSED),
        action(action_id="1.3"),
    ]
    made = change_blocks(picture(was, now))
    assert headings(made, 3) == ["Effect on children lost again (1)", "Now complete (1)", "New (1)"]
    assert [part.items for part in lists(made)] == [
        ("1.2 Appoint permanent team managers (was “Evidenced”). Lead: Head of Service.",),
        ("1.1 Appoint permanent team managers (impact not yet shown)",),
        ("New action 1.3: Appoint permanent team managers.",),
    ]


def test_what_left_the_plan_is_told_at_once_with_which_it_was_and_why() -> None:
    """Withdrawn or superseded, it is no longer late: without a word of it the plan would only seem to do better."""
    past = date(2016, 12, 1)
    was = [action(action_id=ref, due_date_original=past, due_date_current=past) for ref in ("1.1", "1.2", "1.3")]
    withdrawn, superseded = DeliveryStatus.WITHDRAWN, DeliveryStatus.SUPERSEDED
    now = [
        replace(was[0], delivery_status=withdrawn),
        replace(was[1], delivery_status=withdrawn, status_reason="Not needed."),
        replace(was[2], delivery_status=superseded, status_reason="Merged into 1.2."),
    ]
    found = picture(was, now)
    told = "2 actions were withdrawn (1.1 and 1.2; no reason is given for 1.1) and 1 action was superseded (1.3)"
    assert change_sentence(found) == f"Since 31 December 2016, {told}."
    assert change_sentence(picture(was[:1], now[:1])) == (
        "Since 31 December 2016, 1 action was withdrawn (1.1; no reason is given)."
    )
    made = change_blocks(found)
    assert headings(made, 3) == ["Withdrawn or superseded (3)"]
    assert lists(made)[0].items[0] == (
        "1.1 Appoint permanent team managers: withdrawn (was “Overdue or will miss”; no reason is given). "
        "Lead: Head of Service."
    )
    assert "3 actions withdrawn or superseded." in found.glance.changed[0].sentence


def test_another_lead_wording_or_success_measure_has_its_list() -> None:
    """Those handed over together stand together; on the page at a glance each kind is counted and told."""
    was = [
        action(success_measure="At or below 15"),
        action(action_id="1.2", action="Recruit fourteen social workers"),
    ]
    now = [
        action(success_measure="At or below 20", lead_officer="Head of Care"),
        action(action_id="1.2", action="Recruit ten social workers", lead_officer="Head of Care"),
    ]
    found = picture(was, now)
    made = change_blocks(found)
    assert headings(made, 3) == ["Success measures changed (1)", "Reworded (1)", "Other leads (2)"]
    assert [said((part,)) for part in lists(made)] == [
        "1.1 Appoint permanent team managers: success measure was “At or below 15”, now “At or below 20”.",
        "1.2: reworded from “Recruit fourteen social workers” to “Recruit ten social workers”.",
        "From “Head of Service” to “Head of Care”:  1.1 and 1.2.",
    ]
    tally, measure, *_ = (line.sentence for line in found.glance.changed)
    assert tally == "1 success measure changed, 1 action reworded and 2 changes of lead."
    assert measure.startswith("1.1 Appoint permanent team managers: success measure was “At or below 15”")


def test_a_due_date_that_was_taken_away_is_told_at_once() -> None:
    """Without a date nothing is overdue: the short document, which has the first sentence, says so too."""
    found = picture([action()], [action(due_kind=DueKind.NOT_SET, due_date_current=None)])
    assert change_sentence(found) == "Since 31 December 2016, 1 action had its due date taken away."
    made = change_blocks(found)
    assert headings(made, 3)[0] == "Due date taken away (1)"
    (item,) = lists(made)[0].items
    assert item == (
        "1.1 Appoint permanent team managers (was 30 June 2017; no one is recorded as having agreed it). "
        "Lead: Head of Service."
    )
    assert "1 due date taken away" in found.glance.changed[0].sentence
    withdrawn = action(delivery_status=DeliveryStatus.WITHDRAWN, due_kind=DueKind.NOT_SET, due_date_current=None)
    assert change_sentence(picture([action()], [withdrawn])) == (
        "Since 31 December 2016, 1 action was withdrawn (1.1; no reason is given)."
    )


def test_an_action_that_is_gone_is_told_at_once() -> None:
    """It cannot be late any more either."""
    assert change_sentence(picture([action(), action(action_id="1.2")], [action()])) == (
        "Since 31 December 2016, 1 action is gone from the plan."
    )


def test_an_effect_lost_that_was_not_there_before_says_where_it_was() -> None:
    """What is lost was there: without the clause the line says so of an effect of which it was too early to tell."""
    made = change_blocks(picture([action()], [action(impact_status=ImpactStatus.REVERSED)]))
    (item,) = lists(made)[0].items
    assert item == (
        "1.1 Appoint permanent team managers "
        "(was “Too early to tell”; no earlier return that is shown says that it was there). "
        "Lead: Head of Service."
    )


def test_what_slipped_is_told_with_its_date_and_who_leads_it() -> None:
    """At risk, with a moved date, or for a late step: when it is due, and whom to ask, as of what is late."""
    first, ahead, past = date(2017, 5, 31), date(2017, 6, 30), date(2017, 3, 1)
    was = [action(due_date_current=first, due_date_original=first), action(action_id="1.2"), action(action_id="1.3")]
    now = [
        action(due_date_original=first, due_date_current=ahead, lead_officer=""),
        action(action_id="1.2", delivery_status=DeliveryStatus.AT_RISK),
        action(action_id="1.3", lead_officer="A"),
    ]
    late = milestone(milestone_id="1.3.1", action_id="1.3", original_date=past, current_date=past)
    made = change_blocks(
        judge(
            record(now, milestones=[late], moves=[move(old=first, new=ahead)]),
            earlier=record(was, as_at=BEFORE),
            since=BEFORE,
            today=AS_AT,
        )
    )
    assert headings(made, 3)[0] == "Now slipped but recoverable (3)"
    assert lists(made)[0].items == (
        "1.1 Appoint permanent team managers: due 30 June 2017, moved once (was “On track”). No lead is named.",
        "1.2 Appoint permanent team managers: at risk, due 30 June 2017 (was “On track”). Lead: Head of Service.",
        "1.3 Appoint permanent team managers: due 30 June 2017; 1 milestone is overdue (was “On track”). Lead: A.",
    )


def test_the_officers_word_is_told_as_theirs() -> None:
    """Late work that they call at risk was not “On track” before because they said so: the rules had another word."""
    was, now = (action(delivery_status=one) for one in (DeliveryStatus.PAUSED, DeliveryStatus.NOT_STARTED))
    made = change_blocks(picture([was], [now]))
    assert "Officers said “Paused”, now “Not started”:  1.1." in said(made)


def test_every_change_of_the_example_is_told_in_some_list(example_material: Material) -> None:
    """The numbers in the headings add up to all of them."""
    made = headings(change_blocks(example_material.picture), 3)
    assert sum(int(text.rsplit("(", 1)[1].rstrip(")")) for text in made) == len(example_material.picture.changes)


def test_nothing_leads_to_themes_that_a_pack_may_not_have(example_material: Material) -> None:
    """Milestones stand by their numbers, dates by where they are told, the furthest first."""
    told = said(change_blocks(example_material.picture))
    assert "The plan has the words of each." in told
    assert "under its theme" not in told
    assert "With who agreed and why, the furthest first, under " in told
