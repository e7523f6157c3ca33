"""Questions are chosen by what the evidence shows, with the reason, in a stable and varied order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.challenge import choose_questions
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.verdicts import (
    DeliveryFlag,
    JudgedAction,
    JudgedIndicator,
    JudgedTheme,
    MemberStatus,
    Picture,
    RatingColour,
)
from lineofsight.domain.indicators import Polarity
from lineofsight.domain.questions import Question, QuestionAudience
from lineofsight.domain.record import Return
from lineofsight.exchange.question_bank import read_question_bank
from lineofsight.exchange.trigger_text import read_triggers
from tests.analysis.challenge_builders import (
    AS_AT,
    action,
    indicator,
    judged_action,
    judged_indicator,
    observation,
    of_actions,
    of_indicator,
    picture,
    theme,
    with_movement,
)
from tests.support.work import calls_of

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, JudgedTheme

RED = judged_indicator(latest=observation("17.4"), colour=RatingColour.RED)


def asking(q_id: str, trigger: str, *, topic: str = "topic", ids: tuple[str, ...] = ()) -> Question:
    """A question with a trigger as a cell would write it."""
    return Question(
        q_id=q_id,
        topic=topic,
        text="Why?",
        follow_up="And then?",
        good_answer_sounds_like="Says why.",
        warning_signs=("Nobody knows.",),
        indicator_ids=ids,
        triggers=read_triggers(trigger),
    )


def test_the_reason_gives_the_figure_its_target_and_its_period() -> None:
    """A member sees why the question was chosen, with the evidence itself."""
    (chosen,) = choose_questions([asking("q", "indicator_rated(colour=red)", ids=("ind",))], of_indicator(RED))
    assert chosen.why == (
        "Children for each worker (ind): 17.4 against a target of 15.0 or less (March 2017), rated red."
    )
    assert [(ref.subject, ref.ref) for ref in chosen.evidence] == [("indicator", "ind")]


def test_a_trigger_looks_at_the_questions_own_indicators() -> None:
    """A red indicator calls only for the questions that rest on it."""
    other = asking("other", "indicator_rated(colour=red)", ids=("another",))
    assert choose_questions([other], of_indicator(RED)) == ()


def test_a_trigger_on_themes_looks_at_those_of_the_questions_own_indicators() -> None:
    """Who was asked about going missing is no question to finance; without such a theme it looks at all of them."""

    def named(theme_id: str, *figures: JudgedIndicator) -> JudgedTheme:
        made = theme(indicators=figures)
        return replace(made, theme=replace(made.theme, theme_id=theme_id, overseen_by=()))

    both = picture(named("T1"), named("T6", RED))
    trigger = "theme_without_overseer(count=1)"
    (own,) = choose_questions([asking("own", trigger, ids=("ind",))], both)
    assert [ref.ref for ref in own.evidence] == ["T6"]
    for ids in ((), ("elsewhere",)):
        (other,) = choose_questions([asking("other", trigger, ids=ids)], both)
        assert [ref.ref for ref in other.evidence] == ["T1", "T6"]


def test_a_question_without_indicators_looks_at_all_of_them() -> None:
    """A general question is called for by any indicator."""
    assert len(choose_questions([asking("q", "indicator_rated(colour=red)")], of_indicator(RED))) == 1


def test_of_one_topic_the_weightier_question_comes_first_wherever_it_stands_in_the_bank() -> None:
    """Variety lowers what comes second on a topic, and that is never the weightier."""
    shown = of_actions(judged_action(flags=(DeliveryFlag.OVERDUE, DeliveryFlag.NO_OWNER)))
    flags = ("no_owner", "overdue")
    asked = [asking(flag, f"flag_count_at_least(flag={flag}, count=1)") for flag in flags]
    assert [one.question.q_id for one in choose_questions(asked, shown)] == ["overdue", "no_owner"]


def test_illustrative_evidence_says_so() -> None:
    """A made-up figure is never quoted as if it were real."""
    made_up = replace(RED, latest=replace(observation("17.4"), illustrative=True))
    (chosen,) = choose_questions([asking("q", "indicator_rated(colour=red)")], of_indicator(made_up))
    assert chosen.illustrative
    assert chosen.why.endswith("(Illustrative.)")


def test_a_standing_question_says_that_no_figure_chose_it() -> None:
    """A question asked at any meeting does not pretend to be called for by the figures."""
    (chosen,) = choose_questions([asking("q", "always", ids=("ind",))], of_indicator(RED))
    assert chosen.why.startswith("Asked whatever the figures say. Children for each worker (ind): 17.4")
    assert chosen.evidence == ()
    (bare,) = choose_questions([asking("q", "always")], picture())
    assert bare.why == "Asked whatever the figures say."


def test_the_weightiest_of_several_triggers_gives_the_reason() -> None:
    """A question that is always asked is called for by the red figure when there is one."""
    question = asking("q", "always or indicator_rated(colour=red)", ids=("ind",))
    assert "rated red" in choose_questions([question], of_indicator(RED))[0].why
    assert "rated red" not in choose_questions([question], of_indicator(judged_indicator()))[0].why


def _bank(q_id: str) -> Question:
    return next(question for question in read_question_bank().questions if question.q_id == q_id)


def _late_with(*partners: str) -> JudgedAction:
    return judged_action(replace(action(), partner_org=partners), flags=(DeliveryFlag.OVERDUE,))


def test_the_health_service_is_asked_about_for_its_own_lateness_alone() -> None:
    """Late schools call for the question on partners, and the health service is asked about as at any time."""
    health, others = _bank("partners-5"), _bank("partners-8")
    schools = choose_questions([health, others], of_actions(_late_with("Schools")))
    assert {one.question.q_id: one.why for one in schools} == {
        "partners-5": "Asked whatever the figures say.",
        "partners-8": "Overdue with a partner (Schools): 1 of 1 action (100%), action 1.1.",
    }
    (only,) = choose_questions([health, others], of_actions(_late_with("Clinical Commissioning Group")))
    assert only.question is health
    assert only.why.startswith("Overdue with a partner (Clinical Commissioning Group): 1 of 1 action")


def _grown(ind_id: str) -> JudgedIndicator:
    return replace(
        judged_indicator(indicator(ind_id, polarity=Polarity.NONE), movement=with_movement(Direction.UP)),
        previous=observation("4", ind_id=ind_id, month=2),
    )


def test_a_question_that_says_that_enquiries_changed_rests_on_enquiries() -> None:
    """A change of the conferences alone does not call for it."""
    question = _bank("front-door-8")
    assert not choose_questions([question], picture(indicators=(_grown("conference-rate"),)))
    (chosen,) = choose_questions([question], picture(indicators=(_grown("section-47-rate"),)))
    assert "section-47-rate" in [ref.ref for ref in chosen.evidence]


def test_work_without_an_update_is_named_before_the_age_of_the_return() -> None:
    """However old the return is; its age stands where no action is silent, and an update without a date is another."""
    question = _bank("oversight-8")
    silent = judged_action(replace(action("1.2"), lead_role="Head of Care"), flags=(DeliveryFlag.STALE_UPDATE,))
    undated = judged_action(action("1.3"), flags=(DeliveryFlag.UNDATED_UPDATE,))
    returned = Return(return_id=1, name="return.xlsx", kind="council_return", as_at=AS_AT, imported_on=AS_AT)
    both = replace(of_actions(silent, undated), returns=(returned,), copy_age_days=3500)
    (told,) = choose_questions([question], both)
    assert told.why == "No recent update: 1 of 2 actions (50%), action 1.2."
    assert told.whom_to_ask == "Head of Care."
    (older,) = choose_questions([question], replace(both, themes=of_actions(undated).themes))
    assert older.why.startswith("The newest return is")
    assert not older.evidence
    assert not choose_questions([question], of_actions(undated))
    (without_date,) = choose_questions([_bank("oversight-10")], of_actions(silent, undated))
    assert "action 1.3" in without_date.why


def test_worse_evidence_comes_first_and_equal_evidence_keeps_the_banks_order() -> None:
    """What may harm a child now stands above what is asked at any meeting."""
    questions = [
        asking("standing", "always", topic="a"),
        asking("standing too", "always", topic="b"),
        asking("red", "indicator_rated(colour=red)", topic="c"),
    ]
    chosen = choose_questions(questions, of_indicator(RED))
    assert [one.question.q_id for one in chosen] == ["red", "standing", "standing too"]
    assert [one.weight for one in chosen] == sorted((one.weight for one in chosen), reverse=True)


def test_one_topic_does_not_fill_the_page() -> None:
    """The second question on a topic stands behind the first on another with nearly the same weight."""
    late = judged_action(flags=(DeliveryFlag.OVERDUE,), status=MemberStatus.OVERDUE)
    shown = replace(of_indicator(RED), themes=(theme(late),))
    questions = [
        asking("red 1", "indicator_rated(colour=red)", topic="figures"),
        asking("red 2", "indicator_rated(colour=red)", topic="figures"),
        asking("late", "flag_count_at_least(flag=overdue)", topic="plan"),
    ]
    assert [one.question.q_id for one in choose_questions(questions, shown)] == ["red 1", "late", "red 2"]


def test_the_same_evidence_does_not_fill_the_page() -> None:
    """Two topics that rest on one figure do not both stand at the top."""
    questions = [asking(f"q{n}", "indicator_rated(colour=red)", topic=f"topic {n}") for n in range(3)]
    weights = [one.weight for one in choose_questions(questions, of_indicator(RED))]
    assert weights[0] > weights[1] > weights[2]


def test_only_the_audiences_questions_are_chosen_and_only_so_many() -> None:
    """A scrutiny member gets hers and those for everybody, as many as fit the page."""
    chair = replace(asking("chair", "always", topic="c"), audience=(QuestionAudience.CHAIR,))
    questions = [chair, asking("all", "always"), asking("all 2", "always", topic="b")]
    chosen = choose_questions(questions, picture(), audience=QuestionAudience.SCRUTINY)
    assert [one.question.q_id for one in chosen] == ["all", "all 2"]
    assert len(choose_questions(questions, picture(), most=1)) == 1


def test_a_chair_is_given_what_weighs_most_before_what_was_written_for_her() -> None:
    """The two weightiest of all, then hers, then the rest, each by weight; nobody else has another order."""
    hers = (QuestionAudience.CHAIR,)
    questions = [
        *(asking(f"all {number}", "indicator_rated(colour=red)", topic=f"topic {number}") for number in range(4)),
        *(replace(asking(f"hers {number}", "always", topic=f"hers {number}"), audience=hers) for number in range(2)),
    ]
    chosen = choose_questions(questions, of_indicator(RED), audience=QuestionAudience.CHAIR)
    assert [one.question.q_id for one in chosen] == ["all 0", "all 1", "hers 0", "hers 1", "all 2", "all 3"]
    others = choose_questions(questions, of_indicator(RED), audience=QuestionAudience.SCRUTINY)
    assert [one.question.q_id for one in others] == [f"all {number}" for number in range(4)]


def _big_picture() -> Picture:
    actions = [
        judged_action(action(f"1.{n}"), flags=(DeliveryFlag.OVERDUE,) if n % 7 == 0 else ()) for n in range(10_000)
    ]
    figures = tuple(
        judged_indicator(indicator(f"ind{n}"), colour=RatingColour.RED if n % 2 else RatingColour.GREEN)
        for n in range(300)
    )
    return replace(of_actions(*actions), indicators=figures)


def test_the_plan_is_not_looked_through_for_every_question() -> None:
    """The bank three times over against ten thousand actions: one more asks for less than a tenth of them anew."""
    bank = read_question_bank().questions
    many = [replace(question, q_id=f"{question.q_id}/{n}") for n in range(4) for question in bank][:500]
    big = _big_picture()
    assert len(choose_questions(many, big)) > 100
    half = calls_of(lambda: choose_questions(many[:250], big))
    assert calls_of(lambda: choose_questions(many, big)) - half < 250 * 10_000 / 10


@pytest.mark.parametrize("audience", QuestionAudience)
def test_the_bank_has_something_to_ask_even_of_an_empty_picture(audience: QuestionAudience) -> None:
    """A council without figures is not a council without questions, and they are on several topics."""
    chosen = choose_questions(read_question_bank().questions, picture(), audience=audience, most=5)
    assert len(chosen) == 5
    assert len({one.question.topic for one in chosen}) >= 4
