"""How many rows of a return are exempt: a page shows fewer than the return has, and its officer should know why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lineofsight.domain.findings import Finding, Place, Severity
from lineofsight.domain.marking import Marking, MarkingLevel, narrowest
from lineofsight.wording.figures import count
from lineofsight.wording.lists import and_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lineofsight.exchange.return_references import Built


def note_exempt_rows(built: Built, file_name: str) -> Iterator[Finding]:
    """Note how many rows of each sheet are exempt; for those alone who may see them, so that no number betrays them."""
    told, markings = [], []
    for sheet in built.values():
        found = [one for _, item in sheet.items if (one := _exempt(item)) is not None]
        if found:
            told.append(f"{len(found):,} of {count(len(sheet.items), 'row')} on {sheet.found.plan.title}")
            markings += found
    if told:
        what = (
            f"Exempt: {and_(told)}. They are kept; the pages, and documents for members, neither show nor count them."
        )
        yield Finding(
            "rows_exempt", Severity.NOTE, Place(file_name), what, "Nothing. A document for Part 2 holds them.",
            narrowest(*markings),
        )  # fmt: skip


def _exempt(item: object) -> Marking | None:
    marking = getattr(item, "marking", None)
    return marking if isinstance(marking, Marking) and marking.level is MarkingLevel.PART2 else None
