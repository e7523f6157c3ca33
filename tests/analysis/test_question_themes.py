"""Which themes a question is about: those of its evidence, by whatever way it hangs on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.analysis.challenge import ChosenQuestion
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.question_themes import narrow_questions, themes_of_questions
from lineofsight.analysis.verdicts import DeliveryFlag, JudgedMilestone, JudgedTheme, MemberStatus, Picture, Slip
from lineofsight.domain.questions import Question
from lineofsight.domain.record import Record, Return
from lineofsight.exchange.trigger_text import read_triggers
from tests.analysis.challenge_builders import (
    AS_AT,
    COUNCIL,
    action,
    indicator,
    judged_action,
    judged_indicator,
    moved,
    picture,
    theme,
)
from tests.analysis.plan_makers import milestone


def _theme(theme_id: str, ref: str) -> JudgedTheme:
    """A theme of one action that names a figure and answers a recommendation, and has a milestone."""
    named = replace(action(ref), theme_id=theme_id, indicator_ids=(f"ind-{theme_id}", "both"), rec_ids=(f"R{ref}",))
    step = JudgedMilestone(
        milestone=milestone(milestone_id=f"{ref}-a", action_id=ref),
        status=MemberStatus.ON_TRACK,
        days_slipped=0,
        date_changes=(),
    )
    judged = theme(replace(judged_action(named), milestones=(step,)))
    return replace(judged, theme=replace(judged.theme, theme_id=theme_id))


@pytest.fixture
def told() -> Picture:
    """Two themes; one figure names its theme itself, one is named by both, one by none."""
    figures = [indicator(name) for name in ("ind-T1", "ind-T2", "both", "none")]
    own = replace(indicator("own"), theme_id="T2")
    return picture(
        _theme("T1", "1.1"),
        _theme("T2", "2.1"),
        indicators=tuple(map(judged_indicator, (*figures, own))),
    )


def _question(*evidence: EvidenceRef, indicator_ids: tuple[str, ...] = ()) -> ChosenQuestion:
    question = Question(
        q_id="q",
        topic="Topic",
        text="How do we know?",
        follow_up="Who has checked it?",
        good_answer_sounds_like="It names what was seen.",
        warning_signs=("It names nothing.",),
        indicator_ids=indicator_ids,
    )
    return ChosenQuestion(question=question, why="", evidence=evidence, weight=1, trigger=question.triggers[0])


@pytest.mark.parametrize(
    ("subject", "ref", "themes"),
    [
        ("theme", "T1", {"T1"}),
        ("action", "2.1", {"T2"}),
        ("milestone", "1.1-a", {"T1"}),
        ("recommendation", "R2.1", {"T2"}),
        ("indicator", "ind-T1", {"T1"}),
        ("indicator", "own", {"T2"}),
        ("indicator", "both", {"T1", "T2"}),
        ("indicator", "none", set()),
        ("body", "IGB", set()),
        ("action", "9.9", set()),
    ],
)
def test_evidence_leads_to_its_themes(told: Picture, subject: str, ref: str, themes: set[str]) -> None:
    """A figure is under its own theme and under those whose actions name it; a body is under none."""
    assert themes_of_questions([_question(EvidenceRef(subject, ref))], told) == {"q": themes}


def test_all_evidence_counts(told: Picture) -> None:
    """A question on actions of two themes is about both."""
    both = _question(EvidenceRef("action", "1.1"), EvidenceRef("action", "2.1"))
    assert themes_of_questions([both], told) == {"q": {"T1", "T2"}}


def test_what_is_always_asked_is_about_the_themes_of_its_figures(told: Picture) -> None:
    """Where evidence chose it, only that counts: it can be of fewer themes than all its figures are."""
    assert themes_of_questions([_question(indicator_ids=("own",))], told) == {"q": {"T2"}}
    assert themes_of_questions([_question()], told) == {"q": set()}
    chosen = _question(EvidenceRef("action", "1.1"), indicator_ids=("own",))
    assert themes_of_questions([chosen], told) == {"q": {"T1"}}


def _narrowed(told: Picture, trigger: str, *themes: str, indicator_ids: tuple[str, ...] = ()) -> list[str]:
    """Why a question of such a trigger is called for within the themes; nothing where it is not."""
    asked = _question(indicator_ids=indicator_ids)
    asked = replace(asked, question=replace(asked.question, triggers=read_triggers(trigger)))
    return [one.why for one in narrow_questions([asked], told, Record(council=COUNCIL, as_at=AS_AT), themes)]


@pytest.fixture
def late(told: Picture) -> Picture:
    """The same, the action of each theme overdue."""
    themes = [
        replace(one, actions=tuple(replace(judged, flags=(DeliveryFlag.OVERDUE,)) for judged in one.actions))
        for one in told.themes
    ]
    return replace(told, themes=tuple(themes))


def test_within_a_theme_only_its_own_actions_are_counted_and_named(late: Picture) -> None:
    """A member answers for none of the others."""
    flag = "flag_count_at_least(flag=overdue, count=1)"
    assert _narrowed(late, flag, "T2") == ["Overdue: 1 of 1 action (100%) in theme T2, action 2.1."]
    both = ["Overdue: 2 of 2 actions (100%) in themes T1 and T2, actions 1.1 and 2.1."]
    assert _narrowed(late, flag, "T1", "T2") == both
    assert _narrowed(late, flag) == []


def test_what_only_the_themes_together_call_for_is_not_called_for_within_one(late: Picture) -> None:
    """Two late actions are needed, and each theme has one."""
    assert _narrowed(late, "flag_count_at_least(flag=overdue, count=2)", "T1") == []
    assert len(_narrowed(late, "flag_count_at_least(flag=overdue, count=2)", "T1", "T2")) == 1


def test_silent_work_is_asked_about_under_its_theme_however_old_the_return_is(told: Picture) -> None:
    """The theme's own silent action is the ground; another theme, without any, is not asked about its silence."""
    returned = Return(return_id=1, name="return.xlsx", kind="council_return", as_at=AS_AT, imported_on=AS_AT)
    first, second = told.themes
    silent = replace(first, actions=tuple(replace(one, flags=(DeliveryFlag.STALE_UPDATE,)) for one in first.actions))
    aged = replace(told, themes=(silent, second), returns=(returned,), copy_age_days=3500)
    trigger = "flag_count_at_least(flag=stale_update, count=1) or return_older_than(days=60)"
    assert _narrowed(aged, trigger, "T1") == ["No recent update: 1 of 1 action (100%) in theme T1, action 1.1."]
    assert _narrowed(aged, trigger, "T2") == []


