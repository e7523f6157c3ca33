"""The whole picture: indicators in order, themes, and the page at a glance by its stated rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.glance_figures import has_good_level
from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.picture import judge
from lineofsight.analysis.verdicts import RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import (
    Benchmark,
    BenchmarkGroup,
    OfficerRating,
    Polarity,
    Quality,
    RatingMethod,
    Unit,
)
from lineofsight.domain.marking import PUBLIC
from lineofsight.domain.periods import month_period, year_ending
from lineofsight.domain.places import ENGLAND, Area, AreaLevel, Neighbour, NeighbourSet
from lineofsight.domain.record import AreaTable, PerformanceRecord, Record
from lineofsight.domain.statuses import DeliveryStatus, DueKind, EvidenceKind, ImpactStatus
from tests.analysis.figure_makers import indicator, monthly, observation, rated, yearly
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import BEFORE, THEME, record

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture

D = Decimal
PAST = date(2017, 2, 28)
TARGET = rated(RatingMethod.TARGET_TOLERANCE_POINTS, value=D(90), tolerance=D(2))


def picture(made: Record, earlier: Record | None = None) -> Picture:
    """Judge as a reader does five days later."""
    since = None if earlier is None else earlier.as_at
    return judge(made, earlier=earlier, since=since, today=AS_AT + timedelta(days=5))


def test_empty_record_is_a_picture_that_says_so() -> None:
    """Nothing known is said in words on every list, and there is no percentage."""
    found = judge(Record(council=record().council, as_at=AS_AT), earlier=None, since=None, today=AS_AT)
    assert found.copy_age_days is None
    assert found.glance.late[0].sentence == "The plan has no actions to be late."
    assert found.glance.changed[0].sentence == "There is no earlier return to compare this one with."
    assert found.glance.better[0].sentence == "No figure or evidence yet shows that things are better for children."
    assert found.glance.worries[0].sentence.startswith("No figure or action meets the rules for a worry")
    assert found.glance.needed[0].sentence == "Nothing is asked of members by these rules."


def test_picture_carries_its_dates_and_order() -> None:
    """Themes stand in the plan's order, local indicators before national ones, and the copy has an age."""
    national = indicator(ind_id="national", is_national=True)
    made = record(
        themes=[replace(THEME, theme_id="T2", order=2), THEME],
        measured=[(national, ()), (indicator(), monthly(["90"]))],
    )
    found = picture(made)
    assert found.copy_age_days == 5
    assert [theme.theme.theme_id for theme in found.themes] == ["T1", "T2"]
    assert [judged.indicator.ind_id for judged in found.indicators] == ["reviews", "national"]
    assert found.indicators[0].age_days == (AS_AT - date(2015, 1, 31)).days
    assert found.indicators[1].latest is None


def test_actions_of_a_theme_that_no_return_describes_are_listed_last() -> None:
    """What counts in the plan stands somewhere in it, under the reference that officers gave."""
    stray = action(action_id="1.2", theme_id="T9", illustrative=True, marking=PUBLIC)
    found = picture(record([action(), stray, replace(stray, action_id="1.3", illustrative=False)]))
    assert found.delivery.total == 3
    assert [theme.theme.theme_id for theme in found.themes] == ["T1", "T9"]
    last = found.themes[-1]
    assert [judged.action.action_id for judged in last.actions] == ["1.2", "1.3"]
    assert (last.theme.title, last.theme.marking) == ("Theme that no return describes", PUBLIC)
    assert last.summary.startswith("0 of 2 actions (0%) are complete.")


def test_completion_alone_is_never_better() -> None:
    """A plan that is all complete, without impact, has nothing under "better", and evidence to ask for."""
    done = [action(action_id=str(at), delivery_status=DeliveryStatus.COMPLETE) for at in range(3)]
    found = picture(record(done), record([action(action_id=str(at)) for at in range(3)], as_at=BEFORE))
    assert [line.sentence for line in found.glance.better] == [
        "No figure or evidence yet shows that things are better for children."
    ]
    assert found.glance.worries[0].sentence == "3 of 3 complete actions (100%) name no evidence: 0, 1 and 2."
    assert found.glance.needed[0].sentence == "Ask for the evidence behind 3 complete actions (0, 1 and 2)."
    assert (
        found.themes[0].summary
        == "3 of 3 actions (100%) are complete. None is overdue or slipped, and no due date was ever moved later."
    )
    assert found.themes[0].impact_sentence == (
        "Impact for children is evidenced for 0 of 3 complete actions (0%). 3 complete actions name no evidence: 0, "
        "1 and 2."
    )


