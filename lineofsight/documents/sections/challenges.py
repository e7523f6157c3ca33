"""The chair's challenges: what was asked, of whom, by when, what was answered; and her confidence beside officers'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.analysis.thread_telling import confidence_history, make_log
from lineofsight.analysis.threads import ThreadState
from lineofsight.documents.content import Cell, Column, Heading, Paragraph, Run, Table
from lineofsight.documents.sections.then_and_now import rated_now, then_and_now
from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day, days, short_day
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.notes import (
    NOT_THERE,
    WORDED_APART,
    WORDS_REMOVED,
    before_rewording,
    confidence_word,
    item_name,
    kind_word,
    readers,
    state_word,
    written_under,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.thread_telling import ChallengeLog, ToldThread
    from lineofsight.analysis.threads import Saying
    from lineofsight.documents.content import Block, CellPart, TableCell
    from lineofsight.documents.material import Material

NOTHING_ASKED = (
    "No challenge stands here: the chair had recorded none by {day}, or none for these readers. What is asked about an "
    "action, a milestone, a figure, a body or an expectation would stand here, with whom it was asked, the day by "
    "which the answer is wanted, and what was answered."
)

_ANSWERED = "answered"
_WHAT = Column("On what", 2.6, least=18)


def challenge_blocks(material: Material) -> list[Block]:
    """The challenges that the document's audience may see: awaiting an answer, answered, closed; and her confidence."""
    log = make_log(material.threads)
    blocks: list[Block] = [Heading(2, "The chair's challenges", "challenges")]
    told_on = material.told_on or material.picture.as_at
    if not log.challenges:
        return [*blocks, Paragraph(NOTHING_ASKED.format(day=day(told_on))), *_confidence(log, material)]
    as_at = material.picture.as_at
    made = f", when this document was made (the rest of it speaks of {day(as_at)})" if told_on > as_at else ""
    blocks += [
        Paragraph(f"As they stood on {day(told_on)}{made}: {challenge_counts(log)}."),
        Heading(3, "Awaiting an answer"),
        awaiting_table(log.awaiting),
    ]
    for title, heading, told in (
        ("Answered", "What was answered", log.answered),
        ("Closed", "The answer, and why it is closed", log.closed),
        ("Withdrawn", "The answer, and why it was withdrawn", log.withdrawn),
    ):
        blocks += _ended(title, heading, told)
    return [*blocks, *_confidence(log, material)]


def awaiting_table(awaiting: Sequence[ToldThread]) -> Table:
    """A row for each challenge that awaits an answer: what it is on, what was asked, of whom, and how long overdue."""
    return Table(
        (_WHAT, Column("What was asked, and of whom", 4.6), Column("Answer due", 1.8, least=14)),
        tuple((what_cell(one), _asked(one), _due(one)) for one in awaiting),
        empty="No challenge awaits an answer.",
    )


def remark_blocks(material: Material) -> list[Block]:
    """The comments and the praise that the document's audience may see."""
    log = make_log(material.threads)
    by = day(material.told_on or material.picture.as_at)
    return [
        Heading(2, "The chair's comments and praise", "comments"),
        Table(
            (Column("On what", 2.6), Column("What was said", 5.4), Column("Kind", 1.4, least=10)),
            tuple((what_cell(one), said_cell(one), kind_word(one.thread.kind)) for one in log.others),
            empty=f"No comment and no praise stands here: the chair had noted none by {by}, or none for these readers.",
        ),
    ]


def challenge_counts(log: ChallengeLog) -> str:
    """How many challenges stand where, for example "3 challenges await an answer, 2 of them overdue; 1 is answered"."""
    waiting = len(log.awaiting)
    awaits = "awaits" if waiting == 1 else "await"
    said = f"{count(waiting, 'challenge')} {awaits} an answer" if waiting else "no challenge awaits an answer"
    if log.overdue:
        said += f", {len(log.overdue):,} of them overdue" if waiting > 1 else ", and it is overdue"
    parts = [said]
    for told, word in ((log.answered, _ANSWERED), (log.closed, "closed"), (log.withdrawn, "withdrawn")):
        if told:
            parts.append(f"{len(told):,} {'is' if len(told) == 1 else 'are'} {word}{_before(told, word)}")
    return "; ".join(parts)


def _before(told: Sequence[ToldThread], word: str) -> str:
    """How many of those that were answered read otherwise by now; "" of others, and where none does."""
    before = sum(one.thread.answered_before is not None for one in told) if word == _ANSWERED else 0
    if not before:
        return ""
    of_them = f"{before:,} of them " if len(told) > 1 else ""
    return f", {of_them}before {'it was' if before == 1 else 'they were'} reworded"


def what_cell(told: ToldThread) -> Cell:
    """What a note is on: the item's number and its own words; a figure and a body have no number that people know."""
    target = told.thread.target
    has_number = target.type not in (TargetType.BODY, TargetType.INDICATOR)
    parts: list[CellPart] = [item_name(target.type, told.ref)] if has_number or not told.title else []
    if told.title:
        parts.append(told.title)
    if told.written_under:
        parts.append(Run(written_under(told.written_under), italic=True))
    if told.subject is None:
        parts.append(Run(f"It is {NOT_THERE}.", italic=True))
    return Cell(tuple(parts))


