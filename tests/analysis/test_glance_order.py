"""The page at a glance: each list in the order that the rules state, whatever the order of what it is made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lineofsight.analysis.evidence_rules import EVIDENCE_RULES
from lineofsight.analysis.glance import MOST_LINES
from lineofsight.analysis.glance_expected import slipped_back
from lineofsight.analysis.glance_figures import list_better, list_worries
from lineofsight.analysis.glance_plan import list_changed
from lineofsight.analysis.glance_since import with_fallen
from lineofsight.analysis.glance_values import Headline, LeftOut
from lineofsight.analysis.movement_values import Direction, Movement
from lineofsight.analysis.picture import judge
from lineofsight.analysis.rule_turns import Turned
from lineofsight.analysis.talking_values import TALK_RULES, TalkKind
from lineofsight.analysis.trigger_weights import weight_of
from lineofsight.analysis.verdicts import (
    Change,
    ChangeKind,
    DeliveryFlag,
    JudgedAction,
    JudgedIndicator,
    MemberStatus,
    RatingColour,
)
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.oversight import Assessment, Expectation
from lineofsight.domain.record import WatchedRecord
from lineofsight.domain.statuses import DeliveryStatus, EvidenceKind, ImpactStatus
from lineofsight.domain.triggers import Trigger, TriggerKind
from lineofsight.wording.movement import BETTER_THAN_NATURAL, WORSE_THAN_NATURAL
from lineofsight.wording.sightline import PRESSING
from tests.analysis.challenge_builders import (
    action,
    comparison,
    indicator,
    judged_action,
    judged_indicator,
    observation,
)
from tests.analysis.plan_makers import action as plan_action
from tests.analysis.record_makers import BEFORE, record

K = ChangeKind
SAID = "14.0, better than 16.0."
WORST_FIRST = (
    ("overdue", K.STATUS, "action", "Overdue or will miss"),
    ("slipped", K.STATUS, "action", "Slipped but recoverable"),
    ("reversed", K.IMPACT, "action", "Reversed"),
    ("gone", K.GONE, "action", ""),
    ("moved", K.REDATED, "action", "31 May 2017"),
    ("impact", K.IMPACT, "action", "Evidenced"),
    ("rule", K.RULE, "indicator", "90%"),
    ("status", K.STATUS, "action", "On track"),
    ("figure", K.FIGURE, "indicator", "90%"),
    ("new", K.NEW, "action", "Recruit"),
    ("revised", K.REVISED, "indicator", "91%"),
)


def change(ref: str, kind: ChangeKind, subject: str, after: str) -> Change:
    """A change that names itself."""
    return Change(kind=kind, subject=subject, ref=ref, before="", after=after, sentence=ref)


@pytest.mark.parametrize("turn", range(len(WORST_FIRST)))
def test_changes_stand_worst_first(turn: int) -> None:
    """After the count, as docs/judging.md lists them; equals stand in the order in which they were found."""
    told = [change(*one) for one in (*WORST_FIRST[turn:], *WORST_FIRST[:turn])]
    told.sort(key=lambda one: one.subject)
    assert [line.ref for line in list_changed(BEFORE, told)[1:]] == [ref for ref, *_ in WORST_FIRST]


@pytest.mark.parametrize("course", [Direction.BETTER, Direction.WORSE])
def test_a_rule_that_turned_a_colour_stands_above_the_others(course: Direction) -> None:
    """Whichever way it turned it, and before what moved; a rule that turned none stands below that."""
    told = [change(*one) for one in WORST_FIRST if one[0] in ("moved", "rule")]
    turned = replace(change("turned", K.RULE, "indicator", "80%"), course=course)
    assert [line.ref for line in list_changed(BEFORE, [*told, turned])[1:]] == ["turned", "moved", "rule"]


def test_who_leads_what_changed_stands_in_its_line() -> None:
    """By post, else by name, else that nobody is; who led what is gone; figures and milestones have no lead."""
    told = [change(*one) for one in WORST_FIRST[:4]]
    actions = [
        judged_action(replace(action("overdue"), lead_role="Head of Service", lead_officer="A. Officer")),
        judged_action(replace(action("slipped"), lead_role="", lead_officer="A. Officer")),
        judged_action(replace(action("reversed"), lead_role="", lead_officer="")),
    ]
    earlier = [
        judged_action(replace(action("gone"), lead_role="Director")),
        judged_action(replace(action("overdue"), lead_role="Who led it before")),
    ]
    same_name = change("overdue", K.FIGURE, "indicator", "90%")
    assert [line.sentence for line in list_changed(BEFORE, [*told, same_name], actions, earlier)[1:]] == [
        "overdue Lead: Head of Service.",
        "slipped Lead: A. Officer.",
        "reversed No lead is named.",
        "gone Lead: Director.",
        "overdue",
    ]


def test_what_weighs_less_is_kept() -> None:
    """Each list keeps the lines that it left out, so that five do not look like all and the others can be shown."""
    actions = [plan_action(action_id=f"1.{number}", delivery_status=DeliveryStatus.OFF_TRACK) for number in range(1, 9)]
    glance = judge(record(actions), earlier=None, since=None, today=BEFORE).glance
    assert len(glance.late) == MOST_LINES
    assert [line.ref for line in glance.left_out.late] == ["1.5", "1.6", "1.7", "1.8"]
    assert replace(glance.left_out, late=()) == LeftOut()


def better_since(now: list[JudgedIndicator], was: list[JudgedIndicator]) -> tuple[Headline, ...]:
    """What is better of figures alone, with whether they have fallen, as a picture has them."""
    return list_better([], with_fallen(now, was), [], was)


def test_what_belongs_to_its_section_has_no_line() -> None:
    """A milestone that moved is counted; its section tells it."""
    (tally,) = list_changed(BEFORE, [change("1.1.a", K.REDATED, "milestone", "31 May 2017")])
    assert tally.sentence == "1 change."


def figure(name: str, colour: RatingColour = RatingColour.NONE, icon: str = "", quartile: str = "B") -> JudgedIndicator:
    """An indicator that stands on a list by one of its facts."""
    moved = Movement(
        direction=Direction.SAME, change=None, against=None, sentence="", usable_points=13, variation_icon=icon
    )
    beside = comparison("14", "16", quartile=quartile)
    return judged_indicator(indicator(name), colour=colour, movement=moved, comparison=beside)


def is_key(judged: JudgedIndicator) -> JudgedIndicator:
    """The same among the key indicators."""
    return replace(judged, indicator=replace(judged.indicator, is_key=True))


def with_impact(ref: str, impact: ImpactStatus, *evidence: EvidenceKind) -> JudgedAction:
    """An action with an impact."""
    return judged_action(replace(action(ref), impact_status=impact, evidence_kind=evidence))


def test_worries_stand_in_their_order() -> None:
    """As the same evidence weighs where questions are chosen: what leads the questions is not hidden among worries."""
    bare = judged_action(
        action("1.2"), status=MemberStatus.COMPLETE_UNPROVEN, flags=(DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE,)
    )
    figures = [figure("worst", quartile="D"), figure("red", RatingColour.RED), figure("concern", icon="concern_high")]
    lines = list_worries([bare, with_impact("1.1", ImpactStatus.REVERSED)], figures)
    assert [line.ref for line in lines] == ["concern", "1.1", "red", "complete_without_evidence", "worst"]
    weights = [
        weight_of(Trigger(kind=kind, word=word, number=number))
        for kind, word, number in (
            (TriggerKind.SIGNAL, "concern", None),
            (TriggerKind.IMPACT_COUNT_AT_LEAST, "reversed", 1),
            (TriggerKind.INDICATOR_RATED, "red", None),
            (TriggerKind.FLAG_COUNT_AT_LEAST, "complete_without_evidence", 1),
            (TriggerKind.WORST_QUARTER, "", None),
        )
    ]
    assert weights == sorted(weights, reverse=True)


def test_actions_with_the_same_words_of_which_the_same_is_said_are_one_worry() -> None:
    """Four lines of one action under several themes would hide the gravest figure; who leads another is told apart."""
    lost = [with_impact(ref, ImpactStatus.REVERSED) for ref in ("8.3", "8.3-1", "8.3-2", "8.3-3")]
    stood = [with_impact(one.action.action_id, ImpactStatus.EVIDENCED) for one in lost]
    concern = figure("concern", icon="concern_high")
    (first, second) = list_worries(lost, [concern], stood, [])
    assert first.ref == "8.3"
    assert first.sentence.startswith("8.3 Do what was promised: the impact it had has been reversed. Lead: ")
    assert first.sentence.endswith(". The same is true of 8.3-1, 8.3-2 and 8.3-3.")
    assert second.ref == "concern"
    others = replace(lost[3], action=replace(lost[3].action, lead_role="Somebody else"))
    worded = replace(lost[2], action=replace(lost[2].action, action="Do something else."))
    before = [lost[1], others, worded]
    lines = list_worries([lost[0], *before], [], [stood[0], *before], [])
    assert [(line.ref, "The same is true" in line.sentence) for line in lines] == [
        *(("8.3", False), ("8.3-1", False)),
        *(("8.3-3", False), ("8.3-2", False)),
    ]
    shown = [with_impact(ref, ImpactStatus.EVIDENCED, EvidenceKind.AUDIT) for ref in ("1.1", "1.1-1")]
    (line,) = list_better(shown, [], [], [])
    assert line.sentence.endswith(" The same is true of 1.1-1.")


def test_what_meets_no_rule_is_no_worry() -> None:
    """Amber, natural variation, the third quarter, impact that stands and work with its evidence named."""
    calm = figure("calm", RatingColour.AMBER, "common_cause", "C")
    done = judged_action(action("1.2"), status=MemberStatus.COMPLETE_EVIDENCED)
    (line,) = list_worries([done, with_impact("1.1", ImpactStatus.EVIDENCED)], [calm])
    assert line.ref == ""
    assert line.sentence.startswith("No figure or action meets the rules for a worry")


def test_work_without_evidence_is_counted_among_what_is_complete() -> None:
    """Open actions are no part of N, and one of two names none."""
    bare = judged_action(
        action("1.2"), status=MemberStatus.COMPLETE_UNPROVEN, flags=(DeliveryFlag.COMPLETE_WITHOUT_EVIDENCE,)
    )
    kept = judged_action(action("1.3"), status=MemberStatus.COMPLETE_UNPROVEN)
    (line,) = list_worries([judged_action(), bare, kept], [])
    assert line.sentence == "1 of 2 complete actions (50%) names no evidence: 1.2."
    many = [replace(bare, action=action(f"2.{number}")) for number in range(7)]
    (line,) = list_worries(many, [])
    assert line.sentence == (
        "7 of 7 complete actions (100%) name no evidence; each is marked “Complete, and no evidence is named” in the "
        "plan."
    )


def test_the_worst_quarter_and_a_good_level_are_told_with_their_comparison() -> None:
    """The sentence of the comparison itself, so that a councillor can repeat it."""
    worst = figure("worst", quartile="D")
    (line,) = list_worries(
        [], [replace(worst, comparison=replace(comparison("14", "16", quartile="D"), sentence=SAID))]
    )
    assert line.sentence.endswith(SAID)
    level = replace(figure("level", RatingColour.GREEN), comparison=replace(comparison("14", "16"), sentence=SAID))
    (line,) = list_better([], [level], [], [])
    assert line.sentence.endswith(SAID)


def test_a_measure_that_left_the_return_is_no_good_news_and_says_so_among_worries() -> None:
    """What was green when it was last told of says nothing of today; what worried then is not known to be mended."""
    gone = date(2017, 2, 28)
    good, bad = figure("level", RatingColour.GREEN), figure("bad", RatingColour.RED)
    (nothing,) = list_better([], [replace(good, last_named=gone, comparison=comparison("14", "16"))], [], [])
    assert nothing.sentence.startswith("No figure or evidence yet shows")
    (line,) = list_worries([], [replace(bad, last_named=gone)])
    assert ", no longer returned. " in line.sentence


def test_better_stands_in_its_order() -> None:
    """Real improvement, newly green, impact newly evidenced, and at last the good levels."""
    before = [figure("turned", RatingColour.RED), figure("level", RatingColour.GREEN)]
    figures = [
        figure("level", RatingColour.GREEN),
        figure("turned", RatingColour.GREEN),
        figure("improved", icon="improvement_low"),
    ]
    shown = with_impact("1.1", ImpactStatus.EVIDENCED, EvidenceKind.AUDIT)
    lines = list_better([shown], with_fallen(figures, before), [], before)
    assert [line.ref for line in lines] == ["improved", "turned", "1.1", "level"]


@pytest.mark.parametrize("colour", [RatingColour.NONE, RatingColour.AMBER, RatingColour.RED])
def test_better_than_neighbours_is_not_enough(colour: RatingColour) -> None:
    """A level is good when it is green too: neighbours can all be poor."""
    (line,) = list_better([], [figure("level", colour)], [], [])
    assert line.ref == ""


@pytest.mark.parametrize(("median", "ref"), [("14", ""), ("14.04", ""), ("14.06", "level")])
def test_as_good_as_neighbours_is_not_better(median: str, ref: str) -> None:
    """A figure that is shown alike is no better: 14.0 and 14.04."""
    same = replace(figure("level", RatingColour.GREEN), comparison=comparison("14", median))
    assert list_better([], [same], [], [])[0].ref == ref


@pytest.mark.parametrize("changes", [{"neighbour_median": None}, {"value": Figure.missing(Symbol.CONFIDENTIAL)}])
def test_green_beside_nothing_to_compare_with_is_no_good_level(changes: dict[str, object]) -> None:
    """No neighbour has a figure, or the Council's own was suppressed in the published file."""
    made = figure("level", RatingColour.GREEN)
    assert made.comparison is not None
    alone = replace(made, comparison=replace(made.comparison, **changes))  # type: ignore[arg-type] # names as there
    assert list_better([], [alone], [], [])[0].ref == ""


