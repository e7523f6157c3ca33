"""A record of some themes alone: what is linked to another theme is gone, what is linked to none stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.portfolio import describe_portfolio, of_themes, portfolios_of
from lineofsight.domain.figures import Figure
from lineofsight.domain.indicators import Benchmark, BenchmarkGroup
from lineofsight.domain.plan import Recommendation, Theme
from lineofsight.domain.record import AreaTable, Record, SaidBefore, WatchedRecord
from lineofsight.domain.statuses import RecommendationSource
from tests.analysis.figure_makers import indicator, observation
from tests.analysis.plan_makers import AS_AT, action, milestone, move
from tests.analysis.record_makers import THEME, record
from tests.support.watched_makers import audit_recommendation, audit_report, expectation, risk, voice

DAYS = (date(2016, 11, 30), date(2016, 12, 31))
SECOND = Theme(theme_id="T2", title="Practice", lead_member="Portfolio holder", order=2)


def _two_themes() -> Record:
    """Theme T1 with action 1.1 and a figure of its own; T2 with 2.1, which names another; a third figure."""
    actions = (action(rec_ids=("R1",)), action(action_id="2.1", theme_id="T2", indicator_ids=("visits",)))
    made = record(
        actions,
        milestones=(milestone(), milestone(milestone_id="2.1.1", action_id="2.1")),
        moves=(move(), move(item_id="2.1"), move(item_id="2.1.1")),
        themes=(SECOND, THEME),
        measured=[
            (replace(indicator(), ind_id=name, theme_id=theme_id), [replace(observation("80"), ind_id=name)])
            for name, theme_id in (("caseload", "T1"), ("visits", ""), ("orphan", ""))
        ],
    )
    asked = tuple(
        Recommendation(rec_id=ref, source=RecommendationSource.COMMISSIONER, text="Do better.") for ref in ("R1", "R2")
    )
    return replace(made, plan=replace(made.plan, recommendations=asked))


def test_only_what_the_theme_holds_is_left_of_the_plan() -> None:
    """Actions, steps, moves and the recommendations that its actions answer."""
    plan = of_themes(_two_themes(), ("T1",)).plan
    assert [one.theme_id for one in plan.themes] == ["T1"]
    assert [one.action_id for one in plan.actions] == ["1.1"]
    assert [one.milestone_id for one in plan.milestones] == ["1.1.1"]
    assert [one.item_id for one in plan.date_changes] == ["1.1"]
    assert [one.rec_id for one in plan.recommendations] == ["R1"]


@pytest.mark.parametrize(("chosen", "left"), [(("T1",), ["caseload"]), (("T2",), ["visits"])])
def test_a_figure_belongs_to_the_theme_that_it_names_or_whose_action_names_it(
    chosen: tuple[str, ...], left: list[str]
) -> None:
    """A figure of no theme is in no portfolio, and neither are its numbers."""
    performance = of_themes(_two_themes(), chosen).performance
    assert [one.ind_id for one in performance.indicators] == left
    assert list(performance.observations) == left
    assert performance.observations[left[0]][0].figure == Figure.of("80")


def test_nothing_of_another_theme_is_left_of_what_was_or_of_what_others_have() -> None:
    """Earlier states and editions, tables of all areas and comparisons: a holder's paper holds the holder's alone."""
    whole = _two_themes()
    refs = [one.action_id for one in whole.plan.actions] + [one.milestone_id for one in whole.plan.milestones]
    mine, other = (observation("80", ind_id=name) for name in ("caseload", "visits"))
    whole = replace(
        whole,
        plan=replace(
            whole.plan,
            earlier_actions={
                one.action_id: ((one_day, one),) for one_day, one in zip(DAYS, whole.plan.actions, strict=True)
            },
            said_before={one.action_id: SaidBefore(now=(("lead_role", DAYS[0]),)) for one in whole.plan.actions},
            status_said=dict.fromkeys(refs, DAYS[0]),
        ),
        performance=replace(
            whole.performance,
            earlier_editions={(one.ind_id, one.period.key): (one,) for one in (mine, other)},
            tables={
                one.ind_id: (AreaTable(ind_id=one.ind_id, period=one.period, figures={"306": one.figure}),)
                for one in (mine, other)
            },
            benchmarks=tuple(
                Benchmark(
                    ind_id=one.ind_id,
                    group=BenchmarkGroup.ENGLAND,
                    period=one.period,
                    figure=one.figure,
                    source="return",
                )
                for one in (mine, other)
            ),
        ),
    )
    left = of_themes(whole, ("T1",))
    assert list(left.plan.earlier_actions) == list(left.plan.said_before) == ["1.1"]
    assert list(left.plan.status_said) == ["1.1", "1.1.1"]
    assert [ref for ref, _ in left.performance.earlier_editions] == ["caseload"]
    assert list(left.performance.tables) == ["caseload"]
    assert [one.ind_id for one in left.performance.benchmarks] == ["caseload"]


def test_what_is_watched_stays_when_it_is_linked_to_the_theme_or_to_nothing() -> None:
    """By theme, by action, by figure, by recommendation, and an audit's recommendation by its report."""
    watched = WatchedRecord(
        risks=(
            risk("ours", theme_id="T1"),
            risk("theirs", theme_id="T2"),
            risk("everybody"),
            risk("shared", action_ids=("1.1", "2.1")),
        ),
        voices=(voice("about figure", indicator_ids=("visits",)), voice("about us", indicator_ids=("caseload",))),
        expectations=(expectation("asked of us", rec_ids=("R1",)), expectation("of others", rec_ids=("R2",))),
        audit_reports=(audit_report("A1", theme_id="T1"), audit_report("A2", theme_id="T2")),
        audit_recommendations=(audit_recommendation("A1-1"), audit_recommendation("A2-1", audit_id="A2")),
        earlier={("risk", "ours"): (), ("risk", "theirs"): ()},
        date_changes=(move(item_id="A1-1"), move(item_id="A2-1")),
        risks_last_named={"ours": AS_AT, "theirs": AS_AT},
    )
    left = of_themes(replace(_two_themes(), watched=watched), ("T1",)).watched
    assert [one.risk_id for one in left.risks] == ["ours", "everybody", "shared"]
    assert [one.voice_id for one in left.voices] == ["about us"]
    assert [one.exp_id for one in left.expectations] == ["asked of us"]
    assert [one.audit_id for one in left.audit_reports] == ["A1"]
    assert [one.audit_rec_id for one in left.audit_recommendations] == ["A1-1"]
    assert [one.item_id for one in left.date_changes] == ["A1-1"]
    assert list(left.earlier) == [("risk", "ours")]
    assert left.risks_last_named == {"ours": AS_AT}


def test_every_theme_together_leaves_out_only_the_figures_of_no_theme() -> None:
    """All themes of the plan are the plan."""
    whole = _two_themes()
    everything = of_themes(whole, ("T1", "T2"))
    assert everything.plan.actions == whole.plan.actions
    assert [one.ind_id for one in everything.performance.indicators] == ["caseload", "visits"]


def test_a_portfolio_says_what_is_outside_it() -> None:
    """Themes in the plan's order, and figures of other themes without those of none."""
    found = describe_portfolio(_two_themes(), ("T2",), "Portfolio holder")
    assert (found.lead_member, [one.theme_id for one in found.themes]) == ("Portfolio holder", ["T2"])
    assert [one.theme_id for one in found.others] == ["T1"]
    assert found.figures_elsewhere == 1


def test_each_who_leads_a_theme_is_named_once() -> None:
    """In the order of the plan; a theme that nobody leads names nobody."""
    third = replace(SECOND, theme_id="T3", lead_member="")
    assert portfolios_of((SECOND, replace(THEME, lead_member="Leader"), third, SECOND)) == (
        "Portfolio holder",
        "Leader",
    )
    assert portfolios_of(()) == ()
