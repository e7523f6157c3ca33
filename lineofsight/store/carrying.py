"""What a return has no column for stands as it was said last. Pure: a state follows from what was returned before.

A monthly tracker of four columns says nothing of leads and due dates; a column that it has and leaves empty says
"empty". States are therefore kept as each return says them, beside what its file lacks, and put together when they are
read: so a return that comes late takes its place between two others, and nothing is ever kept as said by a return that
did not say it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.batches import JUDGEMENT, MARKING, SAYS_MARKINGS
from lineofsight.domain.marking import MEMBERS, narrowest
from lineofsight.domain.plan import Action
from lineofsight.domain.statuses import DeliveryStatus
from lineofsight.errors import ValueRefusedError
from lineofsight.store.mapping import in_words
from lineofsight.store.refused_rows import is_of_row, refused_as_kept

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lineofsight.domain.batches import ReturnBatch
    from lineofsight.domain.record import SaidOn

Changes = dict[str, Any]
"""Fields, or parts of a field such as "target.value", and what they hold."""

_NOTHING: Final = ("", "none", "not_set")

_STATUS: Final = "delivery_status"
_GOES_ON: Final = frozenset({DeliveryStatus.ON_TRACK, DeliveryStatus.AT_RISK, DeliveryStatus.OFF_TRACK})
"""What officers judge of work that goes on."""

DUE: Final = "due_date_current"
_DUE_KIND: Final = "due_kind"
_UPDATED: Final = "update_date"

_HANGS_ON: Final = {
    **dict.fromkeys(("completed_date", "status_date", "status_reason", "status_set_by"), _STATUS),
    "actual_date": "status",
    _DUE_KIND: DUE,
    "evidence_kind": "evidence_ref",
    "lead_role": "lead_officer",
    "plain_title": "title",
    _UPDATED: "progress_update",
    **dict.fromkeys(("target.origin", "target.set_by", "target.year"), "target.value"),
}
"""Fields that say more of another one, and stand only as long as that is unchanged: the day of an earlier update is
not the day of a new one."""

_FIRST_DUE: Final = "due_date_original"

_EVEN_SUPPOSED: Final = {
    **{name: name for name in (_FIRST_DUE, "original_date", _UPDATED)},
    _DUE_KIND: DUE,
}
"""Fields that stand even if only the reader supplied them and no file said them, as long as the field named beside them
holds something: the first date of an action or a milestone, the day of the return that brought an update, the kind of a
due date."""

_OF_THE_WORD: Final = "status_reason"
"""The one text without a column that the reader makes itself, of the status's own word. Any other that holds something
was said elsewhere in the file (a second owner in the lead's cell, a note in the status): nothing takes its place."""

_TOGETHER: Final = dict.fromkeys((DUE, _FIRST_DUE, _DUE_KIND), "due")
"""Fields that could contradict each other if only some of them stood: all stand or none; the parts of a target too."""


@dataclass(frozen=True, slots=True)
class Lacks:
    """The fields of one subject for which a return has no column.

    Attributes:
        everywhere: on none of its sheets.
        more: besides, by the reference of the item: on the sheet where that one stands.
    """

    everywhere: frozenset[str] = frozenset()
    more: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, ref: str) -> frozenset[str]:
        """The fields that it has no column for where it names an item."""
        return self.everywhere | self.more[ref] if ref in self.more else self.everywhere


NOTHING_LACKS: Final = Lacks()
"""Every column is there."""


def lacks_as_kept(batch: ReturnBatch) -> tuple[str, ...]:
    """What a return lacks, as its row keeps it: "actions.how", and "actions.how=1.10" of one item.

    Of an item whose row could not be taken it lacks the whole row: "actions.row=1.10".
    """
    everywhere = [f"{subject}.{name}" for subject, name in batch.lacks]
    of_items = [f"{subject}.{name}={ref}" for subject, name, ref in batch.partly_lacks]
    return tuple(sorted([*everywhere, *of_items, *refused_as_kept(batch)]))


