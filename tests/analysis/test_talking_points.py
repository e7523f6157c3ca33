"""What can be said of a theme: by which rule, in which order, and never flattering."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.delivery import judge_action
from lineofsight.analysis.figure_words import why_worrying
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.talking_actions import best_evidenced
from lineofsight.analysis.talking_points import find_points, find_talking_points
from lineofsight.analysis.talking_values import TALK_RULES, TalkingPoint, TalkKind
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind, ImpactStatus
from lineofsight.wording.answering import FALLBACK
from tests.analysis.challenge_builders import comparison, indicator, judged_indicator, observation, theme, with_movement
from tests.analysis.plan_makers import AS_AT, action, move

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import JudgedAction
    from lineofsight.domain.plan import DateChange

K = TalkKind
DONE = {"delivery_status": DeliveryStatus.COMPLETE, "completed_date": date(2017, 2, 1)}
SHOWN = DONE | {
    "impact_status": ImpactStatus.EVIDENCED,
    "evidence_kind": (EvidenceKind.AUDIT,),
    "evidence_ref": "Audit of 40 cases",
}


ASK = "Ask: Head of Service."
"""Whom to ask for what is not known of an action of these tests."""


def _judged(*moves: DateChange, **changes: object) -> JudgedAction:
    return judge_action(action(**changes), (), moves, AS_AT)


def _found(*actions: JudgedAction, kind: TalkKind) -> TalkingPoint:
    (point,) = [one for one in find_points(actions, ()) if one.kind is kind]
    return point


def test_nothing_is_said_to_be_better_where_no_rule_finds_it() -> None:
    """Neither an action on track, nor a finished one, nor a green figure alone is good news."""
    green = judged_indicator(colour=RatingColour.GREEN)
    points = find_points((_judged(), _judged(**DONE, action_id="1.2")), (green,))
    assert [one.kind for one in points] == [K.NOT_SHOWN, K.NOTHING_BETTER]
    assert points[-1].said == "Nothing here can be shown to be better for children yet."
    assert points[-1].evidence.startswith("2 actions and 1 figure were looked at: no effect is evidenced")


def test_where_there_is_neither_an_action_nor_a_figure_nothing_is_said_to_be_not_better_yet() -> None:
    """That would claim that something is done or measured there."""
    (empty,) = find_points((), ())
    assert empty.kind is K.NOTHING_BETTER
    assert empty.said == "What is done here, and how children fare, cannot be said: nothing is recorded of it."
    assert empty.evidence == "No action is counted here, and no figure is linked to it."


def test_of_a_theme_whose_actions_all_left_the_plan_it_is_not_said_that_nothing_is_recorded() -> None:
    """They are recorded, that they were given up and why."""
    gone = _judged(delivery_status=DeliveryStatus.WITHDRAWN, status_reason="No money.", illustrative=True)
    bare = _judged(action_id="1.2", delivery_status=DeliveryStatus.WITHDRAWN)
    merged = _judged(action_id="1.3", delivery_status=DeliveryStatus.SUPERSEDED, status_reason="Joined with 2.1.")
    (point,) = find_talking_points(replace(theme(gone, bare, merged), indicators=()))
    assert point.kind is K.NOTHING_BETTER
    assert point.said == (
        "How children fare here cannot be said: no action of the plan for it is left, and no figure is held."
    )
    assert point.evidence == ("Of 3 actions 2 were withdrawn and 1 superseded; for 1 of them no reason is recorded.")
    assert [ref.ref for ref in point.refs] == ["1.1", "1.2", "1.3"]
    assert point.illustrative
    assert find_points((bare,), ())[0].evidence == "The one action was withdrawn; no reason is recorded."
    assert find_points((gone, gone), ())[0].evidence == "All 2 actions were withdrawn."
    figure = judged_indicator(colour=RatingColour.GREEN)
    assert find_points((gone,), (figure,))[-1].evidence.startswith("0 actions and 1 figure were looked at")


def test_an_effect_that_is_shown_is_told_with_what_is_not_yet_known() -> None:
    """No child's word behind it, and not yet embedded."""
    point = _found(_judged(**SHOWN), kind=K.EVIDENCED)
    assert point.said == "1.1 Appoint permanent team managers: its effect on children is evidenced."
    assert point.evidence == "Case audit; Audit of 40 cases (as told on 20 March 2017)."
    assert point.not_known == (
        "Whether children and families feel it is not known: no word of theirs is named as evidence.",
        "Whether it will last is not known: it is evidenced, and not yet embedded.",
    )
    assert point.ask == ASK


