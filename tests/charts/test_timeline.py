"""Due dates on one calendar: the first a ring, the present one the mark, the move between them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeGuard

import pytest
from reportlab.graphics.shapes import Circle, String

from lineofsight.analysis.due_dates import due_by
from lineofsight.charts.lanes import Lane
from lineofsight.charts.plot import text_width
from lineofsight.charts.timeline import calendar_of, in_parts, timeline
from lineofsight.documents.on_paper import timeline_on_paper
from lineofsight.domain.statuses import DueKind
from lineofsight.wording.dates import short_day
from lineofsight.wording.statuses import member_status
from tests.desktop.pictures import AS_AT, make_picture

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.plan import Action

_ACTIONS = tuple(judged for theme in make_picture().themes for judged in theme.actions)


def _dated(when: date | None, first: date | None = None) -> JudgedAction:
    judged = next(one for one in _ACTIONS if one.action.due_date_current is not None)
    return replace(judged, action=replace(judged.action, due_date_current=when, due_date_original=first or when))


def _is_key(shape: object) -> TypeGuard[String]:
    return isinstance(shape, String) and shape.text.startswith("Ring: ")


def _lane(*actions: JudgedAction, title: str = "Leadership") -> Lane:
    return Lane(title, f"{len(actions)} actions", actions)


def test_every_action_with_a_date_has_its_place_and_says_itself() -> None:
    """As many points as dated actions, one under another; those without a date are counted in the words."""
    dated = [one for one in _ACTIONS if one.action.due_date_current is not None]
    made = timeline([_lane(*_ACTIONS)], AS_AT)
    assert made is not None
    assert len(made.hot) == 1 + len(dated) < len(_ACTIONS)
    heights = [y for _, y, _ in made.hot]
    assert heights == sorted(heights, reverse=True)
    assert made.alt.startswith(f"Due dates of {len(dated)} of {len(_ACTIONS)} actions")
    assert all(judged.action.action_id in said for judged, (_, _, said) in zip(dated, made.hot[1:], strict=True))


def test_later_stands_further_to_the_right() -> None:
    """The calendar runs from left to right."""
    made = timeline([_lane(_dated(date(2017, 1, 1)), _dated(date(2017, 12, 31)))], AS_AT)
    assert made is not None
    _, (first, _, _), (second, _, _) = made.hot
    assert first < second < made.width


@pytest.mark.parametrize(
    ("kind", "begins", "ends"),
    [
        (DueKind.MONTH, date(2017, 4, 1), date(2017, 4, 30)),
        (DueKind.QUARTER, date(2017, 4, 1), date(2017, 6, 30)),
    ],
)
def test_what_is_due_in_a_month_or_quarter_stands_at_its_end(kind: DueKind, begins: date, ends: date) -> None:
    """Whether officers write its first day or its last: before that it is not late, and so stands behind the day."""
    one = _dated(begins, date(2017, 1, 1))
    spoken = replace(one, action=replace(one.action, due_kind=kind))
    made = timeline([_lane(spoken, _dated(ends))], date(2017, 4, 15))
    assert made is not None
    (marked, _, _), (plain, _, _) = made.hot[1:]
    assert marked == plain


def test_work_that_goes_on_has_no_place_whatever_date_stands_beside_it() -> None:
    """Officers call it ongoing, so its date is none to judge by."""
    one = _dated(date(2017, 5, 1))
    ongoing = replace(one, action=replace(one.action, due_kind=DueKind.ONGOING))
    made = timeline([_lane(one, ongoing)], AS_AT)
    assert made is not None
    assert made.hot[0][2] == "Leadership: 2 actions; no date: 1.1."


def test_only_what_moved_has_a_ring() -> None:
    """An action that kept its date shows one mark and nothing else."""
    kept = timeline([_lane(_dated(date(2017, 5, 1)))], AS_AT)
    moved = timeline([_lane(_dated(date(2017, 5, 1), date(2017, 2, 1)))], AS_AT)
    assert kept is not None
    assert moved is not None
    rings = [sum(isinstance(shape, Circle) for shape in made.contents) for made in (kept, moved)]
    assert rings == [0, 1]
    keys = [[shape.x + text_width(shape.text) for shape in made.contents if _is_key(shape)] for made in (kept, moved)]
    assert [len(ends) for ends in keys] == [0, 1], "what a ring is, where there is one"
    narrow = timeline([_lane(_dated(date(2017, 5, 1), date(2017, 2, 1)))], AS_AT, 420.0)
    assert narrow is not None
    assert keys[1][0] < min(
        shape.x for shape in narrow.contents if isinstance(shape, String) and shape.y > narrow.height - 20
    )


def test_the_marks_that_are_drawn_are_named_above_it_where_that_is_asked_for() -> None:
    """On the screen; each mark beside its word, in the order of the words, and none that nobody finds below."""
    lanes = [_lane(*_ACTIONS)]
    plain, named = timeline(lanes, AS_AT), timeline(lanes, AS_AT, names_marks=True)
    assert plain is not None
    assert named is not None
    key = [one.text for one in named.contents if isinstance(one, String) and one.y > plain.height]
    drawn = {member_status(one.status).word for one in _ACTIONS if one.action.due_date_current is not None}
    assert set(key) == drawn
    assert len(key) == len(drawn)
    assert named.height == plain.height + named.above
    assert [(x, y) for x, y, _ in named.hot] == [(x, y) for x, y, _ in plain.hot]


def test_nothing_dated_is_no_picture() -> None:
    """Ongoing work has no place on a calendar."""
    undated = [one for one in _ACTIONS if one.action.due_date_current is None]
    assert timeline([_lane(*undated)], AS_AT) is None
    assert timeline([], AS_AT) is None


@pytest.mark.parametrize("last", [date(2017, 2, 1), date(2018, 1, 1), date(2062, 1, 1)])
@pytest.mark.parametrize("width", [420.0, 700.0, 1400.0])
def test_the_names_of_months_never_touch(last: date, width: float) -> None:
    """However long the calendar, names end before the next begins, and within the picture; so the marked day's."""
    made = timeline([_lane(_dated(date(2017, 1, 1)), _dated(last))], AS_AT, width)
    assert made is not None
    named = [
        (shape.x, shape.text) for shape in made.contents if isinstance(shape, String) and shape.y > made.height - 20
    ]
    ends = [x + text_width(text) for x, text in named]
    assert all(end < x for end, (x, _) in zip(ends, named[1:], strict=False))
    assert all(end <= width for end in ends)
    marked = next(shape for shape in made.contents if isinstance(shape, String) and shape.text == short_day(AS_AT))
    assert marked.x + text_width(marked.text) <= width
    assert marked.y < made.height - 20, "in a line of its own"


