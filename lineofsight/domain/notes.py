"""Notes: what somebody wrote about an item, as entries that are added and never changed.

An entry is a *document* (who, when, about what, in which order) and beside it its *words*. The document holds only a
salted commitment to the words, so that words which the law says must go can be taken out while the chain of documents
still holds. The document is what is hashed and, once there are keys, what is signed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from lineofsight.domain.canonical_json import canonical_json
from lineofsight.domain.links import is_link
from lineofsight.domain.note_clock import require_stamp, stamp_text
from lineofsight.domain.validation import require_length, require_order, require_reference, require_text
from lineofsight.errors import ValueRefusedError

if TYPE_CHECKING:
    from datetime import date

    from lineofsight.domain.canonical_json import Canonical
    from lineofsight.domain.marking import Marking
    from lineofsight.domain.note_kinds import Confidence, EntryKind

FORM: Final = 1
"""The version of the form of an entry's document."""

AUTHOR_DIGITS: Final = 64
DEVICE_DIGITS: Final = 8
HASH_DIGITS: Final = 64

PRIVATE_WORD: Final = "private"
"""The audience of an entry that is for its author alone, as its document has it."""

_HEXADECIMAL: Final = "0123456789abcdef"
_EXTRAS: Final = ("text", "asked_of", "answer_due", "confidence", "answered_by", "answered_on")

_MISSING: Final = {
    "asked_of": "Say whom you ask, as a post or body.",
    "answer_due": "Give the day by which you want the answer.",
    "confidence": "Say how far you believe in it: high, some, low, or that you cannot tell.",
    "answered_by": "Say who answered, as a post or body.",
    "answered_on": "Give the day on which the answer was given.",
}
"""What to do about a part that an entry of its kind needs."""

_TOO_SOON: Final = "The answer cannot be due before {earlier}, the day on which it is asked."
_TOO_LATE: Final = "The answer cannot have been given after {later}, the day on which it is noted."


class TargetType(StrEnum):
    """What an entry can be about: an item of the copy, the council as a whole, a question that is kept, any place."""

    ACTION = "action"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    BODY = "body"
    EXPECTATION = "expectation"
    COUNCIL = "council"
    QUESTION = "question"
    PLACE = "place"


