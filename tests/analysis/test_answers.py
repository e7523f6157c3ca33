"""Whether what was asked is answered by an action, and by a figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lineofsight.analysis.answers import sort_answers
from lineofsight.analysis.expectation_evidence import weigh_recommendations
from lineofsight.analysis.picture import judge
from lineofsight.domain.plan import Recommendation
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus, RecommendationSource
from tests.analysis.figure_makers import indicator, monthly
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.analysis.answers import Answers
    from lineofsight.domain.plan import Action

ASKED = Recommendation(rec_id="R1", source=RecommendationSource.COMMISSIONER, text="Appoint managers.")


def answers(*actions: Action) -> Answers:
    """What answers the one recommendation."""
    made = record(list(actions), measured=[(indicator(ind_id="I1"), monthly(["10", "11"]))])
    made = replace(made, plan=replace(made.plan, recommendations=(ASKED,)))
    picture = judge(made, earlier=None, since=None, today=AS_AT)
    return sort_answers(weigh_recommendations(picture, made))


def test_without_an_action_it_is_unanswered() -> None:
    """And so it is when its only action left the plan."""
    assert len(answers(action()).unanswered) == 1
    gone = action(rec_ids=("R1",), delivery_status=DeliveryStatus.WITHDRAWN)
    assert len(answers(gone).unanswered) == 1


def test_with_an_action_but_no_figure_nobody_can_tell_whether_it_works() -> None:
    """Being complete is no answer to that."""
    done = action(rec_ids=("R1",), delivery_status=DeliveryStatus.COMPLETE)
    found = answers(done)
    assert len(found.unmeasured) == 1
    assert found.shown == ()


def test_with_an_action_and_a_figure_it_is_measured() -> None:
    """Each recommendation stands under one of the three alone."""
    found = answers(action(rec_ids=("R1",), indicator_ids=("I1",)))
    assert (len(found.unanswered), len(found.unmeasured), len(found.measured)) == (0, 0, 1)
    assert found.answered == found.measured


def test_an_effect_is_shown_when_one_action_of_it_has_one() -> None:
    """Evidenced or embedded, as officers name it; never by being complete."""
    shown = action(rec_ids=("R1",), impact_status=ImpactStatus.EVIDENCED, evidence_ref="Audit")
    late = action(action_id="1.2", rec_ids=("R1",))
    assert len(answers(shown, late).shown) == 1
    assert not answers(replace(shown, evidence_ref=""), late).shown, "no evidence is named"
