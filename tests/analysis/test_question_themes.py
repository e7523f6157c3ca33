"""Which themes a question is about: those of its evidence, by whatever way it hangs on them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lineofsight.analysis.challenge import ChosenQuestion
from lineofsight.analysis.evidence import EvidenceRef
from lineofsight.analysis.question_themes import themes_of_questions
from lineofsight.analysis.verdicts import JudgedMilestone, JudgedTheme, MemberStatus, Picture
from lineofsight.domain.questions import Question
from tests.analysis.challenge_builders import action, indicator, judged_action, judged_indicator, picture, theme
from tests.analysis.plan_makers import milestone


def _theme(theme_id: str, ref: str) -> JudgedTheme:
    """A theme of one action that names a figure and answers a recommendation, and has a milestone."""
    named = replace(action(ref), theme_id=theme_id, indicator_ids=(f"ind-{theme_id}", "both"), rec_ids=(f"R{ref}",))
    step = JudgedMilestone(
        milestone=milestone(milestone_id=f"{ref}-a", action_id=ref),
        status=MemberStatus.ON_TRACK,
        overdue=False,
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