def said_cell(told: ToldThread) -> Cell:
    """What opened a note, and when; then what followed: who answered what, and why it was closed."""
    return Cell((*_said_parts(told.thread.head, day(told.thread.head.on)), *_followed(told)))


def _said_parts(saying: Saying, who_and_when: str) -> list[CellPart]:
    """Its words, both versions where two corrections stand, who said it and when; of an exempt one, that it is."""
    parts: list[CellPart] = []
    for one in saying.worded:
        parts += [one.text] * bool(one.text)
        if len(saying.worded) > 1:
            parts.append(Run(f"worded so on {day(one.on)}", italic=True))
    if len(saying.words) > 1:
        parts.append(Run(WORDED_APART, italic=True))
    if not saying.words:
        parts.append(Run(WORDS_REMOVED, italic=True))
    reworded = "" if saying.reworded_on is None else f", reworded on {day(saying.reworded_on)}"
    made_up = " (illustrative)" if saying.now is not None and saying.now.illustrative else ""
    parts.append(Run(f"{who_and_when}{reworded}{made_up}", italic=True))
    marking = saying.entry.marking
    if marking is not None and marking.level is MarkingLevel.PART2:
        parts.append(Run(readers(marking), bold=True))
    return parts


def _asked(told: ToldThread) -> Cell:
    head = told.thread.head
    of = f"Asked: {head.now.asked_of}, " if head.now is not None else "Asked on "
    parts = _said_parts(head, f"{of}{day(head.on)}")
    return Cell((*parts, *then_and_now(told)))


def _due(told: ToldThread) -> Cell:
    due = told.thread.answer_due
    parts: list[CellPart] = ["Not known" if due is None else short_day(due)]
    if told.days_overdue:
        parts.append(Run(f"{days(told.days_overdue)} overdue", bold=True))
    elif told.thread.days_answered_late:
        parts.append(Run(f"Answered {days(told.thread.days_answered_late)} late", bold=True))
    return Cell(tuple(parts))


def _ended(title: str, heading: str, told: Sequence[ToldThread]) -> list[Block]:
    if not told:
        return []
    return [
        Heading(3, title),
        Table(
            (
                _WHAT,
                Column("What was asked, and of whom", 3.4, least=18),
                Column("Answer due", 1, least=11),
                Column(heading, 3.4, least=18),
            ),
            tuple((what_cell(one), _asked(one), _due(one), _answers(one)) for one in told),
        ),
    ]


def _answers(told: ToldThread) -> Cell:
    return Cell(tuple(_followed(told)) or ("No answer is recorded.",))


def _followed(told: ToldThread) -> list[CellPart]:
    parts: list[CellPart] = []
    given_to = None
    for answer in told.thread.answers:
        words = answer.now
        if answer.answered is not None and answer.answered != given_to:
            # Else the answer would stand beside a question that nobody had put to whoever gave it.
            parts.append(Run(f"{_given_before(told)} “{answer.answered.text}”", italic=True))
        given_to = answer.answered
        by = "Answered" if words is None else f"Answered by {words.answered_by}, {day(words.answered_on or words.on)}"
        parts += _said_parts(answer, by)
    if told.thread.closing is not None:
        if told.thread.closing.now is not None and not told.thread.closing.now.text:
            parts.append("No reason is given.")
        word = state_word(told.thread.state)
        parts += _said_parts(told.thread.closing, f"{word} on {day(told.thread.since)}")
    return parts


def _given_before(told: ToldThread) -> str:
    reworded_on = told.thread.head.reworded_on
    when = "" if reworded_on is None else f" {before_rewording(reworded_on)}"
    return f"Answered{when}. What it said then:"


def _confidence(log: ChallengeLog, material: Material) -> list[Block]:
    if not log.confidence:
        return []
    return [
        Heading(3, "The chair's confidence beside the officers' rating"),
        Paragraph(
            "Confidence is the chair's own judgement of whether an item will do what it is for. It changes no rating. "
            "Each item stands once, with the last judgement of it, the oldest of these first.",
            quiet=True,
        ),
        Table(
            (
                _WHAT,
                Column("Chair", 2.2, least=16),
                Column("Officers, and by the rules", 2.4, least=14),
                Column("Why", 3.6),
            ),
            tuple(_confidence_row(one, material) for one in log.confidence),
        ),
    ]


def _confidence_row(told: ToldThread, material: Material) -> tuple[TableCell, ...]:
    target, words = told.thread.target, told.words
    given = "Removed" if words is None or words.confidence is None else confidence_word(words.confidence)
    chair: list[CellPart] = [Run(given, bold=True)]
    earlier = confidence_history(material.threads, target.type, told.ref)[:-1]
    before = [
        f"{confidence_word(one.words.confidence).lower()} on {short_day(one.thread.head.on)}"
        for one in earlier
        if one.words is not None and one.words.confidence is not None
    ]
    if told.thread.state is ThreadState.CLOSED:
        chair.append(Run(f"closed on {short_day(told.thread.since)}", bold=True))
    if before:
        chair.append(f"before: {and_(before)}")
    return what_cell(told), Cell(tuple(chair)), Cell(tuple(rated_now(told))), said_cell(told)
