"""Risks that were raised, opened again, new, without an owner or named no more are told by name, with their scores."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.changes import find_changes
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.risk_changes import risk_changes, standing_since
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


def _stands(*states: tuple[date, Risk], since: date | None = BEFORE, now: Risk = WAS) -> str:
    """Since when a risk stands as it does, after these earlier returns."""
    return standing_since(now, watching(now, earlier={("risk", "K1"): states}), since)


def _at(impact: int, reviewed_on: date | None = None) -> Risk:
    return replace(WAS, residual_impact=impact, reviewed_on=reviewed_on)


def test_a_score_is_told_with_the_day_of_the_review_that_first_gave_it() -> None:
    """A later review that found the same does not make it look as if it had risen then."""
    october, march = date(2016, 10, 24), date(2017, 3, 15)
    returned = date(2016, 10, 31)
    lower = (returned, _at(5, october))
    assert _stands(lower, (BEFORE, WAS), now=replace(WAS, reviewed_on=march)) == "since 12 Dec 2016 (15 before)"
    assert _stands(lower, (BEFORE, _at(5, REVIEWED)), now=replace(WAS, reviewed_on=march)) == (
        "since 15 Mar 2017 (15 before)"
    )
    assert _stands((BEFORE, WAS)) == ""
    assert _stands() == ""


def test_where_no_review_gives_the_score_the_return_does_in_which_it_stood_first() -> None:
    """A review of before the change is not the one that changed it."""
    october, february = date(2016, 10, 31), date(2017, 2, 28)
    undated = replace(WAS, reviewed_on=None)
    assert _stands((october, _at(5)), (february, undated), now=undated) == "since the return of 28 Feb 2017 (15 before)"
    stale = _at(4, october)
    assert _stands((october, _at(5, october)), (february, stale), now=stale).startswith("since the return of 28 Feb")
    assert _stands((february, _at(5)), now=undated) == "15 in the return of 28 Feb 2017"


def test_what_it_was_on_the_day_compared_with_is_told_besides() -> None:
    """A score that went down and up again in between would hide a rise."""
    states = ((date(2016, 10, 31), _at(5)), (BEFORE, _at(2)), (date(2017, 2, 28), _at(3)))
    now = replace(WAS, reviewed_on=date(2017, 3, 15))
    assert _stands(*states, now=now) == "since 15 Mar 2017 (9 before, 6 on 31 Dec 2016)"
    assert _stands(*states, now=now, since=None) == "since 15 Mar 2017 (9 before)"
    assert _stands(*states, now=now, since=date(2016, 10, 31)) == "since 15 Mar 2017 (9 before, 15 on 31 Oct 2016)"
    assert _stands((BEFORE, CLOSED)) == "closed 12 Dec 2016 at 12 and open again"
