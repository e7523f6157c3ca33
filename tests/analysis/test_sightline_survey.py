"""Every gap of the plan, told once."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import lineofsight.analysis
from lineofsight.analysis.sightline_survey import SERIOUSNESS, survey_gaps
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus
from tests.analysis.sightline_makers import ACTION, ASKED, THEME, whole, with_plan


def test_a_council_without_gaps_has_none() -> None:
    """Nothing is found where nothing is broken."""
    assert survey_gaps(whole()) == ()


def test_the_same_gap_of_two_actions_is_told_once_with_both() -> None:
    """Each item is named where it is concerned."""
    record = with_plan(
        whole(), actions=tuple(replace(ACTION, action_id=ref, indicator_ids=()) for ref in ("1.1", "1.2"))
    )
    gap = next(gap for gap in survey_gaps(record) if gap.code == "no_indicator")
    assert gap.refs == ("1.1", "1.2")


def test_what_differs_only_by_its_theme_or_day_is_told_once() -> None:
    """No voice under two themes, or a Board that did not meet since either change, is one gap of two actions."""
    second = replace(THEME, theme_id="T2", order=2)
    changed = (
        replace(ACTION, status_date=date(2017, 3, 27)),
        replace(ACTION, action_id="2.1", theme_id="T2", status_date=date(2017, 3, 28)),
    )
    unheard = replace(whole(), watched=WatchedRecord())
    gaps = {gap.code: gap for gap in survey_gaps(with_plan(unheard, themes=(THEME, second), actions=changed))}
    assert gaps["no_voice"].what == "Nothing recorded under the theme is what children or families said."
    assert gaps["no_voice"].refs == ("1.1", "2.1")
    assert gaps["not_met_since_change"].refs == ("1.1", "2.1")
    assert gaps["not_met_since_change"].what.endswith(", before the last change in these.")


def test_a_recommendation_that_nothing_answers_comes_first() -> None:
    """That nobody does anything is the most serious gap."""
    unanswered = replace(ASKED, rec_id="O9")
    record = with_plan(
        whole(),
        recommendations=(ASKED, unanswered),
        actions=(replace(ACTION, indicator_ids=(), lead_role="", lead_officer=""),),
    )
    found = survey_gaps(record)
    assert (found[0].code, found[0].refs) == ("no_action", ("O9",))
    places = [SERIOUSNESS.index(gap.code) for gap in found]
    assert places == sorted(places)


def test_what_left_the_plan_is_not_traced() -> None:
    """A withdrawn action has no chain to break."""
    withdrawn = replace(
        ACTION, action_id="1.9", delivery_status=DeliveryStatus.WITHDRAWN, lead_role="", lead_officer=""
    )
    record = with_plan(whole(), actions=(ACTION, withdrawn))
    assert all("1.9" not in gap.refs for gap in survey_gaps(record))


def test_every_code_of_a_gap_has_its_place() -> None:
    """A new kind of gap cannot be forgotten in the order."""
    folder = Path(lineofsight.analysis.__file__).parent
    written = {
        code
        for name in ("sightline_gaps.py", "sightline_meetings.py", "sightline_expected.py")
        for code in re.findall(r'code="(\w+)"', (folder / name).read_text(encoding="utf-8"))
    }
    assert written == set(SERIOUSNESS)