def test_even_the_best_evidence_says_what_it_does_not_know() -> None:
    """Children's own words and an embedded effect: how many children is still not said; and theirs is told first."""
    heard = _judged(**SHOWN | {"impact_status": ImpactStatus.EMBEDDED, "evidence_kind": (EvidenceKind.CHILD_VOICE,)},
                    action_id="1.2")  # fmt: skip
    point = _found(_judged(**SHOWN), heard, kind=K.EVIDENCED)
    assert point.said == "1.2 Appoint permanent team managers: its effect on children is embedded."
    assert point.more == ("The same is recorded for 1.1.",)
    assert point.not_known == ("How many children it reaches is not recorded: the return does not ask for it.",)
    assert point.ask == ASK


def test_impact_without_evidence_is_no_good_news() -> None:
    """A claim alone is not enough."""
    claimed = _judged(**SHOWN | {"evidence_kind": (), "evidence_ref": ""})
    assert [one.kind for one in find_points((claimed,), ())] == [K.NOT_SHOWN, K.NOTHING_BETTER]


@pytest.mark.parametrize("kind", [kind for kind in TalkKind if kind.is_good])
def test_good_news_cannot_be_made_without_what_is_not_known(kind: TalkKind) -> None:
    """The value itself refuses to flatter."""
    with pytest.raises(ValueError, match="Good news without what is not yet known"):
        TalkingPoint(kind=kind, said="All is well.", evidence="We say so.")


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (
            [ImpactStatus.TOO_EARLY],
            (
                "1 action is complete. For it nothing shows that children are better off: 1.1. "
                "Officers say of their impact: 1 “too early to tell”."
            ),
        ),
        (
            [ImpactStatus.TOO_EARLY, ImpactStatus.EMERGING, ImpactStatus.TOO_EARLY],
            (
                "3 actions are complete. For all of them nothing shows that children are better off: 1.1, 1.2 and "
                "1.3. Officers say of their impact: 2 “too early to tell” and 1 “emerging”."
            ),
        ),
        (
            [ImpactStatus.EVIDENCED, ImpactStatus.EMERGING],
            (
                "2 actions are complete. For 1 of them nothing shows that children are better off: 1.2. "
                "Officers say of their impact: 1 “emerging”."
            ),
        ),
    ],
)
def test_what_is_complete_without_an_effect_is_counted_among_what_is_complete(
    statuses: list[ImpactStatus], said: str
) -> None:
    """One, all or some of them; what is still open is no part of it."""
    done = [
        _judged(**SHOWN | {"impact_status": status}, action_id=f"1.{n}") for n, status in enumerate(statuses, start=1)
    ]
    point = _found(*done, _judged(action_id="1.9"), kind=K.NOT_SHOWN)
    assert f"{point.said} {point.evidence}" == said
    assert [ref.ref for ref in point.refs] == [
        one.action.action_id for one in done if not one.action.impact_status.is_shown
    ]


def test_the_nearest_evidence_to_a_child_is_told_first() -> None:
    """What children said goes before what families, auditors and inspectors did; a document alone comes last."""
    nearest = ("child_voice", "family_feedback", "audit", "inspection", "data", "staff_feedback", "document")
    assert sorted(nearest) == sorted(EvidenceKind), "a new kind needs its place"
    shown = [
        _judged(**SHOWN | {"evidence_kind": (EvidenceKind.DOCUMENT, EvidenceKind(kind))}, action_id=kind)
        for kind in reversed(nearest)
    ]
    bare = _judged(**SHOWN | {"evidence_kind": ()}, action_id="named only")
    found = [one.action.action_id for one in best_evidenced([bare, *shown])]
    assert found == [*nearest, "named only"]
    assert _found(bare, kind=K.EVIDENCED).evidence == "Audit of 40 cases (as told on 20 March 2017)."
    unshown = _judged(**SHOWN | {"impact_status": ImpactStatus.EMERGING})
    assert best_evidenced([unshown]) == [], "evidence of something else than an effect"