def test_a_figure_of_another_theme_is_neither_counted_nor_said_to_be_missing(told: Picture) -> None:
    """A question on any figure looks at theirs alone; one on a figure by name finds it wherever it is."""
    green = "indicator_rated(colour=green)"
    (why,) = _narrowed(told, green, "T2")
    assert why.startswith("Children for each worker (ind-T2)")
    assert "ind-T1" not in why
    assert _narrowed(told, "figure_missing()", "T1", indicator_ids=("ind-T1", "own")) == []


def test_a_figure_that_names_its_theme_itself_is_among_theirs(told: Picture) -> None:
    """No action has to name it."""
    assert len(_narrowed(told, "indicator_rated(colour=green)", "T2", indicator_ids=("own",))) == 1
    assert _narrowed(told, "indicator_rated(colour=green)", "T1", indicator_ids=("own",)) == []


def test_a_date_that_moved_under_another_theme_is_not_theirs(told: Picture) -> None:
    """Only the moves of their own actions are counted, and the largest of these is told."""
    slips = tuple(
        Slip(item_id=ref, item_text="", theme_id=name, lead="", change=moved(ref), times_redated=1)
        for name, ref in (("T1", "1.1"), ("T2", "2.1"))
    )
    shown = replace(told, slips=slips)
    (why,) = _narrowed(shown, "dates_moved_since(count=1)", "T2")
    assert why.startswith("1 date moved later since 31 December 2016")
    assert "that of 2.1" in why
    assert _narrowed(shown, "dates_moved_since(count=2)", "T2") == []


def test_of_figures_asked_for_by_name_only_those_of_the_themes_call_for_it(told: Picture) -> None:
    """What stands elsewhere neither calls for a question nor is told as its reason."""
    green = "indicator_rated(colour=green)"
    (why,) = _narrowed(told, green, "T2", indicator_ids=("ind-T1", "ind-T2"))
    assert why.startswith("Children for each worker (ind-T2)")
    assert "1 more" not in why
    assert _narrowed(told, green, "T2", indicator_ids=("ind-T1",)) == []
