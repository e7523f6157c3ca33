"""Full-text search as typed, over what one audience may see as at one date.

The index lives in memory and is made anew for each picture: what may be found is just what is shown, so no trigger has
to keep it true, and nothing exempt can be left behind in it.
"""

from __future__ import annotations

import json
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate, chain, pairwise
from typing import TYPE_CHECKING, Final, Self

from lineofsight.domain.links import from_address
from lineofsight.domain.search import MOST_OF_A_KIND, SearchHit, Stretch
from lineofsight.store.search_marks import excerpt_of, mark_all, phrases_of
from lineofsight.store.search_names import Names
from lineofsight.store.search_stems import stem_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from lineofsight.domain.search import SearchEntry
    from lineofsight.store.search_marks import Phrase

_MOST_RANKED: Final = 1_500
"""So many finds are weighed; of more, those that come first are shown: to weigh them takes longer than a key may."""

_FEW: Final = 12
"""Where fewer are found, other forms of the words are looked for too."""

_TABLE: Final = (
    # Without a copy of the texts: the entries themselves are at hand.
    "CREATE VIRTUAL TABLE entry USING fts5"
    "(title, text, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')"
)
_FIND: Final = "SELECT json_group_array(rowid) FROM (SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY {order})"
_IN_ORDER: Final = "rowid"
_BEST_FIRST: Final = "bm25(entry, 8.0, 1.0), rowid"


class SearchIndex:
    """Entries that can be found by the beginnings of their words. Used from the thread that made it."""

    def __init__(self, entries: Iterable[SearchEntry], spelled_out: Mapping[str, str] | None = None) -> None:
        """Take the entries; kinds are shown in the order of their first ones.

        Args:
            entries: what can be found.
            spelled_out: the words that stand for an abbreviation, by it in small letters; who types it finds what holds
                either.
        """
        self._spelled_out = spelled_out or {}
        given: defaultdict[str, list[SearchEntry]] = defaultdict(list)
        for one in entries:
            given[one.kind].append(one)
        self._entries = tuple(chain.from_iterable(given.values()))
        self._starts = tuple(accumulate((len(of_kind) for of_kind in given.values()), initial=0))
        self._order = {kind: place for place, kind in enumerate(given)}
        self._names = Names(one.title for one in self._entries)
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(_TABLE)
        rows = ((number, one.title, one.text) for number, one in enumerate(self._entries))
        self._connection.executemany("INSERT INTO entry (rowid, title, text) VALUES (?, ?, ?)", rows)

    def __enter__(self) -> Self:
        """The index itself; its memory is freed on leaving."""
        return self

    def __exit__(self, *_: object) -> None:
        """Free its memory."""
        self.close()

    def close(self) -> None:
        """Free its memory."""
        self._connection.close()

    def find(self, query: str, *, most_of_a_kind: int = MOST_OF_A_KIND) -> tuple[SearchHit, ...]:
        """What holds every word of ``query``, or a word that begins with it; accents and case do not matter.

        Where that is little, what holds other forms of the words comes behind it: fostering finds foster carers. An
        abbreviation finds what holds the words that it stands for as well.

        The address of a thing, pasted from an e-mail, finds that thing alone.

        Args:
            query: as typed; any text, signs of the index's own language are words like others.
            most_of_a_kind: no more than so many of one kind, the best first; kinds in the order of the entries, but a
                thing whose reference or name is the query, and its kind, before all others; after these what is named
                with it at the beginning.
        """
        link = from_address(query)
        if link is not None:
            return tuple(
                SearchHit(one.kind, one.link, (Stretch(one.title),)) for one in self._entries if one.link == link
            )
        plain = "".join(char if char.isprintable() and char != '"' else " " for char in query)
        words = [word for word in plain.split() if any(char.isalnum() for char in word)]
        if not words:
            return ()
        found = self._numbers(words, _IN_ORDER)
        named, begun = (among.intersection(found) for among in self._names.called(query))
        found = self._best(words, found, most_of_a_kind)
        stems = [stem_of(word) for word in words]
        if stems != words and len(found) < _FEW:
            # What holds the words as they were typed comes first.
            others = self._best(stems, self._numbers(stems, _IN_ORDER), most_of_a_kind)
            words, found = stems, list(dict.fromkeys([*found, *others]))
        behind = (self._spelled_out[word.lower()] for word in words if word.lower() in self._spelled_out)
        phrases = phrases_of([*words, *behind])
        return tuple(self._hit(number, phrases) for number in self._chosen(found, named, begun, most_of_a_kind))

    def _numbers(self, words: Iterable[str], order: str) -> list[int]:
        """The numbers of what is found, in one step: a row for each would wait for Python's lock each time."""
        asked = " AND ".join(map(self._asked, words))
        (numbers,) = self._connection.execute(_FIND.format(order=order), (asked,)).fetchone()
        found: list[int] = json.loads(numbers)
        return found

    def _asked(self, word: str) -> str:
        """A word, or the words that it stands for, in the index's own language."""
        behind = self._spelled_out.get(word.lower())
        return f'"{word}"*' if behind is None else f'("{word}"* OR "{behind}"*)'

    def _best(self, words: Sequence[str], found: list[int], most: int) -> list[int]:
        """What was found, the best first; of very much the first of each kind."""
        if len(found) > _MOST_RANKED:
            return self._first_of_kinds(found, most)
        return self._numbers(words, _BEST_FIRST) if len(found) > 1 else found

    def _first_of_kinds(self, found: Sequence[int], most: int) -> list[int]:
        """The first few of each kind, of numbers in their order: those of one kind stand together."""
        places = [bisect_left(found, start) for start in self._starts]
        return [number for begin, end in pairwise(places) for number in found[begin : min(begin + most, end)]]

    def _chosen(self, found: Sequence[int], named: Collection[int], begun: Collection[int], most: int) -> list[int]:
        """The first few of each kind; before all others what is named by the query, then what it begins to name."""
        best = dict.fromkeys(chain(sorted(named), (one for one in found if one in begun), sorted(begun), found))
        kinds: dict[str, list[int]] = {kind: [] for kind in self._order}
        for number in best:
            of_kind = kinds[self._entries[number].kind]
            if len(of_kind) < most:
                of_kind.append(number)
        first, next_ = ({self._entries[number].kind for number in among} for among in (named, begun))
        order = sorted(kinds, key=lambda kind: (kind not in first, kind not in next_, self._order[kind]))
        return [number for kind in order for number in kinds[kind]]

    def _hit(self, number: int, phrases: Sequence[Phrase]) -> SearchHit:
        one = self._entries[number]
        return SearchHit(one.kind, one.link, mark_all(one.title, phrases), excerpt_of(one.text, phrases))
