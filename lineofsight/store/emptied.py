"""What a return says nothing of any more: columns that its rows leave empty, and of which earlier returns spoke.

The newest return is what is shown. A tracker of seven columns that names the actions of a return of thirty would so
take away what is known of them, and no cell of it looks wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lineofsight.domain.marking import narrowest
from lineofsight.store.mapping import differences, in_words, values_of
from lineofsight.wording.fields import field_words
from lineofsight.wording.lists import and_more
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.store.applying_items import Kept
    from lineofsight.store.subjects import Subject
    from lineofsight.store.writing import Writing

_MOST_NAMED: Final = 6
_OF_MARKING: Final = "exempt_para"
"""Empty wherever the marking asks for no paragraph."""


def warn_of_emptied(writing: Writing, subject: Subject, kept: Sequence[Kept]) -> None:
    """Warn once of the columns that are empty in every row of a sheet and were not before."""
    changed = [item for item in kept if item.earlier and item.earlier[-1].value != item.value]
    emptied = [(item, _emptied(item)) for item in changed]
    gone = {name for _, names in emptied for name in names}
    for item in kept if gone else ():
        values = values_of(item.value)
        gone = {name for name in gone if not in_words(values[name])}
    losing = [item for item, names in emptied if gone.intersection(names)]
    lost = dict.fromkeys(field_words(name) for _, names in emptied for name in names if name in gone)
    if not losing:
        return
    writing.warn(
        "column_emptied",
        f"No row says anything of {and_more(list(lost), _MOST_NAMED)}. Earlier returns did, for "
        f"{counted(len(losing), subject.name)}: that is kept, and no longer shown.",
        "Unless they are meant to be empty now, fill them in as they were: File, Save a filled return, writes a return "
        "that has them, to put what is new into.",
        narrowest(*(item.earlier[-1].value.marking for item in losing)),
    )


def _emptied(item: Kept) -> tuple[str, ...]:
    """The columns of the file in which an item had something and has nothing now, in the order of the sheet."""
    fields = differences(item.earlier[-1].value, item.value)
    lacking = {_OF_MARKING, *(name.replace(".", "_") for name in item.now.lacks)}
    return tuple(name for name, before, after in fields if before and not after and name not in lacking)
