"""Notes as plain rows, for the command line and for export."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.notes import PRIVATE_WORD
from lineofsight.wording.notes import author_name
from lineofsight.workspace.rows import Plain, Row, as_plain

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.threads import Saying
    from lineofsight.workspace.notebook import Notebook


def thread_row(told: ToldThread, notebook: Notebook) -> Row:
    """A thread as a row: what was said, where it stands, and the item then and now."""
    thread, words = told.thread, told.words
    marking = thread.head.entry.marking
    return {
        "note": thread.digest,
        "kind": thread.kind.value,
        "on": thread.target.address,
        "stands_as": told.address,
        "title": told.title,
        "text": [as_plain(one.text) for one in thread.head.words],
        "written_on": as_plain(thread.head.on),
        "reworded_on": as_plain(thread.head.reworded_on),
        "earlier": [as_plain(one.text) for one in thread.head.earlier],
        "as_at": as_plain(thread.target.as_at),
        "audience": PRIVATE_WORD if marking is None else marking.level.value,
        "exempt_para": None if marking is None else marking.exempt_para,
        "written_by": author_name(thread.head.entry.author),
        "is_own": notebook.is_own(thread.head.entry),
        "state": thread.state.value,
        "since": as_plain(thread.since),
        "answered_before_rewording_on": as_plain(thread.answered_before),
        "asked_of": "" if words is None else words.asked_of,
        "answer_due": as_plain(thread.answer_due),
        "days_overdue": told.days_overdue,
        "confidence": None if words is None else as_plain(words.confidence),
        "officers_then": "" if told.seen is None else told.seen.officers,
        "officers_now": "" if told.subject is None else told.subject.officers,
        "status_then": "" if told.seen is None else told.seen.status,
        "status_now": "" if told.subject is None else told.subject.status,
        "figure_then": "" if told.seen is None else told.seen.figure,
        "figure_now": "" if told.subject is None else told.subject.figure,
        "has_changed": told.has_changed,
        "is_there": told.subject is not None,
        "answers": [_answer_row(one) for one in thread.answers],
        "ended": None if thread.closing is None or thread.closing.now is None else thread.closing.now.text,
        "illustrative": words is not None and words.illustrative,
    }


def _answer_row(answer: Saying) -> Plain:
    words = answer.now
    return {
        "text": [as_plain(one.text) for one in answer.words],
        "answered_by": "" if words is None else words.answered_by,
        "answered_on": None if words is None else as_plain(words.answered_on),
        "noted_on": as_plain(answer.on),
        "given_to": None if answer.answered is None else answer.answered.text,
    }
