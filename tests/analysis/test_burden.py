"""Tests of the weight of governance: hours by person, overlaps, and what a change would bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    merged = what_if(RECORD, ended="second", into="unknown")
    assert (merged.unknown, merged.saved_by) == (("Unknown",), ())


NO_BODY = "is not the id of a body in being on 31 March 2017. 'lineofsight show bodies' lists the ids."


@pytest.mark.parametrize(
    ("ended", "into", "said"),
    [
        ("nobody", None, f"'nobody' {NO_BODY}"),
        ("director", None, f"'director' {NO_BODY}"),
        ("first", "nobody", f"'nobody' {NO_BODY}"),
        ("first", "first", "First cannot be merged into itself. Name another body."),
    ],
)
def test_what_cannot_be_ended_or_merged_is_said_in_a_sentence(ended: str, into: str | None, said: str) -> None:
    """An unknown id, a post and a body merged into itself are refused."""
    with pytest.raises(LineOfSightError) as refused:
        what_if(RECORD, ended=ended, into=into)
    assert str(refused.value) == said


def test_only_who_sits_on_the_day_joins_and_each_once() -> None:
    """A seat that was given up does not follow the body, and two seats of one person are one."""
    seats = (
        *RECORD.governance.seats,
        seat("second", "former", to_date=date(2017, 3, 30)),
        seat("second", "future", from_date=date(2017, 4, 1)),
        seat("second", "leaving", to_date=AS_AT),
        seat("second", "leaving", role="secretary"),
        seat("unknown", "stranger"),
    )
    held = replace(RECORD, governance=replace(RECORD.governance, seats=seats))
    joined = [one.holder for one in merged_in(held, "second", "first").governance.seats if one.body_id == "first"]
    assert joined == ["director", "head", "leaving"]
    assert {one.holder for one in ended_in(held, "second").governance.seats} == {"director", "stranger"}


def test_links_of_both_directions_move_and_one_that_two_give_moves_once() -> None:
    """What reports to the body that goes, and what that body reports to; nothing of bodies that have no part in it."""
    links = (
        link("unknown", "second", LinkType.REPORTS_TO),
        link("second", "unknown", LinkType.INFORMS),
        link("second", "unknown", LinkType.INFORMS, source_para="2.1"),
        link("first", "second", LinkType.ADVISES),
        link("council", "unknown", LinkType.INFORMS),
    )
    held = replace(RECORD, governance=replace(RECORD.governance, links=links))
    then = merged_in(held, "second", "first").governance.links
    assert [(one.from_id, one.type, one.to_id) for one in then] == [
        ("council", LinkType.INFORMS, "unknown"),
        ("unknown", LinkType.REPORTS_TO, "first"),
        ("first", LinkType.INFORMS, "unknown"),
    ]
    assert what_if(held, ended="second", into="first").links_lost == ("First advises Second.",)
    assert len(what_if(held, ended="second").links_lost) == 4


def test_only_whose_time_changes_is_named_most_first_and_then_by_name() -> None:
    """A person who sat on both and whose hours stay as they were is not."""
    held = replace(
        RECORD,
        governance=replace(
            RECORD.governance,
            seats=(
                seat("first", "zoe"),
                seat("first", "adam"),
                seat("first", "both"),
                seat("second", "both"),
                seat("second", "mover"),
                seat("unknown", "idle"),
            ),
        ),
    )
    assert what_if(held, ended="first").saved_by == (
        ("adam", Decimal(24)), ("both", Decimal(24)), ("zoe", Decimal(24)),
    )  # fmt: skip
    assert what_if(held, ended="second", into="first").saved_by == (("both", Decimal(18)), ("mover", Decimal(-6)))


def test_a_theme_that_another_body_oversees_too_is_still_watched() -> None:
    """And a theme that neither of two merged bodies oversees stays with whom it is."""
    both = Theme(theme_id="T2", title="Homes", overseen_by=("second", "first"))
    other = Theme(theme_id="T3", title="Schools", overseen_by=("unknown",))
    held = replace(RECORD, plan=replace(RECORD.plan, themes=(both, other)))
    assert what_if(held, ended="second").themes_unwatched == ()
    assert [one.overseen_by for one in merged_in(held, "second", "first").plan.themes] == [("first",), ("unknown",)]


def test_a_change_names_both_bodies_and_whether_it_rests_on_made_up_rows() -> None:
    """Of either of the two; a made-up body that has no part in it does not make it so."""
    alone = what_if(RECORD, ended="second")
    assert (alone.ended, alone.into, alone.illustrative) == ("Second", "", False)
    merged = what_if(RECORD, ended="second", into="first")
    assert (merged.ended, merged.into, merged.illustrative) == ("Second", "First", False)
    for made_up, is_so in (("second", True), ("first", True), ("unknown", False)):
        bodies = tuple(replace(one, illustrative=one.body_id == made_up) for one in RECORD.governance.bodies)
        held = replace(RECORD, governance=replace(RECORD.governance, bodies=bodies))
        assert what_if(held, ended="second", into="first").illustrative is is_so
    assert what_if(RECORD, ended="unknown", into="second").unknown == ("Unknown",)


def test_what_the_checks_find_already_is_neither_brought_nor_mended() -> None:
    """A theme that nobody oversaw before is no news, and a finding about the body that goes goes with it."""
    lost = Theme(theme_id="T2", title="Homes", overseen_by=("nobody",))
    overdue = tuple(
        replace(one, next_meeting=None) if one.body_id == "second" else one for one in RECORD.governance.bodies
    )
    plan = replace(RECORD.plan, themes=(*RECORD.plan.themes, lost))
    held = replace(RECORD, plan=plan, governance=replace(RECORD.governance, bodies=overdue))
    found = what_if(held, ended="second")
    assert [(one.code, one.refs) for one in found.found] == [("theme_without_body", ("T1",))]
    assert found.themes_unwatched == ("T1",)
    assert {ref for one in found.mended for ref in one.refs} == {"second"}
    assert found.mended


@given(
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=8),
    st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")), max_size=8),
)
def test_nothing_of_a_body_is_left_when_it_goes_and_no_link_is_to_itself(
    links: list[tuple[str, str]], seats: list[tuple[str, str]]
) -> None:
    """Whatever hung on it; and a merger loses nobody who sat on either and no link of anybody else."""
    held = governance(
        *(body(ref, meetings_per_year=Decimal(4), meeting_hours=Decimal(2)) for ref in "abcd"),
        links=[link(start, end) for start, end in dict.fromkeys(links) if start != end],
        seats=[seat(ref, holder) for ref, holder in dict.fromkeys(seats)],
    )
    record = record_of(held, Theme(theme_id="T1", title="Homes", overseen_by=("a", "b")))
    then = merged_in(record, "a", "b")
    ended = ended_in(record, "a")
    for one in (then, ended):
        assert "a" not in {ref for each in one.governance.links for ref in (each.from_id, each.to_id)}
        assert "a" not in {each.body_id for each in one.governance.seats}
    pairs = [(one.from_id, one.to_id) for one in then.governance.links]
    assert len(set(pairs)) == len(pairs)
    moved = {("b" if start == "a" else start, "b" if end == "a" else end) for start, end in links if start != end}
    assert set(pairs) == {(start, end) for start, end in moved if start != end}
    sitting = [one.holder for one in then.governance.seats if one.body_id == "b"]
    assert sorted(sitting) == sorted({holder for ref, holder in seats if ref in ("a", "b")})
    assert then.plan.themes[0].overseen_by == ("b",)
    found = what_if(record, ended="a", into="b")
    assert found.before - found.after == sum(hours for _, hours in found.saved_by)


def test_what_if_changes_nothing() -> None:
    """The record that was asked about is as it was."""
    before = RECORD.governance
    ended_in(RECORD, "second")
    what_if(RECORD, ended="second", into="first")
    assert RECORD.governance == before
