"""Bookmarks: the places that a person marked to find again, by her own names and in her order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.note_kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lineofsight.analysis.thread_telling import ToldThread


@dataclass(frozen=True, slots=True, kw_only=True)
class Bookmark:
    """One of them.

    Attributes:
        digest: of the entry that it was made by.
        link: where it leads, for example "action/1.10".
        title: what stood there when it was made.
        name: what she calls it; its title as long as she calls it nothing else.
    """

    digest: str
    link: str
    title: str
    name: str


def bookmarks_in_order(threads: Iterable[ToldThread], order: Sequence[str] = ()) -> tuple[Bookmark, ...]:
    """The bookmarks among threads that were not taken away.

    Args:
        threads: oldest first.
        order: digests as she arranged them; what is not among them stands at the end.
    """
    ranks = {digest: rank for rank, digest in enumerate(order)}
    made = [
        _bookmark(told)
        for told in threads
        if told.thread.kind is EntryKind.BOOKMARK and told.thread.state is not ThreadState.WITHDRAWN
    ]
    return tuple(sorted(made, key=lambda one: ranks.get(one.digest, len(ranks))))


def _bookmark(told: ToldThread) -> Bookmark:
    entry = told.thread.head.entry
    seen = None if entry.words is None else entry.words.seen
    title = (told.title if seen is None else seen.title) or entry.target.link
    named = "" if told.words is None else told.words.text
    link = told.address if told.written_under else entry.target.link
    return Bookmark(digest=entry.digest, link=link, title=title, name=named or title)
