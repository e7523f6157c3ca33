"""`lineofsight note`: annotate an item, record answers, close, withdraw, and list what was noted."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from lineofsight.cli.day_options import DAY
from lineofsight.cli.opened_copy import opened_copy
from lineofsight.cli.output import write_json
from lineofsight.domain.marking import EXEMPT_PARAGRAPHS
from lineofsight.domain.note_kinds import OPENING, Confidence, EntryKind
from lineofsight.errors import LineOfSightError, ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.workspace.library import Library

_PART2 = "part2"
_READERS = ("private", "members", "public", _PART2)
_OPTIONS: Final = {
    "answer_due": "--answer-by",
    "answered_by": "--by",
    "answered_on": "--on",
    "asked_of": "--of",
    "confidence": "--confidence",
    "text": "TEXT",
}
"""Which option or argument gives which field of an entry."""
_STATES = ("open", "overdue", "answered", "closed", "withdrawn")
_Command = TypeVar("_Command", bound="Callable[..., Any]")


def _as_json(command: _Command) -> _Command:
    """The option that all of these commands have."""
    return click.option("--json", "as_json", is_flag=True, help="Write a list of objects.")(command)


@contextmanager
def _options_named() -> Iterator[None]:
    """Say what is refused by the option that gave it, not by the field of the entry."""
    try:
        yield
    except ValueRefusedError as error:
        option = _OPTIONS.get(error.field)
        if option is None:
            raise
        raise LineOfSightError(f"{option}: {error.why}") from error


@click.group(epilog="Example: lineofsight note add action/1.10 'Who leads it while the post is empty?' --kind question")
def note() -> None:
    """Annotate actions, milestones, indicators, bodies and expectations, and keep track of answers.

    Items are named as action/1.10, milestone/…, indicator/…, body/… and expectation/…; a TEXT of - is read from
    standard input. Notes are kept in own.db in the data folder and are never changed.
    """


@note.command(
    epilog="Example: lineofsight note add action/6.4 'Who goes to them?' --kind challenge --answer-by 2030-04-14"
)
@click.argument("item")
@click.argument("text", required=False, default="")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in OPENING]),
    default=EntryKind.NOTE.value,
    show_default=True,
    help="What it is.",
)
@click.option(
    "--for", "readers", type=click.Choice(_READERS), default="members", show_default=True, help="Who may read it."
)
@click.option(
    "--exempt-para",
    type=click.IntRange(EXEMPT_PARAGRAPHS[0], EXEMPT_PARAGRAPHS[-1]),
    help="With --for part2, which needs it: the paragraph of Schedule 12A that exempts the note.",
)
@click.option(
    "--of", "asked_of", default="", help="Whom a challenge or question is put to. Default: who owns the item."
)
@click.option("--answer-by", type=DAY, help="The day by which a challenge is to be answered.")
@click.option("--confidence", type=click.Choice([one.value for one in Confidence]), help="How far you believe in it.")
@click.option("--as-at", type=DAY, help="The day of the picture you look at. Default: the newest return's.")
@_as_json
@click.pass_context
def add(
    context: click.Context,
    item: str,
    text: str,
    *,
    kind: str,
    readers: str,
    exempt_para: int | None,
    asked_of: str,
    answer_by: date | None,
    confidence: str | None,
    as_at: date | None,
    as_json: bool,
) -> None:
    """Add TEXT to ITEM as a private note, or as another kind.

    Notes, questions and bookmarks are private, whoever asks. Challenges, comments, praise and confidence are the
    independent chair's, and stand in documents where their readers may see the item. Those for Part 2 stand in exempt
    papers alone, and can be on exempt items too.
    """
    from lineofsight.workspace.annotating import NewNote, add_note

    new = NewNote(
        kind=EntryKind(kind),
        text=_said(text),
        readers=_readers(readers, exempt_para),
        asked_of=asked_of,
        answer_due=answer_by,
        confidence=None if confidence is None else Confidence(confidence),
    )
    with opened_copy(context.obj) as library, _options_named():
        _write(library, [add_note(library, item, new, as_at=as_at)], as_json=as_json)


@note.command(epilog="Example: lineofsight note answer 3f2a9c1d 'Twelve, all seen.' --by 'Head of Safeguarding'")
@click.argument("digits")
@click.argument("text")
@click.option("--by", "answered_by", required=True, help="Who answered, as a post or body.")
@click.option("--on", "answered_on", type=DAY, help="The day on which the answer was given. Default: today.")
@_as_json
@click.pass_context
def answer(
    context: click.Context, digits: str, text: str, *, answered_by: str, answered_on: date | None, as_json: bool
) -> None:
    """Record TEXT as the answer to the note whose digits are DIGITS."""
    from lineofsight.workspace.answering import answer_note

    with opened_copy(context.obj) as library, _options_named():
        told = answer_note(library, digits, _said(text), answered_by=answered_by, answered_on=answered_on)
        _write(library, [told], as_json=as_json)


@note.command(epilog="Example: lineofsight note close 3f2a9c1d 'Seen in the audit of March.'")
@click.argument("digits")
@click.argument("text")
@_as_json
@click.pass_context
def close(context: click.Context, digits: str, text: str, *, as_json: bool) -> None:
    """Close your own thread DIGITS, with TEXT as the reason."""
    from lineofsight.workspace.answering import close_note

    with opened_copy(context.obj) as library:
        _write(library, [close_note(library, digits, _said(text))], as_json=as_json)


@note.command(epilog="Example: lineofsight note reopen 3f2a9c1d 'It has happened again.'")
@click.argument("digits")
@click.argument("text")
@_as_json
@click.pass_context
def reopen(context: click.Context, digits: str, text: str, *, as_json: bool) -> None:
    """Open your own closed thread DIGITS again, with TEXT as the reason."""
    from lineofsight.workspace.answering import reopen_note

    with opened_copy(context.obj) as library:
        _write(library, [reopen_note(library, digits, _said(text))], as_json=as_json)


@note.command(epilog="Example: lineofsight note reword 3f2a9c1d 'How many of the twelve were seen alone?'")
@click.argument("digits")
@click.argument("text")
@_as_json
@click.pass_context
def reword(context: click.Context, digits: str, text: str, *, as_json: bool) -> None:
    """Put TEXT in the place of the words of your own note DIGITS; the first words stay in the file."""
    from lineofsight.workspace.answering import reword_note

    with opened_copy(context.obj) as library:
        _write(library, [reword_note(library, digits, _said(text))], as_json=as_json)


@note.command(epilog="Example: lineofsight note withdraw 3f2a9c1d 'Asked by scrutiny already.'")
@click.argument("digits")
@click.argument("text", required=False, default="")
@_as_json
@click.pass_context
def withdraw(context: click.Context, digits: str, text: str, *, as_json: bool) -> None:
    """Withdraw your own note DIGITS, with TEXT as the reason; its words stay in the file."""
    from lineofsight.workspace.answering import withdraw_note

    with opened_copy(context.obj) as library:
        _write(library, [withdraw_note(library, digits, _said(text))], as_json=as_json)


@note.command("list", epilog="Example: lineofsight note list action/1.10")
@click.argument("item", required=False, default="")
@_as_json
@click.pass_context
def list_all(context: click.Context, item: str, *, as_json: bool) -> None:
    """List what was noted, oldest first: everything, or what is on ITEM."""
    from lineofsight.workspace.annotating import list_notes

    with opened_copy(context.obj) as library:
        _write(library, list_notes(library, item), as_json=as_json)


@note.command(epilog="Example: lineofsight note challenges --state overdue")
@click.option("--state", type=click.Choice(_STATES), help="Only those that stand so. Default: all.")
@_as_json
@click.pass_context
def challenges(context: click.Context, *, state: str | None, as_json: bool) -> None:
    """List challenges: the longest overdue first, then those awaiting an answer, answered, closed, withdrawn."""
    from lineofsight.workspace.annotating import list_challenges

    with opened_copy(context.obj) as library:
        log = list_challenges(library)
        by_state = {
            "open": log.awaiting,
            "overdue": log.overdue,
            "answered": log.answered,
            "closed": log.closed,
            "withdrawn": log.withdrawn,
        }
        _write(library, log.challenges if state is None else by_state[state], as_json=as_json)


@note.command(epilog="Example: lineofsight note recover")
@click.pass_context
def recover(context: click.Context) -> None:
    """Bring notes back from a damaged or missing own.db and its backups.

    Whatever proves to be as it was written is kept; the damaged file is set aside, never thrown away.
    """
    from lineofsight.workspace.recovering import recover_notes

    for sentence in recover_notes(context.obj):
        click.echo(sentence)


def _readers(readers: str, exempt_para: int | None) -> str:
    """Who may read it, with the paragraph that exempts it.

    Raises:
        click.UsageError: when only one of the two is given.
    """
    if (readers == _PART2) != (exempt_para is not None):
        raise click.UsageError("Give --for part2 and --exempt-para together: an exempt note names its paragraph.")
    return readers if exempt_para is None else f"{readers}-{exempt_para}"


def _said(text: str) -> str:
    return sys.stdin.read() if text == "-" else text


def _write(library: Library, told: Sequence[ToldThread], *, as_json: bool) -> None:
    from lineofsight.cli.note_text import write_threads
    from lineofsight.workspace.note_rows import thread_row

    if as_json:
        write_json([thread_row(one, library.notebook) for one in told])
    elif told:
        write_threads(told)
    else:
        click.echo(
            "Nothing is noted. 'lineofsight note add' adds to an action, milestone, indicator, body or expectation."
        )
