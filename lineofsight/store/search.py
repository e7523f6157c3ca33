"""Full-text search as typed, over what one audience may see as at one date.

The index lives in memory and is made anew for each picture: what may be found is just what is shown, so no trigger has
to keep it true, and nothing exempt can be left behind in it.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import TYPE_CHECKING, Final, Self

from lineofsight.domain.search import SearchHit, Stretch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lineofsight.domain.search import SearchEntry

_FOUND, _END = "\x02", "\x03"
"""Control characters that no text of a return holds: they are refused where it is read."""

_RANKED_FROM: Final = 3
"""Letters from which a word is rare enough that weighing everything it finds takes no longer than a key."""

_MOST: Final = 400
_TABLE: Final = (
    "CREATE VIRTUAL TABLE entry USING fts5"
    "(title, text, kind UNINDEXED, link UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
_CHOOSE: Final = "SELECT rowid, kind, title FROM entry WHERE entry MATCH ? ORDER BY "
_RANKED: Final = _CHOOSE + "bm25(entry, 8.0, 1.0), rowid LIMIT ?"
_IN_ORDER: Final = _CHOOSE + "rowid LIMIT ?"
_MARK: Final = (
    "SELECT kind, link, highlight(entry, 0, char(2), char(3)), snippet(entry, 1, char(2), char(3), '…', 12) "
    "FROM entry WHERE entry MATCH ? AND rowid = ?"
)


class SearchIndex:
    """Entries that can be found by the beginnings of their words. Used from the thread that made it."""

    def __init__(self, entries: Iterable[SearchEntry]) -> None:
        """Take the entries; kinds are shown in the order of their first ones."""
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(_TABLE)
        self._order: dict[str, int] = {}
        self._connection.executemany(
            "INSERT INTO entry (title, text, kind, link) VALUES (?, ?, ?, ?)", self._rows(entries)
        )

    def _rows(self, entries: Iterable[SearchEntry]) -> Iterator[tuple[str, str, str, str]]:
        for one in entries:
            self._order.setdefault(one.kind, len(self._order))
            yield one.title, one.text, one.kind, one.link

    def __enter__(self) -> Self:
        """The index itself; its memory is freed on leaving."""
        return self

    def __exit__(self, *_: object) -> None:
        """Free its memory."""
        self.close()

    def close(self) -> None:
        """Free its memory."""
        self._connection.close()

    def find(self, query: str, *, most_of_a_kind: int = 6) -> tuple[SearchHit, ...]:
        """What holds every word of ``query``, or a word that begins with it; accents and case do not matter.

        Args:
            query: as typed; any text, signs of the index's own language are words like others.
            most_of_a_kind: no more than so many of one kind, the best first; kinds in the order of the entries, but a
                thing whose reference is the query, and its kind, before all others.
        """
        plain = "".join(char if char.isprintable() and char != '"' else " " for char in query)
        words = [word for word in plain.split() if any(char.isalnum() for char in word)]
        if not words:
            return ()
        is_rare = all(len(word) >= _RANKED_FROM for word in words)
        asked = " ".join(f'"{word}"*' for word in words)
        found = self._connection.execute(_RANKED if is_rare else _IN_ORDER, (asked, _MOST)).fetchall()
        found.sort(key=lambda row: (not _is_named(row[2], query), self._order[row[1]]))
        kinds: defaultdict[str, list[int]] = defaultdict(list)
        for number, kind, _ in found:
            if len(kinds[kind]) < most_of_a_kind:
                kinds[kind].append(number)
        # Marking costs more than finding, so only what is shown is marked.
        return tuple(self._mark(asked, number) for numbers in kinds.values() for number in numbers)

    def _mark(self, asked: str, number: int) -> SearchHit:
        kind, link, title, excerpt = self._connection.execute(_MARK, (asked, number)).fetchone()
        return SearchHit(kind, link, _stretches(title), _stretches(excerpt) if _FOUND in excerpt else ())


def _is_named(title: str, query: str) -> bool:
    """Whether the title begins with just the reference that was typed."""
    return title.split(" ", 1)[0].casefold() == query.strip().casefold()


def _stretches(marked: str) -> tuple[Stretch, ...]:
    """The text between the marks, told apart."""
    found: list[Stretch] = []
    for number, part in enumerate(marked.split(_FOUND)):
        inside, end, outside = part.partition(_END)
        if number and end:
            found.append(Stretch(inside, is_found=True))
        else:
            outside = part
        if outside:
            found.append(Stretch(outside))
    return tuple(found)