def test_a_date_that_came_back_is_not_told_as_moved_later() -> None:
    """Moved twice and due as first agreed; or brought forward; or later without a move on record."""
    there, back = move(old=date(2017, 5, 31), new=date(2017, 7, 31)), move(old=date(2017, 7, 31), new=date(2017, 5, 31))
    due = {"due_date_original": date(2017, 5, 31), "due_date_current": date(2017, 5, 31)}
    for judged in (
        _judged(there, back, **due),
        _judged(move(), due_date_original=date(2017, 7, 31)),
        _judged(due_date_original=date(2017, 5, 31)),
    ):
        assert [one.kind for one in find_points((judged,), ())] == [K.NOTHING_BETTER]


def test_the_longest_move_is_named_and_how_many_moved() -> None:
    """Whatever their order in the plan; one day later is later."""
    short = _judged(move(), due_date_original=date(2017, 6, 29))
    long = _judged(move(item_id="1.2"), due_date_original=date(2017, 4, 30), action_id="1.2")
    point = _found(short, long, _judged(action_id="1.3"), kind=K.MOVED)
    assert point.said == "2 of 3 actions (67%) had their due dates moved later at some time."
    assert point.more == (
        "These actions are now “Slipped but recoverable”.",
        "The longest move is that of 1.2 Appoint permanent team managers.",
    )
    assert point.evidence.startswith("1.2 was moved once, 61 days later"), (
        "in what is told however little room there is"
    )
    assert [ref.ref for ref in point.refs] == ["1.1", "1.2"]
    assert _found(short, kind=K.MOVED).said.startswith("1 of 1 action (100%) had its due date moved later")


def test_an_action_is_called_by_its_whole_text_or_by_its_number_so_that_it_can_be_read_aloud() -> None:
    """A text without end has no place in a sentence; a cut one cannot be said."""
    lost = DONE | {"impact_status": ImpactStatus.REVERSED}
    whole = "See that no care leaver lives in bed and breakfast, and plan good homes for them"
    ending = ": it helps no longer, though it did for a time."
    assert _found(_judged(**lost, action=f"{whole}."), kind=K.REVERSED).said == f"1.1 {whole}{ending}"
    assert _found(_judged(**lost, action=f"{whole}, {whole}."), kind=K.REVERSED).said == f"Action 1.1{ending}"


def test_every_effect_that_was_lost_is_named_and_six_of_many() -> None:
    """The first with why, the others by their references, the rest counted."""
    lost = [_judged(**DONE, impact_status=ImpactStatus.REVERSED, action_id=f"1.{n}") for n in range(1, 10)]
    assert _found(lost[0], kind=K.REVERSED).said.endswith("it helps no longer, though it did for a time.")
    two = _found(*lost[:2], kind=K.REVERSED)
    assert two.said.endswith("though it did for a time. The same is true of 1.2.")
    many = _found(*lost, kind=K.REVERSED)
    assert many.said.endswith("The same is true of 1.2, 1.3, 1.4, 1.5, 1.6, 1.7 and 2 more.")
    assert len(many.refs) == 9


def test_a_point_is_made_up_as_soon_as_something_that_it_rests_on_is() -> None:
    """A real action beside a made-up one, a real indicator with a made-up figure, and the other way round."""
    lost = DONE | {"impact_status": ImpactStatus.REVERSED}
    real, made_up = _judged(**lost), _judged(**lost, action_id="1.2", illustrative=True)
    found = [_found(*actions, kind=K.REVERSED).illustrative for actions in ((real,), (real, made_up))]
    assert found == [False, True]
    red, figure = indicator("red"), observation()
    figures = (
        judged_indicator(red, latest=figure, colour=RatingColour.RED),
        judged_indicator(replace(red, illustrative=True), latest=figure, colour=RatingColour.RED),
        judged_indicator(red, latest=replace(figure, illustrative=True), colour=RatingColour.RED),
    )
    told = [one.illustrative for judged in figures for one in find_points((), (judged,)) if one.kind is K.WORSE]
    assert told == [False, True, True]


