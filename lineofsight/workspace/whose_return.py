"""Whether the code on a return is that of the council that it names: published figures are found by the code."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lineofsight.domain.batches import ReturnBatch
from lineofsight.domain.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from lineofsight.domain.batches import Reading
    from lineofsight.exchange.statistics.reference import Reference

_SHEET: Final = "Return"
_WORD: Final = re.compile(r"\w+")
_OF_MANY: Final = frozenset(
    {
        "london", "borough", "royal", "metropolitan", "county", "city", "council", "unitary", "authority", "district",
        "of", "the", "and", "upon", "on", "children", "services", "trust",
    }
)  # fmt: skip
"""Words that names of councils share with one another."""

_SIDES: Final = frozenset({"north", "south", "east", "west"})
"""They tell East Sussex from West Sussex, and alone nobody from anybody."""


def with_code_checked(reading: Reading, known: Reference) -> Reading:
    """The reading of a return, with a warning where its code is another council's than the one that it names.

    A name is written in many ways, so one word of it is enough, unless the whole name is another council's; a code that
    is in no list is left alone.
    """
    batch = reading.batch
    if not isinstance(batch, ReturnBatch):
        return reading
    council = batch.council
    area = known.area(council.area_code)
    if area is None or (_may_be_one(area.name, council.name) and not _is_of_another(council.name, area.name, known)):
        return reading
    finding = Finding(
        "council_code_differs",
        Severity.WARNING,
        Place(reading.name, _SHEET),
        f"la_code {council.area_code} is the code of {area.name}, and the return names {council.name}.",
        f"Correct la_code or the name: published figures of {area.name} would be set beside this return.",
    )
    return replace(reading, findings=(finding, *reading.findings))


def _may_be_one(of_code: str, named: str) -> bool:
    own = _words(of_code) - _SIDES
    return not own or bool(own & _words(named))


def _is_of_another(named: str, of_code: str, known: Reference) -> bool:
    """Whether a council is called so, word for word, and the one of the code is not."""
    words = _words(named)
    if words == _words(of_code):
        return False
    return any(words == _words(one.name) for listed in known.authorities.values() for one in listed)


def _words(name: str) -> frozenset[str]:
    return frozenset(_WORD.findall(name.casefold())) - _OF_MANY
