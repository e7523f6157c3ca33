"""What SQLAlchemy raises about a database's surroundings, turned into sentences. Apart: ``errors`` loads without it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from lineofsight.store.errors import sentence_for

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def in_sentences(place: str) -> Iterator[None]:
    """Turn what the database says about its surroundings into a sentence; a fault of ours passes through.

    Args:
        place: the file or database, as the person knows it.

    Raises:
        StoreLockedError: another program holds it.
        NotAStoreError: the file is damaged or no database.
        StoreDiskError: the disk or the connection fails.
    """
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        sentence = sentence_for(said, place)
        if sentence is None:
            raise
        raise sentence from error