def test_what_left_the_plan_is_not_spoken_of() -> None:
    """A withdrawn action whose effect was lost is history."""
    lost = _judged(**DONE, impact_status=ImpactStatus.REVERSED)
    gone = _judged(action_id="1.2", delivery_status=DeliveryStatus.WITHDRAWN, impact_status=ImpactStatus.REVERSED)
    points = find_talking_points(theme(lost, gone))
    assert [ref.ref for ref in points[0].refs] == ["1.1"]


def test_a_figure_that_is_green_but_not_better_than_others_is_no_good_news() -> None:
    """Green by a lenient rule, and no better than the neighbours."""
    as_good = judged_indicator(latest=observation("14"), comparison=comparison("14", "14"))
    assert [one.kind for one in find_points((), (as_good,))] == [K.NOTHING_BETTER]


def test_late_actions_are_counted_and_the_longest_overdue_is_named_with_its_lead() -> None:
    """References stand in the plan's order; where not all are named, the longest overdue first."""
    late = {"due_date_original": date(2017, 3, 1), "due_date_current": date(2017, 3, 1)}
    later = {"due_date_original": date(2017, 1, 31), "due_date_current": date(2017, 1, 31), "lead_officer": ""}
    point = _found(_judged(**late), _judged(**later, action_id="1.2"), _judged(action_id="1.3"), kind=K.LATE)
    assert point.said == "2 of 3 actions (67%) are overdue or will miss the date: 1.1 and 1.2."
    assert point.evidence.startswith("1.2 Appoint permanent team managers: It was due 31 January 2017")
    assert point.evidence.endswith("59 days overdue, although officers say it is on track.")
    assert point.ask == "", "what is not known says it already"
    assert point.not_known == ("Who answers for 1.2 is not recorded: nobody is named.",)
    assert [ref.ref for ref in point.refs] == ["1.1", "1.2"]
    many = [_judged(**late, action_id=f"2.{number}") for number in range(1, 8)]
    will_miss = _judged(delivery_status=DeliveryStatus.OFF_TRACK)
    said = _found(will_miss, *many, _judged(**later, action_id="3.1"), kind=K.LATE).said
    assert said.endswith("miss the date, the longest overdue first: 3.1, 2.1, 2.2, 2.3, 2.4, 2.5 and 3 more.")
    both = _found(_judged(**late, lead_role="Head of Care"), kind=K.LATE)
    assert both.ask == "Lead: Head of Care."
    assert _found(_judged(**late), kind=K.LATE).ask == "Lead: Head of Service."


def test_a_late_action_without_a_date_is_not_said_to_miss_one() -> None:
    """Officers call it off track: it is counted, and counted apart from what has a date."""
    undated = {"due_kind": DueKind.ONGOING, "due_date_original": None, "due_date_current": None}
    none = _judged(**undated, delivery_status=DeliveryStatus.OFF_TRACK)
    dated = _judged(action_id="1.2", delivery_status=DeliveryStatus.OFF_TRACK)
    assert _found(none, kind=K.LATE).said == "1 of 1 action (100%) is off track without a date: 1.1."
    assert _found(none, dated, kind=K.LATE).said == (
        "2 of 2 actions (100%) are overdue or will miss the date, 1 of them off track without a date: 1.1 and 1.2."
    )
    assert _found(dated, kind=K.LATE).said == "1 of 1 action (100%) is overdue or will miss the date: 1.2."


