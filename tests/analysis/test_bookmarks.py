"""Bookmarks: what a person marked, called as she calls it and in her order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lineofsight.analysis.bookmarks import bookmarks_in_order
from lineofsight.analysis.picture import judge
from lineofsight.analysis.thread_folding import fold
from lineofsight.analysis.thread_telling import tell
from lineofsight.domain.note_kinds import EntryKind
from lineofsight.domain.notes import Seen, Target, TargetType
from tests.analysis.plan_makers import AS_AT, action
from tests.analysis.record_makers import record
from tests.support.note_makers import Writer

if TYPE_CHECKING:
    from lineofsight.analysis.thread_telling import ToldThread

HERE = Target(type=TargetType.ACTION, ref="1.1", as_at=AS_AT)


def told(writer: Writer) -> tuple[ToldThread, ...]:
    """What was written, as it stands beside a plan of one action."""
    held = record([action()])
    shown = judge(held, earlier=None, since=None, today=AS_AT, is_example=False)
    return tell(fold(writer.written).threads, shown, held, today=AS_AT)


@pytest.mark.parametrize(
    ("text", "seen", "target", "name", "title"),
    [
        ("Managers", Seen(title="Appoint managers"), HERE, "Managers", "Appoint managers"),
        ("", Seen(title="Appoint managers"), HERE, "Appoint managers", "Appoint managers"),
        ("", None, HERE, "Appoint permanent team managers", "Appoint permanent team managers"),
        ("", None, Target(type=TargetType.ACTION, ref="9.9", as_at=AS_AT), "action/9.9", "action/9.9"),
    ],
)
def test_a_bookmark_is_called_by_her_name_or_by_what_stood_there(
    text: str, seen: Seen | None, target: Target, name: str, title: str
) -> None:
    """Then by what stands there now, and by its address where nothing does."""
    writer = Writer()
    writer.write(EntryKind.BOOKMARK, target=target, text=text, seen=seen)
    (made,) = bookmarks_in_order(told(writer))
    assert (made.name, made.title, made.link) == (name, title, target.link)


def test_bookmarks_stand_in_her_order_and_new_ones_at_the_end() -> None:
    """What was taken away is gone, and other notes are none."""
    writer = Writer()
    first, gone, second, third = (writer.write(EntryKind.BOOKMARK, target=HERE, text=text) for text in "abcd")
    writer.write(EntryKind.WITHDRAW, gone.digest)
    writer.write(EntryKind.NOTE, target=HERE)
    threads = told(writer)
    assert [one.name for one in bookmarks_in_order(threads)] == ["a", "c", "d"]
    order = (third.digest, gone.digest, first.digest)
    assert [one.name for one in bookmarks_in_order(threads, order)] == ["d", "a", "c"]
    assert bookmarks_in_order(threads)[1].digest == second.digest
