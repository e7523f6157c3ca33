"""What else is watched is kept with its history, and so is what every import found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from lineofsight.domain.batches import ItemChangeKind, Reading
from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.oversight import Assessment
from lineofsight.domain.plan import Between
from lineofsight.domain.record import WATCHED_KEYS, WatchedRecord
from lineofsight.domain.registers import EntryStatus
from lineofsight.domain.statuses import DeliveryStatus
from tests.store.reading_makers import FEBRUARY, JANUARY, MARCH, TODAY, action, council_return, date_change, found_of
from tests.support.watched_makers import (
    audit_recommendation,
    audit_report,
    entry,
    expectation,
    question,
    risk,
    voice,
    whole_watched,
)

if TYPE_CHECKING:
    from lineofsight.domain.batches import ImportOutcome
    from lineofsight.store.store import Store

APRIL_30, MAY_31 = date(2017, 4, 30), date(2017, 5, 31)


def _changes(outcome: ImportOutcome) -> set[tuple[str, str, str]]:
    return {(change.kind.value, change.subject, change.ref) for change in outcome.changes}


def test_it_comes_back_as_returned(either_store: Store) -> None:
    """Every field of every subject survives, decimals as they were written, on both databases."""
    items = whole_watched()
    (outcome,) = either_store.apply([council_return(MARCH, **items)], today=TODAY)
    watched = either_store.read(MARCH).watched
    assert watched == WatchedRecord(**items)
    assert str(watched.budget_lines[0].amount) == "600000.50"
    assert {(subject, getattr(one, key)) for name, (subject, key) in WATCHED_KEYS.items() for one in items[name]} == {
        (change.subject, change.ref) for change in outcome.changes
    }


def test_a_score_and_an_assessment_are_followed_over_time(either_store: Store) -> None:
    """Each earlier return of an item is there with its date, whatever the order of import."""
    given = expectation(council_assessment=Assessment.EARLY, council_assessed_on=JANUARY)
    returns = [
        council_return(JANUARY, name="1", risks=(risk(residual_likelihood=2),), expectations=(given,)),
        council_return(FEBRUARY, name="2", risks=(risk(residual_likelihood=3),)),
        council_return(
            MARCH,
            name="3",
            risks=(risk(residual_likelihood=4),),
            expectations=(replace(given, council_assessment=Assessment.PARTLY_MET),),
        ),
    ]
    either_store.apply([returns[2], returns[0], returns[1]], today=TODAY)
    watched = either_store.read(MARCH).watched
    assert [one.residual for one in watched.risks] == [16]
    assert watched.earlier == {
        ("risk", "K1"): ((JANUARY, risk(residual_likelihood=2)), (FEBRUARY, risk(residual_likelihood=3))),
        ("expectation", "E1"): ((JANUARY, given),),
    }
    before = either_store.read(FEBRUARY).watched
    assert [one.residual for one in before.risks] == [12]
    assert before.expectations == (given,)
    assert before.earlier == {("risk", "K1"): ((JANUARY, risk(residual_likelihood=2)),)}


def test_what_changes_is_told_in_words(store: Store) -> None:
    """The outcome names the field, before and after; a question's triggers too."""
    store.apply([council_return(JANUARY, risks=(risk(),), questions=(question(),))], today=TODAY)
    asked = whole_watched()["questions"][0]
    (outcome,) = store.apply(
        [council_return(FEBRUARY, risks=(risk(residual_impact=5),), questions=(asked,))], today=TODAY
    )
    told = {change.subject: {name: (old, new) for name, old, new in change.fields} for change in outcome.changes}
    assert told["risk"] == {"residual_impact": ("4", "5")}
    assert told["question"]["triggers"] == ("always", "indicator_rated red I1 I2; redated_at_least 3")
    assert told["question"]["audience"] == ("all_members", "scrutiny; chair")


def test_what_is_no_longer_named_is_missing_unless_it_is_finished(store: Store) -> None:
    """A risk that vanishes is kept and told; a closed one may go, and a question that is left out is not asked."""
    first = council_return(
        JANUARY,
        risks=(risk(), risk("K2", closed_on=JANUARY)),
        register_entries=(entry(), entry("X2", status=EntryStatus.DONE)),
        audit_recommendations=(audit_recommendation(), audit_recommendation("A1-2", status=DeliveryStatus.SUPERSEDED)),
        voices=(voice(),),
        questions=(question(), question("own-2")),
    )
    second = council_return(
        FEBRUARY,
        risks=(risk("K3"),),
        register_entries=(entry("X3"),),
        audit_recommendations=(audit_recommendation("A1-3"),),
        voices=(voice("V2"),),
        questions=(question(),),
    )
    outcome = store.apply([first, second], today=TODAY)[1]
    missing = {(ref, subject) for kind, subject, ref in _changes(outcome) if kind == ItemChangeKind.MISSING}
    assert missing == {("K1", "risk"), ("X1", "register_entry"), ("A1-1", "audit_recommendation")}
    watched = store.read(FEBRUARY).watched
    assert {one.risk_id for one in watched.risks} == {"K1", "K3"}
    assert {one.entry_id for one in watched.register_entries} == {"X1", "X3"}
    assert {one.audit_rec_id for one in watched.audit_recommendations} == {"A1-1", "A1-3"}
    assert {one.voice_id for one in watched.voices} == {"V1", "V2"}
    assert [one.q_id for one in watched.questions] == ["own-1"]


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_the_first_date_of_an_audit_recommendation_never_changes(store: Store, order: tuple[int, ...]) -> None:
    """However the return rewrites it, the record shows the first one, and the move stands without who agreed it."""
    returns = [
        council_return(JANUARY, name="1", audit_recommendations=(audit_recommendation(due=APRIL_30),)),
        council_return(FEBRUARY, name="2", audit_recommendations=(audit_recommendation(due=MAY_31),)),
    ]
    store.apply([returns[one] for one in order], today=TODAY)
    record = store.read(FEBRUARY)
    (asked,) = record.watched.audit_recommendations
    assert (asked.due_date_original, asked.due_date_current, asked.days_slipped) == (APRIL_30, MAY_31, 31)
    (move,) = record.watched.date_changes
    assert (move.item_id, move.old, move.new, move.agreed_by, move.changed_on) == (
        "A1-1",
        APRIL_30,
        MAY_31,
        "",
        Between(JANUARY, FEBRUARY),
    )
    assert record.plan.date_changes == ()


