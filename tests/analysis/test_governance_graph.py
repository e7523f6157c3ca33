"""Tests of the map of one day: births, ends, proposals, names, chairs and meetings."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.governance_history import changes_between
from lineofsight.domain.governance import BodyKind, Layer, Lifecycle, LinkType, Meeting
from tests.analysis.governance_makers import AS_AT, LAST, NEXT, body, governance, link, met, seat

DAY = timedelta(days=1)
BORN = date(2016, 6, 13)
ENDED = date(2016, 9, 30)


def test_what_is_not_yet_born_has_ended_or_is_only_proposed_is_not_on_the_map() -> None:
    """A body is on the map from its first to its last day, and never while it is only proposed."""
    held = governance(
        body("always"),
        body("born", established=BORN),
        body("gone", ended=ENDED, lifecycle=Lifecycle.ENDED),
        body("idea", lifecycle=Lifecycle.PROPOSED),
        body("gone_some_day", lifecycle=Lifecycle.ENDED),
    )
    assert set(graph_on(held, date(2016, 6, 12)).bodies) == {"always", "gone"}
    assert set(graph_on(held, BORN).bodies) == {"always", "born", "gone"}
    assert set(graph_on(held, ENDED).bodies) == {"always", "born", "gone"}
    assert set(graph_on(held, date(2016, 10, 1)).bodies) == {"always", "born"}


def test_a_link_or_seat_is_in_force_only_between_its_days_and_with_both_ends_in_being() -> None:
    """Links and seats of what is not in being, or out of their own dates, are left out."""
    held = governance(
        body("board"),
        body("council", BodyKind.COUNCIL),
        body("born", established=BORN),
        links=(link("board", "council", to_date=ENDED), link("born", "council")),
        seats=(seat("board", "chair", from_date=BORN), seat("born", "chair")),
    )
    before, after = graph_on(held, date(2016, 6, 12)), graph_on(held, date(2016, 10, 1))
    assert [one.from_id for one in before.links] == ["board"]
    assert before.seats == {}
    assert [one.from_id for one in after.links] == ["born"]
    assert set(after.seats) == {"board", "born"}


@pytest.mark.parametrize(
    ("start", "end", "counts"),
    [
        (None, None, True),
        (AS_AT, AS_AT, True),
        (AS_AT + DAY, None, False),
        (None, AS_AT - DAY, False),
        (AS_AT - DAY, AS_AT + DAY, True),
    ],
)
def test_the_first_and_the_last_day_of_a_link_and_of_a_seat_count(
    start: date | None,
    end: date | None,
    counts: bool,  # noqa: FBT001 - a case's outcome
) -> None:
    """A seat that is left today is still held today."""
    held = governance(
        body("board"),
        body("council"),
        links=(link("board", "council", from_date=start, to_date=end),),
        seats=(seat("board", "x", from_date=start, to_date=end),),
    )
    graph = graph_on(held, AS_AT)
    assert (bool(graph.links), bool(graph.seats)) == (counts, counts)


@pytest.mark.parametrize(
    ("on", "held", "last", "unconfirmed", "following"),
    [
        (AS_AT, True, AS_AT, None, None),
        (AS_AT, None, None, AS_AT, None),
        (AS_AT, False, None, None, None),
        (AS_AT + DAY, None, None, None, AS_AT + DAY),
        (AS_AT + DAY, True, None, None, AS_AT + DAY),
        (AS_AT + DAY, False, None, None, None),
        (AS_AT - DAY, True, AS_AT - DAY, None, None),
        (AS_AT - DAY, None, None, AS_AT - DAY, None),
    ],
)
def test_a_meeting_of_the_day_itself_is_past(
    on: date,
    held: bool | None,  # noqa: FBT001 - as in Meeting
    last: date | None,
    unconfirmed: date | None,
    following: date | None,
) -> None:
    """What is recorded as held later than the day was not known yet, and one that was cancelled neither was nor is."""
    graph = graph_on(governance(body(next_meeting=AS_AT), meetings=(met("board", on, held=held),)), AS_AT)
    found = graph.last_meeting("board")
    assert (None if found is None else found.date) == last
    assert graph.unconfirmed_meeting("board") == unconfirmed
    assert graph.next_meeting("board") == following, "the body's own date is today, and no longer next"


def test_a_day_that_was_planned_before_the_last_meeting_is_forgotten() -> None:
    """Whether February's was held matters no more once March's was."""
    meetings = (met("board", date(2017, 2, 20), held=None), met("board"))
    assert graph_on(governance(body(), meetings=meetings), AS_AT).unconfirmed_meeting("board") is None


def test_the_chair_s_name_stands_in_where_no_office_is_named() -> None:
    """And nobody, where neither is."""
    named, bare = body("named", chair_name="A. Chair"), body("bare")
    graph = graph_on(governance(named, bare), AS_AT)
    assert (graph.chair("named"), graph.chair("bare")) == ("A. Chair", "")


def test_a_post_is_found_by_id_name_short_name_and_the_office_before_a_bracket() -> None:
    """The texts that officers write in plans find the post on the map; unknown texts find nothing."""
    graph = graph_on(
        governance(
            body("post_dcs", BodyKind.POST, name="Deputy Chief Executive (Director of Children’s Services)"),
            body("post_leader", BodyKind.POST, name="Leader of the Council", short_name="Leader"),
        ),
        AS_AT,
    )
    assert graph.find("deputy chief executive (director of children's services)") == "post_dcs"
    assert graph.find("Deputy Chief Executive") == graph.find("Deputy Chief Executive (interim)") == "post_dcs"
    assert graph.find_whole("Deputy Chief Executive (interim)") is None, "its bracket tells it apart"
    assert graph.find("LEADER") == "post_leader"
    assert graph.find("post_leader") == "post_leader"
    assert graph.find("Somebody else") is None


def test_of_two_with_one_name_the_one_in_being_is_found() -> None:
    """A name that went to a successor means the successor."""
    held = governance(
        body("old", name="The Board", ended=ENDED, lifecycle=Lifecycle.ENDED), body("new", name="The Board")
    )
    assert graph_on(held, AS_AT).find("The Board") == "new"


def test_the_chair_is_who_holds_the_seat_on_the_day() -> None:
    """A seat of chair goes before what the body says of itself."""
    held = governance(
        body("board", chair_office="Independent chair"),
        body("leader", BodyKind.POST),
        seats=(seat("board", "leader", role="chair", to_date=ENDED),),
    )
    assert graph_on(held, ENDED).chair("board") == "Leader"
    assert graph_on(held, AS_AT).chair("board") == "Independent chair"


def test_a_meeting_that_nobody_confirms_is_not_called_held() -> None:
    """A planned day that has passed is neither a meeting nor nothing."""
    unsure = date(2017, 3, 28)
    held = governance(
        body("board", next_meeting=None),
        meetings=(
            Meeting(body_id="board", date=NEXT, held=False),
            Meeting(body_id="board", date=date(2017, 5, 1)),
            met("board"),
            Meeting(body_id="board", date=unsure),
            Meeting(body_id="board", date=date(2017, 3, 29), held=False),
        ),
    )
    graph = graph_on(held, AS_AT)
    last = graph.last_meeting("board")
    assert last is not None
    assert last.date == LAST
    assert graph.unconfirmed_meeting("board") == unsure
    assert graph.next_meeting("board") == date(2017, 5, 1)


def test_the_next_meeting_is_the_one_that_the_body_names_when_none_is_planned() -> None:
    """A date that has passed is no next meeting."""
    held = governance(body("board"), body("late", next_meeting=LAST))
    graph = graph_on(held, AS_AT)
    assert graph.next_meeting("board") == NEXT
    assert graph.next_meeting("late") is None
    assert graph.unconfirmed_meeting("board") is None


def test_a_group_that_supports_a_board_answers_to_it_but_one_team_does_not_answer_to_another() -> None:
    """Support counts as answering only without a link that says so, and never at the front line or for partners."""
    held = governance(
        body("board"),
        body("group", BodyKind.OFFICER_GROUP),
        body("housing", BodyKind.OFFICER_GROUP),
        body("team", BodyKind.OFFICER_GROUP, layer=Layer.PRACTICE),
        body("police", BodyKind.PARTNER),
        links=(
            link("group", "board", LinkType.SUPPORTS),
            link("housing", "team", LinkType.SUPPORTS),
            link("police", "board", LinkType.SUPPORTS),
        ),
    )
    graph = graph_on(held, AS_AT)
    assert [one.to_id for one in graph.above("group")] == ["board"]
    assert graph.above("housing") == ()
    assert graph.above("police") == ()


def test_what_began_ended_and_came_after_is_told_oldest_first() -> None:
    """Between two days each birth and each end is a sentence, with the successor."""
    held = governance(
        body("review", ended=ENDED, lifecycle=Lifecycle.ENDED, successor_id="oversight"),
        body("oversight", established=date(2016, 12, 1)),
        body("always"),
        body("idea", lifecycle=Lifecycle.PROPOSED),
    )
    told = changes_between(held, date(2016, 4, 1), AS_AT)
    assert [(one.kind, one.what) for one in told] == [
        ("ended", "Review ended on 30 September 2016; Oversight came after it."),
        ("began", "Oversight came into being on 1 December 2016."),
    ]
    assert changes_between(held, date(2017, 1, 1), AS_AT) == ()
