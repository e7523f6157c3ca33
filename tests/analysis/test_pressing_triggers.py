"""What presses in the plan on a question's own matter is told beside the figure that called for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lineofsight.analysis.challenge import choose_questions
from lineofsight.analysis.verdicts import JudgedAction, MemberStatus, RatingColour
from lineofsight.domain.statuses import DueKind, ImpactStatus
from tests.analysis.challenge_builders import action, indicator, judged_action, judged_indicator, picture, theme
from tests.analysis.test_challenge import asking

RED = judged_indicator(colour=RatingColour.RED)
MATTER = "action_pressing(matter=care_leavers_homes)"
LOST = judged_action(
    replace(
        action("8.3"),
        action="See that no care leaver lives in bed and breakfast.",
        impact_status=ImpactStatus.REVERSED,
        lead_officer="Head of Housing",
        progress_update="Some were placed there again. The gain has not held.",
        update_date=date(2017, 3, 23),
    )
)
LATE = replace(
    judged_action(replace(action("6.4"), indicator_ids=("ind",)), status=MemberStatus.OVERDUE), days_overdue=59
)


def test_a_lost_effect_is_told_beside_a_figure_of_last_year_with_what_officers_wrote_and_who_leads_it() -> None:
    """The figure is linked to no action, and the question would name nobody."""
    question = asking("q", f"indicator_rated(colour=red) or {MATTER}", ids=("ind",))
    (chosen,) = choose_questions([question], picture(theme(LOST), indicators=(RED,)))
    assert chosen.why.endswith(
        "rated red. Action 8.3 (See that no care leaver lives in bed and breakfast) had helped children and no longer "
        "does. Officers wrote on 23 March 2017: “Some were placed there again. The gain has not held.”"
    )
    assert [(ref.subject, ref.ref) for ref in chosen.evidence] == [("indicator", "ind"), ("action", "8.3")]
    said = "Head of Housing (leads 8.3); no owner is named for the figure."
    assert chosen.whom_to_ask == chosen.all_to_ask == chosen.everybody_to_ask == said
    owned = replace(RED, indicator=replace(RED.indicator, owner="Head of Data"))
    (chosen,) = choose_questions([question], picture(theme(LOST), indicators=(owned,)))
    assert chosen.whom_to_ask == "Head of Data and Head of Housing."


def test_it_calls_for_the_question_alone_too() -> None:
    """A figure that is green, or is not held, does not hide it; nor does a cause that rests on nothing."""
    for trigger in (MATTER, f"indicator_rated(colour=red) or {MATTER}", f"always or {MATTER}"):
        (chosen,) = choose_questions([asking("q", trigger)], picture(theme(LOST)))
        assert chosen.why.startswith("Action 8.3")


def test_what_officers_linked_to_the_question_s_figure_presses_where_it_is_overdue() -> None:
    """With how long; what is linked to another figure, is on its way or has left the plan does not."""
    question = asking("q", "indicator_rated(colour=red) or action_pressing", ids=("ind",))

    def why(*actions: JudgedAction) -> str:
        (chosen,) = choose_questions([question], picture(theme(*actions), indicators=(RED,)))
        return chosen.why

    assert why(LATE).endswith("Action 6.4 (Do what was promised) is 59 days overdue.")
    assert why(replace(LATE, days_overdue=0)).endswith("(Do what was promised) will miss its date.")
    undated = replace(LATE.action, due_kind=DueKind.ONGOING, due_date_current=None, due_date_original=None)
    assert why(replace(LATE, action=undated, days_overdue=0)).endswith(" is off track without a date.")
    elsewhere = replace(LATE, action=replace(LATE.action, indicator_ids=("other",)))
    for quiet in (elsewhere, LOST, replace(LATE, status=MemberStatus.ON_TRACK), replace(LATE, in_population=False)):
        assert "Action" not in why(quiet)


def test_of_several_the_lost_effect_is_told_and_the_others_are_named() -> None:
    """Then the longest overdue; each is evidence."""
    later = replace(LATE, action=replace(LATE.action, action_id="6.5"), days_overdue=90)
    question = asking("q", MATTER, ids=("ind",))
    shown = picture(theme(LATE, later, LOST), indicators=(judged_indicator(indicator("ind")),))
    (chosen,) = choose_questions([question], shown)
    assert chosen.why.startswith("Action 8.3")
    assert chosen.why.endswith(" The same matter: 6.5 and 6.4.")
    assert [ref.ref for ref in chosen.evidence] == ["8.3", "6.5", "6.4"]