def test_a_move_that_nobody_agreed_is_found(store: Store) -> None:
    """As for an action: the finding names the recommendation, both dates and what to do."""
    store.apply([council_return(JANUARY, audit_recommendations=(audit_recommendation(due=APRIL_30),))], today=TODAY)
    moved = audit_recommendation(due_date_original=APRIL_30, due_date_current=MAY_31)
    (outcome,) = store.apply([council_return(FEBRUARY, audit_recommendations=(moved,))], today=TODAY)
    assert _changes(outcome) == {("redated", "audit_recommendation", "A1-1")}
    (finding,) = found_of(outcome)
    assert finding.code == "redated_without_record"
    assert "audit recommendation A1-1 moved from 30 April 2017 to 31 May 2017" in finding.what


def test_a_recorded_move_of_an_audit_recommendation_is_not_the_plans(store: Store) -> None:
    """One sheet holds the moves of both; each is in the record where its item is."""
    recorded = date_change("A1-1", APRIL_30, MAY_31)
    plans = date_change("1.1", APRIL_30, MAY_31)
    first = council_return(JANUARY, actions=(action(),), audit_recommendations=(audit_recommendation(due=APRIL_30),))
    second = council_return(
        FEBRUARY,
        actions=(action(due_date_original=APRIL_30, due_date_current=MAY_31),),
        audit_reports=(audit_report(),),
        audit_recommendations=(audit_recommendation(due_date_original=APRIL_30, due_date_current=MAY_31),),
        date_changes=(recorded, plans),
    )
    outcomes = store.apply([first, second], today=TODAY)
    assert found_of(outcomes[1]) == ()
    record = store.read(FEBRUARY)
    assert record.watched.date_changes == (recorded,)
    assert record.plan.date_changes == (plans,)


def _found(*whats: str, file: str = "r.xlsx") -> tuple[Finding, ...]:
    return tuple(
        Finding("code", Severity.WARNING, Place(file, "Risks", f"C{n}"), what, "Do.") for n, what in enumerate(whats)
    )


def _with(reading: Reading, findings: tuple[Finding, ...]) -> Reading:
    return replace(reading, findings=findings)


def test_what_an_import_found_can_be_looked_up_later(either_store: Store) -> None:
    """The newest import first, each in its order, with what storing found after what reading found."""
    first = _with(
        council_return(JANUARY, audit_recommendations=(audit_recommendation(due=APRIL_30),)), _found("b", "a")
    )
    moved = council_return(FEBRUARY, audit_recommendations=(audit_recommendation(due=MAY_31),))
    second = _with(moved, _found("c £ “x”\nline two"))
    outcomes = either_store.apply([first, second], today=TODAY)
    found = either_store.findings()
    told = (*outcomes[1].findings, *outcomes[0].findings)
    assert found == tuple(replace(one, place=replace(one.place, row="")) for one in told)
    assert [one.what for one in found if one.code == "code"] == ["c £ “x”\nline two", "b", "a"]
    assert {one.code for one in found} - {"reference_not_held"} == {
        "code",
        "redated_without_record",
        "original_date_changed",
    }
    assert found[0].severity is Severity.WARNING


def test_a_trial_and_a_known_file_add_no_findings(store: Store) -> None:
    """What was not kept left nothing, and the same file again is not told twice."""
    reading = _with(council_return(JANUARY, risks=(risk(),)), _found("a"))
    store.apply([reading], today=TODAY, dry_run=True)
    assert store.findings() == ()
    store.apply([reading], today=TODAY)
    store.apply([reading], today=TODAY)
    assert len(store.findings()) == 1


def test_a_risk_that_the_newest_register_does_not_name_stands_as_told_last(store: Store) -> None:
    """Nobody said that it was closed: which return named it last is known, so that its absence can be told."""
    both = (risk("K1", owner="Head of Service"), risk("K2"))
    store.apply([council_return(JANUARY, name="1", risks=both)], today=TODAY)
    store.apply([council_return(MARCH, name="2", risks=both[1:])], today=TODAY)
    watched = store.read(MARCH).watched
    assert {one.risk_id for one in watched.risks} == {"K1", "K2"}
    assert watched.risks_last_named == {"K1": JANUARY}
    assert store.read(JANUARY).watched.risks_last_named == {}