def test_theme_says_that_dates_moved_even_when_nothing_is_open_and_late() -> None:
    """An action that is paused or complete after its date was moved later is told of all the same."""
    moved = action(delivery_status=DeliveryStatus.PAUSED, due_date_original=date(2017, 1, 31))
    summary = picture(record([moved])).themes[0].summary
    assert summary.endswith(
        "None is overdue or slipped; 1 action (1.1), now paused, had its due date moved later "
        "at some time, "
        "from 31 January 2017 to 30 June 2017."
    )


def test_theme_with_several_moved_dates_says_which_way_they_moved() -> None:
    """Later, in so many words: "back" could be either way."""
    early = {"delivery_status": DeliveryStatus.PAUSED, "due_date_original": date(2017, 1, 31)}
    summary = picture(record([action(**early), action(action_id="1.2", **early)])).themes[0].summary
    assert summary.endswith("2 actions, now paused, had their due dates moved later at some time.")


def test_changes_of_other_things_than_actions_are_counted_too() -> None:
    """The count is of every difference, so a moved milestone is not passed over."""
    was, now = milestone(), milestone(current_date=date(2017, 5, 31))
    earlier = record([action()], milestones=[was], as_at=BEFORE)
    found = picture(record([action()], milestones=[now]), earlier)
    assert found.glance.changed[0].sentence == "1 change."
    late = action(due_date_current=date(2017, 8, 31))
    found = picture(record([late], milestones=[now]), earlier)
    assert found.glance.changed[0].sentence == "1 change of status, 1 due date of an action moved and 1 other change."


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((EvidenceKind.STAFF_FEEDBACK,), "evidenced, by what staff said alone."),
        ((EvidenceKind.STAFF_FEEDBACK, EvidenceKind.DOCUMENT), "evidenced, by what staff said and a document alone."),
        (
            (EvidenceKind.STAFF_FEEDBACK, EvidenceKind.CHILD_VOICE),
            "evidenced, by what staff said and what children said.",
        ),
    ],
)
def test_an_effect_is_told_with_what_it_is_said_by(kinds: tuple[EvidenceKind, ...], said: str) -> None:
    """An effect on children that staff alone speak for is no fact of the program's."""
    shown = action(impact_status=ImpactStatus.EVIDENCED, evidence_kind=kinds)
    found = picture(record([shown]), record([action()], as_at=BEFORE))
    assert found.glance.better[0].sentence.endswith(said)


def test_better_is_impact_evidenced_since_the_baseline() -> None:
    """Impact that is newly evidenced, with evidence named, is better; what was evidenced before is not news."""
    shown = action(impact_status=ImpactStatus.EVIDENCED, evidence_kind=(EvidenceKind.AUDIT,))
    found = picture(record([shown]), record([action()], as_at=BEFORE))
    assert (
        found.glance.better[0].sentence
        == "1.1 Appoint permanent team managers: its impact is recorded as evidenced, by case audit."
    )
    again = picture(record([shown]), record([shown], as_at=BEFORE))
    assert again.glance.better[0].ref == ""
    bare = picture(record([action(impact_status=ImpactStatus.EVIDENCED)]), record([action()], as_at=BEFORE))
    assert bare.glance.better[0].ref == ""


def test_a_lowered_target_makes_nothing_better() -> None:
    """80% was red against 90% and is green against 75%; no child is better off, and the change is told."""
    lowered = replace(TARGET, target=replace(TARGET.target, value=D(75)))
    before = record(as_at=BEFORE, measured=[(TARGET, [observation("80", month_period(2016, 12))])])
    glance = picture(record(measured=[(lowered, [observation("80")])]), before).glance
    assert [one.ref for one in glance.better] == [""]
    assert glance.changed[0].sentence == (
        "New figures for 1 indicator and 1 rule of rating changed (“Reviews of children in care held on time”)."
    )
    assert glance.changed[1].sentence == (
        "Reviews of children in care held on time: its target was lowered from 90.0% to 75.0%; the figure is green by "
        "it, and would be red by the earlier rule."
    )
    assert glance.worries[0].sentence == (
        "Reviews of children in care held on time: 80.0%, March 2017 (council's return). Green since its target was "
        "lowered from 90.0% to 75.0%; by the earlier rule it would be red."
    )