@lru_cache(maxsize=256)
def lacked_of(kept: tuple[str, ...], attribute: str) -> Lacks:
    """What a return lacks of a subject, a field of ``ReturnBatch``, by what its row keeps."""
    start = f"{attribute}."
    by_ref: defaultdict[str, set[str]] = defaultdict(set)
    for one in kept:
        if one.startswith(start) and not is_of_row(one):
            name, _, ref = one.removeprefix(start).partition("=")
            by_ref[ref].add(name)
    everywhere = frozenset(by_ref.pop("", ()))
    return Lacks(everywhere, {ref: frozenset(names) for ref, names in by_ref.items()})


def marks(kept: tuple[str, ...], attribute: str) -> bool:
    """Whether a return says who may read the rows of a sheet, by what its row keeps of what it lacks."""
    says_markings = any(one.endswith(f".{SAYS_MARKINGS}") for one in kept)
    return all(map(is_of_row, kept)) or (says_markings and f"{attribute}.{MARKING}" not in kept)


def ends_items(kept: tuple[str, ...]) -> bool:
    """Whether what a return does not name can have ended by that, judged by what its row keeps of what it lacks.

    So it is with the workbook of the return, whose sheets hold everything. A tracker is the officers' own list: what
    was withdrawn is often just not on it, and no tracker has every column or says who may read its rows.
    """
    return all(map(is_of_row, kept)) or any(one.endswith(f".{SAYS_MARKINGS}") for one in kept)


def is_known(before: object, name: str, unsaid: frozenset[str], *, is_said: bool) -> bool:
    """Whether there is something of a field that can stand: it was said, or stands even where it was supposed.

    A due date that was supposed from the first one stands where the return says nothing of that one either.
    """
    if is_said:
        return True
    may_stand = name in _EVEN_SUPPOSED or (name == DUE and _FIRST_DUE in unsaid)
    return may_stand and getattr(before, _EVEN_SUPPOSED.get(name, name)) is not None


def carry(said: Any, before: Any, names: frozenset[str]) -> tuple[Any, tuple[str, ...]]:  # noqa: ANN401 - of any subject
    """An item as it stands: as a return says it, with what that has no column for as it stood before.

    Args:
        said: the item as the return says it, with what its reader put where the file says nothing.
        before: the item as it stood.
        names: the fields that the return lacks and that were said before. A marking that is among them never becomes
            wider; where nothing else is new it stays, and new words are for members at most.

    Returns:
        The item, and those of the fields that stand as before. One that would contradict the return's own words does
        not stand.
    """
    changes = _changes(said, before, names)
    try:
        item, carried = _with(said, changes), tuple(changes)
    except ValueRefusedError:
        item, carried = _one_by_one(said, changes)
    if MARKING not in names or item.marking == before.marking or said.marking != MEMBERS:
        return item, carried
    return before if replace(item, marking=before.marking) == before else item, carried


def unsaid_now(said: object, before: object, lacks: frozenset[str]) -> frozenset[str]:
    """The fields that a return does not say of an item, where it stood as ``before``.

    Of an action whose work goes on, an earlier judgement of how it goes stands where the return gives none; what was
    not begun, paused or complete goes on from then on.
    """
    names = set(lacks - {JUDGEMENT, SAYS_MARKINGS})
    if JUDGEMENT in lacks and {one.delivery_status for one in (said, before) if isinstance(one, Action)} <= _GOES_ON:
        names.add(_STATUS)
    if SAYS_MARKINGS not in lacks:
        names.add(MARKING)
    return frozenset(names)


def dated_update(item: Any, before: Any, lacks: frozenset[str], as_at: date) -> Any:  # noqa: ANN401 - of any subject
    """An item with new words of progress, dated by its return where that has no column for the day of an update."""
    if not isinstance(item, Action) or _UPDATED not in lacks or item.update_date is not None:
        return item
    is_new = item.progress_update and item.progress_update != before.progress_update
    return replace(item, update_date=as_at) if is_new else item


