"""What the record does not say: each sentence stands for one field, and is there exactly where that asks for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.analysis.comparison_values import SuppliedComparison
from lineofsight.analysis.evidence_rules import OLD_FIGURE
from lineofsight.analysis.unknowns import (
    unknown_of_action,
    unknown_of_date,
    unknown_of_effect,
    unknown_of_figure,
    unknown_of_impact,
)
from lineofsight.analysis.verdicts import DeliveryFlag, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.indicators import BenchmarkGroup, Quality
from lineofsight.domain.statuses import EvidenceKind, ImpactStatus
from lineofsight.wording.figures import symbol_words
from lineofsight.wording.statuses import impact_word
from tests.analysis.challenge_builders import action, comparison, judged_action, judged_indicator, observation

FLAG = DeliveryFlag
COMPARED = judged_indicator(comparison=comparison("20", "15"))
"""An indicator of which nothing is unknown."""

OF_FLAG = {
    FLAG.NO_OWNER: "Who answers for 1.1 is not recorded: nobody is named.",
    FLAG.ONGOING_WITHOUT_DATE: "By when 1.1 will be done is not known: it has no date.",
    FLAG.REDATED_WITHOUT_AGREEMENT: "Who agreed the new date of 1.1 is not recorded: its move names nobody.",
    FLAG.STALE_UPDATE: "How 1.1 goes is not known: no update is recorded.",
    FLAG.UNDATED_UPDATE: "Whether 1.1 still goes as its update says is not known: the update has no date.",
    FLAG.COMPLETE_WITHOUT_EVIDENCE: "That 1.1 is done cannot be checked: no evidence is named.",
}
"""In the order in which a listener would ask."""

NOT_SHOWN = "Whether 1.1 makes a difference for children is not shown: officers say “{}”."
LOST = "Why the effect of 1.1 was lost is not recorded: officers gave no reason."


@given(st.sets(st.sampled_from(list(DeliveryFlag))))
def test_of_an_action_only_what_its_flags_say_is_unknown(flags: set[DeliveryFlag]) -> None:
    """Each flag has its sentence or none, in one order, whatever the order of the flags."""
    shown = replace(action(), impact_status=ImpactStatus.EVIDENCED, evidence_ref="Audit")
    judged = judged_action(shown, flags=tuple(flags))
    said = tuple(sentence for flag, sentence in OF_FLAG.items() if flag in flags)
    assert unknown_of_action(judged) == said
    assert unknown_of_action(judged) == (*unknown_of_date(judged), *unknown_of_impact(judged))


def test_an_old_update_is_named_by_its_day() -> None:
    """No update at all is something else."""
    judged = judged_action(replace(action(), update_date=date(2016, 12, 5)), flags=(FLAG.STALE_UPDATE,))
    assert unknown_of_date(judged) == ("How 1.1 goes since 5 December 2016 is not known: no newer update is recorded.",)


@pytest.mark.parametrize(
    ("impact", "reason", "said"),
    [
        (ImpactStatus.EVIDENCED, "", ()),
        (ImpactStatus.EMBEDDED, "", ()),
        (ImpactStatus.REVERSED, "", (LOST,)),
        (ImpactStatus.REVERSED, "The team left.", ()),
        *(
            (one, "", (NOT_SHOWN.format(impact_word(one).lower()),))
            for one in ImpactStatus
            if not one.is_shown and one is not ImpactStatus.REVERSED
        ),
        *(
            (one, "Why.", (NOT_SHOWN.format(impact_word(one).lower()),))
            for one in ImpactStatus
            if not one.is_shown and one is not ImpactStatus.REVERSED
        ),
    ],
)
def test_what_is_not_known_of_an_effect_follows_from_its_status(
    impact: ImpactStatus, reason: str, said: tuple[str, ...]
) -> None:
    """Not shown is never left out; an effect that was lost is known to be lost, and its reason may be missing."""
    told = replace(action(), impact_status=impact, status_reason=reason, evidence_ref="Audit")
    assert unknown_of_impact(judged_action(told)) == said


def test_an_effect_without_named_evidence_is_not_shown() -> None:
    """Officers' word is told as theirs."""
    (said,) = unknown_of_impact(judged_action(replace(action(), impact_status=ImpactStatus.EVIDENCED)))
    assert said == ("Whether 1.1 makes a difference for children is not shown: “evidenced”, but no evidence is named.")