def test_what_left_the_plan_is_neither_worry_nor_better() -> None:
    """Its impact is kept with its history and no longer told as the plan's."""
    gone = DeliveryStatus.WITHDRAWN
    lost = replace(plan_action(impact_status=ImpactStatus.REVERSED), delivery_status=gone)
    won = plan_action(action_id="1.2", impact_status=ImpactStatus.EVIDENCED, evidence_kind=(EvidenceKind.AUDIT,))
    left = record([lost, replace(won, delivery_status=gone)])
    glance = judge(left, earlier=record(as_at=BEFORE), since=BEFORE, today=left.as_at).glance
    assert [line.ref for line in (*glance.worries, *glance.better)] == ["", ""]
    stayed = record([replace(lost, delivery_status=DeliveryStatus.ON_TRACK), won])
    glance = judge(stayed, earlier=record(as_at=BEFORE), since=BEFORE, today=stayed.as_at).glance
    assert [line.ref for line in (*glance.worries, *glance.better)] == ["1.1", "1.2"]


def test_impact_of_an_action_that_came_back_to_the_plan_is_news() -> None:
    """While it stood outside the plan it was nobody's evidence."""
    shown = with_impact("1.1", ImpactStatus.EVIDENCED, EvidenceKind.AUDIT)
    assert list_better([shown], [], [replace(shown, in_population=False)], [])[0].ref == "1.1"
    assert list_better([shown], [], [shown], [])[0].ref == ""


