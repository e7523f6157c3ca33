"""The plan's things refuse what contradicts itself, in a sentence with the field's name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.domain.plan import Action, Between, DateChange, Milestone, PlanVersion, Recommendation, Theme
from lineofsight.domain.statuses import (
    DateChangeReason,
    DeliveryStatus,
    DueKind,
    ImpactStatus,
    RecommendationSource,
)
from lineofsight.errors import ValueRefusedError

MARCH, JUNE = date(2017, 3, 31), date(2017, 6, 30)


def action(**given: object) -> Action:
    """An action due in June, with what is given instead."""
    fields: dict[str, object] = {
        "action_id": "1.10",
        "theme_id": "T1",
        "action": "Appoint team managers",
        "delivery_status": DeliveryStatus.ON_TRACK,
        "impact_status": ImpactStatus.TOO_EARLY,
        "due_date_original": JUNE,
        "due_date_current": JUNE,
    }
    return Action(**{**fields, **given})  # type: ignore[arg-type]


def test_reference_is_text() -> None:
    """1.10 is not 1.1."""
    assert action().action_id == "1.10"


def test_the_post_leads_before_the_person() -> None:
    """Wherever a lead is named; nobody where neither is given."""
    assert action(lead_role="Head of Care", lead_officer="Director").lead == "Head of Care"
    assert action(lead_officer="Director").lead == "Director"
    assert action().lead == ""


@pytest.mark.parametrize(
    ("given", "field", "why"),
    [
        ({"action_id": ""}, "action_id", "reference"),
        ({"action_id": " 1"}, "action_id", "without spaces"),
        ({"action_id": "x" * 65}, "action_id", "64 characters"),
        ({"theme_id": ""}, "theme_id", "reference"),
        ({"action": "  "}, "action", "Write a few words"),
        ({"progress_update": "x" * 32_768}, "progress_update", "Shorten"),
        ({"next_step": "a\x00b"}, "next_step", "control characters"),
        ({"due_date_current": None}, "due_date_current", "ongoing"),
        ({"due_date_original": None}, "due_date_original", "first date"),
        ({"start_date": date(2018, 1, 1)}, "due_date_original", "before the start date"),
        ({"completed_date": MARCH}, "completed_date", "complete"),
        (
            {"delivery_status": DeliveryStatus.COMPLETE, "start_date": JUNE, "completed_date": MARCH},
            "completed_date",
            "before the start date",
        ),
        ({"rec_ids": ("R1", "R1")}, "rec_ids", "twice"),
        ({"indicator_ids": ("a", "a")}, "indicator_ids", "twice"),
    ],
)
def test_action_refuses_what_contradicts_itself(given: dict[str, object], field: str, why: str) -> None:
    """Each refusal names the field as officers see it and says what is allowed."""
    with pytest.raises(ValueRefusedError, match=why) as refused:
        action(**given)
    assert refused.value.field == field


@pytest.mark.parametrize("kind", [DueKind.ONGOING, DueKind.NOT_SET])
def test_ongoing_action_needs_no_date(kind: DueKind) -> None:
    """An action that is ongoing, or whose date is not set, is taken without a date."""
    assert action(due_kind=kind, due_date_original=None, due_date_current=None).due_date_current is None
    assert not kind.has_date


def test_complete_action_keeps_its_date() -> None:
    """A complete action says when it was completed, or not."""
    assert action(delivery_status=DeliveryStatus.COMPLETE, completed_date=MARCH).completed_date == MARCH
    assert action(delivery_status=DeliveryStatus.COMPLETE).completed_date is None


def milestone(**given: object) -> Milestone:
    """A milestone with what is given instead."""
    fields: dict[str, object] = {
        "milestone_id": "1.10.1",
        "action_id": "1.10",
        "text": "Advertise",
        "status": DeliveryStatus.ON_TRACK,
        "original_date": MARCH,
        "current_date": MARCH,
    }
    return Milestone(**{**fields, **given})  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [{"milestone_id": ""}, {"action_id": ""}, {"text": ""}, {"actual_date": MARCH}])
def test_milestone_refuses_what_says_nothing(given: dict[str, object]) -> None:
    """A milestone needs reference, action and text; only a reached one has a date of reaching."""
    with pytest.raises(ValueRefusedError):
        milestone(**given)


def test_date_change_has_days_and_must_change_something() -> None:
    """From March to June is 91 days; a move to the same date is refused."""
    change = DateChange(item_id="1.10", old=MARCH, new=JUNE, changed_on=MARCH, reason=DateChangeReason.PARTNER)
    assert change.days == 91
    assert DateChange(item_id="1.10", old=JUNE, new=MARCH, changed_on=MARCH).days == -91
    with pytest.raises(ValueRefusedError, match="is the old one"):
        DateChange(item_id="1.10", old=MARCH, new=MARCH, changed_on=MARCH)


def test_a_move_without_a_day_is_since_a_day_only_where_both_its_returns_are() -> None:
    """Between the returns of March and June: since March, but nobody can tell of a day between, nor of June."""
    april = date(2017, 4, 12)
    change = DateChange(item_id="1.10", old=MARCH, new=JUNE, changed_on=Between(MARCH, JUNE))
    assert change.known_by == JUNE
    assert [change.is_since(one) for one in (MARCH, april, JUNE)] == [True, False, False]
    assert not replace(change, changed_on=Between(None, JUNE)).is_since(MARCH)
    recorded = replace(change, changed_on=april)
    assert (recorded.known_by, recorded.is_since(april), recorded.is_since(JUNE)) == (april, True, False)


def test_recommendation_theme_and_version_need_their_words() -> None:
    """Empty texts and references are refused, and a body oversees a theme once."""
    with pytest.raises(ValueRefusedError, match="text"):
        Recommendation(rec_id="R1", source=RecommendationSource.SCRUTINY, text="")
    with pytest.raises(ValueRefusedError, match="title"):
        Theme(theme_id="T1", title="")
    with pytest.raises(ValueRefusedError, match="overseen_by"):
        Theme(theme_id="T1", title="Leadership", overseen_by=("board", "board"))
    with pytest.raises(ValueRefusedError, match="version"):
        PlanVersion(version="", date=MARCH)


def test_what_is_open_and_what_is_shown() -> None:
    """Complete, superseded and withdrawn are not open; only evidenced and embedded impact is shown."""
    closed = {status for status in DeliveryStatus if not status.is_open}
    assert closed == {DeliveryStatus.COMPLETE, DeliveryStatus.SUPERSEDED, DeliveryStatus.WITHDRAWN}
    assert {impact for impact in ImpactStatus if impact.is_shown} == {ImpactStatus.EVIDENCED, ImpactStatus.EMBEDDED}
