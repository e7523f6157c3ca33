"""What the chair asked and who owes the answer, and how far the chair believes in what: in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.thread_telling import make_log
from lineofsight.analysis.threads import ThreadState
from lineofsight.documents.content import BulletList, Heading, Paragraph, Run
from lineofsight.documents.portfolio.shortening import keep_question
from lineofsight.documents.sections.then_and_now import stands_now
from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.note_kinds import Confidence
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day, days
from lineofsight.wording.figures import count
from lineofsight.wording.notes import confidence_word, item_name, readers
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.documents.content import Block, Inline
    from lineofsight.documents.material import Material

_LONGEST_NAME: Final = 80
_ORDER: Final = (Confidence.LOW, Confidence.CANNOT_TELL, Confidence.SOME, Confidence.HIGH)


def short_challenge_blocks(material: Material, most: int, longest: int) -> list[Block]:
    """The challenges whose answer is longest overdue, each with who owes it; then the least confidence first.

    Nothing where the chair awaits no answer and judged nothing: that none is recorded stands among the counts.

    Args:
        material: what the report is made from.
        most: how many challenges and how many judgements are named.
        longest: how many characters of each question there is room for; 0 for none.
    """
    log = make_log(material.threads)
    believed = _least_first([one for one in log.confidence if one.thread.state is not ThreadState.CLOSED])
    if not log.awaiting and not believed:
        return []
    left = len(log.awaiting) - most
    items: list[Inline] = [_asked(one, longest) for one in log.awaiting[:most]]
    if believed:
        items.append((Run("Confidence: ", bold=True), _believed(believed, most)))
    more = f"{count(left, 'more challenge awaits', 'more challenges await')} an answer: see the full report."
    return [
        Heading(2, "What the chair asked and believes", "challenges"),
        BulletList(tuple(items)),
        Paragraph(
            f"{more if left > 0 else ''} {_made_up([*log.awaiting[:most], *believed[:most]])}".strip(), quiet=True
        ),
    ]


def _least_first(told: Sequence[ToldThread]) -> list[ToldThread]:
    given = [(one, one.words.confidence) for one in told if one.words is not None]
    known = [(one, confidence) for one, confidence in given if confidence is not None]
    return [one for one, _ in sorted(known, key=lambda pair: _ORDER.index(pair[1]))]


def _item(told: ToldThread) -> str:
    kind = told.thread.target.type
    has_number = kind not in (TargetType.BODY, TargetType.INDICATOR) or not told.title
    return item_name(kind, told.ref) if has_number else f"“{told.title}”"


def _asked(told: ToldThread, longest: int) -> Inline:
    due, words = told.thread.answer_due, told.words
    late = f", {days(told.days_overdue)} overdue" if told.days_overdue else ""
    by = late or (f", due {day(due)}" if due is not None else "")
    if words is None:
        return Run(f"{_item(told)}{by}.", bold=True)
    asked = f" {keep_question(words.text, longest)}" if longest else ""
    who = f"Owed by {cut(words.asked_of, _LONGEST_NAME)}.{asked}{_exempt(told)}"
    return Run(f"{_item(told)}{by}. ", bold=True), who


def _believed(told: Sequence[ToldThread], most: int) -> str:
    """Each judgement beside what officers and the rules say of the same item."""
    said = []
    for one in told[:most]:
        given = "" if one.words is None or one.words.confidence is None else confidence_word(one.words.confidence)
        stands = stands_now(one) or "no rating stands beside it"
        said.append(f"{given} in {_item(one)} ({stands}).{_exempt(one)}")
    left = len(told) - most
    return " ".join([*said, *([f"{left:,} more in the full report."] if left > 0 else [])])


def _exempt(told: ToldThread) -> str:
    """Of an exempt note, under which paragraph."""
    marking = told.thread.head.entry.marking
    return f" {readers(marking)}." if marking is not None and marking.level is MarkingLevel.PART2 else ""


def _made_up(told: Sequence[ToldThread]) -> str:
    """Said once of all of them, where there is so little room."""
    made_up = sum(one.words is not None and one.words.illustrative for one in told)
    if not made_up:
        return ""
    if made_up == len(told):
        return "All of it is illustrative."
    return f"{made_up:,} of {len(told):,} {'is' if made_up == 1 else 'are'} illustrative."