def test_better_and_worse_figures_stand_with_their_rule() -> None:
    """A rating that became green is better, a red one a worry; each line has its figure, rule and reference."""
    other = replace(TARGET, ind_id="plans", plain_title="Plans reviewed", officer_rating=OfficerRating.GREEN)
    before = record(as_at=BEFORE, measured=[(TARGET, [observation("80", month_period(2016, 12))])])
    now = record(measured=[(TARGET, [observation("91")]), (other, [replace(observation("70"), ind_id="plans")])])
    glance = picture(now, before).glance
    assert glance.better[0].sentence == (
        "Reviews of children in care held on time: 91.0%, March 2017 (council's return). Now green by its rule. "
        "One change is not a trend."
    )
    assert glance.better[0].rule.endswith("The rule: green when 90% or more, amber down to 88%, red beyond.")
    assert glance.worries[0].sentence.endswith("Officers show another colour.")
    assert (glance.worries[0].subject, glance.worries[0].ref) == ("indicator", "plans")
    assert glance.needed[0].sentence == (
        "Ask why officers show another colour than the rule gives: Plans reviewed (green, by its rule red)."
    )


def test_signals_of_natural_variation_lead_their_lists() -> None:
    """Real improvement leads "better", real concern leads "worries"."""
    steady = ["50", "51"] * 10
    up = replace(TARGET, ind_id="up", plain_title="Going up")
    down = replace(TARGET, ind_id="down", plain_title="Going down", is_key=True)
    now = record(measured=[(up, monthly([*steady, "99"])), (down, monthly([*steady, "10"])), (TARGET, monthly(["1"]))])
    glance = picture(now).glance
    assert glance.better[0].sentence.startswith("Going up: 99.0%, September 2016 (council's return). Real improvement")
    assert [line.ref for line in glance.worries] == ["down", "reviews"]


def test_an_improvement_whose_last_step_was_worse_says_both() -> None:
    """A figure is not better in one list and worse in another with nobody told why."""
    now = record(measured=[(TARGET, monthly([*["50", "51"] * 10, "99", "98"]))])
    (better,) = (line for line in picture(now).glance.better if line.ref == "reviews")
    assert "Real improvement" in better.sentence
    assert better.sentence.endswith(", though worse than September 2016.")
    up = record(measured=[(TARGET, monthly([*["50", "51"] * 10, "98", "99"]))])
    assert "though" not in picture(up).glance.better[0].sentence


def test_reversed_impact_is_a_worry() -> None:
    """Impact that was lost is told, with who leads the action, as of every other worry."""
    lost = action(impact_status=ImpactStatus.REVERSED)
    (worry, *_) = picture(record([lost])).glance.worries
    assert worry.sentence.startswith("1.1 Appoint permanent team managers: the impact it had has been reversed. ")
    assert worry.sentence.endswith(f" Lead: {lost.lead}.")
    (worry, *_) = picture(record([replace(lost, lead_role="", lead_officer="")])).glance.worries
    assert worry.sentence.endswith(" No lead is named.")


def test_late_actions_stand_longest_first_with_lead_and_moves() -> None:
    """The share comes first, then the longest overdue, each with its lead or that it has none."""
    late = [
        action(action_id="1", due_date_original=PAST, due_date_current=PAST),
        action(action_id="2", due_date_original=BEFORE, due_date_current=BEFORE, lead_officer=""),
        action(action_id="3", delivery_status=DeliveryStatus.OFF_TRACK),
        action(
            action_id="4",
            delivery_status=DeliveryStatus.OFF_TRACK,
            due_kind=DueKind.ONGOING,
            due_date_original=None,
            due_date_current=None,
        ),
    ]
    moves = [move(item_id="1", changed_on=date(2017, 1, day)) for day in (1, 2)]
    found = picture(record([*late, *(action(action_id=str(at)) for at in range(5, 15))], moves=moves))
    lines = [line.sentence for line in found.glance.late]
    assert lines == [
        "4 of 14 actions (29%) are overdue or will miss the date, 1 of them off track without a date.",
        "2 Appoint permanent team managers: 90 days overdue (due 31 December 2016). No lead is named.",
        (
            "1 Appoint permanent team managers: 31 days overdue (due 28 February 2017); its date was moved twice. "
            "Lead: Head of Service."
        ),
        "3 Appoint permanent team managers: will miss its date, 30 June 2017. Lead: Head of Service.",
        "4 Appoint permanent team managers: off track without a date. Lead: Head of Service.",
    ]
    assert found.themes[0].summary.endswith("4 actions are overdue or will miss: 1, 2, 3 and 4.")
    assert found.glance.late[0].rule == found.delivery.sentence
    assert picture(record([action()])).glance.late[0].sentence == (
        "The plan's one action is not overdue or expected to miss its date."
    )


