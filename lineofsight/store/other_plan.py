"""A file whose actions have the references of those that are held, and quite other words: it may be another plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import narrowest
from lineofsight.store.subjects import bare_words
from lineofsight.wording.figures import count
from lineofsight.wording.short_text import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.store.applying_items import Kept
    from lineofsight.store.writing import Writing

_FEWEST: Final = 3
"""Actions with other words that are no chance: one or two an officer may have written anew."""
_SHARED: Final = 0.25
"""The part of the shorter text's words below which the two say something else."""
_SHORTEST: Final = 4
"""Letters of a word that says what an action is about."""
_QUOTED: Final = 50


def warn_of_other_plan(writing: Writing, actions: Sequence[Kept]) -> None:
    """Warn where most actions that were held before have other words now: two plans may both count from 1.1."""
    held = [one for one in actions if one.earlier]
    other = [one for one in held if _says_something_else(one.earlier[-1].value.action, one.value.action)]
    if len(other) < _FEWEST or 2 * len(other) <= len(held):
        return
    first = other[0]
    writing.warn(
        "another_plan",
        f"{len(other):,} of {count(len(held), 'action')} whose references are held already have quite other words: "
        f"{first.ref} was “{cut(first.earlier[-1].value.action, _QUOTED)}” and is now "
        f"“{cut(first.value.action, _QUOTED)}”.",
        "If it is another plan, leave it and give its actions references of their own: under these each would go on "
        "with the history of an action that it is not.",
        narrowest(first.value.marking, first.earlier[-1].value.marking),
    )


def _says_something_else(before: str, now: str) -> bool:
    was, is_ = _telling(before), _telling(now)
    return bool(was and is_) and len(was & is_) < _SHARED * min(len(was), len(is_))


def _telling(text: str) -> set[str]:
    return {word for word in bare_words(text).split() if len(word) >= _SHORTEST}