def test_a_move_is_told_with_who_agreed_or_that_nobody_is_recorded() -> None:
    """The longest move is named; a move that nobody agreed to is not known to be agreed."""
    first = move(old=date(2017, 4, 30), new=date(2017, 5, 31))
    agreed = _judged(first, move(), due_date_original=date(2017, 4, 30))
    assert _found(agreed, kind=K.MOVED).said == "1 of 1 action (100%) had its due date moved later at some time."
    assert _found(agreed, kind=K.MOVED).more == (
        "That action is now “Slipped but recoverable”.",
        "The longest move is that of 1.1 Appoint permanent team managers.",
    )
    assert _found(agreed, kind=K.MOVED).evidence == (
        "1.1 was moved twice, 61 days later in all, as agreed by Improvement Governance Board."
    )
    assert (_found(agreed, kind=K.MOVED).not_known, _found(agreed, kind=K.MOVED).ask) == ((), "")
    silent = _judged(first, move(agreed_by=""), due_date_original=date(2017, 4, 30))
    assert _found(silent, kind=K.MOVED).not_known == ("Who agreed the rest is not recorded: nobody is named.",)
    assert _found(silent, kind=K.MOVED).ask == ASK
    assert _found(silent, kind=K.MOVED).said.endswith(
        "moved later at some time; for it nobody is recorded as having agreed to a move."
    )
    nobody = _judged(move(agreed_by=""), due_date_original=date(2017, 5, 31))
    assert _found(nobody, kind=K.MOVED).evidence == "1.1 was moved once, 30 days later."
    assert _found(nobody, kind=K.MOVED).not_known == ("Who agreed it is not recorded: nobody is named.",)
    assert _found(nobody, kind=K.MOVED).ask == ASK


def test_of_equal_moves_the_one_to_which_nobody_agreed_is_named() -> None:
    """Wherever it stands in the plan; and how many there are of its kind stands in what is said first."""
    agreed = _judged(move(), due_date_original=date(2017, 5, 31))
    silent = [
        _judged(
            move(item_id=ref, agreed_by=""),
            due_date_original=date(2017, 5, 31),
            action_id=ref,
            delivery_status=status,
        )
        for ref, status in (("1.2", DeliveryStatus.COMPLETE), ("1.3", DeliveryStatus.ON_TRACK))
    ]
    point = _found(agreed, *silent, kind=K.MOVED)
    assert point.said == (
        "3 of 3 actions (100%) had their due dates moved later at some time; for 2 of them (1 still open) nobody is "
        "recorded as having agreed to a move."
    )
    assert point.more[1].startswith("The longest move is that of 1.2 ")
    assert "as agreed by" not in point.evidence
    assert point.not_known == ("Who agreed it is not recorded: nobody is named.",)
    of_all = "; for both of them (1 still open) nobody is recorded as having agreed to a move."
    assert _found(*silent, kind=K.MOVED).said.endswith(of_all)


def test_an_effect_that_was_lost_is_said_first() -> None:
    """Before anything late, with why, or that why is not recorded."""
    lost = _judged(**DONE, impact_status=ImpactStatus.REVERSED)
    points = find_points((_judged(due_date_current=date(2017, 1, 31), due_date_original=date(2017, 1, 31)), lost), ())
    assert [one.kind for one in points][:2] == [K.REVERSED, K.LATE]
    assert points[0].not_known == (
        "That 1.1 is done cannot be checked: no evidence is named.",
        "Why the effect of 1.1 was lost is not recorded: officers gave no reason.",
    )
    assert points[0].ask == ASK
    told = {"impact_status": ImpactStatus.REVERSED, "status_reason": "staff left", "evidence_ref": "Minutes"}
    said = _found(_judged(**DONE | told), kind=K.REVERSED)
    assert said.evidence.endswith("its impact has been reversed. Staff left.")
    assert said.not_known == ()


def test_a_sign_of_concern_goes_before_a_red_figure_and_a_key_figure_before_others() -> None:
    """One figure is told, and what is not known of it."""
    red = judged_indicator(indicator("red"), colour=RatingColour.RED)
    key = judged_indicator(replace(indicator("key"), is_key=True), colour=RatingColour.RED)
    concern = judged_indicator(indicator("concern"), movement=with_movement(variation="concern_high"))
    concern = replace(concern, movement=replace(concern.movement, variation_icon="concern_high"))
    kinds = {one.kind: one for one in find_points((), (red, key))}
    assert "(key)" in kinds[K.WORSE].said
    worse = next(one for one in find_points((), (red, key, concern)) if one.kind is K.WORSE)
    assert worse.said == "Children for each worker (concern): 14.0 against a target of 15.0 or less (March 2017)."
    assert worse.evidence.startswith("Real concern: higher than natural variation explains.")
    assert worse.not_known == ("How others do is not known: no other council's figure is held for it.",)


