"""The pack on two pages: what to say, what is due, what to ask and to expect; and what was left to the full pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.decisions_due import find_decisions_due
from lineofsight.analysis.delivery_counts import LOST
from lineofsight.analysis.straight_answers import Answering
from lineofsight.analysis.talking_values import TalkKind
from lineofsight.analysis.unanswered import REST_OF_A_FIGURE
from lineofsight.charts.delivery_bar import delivery_bar, describe_delivery_bar
from lineofsight.documents.content import BulletList, Cover, FigureBlock, Heading, Paragraph, Run
from lineofsight.documents.fitting import first_fitting
from lineofsight.documents.portfolio.asking import choose_pack_questions
from lineofsight.documents.portfolio.awaited import awaited_lines
from lineofsight.documents.portfolio.decisions import decision_lines, put_off_first
from lineofsight.documents.portfolio.front import brief_scope, enclose_pack, overall_points
from lineofsight.documents.portfolio.lateness import are_all_named, late_lines
from lineofsight.documents.portfolio.missed import count_missed, missed_lines
from lineofsight.documents.portfolio.moved import moved_told
from lineofsight.documents.portfolio.room import PAGES, ROOMS
from lineofsight.documents.portfolio.shortening import after_figure, after_name
from lineofsight.documents.portfolio.taken import against_lines, count_against
from lineofsight.documents.portfolio.talking import choose_points, point_list
from lineofsight.documents.portfolio.worrying import worry_lines
from lineofsight.documents.sections.new_figures import new_figure_sentence
from lineofsight.documents.sections.questions import question_line
from lineofsight.documents.sections.sources import abbreviation_blocks
from lineofsight.wording.answering import FALLBACK
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.voices import brief_account
from lineofsight.wording.whole_sentences import join_whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from lineofsight.analysis.challenge import ChosenQuestion
    from lineofsight.analysis.straight_answers import StraightAnswer
    from lineofsight.analysis.verdicts import DeliveryCount, Picture
    from lineofsight.documents.content import Block, Document, Inline
    from lineofsight.documents.material import Material
    from lineofsight.documents.portfolio.asking import PackQuestions
    from lineofsight.documents.portfolio.room import Room

_MOST_AWAITED: Final = 1
"""Challenges that are told, the longest overdue; the rest is counted."""

_LONGEST_AWAITED: Final = 200
"""Characters of what was asked where there is room."""

_TOLD_ABOVE: Final = (TalkKind.LATE, TalkKind.MOVED)
"""Kinds of points whose news stands above them already: one by one with who leads it, and counted with the furthest."""

_ROOMY: Final = 150
"""Characters of a text from which there is room to tell of a figure twice."""

_LAW_AGAIN: Final = "nobody is recorded; by law those named above."
"""Who could tell of what the record names nobody for, where those whom the law names stand above."""

_SAID_ABOVE: Final = "the same as above."
"""What is told of what is not known where a question before it says it in the same words."""

_MORE_IS_KNOWN: Final = "What else is known, and what is not: see the full pack."
"""Said where of what is held a part alone is told: of that the rest is not said to be unknown."""

_MOST_MISSED: Final = 6
_MOST_AGAINST: Final = 1
"""Milestones overdue, and decisions against advice, that are named; the rest is counted."""


def compose_short(material: Material) -> Document:
    """The two pages as content."""
    tried: list[Room] = []
    fitting = first_fitting(_documents(material, tried), material, PAGES)
    # New figures are counted where they take nothing else's room.
    return first_fitting((_document(material, tried[-1], counts_figures=True), fitting), material, PAGES)


def _documents(material: Material, tried: list[Room]) -> Iterator[Document]:
    """One for each room, from the fullest to the barest; each that is tried is written down."""
    for room in ROOMS:
        if room.for_few_late and not are_all_named(material.picture, room.late):
            continue
        tried.append(room)
        yield _document(material, room)


def _document(material: Material, room: Room, *, counts_figures: bool = False) -> Document:
    blocks = _blocks(material, room, counts_figures=counts_figures)
    return enclose_pack(material, [*blocks, *abbreviation_blocks(blocks)], "Portfolio holder's pack in short:")


def _blocks(material: Material, room: Room, *, counts_figures: bool) -> list[Block]:
    picture = material.picture
    bar = delivery_bar(picture.delivery)
    told = _told(material, room)
    return [
        Cover(is_brief=True),
        Paragraph((f"{brief_scope(material, room.longest, room.unheld)} ", _counted(picture.delivery))),
        *([FigureBlock(bar, describe_delivery_bar(picture.delivery), shows_rating=True)] if bar is not None else []),
        *late_lines(picture, room.late, moved_told(picture), in_list=room.in_list),
        *(missed_lines(picture, _MOST_MISSED) if room.in_list else []),
        *worry_lines(picture, told, room.figures, in_list=room.in_list),
        Paragraph(new_figure_sentence(picture) if counts_figures else ""),
        *told,
    ]


def _counted(delivery: DeliveryCount) -> str:
    """What is told of the count; what lost its effect again is the first of what to say, a few lines below."""
    return " ".join((delivery.rule, *(remark.sentence for remark in delivery.remarks if remark.ref != LOST)))


def _told(material: Material, room: Room) -> list[Block]:
    """What is said, decided and asked: all that comes after what is counted."""
    picture = material.picture
    points = choose_points(overall_points(picture), room.points, _TOLD_ABOVE)
    told = {ref.ref for point in points for ref in point.refs if room.longest < _ROOMY and ref.subject == "indicator"}
    due = find_decisions_due(picture, material.record)
    against = [one.title for one in put_off_first(due) if one.is_against_advice]
    chosen = choose_pack_questions(material)
    asked, expected = chosen.asked[: room.questions], chosen.expected[: room.questions]
    return [
        Heading(2, "What to say", "say"),
        point_list(points, room.longest),
        Heading(2, "Decisions and deadlines due", "decisions"),
        decision_lines(due, room.decisions, _besides(material, room, against)),
        *(against_lines(material, _MOST_AGAINST, against) if room.in_list else []),
        *awaited_lines(material, _MOST_AWAITED, min(room.longest, _LONGEST_AWAITED)),
        Heading(2, "What to ask officers", "ask"),
        _ask(asked, _figure_names(picture), room.longest, told),
        Heading(2, "What to expect to be asked", "expect"),
        _expect(expected, Answering(picture, material.record), _figure_names(picture), room.longest, told, asked),
        Paragraph(
            f"The full pack has each theme, every late action and decision, {_more_questions(chosen, asked, expected)}"
            "the rules and sources.",
            quiet=True,
        ),
    ]


def _besides(material: Material, room: Room, against: Sequence[str]) -> list[str]:
    """What has a line of its own only where there is room; where there is none it is counted, and the worst named."""
    return [] if room.in_list else [*count_against(material, against), *count_missed(material.picture)]


def _more_questions(chosen: PackQuestions, asked: Sequence[ChosenQuestion], expected: Sequence[ChosenQuestion]) -> str:
    """How many of the full pack's questions come after these, for these are its first."""
    ask, expect = len(chosen.asked) - len(asked), len(chosen.expected) - len(expected)
    parts = [f"{number:,} more {what}" for number, what in ((ask, "to ask"), (expect, "to expect")) if number]
    return f"the questions after these ({and_(parts)}), " if parts else ""