def test_each_lane_stands_under_its_heading_with_all_that_is_counted() -> None:
    """In the order given; what has no date is said in the heading, and who stands in two lanes is counted once."""
    one = _dated(date(2017, 5, 1))
    undated = next(one for one in _ACTIONS if one.action.due_date_current is None)
    lanes = [_lane(one, undated, title="Police"), _lane(one, title="Schools"), _lane(undated, title="NHS")]
    made = timeline(lanes, AS_AT)
    assert made is not None
    said = [text for _, _, text in made.hot]
    assert said[0] == "Police: 2 actions; no date: 1.6."
    assert said[2] == "Schools: 1 actions."
    assert said[1] == said[3]
    assert said[4] == "NHS: 1 actions; no date: 1.6."
    heights = [y for _, y, _ in made.hot]
    assert heights == sorted(heights, reverse=True)
    assert made.alt.startswith("Due dates of 1 of 2 actions")


@pytest.mark.parametrize("width", [420.0, 700.0])
def test_a_long_heading_ends_within_the_picture(width: float) -> None:
    """Its words and its count both have room; what is left out ends with three dots."""
    title = "R1  Recruit permanent social workers and managers " * 5
    made = timeline([Lane(title, "14 actions, 3 overdue", (_dated(date(2017, 5, 1)),))], AS_AT, width)
    assert made is not None
    shown = [shape for shape in made.contents if isinstance(shape, String) and shape.y < made.height - 40]
    heading, counted = shown[:2]
    assert heading.text.endswith("…")
    assert counted.text == "14 actions, 3 overdue"
    assert heading.x + text_width(heading.text, bold=True) < counted.x
    assert counted.x + text_width(counted.text) <= width


def test_parts_for_paper_hold_each_action_once_under_a_heading() -> None:
    """None is taller than asked; a lane that goes on says so; all parts keep the calendar of the whole."""
    undated = next(one for one in _ACTIONS if one.action.due_date_current is None)
    days = [date(2017, 1, day) for day in range(1, 31)]
    lanes = [_lane(*map(_dated, days)), _lane(_dated(date(2018, 1, 1)), undated, title="Practice")]
    parts = in_parts(lanes, 260)
    assert [one for part in parts for lane in part for one in lane.actions] == [
        one for lane in lanes for one in lane.actions
    ]
    assert {lane.title for part in parts[1:-1] for lane in part} == {"Leadership, continued"}
    drawn = [timeline(part, AS_AT, 480, calendar=calendar_of(lanes, AS_AT, 480)) for part in parts]
    assert len(drawn) > 2
    assert all(made is not None and made.height <= 260 for made in drawn)
    alone = timeline(parts[0], AS_AT, 480)
    assert alone is not None
    assert drawn[0] is not None
    assert drawn[0].hot[1][0] < alone.hot[1][0]


def test_paper_works_out_the_calendar_of_many_parts_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A part more costs what it draws, and not every date of the plan again."""
    asked: list[Action] = []

    def counted(action: Action) -> date | None:
        asked.append(action)
        return due_by(action)

    monkeypatch.setattr("lineofsight.charts.timeline.due_by", counted)
    lane = _lane(*(_dated(date(2017, 1, 1 + place % 28)) for place in range(400)))
    assert len(timeline_on_paper([lane], AS_AT)) > 10
    assert len(asked) < 20 * len(lane.actions)