def test_a_worrying_figure_says_whom_to_ask_or_that_nobody_is_named() -> None:
    """Also where all of it is known: a member who is told of it goes to somebody."""
    compared = comparison("14", "18")
    red = judged_indicator(indicator(), colour=RatingColour.RED, comparison=compared)
    for owner, ask in (("Head of Care", "Ask: Head of Care."), ("", f"No owner is named: ask the {FALLBACK}.")):
        owned = replace(red, indicator=replace(red.indicator, owner=owner))
        (point,) = [one for one in find_points((), (owned,)) if one.kind is K.WORSE]
        assert (point.not_known, point.ask) == ((), ask)


@pytest.mark.parametrize(
    ("icon", "direction", "kind", "said"),
    [
        ("concern_high", Direction.BETTER, K.WORSE, ", though better than February 2017. "),
        ("improvement_high", Direction.BETTER, K.BETTER, ""),
    ],
)
def test_a_last_step_the_other_way_is_said_beside_the_sign(
    icon: str, direction: Direction, kind: TalkKind, said: str
) -> None:
    """Whoever asks holds last month's figure against a holder who says that it is better."""
    judged = judged_indicator(movement=replace(with_movement(direction), variation_icon=icon))
    (point,) = [one for one in find_points((), (judged,)) if one.kind is kind]
    assert said in point.evidence
    assert ("though" in point.evidence) == bool(said)


def test_a_figure_that_its_last_step_made_worse_is_good_news_only_where_there_is_no_other() -> None:
    """Whoever is told of it first hears that it is worse."""
    turned = judged_indicator(movement=replace(with_movement(Direction.WORSE), variation_icon="improvement_high"))
    level = judged_indicator(indicator("level"), comparison=comparison("14", "18"))
    (point,) = [one for one in find_points((), (turned, level)) if one.kind is K.BETTER]
    assert [one.ref for one in point.refs] == ["level"]


def test_a_figure_that_is_better_by_level_is_told_with_its_age() -> None:
    """Green by its rule and better than its neighbours; a year old, it does not say where things stand today."""
    compared = replace(comparison("14", "18"), sentence="It was better than its neighbours.")
    good = judged_indicator(latest=observation("14"), comparison=compared)
    (point,) = [one for one in find_points((), (replace(good, age_days=365),)) if one.kind is K.BETTER]
    assert point.evidence == "It was better than its neighbours."
    assert point.not_known == (
        "Which children are better off for it is not known from a figure.",
        "The figure is 12 months old: where it stands today is not known.",
    )


def test_every_kind_has_its_rule() -> None:
    """So that a document can print why a point is there."""
    assert list(TALK_RULES) == list(TalkKind)


def test_a_figure_that_got_worse_is_no_good_news() -> None:
    """Neither its last step nor a lost green lets it be handed over as better, whatever natural variation says."""
    moved = replace(with_movement(Direction.BETTER), variation_icon="improvement_low")
    good = judged_indicator(movement=moved)
    assert [one.kind for one in find_points((), (good,))] == [K.BETTER]
    for worse in (replace(good, has_fallen=True), replace(good, movement=replace(moved, direction=Direction.WORSE))):
        (point,) = find_points((), (worse,))
        assert point.kind is K.NOTHING_BETTER
        assert point.evidence.endswith("(ind), called better by natural variation, got worse since.")


def test_a_measure_that_left_the_return_says_so_beside_its_colour_and_is_no_good_news() -> None:
    """What was green or red when it was last told of says nothing of today."""
    gone = date(2016, 12, 31)
    red = judged_indicator(latest=observation(), colour=RatingColour.RED)
    assert "no longer returned" not in find_points((), (red,))[0].said
    left = replace(red, last_named=gone)
    assert find_points((), (left,))[0].said.endswith(", no longer returned.")
    assert why_worrying(left).endswith(", no longer returned")
    good = judged_indicator(latest=observation("14"), comparison=comparison("14", "16"))
    assert [one.kind for one in find_points((), (good,))] == [K.BETTER]
    assert [one.kind for one in find_points((), (replace(good, last_named=gone),))] == [K.NOTHING_BETTER]
