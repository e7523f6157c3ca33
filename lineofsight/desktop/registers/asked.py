"""What was asked: expectations with both assessments, recommendations with what is done; evidence both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.assessment_steps import is_rated_higher, is_rated_lower, rank
from lineofsight.analysis.evidence_values import Side
from lineofsight.analysis.expectation_dates import dates_over, next_date
from lineofsight.analysis.expectation_evidence import weigh_expectations, weigh_recommendations
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.belonging import held_actions, in_place_of, in_place_section
from lineofsight.desktop.registers.register import Register, RegisterLine, action_links, in_the_plan, made_up, source
from lineofsight.desktop.sheet import Bullets, Sheet, Words, facts, line_of_sight, section, sheet
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import begun_large
from lineofsight.wording.oversight import assessment_word, deadline_told, how_rated
from lineofsight.wording.terms import term

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet
    from datetime import date

    from lineofsight.analysis.evidence_values import ExpectationEvidence, RecommendationEvidence, Weighed
    from lineofsight.desktop.registers.belonging import InPlace
    from lineofsight.desktop.sheet import Section
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Deadline
    from lineofsight.domain.record import Record
    from lineofsight.domain.statuses import JudgementArea


def expectations(material: Material) -> Register:
    """Each expectation, those that are furthest from met first."""
    weighed = weigh_expectations(material.picture, material.record)
    order = sorted(weighed, key=lambda one: _place(one.expectation.commissioner_assessment))
    return Register(
        "Expectations",
        _expectations_told(order, material.record),
        (
            *(("No.", 6), ("What is expected", 30), ("Commissioner", 14), ("Council", 14)),
            *(("Next date", 13), ("Evidence", 16)),
        ),
        tuple(_expectation_line(one, material.record) for one in order),
        "No expectation is recorded. The sheet Expectations of the return brings them.",
        spare=(4,),
        falling=(5,),
        tell=lambda links: _expectations_told(
            [one for one in order if f"expectation/{one.expectation.exp_id}" in links], material.record
        ),
        for_each=_shared_date(order, material.record),
    )


def _expectations_told(of: Sequence[ExpectationEvidence], record: Record) -> str:
    met = sum(1 for one in of if one.expectation.commissioner_assessment is Assessment.MET)
    higher, lower = (sum(is_so(one.expectation) for one in of) for is_so in (is_rated_higher, is_rated_lower))
    is_ = "is" if 1 in (met, len(of)) else "are"
    said = f"{met} of {count(len(of), 'expectation')} {is_} met in the Commissioner's view."
    if higher or lower:
        said += f" In {count(higher + lower, 'case')} the council {how_rated(higher, lower)}."
    return f"{said}{_shared_date(of, record)}"


def recommendations(material: Material) -> Register:
    """Each recommendation, those with nothing done first."""
    held = held_actions(material.picture)
    weighed = weigh_recommendations(material.picture, material.record)
    order = sorted(weighed, key=lambda one: bool(one.weighed.actions))
    return Register(
        "Recommendations",
        _recommendations_told(order) if order else "",
        (("No.", 7), ("What was asked", 32), ("Asked by", 14), ("What is done", 14), ("Evidence", 16)),
        tuple(_recommendation_line(one, held) for one in order),
        "No recommendation is recorded. The sheet Recommendations of the return brings them.",
        falling=(4,),
        tell=lambda links: _recommendations_told(
            [one for one in order if f"recommendation/{one.recommendation.rec_id}" in links]
        ),
    )


def _recommendations_told(of: Sequence[RecommendationEvidence]) -> str:
    bare = sum(not one.weighed.actions for one in of)
    answered = f"{bare} answered by no action of the plan." if bare else "each is answered by an action."
    return f"{count(len(of), 'recommendation')}; {answered}"


_NOT_ASSESSED: Final = 0.5
"""Where what nobody assessed stands in the list: behind what is known not to have started, before what has."""


def _place(assessment: Assessment) -> float:
    """Where it stands in the list, least met first."""
    place = rank(assessment)
    return _NOT_ASSESSED if place is None else float(place)


_LATER: Final = 1e9
_WHICH_DATES: Final = (
    "Those of the Countdown that are linked to its actions, and the end of the review, which is for all."
)
_NO_DATES: Final = "The return records no end of the review and no date linked to its actions."


def _shared_date(weighed: Sequence[ExpectationEvidence], record: Record) -> str:
    """The next date set from outside, where it is the same for every expectation; else "": each row has its own."""
    dates = {next_date(one.expectation, record) for one in weighed}
    (shared,) = dates if len(dates) == 1 else (None,)
    cell = _next_date(shared, record.as_at)
    return "" if shared is None else f" For each the next date is {cell.spoken}: {shared.title}."


def _expectation_line(one: ExpectationEvidence, record: Record) -> RegisterLine:
    asked = one.expectation
    return RegisterLine(
        f"expectation/{asked.exp_id}",
        (
            CellValue(asked.exp_id),
            CellValue(asked.text),
            _assessed(asked.commissioner_assessment),
            _assessed(asked.council_assessment),
            _next_date(next_date(asked, record), record.as_at),
            _tally(one.weighed),
        ),
        lambda: _expectation_sheet(one, record),
        (asked.theme_id, *asked.action_ids),
    )


def _next_date(one: Deadline | None, as_at: date) -> CellValue:
    """The date with what is left until it; what happens on it is spoken, and stands in the details."""
    if one is None or one.due_on is None:
        return CellValue("None is recorded", sort=_LATER)
    left = (one.due_on - as_at).days
    stands = "today" if not left else f"in {days(left)}" if left > 0 else f"{days(-left)} over"
    return CellValue(
        f"{short_day(one.due_on)}\n{stands}",
        spoken=f"{day(one.due_on)}, {stands}",
        about=one.title,
        sort=float(one.due_on.toordinal()),
    )


def _assessed(assessment: Assessment) -> CellValue:
    return CellValue(assessment_word(assessment), sort=_place(assessment))


def _tally(weighed: Weighed) -> CellValue:
    numbers = {side: len(weighed.side(side)) for side in Side}
    text = f"{numbers[Side.FOR]} for\n{numbers[Side.AGAINST]} against, {numbers[Side.MISSING]} missing"
    return CellValue(text, spoken=text.replace("\n", ", "), sort=float(numbers[Side.AGAINST]))


def _expectation_sheet(one: ExpectationEvidence, record: Record) -> Sheet:
    asked = one.expectation
    dates = tuple(
        Words(f"{deadline_told(each, record.as_at)}.", link=f"deadline/{each.deadline_id}")
        for each in dates_over(asked, record)
    )
    return sheet(
        f"Expectation {asked.exp_id}",
        f"{asked.exp_id}  {asked.text}",
        section(
            "How far it is met",
            facts(
                ("Commissioner", _dated(asked.commissioner_assessment, asked.commissioner_assessed_on)),
                ("Council", _dated(asked.council_assessment, asked.council_assessed_on)),
                ("Owner", asked.owner),
            ),
            Words(one.moved),
            made_up(asked.illustrative),
        ),
        section("Dates set from outside", *dates, Words(_WHICH_DATES if dates else _NO_DATES, quiet=True)),
        section("What would show it", Words(asked.what_would_show), source(asked.source_para)),
        *_evidence(one.weighed),
        section("What is done", *action_links(tuple(judged.action.action_id for judged in one.weighed.actions))),
        section("Theme", *in_the_plan(record, asked.theme_id)),
        line_of_sight(f"expectation/{asked.exp_id}"),
    )


def _dated(assessment: Assessment, on: date | None) -> str:
    return f"{assessment_word(assessment)}, {day(on)}" if on is not None else assessment_word(assessment)


def _evidence(weighed: Weighed) -> tuple[Section | None, ...]:
    titles = {Side.FOR: "What speaks for it", Side.AGAINST: "What speaks against it", Side.MISSING: "What is missing"}
    return tuple(
        section(title, Bullets(tuple(point.sentence for point in weighed.side(side)))) for side, title in titles.items()
    )


def _recommendation_line(one: RecommendationEvidence, held: AbstractSet[str]) -> RegisterLine:
    asked = one.recommendation
    done = count(len(one.weighed.actions), "action") if one.weighed.actions else "Nothing in the plan"
    refs = tuple(judged.action.action_id for judged in one.weighed.actions)
    named = f"{asked.rec_id} {asked.text}"
    place = in_place_of("recommendation", named, refs, held, "Actions", is_traced=True)
    return RegisterLine(
        f"recommendation/{asked.rec_id}",
        (
            CellValue(asked.rec_id),
            CellValue(asked.text),
            CellValue(term(asked.source)),
            CellValue(done, sort=float(len(one.weighed.actions))),
            _tally(one.weighed),
        ),
        lambda: _recommendation_sheet(one, place),
        refs,
        in_place=place,
    )


def _judgement(area: JudgementArea | None) -> str:
    """The inspection judgement that a recommendation belongs to, with a capital; "" where none is named."""
    words = term(area) if area is not None else ""
    return begun_large(words)


def _recommendation_sheet(one: RecommendationEvidence, place: InPlace) -> Sheet:
    asked = one.recommendation
    told = tuple(Words(f"Expectation {ref}", link=f"expectation/{ref}") for ref in one.expectations)
    return sheet(
        f"Recommendation {asked.rec_id}",
        f"{asked.rec_id}  {asked.text}",
        section(
            "Who asked",
            facts(
                ("Asked by", term(asked.source)),
                ("On", day(asked.date) if asked.date is not None else ""),
                ("Judgement", _judgement(asked.judgement_area)),
            ),
            source(asked.source_para),
            made_up(asked.illustrative),
        ),
        section("Told with", *told),
        *_evidence(one.weighed),
        section("What is done", *action_links(tuple(judged.action.action_id for judged in one.weighed.actions))),
        line_of_sight(f"recommendation/{asked.rec_id}"),
        in_place_section(place),
    )
