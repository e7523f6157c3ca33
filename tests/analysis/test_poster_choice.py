"""What a poster tells is chosen by rules that cannot pick what looks well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.picture import judge
from lineofsight.analysis.poster_choice import (
    WorryKind,
    choose_good,
    choose_numbers,
    choose_worries,
    find_next,
)
from lineofsight.analysis.verdicts import JudgedAction, JudgedIndicator, RatingColour
from lineofsight.domain.figures import Share
from lineofsight.domain.governance import BodyKind, Meeting
from lineofsight.domain.oversight import Deadline, DeadlineKind
from lineofsight.domain.record import GovernanceRecord, Record, WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.exchange.statistics.catalogue import read_catalogue
from lineofsight.paths import resources_folder
from tests.analysis.challenge_builders import indicator, judged_indicator, picture, theme
from tests.analysis.governance_makers import body
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record

FIELDS = (
    "assessments-45-days", "protection-plans-2-years-open", "caseload", "three-or-more-placements",
    "suitable-accommodation", "care-leavers-eet",
)  # fmt: skip
RED, AMBER, GREEN, NONE = RatingColour.RED, RatingColour.AMBER, RatingColour.GREEN, RatingColour.NONE
DONE = {"delivery_status": DeliveryStatus.COMPLETE}


def _figure(name: str, colour: RatingColour = GREEN, *, is_key: bool = True, icon: str = "") -> JudgedIndicator:
    made = judged_indicator(replace(indicator(name), is_key=is_key), colour=colour)
    return replace(made, movement=replace(made.movement, variation_icon=icon))


def _action(**changes: object) -> JudgedAction:
    return judge_action(action(**changes), (), (), AS_AT)


def _names(*figures: JudgedIndicator) -> list[str]:
    return [one.indicator.ind_id for one in choose_numbers(picture(indicators=figures))]


def test_the_six_are_one_of_each_field_whatever_they_show() -> None:
    """In the fields' order, not in that of their colours; red ones beside the point are left to the worries."""
    figures = [
        _figure(name, colour) for name, colour in zip(FIELDS, (RED, GREEN, NONE, AMBER, RED, GREEN), strict=True)
    ]
    others = [_figure(f"other-{number}", RED) for number in range(4)]
    assert _names(*others, *reversed(figures)) == list(FIELDS)


def test_a_measure_without_a_figure_keeps_its_place() -> None:
    """Missing is shown as missing, and not passed over for one that has a figure."""
    figures = [_figure(name) for name in FIELDS]
    figures[1] = replace(figures[1], latest=None, rating=replace(figures[1].rating, colour=NONE))
    assert _names(*figures, _figure("other", RED)) == list(FIELDS)


def test_a_field_without_its_measure_gives_place_to_its_second_and_then_to_key_measures() -> None:
    """A council that has none of the catalogue's shows its own, key ones first, and no more than there are."""
    assert _names(_figure("re-referrals"), _figure("assessments-45-days"))[0] == "assessments-45-days"
    assert _names(_figure("re-referrals"), _figure("own"))[0] == "re-referrals"
    own = [_figure(f"own-{number}", is_key=number > 2) for number in range(8)]
    assert _names(*own) == ["own-3", "own-4", "own-5", "own-6", "own-7", "own-0"]
    assert _names() == []


@pytest.mark.parametrize(
    "field",
    [
        ("assessments-45-days", "re-referrals"),
        ("protection-plans-2-years-open", "repeat-protection-plans", "conferences-15-days"),
        ("caseload", "agency-rate"),
        ("three-or-more-placements", "long-term-stability"),
        ("suitable-accommodation", "care-leavers-not-in-touch"),
        ("care-leavers-eet", "care-leavers-neet"),
    ],
)
def test_each_field_is_told_by_the_first_of_its_measures_that_there_is(field: tuple[str, ...]) -> None:
    """Before any measure of the council's own, and each is a measure of the catalogue."""
    catalogue = read_catalogue(resources_folder() / "indicators")
    assert all(catalogue.entry(name) is not None for name in field)
    own = [_figure(f"own-{number}") for number in range(6)]
    for at, name in enumerate(field):
        there = [_figure(one) for one in reversed(field[at:])]
        assert _names(*own, *there)[:2] == [name, "own-0"]


def test_six_good_ones_give_their_last_place_to_the_worst_key_measure() -> None:
    """A wall of green while something that matters is red would flatter."""
    good = [_figure(name) for name in FIELDS]
    worse = [_figure("amber", AMBER), _figure("red", RED), _figure("minor", RED, is_key=False)]
    assert _names(*good, *worse) == [*FIELDS[:-1], "red"]
    assert _names(*good, _figure("minor", RED, is_key=False)) == list(FIELDS)
    assert _names(*good, _figure("unrated", NONE), _figure("good")) == list(FIELDS)
    assert _names(*good[:-1], _figure(FIELDS[-1], NONE), _figure("red", RED)) == list(FIELDS)