def test_of_an_effect_that_is_shown_something_is_always_unknown() -> None:
    """Whether families feel it, whether it lasts, and where both are known, how many children it reaches."""
    felt = "Whether children and families feel it is not known: no word of theirs is named as evidence."
    lasts = "Whether it will last is not known: it is evidenced, and not yet embedded."
    reaches = "How many children it reaches is not recorded: the return does not ask for it."
    heard = {EvidenceKind.CHILD_VOICE, EvidenceKind.FAMILY_FEEDBACK}
    for number in range(3):
        for kinds in combinations(EvidenceKind, number):
            for impact in (ImpactStatus.EVIDENCED, ImpactStatus.EMBEDDED):
                said = [] if heard & set(kinds) else [felt]
                said += [] if impact is ImpactStatus.EMBEDDED else [lasts]
                made = replace(action(), evidence_kind=kinds, impact_status=impact)
                assert unknown_of_effect(made) == tuple(said or [reaches])


def test_of_a_figure_that_is_whole_nothing_is_unknown() -> None:
    """A number, fresh, final, rated and compared; a comparison that officers supplied is one."""
    assert unknown_of_figure(COMPARED) == ()
    alone = replace(COMPARED, comparison=None)
    assert unknown_of_figure(alone) == ("How others do is not known: no other council's figure is held for it.",)
    theirs = SuppliedComparison(
        group=BenchmarkGroup.ENGLAND, period=observation().period, figure=Figure.of("15"), source="Return"
    )
    assert unknown_of_figure(replace(alone, supplied=(theirs,))) == ()


@pytest.mark.parametrize(
    ("quality", "said"),
    [
        (Quality.PROVISIONAL, ("The figure is provisional: what the final one will be is not known.",)),
        (Quality.INCOMPLETE, ("The figure is incomplete: what the whole one would be is not known.",)),
        *((one, ()) for one in Quality if one not in (Quality.PROVISIONAL, Quality.INCOMPLETE)),
    ],
)
def test_how_firm_a_figure_is_is_said(quality: Quality, said: tuple[str, ...]) -> None:
    """Where it may change yet; a final one says nothing."""
    assert unknown_of_figure(replace(COMPARED, latest=replace(observation(), quality=quality))) == said


@pytest.mark.parametrize(("age", "is_old"), [(None, False), (0, False), (OLD_FIGURE, False), (OLD_FIGURE + 1, True)])
def test_a_figure_is_old_after_half_a_year(age: int | None, *, is_old: bool) -> None:
    """Of one whose age is not known nothing is claimed."""
    said = unknown_of_figure(replace(COMPARED, age_days=age))
    assert said == (("The figure is over 5 months old: where it stands today is not known.",) if is_old else ())


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (1, "No figure came for month 1."),
        (3, "No figure came for month 1, month 2 and month 3."),
        (4, "No figure came for month 2, month 3 and month 4, nor for 1 period before."),
        (5, "No figure came for month 3, month 4 and month 5, nor for 2 periods before."),
        (1200, "No figure came for month 1198, month 1199 and month 1200, nor for 1,197 periods before."),
    ],
)
def test_the_newest_missing_periods_are_named_and_the_others_counted(missing: int, said: str) -> None:
    """One as one; no more than three are named."""
    periods = tuple(f"month {number}" for number in range(1, missing + 1))
    assert unknown_of_figure(replace(COMPARED, missing_periods=periods)) == (said,)


@pytest.mark.parametrize("symbol", Symbol)
def test_a_sign_in_the_place_of_a_number_is_never_nought(symbol: Symbol) -> None:
    """Each has its words."""
    (said,) = unknown_of_figure(replace(COMPARED, latest=replace(observation(), figure=Figure.missing(symbol))))
    assert said == f"There is no number for March 2017 ({symbol_words(symbol)}); that is not nought."


@pytest.mark.parametrize("colour", RatingColour)
def test_a_figure_that_no_rule_rates_is_not_called_good(colour: RatingColour) -> None:
    """Any colour is an answer, and none is said to be none."""
    said = unknown_of_figure(replace(COMPARED, rating=replace(COMPARED.rating, colour=colour)))
    no_rule = "Whether it is good enough is not known: no rule rates it."
    assert said == ((no_rule,) if colour is RatingColour.NONE else ())


def test_where_no_figure_is_held_nothing_else_is_lamented() -> None:
    """Neither its age nor its rating nor that it is compared with nobody."""
    bare = replace(COMPARED, latest=None, comparison=None, age_days=900, missing_periods=("March 2017",))
    bare = replace(bare, rating=replace(bare.rating, colour=RatingColour.NONE))
    assert unknown_of_figure(bare) == ("No figure is held; that is not nought.",)
