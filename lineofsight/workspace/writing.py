"""What somebody writes in the window, finished or not: kept in her notes, or until she comes back to it."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from lineofsight.domain.note_kinds import SHARED, Confidence, EntryKind, is_chairs_alone
from lineofsight.domain.notes import TargetType
from lineofsight.errors import LineOfSightError, ValueRefusedError
from lineofsight.store.own.unfinished import read_unfinished, write_unfinished
from lineofsight.wording.notes import CHAIRS_TO_END, CHAIRS_TO_WRITE
from lineofsight.workspace.annotating import READERS, NewNote, add_note
from lineofsight.workspace.answering import (
    answer_note,
    close_note,
    find_thread,
    reopen_note,
    reword_note,
    withdraw_note,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.domain.record import PlanRecord
    from lineofsight.workspace.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What stands on the paper.

    Attributes:
        place: the address of the item ("action/1.10"), or of the note that it answers to ("note/3f2a9c1d").
        kind: what it is to be.
        text: in her own words.
        readers: who may read it, one of ``annotating.READERS``.
        asked_of: whom a challenge or question is put to; "" for whoever owns the item.
        answer_due: the day by which a challenge is to be answered.
        confidence: how far she believes in the item.
        answered_by: who answered, as a post or body.
        answered_on: the day on which the answer was given.
        as_at: the date of the picture that she looked at when she began; ``None`` for the newest return's.
        seen: what that picture said of the item, in a line, as it stood before her.
        title: what the item is called that stands at its place.
        begun_as: the key under which it lies, where it was begun on a milestone that has another reference by now.
    """

    place: str
    kind: EntryKind
    text: str = ""
    readers: str = "members"
    asked_of: str = ""
    answer_due: date | None = None
    confidence: Confidence | None = None
    answered_by: str = ""
    answered_on: date | None = None
    as_at: date | None = None
    seen: str = ""
    title: str = ""
    begun_as: str = ""

    @property
    def key(self) -> str:
        """Under which it is found again: an item has one beginning, a note one of each kind of reply."""
        return self.place if self.kind.rule.opens else f"{self.place} {self.kind.value}"


class NotKeptError(LineOfSightError):
    """A writing says too little or the wrong thing.

    Attributes:
        part: which part of it, by its name in ``Writing``.
    """

    def __init__(self, part: str, why: str) -> None:
        """Say why; what is refused stands before her."""
        self.part = part
        super().__init__(why)


def keep_writing(library: Library, writing: Writing, *, is_chair: bool) -> ToldThread:
    """Keep it among the notes; what was unfinished of it is finished then. When this returns, it is on the disk.

    Args:
        library: the local copy.
        writing: what to keep.
        is_chair: whether she who writes has said that she is the independent chair.

    Raises:
        NotKeptError: when a part of it says too little or the wrong thing; nothing was kept then.
        LineOfSightError: when it cannot be kept, or is not hers to write; nothing was kept then.
    """
    if not is_chair:
        _refuse_the_chairs(library, writing)
    if "text" in writing.kind.rule.needs and not writing.text.strip():
        raise NotKeptError("text", "Write something first; then it can be kept.")
    try:
        told = _keep_new(library, writing) if writing.kind.rule.opens else _keep_reply(library, writing)
    except ValueRefusedError as error:
        raise NotKeptError(error.field, error.why) from error
    change_unfinished(library, lambda held: _without(held, writing))
    return told


def _refuse_the_chairs(library: Library, writing: Writing) -> None:
    """Refuse what the independent chair alone writes.

    Raises:
        LineOfSightError: with whose it is, and what to do.
    """
    if writing.kind in SHARED:
        raise LineOfSightError(CHAIRS_TO_WRITE)
    if not writing.kind.rule.opens and is_chairs_alone(writing.kind, find_thread(library, _digits(writing)).kind):
        raise LineOfSightError(CHAIRS_TO_END)


def _keep_new(library: Library, writing: Writing) -> ToldThread:
    new = NewNote(
        kind=writing.kind,
        text=writing.text,
        readers=writing.readers,
        asked_of=writing.asked_of,
        answer_due=writing.answer_due,
        confidence=writing.confidence,
        title=writing.title,
    )
    return add_note(library, writing.place, new, as_at=writing.as_at)