ITEMS: Final = (
    TargetType.ACTION,
    TargetType.MILESTONE,
    TargetType.INDICATOR,
    TargetType.BODY,
    TargetType.EXPECTATION,
)
"""What stands on a page of its own and can be annotated there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The item that an entry is about, and the copy that its author was looking at.

    Attributes:
        type: what it is.
        ref: the officers' reference or the indicator's id; of a place, its link.
        as_at: the date of the picture that was shown.
        issue: the number of the signed release that it came from; 0 for the register itself.
        row_sha256: the SHA-256 of the item's row as it stood; "" when it was no longer in the copy.
    """

    type: TargetType
    ref: str
    as_at: date
    issue: int = 0
    row_sha256: str = ""

    def __post_init__(self) -> None:
        """Refuse a target that names nothing."""
        if self.type is TargetType.PLACE and not is_link(self.ref):
            raise ValueRefusedError("target", self.ref, "It is no link that can be followed.")
        if self.type is not TargetType.PLACE:
            require_reference(self.ref, "target")
        if self.row_sha256:
            _require_digits(self.row_sha256, "row_sha256", HASH_DIGITS)
        if self.issue < 0:
            raise ValueRefusedError("issue", self.issue, "Issues are numbered from 1; 0 is the register itself.")

    @property
    def address(self) -> str:
        """The item as it is asked for, for example "action/1.10"."""
        return f"{self.type.value}/{self.ref}"

    @property
    def link(self) -> str:
        """The link that leads to it, for example "action/1.10" or "risk/R3"."""
        return self.ref if self.type is TargetType.PLACE else self.address


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What the page said of the item when the entry was written, in words; "" for what it did not say."""

    title: str
    status: str = ""
    officers: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What an entry says.

    Attributes:
        on: the day on which it was written, by its author's calendar.
        text: in her own words.
        asked_of: whom a challenge or question is put to, as a post or body.
        answer_due: the day by which a challenge is to be answered.
        confidence: how far she believes in the item.
        answered_by: whose answer a response records, as a post or body.
        answered_on: the day on which that answer was given.
        seen: what she was looking at.
        illustrative: whether it is made up for the example council.
    """

    on: date
    text: str = ""
    asked_of: str = ""
    answer_due: date | None = None
    confidence: Confidence | None = None
    answered_by: str = ""
    answered_on: date | None = None
    seen: Seen | None = None
    illustrative: bool = False

    def __post_init__(self) -> None:
        """Refuse dates that contradict each other, and what cannot be read."""
        for name in ("text", "asked_of", "answered_by"):
            require_length(getattr(self, name), name)
        require_order(self.on, self.answer_due, "answer_due", _TOO_SOON)
        require_order(self.answered_on, self.on, "answered_on", _TOO_LATE)

    @property
    def canonical(self) -> str:
        """The one text of it that is committed to; what is empty is left out."""
        said: dict[str, Canonical] = {"on": self.on.isoformat()}
        said |= {name: str(getattr(self, name)) for name in _EXTRAS if getattr(self, name)}
        if self.seen is not None:
            shown = {one.name: str(getattr(self.seen, one.name)) for one in fields(self.seen)}
            said["seen"] = {name: text for name, text in shown.items() if text}
        if self.illustrative:
            said["illustrative"] = True
        return canonical_json(said)

    def commitment(self, nonce: str) -> str:
        """The SHA-256 that binds the document to these words: of the nonce's bytes and the canonical text's."""
        return sha256(bytes.fromhex(nonce) + self.canonical.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: who wrote it, where it stands in her device's chain, what it is about and what it says.

    Attributes:
        council: the three-digit code of the council that it is about.
        author: 64 hexadecimal digits that stand for its author.
        device: 8 hexadecimal digits that stand for the computer on which it was written.
        sequence: its number on that device, from 1.
        previous: the digest of the entry before it on that device; "" for the first.
        stamp: the hybrid logical clock (see ``note_clock``).
        kind: what it does.
        target: what it is about.
        refs: the digests of the entries that it answers to.
        marking: who may see it; ``None``: its author alone.
        commitment: what the document holds in place of the words.
        words: what it says; ``None`` when they were expunged.
        nonce: 64 hexadecimal digits of salt; "" when the words were expunged.
        digest: the SHA-256 of its document: its identity.
    """

    council: str
    author: str
    device: str
    sequence: int
    previous: str
    stamp: int
    kind: EntryKind
    target: Target
    refs: tuple[str, ...] = ()
    marking: Marking | None
    commitment: str
    words: Words | None
    nonce: str = ""
    digest: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Refuse an entry that could not be told from another, or that says less than its kind needs."""
        require_reference(self.council, "council")
        _require_digits(self.author, "author", AUTHOR_DIGITS)
        _require_digits(self.device, "device", DEVICE_DIGITS)
        _require_digits(self.commitment, "body", HASH_DIGITS)
        require_stamp(self.stamp)
        self._check_place()
        self._check_kind()
        if self.words is not None:
            _require_digits(self.nonce, "nonce", HASH_DIGITS)
            check_words(self.kind, self.words)
            if self.words.commitment(self.nonce) != self.commitment:
                raise ValueRefusedError("body", self.commitment[:8], "Its words are not those that were committed to.")
        object.__setattr__(self, "digest", sha256(self.document.encode()).hexdigest())

    def _check_place(self) -> None:
        if self.sequence < 1:
            raise ValueRefusedError("seq", self.sequence, "Entries are numbered from 1.")
        if self.sequence == 1 and self.previous:
            raise ValueRefusedError("prev", self.previous[:8], "The first entry of a device has none before it.")
        if self.sequence > 1:
            _require_digits(self.previous, "prev", HASH_DIGITS)

    def _check_kind(self) -> None:
        rule = self.kind.rule
        if len(self.refs) != (0 if rule.opens else 1):
            why = "It opens a thread, so it answers to nothing." if rule.opens else "Name the one entry it answers to."
            raise ValueRefusedError("refs", ", ".join(self.refs), why)
        for ref in self.refs:
            _require_digits(ref, "refs", HASH_DIGITS)
        if rule.is_private and self.marking is not None:
            raise ValueRefusedError("audience", self.audience, f"A {self.kind.value} is for its author alone.")

    @property
    def audience(self) -> str:
        """Its audience as the document has it: "private", "public", "members" or "part2-3" with the paragraph."""
        if self.marking is None:
            return PRIVATE_WORD
        level, paragraph = self.marking.level.value, self.marking.exempt_para
        return level if paragraph is None else f"{level}-{paragraph}"

    @property
    def document(self) -> str:
        """The one text that is hashed, and signed once there are keys (RFC 8785)."""
        return canonical_json(
            {
                "v": FORM,
                "council": self.council,
                "author": self.author,
                "device": self.device,
                "seq": self.sequence,
                "prev": self.previous,
                "hlc": stamp_text(self.stamp),
                "kind": self.kind.value,
                "target": {
                    "type": self.target.type.value,
                    "id": self.target.ref,
                    "as_at": self.target.as_at.isoformat(),
                    "issue": self.target.issue,
                    "row_sha256": self.target.row_sha256,
                },
                "refs": list(self.refs),
                "audience": self.audience,
                "body": self.commitment,
            }
        )


def check_words(kind: EntryKind, words: Words) -> None:
    """Refuse words that say less than an entry of their kind needs, or more than it may.

    Raises:
        ValueRefusedError: naming what is missing or does not belong.
    """
    rule = kind.rule
    for name in rule.needs:
        value = getattr(words, name)
        if isinstance(value, str) and name == "text":
            require_text(value, name)
        elif not value or (isinstance(value, str) and not value.strip()):
            raise ValueRefusedError(name, None, _MISSING[name])
    for name in _EXTRAS:
        if getattr(words, name) and name not in (*rule.needs, *rule.may):
            raise ValueRefusedError(name, getattr(words, name), f"A {kind.value} has none.")


def _require_digits(value: str, field_name: str, digits: int) -> None:
    if len(value) != digits or value.strip(_HEXADECIMAL):
        raise ValueRefusedError(field_name, value[:digits], f"It has {digits} hexadecimal digits in lower case.")