def test_green_after_no_colour_has_not_become_better() -> None:
    """What could not be rated before may have been green all along."""
    now = replace(figure("turned", RatingColour.GREEN), comparison=None)
    (line,) = better_since([now], [figure("turned", RatingColour.NONE)])
    assert line.ref == ""
    assert better_since([now], [figure("turned", RatingColour.AMBER)])[0].ref == "turned"


@pytest.mark.parametrize(("corrected", "ref"), [("14.5", ""), ("16", "ind"), ("17", "ind"), (None, "")])
def test_a_correction_of_the_figure_before_made_no_child_better_off(corrected: str | None, ref: str) -> None:
    """Red as it was first given; put right since: whether it became green is asked of what stands now."""
    first = observation("17", month=2)
    unknown = replace(first, figure=Figure.missing(Symbol.NOT_AVAILABLE))
    stands = observation(corrected, month=2) if corrected else unknown
    before = judged_indicator(latest=first, colour=RatingColour.RED)
    now = replace(judged_indicator(), series=(stands, observation("14")))
    assert better_since([now], [before])[0].ref == ref
    # The same figure alone, put right: no later one is there that could be better.
    assert better_since([judged_indicator(latest=observation("14", month=2))], [before])[0].ref == ""


def test_less_bad_is_not_yet_better() -> None:
    """What was red and is amber has not become green."""
    now = replace(figure("turned", RatingColour.AMBER), comparison=None)
    assert better_since([now], [figure("turned", RatingColour.RED)])[0].ref == ""


