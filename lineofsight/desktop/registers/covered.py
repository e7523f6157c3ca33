"""The seven principles of corporate parenting: what measures each, what is heard, and what nobody measures, first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.coverage import Gap, cover_principles
from lineofsight.analysis.rule_turns import told_colour
from lineofsight.analysis.urgency import WORST_FIRST
from lineofsight.desktop.models.roles import CellValue
from lineofsight.desktop.registers.register import Register, RegisterLine, action_links
from lineofsight.desktop.sheet import Sheet, Words, section, sheet
from lineofsight.documents.corporate_parenting.strip import coverage_sentence
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count, with_counts
from lineofsight.wording.lists import begun_small
from lineofsight.wording.principles import LAW, PRINCIPLES, gap_words
from lineofsight.wording.statuses import rating_word
from lineofsight.wording.terms import term
from lineofsight.wording.voices import said_words

if TYPE_CHECKING:
    from lineofsight.analysis.coverage import PrincipleCover
    from lineofsight.analysis.verdicts import JudgedIndicator
    from lineofsight.documents.material import Material

_GRAVEST_FIRST: Final = tuple(Gap)
_WORDS: Final = {principle.letter: principle for principle in PRINCIPLES}


def principles(material: Material) -> Register:
    """Each principle, the one with the gravest gap first."""
    covers = cover_principles(material.picture, material.record.watched)
    order = sorted(covers, key=lambda cover: _GRAVEST_FIRST.index(cover.gap))
    return Register(
        "Principles of corporate parenting",
        coverage_sentence(covers),
        (("Principle", 20), ("What is missing", 20), ("Measures", 16), ("Voices", 12), ("Actions", 12)),
        tuple(_line(cover) for cover in order),
        "The seven principles stand here.",
    )


def _line(cover: PrincipleCover) -> RegisterLine:
    missing = gap_words(cover.gap) or "Nothing by these rules"
    return RegisterLine(
        f"principle/{cover.letter}",
        (
            CellValue(f"({cover.letter}) {_WORDS[cover.letter].title}", about=_WORDS[cover.letter].meaning),
            CellValue(missing, strong=cover.gap is not Gap.NONE, sort=float(_GRAVEST_FIRST.index(cover.gap))),
            CellValue(_tally(cover), sort=float(len(cover.measures))),
            CellValue(_counted(len(cover.voices), "account"), sort=float(len(cover.voices))),
            CellValue(_counted(len(cover.actions), "action"), sort=float(len(cover.actions))),
        ),
        lambda: _sheet(cover),
    )


def _counted(number: int, noun: str) -> str:
    return count(number, noun) if number else "None"


def _tally(cover: PrincipleCover) -> str:
    """How many measures of each colour, and how many have no figure."""
    if not cover.measures and not cover.without_figure:
        return "None"
    lines = [
        f"{number} {rating_word(colour).word.lower()}"
        for colour in WORST_FIRST
        if (number := sum(judged.rating.colour is colour for judged in cover.measures))
    ]
    if cover.without_figure:
        lines.append(f"{len(cover.without_figure)} without figure")
    return "\n".join(lines)


def _sheet(cover: PrincipleCover) -> Sheet:
    principle = _WORDS[cover.letter]
    return sheet(
        f"Principle ({cover.letter})",
        f"({cover.letter}) {principle.title}",
        section(
            "What it asks of the council",
            Words(principle.meaning),
            Words(f"To a child: {principle.for_children}", quiet=True),
            Words(gap_words(cover.gap), strong=True),
        ),
        section("What measures it", *_measures(cover)),
        section("Measures without a figure", *(_measure(judged) for judged in cover.without_figure)),
        section("What children and care leavers say", *_voices(cover)),
        section("Actions for them that are linked to a measure", *_actions(cover)),
        section("What members did for it", *_activities(cover)),
        section("Where this comes from", Words(LAW, quiet=True)),
    )


def _measures(cover: PrincipleCover) -> tuple[Words, ...]:
    if not cover.measures:
        return (Words("None with a figure.", quiet=True),)
    return tuple(_measure(judged) for judged in cover.measures)


def _measure(judged: JudgedIndicator) -> Words:
    indicator, latest = judged.indicator, judged.latest
    word = rating_word(judged.rating.colour)
    shown = "no figure"
    if latest is not None:
        shown = f"{with_counts(latest, indicator)}, {latest.period.label}"
    said = f"{indicator.plain_title}: {shown} ({begun_small(told_colour(judged))})"
    return Words(said, mark=word.key, link=f"indicator/{indicator.ind_id}")


def _voices(cover: PrincipleCover) -> tuple[Words, ...]:
    if not cover.voices:
        return (Words("Nothing is recorded.", quiet=True),)
    return tuple(
        Words(
            f"{term(voice.of).capitalize()}, until {day(voice.period_end)}: {said_words(voice)}",
            link=f"voice/{voice.voice_id}",
        )
        for voice in cover.voices
    )


def _actions(cover: PrincipleCover) -> tuple[Words, ...]:
    if not cover.actions:
        return (Words("No action is linked.", quiet=True),)
    return action_links(tuple(judged.action.action_id for judged in cover.actions))


def _activities(cover: PrincipleCover) -> tuple[Words, ...]:
    if not cover.activities:
        return (Words("Nothing is recorded.", quiet=True),)
    return tuple(
        Words(f"{activity.title}, {day(activity.held_on)}", link=f"activity/{activity.activity_id}")
        for activity in cover.activities
    )
