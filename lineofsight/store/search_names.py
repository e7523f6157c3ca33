"""What things are called: found by the whole of a name, and by its beginning, whatever else holds the same words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain, takewhile
from typing import TYPE_CHECKING, Final

from lineofsight.store.search_marks import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST_BEGUN: Final = 3
"""So many letters begin a name: nearly every kind has something that begins with one or two."""


class Names:
    """The titles of the entries, each with and without the reference that it begins with."""

    def __init__(self, titles: Iterable[str]) -> None:
        """Take the titles in the order of their numbers, from 0."""
        self._called: defaultdict[str, list[int]] = defaultdict(list)
        for number, title in enumerate(titles):
            whole = _plain(title)
            reference, _, name = whole.partition(" ")
            # The reference alone names it too; a first word without a digit is one of the name.
            called = {whole, reference, name} if any(char.isdigit() for char in reference) else {whole, reference}
            for one in called - {""}:
                self._called[one].append(number)
        self._sorted = sorted(self._called)

    def called(self, query: str) -> tuple[frozenset[int], frozenset[int]]:
        """The numbers of what is called just so, and of what is called so at the beginning; case and accents aside."""
        asked = _plain(query)
        exact = frozenset(self._called.get(asked, ()))
        if len(asked) < _LEAST_BEGUN:
            return exact, frozenset()
        after = self._sorted[bisect_left(self._sorted, asked) :]
        names = takewhile(lambda name: name.startswith(asked), after)
        return exact, frozenset(chain.from_iterable(self._called[name] for name in names)) - exact


def _plain(text: str) -> str:
    return " ".join(fold_text(text).split())
