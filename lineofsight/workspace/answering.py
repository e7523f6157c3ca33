"""Answering notes, and closing, reopening, correcting and withdrawing one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.note_subjects import find_subject
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import standing_ref
from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Target, Words
from lineofsight.domain.validation import require_order
from lineofsight.errors import LineOfSightError
from lineofsight.wording.lists import begun_small
from lineofsight.wording.notes import item_name, why_not_ended
from lineofsight.workspace.annotating import SHOWN_DIGITS, look, tell_one, tidy

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.threads import Thread
    from lineofsight.workspace.library import Library

_FEWEST_DIGITS: Final = 4
_BEFORE_ASKED: Final = "The answer cannot have been given on {later}: the challenge was made on {earlier}."


def answer_note(
    library: Library, digits: str, text: str, *, answered_by: str, answered_on: date | None = None
) -> ToldThread:
    """Record the answer to a note.

    Args:
        library: the local copy.
        digits: the first digits of the note's digest.
        text: what was answered.
        answered_by: who answered, as a post or body.
        answered_on: the day on which the answer was given, to a challenge not before it was made; ``None`` for today.

    Raises:
        LineOfSightError: when there is no such note, or its answer cannot be kept.
    """
    on = answered_on or library.notebook.today()
    return _reply(library, digits, EntryKind.RESPONSE, text, answered_by=answered_by, answered_on=on)


def close_note(library: Library, digits: str, text: str) -> ToldThread:
    """Close a thread of one's own, with the reason; errors as for ``answer_note``."""
    return _reply(library, digits, EntryKind.CLOSE, text)


def reopen_note(library: Library, digits: str, text: str) -> ToldThread:
    """Open a closed thread of one's own again, with the reason; errors as for ``answer_note``."""
    return _reply(library, digits, EntryKind.REOPEN, text)


def reword_note(library: Library, digits: str, text: str) -> ToldThread:
    """Correct the words of a note of one's own; the first words stay in the file. Errors as for ``answer_note``."""
    return _reply(library, digits, EntryKind.SUPERSEDE, text)


def withdraw_note(library: Library, digits: str, text: str = "") -> ToldThread:
    """Withdraw a note of one's own; its words stay in the file. Errors as for ``answer_note``."""
    return _reply(library, digits, EntryKind.WITHDRAW, text)


def _reply(
    library: Library,
    digits: str,
    kind: EntryKind,
    text: str,
    *,
    answered_by: str = "",
    answered_on: date | None = None,
) -> ToldThread:
    thread = find_thread(library, digits)
    head = thread.head.entry
    _refuse_vain(library, thread, kind)
    if thread.kind is EntryKind.CHALLENGE:
        # Not among the checks of an entry, by which what was kept with such a day could not be read.
        # A question may be written up, with its answer, after the meeting.
        require_order(thread.head.on, answered_on, "answered_on", _BEFORE_ASKED)
    picture, record = look(library, None)
    subject = find_subject(picture, record, head.target.type, standing_ref(thread, record.plan))
    gone = Target(type=head.target.type, ref=head.target.ref, as_at=picture.as_at)
    words = Words(
        on=library.notebook.today(),
        text=tidy(text),
        answered_by=answered_by.strip(),
        answered_on=answered_on,
        seen=None if subject is None else subject.seen,
    )
    draft = Draft(
        council=head.council,
        kind=kind,
        target=gone if subject is None else subject.target(picture.as_at),
        refs=(_answers_to(library, thread, kind),),
        words=words,
        marking=head.marking,
    )
    library.notebook.keep(draft)
    return tell_one(library, head, picture, record)


def _answers_to(library: Library, thread: Thread, kind: EntryKind) -> str:
    """The digest of what a reply is to: the note, and of a correction the words that stand.

    Where two devices corrected past one another, it names those of the other: its own are known to follow.
    """
    standing = thread.head.corrections
    if kind is not EntryKind.SUPERSEDE or not standing:
        return thread.digest
    others = [one for one in standing if not library.notebook.is_of_this_device(one)]
    return (others or standing)[-1].digest


def _refuse_vain(library: Library, thread: Thread, kind: EntryKind) -> None:
    """Refuse what would have no effect.

    Raises:
        LineOfSightError: with the reason.
    """
    name = f"The note {thread.digest[:SHOWN_DIGITS]} on {_item(thread)}"
    if thread.state is ThreadState.WITHDRAWN:
        raise LineOfSightError(f"{name} was withdrawn, so nothing can be added to it. Write a new one.")
    if kind is EntryKind.RESPONSE:
        return
    if not library.notebook.is_own(thread.head.entry):
        raise LineOfSightError(f"{name} is not yours. {why_not_ended(thread.head.entry.author, thread.kind)}")
    if kind is EntryKind.CLOSE and thread.state is ThreadState.CLOSED:
        raise LineOfSightError(f"{name} is closed already. Open it again first, or leave it as it is.")
    if kind is EntryKind.REOPEN and thread.state is not ThreadState.CLOSED:
        raise LineOfSightError(f"{name} is not closed, so it need not be opened again.")


def _item(thread: Thread) -> str:
    return begun_small(item_name(thread.target.type, thread.target.ref))


def find_thread(library: Library, digits: str) -> Thread:
    """The thread whose digest begins with these digits.

    Raises:
        LineOfSightError: when there is none, or more than one.
    """
    wanted = digits.strip().lower()
    found = [one for one in fold(library.notebook.entries()).threads if one.digest.startswith(wanted)]
    if len(wanted) < _FEWEST_DIGITS or not found:
        raise LineOfSightError(
            f"There is no note '{digits}'. Give at least the first {_FEWEST_DIGITS} of its digits, as "
            "'lineofsight note list' shows them."
        )
    if len(found) > 1:
        raise LineOfSightError(f"{len(found)} notes begin with '{digits}'. Give more of its digits.")
    return found[0]
