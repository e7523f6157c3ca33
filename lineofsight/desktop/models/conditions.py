"""Conditions that combine: which lines of a page are shown, each a few words that can be taken away again."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from collections.abc import Set as AbstractSet
    from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition; conditions of one kind are alternatives, those of different kinds must all hold.

    Attributes:
        kind: what it asks; its value is what the menu calls it.
        key: what is compared.
        words: what is shown for ``key``.
        is_met: whether anything meets it now; it is the same condition where nothing does.
    """

    kind: StrEnum
    key: str
    words: str
    is_met: bool = field(default=True, compare=False)

    @property
    def choice(self) -> str:
        """What the menu calls it, for example "Overdue", or "Overdue (none)" where nothing meets it."""
        return self.words if self.is_met else f"{self.words} (none)"

    @property
    def sentence(self) -> str:
        """For example "Status: Overdue"."""
        return f"{self.kind.value}: {self.words}"


def hold(conditions: Sequence[Condition], keys: Callable[[StrEnum], AbstractSet[str]]) -> bool:
    """Whether the conditions hold of a thing.

    Args:
        conditions: what is asked.
        keys: for a kind, every key that is true of the thing.
    """
    wanted: dict[StrEnum, set[str]] = {}
    for condition in conditions:
        wanted.setdefault(condition.kind, set()).add(condition.key)
    return all(keys(kind) & asked for kind, asked in wanted.items())


def none_meets(conditions: Sequence[Condition], everything: str, told_by: str = "the return says") -> str:
    """The answer where what is asked for by a rule is met by nothing; "" where nothing is shown for another reason.

    Args:
        conditions: what is asked.
        everything: how many things there are, in words, for example "295 actions".
        told_by: what it is known from.
    """
    for condition in conditions:
        if not condition.is_met and not any(one.is_met and one.kind is condition.kind for one in conditions):
            asked = f"None of the {everything} meets “{condition.sentence}”"
            return f"{asked}, as far as {told_by}: this is an answer, not a fault"
    return ""


def narrowed_words(counted: str, query: str, conditions: Sequence[Condition]) -> str:
    """What of how much is shown, by which search and conditions, for whoever reads the list away from its page."""
    parts = (counted.removesuffix("."), _searched(query), "; ".join(condition.sentence for condition in conditions))
    return ". ".join(part for part in parts if part) + "."


def taken_off_words(query: str, conditions: Sequence[Condition], why: str = "what you went to was hidden by it") -> str:
    """Which search and conditions are gone, and why; "" where there were none."""
    gone = [part for part in (_searched(query), *(condition.sentence for condition in conditions)) if part]
    return f"No longer applied, because {why}: {'; '.join(gone)}." if gone else ""


def outside_notice(link: str) -> str:
    """What stands beside the button that has what a link led to, outside a portfolio, leave the list again."""
    kind, _, number = link.partition("/")
    named = number if kind in ("action", "milestone") else "What you went to"
    return f"{named} is outside the portfolio."


def make_room(
    held: Sequence[Condition], own: StrEnum, show: Callable[[tuple[Condition, ...], str], bool], link: str
) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
    """Have no condition hide what a link leads to; those of a portfolio hold on, and it is shown besides.

    Args:
        held: the conditions that hold.
        own: the kind of those that hold on.
        show: has conditions hold and a link be shown besides, "" for none; whether what is gone to is listed now.
        link: what is gone to.

    Returns:
        The conditions that are gone, and those outside which it is shown.
    """
    mine = tuple(one for one in held if one.kind is own and one.key)
    others = tuple(one for one in held if one not in mine)
    if show(mine, ""):
        return others, ()
    show(mine, link)
    return others, mine


def outside_words(number: int) -> str:
    """How many of those that are shown are outside the portfolio, behind how many are shown; "" for none."""
    return f", {number:,} of them outside the portfolio" if number else ""


def shown_besides_words(query: str, gone: Sequence[Condition], outside: Sequence[Condition]) -> str:
    """Which search and conditions are gone for what was gone to, and outside which it is shown; "" where neither.

    Args:
        query: the search that is gone.
        gone: the conditions that hold no longer.
        outside: those that hold on, though what was gone to does not meet them.
    """
    off = taken_off_words(query, gone)
    if not outside:
        return off
    named = "; ".join(condition.sentence for condition in outside)
    return f"Shown though outside {named}, until you choose what is in it. {off}".strip()


def made_way_words(query: str, gone: Sequence[Condition], waiting: Sequence[Condition], why: str) -> str:
    """Which search and conditions are gone, and which wait until they are asked for; "" where there were none.

    Args:
        query: the search that is gone.
        gone: the conditions that hold no longer.
        waiting: those that a button above the list has hold again.
        why: why all of it made way.
    """
    off = taken_off_words(query, gone, why)
    if not waiting:
        return off
    named = "; ".join(condition.sentence for condition in waiting)
    shown = f"Not filtered now by {named}, because {why}"
    return f"{shown}. The button above the list filters by it again. {off}".strip()


def _searched(query: str) -> str:
    return f"Search: {query.strip()}" if query.strip() else ""


def written(conditions: Sequence[Condition]) -> tuple[tuple[str, str], ...]:
    """Kind and key of each, to be remembered."""
    return tuple((one.kind.value, one.key) for one in conditions)


def write_conditions(conditions: Sequence[Condition]) -> str:
    """The conditions as a line of text, to be remembered."""
    return json.dumps(written(conditions))


def read_conditions(text: str) -> tuple[tuple[str, str], ...]:
    """Kind and key of each condition of such a line; nothing where it cannot be read."""
    try:
        return tuple((str(kind), str(key)) for kind, key in json.loads(text))
    except (TypeError, ValueError):
        return ()


def pick(offered: Iterable[Sequence[Condition]], wanted: Sequence[tuple[str, str]]) -> tuple[Condition, ...]:
    """The conditions that are wanted by kind and key, of those that are offered still, in the order wanted.

    A name that is spelt in other capitals now is the same name.
    """
    known = {(one.kind.value, one.key): one for choices in offered for one in choices}
    folded = {(kind, key.casefold()): one for (kind, key), one in known.items()}
    found = (known.get((kind, key)) or folded.get((kind, key.casefold())) for kind, key in wanted)
    return tuple(dict.fromkeys(one for one in found if one is not None))
