"""What can be done with a note or a text that was begun: by who wrote it, where it stands, and in which role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.analysis.threads import ThreadState
from lineofsight.domain.note_kinds import CHAIRS_REPLIES, EntryKind, is_chairs_alone

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread
    from lineofsight.workspace.noting import Noted

_KEYS: Final = {EntryKind.SUPERSEDE: "reword"}
"""Of the buttons that are not called as the entry that they write."""

OF_ONES_OWN: Final = frozenset(_KEYS.get(kind, kind.value) for kind in CHAIRS_REPLIES)
"""What can be done with a note by her alone who wrote it."""

IN_THE_ROLE: Final = "only in the chair's role"
"""Why none of these can be done to one of the chair's in another role, in a menu."""


def is_locked(told: ToldThread, noted: Noted, *, is_chair: bool) -> bool:
    """Whether a note of her own stays as it is, since she wrote it as the chair and is in another role now."""
    thread = told.thread
    is_standing = thread.state is not ThreadState.WITHDRAWN
    is_chairs = is_chairs_alone(EntryKind.SUPERSEDE, thread.kind)
    return not is_chair and is_standing and thread.digest in noted.own and is_chairs


def offers_for(told: ToldThread | None, link: str, noted: Noted | None, *, is_chair: bool) -> dict[str, bool]:
    """What can be done with a line, by the keys of the page's buttons.

    Args:
        told: the thread of the line; ``None`` where it is none.
        link: of the line.
        noted: everything that was noted; ``None`` until it was read.
        is_chair: whether she has said that she is the independent chair.
    """
    state = None if told is None else told.thread.state
    is_standing = state is not None and state is not ThreadState.WITHDRAWN
    is_own = told is not None and noted is not None and told.thread.digest in noted.own
    if is_own and told is not None and noted is not None:
        is_own = not is_locked(told, noted, is_chair=is_chair)
    is_closed = state is ThreadState.CLOSED
    is_for_herself = told is not None and told.thread.kind is EntryKind.NOTE
    is_unfinished = link.startswith("unfinished/")
    problem = noted is not None and bool(noted.problem)
    return {
        "answer": is_standing and not is_for_herself and not problem,
        "close": is_own and is_standing and not is_closed and not is_for_herself,
        "reopen": is_own and is_closed,
        "reword": is_own and is_standing,
        "withdraw": is_own and is_standing,
        "note": told is not None and told.subject is not None and not problem,
        "go_on": is_unfinished,
        "drop": is_unfinished,
        "again": problem,
        "recover": noted is not None and noted.can_recover,
        "log": True,
    }
