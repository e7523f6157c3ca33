"""Every principle of corporate parenting is shown with what measures it, and those without a measure are exposed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.coverage import Gap, cover_principles
from lineofsight.analysis.picture import judge
from lineofsight.domain.indicators import PRINCIPLES as LETTERS
from lineofsight.domain.indicators import RatingMethod
from lineofsight.domain.periods import month_period
from lineofsight.domain.practice import MemberActivity, MemberActivityKind, Voice, VoiceOf
from lineofsight.domain.record import WatchedRecord
from lineofsight.wording.principles import PRINCIPLES
from tests.analysis.figure_makers import indicator, observation, rated
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record

if TYPE_CHECKING:
    from lineofsight.analysis.coverage import PrincipleCover
    from lineofsight.domain.indicators import Indicator

RATED = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=Decimal(90), tolerance=Decimal(5))


def _covers(
    *measured: tuple[Indicator, str], watched: WatchedRecord | None = None, today: date = AS_AT
) -> dict[str, PrincipleCover]:
    """Cover the principles from indicators, each with its one figure or ""."""
    series = [(one, [replace(observation(text), ind_id=one.ind_id)] if text else []) for one, text in measured]
    made = record([action(indicator_ids=("reviews",))], measured=series, as_at=today)
    picture = judge(made, earlier=None, since=None, today=today)
    return {cover.letter: cover for cover in cover_principles(picture, watched or WatchedRecord())}


def test_the_principles_are_the_seven_of_the_act() -> None:
    """Words and letters agree, in the Act's order."""
    assert "".join(principle.letter for principle in PRINCIPLES) == LETTERS
    assert list(_covers()) == list(LETTERS)


def test_without_any_measure_every_principle_is_exposed() -> None:
    """An empty register covers nothing, and says so seven times."""
    assert {cover.gap for cover in _covers().values()} == {Gap.NO_MEASURE}


@pytest.mark.parametrize(
    ("one", "figure", "gap"),
    [
        (replace(RATED, principles=("b",)), "80", Gap.NONE),
        (replace(RATED, principles=("b",)), "", Gap.NO_FIGURE),
        (replace(RATED, principles=("b",)), "c", Gap.NO_FIGURE),
        (indicator(principles=("b",)), "80", Gap.NOT_RATED),
        (replace(RATED, principles=("c",)), "80", Gap.NO_MEASURE),
        (replace(RATED, principles=("b",), title="Visits", plain_title="Visits made on time"), "80", Gap.NO_MEASURE),
    ],
)
def test_the_gap_is_the_gravest_thing_missing(one: Indicator, figure: str, gap: Gap) -> None:
    """No measure, no number (a symbol is none), no rating; a measure of all children is none of theirs."""
    cover = _covers((one, figure))["b"]
    assert cover.gap is gap
    assert bool(cover.without_figure) is (gap is Gap.NO_FIGURE)


def test_a_measure_more_than_a_year_old_is_said_to_be_old() -> None:
    """March 2017 read in June 2018 tells little of now."""
    one = replace(RATED, principles=("b",))
    assert _covers((one, "80"), today=date(2018, 6, 1))["b"].gap is Gap.OLD_FIGURES
    assert _covers((one, "80"), today=date(2018, 4, 1))["b"].gap is Gap.NONE, "366 days are a year and a day"
    assert _covers((one, "80"), today=date(2018, 4, 2))["b"].gap is Gap.OLD_FIGURES


def test_one_fresh_measure_is_enough_for_a_principle_not_to_be_old() -> None:
    """The newest of them speaks of now; and key measures are named first."""
    old, fresh = (replace(RATED, ind_id=ref, principles=("b",), is_key=ref == "fresh") for ref in ("old", "fresh"))
    made = record(
        measured=[
            (old, [observation("80", month_period(2017, 3), ind_id="old")]),
            (fresh, [observation("80", month_period(2018, 5), ind_id="fresh")]),
        ],
        as_at=date(2018, 6, 1),
    )
    covers = cover_principles(judge(made, earlier=None, since=None, today=date(2018, 6, 1)), WatchedRecord())
    (found,) = (cover for cover in covers if cover.letter == "b")
    assert found.gap is Gap.NONE
    assert [one.indicator.ind_id for one in found.measures] == ["fresh", "old"]


def test_actions_linked_to_a_measure_stand_under_its_principle() -> None:
    """The action serves the principle by the indicator it is to move."""
    found = _covers((replace(RATED, principles=("b",)), "80"))
    assert [one.action.action_id for one in found["b"].actions] == ["1.1"]
    assert found["c"].actions == ()


def test_voices_show_that_children_were_asked_and_what_was_done_that_they_were_heard() -> None:
    """Asked is (b); something done about it is (c); the voice of staff is neither."""
    asked = Voice(voice_id="V1", of=VoiceOf.CHILDREN, question="?", period_start=AS_AT, period_end=AS_AT)
    heard = replace(asked, voice_id="V2", of=VoiceOf.CARE_LEAVERS, done="Plans were written again.")
    staff = replace(asked, voice_id="V3", of=VoiceOf.STAFF, done="Done.")
    found = _covers(watched=WatchedRecord(voices=(asked, heard, staff)))
    assert [voice.voice_id for voice in found["b"].voices] == ["V1", "V2"]
    assert [voice.voice_id for voice in found["c"].voices] == ["V2"]
    assert found["a"].voices == ()


def test_a_voice_on_an_indicator_stands_under_its_principles_too() -> None:
    """What children say of a measure belongs beside it."""
    said = Voice(
        voice_id="V1", of=VoiceOf.CHILDREN, question="?", period_start=AS_AT, period_end=AS_AT,
        indicator_ids=("reviews",),
    )  # fmt: skip
    found = _covers((replace(RATED, principles=("g",)), "80"), watched=WatchedRecord(voices=(said,)))
    assert found["g"].voices == (said,)


def test_what_members_did_stands_under_the_principles_that_it_served() -> None:
    """By the letters that the return gives it."""
    visit = MemberActivity(
        activity_id="M1", kind=MemberActivityKind.VISIT, title="Visit", held_on=AS_AT, principles=("d",)
    )
    found = _covers(watched=WatchedRecord(member_activities=(visit,)))
    assert found["d"].activities == (visit,)
    assert found["e"].activities == ()
    assert found["d"].gap is Gap.NO_MEASURE
