"""The words of notes: their kinds, where a thread stands, and how far the chair believes in an item."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import MarkingLevel
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import TargetType
from lineofsight.wording.dates import day, days
from lineofsight.wording.marking import EXEMPT_MATTERS

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.marking import Marking

_KINDS: Final = {
    EntryKind.COMMENT: "Comment",
    EntryKind.CHALLENGE: "Challenge",
    EntryKind.PRAISE: "Praise",
    EntryKind.CONFIDENCE: "Confidence",
    EntryKind.NOTE: "Private note",
    EntryKind.QUESTION: "Question kept",
    EntryKind.BOOKMARK: "Bookmark",
    EntryKind.RESPONSE: "Answer",
    EntryKind.CLOSE: "Closed",
    EntryKind.REOPEN: "Opened again",
    EntryKind.SUPERSEDE: "Reworded",
    EntryKind.WITHDRAW: "Withdrawn",
    EntryKind.EXPUNGE: "Words removed",
}

_BEGUN: Final = {
    EntryKind.CLOSE: "Closing a note",
    EntryKind.REOPEN: "Opening a note again",
    EntryKind.SUPERSEDE: "Rewording a note",
    EntryKind.WITHDRAW: "Withdrawing a note",
}

_CONFIDENCE: Final = {
    Confidence.HIGH: "High confidence",
    Confidence.SOME: "Some confidence",
    Confidence.LOW: "Low confidence",
    Confidence.CANNOT_TELL: "Cannot tell",
}

_STATES: Final = {
    "open": "Open",
    "awaiting_answer": "Awaiting an answer",
    "answered": "Answered",
    "closed": "Closed",
    "withdrawn": "Withdrawn",
}

SAID_COLUMN: Final = "What was said"
STANDS_COLUMN: Final = "Where it stands"
"""Two headings of a list of notes; a saved one is known by them."""

_TYPES: Final = {
    TargetType.ACTION: "Action",
    TargetType.MILESTONE: "Milestone",
    TargetType.INDICATOR: "Indicator",
    TargetType.BODY: "Body",
    TargetType.EXPECTATION: "Expectation",
    TargetType.COUNCIL: "The council",
    TargetType.QUESTION: "Question",
    TargetType.PLACE: "Place",
}

_BY_TITLE: Final = (TargetType.INDICATOR, TargetType.BODY, TargetType.COUNCIL, TargetType.PLACE)

_BANK: Final = "Question bank"

_READERS: Final = {
    MarkingLevel.PUBLIC: "For the public",
    MarkingLevel.MEMBERS: "For members",
    MarkingLevel.PART2: "Exempt",
}

_KIND_HINTS: Final = {
    EntryKind.COMMENT: "Something that you saw or were told. It asks for no answer.",
    EntryKind.CHALLENGE: "Asks somebody for an answer by a day. It stays open until you close it.",
    EntryKind.PRAISE: "What was done well, and by whom.",
    EntryKind.CONFIDENCE: "How far you believe that it will do what it is for, beside the officers' own rating.",
    EntryKind.NOTE: "For yourself alone. It never leaves your own file.",
    EntryKind.QUESTION: "A question to ask, kept for yourself alone.",
    EntryKind.BOOKMARK: "A mark to find this again, for yourself alone. It needs no words.",
    EntryKind.RESPONSE: "What was answered, by whom and when.",
    EntryKind.CLOSE: "Say why it can be closed. It can be opened again.",
    EntryKind.REOPEN: "Say why it is opened again. It can be closed again.",
    EntryKind.SUPERSEDE: "Write it as it should read. What it said first stays in the file.",
}

_REWORDED_AFTER: Final = (
    "It was answered. If it asks something else from now on, documents say that the answer was given before, and to "
    "which words, and it awaits no other. For another question write a new challenge, which has a day of its own."
)

_TELL_WITHDRAWN: Final = "the challenge log and the full forms of the chair's report and the Line of sight"
"""The documents that tell a challenge which was withdrawn, and why it was; every test of every document knows them."""

_PART2: Final = "part2-"
_READER_CHOICES: Final = {"private": "Myself alone", "members": "Members", "public": "Members and the public"}
_READER_HINTS: Final = {
    "private": "Nobody else reads it, and no document tells it.",
    "members": "It stands in documents for members.",
    "public": "It stands in documents for members and for the public.",
}

EXAMPLES_CHAIR: Final = "the example's independent chair"
"""Who wrote the notes that come with the example council."""

EXAMPLES_KEY: Final = sha256(EXAMPLES_CHAIR.encode()).hexdigest()
"""The author that those notes hold, as every note holds one: by a key, and by no name."""

_NAMES: Final = {EXAMPLES_KEY: EXAMPLES_CHAIR}

CHAIRS_TO_WRITE: Final = (
    "Comments, challenges, praise and confidence are the independent chair's alone to write. If you are the chair, say "
    "so in Settings (Ctrl+,)."
)
"""Why these kinds are not for whoever has not said that she is the chair."""

CHAIRS_TO_END: Final = (
    "It is the independent chair's: only in that role can it be closed, opened again, reworded or withdrawn. If you "
    "are the chair, say so in Settings (Ctrl+,)."
)
"""Why a note of such a kind stays as it is in any other role, whoever wrote it."""

WORDED_APART: Final = "Each was written on another device, which did not know of the other words; all of them stand."
"""Stands with words that were corrected on several devices past one another."""

WORDS_REMOVED: Final = "These words were removed, as the law requires."
"""Stands in the place of words that were expunged."""

NOT_THERE: Final = "not in the copy as at the date shown"
"""Said of an item that a note is about and that the picture does not hold."""


def kind_word(kind: EntryKind) -> str:
    """What an entry is, for example "Challenge"."""
    return _KINDS[kind]


def begun_word(kind: EntryKind) -> str:
    """What is begun and not kept yet, for example "Challenge" or "Closing a note": nothing is closed by it."""
    return _BEGUN.get(kind) or kind_word(kind)


def kind_hint(kind: EntryKind) -> str:
    """What an entry of a kind is for, in a sentence or two for whoever writes it."""
    return _KIND_HINTS.get(kind, "")


def given_to(asked: str) -> str:
    """To which words an answer was given, where what was asked was reworded since."""
    return f"It was given to what was asked then: {asked}"


def withdrawn_words(kind: EntryKind) -> str:
    """What became of a note of a kind that was withdrawn: where it stays, and which documents tell it."""
    if kind is EntryKind.CHALLENGE:
        return f"It stays in the file and, as withdrawn, in {_TELL_WITHDRAWN}."
    return "It stays in the file, and no document tells it."


def withdraw_hint(kind: EntryKind) -> str:
    """What becomes of a note of a kind when it is withdrawn, and of the reason, for her who is about to do it."""
    undone = "to undo this, write it anew. Say why if you like"
    if kind is EntryKind.CHALLENGE:
        return f"It stays in your file and, as withdrawn, in {_TELL_WITHDRAWN}; {undone}; they tell the reason too."
    return f"No document tells it any more. It stays in your file; {undone}; no document tells the reason."


def reword_hint(*, is_answered: bool) -> str:
    """What becomes of a challenge when it is reworded, for her who is about to do it."""
    hint = kind_hint(EntryKind.SUPERSEDE)
    return f"{hint} {_REWORDED_AFTER}" if is_answered else hint


def readers_choice(readers_word: str) -> str:
    """A choice of readers, for example "Members" or "Part 2, paragraph 3"; see ``readers_hint``."""
    paragraph = readers_word.removeprefix(_PART2)
    return _READER_CHOICES.get(readers_word) or f"Part 2, paragraph {paragraph}"


def readers_hint(readers_word: str) -> str:
    """What a choice of readers means; ``readers_word`` is one of those of ``workspace.annotating.READERS``."""
    if readers_word in _READER_HINTS:
        return _READER_HINTS[readers_word]
    paragraph = int(readers_word.removeprefix(_PART2))
    return (
        f"It stands in exempt papers alone: paragraph {paragraph} of Schedule 12A keeps it from publication "
        f"({EXEMPT_MATTERS[paragraph]})."
    )


def confidence_word(confidence: Confidence) -> str:
    """How far the chair believes in an item, for example "Low confidence"."""
    return _CONFIDENCE[confidence]


def state_word(state: str) -> str:
    """Where a thread stands; ``state`` is a ``ThreadState``."""
    return _STATES[str(state)]


def state_sentence(
    state: str, since: date, answer_due: date | None, days_overdue: int, answered_before: date | None = None
) -> str:
    """Where a thread stands and since when, for example "Awaiting an answer, due 14 April 2017, 3 days overdue".

    "" while it is merely open: a comment or praise awaits nothing, and a word beside it would say that it did.

    Args:
        state: a ``ThreadState``.
        since: the day on which it came to stand so.
        answer_due: the day by which it is to be answered.
        days_overdue: days since then.
        answered_before: the day on which it was reworded after it was answered.
    """
    if state == "open":
        return ""
    if state == "awaiting_answer":
        due = "" if answer_due is None else f", due {day(answer_due)}"
        return f"{state_word(state)}{due}{f', {days(days_overdue)} overdue' if days_overdue else ''}"
    if state == "answered" and answered_before is not None:
        return f"Answered {before_rewording(answered_before)}"
    if state == "answered":
        # The day it was noted: the answer itself, which says its own day, may have been given before.
        return f"Answer noted on {day(since)}"
    return f"{state_word(state)} on {day(since)}"


def before_rewording(reworded_on: date) -> str:
    """Of an answer to other words than those that stand, for example "before it was reworded on 3 April 2017"."""
    return f"before it was reworded on {day(reworded_on)}"


def item_name(kind: TargetType, ref: str) -> str:
    """An item by its reference, for example "Action 1.10"."""
    return f"{_TYPES[kind]} {ref}"


def item_words(kind: TargetType, ref: str, title: str) -> str:
    """The same by its title where the reference is none that people say, for example "Agency social workers".

    A question of the bank is itself what is kept, so that it is said where it comes from.
    """
    if kind is TargetType.QUESTION:
        return _BANK
    return title if title and kind in _BY_TITLE else item_name(kind, ref)


def author_name(author: str) -> str:
    """Who wrote an entry, where its author's key is one that the program knows; else ""."""
    return _NAMES.get(author, "")


