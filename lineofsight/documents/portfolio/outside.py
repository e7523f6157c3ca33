"""What the chair and the Commissioner say of the portfolio: confidence, what was answered, and assessments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.assessment_steps import is_rated_higher, is_rated_lower
from lineofsight.analysis.outside import find_outside, given_confidence
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.portfolio.awaited import awaited_pointer
from lineofsight.domain.note_kinds import Confidence
from lineofsight.domain.notes import TargetType
from lineofsight.domain.oversight import Assessment
from lineofsight.wording.answering import owned_by
from lineofsight.wording.dates import day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_, and_more, sentence
from lineofsight.wording.notes import confidence_word, item_words
from lineofsight.wording.oversight import assessment_word, how_rated, within_sentence
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lineofsight.analysis.outside import Outside
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.material import Material
    from lineofsight.domain.oversight import Expectation

OUTSIDE: Final = "Chair and Commissioner"
OUTSIDE_BOOKMARK: Final = "outside"
_MOST: Final = 4
"""Items that are named in a sentence; the section has them all."""

_LONGEST: Final = 300
_LONGEST_NAME: Final = 90
_BY_NUMBER: Final = (TargetType.ACTION, TargetType.MILESTONE)


def outside_lines(material: Material) -> list[Block]:
    """A line each of what the chair awaits, how far she believes in what and the Commissioner's view; and where."""
    said = list(_lines(find_outside(material.threads, material.record), how=True))
    waits = awaited_pointer(material)
    if not said and not waits:
        return []
    items: list[Inline] = [(Run(who, bold=True), text) for who, text in said]
    if said:
        who, text = said[-1]
        items[-1] = (Run(who, bold=True), f"{text} See ", Run(OUTSIDE, link=f"#{OUTSIDE_BOOKMARK}"), ".")
    heading = Heading(3, "What the chair and the Commissioner say", in_contents=False)
    return [heading, BulletList((*([waits] if waits else []), *items))]


def outside_pointer(outside: Outside) -> list[Block]:
    """The same of one theme in one paragraph, for its page."""
    parts = [part for who, text in _lines(outside, how=False) for part in (Run(who, bold=True), f"{text} ")]
    if not parts:
        return []
    return [Paragraph((*parts, "See ", Run(OUTSIDE, link=f"#{OUTSIDE_BOOKMARK}"), "."), points=True)]


def outside_blocks(material: Material) -> list[Block]:
    """Every judgement, answer and assessment in its own words; nothing where there is none."""
    found = find_outside(material.threads, material.record)
    told = (*map(_confidence, found.confidence), *map(_answered, found.answered))
    expected = tuple(map(_expected, found.expectations))
    if not told and not expected:
        return []
    why = "Expect to be asked why the council rates itself higher than the Commissioner does."
    blocks: list[Block] = [Heading(2, OUTSIDE, OUTSIDE_BOOKMARK)]
    if told:
        blocks += [Paragraph("The chair's own judgement changes no rating."), BulletList(told)]
    if expected:
        higher = f" {why}" if any(map(is_rated_higher, found.expectations)) else ""
        blocks += [Paragraph(f"The Commissioner {_finds(found.expectations, how=True)}{higher}"), BulletList(expected)]
    return blocks


def _lines(outside: Outside, *, how: bool) -> Iterator[tuple[str, str]]:
    """Who says it and what, in a sentence each.

    Args:
        outside: what is said.
        how: whether how each kind of expectation stands is told as well.
    """
    words = list(dict.fromkeys(map(given_confidence, outside.confidence)))
    said = [_believes(word, [one for one in outside.confidence if given_confidence(one) == word]) for word in words]
    if outside.answered:
        said.append(f"has {count(len(outside.answered), 'answer')}, on {_items(outside.answered)}")
    if said:
        yield "The chair", f" {and_(said)}."
    if outside.expectations:
        yield "The Commissioner", f" {_finds(outside.expectations, how=how)}"


