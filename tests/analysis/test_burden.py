"""Tests of the weight of governance: hours by person, overlaps, and what a change would bring."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lineofsight.analysis.burden import weigh, yearly_hours
from lineofsight.analysis.governance_graph import graph_on
from lineofsight.analysis.overlap import purpose_overlaps, seat_overlaps, telling_words
from lineofsight.analysis.what_if import ended_in, merged_in, what_if
from lineofsight.domain.governance import BodyKind, Layer, LinkType
from lineofsight.domain.plan import Theme
from lineofsight.errors import LineOfSightError
from tests.analysis.governance_makers import AS_AT, body, governance, link, met, record_of, seat


def test_hours_a_year_are_meetings_times_length_exactly() -> None:
    """Nine meetings of an hour and a half are 13.5 hours."""
    known = body(meetings_per_year=Decimal(9), meeting_hours=Decimal("1.5"))
    assert yearly_hours(known) == Decimal("13.5")


def test_hours_that_are_not_known_are_never_nought() -> None:
    """Without frequency or length nothing is known of a body's hours."""
    assert yearly_hours(body(meetings_per_year=Decimal(12))) is None
    assert yearly_hours(body(meeting_hours=Decimal(2))) is None


def test_a_persons_hours_are_those_of_every_body_once_and_the_unknown_is_named() -> None:
    """Two seats on one body take one person's time once; a body of unknown hours is named beside the sum."""
    held = governance(
        body("board", meetings_per_year=Decimal(12), meeting_hours=Decimal(2)),
        body("forum", meetings_per_year=Decimal(4), meeting_hours=Decimal(3)),
        body("secret"),
        body("director", BodyKind.POST),
        seats=(
            seat("secret", "director"),
            seat("forum", "director"),
            seat("board", "director"),
            seat("board", "director", role="secretary"),
            seat("secret", "head", illustrative=True),
        ),
    )
    burden = weigh(held, AS_AT)
    director, head = burden.people
    assert (director.name, director.hours, director.illustrative) == ("Director", Decimal(36), False)
    assert director.bodies == ("board", "forum", "secret")
    assert director.unknown == ("secret",)
    assert (head.name, head.hours, head.unknown, head.illustrative) == ("head", None, ("secret",), True)
    assert (burden.hours, burden.unknown) == (Decimal(36), ("secret",))


def test_three_people_on_two_bodies_are_an_overlap_and_two_are_not() -> None:
    """The overlap says who sits on both, and of how many on the smaller body."""
    held = governance(
        body("first"),
        body("second"),
        body("third"),
        seats=(
            *(seat("first", who) for who in "abcd"),
            *(seat("second", who) for who in "bcd"),
            *(seat("third", who) for who in "abx"),
        ),
    )
    (overlap,) = seat_overlaps(graph_on(held, AS_AT))
    assert (overlap.first, overlap.second, overlap.shared, overlap.smaller) == ("first", "second", ("b", "c", "d"), 3)


def test_words_that_any_purpose_uses_tell_nothing() -> None:
    """What is left is what tells one purpose from another, without the possessive."""
    assert telling_words("Oversees the council's services for children's exploitation.") == {
        "oversees",
        "exploitation",
    }


def test_purposes_that_share_three_telling_words_overlap_with_the_words() -> None:
    """Two words are too few; posts and front-line teams are left out."""
    shared = "Monitors exploitation, missing episodes and gangs."
    held = governance(
        body("first", purpose=shared),
        body("second", purpose="Watches gangs, exploitation, and missing people."),
        body("third", purpose="Watches gangs and exploitation."),
        body("post", BodyKind.POST, purpose=shared),
        body("team", BodyKind.OFFICER_GROUP, purpose=shared, layer=Layer.PRACTICE),
    )
    found = {(one.first, one.second): one.words for one in purpose_overlaps(graph_on(held, AS_AT))}
    assert found == {
        ("first", "second"): ("exploitation", "gangs", "missing"),
        ("second", "third"): ("exploitation", "gangs", "watches"),
    }


def test_a_word_that_eleven_purposes_use_tells_nothing() -> None:
    """Among eleven bodies with one purpose no word is left that tells; among ten each pair overlaps."""
    same = [body(f"forum_{n:02}", purpose="Monitors exploitation, gangs and housing.") for n in range(11)]
    assert purpose_overlaps(graph_on(governance(*same), AS_AT)) == ()
    assert len(purpose_overlaps(graph_on(governance(*same[:10]), AS_AT))) == 45