def written_by(author: str, *, is_own: bool) -> str:
    """Who wrote an entry, for her who reads it: "you", "the example's independent chair, not you" or "not you"."""
    if is_own:
        return "you"
    return ", ".join(part for part in (author_name(author), "not you") if part)


def why_not_ended(author: str, kind: EntryKind) -> str:
    """Why she who reads a note that another wrote cannot close, reword or withdraw it, and what she can do instead.

    Of a note of a kind that asks for no answer it is not said as if one were due.

    Args:
        author: who wrote it.
        kind: what opened the thread.
    """
    name = author_name(author)
    alone = f"Only {name} can close, reword or withdraw it" if name else ""
    if author == EXAMPLES_KEY:
        alone += ", and nobody opens the program as that chair"
    alone = alone or "Only the person who wrote it can close, reword or withdraw it"
    asks = kind in (EntryKind.CHALLENGE, EntryKind.QUESTION)
    answer = (
        "You can record an answer to it"
        if asks
        else "It asks for no answer; one that is given all the same you can record"
    )
    return f"{alone}. {answer}, and write a note of your own on the same item, which you can close."


def written_under(ref: str) -> str:
    """Of a note whose item stands under another reference by now, or did then: under which it was written."""
    return f"It was written under the reference {ref}, in the same words."


def readers(marking: Marking | None) -> str:
    """Who may read a note, for example "For members" or "Exempt, paragraph 3"; a private one is its author's alone."""
    if marking is None:
        return "For yourself alone"
    paragraph = "" if marking.exempt_para is None else f", paragraph {marking.exempt_para}"
    return f"{_READERS[marking.level]}{paragraph}"