def _believes(word: str, told: Sequence[ToldThread]) -> str:
    if word == confidence_word(Confidence.CANNOT_TELL):
        return f"cannot tell of {_items(told)}"
    return f"has {word.lower()} in {_items(told)}"


def _finds(asked: Sequence[Expectation], *, how: bool) -> str:
    """How many are met in the Commissioner's view and how the others stand; in how many the council says otherwise."""
    views = [one.commissioner_assessment for one in asked]
    kinds = [kind for kind in reversed(Assessment) if how and kind in views and kind is not Assessment.MET]
    others = f" ({', '.join([f'{views.count(kind):,} {within_sentence(kind)}' for kind in kinds])})" if kinds else ""
    higher, lower = (sum(map(is_so, asked)) for is_so in (is_rated_higher, is_rated_lower))
    ours = f"; in {higher + lower:,} the council {how_rated(higher, lower)}" if higher + lower else ""
    return f"finds {views.count(Assessment.MET):,} of {count(len(asked), 'expectation')} met{others}{ours}."


def _confidence(told: ToldThread) -> Inline:
    text = "" if told.words is None else cut(told.words.text, _LONGEST)
    quoted = f" “{text}”" if text else " No reason is given."
    return Run(
        f"{given_confidence(told)}. ", bold=True
    ), f"{_about(told)}, {day(told.thread.head.on)}.{quoted}{_made_up(told)}"


def _answered(told: ToldThread) -> Inline:
    """What was asked of whom, and the newest answer."""
    asked, answer = told.words, told.thread.answers[-1].now
    question = "" if asked is None else f" “{cut(asked.text, _LONGEST)}” Asked: {cut(asked.asked_of, _LONGEST_NAME)}."
    said: tuple[str | Run, ...] = (" The answer's words were removed.",)
    if answer is not None:
        by = f"{cut(answer.answered_by, _LONGEST_NAME)}, {day(answer.answered_on or answer.on)}"
        said = (Run(" Answered: ", italic=True), f"“{cut(answer.text, _LONGEST)}” {by}.")
    return (
        Run("Challenge answered. ", bold=True),
        f"{_about(told)}, {day(told.thread.head.on)}.{question}",
        *said,
        _made_up(told),
    )


def _expected(asked: Expectation) -> Inline:
    """Both assessments side by side, the Commissioner's first, and who owns it."""
    views = (
        ("the Commissioner", asked.commissioner_assessment, asked.commissioner_assessed_on),
        ("the council", asked.council_assessment, asked.council_assessed_on),
    )
    told = [
        f"{who} says “{assessment_word(view).lower()}”{f' ({day(on)})' if on is not None else ''}"
        if view is not Assessment.NOT_ASSESSED
        else f"{who} has not assessed it"
        for who, view, on in views
    ]
    higher = " The council rates itself higher." if is_rated_higher(asked) else ""
    evidence = f" Evidence: {cut(asked.evidence, _LONGEST)}" if asked.evidence else " No evidence is named."
    made_up = " (Illustrative.)" if asked.illustrative else ""
    name = f"Expectation {asked.exp_id}. "
    said = f"{cut(asked.text, _LONGEST)} {sentence(and_(told))}"
    return (
        Run(name, bold=True),
        said,
        *((Run(higher, bold=True),) if higher else ()),
        f"{evidence} {owned_by(cut(asked.owner, _LONGEST_NAME))}.{made_up}",
    )


def _item(told: ToldThread) -> str:
    kind = told.thread.target.type
    return told.ref if kind in _BY_NUMBER else item_words(kind, told.ref, cut(told.title, _LONGEST_NAME))


def _items(told: Sequence[ToldThread]) -> str:
    return and_more([_item(one) for one in told], _MOST)


def _about(told: ToldThread) -> str:
    """What it is on: its number and its own words, or those alone where it has no number that people know."""
    item, title = _item(told), cut(told.title, _LONGEST_NAME)
    return item if item == title or not title else f"{item} {title}".rstrip(".")


def _made_up(told: ToldThread) -> str:
    return " (Illustrative.)" if told.words is not None and told.words.illustrative else ""
