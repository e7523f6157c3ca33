"""Money and people behind the plan: nothing counted twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from lineofsight.analysis.resources import count_posts, list_sums, newest_caseloads, overspent
from lineofsight.domain.practice import Caseload
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.registers import BudgetLine, Recurrence

WHOLE = BudgetLine(line_id="M1", title="Package", amount=Decimal(900), recurrence=Recurrence.RECURRING)
PART = replace(WHOLE, line_id="M2", title="Workers", amount=Decimal(600), part_of="M1")
CASES = Caseload(
    caseload_id="C1",
    team="North",
    role="Worker",
    as_at=date(2017, 2, 28),
    limit=Decimal(15),
    workers=Decimal(8),
    cases=Decimal(160),
)


def watched(*lines: BudgetLine, caseloads: tuple[Caseload, ...] = ()) -> WatchedRecord:
    """A record of these lines."""
    return WatchedRecord(budget_lines=lines, caseloads=caseloads)


def test_a_part_stands_under_its_whole_however_deep() -> None:
    """Each line once, though a part was returned first."""
    deep = replace(PART, line_id="M3", part_of="M2")
    (one,) = list_sums(watched(deep, PART, WHOLE))
    assert one.line == WHOLE
    assert one.parts == (PART, deep)


def test_a_part_whose_whole_is_not_shown_stands_for_itself() -> None:
    """What a reader may not see takes no part with it."""
    assert [(one.line, one.parts) for one in list_sums(watched(PART))] == [(PART, ())]


def test_a_ring_of_parts_loses_no_line() -> None:
    """Two lines that name each other are both told."""
    ring = replace(WHOLE, part_of="M2")
    assert {one.line.line_id for one in list_sums(watched(ring, PART))} == {"M1", "M2"}


def test_a_line_is_overspent_when_its_forecast_is_above_what_was_approved() -> None:
    """The furthest above first; a pressure was approved by nobody, so nothing is above it."""
    little = replace(PART, forecast=Decimal(601))
    much = replace(WHOLE, forecast=Decimal(1000))
    within = replace(PART, line_id="M4", forecast=Decimal(600))
    pressure = replace(WHOLE, line_id="M5", recurrence=Recurrence.PRESSURE, forecast=Decimal(5000))
    unknown = replace(WHOLE, line_id="M6", forecast=None)
    assert overspent(watched(little, much, within, pressure, unknown)) == (much, little)
    assert overspent(watched(much, little)) == (much, little)


def test_posts_are_counted_once_and_only_where_all_three_are_said() -> None:
    """A whole that repeats the posts of its part adds nothing, and a line without posts is not nought posts."""
    posts: dict[str, Any] = {
        "posts_funded": Decimal(14),
        "posts_recruited": Decimal("12.5"),
        "posts_in_post": Decimal(11),
    }
    whole = replace(WHOLE, **posts | {"posts_funded": Decimal(20)})
    part = replace(PART, **posts)
    half = replace(PART, line_id="M6", posts_funded=Decimal(3))
    counted = count_posts(watched(whole, part, half))
    assert counted is not None
    assert (counted.funded, counted.recruited, counted.in_post) == (Decimal(14), Decimal("12.5"), Decimal(11))
    assert count_posts(watched(half)) is None


def test_the_newest_caseload_of_each_team_and_role_is_shown_the_furthest_above_its_limit_first() -> None:
    """An older count of the same team is not shown beside it; a team without workers has no mean."""
    newer = replace(CASES, caseload_id="C2", as_at=date(2017, 3, 31), cases=Decimal(176))
    other = replace(CASES, caseload_id="C3", team="South", cases=Decimal(100))
    empty = replace(CASES, caseload_id="C4", team="West", workers=Decimal(0), cases=Decimal(0))
    assert newest_caseloads(watched(caseloads=(newer, CASES, empty, other))) == (newer, other, empty)
    assert newest_caseloads(watched(caseloads=(CASES, newer))) == (newer,), "whichever was returned first"