def told(value: object, carried: Mapping[str, date]) -> SaidOn:
    """What of an item stands as an earlier return said it, with that return's day; empty fields are left out."""
    # A date that is said anew is told as that; its kind alone is nothing that a reader would look for.
    untold = {MARKING} if DUE in carried else {MARKING, _DUE_KIND}
    return tuple((name, day) for name, day in carried.items() if name not in untold and _says_something(value, name))


def _says_something(value: object, path: str) -> bool:
    said = attrgetter(path)(value)
    # A number or a yes beside the words (decimals, its place in the plan) is nothing that a reader would look for.
    return not isinstance(said, int) and in_words(said) not in _NOTHING


def _changes(said: Any, before: Any, names: frozenset[str]) -> Changes:  # noqa: ANN401 - of any subject
    changes: Changes = {}
    for name, get, head, get_head, is_text in _steps(type(said), names):
        if head and changes.get(head, get_head(said)) != get_head(before):
            continue
        if is_text and get(said):
            continue
        changes[name] = get(before)
    # The date that is agreed now is the first one where none was ever agreed before.
    if changes.get(_FIRST_DUE, said) is None and _TOGETHER.keys() - names:
        del changes[_FIRST_DUE]
    if MARKING in names:
        changes[MARKING] = narrowest(said.marking, before.marking)
    return _without_late_start(said, changes)


def _without_late_start(said: object, changes: Changes) -> Changes:
    """A start after the first due date is left out, as wherever the two contradict each other."""
    if not isinstance(said, Action):
        return changes
    start, first = (changes.get(name, getattr(said, name)) for name in ("start_date", _FIRST_DUE))
    return {**changes, "start_date": None} if start is not None and first is not None and start > first else changes


def _one_by_one(said: Any, changes: Changes) -> tuple[Any, tuple[str, ...]]:  # noqa: ANN401 - of any subject
    carried: list[str] = []
    for group in _groups(changes):
        try:
            said = _with(said, group)
        except ValueRefusedError:
            continue
        carried += group
    return said, tuple(carried)


def _groups(changes: Changes) -> Iterator[Changes]:
    groups: dict[str, Changes] = {}
    for name, value in changes.items():
        groups.setdefault(_TOGETHER.get(name, name.partition(".")[0]), {})[name] = value
    yield from groups.values()


def _with(item: Any, changes: Changes) -> Any:  # noqa: ANN401 - of any subject
    whole = {name: value for name, value in changes.items() if "." not in name}
    parts: dict[str, Changes] = {}
    for path in changes.keys() - whole.keys():
        name, _, part = path.partition(".")
        parts.setdefault(name, {})[part] = changes[path]
    return replace(item, **whole, **{name: replace(getattr(item, name), **part) for name, part in parts.items()})


_Step = tuple[str, Callable[[Any], Any], str, Callable[[Any], Any], bool]
"""A field, how it is read, what it hangs on and how that is read, whether words in it were said all the same."""

_STEPS: Final[dict[tuple[type[Any], frozenset[str]], tuple[_Step, ...]]] = {}
"""Kept: worked out at every state, they would take longer than the state itself."""


def _steps(kind: type[Any], names: frozenset[str]) -> tuple[_Step, ...]:
    """The fields as the sheet has them, but those that others hang on first."""
    if (kind, names) not in _STEPS:
        places = {one.name: at for at, one in enumerate(fields(kind))}
        texts = {one.name for one in fields(kind) if type(one.default) in (str, tuple)} - {_OF_THE_WORD}
        order = sorted(names - {MARKING}, key=lambda name: (name in _HANGS_ON, places[name.partition(".")[0]], name))
        heads = [(name, _HANGS_ON.get(name, "")) for name in order]
        _STEPS[kind, names] = tuple(
            (name, attrgetter(name), head, attrgetter(head or name), name in texts) for name, head in heads
        )
    return _STEPS[kind, names]
