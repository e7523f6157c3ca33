"""Made-up notes: writers with a device each, whose entries follow one another as real ones do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from lineofsight.domain.marking import MEMBERS, Marking
from lineofsight.domain.note_drafts import Draft, Place
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import Target, TargetType, Words

if TYPE_CHECKING:
    from lineofsight.domain.notes import Entry

DAY = date(2017, 4, 3)
NOON = datetime(2017, 4, 3, 12, tzinfo=UTC)
DUE = date(2017, 4, 14)
COUNCIL = "305"
ACTION = Target(type=TargetType.ACTION, ref="1.10", as_at=date(2017, 3, 31), row_sha256=sha256(b"row").hexdigest())

_SAID: dict[EntryKind, dict[str, Any]] = {
    EntryKind.CHALLENGE: {"asked_of": "Head of Safeguarding", "answer_due": DUE},
    EntryKind.CONFIDENCE: {"confidence": Confidence.LOW},
    EntryKind.RESPONSE: {"answered_by": "Head of Safeguarding", "answered_on": DAY},
}


def words(kind: EntryKind, **said: object) -> Words:
    """Words that an entry of a kind needs, with what a test wants to be otherwise."""
    all_said: dict[str, Any] = {"on": DAY, "text": "Which children are waiting?"} | _SAID.get(kind, {}) | said
    return Words(**all_said)


def draft(
    kind: EntryKind, *refs: str, target: Target = ACTION, marking: Marking | None = MEMBERS, **said: object
) -> Draft:
    """A draft of a kind; a private one is marked so."""
    return Draft(
        council=COUNCIL,
        kind=kind,
        target=target,
        words=words(kind, **said),
        refs=refs,
        marking=None if kind.rule.is_private else marking,
    )


class Writer:
    """Somebody at a computer of her own."""

    def __init__(self, name: str = "chair", device: str = "laptop") -> None:
        """Take a name and a device; both are made into the digits that entries hold."""
        self.place = Place(author=sha256(name.encode()).hexdigest(), device=sha256(device.encode()).hexdigest()[:8])
        self.written: list[Entry] = []
        self.now = NOON

    def write(
        self, kind: EntryKind, *refs: str, target: Target = ACTION, marking: Marking | None = MEMBERS, **said: object
    ) -> Entry:
        """Write the next entry, a minute after the one before."""
        nonce = sha256(f"{self.place.device}{self.place.sequence}".encode()).hexdigest()
        entry = self.place.write(draft(kind, *refs, target=target, marking=marking, **said), now=self.now, nonce=nonce)
        self.place = self.place.after(entry)
        self.now += timedelta(minutes=1)
        self.written.append(entry)
        return entry