def test_a_late_action_that_the_newest_return_is_silent_of_says_when_it_was_last_told_of() -> None:
    """In its row, and in the line of its theme; what the newest return tells of says nothing of it."""
    late = [action(action_id=ref, due_date_original=PAST, due_date_current=PAST) for ref in ("1", "2", "3")]
    made = record(late)
    november, december = date(2016, 11, 30), date(2016, 12, 31)

    def told(**last_named: date) -> Picture:
        named = {ref.removeprefix("a"): day for ref, day in last_named.items()}
        return picture(replace(made, plan=replace(made.plan, last_named=named)))

    one = told(a1=november)
    assert one.glance.late[1].sentence == (
        "1 Appoint permanent team managers: 31 days overdue (due 28 February 2017); last told of as at 30 November "
        "2016. Lead: Head of Service."
    )
    assert "last told of" not in one.glance.late[2].sentence
    summaries = [
        told().themes[0].summary,
        one.themes[0].summary,
        told(a1=november, a2=december).themes[0].summary,
        told(a1=november, a2=november, a3=november).themes[0].summary,
    ]
    assert [summary.partition("1, 2 and 3")[2] for summary in summaries] == [
        ".",
        "; nothing was reported on 1 since 30 November 2016.",
        "; nothing was reported on 1 and 2 since 31 December 2016 or before.",
        "; nothing was reported on any of them since 30 November 2016.",
    ]


def test_figures_are_named_whole_where_changes_are_counted() -> None:
    """Whatever words stand in a title."""
    titles = "Placements: its cost", "Visits: the figure for boys"
    names = [replace(TARGET, ind_id=f"m{at}", plain_title=title) for at, title in enumerate(titles)]
    first, second = ([observation(value, month_period(2016, 12))] for value in ("80", "81"))
    before = record(as_at=BEFORE, measured=[(one, first) for one in names])
    lowered = replace(names[0], target=replace(TARGET.target, value=D(75)))
    counted = picture(record(measured=[(lowered, first), (names[1], second)]), before).glance.changed[0].sentence
    assert counted == (
        "1 revision of figures known by 31 December 2016 (“Visits: the figure for boys”) and 1 rule of rating changed "
        "(“Placements: its cost”)."
    )


def test_changes_are_counted_then_told_worst_first() -> None:
    """One line counts the changes by kind; the worst follow; at most five lines stand."""
    before = [action(action_id=str(at)) for at in range(8)]
    after = [
        action(action_id="0", due_date_current=date(2017, 9, 30)),
        action(action_id="1", delivery_status=DeliveryStatus.COMPLETE),
        action(action_id="2", delivery_status=DeliveryStatus.OFF_TRACK),
        action(action_id="3", impact_status=ImpactStatus.REVERSED),
        *(action(action_id=str(at)) for at in range(4, 9)),
    ]
    earlier = record(before, as_at=BEFORE, measured=[(TARGET, monthly(["90"]))])
    now = record(after, measured=[(TARGET, monthly(["89", "91"]))])
    lines = [line.sentence for line in picture(now, earlier).glance.changed]
    assert lines[0] == (
        "1 new action, 3 changes of status, 1 change of impact, 1 due date of an action moved, new figures for 1 "
        "indicator and 1 revision of figures known by 31 December 2016 (“Reviews of children in care "
        "held on time”)."
    )
    assert [line.split()[0] for line in lines[1:]] == ["2", "0", "3", "0"]
    nothing = picture(record([action()]), record([action()], as_at=BEFORE))
    assert nothing.glance.changed[0].sentence == "Nothing has changed since 31 December 2016."