@pytest.mark.parametrize("impact", [one for one in ImpactStatus if not one.is_shown])
def test_evidence_without_impact_is_not_better(impact: ImpactStatus) -> None:
    """That evidence is kept of something says nothing of what came of it."""
    assert list_better([with_impact("1.1", impact, EvidenceKind.AUDIT)], [], [], [])[0].ref == ""


def test_key_indicators_stand_first_on_both_lists() -> None:
    """Members set the key indicators; the others follow in their order."""
    red = [figure("a", RatingColour.RED), figure("b", RatingColour.RED), is_key(figure("c", RatingColour.RED))]
    assert [line.ref for line in list_worries([], red)] == ["c", "a", "b"]
    green = [figure("a", RatingColour.GREEN), figure("b", RatingColour.GREEN), is_key(figure("c", RatingColour.GREEN))]
    assert [line.ref for line in list_better([], green, [], [])] == ["c", "a", "b"]


def test_what_slipped_back_in_the_commissioners_view_is_a_worry() -> None:
    """Whatever the council thinks of it; before figures, since somebody else has looked."""
    slipped = Expectation(
        exp_id="E1",
        text="Finish the review.",
        council_assessment=Assessment.MET,
        council_assessed_on=date(2017, 3, 24),
        commissioner_assessment=Assessment.SLIPPED_BACK,
        commissioner_assessed_on=date(2017, 3, 17),
    )
    met = replace(
        slipped, exp_id="E2", council_assessment=Assessment.SLIPPED_BACK, commissioner_assessment=Assessment.MET
    )
    red = [figure("a", RatingColour.RED)]
    before = ((date(2016, 12, 31), replace(slipped, commissioner_assessment=Assessment.EARLY)),)
    held = WatchedRecord(expectations=(slipped, met), earlier={("expectation", "E1"): before})
    first, second = list_worries([], red, slipped=slipped_back(held))
    assert first.sentence == "1 of 2 expectations has slipped back in the Commissioner's view: E1 (Finish the review)."
    assert (first.subject, first.ref) == ("expectation", "E1")
    assert second.ref == "a"
    assert not slipped_back(replace(held, expectations=(met,)))
    (bare,) = slipped_back(replace(held, earlier={}))
    assert bare.sentence == (
        "The Commissioner calls 1 of 2 expectations slipped back, and no earlier view is held: E1 (Finish the review)."
    )
    (both,) = slipped_back(replace(held, expectations=(slipped, met, replace(slipped, exp_id="E3"))))
    assert both.sentence == (
        "1 of 3 expectations has slipped back in the Commissioner's view: E1 (Finish the review); 1 more is called so, "
        "and no earlier view of it is held: E3 (Finish the review)."
    )