def test_a_few_words_of_a_long_purpose_are_no_overlap() -> None:
    """Three shared words are too few when the shorter purpose has more than twelve telling words."""
    letters = "abcdefghijklmn"
    long = [f"word{letter}" for letter in letters]
    other = [*long[:3], *(f"other{letter}" for letter in letters)]
    held = governance(body("first", purpose=" ".join(long)), body("second", purpose=" ".join(other)))
    assert purpose_overlaps(graph_on(held, AS_AT)) == ()
    shorter = governance(body("first", purpose=" ".join(long[:12])), body("second", purpose=" ".join(other)))
    assert len(purpose_overlaps(graph_on(shorter, AS_AT))) == 1


RECORD = record_of(
    governance(
        body("council", BodyKind.COUNCIL),
        body("first", meetings_per_year=Decimal(12), meeting_hours=Decimal(2)),
        body("second", meetings_per_year=Decimal(6), meeting_hours=Decimal(3)),
        body("unknown"),
        body("director", BodyKind.POST),
        links=(
            link("first", "council"),
            link("second", "council"),
            link("unknown", "council"),
            link("second", "first", LinkType.INFORMS),
            link("unknown", "second", LinkType.ADVISES),
        ),
        seats=(
            seat("first", "director"),
            seat("second", "director", role="chair"),
            seat("second", "head", role="chair"),
            seat("unknown", "director"),
        ),
        meetings=(met("first"), met("second")),
    ),
    Theme(theme_id="T1", title="Leadership", overseen_by=("second",)),
)


def test_ending_a_body_gives_back_its_hours_and_says_what_falls_away() -> None:
    """The hours of its people, its links, the theme that nobody oversees any more, and the checks."""
    found = what_if(RECORD, ended="second")
    assert (found.before, found.after, found.unknown) == (Decimal(60), Decimal(24), ())
    assert found.saved_by == (("Director", Decimal(18)), ("head", Decimal(18)))
    assert found.links_lost == (
        "Second reports to Council.",
        "Second informs First.",
        "Unknown advises Second.",
    )
    assert found.themes_unwatched == ("T1",)
    assert [one.code for one in found.found] == ["theme_without_body"]
    assert found.mended == ()


def test_merging_a_body_moves_its_people_links_and_themes() -> None:
    """Who sat on both saves time; who joins spends some; links to the body that stays are no links."""
    found = what_if(RECORD, ended="second", into="first")
    assert found.saved_by == (("Director", Decimal(18)), ("head", Decimal(-6)))
    assert (found.before, found.after) == (Decimal(60), Decimal(48))
    assert found.links_lost == ("Second informs First.",)
    assert found.themes_unwatched == ()
    assert found.found == ()


def test_a_merged_body_keeps_one_chair_and_no_link_twice() -> None:
    """The chair of the body that goes joins as a member, and what both had is there once."""
    then = merged_in(RECORD, "second", "first").governance
    assert [(one.holder, one.role) for one in then.seats if one.body_id == "first"] == [
        ("director", "member"),
        ("head", "member"),
    ]
    assert [(one.from_id, one.to_id) for one in then.links] == [
        ("first", "council"),
        ("unknown", "council"),
        ("unknown", "first"),
    ]
    assert {one.body_id for one in then.meetings} == {"first"}


def test_ending_what_has_unknown_hours_claims_no_saving() -> None:
    """Where frequency or length is missing, what would be saved is said to be unknown."""
    found = what_if(RECORD, ended="unknown")
    assert (found.unknown, found.saved_by) == (("Unknown",), ())
    assert what_if(RECORD, ended="second", into="unknown").unknown == ("Unknown",)


@pytest.mark.parametrize(
    ("ended", "into"), [("nobody", None), ("director", None), ("first", "nobody"), ("first", "first")]
)
def test_what_cannot_be_ended_or_merged_is_said_in_a_sentence(ended: str, into: str | None) -> None:
    """An unknown id, a post and a body merged into itself are refused."""
    with pytest.raises(LineOfSightError, match=r"\.$"):
        what_if(RECORD, ended=ended, into=into)


def test_what_if_changes_nothing() -> None:
    """The record that was asked about is as it was."""
    before = RECORD.governance
    ended_in(RECORD, "second")
    what_if(RECORD, ended="second", into="first")
    assert RECORD.governance == before