def test_needs_of_members_are_asked_for_in_order() -> None:
    """Owners, agreement, repeated slips, oversight, dates and updates: what a member can ask for."""
    plan = [
        action(action_id="1", lead_officer=""),
        action(action_id="2", due_date_original=date(2017, 5, 1)),
        action(action_id="3", due_kind=DueKind.NOT_SET, due_date_original=None, due_date_current=None),
        *(action(action_id=str(at), update_date=None) for at in range(10, 18)),
    ]
    moves = [move(item_id="2", changed_on=date(2017, 1, day), agreed_by="") for day in (1, 2)]
    alone = replace(THEME, theme_id="T10", title="Missing children", overseen_by=())
    lines = [line.sentence for line in picture(record(plan, themes=[THEME, alone], moves=moves)).glance.needed]
    assert lines == [
        "Ask for an owner: 1 open action has none (1).",
        "Ask who agreed the new dates of 1 action, whenever they moved: no body is recorded (2).",
        "Ask why the dates of 1 open action were moved twice or more (2).",
        "Decide which body oversees T10 Missing children: none is recorded.",
        "Ask for a date: 1 open action has none to be judged by (3).",
    ]
    done = replace(plan[1], delivery_status=DeliveryStatus.COMPLETE, evidence_ref="Audit of May")
    agreed = [replace(one, agreed_by="Improvement Board") for one in moves]
    (nothing,) = picture(record([done], moves=agreed)).glance.needed
    assert nothing.sentence == "Nothing is asked of members by these rules.", "what is done is past asking"
    stale = picture(record(plan[3:])).glance.needed[0].sentence
    assert stale == "Ask for an update: 8 open actions have had none this cycle (10, 11, 12, 13, 14, 15 and 2 more)."
    written = [action(action_id=at, update_date=None, progress_update="Goes to Full Council.") for at in ("1", "2")]
    undated = [line.sentence for line in picture(record(written)).glance.needed]
    assert undated == ["Ask when 2 open actions were last updated: no date is recorded (1 and 2)."]


def test_milestones_and_indicators_belong_to_their_theme() -> None:
    """A theme shows the indicators that it or its actions name, and says what has slipped."""
    plan = [action(indicator_ids=("reviews",)), action(action_id="2", theme_id="T9")]
    late = milestone(current_date=PAST)
    found = picture(record(plan, milestones=[late], measured=[(indicator(), ()), (indicator(ind_id="other"), ())]))
    theme, _ = found.themes
    assert [judged.indicator.ind_id for judged in theme.indicators] == ["reviews"]
    assert theme.summary == "0 of 1 action (0%) is complete. 1 action is slipped but recoverable."
    assert theme.impact_sentence == "No action is complete, so no impact can be claimed yet."
    assert found.delivery.total == 2
    assert picture(record()).themes[0].summary == "The plan has no actions for this theme."


def with_tables(own_latest: int = 2025, polarity: Polarity = Polarity.LOWER_BETTER) -> Record:
    """A record with a yearly indicator, tables of 2024 and 2025, and neighbours; 2025 has the council's figure only."""
    made = rated(RatingMethod.BENCHMARK_RELATIVE, polarity)
    made = replace(made, is_national=True, ind_id="agency", frequency="annual")
    series = [replace(item, ind_id="agency") for item in yearly(["20", "13"], first=own_latest - 1)]
    years = {year: year_ending(date(year, 3, 31), str(year)) for year in (2024, 2025)}
    tables = (
        AreaTable(ind_id="agency", period=years[2025], figures={"305": Figure.of("13")}),
        AreaTable(
            ind_id="agency",
            period=years[2024],
            figures={"305": Figure.of("13"), "919": Figure.of("15"), ENGLAND: Figure.of("16")},
        ),
    )
    return replace(
        record(as_at=date(2025, 12, 31), measured=[(made, series)]),
        performance=PerformanceRecord(
            indicators=(made,),
            observations={"agency": tuple(reversed(series))},
            earlier_editions={("agency", years[2024].key): (replace(series[0], figure=Figure.of("21")),)},
            tables={"agency": tables},
            benchmarks=(
                Benchmark(
                    ind_id="agency",
                    group=BenchmarkGroup.LONDON,
                    period=years[2024],
                    figure=Figure.of("17"),
                    source="LAIT",
                ),
            ),
            areas={"919": Area("919", "Hertfordshire", AreaLevel.LOCAL_AUTHORITY)},
            neighbour_sets=(
                NeighbourSet("2025", "301", ()),
                NeighbourSet("2025", "305", (Neighbour(1, "919", "Hertfordshire", "Very close"),)),
            ),
        ),
    )


