"""What a database says about its surroundings becomes a sentence; a fault of the program does not."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from lineofsight.store.errors import NotAStoreError, StoreDiskError, StoreError, StoreLockedError
from lineofsight.store.sentences import in_sentences


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("database is locked", StoreLockedError),
        ("canceling statement due to lock timeout", StoreLockedError),
        ("database disk image is malformed", NotAStoreError),
        ("file is not a database", NotAStoreError),
        ("database or disk is full", StoreDiskError),
        ("attempt to write a readonly database", StoreDiskError),
        ("disk I/O error", StoreDiskError),
        ("unable to open database file", StoreDiskError),
        ("server closed the connection unexpectedly", StoreDiskError),
    ],
)
def test_surroundings_become_a_sentence(said: str, kind: type[StoreError]) -> None:
    """Each trouble names the file and says what to do."""
    with pytest.raises(kind, match=r"register\.db.*\.$"), in_sentences("register.db"):
        raise OperationalError("SELECT 1", {}, Exception(said))


def test_a_fault_of_the_program_stays_one() -> None:
    """A broken rule of the tables is no trouble of the person's: it goes to the crash report as it is."""
    with pytest.raises(IntegrityError), in_sentences("register.db"):
        raise IntegrityError("INSERT", {}, Exception("UNIQUE constraint failed: item.ref"))
