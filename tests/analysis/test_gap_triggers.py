"""Each trigger on gaps and weak figures fires on the evidence it names, says it, and is silent without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lineofsight.analysis.evidence import gather
from lineofsight.analysis.gap_triggers import GAP_TRIGGERS
from lineofsight.analysis.plan_triggers import EXTRA
from lineofsight.analysis.verdicts import Change, ChangeKind, JudgedIndicator, Picture, RatingColour
from lineofsight.domain.figures import Figure, Symbol
from lineofsight.domain.governance import Body, BodyKind, Meeting
from lineofsight.domain.indicators import Observation, OfficerRating, Polarity, Quality, RatingMethod, Unit
from lineofsight.domain.record import GovernanceRecord, Record
from lineofsight.domain.statuses import EvidenceKind
from lineofsight.exchange.trigger_text import read_triggers
from tests.analysis.challenge_builders import (
    AS_AT,
    COUNCIL,
    action,
    indicator,
    judged_action,
    judged_indicator,
    observation,
    of_actions,
    of_indicator,
    picture,
    theme,
)

QUIET = judged_indicator()
FRESH = of_indicator(QUIET)
SUPPRESSED = replace(observation(), figure=Figure.missing(Symbol.CONFIDENTIAL))
HEARD = judged_action(replace(action(), evidence_kind=(EvidenceKind.CHILD_VOICE,)))
UNAIMED = judged_indicator(indicator(target=None), colour=RatingColour.NONE)
DROPPED = Change(
    kind=ChangeKind.GONE, subject="indicator", ref="ind", before="14", after="", sentence="Indicator ind is gone."
)
BOARD = Body(body_id="board", name="The Board", kind=BodyKind.IMPROVEMENT_BOARD)


def small(count: int) -> Picture:
    """A percentage that rests on ``count`` children."""
    return in_unit(Unit.PERCENT, count)


def in_unit(unit: Unit, count: int) -> Picture:
    """A figure in a unit that rests on ``count``."""
    latest = replace(observation(), denominator=Figure.of(count))
    return of_indicator(judged_indicator(replace(indicator(), unit=unit), latest=latest))


def because(trigger: str, shown: Picture, record: Record | None = None) -> str:
    """Why the trigger fired, or "" when it did not."""
    (made,) = read_triggers(trigger)
    cause = GAP_TRIGGERS[made.kind](made, gather(shown, record))
    return "" if cause is None else cause.sentence


def governed(body: Body, *meetings: Meeting) -> Record:
    """A record with one body."""
    return Record(council=COUNCIL, as_at=AS_AT, governance=GovernanceRecord(bodies=(body,), meetings=meetings))


CASES = [
    (
        "figure_missing",
        of_indicator(judged_indicator(latest=SUPPRESSED)),
        FRESH,
        "suppressed: too few to publish safely (March 2017). A missing figure",
    ),
    ("figure_missing", of_indicator(replace(QUIET, latest=None)), FRESH, "(ind): no figure is held."),
    (
        "figure_missing(indicators=ind other)",
        FRESH,
        picture(indicators=(QUIET, judged_indicator(indicator("other")))),
        "No figure is held for 1 of the 2 measures that this question rests on.",
    ),
    (
        "figure_missing(indicators=other)",
        FRESH,
        of_indicator(judged_indicator(indicator("other"))),
        "No figure is held for any measure that this question rests on.",
    ),
    (
        "figure_older_than(days=180)",
        of_indicator(replace(QUIET, age_days=180)),
        of_indicator(replace(QUIET, age_days=179)),
        "The figure is over 5 months old.",
    ),
    (
        "provisional",
        of_indicator(judged_indicator(latest=replace(observation(), quality=Quality.PROVISIONAL))),
        FRESH,
        "The figure is provisional.",
    ),
    ("small_numbers(below=50)", small(49), small(50), "It rests on 49, too few to read much into a change."),
    (
        "small_numbers(below=50)",
        small(49),
        in_unit(Unit.RATIO, 49),
        "It rests on 49, too few to read much into a change.",
    ),
    (
        "target_missing",
        of_indicator(judged_indicator(indicator(target=None), colour=RatingColour.NONE)),
        FRESH,
        "No target is set and it is not rated.",
    ),
    (
        "target_without_author",
        of_indicator(judged_indicator(replace(indicator(), target=replace(indicator().target, set_by="")))),
        FRESH,
        "Nobody is recorded as having set the target.",
    ),
    ("indicator_gone(count=1)", replace(FRESH, changes=(DROPPED,)), FRESH, "Indicator ind is gone."),
    (
        "theme_without_indicator(count=1)",
        picture(theme()),
        picture(theme(indicators=(QUIET,))),
        "No indicator measures this part of the plan: T1 Caseloads.",
    ),
    (
        "theme_without_overseer(count=1)",
        picture(theme(overseen_by="")),
        picture(theme()),
        "No board or committee is named as overseeing this part of the plan: T1 Caseloads.",
    ),
    (
        "theme_without_voice(count=1)",
        of_actions(judged_action()),
        of_actions(judged_action(), HEARD),
        "No action names what children or families said as its evidence in this part of the plan: T1 Caseloads.",
    ),
    (
        "principle_without_measure(letter=c)",
        FRESH,
        of_indicator(
            judged_indicator(replace(indicator(), plain_title="Children in care who speak", principles=("c",)))
        ),
        "No measure with a figure speaks of corporate parenting principle (c) Be heard.",
    ),
]


@pytest.mark.parametrize(("trigger", "loud", "quiet", "words"), CASES, ids=[case[0] for case in CASES])
def test_it_fires_on_its_evidence_only(trigger: str, loud: Picture, quiet: Picture, words: str) -> None:
    """The sentence carries the evidence; without it nothing is said."""
    assert words in because(trigger, loud)
    assert because(trigger, quiet) == ""


def test_where_children_were_heard_is_said_beside_where_they_were_not() -> None:
    """Whoever answers from it must not say that children told nothing at all."""
    said = because("theme_without_voice(count=1)", picture(theme(judged_action()), theme(HEARD)))
    silent = "No action names what children or families said as its evidence in this part of the plan: T1 Caseloads."
    assert said == f"{silent} Some do: {HEARD.action.action_id}."


def test_an_ended_body_that_is_still_named_is_said_with_its_date() -> None:
    """The body that ended is named; one that ends later is not."""
    ended = governed(replace(BOARD, ended=date(2017, 2, 28)))
    later = governed(replace(BOARD, ended=date(2017, 4, 30)))
    said = because("overseer_ended", picture(theme()), ended)
    assert said == "The Board ended on 28 February 2017 and is still named as overseeing: T1 Caseloads."
    assert because("overseer_ended", picture(theme()), later) == ""


def test_a_body_without_a_meeting_ahead_is_said() -> None:
    """A planned meeting or a stated next one silences it; a past one does not."""
    trigger, shown = "body_without_next_meeting", picture(theme())
    past = Meeting(body_id="board", date=date(2017, 3, 1))
    ahead = Meeting(body_id="board", date=date(2017, 4, 20))
    words = "No next meeting is recorded for The Board, after 31 March 2017."
    assert because(trigger, shown, governed(BOARD, past)) == words
    assert because(trigger, shown, governed(BOARD, past, ahead)) == ""
    assert because(trigger, shown, governed(replace(BOARD, next_meeting=date(2017, 5, 1)))) == ""
    assert because(trigger, shown) == ""


@pytest.mark.parametrize(
    "silent",
    [
        judged_indicator(indicator(target=None, polarity=Polarity.NONE), colour=RatingColour.NONE),
        judged_indicator(indicator(), colour=RatingColour.NONE),
        judged_indicator(indicator(target=None), colour=RatingColour.RED),
        judged_indicator(
            replace(indicator(target=None), rag_method=RatingMethod.OFFICER_JUDGED), colour=RatingColour.NONE
        ),
        judged_indicator(replace(indicator(target=None), officer_rating=OfficerRating.GREEN), colour=RatingColour.NONE),
        replace(UNAIMED, rating=replace(UNAIMED.rating, withheld="The officers' colour is not told.")),
    ],
)
def test_a_target_is_missed_only_where_nobody_judges_the_figure(silent: JudgedIndicator) -> None:
    """Not without a good direction, nor where a rule, a comparison or officers give a colour, told or not."""
    assert because("target_missing", of_indicator(silent)) == ""
    grey = replace(UNAIMED, indicator=replace(UNAIMED.indicator, officer_rating=OfficerRating.GREY))
    assert because("target_missing", of_indicator(grey)) != "", "grey judges nothing"


def test_only_an_indicator_that_is_no_longer_returned_is_gone() -> None:
    """An action that left the plan is none, and an indicator with another figure is still there."""
    others = (replace(DROPPED, subject="action"), replace(DROPPED, kind=ChangeKind.FIGURE))
    assert because("indicator_gone(count=1)", replace(FRESH, changes=others)) == ""


def test_a_figure_without_counts_is_not_called_small() -> None:
    """Whether it is, nobody knows; a target that is not set has no author to miss; a theme without actions no voice."""
    assert because("small_numbers(below=50)", FRESH) == ""
    assert because("target_without_author", of_indicator(UNAIMED)) == ""
    assert because("theme_without_voice(count=1)", picture(theme())) == ""


def test_the_oldest_figure_is_told_and_weighs_more_by_the_quarter() -> None:
    """A figure whose age nobody knows is not called old."""
    old = replace(judged_indicator(indicator("old")), age_days=400)
    older = replace(judged_indicator(indicator("older")), age_days=700)
    unknown = replace(judged_indicator(indicator("unknown")), age_days=None)
    (made,) = read_triggers("figure_older_than(days=180)")
    cause = GAP_TRIGGERS[made.kind](made, gather(picture(indicators=(unknown, old, older))))
    assert cause is not None
    assert [ref.ref for ref in cause.refs] == ["older", "old"]
    assert cause.extra == (700 - 180) // 90 + 2


@pytest.mark.parametrize(
    ("trigger", "weight"),
    [("theme_without_overseer(count=1)", 2), ("theme_without_indicator(count=1)", 2)],
)
def test_a_gap_of_more_themes_weighs_more_and_is_made_up_as_soon_as_one_is(trigger: str, weight: int) -> None:
    """Two for each, up to the most that evidence adds."""
    real = theme(overseen_by="")
    made_up = replace(real, theme=replace(real.theme, theme_id="T2", illustrative=True))
    (made,) = read_triggers(trigger)
    found = [GAP_TRIGGERS[made.kind](made, gather(picture(*themes))) for themes in ((real,), (real, made_up))]
    assert [(cause.extra, cause.illustrative) for cause in found if cause] == [(weight, False), (2 * weight, True)]
    many = GAP_TRIGGERS[made.kind](made, gather(picture(*(real for _ in range(20)))))
    assert many is not None
    assert many.extra == EXTRA


def test_a_body_that_is_not_known_or_has_ended_needs_no_next_meeting() -> None:
    """What has ended meets no more, and of what the map does not show nothing can be said."""
    trigger, shown = "body_without_next_meeting", picture(theme())
    assert because(trigger, shown, governed(replace(BOARD, ended=date(2017, 2, 28)))) == ""
    assert because(trigger, shown, governed(replace(BOARD, body_id="other"))) == ""
    assert because(trigger, shown, governed(BOARD, Meeting(body_id="board", date=AS_AT))) != "", "today's is held"
    assert because("overseer_ended", shown, governed(replace(BOARD, ended=AS_AT))) == "", "it ends today"


@pytest.mark.parametrize(
    ("title", "principle", "latest", "is_measured"),
    [
        ("Children in care who speak", "c", observation(), True),
        ("Children in care who speak", "c", SUPPRESSED, False),
        ("Children in care who speak", "d", observation(), False),
        ("Children for each worker", "c", observation(), False),
    ],
)
def test_a_principle_is_measured_by_a_number_of_these_children_that_speaks_of_it(
    title: str, principle: str, latest: Observation, *, is_measured: bool
) -> None:
    """A symbol measures nothing, nor does a figure of another principle or of the whole service."""
    measure = replace(indicator(), plain_title=title, principles=(principle,))
    why = because("principle_without_measure(letter=c)", of_indicator(judged_indicator(measure, latest=latest)))
    assert (why == "") is is_measured


def test_every_kind_on_gaps_has_a_case() -> None:
    """No trigger is left untested."""
    named = {read_triggers(case[0])[0].kind for case in CASES}
    assert named | {"overseer_ended", "body_without_next_meeting"} == set(GAP_TRIGGERS)
