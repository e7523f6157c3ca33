"""Entries read from the texts in which they are kept or sent: their documents, nonces and words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from lineofsight.domain.canonical_json import read_canonical
from lineofsight.domain.marking import Marking, MarkingLevel
from lineofsight.domain.note_clock import read_stamp
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import FORM, PRIVATE_WORD, Entry, Seen, Target, TargetType, Words
from lineofsight.domain.validation import word_of
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lineofsight.domain.canonical_json import Canonical

_TEXTS: Final = ("council", "author", "device", "prev", "hlc", "kind", "audience", "body")
_SEEN: Final = ("title", "status", "officers", "figure")
_WORDS: Final = ("text", "asked_of", "answered_by")
_DAYS: Final = ("answer_due", "answered_on")


def read_entry(document: str, *, nonce: str = "", words: str = "") -> Entry:
    """The entry that a document and the words beside it make.

    Args:
        document: its canonical text.
        nonce: the salt of the words; "" when they were expunged.
        words: the canonical text of the words; "" when they were expunged.

    Raises:
        ValueRefusedError: when a text was altered, or is of a later form.
    """
    said = read_canonical(document)
    if said.get("v") != FORM:
        raise ValueRefusedError("v", said.get("v"), f"This version of the program knows form {FORM}.")
    texts = {name: _text(said, name) for name in _TEXTS}
    entry = Entry(
        council=texts["council"],
        author=texts["author"],
        device=texts["device"],
        sequence=_number(said, "seq"),
        previous=texts["prev"],
        stamp=read_stamp(texts["hlc"]),
        kind=word_of(EntryKind, texts["kind"], "kind"),
        target=_read_target(said),
        refs=_refs(said),
        marking=read_audience(texts["audience"]),
        commitment=texts["body"],
        words=read_words(words) if words else None,
        nonce=nonce,
    )
    if entry.document != document:
        raise ValueRefusedError("document", document[:40], "It holds more than an entry has.")
    return entry


def read_words(text: str) -> Words:
    """The words that a canonical text holds.

    Raises:
        ValueRefusedError: when it was altered.
    """
    said = read_canonical(text)
    confidence = said.get("confidence")
    texts = {name: _text(said, name) if name in said else "" for name in _WORDS}
    days = {name: _day(said, name) if name in said else None for name in _DAYS}
    words = Words(
        on=_day(said, "on"),
        text=texts["text"],
        asked_of=texts["asked_of"],
        answer_due=days["answer_due"],
        confidence=None if confidence is None else word_of(Confidence, str(confidence), "confidence"),
        answered_by=texts["answered_by"],
        answered_on=days["answered_on"],
        seen=_read_seen(said),
        illustrative=said.get("illustrative") is True,
    )
    if words.canonical != text:
        raise ValueRefusedError("body", text[:40], "It holds more than words have.")
    return words


def read_audience(text: str) -> Marking | None:
    """The marking that an entry's audience says; ``None`` for one that is its author's alone.

    Raises:
        ValueRefusedError: when there is no such audience.
    """
    if text == PRIVATE_WORD:
        return None
    level, _, paragraph = text.partition("-")
    if paragraph and not (paragraph.isascii() and paragraph.isdigit()):
        raise ValueRefusedError("audience", text, "A paragraph of Schedule 12A is a number.")
    return Marking(word_of(MarkingLevel, level, "audience"), int(paragraph) if paragraph else None)


def _read_target(said: Mapping[str, Canonical]) -> Target:
    target = said.get("target")
    if not isinstance(target, dict):
        raise ValueRefusedError("target", None, "An entry says what it is about.")
    return Target(
        type=word_of(TargetType, _text(target, "type"), "type"),
        ref=_text(target, "id"),
        as_at=_day(target, "as_at"),
        issue=_number(target, "issue"),
        row_sha256=_text(target, "row_sha256"),
    )


def _read_seen(said: Mapping[str, Canonical]) -> Seen | None:
    seen = said.get("seen")
    if seen is None:
        return None
    if not isinstance(seen, dict):
        raise ValueRefusedError("seen", seen, "It says what the page showed.")
    return Seen(**{name: _text(seen, name) if name in seen else "" for name in _SEEN})


def _refs(said: Mapping[str, Canonical]) -> tuple[str, ...]:
    refs = said.get("refs")
    if not isinstance(refs, list) or not all(isinstance(ref, str) for ref in refs):
        raise ValueRefusedError("refs", refs, "It is a list of entries.")
    return tuple(str(ref) for ref in refs)


def _text(said: Mapping[str, Canonical], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str):
        raise ValueRefusedError(name, value, "It is a text.")
    return value


def _number(said: Mapping[str, Canonical], name: str) -> int:
    value = said.get(name)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueRefusedError(name, value, "It is a whole number.")
    return value


def _day(said: Mapping[str, Canonical], name: str) -> date:
    text = _text(said, name)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ValueRefusedError(name, text, "It is a day, such as 2017-03-31.") from error
