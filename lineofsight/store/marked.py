"""What was exempt stays so where a file has no markings; where a file says that it is so no longer, that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from lineofsight.domain.marking import MarkingLevel, narrowest
from lineofsight.wording.lists import and_more
from lineofsight.wording.subjects import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lineofsight.store.applying_items import Kept
    from lineofsight.store.subjects import Subject
    from lineofsight.store.timelines import Mention
    from lineofsight.store.writing import Writing

_MOST_NAMED: Final = 6


def as_narrow(value: Any, earlier: Sequence[Mention]) -> Any:  # noqa: ANN401 - an item of any subject
    """An item of a file without markings, for no more readers than when it was last returned."""
    if not earlier or not hasattr(value, "marking"):
        return value
    return replace(value, marking=narrowest(value.marking, earlier[-1].value.marking))


def warn_of_markings(writing: Writing, subject: Subject, kept: Sequence[Kept], *, says_markings: bool) -> None:
    """Warn once of what was exempt when it was last returned: that it stays so, or that it is so no longer."""
    exempt = [item for item in kept if item.earlier and _is_exempt(item.earlier[-1].value)]
    opened = [item for item in exempt if not _is_exempt(item.value)]
    if opened:
        was, is_, them = ("was", "is", "it") if len(opened) == 1 else ("were", "are", "them")
        writing.warn(
            "no_longer_exempt",
            f"{counted(len(opened), subject.name)} {was} exempt and {is_} no longer: {_named(opened)}. Members read "
            f"{them} from now on.",
            "If that is not meant, put part2 and its paragraph back and import the file again.",
            narrowest(*(item.earlier[-1].value.marking for item in opened)),
        )
    if exempt and not says_markings:
        writing.warn(
            "stays_exempt",
            f"{counted(len(exempt), subject.name)} {'stays' if len(exempt) == 1 else 'stay'} exempt, as returned "
            f"before, for the file has no markings: {_named(exempt)}.",
            "Nothing has to be done. If it is exempt no longer, say so in a return.",
            narrowest(*(item.value.marking for item in exempt)),
        )


def _is_exempt(value: object) -> bool:
    marking = getattr(value, "marking", None)
    return marking is not None and marking.level is MarkingLevel.PART2


def _named(items: Sequence[Kept]) -> str:
    return and_more([item.ref for item in items], _MOST_NAMED)
