"""What the indicators page says of one indicator: figure, working of its rating, comparison, definition, editions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.corrected import corrected_words
from lineofsight.analysis.figure_words import aimed_at
from lineofsight.analysis.last_known import last_known
from lineofsight.analysis.like_measures import tell_like
from lineofsight.analysis.movement import whole_sentence
from lineofsight.analysis.rating_reasons import officers_beside
from lineofsight.analysis.rule_turns import turned_sentence
from lineofsight.desktop.pages.indicator_cohort import cohort_parts
from lineofsight.desktop.pages.indicator_history import (
    commentary_parts,
    edition_grid,
    edition_of,
    revision_parts,
    series_grid,
)
from lineofsight.desktop.pages.indicator_nearly import nearly_parts
from lineofsight.desktop.pages.indicator_ties import action_parts, question_parts, voice_parts
from lineofsight.desktop.sheet import Bullets, Facts, Grid, Sheet, Words, facts, line_of_sight, section, sheet
from lineofsight.wording.answering import NO_OWNER
from lineofsight.wording.comparison import beside, quartile, rank
from lineofsight.wording.dates import age, day
from lineofsight.wording.figures import aim, change, figure, short_figure, with_counts
from lineofsight.wording.movement import RULES
from lineofsight.wording.principles import principle_title
from lineofsight.wording.statuses import direction_arrow, moved_word, officers_colour, rating_word
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from lineofsight.analysis.comparison_values import Comparison
    from lineofsight.analysis.indicator_links import IndicatorLinks
    from lineofsight.analysis.movement_values import Movement
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.domain.indicators import Indicator
    from lineofsight.domain.record import RefusedRow

_PRINCIPLES = "Corporate parenting principle"
_COUNTED_FROM: Final = "The direction is counted from the figure of {}, whatever day stands at Changes since."


def indicator_sheet(judged: JudgedIndicator, links: IndicatorLinks) -> Sheet:
    """Everything that is known of an indicator as at the date, and what hangs on it."""
    indicator = judged.indicator
    return sheet(
        f"Details of {indicator.plain_title}",
        f"{indicator.local_no}  {indicator.plain_title}".strip(),
        section("Latest figure", *_latest_parts(judged)),
        section("How many are behind it", *cohort_parts(judged)),
        section("Nearly the same, measured otherwise", *nearly_parts(judged, links.nearly)),
        section("Rating", *_rating_parts(judged)),
        section("Movement", *_movement_parts(judged)),
        section("Beside others", *_comparison_parts(judged)),
        section("Questions that it calls for", *question_parts(links)),
        section("Actions that aim at it", *action_parts(links)),
        section("What officers say", *commentary_parts(judged)),
        section("What people say", *voice_parts(links)),
        section("Why it matters", Words(indicator.why_it_matters)),
        section("What is counted", *_definition_parts(indicator)),
        section("Missing periods", Bullets(judged.missing_periods)),
        section("Revised figures", *revision_parts(judged)),
        section("Editions that the figures come from", edition_grid(judged)),
        section("All figures", series_grid(judged)),
        line_of_sight(f"indicator/{indicator.ind_id}"),
    )


def _latest_parts(judged: JudgedIndicator) -> tuple[Words | Facts, ...]:
    latest, indicator = judged.latest, judged.indicator
    # Who answers for it is asked as soon as the figure is read.
    asked = f"; ask {judged.like_owner}" if judged.like_owner else ""
    owner = ("Owner", indicator.owner or f"{NO_OWNER}{asked}")
    left_out, unnamed = Words(_left_out(judged.row_refused)), Words(_unnamed(judged.last_named), strong=True)
    if latest is None:
        return (Words("No figure has come yet. A missing figure is not nought."), unnamed, facts(owner), left_out)
    made_up = "Illustrative: made up." if latest.illustrative or indicator.illustrative else ""
    return (
        Words(with_counts(latest, indicator), strong=True),
        unnamed,
        facts(
            owner,
            ("Period", latest.period.label),
            ("Last known", last_known(judged)),
            ("Age", age(latest.period.end, judged.age_days) if judged.age_days is not None else ""),
            ("Quality", term(latest.quality)),
            ("Source", edition_of(latest.source)),
            ("Note", made_up),
        ),
        left_out,
    )


def _unnamed(last_named: date | None) -> str:
    """That the newest return does not name it any more: its colour may be out of date; "" where it does."""
    if last_named is None:
        return ""
    return (
        f"The newest return with indicators does not name it: the last that did speaks of {day(last_named)}. What "
        "stands here is as it was said then."
    )


def _left_out(refused: RefusedRow | None) -> str:
    """That a figure came and could not be taken, and what shows why; "" where none was."""
    if refused is None:
        return ""
    return (
        f"A row of its figures in the return of {day(refused.as_at)} was left out: choose “{refused.file}” on the "
        "Import page again to see why."
    )


def _rating_parts(judged: JudgedIndicator) -> tuple[Words | Facts, ...]:
    rating = judged.rating
    word = rating_word(rating.colour)
    officers = officers_colour(rating.officers)
    beside = officers_beside(rating)
    return (
        Words(turned_sentence(rating) or word.word, mark=word.key, strong=True),
        Words(rating.reason),
        Words(judged.target_before),
        Words(beside, strong=True),
        facts(
            ("Rule", rating.formula),
            *rating.inputs,
            ("Officers' colour", "" if beside else officers or rating.withheld),
            ("Read beside it", rating.note),
        ),
    )


def _movement_parts(judged: JudgedIndicator) -> tuple[Words | Facts, ...]:
    movement, indicator = judged.movement, judged.indicator
    against = ""
    if movement.change is not None and movement.against is not None:
        moved = change(movement.change, indicator.unit, indicator.decimals)
        against = f"{movement_words(movement)}: {moved} from {movement.against.within}"
    rules = RULES if movement.points else ""
    return (
        Words(whole_sentence(movement)),
        facts(("Change", against), ("Corrected since", corrected_words(judged))),
        Words(_COUNTED_FROM.format(movement.against.within) if movement.against is not None else "", quiet=True),
        Words(rules, quiet=True),
    )


def movement_words(movement: Movement) -> str:
    """The direction with its arrow, "–" where it is not known."""
    arrow = direction_arrow(movement.direction, movement.change)
    return arrow if arrow == "–" else f"{arrow} {moved_word(movement.direction, movement.change)}"


def _comparison_parts(judged: JudgedIndicator) -> tuple[Words | Facts | Grid, ...]:
    comparison, indicator = judged.comparison, judged.indicator
    supplied = Grid(
        ("Compared with", "Period", "Figure", "Source"),
        tuple(
            (
                term(given.group),
                given.period.label,
                short_figure(given.figure, indicator.unit, indicator.decimals),
                given.source,
            )
            for given in judged.supplied
        ),
    )
    if comparison is None:
        local = "A local measure: no other council publishes it, so it cannot be compared."
        if judged.like is not None:
            local += f" For a like measure, {tell_like(judged.like)}. That is another figure."
        return Words("" if judged.supplied or indicator.is_national else local, quiet=True), supplied
    return (
        Words(comparison.sentence),
        Words(judged.comparison_period_note, strong=True),
        _comparison_facts(comparison, indicator),
        supplied,
    )


def _comparison_facts(comparison: Comparison, indicator: Indicator) -> Facts:
    def said(number: Decimal | None) -> str:
        if number is None:
            return "not published"
        return beside(number, comparison.value.value, indicator.unit, indicator.decimals)

    version = f", model of {comparison.neighbour_version}" if comparison.neighbour_version else ""
    counted = f" ({comparison.neighbours_counted} of {comparison.neighbours_total} neighbours counted{version})"
    region = figure(comparison.region, indicator.unit, indicator.decimals) if comparison.region else "not published"
    england = figure(comparison.england, indicator.unit, indicator.decimals) if comparison.england else "not published"
    return facts(
        ("Period compared", comparison.period.label),
        ("This council", figure(comparison.value, indicator.unit, indicator.decimals)),
        ("Neighbours, median", said(comparison.neighbour_median) + counted),
        ("Neighbours, mean", said(comparison.neighbour_mean)),
        (comparison.region_name or "Region", region),
        ("England", england),
        ("Rank", rank(comparison.rank, comparison.ranked)),
        ("Quarter", quartile(comparison.quartile)),
    )


def _definition_parts(indicator: Indicator) -> tuple[Words | Facts, ...]:
    target = indicator.target
    wanted = aim(target.value, indicator.unit, indicator.decimals) if target.value is not None else "None is set"
    origin = term(target.origin) if target.value is not None else ""
    return (
        Words(indicator.definition),
        facts(
            ("Full title", indicator.title),
            ("Counted (numerator)", indicator.numerator_def),
            ("Out of (denominator)", indicator.denominator_def),
            ("Unit", term(indicator.unit)),
            ("Good direction", term(indicator.polarity)),
            (aimed_at(indicator).capitalize(), wanted),
            ("Who set it", ", ".join(part for part in (target.set_by, origin, target.year) if part)),
            ("How often", indicator.frequency or term(indicator.period_type)),
            ("Team", indicator.team_split),
            (_PRINCIPLES, "; ".join(map(principle_title, indicator.principles))),
            ("Source note", indicator.source_note),
            ("Identifier", indicator.ind_id),
        ),
    )
