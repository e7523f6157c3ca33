"""Many of a kind in a line of sight: the first are told one by one, the others together, with how many they are."""

from __future__ import annotations

from itertools import chain, groupby
from typing import TYPE_CHECKING

from lineofsight.analysis.sightline_values import MOST_ALIKE, SightGap, SightStep
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_
from lineofsight.wording.sightline import PRESSING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def singly_told(number: int) -> int:
    """How many of so many are told one by one: all, or as many as leave the last place to the others."""
    return number if number <= MOST_ALIKE else MOST_ALIKE - 1


def folded(steps: Sequence[SightStep]) -> Iterator[SightStep | tuple[SightStep, ...]]:
    """The links below an item: of each kind those that are told one by one, then the others together.

    What hangs on a link goes with it.
    """
    near: list[list[SightStep]] = []
    for step in steps:
        if step.depth:
            near[-1].append(step)
        else:
            near.append([step])
    for _, alike in groupby(near, key=lambda links: links[0].kind):
        held = list(alike)
        number = singly_told(len(held))
        yield from chain.from_iterable(held[:number])
        if held[number:]:
            yield tuple(chain.from_iterable(held[number:]))


def more_words(more: Sequence[SightStep] | Sequence[SightGap]) -> str:
    """What stands for the others: "And 43 more actions, none more pressing."; what hangs on them is not counted."""
    near = _near(more)
    if isinstance(near[0], SightGap):
        return f"And {count(len(near), 'more gap like these', 'more gaps like these')}."
    kind, number = near[0].kind, len(near)
    order = ", none more pressing" if kind in PRESSING else ""
    return f"And {count(number, f'more {kind}', 'more bodies' if kind == 'body' else '')}{order}."


def named_more(more: Sequence[SightStep] | Sequence[SightGap]) -> str:
    """The same for paper and files, where nobody can ask which they are: "And 2 more posts: Head of X and Y."."""
    said = more_words(more)
    names = [_name(one) for one in _near(more)]
    if isinstance(more[0], SightGap):
        return " ".join((said, *names))
    return f"{said[:-1]}: {and_(names)}."


def _near(more: Sequence[SightStep] | Sequence[SightGap]) -> list[SightStep | SightGap]:
    return [one for one in more if isinstance(one, SightGap) or not one.depth]


def _name(one: SightStep | SightGap) -> str:
    """A number that people use; of what is called by its words, because its id is for programs, those."""
    if isinstance(one, SightGap):
        return one.what
    if one.kind in ("post", "body"):
        return one.title
    return f"“{one.title}”" if one.kind == "indicator" else one.ref
