"""Twelve months of meetings: what is known of each, and which months are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.meeting_year import (
    MeetingState,
    meeting_year,
    meetings_of,
    starts_of,
    usual_start,
)
from lineofsight.domain.governance import BodyKind, Meeting
from tests.analysis.governance_makers import AS_AT, NEXT, body, governance, met

HELD = met("board", date(2017, 3, 20))


@pytest.mark.parametrize(
    ("on", "held", "state"),
    [
        (date(2017, 3, 31), True, MeetingState.HELD),
        (date(2017, 3, 31), False, MeetingState.MISSED),
        (date(2017, 3, 31), None, MeetingState.UNRECORDED),
        (date(2017, 4, 1), None, MeetingState.PLANNED),
        (date(2017, 4, 1), True, MeetingState.PLANNED),
        (date(2017, 4, 1), False, MeetingState.CALLED_OFF),
    ],
)
def test_what_is_known_of_a_meeting_depends_on_the_day(on: date, held: bool | None, state: MeetingState) -> None:  # noqa: FBT001 (a case)
    """A day that passed without a word is not counted as held, and one to come is never held yet."""
    record = governance(body(next_meeting=None), meetings=[replace(HELD, date=on, held=held)])

    assert [one.state for one in meetings_of(graph_on(record, AS_AT), "board")] == [state]


def test_the_next_meeting_that_a_body_names_is_planned() -> None:
    """Once, whether or not it is listed as a meeting too; one in the past is no next meeting."""
    graph = graph_on(governance(body(), meetings=[HELD]), AS_AT)
    assert [(one.on, one.state) for one in meetings_of(graph, "board")] == [
        (HELD.date, MeetingState.HELD),
        (NEXT, MeetingState.PLANNED),
    ]
    listed = graph_on(governance(body(), meetings=[Meeting(body_id="board", date=NEXT, title="Special")]), AS_AT)
    assert [one.title for one in meetings_of(listed, "board")] == ["Special"]
    past = graph_on(governance(body(next_meeting=AS_AT)), AS_AT)
    assert meetings_of(past, "board") == ()


def test_twelve_months_stand_around_the_day() -> None:
    """Five whole months behind the present one and six ahead, over the turn of the year."""
    year = meeting_year(graph_on(governance(body()), AS_AT), usual_start(AS_AT))

    assert (year.months[0], year.months[-1], len(year.months)) == (date(2016, 10, 1), date(2017, 9, 1), 12)
    assert [len(month) for month in year.bodies[0].months] == [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]


def test_a_body_that_ought_to_meet_and_does_not_is_listed_last() -> None:
    """Its empty row is worth seeing; a team, a post and an ended body have none."""
    record = governance(
        body("silent", BodyKind.HWB, next_meeting=None),
        body("team", BodyKind.OFFICER_GROUP, next_meeting=None),
        body("ended", BodyKind.HWB, ended=date(2017, 1, 1)),
        body("board"),
    )
    year = meeting_year(graph_on(record, AS_AT), usual_start(AS_AT))

    assert [one.ref for one in year.bodies] == ["board", "silent"]
    assert sum(year.counts().values()) == 1


def test_stretches_reach_from_the_first_meeting_to_the_last() -> None:
    """Half a year apart, the usual one among them; without meetings it stands alone."""
    meetings = [met("board", date(2015, 12, 1)), HELD, replace(HELD, date=date(2018, 1, 9), held=None)]
    starts = starts_of(graph_on(governance(body(), meetings=meetings), AS_AT))

    assert starts == (
        date(2015, 10, 1),
        date(2016, 4, 1),
        date(2016, 10, 1),
        date(2017, 4, 1),
    )
    assert starts_of(graph_on(governance(), AS_AT)) == (usual_start(AS_AT),)
    edges = [met("board", date(2016, 10, 1)), replace(HELD, date=date(2017, 10, 1), held=None)]
    assert starts_of(graph_on(governance(body(), meetings=edges), AS_AT)) == (date(2016, 10, 1), date(2017, 4, 1)), (
        "a meeting on the first day is in the first stretch, and one on the day after the last is not"
    )