def test_one_indicator_has_one_line() -> None:
    """Of what is red and in the worst quarter the first alone is told."""
    assert [line.ref for line in list_worries([], [figure("a", RatingColour.RED, quartile="D")])] == ["a"]


def moved(colour: RatingColour, now: str, *before: str, icon: str = "improvement_low") -> JudgedIndicator:
    """A figure of which less is better, by its months, that natural variation calls a real improvement."""
    series = tuple(observation(value, month=month) for month, value in enumerate((*before, now), 1))
    direction = Direction.WORSE if before and Decimal(now) > Decimal(before[-1]) else Direction.BETTER
    movement = Movement(
        direction=direction,
        change=Decimal(1),
        against=series[-2].period if before else None,
        sentence="",
        usable_points=13,
        variation_icon=icon,
    )
    return replace(judged_indicator(latest=series[-1], colour=colour, movement=movement), series=series)


def test_a_figure_that_lost_its_green_is_a_worry_and_not_better() -> None:
    """Natural variation may still call it an improvement: that is said beside it."""
    was, now = moved(RatingColour.GREEN, "14", "16"), moved(RatingColour.AMBER, "15", "16", "14")
    assert better_since([now], [was])[0].ref == ""
    (line,) = list_worries([], [now], [], [was])
    assert ". No longer green: amber by its rule now, though real improvement: lower" in line.sentence
    assert line.rule.startswith("Green on the day compared with, by the same rule, and not now.")
    red = moved(RatingColour.RED, "19", "16", "14")
    assert list_worries([], [red], [], [was])[0].sentence.endswith("It was green. Red by its rule.")
    target = replace(was.indicator.target, value=Decimal(99))
    eased = moved(RatingColour.GREEN, "16", "16")
    eased = replace(eased, indicator=replace(eased.indicator, target=target))
    after = moved(RatingColour.AMBER, "16.2", "16", "16")
    assert list_worries([], [after], [], [eased])[0].ref == "", "another rule gave that green"
    both = replace(was, indicator=replace(was.indicator, target=target))
    assert list_worries([], [now], [], [both])[0].ref != "", "green by either rule then, and by neither now"


