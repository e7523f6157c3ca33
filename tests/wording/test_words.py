"""Statuses, dates, lists, comparison and terms in one voice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.movement_values import Direction
from lineofsight.analysis.plan_changes import HOW_CHANGED
from lineofsight.analysis.verdicts import DeliveryFlag, MemberStatus, RatingColour
from lineofsight.charts.palette import MarkShape, Tone
from lineofsight.domain import findings, governance, indicators, periods, statuses
from lineofsight.domain.indicators import OfficerRating, Polarity
from lineofsight.domain.statuses import DateChangeReason, DeliveryStatus, DueKind, ImpactStatus
from lineofsight.wording import comparison, dates, lists, movement, terms
from lineofsight.wording import statuses as words

if TYPE_CHECKING:
    from enum import StrEnum

D = Decimal
ICONS = (
    "common_cause",
    "improvement_high",
    "improvement_low",
    "concern_high",
    "concern_low",
    "neutral_high",
    "neutral_low",
)


def test_six_words_for_members_are_the_six_that_were_agreed() -> None:
    """The words, in order, each for its own status."""
    assert [(status.key, status.word) for status in words.MEMBER_STATUSES] == list(
        zip(
            [status.value for status in MemberStatus],
            [
                "Complete and evidenced",
                "Complete, impact not yet shown",
                "On track",
                "Slipped but recoverable",
                "Overdue or will miss",
                "Not due or paused",
            ],
            strict=True,
        )
    )


def test_every_status_and_rating_can_be_read_without_colour() -> None:
    """No two statuses share a letter, a shape or a word; the same holds for the ratings; all can be drawn."""
    for group in (words.MEMBER_STATUSES, words.RATINGS):
        for part in ("letter", "shape", "word", "meaning"):
            values = [getattr(status, part) for status in group]
            assert len(set(values)) == len(values)
        for status in group:
            assert MarkShape(status.shape)
            assert Tone(status.tone)
            assert status.meaning.endswith(".")


def test_key_holds_every_status_and_rating() -> None:
    """The key that is printed has all ten marks."""
    assert {line.key for line in words.key_lines()} == {*MemberStatus, *RatingColour}
    assert [words.rating_word(colour).key for colour in RatingColour] == [colour.value for colour in RatingColour]
    assert words.member_status(MemberStatus.ON_TRACK).word == "On track"


def test_every_kind_has_a_word() -> None:
    """No status, impact, flag, direction, colour or icon is without its word."""
    assert all(words.delivery_word(status) for status in DeliveryStatus)
    assert all(words.impact_word(status.value) for status in ImpactStatus)
    assert all(words.flag_word(flag) for flag in DeliveryFlag)
    assert all(words.changed_word(key) for key in HOW_CHANGED)
    assert all(words.direction_word(direction) for direction in Direction)
    assert all(words.officers_colour(colour) for colour in OfficerRating)
    assert words.officers_colour("") == ""
    assert all(words.variation_word(icon) for icon in ("", *ICONS))
    assert all(words.assurance_word(icon) for icon in ("", "pass", "fail", "inconsistent"))


def test_arrow_says_the_way_not_the_worth() -> None:
    """Down is down, whether that is better or worse."""
    assert words.direction_arrow("better", D(-1)) == "▼"
    assert words.direction_arrow("worse", D(1)) == "▲"
    assert words.direction_arrow("same", D(0)) == "="
    assert words.direction_arrow("unknown", None) == "–"


def test_a_figure_that_moved_is_never_said_to_be_unchanged() -> None:
    """Inside its range, or as far from its target on the other side, it is neither better nor worse."""
    assert words.moved_word("same", D(0)) == "No change"
    assert words.moved_word("same", D(-4)) == "Neither better nor worse"
    assert words.moved_word("worse", D(-4)) == "Worse"


def test_worse_and_better_stand_with_what_they_are_worth() -> None:
    """A step against what natural variation says of the figure is as true as that; what did not move needs no word."""
    assert words.real_word("worse", D(-4), "common_cause") == "no real change shown"
    assert words.real_word("better", D(4), "improvement_high") == "real improvement"
    assert words.real_word("better", D(4), "concern_low") == "over time a real concern"
    assert words.real_word("up", D(4), "neutral_high") == "real change"
    assert words.real_word("worse", D(-4), "") == "one change is not a trend"
    assert words.real_word("same", D(0), "") == words.real_word("unknown", None, "concern_low") == ""
    assert all(words.real_word("up", D(1), icon) for icon in ICONS)
    assert words.beside_real("worse", "over time a real improvement") == "worse; over time a real improvement"
    assert words.beside_real("worse", "real concern") == "worse; real concern"
    assert words.beside_real("no change", "") == "no change"


TERMED: list[type[StrEnum]] = [
    indicators.Quality,
    indicators.TargetOrigin,
    indicators.RatingMethod,
    indicators.Polarity,
    indicators.Unit,
    indicators.BenchmarkGroup,
    periods.PeriodKind,
    statuses.DateChangeReason,
    statuses.EvidenceKind,
    statuses.RecommendationSource,
    statuses.JudgementArea,
    statuses.DueKind,
    governance.BodyKind,
    governance.LinkType,
    findings.Severity,
]


@pytest.mark.parametrize("kind", TERMED)
def test_every_term_has_a_word_without_underscores(kind: type[StrEnum]) -> None:
    """Each value of each kind is said in words."""
    for value in kind:
        assert "_" not in terms.term(value)
        assert terms.term(value)


def test_terms_that_share_a_value_are_told_apart() -> None:
    """Several kinds have "none", and each has its own word for it."""
    assert terms.term(indicators.Polarity.NONE) == "no good direction"
    assert terms.term(indicators.RatingMethod.NONE) == "not rated"
    assert terms.reason_word(None) == "no reason recorded"
    assert terms.reason_word(DateChangeReason.RE_PLAN) == "the plan was re-written"


def test_dates_are_british() -> None:
    """Day, month and year in that order, months by name."""
    when = date(2017, 3, 31)
    assert (dates.day(when), dates.short_day(when), dates.month(when)) == (
        "31 March 2017",
        "31 Mar 2017",
        "March 2017",
    )
    assert [dates.days(n) for n in (0, 1, 14, 1500)] == ["0 days", "1 day", "14 days", "1,500 days"]
    assert [dates.age(when, n) for n in (0, 1, 60, -3)] == [
        "of the same day",
        "1 day old",
        "60 days old",
        "ends in 3 days",
    ]
    assert [dates.short_age(when, n) for n in (0, 14, -3)] == ["same day", "14 days", "ends in 3 days"]
    assert dates.ages((when, 0), (when, 0)) == "of the same day"
    assert dates.ages((when, 0), (date(2016, 12, 31), 90)) == "up to 3 months old"


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (DueKind.DATE, "30 June 2017"),
        (DueKind.MONTH, "June 2017"),
        (DueKind.QUARTER, "April to June 2017"),
        (DueKind.ONGOING, "Ongoing, no date"),
        (DueKind.NOT_SET, "No date set"),
    ],
)
def test_due_date_is_as_exact_as_it_was_agreed(kind: DueKind, shown: str) -> None:
    """A month or quarter is not given a day that nobody agreed."""
    assert dates.due(kind, date(2017, 6, 30)) == shown
    assert dates.due(DueKind.DATE, None) == "No date set"


@pytest.mark.parametrize("kind", [DueKind.MONTH, DueKind.QUARTER])
def test_a_day_inside_a_month_or_quarter_is_said_as_the_day(kind: DueKind) -> None:
    """What is late from a day is not said to be due until the end of the quarter."""
    assert dates.due(kind, date(2017, 5, 20)) == "20 May 2017"
    assert dates.due(DueKind.QUARTER, date(2017, 4, 30)) == "30 April 2017"
    assert dates.due(DueKind.QUARTER, date(2017, 4, 1)) == "April to June 2017"


def test_lists_and_sentences() -> None:
    """Commas and "and", capitals and full stops."""
    assert [lists.and_(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [lists.sentence(text) for text in ("", " it is late ", "Why?")] == ["", "It is late.", "Why?"]


@pytest.mark.parametrize(
    ("value", "other", "polarity", "said"),
    [
        ("13.1", "20.45", Polarity.LOWER_BETTER, "better than"),
        ("13.1", "13.0", Polarity.LOWER_BETTER, "worse than"),
        ("13.14", "13.1", Polarity.LOWER_BETTER, "the same as"),
        ("13.1", "13.05", Polarity.LOWER_BETTER, "worse than"),
        ("93", "91", Polarity.HIGHER_BETTER, "better than"),
        ("47", "67", Polarity.NONE, "lower than"),
        ("67", "47", Polarity.NEAR_TARGET, "higher than"),
    ],
)
def test_better_and_worse_need_a_good_direction(value: str, other: str, polarity: Polarity, said: str) -> None:
    """Without a good direction there is only higher and lower; what is shown alike is called alike."""
    assert comparison.against(D(value), D(other), polarity, 1) == said


def test_rank_and_quartile_in_words() -> None:
    """79th of 151; the best quarter."""
    assert comparison.rank(79, 151) == "79th of 151"
    assert comparison.rank(None, 151) == "not ranked"
    assert comparison.quartile("A") == "best quarter of authorities"
    assert comparison.quartile("D") == "worst quarter of authorities"
    assert comparison.quartile("") == ""


def test_movement_sentences() -> None:
    """A count is called a count, a signal a sign."""
    assert (
        movement.counted(-3, "2014", "2017")
        == "It fell 3 times running from 2014 to 2017; that is a count, not a trend."
    )
    assert movement.counted(2, "2015", "2017").startswith("It rose twice running")
    assert movement.point_sentence("2 in 3 Below CL", "special_cause_neutral_low") == (
        "One of two out of three in a row near the lower limit: lower than natural variation explains."
    )
    assert movement.short_group_note(1, 5).startswith("Trial limits after rebase 1: they rest on 5 points")
    assert movement.joined("a", "", "b") == "a b"
