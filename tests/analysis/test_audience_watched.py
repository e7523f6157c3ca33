"""What else is watched, as each audience may see it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lineofsight.analysis.audience import visible_to
from lineofsight.analysis.hidden import UNNAMED
from lineofsight.domain.governance import Body, BodyKind
from lineofsight.domain.indicators import Indicator, Polarity, Unit
from lineofsight.domain.marking import MEMBERS, PUBLIC, Audience, Marking, MarkingLevel
from lineofsight.domain.oversight import Decision
from lineofsight.domain.plan import Action, DateChange, Recommendation, Theme
from lineofsight.domain.record import (
    WATCHED_KEYS,
    Council,
    GovernanceRecord,
    PerformanceRecord,
    PlanRecord,
    Record,
    WatchedRecord,
)
from lineofsight.domain.registers import BudgetLine, Recurrence
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus, RecommendationSource
from lineofsight.domain.triggers import ALWAYS, Trigger, TriggerKind
from tests.support.watched_makers import (
    audit_recommendation,
    audit_report,
    expectation,
    question,
    risk,
    voice,
    whole_watched,
)

DAY, LATER = date(2016, 12, 31), date(2017, 3, 31)
EXEMPT = Marking(MarkingLevel.PART2, 3)


def _action(action_id: str, marking: Marking) -> Action:
    return Action(
        action_id=action_id,
        theme_id="T1",
        action="Act.",
        delivery_status=DeliveryStatus.ON_TRACK,
        impact_status=ImpactStatus.TOO_EARLY,
        due_date_original=LATER,
        due_date_current=LATER,
        marking=marking,
    )


def _indicator(ind_id: str, marking: Marking) -> Indicator:
    return Indicator(
        ind_id=ind_id,
        title="Interviews",
        plain_title="Interviews",
        why_it_matters="It does.",
        definition="Held of due",
        unit=Unit.PERCENT,
        polarity=Polarity.HIGHER_BETTER,
        marking=marking,
    )


def _record(**watched: Any) -> Record:  # noqa: ANN401
    """A record in which one of each thing is open and another exempt, and what is watched as given."""
    return Record(
        council=Council(name="Anytown", area_code="305"),
        as_at=LATER,
        plan=PlanRecord(
            recommendations=tuple(
                Recommendation(rec_id=ref, source=RecommendationSource.OTHER, text="Ask.", marking=marking)
                for ref, marking in (("R1", PUBLIC), ("R2", EXEMPT))
            ),
            themes=(
                Theme(theme_id="T1", title="Open", marking=PUBLIC),
                Theme(theme_id="T2", title="S", marking=EXEMPT),
            ),
            actions=(_action("1", PUBLIC), _action("2", EXEMPT)),
        ),
        performance=PerformanceRecord(indicators=(_indicator("I1", PUBLIC), _indicator("I2", EXEMPT))),
        governance=GovernanceRecord(
            bodies=(
                Body(body_id="B1", name="Open", kind=BodyKind.SCRUTINY, marking=PUBLIC),
                Body(body_id="B2", name="Shut", kind=BodyKind.SCRUTINY, marking=EXEMPT),
            )
        ),
        watched=WatchedRecord(**watched),
    )


def _public(**watched: Any) -> WatchedRecord:  # noqa: ANN401
    return visible_to(_record(**watched), Audience.PUBLIC).watched


@pytest.mark.parametrize("attribute", WATCHED_KEYS)
def test_a_row_that_is_not_for_the_audience_is_not_there(attribute: str) -> None:
    """In every subject the row for members goes from the public's record, and its earlier returns with it."""
    item = replace(whole_watched()[attribute][0], marking=MEMBERS)
    subject, key = WATCHED_KEYS[attribute]
    earlier = {(subject, getattr(item, key)): ((DAY, replace(item, marking=PUBLIC)),)}
    record = _record(**{attribute: (item,)}, earlier=earlier)
    assert visible_to(record, Audience.PUBLIC).watched == WatchedRecord()
    seen = visible_to(record, Audience.PART2).watched
    assert getattr(seen, attribute) == (item,)
    assert seen.earlier == earlier


