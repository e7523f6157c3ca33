"""What speaks for and against an expectation or recommendation, and what is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.assessment_steps import (
    ORDER,
    assessment_steps,
    is_behind,
    is_rated_higher,
    is_rated_lower,
    moved_sentence,
)
from lineofsight.analysis.evidence_rules import EVIDENCE_RULES
from lineofsight.analysis.evidence_values import ExpectationEvidence, Side
from lineofsight.analysis.expectation_evidence import weigh_expectations, weigh_recommendations
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedAction, JudgedIndicator, MemberStatus, RatingColour
from lineofsight.domain.oversight import Assessment, Expectation
from lineofsight.domain.plan import Recommendation
from lineofsight.domain.practice import Voice, VoiceOf
from lineofsight.domain.record import PlanRecord, Record, WatchedRecord
from lineofsight.domain.registers import AuditRecommendation, Priority, Risk
from lineofsight.domain.statuses import DeliveryStatus, ImpactStatus, RecommendationSource
from tests.analysis.challenge_builders import (
    AS_AT,
    COUNCIL,
    action,
    indicator,
    judged_action,
    judged_indicator,
    picture,
    theme,
    with_movement,
)

EXPECTED = Expectation(
    exp_id="E1",
    text="Keep caseloads safe.",
    what_would_show="No worker above the limit.",
    evidence="The weekly list.",
    evidence_date=date(2017, 3, 1),
    council_assessment=Assessment.PARTLY_MET,
    council_assessed_on=date(2017, 3, 24),
    commissioner_assessment=Assessment.PARTLY_MET,
    commissioner_assessed_on=date(2017, 3, 17),
    action_ids=("1.1",),
    rec_ids=("R1",),
    theme_id="T1",
)
VOICE = Voice(
    voice_id="V1",
    of=VoiceOf.CHILDREN,
    question="Do you know your social worker?",
    period_start=date(2017, 1, 1),
    period_end=date(2017, 1, 31),
    said="She came twice.",
    indicator_ids=("ind",),
)
DOING = replace(action(), indicator_ids=("ind",))


def weigh(
    expected: Expectation = EXPECTED,
    done: JudgedAction | None = None,
    measured: JudgedIndicator | None = None,
    **watched: object,
) -> ExpectationEvidence:
    """The evidence of one expectation with one action, one figure and one voice, unless told otherwise."""
    held = WatchedRecord(expectations=(expected,), **{"voices": (VOICE,), **watched})  # type: ignore[arg-type]
    record = Record(council=COUNCIL, as_at=AS_AT, watched=held)
    judged = picture(theme(done or judged_action(DOING)), indicators=(measured or quiet(),))
    return weigh_expectations(judged, record)[0]


def quiet() -> JudgedIndicator:
    """A figure that says nothing on any side: amber, fresh, with a target."""
    return judged_indicator(colour=RatingColour.AMBER)


def rules(found: ExpectationEvidence) -> list[str]:
    """The rules that found something."""
    return [point.rule for point in found.weighed.points]


def test_what_is_in_order_and_unproven_speaks_on_no_side() -> None:
    """On track, amber, heard and assessed alike: nothing is for it and nothing against."""
    assert rules(weigh()) == []


@pytest.mark.parametrize(
    ("status", "flags", "changes", "rule"),
    [
        (
            MemberStatus.COMPLETE_EVIDENCED,
            (),
            {"impact_status": ImpactStatus.EMBEDDED, "evidence_ref": "Audit"},
            "impact_shown",
        ),
        (MemberStatus.COMPLETE_UNPROVEN, (), {"impact_status": ImpactStatus.EMBEDDED}, "effect_unnamed"),
        (MemberStatus.COMPLETE_UNPROVEN, (), {"delivery_status": DeliveryStatus.COMPLETE}, "effect_not_shown"),
        (MemberStatus.ON_TRACK, (), {"impact_status": ImpactStatus.REVERSED}, "impact_reversed"),
        (MemberStatus.OVERDUE, (), {}, "overdue"),
        (MemberStatus.OVERDUE, (DeliveryFlag.GREEN_BUT_OVERDUE,), {}, "reported_green"),
        (MemberStatus.SLIPPED, (), {}, "slipped"),
        (MemberStatus.ON_TRACK, (DeliveryFlag.REDATED_WITHOUT_AGREEMENT,), {}, "not_agreed"),
    ],
)
def test_an_action_speaks_by_its_own_rule(
    status: MemberStatus, flags: tuple[DeliveryFlag, ...], changes: dict[str, object], rule: str
) -> None:
    """Each state of an action is one point and stands on one side."""
    done = judged_action(replace(DOING, **changes), status=status, flags=flags)  # type: ignore[arg-type]
    assert rules(weigh(done=done)) == [rule]


def test_completion_is_never_evidence_for() -> None:
    """A finished action without shown effect speaks for nothing."""
    finished = replace(DOING, delivery_status=DeliveryStatus.COMPLETE)
    done = judged_action(finished, status=MemberStatus.COMPLETE_UNPROVEN)
    assert weigh(done=done).weighed.side(Side.FOR) == ()


@pytest.mark.parametrize(
    ("measured", "rule"),
    [
        (judged_indicator(colour=RatingColour.GREEN), "figure_meets"),
        (judged_indicator(colour=RatingColour.RED), "figure_misses"),
        (
            replace(quiet(), movement=replace(with_movement(), variation_icon="improvement_low")),
            "figure_improves",
        ),
        (replace(quiet(), movement=replace(with_movement(), variation_icon="concern_high")), "figure_worsens"),
        (replace(quiet(), rating=replace(quiet().rating, officers="green", disagrees=True)), "figure_disputed"),
        (replace(quiet(), indicator=indicator(target=None)), "no_target"),
        (replace(quiet(), latest=None), "no_figure"),
        (replace(quiet(), age_days=181), "no_figure"),
    ],
)
def test_a_figure_speaks_by_its_own_rule(measured: JudgedIndicator, rule: str) -> None:
    """A rating, a signal or a gap is one point; two points that differ are none."""
    assert rules(weigh(measured=measured)) == [rule]


def test_a_change_between_two_points_is_no_evidence() -> None:
    """Better than the point before stays natural variation until a rule says more."""
    assert rules(weigh(measured=replace(quiet(), movement=with_movement()))) == []


def test_a_worse_colour_from_officers_is_not_held_against() -> None:
    """Officers who are harsher than the rule flatter nobody."""
    harsh = replace(quiet(), rating=replace(quiet().rating, officers="red", disagrees=True))
    assert rules(weigh(measured=harsh)) == []


def test_risks_and_audits_on_its_actions_speak_against() -> None:
    """A risk above what will be borne and an audit recommendation overdue, both on a linked action."""
    risk = Risk(
        risk_id="K1",
        title="Harm",
        inherent_likelihood=5,
        inherent_impact=5,
        residual_likelihood=3,
        residual_impact=4,
        appetite=8,
        action_ids=("1.1",),
    )
    asked = AuditRecommendation(
        audit_rec_id="A1-1",
        audit_id="A1",
        text="Sign.",
        priority=Priority.HIGH,
        status=DeliveryStatus.OFF_TRACK,
        due_date_original=date(2017, 3, 24),
        due_date_current=date(2017, 3, 24),
        action_ids=("1.1",),
    )
    found = weigh(risks=(risk,), audit_recommendations=(asked,))
    assert rules(found) == ["risk", "audit"]
    assert "stands at 12 with its controls; the council will bear 8" in found.weighed.points[0].sentence
    assert "7 days overdue" in found.weighed.points[1].sentence
    closed, elsewhere = replace(risk, closed_on=AS_AT), replace(asked, action_ids=("9.9",))
    assert rules(weigh(risks=(closed,), audit_recommendations=(elsewhere,))) == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"commissioner_assessment": Assessment.EARLY}, "views_differ"),
        ({"commissioner_assessment": Assessment.SLIPPED_BACK}, "views_differ"),
        ({"commissioner_assessment": Assessment.MET}, "assessed_met"),
        ({"commissioner_assessment": Assessment.NOT_ASSESSED, "commissioner_assessed_on": None}, "not_assessed"),
        ({"what_would_show": ""}, "no_measure"),
        ({"evidence": ""}, "old_evidence"),
        ({"evidence_date": None}, "old_evidence"),
        ({"evidence_date": date(2016, 12, 30)}, "old_evidence"),
    ],
)
def test_the_expectation_speaks_by_its_own_rule(changes: dict[str, object], rule: str) -> None:
    """Assessments, the measure of success and the evidence offered are each looked at."""
    assert rules(weigh(replace(EXPECTED, **changes))) == [rule]  # type: ignore[arg-type]


def test_slipping_back_is_told_also_where_the_council_says_nothing() -> None:
    """There is no view to differ from, and the news is no better for it."""
    unsaid = replace(
        EXPECTED,
        commissioner_assessment=Assessment.SLIPPED_BACK,
        council_assessment=Assessment.NOT_ASSESSED,
        council_assessed_on=None,
    )
    found = weigh(unsaid)
    assert rules(found) == ["views_differ", "not_assessed"]
    assert found.weighed.points[0].sentence.endswith("; the council gives none.")


@pytest.mark.parametrize(
    ("changes", "linked", "under_theme"),
    [
        ({}, 1, 0),
        ({"period_end": AS_AT}, 1, 0),
        ({"period_end": date(2017, 4, 1)}, 0, 0),
        ({"said": "", "asked": 20}, 0, 0),
        ({"said": "", "asked": 20, "responded": 12}, 1, 0),
        ({"said": "", "asked": 20, "responded": 0}, 0, 0),
        ({"theme_id": "T1"}, 1, 0),
        ({"indicator_ids": (), "theme_id": "T1"}, 0, 1),
        ({"indicator_ids": ("other",), "theme_id": "T1"}, 0, 1),
        ({"indicator_ids": (), "theme_id": "T2"}, 0, 0),
        ({"indicator_ids": ()}, 0, 0),
    ],
)
def test_a_voice_is_heard_on_its_figure_or_under_its_theme(
    changes: dict[str, object], linked: int, under_theme: int
) -> None:
    """Not before it was raised, not where nobody said or answered anything, and never twice."""
    found = weigh(voices=(replace(VOICE, **changes),)).weighed  # type: ignore[arg-type] # names as in Voice
    assert (len(found.voices), found.theme_voices) == (linked, under_theme)
    assert ("no_voice" in [point.rule for point in found.points]) is (linked + under_theme == 0)


def test_voices_stand_newest_first() -> None:
    """What was said last is read first."""
    older = replace(VOICE, voice_id="V0", period_start=date(2016, 9, 1), period_end=date(2016, 9, 30))
    assert [one.voice_id for one in weigh(voices=(older, VOICE)).weighed.voices] == ["V1", "V0"]


def test_an_action_that_the_plan_does_not_know_is_passed_over() -> None:
    """A reference that officers mistyped breaks nothing."""
    found = weigh(replace(EXPECTED, action_ids=("9.9", "1.1")))
    assert [one.action.action_id for one in found.weighed.actions] == ["1.1"]


def test_what_nothing_is_linked_to_misses_everything() -> None:
    """Without action, figure and voice each of the three is missed aloud."""
    bare = replace(EXPECTED, action_ids=(), theme_id="")
    assert rules(weigh(bare, voices=())) == ["no_action", "no_indicator", "no_voice"]


def test_a_withdrawn_action_stands_behind_nothing() -> None:
    """An action that left the plan is told of, and counts as none."""
    found = weigh(done=judged_action(DOING, in_population=False))
    assert rules(found) == ["no_action", "no_indicator", "no_voice"]
    assert "has been withdrawn or merged" in found.weighed.points[0].sentence


def test_points_stand_in_the_order_of_the_rules() -> None:
    """The reader meets what is for, then what is against, then what is missing."""
    done = judged_action(
        replace(DOING, impact_status=ImpactStatus.EVIDENCED, evidence_ref="Audit"), status=MemberStatus.OVERDUE
    )
    found = rules(weigh(replace(EXPECTED, evidence=""), done=done))
    assert found == sorted(found, key=list(EVIDENCE_RULES).index)
    assert found == ["impact_shown", "overdue", "old_evidence"]


def test_an_assessment_counts_once_and_its_movement_is_told() -> None:
    """A return that repeats the one before is no new step; both who assess are told apart."""
    first = replace(
        EXPECTED,
        council_assessment=Assessment.EARLY,
        council_assessed_on=date(2016, 10, 26),
        commissioner_assessment=Assessment.NOT_ASSESSED,
        commissioner_assessed_on=None,
    )
    held = WatchedRecord(
        expectations=(EXPECTED,),
        earlier={("expectation", "E1"): ((date(2016, 10, 31), first), (date(2016, 12, 31), first))},
    )
    steps = assessment_steps(EXPECTED, Record(council=COUNCIL, as_at=AS_AT, watched=held))
    assert [step.as_at for step in steps] == [date(2016, 10, 31), AS_AT]
    assert moved_sentence(steps) == (
        "The council moved it from early days on 26 October 2016 to partly met on 24 March 2017. "
        "The Commissioner assessed it once, as partly met on 17 March 2017."
    )


def test_a_recommendation_is_weighed_by_the_actions_that_answer_it() -> None:
    """Its own actions and the expectations that ask for the same are found; it is not assessed itself."""
    asked = Recommendation(rec_id="R1", source=RecommendationSource.COMMISSIONER, text="Keep caseloads safe.")
    other = replace(asked, rec_id="R2")
    record = Record(
        council=COUNCIL,
        as_at=AS_AT,
        plan=PlanRecord(recommendations=(asked, other)),
        watched=WatchedRecord(expectations=(EXPECTED,), voices=(VOICE,)),
    )
    judged = picture(theme(judged_action(DOING, status=MemberStatus.SLIPPED)), indicators=(quiet(),))
    first, second = weigh_recommendations(judged, record)
    assert first.expectations == ("E1",)
    assert [point.rule for point in first.weighed.points] == ["slipped"]
    assert second.expectations == ()
    assert [point.rule for point in second.weighed.points] == ["no_action", "no_indicator", "no_voice"]


def test_what_only_a_recommendation_s_action_shows_is_weighed_apart() -> None:
    """Its expectation names another action; without an expectation there is nothing to be apart from."""
    asked = Recommendation(rec_id="R1", source=RecommendationSource.COMMISSIONER, text="Keep caseloads safe.")
    alone = replace(DOING, action_id="9.9", rec_ids=("R1",), indicator_ids=())
    judged = picture(
        theme(
            judged_action(DOING, status=MemberStatus.SLIPPED),
            judged_action(alone, status=MemberStatus.OVERDUE),
        ),
        indicators=(quiet(),),
    )
    plan = PlanRecord(recommendations=(asked,))
    carried = Record(council=COUNCIL, as_at=AS_AT, plan=plan, watched=WatchedRecord(expectations=(EXPECTED,)))
    (one,) = weigh_recommendations(judged, carried)
    assert one.further is not None
    assert [done.action.action_id for done in one.further.actions] == ["9.9"]
    assert [point.rule for point in one.further.points] == ["overdue", "no_indicator", "no_voice"]
    (by_itself,) = weigh_recommendations(judged, replace(carried, watched=WatchedRecord()))
    assert by_itself.further is None


def test_the_limits_of_a_figure_s_age_are_as_stated() -> None:
    """180 days are not yet old."""
    assert rules(weigh(measured=replace(quiet(), age_days=180))) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "behind"),
    [
        (Assessment.MET, Assessment.PARTLY_MET, True),
        (Assessment.PARTLY_MET, Assessment.EARLY, True),
        (Assessment.PARTLY_MET, Assessment.PARTLY_MET, False),
        (Assessment.EARLY, Assessment.MET, False),
        (Assessment.NOT_STARTED, Assessment.NOT_STARTED, True),
        (Assessment.SLIPPED_BACK, Assessment.SLIPPED_BACK, True),
        (Assessment.NOT_ASSESSED, Assessment.SLIPPED_BACK, True),
        (Assessment.NOT_ASSESSED, Assessment.EARLY, False),
        (Assessment.MET, Assessment.NOT_ASSESSED, False),
    ],
)
def test_an_expectation_is_behind_by_the_commissioner_s_word_alone(
    ours: Assessment,
    theirs: Assessment,
    behind: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """Slipped back, not started, or less met than the council says; what she has not assessed counts for nothing."""
    assert is_behind(replace(EXPECTED, council_assessment=ours, commissioner_assessment=theirs)) is behind


@pytest.mark.parametrize("ours", Assessment)
@pytest.mark.parametrize("theirs", Assessment)
def test_whoever_rates_otherwise_rates_higher_or_lower(ours: Assessment, theirs: Assessment) -> None:
    """There is one order: what slipped back stands below what has not started; who is silent rates nothing."""
    one = replace(EXPECTED, council_assessment=ours, commissioner_assessment=theirs)
    order = [Assessment.SLIPPED_BACK, *ORDER]
    both = ours in order and theirs in order
    assert is_rated_higher(one) is (both and order.index(ours) > order.index(theirs))
    assert is_rated_lower(one) is (both and order.index(ours) < order.index(theirs))


def test_an_assessment_has_the_day_on_which_it_was_first_said() -> None:
    """Said again later is no later move; and what went there and back did not stay the same."""
    early, partly = Assessment.EARLY, Assessment.PARTLY_MET
    days = [date(2016, 10, 26), date(2016, 12, 21), date(2017, 2, 1), date(2017, 3, 24)]

    def told(*said: Assessment) -> str:
        return _council_moved(*zip(said, days, strict=False))

    moved = "The council moved it from early days on 26 October 2016 to partly met on 21 December 2016"
    assert told(early, partly) == f"{moved}."
    assert told(early, partly, partly) == f"{moved}; said again on 1 February 2017."
    assert told(early, partly, early, early) == (
        f"{moved}, then to early days on 1 February 2017; said again on 24 March 2017."
    )


def test_of_what_was_called_slipped_back_at_once_it_is_said_that_no_earlier_view_is_held() -> None:
    """A member would ask back from what; where an earlier view is held it is told."""
    first, second = date(2016, 10, 26), date(2016, 12, 21)
    slipped = Assessment.SLIPPED_BACK
    once = "The council assessed it once, as slipped back on 26 October 2016; no earlier view is held."
    assert _council_moved((slipped, first)) == once
    assert _council_moved((slipped, first), (slipped, second)).endswith("; no earlier view is held.")
    assert "no earlier view" not in _council_moved((Assessment.EARLY, first), (slipped, second))


def test_an_assessment_that_was_put_back_is_the_last_that_is_told() -> None:
    """With the day that it bears, which is before that of the one between; so it stands where the sentence ends."""
    first, second = date(2016, 10, 26), date(2016, 12, 21)
    early, partly, silent = (Assessment.EARLY, first), (Assessment.PARTLY_MET, second), (Assessment.NOT_ASSESSED, None)
    assert _council_moved(early, partly, early) == (
        "The council moved it from early days on 26 October 2016 to partly met on 21 December 2016, then to early "
        "days, dated 26 October 2016."
    )
    assert _council_moved(early, silent, early) == "The council assessed it once, as early days on 26 October 2016."
    assert _council_moved(early, (Assessment.EARLY, second), early) == (
        "The council said early days on 26 October 2016 and the same again on 21 December 2016."
    )


def _council_moved(*said: tuple[Assessment, date | None]) -> str:
    """What is told of the council's assessments, one of each return, the last as it stands."""
    states = [replace(EXPECTED, council_assessment=one, council_assessed_on=on) for one, on in said]
    returned = [date(2016, 10, 31), date(2016, 12, 31), date(2017, 1, 31), date(2017, 2, 28)]
    held = WatchedRecord(earlier={("expectation", "E1"): tuple(zip(returned, states[:-1], strict=False))})
    steps = assessment_steps(states[-1], Record(council=COUNCIL, as_at=AS_AT, watched=held))
    return moved_sentence(steps).partition(" The Commissioner")[0]


def test_the_same_assessment_made_twice_is_said_to_be_the_same() -> None:
    """Assessed anew without a move is told with both days, and what nobody assessed is told too."""
    first = replace(EXPECTED, council_assessed_on=date(2016, 12, 21))
    unseen = {"commissioner_assessment": Assessment.NOT_ASSESSED, "commissioner_assessed_on": None}
    states = [replace(one, **unseen) for one in (first, EXPECTED)]  # type: ignore[arg-type]
    held = WatchedRecord(earlier={("expectation", "E1"): ((date(2016, 12, 31), states[0]),)})
    steps = assessment_steps(states[1], Record(council=COUNCIL, as_at=AS_AT, watched=held))
    assert moved_sentence(steps) == (
        "The council said partly met on 21 December 2016 and the same again on 24 March 2017. "
        "The Commissioner has not assessed it."
    )
