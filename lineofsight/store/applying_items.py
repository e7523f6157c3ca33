"""Keeping one subject of a council's return: new states, a mention of each item, and what changed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lineofsight.domain.batches import SAME, ItemChangeKind
from lineofsight.store.carrying import NOTHING_LACKS, Lacks
from lineofsight.store.mapping import Values, differences, values_of
from lineofsight.store.tables import ItemRow, MentionRow, StateRow
from lineofsight.store.timelines import Mention, follow
from lineofsight.store.writing import Writing, add_rows, next_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Timeline


@dataclass(frozen=True, slots=True)
class Kept:
    """One item as it was kept.

    Attributes:
        ref: its reference.
        now: how the return names it.
        earlier: its mentions by the return's date before that, oldest first.
    """

    ref: str
    now: Mention
    earlier: tuple[Mention, ...]

    @property
    def value(self) -> Any:  # noqa: ANN401 - of any subject
        """The item as it stands now, with what the return lacks as earlier returns said it."""
        return self.now.value


@dataclass(slots=True)
class _Rows:
    """The rows that a subject's items come to, table by table."""

    items: list[Values] = field(default_factory=list)
    states: list[Values] = field(default_factory=list)
    contents: list[Values] = field(default_factory=list)
    mentions: list[Values] = field(default_factory=list)


def keep_items(
    writing: Writing, subject: Subject, items: Sequence[Any], lacks: Lacks = NOTHING_LACKS
) -> tuple[Kept, ...]:
    """Keep the items of one subject, in the order in which the return names them, as it says them.

    Args:
        writing: the import.
        subject: of which the items are.
        items: as the return says them.
        lacks: what it has no column for.
    """
    if not items:
        return ()
    known, by_then = writing.held(subject), writing.by_then(subject, items)
    rows = _Rows()
    next_item = next_id(writing.connection, ItemRow)
    next_state = next_id(writing.connection, StateRow)
    kept: list[Kept] = []
    for position, (ref, value) in enumerate(_with_references(writing, subject, items)):
        timeline = known.get(ref)
        item_id = timeline.item_id if timeline else next_item + len(rows.items)
        if timeline is None:
            rows.items.append({"item_id": item_id, "subject": subject.name, "ref": ref})
        state_id = _known_state(timeline, value)
        if state_id is None:
            state_id = next_state + len(rows.states)
            rows.states.append({"state_id": state_id, "item_id": item_id})
            rows.contents.append({"state_id": state_id, **values_of(value)})
        rows.mentions.append(
            {"item_id": item_id, "return_id": writing.return_id, "state_id": state_id, "position": position}
        )
        earlier = by_then.get(ref, ())
        mention = Mention(writing.as_at, writing.return_id, position, state_id, value, value, lacks.of(ref))
        kept.append(Kept(ref, follow(earlier[-1] if earlier else None, mention), earlier))
    add_rows(writing.connection, ItemRow, rows.items)
    add_rows(writing.connection, StateRow, rows.states)
    add_rows(writing.connection, subject.table, rows.contents)
    add_rows(writing.connection, MentionRow, rows.mentions)
    return tuple(kept)


def _with_references(writing: Writing, subject: Subject, items: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    """Each item with what it is known by; a second one of the same reference is told apart or left out."""
    seen: Counter[str] = Counter()
    for item in items:
        ref = subject.ref(item)
        seen[ref] += 1
        if seen[ref] == 1:
            yield ref, item
        elif not subject.has_reference:
            yield f"{ref} ({seen[ref]})", item
        else:
            writing.warn(
                "reference_repeated",
                f"The {subject.name.replace('_', ' ')} {ref} stands more than once in the return; "
                "the first row was kept.",
                "Give each row its own reference and import the return again.",
                item.marking,
            )


def _known_state(timeline: Timeline | None, value: object) -> int | None:
    """The state of an item that has the same content already."""
    for mention in reversed(timeline.mentions if timeline else ()):
        if mention.said == value:
            return mention.state_id
    return None


def note_changes(writing: Writing, subject: Subject, kept: Sequence[Kept]) -> None:
    """List what is new and what differs from the newest state by the return's date."""
    for item in kept:
        if not item.earlier:
            writing.note(ItemChangeKind.NEW, subject.name, item.ref, title=writing.title(item.value))
        elif item.earlier[-1].value == item.value:
            writing.count(SAME, subject.name)
        else:
            fields = differences(item.earlier[-1].value, item.value)
            writing.note(ItemChangeKind.CHANGED, subject.name, item.ref, fields, writing.title(item.value))
