"""How the command line shows notes to people."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from lineofsight.wording.dates import day
from lineofsight.wording.lists import begun_small
from lineofsight.wording.notes import (
    NOT_THERE,
    WORDED_APART,
    WORDS_REMOVED,
    author_name,
    confidence_word,
    given_to,
    item_name,
    kind_word,
    readers,
    state_sentence,
    written_under,
)
from lineofsight.workspace.annotating import SHOWN_DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.analysis.threads import Saying

_INDENT = " " * (SHOWN_DIGITS + 2)


def write_threads(told: Iterable[ToldThread]) -> None:
    """Write threads one under another: the digits to name each by, what it is on, what was said, where it stands."""
    for one in told:
        write_thread(one)


def write_thread(told: ToldThread) -> None:
    """Write one thread."""
    thread = told.thread
    click.secho(f"{thread.digest[:SHOWN_DIGITS]}  {kind_word(thread.kind)} on {_item(told)}", bold=True)
    _line(" ".join(f"{said}." for said in _facts(told) if said))
    if told.words is not None and told.words.confidence is not None:
        _line(f"{confidence_word(told.words.confidence)}{_rated(told)}.")
    _say(thread.head)
    if told.words is not None and told.words.asked_of:
        _line(f"Asked of {told.words.asked_of}.")
    for answer in thread.answers:
        if answer.now is not None:
            _line(f"Answered by {answer.now.answered_by}, {day(answer.now.answered_on or answer.on)}:")
        _say(answer)
        if answer.answered is not None:
            _line(given_to(answer.answered.text))
    if thread.closing is not None:
        _say(thread.closing)
    _say_item(told)


def _rated(told: ToldThread) -> str:
    """What officers said of the item when she wrote, and what the rules made of it; "" where neither is known."""
    if told.seen is None:
        return ""
    parts = (("officers", told.seen.officers), ("by the rules", told.seen.status))
    return "".join(f"; {name}: {word.lower()}" for name, word in parts if word)


def _say_item(told: ToldThread) -> None:
    """Write what became of what it is on: its reference, that it is not there, or that it changed."""
    target = told.thread.target
    if told.written_under:
        _line(written_under(told.written_under))
    if told.subject is None:
        _line(f"{item_name(target.type, target.ref)} is {NOT_THERE}.")
    elif told.has_changed:
        _line(f"It has changed since: it was looked at as at {day(target.as_at)}.")


def _item(told: ToldThread) -> str:
    name = begun_small(item_name(told.thread.target.type, told.ref))
    return f"{name}: {told.title}" if told.title else name


def _facts(told: ToldThread) -> list[str]:
    """When it was written, for whom, where it stands, and whether it is made up."""
    thread = told.thread
    name = author_name(thread.head.entry.author)
    stands = state_sentence(thread.state, thread.since, thread.answer_due, told.days_overdue, thread.answered_before)
    return [
        day(thread.head.on),
        readers(thread.head.entry.marking),
        stands,
        "Illustrative" if told.words is not None and told.words.illustrative else "",
        f"By {name}" if name else "",
    ]


def _say(saying: Saying) -> None:
    for words in saying.words:
        for line in words.text.splitlines():
            _line(line)
    if not saying.words:
        _line(WORDS_REMOVED)
    if len(saying.words) > 1:
        _line(WORDED_APART)
    if saying.reworded_on is not None:
        _line(f"Reworded on {day(saying.reworded_on)}.")


def _line(text: str) -> None:
    click.echo(textwrap.fill(text, 100, initial_indent=_INDENT, subsequent_indent=_INDENT))
