"""A file whose actions have the references of those that are held, and quite other words: it may be another plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import narrowest
from lineofsight.store.subjects import bare_words
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_more
from lineofsight.wording.short_text import cut
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.domain.plan import Action
    from lineofsight.store.applying_items import Kept
    from lineofsight.store.writing import Writing

_FEWEST: Final = 3
"""Actions with other words that are no chance: one or two an officer may have written anew."""
_SHARED: Final = 0.25
"""The part of the shorter text's words below which the two say something else."""
_SHORTEST: Final = 4
"""Letters of a word that says what an action is about."""
_QUOTED: Final = 50
_MOST_NAMED: Final = 3


def warn_of_other_plan(writing: Writing, actions: Sequence[Kept]) -> None:
    """Warn where actions that were held before have other words now: two plans may both count from 1.1.

    Where most have, it may be another plan; where some have, each may be another action.
    """
    held = [one for one in actions if one.earlier]
    other = [one for one in held if _says_something_else(one.earlier[-1].value.action, one.value.action)]
    if not other:
        return
    if len(other) < _FEWEST or 2 * len(other) <= len(held):
        _warn_of_other_actions(writing, other)
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


def _warn_of_other_actions(writing: Writing, other: Sequence[Kept]) -> None:
    said = [f"{one.ref} was “{_quoted(one.earlier[-1].value)}” and is now “{_quoted(one.value)}”" for one in other]
    writing.warn(
        "other_words",
        f"{counted(len(other), 'action')} {'has' if len(other) == 1 else 'have'} quite other words than before: "
        f"{and_more(said, _MOST_NAMED)}.",
        "If it is another action, give it a reference of its own: under this one it goes on with the history, and with "
        "the readers, of an action that it is not.",
        narrowest(*(marking for one in other for marking in (one.value.marking, one.earlier[-1].value.marking))),
    )


def _quoted(action: Action) -> str:
    return cut(action.action, _QUOTED)


def _says_something_else(before: str, now: str) -> bool:
    was, is_ = _telling(before), _telling(now)
    return bool(was and is_) and len(was & is_) < _SHARED * min(len(was), len(is_))


def _telling(text: str) -> set[str]:
    return {word for word in bare_words(text).split() if len(word) >= _SHORTEST}