@pytest.mark.parametrize(
    ("colour", "told"),
    [
        (RatingColour.AMBER, "explains. No longer green: amber by its rule now."),
        (RatingColour.RED, "explains. It was green. Red by its rule."),
    ],
)
def test_a_figure_beyond_natural_variation_still_says_that_it_lost_its_green(colour: RatingColour, told: str) -> None:
    """Its one line is chosen by natural variation; what its colour says of it is not lost for that."""
    was = moved(RatingColour.GREEN, "14", "16")
    now = moved(colour, "19", "16", "14", icon="concern_high")
    (line,) = list_worries([], [now], [], [was])
    assert line.sentence.endswith(told)
    assert line.rule.startswith("Natural variation")
    assert list_worries([], [now], [], [now])[0].sentence.endswith("Red by its rule.") is (colour is RatingColour.RED)


def eased(judged: JudgedIndicator, is_eased: bool = True) -> JudgedIndicator:  # noqa: FBT001, FBT002 (a maker's own)
    """The same, with a target that was lowered since and alone gave it its colour."""
    turned = Turned(
        since="since its target was lowered from 90% to 85%",
        short="target lowered",
        by_earlier=RatingColour.RED if is_eased else RatingColour.GREEN,
        is_eased=is_eased,
    )
    return replace(judged, rating=replace(judged.rating, turned=turned))


