"""Risks that were raised, opened again, new, without an owner or named no more are told by name, with their scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.risk_changes import risk_changes, score_before, was_before
from lineofsight.analysis.verdicts import ChangeKind
from lineofsight.documents.sections.changes import change_sentence
from lineofsight.domain.record import WatchedRecord
from tests.analysis.plan_makers import AS_AT
from tests.analysis.record_makers import BEFORE, record
from tests.support.watched_makers import risk

if TYPE_CHECKING:
    from lineofsight.domain.record import Record
    from lineofsight.domain.registers import Risk

REVIEWED = date(2016, 12, 12)
WAS = risk(owner="Head of Service", reviewed_on=REVIEWED)
CLOSED = replace(WAS, closed_on=REVIEWED)


def watching(*risks: Risk, on: date = AS_AT, **more: object) -> Record:
    """A record with these risks."""
    return replace(record(as_at=on), watched=WatchedRecord(risks=risks, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("was", "now", "told", "course"),
    [
        (
            WAS,
            replace(WAS, residual_impact=5),
            "Risk K1 Children wait: raised from 12 (12 December 2016) to 15 with its controls.",
            Direction.WORSE,
        ),
        (
            replace(WAS, reviewed_on=None),
            replace(WAS, residual_impact=3),
            "Risk K1 Children wait: lowered from 12 (31 December 2016) to 9 with its controls.",
            Direction.BETTER,
        ),
        (
            CLOSED,
            replace(WAS, residual_impact=5),
            ("Risk K1 Children wait: open again at 15 with its controls; it was closed on 12 December 2016 at 12."),
            Direction.WORSE,
        ),
        (
            None,
            WAS,
            "New risk K1 Children wait: 12 with its controls.",
            Direction.WORSE,
        ),
        (
            None,
            replace(WAS, owner=""),
            "New risk K1 Children wait: 12 with its controls, and no owner is named.",
            Direction.WORSE,
        ),
        (
            WAS,
            replace(WAS, owner=""),
            "Risk K1 Children wait: no owner is named; it was Head of Service.",
            Direction.WORSE,
        ),
        (
            WAS,
            replace(WAS, closed_on=date(2017, 3, 15)),
            "Risk K1 Children wait: closed on 15 March 2017; it was 12 (12 December 2016).",
            Direction.UNKNOWN,
        ),
    ],
)
def test_a_risk_is_told_with_its_last_score_and_the_day_of_it(
    was: Risk | None, now: Risk, told: str, course: Direction
) -> None:
    """It is the score of the day compared with, and what became worse has that as its course."""
    other = risk("K9", owner="Director")
    earlier = watching(other, *([was] if was is not None else []), on=BEFORE)
    (change,) = find_changes(earlier, watching(other, now))
    assert (change.kind, change.subject, change.ref) == (ChangeKind.RISK, "risk", "K1")
    assert (change.sentence, change.course) == (told, course)


def test_the_first_register_of_all_is_news_and_not_bad_news() -> None:
    """Its risks may have stood for years: nobody can say that one became worse."""
    now = watching(WAS, risk("K2", owner=""))
    found = judge(now, earlier=record(as_at=BEFORE), since=BEFORE, today=AS_AT)
    assert [(one.sentence, one.course) for one in found.changes if one.kind is ChangeKind.RISK] == [
        ("New risk K1 Children wait: 12 with its controls.", Direction.UNKNOWN),
        ("New risk K2 Children wait: 12 with its controls, and no owner is named.", Direction.UNKNOWN),
    ]
    assert "worse" not in change_sentence(found)
    assert found.glance.changed[0].sentence == "2 changes of risks."


@pytest.mark.parametrize(
    ("first", "course"), [(BEFORE, Direction.WORSE), (BEFORE + timedelta(days=1), Direction.UNKNOWN)]
)
def test_a_register_that_was_empty_on_the_day_compared_with_is_not_the_first(first: date, course: Direction) -> None:
    """A risk that was told by then shows that there was one; one that was told later does not."""
    known = {("risk", "K9"): ((first, risk("K9")),)}
    now = watching(WAS, risk("K9", closed_on=REVIEWED), earlier=known)
    assert {one.course for one in risk_changes(watching(on=BEFORE), now) if one.ref == "K1"} == {course}


def test_a_risk_that_the_newest_register_names_no_more_is_told_once() -> None:
    """It stands as last told, for nobody said that it was closed; the next return tells nothing new of it."""
    gone = watching(WAS, risks_last_named={"K1": BEFORE})
    (change,) = risk_changes(watching(WAS, on=BEFORE), gone)
    assert change.sentence == (
        "Risk K1 Children wait: not in the newest register, and not said to be closed; it was 12 (12 December 2016) "
        "with its controls."
    )
    assert risk_changes(gone, gone) == ()
    (withdrawn,) = risk_changes(watching(WAS, on=BEFORE), watching())
    assert withdrawn.sentence == change.sentence
    assert risk_changes(watching(CLOSED, on=BEFORE), watching()) == ()
    assert risk_changes(watching(WAS, on=BEFORE), watching(WAS)) == ()


def test_the_opening_sentence_names_what_became_worse() -> None:
    """So it stands wherever that sentence does: on the Overview and in every document that tells what changed."""
    now = watching(replace(WAS, residual_impact=5), risk("K2", owner=""))
    earlier = watching(WAS, on=BEFORE)
    found = judge(now, earlier=earlier, since=BEFORE, today=AS_AT)
    assert change_sentence(found).endswith(
        " 2 risks changed for the worse: K1 raised from 12 to 15 and K2 new at 12 without an owner."
    )
    assert found.glance.changed[0].sentence == "2 changes of risks."
    assert found.glance.changed[1].sentence.startswith("Risk K1 Children wait: raised from 12")


def test_the_score_before_is_that_of_the_day_compared_with_or_the_last_other_one() -> None:
    """A score of years ago, when it stood lower in between, would hide a rise."""
    states = tuple(
        (on, replace(WAS, residual_impact=impact, reviewed_on=None))
        for on, impact in ((date(2016, 10, 31), 5), (date(2016, 12, 31), 2), (date(2017, 2, 28), 3))
    )
    now = watching(WAS, earlier={("risk", "K1"): states})
    assert score_before(WAS, now, None) == "9 on 28 Feb 2017"
    assert score_before(WAS, now, BEFORE) == "6 on 31 Dec 2016"
    assert score_before(WAS, now, date(2016, 10, 31)) == "15 on 31 Oct 2016"
    again = watching(WAS, earlier={("risk", "K1"): ((BEFORE, CLOSED),)})
    assert score_before(WAS, again, BEFORE) == "closed 12 Dec 2016 at 12"
    assert score_before(WAS, watching(WAS), BEFORE) == ""


def test_on_a_line_of_its_own_a_score_is_said_to_have_been_and_a_closed_risk_is_not() -> None:
    """So no list has to find out from the words which of the two they say."""
    lower = replace(WAS, residual_impact=3, reviewed_on=None)
    assert (
        was_before(WAS, watching(WAS, earlier={("risk", "K1"): ((BEFORE, lower),)}), BEFORE) == "was 9 on 31 Dec 2016"
    )
    closed = watching(WAS, earlier={("risk", "K1"): ((BEFORE, CLOSED),)})
    assert was_before(WAS, closed, BEFORE) == "closed 12 Dec 2016 at 12"
    assert was_before(WAS, watching(WAS), BEFORE) == ""
