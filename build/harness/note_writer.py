"""Keeps notes, one after another, and says of each that it is kept: the program that ``kill_notes`` kills.

Each line on standard output is one acknowledgement: the entry's number and its digest. With ``--too-early`` the writer
acknowledges a note before it is kept, as no writer should: the control that shows that ``kill_notes`` finds a loss.
"""

from __future__ import annotations

import argparse
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lineofsight.domain.marking import MEMBERS
from lineofsight.domain.note_drafts import Draft
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Target, TargetType, Words
from lineofsight.store.own.opening import Terms, open_own

BEGUN = datetime(2017, 4, 3, 12, tzinfo=UTC)
NOTES_A_DAY = 5
"""After so many notes the day changes, so that a backup is made in between."""


def make_draft(last: str, chance: random.Random) -> Draft:
    """Give a note of a length that spans pages now and then, or one that answers to the last."""
    earlier = last if chance.random() < 1 / 3 else ""
    kind = EntryKind.CLOSE if earlier else EntryKind.COMMENT
    return Draft(
        council="305",
        kind=kind,
        target=Target(type=TargetType.ACTION, ref="1.10", as_at=date(2017, 3, 31)),
        refs=(earlier,) if earlier else (),
        words=Words(on=BEGUN.date(), text="word " * chance.choice((1, 20, 2000))),
        marking=MEMBERS,
    )


def write(file: Path, *, too_early: bool) -> None:
    """Keep notes until killed."""
    chance = random.Random()  # noqa: S311 (lengths of notes, not secrets)
    with open_own(file, now=BEGUN, terms=Terms(state=file.parent)) as own:
        while True:
            number = len(own.entries) + 1
            if too_early:
                print(number, "-", flush=True)
            last = own.entries[-1].digest if own.entries else ""
            entry = own.keep(make_draft(last, chance), now=BEGUN + timedelta(days=number // NOTES_A_DAY))
            if not too_early:
                print(entry.sequence, entry.digest, flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--too-early", action="store_true")
    given = parser.parse_args()
    write(given.file, too_early=given.too_early)
