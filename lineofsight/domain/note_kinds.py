"""The kinds of entry that notes are made of, and what each needs: data, so that one rule checks them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping


class EntryKind(StrEnum):
    """What an entry does. The first seven open a thread; the others answer to an entry."""

    COMMENT = "comment"
    CHALLENGE = "challenge"
    PRAISE = "praise"
    CONFIDENCE = "confidence"
    NOTE = "note"
    QUESTION = "question"
    BOOKMARK = "bookmark"
    RESPONSE = "response"
    CLOSE = "close"
    REOPEN = "reopen"
    SUPERSEDE = "supersede"
    WITHDRAW = "withdraw"
    EXPUNGE = "expunge"

    @property
    def rule(self) -> KindRule:
        """What the kind needs."""
        return _RULES[self]


class Confidence(StrEnum):
    """How far the chair believes that an item will do what it is for; her word, beside the officers' rating."""

    HIGH = "high"
    SOME = "some"
    LOW = "low"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule:
    """What an entry of one kind needs.

    Attributes:
        opens: whether it opens a thread; if not, it refers to exactly one entry.
        is_private: whether it is for its author alone and never leaves her own file.
        needs: what its words must say.
        may: what its words may say beside that.
    """

    opens: bool = False
    is_private: bool = False
    needs: tuple[str, ...] = ("text",)
    may: tuple[str, ...] = ()


_RULES: Final[Mapping[EntryKind, KindRule]] = {
    EntryKind.COMMENT: KindRule(opens=True),
    EntryKind.CHALLENGE: KindRule(opens=True, needs=("text", "asked_of", "answer_due")),
    EntryKind.PRAISE: KindRule(opens=True),
    EntryKind.CONFIDENCE: KindRule(opens=True, needs=("text", "confidence")),
    EntryKind.NOTE: KindRule(opens=True, is_private=True),
    EntryKind.QUESTION: KindRule(opens=True, is_private=True, may=("asked_of",)),
    EntryKind.BOOKMARK: KindRule(opens=True, is_private=True, needs=(), may=("text",)),
    EntryKind.RESPONSE: KindRule(needs=("text", "answered_by", "answered_on")),
    EntryKind.CLOSE: KindRule(),
    EntryKind.REOPEN: KindRule(),
    EntryKind.SUPERSEDE: KindRule(may=("asked_of", "answer_due", "confidence")),
    EntryKind.WITHDRAW: KindRule(needs=(), may=("text",)),
    EntryKind.EXPUNGE: KindRule(needs=(), may=("text",)),
}

OPENING: Final = tuple(kind for kind in EntryKind if kind.rule.opens)
"""The kinds that open a thread."""

SHARED: Final = tuple(kind for kind in OPENING if not kind.rule.is_private)
"""The chair's kinds: others may read them where their audience allows."""

CHAIRS_REPLIES: Final = (EntryKind.CLOSE, EntryKind.REOPEN, EntryKind.SUPERSEDE, EntryKind.WITHDRAW)
"""What is done to a note of those kinds in the chair's role alone; an answer to it anybody records."""

PRIVATE: Final = tuple(kind for kind in OPENING if kind.rule.is_private)
"""The kinds that anybody keeps for herself."""


def is_chairs_alone(kind: EntryKind, of: EntryKind) -> bool:
    """Whether a reply of a kind to a note of another is the chair's alone to give, whoever wrote the note."""
    return kind in CHAIRS_REPLIES and of in SHARED
