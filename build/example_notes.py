"""Make the example council's illustrative notes from their source.

A task for developers, run when ``resources/example`` changes, after ``build/example.py``::

    python -m build.example_notes

Each note is written as the chair would have written it: on the item as it stood in the return that she looked at. Names
and salts are worked out, not drawn, so that the same source gives the same file.
"""

from __future__ import annotations

import tomllib
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from lineofsight.analysis.note_subjects import Subject, find_subject
from lineofsight.domain.marking import MEMBERS, PUBLIC, narrowest
from lineofsight.domain.note_drafts import Draft, Place
from lineofsight.domain.note_kinds import Confidence, EntryKind
from lineofsight.domain.notes import Entry, Words
from lineofsight.exchange.note_lines import write_notes
from lineofsight.paths import resources_folder
from lineofsight.wording.notes import EXAMPLES_KEY
from lineofsight.workspace.addressing import read_address
from lineofsight.workspace.example import NOTES_NAME, open_example
from lineofsight.workspace.reading import read_judged

if TYPE_CHECKING:
    from lineofsight.analysis.verdicts import Picture
    from lineofsight.domain.record import Record
    from lineofsight.store.store import Store

SOURCE: Final = resources_folder() / "example" / "source" / "notes.toml"
DEVICE: Final = EXAMPLES_KEY[:8]
READERS: Final = {"members": MEMBERS, "public": PUBLIC}

Row = dict[str, Any]


def source_notes() -> list[Row]:
    """Give every note and reply by the day on which it was written; a reply has its note's item and readers."""
    rows: list[Row] = []
    for note in tomllib.loads(SOURCE.read_text(encoding="utf-8"))["note"]:
        shared = {"about": note["about"], "readers": note["readers"], "to": note["key"]}
        rows += [note, *(shared | reply for reply in note.get("reply", []))]
    return sorted(rows, key=lambda row: row["on"])


@cache
def look(store: Store, as_at: date) -> tuple[Picture, Record]:
    """Give what members saw in the return of a day."""
    return read_judged(store, as_at, None, today=as_at, is_example=True)


def subject_of(store: Store, row: Row) -> Subject:
    """Give the item as it stood in the return that was looked at.

    Raises:
        SystemExit: when the return holds no such item.
    """
    subject = find_subject(*look(store, row["as_at"]), *read_address(row["about"]))
    if subject is None:
        raise SystemExit(f"{SOURCE}: {row['about']} is not in the return of {row['as_at']}.")
    return subject


def write_entries(store: Store, council: str) -> list[Entry]:
    """Give the entries of every note, in a chain of their own."""
    place = Place(author=EXAMPLES_KEY, device=DEVICE)
    written: list[Entry] = []
    heads: dict[str, str] = {}
    for row in source_notes():
        subject = subject_of(store, row)
        draft = Draft(
            council=council,
            kind=EntryKind(row["kind"]),
            target=subject.target(row["as_at"]),
            refs=(heads[row["to"]],) if "to" in row else (),
            marking=narrowest(READERS[row["readers"]], subject.marking),
            words=words_of(row, subject),
        )
        nonce = sha256(f"{EXAMPLES_KEY}{len(written)}".encode()).hexdigest()
        entry = place.write(draft, now=noon_of(row["on"]), nonce=nonce)
        place = place.after(entry)
        written.append(entry)
        if "key" in row:
            heads[row["key"]] = entry.digest
    return written


def words_of(row: Row, subject: Subject) -> Words:
    """Give what a row says."""
    return Words(
        on=row["on"],
        text=row["text"],
        asked_of=row.get("asked_of", ""),
        answer_due=row.get("answer_due"),
        confidence=Confidence(row["confidence"]) if "confidence" in row else None,
        answered_by=row.get("answered_by", ""),
        answered_on=row.get("answered_on"),
        seen=subject.seen,
        illustrative=True,
    )


def noon_of(day: date) -> datetime:
    """Give the noon of a day, in universal time."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def make_text() -> str:
    """Give the text of the file of notes."""
    with open_example() as store:
        council = store.council()
        if council is None:
            raise SystemExit("The example council holds no return.")
        return write_notes(write_entries(store, council.area_code), council.area_code)


if __name__ == "__main__":
    file = resources_folder() / "example" / NOTES_NAME
    file.write_text(make_text(), encoding="utf-8", newline="\n")
    print(file)
