"""Which mentions of made-up references are of a milestone that a return gives under its own. Pure: nothing is kept.

It is worked out anew at each reading, so that a return which arrives late, of a day before the tracker's, takes its
place between two others: whichever of the two was imported first, one milestone stands.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from lineofsight.store.subjects import bare_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from lineofsight.domain.batches import LostMilestone
    from lineofsight.domain.plan import Milestone

Words = tuple[str, str]
"""The action of a milestone, and its text as titles are compared."""

Key = tuple[str, int]
"""A mention: the reference in a return, and the return's key."""


@dataclass(frozen=True, slots=True)
class Named:
    """A return names a milestone: where that stands among the returns, and the milestone as it says it."""

    place: tuple[date, int]
    milestone: Milestone

    @property
    def ref(self) -> str:
        """The reference in that return."""
        return self.milestone.milestone_id

    @property
    def key(self) -> Key:
        """The mention."""
        return self.ref, self.place[1]


def words_of(milestone: Milestone | LostMilestone) -> Words:
    """What a milestone is known by where it has no reference."""
    return milestone.action_id, bare_words(milestone.text)


def same_milestones(named: Iterable[Named]) -> dict[Key, str]:
    """For each mention of a made-up reference that is of a milestone with a reference of its own, that one.

    It is the milestone of the action that has these words in the newest return by then, else that to which the first
    return after it gives them. Nothing is guessed where two have the words, in the file or in the record, nor where
    the file names that milestone itself. What the reference named before goes with it, if the milestone was not known
    then: until a return gives a reference, the made-up one tells which milestone it is.

    Args:
        named: every mention of milestones by a day, in the order of their returns.
    """
    walk = _Walk()
    mentions = list(named)
    for _, sheet in groupby(mentions, key=lambda one: one.place):
        walk.read(list(sheet))
    walk.lead_back([one for one in mentions if one.milestone.has_made_reference])
    return walk.joined


@dataclass(slots=True)
class _Walk:
    """What is known after each return.

    Attributes:
        joined: the mentions that are known, each with its milestone.
        words: those of each milestone with a reference of its own, as it was named last.
        holders: which milestones have words now.
        waiting: mentions whose words no milestone had yet.
        first: where each milestone with a reference of its own was named first.
        taken: which milestones are named in which return, each once.
    """

    joined: dict[Key, str] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
    holders: defaultdict[Words, set[str]] = field(default_factory=lambda: defaultdict(set))
    waiting: defaultdict[Words, list[Named]] = field(default_factory=lambda: defaultdict(list))
    first: dict[str, tuple[date, int]] = field(default_factory=dict)
    taken: set[Key] = field(default_factory=set)

    def read(self, sheet: Sequence[Named]) -> None:
        """Take in what one return names."""
        said = [(one, words_of(one.milestone)) for one in sheet]
        given = [(one, words) for one, words in said if not one.milestone.has_made_reference]
        for one, words in given:
            self._give(one, words)
        for words in dict.fromkeys(words for _, words in given):
            for one in self.waiting.pop(words, ()):
                self._join(one, self.holders[words])
        times = Counter(words for _, words in said)
        for one, words in said:
            if one.milestone.has_made_reference and times[words] == 1:
                if self.holders[words]:
                    self._join(one, self.holders[words])
                else:
                    self.waiting[words].append(one)

    def lead_back(self, made: Sequence[Named]) -> None:
        """Join what a reference named before a return gave its milestone another."""
        after: dict[str, str] = {}
        for one in reversed(made):
            known = after.get(one.ref)
            if one.key not in self.joined and known is not None and one.place < self.first[known]:
                self._join(one, {known})
            after.pop(one.ref, None)
            if one.key in self.joined:
                after[one.ref] = self.joined[one.key]

    def _give(self, one: Named, words: Words) -> None:
        if one.ref in self.words:
            self.holders[self.words[one.ref]].discard(one.ref)
        self.words[one.ref] = words
        self.holders[words].add(one.ref)
        self.first.setdefault(one.ref, one.place)
        self.taken.add(one.key)

    def _join(self, one: Named, refs: set[str]) -> None:
        if len(refs) != 1:
            return
        (ref,) = refs
        if (ref, one.place[1]) not in self.taken:
            self.taken.add((ref, one.place[1]))
            self.joined[one.key] = ref