def test_comparison_is_for_the_newest_period_with_peers() -> None:
    """Where others have no figure yet, the year before is compared and said to be older; revisions are kept."""
    (judged,) = picture(with_tables()).indicators
    assert judged.comparison is not None
    assert (judged.comparison.period.label, judged.comparison.neighbour_median) == ("2024", D(15))
    assert judged.comparison_period_note == "The comparison with others is for 2024; the latest figure is for 2025."
    assert judged.rating.colour is RatingColour.GREEN
    assert judged.rating.note == "The comparison is for 2024, the figure for 2025."
    assert [item.figure for item in judged.revisions] == [Figure.of("21")]
    assert judged.supplied[0].group is BenchmarkGroup.LONDON
    assert [item.period.label for item in judged.series] == ["2024", "2025"]
    lines = {line.name: [(period.label, value) for period, value in line.points] for line in judged.peer_lines}
    assert lines == {"Statistical neighbours (median)": [("2024", D(15))], "England": [("2024", D(16))]}


def test_an_authority_without_the_latest_year_has_no_place_and_no_band() -> None:
    """LAIT's rule: the latest year is all authorities'; one without a figure in it is not ranked by an older one."""
    made = with_tables()
    newest, before = made.performance.tables["agency"]
    newest = replace(newest, figures={"305": Figure.missing(Symbol.CONFIDENTIAL), "919": Figure.of("14")})
    series = tuple(replace(item, ind_id="agency") for item in yearly(["20", "c"], first=2024))
    performance = replace(made.performance, tables={"agency": (newest, before)}, observations={"agency": series})
    (judged,) = picture(replace(made, performance=performance)).indicators
    assert judged.comparison is not None
    assert (judged.comparison.period.label, judged.comparison.neighbour_median) == ("2025", D(14))
    assert (judged.comparison.rank, judged.comparison.quartile) == (None, "")


def test_year_that_was_published_for_nobody_is_not_the_latest() -> None:
    """A download's empty last column is no missing figure; one that others have is."""
    made = with_tables()
    series = made.performance.observations["agency"]
    empty = (replace(series[0], figure=Figure.missing(Symbol.MISSING)), *series[1:])
    tables = list(made.performance.tables["agency"])
    for others, latest in (({}, "2024"), ({"919": Figure.of("5")}, "2025")):
        tables[0] = replace(tables[0], figures={"305": Figure.missing(Symbol.MISSING), **others})
        performance = replace(made.performance, observations={"agency": empty}, tables={"agency": tuple(tables)})
        (judged,) = picture(replace(made, performance=performance)).indicators
        assert judged.latest is not None
        assert judged.latest.period.label == latest


def test_number_that_is_called_not_available_is_shown_nowhere() -> None:
    """Neither as the latest figure nor in the series: there is none."""
    made = indicator()
    unknown = observation("42", month_period(2017, 3), quality=Quality.NOT_AVAILABLE)
    (judged,) = picture(record(measured=[(made, [*monthly(["90", "91"]), unknown])])).indicators
    assert judged.latest is not None
    assert judged.latest.figure == Figure.missing(Symbol.NOT_AVAILABLE)
    assert [item.figure.is_number for item in judged.series] == [True, True, False]


def test_plain_number_has_no_line_of_england() -> None:
    """England's number of children would flatten the chart of one authority: it is not drawn beside it."""
    made = with_tables()
    counted = replace(made.performance.indicators[0], unit=Unit.COUNT)
    found = picture(replace(made, performance=replace(made.performance, indicators=(counted,))))
    assert [line.name for line in found.indicators[0].peer_lines] == ["Statistical neighbours (median)"]


def test_action_carries_its_earlier_returns() -> None:
    """The history of an action goes with it, oldest first."""
    made = record([action()])
    history = ((BEFORE, action(progress_update="Advertised.")),)
    found = picture(replace(made, plan=replace(made.plan, earlier_actions={"1.1": history})))
    assert found.themes[0].actions[0].earlier == history


def test_good_level_and_worst_quarter_are_told() -> None:
    """Green and better than its neighbours is better by level; the worst quarter of authorities is a worry."""
    good = picture(with_tables()).glance
    assert good.better[0].rule.startswith("Green by its own rule, better than its statistical neighbours")
    assert ". Good by its level. " in good.better[0].sentence
    (judged,) = picture(with_tables()).indicators
    assert judged.comparison is not None
    assert has_good_level(judged)
    assert not has_good_level(replace(judged, comparison=replace(judged.comparison, quartile="C")))
    assert not has_good_level(replace(judged, movement=replace(judged.movement, direction=Direction.WORSE)))
    bad = picture(with_tables(polarity=Polarity.HIGHER_BETTER)).glance
    assert len(bad.worries) == 1
    assert bad.worries[0].rule.startswith("Rated red by its own rule, key indicators first. The rule: ")
