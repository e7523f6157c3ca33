"""What is said of a theme: how much of it is done, late or slipped, and what came of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.themes import find_of_no_theme, judge_theme
from lineofsight.domain.plan import Between
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from tests.analysis.challenge_builders import indicator, judged_indicator, picture
from tests.analysis.plan_makers import AS_AT, DUE, action, move
from tests.analysis.record_makers import THEME

if TYPE_CHECKING:
    from lineofsight.domain.plan import DateChange

S = DeliveryStatus
PAST = {"due_date_original": date(2017, 2, 28), "due_date_current": date(2017, 2, 28)}
MOVED = {"due_date_original": date(2017, 5, 31)}
DONE = {"delivery_status": S.COMPLETE, "completed_date": date(2017, 2, 1)}
SHOWN = DONE | {"impact_status": ImpactStatus.EVIDENCED, "evidence_kind": (EvidenceKind.AUDIT,)}
LOST = DONE | {"impact_status": ImpactStatus.REVERSED}
GONE = {"delivery_status": S.WITHDRAWN}


def said(*actions: dict[str, object]) -> tuple[str, str]:
    """The summary and what is known of impact, of actions that differ so from one on track."""
    judged = [judge_action(action(action_id=f"1.{n}", **one), (), (), AS_AT) for n, one in enumerate(actions, start=1)]
    theme = judge_theme(THEME, judged, ())
    return theme.summary, theme.impact_sentence


@pytest.mark.parametrize(
    ("actions", "summary"),
    [
        ([], "The plan has no actions for this theme."),
        ([GONE], "The plan has no actions for this theme."),
        ([{}], "0 of 1 action (0%) is complete. None is overdue or slipped, and no due date was ever moved later."),
        (
            [DONE, {}],
            "1 of 2 actions (50%) is complete. None is overdue or slipped, and no due date was ever moved later.",
        ),
        (
            [DONE, DONE],
            "2 of 2 actions (100%) are complete. None is overdue or slipped, and no due date was ever moved later.",
        ),
        ([PAST, {}], "0 of 2 actions (0%) are complete. 1 action is overdue or will miss: 1.1."),
        ([PAST, PAST, GONE], "0 of 2 actions (0%) are complete. 2 actions are overdue or will miss: 1.1 and 1.2."),
        (
            [MOVED, {}],
            (
                "0 of 2 actions (0%) are complete. 1 action is slipped but recoverable. Of those not complete, 1 is "
                "due later than first agreed: 1.1 by 30 days."
            ),
        ),
        (
            [MOVED, MOVED, MOVED | DONE],
            (
                "1 of 3 actions (33%) is complete. 2 actions are slipped but recoverable. Of those not complete, 2 are "
                "due later than first agreed: 1.1 by 30 days and 1.2 by 30 days."
            ),
        ),
        (
            [PAST, {}, MOVED | {"delivery_status": S.PAUSED}],
            (
                "0 of 3 actions (0%) are complete. 1 action is overdue or will miss: 1.1. 1 action is paused: 1.3. Of "
                "those not complete, 1 is due later than first agreed: 1.3 by 30 days."
            ),
        ),
        (
            [{"delivery_status": S.PAUSED}, GONE],
            (
                "0 of 1 action (0%) is complete. 1 action is paused: 1.1. None is overdue or slipped, and no due date "
                "was ever moved later."
            ),
        ),
        (
            [PAST, MOVED],
            (
                "0 of 2 actions (0%) are complete. 1 action is overdue or will miss: 1.1. "
                "1 action is slipped but recoverable. Of those not complete, 1 is due later than first agreed: "
                "1.2 by 30 days."
            ),
        ),
        (
            [MOVED | DONE, {}],
            (
                "1 of 2 actions (50%) is complete. None is overdue or slipped; 1 action (1.1), now complete, had its "
                "due date moved later at some time, from 31 May 2017 to 30 June 2017."
            ),
        ),
        (
            [MOVED | DONE, MOVED | {"delivery_status": S.PAUSED}, MOVED | GONE],
            (
                "1 of 2 actions (50%) is complete. 1 action is paused: 1.2. None is overdue or slipped; 2 actions, now "
                "complete or paused, had their due dates moved later at some time."
            ),
        ),
        (
            [LOST, {}],
            (
                "1 of 2 actions (50%) is complete. 1 action lost its effect on children again: 1.1. None is overdue or "
                "slipped, and no due date was ever moved later."
            ),
        ),
        (
            [LOST, LOST, PAST, GONE | {"impact_status": ImpactStatus.REVERSED}],
            (
                "2 of 3 actions (67%) are complete. 2 actions lost their effect on children again: 1.1 and 1.2. "
                "1 action is overdue or will miss: 1.3."
            ),
        ),
    ],
)
def test_a_theme_is_summed_up_with_every_number_out_of_how_many(actions: list[dict[str, object]], summary: str) -> None:
    """What left the plan is in no number; that none is late is not said of dates that were moved."""
    assert said(*actions)[0] == summary


@pytest.mark.parametrize(
    ("actions", "impact"),
    [
        ([{}, GONE], "No action is complete, so no impact can be claimed yet."),
        ([SHOWN, {}], "Impact for children is evidenced for 1 of 1 complete action (100%)."),
        (
            [SHOWN, DONE],
            (
                "Impact for children is evidenced for 1 of 2 complete actions (50%). "
                "1 complete action names no evidence: 1.2."
            ),
        ),
        (
            [DONE, DONE],
            (
                "Impact for children is evidenced for 0 of 2 complete actions (0%). "
                "2 complete actions name no evidence: 1.1 and 1.2."
            ),
        ),
    ],
)
def test_impact_is_told_of_what_is_complete_and_apart_from_it(actions: list[dict[str, object]], impact: str) -> None:
    """Completion is not impact, and an effect without evidence is none."""
    assert said(*actions)[1] == impact


def test_a_theme_has_its_own_actions_and_the_figures_that_name_it_or_that_they_name() -> None:
    """Nothing of another theme."""
    own = judge_action(action(indicator_ids=("named",)), (), (), AS_AT)
    other = judge_action(action(action_id="2.1", theme_id="T2", indicator_ids=("other",)), (), (), AS_AT)
    figures = [
        judged_indicator(replace(indicator(ref), theme_id=theme_id))
        for ref, theme_id in (("own", "T1"), ("named", ""), ("other", "T2"), ("none", ""))
    ]
    theme = judge_theme(THEME, [own, other], figures)
    assert theme.actions == (own,)
    assert [one.indicator.ind_id for one in theme.indicators] == ["own", "named"]
    shown = replace(picture(), themes=(theme,), indicators=tuple(figures))
    assert [one.indicator.ind_id for one in find_of_no_theme(shown)] == ["other", "none"]
    assert own.action.due_date_current == DUE


def test_dates_that_moved_later_are_counted_from_a_day() -> None:
    """That of the first move that is recorded of them, and of one move the day itself; without any none is named."""
    moves = [move(item_id=ref, changed_on=date(2017, 1, at)) for ref, at in (("1.1", 31), ("1.2", 12))]
    done = [action(action_id=ref, **(MOVED | DONE)) for ref in ("1.1", "1.2")]
    judged = [judge_action(one, (), moves, AS_AT) for one in done]
    one = judge_theme(THEME, judged[:1], ()).summary
    both = judge_theme(THEME, judged, ()).summary
    assert one.endswith("had its due date moved later on 31 January 2017, from 31 May 2017 to 30 June 2017.")
    assert both.endswith("2 actions, now complete, had their due dates moved later since 12 January 2017.")
    twice = judge_action(done[0], (), [moves[0], replace(moves[0], changed_on=date(2017, 2, 7))], AS_AT)
    again = judge_theme(THEME, [twice], ()).summary
    assert again.endswith("had its due date moved later since 31 January 2017, from 31 May 2017 to 30 June 2017.")


def test_dates_that_moved_between_two_returns_have_no_day() -> None:
    """The returns are named and that no day is recorded, never the day of the return that shows the move."""
    between = Between(date(2016, 12, 31), date(2017, 1, 31))
    moves = [move(item_id="1.1", changed_on=between), move(item_id="1.2", changed_on=between)]
    done = [action(action_id=ref, **(MOVED | DONE)) for ref in ("1.1", "1.2")]
    told = " between the returns of 31 December 2016 and 31 January 2017"

    def summary(*moved: DateChange) -> str:
        return judge_theme(THEME, [judge_action(one, (), moved, AS_AT) for one in done], ()).summary

    assert summary(*moves).endswith(f"had their due dates moved later{told} (the day is not recorded).")
    wider = replace(moves[1], changed_on=replace(between, after=date(2016, 10, 31)))
    assert summary(moves[0], wider).endswith(
        "moved later between the returns of 31 October 2016 and 31 January 2017 (no day is recorded)."
    )
    recorded = replace(moves[1], changed_on=date(2017, 2, 7))
    assert summary(moves[0], recorded).endswith(f", some since 7 February 2017 and some{told} (no day is recorded).")