def test_a_row_loses_the_names_of_what_is_hidden_and_keeps_the_others() -> None:
    """Actions, recommendations, themes and indicators that are exempt are not named; unknown ones are no secret."""
    seen = _public(
        expectations=(expectation(action_ids=("1", "2", "9"), rec_ids=("R2", "R1"), theme_id="T2", marking=PUBLIC),),
        risks=(risk(action_ids=("2",), theme_id="T1", marking=PUBLIC),),
        voices=(voice(indicator_ids=("I2", "I1", "I9"), marking=PUBLIC),),
    )
    (expected,) = seen.expectations
    assert (expected.action_ids, expected.rec_ids, expected.theme_id) == (("1", "9"), ("R1",), "")
    assert (seen.risks[0].action_ids, seen.risks[0].theme_id) == ((), "T1")
    assert seen.voices[0].indicator_ids == ("I1", "I9")


def test_what_hangs_on_a_hidden_row_goes_with_it() -> None:
    """A decision of an exempt body and the recommendations of an exempt audit are not there."""
    decisions = tuple(
        Decision(decision_id=ref, title="Agree", body_id=body, decided_on=DAY, marking=PUBLIC)
        for ref, body in (("D1", "B1"), ("D2", "B2"))
    )
    seen = _public(
        decisions=decisions,
        audit_reports=(audit_report(marking=PUBLIC), audit_report("A2", marking=EXEMPT)),
        audit_recommendations=(
            audit_recommendation(marking=PUBLIC),
            audit_recommendation("A2-1", audit_id="A2", marking=PUBLIC),
        ),
        date_changes=tuple(
            DateChange(item_id=ref, old=DAY, new=LATER, changed_on=DAY, agreed_by="Shut", marking=PUBLIC)
            for ref in ("A1-1", "A2-1")
        ),
    )
    assert [one.decision_id for one in seen.decisions] == ["D1"]
    assert [one.audit_id for one in seen.audit_reports] == ["A1"]
    assert [one.audit_rec_id for one in seen.audit_recommendations] == ["A1-1"]
    assert [(one.item_id, one.agreed_by) for one in seen.date_changes] == [("A1-1", UNNAMED)]


def test_money_does_not_name_the_hidden_line_or_body_behind_it() -> None:
    """The line stays, since it says what it says without them."""
    lines = (
        BudgetLine(line_id="M1", title="All", amount=Decimal(9), recurrence=Recurrence.RECURRING, marking=EXEMPT),
        BudgetLine(
            line_id="M2",
            title="Part",
            amount=Decimal(1),
            recurrence=Recurrence.RECURRING,
            part_of="M1",
            approved_by="B2",
            marking=PUBLIC,
        ),
    )
    (line,) = _public(budget_lines=lines).budget_lines
    assert (line.line_id, line.part_of, line.approved_by) == ("M2", "", "")


def test_earlier_returns_are_filtered_as_the_row_is() -> None:
    """A state that was exempt then stays out, and no state names what is hidden now."""
    now = risk(marking=PUBLIC)
    states = (
        (date(2016, 10, 31), replace(now, residual_impact=5, marking=EXEMPT)),
        (DAY, replace(now, residual_likelihood=4, action_ids=("1", "2"))),
    )
    seen = _public(risks=(now,), earlier={("risk", "K1"): states})
    assert seen.earlier == {("risk", "K1"): ((DAY, replace(now, residual_likelihood=4, action_ids=("1",))),)}


def test_that_a_risk_is_named_no_more_tells_nothing_of_a_hidden_one() -> None:
    """Not even its reference is left."""
    both = (risk("K1", marking=PUBLIC), risk("K2", marking=EXEMPT))
    assert _public(risks=both, risks_last_named={"K1": DAY, "K2": DAY}).risks_last_named == {"K1": DAY}


def test_a_question_never_looks_at_a_hidden_indicator() -> None:
    """A trigger on it alone is taken out; a question that only it calls for goes."""
    rated = Trigger(kind=TriggerKind.INDICATOR_RATED, word="red", indicator_ids=("I2", "I1"))
    hidden = Trigger(kind=TriggerKind.PROVISIONAL, indicator_ids=("I2",))
    seen = _public(
        questions=(
            question(indicator_ids=("I2",), triggers=(rated, hidden, ALWAYS)),
            question("own-2", triggers=(hidden,)),
        )
    )
    (left,) = seen.questions
    assert left.indicator_ids == ()
    assert left.triggers == (replace(rated, indicator_ids=("I1",)), ALWAYS)