def test_a_figure_beyond_natural_variation_still_says_that_an_eased_rule_gave_it_its_colour() -> None:
    """Green beside a real concern looks like good news; what only a tightened rule did is no part of the line."""
    was = moved(RatingColour.RED, "14", "16")
    green = moved(RatingColour.GREEN, "19", "16", "14", icon="concern_high")
    (line,) = list_worries([], [eased(green)], [], [was])
    assert line.sentence.endswith(
        "explains. Green since its target was lowered from 90% to 85%; by the earlier rule it would be red."
    )
    assert line.rule.startswith("Natural variation")
    assert "target was lowered" not in list_worries([], [eased(green, is_eased=False)], [], [was])[0].sentence


@pytest.mark.parametrize(
    ("icon", "told"),
    [("common_cause", "would be red."), ("improvement_low", "would be red, though real improvement: lower than")],
)
def test_an_eased_rule_hides_no_green_that_was_lost(icon: str, told: str) -> None:
    """Green then by either rule; amber now, and only because the target was lowered."""
    was, now = moved(RatingColour.GREEN, "14", "16"), eased(moved(RatingColour.AMBER, "15", "16", "14", icon=icon))
    (line,) = list_worries([], [now], [], [was])
    lost = "No longer green: amber since its target was lowered from 90% to 85%; by the earlier rule it"
    assert f". {lost} {told}" in line.sentence
    assert line.rule.startswith("A better colour than the earlier rule gives")
    assert "No longer green" not in list_worries([], [now], [], [now])[0].sentence


def test_a_rule_of_natural_variation_is_told_in_the_same_words_wherever_it_chooses() -> None:
    """On the page at a glance, among talking points, as evidence, in a line of sight: one voice."""
    worry = list_worries([], [figure("a", icon="concern_high")])[0].rule
    better = list_better([], [figure("a", icon="improvement_low")], [], [])[0].rule
    for rule in (worry, TALK_RULES[TalkKind.WORSE], EVIDENCE_RULES["figure_worsens"][1], PRESSING["indicator"]):
        assert WORSE_THAN_NATURAL in rule
    for rule in (better, TALK_RULES[TalkKind.BETTER], EVIDENCE_RULES["figure_improves"][1]):
        assert BETTER_THAN_NATURAL in rule


def test_a_figure_worse_than_on_the_day_compared_with_is_not_better() -> None:
    """Amber then and now; the figure of that day is taken as it stands after corrections."""
    was, now = moved(RatingColour.AMBER, "14", "16"), moved(RatingColour.AMBER, "15", "16", "14")
    assert better_since([now], [was])[0].ref == ""
    corrected = moved(RatingColour.AMBER, "15", "16", "15.5")
    assert better_since([corrected], [was])[0].ref == corrected.indicator.ind_id


def test_an_improvement_whose_last_step_was_worse_stands_last() -> None:
    """Better than on that day, worse than the month before: it opens no list of what is better."""
    was, now = moved(RatingColour.AMBER, "18"), moved(RatingColour.AMBER, "15", "18", "14")
    level = figure("level", RatingColour.GREEN)
    lines = better_since([now, level], [was])
    assert [line.ref for line in lines] == ["level", now.indicator.ind_id]


def test_an_effect_lost_since_stands_before_all_other_worries() -> None:
    """It is in sight without unfolding anything; one that was lost before stands in its place."""
    lost, stood = with_impact("1.1", ImpactStatus.REVERSED), with_impact("1.1", ImpactStatus.EVIDENCED)
    before = with_impact("1.2", ImpactStatus.REVERSED)
    figures = [figure("worst", quartile="D"), figure("red", RatingColour.RED), figure("concern", icon="concern_high")]
    lines = list_worries([before, lost], figures, [stood, before], [])
    assert [line.ref for line in lines] == ["1.1", "concern", "1.2", "red", "worst"]
    assert lines[0].rule == "Impact reversed since the day compared with."