def _keep_reply(library: Library, writing: Writing) -> ToldThread:
    digits = _digits(writing)
    if writing.kind is EntryKind.RESPONSE:
        return answer_note(
            library, digits, writing.text, answered_by=writing.answered_by, answered_on=writing.answered_on
        )
    return _REPLIES[writing.kind](library, digits, writing.text)


def _digits(writing: Writing) -> str:
    """Of a reply, the first digits of the note that it answers to."""
    return writing.place.partition("/")[2]


_REPLIES: Final[Mapping[EntryKind, Callable[[Library, str, str], ToldThread]]] = {
    EntryKind.CLOSE: close_note,
    EntryKind.REOPEN: reopen_note,
    EntryKind.SUPERSEDE: reword_note,
    EntryKind.WITHDRAW: withdraw_note,
}

REPLIES: Final = (EntryKind.RESPONSE, *_REPLIES)
"""What can be written in answer to a note."""


def unfinished(library: Library) -> tuple[Writing, ...]:
    """What she began and did not keep, in the order in which it was begun; what says nothing is left out.

    Raises:
        OSError: when it cannot be read.
    """
    file = library.notebook.file
    held = {} if file is None else read_unfinished(file)
    return tuple(one for one in map(_from_texts, held.values()) if one is not None and one.text.strip())


def leave_unfinished(library: Library, writing: Writing) -> None:
    """Keep what she wrote until she comes back to it; without words nothing is kept.

    Raises:
        OSError: when it cannot be written.
    """

    def put(held: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
        others = _without(held, writing)
        return {**others, writing.key: _as_texts(writing)} if writing.text.strip() else others

    change_unfinished(library, put)


def change_unfinished(
    library: Library, change: Callable[[dict[str, dict[str, str]]], dict[str, dict[str, str]]]
) -> None:
    """Change what is unfinished; nothing is written where nothing changes.

    Raises:
        OSError: when it cannot be read or written.
    """
    file = library.notebook.file
    if file is None:
        return
    held = read_unfinished(file)
    wanted = change(held)
    if wanted != held:
        write_unfinished(file, wanted)


def led_on(begun: Sequence[Writing], plan: PlanRecord) -> tuple[Writing, ...]:
    """What was begun, each on its milestone under the reference that this has in a plan; the words stay as they are.

    Where something is begun under that one already, it stays where it is: of each place there is one beginning.
    """
    keys = {one.key for one in begun}
    found: list[Writing] = []
    for one in begun:
        kind, _, ref = one.place.partition("/")
        place = f"{kind}/{plan.milestone_ref(ref, one.title)}" if kind == TargetType.MILESTONE else one.place
        led = replace(one, place=place, begun_as=one.key)
        found.append(one if led.key in keys else led)
        keys.add(found[-1].key)
    return tuple(found)


def _without(held: Mapping[str, dict[str, str]], writing: Writing) -> dict[str, dict[str, str]]:
    """What is unfinished besides a writing."""
    return {key: one for key, one in held.items() if key not in (writing.key, writing.begun_as)}


def _as_texts(writing: Writing) -> dict[str, str]:
    said = {one.name: getattr(writing, one.name) for one in fields(writing) if one.name != "begun_as"}
    return {name: value.isoformat() if isinstance(value, date) else str(value) for name, value in said.items() if value}


def _from_texts(texts: Mapping[str, str]) -> Writing | None:
    """What the texts say; ``None`` for what no version of ours wrote."""
    try:
        confidence = texts.get("confidence")
        return Writing(
            place=texts["place"],
            kind=EntryKind(texts["kind"]),
            text=texts.get("text", ""),
            readers=texts["readers"] if texts.get("readers") in READERS else "members",
            asked_of=texts.get("asked_of", ""),
            answer_due=_day(texts.get("answer_due")),
            confidence=None if confidence is None else Confidence(confidence),
            answered_by=texts.get("answered_by", ""),
            answered_on=_day(texts.get("answered_on")),
            as_at=_day(texts.get("as_at")),
            seen=texts.get("seen", ""),
            title=texts.get("title", ""),
        )
    except (KeyError, ValueError):
        return None


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