def _figure_names(picture: Picture) -> dict[str, str]:
    return {one.indicator.ind_id: one.indicator.plain_title for one in picture.indicators}


def _why(one: ChosenQuestion, names: dict[str, str], longest: int, told: Collection[str] = ()) -> str:
    """The finding within its room: of the name of a figure is cut off, not its value, but where that is told above.

    Of a name nothing is cut off by which it would be told for another of the portfolio.
    """
    ref = one.evidence[0].ref if one.evidence else ""
    return (after_figure if ref in told else after_name)(one.why, names.get(ref, ""), longest, names.values())


def _ask(chosen: Sequence[ChosenQuestion], names: dict[str, str], longest: int, told: Collection[str]) -> Block:
    """The questions; the reason of one that rests on a figure of which the points tell above stands there alone."""
    if not chosen:
        return Paragraph("The evidence calls for no question this time. Ask what you cannot see here.")
    rests_on = [one.evidence[0].ref if one.evidence else "" for one in chosen]
    whys = ["" if ref in told else _why(one, names, longest) for one, ref in zip(chosen, rests_on, strict=True)]
    return BulletList(tuple(question_line(one, why) for one, why in zip(chosen, whys, strict=True)))


def _expect(
    chosen: Sequence[ChosenQuestion],
    answering: Answering,
    names: dict[str, str],
    longest: int,
    above: Collection[str],
    asked: Sequence[ChosenQuestion],
) -> Block:
    """The questions with what is known; of a figure of which the points tell above, what is said beside it.

    Whom the law names where the record names nobody is told once, also of the questions that are ``asked`` above.
    """
    if not chosen:
        return Paragraph("The evidence calls for no question this time; others may know more than this copy.")
    items: list[Inline] = []
    told: set[str] = set()
    is_law_told = any(_is_by_law(one.whom_to_ask) for one in asked)
    for one in chosen:
        answer = answering.answer(one)
        who = _LAW_AGAIN if is_law_told and _is_by_law(answer.who) else answer.who
        known = _known(answer, _why(one, names, longest, above), longest)
        is_all = _is_all(answer, known)
        unknown = join_whole(answer.unknown, longest) if is_all else ""
        items.append(
            (
                Run(f"{one.question.text} ", bold=True),
                Run("We know: ", italic=True),
                known if is_all else f"{known} {_MORE_IS_KNOWN}",
                *(
                    (Run(" We do not know: ", italic=True), _SAID_ABOVE if unknown in told else unknown)
                    if unknown
                    else ()
                ),
                *((Run(" Who could tell: ", italic=True), who) if who else ()),
            )
        )
        told.add(unknown)
        is_law_told = is_law_told or _is_by_law(answer.who)
    return BulletList(tuple(items))


def _is_by_law(who: str) -> bool:
    """Whether the record names nobody, so that it comes to those whom the law names."""
    return FALLBACK in who


def _is_all(answer: StraightAnswer, known: str) -> bool:
    """Whether all that is held is told, or nothing that is not known speaks of the rest of it."""
    return REST_OF_A_FIGURE not in answer.unknown or all(one in known for one in answer.known[1:])


def _known(answer: StraightAnswer, why: str, longest: int) -> str:
    """What is known; of what children and families said the first whole accounts, and how many more there are."""
    if not answer.voices:
        return join_whole((why, *answer.known[1:]), longest)
    first, *accounts = map(brief_account, answer.voices)
    shown = [first]
    while accounts and len(" ".join((*shown, accounts[0]))) <= longest:
        shown.append(accounts.pop(0))
    more = [f"{count(len(accounts), 'more account')}: see the full pack."] if accounts else []
    return " ".join((answer.known[0], *shown, *more))