def test_worries_are_one_of_each_kind_in_turn_and_never_more_than_three() -> None:
    """Real concern, an effect lost, a red figure; then what is late and what is not shown to help."""
    late = _action(action_id="1.2", due_date_original=date(2017, 1, 31), due_date_current=date(2017, 1, 31))
    lost = _action(**DONE, impact_status=ImpactStatus.REVERSED)
    figures = (_figure("red", RED), _figure("concern", RED, icon="concern_high"), _figure("shown", RED))
    whole = picture(theme(lost, late), indicators=figures)
    found = choose_worries(whole, figures[2:])
    assert [one.kind for one in found] == [WorryKind.CONCERN, WorryKind.REVERSED, WorryKind.RED]
    assert [one.indicator.indicator.ind_id for one in found if one.indicator] == ["concern", "red"]
    assert [one.kind for one in choose_worries(picture(theme(lost, late)), ())] == [
        WorryKind.REVERSED,
        WorryKind.LATE,
        WorryKind.NOT_SHOWN,
    ]
    shown_already = picture(theme(late), indicators=(*figures[2:], _figure("green")))
    assert [one.kind for one in choose_worries(shown_already, figures[2:])] == [WorryKind.LATE]
    only = picture(indicators=tuple(_figure(f"red-{number}", RED) for number in range(4)))
    assert [one.kind for one in choose_worries(only, ())] == [WorryKind.RED] * 3
    assert choose_worries(picture(theme(_action()), indicators=(_figure("green"),)), ()) == ()


def test_late_work_is_counted_over_all_that_is_counted() -> None:
    """N of N, and a withdrawn action is no part of N."""
    late = _action(action_id="1.2", due_date_original=date(2017, 1, 31), due_date_current=date(2017, 1, 31))
    gone = _action(action_id="1.3", delivery_status=DeliveryStatus.WITHDRAWN)
    (worry,) = choose_worries(picture(theme(_action(), late, gone)), ())
    assert worry.share is not None
    assert (worry.share.count, worry.share.total, worry.share.population) == (1, 2, "actions")


def test_what_is_not_shown_is_counted_over_what_is_done() -> None:
    """Of the finished actions: those that are not, and those whose effect is shown, are told apart from it."""
    shown = _action(**DONE, action_id="1.2", impact_status=ImpactStatus.EVIDENCED,
                    evidence_kind=(EvidenceKind.CHILD_VOICE,))  # fmt: skip
    bare = [_action(**DONE, action_id=ref) for ref in ("1.3", "1.4")]
    (worry,) = choose_worries(picture(theme(_action(), shown, *bare)), ())
    assert (worry.kind, worry.share) == (WorryKind.NOT_SHOWN, Share(2, 3, "finished actions"))


def test_only_an_effect_with_evidence_is_good_and_the_nearest_to_a_child_is_told() -> None:
    """A claim without evidence is none, and neither is completion."""
    claimed = _action(**DONE, impact_status=ImpactStatus.EVIDENCED)
    staff = _action(**DONE, action_id="1.2", impact_status=ImpactStatus.EVIDENCED,
                    evidence_kind=(EvidenceKind.STAFF_FEEDBACK,))  # fmt: skip
    child = _action(**DONE, action_id="1.3", impact_status=ImpactStatus.EVIDENCED,
                    evidence_kind=(EvidenceKind.DOCUMENT, EvidenceKind.CHILD_VOICE))  # fmt: skip
    assert choose_good(picture(theme(claimed, _action(**DONE)))) is None
    assert choose_good(picture(theme(claimed, staff, child))) is child
    left = replace(child, in_population=False)
    assert choose_good(picture(theme(staff, left))) is staff
    assert choose_good(picture(theme(left))) is None


def test_the_next_date_is_a_meeting_in_public_before_any_deadline() -> None:
    """A meeting behind closed doors is no date for a noticeboard; without any there is none."""
    soon, later = date(2017, 4, 3), date(2017, 4, 19)
    bodies = tuple(replace(body(name, BodyKind.SCRUTINY), held_in_public=name == "open") for name in ("open", "closed"))
    meetings = (Meeting(body_id="closed", date=soon), Meeting(body_id="open", date=later))
    due = Deadline(deadline_id="L1", title="Report", kind=DeadlineKind.OTHER, due_on=soon)

    def found(**parts: object) -> str:
        made: Record = replace(record([action()]), **parts)  # type: ignore[arg-type] # names as in Record
        coming = find_next(judge(made, earlier=None, since=None, today=AS_AT), made)
        return "" if coming is None else f"{coming.kind.value} {coming.on}"

    watched = WatchedRecord(deadlines=(due,))
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=meetings), watched=watched) == "meeting 2017-04-19"
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=meetings[:1]), watched=watched) == (
        "deadline 2017-04-03"
    )
    far = (Meeting(body_id="open", date=date(2018, 4, 1)), Meeting(body_id="open", date=date(2018, 4, 2)))
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=far)) == "meeting 2018-04-01"
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=far[1:])) == ""
    moved = replace(due, deadline_id="open", due_on=later)
    held = replace(watched, deadlines=(moved,))
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=meetings[:1]), watched=held) == (
        "deadline 2017-04-19"
    )
    assert found(governance=GovernanceRecord(bodies=bodies, meetings=far[:1]), watched=held) == "meeting 2018-04-01"
    assert found() == ""
